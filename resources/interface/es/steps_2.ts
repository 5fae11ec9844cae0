<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source>+ another side effect</source>
        <translation>+ otro efecto secundario</translation>
    </message>
    <message>
        <source>+ sertraline 50 mg once a day</source>
        <translation>+ sertraline 50 mg once a day</translation>
    </message>
    <message>
        <source>/day</source>
        <translation>/día</translation>
    </message>
    <message>
        <source>0–10; 4 or more limits daily life</source>
        <translation>0–10; 4 o más limita el día a día</translation>
    </message>
    <message>
        <source>1 earlier one on record.</source>
        <translation>1 anterior registrada.</translation>
    </message>
    <message>
        <source>1 fill</source>
        <translation>1 despacho</translation>
    </message>
    <message>
        <source>1 of them stands twice in it or on record already: counted once.</source>
        <translation>1 de ellos está dos veces en el archivo o ya está registrado: se cuenta una vez.</translation>
    </message>
    <message>
        <source>1 visit from {first} to {last}.</source>
        <translation>1 visita del {first} al {last}.</translation>
    </message>
    <message>
        <source>1 visit tells the relief: too few for a trend.</source>
        <translation>1 visita dice el alivio: muy pocas para una tendencia.</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12 meses</translation>
    </message>
    <message>
        <source>2 visits tell the relief: too few for a trend.</source>
        <translation>2 visitas dicen el alivio: muy pocas para una tendencia.</translation>
    </message>
    <message>
        <source>2 years</source>
        <translation>2 años</translation>
    </message>
    <message>
        <source>3 answers needed</source>
        <translation>se necesitan las 3 respuestas</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 meses</translation>
    </message>
    <message>
        <source>3 years</source>
        <translation>3 años</translation>
    </message>
    <message>
        <source>50: reassess</source>
        <translation>50: reevaluar</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 meses</translation>
    </message>
    <message>
        <source>9 months</source>
        <translation>9 meses</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 días</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>A medicine somebody else started</source>
        <translation>Un medicamento iniciado por otro profesional</translation>
    </message>
    <message>
        <source>A test to record</source>
        <translation>Prueba por registrar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add day</source>
        <translation>Añadir día</translation>
    </message>
    <message>
        <source>Add fill</source>
        <translation>Añadir despacho</translation>
    </message>
    <message>
        <source>Add the early refill request</source>
        <translation>Añadir la solicitud de despacho adelantado</translation>
    </message>
    <message>
        <source>Add the medicine</source>
        <translation>Añadir el medicamento</translation>
    </message>
    <message>
        <source>Add the side effect</source>
        <translation>Añadir el efecto secundario</translation>
    </message>
    <message>
        <source>Add to plan</source>
        <translation>Añadir al plan</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>Añadir {name}</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Adjust: {medicine} {dose}</source>
        <translation>Ajustar: {medicine} {dose}</translation>
    </message>
    <message>
        <source>Against</source>
        <comment>reasons</comment>
        <translation>En contra</translation>
    </message>
    <message>
        <source>All as prescribed</source>
        <translation>Todo según la receta</translation>
    </message>
    <message>
        <source>All four come from the medicine, none from the person, and none is a use disorder.</source>
        <translation>Los cuatro vienen del medicamento, ninguno de la persona, y ninguno es un trastorno por consumo.</translation>
    </message>
    <message>
        <source>All medicines together</source>
        <translation>Todos los medicamentos en conjunto</translation>
    </message>
    <message>
        <source>All the rest not found</source>
        <translation>Lo demás, no encontrado</translation>
    </message>
    <message>
        <source>Another class</source>
        <translation>Otra clase</translation>
    </message>
    <message>
        <source>Another side effect</source>
        <translation>Otro efecto secundario</translation>
    </message>
    <message>
        <source>Another substance, as the laboratory writes it</source>
        <translation>Otra sustancia, como la escribe el laboratorio</translation>
    </message>
    <message>
        <source>Anything odd about the sample</source>
        <translation>Algo extraño en la muestra</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Lo esperado</translation>
    </message>
    <message>
        <source>Asked for early: {days}.</source>
        <translation>Solicitado antes de tiempo: {days}.</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Solicitado el</translation>
    </message>
    <message>
        <source>Asked: none</source>
        <translation>Preguntado: ninguno</translation>
    </message>
    <message>
        <source>Asked: none of these</source>
        <translation>Preguntado: ninguna de estas</translation>
    </message>
    <message>
        <source>Asked: the rest is no</source>
        <translation>Preguntado: las demás, no</translation>
    </message>
    <message>
        <source>At this dose already {harm}.</source>
        <translation>Ya con esta dosis, {harm}.</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Promedio</translation>
    </message>
    <message>
        <source>Balance, visit by visit</source>
        <translation>Balance, visita por visita</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Because: {why} Source: {source}</source>
        <translation>Motivo: {why} Fuente: {source}</translation>
    </message>
    <message>
        <source>Bedtime</source>
        <translation>Al acostarse</translation>
    </message>
    <message>
        <source>Beside it, then less, then none: {medicine}</source>
        <translation>Junto con él, luego menos, luego nada: {medicine}</translation>
    </message>
    <message>
        <source>Bowels</source>
        <translation>Intestino</translation>
    </message>
    <message>
        <source>By what is on record now it has no dose: {why}. In the plan: what was added before.</source>
        <translation>Con lo que consta ahora no tiene dosis: {why}. En el plan: lo que se añadió antes.</translation>
    </message>
    <message>
        <source>By what is on record now it would be another: take it off the plan and add it again.</source>
        <translation>Con lo que consta ahora sería otra: quítela del plan y añádala de nuevo.</translation>
    </message>
    <message>
        <source>Can be tried slowly while the goal is held.</source>
        <translation>Puede intentarse despacio mientras se mantenga la meta.</translation>
    </message>
    <message>
        <source>Change the opioid</source>
        <translation>Cambiar el opioide</translation>
    </message>
    <message>
        <source>Change the taper</source>
        <translation>Cambiar la reducción gradual</translation>
    </message>
    <message>
        <source>Change to {name}</source>
        <translation>Cambiar a {name}</translation>
    </message>
    <message>
        <source>Change to {name}: no dose, press for the reason</source>
        <translation>Cambiar a {name}: sin dosis, pulse para ver el motivo</translation>
    </message>
    <message>
        <source>Change to {name}: worked out</source>
        <translation>Cambiar a {name}: calculada</translation>
    </message>
    <message>
        <source>Class of the new medicine</source>
        <translation>Clase del medicamento nuevo</translation>
    </message>
    <message>
        <source>Columns without use here: {columns}.</source>
        <translation>Columnas sin uso aquí: {columns}.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Confirmed (LC-MS/MS, GC-MS)</source>
        <translation>Confirmatoria (LC-MS/MS, GC-MS)</translation>
    </message>
    <message>
        <source>Continue</source>
        <comment>a medicine</comment>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Continue the taper</source>
        <translation>Continuar la reducción gradual</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>Copiar como imagen</translation>
    </message>
    <message>
        <source>Creatinine</source>
        <translation>Creatinina</translation>
    </message>
    <message>
        <source>Criteria of opioid use disorder: {words}</source>
        <translation>Criterios de trastorno por consumo de opioides: {words}</translation>
    </message>
    <message>
        <source>Criteria: {words}</source>
        <translation>Criterios: {words}</translation>
    </message>
    <message>
        <source>Dark: the next step. Gold, hatched: a pause. The rest moves when a step is missed, slowed or paused.</source>
        <translation>Oscuro: el paso siguiente. Dorado, rayado: una pausa. Lo demás se mueve cuando un paso se omite, se hace más lento o se pausa.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Day of the fill</source>
        <translation>Día del despacho</translation>
    </message>
    <message>
        <source>Day of the request</source>
        <translation>Día de la solicitud</translation>
    </message>
    <message>
        <source>Day of the urine test</source>
        <translation>Día de la prueba de orina</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Days of supply</source>
        <translation>Días de suministro</translation>
    </message>
    <message>
        <source>Decided: {words}.</source>
        <translation>Decidido: {words}.</translation>
    </message>
    <message>
        <source>Diary as CSV</source>
        <translation>Diario en CSV</translation>
    </message>
    <message>
        <source>Diary day</source>
        <translation>Día del diario</translation>
    </message>
    <message>
        <source>Diary days</source>
        <translation>Días del diario</translation>
    </message>
    <message>
        <source>Diary note</source>
        <translation>Nota del diario</translation>
    </message>
    <message>
        <source>Diary the patient brought</source>
        <translation>Diario que trajo el paciente</translation>
    </message>
    <message>
        <source>Dispense</source>
        <translation>Despachar</translation>
    </message>
    <message>
        <source>Do not start {medicine}</source>
        <translation>No iniciar {medicine}</translation>
    </message>
    <message>
        <source>Dose a day</source>
        <translation>Dosis al día</translation>
    </message>
    <message>
        <source>Dose period</source>
        <translation>Periodo de dosis</translation>
    </message>
    <message>
        <source>Dose periods</source>
        <translation>Periodos de dosis</translation>
    </message>
    <message>
        <source>Doses a day</source>
        <translation>Dosis al día</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>the day</comment>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>ED visit</source>
        <translation>urgencias</translation>
    </message>
    <message>
        <source>ED visits</source>
        <translation>Urgencias</translation>
    </message>
    <message>
        <source>Each dot is a visit: relief to the right, worst side effect upwards.</source>
        <translation>Cada punto es una visita: el alivio hacia la derecha, el peor efecto secundario hacia arriba.</translation>
    </message>
    <message>
        <source>Early refill requests</source>
        <translation>Solicitudes de despacho adelantado</translation>
    </message>
    <message>
        <source>Early refills</source>
        <translation>Adelantos</translation>
    </message>
    <message>
        <source>Early request of {day}: take off</source>
        <translation>Solicitud adelantada del {day}: quitar</translation>
    </message>
    <message>
        <source>Early: {days}.</source>
        <translation>Adelantados: {days}.</translation>
    </message>
    <message>
        <source>Enjoyment of life</source>
        <translation>Disfrute de la vida</translation>
    </message>
    <message>
        <source>Enter result</source>
        <translation>Anotar resultado</translation>
    </message>
    <message>
        <source>Enter the day of the fill.</source>
        <translation>Escriba el día del despacho.</translation>
    </message>
    <message>
        <source>Enter the medicine with its strength.</source>
        <translation>Escriba el medicamento con su concentración.</translation>
    </message>
    <message>
        <source>Enter the result of the urine test of {day}</source>
        <translation>Anotar el resultado de la prueba de orina del {day}</translation>
    </message>
    <message>
        <source>Entry {number}: {text}: {why}.</source>
        <translation>Registro {number}: {text}: {why}.</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Noche</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Events: {events}.</source>
        <translation>Eventos: {events}.</translation>
    </message>
    <message>
        <source>Everything was carried forward. Enter only what is asked anew.</source>
        <translation>Todo se trasladó de la última visita. Anote solo lo que se pregunta de nuevo.</translation>
    </message>
    <message>
        <source>Expected today: {count}.</source>
        <translation>Esperado hoy: {count}.</translation>
    </message>
    <message>
        <source>Expected: cannot tell, because {why}.</source>
        <translation>Esperado: no se puede saber, porque {why}.</translation>
    </message>
    <message>
        <source>Falls</source>
        <translation>Caídas</translation>
    </message>
    <message>
        <source>Fill history</source>
        <translation>Historial de despachos</translation>
    </message>
    <message>
        <source>Fill history as CSV or FHIR</source>
        <translation>Historial de despachos en CSV o FHIR</translation>
    </message>
    <message>
        <source>Fill history read from a file, not taken over yet</source>
        <translation>Historial de despachos leído de un archivo, aún sin incorporar</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Despachado</translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>Despachos</translation>
    </message>
    <message>
        <source>Fills from {first} to {last}.</source>
        <translation>Despachos del {first} al {last}.</translation>
    </message>
    <message>
        <source>Fills in the file</source>
        <translation>Despachos en el archivo</translation>
    </message>
    <message>
        <source>Fills over their days of supply, and MME a day</source>
        <translation>Despachos sobre sus días de suministro, y MME al día</translation>
    </message>
    <message>
        <source>Fills, newest first</source>
        <translation>Despachos, primero los más recientes</translation>
    </message>
    <message>
        <source>First visit there</source>
        <translation>Primera visita allí</translation>
    </message>
    <message>
        <source>For</source>
        <comment>reasons</comment>
        <translation>A favor</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Found for {window}.</source>
        <translation>Se encuentra: {window}.</translation>
    </message>
    <message>
        <source>From</source>
        <comment>the day</comment>
        <translation>Desde</translation>
    </message>
    <message>
        <source>From {dose} on the smallest tablet, not the rule, sets the step.</source>
        <translation>Desde {dose}, la tableta más pequeña, y no la regla, fija el paso.</translation>
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
        <source>Given today</source>
        <translation>Dado hoy</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Hold {days} days</source>
        <translation>Mantener {days} días</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Hasta cuándo atrás</translation>
    </message>
    <message>
        <source>How far back the timeline goes</source>
        <translation>Hasta cuándo atrás llega la línea de tiempo</translation>
    </message>
    <message>
        <source>How it is worked out</source>
        <translation>Cómo se calcula</translation>
    </message>
    <message>
        <source>How it shows</source>
        <translation>Cómo se manifiesta</translation>
    </message>
    <message>
        <source>How it starts</source>
        <translation>Cómo se inicia</translation>
    </message>
    <message>
        <source>How long {name} has been taken</source>
        <translation>Desde hace cuánto se toma {name}</translation>
    </message>
    <message>
        <source>How the expected count of {name} is worked out</source>
        <translation>Cómo se calcula la cantidad esperada de {name}</translation>
    </message>
    <message>
        <source>How the medicines are taken</source>
        <translation>Cómo se toman los medicamentos</translation>
    </message>
    <message>
        <source>How the new dose was worked out</source>
        <translation>Cómo se calculó la dosis nueva</translation>
    </message>
    <message>
        <source>How {name} is taken</source>
        <translation>Cómo se toma {name}</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>Importar CSV…</translation>
    </message>
    <message>
        <source>Import fill history…</source>
        <translation>Importar historial de despachos…</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En breve</translation>
    </message>
    <message>
        <source>In this record</source>
        <translation>En este expediente</translation>
    </message>
    <message>
        <source>Last</source>
        <comment>the day</comment>
        <translation>Último</translation>
    </message>
    <message>
        <source>Last dose of {name}</source>
        <translation>Última dosis de {name}</translation>
    </message>
    <message>
        <source>Last visit: {words}.
