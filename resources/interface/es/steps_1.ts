<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source>+ Add a step</source>
        <translation>+ Añadir un paso</translation>
    </message>
    <message>
        <source>+ Add a trial</source>
        <translation>+ Añadir un tratamiento previo</translation>
    </message>
    <message>
        <source>1 advised against</source>
        <translation>1 no aconsejado</translation>
    </message>
    <message>
        <source>1 caution</source>
        <translation>1 precaución</translation>
    </message>
    <message>
        <source>1 condition missing. Opens when they are met, or when you write why they cannot be.</source>
        <translation>Falta 1 condición. Se abre cuando se cumpla, o cuando escriba por qué no puede cumplirse.</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>1 film of {strength}</source>
        <translation>1 película de {strength}</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 mes</translation>
    </message>
    <message>
        <source>1 not used for this pain</source>
        <translation>1 no se usa para este dolor</translation>
    </message>
    <message>
        <source>1 patch</source>
        <translation>1 parche</translation>
    </message>
    <message>
        <source>1 patch of {strength}</source>
        <translation>1 parche de {strength}</translation>
    </message>
    <message>
        <source>1 reason</source>
        <translation>1 motivo</translation>
    </message>
    <message>
        <source>1 stop</source>
        <translation>1 alto</translation>
    </message>
    <message>
        <source>1 stop open</source>
        <translation>1 alto abierto</translation>
    </message>
    <message>
        <source>1 stop to settle</source>
        <translation>1 alto por resolver</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semana</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 año</translation>
    </message>
    <message>
        <source>2016 factors</source>
        <translation>Factores de 2016</translation>
    </message>
    <message>
        <source>3 answers needed</source>
        <translation>se necesitan las 3 respuestas</translation>
    </message>
    <message>
        <source>3 times a day</source>
        <translation>3 veces al día</translation>
    </message>
    <message>
        <source>4 times a day</source>
        <translation>4 veces al día</translation>
    </message>
    <message>
        <source>A clinician decides this and gives the reason</source>
        <translation>Lo decide un profesional clínico y da el motivo</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Añadir un diagnóstico</translation>
    </message>
    <message>
        <source>Add a substance</source>
        <translation>Añadir sustancia</translation>
    </message>
    <message>
        <source>Add to plan</source>
        <translation>Añadir al plan</translation>
    </message>
    <message>
        <source>Add trial</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add {medicine} to the plan</source>
        <translation>Añadir {medicine} al plan</translation>
    </message>
    <message>
        <source>Add: name of a doctor or clinic</source>
        <translation>Añadir: nombre de un médico o una clínica</translation>
    </message>
    <message>
        <source>Add: oxycodone 10 mg every 6 hours since May 2026</source>
        <translation>Añadir: oxycodone 10 mg every 6 hours since May 2026</translation>
    </message>
    <message>
        <source>Against:</source>
        <translation>En contra:</translation>
    </message>
    <message>
        <source>Agreement signed today</source>
        <translation>Acuerdo firmado hoy</translation>
    </message>
    <message>
        <source>Alcoholic drinks</source>
        <translation>Bebidas alcohólicas</translation>
    </message>
    <message>
        <source>All history parts reviewed</source>
        <translation>Todas las partes de Antecedentes revisadas</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Alergias</translation>
    </message>
    <message>
        <source>Asked: none.</source>
        <translation>Preguntado: ninguna.</translation>
    </message>
    <message>
        <source>Asked: the rest is no</source>
        <translation>Preguntado: las demás, no</translation>
    </message>
    <message>
        <source>At most a day</source>
        <translation>Máximo al día</translation>
    </message>
    <message>
        <source>Average, past week</source>
        <translation>Promedio, última semana</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>Evitar</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Datos generales</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Because: {because} Source: {source}</source>
        <translation>Motivo: {because} Fuente: {source}</translation>
    </message>
    <message>
        <source>Because: {reasons}</source>
        <translation>Motivo: {reasons}</translation>
    </message>
    <message>
        <source>Bedtime</source>
        <translation>Al acostarse</translation>
    </message>
    <message>
        <source>Before a prescription</source>
        <translation>Antes de recetar</translation>
    </message>
    <message>
        <source>Before this plan stands</source>
        <translation>Antes de dar por bueno este plan</translation>
    </message>
    <message>
        <source>Before you sign</source>
        <translation>Antes de firmar</translation>
    </message>
    <message>
        <source>Breastfeeding</source>
        <translation>Lactancia</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>By rule again</source>
        <translation>De nuevo según la regla</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>CYP2D6 result</source>
        <translation>Resultado de CYP2D6</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>Dosis máxima</translation>
    </message>
    <message>
        <source>Ceiling for {who}</source>
        <translation>Máximo para {who}</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>medicines</comment>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change the step-up plan</source>
        <translation>Cambiar el plan de aumento</translation>
    </message>
    <message>
        <source>Checks on this prescription</source>
        <translation>Comprobaciones de esta receta</translation>
    </message>
    <message>
        <source>Checks, by rule</source>
        <translation>Controles, según la regla</translation>
    </message>
    <message>
        <source>Choose one to fill it in. A whole score goes on record with today&apos;s date.</source>
        <translation>Elija uno para responderlo. Un puntaje completo queda registrado con la fecha de hoy.</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Diagnósticos</translation>
    </message>
    <message>
        <source>Conditions before an opioid</source>
        <translation>Condiciones antes de un opioide</translation>
    </message>
    <message>
        <source>Confirm what came with the referral. Anything unticked is not yet reviewed.</source>
        <translation>Confirme lo que llegó con la referencia. Lo que no esté marcado aún no se ha revisado.</translation>
    </message>
    <message>
        <source>Consider</source>
        <translation>Considerar</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Evolución</translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation>Día y noche</translation>
    </message>
    <message>
        <source>Day {day}</source>
        <translation>Día {day}</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Days {first}–{last}</source>
        <translation>Días {first}–{last}</translation>
    </message>
    <message>
        <source>Decline with this reason: quiet at later visits: {finding}</source>
        <translation>Rechazar con este motivo: callado en visitas posteriores: {finding}</translation>
    </message>
    <message>
        <source>Decline: quiet until its facts or its rule change</source>
        <translation>Rechazar: callado hasta que cambien sus datos o su regla</translation>
    </message>
    <message>
        <source>Declined ({count})</source>
        <translation>Rechazados ({count})</translation>
    </message>
    <message>
        <source>Diary page</source>
        <translation>Hoja de diario</translation>
    </message>
    <message>
        <source>Directions and count</source>
        <translation>Indicaciones y cantidad</translation>
    </message>
    <message>
        <source>Dispense</source>
        <translation>Despachar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Done about: {question}</source>
        <translation>Qué se hizo: {question}</translation>
    </message>
    <message>
        <source>Done changing the plan</source>
        <translation>Terminar de cambiar el plan</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Dose calendar</source>
        <translation>Calendario de dosis</translation>
    </message>
    <message>
        <source>Draw where it hurts, then describe each place. Click a number to edit that place.</source>
        <translation>Dibuje dónde duele y describa cada zona. Pulse un número para editar esa zona.</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>Cada día</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Enjoyment of life</source>
        <translation>Disfrute de la vida</translation>
    </message>
    <message>
        <source>Enter a dose in step {steps}. Until then nothing of this plan is checked or written.</source>
        <translation>Escriba una dosis en el paso {steps}. Hasta entonces, nada de este plan se comprueba ni se escribe.</translation>
    </message>
    <message>
        <source>Enter a dose of {medicine} by hand</source>
        <translation>Escribir a mano una dosis de {medicine}</translation>
    </message>
    <message>
        <source>Enter the days of every step but the last.</source>
        <translation>Escriba los días de cada paso, menos del último.</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Noche</translation>
    </message>
    <message>
        <source>Every (hours)</source>
        <translation>Cada (horas)</translation>
    </message>
    <message>
        <source>Exercise page</source>
        <translation>Hoja de ejercicios</translation>
    </message>
    <message>
        <source>Exit plan</source>
        <translation>Plan de salida</translation>
    </message>
    <message>
        <source>Exit plan:</source>
        <translation>Plan de salida:</translation>
    </message>
    <message>
        <source>Falls</source>
        <translation>Caídas</translation>
    </message>
    <message>
        <source>Family history</source>
        <translation>Antecedentes familiares</translation>
    </message>
    <message>
        <source>Family history, separated by commas</source>
        <translation>Antecedentes familiares, separados por comas</translation>
    </message>
    <message>
        <source>Fill in ORT-OUD in Pain today, and ask the rest in History.</source>
        <translation>Responda ORT-OUD en Dolor hoy y pregunte el resto en Antecedentes.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Desde hace</translation>
    </message>
    <message>
        <source>For the chart</source>
        <translation>Para la historia clínica</translation>
    </message>
    <message>
        <source>For the patient</source>
        <translation>Para el paciente</translation>
    </message>
    <message>
        <source>For:</source>
        <comment>reasons for a class</comment>
        <translation>A favor:</translation>
    </message>
    <message>
        <source>For: unit</source>
        <translation>Desde hace: unidad</translation>
    </message>
    <message>
        <source>From day {day}</source>
        <translation>Desde el día {day}</translation>
    </message>
    <message>
        <source>From the record, not understood</source>
        <translation>Del expediente, sin entender</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>General activity</source>
        <translation>Actividad general</translation>
    </message>
    <message>
        <source>Goal:</source>
        <translation>Meta:</translation>
    </message>
    <message>
        <source>Hand-over for OUD</source>
        <translation>Traspaso por TUO</translation>
    </message>
    <message>
        <source>Highest a day, for</source>
        <translation>Máximo al día, duración</translation>
    </message>
    <message>
        <source>Highest dose a day</source>
        <translation>Dosis máxima al día</translation>
    </message>
    <message>
        <source>Highest dose a day: unit</source>
        <translation>Dosis máxima al día: unidad</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Antecedentes</translation>
    </message>
    <message>
        <source>Hold or step back: {when}</source>
        <translation>Mantener la dosis o bajar un paso: {when}</translation>
    </message>
    <message>
        <source>How it ends</source>
        <translation>Cómo termina</translation>
    </message>
    <message>
        <source>How it is worked out</source>
        <translation>Cómo se calcula</translation>
    </message>
    <message>
        <source>How much pain gets in the way</source>
        <translation>Cuánto interfiere el dolor</translation>
    </message>
    <message>
        <source>How the dose was worked out</source>
        <translation>Cómo se calculó la dosis</translation>
    </message>
    <message>
        <source>In Medicine class: {missing}</source>
        <translation>En Clase de medicamento: {missing}</translation>
    </message>
    <message>
        <source>In your own words…</source>
        <translation>En sus propias palabras…</translation>
    </message>
    <message>
        <source>Judge it on</source>
        <translation>Evaluar el</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>medicines</comment>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Kidney, liver, heart</source>
        <translation>Riñón, hígado, corazón</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Kind of pain</source>
        <translation>Tipo de dolor</translation>
    </message>
    <message>
        <source>Label {section}</source>
        <translation>Etiqueta {section}</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Laxative with the opioid</source>
        <translation>Laxante con el opioide</translation>
    </message>
    <message>
        <source>Letter to the dentist</source>
        <translation>Carta a odontología</translation>
    </message>
    <message>
        <source>Letter to the pharmacist</source>
        <translation>Carta a farmacia</translation>
    </message>
    <message>
        <source>Letter to the surgeon</source>
        <translation>Carta a cirugía</translation>
    </message>
    <message>
        <source>Letter to the therapist</source>
        <translation>Carta a terapia física</translation>
    </message>
    <message>
        <source>Locked: last resort</source>
        <translation>Bloqueado: último recurso</translation>
    </message>
    <message>
        <source>MME a day</source>
        <translation>MME al día</translation>
    </message>
    <message>
        <source>MME by the factors of 2022 and 2016</source>
        <translation>MME con los factores de 2022 y de 2016</translation>
    </message>
    <message>
        <source>MME cannot be calculated</source>
        <translation>no se puede calcular el MME</translation>
    </message>
    <message>
        <source>MME speak for the risk of overdose. They never choose a dose for changing from one opioid to another; 50 a day is a point to pause at, no ceiling.</source>
        <translation>Los MME (equivalentes de morfina) indican el riesgo de sobredosis. Nunca sirven para elegir la dosis al cambiar de un opioide a otro; 50 al día es un punto para detenerse a pensar, no un máximo permitido.</translation>
    </message>
    <message>
        <source>MME, line by line</source>
        <translation>MME, línea por línea</translation>
    </message>
    <message>
        <source>Mark all reviewed</source>
        <translation>Marcar todo como revisado</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medicamento</translation>
    </message>
    <message>
        <source>Medicine class</source>
        <translation>Clase de medicamento</translation>
    </message>
    <message>
        <source>Medicine is one part. What else helps, what is checked, and how it ends.</source>
        <translation>El medicamento es una parte. Qué más ayuda, qué se controla y cómo termina.</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Medicamentos</translation>
    </message>
    <message>
        <source>Medicines now</source>
        <translation>Medicamentos actuales</translation>
    </message>
    <message>
        <source>Medicines of the plan</source>
        <translation>Medicamentos del plan</translation>
    </message>
    <message>
        <source>Mind:</source>
        <translation>Tener en cuenta:</translation>
    </message>
    <message>
        <source>Monitoring program seen today, as expected</source>
        <translation>PDMP consultado hoy, lo esperado</translation>
    </message>
    <message>
        <source>Monitoring program seen today, not as expected</source>
        <translation>PDMP consultado hoy, no es lo esperado</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Ánimo</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>NRS not asked</source>
        <translation>NRS no preguntado</translation>
    </message>
    <message>
        <source>NRS {score} on average</source>
        <translation>NRS {score} en promedio</translation>
    </message>
    <message>
        <source>Naloxone offered, household shown how</source>
        <translation>Naloxona ofrecida, se enseñó a la familia a usarla</translation>
    </message>
    <message>
        <source>Naloxone sheet</source>
        <translation>Hoja de naloxona</translation>
    </message>
    <message>
        <source>Naloxone talked about and offered today</source>
        <translation>Naloxona explicada y ofrecida hoy</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Nombre de la zona</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Próxima visita</translation>
    </message>
    <message>
        <source>No check covers these. Ask, and enter above what still holds.</source>
        <translation>Ninguna comprobación abarca esto. Pregunte y anote arriba lo que siga vigente.</translation>
    </message>
    <message>
        <source>No known allergies</source>
        <translation>Sin alergias conocidas</translation>
    </message>
    <message>
        <source>No medicine in this plan.</source>
        <translation>Ningún medicamento en este plan.</translation>
    </message>
    <message>
        <source>No medicine is chosen yet. Choose one in Medicine class; its starting dose is worked out here.</source>
        <translation>Aún no se ha elegido un medicamento. Elija uno en Clase de medicamento; su dosis inicial se calcula aquí.</translation>
    </message>
    <message>
        <source>No medicine was chosen: non-drug treatment first. It is planned in Plan &amp; safety.</source>
        <translation>No se eligió medicamento: primero, tratamiento sin medicamentos. Se planifica en Plan y seguridad.</translation>
    </message>
    <message>
        <source>No medicine, non-drug first</source>
        <translation>Sin medicamento, primero lo no farmacológico</translation>
    </message>
    <message>
        <source>No prescription</source>
        <translation>Sin receta</translation>
    </message>
    <message>
        <source>No proposal yet: name what it feels like.</source>
        <translation>Aún sin propuesta: indique cómo se siente el dolor.</translation>
    </message>
    <message>
        <source>No proposal: {reasons}.</source>
        <translation>Sin propuesta: {reasons}.</translation>
    </message>
    <message>
        <source>No reason to use</source>
        <translation>Sin motivo para usar</translation>
    </message>
    <message>
        <source>No reasons on file.</source>
        <translation>No hay motivos en los datos.</translation>
    </message>
    <message>
        <source>No stop and no caution about this plan.</source>
        <translation>Ningún alto ni precaución sobre este plan.</translation>
    </message>
    <message>
        <source>No stop-level finding is open</source>
        <translation>Ningún aviso de alto está abierto</translation>
    </message>
    <message>
        <source>Nobody on record.</source>
        <translation>Nadie registrado.</translation>
    </message>
    <message>
        <source>Nobody on record. Add providers on History.</source>
        <translation>Nadie registrado. Añada profesionales en Antecedentes.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>No hay.</translation>
    </message>
    <message>
        <source>Noon</source>
        <translation>Mediodía</translation>
    </message>
    <message>
        <source>Not dispensable: {reason}.</source>
        <translation>No se puede despachar: {reason}.</translation>
    </message>
    <message>
        <source>Not in the plan: {checks}.</source>
        <translation>No está en el plan: {checks}.</translation>
    </message>
    <message>
        <source>Not yet:</source>
        <translation>Aún no:</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing on record; not asked yet.</source>
        <translation>Nada registrado; aún no preguntado.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Offered today</source>
        <translation>Ofrecida hoy</translation>
    </message>
    <message>
        <source>One page to read before it is final. Signing locks it; later changes become an amendment.</source>
        <translation>Una página para leer antes de que sea definitiva. Al firmar queda bloqueada; los cambios posteriores serán una enmienda.</translation>
    </message>
    <message>
        <source>Opioid</source>
        <translation>Opioide</translation>
    </message>
    <message>
        <source>Opioid agreement</source>
        <translation>Acuerdo sobre opioides</translation>
    </message>
    <message>
        <source>Opioid agreement signed today</source>
        <translation>Acuerdo sobre opioides firmado hoy</translation>
    </message>
    <message>
        <source>Opioids after</source>
        <translation>Opioides después</translation>
    </message>
    <message>
        <source>Opioids: how the MME a day is worked out</source>
        <translation>Opioides: cómo se calcula el MME al día</translation>
    </message>
    <message>
        <source>Opioids: the factors of 2016 beside those of 2022</source>
        <translation>Opioides: los factores de 2016 junto a los de 2022</translation>
    </message>
    <message>
        <source>Opioids: {total}</source>
        <translation>Opioides: {total}</translation>
    </message>
    <message>
        <source>Other gene results: {results}</source>
        <translation>Otros resultados genéticos: {results}</translation>
    </message>
    <message>
        <source>Other providers</source>
        <translation>Otros profesionales</translation>
    </message>
    <message>
        <source>Other treatments</source>
        <translation>Otros tratamientos</translation>
    </message>
    <message>
        <source>Overdose before</source>
        <translation>Sobredosis previa</translation>
    </message>
    <message>
        <source>PEG not complete</source>
        <translation>PEG incompleto</translation>
    </message>
    <message>
        <source>PEG, past week, all pain</source>
        <translation>PEG, última semana, todo el dolor</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Dolor</translation>
    </message>
    <message>
        <source>Pain medicines tried before</source>
        <translation>Medicamentos para el dolor ya probados</translation>
    </message>
    <message>
        <source>Pain on average</source>
        <translation>Dolor en promedio</translation>
    </message>
    <message>
        <source>Pain problem</source>
        <translation>Problema de dolor</translation>
    </message>
    <message>
        <source>Pain problem in your own words</source>
        <translation>Problema de dolor en sus propias palabras</translation>
    </message>
    <message>
        <source>Pain today</source>
        <translation>Dolor hoy</translation>
    </message>
    <message>
        <source>PainDesk has no entry for this problem: ranked by the kind of pain ({kind}).</source>
        <translation>PainDesk no tiene datos de este problema: ordenado por el tipo de dolor ({kind}).</translation>
    </message>
    <message>
        <source>PainDesk has no entry for this problem: ranked without a kind of pain.</source>
        <translation>PainDesk no tiene datos de este problema: ordenado sin un tipo de dolor.</translation>
    </message>
    <message>
        <source>PainDesk has no starting dose of {medicine} for {who}.</source>
        <translation>PainDesk no tiene una dosis inicial de {medicine} para {who}.</translation>
    </message>
    <message>
        <source>Patch changed every (days)</source>
        <translation>Cambio del parche cada (días)</translation>
    </message>
    <message>
        <source>Patient handout</source>
        <translation>Hoja para el paciente</translation>
    </message>
    <message>
        <source>Phone check</source>
        <translation>Llamada de control</translation>
    </message>
    <message>
        <source>Place {number}</source>
        <translation>Zona {number}</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plan &amp; safety</source>
        <translation>Plan y seguridad</translation>
    </message>
    <message>
        <source>Plan and safety</source>
        <translation>Plan y seguridad</translation>
    </message>
    <message>
        <source>Pregnancy</source>
        <translation>Embarazo</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>Press &quot;By rule again&quot; to take them in.</source>
        <translation>Pulse «De nuevo según la regla» para incluirlos.</translation>
    </message>
    <message>
        <source>Press to take it off the list; Ctrl+Z brings it back.</source>
        <translation>Pulse para quitarlo de la lista; Ctrl+Z lo devuelve.</translation>
    </message>
    <message>
        <source>Print after signing</source>
        <translation>Imprimir después de firmar</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Proposed: {kind}, from {reasons}. You decide.</source>
        <translation>Propuesta: {kind}, por {reasons}. Usted decide.</translation>
    </message>
    <message>
        <source>Ranked for {problem}. Each mark opens its reasons and source.</source>
        <translation>Ordenado para {problem}. Cada marca abre sus motivos y su fuente.</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reacción</translation>
    </message>
    <message>
        <source>Read as: {medicine} · {how}</source>
        <translation>Se leyó como: {medicine} · {how}</translation>
    </message>
    <message>
        <source>Reason, needed to sign in spite of it</source>
        <translation>Motivo, necesario para firmar a pesar del alto</translation>
    </message>
    <message>
        <source>Reasons and sources</source>
        <translation>Motivos y fuentes</translation>
    </message>
    <message>
        <source>Record the urine test today</source>
        <translation>Registrar hoy la prueba de orina</translation>
    </message>
    <message>
        <source>Record today</source>
        <translation>Registrar hoy</translation>
    </message>
    <message>
        <source>Red flags</source>
        <translation>Señales de alarma</translation>
    </message>
    <message>
        <source>Red flags first</source>
        <translation>Primero las señales de alarma</translation>
    </message>
    <message>
        <source>Referral letter</source>
        <translation>Carta de referencia</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>Alivio</translation>
    </message>
    <message>
        <source>Remove from plan</source>
        <translation>Quitar del plan</translation>
    </message>
    <message>
        <source>Remove place</source>
        <translation>Quitar zona</translation>
    </message>
    <message>
        <source>Remove step {number}</source>
        <translation>Quitar el paso {number}</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Repeticiones</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Review &amp; sign</source>
        <translation>Revisar y firmar</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation>Revisar y firmar</translation>
    </message>
    <message>
        <source>Review here</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <source>Risk screens, total scores</source>
        <translation>Cuestionarios de riesgo, puntaje total</translation>
    </message>
    <message>
        <source>Risk talk held today</source>
        <translation>Riesgos hablados hoy</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Cuestionarios</translation>
    </message>
    <message>
        <source>Seen today, as expected</source>
        <translation>Visto hoy, según lo esperado</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Show the other {count}</source>
        <translation>Mostrar las otras {count}</translation>
    </message>
    <message>
        <source>Show {medicine}</source>
        <translation>Mostrar {medicine}</translation>
    </message>
    <message>
        <source>Side effects</source>
        <comment>a narrow column</comment>
        <translation>Efectos sec.</translation>
    </message>
    <message>
        <source>Side effects, separated by commas</source>
        <translation>Efectos secundarios, separados por comas</translation>
    </message>
    <message>
        <source>Sign and print</source>
        <translation>Firmar e imprimir</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmada</translation>
    </message>
    <message>
        <source>Signed by {name}, {day} {time} UTC. Locked.</source>
        <translation>Firmada por {name}, {day} {time} UTC. Bloqueada.</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Sueño</translation>
    </message>
    <message>
        <source>Sleep apnea</source>
        <translation>Apnea del sueño</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Fuente: {source}</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>medicines</comment>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Start with</source>
        <translation>Iniciar con</translation>
    </message>
    <message>
        <source>Starting dose</source>
        <translation>Dosis inicial</translation>
    </message>
    <message>
        <source>Starting dose: {medicine}</source>
        <translation>Dosis inicial: {medicine}</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Paso {number}</translation>
    </message>
    <message>
        <source>Step-up plan</source>
        <translation>Plan de aumento</translation>
    </message>
    <message>
        <source>Stomach protection with the NSAID</source>
        <translation>Protección gástrica con el AINE</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>medicines</comment>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>Stop or change if</source>
        <translation>Suspender o cambiar si</translation>
    </message>
    <message>
        <source>Substance use in family</source>
        <translation>Consumo de sustancias en la familia</translation>
    </message>
    <message>
        <source>Substances</source>
        <translation>Sustancias</translation>
    </message>
    <message>
        <source>Substances, separated by commas</source>
        <translation>Sustancias, separadas por comas</translation>
    </message>
    <message>
        <source>Suits this pain</source>
        <translation>Adecuado para este dolor</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Cálculo</translation>
    </message>
    <message>
        <source>Surgery and procedures, separated by commas</source>
        <translation>Cirugías y procedimientos, separados por comas</translation>
    </message>
    <message>
        <source>Surgery, procedures</source>
        <translation>Cirugías, procedimientos</translation>
    </message>
    <message>
        <source>Take it off, and type what is taken.</source>
        <translation>Quítelo y escriba lo que se toma.</translation>
    </message>
    <message>
        <source>Take the trial of {medicine} off</source>
        <translation>Quitar el tratamiento previo con {medicine}</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Talk about benefits and risks held today</source>
        <translation>Beneficios y riesgos hablados hoy</translation>
    </message>
    <message>
        <source>Taper calendar</source>
        <translation>Calendario de reducción</translation>
    </message>
    <message>
        <source>The conditions cannot be met because</source>
        <translation>Las condiciones no pueden cumplirse porque</translation>
    </message>
    <message>
        <source>The lowest dose expected to work for {who}, and how to reach it.</source>
        <translation>La dosis más baja que se espera que funcione para {who}, y cómo llegar a ella.</translation>
    </message>
    <message>
        <source>The medicines changed after the checks were planned</source>
        <translation>Los medicamentos cambiaron después de planificar los controles</translation>
    </message>
    <message>
        <source>The opioid conditions cannot be met because</source>
        <translation>Las condiciones para el opioide no pueden cumplirse porque</translation>
    </message>
    <message>
        <source>The patient&apos;s goal</source>
        <translation>La meta del paciente</translation>
    </message>
    <message>
        <source>Thoughts of suicide</source>
        <translation>Ideas de suicidio</translation>
    </message>
    <message>
        <source>Time of the visit</source>
        <translation>Duración de la visita</translation>
    </message>
    <message>
        <source>To others</source>
        <translation>Para otros</translation>
    </message>
    <message>
        <source>Tobacco</source>
        <translation>Tabaco</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Treatment without medicine tried, or begins now</source>
        <translation>Tratamiento sin medicamentos probado, o empieza ahora</translation>
    </message>
    <message>
        <source>Treatments without medicine, separated by commas</source>
        <translation>Tratamientos sin medicamentos, separados por comas</translation>
    </message>
    <message>
        <source>Trend report</source>
        <translation>Informe de evolución</translation>
    </message>
    <message>
        <source>Tried, or begins now</source>
        <translation>Probado, o empieza ahora</translation>
    </message>
    <message>
        <source>Urine test: sent, or what was found</source>
        <translation>Prueba de orina: enviada, o qué se encontró</translation>
    </message>
    <message>
        <source>Use the advised plan</source>
        <translation>Usar el plan aconsejado</translation>
    </message>
    <message>
        <source>Visit note</source>
        <translation>Nota de la visita</translation>
    </message>
    <message>
        <source>Wallet list</source>
        <translation>Lista de bolsillo</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Qué sigue</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Qué dice</translation>
    </message>
    <message>
        <source>What it tells us</source>
        <translation>Qué nos dice</translation>
    </message>
    <message>
        <source>What matters so far</source>
        <translation>Lo que importa hasta ahora</translation>
    </message>
    <message>
        <source>What the monitoring program showed</source>
        <translation>Qué mostró el PDMP</translation>
    </message>
    <message>
        <source>What the patient can do</source>
        <translation>Qué puede hacer el paciente</translation>
    </message>
    <message>
        <source>What you are accepting</source>
        <translation>Qué está aceptando</translation>
    </message>
    <message>
        <source>When it is taken</source>
        <translation>Cuándo se toma</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Where it hurts</source>
        <translation>Dónde duele</translation>
    </message>
    <message>
        <source>Where it stands today</source>
        <translation>Cómo está hoy</translation>
    </message>
    <message>
        <source>Which is right?</source>
        <translation>¿Cuál es correcta?</translation>
    </message>
    <message>
        <source>Which treatment without medicine</source>
        <translation>Qué tratamiento sin medicamentos</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>A quién se informa</translation>
    </message>
    <message>
        <source>Why it differs</source>
        <translation>Por qué difiere</translation>
    </message>
    <message>
        <source>Why it was not taken over</source>
        <translation>Por qué no se incorporó</translation>
    </message>
    <message>
        <source>Why it was stopped</source>
        <translation>Por qué se suspendió</translation>
    </message>
    <message>
        <source>Why this amendment</source>
        <translation>Por qué esta enmienda</translation>
    </message>
    <message>
        <source>Why this dose</source>
        <translation>Por qué esta dosis</translation>
    </message>
    <message>
        <source>Why this medicine is chosen</source>
        <translation>Por qué se elige este medicamento</translation>
    </message>
    <message>
        <source>Why {medicine} is chosen</source>
        <translation>Por qué se elige {medicine}</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>Además</translation>
    </message>
    <message>
        <source>With the medicines</source>
        <translation>Junto con los medicamentos</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Worst, past week</source>
        <translation>Peor, última semana</translation>
    </message>
    <message>
        <source>Write it in Pain today.</source>
        <translation>Escríbala en Dolor hoy.</translation>
    </message>
    <message>
        <source>Your reason (may stay empty)</source>
        <translation>Su motivo (puede quedar vacío)</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>a day {route}: {doses}</source>
        <translation>al día {route}: {doses}</translation>
    </message>
    <message>
        <source>a dose is missing</source>
        <translation>falta una dosis</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>por semana</translation>
    </message>
    <message>
        <source>aching</source>
        <translation>dolor sordo</translation>
    </message>
    <message>
        <source>addiction treatment</source>
        <translation>tratamiento de adicciones</translation>
    </message>
    <message>
        <source>allergies</source>
        <translation>alergias</translation>
    </message>
    <message>
        <source>allergy</source>
        <translation>alergia</translation>
    </message>
    <message>
        <source>at bedtime</source>
        <translation>al acostarse</translation>
    </message>
    <message>
        <source>at least {number}</source>
        <translation>al menos {number}</translation>
    </message>
    <message>
        <source>at least {number} MME a day</source>
        <translation>al menos {number} MME al día</translation>
    </message>
    <message>
        <source>avoid</source>
        <translation>evitar</translation>
    </message>
    <message>
        <source>background</source>
        <translation>datos generales</translation>
    </message>
    <message>
        <source>bedtime</source>
        <translation>al acostarse</translation>
    </message>
    <message>
        <source>burning</source>
        <translation>ardor</translation>
    </message>
    <message>
        <source>by mouth</source>
        <translation>por vía oral</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>no se puede saber</translation>
    </message>
    <message>
        <source>cannot tell: {medicines} not counted</source>
        <translation>no se puede saber: sin contar {medicines}</translation>
    </message>
    <message>
        <source>ceiling {dose}</source>
        <translation>dosis máxima {dose}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>changed from the advised plan</source>
        <translation>distinto del plan aconsejado</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
    <message>
        <source>choose a medicine first</source>
        <translation>primero elija un medicamento</translation>
    </message>
    <message>
        <source>comes and goes</source>
        <translation>va y viene</translation>
    </message>
    <message>
        <source>conditions</source>
        <translation>diagnósticos</translation>
    </message>
    <message>
        <source>conditions missing</source>
        <translation>faltan condiciones</translation>
    </message>
    <message>
        <source>course?</source>
        <translation>¿evolución?</translation>
    </message>
    <message>
        <source>cramping</source>
        <translation>calambres</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>a diario</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>dentist</source>
        <translation>odontología</translation>
    </message>
    <message>
        <source>directions not read</source>
        <translation>indicaciones no leídas</translation>
    </message>
    <message>
        <source>dose missing</source>
        <translation>falta la dosis</translation>
    </message>
    <message>
        <source>dose not known</source>
        <translation>dosis desconocida</translation>
    </message>
    <message>
        <source>electric shocks</source>
        <translation>descargas eléctricas</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>entered by hand, none is advised</source>
        <translation>escrita a mano, no se aconseja ninguna</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>noche</translation>
    </message>
    <message>
        <source>every 2 weeks</source>
        <translation>cada 2 semanas</translation>
    </message>
    <message>
        <source>every {days} days or more</source>
        <translation>cada {days} días o más</translation>
    </message>
    <message>
        <source>from the record</source>
        <translation>del expediente</translation>
    </message>
    <message>
        <source>getting better</source>
        <translation>mejorando</translation>
    </message>
    <message>
        <source>getting worse</source>
        <translation>empeorando</translation>
    </message>
    <message>
        <source>gives way to {medicine}</source>
        <translation>lo reemplaza {medicine}</translation>
    </message>
    <message>
        <source>goals, therapies, checks</source>
        <translation>metas, terapias, controles</translation>
    </message>
    <message>
        <source>her</source>
        <comment>a dose for her</comment>
        <translation>ella</translation>
    </message>
    <message>
        <source>him</source>
        <comment>a dose for him</comment>
        <translation>él</translation>
    </message>
    <message>
        <source>how much, such as 6 visits</source>
        <translation>cuánto, p. ej., 6 sesiones</translation>
    </message>
    <message>
        <source>in remission</source>
        <translation>en remisión</translation>
    </message>
    <message>
        <source>in the evening</source>
        <translation>por la noche</translation>
    </message>
    <message>
        <source>in the morning</source>
        <translation>por la mañana</translation>
    </message>
    <message>
        <source>in their own words</source>
        <translation>en sus propias palabras</translation>
    </message>
    <message>
        <source>in {unit}</source>
        <translation>en {unit}</translation>
    </message>
    <message>
        <source>inside the cheek</source>
        <translation>en el interior de la mejilla</translation>
    </message>
    <message>
        <source>insurance, transport, anything else</source>
        <translation>seguro, transporte, cualquier otra cosa</translation>
    </message>
    <message>
        <source>intermediate metabolizer</source>
        <translation>metabolizador intermedio</translation>
    </message>
    <message>
        <source>into the nose</source>
        <translation>por vía nasal</translation>
    </message>
    <message>
        <source>intolerance</source>
        <translation>intolerancia</translation>
    </message>
    <message>
        <source>kind of pain not decided</source>
        <translation>tipo de dolor sin decidir</translation>
    </message>
    <message>
        <source>labs</source>
        <translation>análisis</translation>
    </message>
    <message>
        <source>large</source>
        <translation>grande</translation>
    </message>
    <message>
        <source>last filled {day}</source>
        <translation>último despacho: {day}</translation>
    </message>
    <message>
        <source>leave empty unless they cannot be met</source>
        <translation>deje vacío si pueden cumplirse</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>carta</translation>
    </message>
    <message>
        <source>little</source>
        <translation>poco</translation>
    </message>
    <message>
        <source>lowered step by step to zero by {day}</source>
        <translation>se baja paso a paso hasta llegar a cero el {day}</translation>
    </message>
    <message>
        <source>lowest effective</source>
        <translation>mínima eficaz</translation>
    </message>
    <message>
        <source>map, scores, red flags</source>
        <translation>mapa, puntajes, alarmas</translation>
    </message>
    <message>
        <source>map, scores, red flags, goal</source>
        <translation>mapa, puntajes, alarmas, meta</translation>
    </message>
    <message>
        <source>medicine list</source>
        <translation>lista de medicamentos</translation>
    </message>
    <message>
        <source>medicines</source>
        <translation>medicamentos</translation>
    </message>
    <message>
        <source>met</source>
        <translation>cumplida</translation>
    </message>
    <message>
        <source>mild</source>
        <translation>leve</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>mixto</translation>
    </message>
    <message>
        <source>moderate or severe</source>
        <translation>moderada o grave</translation>
    </message>
    <message>
        <source>months</source>
        <translation>meses</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>morning, bedtime</source>
        <translation>mañana, al acostarse</translation>
    </message>
    <message>
        <source>morning, evening</source>
        <translation>mañana, noche</translation>
    </message>
    <message>
        <source>much</source>
        <translation>mucho</translation>
    </message>
    <message>
        <source>name not recognised: no checks will use it</source>
        <translation>nombre no reconocido: ninguna comprobación lo usará</translation>
    </message>
    <message>
        <source>name, such as Both feet</source>
        <translation>p. ej., Ambos pies</translation>
    </message>
    <message>
        <source>neuropathic</source>
        <translation>neuropático</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>next visit {day}</source>
        <translation>próxima visita {day}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>no dose</source>
        <translation>sin dosis</translation>
    </message>
    <message>
        <source>no medicine</source>
        <translation>ningún medicamento</translation>
    </message>
    <message>
        <source>no recorded use</source>
        <translation>sin uso registrado</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>sin resultado</translation>
    </message>
    <message>
        <source>no score: {reason}</source>
        <translation>sin puntaje: {reason}</translation>
    </message>
    <message>
        <source>no single strength on file makes every dose</source>
        <translation>ninguna presentación conocida sirve sola para todas las dosis</translation>
    </message>
    <message>
        <source>no starting dose</source>
        <translation>sin dosis inicial</translation>
    </message>
    <message>
        <source>nociceptive</source>
        <translation>nociceptivo</translation>
    </message>
    <message>
        <source>nociplastic</source>
        <translation>nociplástico</translation>
    </message>
    <message>
        <source>none</source>
        <comment>sleep apnea</comment>
        <translation>no</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>none named</source>
        <translation>ninguno indicado</translation>
    </message>
    <message>
        <source>none; separate by commas</source>
        <translation>ninguno; separe con comas</translation>
    </message>
    <message>
        <source>noon</source>
        <translation>mediodía</translation>
    </message>
    <message>
        <source>normal metabolizer</source>
        <translation>metabolizador normal</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>no aplica</translation>
    </message>
    <message>
        <source>not as expected</source>
        <translation>distinto de lo esperado</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>no preguntado</translation>
    </message>
    <message>
        <source>not asked; separate by commas</source>
        <translation>no preguntado; separe con comas</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>no se cuenta</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>sin decidir</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>not known whether it is taken</source>
        <translation>no se sabe si se toma</translation>
    </message>
    <message>
        <source>not on file</source>
        <translation>no consta</translation>
    </message>
    <message>
        <source>not on record</source>
        <translation>no consta</translation>
    </message>
    <message>
        <source>not pregnant</source>
        <translation>no embarazada</translation>
    </message>
    <message>
        <source>not said whether active</source>
        <translation>no consta si está activo</translation>
    </message>
    <message>
        <source>not scored</source>
        <translation>sin puntaje</translation>
    </message>
    <message>
        <source>not scored since {last}</source>
        <translation>sin puntaje desde {last}</translation>
    </message>
    <message>
        <source>not taken: kept on record, on no list</source>
        <translation>no se toma: queda registrado, en ninguna lista</translation>
    </message>
    <message>
        <source>not told</source>
        <comment>somebody of the plan</comment>
        <translation>no se informa</translation>
    </message>
    <message>
        <source>numb</source>
        <translation>adormecido</translation>
    </message>
    <message>
        <source>on the skin</source>
        <translation>sobre la piel</translation>
    </message>
    <message>
        <source>one step</source>
        <translation>un paso</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
    </message>
    <message>
        <source>pain</source>
        <translation>dolor</translation>
    </message>
    <message>
        <source>pain problem</source>
        <translation>problema de dolor</translation>
    </message>
    <message>
        <source>past year</source>
        <translation>último año</translation>
    </message>
    <message>
        <source>patches</source>
        <translation>parches</translation>
    </message>
    <message>
        <source>pharmacy</source>
        <translation>farmacia</translation>
    </message>
    <message>
        <source>phone call</source>
        <translation>llamada</translation>
    </message>
    <message>
        <source>phone check</source>
        <translation>llamada de control</translation>
    </message>
    <message>
        <source>physical therapist</source>
        <translation>terapia física</translation>
    </message>
    <message>
        <source>place</source>
        <translation>zona</translation>
    </message>
    <message>
        <source>poor metabolizer</source>
        <translation>metabolizador lento</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>posible</translation>
    </message>
    <message>
        <source>pregnant</source>
        <translation>embarazada</translation>
    </message>
    <message>
        <source>primary care</source>
        <translation>atención primaria</translation>
    </message>
    <message>
        <source>psychologist</source>
        <translation>psicología</translation>
    </message>
    <message>
        <source>reaction</source>
        <translation>reacción</translation>
    </message>
    <message>
        <source>reason needed</source>
        <translation>falta el motivo</translation>
    </message>
    <message>
        <source>red flag present</source>
        <translation>señal de alarma presente</translation>
    </message>
    <message>
        <source>red flags first</source>
        <translation>primero las alarmas</translation>
    </message>
    <message>
        <source>referral</source>
        <translation>referencia</translation>
    </message>
    <message>
        <source>referred</source>
        <translation>nos refirió</translation>
    </message>
    <message>
        <source>reviewed {done} of {all}</source>
        <translation>revisado {done} de {all}</translation>
    </message>
    <message>
        <source>sent, or what was found</source>
        <translation>enviada, o qué se encontró</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>firmada</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>desde {day}</translation>
    </message>
    <message>
        <source>some</source>
        <translation>algo</translation>
    </message>
    <message>
        <source>spasm</source>
        <translation>espasmo</translation>
    </message>
    <message>
        <source>spreads along a nerve</source>
        <translation>corre por un nervio</translation>
    </message>
    <message>
        <source>stabbing</source>
        <translation>punzante</translation>
    </message>
    <message>
        <source>start low</source>
        <translation>inicio bajo</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>estable</translation>
    </message>
    <message>
        <source>stepwise to {dose}</source>
        <translation>por pasos hasta {dose}</translation>
    </message>
    <message>
        <source>stiff</source>
        <translation>rígido</translation>
    </message>
    <message>
        <source>stiff in the morning</source>
        <translation>rígido por la mañana</translation>
    </message>
    <message>
        <source>still in the plan: {medicine}</source>
        <translation>sigue en el plan: {medicine}</translation>
    </message>
    <message>
        <source>still taken</source>
        <translation>aún se toma</translation>
    </message>
    <message>
        <source>stop</source>
        <comment>a medicine</comment>
        <translation>suspender</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>suspendido</translation>
    </message>
    <message>
        <source>such as 2 of 9 blocks</source>
        <translation>p. ej., 2 de 9 cuadras</translation>
    </message>
    <message>
        <source>sudden attacks</source>
        <translation>ataques súbitos</translation>
    </message>
    <message>
        <source>surgeon</source>
        <translation>cirugía</translation>
    </message>
    <message>
        <source>suspected</source>
        <translation>sospechada</translation>
    </message>
    <message>
        <source>taken already</source>
        <translation>ya se toma</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>lo mismo</translation>
    </message>
    <message>
        <source>then print</source>
        <translation>luego imprimir</translation>
    </message>
    <message>
        <source>this patient</source>
        <translation>este paciente</translation>
    </message>
    <message>
        <source>throbbing</source>
        <translation>pulsátil</translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>duración desconocida</translation>
    </message>
    <message>
        <source>tingling</source>
        <translation>hormigueo</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>touch hurts</source>
        <translation>duele al tocar</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>tratamientos previos</translation>
    </message>
    <message>
        <source>ultrarapid metabolizer</source>
        <translation>metabolizador ultrarrápido</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>sin confirmar</translation>
    </message>
    <message>
        <source>usual dose</source>
        <translation>dosis habitual</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>semanal</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>semanas</translation>
    </message>
    <message>
        <source>what came with the referral</source>
        <translation>lo que llegó con la referencia</translation>
    </message>
    <message>
        <source>what it showed</source>
        <translation>qué mostró</translation>
    </message>
    <message>
        <source>what was done, by whom</source>
        <translation>qué se hizo, y quién</translation>
    </message>
    <message>
        <source>what was wrong, or has become known</source>
        <translation>qué estaba mal, o qué se supo después</translation>
    </message>
    <message>
        <source>when and how it ends if it does not help</source>
        <translation>cuándo y cómo termina si no ayuda</translation>
    </message>
    <message>
        <source>which one</source>
        <translation>cuál</translation>
    </message>
    <message>
        <source>why it is chosen all the same</source>
        <translation>por qué se elige de todos modos</translation>
    </message>
    <message>
        <source>worse at night</source>
        <translation>peor en la noche</translation>
    </message>
    <message>
        <source>worse on load</source>
        <translation>peor con carga</translation>
    </message>
    <message>
        <source>years</source>
        <translation>años</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>{count} advised against</source>
        <translation>{count} no aconsejados</translation>
    </message>
    <message>
        <source>{count} cautions</source>
        <translation>{count} precauciones</translation>
    </message>
    <message>
        <source>{count} conditions missing. Opens when they are met, or when you write why they cannot be.</source>
        <translation>Faltan {count} condiciones. Se abre cuando se cumplan, o cuando escriba por qué no pueden cumplirse.</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} días</translation>
    </message>
    <message>
        <source>{count} earlier orders of the same, each counted once.</source>
        <translation>Órdenes anteriores de lo mismo, cada una contada una vez: {count}.</translation>
    </message>
    <message>
        <source>{count} films of {strength}</source>
        <translation>{count} películas de {strength}</translation>
    </message>
    <message>
        <source>{count} history parts not reviewed</source>
        <translation>Partes de Antecedentes sin revisar: {count}</translation>
    </message>
    <message>
        <source>{count} mL of {strength}/mL</source>
        <translation>{count} mL de {strength}/mL</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count} meses</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} más</translation>
    </message>
    <message>
        <source>{count} more, advised against</source>
        <translation>{count} más, no aconsejados</translation>
    </message>
    <message>
        <source>{count} more, not used for this pain</source>
        <translation>{count} más, no se usan para este dolor</translation>
    </message>
    <message>
        <source>{count} more: {kinds}</source>
        <translation>{count} más: {kinds}</translation>
    </message>
    <message>
        <source>{count} not used for this pain</source>
        <translation>{count} no se usan para este dolor</translation>
    </message>
    <message>
        <source>{count} patches</source>
        <translation>{count} parches</translation>
    </message>
    <message>
        <source>{count} patches of {strength}</source>
        <translation>{count} parches de {strength}</translation>
    </message>
    <message>
        <source>{count} reasons</source>
        <translation>{count} motivos</translation>
    </message>
    <message>
        <source>{count} stop</source>
        <translation>{count} altos</translation>
    </message>
    <message>
        <source>{count} stop open</source>
        <translation>{count} altos abiertos</translation>
    </message>
    <message>
        <source>{count} stop to settle</source>
        <translation>{count} altos por resolver</translation>
    </message>
    <message>
        <source>{count} weeks</source>
        <translation>{count} semanas</translation>
    </message>
    <message>
        <source>{count} years</source>
        <translation>{count} años</translation>
    </message>
    <message>
        <source>{day}, then decide</source>
        <translation>{day}, luego decidir</translation>
    </message>
    <message>
        <source>{day}: 30 % less pain</source>
        <translation>{day}: 30 % menos dolor</translation>
    </message>
    <message>
        <source>{directions} as needed</source>
        <translation>{directions} si se necesita</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} de {all}</translation>
    </message>
    <message>
        <source>{dose} a day</source>
        <translation>{dose} al día</translation>
    </message>
    <message>
        <source>{dose} a day in unequal doses</source>
        <translation>{dose} al día en dosis desiguales</translation>
    </message>
    <message>
        <source>{dose} every {days} days</source>
        <translation>{dose} cada {days} días</translation>
    </message>
    <message>
        <source>{dose} × {times} a day</source>
        <translation>{dose} × {times} al día</translation>
    </message>
    <message>
        <source>{entry}: take off the list</source>
        <translation>{entry}: quitar de la lista</translation>
    </message>
    <message>
        <source>{evidence} (unconfirmed)</source>
        <translation>{evidence} (sin confirmar)</translation>
    </message>
    <message>
        <source>{field}: known names</source>
        <translation>{field}: nombres conocidos</translation>
    </message>
    <message>
        <source>{first} and {count} more</source>
        <translation>{first} y {count} más</translation>
    </message>
    <message>
        <source>{medicine} ({count} orders)</source>
        <translation>{medicine} ({count} órdenes)</translation>
    </message>
    <message>
        <source>{medicine} for {patient}</source>
        <translation>{medicine} para {patient}</translation>
    </message>
    <message>
        <source>{medicine} is not in the plan.</source>
        <translation>{medicine} no está en el plan.</translation>
    </message>
    <message>
        <source>{medicine} {dose} × {times} a day</source>
        <translation>{medicine} {dose} × {times} al día</translation>
    </message>
    <message>
        <source>{medicine} {dose} × {times} a day as needed</source>
        <translation>{medicine} {dose} × {times} al día si se necesita</translation>
    </message>
    <message>
        <source>{medicine}: starting dose</source>
        <translation>{medicine}: dosis inicial</translation>
    </message>
    <message>
        <source>{name}: how told</source>
        <translation>{name}: cómo se informa</translation>
    </message>
    <message>
        <source>{number} MME a day</source>
        <translation>{number} MME al día</translation>
    </message>
    <message>
        <source>{number} MME/day</source>
        <translation>{number} MME/día</translation>
    </message>
    <message>
        <source>{number} MME/day and more</source>
        <translation>{number} MME/día o más</translation>
    </message>
    <message>
        <source>{number} MME/day and more: {medicines} not counted</source>
        <translation>{number} MME/día o más: sin contar {medicines}</translation>
    </message>
    <message>
        <source>{paper}: language</source>
        <translation>{paper}: idioma</translation>
    </message>
    <message>
        <source>{paper}: large print</source>
        <translation>{paper}: letra grande</translation>
    </message>
    <message>
        <source>{part}: reviewed</source>
        <translation>{part}: revisado</translation>
    </message>
    <message>
        <source>{pieces}, no repeats</source>
        <translation>{pieces}, sin repeticiones</translation>
    </message>
    <message>
        <source>{pieces}, {count} repeats</source>
        <translation>{pieces}, repeticiones: {count}</translation>
    </message>
    <message>
        <source>{places} and more</source>
        <translation>{places} y más</translation>
    </message>
    <message>
        <source>{plan}, stepwise to {dose}</source>
        <translation>{plan}, por pasos hasta {dose}</translation>
    </message>
    <message>
        <source>{product}, does not fit</source>
        <translation>{product}, no sirve</translation>
    </message>
    <message>
        <source>{question} no</source>
        <translation>{question} no</translation>
    </message>
    <message>
        <source>{question} yes</source>
        <translation>{question} sí</translation>
    </message>
    <message>
        <source>{score} of {highest}</source>
        <translation>{score} de {highest}</translation>
    </message>
    <message>
        <source>{score} of {highest} on {day}, {meaning}</source>
        <translation>{score} de {highest} el {day}, {meaning}</translation>
    </message>
    <message>
        <source>{score} of {highest}, {meaning}</source>
        <translation>{score} de {highest}, {meaning}</translation>
    </message>
    <message>
        <source>{strength} {form}</source>
        <translation>{form} {strength}</translation>
    </message>
    <message>
        <source>{text} (not recognised)</source>
        <translation>{text} (no reconocido)</translation>
    </message>
    <message>
        <source>{text}: not recognized, no check uses it</source>
        <translation>{text}: no reconocido, ninguna comprobación lo usa</translation>
    </message>
    <message>
        <source>{what} today</source>
        <translation>{what} hoy</translation>
    </message>
    <message>
        <source>{what}: how much</source>
        <translation>{what}: cuánto</translation>
    </message>
    <message>
        <source>{what}: {verdict}. Reasons and sources</source>
        <translation>{what}: {verdict}. Motivos y fuentes</translation>
    </message>
</context>
</TS>