Fills only what is empty. Events, red flags, counts and diary are still asked.</source>
        <translation>Última visita: {words}.
Llena solo lo que está vacío. Los eventos, las señales de alarma, los recuentos y el diario se siguen preguntando.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>No incorporar</translation>
    </message>
    <message>
        <source>Left and Right walk the visits, Enter shows one.
Drag or Shift+Left/Right moves through time; Ctrl+wheel, + and − zoom; 0 shows everything. Ctrl+C copies the image.</source>
        <translation>Left y Right recorren las visitas, Enter muestra una.
Arrastrar o Shift+Left/Right se desplaza en el tiempo; Ctrl+rueda, + y − acercan y alejan; 0 muestra todo. Ctrl+C copia la imagen.</translation>
    </message>
    <message>
        <source>Length of the pause of {name}</source>
        <translation>Duración de la pausa de {name}</translation>
    </message>
    <message>
        <source>Letter to {name}: choose it on Review &amp; sign.</source>
        <translation>Carta a {name}: elíjala en Revisar y firmar.</translation>
    </message>
    <message>
        <source>Letter to {name}: with consent.</source>
        <translation>Carta a {name}: con el consentimiento.</translation>
    </message>
    <message>
        <source>Line {number}: {text}: {why}.</source>
        <translation>Línea {number}: {text}: {why}.</translation>
    </message>
    <message>
        <source>Locked: last resort. Missing: {missing}.</source>
        <translation>Bloqueado: último recurso. Falta: {missing}.</translation>
    </message>
    <message>
        <source>Looks into the program</source>
        <translation>Consultas al PDMP</translation>
    </message>
    <message>
        <source>Low-dose start, old one beside</source>
        <translation>Inicio con dosis bajas, junto al anterior</translation>
    </message>
    <message>
        <source>Lowest effective dose: {dose}.</source>
        <translation>Dosis mínima eficaz: {dose}.</translation>
    </message>
    <message>
        <source>MME a day by the fills</source>
        <translation>MME al día según los despachos</translation>
    </message>
    <message>
        <source>MME a day: {now} now, {both} while both are taken, {then} after the change.</source>
        <translation>MME al día: {now} ahora, {both} mientras se toman ambos, {then} después del cambio.</translation>
    </message>
    <message>
        <source>MME a day: {now} now, {then} after the change.</source>
        <translation>MME al día: {now} ahora, {then} después del cambio.</translation>
    </message>
    <message>
        <source>MME by the fills cannot be calculated today.</source>
        <translation>Las MME según los despachos no se pueden calcular hoy.</translation>
    </message>
    <message>
        <source>MME by the fills today at least {mme}.</source>
        <translation>MME según los despachos hoy, al menos {mme}.</translation>
    </message>
    <message>
        <source>MME by the fills today {mme}.</source>
        <translation>MME según los despachos hoy: {mme}.</translation>
    </message>
    <message>
        <source>May well be</source>
        <translation>Bien puede ser</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medicamento</translation>
    </message>
    <message>
        <source>Medicine asked for</source>
        <translation>Medicamento solicitado</translation>
    </message>
    <message>
        <source>Medicine with its strength</source>
        <translation>Medicamento con su concentración</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Cumplida</translation>
    </message>
    <message>
        <source>Met on {day}.</source>
        <translation>Cumplida el {day}.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Method of the urine test</source>
        <translation>Método de la prueba de orina</translation>
    </message>
    <message>
        <source>Missed by the schedule: {days}.</source>
        <translation>Faltas según la agenda: {days}.</translation>
    </message>
    <message>
        <source>Missed visits</source>
        <translation>Faltas</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Vigilancia</translation>
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
        <source>Mood affected</source>
        <translation>Ánimo afectado</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>Morphine milligram equivalents {now}.</source>
        <translation>Miligramos equivalentes de morfina: {now}.</translation>
    </message>
    <message>
        <source>Most {mme} on {day}.</source>
        <translation>Máximo {mme} el {day}.</translation>
    </message>
    <message>
        <source>NRS average</source>
        <translation>NRS promedio</translation>
    </message>
    <message>
        <source>NRS now</source>
        <translation>NRS actual</translation>
    </message>
    <message>
        <source>NRS worst</source>
        <translation>NRS peor</translation>
    </message>
    <message>
        <source>Naloxone in the house throughout.</source>
        <translation>Naloxona en la casa todo el tiempo.</translation>
    </message>
    <message>
        <source>New medicines from others</source>
        <translation>Medicamentos nuevos de otros</translation>
    </message>
    <message>
        <source>New: {medicine}</source>
        <translation>Nuevo: {medicine}</translation>
    </message>
    <message>
        <source>Nitrite</source>
        <translation>Nitrito</translation>
    </message>
    <message>
        <source>No earlier visit on these doses tells the relief.</source>
        <translation>Ninguna visita anterior con estas dosis dice el alivio.</translation>
    </message>
    <message>
        <source>No earlier visit to compare with. When this visit is signed, its relief, side effects and doses become the first point of the trend.</source>
        <translation>No hay visita anterior con la que comparar. Cuando se firme esta visita, su alivio, sus efectos secundarios y sus dosis serán el primer punto de la evolución.</translation>
    </message>
    <message>
        <source>No fill history on record. Import what the monitoring program gives as CSV or FHIR, or type a fill in.</source>
        <translation>No hay historial de despachos. Importe lo que entrega el PDMP en CSV o FHIR, o escriba un despacho.</translation>
    </message>
    <message>
        <source>No fill of an opioid or a benzodiazepine in this time.</source>
        <translation>Ningún despacho de opioide o benzodiacepina en este tiempo.</translation>
    </message>
    <message>
        <source>No goal is on record.</source>
        <translation>No consta ninguna meta.</translation>
    </message>
    <message>
        <source>No higher step on its ladder.</source>
        <translation>No hay paso más alto en su escala.</translation>
    </message>
    <message>
        <source>No higher step within {dose} ({why}).</source>
        <translation>No hay paso más alto dentro de {dose} ({why}).</translation>
    </message>
    <message>
        <source>No letter yet: add who treats on History, with the role “{role}”.</source>
        <translation>Aún sin carta: añada en Antecedentes a quien trata, con la función «{role}».</translation>
    </message>
    <message>
        <source>No look on record.</source>
        <translation>No consta ninguna consulta.</translation>
    </message>
    <message>
        <source>No medicine of the last visit is on record.</source>
        <translation>No consta ningún medicamento de la última visita.</translation>
    </message>
    <message>
        <source>No medicine was prescribed at the last visit.</source>
        <translation>En la última visita no se recetó ningún medicamento.</translation>
    </message>
    <message>
        <source>No side effect limited daily life.</source>
        <translation>Ningún efecto secundario limitó el día a día.</translation>
    </message>
    <message>
        <source>No signed visit yet, so there is no trend to show.</source>
        <translation>Aún no hay visitas firmadas, así que no hay tendencia que mostrar.</translation>
    </message>
    <message>
        <source>No suggestion, because {why}.</source>
        <translation>Sin sugerencia, porque {why}.</translation>
    </message>
    <message>
        <source>No test with a result is on record.</source>
        <translation>No consta ninguna prueba con resultado.</translation>
    </message>
    <message>
        <source>No visit here tells the relief.</source>
        <translation>Aquí ninguna visita dice el alivio.</translation>
    </message>
    <message>
        <source>No visit is signed yet.</source>
        <translation>Aún no hay ninguna visita firmada.</translation>
    </message>
    <message>
        <source>No visit tells relief
and side effects yet.</source>
        <translation>Aún ninguna visita dice
alivio y efectos secundarios.</translation>
    </message>
    <message>
        <source>No visit tells the pain relief.</source>
        <translation>Ninguna visita dice el alivio del dolor.</translation>
    </message>
    <message>
        <source>No visit tells the relief yet.</source>
        <translation>Aún ninguna visita dice el alivio.</translation>
    </message>
    <message>
        <source>Noon</source>
        <translation>Mediodía</translation>
    </message>
    <message>
        <source>Not as expected</source>
        <translation>No es lo esperado</translation>
    </message>
    <message>
        <source>Not counted here, and not changed: {medicines}. Ask before anything is changed.</source>
        <translation>Aquí no se cuentan ni se cambian: {medicines}. Pregunte antes de cambiar nada.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>Not talked about</source>
        <translation>No se conversó</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note on the urine test</source>
        <translation>Nota sobre la prueba de orina</translation>
    </message>
    <message>
        <source>Nothing can be worked out for it here: it has no file, or no dose on record. It stays as written.</source>
        <translation>Aquí no se puede calcular nada para él: no tiene ficha, o no consta su dosis. Queda como está escrito.</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nada cambió</translation>
    </message>
    <message>
        <source>Nothing changed: take over {words}</source>
        <translation>Nada cambió: incorporar {words}</translation>
    </message>
    <message>
        <source>Nothing in the file was understood.</source>
        <translation>No se entendió nada del archivo.</translation>
    </message>
    <message>
        <source>Nothing in the record.</source>
        <translation>Nada en el expediente.</translation>
    </message>
    <message>
        <source>Nothing in the trend asks for another opioid.</source>
        <translation>Nada en la evolución pide otro opioide.</translation>
    </message>
    <message>
        <source>Nothing is due: no opioid is on the list.</source>
        <translation>Nada pendiente: no hay opioide en la lista.</translation>
    </message>
    <message>
        <source>Nothing of the past year stands out.</source>
        <translation>Nada del último año llama la atención.</translation>
    </message>
    <message>
        <source>Nothing was told.</source>
        <translation>No se dijo nada.</translation>
    </message>
    <message>
        <source>Now: {doses}.</source>
        <translation>Ahora: {doses}.</translation>
    </message>
    <message>
        <source>Of {what} nothing was read: {why}. Save the table as CSV with a heading line (date, and average, worst, relief or side effect), at most {rows} lines, and choose that file.</source>
        <translation>No se leyó nada de {what}: {why}. Guarde la tabla en CSV con una línea de encabezados (fecha, y promedio, peor, alivio o efecto secundario), como máximo {rows} líneas, y elija ese archivo.</translation>
    </message>
    <message>
        <source>Offered before, on {day}.</source>
        <translation>Ofrecido antes, el {day}.</translation>
    </message>
    <message>
        <source>Offered today</source>
        <translation>Ofrecida hoy</translation>
    </message>
    <message>
        <source>On</source>
        <comment>the day</comment>
        <translation>El</translation>
    </message>
    <message>
        <source>Open this visit</source>
        <translation>Abrir esta visita</translation>
    </message>
    <message>
        <source>Opioid use disorder</source>
        <translation>Trastorno por consumo de opioides</translation>
    </message>
    <message>
        <source>Opioids, MME a day</source>
        <translation>Opioides, MME al día</translation>
    </message>
    <message>
        <source>Other medicines: 1 fill, in the table only.</source>
        <translation>Otros medicamentos: 1 despacho, solo en la tabla.</translation>
    </message>
    <message>
        <source>Other medicines: {count} fills, in the table only.</source>
        <translation>Otros medicamentos: {count} despachos, solo en la tabla.</translation>
    </message>
    <message>
        <source>Other times</source>
        <translation>Otros horarios</translation>
    </message>
    <message>
        <source>PDMP</source>
        <translation>PDMP</translation>
    </message>
    <message>
        <source>PDMP, urine tests</source>
        <translation>PDMP, pruebas de orina</translation>
    </message>
    <message>
        <source>PEG {first} at first, {last} at last.</source>
        <translation>PEG {first} al inicio, {last} al final.</translation>
    </message>
    <message>
        <source>PEG, and activity hindered (dotted), 0–10</source>
        <translation>PEG, y actividad limitada (punteada), 0–10</translation>
    </message>
    <message>
        <source>PEG, last</source>
        <translation>PEG, último</translation>
    </message>
    <message>
        <source>PEG: how pain interfered</source>
        <translation>PEG: interferencia del dolor</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Dolor</translation>
    </message>
    <message>
        <source>Pain is relieved by 30 % or more at this dose.</source>
        <translation>Con esta dosis el dolor se alivia un 30 % o más.</translation>
    </message>
    <message>
        <source>Pain on average</source>
        <translation>Dolor en promedio</translation>
    </message>
    <message>
        <source>Pain relief {percent} % at the last visit that tells it, {day};</source>
        <translation>Alivio del dolor {percent} % en la última visita que lo dice, {day};</translation>
    </message>
    <message>
        <source>Pain relief, %</source>
        <translation>Alivio del dolor, %</translation>
    </message>
    <message>
        <source>Pain relief, % of baseline {nrs}/10</source>
        <translation>Alivio del dolor, % desde el inicio {nrs}/10</translation>
    </message>
    <message>
        <source>Pain relief, as the patient says it</source>
        <translation>Alivio del dolor, según el paciente</translation>
    </message>
    <message>
        <source>Pain, past week</source>
        <translation>Dolor, última semana</translation>
    </message>
    <message>
        <source>Pause of the taper of {name}</source>
        <translation>Pausa de la reducción gradual de {name}</translation>
    </message>
    <message>
        <source>Pharmacy</source>
        <translation>Farmacia</translation>
    </message>
    <message>
        <source>Pieces of {name} left</source>
        <translation>Piezas de {name} que quedan</translation>
    </message>
    <message>
        <source>Place {number}</source>
        <translation>Zona {number}</translation>
    </message>
    <message>
        <source>Pregnancy</source>
        <translation>Embarazo</translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation>Prescriptor</translation>
    </message>
    <message>
        <source>Prescription monitoring program</source>
        <translation>Programa de monitoreo de recetas (PDMP)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Progress towards the goal</source>
        <translation>Avance hacia la meta</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Leído de</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>Really taken, and what is left</source>
        <translation>Lo que se tomó y lo que queda</translation>
    </message>
    <message>
        <source>Record a test</source>
        <translation>Registrar una prueba</translation>
    </message>
    <message>
        <source>Record this test</source>
        <translation>Registrar esta prueba</translation>
    </message>
    <message>
        <source>Recorded: {words}.</source>
        <translation>Registrado: {words}.</translation>
    </message>
    <message>
        <source>Red flags</source>
        <translation>Señales de alarma</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>Alivio</translation>
    </message>
    <message>
        <source>Relief %</source>
        <translation>Alivio %</translation>
    </message>
    <message>
        <source>Relief % · up: side effect</source>
        <translation>Alivio % · arriba: efecto sec.</translation>
    </message>
    <message>
        <source>Relief against side effects</source>
        <translation>Alivio frente a efectos secundarios</translation>
    </message>
    <message>
        <source>Relief against the worst side effect, visit by visit</source>
        <translation>Alivio frente al peor efecto secundario, visita por visita</translation>
    </message>
    <message>
        <source>Relief in percent</source>
        <translation>Alivio en porcentaje</translation>
    </message>
    <message>
        <source>Relief {relief} over {weeks} weeks on these doses</source>
        <translation>Alivio {relief} en {weeks} sem. con estas dosis</translation>
    </message>
    <message>
        <source>Relief, middle</source>
        <translation>Alivio, mediana</translation>
    </message>
    <message>
        <source>Relief, side effects and doses over time</source>
        <translation>Alivio, efectos secundarios y dosis en el tiempo</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Rotar</translation>
    </message>
    <message>
        <source>Same class</source>
        <translation>La misma clase</translation>
    </message>
    <message>
        <source>Sample dilute.</source>
        <translation>Muestra diluida.</translation>
    </message>
    <message>
        <source>Sample in doubt.</source>
        <translation>Muestra dudosa.</translation>
    </message>
    <message>
        <source>Sample not checked.</source>
        <translation>Muestra sin comprobar.</translation>
    </message>
    <message>
        <source>Sample sound.</source>
        <translation>Muestra válida.</translation>
    </message>
    <message>
        <source>Screen (immunoassay)</source>
        <translation>Detección (inmunoensayo)</translation>
    </message>
    <message>
        <source>Seen today</source>
        <translation>Consultado hoy</translation>
    </message>
    <message>
        <source>Sent, result awaited</source>
        <translation>Enviada, resultado en espera</translation>
    </message>
    <message>
        <source>Show 1 earlier fill</source>
        <translation>Mostrar 1 despacho anterior</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Ver como gráfica</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Ver como tabla</translation>
    </message>
    <message>
        <source>Show {count} earlier fills</source>
        <translation>Mostrar {count} despachos anteriores</translation>
    </message>
    <message>
        <source>Show {part} of {count} earlier fills</source>
        <translation>Mostrar {part} de {count} despachos anteriores</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Side eff.</source>
        <translation>Ef. sec.</translation>
    </message>
    <message>
        <source>Side effect</source>
        <translation>Efecto secundario</translation>
    </message>
    <message>
        <source>Side effects</source>
        <translation>Efectos secundarios</translation>
    </message>
    <message>
        <source>Side effects limited daily life at 1 visit.</source>
        <translation>Los efectos secundarios limitaron el día a día en 1 visita.</translation>
    </message>
    <message>
        <source>Side effects limited daily life at {count} visits.</source>
        <translation>Los efectos secundarios limitaron el día a día en {count} visitas.</translation>
    </message>
    <message>
        <source>Side effects not asked at {count} of them.</source>
        <translation>En {count} de ellas no se preguntó por efectos secundarios.</translation>
    </message>
    <message>
        <source>Signed today</source>
        <translation>Firmado hoy</translation>
    </message>
    <message>
        <source>Since last visit</source>
        <translation>Desde la última visita</translation>
    </message>
    <message>
        <source>Sleep disturbed</source>
        <translation>Sueño alterado</translation>
    </message>
    <message>
        <source>Sleep, mood, daily life</source>
        <translation>Sueño, ánimo, vida diaria</translation>
    </message>
    <message>
        <source>Something else in its place</source>
        <translation>Otro medicamento en su lugar</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Fuente: {source}</translation>
    </message>
    <message>
        <source>Specific gravity</source>
        <translation>Densidad</translation>
    </message>
    <message>
        <source>Speed of the taper of {name}</source>
        <translation>Velocidad de la reducción gradual de {name}</translation>
    </message>
    <message>
        <source>Spoke by telephone with</source>
        <translation>Se habló por teléfono con</translation>
    </message>
    <message>
        <source>Start another medicine</source>
        <translation>Iniciar otro medicamento</translation>
    </message>
    <message>
        <source>Start {medicine}: {verdict}</source>
        <translation>Iniciar {medicine}: {verdict}</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>of the working</comment>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Step down</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Step up</source>
        <translation>Aumentar</translation>
    </message>
    <message>
        <source>Steps of the taper of {name}</source>
        <translation>Pasos de la reducción gradual de {name}</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>a medicine</comment>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>Stop at once: life is at risk</source>
        <translation>Suspender de inmediato: riesgo para la vida</translation>
    </message>
    <message>
        <source>Stop {medicine} when the new one starts</source>
        <translation>Suspender {medicine} al iniciar el nuevo</translation>
    </message>
    <message>
        <source>Stop {name} at once, because life is at risk</source>
        <translation>Suspender {name} de inmediato, por riesgo para la vida</translation>
    </message>
    <message>
        <source>Suggested: {words}.</source>
        <translation>Sugerido: {words}.</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Sustituir</translation>
    </message>
    <message>
        <source>Swap {old} for {new}</source>
        <translation>Sustituir {old} por {new}</translation>
    </message>
    <message>
        <source>Take</source>
        <comment>a dose</comment>
        <translation>Tomar</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Take back 1 fill: {where}</source>
        <translation>Retirar 1 despacho: {where}</translation>
    </message>
    <message>
        <source>Take back that the urine test of {day} was talked about</source>
        <translation>Retirar que se conversó sobre la prueba de orina del {day}</translation>
    </message>
    <message>
        <source>Take back the urine test of {day}, {method}</source>
        <translation>Retirar la prueba de orina del {day}, {method}</translation>
    </message>
    <message>
        <source>Take back {count} fills: {where}</source>
        <translation>Retirar {count} despachos: {where}</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Tomarlo</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take off the plan</source>
        <translation>Quitar del plan</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Incorporar</translation>
    </message>
    <message>
        <source>Take over 1 day</source>
        <translation>Incorporar 1 día</translation>
    </message>
    <message>
        <source>Take over 1 fill</source>
        <translation>Incorporar 1 despacho</translation>
    </message>
    <message>
        <source>Take over {count} days</source>
        <translation>Incorporar {count} días</translation>
    </message>
    <message>
        <source>Take over {count} fills</source>
        <translation>Incorporar {count} despachos</translation>
    </message>
    <message>
        <source>Take the newest day out</source>
        <translation>Quitar el día más reciente</translation>
    </message>
    <message>
        <source>Take today&apos;s look back</source>
        <translation>Retirar la consulta de hoy</translation>
    </message>
    <message>
        <source>Take today&apos;s talk back</source>
        <translation>Retirar la conversación de hoy</translation>
    </message>
    <message>
        <source>Take {name} off</source>
        <translation>Quitar {name}</translation>
    </message>
    <message>
        <source>Take {words}</source>
        <translation>Tomar {words}</translation>
    </message>
    <message>
        <source>Taken together with</source>
        <translation>Tomado junto con</translation>
    </message>
    <message>
        <source>Talked about on {day}: {words}.</source>
        <translation>Se conversó el {day}: {words}.</translation>
    </message>
    <message>
        <source>Talked about today</source>
        <translation>Se conversó hoy</translation>
    </message>
    <message>
        <source>Taper</source>
        <translation>Reducción gradual</translation>
    </message>
    <message>
        <source>Taper of {name}, dose of each step</source>
        <translation>Reducción gradual de {name}, dosis de cada paso</translation>
    </message>
    <message>
        <source>Taper: {pace}</source>
        <translation>Reducción gradual: {pace}</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>That</source>
        <translation>Aquel</translation>
    </message>
    <message>
        <source>The day {name} began</source>
        <translation>El día en que empezó {name}</translation>
    </message>
    <message>
        <source>The days of supply are whole days.</source>
        <translation>Los días de suministro son días enteros.</translation>
    </message>
    <message>
        <source>The file could not be opened: {because}. Check that it is still there, copy it to this computer if it is on a stick or a network drive, close it in other programs, and choose it again.</source>
        <translation>No se pudo abrir el archivo: {because}. Compruebe que sigue ahí, cópielo a este equipo si está en una memoria USB o en una unidad de red, ciérrelo en otros programas y elíjalo de nuevo.</translation>
    </message>
    <message>
        <source>The file does not say whose it is: check that it is this patient.</source>
        <translation>El archivo no dice de quién es: compruebe que es de este paciente.</translation>
    </message>
    <message>
        <source>The file names “{name}”: check that it is this patient.</source>
        <translation>El archivo nombra a «{name}»: compruebe que es este paciente.</translation>
    </message>
    <message>
        <source>The history is known up to {day}.</source>
        <translation>El historial se conoce hasta el {day}.</translation>
    </message>
    <message>
        <source>The last step of {name} was not taken</source>
        <translation>El último paso de {name} no se dio</translation>
    </message>
    <message>
        <source>The last step was not taken: still at {dose} a day</source>
        <translation>El último paso no se dio: sigue con {dose} al día</translation>
    </message>
    <message>
        <source>The low-dose start day by day</source>
        <translation>El inicio con dosis bajas, día por día</translation>
    </message>
    <message>
        <source>The other substance was found</source>
        <translation>La otra sustancia se encontró</translation>
    </message>
    <message>
        <source>The other substance was not found</source>
        <translation>La otra sustancia no se encontró</translation>
    </message>
    <message>
        <source>The patient agrees that the hand-over letter goes out</source>
        <translation>El paciente acepta que se envíe la carta de traspaso</translation>
    </message>
    <message>
        <source>The patient says</source>
        <translation>El paciente dice</translation>
    </message>
    <message>
        <source>The plan says {dose}.</source>
        <translation>El plan dice {dose}.</translation>
    </message>
    <message>
        <source>The smallest dose that works is not known yet.</source>
        <translation>Aún no se conoce la menor dosis que funciona.</translation>
    </message>
    <message>
        <source>The trend starts when the first visit is signed.</source>
        <translation>La tendencia empieza cuando se firma la primera visita.</translation>
    </message>
    <message>
        <source>The urine test was talked about today</source>
        <translation>Hoy se conversó sobre la prueba de orina</translation>
    </message>
    <message>
        <source>This</source>
        <translation>Este</translation>
    </message>
    <message>
        <source>This is the smallest dose there is.</source>
        <translation>Es la menor dosis que hay.</translation>
    </message>
    <message>
        <source>This one works and is borne.</source>
        <translation>Este funciona y se tolera.</translation>
    </message>
    <message>
        <source>To begin with</source>
        <translation>Para empezar</translation>
    </message>
    <message>
        <source>To mind: {what}.</source>
        <translation>A tener en cuenta: {what}.</translation>
    </message>
    <message>
        <source>To which? What cannot be worked out says why.</source>
        <translation>¿A cuál? Lo que no se puede calcular dice por qué.</translation>
    </message>
    <message>
        <source>Tolerance and withdrawal do not count while the opioid is taken as prescribed.</source>
        <translation>La tolerancia y la abstinencia no cuentan mientras el opioide se tome según la receta.</translation>
    </message>
    <message>
        <source>Tolerance, dependence, hyperalgesia and withdrawal told apart</source>
        <translation>Tolerancia, dependencia, hiperalgesia y abstinencia diferenciadas</translation>
    </message>
    <message>
        <source>Too little is known of this dose to judge it.</source>
        <translation>Se sabe muy poco de esta dosis para juzgarla.</translation>
    </message>
    <message>
        <source>Treatment offered today: buprenorphine or methadone, with naloxone</source>
        <translation>Tratamiento ofrecido hoy: buprenorfina o metadona, con naloxona</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Evolución</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Evolución</translation>
    </message>
    <message>
        <source>Tried: {dose}: {verdict}.</source>
        <translation>Ya se probó: {dose}: {verdict}.</translation>
    </message>
    <message>
        <source>Two supplies at once, the newest from {first} to {last}.</source>
        <translation>Dos suministros a la vez, el más reciente del {first} al {last}.</translation>
    </message>
    <message>
        <source>Understood: 1 day, {first} to {last}; {columns}. Nothing is entered yet; days typed before stay as they are.</source>
        <translation>Se entendió: 1 día, del {first} al {last}; {columns}. Aún no se ha anotado nada; los días escritos antes quedan como están.</translation>
    </message>
    <message>
        <source>Understood: {count} days, {first} to {last}; {columns}. Nothing is entered yet; days typed before stay as they are.</source>
        <translation>Se entendió: {count} días, del {first} al {last}; {columns}. Aún no se ha anotado nada; los días escritos antes quedan como están.</translation>
    </message>
    <message>
        <source>Until then</source>
        <translation>Hasta entonces</translation>
    </message>
    <message>
        <source>Until then: {medicine}</source>
        <translation>Hasta entonces: {medicine}</translation>
    </message>
    <message>
        <source>Urine Creatinine</source>
        <translation>Creatinina en orina</translation>
    </message>
    <message>
        <source>Urine Nitrite</source>
        <translation>Nitrito en orina</translation>
    </message>
    <message>
        <source>Urine Specific gravity</source>
        <translation>Densidad de la orina</translation>
    </message>
    <message>
        <source>Urine Temperature</source>
        <translation>Temperatura de la orina</translation>
    </message>
    <message>
        <source>Urine drug tests</source>
        <translation>Pruebas de drogas en orina</translation>
    </message>
    <message>
        <source>Urine pH</source>
        <translation>pH de la orina</translation>
    </message>
    <message>
        <source>Urine test, line by line</source>
        <translation>Prueba de orina, línea por línea</translation>
    </message>
    <message>
        <source>Urine tests on record</source>
        <translation>Pruebas de orina registradas</translation>
    </message>
    <message>
        <source>Usual start</source>
        <translation>Inicio habitual</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Visits that tell the relief</source>
        <translation>Visitas que dicen el alivio</translation>
    </message>
    <message>
        <source>Visits, newest first</source>
        <translation>Visitas, primero las más recientes</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Semanas</translation>
    </message>
    <message>
        <source>Weighed today</source>
        <translation>Sopesado hoy</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Qué ayuda</translation>
    </message>
    <message>
        <source>What is due around the opioid</source>
        <translation>Lo pendiente en torno al opioide</translation>
    </message>
    <message>
        <source>What it showed</source>
        <translation>Qué mostró</translation>
    </message>
    <message>
        <source>What keeps an opioid safe: looked at together, as a reason to talk.</source>
        <translation>Lo que hace seguro un opioide: visto en conjunto, como motivo para conversar.</translation>
    </message>
    <message>
        <source>What matters so far</source>
        <translation>Lo que importa hasta ahora</translation>
    </message>
    <message>
        <source>What must be right</source>
        <translation>Lo que debe estar bien</translation>
    </message>
    <message>
        <source>What suits, or needs care only; others are under “Start another medicine”.</source>
        <translation>Lo adecuado, o que solo pide precaución; los demás están en «Iniciar otro medicamento».</translation>
    </message>
    <message>
        <source>What the monitoring program showed</source>
        <translation>Qué mostró el PDMP</translation>
    </message>
    <message>
        <source>What the patient says of the urine test</source>
        <translation>Qué dice el paciente de la prueba de orina</translation>
    </message>
    <message>
        <source>What the patient says to it</source>
        <translation>Qué responde el paciente</translation>
    </message>
    <message>
        <source>What the trend says</source>
        <translation>Lo que dice la evolución</translation>
    </message>
    <message>
        <source>What to ask today</source>
        <translation>Qué preguntar hoy</translation>
    </message>
    <message>
        <source>What was decided about the urine test</source>
        <translation>Qué se decidió sobre la prueba de orina</translation>
    </message>
    <message>
        <source>What was done: {question}</source>
        <translation>Qué se hizo: {question}</translation>
    </message>
    <message>
        <source>What was empty was taken over from the last visit; the record says so.</source>
        <translation>Lo que estaba vacío se tomó de la última visita; el expediente lo indica.</translation>
    </message>
    <message>
        <source>What was noticed in the past year</source>
        <translation>Lo observado en el último año</translation>
    </message>
    <message>
        <source>What was really taken of {name}</source>
        <translation>Lo que se tomó realmente de {name}</translation>
    </message>
    <message>
        <source>What was talked about, in the patient&apos;s words</source>
        <translation>Lo que se conversó, en palabras del paciente</translation>
    </message>
    <message>
        <source>What {name} limits</source>
        <translation>Qué limita {name}</translation>
    </message>
    <message>
        <source>When an opioid helps less</source>
        <translation>Cuando un opioide ayuda menos</translation>
    </message>
    <message>
        <source>Where it was read</source>
        <translation>De dónde se leyó</translation>
    </message>
    <message>
        <source>Where relief ends before the next dose.</source>
        <translation>Si el alivio se acaba antes de la dosis siguiente.</translation>
    </message>
    <message>
        <source>Where sleep is poor or days are drowsy.</source>
        <translation>Si se duerme mal o hay somnolencia de día.</translation>
    </message>
    <message>
        <source>Why, although it is advised against</source>
        <translation>Por qué, aunque se desaconseja</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>Por qué, y qué hacer</translation>
    </message>
    <message>
        <source>Why, in the patient&apos;s words</source>
        <translation>Por qué, en palabras del paciente</translation>
    </message>
    <message>
        <source>Why, {medicine}</source>
        <translation>Por qué, {medicine}</translation>
    </message>
    <message>
        <source>Withdrawal (COWS): {score}</source>
        <translation>Abstinencia (COWS): {score}</translation>
    </message>
    <message>
        <source>Withdrawal or drowsiness: the same doses of both a week more, then on as planned.</source>
        <translation>Abstinencia o somnolencia: las mismas dosis de ambos una semana más, y luego según lo planeado.</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Peor</translation>
    </message>
    <message>
        <source>Worst pain</source>
        <translation>Peor dolor</translation>
    </message>
    <message>
        <source>Worst side effect</source>
        <translation>Peor efecto secundario</translation>
    </message>
    <message>
        <source>Worst side effect, 0–10</source>
        <translation>Peor efecto secundario, 0–10</translation>
    </message>
    <message>
        <source>Worth a talk</source>
        <translation>Para conversar</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>accepts</source>
        <translation>acepta</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todo</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source>and 1 earlier day</source>
        <translation>y 1 día anterior</translation>
    </message>
    <message>
        <source>and 1 earlier one</source>
        <translation>y 1 anterior</translation>
    </message>
    <message>
        <source>and 1 more that was not read</source>
        <translation>y 1 más que no se leyó</translation>
    </message>
    <message>
        <source>and 1 more that was not understood</source>
        <translation>y 1 más que no se entendió</translation>
    </message>
    <message>
        <source>and {count} earlier days</source>
        <translation>y {count} días anteriores</translation>
    </message>
    <message>
        <source>and {count} earlier ones</source>
        <translation>y {count} anteriores</translation>
    </message>
    <message>
        <source>and {count} more medicines, in the table</source>
        <translation>y {count} medicamentos más, en la tabla</translation>
    </message>
    <message>
        <source>and {count} more that were not read</source>
        <translation>y {count} más que no se leyeron</translation>
    </message>
    <message>
        <source>and {count} more that were not understood</source>
        <translation>y {count} más que no se entendieron</translation>
    </message>
    <message>
        <source>and {count} more without a recent change</source>
        <translation>y {count} más sin cambio reciente</translation>
    </message>
    <message>
        <source>another substance, as written</source>
        <translation>otra sustancia, como está escrita</translation>
    </message>
    <message>
        <source>answer not yet given</source>
        <translation>aún sin respuesta</translation>
    </message>
    <message>
        <source>anything odd about the sample: color, smell, cold</source>
        <translation>algo extraño en la muestra: color, olor, fría</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>lo esperado</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>asked for early</source>
        <translation>pedido antes</translation>
    </message>
    <message>
        <source>average</source>
        <translation>promedio</translation>
    </message>
    <message>
        <source>avoid</source>
        <translation>evitar</translation>
    </message>
    <message>
        <source>awaited</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>bar: a fill over its days of supply, with who wrote it</source>
        <translation>barra: un despacho sobre sus días de suministro, con quien lo recetó</translation>
    </message>
    <message>
        <source>began</source>
        <translation>empezó</translation>
    </message>
    <message>
        <source>beside another</source>
        <translation>junto a otro</translation>
    </message>
    <message>
        <source>best {percent} % on {day}.</source>
        <translation>el mejor {percent} % el {day}.</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>fecha de nacimiento</translation>
    </message>
    <message>
        <source>call {days}</source>
        <translation>llamar {days}</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>no se puede saber</translation>
    </message>
    <message>
        <source>caution</source>
        <translation>precaución</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>choose a class</source>
        <translation>elija una clase</translation>
    </message>
    <message>
        <source>conditions missing</source>
        <translation>faltan condiciones</translation>
    </message>
    <message>
        <source>confirmed</source>
        <comment>a urine test</comment>
        <translation>confirmatoria</translation>
    </message>
    <message>
        <source>consider</source>
        <translation>considerar</translation>
    </message>
    <message>
        <source>constipated</source>
        <translation>estreñimiento</translation>
    </message>
    <message>
        <source>constipated in spite of a laxative</source>
        <translation>estreñimiento a pesar de un laxante</translation>
    </message>
    <message>
        <source>contraindicated</source>
        <translation>contraindicado</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>days of supply not told</source>
        <translation>días de suministro sin indicar</translation>
    </message>
    <message>
        <source>declines for now</source>
        <translation>por ahora no acepta</translation>
    </message>
    <message>
        <source>dose change</source>
        <translation>cambio de dosis</translation>
    </message>
    <message>
        <source>dotted: at least, a fill there cannot be calculated</source>
        <translation>punteado: al menos, un despacho ahí no se puede calcular</translation>
    </message>
    <message>
        <source>due</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>early by 1 day</source>
        <translation>adelantado 1 día</translation>
    </message>
    <message>
        <source>early by {count} days</source>
        <translation>adelantado {count} días</translation>
    </message>
    <message>
        <source>early refill</source>
        <translation>despacho adelantado</translation>
    </message>
    <message>
        <source>early {count} d</source>
        <translation>adel. {count} d</translation>
    </message>
    <message>
        <source>early, 1 day</source>
        <translation>adelantado, 1 día</translation>
    </message>
    <message>
        <source>early, {count} days</source>
        <translation>adelantado, {count} días</translation>
    </message>
    <message>
        <source>ed visit</source>
        <translation>urgencias</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>esperado</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>explicado</translation>
    </message>
    <message>
        <source>fall</source>
        <translation>caída</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>despachado</translation>
    </message>
    <message>
        <source>filled {day}</source>
        <translation>despachado el {day}</translation>
    </message>
    <message>
        <source>for {weeks} weeks</source>
        <translation>por {weeks} semanas</translation>
    </message>
    <message>
        <source>form</source>
        <translation>forma</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>desde el {day}</translation>
    </message>
    <message>
        <source>from {dose}</source>
        <translation>desde {dose}</translation>
    </message>
    <message>
        <source>from {now} to {next} first</source>
        <translation>primero de {now} a {next}</translation>
    </message>
    <message>
        <source>gives way</source>
        <translation>se sustituye</translation>
    </message>
    <message>
        <source>grade it 0–10</source>
        <translation>gradúelo 0–10</translation>
    </message>
    <message>
        <source>grade {name}</source>
        <translation>graduar {name}</translation>
    </message>
    <message>
        <source>hatched: two supplies at once</source>
        <translation>rayado: dos suministros a la vez</translation>
    </message>
    <message>
        <source>hold, step, swap, taper</source>
        <translation>mantener, cambiar, reducir</translation>
    </message>
    <message>
        <source>it cannot be opened: {why}</source>
        <translation>no se puede abrir: {why}</translation>
    </message>
    <message>
        <source>last</source>
        <translation>último</translation>
    </message>
    <message>
        <source>later</source>
        <translation>más adelante</translation>
    </message>
    <message>
        <source>left</source>
        <comment>pieces</comment>
        <translation>quedan</translation>
    </message>
    <message>
        <source>less</source>
        <comment>a dose</comment>
        <translation>reducir</translation>
    </message>
    <message>
        <source>less, to stop</source>
        <translation>reducir hasta suspender</translation>
    </message>
    <message>
        <source>limits daily life</source>
        <translation>limita el día a día</translation>
    </message>
    <message>
        <source>little reason</source>
        <translation>poco motivo</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>bloqueado</translation>
    </message>
    <message>
        <source>loose</source>
        <translation>deposiciones blandas</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>lost or stolen</source>
        <translation>perdido o robado</translation>
    </message>
    <message>
        <source>lost prescription</source>
        <translation>suministro perdido</translation>
    </message>
    <message>
        <source>may be absent</source>
        <translation>puede faltar</translation>
    </message>
    <message>
        <source>medicine</source>
        <translation>medicamento</translation>
    </message>
    <message>
        <source>medicine not said</source>
        <translation>medicamento sin indicar</translation>
    </message>
    <message>
        <source>missed visit</source>
        <translation>visita perdida</translation>
    </message>
    <message>
        <source>misses some doses</source>
        <translation>omite algunas dosis</translation>
    </message>
    <message>
        <source>more</source>
        <comment>a dose</comment>
        <translation>aumentar</translation>
    </message>
    <message>
        <source>more relief, few side effects</source>
        <translation>más alivio, pocos efectos</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a medicine</comment>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>paso siguiente</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>no dose change is on record to compare with</source>
        <translation>no consta un cambio de dosis con el que comparar</translation>
    </message>
    <message>
        <source>no earlier visit tells the average pain</source>
        <translation>ninguna visita anterior dice el dolor promedio</translation>
    </message>
    <message>
        <source>no medicine</source>
        <translation>ningún medicamento</translation>
    </message>
    <message>
        <source>no medicine yet</source>
        <translation>aún sin medicamento</translation>
    </message>
    <message>
        <source>no pause</source>
        <translation>sin pausa</translation>
    </message>
    <message>
        <source>no reason</source>
        <translation>sin motivo</translation>
    </message>
    <message>
        <source>no result on record</source>
        <translation>no consta resultado</translation>
    </message>
    <message>
        <source>no side effects</source>
        <translation>sin efectos secundarios</translation>
    </message>
    <message>
        <source>no taper</source>
        <translation>sin reducción gradual</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no dose</comment>
        <translation>nada</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>not advised</source>
        <translation>desaconsejado</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>no aplica</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>no preguntado</translation>
    </message>
    <message>
        <source>not calculated (no CDC factor)</source>
        <translation>sin calcular (sin factor de los CDC)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>not looked for</source>
        <translation>no se buscó</translation>
    </message>
    <message>
        <source>not on record</source>
        <translation>no consta</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>no disponible</translation>
    </message>
    <message>
        <source>not pregnant</source>
        <translation>no embarazada</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>no reconocido</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>sin indicar</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>note of that day</source>
        <translation>nota de ese día</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>nothing due</source>
        <translation>nada pendiente</translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation>nada más</translation>
    </message>
    <message>
        <source>nothing more from {day}</source>
        <translation>nada más desde el {day}</translation>
    </message>
    <message>
        <source>nothing more is handed out</source>
        <translation>no se despacha nada más</translation>
    </message>
    <message>
        <source>nothing written down</source>
        <translation>nada anotado</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>now {dose}</source>
        <translation>ahora {dose}</translation>
    </message>
    <message>
        <source>or</source>
        <translation>o</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>vencido</translation>
    </message>
    <message>
        <source>oxycodone 10 mg tablet</source>
        <translation>oxycodone 10 mg tablet</translation>
    </message>
    <message>
        <source>pH</source>
        <translation>pH</translation>
    </message>
    <message>
        <source>patient</source>
        <translation>paciente</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>pausa</translation>
    </message>
    <message>
        <source>pause first</source>
        <translation>primero una pausa</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>pago</translation>
    </message>
    <message>
        <source>pdmp</source>
        <translation>PDMP</translation>
    </message>
    <message>
        <source>pharmacy</source>
        <translation>farmacia</translation>
    </message>
    <message>
        <source>plan {dose}</source>
        <translation>plan {dose}</translation>
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
        <source>prescriber</source>
        <translation>prescriptor</translation>
    </message>
    <message>
        <source>progress, in the patient&apos;s words</source>
        <translation>avance, en palabras del paciente</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>cantidad</translation>
    </message>
    <message>
        <source>reason, where it is advised against</source>
        <translation>motivo, si se desaconseja</translation>
    </message>
    <message>
        <source>red flag present</source>
        <translation>señal de alarma presente</translation>
    </message>
    <message>
        <source>refills</source>
        <translation>repeticiones</translation>
    </message>
    <message>
        <source>relief</source>
        <translation>alivio</translation>
    </message>
    <message>
        <source>relief vs side effects</source>
        <translation>alivio y efectos</translation>
    </message>
    <message>
        <source>relief {percent} %</source>
        <translation>alivio {percent} %</translation>
    </message>
    <message>
        <source>relief, few effects</source>
        <translation>alivio, pocos efectos</translation>
    </message>
    <message>
        <source>relief, side effects</source>
        <translation>alivio, efectos</translation>
    </message>
    <message>
        <source>screen</source>
        <comment>a urine test</comment>
        <translation>detección</translation>
    </message>
    <message>
        <source>see what must be right</source>
        <translation>vea lo que debe estar bien</translation>
    </message>
    <message>
        <source>side effect</source>
        <translation>efecto secundario</translation>
    </message>
    <message>
        <source>side effects</source>
        <translation>efectos secundarios</translation>
    </message>
    <message>
        <source>side effects not asked</source>
        <translation>efectos secundarios no preguntados</translation>
    </message>
    <message>
        <source>side effects outweigh</source>
        <translation>pesan más los efectos</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>velocidad</translation>
    </message>
    <message>
        <source>stop</source>
        <comment>a medicine</comment>
        <translation>suspender</translation>
    </message>
    <message>
        <source>stopped it</source>
        <translation>lo dejó</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>concentración</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>sugerido</translation>
    </message>
    <message>
        <source>suits</source>
        <translation>adecuado</translation>
    </message>
    <message>
        <source>supply lost</source>
        <translation>suministro perdido</translation>
    </message>
    <message>
        <source>supply up to {day}</source>
        <translation>suministro hasta el {day}</translation>
    </message>
    <message>
        <source>taken for</source>
        <translation>tomado por</translation>
    </message>
    <message>
        <source>takes it as prescribed</source>
        <translation>lo toma según la receta</translation>
    </message>
    <message>
        <source>takes less</source>
        <translation>toma menos</translation>
    </message>
    <message>
        <source>takes more</source>
        <translation>toma más</translation>
    </message>
    <message>
        <source>the same dose a day</source>
        <translation>la misma dosis al día</translation>
    </message>
    <message>
        <source>the system does not say why</source>
        <translation>el sistema no dice por qué</translation>
    </message>
    <message>
        <source>there is no rule for it</source>
        <translation>no hay regla para él</translation>
    </message>
    <message>
        <source>thin line: the plan</source>
        <translation>línea fina: el plan</translation>
    </message>
    <message>
        <source>this step</source>
        <translation>este paso</translation>
    </message>
    <message>
        <source>to know</source>
        <translation>para saber</translation>
    </message>
    <message>
        <source>to talk about</source>
        <translation>para conversar</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>today&apos;s average pain is not rated yet</source>
        <translation>el dolor promedio de hoy aún no está valorado</translation>
    </message>
    <message>
        <source>told as unchanged</source>
        <translation>dicho sin cambios</translation>
    </message>
    <message>
        <source>took more</source>
        <translation>tomó más</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>escrito a mano</translation>
    </message>
    <message>
        <source>typed, not entered</source>
        <translation>escrito, sin registrar</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>sin confirmar</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>relief</comment>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>urine test</source>
        <translation>prueba de orina</translation>
    </message>
    <message>
        <source>wants to think about it</source>
        <translation>quiere pensarlo</translation>
    </message>
    <message>
        <source>was filled</source>
        <translation>se despachó</translation>
    </message>
    <message>
        <source>what it limits</source>
        <translation>qué limita</translation>
    </message>
    <message>
        <source>what it showed</source>
        <translation>qué mostró</translation>
    </message>
    <message>
        <source>what the patient can do now</source>
        <translation>qué puede hacer ahora el paciente</translation>
    </message>
    <message>
        <source>what the patient says, in their words</source>
        <translation>qué dice el paciente, en sus palabras</translation>
    </message>
    <message>
        <source>what was decided</source>
        <translation>qué se decidió</translation>
    </message>
    <message>
        <source>what was done about it</source>
        <translation>qué se hizo al respecto</translation>
    </message>
    <message>
        <source>what was really taken</source>
        <translation>qué se tomó realmente</translation>
    </message>
    <message>
        <source>what was talked about, in their words</source>
        <translation>qué se conversó, en sus palabras</translation>
    </message>
    <message>
        <source>where</source>
        <translation>dónde</translation>
    </message>
    <message>
        <source>who prescribes what until treatment has begun</source>
        <translation>quién receta qué hasta que empiece el tratamiento</translation>
    </message>
    <message>
        <source>who wrote it</source>
        <translation>quién</translation>
    </message>
    <message>
        <source>why (for the note)</source>
        <translation>por qué (para la nota)</translation>
    </message>
    <message>
        <source>why, in the patient&apos;s words</source>
        <translation>por qué, en palabras del paciente</translation>
    </message>
    <message>
        <source>with</source>
        <comment>compared with</comment>
        <translation>con</translation>
    </message>
    <message>
        <source>with the breakthrough dose</source>
        <translation>con la dosis de rescate</translation>
    </message>
    <message>
        <source>worked out from the lines above</source>
        <translation>calculado de las líneas anteriores</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>peor</translation>
    </message>
    <message>
        <source>worst side effect {grade} of 10 ({name})</source>
        <translation>peor efecto secundario {grade} de 10 ({name})</translation>
    </message>
    <message>
        <source>worst {grade}</source>
        <translation>peor {grade}</translation>
    </message>
    <message>
        <source>written</source>
        <translation>recetado</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>{amount} for {days} days</source>
        <translation>{amount} para {days} d</translation>
    </message>
    <message>
        <source>{amount}; days of supply not told</source>
        <translation>{amount}; días de suministro sin indicar</translation>
    </message>
    <message>
        <source>{count} due</source>
        <translation>pendientes: {count}</translation>
    </message>
    <message>
        <source>{count} earlier ones on record.</source>
        <translation>{count} anteriores registradas.</translation>
    </message>
    <message>
        <source>{count} fills</source>
        <translation>{count} despachos</translation>
    </message>
    <message>
        <source>{count} medicines</source>
        <translation>{count} medicamentos</translation>
    </message>
    <message>
        <source>{count} of its class</source>
        <translation>{count} de su clase</translation>
    </message>
    <message>
        <source>{count} of other classes</source>
        <translation>{count} de otras clases</translation>
    </message>
    <message>
        <source>{count} of them stand twice in it or on record already: counted once.</source>
        <translation>{count} de ellos están dos veces en el archivo o ya están registrados: se cuentan una vez.</translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation>vencidos: {count}</translation>
    </message>
    <message>
        <source>{count} visits</source>
        <translation>{count} visitas</translation>
    </message>
    <message>
        <source>{count} visits from {first} to {last}.</source>
        <translation>{count} visitas del {first} al {last}.</translation>
    </message>
    <message>
        <source>{count} × {strength}, {days} days</source>
        <translation>{count} × {strength}, {days} días</translation>
    </message>
    <message>
        <source>{day} by 1 day</source>
        <translation>{day} por 1 día</translation>
    </message>
    <message>
        <source>{day} by {count} days</source>
        <translation>{day} por {count} días</translation>
    </message>
    <message>
        <source>{day}: {dose}, pause</source>
        <translation>{day}: {dose}, pausa</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} de {all}</translation>
    </message>
    <message>
        <source>{dose} was enough: {relief}.</source>
        <translation>{dose} bastó: {relief}.</translation>
    </message>
    <message>
        <source>{dose}, stepped up as advised</source>
        <translation>{dose}, con aumentos según lo aconsejado</translation>
    </message>
    <message>
        <source>{dose}: {relief} relief only.</source>
        <translation>{dose}: solo {relief} de alivio.</translation>
    </message>
    <message>
        <source>{file}: 1 fill understood, {first} to {last}; {columns}. Nothing is entered yet.</source>
        <translation>{file}: se entendió 1 despacho, del {first} al {last}; {columns}. Aún no se ha anotado nada.</translation>
    </message>
    <message>
        <source>{file}: nothing in the file was understood.</source>
        <translation>{file}: no se entendió nada del archivo.</translation>
    </message>
    <message>
        <source>{file}: {count} fills understood, {first} to {last}; {columns}. Nothing is entered yet.</source>
        <translation>{file}: se entendieron {count} despachos, del {first} al {last}; {columns}. Aún no se ha anotado nada.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>del {first} al {last}</translation>
    </message>
    <message>
        <source>{medicine} {what}</source>
        <translation>{medicine}: {what}</translation>
    </message>
    <message>
        <source>{medicine}, all doses</source>
        <translation>{medicine}, todas las dosis</translation>
    </message>
    <message>
        <source>{medicine}: {times}, the newest {day}, {until}.</source>
        <translation>{medicine}: {times}, el más reciente el {day}, {until}.</translation>
    </message>
    <message>
        <source>{mme} a day</source>
        <translation>{mme} al día</translation>
    </message>
    <message>
        <source>{mme} and what has no CDC factor</source>
        <translation>{mme} y lo que no tiene factor de los CDC</translation>
    </message>
    <message>
        <source>{mme} or more on 1 day.</source>
        <translation>{mme} o más en 1 día.</translation>
    </message>
    <message>
        <source>{mme} or more on {count} days.</source>
        <translation>{mme} o más en {count} días.</translation>
    </message>
    <message>
        <source>{name} is in the plan already: take it off first.</source>
        <translation>{name} ya está en el plan: quítelo primero.</translation>
    </message>
    <message>
        <source>{name} really taken a day</source>
        <translation>{name} que se toma realmente al día</translation>
    </message>
    <message>
        <source>{name} really taken a day, if less than written:</source>
        <translation>{name} que se toma realmente al día, si es menos de lo recetado:</translation>
    </message>
    <message>
        <source>{name} {grade} of 10</source>
        <translation>{name} {grade} de 10</translation>
    </message>
    <message>
        <source>{name} {grade} of 10 by day.</source>
        <translation>{name} {grade} de 10 durante el día.</translation>
    </message>
    <message>
        <source>{name} {grade} of 10 limits daily life</source>
        <translation>{name} {grade} de 10 limita el día a día</translation>
    </message>
    <message>
        <source>{name} {grade} of 10 was the worst side effect</source>
        <translation>{name} {grade} de 10 fue el peor efecto secundario</translation>
    </message>
    <message>
        <source>{name} {grade} of 10, limits {what}</source>
        <translation>{name} {grade} de 10, limita {what}</translation>
    </message>
    <message>
        <source>{name}: found</source>
        <translation>{name}: encontrado</translation>
    </message>
    <message>
        <source>{name}: not found</source>
        <translation>{name}: no encontrado</translation>
    </message>
    <message>
        <source>{new} in place of {old}</source>
        <translation>{new} en lugar de {old}</translation>
    </message>
    <message>
        <source>{percent} % by NRS, from {first} to {now}</source>
        <translation>{percent} % según NRS, de {first} a {now}</translation>
    </message>
    <message>
        <source>{percent} % less than now</source>
        <translation>{percent} % menos que ahora</translation>
    </message>
    <message>
        <source>{percent} % meaningful</source>
        <translation>{percent} % relevante</translation>
    </message>
    <message>
        <source>{percent} % substantial</source>
        <translation>{percent} % sustancial</translation>
    </message>
    <message>
        <source>{percent} % today</source>
        <translation>{percent} % hoy</translation>
    </message>
    <message>
        <source>{percent} % worse by NRS, from {first} to {now}</source>
        <translation>{percent} % peor según NRS, de {first} a {now}</translation>
    </message>
    <message>
        <source>{relief} relief</source>
        <translation>alivio {relief}</translation>
    </message>
    <message>
        <source>{relief} relief over {weeks} weeks.</source>
        <translation>Alivio {relief} en {weeks} sem.</translation>
    </message>
    <message>
        <source>{relief} relief over {weeks} weeks: below 30 %.</source>
        <translation>Alivio {relief} en {weeks} sem.: menos de 30 %.</translation>
    </message>
    <message>
        <source>{relief} relief over {weeks} weeks; the smallest dose that works.</source>
        <translation>Alivio {relief} en {weeks} sem.; la menor dosis que funciona.</translation>
    </message>
    <message>
        <source>{relief} relief over {weeks} weeks; {harm}.</source>
        <translation>Alivio {relief} en {weeks} sem.; {harm}.</translation>
    </message>
    <message>
        <source>{relief} relief, and side effects leave room.</source>
        <translation>Alivio {relief}, y los efectos secundarios dejan margen.</translation>
    </message>
    <message>
        <source>{relief} relief, and {harm}: another may be borne better.</source>
        <translation>Alivio {relief}, y {harm}: otro puede tolerarse mejor.</translation>
    </message>
    <message>
        <source>{relief} relief: another may do better, at a lower dose.</source>
        <translation>Alivio {relief}: otro puede ayudar más, con una dosis menor.</translation>
    </message>
    <message>
        <source>{relief} relief: little is lost.</source>
        <translation>Alivio {relief}: se pierde poco.</translation>
    </message>
    <message>
        <source>{rule} Source: {source}.</source>
        <translation>{rule} Fuente: {source}.</translation>
    </message>
    <message>
        <source>{text}: not fully understood</source>
        <translation>{text}: no se entendió del todo</translation>
    </message>
    <message>
        <source>{title}. Source: {source}</source>
        <translation>{title}. Fuente: {source}</translation>
    </message>
    <message>
        <source>{unit} per day</source>
        <translation>{unit} al día</translation>
    </message>
    <message>
        <source>{what}: another may suit better.</source>
        <translation>{what}: otro puede convenir más.</translation>
    </message>
    <message>
        <source>{what}: {done}</source>
        <translation>{what}: {done}</translation>
    </message>
    <message>
        <source>{words}: take off the list</source>
        <translation>{words}: quitar de la lista</translation>
    </message>
    <message>
        <source>· diary days</source>
        <translation>· días del diario</translation>
    </message>
    <message>
        <source>▼ early</source>
        <translation>▼ adelantado</translation>
    </message>
</context>
</TS>
