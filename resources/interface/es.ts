<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source> (you)</source>
        <translation> (usted)</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>! Draft kept on this machine only (encrypted); tried again every 5 seconds</source>
        <translation>! Borrador guardado solo en este equipo (cifrado); se reintenta cada 5 segundos</translation>
    </message>
    <message>
        <source>! The last good backup is old: {made}.</source>
        <translation>! La última copia de seguridad válida es antigua: {made}.</translation>
    </message>
    <message>
        <source>! The record cannot be reached; what you see may be out of date</source>
        <translation>! No hay acceso a los expedientes; lo que ve puede no estar al día</translation>
    </message>
    <message>
        <source>! Typed here and not entered; its field is no longer here:</source>
        <translation>! Escrito aquí y sin registrar; su campo ya no está aquí:</translation>
    </message>
    <message>
        <source>! You and somebody else changed the same here: choose before it is saved</source>
        <translation>! Usted y otra persona cambiaron lo mismo: elija antes de que se guarde</translation>
    </message>
    <message>
        <source>! You and {who} changed one thing differently.</source>
        <translation>! Usted y {who} cambiaron una cosa de forma distinta.</translation>
    </message>
    <message>
        <source>! You and {who} changed {n} things differently.</source>
        <translation>! Usted y {who} cambiaron {n} cosas de forma distinta.</translation>
    </message>
    <message>
        <source>! cannot be printed</source>
        <translation>! no se puede imprimir</translation>
    </message>
    <message>
        <source>&amp;About PainDesk</source>
        <translation>Acerca &amp;de PainDesk</translation>
    </message>
    <message>
        <source>&amp;Audit</source>
        <translation>&amp;Auditoría</translation>
    </message>
    <message>
        <source>&amp;Chart of this patient</source>
        <translation>&amp;Historia clínica de este paciente</translation>
    </message>
    <message>
        <source>&amp;Close PainDesk</source>
        <translation>&amp;Cerrar PainDesk</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Comandos…</translation>
    </message>
    <message>
        <source>&amp;Find a patient</source>
        <translation>&amp;Buscar un paciente</translation>
    </message>
    <message>
        <source>&amp;Formulary as PDF…</source>
        <translation>&amp;Guía farmacológica en PDF…</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>&amp;Ayuda de esta página</translation>
    </message>
    <message>
        <source>&amp;Import record…</source>
        <translation>&amp;Importar expediente…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Bloquear</translation>
    </message>
    <message>
        <source>&amp;New patient</source>
        <translation>Paciente &amp;nuevo</translation>
    </message>
    <message>
        <source>&amp;Next step, or sign</source>
        <translation>&amp;Siguiente paso, o firmar</translation>
    </message>
    <message>
        <source>&amp;Panel</source>
        <translation>&amp;Panel</translation>
    </message>
    <message>
        <source>&amp;Papers</source>
        <translation>D&amp;ocumentos</translation>
    </message>
    <message>
        <source>&amp;Practice in the sample clinic</source>
        <translation>&amp;Practicar en la clínica de ejemplo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Restaurar una copia de seguridad…</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>A&amp;justes</translation>
    </message>
    <message>
        <source>&amp;Somebody else works here</source>
        <translation>&amp;Otra persona trabaja aquí</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Hoy</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>&amp;Usuarios</translation>
    </message>
    <message>
        <source>+ Add a step</source>
        <translation>+ Añadir un paso</translation>
    </message>
    <message>
        <source>+ Add a trial</source>
        <translation>+ Añadir un tratamiento previo</translation>
    </message>
    <message>
        <source>+ Place</source>
        <translation>+ Zona</translation>
    </message>
    <message>
        <source>+ another side effect</source>
        <translation>+ otro efecto secundario</translation>
    </message>
    <message>
        <source>+ sertraline 50 mg once a day</source>
        <translation>+ sertralina 50 mg una vez al día</translation>
    </message>
    <message>
        <source>/day</source>
        <translation>/día</translation>
    </message>
    <message>
        <source>0–10; 4 or more limits daily life</source>
        <translation>0–10; desde 4 limita la vida diaria</translation>
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
        <source>1 day ago</source>
        <translation>hace 1 día</translation>
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
        <source>1 film of {strength}</source>
        <translation>1 película de {strength}</translation>
    </message>
    <message>
        <source>1 folded</source>
        <translation>1 plegado</translation>
    </message>
    <message>
        <source>1 medicine</source>
        <translation>1 medicamento</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 mes</translation>
    </message>
    <message>
        <source>1 more, only counted ▸</source>
        <translation>1 más, solo contado ▸</translation>
    </message>
    <message>
        <source>1 not used for this pain</source>
        <translation>1 no para este dolor</translation>
    </message>
    <message>
        <source>1 of them stands twice in it or on record already: counted once.</source>
        <translation>1 de ellos está dos veces en el archivo o ya está registrado: se cuenta una vez.</translation>
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
        <source>1 problem</source>
        <translation>1 problema</translation>
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
        <source>1 visit from {first} to {last}.</source>
        <translation>1 visita del {first} al {last}.</translation>
    </message>
    <message>
        <source>1 visit tells the relief: too few for a trend.</source>
        <translation>1 visita dice el alivio: muy pocas para una tendencia.</translation>
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
        <source>2016 factors</source>
        <translation>Factores de 2016</translation>
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
        <source>3 times a day</source>
        <translation>3 veces al día</translation>
    </message>
    <message>
        <source>3 years</source>
        <translation>3 años</translation>
    </message>
    <message>
        <source>4 times a day</source>
        <translation>4 veces al día</translation>
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
        <source>A QR code of the telephone needs a number without letters.</source>
        <translation>El código QR del teléfono necesita un número sin letras.</translation>
    </message>
    <message>
        <source>A QR code of the web page needs an address such as www.example.org.</source>
        <translation>El código QR de la página web necesita una dirección como www.example.org.</translation>
    </message>
    <message>
        <source>A clinician decides this and gives the reason</source>
        <translation>Lo decide un profesional clínico y da el motivo</translation>
    </message>
    <message>
        <source>A clinician signs</source>
        <translation>Firma un profesional clínico</translation>
    </message>
    <message>
        <source>A clinician signs and amends.</source>
        <translation>Firma y enmienda un profesional clínico.</translation>
    </message>
    <message>
        <source>A clinician signs this visit.</source>
        <translation>Esta visita la firma un profesional clínico.</translation>
    </message>
    <message>
        <source>A clinician takes charts and lists of patients out of PainDesk.</source>
        <translation>Un profesional clínico saca de PainDesk historias clínicas y listas de pacientes.</translation>
    </message>
    <message>
        <source>A command, a step, a paper or a patient</source>
        <translation>Un comando, un paso, un documento o un paciente</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>A few pages set it up; what can wait can be skipped and done later in the settings. First: where do the patients&apos; records live? Nothing leaves the clinic except by a person&apos;s act.</source>
        <translation>Unas pocas páginas lo configuran; lo que puede esperar se omite y se hace después en Ajustes. Primero: ¿dónde se guardan los expedientes de los pacientes? Nada sale de la clínica sin que una persona lo haga.</translation>
    </message>
    <message>
        <source>A medicine somebody else started</source>
        <translation>Un medicamento iniciado por otro profesional</translation>
    </message>
    <message>
        <source>A new edition is a signed folder or .zip. It advises from the next start; earlier editions are kept, and every signed visit names the one that advised it.</source>
        <translation>Una edición nueva es una carpeta firmada o un .zip. Aconseja desde el próximo inicio; las anteriores se conservan, y cada visita firmada nombra la que la aconsejó.</translation>
    </message>
    <message>
        <source>A passphrase for scripts, which open the file without signing in:</source>
        <translation>Una frase de acceso para scripts, que abren el archivo sin iniciar sesión:</translation>
    </message>
    <message>
        <source>A passphrase opens the file too.</source>
        <translation>Una frase de acceso también abre el archivo.</translation>
    </message>
    <message>
        <source>A test to record</source>
        <translation>Prueba por registrar</translation>
    </message>
    <message>
        <source>A visit</source>
        <translation>Una visita</translation>
    </message>
    <message>
        <source>A window that is signed out from here locks within seconds; what was typed in it is kept.</source>
        <translation>Una ventana cuya sesión se cierra desde aquí se bloquea en segundos; lo escrito en ella se conserva.</translation>
    </message>
    <message>
        <source>A4 (210 × 297 mm)</source>
        <translation>A4 (210 × 297 mm)</translation>
    </message>
    <message>
        <source>About</source>
        <comment>a patient</comment>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>About PainDesk</source>
        <translation>Acerca de PainDesk</translation>
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
        <source>Add a place</source>
        <translation>Añadir una zona</translation>
    </message>
    <message>
        <source>Add a substance</source>
        <translation>Añadir sustancia</translation>
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
        <source>Add patient</source>
        <translation>Añadir paciente</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Añadir a alguien</translation>
    </message>
    <message>
        <source>Add somebody…</source>
        <translation>Añadir a alguien…</translation>
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
        <source>Add to the clinic</source>
        <translation>Añadir a la clínica</translation>
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
        <source>Add {name}</source>
        <translation>Añadir {name}</translation>
    </message>
    <message>
        <source>Add: name of a doctor or clinic</source>
        <translation>Añadir: nombre de un médico o una clínica</translation>
    </message>
    <message>
        <source>Add: oxycodone 10 mg every 6 hours since May 2026</source>
        <translation>Añadir: oxicodona 10 mg c/6 h desde mayo de 2026</translation>
    </message>
    <message>
        <source>Adding the patient</source>
        <translation>Añadiendo al paciente</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>Address, without a password: that is asked for</source>
        <translation>Dirección, sin contraseña: se pide después</translation>
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
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Administrator: no charts</source>
        <translation>Administrador: sin historias clínicas</translation>
    </message>
    <message>
        <source>Against</source>
        <comment>reasons</comment>
        <translation>En contra</translation>
    </message>
    <message>
        <source>Against:</source>
        <translation>En contra:</translation>
    </message>
    <message>
        <source>Agreement missing or old</source>
        <translation>Acuerdo ausente o antiguo</translation>
    </message>
    <message>
        <source>Agreement missing or old due</source>
        <translation>Acuerdo ausente o antiguo: pendiente</translation>
    </message>
    <message>
        <source>Agreement missing or old due {ago}</source>
        <translation>Acuerdo ausente o antiguo: venció {ago}</translation>
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
        <source>All as prescribed</source>
        <translation>Todo según la receta</translation>
    </message>
    <message>
        <source>All four come from the medicine, none from the person, and none is a use disorder.</source>
        <translation>Los cuatro vienen del medicamento, ninguno de la persona, y ninguno es un trastorno por consumo.</translation>
    </message>
    <message>
        <source>All history parts reviewed</source>
        <translation>Todas las partes de Antecedentes revisadas</translation>
    </message>
    <message>
        <source>All of it can be changed later in the settings (Ctrl+,).</source>
        <translation>Todo puede cambiarse después en Ajustes (Ctrl+,).</translation>
    </message>
    <message>
        <source>All of them on one page</source>
        <translation>Todos en una página</translation>
    </message>
    <message>
        <source>All patients again</source>
        <translation>Otra vez todos los pacientes</translation>
    </message>
    <message>
        <source>All the rest not found</source>
        <translation>Lo demás, no encontrado</translation>
    </message>
    <message>
        <source>All well: each of the {count} entries is as it was written, and none is missing.</source>
        <translation>Todo en orden: las {count} entradas están como se escribieron y no falta ninguna.</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Alergias</translation>
    </message>
    <message>
        <source>Amend the visit of {day}</source>
        <translation>Enmendar la visita del {day}</translation>
    </message>
    <message>
        <source>Amending</source>
        <translation>Abriendo la enmienda</translation>
    </message>
    <message>
        <source>Amend…</source>
        <translation>Enmendar…</translation>
    </message>
    <message>
        <source>Another class</source>
        <translation>Otra clase</translation>
    </message>
    <message>
        <source>Another language holds when PainDesk is started next.</source>
        <translation>Otro idioma se aplica la próxima vez que se inicie PainDesk.</translation>
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
        <source>April</source>
        <translation>abril</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Llegó</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Lo esperado</translation>
    </message>
    <message>
        <source>Ask them.</source>
        <translation>Consúltelo.</translation>
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
        <source>Asked: none.</source>
        <translation>Preguntado: ninguna.</translation>
    </message>
    <message>
        <source>Asked: the rest is no</source>
        <translation>Preguntado: las demás, no</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Consultando el servidor…</translation>
    </message>
    <message>
        <source>At most a day</source>
        <translation>Máximo al día</translation>
    </message>
    <message>
        <source>At this dose already {harm}.</source>
        <translation>Ya con esta dosis, {harm}.</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>August</source>
        <translation>agosto</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Promedio</translation>
    </message>
    <message>
        <source>Average pain, 0–10</source>
        <translation>Dolor promedio, 0–10</translation>
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
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to PainDesk&apos;s own edition…</source>
        <translation>Volver a la edición propia de PainDesk…</translation>
    </message>
    <message>
        <source>Back to sign in</source>
        <translation>Volver al inicio de sesión</translation>
    </message>
    <message>
        <source>Back to the day&apos;s list; an open visit is kept as a draft</source>
        <translation>Volver a la lista del día; la visita abierta queda como borrador</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Datos generales</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Backups and seals</source>
        <translation>Copias de seguridad y sellos</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Copias de seguridad, las más recientes primero</translation>
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
        <source>Because: {because} Source: {source}</source>
        <translation>Motivo: {because} Fuente: {source}</translation>
    </message>
    <message>
        <source>Because: {reasons}</source>
        <translation>Motivo: {reasons}</translation>
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
        <source>Before a prescription</source>
        <translation>Antes de recetar</translation>
    </message>
    <message>
        <source>Before this plan stands</source>
        <translation>Antes de dar por bueno este plan</translation>
    </message>
    <message>
        <source>Before you go in</source>
        <translation>Antes de entrar</translation>
    </message>
    <message>
        <source>Before you sign</source>
        <translation>Antes de firmar</translation>
    </message>
    <message>
        <source>Before: {value}</source>
        <translation>Antes: {value}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Para empezar</translation>
    </message>
    <message>
        <source>Benefit and risk review due</source>
        <translation>Toca revisar beneficios y riesgos</translation>
    </message>
    <message>
        <source>Benefit and risk review due {ago}</source>
        <translation>Revisión de beneficios y riesgos: venció {ago}</translation>
    </message>
    <message>
        <source>Beside it, then less, then none: {medicine}</source>
        <translation>Junto con él, luego menos, luego nada: {medicine}</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Body map</source>
        <translation>Mapa corporal</translation>
    </message>
    <message>
        <source>Bold: the next step. Hatched: a pause. The rest moves when a step is missed, slowed or paused.</source>
        <translation>En negrita: el paso siguiente. Rayado: una pausa. Lo demás se mueve cuando un paso se omite, se hace más lento o se pausa.</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Citado</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Nacimiento</translation>
    </message>
    <message>
        <source>Both &amp;sides</source>
        <translation>Am&amp;bas versiones</translation>
    </message>
    <message>
        <source>Both sides ▸</source>
        <translation>Ambas versiones ▸</translation>
    </message>
    <message>
        <source>Bowels</source>
        <translation>Intestino</translation>
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
        <source>By name, birth date or chart number, from anywhere</source>
        <translation>Por nombre, fecha de nacimiento o número de historia clínica, desde cualquier página</translation>
    </message>
    <message>
        <source>By rule again</source>
        <translation>De nuevo según la regla</translation>
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
        <source>By when</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>CYP2D6 result</source>
        <translation>Resultado de CYP2D6</translation>
    </message>
    <message>
        <source>Can be tried slowly while the goal is held.</source>
        <translation>Puede intentarse despacio mientras se mantenga la meta.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Precaución</translation>
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
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>medicines</comment>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>Cambiar mi contraseña</translation>
    </message>
    <message>
        <source>Change nothing more in this file: run paindesk verify, and compare with the last backup.</source>
        <translation>No cambie nada más en este archivo: ejecute paindesk verify y compare con la última copia de seguridad.</translation>
    </message>
    <message>
        <source>Change the opioid</source>
        <translation>Cambiar el opioide</translation>
    </message>
    <message>
        <source>Change the step-up plan</source>
        <translation>Cambiar el plan de aumento</translation>
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
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Changing the edition</source>
        <translation>Cambiando la edición</translation>
    </message>
    <message>
        <source>Changing the keys</source>
        <translation>Cambiando las claves</translation>
    </message>
    <message>
        <source>Changing the password</source>
        <translation>Cambiando la contraseña</translation>
    </message>
    <message>
        <source>Changing the password…</source>
        <translation>Cambiando la contraseña…</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Historia clínica</translation>
    </message>
    <message>
        <source>Charts are opened by clinicians and nurses; give a reason to open a single one.</source>
        <translation>Las historias clínicas las abren profesionales clínicos y enfermería; dé un motivo para abrir una sola.</translation>
    </message>
    <message>
        <source>Charts looked at</source>
        <translation>Historias clínicas vistas</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Comprobar la cadena</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Checking entry {at} of {of}…</source>
        <translation>Comprobando la entrada {at} de {of}…</translation>
    </message>
    <message>
        <source>Checking the chain…</source>
        <translation>Comprobando la cadena…</translation>
    </message>
    <message>
        <source>Checking the update</source>
        <translation>Se comprueba la actualización</translation>
    </message>
    <message>
        <source>Checking what was sealed: {count} looked at…</source>
        <translation>Comprobando lo sellado: {count} revisados…</translation>
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
        <source>Choose a PNG or JPEG picture of at most {megabytes} MB and {megapixels} megapixels.</source>
        <translation>Elija una imagen PNG o JPEG de {megabytes} MB y {megapixels} megapíxeles como máximo.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Elija una copia de seguridad</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Choose a local folder…</source>
        <translation>Elegir una carpeta local…</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Elegir una imagen…</translation>
    </message>
    <message>
        <source>Choose another folder, or check that it can be written.</source>
        <translation>Elija otra carpeta o compruebe que se puede escribir en ella.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Elija otro lugar.</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Elegir otro lugar…</translation>
    </message>
    <message>
        <source>Choose one to fill it in. A whole score goes on record with today&apos;s date.</source>
        <translation>Elija uno para responderlo. Un puntaje completo queda registrado con la fecha de hoy.</translation>
    </message>
    <message>
        <source>Choose the logo</source>
        <translation>Elegir el logotipo</translation>
    </message>
    <message>
        <source>Choose your own password</source>
        <translation>Elija su propia contraseña</translation>
    </message>
    <message>
        <source>Class of the new medicine</source>
        <translation>Clase del medicamento nuevo</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Clinic address</source>
        <translation>Dirección de la clínica</translation>
    </message>
    <message>
        <source>Clinic name</source>
        <translation>Nombre de la clínica</translation>
    </message>
    <message>
        <source>Clinic phone</source>
        <translation>Teléfono de la clínica</translation>
    </message>
    <message>
        <source>Clinic web page</source>
        <translation>Página web de la clínica</translation>
    </message>
    <message>
        <source>Clinician</source>
        <translation>Profesional clínico</translation>
    </message>
    <message>
        <source>Clinician: writes and signs</source>
        <translation>Profesional clínico: escribe y firma</translation>
    </message>
    <message>
        <source>Clinicians and administrators read the audit.</source>
        <translation>La auditoría la leen profesionales clínicos y administradores.</translation>
    </message>
    <message>
        <source>Clinicians and nurses write in charts.</source>
        <translation>En las historias clínicas escriben profesionales clínicos y enfermería.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close PainDesk</source>
        <translation>Cerrar PainDesk</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Close what is open on top; back</source>
        <translation>Cerrar lo que está abierto encima; atrás</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Cerrar sin ella</translation>
    </message>
    <message>
        <source>Closer; − further, 0 shows everything</source>
        <translation>Más cerca; − más lejos, 0 muestra todo</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Code of your app, or a recovery code</source>
        <translation>Código de su aplicación, o un código de recuperación</translation>
    </message>
    <message>
        <source>Code that the app shows</source>
        <translation>Código que muestra la aplicación</translation>
    </message>
    <message>
        <source>Columns without use here: {columns}.</source>
        <translation>Columnas sin uso aquí: {columns}.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Compare and choose…</source>
        <translation>Comparar y elegir…</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Equipo</translation>
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
        <source>Confirmed (LC-MS/MS, GC-MS)</source>
        <translation>Confirmatoria (LC-MS/MS, GC-MS)</translation>
    </message>
    <message>
        <source>Consider</source>
        <translation>Considerar</translation>
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
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>Copiar como imagen</translation>
    </message>
    <message>
        <source>Copy count and hash</source>
        <translation>Copiar número y hash</translation>
    </message>
    <message>
        <source>Copy everything</source>
        <translation>Copiar todo</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Copy the image</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Count ({count} entries) and hash are copied.</source>
        <translation>Número ({count} entradas) y hash copiados.</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Evolución</translation>
    </message>
    <message>
        <source>Cover the window; nothing typed is lost</source>
        <translation>Cubre la ventana; no se pierde nada de lo escrito</translation>
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
        <source>Ctrl+N adds a patient, Ctrl+K finds one, F1 lists every shortcut.</source>
        <translation>Ctrl+N añade un paciente, Ctrl+K lo busca, F1 muestra todos los atajos.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Dates on the screen; papers name the month as a word</source>
        <translation>Fechas en pantalla; los documentos escriben el mes con letra</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation>Día y noche</translation>
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
        <source>Day {day}</source>
        <translation>Día {day}</translation>
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
        <source>Days of supply, {medicine}</source>
        <translation>Días de suministro, {medicine}</translation>
    </message>
    <message>
        <source>Days {first}–{last}</source>
        <translation>Días {first}–{last}</translation>
    </message>
    <message>
        <source>December</source>
        <translation>diciembre</translation>
    </message>
    <message>
        <source>Decided: {words}.</source>
        <translation>Decidido: {words}.</translation>
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
        <source>Declined ({n})</source>
        <translation>Rechazados ({n})</translation>
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
        <source>Diary page</source>
        <translation>Hoja de diario</translation>
    </message>
    <message>
        <source>Diary the patient brought</source>
        <translation>Diario que trajo el paciente</translation>
    </message>
    <message>
        <source>Directions and count</source>
        <translation>Indicaciones y cantidad</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Dismiss this line</source>
        <translation>Cerrar esta línea</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Dispense</source>
        <translation>Despachar</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>No importar</translation>
    </message>
    <message>
        <source>Do not start {medicine}</source>
        <translation>No iniciar {medicine}</translation>
    </message>
    <message>
        <source>Do this ▸</source>
        <translation>Hacer esto ▸</translation>
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
        <source>Dose a day</source>
        <translation>Dosis al día</translation>
    </message>
    <message>
        <source>Dose calendar</source>
        <translation>Calendario de dosis</translation>
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
        <source>Draw</source>
        <translation>Dibujar</translation>
    </message>
    <message>
        <source>Draw where it hurts, then describe each place. Click a number to edit that place.</source>
        <translation>Dibuje dónde duele y describa cada zona. Pulse un número para editar esa zona.</translation>
    </message>
    <message>
        <source>Drop these words</source>
        <translation>Descartar este texto</translation>
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
        <source>ECG due</source>
        <translation>Toca ECG</translation>
    </message>
    <message>
        <source>ECG due {ago}</source>
        <translation>ECG: venció {ago}</translation>
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
        <source>Each day</source>
        <translation>Cada día</translation>
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
        <source>Edition</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>Edition {edition} is installed.</source>
        <translation>La edición {edition} está instalada.</translation>
    </message>
    <message>
        <source>Edition {edition} is the one that advises already.</source>
        <translation>La edición {edition} es la que ya aconseja.</translation>
    </message>
    <message>
        <source>Edition {edition}, reviewed {day}, advises here.</source>
        <translation>Aquí aconseja la edición {edition}, revisada el {day}.</translation>
    </message>
    <message>
        <source>Edition {edition}, reviewed {day}. {medicines} medicines, {interactions} interactions.</source>
        <translation>Edición {edition}, revisada el {day}. Medicamentos: {medicines}; interacciones: {interactions}.</translation>
    </message>
    <message>
        <source>Editions (*.zip)</source>
        <translation>Ediciones (*.zip)</translation>
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
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter a date, such as {day}.</source>
        <translation>Escriba una fecha, por ejemplo {day}.</translation>
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
        <source>Enter a name and a sign-in name.</source>
        <translation>Escriba un nombre y un nombre de usuario.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Escriba un nombre.</translation>
    </message>
    <message>
        <source>Enter a sign-in name.</source>
        <translation>Escriba un nombre de usuario.</translation>
    </message>
    <message>
        <source>Enter at least {lowest}.</source>
        <translation>Escriba {lowest} como mínimo.</translation>
    </message>
    <message>
        <source>Enter at most {highest}.</source>
        <translation>Escriba {highest} como máximo.</translation>
    </message>
    <message>
        <source>Enter how high the printed head is.</source>
        <translation>Escriba la altura del membrete impreso.</translation>
    </message>
    <message>
        <source>Enter one number, such as 1.26.</source>
        <translation>Escriba un solo número con punto decimal, por ejemplo 1.26.</translation>
    </message>
    <message>
        <source>Enter result</source>
        <translation>Anotar resultado</translation>
    </message>
    <message>
        <source>Enter the clinic&apos;s name.</source>
        <translation>Escriba el nombre de la clínica.</translation>
    </message>
    <message>
        <source>Enter the clinic&apos;s name: it stands on every paper.</source>
        <translation>Escriba el nombre de la clínica: figura en todos los documentos.</translation>
    </message>
    <message>
        <source>Enter the day of the fill.</source>
        <translation>Escriba el día del despacho.</translation>
    </message>
    <message>
        <source>Enter the days of every step but the last.</source>
        <translation>Escriba los días de cada paso, menos del último.</translation>
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
        <source>Enter your name.</source>
        <translation>Escriba su nombre.</translation>
    </message>
    <message>
        <source>Enter {day} or earlier.</source>
        <translation>Escriba {day} o una fecha anterior.</translation>
    </message>
    <message>
        <source>Enter {day} or later.</source>
        <translation>Escriba {day} o una fecha posterior.</translation>
    </message>
    <message>
        <source>Enter {lowest} to {highest}.</source>
        <translation>Escriba de {lowest} a {highest}.</translation>
    </message>
    <message>
        <source>Entries of the audit, the newest first</source>
        <translation>Entradas de la auditoría, primero las más recientes</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Entry {number}: {text}: {why}.</source>
        <translation>Registro {number}: {text}: {why}.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
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
        <source>Every (hours)</source>
        <translation>Cada (horas)</translation>
    </message>
    <message>
        <source>Every fact PainDesk knows, with its source</source>
        <translation>Todos los datos que conoce PainDesk, con su fuente</translation>
    </message>
    <message>
        <source>Every fact with its source, for a pharmacist to read and sign:</source>
        <translation>Cada dato con su fuente, para que un farmacéutico lo lea y lo firme:</translation>
    </message>
    <message>
        <source>Every medicine was recognised, and no text disagrees with its timing.</source>
        <translation>Se reconocieron todos los medicamentos y ningún texto contradice su horario.</translation>
    </message>
    <message>
        <source>Every other part, with its version and license, stands in the bill of materials that comes with the package.</source>
        <translation>Los demás componentes, con su versión y licencia, figuran en la lista de materiales que acompaña al paquete.</translation>
    </message>
    <message>
        <source>Every patient, by what is open</source>
        <translation>Todos los pacientes, según lo pendiente</translation>
    </message>
    <message>
        <source>Every patient, by what the last signed visit left open. Enter opens the chart.</source>
        <translation>Todos los pacientes, según lo que dejó pendiente la última visita firmada. Enter abre la historia clínica.</translation>
    </message>
    <message>
        <source>Every stop is open, and so is whatever somebody could die from: interactions, doses, kidneys and liver, opioid safety, red flags, fills, urine tests. Of the rest, what is lowered stays below as “2 folded” with the titles, or as a number, and opens with a press.</source>
        <translation>Todo alto queda abierto, y también aquello de lo que alguien podría morir: interacciones, dosis, riñón e hígado, seguridad de opioides, señales de alarma, despachos, pruebas de orina. Del resto, lo que se reduce queda abajo como “2 plegados” con los títulos, o como número, y se abre con un clic.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Everybody signs in as themselves. Add people now or later (Ctrl+Shift+U). A clinic that has an administrator leaves the users to them.</source>
        <translation>Cada persona inicia sesión con su propio nombre. Añada personas ahora o después (Ctrl+Shift+U). Si la clínica tiene un administrador, los usuarios quedan a su cargo.</translation>
    </message>
    <message>
        <source>Everybody&apos;s own password opens the file.</source>
        <translation>La contraseña propia de cada persona abre el archivo.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Everything in the file was read.</source>
        <translation>Se leyó todo el archivo.</translation>
    </message>
    <message>
        <source>Everything there is, with its keys (F10)</source>
        <translation>Todo lo que hay, con sus atajos (F10)</translation>
    </message>
    <message>
        <source>Everything typed is saved. The other steps work. Close and open the visit to try again.</source>
        <translation>Todo lo escrito está guardado. Los demás pasos funcionan. Cierre y abra la visita para intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>Everything was carried forward. Enter only what is asked anew.</source>
        <translation>Todo se trasladó de la última visita. Anote solo lo que se pregunta de nuevo.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
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
        <source>Expected today: {count}.</source>
        <translation>Esperado hoy: {count}.</translation>
    </message>
    <message>
        <source>Expected: cannot tell, because {why}.</source>
        <translation>Esperado: no se puede saber, porque {why}.</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>Exportar e importar</translation>
    </message>
    <message>
        <source>Export the settings</source>
        <translation>Exportar los ajustes</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>F</source>
        <translation>fem.</translation>
    </message>
    <message>
        <source>FHIR records (*.json *.ndjson);;All files (*)</source>
        <translation>Expedientes FHIR (*.json *.ndjson);;Todos los archivos (*)</translation>
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
        <source>Family name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>February</source>
        <translation>febrero</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Mujer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
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
        <source>Fill in ORT-OUD in Pain today, and ask the rest in History.</source>
        <translation>Responda ORT-OUD en Dolor hoy y pregunte el resto en Antecedentes.</translation>
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
        <source>Find a patient by name, birth date or MRN</source>
        <translation>Buscar: nombre, nacimiento o MRN</translation>
    </message>
    <message>
        <source>Find a setting by its words</source>
        <translation>Buscar un ajuste por sus palabras</translation>
    </message>
    <message>
        <source>Find in the paper</source>
        <translation>Buscar en el documento</translation>
    </message>
    <message>
        <source>Find in this paper</source>
        <translation>Buscar en este documento</translation>
    </message>
    <message>
        <source>Find words; F3 and Shift+F3 go from one to the next</source>
        <translation>Buscar palabras; F3 y Shift+F3 pasan de una a otra</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Findings beside a visit</source>
        <translation>Avisos junto a una visita</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Buscar…</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Primera contraseña</translation>
    </message>
    <message>
        <source>First password of {login}</source>
        <translation>Primera contraseña de {login}</translation>
    </message>
    <message>
        <source>First passwords, shown this once; hand them over in person:</source>
        <translation>Primeras contraseñas; se muestran solo esta vez. Entréguelas en persona:</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>Primera visita</translation>
    </message>
    <message>
        <source>First visit there</source>
        <translation>Primera visita allí</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Página entera</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Ajustar al ancho</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Follow-up {n}</source>
        <translation>Seguimiento {n}</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Desde hace</translation>
    </message>
    <message>
        <source>For</source>
        <comment>reasons</comment>
        <translation>A favor</translation>
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
        <source>Forget these printers</source>
        <translation>Olvidar estas impresoras</translation>
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
        <source>Friday</source>
        <translation>viernes</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a day</comment>
        <translation>Desde</translation>
    </message>
    <message>
        <source>From</source>
        <comment>the day</comment>
        <translation>Desde</translation>
    </message>
    <message>
        <source>From day {day}</source>
        <translation>Desde el día {day}</translation>
    </message>
    <message>
        <source>From the next start of PainDesk edition {edition} advises, signed by {who}.</source>
        <translation>Desde el próximo inicio de PainDesk aconseja la edición {edition}, firmada por {who}.</translation>
    </message>
    <message>
        <source>From the next start of PainDesk its own edition {edition} advises.</source>
        <translation>Desde el próximo inicio de PainDesk aconseja su edición propia {edition}.</translation>
    </message>
    <message>
        <source>From the open visit, which is kept as a draft</source>
        <translation>Desde la visita abierta, que queda como borrador</translation>
    </message>
    <message>
        <source>From the record, not understood</source>
        <translation>Del expediente, sin entender</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>Desde este día</translation>
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
        <source>Given name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Given today</source>
        <translation>Dado hoy</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Volver a ella</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Go on with the open visit</source>
        <translation>Continuar la visita abierta</translation>
    </message>
    <message>
        <source>Go to “Review &amp; sign” and sign it first.</source>
        <translation>Vaya a «Revisar y firmar» y fírmela primero.</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Goal:</source>
        <translation>Meta:</translation>
    </message>
    <message>
        <source>Goes away when</source>
        <translation>Desaparece cuando</translation>
    </message>
    <message>
        <source>Hand-over for OUD</source>
        <translation>Traspaso por consumo de opioides</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Talla</translation>
    </message>
    <message>
        <source>Height of the printed head</source>
        <translation>Altura del membrete impreso</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Help · PainDesk</source>
        <translation>Ayuda · PainDesk</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation>Ocultarlo</translation>
    </message>
    <message>
        <source>Hide report</source>
        <translation>Ocultar informe</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
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
        <source>How it ends</source>
        <translation>Cómo termina</translation>
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
        <source>How much pain gets in the way</source>
        <translation>Cuánto interfiere el dolor</translation>
    </message>
    <message>
        <source>How the dose was worked out</source>
        <translation>Cómo se calculó la dosis</translation>
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
        <source>I have it on paper</source>
        <translation>La tengo en papel</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation>Ya lo tengo anotado</translation>
    </message>
    <message>
        <source>I have kept it: {what}</source>
        <translation>Ya lo tengo anotado: {what}</translation>
    </message>
    <message>
        <source>If it happens again, report reference {reference}.</source>
        <translation>Si se repite, comunique la referencia {reference}.</translation>
    </message>
    <message>
        <source>If it happens again, tell support this reference:</source>
        <translation>Si vuelve a ocurrir, comunique esta referencia al servicio técnico:</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
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
        <source>Import record</source>
        <translation>Importar expediente</translation>
    </message>
    <message>
        <source>Import record…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Importar ajustes</translation>
    </message>
    <message>
        <source>Import: {name}</source>
        <translation>Importar: {name}</translation>
    </message>
    <message>
        <source>Imported, not understood</source>
        <translation>Importado, no entendido</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>In Medicine class: {missing}</source>
        <translation>En Clase de medicamento: {missing}</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En breve</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>En el archivo</translation>
    </message>
    <message>
        <source>In the patient&apos;s own words</source>
        <translation>En palabras del paciente</translation>
    </message>
    <message>
        <source>In the sample clinic the password is “demo-clinic-only”.</source>
        <translation>En la clínica de ejemplo la contraseña es “demo-clinic-only”.</translation>
    </message>
    <message>
        <source>In the update</source>
        <translation>En la actualización</translation>
    </message>
    <message>
        <source>In this record</source>
        <translation>En este expediente</translation>
    </message>
    <message>
        <source>In your own words…</source>
        <translation>En sus propias palabras…</translation>
    </message>
    <message>
        <source>In {folder}:</source>
        <translation>En {folder}:</translation>
    </message>
    <message>
        <source>Install this edition</source>
        <translation>Instalar esta edición</translation>
    </message>
    <message>
        <source>Installing edition {edition}…</source>
        <translation>Instalando la edición {edition}…</translation>
    </message>
    <message>
        <source>Installing the edition</source>
        <translation>Se instala la edición</translation>
    </message>
    <message>
        <source>Inter, Noto Sans (type)</source>
        <translation>Inter, Noto Sans (tipografía)</translation>
    </message>
    <message>
        <source>Invented patients in a throw-away record, beside your own work</source>
        <translation>Pacientes inventados en expedientes desechables, junto a su propio trabajo</translation>
    </message>
    <message>
        <source>It adds medicines and house rules, which may only be stricter; all of it is marked as local.</source>
        <translation>Añade medicamentos y reglas de la clínica, que solo pueden ser más estrictas; todo se marca como local.</translation>
    </message>
    <message>
        <source>It advises from the next start of PainDesk: close every window and open it again.</source>
        <translation>Aconseja desde el próximo inicio de PainDesk: cierre todas las ventanas y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>It came with PainDesk.</source>
        <translation>Vino con PainDesk.</translation>
    </message>
    <message>
        <source>It can be opened with a reason, as in an emergency.</source>
        <translation>Se puede abrir indicando un motivo, por ejemplo en una urgencia.</translation>
    </message>
    <message>
        <source>It changes nothing.</source>
        <translation>No cambia nada.</translation>
    </message>
    <message>
        <source>It does not hold: throw away what was written or printed of it. What opened the file before opens it still.</source>
        <translation>No es válida: tire lo que se haya anotado o impreso de ella. Lo que abría el archivo antes lo sigue abriendo.</translation>
    </message>
    <message>
        <source>It holds names: keep it where patient records may be kept.</source>
        <translation>Contiene nombres: guárdelo donde puedan guardarse expedientes de pacientes.</translation>
    </message>
    <message>
        <source>It is encrypted and stays on this computer: {place}. Your password opens it, and so will everybody&apos;s own whom you add. A recovery key to write down comes next.</source>
        <translation>Está cifrado y queda en este equipo: {place}. Lo abre su contraseña, y también la de cada persona que usted añada. Después se muestra una clave de recuperación para anotar.</translation>
    </message>
    <message>
        <source>It is installed in {folder}, signed by {who}.</source>
        <translation>Está instalada en {folder}, firmada por {who}.</translation>
    </message>
    <message>
        <source>It is kept on this machine, encrypted, and goes into the record when you sign in here again. Closing again closes.</source>
        <translation>Queda guardado y cifrado en este equipo, y pasa a los expedientes cuando usted vuelva a iniciar sesión aquí. Si cierra otra vez, se cierra.</translation>
    </message>
    <message>
        <source>It is kept on this machine, encrypted, and goes into the record when {name} signs in here again. Closing again closes.</source>
        <translation>Queda guardado y cifrado en este equipo, y pasa a los expedientes cuando {name} vuelva a iniciar sesión aquí. Si cierra otra vez, se cierra.</translation>
    </message>
    <message>
        <source>It is older than the edition that advises now; install it all the same</source>
        <translation>Es más antigua que la edición que aconseja ahora; instalarla de todos modos</translation>
    </message>
    <message>
        <source>It is printed.</source>
        <translation>Está impresa.</translation>
    </message>
    <message>
        <source>It is put into the record now.</source>
        <translation>Ahora se incorpora a los expedientes.</translation>
    </message>
    <message>
        <source>It is saved as {file}.</source>
        <translation>Se guardó como {file}.</translation>
    </message>
    <message>
        <source>It is shown as it was signed.</source>
        <translation>Se muestra tal como se firmó.</translation>
    </message>
    <message>
        <source>It is shown this once. When nobody can sign in any more, it opens the record and sets a new password. Keep it on paper, locked away, and not beside this computer.</source>
        <translation>Se muestra solo esta vez. Cuando nadie pueda iniciar sesión, abre el expediente y fija una contraseña nueva. Guárdela en papel, bajo llave y lejos de este equipo.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Se vuelve a intentar automáticamente.</translation>
    </message>
    <message>
        <source>It is tried again every few seconds. Closing again gives it up.</source>
        <translation>Se reintenta cada pocos segundos. Si cierra otra vez, se pierde.</translation>
    </message>
    <message>
        <source>It is tried again every few seconds; write it down if it must not wait. Closing again gives it up.</source>
        <translation>Se reintenta cada pocos segundos; anótelo si no puede esperar. Si cierra otra vez, se pierde.</translation>
    </message>
    <message>
        <source>It is {file}</source>
        <translation>Está en {file}</translation>
    </message>
    <message>
        <source>It lives on the clinic&apos;s server: {place}. You sign in with your password, and everybody whom you add with their own.</source>
        <translation>Está en el servidor de la clínica: {place}. Usted inicia sesión con su contraseña, y cada persona que añada, con la suya.</translation>
    </message>
    <message>
        <source>It opens the record and gives the sign-in name a new password. The audit says that it was used.</source>
        <translation>Abre el archivo de expedientes y da una contraseña nueva al nombre de usuario. La auditoría deja constancia de su uso.</translation>
    </message>
    <message>
        <source>It stands there when you open it again. Closing again gives it up.</source>
        <translation>Estará ahí cuando vuelva a abrir esa página. Si cierra otra vez, se pierde.</translation>
    </message>
    <message>
        <source>It stands there when {name} signs in here again. Closing again gives it up.</source>
        <translation>Estará ahí cuando {name} vuelva a iniciar sesión aquí. Si cierra otra vez, se pierde.</translation>
    </message>
    <message>
        <source>It was signed or discarded; open the chart.</source>
        <translation>Se firmó o se descartó; abra la historia clínica.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>enero</translation>
    </message>
    <message>
        <source>Judge it on</source>
        <translation>Evaluar el</translation>
    </message>
    <message>
        <source>July</source>
        <translation>julio</translation>
    </message>
    <message>
        <source>June</source>
        <translation>junio</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>medicines</comment>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Keep them outside this computer; paindesk verify --audit &quot;{count} …&quot; finds them again.</source>
        <translation>Guárdelos fuera de este equipo; paindesk verify --audit &quot;{count} …&quot; los vuelve a encontrar.</translation>
    </message>
    <message>
        <source>Keeping the key…</source>
        <translation>Guardando la clave…</translation>
    </message>
    <message>
        <source>Kept beside the visit</source>
        <translation>Guardado junto a la visita</translation>
    </message>
    <message>
        <source>Kept elsewhere, they show later whether an entry before them was changed or cut off.</source>
        <translation>Guardados en otro lugar, muestran después si una entrada anterior se cambió o se eliminó.</translation>
    </message>
    <message>
        <source>Kept in {folder}, on the same disk as the record: what breaks that disk takes both. Choose another disk.</source>
        <translation>Se guardan en {folder}, en el mismo disco que los expedientes: si ese disco falla, se pierden ambos. Elija otro disco.</translation>
    </message>
    <message>
        <source>Kept in {folder}.</source>
        <translation>Se guardan en {folder}.</translation>
    </message>
    <message>
        <source>Kept papers</source>
        <translation>Documentos guardados</translation>
    </message>
    <message>
        <source>Kept papers · {visit}</source>
        <translation>Documentos conservados · {visit}</translation>
    </message>
    <message>
        <source>Kept {when}</source>
        <translation>Conservado {when}</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Keys of the record file</source>
        <translation>Claves del archivo de expedientes</translation>
    </message>
    <message>
        <source>Kidney function</source>
        <translation>Función renal</translation>
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
        <source>Knowledge</source>
        <translation>Base de conocimientos</translation>
    </message>
    <message>
        <source>Knowledge: another edition, local files</source>
        <translation>Conocimientos: otra edición, archivos locales</translation>
    </message>
    <message>
        <source>L</source>
        <comment>left side of the body</comment>
        <translation>I</translation>
    </message>
    <message>
        <source>Lab check due</source>
        <translation>Toca control de laboratorio</translation>
    </message>
    <message>
        <source>Lab check due {ago}</source>
        <translation>Control de laboratorio: venció {ago}</translation>
    </message>
    <message>
        <source>Label {section}</source>
        <translation>Etiqueta {section}</translation>
    </message>
    <message>
        <source>Language of handouts</source>
        <translation>Idioma de las hojas para el paciente</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Idioma del informe</translation>
    </message>
    <message>
        <source>Language of the screens</source>
        <translation>Idioma de las pantallas</translation>
    </message>
    <message>
        <source>Language of the sheet</source>
        <translation>Idioma de la hoja</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Aumentar</translation>
    </message>
    <message>
        <source>Larger; − smaller, 0 the whole page, Ctrl+2 fits the width, Ctrl+1 is 100 %</source>
        <translation>Más grande; − más pequeño, 0 la página entera, Ctrl+2 ajusta al ancho, Ctrl+1 es 100 %</translation>
    </message>
    <message>
        <source>Last</source>
        <comment>the day</comment>
        <translation>Último</translation>
    </message>
    <message>
        <source>Last act</source>
        <translation>Última acción</translation>
    </message>
    <message>
        <source>Last dose of {name}</source>
        <translation>Última dosis de {name}</translation>
    </message>
    <message>
        <source>Last here</source>
        <translation>Última vez</translation>
    </message>
    <message>
        <source>Last signed {day}.</source>
        <translation>Última firma: {day}.</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Última visita</translation>
    </message>
    <message>
        <source>Last visit: {words}.
Fills only what is empty. Events, red flags, counts and diary are still asked.</source>
        <translation>Última visita: {words}.
Llena solo lo que está vacío. Los eventos, las señales de alarma, los recuentos y el diario se siguen preguntando.</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Laxative not on record</source>
        <translation>Laxante no registrado</translation>
    </message>
    <message>
        <source>Laxative not on record due</source>
        <translation>Laxante no registrado: pendiente</translation>
    </message>
    <message>
        <source>Laxative not on record due {ago}</source>
        <translation>Laxante no registrado: venció {ago}</translation>
    </message>
    <message>
        <source>Laxative with the opioid</source>
        <translation>Laxante con el opioide</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>No incorporar</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Leave it out; it is asked for.</source>
        <translation>Quítela; se pide después.</translation>
    </message>
    <message>
        <source>Left and Right walk the visits, Enter shows one.
Drag or Shift+Left/Right moves through time; Ctrl+wheel, + and − zoom; 0 shows everything. Ctrl+C copies the image.</source>
        <translation>Las flechas Left y Right recorren las visitas, Enter muestra una.
Arrastrar o Shift+Left/Right se desplaza en el tiempo; Ctrl+rueda, + y − acercan y alejan; 0 muestra todo. Ctrl+C copia la imagen.</translation>
    </message>
    <message>
        <source>Length of the pause of {name}</source>
        <translation>Duración de la pausa de {name}</translation>
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
        <source>Letter to {name}: choose it on Review &amp; sign.</source>
        <translation>Carta a {name}: elíjala en Revisar y firmar.</translation>
    </message>
    <message>
        <source>Letter to {name}: with consent.</source>
        <translation>Carta a {name}: con el consentimiento.</translation>
    </message>
    <message>
        <source>Letters go on paper with our printed head; leave its place blank</source>
        <translation>Las cartas van en papel con nuestro membrete impreso; dejar su espacio en blanco</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Line {number}: {text}: {why}.</source>
        <translation>Línea {number}: {text}: {why}.</translation>
    </message>
    <message>
        <source>Lists looked at</source>
        <translation>Listas vistas</translation>
    </message>
    <message>
        <source>Local folder: {folder}</source>
        <translation>Carpeta local: {folder}</translation>
    </message>
    <message>
        <source>Local medicines and house rules</source>
        <translation>Medicamentos locales y reglas de la clínica</translation>
    </message>
    <message>
        <source>Local medicines and house rules are left out: {why}. PainDesk advises without them.</source>
        <translation>Los medicamentos locales y las reglas de la clínica quedan fuera: {why}. PainDesk aconseja sin ellos.</translation>
    </message>
    <message>
        <source>Local medicines: {medicines}. House rules for: {ruled}.</source>
        <translation>Medicamentos locales: {medicines}. Reglas de la clínica para: {ruled}.</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Bloquear tras</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Locked: last resort</source>
        <translation>Bloqueado: último recurso</translation>
    </message>
    <message>
        <source>Locked: last resort. Missing: {missing}.</source>
        <translation>Bloqueado: último recurso. Falta: {missing}.</translation>
    </message>
    <message>
        <source>Locked: {reason}</source>
        <translation>Bloqueado: {reason}</translation>
    </message>
    <message>
        <source>Logo (PNG or JPEG)</source>
        <translation>Logotipo (PNG o JPEG)</translation>
    </message>
    <message>
        <source>Look at the backups, and go back to an earlier day</source>
        <translation>Ver las copias de seguridad y volver a un día anterior</translation>
    </message>
    <message>
        <source>Look at the printer: is it on, has it paper? Then print again.</source>
        <translation>Compruebe que la impresora está encendida y tiene papel. Después imprima de nuevo.</translation>
    </message>
    <message>
        <source>Look into the monitoring program</source>
        <translation>Consulta del PDMP</translation>
    </message>
    <message>
        <source>Look, lock and paper hold on this computer, for everybody who works on it.</source>
        <translation>La apariencia, el bloqueo y el papel valen en este equipo, para todos los que trabajan en él.</translation>
    </message>
    <message>
        <source>Look, lock, paper, units, dates and findings, for another computer. Its own printers, record and backups stay as they are there, and nothing of a patient is in the file.</source>
        <translation>Apariencia, bloqueo, papel, unidades, fechas y avisos, para otro equipo. Sus propias impresoras, expediente y copias de seguridad quedan como están allí, y el archivo no contiene nada de ningún paciente.</translation>
    </message>
    <message>
        <source>Looking again</source>
        <translation>Comprobando de nuevo</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Buscando copias de seguridad…</translation>
    </message>
    <message>
        <source>Looking for drafts kept on this machine</source>
        <translation>Buscando borradores guardados en este equipo</translation>
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
        <source>Low-dose start: call due</source>
        <translation>Inicio con dosis bajas: toca llamar</translation>
    </message>
    <message>
        <source>Low-dose start: call due {ago}</source>
        <translation>Inicio con dosis bajas: llamada vencida {ago}</translation>
    </message>
    <message>
        <source>Lowest effective dose: {dose}.</source>
        <translation>Dosis mínima eficaz: {dose}.</translation>
    </message>
    <message>
        <source>M</source>
        <translation>masc.</translation>
    </message>
    <message>
        <source>MME a day</source>
        <translation>MME al día</translation>
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
        <source>MME by the factors of 2022 and 2016</source>
        <translation>MME con los factores de 2022 y de 2016</translation>
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
        <source>MME/day</source>
        <translation>MME/día</translation>
    </message>
    <message>
        <source>MRN</source>
        <translation>MRN</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Repetir el cambio</translation>
    </message>
    <message>
        <source>Make the clinic&apos;s record</source>
        <translation>Crear los expedientes de la clínica</translation>
    </message>
    <message>
        <source>Make the clinic&apos;s record file</source>
        <translation>Crear el archivo de expedientes de la clínica</translation>
    </message>
    <message>
        <source>Make the record</source>
        <translation>Crear los expedientes</translation>
    </message>
    <message>
        <source>Make the record file</source>
        <translation>Crear el archivo de expedientes</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Haciendo una copia de seguridad</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>Haciendo una copia de seguridad…</translation>
    </message>
    <message>
        <source>Making the formulary…</source>
        <translation>Creando la guía farmacológica…</translation>
    </message>
    <message>
        <source>Making the last backup. PainDesk closes by itself.</source>
        <translation>Haciendo la última copia de seguridad. PainDesk se cierra solo.</translation>
    </message>
    <message>
        <source>Making the page “{title}”</source>
        <translation>Preparando la página «{title}»</translation>
    </message>
    <message>
        <source>Making the record file…</source>
        <translation>Creando el archivo de expedientes…</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>Creando el informe</translation>
    </message>
    <message>
        <source>Making the sample page</source>
        <translation>Creando la página de muestra</translation>
    </message>
    <message>
        <source>Making: {paper}</source>
        <translation>Preparando: {paper}</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Hombre</translation>
    </message>
    <message>
        <source>March</source>
        <translation>marzo</translation>
    </message>
    <message>
        <source>Mark all reviewed</source>
        <translation>Marcar todo como revisado</translation>
    </message>
    <message>
        <source>Marked: nothing.</source>
        <translation>Marcado: nada.</translation>
    </message>
    <message>
        <source>Marked: {places}.</source>
        <translation>Marcado: {places}.</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mayo</translation>
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
        <source>Medicine class</source>
        <translation>Clase de medicamento</translation>
    </message>
    <message>
        <source>Medicine is one part. What else helps, what is checked, and how it ends.</source>
        <translation>El medicamento es una parte. Qué más ayuda, qué se controla y cómo termina.</translation>
    </message>
    <message>
        <source>Medicine with its strength</source>
        <translation>Medicamento con su concentración</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Medicamentos</translation>
    </message>
    <message>
        <source>Medicines added</source>
        <translation>Medicamentos añadidos</translation>
    </message>
    <message>
        <source>Medicines changed</source>
        <translation>Medicamentos modificados</translation>
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
        <source>Medicines removed</source>
        <translation>Medicamentos quitados</translation>
    </message>
    <message>
        <source>Medicines to look at</source>
        <translation>Medicamentos por revisar</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
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
        <source>Mind:</source>
        <translation>Tener en cuenta:</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>No acudió</translation>
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
        <source>Monday</source>
        <translation>lunes</translation>
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
        <source>Mood</source>
        <translation>Ánimo</translation>
    </message>
    <message>
        <source>Mood affected</source>
        <translation>Ánimo afectado</translation>
    </message>
    <message>
        <source>Mood, 0–10</source>
        <translation>Ánimo, 0–10</translation>
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
        <source>Move back in time; Shift+Right forward</source>
        <translation>Retroceder en el tiempo; Shift+Right, avanzar</translation>
    </message>
    <message>
        <source>My password</source>
        <translation>Mi contraseña</translation>
    </message>
    <message>
        <source>My second factor</source>
        <translation>Mi segundo factor</translation>
    </message>
    <message>
        <source>NRS average</source>
        <translation>NRS promedio</translation>
    </message>
    <message>
        <source>NRS not asked</source>
        <translation>NRS no preguntado</translation>
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
        <source>NRS {score} on average</source>
        <translation>NRS {score} en promedio</translation>
    </message>
    <message>
        <source>Naloxone in the house throughout.</source>
        <translation>Naloxona en la casa todo el tiempo.</translation>
    </message>
    <message>
        <source>Naloxone not on record</source>
        <translation>Naloxona no registrada</translation>
    </message>
    <message>
        <source>Naloxone not on record due</source>
        <translation>Naloxona no registrada: pendiente</translation>
    </message>
    <message>
        <source>Naloxone not on record due {ago}</source>
        <translation>Naloxona no registrada: venció {ago}</translation>
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
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Nombre de la zona</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>New</source>
        <comment>the password</comment>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>New first password</source>
        <translation>Nueva primera contraseña</translation>
    </message>
    <message>
        <source>New key of the file</source>
        <translation>Nueva clave del archivo</translation>
    </message>
    <message>
        <source>New medicines from others</source>
        <translation>Medicamentos nuevos de otros</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Repita la contraseña nueva</translation>
    </message>
    <message>
        <source>New password: 12 characters or more, best a short sentence</source>
        <translation>Contraseña nueva: 12 caracteres o más, mejor una frase corta</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Paciente nuevo</translation>
    </message>
    <message>
        <source>New recovery key</source>
        <translation>Nueva clave de recuperación</translation>
    </message>
    <message>
        <source>New recovery key…</source>
        <translation>Nueva clave de recuperación…</translation>
    </message>
    <message>
        <source>New, again</source>
        <translation>Nueva, otra vez</translation>
    </message>
    <message>
        <source>New: {medicine}</source>
        <translation>Nuevo: {medicine}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Resultado siguiente</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Próxima visita</translation>
    </message>
    <message>
        <source>Nitrite</source>
        <translation>Nitrito</translation>
    </message>
    <message>
        <source>No backup could be made. The record itself is whole and saved.</source>
        <translation>No se pudo hacer la copia de seguridad. Los expedientes están íntegros y guardados.</translation>
    </message>
    <message>
        <source>No check covers these. Ask, and enter above what still holds.</source>
        <translation>Ninguna comprobación abarca esto. Pregunte y anote arriba lo que siga vigente.</translation>
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
        <source>No entry fits. Take a person, a patient, a kind or a day out of what is asked for.</source>
        <translation>Ninguna entrada coincide. Quite una persona, un paciente, un tipo o un día de lo que se busca.</translation>
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
        <source>No known allergies</source>
        <translation>Sin alergias conocidas</translation>
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
        <source>No medicine in this plan.</source>
        <translation>Ningún medicamento en este plan.</translation>
    </message>
    <message>
        <source>No medicine is chosen yet. Choose one in Medicine class; its starting dose is worked out here.</source>
        <translation>Aún no se ha elegido un medicamento. Elija uno en Clase de medicamento; su dosis inicial se calcula aquí.</translation>
    </message>
    <message>
        <source>No medicine of the last visit is on record.</source>
        <translation>No consta ningún medicamento de la última visita.</translation>
    </message>
    <message>
        <source>No medicine was chosen: non-drug treatment first. It is planned in Plan &amp; safety.</source>
        <translation>No se eligió medicamento: primero, tratamiento sin medicamentos. Se planifica en Plan y seguridad.</translation>
    </message>
    <message>
        <source>No medicine was prescribed at the last visit.</source>
        <translation>En la última visita no se recetó ningún medicamento.</translation>
    </message>
    <message>
        <source>No medicine, non-drug first</source>
        <translation>Primero sin medicamento</translation>
    </message>
    <message>
        <source>No opioid on the list.</source>
        <translation>Ningún opioide en la lista.</translation>
    </message>
    <message>
        <source>No pages</source>
        <translation>Sin páginas</translation>
    </message>
    <message>
        <source>No passphrase</source>
        <translation>Sin frase de acceso</translation>
    </message>
    <message>
        <source>No passphrase opens it.</source>
        <translation>Ninguna frase de acceso lo abre.</translation>
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
        <source>No publisher&apos;s key yet; keys of your site settings: {count}.</source>
        <translation>Todavía no hay clave de quien publica PainDesk; claves de los ajustes de su instalación: {count}.</translation>
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
        <source>No setting has these words.</source>
        <translation>Ningún ajuste contiene estas palabras.</translation>
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
        <source>No stop and no caution about this plan.</source>
        <translation>Ningún alto ni precaución sobre este plan.</translation>
    </message>
    <message>
        <source>No stop-level finding is open</source>
        <translation>Ningún aviso de alto está abierto</translation>
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
        <source>No visit is open.</source>
        <translation>No hay ninguna visita abierta.</translation>
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
        <source>No visit yet.</source>
        <translation>Aún no hay visitas.</translation>
    </message>
    <message>
        <source>Nobody else changed what you changed.</source>
        <translation>Nadie más cambió lo que usted cambió.</translation>
    </message>
    <message>
        <source>Nobody found. Check the spelling, or add a new patient.</source>
        <translation>No se encontró a nadie. Revise la ortografía o añada un paciente.</translation>
    </message>
    <message>
        <source>Nobody has said yet that this is kept, which is shown only once: {what}. PainDesk stays open.</source>
        <translation>Se muestra una sola vez y nadie ha dicho aún que esté anotado: {what}. PainDesk sigue abierto.</translation>
    </message>
    <message>
        <source>Nobody has this name or MRN. Empty the field above to see everybody.</source>
        <translation>Nadie tiene ese nombre o MRN. Vacíe el campo de arriba para ver a todos.</translation>
    </message>
    <message>
        <source>Nobody in this group has this name or MRN. Choose Everybody, or empty the field above.</source>
        <translation>Nadie de este grupo tiene ese nombre o MRN. Elija Todos o vacíe el campo de arriba.</translation>
    </message>
    <message>
        <source>Nobody is booked today. Find a patient above, or add a new one.</source>
        <translation>Hoy no hay nadie citado. Busque un paciente arriba o añada uno nuevo.</translation>
    </message>
    <message>
        <source>Nobody is in this group.</source>
        <translation>No hay nadie en este grupo.</translation>
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
        <source>Nobody said that the new recovery key is on paper.</source>
        <translation>Nadie dijo que la nueva clave de recuperación esté en papel.</translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation>Nadie con sesión iniciada</translation>
    </message>
    <message>
        <source>None on record.</source>
        <translation>Ninguno registrado.</translation>
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
        <source>Not as expected</source>
        <translation>No es lo esperado</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>Sin cerrar</translation>
    </message>
    <message>
        <source>Not closed: the computer was switched off, or PainDesk ended there by itself. Last heard of:</source>
        <translation>Sin cerrar: el equipo se apagó o PainDesk terminó allí por sí solo. Última señal:</translation>
    </message>
    <message>
        <source>Not counted here, and not changed: {medicines}. Ask before anything is changed.</source>
        <translation>Aquí no se cuentan ni se cambian: {medicines}. Pregunte antes de cambiar nada.</translation>
    </message>
    <message>
        <source>Not dispensable: {reason}.</source>
        <translation>No se puede despachar: {reason}.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>Not found</source>
        <comment>words of a page</comment>
        <translation>No se encontró</translation>
    </message>
    <message>
        <source>Not in the plan: {checks}.</source>
        <translation>No está en el plan: {checks}.</translation>
    </message>
    <message>
        <source>Not now: {reason}</source>
        <translation>Ahora no: {reason}</translation>
    </message>
    <message>
        <source>Not now: {why}</source>
        <translation>Ahora no: {why}</translation>
    </message>
    <message>
        <source>Not printed: {papers}.</source>
        <translation>Sin imprimir: {papers}.</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Sin firmar</translation>
    </message>
    <message>
        <source>Not talked about</source>
        <translation>No se conversó</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>No entendido</translation>
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
        <source>Nothing found. Try fewer words.</source>
        <translation>Sin resultados. Pruebe con menos palabras.</translation>
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
        <source>Nothing is overdue.</source>
        <translation>No hay nada vencido.</translation>
    </message>
    <message>
        <source>Nothing is saved before you choose.</source>
        <translation>No se guarda nada antes de que usted elija.</translation>
    </message>
    <message>
        <source>Nothing is written until you confirm. Check who it is, and what could not be read.</source>
        <translation>No se escribe nada hasta que usted confirme. Compruebe quién es y qué no se pudo leer.</translation>
    </message>
    <message>
        <source>Nothing needs your attention here.</source>
        <translation>Aquí no hay nada que requiera su atención.</translation>
    </message>
    <message>
        <source>Nothing of that name.</source>
        <translation>No hay nada con ese nombre.</translation>
    </message>
    <message>
        <source>Nothing of the past year stands out.</source>
        <translation>Nada del último año llama la atención.</translation>
    </message>
    <message>
        <source>Nothing on record; not asked yet.</source>
        <translation>Nada registrado; aún no preguntado.</translation>
    </message>
    <message>
        <source>Nothing printed yet.</source>
        <translation>Aún no se ha impreso nada.</translation>
    </message>
    <message>
        <source>Nothing signed yet.</source>
        <translation>Todavía no hay nada firmado.</translation>
    </message>
    <message>
        <source>Nothing was changed since it was opened.</source>
        <translation>No se cambió nada desde que se abrió.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>No se importó nada.</translation>
    </message>
    <message>
        <source>Nothing was imported. Check that the file is there and may be read.</source>
        <translation>No se importó nada. Revise que el archivo esté ahí y se pueda leer.</translation>
    </message>
    <message>
        <source>Nothing was printed: pages {pages} were asked for.</source>
        <translation>No se imprimió nada: se pidieron las páginas {pages}.</translation>
    </message>
    <message>
        <source>Nothing was taken over. Check that it is there and may be read.</source>
        <translation>No se tomó nada. Revise que esté ahí y se pueda leer.</translation>
    </message>
    <message>
        <source>Nothing was told.</source>
        <translation>No se dijo nada.</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>No se deshizo nada.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>November</source>
        <translation>noviembre</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>the password</comment>
        <translation>Actual</translation>
    </message>
    <message>
        <source>Now: {doses}.</source>
        <translation>Ahora: {doses}.</translation>
    </message>
    <message>
        <source>Now: {folder}, on another disk.</source>
        <translation>Ahora: {folder}, en otro disco.</translation>
    </message>
    <message>
        <source>Now: {folder}, on the disk of the record.</source>
        <translation>Ahora: {folder}, en el disco de los expedientes.</translation>
    </message>
    <message>
        <source>Nurse</source>
        <translation>Enfermería</translation>
    </message>
    <message>
        <source>Nurse: does not sign</source>
        <translation>Enfermería: no firma</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octubre</translation>
    </message>
    <message>
        <source>Of the signed visit in front; where papers are shown, print the one in view</source>
        <translation>De la visita firmada que está delante; donde se ven documentos, imprime el que se muestra</translation>
    </message>
    <message>
        <source>Of {what} nothing was read: {why}. Save the table as CSV with a heading line (date, and average, worst, relief or side effect), at most {rows} lines, and choose that file.</source>
        <translation>No se leyó nada de {what}: {why}. Guarde la tabla en CSV con una línea de encabezados (fecha, y promedio, peor, alivio o efecto secundario), como máximo {rows} líneas, y elija ese archivo.</translation>
    </message>
    <message>
        <source>Off. With it, signing in asks for a code of an authenticator app too; unlocking asks for the password alone.</source>
        <translation>Desactivado. Si se activa, el inicio de sesión pide además un código de una aplicación de autenticación; el desbloqueo pide solo la contraseña.</translation>
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
        <source>Older ▸</source>
        <translation>Anteriores ▸</translation>
    </message>
    <message>
        <source>On</source>
        <comment>the day</comment>
        <translation>El</translation>
    </message>
    <message>
        <source>On record: {problems}, {medicines}.</source>
        <translation>Registrado: {problems}, {medicines}.</translation>
    </message>
    <message>
        <source>On the clinic&apos;s server: a record is there already</source>
        <translation>En el servidor de la clínica: ya hay expedientes</translation>
    </message>
    <message>
        <source>On the clinic&apos;s server: make the first record there</source>
        <translation>En el servidor de la clínica: crear los primeros expedientes</translation>
    </message>
    <message>
        <source>On this computer: a new record file</source>
        <translation>En este equipo: un archivo de expedientes nuevo</translation>
    </message>
    <message>
        <source>On {region}, marked for place {numbers}.</source>
        <translation>En {region}, marcada para la zona {numbers}.</translation>
    </message>
    <message>
        <source>On {region}.</source>
        <translation>En {region}.</translation>
    </message>
    <message>
        <source>On. The recovery codes stand at the top of this window: write them down now.</source>
        <translation>Activado. Los códigos de recuperación están en la parte superior de esta ventana: anótelos ahora.</translation>
    </message>
    <message>
        <source>On: signing in asks for a code too. Type your password to turn it off.</source>
        <translation>Activado: el inicio de sesión pide además un código. Escriba su contraseña para desactivarlo.</translation>
    </message>
    <message>
        <source>One is made a day and when PainDesk is closed, encrypted and checked. A place on another disk (a second disk, a network drive) survives the loss of this one.</source>
        <translation>Se hace una al día y al cerrar PainDesk, cifrada y comprobada. Un lugar en otro disco (un segundo disco, una unidad de red) sobrevive a la pérdida de este.</translation>
    </message>
    <message>
        <source>One is made a day while PainDesk runs, and one when it is closed; old ones are thinned.</source>
        <translation>Se hace una al día mientras PainDesk está abierto y otra al cerrarlo; de las antiguas se conservan algunas.</translation>
    </message>
    <message>
        <source>One is made again within a day, or at once with “Back up now”.</source>
        <translation>Se hará otra en el plazo de un día, o enseguida con «Hacer copia ahora».</translation>
    </message>
    <message>
        <source>One page to read before it is final. Signing locks it; later changes become an amendment.</source>
        <translation>Una página para leer antes de que sea definitiva. Al firmar queda bloqueada; los cambios posteriores serán una enmienda.</translation>
    </message>
    <message>
        <source>Only patients with this name or number</source>
        <translation>Solo pacientes con este nombre o número</translation>
    </message>
    <message>
        <source>Only the newest {most} are in it: narrow the days for the others.</source>
        <translation>Solo contiene las {most} más recientes: acote los días para las demás.</translation>
    </message>
    <message>
        <source>Only this kind</source>
        <translation>Solo este tipo</translation>
    </message>
    <message>
        <source>Only what this person did</source>
        <translation>Solo lo que hizo esta persona</translation>
    </message>
    <message>
        <source>Open PainDesk</source>
        <translation>Abrir PainDesk</translation>
    </message>
    <message>
        <source>Open a signed visit or its chart; papers are made from a signed visit.</source>
        <translation>Abra una visita firmada o su historia clínica; los documentos salen de una visita firmada.</translation>
    </message>
    <message>
        <source>Open calendar</source>
        <translation>Abrir el calendario</translation>
    </message>
    <message>
        <source>Open chart</source>
        <translation>Abrir historia clínica</translation>
    </message>
    <message>
        <source>Open it again, or make it anew.</source>
        <translation>Ábralo de nuevo o vuelva a prepararlo.</translation>
    </message>
    <message>
        <source>Open it again; if it stays so, run a check.</source>
        <translation>Ábralo de nuevo; si sigue igual, haga una comprobación.</translation>
    </message>
    <message>
        <source>Open the audit</source>
        <translation>Abrir la auditoría</translation>
    </message>
    <message>
        <source>Open the chart</source>
        <translation>Abrir la historia clínica</translation>
    </message>
    <message>
        <source>Open the chart. MRN {mrn}</source>
        <translation>Abrir la historia clínica. MRN {mrn}</translation>
    </message>
    <message>
        <source>Open the papers of the visit to make it.</source>
        <translation>Abra los documentos de la visita para prepararlo.</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Open the visit of {day}</source>
        <translation>Abrir la visita del {day}</translation>
    </message>
    <message>
        <source>Open the visit that is not signed, and choose.</source>
        <translation>Abra la visita sin firmar y elija.</translation>
    </message>
    <message>
        <source>Open this visit</source>
        <translation>Abrir esta visita</translation>
    </message>
    <message>
        <source>Open visit</source>
        <translation>Abrir visita</translation>
    </message>
    <message>
        <source>Open what is folded: {title}</source>
        <translation>Abrir lo plegado: {title}</translation>
    </message>
    <message>
        <source>Open {n} only counted</source>
        <translation>Abrir los {n} solo contados</translation>
    </message>
    <message>
        <source>Open ▸</source>
        <translation>Abrir ▸</translation>
    </message>
    <message>
        <source>Opened with a reason</source>
        <translation>Abierta con un motivo</translation>
    </message>
    <message>
        <source>Opening the chart</source>
        <translation>Abriendo la historia clínica</translation>
    </message>
    <message>
        <source>Opening the papers</source>
        <translation>Abriendo los documentos</translation>
    </message>
    <message>
        <source>Opening the record…</source>
        <translation>Abriendo los expedientes…</translation>
    </message>
    <message>
        <source>Opening the visit</source>
        <translation>Abriendo la visita</translation>
    </message>
    <message>
        <source>Opening what is kept</source>
        <translation>Abriendo lo conservado</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
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
        <source>Opioid use disorder</source>
        <translation>Trastorno por consumo de opioides</translation>
    </message>
    <message>
        <source>Opioids</source>
        <translation>Opioides</translation>
    </message>
    <message>
        <source>Opioids after</source>
        <translation>Opioides después</translation>
    </message>
    <message>
        <source>Opioids today</source>
        <translation>Opioides hoy</translation>
    </message>
    <message>
        <source>Opioids, MME a day</source>
        <translation>Opioides, MME al día</translation>
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
        <source>Or empty both, and go on.</source>
        <translation>O vacíe ambos y continúe.</translation>
    </message>
    <message>
        <source>Other facts changed</source>
        <translation>Otros datos modificados</translation>
    </message>
    <message>
        <source>Other gene results: {results}</source>
        <translation>Otros resultados genéticos: {results}</translation>
    </message>
    <message>
        <source>Other medicines</source>
        <translation>Otros medicamentos</translation>
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
        <source>Other providers</source>
        <translation>Otros profesionales</translation>
    </message>
    <message>
        <source>Other times</source>
        <translation>Otros horarios</translation>
    </message>
    <message>
        <source>Other treatments</source>
        <translation>Otros tratamientos</translation>
    </message>
    <message>
        <source>Others are changing this visit at this very moment.</source>
        <translation>Otras personas están cambiando esta visita en este mismo momento.</translation>
    </message>
    <message>
        <source>Overdose before</source>
        <translation>Sobredosis previa</translation>
    </message>
    <message>
        <source>PDMP</source>
        <translation>PDMP</translation>
    </message>
    <message>
        <source>PDMP check due</source>
        <translation>Toca consultar el PDMP</translation>
    </message>
    <message>
        <source>PDMP check due {ago}</source>
        <translation>Consulta del PDMP: venció {ago}</translation>
    </message>
    <message>
        <source>PDMP, urine tests</source>
        <translation>PDMP, pruebas de orina</translation>
    </message>
    <message>
        <source>PEG</source>
        <translation>PEG</translation>
    </message>
    <message>
        <source>PEG not complete</source>
        <translation>PEG incompleto</translation>
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
        <source>PEG, past week, all pain</source>
        <translation>PEG, última semana, todo el dolor</translation>
    </message>
    <message>
        <source>PEG: how pain interfered</source>
        <translation>PEG: interferencia del dolor</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Página {number}</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Página {number} de {total}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Páginas de la ayuda</translation>
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
        <source>Pain medicines tried before</source>
        <translation>Medicamentos para el dolor ya probados</translation>
    </message>
    <message>
        <source>Pain now, 0–10</source>
        <translation>Dolor ahora, 0–10</translation>
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
        <source>Pain relief {percent} % at the last visit that tells it, {day};</source>
        <translation>Alivio del dolor {percent} % en la última visita que lo dice, {day};</translation>
    </message>
    <message>
        <source>Pain relief, %</source>
        <translation>Alivio del dolor, %</translation>
    </message>
    <message>
        <source>Pain relief, % of baseline {nrs}/10</source>
        <translation>Alivio, % desde el inicio {nrs}/10</translation>
    </message>
    <message>
        <source>Pain relief, as the patient says it</source>
        <translation>Alivio del dolor, según el paciente</translation>
    </message>
    <message>
        <source>Pain today</source>
        <translation>Dolor hoy</translation>
    </message>
    <message>
        <source>Pain, past week</source>
        <translation>Dolor, última semana</translation>
    </message>
    <message>
        <source>PainDesk does not start</source>
        <translation>PainDesk no se inicia</translation>
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
        <source>PainDesk is locked.</source>
        <translation>PainDesk está bloqueado.</translation>
    </message>
    <message>
        <source>PainDesk is under development and **has not been reviewed by a regulator**. It decides nothing. Do not treat patients with it.</source>
        <translation>PainDesk está en desarrollo y **no ha sido revisado por ninguna autoridad reguladora**. No decide nada. No trate pacientes con él.</translation>
    </message>
    <message>
        <source>PainDesk makes a first password to hand over; the person replaces it at the first sign-in.</source>
        <translation>PainDesk crea una primera contraseña para entregar; la persona la cambia en el primer inicio de sesión.</translation>
    </message>
    <message>
        <source>PainDesk test page</source>
        <translation>Página de prueba de PainDesk</translation>
    </message>
    <message>
        <source>PainDesk&apos;s own edition {edition} is chosen.</source>
        <translation>Se eligió la edición propia {edition} de PainDesk.</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Paper</source>
        <comment>a document</comment>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Paper</source>
        <comment>a sheet</comment>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Paper and printer</source>
        <translation>Papel e impresora</translation>
    </message>
    <message>
        <source>Paper of every print</source>
        <translation>Papel de cada impresión</translation>
    </message>
    <message>
        <source>Paper preview</source>
        <translation>Vista previa del documento</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Papers are made from a signed visit.</source>
        <translation>Los documentos se preparan a partir de una visita firmada.</translation>
    </message>
    <message>
        <source>Papers made from now on look so.</source>
        <translation>Los documentos que se hagan desde ahora se verán así.</translation>
    </message>
    <message>
        <source>Papers of the visit of {day}</source>
        <translation>Documentos de la visita del {day}</translation>
    </message>
    <message>
        <source>Papers · {visit}</source>
        <translation>Documentos · {visit}</translation>
    </message>
    <message>
        <source>Papers ▸</source>
        <translation>Documentos ▸</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Passphrase for scripts</source>
        <translation>Frase de acceso para scripts</translation>
    </message>
    <message>
        <source>Passphrase of the record file</source>
        <translation>Frase de acceso del archivo de expedientes</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Password now</source>
        <translation>Contraseña actual</translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation>Contraseña de la base de datos</translation>
    </message>
    <message>
        <source>Patch changed every (days)</source>
        <translation>Cambio del parche cada (días)</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Patient handout</source>
        <translation>Hoja para el paciente</translation>
    </message>
    <message>
        <source>Patient without a name</source>
        <translation>Paciente sin nombre</translation>
    </message>
    <message>
        <source>Patient: {name}, {line}</source>
        <translation>Paciente: {name}, {line}</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Patients found</source>
        <translation>Pacientes encontrados</translation>
    </message>
    <message>
        <source>Patients of this group</source>
        <translation>Pacientes de este grupo</translation>
    </message>
    <message>
        <source>Pause of the taper of {name}</source>
        <translation>Pausa de la reducción gradual de {name}</translation>
    </message>
    <message>
        <source>People and the clinic</source>
        <translation>Personas y clínica</translation>
    </message>
    <message>
        <source>Pharmacy</source>
        <translation>Farmacia</translation>
    </message>
    <message>
        <source>Phone check</source>
        <translation>Llamada de control</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Pieces of {name} left</source>
        <translation>Piezas de {name} que quedan</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>Resultado anterior</translation>
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
        <source>PostgreSQL, for several desks at once. Whoever runs the server knows its address.</source>
        <translation>PostgreSQL, para varios puestos a la vez. Quien administra el servidor conoce su dirección.</translation>
    </message>
    <message>
        <source>Practice in the sample clinic</source>
        <translation>Practicar en la clínica de ejemplo</translation>
    </message>
    <message>
        <source>Pre-printed paper</source>
        <translation>Papel preimpreso</translation>
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
        <source>Prescription</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>Prescription monitoring program</source>
        <translation>Programa de monitoreo de recetas (PDMP)</translation>
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
        <source>Preview of the clinic&apos;s papers</source>
        <translation>Vista previa de los documentos de la clínica</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Print 1 paper…</source>
        <translation>Imprimir 1 documento…</translation>
    </message>
    <message>
        <source>Print a test page…</source>
        <translation>Imprimir página de prueba…</translation>
    </message>
    <message>
        <source>Print after signing</source>
        <translation>Imprimir después de firmar</translation>
    </message>
    <message>
        <source>Print every ticked paper; Space ticks one</source>
        <translation>Imprimir todos los documentos marcados; Espacio marca uno</translation>
    </message>
    <message>
        <source>Print this page…</source>
        <translation>Imprimir esta página…</translation>
    </message>
    <message>
        <source>Print this paper</source>
        <translation>Imprimir este documento</translation>
    </message>
    <message>
        <source>Print ticked…</source>
        <translation>Imprimir marcados…</translation>
    </message>
    <message>
        <source>Print {n} papers…</source>
        <translation>Imprimir {n} documentos…</translation>
    </message>
    <message>
        <source>Print: {paper}</source>
        <translation>Imprimir: {paper}</translation>
    </message>
    <message>
        <source>Printed but not kept with the visit: {papers}.</source>
        <translation>Impreso pero no conservado con la visita: {papers}.</translation>
    </message>
    <message>
        <source>Printed head</source>
        <translation>Membrete impreso</translation>
    </message>
    <message>
        <source>Printed or saved</source>
        <translation>Impreso o guardado</translation>
    </message>
    <message>
        <source>Printed, saved, taken out</source>
        <translation>Impreso, guardado, exportado</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Impresoras</translation>
    </message>
    <message>
        <source>Printing 1 paper…</source>
        <translation>Imprimiendo 1 documento…</translation>
    </message>
    <message>
        <source>Printing {n} papers…</source>
        <translation>Imprimiendo {n} documentos…</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Imprimiendo…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Progress towards the goal</source>
        <translation>Avance hacia la meta</translation>
    </message>
    <message>
        <source>Proposed again for the next print.</source>
        <translation>Se propone de nuevo en la próxima impresión.</translation>
    </message>
    <message>
        <source>Proposed: {kind}, from {reasons}. You decide.</source>
        <translation>Propuesta: {kind}, por {reasons}. Usted decide.</translation>
    </message>
    <message>
        <source>Publisher&apos;s keys: {names}; keys of your site settings: {count}.</source>
        <translation>Claves de quien publica PainDesk: {names}; claves de los ajustes de su instalación: {count}.</translation>
    </message>
    <message>
        <source>Putting the backup in place…</source>
        <translation>Restaurando la copia de seguridad…</translation>
    </message>
    <message>
        <source>QR code on patients&apos; papers</source>
        <translation>Código QR en los documentos de pacientes</translation>
    </message>
    <message>
        <source>Qt and PySide6</source>
        <translation>Qt y PySide6</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>R</source>
        <comment>right side of the body</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>Ranked for {problem}. Each mark opens its reasons and source.</source>
        <translation>Ordenado para {problem}. Cada marca abre sus motivos y su fuente.</translation>
    </message>
    <message>
        <source>Re-evaluation due</source>
        <translation>Toca reevaluación</translation>
    </message>
    <message>
        <source>Re-evaluation due {ago}</source>
        <translation>Reevaluación: venció {ago}</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reacción</translation>
    </message>
    <message>
        <source>Read a FHIR file and show what was understood before anything is kept</source>
        <translation>Leer un archivo FHIR y mostrar qué se entendió antes de guardar nada</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Read as: {medicine} · {how}</source>
        <translation>Se leyó como: {medicine} · {how}</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Leído de</translation>
    </message>
    <message>
        <source>Reading the audit</source>
        <translation>Leyendo la auditoría</translation>
    </message>
    <message>
        <source>Reading the day&apos;s list</source>
        <translation>Leyendo la lista del día</translation>
    </message>
    <message>
        <source>Reading the edition</source>
        <translation>Leyendo la edición</translation>
    </message>
    <message>
        <source>Reading the entries…</source>
        <translation>Leyendo las entradas…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation>Se lee la carpeta</translation>
    </message>
    <message>
        <source>Reading the keys</source>
        <translation>Leyendo las claves</translation>
    </message>
    <message>
        <source>Reading the panel</source>
        <translation>Leyendo el panel</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Leyendo la imagen</translation>
    </message>
    <message>
        <source>Reading the record</source>
        <translation>Leyendo el expediente</translation>
    </message>
    <message>
        <source>Reading the users</source>
        <translation>Leyendo los usuarios</translation>
    </message>
    <message>
        <source>Reading who is signed in</source>
        <translation>Leyendo las sesiones abiertas</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Really taken, and what is left</source>
        <translation>Lo que se tomó y lo que queda</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason to go on in spite of a finding</source>
        <translation>Motivo para seguir a pesar de un aviso</translation>
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
        <source>Record</source>
        <translation>Expedientes</translation>
    </message>
    <message>
        <source>Record a test</source>
        <translation>Registrar una prueba</translation>
    </message>
    <message>
        <source>Record file: {place}</source>
        <translation>Archivo de expedientes: {place}</translation>
    </message>
    <message>
        <source>Record files (*.paindesk);;All files (*)</source>
        <translation>Archivos de expedientes (*.paindesk);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Record the urine test today</source>
        <translation>Registrar hoy la prueba de orina</translation>
    </message>
    <message>
        <source>Record this test</source>
        <translation>Registrar esta prueba</translation>
    </message>
    <message>
        <source>Record today</source>
        <translation>Registrar hoy</translation>
    </message>
    <message>
        <source>Recorded: {words}.</source>
        <translation>Registrado: {words}.</translation>
    </message>
    <message>
        <source>Recovery codes of your second factor</source>
        <translation>Códigos de recuperación de su segundo factor</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Recovery key, eight groups of four</source>
        <translation>Clave de recuperación, ocho grupos de cuatro</translation>
    </message>
    <message>
        <source>Recovery key: {key}</source>
        <translation>Clave de recuperación: {key}</translation>
    </message>
    <message>
        <source>Red flag</source>
        <translation>Señal de alarma</translation>
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
        <source>Relief, %</source>
        <translation>Alivio, %</translation>
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
        <source>Remove the logo</source>
        <translation>Quitar el logotipo</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Resurtidos</translation>
    </message>
    <message>
        <source>Repeats, {medicine}</source>
        <translation>Resurtidos, {medicine}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Report as PDF…</source>
        <translation>Informe en PDF…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurar una copia de seguridad…</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurar esta copia</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
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
        <source>Reviewed on</source>
        <translation>Revisada el</translation>
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
        <source>Rotate</source>
        <translation>Rotar</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>SAMPLE CLINIC</source>
        <translation>CLÍNICA DE EJEMPLO</translation>
    </message>
    <message>
        <source>SAMPLE CLINIC · invented patients</source>
        <translation>EJEMPLO · pacientes inventados</translation>
    </message>
    <message>
        <source>SAMPLE CLINIC, invented patients</source>
        <translation>CLÍNICA DE EJEMPLO, pacientes inventados</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
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
        <source>Saturday</source>
        <translation>sábado</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save 1 paper as PDF…</source>
        <translation>Guardar 1 documento como PDF…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Save for the clinic</source>
        <translation>Guardar para la clínica</translation>
    </message>
    <message>
        <source>Save report as file…</source>
        <translation>Guardar informe en un archivo…</translation>
    </message>
    <message>
        <source>Save the entries</source>
        <translation>Guardar las entradas</translation>
    </message>
    <message>
        <source>Save the formulary</source>
        <translation>Guardar la guía farmacológica</translation>
    </message>
    <message>
        <source>Save the formulary as PDF…</source>
        <translation>Guardar la guía farmacológica en PDF…</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Guardar la lista</translation>
    </message>
    <message>
        <source>Save the papers into a folder</source>
        <translation>Guardar los documentos en una carpeta</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Guardar la clave de recuperación</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Save this paper as PDF</source>
        <translation>Guardar este documento como PDF</translation>
    </message>
    <message>
        <source>Save ticked as PDF…</source>
        <translation>Guardar marcados como PDF…</translation>
    </message>
    <message>
        <source>Save {n} papers as PDF…</source>
        <translation>Guardar {n} documentos como PDF…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Saving 1 paper…</source>
        <translation>Guardando 1 documento…</translation>
    </message>
    <message>
        <source>Saving the clinic</source>
        <translation>Guardando la clínica</translation>
    </message>
    <message>
        <source>Saving the list</source>
        <translation>Guardando la lista</translation>
    </message>
    <message>
        <source>Saving the user</source>
        <translation>Guardando el usuario</translation>
    </message>
    <message>
        <source>Saving {n} papers…</source>
        <translation>Guardando {n} documentos…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Score it on its own form, then enter the total ({licence}).</source>
        <translation>Puntúelo en su propio formulario y escriba aquí el total ({licence}).</translation>
    </message>
    <message>
        <source>Screen (immunoassay)</source>
        <translation>Detección (inmunoensayo)</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Cuestionarios</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>Search the settings (Ctrl+F)</source>
        <translation>Buscar en los ajustes (Ctrl+F)</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Segundo factor</translation>
    </message>
    <message>
        <source>Seen today</source>
        <translation>Consultado hoy</translation>
    </message>
    <message>
        <source>Seen today, as expected</source>
        <translation>Visto hoy, según lo esperado</translation>
    </message>
    <message>
        <source>Sent, result awaited</source>
        <translation>Enviada, resultado en espera</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septiembre</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Set passphrase</source>
        <translation>Establecer frase de acceso</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Configurar…</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings (*.json);;All files (*)</source>
        <translation>Ajustes (*.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Sex not recorded</source>
        <translation>Sexo no registrado</translation>
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
        <source>Show fewer</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrarlo</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Mostrar informe</translation>
    </message>
    <message>
        <source>Show the other {count}</source>
        <translation>Mostrar las otras {count}</translation>
    </message>
    <message>
        <source>Show what I typed…</source>
        <translation>Mostrar lo que escribí…</translation>
    </message>
    <message>
        <source>Show {count} earlier fills</source>
        <translation>Mostrar {count} despachos anteriores</translation>
    </message>
    <message>
        <source>Show {medicine}</source>
        <translation>Mostrar {medicine}</translation>
    </message>
    <message>
        <source>Show {paper}, kept {when}</source>
        <translation>Mostrar {paper}, guardado: {when}</translation>
    </message>
    <message>
        <source>Show {part} of {count} earlier fills</source>
        <translation>Mostrar {part} de {count} despachos anteriores</translation>
    </message>
    <message>
        <source>Show ▸</source>
        <translation>Mostrar ▸</translation>
    </message>
    <message>
        <source>Shown only once</source>
        <translation>Se muestra una sola vez</translation>
    </message>
    <message>
        <source>Shown only once. Hand it over in person; it must be replaced at the next sign-in.</source>
        <translation>Se muestra una sola vez. Entréguela en persona; debe cambiarse en el próximo inicio de sesión.</translation>
    </message>
    <message>
        <source>Shown only once. Write them down: each signs you in one time when the telephone is lost.</source>
        <translation>Se muestran una sola vez. Anótelos: cada uno permite iniciar sesión una vez si pierde el teléfono.</translation>
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
        <source>Side effects</source>
        <comment>a narrow column</comment>
        <translation>Efectos sec.</translation>
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
        <source>Side effects, separated by commas</source>
        <translation>Efectos secundarios, separados por comas</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Caras</translation>
    </message>
    <message>
        <source>Sign and print</source>
        <translation>Firmar e imprimir</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Sign in as before, or choose a backup again.</source>
        <translation>Inicie sesión como antes o vuelva a elegir una copia de seguridad.</translation>
    </message>
    <message>
        <source>Sign it again.</source>
        <translation>Fírmela de nuevo.</translation>
    </message>
    <message>
        <source>Sign out there</source>
        <translation>Cerrar la sesión allí</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmada</translation>
    </message>
    <message>
        <source>Signed and whole; PainDesk can read all of it. Nothing is installed yet.</source>
        <translation>Firmada y completa; PainDesk puede leerla toda. Aún no se ha instalado nada.</translation>
    </message>
    <message>
        <source>Signed by {name}, {day} {time} UTC. Locked.</source>
        <translation>Firmada por {name}, {day} {time} UTC. Bloqueada.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Sesión abierta</translation>
    </message>
    <message>
        <source>Signed in now</source>
        <translation>Sesiones abiertas ahora</translation>
    </message>
    <message>
        <source>Signed in: {name} · locks after {minutes} min idle · Knowledge {edition} reviewed {day}</source>
        <translation>Sesión: {name} · bloqueo tras {minutes} min sin uso · Conocimientos {edition}, rev. {day}</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Signed today</source>
        <translation>Firmado hoy</translation>
    </message>
    <message>
        <source>Signed visits are locked; a change to one is an amendment beside it.</source>
        <translation>Las visitas firmadas están bloqueadas; un cambio es una enmienda aparte.</translation>
    </message>
    <message>
        <source>Signed with knowledge edition {edition}, which advises now too.</source>
        <translation>Firmada con la edición de conocimientos {edition}, que también aconseja ahora.</translation>
    </message>
    <message>
        <source>Signed with knowledge edition {edition}: that one advised this visit. What stands here is told by edition {now}, which advises now.</source>
        <translation>Firmada con la edición de conocimientos {edition}: esa aconsejó esta visita. Lo que aquí se ve lo dice la edición {now}, que aconseja ahora.</translation>
    </message>
    <message>
        <source>Signed, amended</source>
        <translation>Firmada, enmendada</translation>
    </message>
    <message>
        <source>Signed, amended, overridden</source>
        <translation>Firmado, enmendado, seguido a pesar de un aviso</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Firmando</translation>
    </message>
    <message>
        <source>Signing in, refusals</source>
        <translation>Inicios de sesión, rechazos</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>Signs in</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Since last visit</source>
        <translation>Desde la última visita</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Skip the rest</source>
        <translation>Omitir el resto</translation>
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
        <source>Sleep disturbed</source>
        <translation>Sueño alterado</translation>
    </message>
    <message>
        <source>Sleep, 0–10</source>
        <translation>Sueño, 0–10</translation>
    </message>
    <message>
        <source>Sleep, mood, daily life</source>
        <translation>Sueño, ánimo, vida diaria</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>So is what they sealed: {count} visits, records, papers, accounts, appointments, reasons.</source>
        <translation>También lo que sellaron ({count}): visitas, expedientes, documentos, cuentas, citas, motivos.</translation>
    </message>
    <message>
        <source>So it looks</source>
        <translation>Así se ve</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Somebody else works on this visit</source>
        <translation>Otra persona trabaja en esta visita</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Otra persona…</translation>
    </message>
    <message>
        <source>Somebody had discarded this visit.</source>
        <translation>Alguien había descartado esta visita.</translation>
    </message>
    <message>
        <source>Somebody like this is here already: {names}. Importing adds a second chart.</source>
        <translation>Ya hay alguien así: {names}. Importar añade una segunda historia clínica.</translation>
    </message>
    <message>
        <source>Something else in its place</source>
        <translation>Otro medicamento en su lugar</translation>
    </message>
    <message>
        <source>Something went wrong in PainDesk</source>
        <translation>Algo falló en PainDesk</translation>
    </message>
    <message>
        <source>Something went wrong. Reference {reference}</source>
        <translation>Algo falló. Referencia {reference}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Source: {sources}</source>
        <translation>Fuente: {sources}</translation>
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
        <source>Stands on</source>
        <translation>Se basa en</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>medicines</comment>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Start another medicine</source>
        <translation>Iniciar otro medicamento</translation>
    </message>
    <message>
        <source>Start first visit</source>
        <translation>Empezar la primera visita</translation>
    </message>
    <message>
        <source>Start follow-up</source>
        <translation>Empezar el seguimiento</translation>
    </message>
    <message>
        <source>Start it with the command: paindesk demo</source>
        <translation>Ábrala con el comando: paindesk demo</translation>
    </message>
    <message>
        <source>Start visit</source>
        <translation>Empezar visita</translation>
    </message>
    <message>
        <source>Start with</source>
        <translation>Iniciar con</translation>
    </message>
    <message>
        <source>Start {medicine}: {verdict}</source>
        <translation>Iniciar {medicine}: {verdict}</translation>
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
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>of the working</comment>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Step &amp;before</source>
        <translation>Paso &amp;anterior</translation>
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
        <source>Step {number}</source>
        <translation>Paso {number}</translation>
    </message>
    <message>
        <source>Step-up plan</source>
        <translation>Plan de aumento</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Steps gone through</source>
        <translation>Pasos recorridos</translation>
    </message>
    <message>
        <source>Steps of the taper of {name}</source>
        <translation>Pasos de la reducción gradual de {name}</translation>
    </message>
    <message>
        <source>Stomach protection with the NSAID</source>
        <translation>Protección gástrica con el AINE</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>a medicine</comment>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>medicines</comment>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>the work</comment>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop at once: life is at risk</source>
        <translation>Suspender de inmediato: riesgo para la vida</translation>
    </message>
    <message>
        <source>Stop making the backup</source>
        <translation>Detener la copia de seguridad</translation>
    </message>
    <message>
        <source>Stop or change if</source>
        <translation>Suspender o cambiar si</translation>
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
        <source>Stop: {work}</source>
        <translation>Detener: {work}</translation>
    </message>
    <message>
        <source>Stopped: nothing was installed.</source>
        <translation>Detenido: no se instaló nada.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
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
        <source>Suggested: {words}.</source>
        <translation>Sugerido: {words}.</translation>
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
        <source>Sunday</source>
        <translation>domingo</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>Suministro</translation>
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
        <source>Swap</source>
        <translation>Sustituir</translation>
    </message>
    <message>
        <source>Swap {old} for {new}</source>
        <translation>Sustituir {old} por {new}</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Switch on again</source>
        <translation>Activar de nuevo</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Switched off: cannot sign in. What was signed stays as it is.</source>
        <translation>Desactivado: no puede iniciar sesión. Lo firmado queda como está.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
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
        <translation>Usarlo</translation>
    </message>
    <message>
        <source>Take it off, and type what is taken.</source>
        <translation>Quítelo y escriba lo que se toma.</translation>
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
        <source>Take the last change of the visit back, whatever its step</source>
        <translation>Deshacer el último cambio de la visita, sea cual sea su paso</translation>
    </message>
    <message>
        <source>Take the newest day out</source>
        <translation>Quitar el día más reciente</translation>
    </message>
    <message>
        <source>Take the trial of {medicine} off</source>
        <translation>Quitar el tratamiento previo con {medicine}</translation>
    </message>
    <message>
        <source>Take these over</source>
        <translation>Aplicar estos</translation>
    </message>
    <message>
        <source>Take this over</source>
        <translation>Aplicar esto</translation>
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
        <source>Taken for</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Taken over: {parts} and {n} more.</source>
        <translation>Incorporado: {parts} y {n} más.</translation>
    </message>
    <message>
        <source>Taken over: {parts}.</source>
        <translation>Incorporado: {parts}.</translation>
    </message>
    <message>
        <source>Taken together with</source>
        <translation>Tomado junto con</translation>
    </message>
    <message>
        <source>Talk about benefits and risks held today</source>
        <translation>Beneficios y riesgos hablados hoy</translation>
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
        <source>Taper calendar</source>
        <translation>Calendario de reducción</translation>
    </message>
    <message>
        <source>Taper of {name}, dose of each step</source>
        <translation>Reducción gradual de {name}, dosis de cada paso</translation>
    </message>
    <message>
        <source>Taper step due</source>
        <translation>Toca un paso de la reducción gradual</translation>
    </message>
    <message>
        <source>Taper, {step}, today</source>
        <translation>Reducción gradual, {step}, hoy</translation>
    </message>
    <message>
        <source>Taper, {step}, {ago}</source>
        <translation>Reducción gradual, {step}, {ago}</translation>
    </message>
    <message>
        <source>Taper: {pace}</source>
        <translation>Reducción gradual: {pace}</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>That</source>
        <translation>Aquel</translation>
    </message>
    <message>
        <source>That file could not be read.</source>
        <translation>No se pudo leer ese archivo.</translation>
    </message>
    <message>
        <source>That folder is not used: {why}. {advice}</source>
        <translation>Esa carpeta no se usa: {why}. {advice}</translation>
    </message>
    <message>
        <source>That is no address of a server.</source>
        <translation>Eso no es la dirección de un servidor.</translation>
    </message>
    <message>
        <source>The .zip of the new edition</source>
        <translation>El .zip de la edición nueva</translation>
    </message>
    <message>
        <source>The administrator looks after this; where a clinic has none, a clinician does. Everybody signs in as themselves.</source>
        <translation>De esto se ocupa el administrador; donde no lo hay, un profesional clínico. Cada persona inicia sesión con su propia cuenta.</translation>
    </message>
    <message>
        <source>The backup is made and checked.</source>
        <translation>La copia de seguridad está hecha y comprobada.</translation>
    </message>
    <message>
        <source>The backup {file} is in place; sign in with the passwords of that day.</source>
        <translation>La copia de seguridad {file} está en su sitio; inicie sesión con las contraseñas de aquel día.</translation>
    </message>
    <message>
        <source>The clinic on papers</source>
        <translation>La clínica en los documentos</translation>
    </message>
    <message>
        <source>The clinic&apos;s administrator looks after the users.</source>
        <translation>El administrador de la clínica se ocupa de los usuarios.</translation>
    </message>
    <message>
        <source>The clinic&apos;s administrator looks after who may sign in.</source>
        <translation>El administrador de la clínica decide quién puede iniciar sesión.</translation>
    </message>
    <message>
        <source>The clinic&apos;s administrator may change these.</source>
        <translation>El administrador de la clínica puede cambiarlos.</translation>
    </message>
    <message>
        <source>The clinic&apos;s papers are saved.</source>
        <translation>Los documentos de la clínica están guardados.</translation>
    </message>
    <message>
        <source>The conditions cannot be met because</source>
        <translation>Las condiciones no pueden cumplirse porque</translation>
    </message>
    <message>
        <source>The day {name} began</source>
        <translation>El día en que empezó {name}</translation>
    </message>
    <message>
        <source>The day&apos;s list</source>
        <translation>Lista del día</translation>
    </message>
    <message>
        <source>The days of supply are whole days.</source>
        <translation>Los días de suministro son días enteros.</translation>
    </message>
    <message>
        <source>The draft is saved now.</source>
        <translation>El borrador ya está guardado.</translation>
    </message>
    <message>
        <source>The draft is saved; it stands on Today.</source>
        <translation>El borrador está guardado; figura en Hoy.</translation>
    </message>
    <message>
        <source>The file as it was is kept as {file}.</source>
        <translation>El archivo anterior se conserva como {file}.</translation>
    </message>
    <message>
        <source>The file could not be opened: {because}.</source>
        <translation>No se pudo abrir el archivo: {because}.</translation>
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
        <source>The file is encrypted under a new key. Passwords and recovery key stay; backups made before keep the old.</source>
        <translation>El archivo está cifrado con una clave nueva. Las contraseñas y la clave de recuperación siguen igual; las copias de seguridad anteriores conservan la antigua.</translation>
    </message>
    <message>
        <source>The file names “{name}”: check that it is this patient.</source>
        <translation>El archivo nombra a «{name}»: compruebe que es este paciente.</translation>
    </message>
    <message>
        <source>The file, encrypted: {file}</source>
        <translation>El archivo, cifrado: {file}</translation>
    </message>
    <message>
        <source>The first step of the open visit, Alt+2 the second, and so on to Alt+9</source>
        <translation>El primer paso de la visita abierta, Alt+2 el segundo, y así hasta Alt+9</translation>
    </message>
    <message>
        <source>The folder of the new edition</source>
        <translation>La carpeta de la edición nueva</translation>
    </message>
    <message>
        <source>The form for somebody who is not in the record, and the first visit</source>
        <translation>El formulario para quien aún no tiene expediente, y la primera visita</translation>
    </message>
    <message>
        <source>The formulary</source>
        <translation>La guía farmacológica</translation>
    </message>
    <message>
        <source>The formulary is saved as {file}.</source>
        <translation>La guía farmacológica está guardada como {file}.</translation>
    </message>
    <message>
        <source>The history is known up to {day}.</source>
        <translation>El historial se conoce hasta el {day}.</translation>
    </message>
    <message>
        <source>The installed edition is not used: {why}.</source>
        <translation>La edición instalada no se usa: {why}.</translation>
    </message>
    <message>
        <source>The installed edition of the knowledge is not used: {why}. PainDesk&apos;s own edition {edition} advises instead.</source>
        <translation>La edición de conocimientos instalada no se usa: {why}. En su lugar aconseja la edición {edition} del propio PainDesk.</translation>
    </message>
    <message>
        <source>The last good one is of {day}.</source>
        <translation>La última válida es de {day}.</translation>
    </message>
    <message>
        <source>The last press may not have done what it should; look before you repeat it. What was typed in an open visit is kept as a draft, and you can go on.</source>
        <translation>Puede que la última acción no haya hecho lo que debía; compruébelo antes de repetirla. Lo escrito en una visita abierta se conserva como borrador y puede continuar.</translation>
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
        <source>The list</source>
        <translation>La lista</translation>
    </message>
    <message>
        <source>The local folder is locked: set by your administrator.</source>
        <translation>La carpeta local está bloqueada: la fijó su administrador.</translation>
    </message>
    <message>
        <source>The low-dose start day by day</source>
        <translation>El inicio con dosis bajas, día por día</translation>
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
        <source>The menu; F10 too</source>
        <translation>El menú; también F10</translation>
    </message>
    <message>
        <source>The name was not recognised; it takes no part in the checks.</source>
        <translation>No se reconoció el nombre; no entra en las comprobaciones.</translation>
    </message>
    <message>
        <source>The new recovery key holds from now on.</source>
        <translation>La nueva clave de recuperación vale desde ahora.</translation>
    </message>
    <message>
        <source>The one next action of the page in front</source>
        <translation>La siguiente acción de la página que está delante</translation>
    </message>
    <message>
        <source>The open visit is kept as a draft</source>
        <translation>La visita abierta queda como borrador</translation>
    </message>
    <message>
        <source>The opioid conditions cannot be met because</source>
        <translation>Las condiciones para el opioide no pueden cumplirse porque</translation>
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
        <source>The panel was not read, so nobody is shown.</source>
        <translation>No se leyó el panel; por eso no se muestra a nadie.</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>El documento</translation>
    </message>
    <message>
        <source>The paper cannot be read.</source>
        <translation>No se puede leer el documento.</translation>
    </message>
    <message>
        <source>The paper ends at page {last}.</source>
        <translation>El documento termina en la página {last}.</translation>
    </message>
    <message>
        <source>The passphrase opens the file from now on.</source>
        <translation>La frase de acceso abre el archivo desde ahora.</translation>
    </message>
    <message>
        <source>The passphrase opens the file no more.</source>
        <translation>La frase de acceso ya no abre el archivo.</translation>
    </message>
    <message>
        <source>The password again</source>
        <translation>La contraseña otra vez</translation>
    </message>
    <message>
        <source>The password needs 12 characters or more.</source>
        <translation>La contraseña necesita 12 caracteres o más.</translation>
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
        <source>The patient&apos;s goal</source>
        <translation>La meta del paciente</translation>
    </message>
    <message>
        <source>The picture could not be kept.</source>
        <translation>No se pudo guardar la imagen.</translation>
    </message>
    <message>
        <source>The picture could not be opened: {because}.</source>
        <translation>No se pudo abrir la imagen: {because}.</translation>
    </message>
    <message>
        <source>The picture has too many pixels ({size}).</source>
        <translation>La imagen tiene demasiados píxeles ({size}).</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>La imagen está dañada.</translation>
    </message>
    <message>
        <source>The picture is too large a file for a logo.</source>
        <translation>El archivo de imagen es demasiado grande para un logotipo.</translation>
    </message>
    <message>
        <source>The place is locked: set by your administrator.</source>
        <translation>El lugar está bloqueado: lo fijó su administrador.</translation>
    </message>
    <message>
        <source>The place of the backups is set by your administrator.</source>
        <translation>El lugar de las copias de seguridad lo fija su administrador.</translation>
    </message>
    <message>
        <source>The plan says {dose}.</source>
        <translation>El plan dice {dose}.</translation>
    </message>
    <message>
        <source>The printer did not start.</source>
        <translation>La impresora no arrancó.</translation>
    </message>
    <message>
        <source>The printer did not take the papers.</source>
        <translation>La impresora no aceptó los documentos.</translation>
    </message>
    <message>
        <source>The printer stopped.</source>
        <translation>La impresora se detuvo.</translation>
    </message>
    <message>
        <source>The printer “{printer}” is not there any more.</source>
        <translation>La impresora «{printer}» ya no está disponible.</translation>
    </message>
    <message>
        <source>The record goes back to the day of the backup. The record file as it is now is set aside beside it, not deleted. It opens with the passwords of that day.</source>
        <translation>Los expedientes de todos los pacientes vuelven al día de la copia. El archivo de expedientes actual se aparta junto a la copia, no se borra. Se abre con las contraseñas de aquel día.</translation>
    </message>
    <message>
        <source>The record says that this patient has died.</source>
        <translation>El expediente dice que este paciente ha fallecido.</translation>
    </message>
    <message>
        <source>The recovery key</source>
        <translation>La clave de recuperación</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>El informe</translation>
    </message>
    <message>
        <source>The report holds no patient data. It is sent by nobody but you.</source>
        <translation>El informe no contiene datos de pacientes. Nadie lo envía salvo usted.</translation>
    </message>
    <message>
        <source>The report is saved as {name}.</source>
        <translation>El informe se guardó como {name}.</translation>
    </message>
    <message>
        <source>The report of {count} patients is saved as {file}.</source>
        <translation>El informe está guardado como {file}. Pacientes: {count}.</translation>
    </message>
    <message>
        <source>The rest is asked in History. The birth date and sex are needed to work out doses.</source>
        <translation>Lo demás se pregunta en Antecedentes. La fecha de nacimiento y el sexo hacen falta para calcular dosis.</translation>
    </message>
    <message>
        <source>The rest was cancelled.</source>
        <translation>El resto se canceló.</translation>
    </message>
    <message>
        <source>The sample clinic could not be opened.</source>
        <translation>No se pudo abrir la clínica de ejemplo.</translation>
    </message>
    <message>
        <source>The sample clinic is gone when it is closed: nothing of it is backed up.</source>
        <translation>La clínica de ejemplo desaparece al cerrarla: no se hace copia de ella.</translation>
    </message>
    <message>
        <source>The sample clinic stays with the edition it came with.</source>
        <translation>La clínica de ejemplo se queda con la edición que trae.</translation>
    </message>
    <message>
        <source>The server of this record keeps its own backups.</source>
        <translation>El servidor de estos expedientes hace sus propias copias de seguridad.</translation>
    </message>
    <message>
        <source>The settings</source>
        <translation>Los ajustes</translation>
    </message>
    <message>
        <source>The settings are in {file}.</source>
        <translation>Los ajustes están en {file}.</translation>
    </message>
    <message>
        <source>The smallest dose that works is not known yet.</source>
        <translation>Aún no se conoce la menor dosis que funciona.</translation>
    </message>
    <message>
        <source>The step before; from the first one to Today</source>
        <translation>El paso anterior; desde el primero, a Hoy</translation>
    </message>
    <message>
        <source>The system&apos;s own printer is proposed instead.</source>
        <translation>En su lugar se propone la impresora del sistema.</translation>
    </message>
    <message>
        <source>The system&apos;s own printer is proposed.</source>
        <translation>Se propone la impresora del sistema.</translation>
    </message>
    <message>
        <source>The test page is at the printer.</source>
        <translation>La página de prueba está en la impresora.</translation>
    </message>
    <message>
        <source>The trend starts when the first visit is signed.</source>
        <translation>La tendencia empieza cuando se firma la primera visita.</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>Las dos contraseñas nuevas no coinciden.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Las dos contraseñas no coinciden.</translation>
    </message>
    <message>
        <source>The update is checked…</source>
        <translation>Se comprueba la actualización…</translation>
    </message>
    <message>
        <source>The urine test was talked about today</source>
        <translation>Hoy se conversó sobre la prueba de orina</translation>
    </message>
    <message>
        <source>The visit and its other papers stay. Give the reference to whoever looks after PainDesk.</source>
        <translation>La visita y sus demás documentos se conservan. Dé la referencia a quien cuida de PainDesk.</translation>
    </message>
    <message>
        <source>The visit before; Right the next, Enter opens it</source>
        <translation>La visita anterior; Right la siguiente, Enter la abre</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Theme, text size, when it locks, your password, the clinic on papers</source>
        <translation>Tema, tamaño del texto, cuándo se bloquea, su contraseña, la clínica en los documentos</translation>
    </message>
    <message>
        <source>There is a password in the address.</source>
        <translation>Hay una contraseña en la dirección.</translation>
    </message>
    <message>
        <source>There is a recovery key.</source>
        <translation>Hay una clave de recuperación.</translation>
    </message>
    <message>
        <source>There is no backup in {folder}. Choose a file above.</source>
        <translation>No hay ninguna copia de seguridad en {folder}. Elija un archivo arriba.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Aún no hay ninguna copia de seguridad.</translation>
    </message>
    <message>
        <source>There is no local folder.</source>
        <translation>No hay carpeta local.</translation>
    </message>
    <message>
        <source>There is no passphrase typed.</source>
        <translation>No se escribió ninguna frase de acceso.</translation>
    </message>
    <message>
        <source>There is no recovery key yet: make one.</source>
        <translation>Aún no hay clave de recuperación: cree una.</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Aún no hay ninguna.</translation>
    </message>
    <message>
        <source>They sign in over the lock; your form stays open under it</source>
        <translation>Inicia sesión sobre el bloqueo; su formulario sigue abierto debajo</translation>
    </message>
    <message>
        <source>They stay where they are: they belong to another record, or to an earlier one.</source>
        <translation>Se quedan donde están: pertenecen a otros expedientes, o a unos anteriores.</translation>
    </message>
    <message>
        <source>This</source>
        <translation>Este</translation>
    </message>
    <message>
        <source>This chart is not open to your role</source>
        <translation>Esta historia clínica no está abierta para su función</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>This file is neither PNG nor JPEG.</source>
        <translation>Este archivo no es PNG ni JPEG.</translation>
    </message>
    <message>
        <source>This is the sample clinic: everything may be tried.</source>
        <translation>Esta es la clínica de ejemplo: se puede probar todo.</translation>
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
        <source>This paper cannot be made.</source>
        <translation>No se puede preparar este documento.</translation>
    </message>
    <message>
        <source>This paper cannot be read.</source>
        <translation>No se puede leer este documento.</translation>
    </message>
    <message>
        <source>This paper is being made…</source>
        <translation>Se está preparando este documento…</translation>
    </message>
    <message>
        <source>This paper is not kept with the visit.</source>
        <translation>Este documento no se conserva con la visita.</translation>
    </message>
    <message>
        <source>This record lives on a PostgreSQL server, whose own tools back it up (pg_dump). Ask whoever runs the server.</source>
        <translation>Estos expedientes están en un servidor PostgreSQL, cuyas propias herramientas hacen las copias (pg_dump). Consulte a quien administra el servidor.</translation>
    </message>
    <message>
        <source>This visit cannot be signed yet.</source>
        <translation>Esta visita todavía no se puede firmar.</translation>
    </message>
    <message>
        <source>This visit is no longer open.</source>
        <translation>Esta visita ya no está abierta.</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Esta ventana</translation>
    </message>
    <message>
        <source>Thoughts of suicide</source>
        <translation>Ideas de suicidio</translation>
    </message>
    <message>
        <source>Throw away the test that is being entered</source>
        <translation>Descartar la prueba que se está registrando</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jueves</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Time of the visit</source>
        <translation>Duración de la visita</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a day</comment>
        <translation>Hasta</translation>
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
        <source>To others</source>
        <translation>Para otros</translation>
    </message>
    <message>
        <source>To the next card of the page; Shift+F6 to the one before</source>
        <translation>A la tarjeta siguiente de la página; Shift+F6, a la anterior</translation>
    </message>
    <message>
        <source>To the next control; Shift+Tab back</source>
        <translation>Al control siguiente; Shift+Tab, al anterior</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>Hasta este día</translation>
    </message>
    <message>
        <source>To which? What cannot be worked out says why.</source>
        <translation>¿A cuál? Lo que no se puede calcular dice por qué.</translation>
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
        <source>Treatment of opioid use disorder</source>
        <translation>Tratamiento del trastorno por consumo de opioides</translation>
    </message>
    <message>
        <source>Treatment offered today: buprenorphine or methadone, with naloxone</source>
        <translation>Tratamiento ofrecido hoy: buprenorfina o metadona, con naloxona</translation>
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
        <source>Trend</source>
        <translation>Evolución</translation>
    </message>
    <message>
        <source>Trend report</source>
        <translation>Informe de evolución</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Evolución</translation>
    </message>
    <message>
        <source>Tried, or begins now</source>
        <translation>Probado, o empieza ahora</translation>
    </message>
    <message>
        <source>Tried: {dose}: {verdict}.</source>
        <translation>Ya se probó: {dose}: {verdict}.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>martes</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Two people changed the same</source>
        <translation>Dos personas cambiaron lo mismo</translation>
    </message>
    <message>
        <source>Two supplies at once, the newest from {first} to {last}.</source>
        <translation>Dos suministros a la vez, el más reciente del {first} al {last}.</translation>
    </message>
    <message>
        <source>Type a reason: it is kept, and somebody will read it.</source>
        <translation>Escriba un motivo: se conserva y alguien lo leerá.</translation>
    </message>
    <message>
        <source>Type one of 12 characters or more.</source>
        <translation>Escriba una de 12 caracteres o más.</translation>
    </message>
    <message>
        <source>Type them again.</source>
        <translation>Escríbalas de nuevo.</translation>
    </message>
    <message>
        <source>Type this secret into the app (time based, six digits, 30 seconds). Then type the code that the app shows, and your password.</source>
        <translation>Escriba este secreto en la aplicación (basado en tiempo, seis dígitos, 30 segundos). Después escriba el código que muestra la aplicación y su contraseña.</translation>
    </message>
    <message>
        <source>Type what you want: a command, a step, a paper, a patient</source>
        <translation>Escriba lo que busca: un comando, un paso, un documento, un paciente</translation>
    </message>
    <message>
        <source>Typed earlier and not entered. Check it, then press Enter.</source>
        <translation>Escrito antes y sin registrar. Compruébelo y pulse Enter.</translation>
    </message>
    <message>
        <source>US Letter (8½ × 11 in)</source>
        <translation>Carta de EE. UU. (8½ × 11 in)</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
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
        <source>Units and dates</source>
        <translation>Unidades y fechas</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Unlock, or sign in as somebody else, and close from there.</source>
        <translation>Desbloquee, o inicie sesión como otra persona, y cierre desde ahí.</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Desbloqueando…</translation>
    </message>
    <message>
        <source>Until the visit of {day}: repeats {count}</source>
        <translation>Hasta la consulta del {day}: resurtidos {count}</translation>
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
        <source>Update from a .zip…</source>
        <translation>Actualizar desde un .zip…</translation>
    </message>
    <message>
        <source>Update from a folder…</source>
        <translation>Actualizar desde una carpeta…</translation>
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
        <source>Urine test due</source>
        <translation>Toca prueba de orina</translation>
    </message>
    <message>
        <source>Urine test due {ago}</source>
        <translation>Prueba de orina: venció {ago}</translation>
    </message>
    <message>
        <source>Urine test result does not match</source>
        <translation>La prueba de orina no concuerda</translation>
    </message>
    <message>
        <source>Urine test, line by line</source>
        <translation>Prueba de orina, línea por línea</translation>
    </message>
    <message>
        <source>Urine test: sent, or what was found</source>
        <translation>Prueba de orina: enviada, o qué se encontró</translation>
    </message>
    <message>
        <source>Urine test: {result}</source>
        <translation>Prueba de orina: {result}</translation>
    </message>
    <message>
        <source>Urine tests on record</source>
        <translation>Pruebas de orina registradas</translation>
    </message>
    <message>
        <source>Use a passphrase</source>
        <translation>Usar una frase de acceso</translation>
    </message>
    <message>
        <source>Use no local folder</source>
        <translation>No usar carpeta local</translation>
    </message>
    <message>
        <source>Use the advised plan</source>
        <translation>Usar el plan aconsejado</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>Usar la clave de recuperación</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Usar estos ajustes</translation>
    </message>
    <message>
        <source>Use this password</source>
        <translation>Usar esta contraseña</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>Users…</source>
        <translation>Usuarios…</translation>
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
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Version, edition of the knowledge, licenses, what is new</source>
        <translation>Versión, edición de los conocimientos, licencias, novedades</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Visit not signed</source>
        <translation>Visita sin firmar</translation>
    </message>
    <message>
        <source>Visit note</source>
        <translation>Nota de la visita</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Visits that tell the relief</source>
        <translation>Visitas que dicen el alivio</translation>
    </message>
    <message>
        <source>Visits to the emergency department</source>
        <translation>Visitas a urgencias</translation>
    </message>
    <message>
        <source>Visits, newest first</source>
        <translation>Visitas, primero las más recientes</translation>
    </message>
    <message>
        <source>Wallet list</source>
        <translation>Lista de bolsillo</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>miércoles</translation>
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
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Welcome to PainDesk</source>
        <translation>Le damos la bienvenida a PainDesk</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What PainDesk knows</source>
        <translation>Lo que PainDesk sabe</translation>
    </message>
    <message>
        <source>What changed from version to version: [What is new]({page}).</source>
        <translation>Qué cambió de una versión a otra: [Novedades]({page}).</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Qué sigue</translation>
    </message>
    <message>
        <source>What do you want to do</source>
        <translation>Qué desea hacer</translation>
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
        <source>What is installed stays on this computer and can be installed again.</source>
        <translation>Lo que está instalado se conserva en este equipo y puede instalarse otra vez.</translation>
    </message>
    <message>
        <source>What is not in it is kept beside it: see the chart.</source>
        <translation>Lo que no figura en ella se conserva junto a ella: vea la historia clínica.</translation>
    </message>
    <message>
        <source>What is typed here is a draft again.</source>
        <translation>Lo escrito aquí vuelve a ser un borrador.</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Qué dice</translation>
    </message>
    <message>
        <source>What it showed</source>
        <translation>Qué mostró</translation>
    </message>
    <message>
        <source>What it tells us</source>
        <translation>Qué nos dice</translation>
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
        <source>What results are shown and typed in; papers name mg/dL, kg and cm.</source>
        <translation>En qué unidades se muestran y escriben los resultados; los documentos usan mg/dL, kg y cm.</translation>
    </message>
    <message>
        <source>What suits, or needs care only; others are under “Start another medicine”.</source>
        <translation>Lo adecuado, o que solo pide precaución; los demás están en «Iniciar otro medicamento».</translation>
    </message>
    <message>
        <source>What the file changes</source>
        <translation>Qué cambia el archivo</translation>
    </message>
    <message>
        <source>What the monitoring program showed</source>
        <translation>Qué mostró el PDMP</translation>
    </message>
    <message>
        <source>What the page in front is for, what its terms mean, its keys</source>
        <translation>Para qué sirve la página que está delante, qué significan sus términos, sus teclas</translation>
    </message>
    <message>
        <source>What the patient can do</source>
        <translation>Qué puede hacer el paciente</translation>
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
        <source>What the update changes</source>
        <translation>Lo que cambia la actualización</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Qué hacen</translation>
    </message>
    <message>
        <source>What to ask today</source>
        <translation>Qué preguntar hoy</translation>
    </message>
    <message>
        <source>What two people changed differently at the visit of {day}</source>
        <translation>Lo que dos personas cambiaron de forma distinta en la visita del {day}</translation>
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
        <source>What was typed is kept in this window, and saved as soon as it can be.</source>
        <translation>Lo escrito queda en esta ventana y se guarda en cuanto sea posible.</translation>
    </message>
    <message>
        <source>What was typed is kept on this machine, encrypted, and saved as soon as it can be.</source>
        <translation>Lo escrito queda en este equipo, cifrado, y se guarda en cuanto sea posible.</translation>
    </message>
    <message>
        <source>What was typed is not saved yet, so PainDesk stays open.</source>
        <translation>Lo escrito aún no está guardado; por eso PainDesk sigue abierto.</translation>
    </message>
    <message>
        <source>What you are accepting</source>
        <translation>Qué está aceptando</translation>
    </message>
    <message>
        <source>What you see is what is printed. Each printed or saved paper is kept with the visit.</source>
        <translation>Lo que ve es lo que se imprime. Cada documento impreso o guardado se conserva con la visita.</translation>
    </message>
    <message>
        <source>What you typed and is not in it is kept beside it.</source>
        <translation>Lo que usted escribió y no figura en ella se conserva junto a ella.</translation>
    </message>
    <message>
        <source>What you typed in {page} is not entered yet, so PainDesk stays open.</source>
        <translation>Lo que escribió en {page} aún no está registrado, por eso PainDesk sigue abierto.</translation>
    </message>
    <message>
        <source>What you typed while the record could not be reached was kept on this machine.</source>
        <translation>Lo que usted escribió mientras no había acceso a los expedientes quedó guardado en este equipo.</translation>
    </message>
    <message>
        <source>What {name} limits</source>
        <translation>Qué limita {name}</translation>
    </message>
    <message>
        <source>What {name} typed in {page} is not entered yet, so PainDesk stays open.</source>
        <translation>Lo que {name} escribió en {page} aún no está registrado, por eso PainDesk sigue abierto.</translation>
    </message>
    <message>
        <source>What {name} typed is not saved yet, so PainDesk stays open.</source>
        <translation>Lo que {name} escribió aún no está guardado; por eso PainDesk sigue abierto.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>When an opioid helps less</source>
        <translation>Cuando un opioide ayuda menos</translation>
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
        <source>Where I am signed in</source>
        <translation>Dónde tengo sesión abierta</translation>
    </message>
    <message>
        <source>Where backups are kept</source>
        <translation>Dónde se guardan las copias de seguridad</translation>
    </message>
    <message>
        <source>Where backups go</source>
        <translation>Dónde van las copias de seguridad</translation>
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
        <source>Where somebody else changed the same part of this visit</source>
        <translation>Donde otra persona cambió la misma parte de esta visita</translation>
    </message>
    <message>
        <source>Where the record lives</source>
        <translation>Dónde están los expedientes</translation>
    </message>
    <message>
        <source>Where two people had changed the same, both sides stay here; nothing is changed.</source>
        <translation>Donde dos personas cambiaron lo mismo, aquí quedan ambas versiones; no se cambia nada.</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Cuál</translation>
    </message>
    <message>
        <source>Which is right?</source>
        <translation>¿Cuál es correcta?</translation>
    </message>
    <message>
        <source>Which paper is in the printer? A test page shows the clinic&apos;s letterhead; nothing of a patient is on it.</source>
        <translation>¿Qué papel hay en la impresora? Una página de prueba muestra el membrete de la clínica; no lleva nada de ningún paciente.</translation>
    </message>
    <message>
        <source>Which treatment without medicine</source>
        <translation>Qué tratamiento sin medicamentos</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Who did what, and when</source>
        <translation>Quién hizo qué, y cuándo</translation>
    </message>
    <message>
        <source>Who did what, and when. The newest first; this look is an entry too.</source>
        <translation>Quién hizo qué, y cuándo. Primero lo más reciente; esta consulta también es una entrada.</translation>
    </message>
    <message>
        <source>Who else works here</source>
        <translation>Quién más trabaja aquí</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>A quién se informa</translation>
    </message>
    <message>
        <source>Who looked, changed, signed, printed and took out; and whether the chain of entries is whole.</source>
        <translation>Quién vio, cambió, firmó, imprimió y exportó; y si la cadena de entradas está íntegra.</translation>
    </message>
    <message>
        <source>Who may sign in</source>
        <translation>Quién puede iniciar sesión</translation>
    </message>
    <message>
        <source>Who may sign in, as what.</source>
        <translation>Quién puede iniciar sesión, y con qué función.</translation>
    </message>
    <message>
        <source>Who may sign in, as what; the keys of the record file</source>
        <translation>Quién puede iniciar sesión, y con qué función; las claves del archivo de expedientes</translation>
    </message>
    <message>
        <source>Whoever has a PDF of the key and the record file gets in: save it onto a stick to lock away, not here.</source>
        <translation>Quien tenga un PDF de la clave y el archivo de expedientes puede entrar: guárdelo en una memoria USB bajo llave, no aquí.</translation>
    </message>
    <message>
        <source>Whoever runs the clinic may change this.</source>
        <translation>Esto puede cambiarlo quien dirige la clínica.</translation>
    </message>
    <message>
        <source>Whoever runs the clinic may restore, and choose the place.</source>
        <translation>Quien dirige la clínica puede restaurar y elegir el lugar.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Why do you need to see it?</source>
        <translation>¿Por qué necesita verla?</translation>
    </message>
    <message>
        <source>Why is this here</source>
        <translation>Por qué aparece esto</translation>
    </message>
    <message>
        <source>Why is this here: {title}</source>
        <translation>Por qué aparece esto: {title}</translation>
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
        <source>Why ▴</source>
        <translation>Por qué ▴</translation>
    </message>
    <message>
        <source>Why ▸</source>
        <translation>Por qué ▸</translation>
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
        <source>Width</source>
        <translation>Ancho</translation>
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
        <source>Withdrawal (COWS): {score}</source>
        <translation>Abstinencia (COWS): {score}</translation>
    </message>
    <message>
        <source>Withdrawal or drowsiness: the same doses of both a week more, then on as planned.</source>
        <translation>Abstinencia o somnolencia: las mismas dosis de ambos una semana más, y luego según lo planeado.</translation>
    </message>
    <message>
        <source>Words typed and not entered yet</source>
        <translation>Texto escrito y aún no incorporado</translation>
    </message>
    <message>
        <source>Words without a field</source>
        <translation>Texto sin campo</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Work, 0–10</source>
        <translation>Trabajo, 0–10</translation>
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
        <source>Worst pain, 0–10</source>
        <translation>Peor dolor, 0–10</translation>
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
        <source>Worst, past week</source>
        <translation>Peor, última semana</translation>
    </message>
    <message>
        <source>Worth a talk</source>
        <translation>Para conversar</translation>
    </message>
    <message>
        <source>Write down or print the recovery key</source>
        <translation>Anote o imprima la clave de recuperación</translation>
    </message>
    <message>
        <source>Write it down, and say so where it stands. Closing again gives it up.</source>
        <translation>Anótelo y dígalo donde aparece. Si vuelve a cerrar, se pierde.</translation>
    </message>
    <message>
        <source>Write it in Pain today.</source>
        <translation>Escríbala en Dolor hoy.</translation>
    </message>
    <message>
        <source>Write postgresql+psycopg://user@host/name.</source>
        <translation>Escriba postgresql+psycopg://user@host/name.</translation>
    </message>
    <message>
        <source>You</source>
        <comment>who typed</comment>
        <translation>Usted</translation>
    </message>
    <message>
        <source>You and {name} changed a visit differently, so yours is not saved yet.</source>
        <translation>Usted y {name} cambiaron una visita de forma distinta, por lo que lo suyo todavía no está guardado.</translation>
    </message>
    <message>
        <source>You see this one chart for 30 minutes, and cannot write in it. Your name, the time and the reason are kept in the audit, where they cannot be taken out.</source>
        <translation>Verá solo esta historia clínica durante 30 minutos y no podrá escribir en ella. Su nombre, la hora y el motivo quedan en la auditoría, de donde no se pueden quitar.</translation>
    </message>
    <message>
        <source>You stopped it before the backup was in place: the record is as it was.</source>
        <translation>Usted lo detuvo antes de que la copia estuviera en su lugar: los expedientes están como estaban.</translation>
    </message>
    <message>
        <source>You stopped the backup: nothing of it was kept, those made before stay.</source>
        <translation>Usted detuvo la copia de seguridad: no se guardó nada de ella; las anteriores se conservan.</translation>
    </message>
    <message>
        <source>You went on before the visit was signed, so it is not.</source>
        <translation>Usted siguió adelante antes de que se firmara la visita, por lo que no está firmada.</translation>
    </message>
    <message>
        <source>You, typed here, not saved yet</source>
        <translation>Usted, escrito aquí, aún sin guardar</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Your name, as it is printed and signed</source>
        <translation>Su nombre, como se imprime y se firma</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Su contraseña</translation>
    </message>
    <message>
        <source>Your password is changed; it holds from now on.</source>
        <translation>Su contraseña está cambiada; vale desde ahora.</translation>
    </message>
    <message>
        <source>Your password: 12 characters or more, best a short sentence</source>
        <translation>Su contraseña: 12 caracteres o más, mejor una frase corta</translation>
    </message>
    <message>
        <source>Your reason (may stay empty)</source>
        <translation>Su motivo (puede quedar vacío)</translation>
    </message>
    <message>
        <source>Your role is {role}.</source>
        <translation>Su función es: {role}.</translation>
    </message>
    <message>
        <source>Your role sees who comes when, and no charts.</source>
        <translation>Su función ve quién viene y cuándo, sin historias clínicas.</translation>
    </message>
    <message>
        <source>Your second factor is off.</source>
        <translation>Su segundo factor está desactivado.</translation>
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
        <source>a patient who is not on record</source>
        <translation>un paciente que no consta</translation>
    </message>
    <message>
        <source>a visit of {patient}, discarded since</source>
        <translation>una visita de {patient}, descartada después</translation>
    </message>
    <message>
        <source>a visit that was discarded since</source>
        <translation>una visita descartada después</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>por semana</translation>
    </message>
    <message>
        <source>accepted a finding when signing {visit}: {detail}</source>
        <translation>siguió a pesar de un aviso al firmar {visit}: {detail}</translation>
    </message>
    <message>
        <source>accepts</source>
        <translation>acepta</translation>
    </message>
    <message>
        <source>aching</source>
        <translation>dolor sordo</translation>
    </message>
    <message>
        <source>act</source>
        <comment>a part of the visit</comment>
        <translation>acto</translation>
    </message>
    <message>
        <source>active</source>
        <comment>a value of the visit</comment>
        <translation>activo</translation>
    </message>
    <message>
        <source>activity</source>
        <comment>a part of the visit</comment>
        <translation>estado</translation>
    </message>
    <message>
        <source>added {patient}</source>
        <translation>añadió a {patient}</translation>
    </message>
    <message>
        <source>addiction treatment</source>
        <translation>tratamiento de adicciones</translation>
    </message>
    <message>
        <source>address</source>
        <comment>a part of the visit</comment>
        <translation>dirección</translation>
    </message>
    <message>
        <source>adherence</source>
        <comment>a part of the visit</comment>
        <translation>adherencia</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrador</translation>
    </message>
    <message>
        <source>advised</source>
        <comment>a part of the visit</comment>
        <translation>aconsejado</translation>
    </message>
    <message>
        <source>agreement on</source>
        <comment>a part of the visit</comment>
        <translation>fecha del acuerdo</translation>
    </message>
    <message>
        <source>agreement signed</source>
        <comment>a part of the visit</comment>
        <translation>acuerdo firmado</translation>
    </message>
    <message>
        <source>alcohol drinks per week</source>
        <comment>a part of the visit</comment>
        <translation>bebidas alcohólicas por semana</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todo</translation>
    </message>
    <message>
        <source>allergies</source>
        <translation>alergias</translation>
    </message>
    <message>
        <source>allergies</source>
        <comment>a part of the visit</comment>
        <translation>alergias</translation>
    </message>
    <message>
        <source>allergies</source>
        <comment>a value of the visit</comment>
        <translation>alergias</translation>
    </message>
    <message>
        <source>allergy</source>
        <translation>alergia</translation>
    </message>
    <message>
        <source>amendment reason</source>
        <comment>a part of the visit</comment>
        <translation>motivo de la enmienda</translation>
    </message>
    <message>
        <source>amends</source>
        <comment>a part of the visit</comment>
        <translation>enmienda a</translation>
    </message>
    <message>
        <source>an unknown login</source>
        <translation>un usuario desconocido</translation>
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
        <source>and {count} more: all of them stand in History.</source>
        <translation>y {count} más: todos figuran en Antecedentes.</translation>
    </message>
    <message>
        <source>and {count} more; all are kept with the chart.</source>
        <translation>y {count} más; todo se guarda con la historia clínica.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>y {n} más</translation>
    </message>
    <message>
        <source>another substance, as written</source>
        <translation>otra sustancia, como está escrita</translation>
    </message>
    <message>
        <source>answer</source>
        <comment>a part of the visit</comment>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>answer not yet given</source>
        <translation>aún sin respuesta</translation>
    </message>
    <message>
        <source>answers</source>
        <comment>a part of the visit</comment>
        <translation>respuestas</translation>
    </message>
    <message>
        <source>anything odd about the sample: color, smell, cold</source>
        <translation>algo extraño en la muestra: color, olor, fría</translation>
    </message>
    <message>
        <source>appointment on</source>
        <comment>a part of the visit</comment>
        <translation>fecha de la cita</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>lo esperado</translation>
    </message>
    <message>
        <source>as expected</source>
        <comment>a part of the visit</comment>
        <translation>según lo esperado</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>as it is signed and printed</source>
        <translation>como se firma y se imprime</translation>
    </message>
    <message>
        <source>as it stands on letters</source>
        <translation>como figura en las cartas</translation>
    </message>
    <message>
        <source>as needed</source>
        <comment>a part of the visit</comment>
        <translation>si se necesita</translation>
    </message>
    <message>
        <source>asked for early</source>
        <translation>pedido antes</translation>
    </message>
    <message>
        <source>at</source>
        <comment>a part of the visit</comment>
        <translation>momento</translation>
    </message>
    <message>
        <source>at bedtime</source>
        <translation>al acostarse</translation>
    </message>
    <message>
        <source>at least {mme} MME a day, incomplete</source>
        <translation>al menos {mme} MME al día, incompleto</translation>
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
        <source>awaited</source>
        <comment>a part of the visit</comment>
        <translation>en espera</translation>
    </message>
    <message>
        <source>back</source>
        <translation>de espaldas</translation>
    </message>
    <message>
        <source>background</source>
        <translation>datos generales</translation>
    </message>
    <message>
        <source>background</source>
        <comment>a value of the visit</comment>
        <translation>datos generales</translation>
    </message>
    <message>
        <source>bar: a fill over its days of supply, with who wrote it</source>
        <translation>barra: un despacho sobre sus días de suministro, con quien lo recetó</translation>
    </message>
    <message>
        <source>because</source>
        <comment>a part of the visit</comment>
        <translation>porque</translation>
    </message>
    <message>
        <source>bedtime</source>
        <translation>al acostarse</translation>
    </message>
    <message>
        <source>bedtime</source>
        <comment>a value of the visit</comment>
        <translation>al acostarse</translation>
    </message>
    <message>
        <source>before</source>
        <comment>a part of the visit</comment>
        <translation>antes</translation>
    </message>
    <message>
        <source>began</source>
        <translation>empezó</translation>
    </message>
    <message>
        <source>began</source>
        <comment>a part of the visit</comment>
        <translation>comienzo</translation>
    </message>
    <message>
        <source>began an amendment of {visit}</source>
        <translation>inició una enmienda de {visit}</translation>
    </message>
    <message>
        <source>began to give the record file another key</source>
        <translation>empezó a cambiar la clave del archivo de expedientes</translation>
    </message>
    <message>
        <source>began to move the record elsewhere ({detail})</source>
        <translation>empezó a trasladar los expedientes a otro lugar ({detail})</translation>
    </message>
    <message>
        <source>began {visit}</source>
        <translation>inició {visit}</translation>
    </message>
    <message>
        <source>behind</source>
        <comment>a part of the visit</comment>
        <translation>atraso</translation>
    </message>
    <message>
        <source>beside another</source>
        <translation>junto a otro</translation>
    </message>
    <message>
        <source>beside the record</source>
        <translation>junto a los expedientes</translation>
    </message>
    <message>
        <source>beside these settings</source>
        <translation>junto a estos ajustes</translation>
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
        <source>birth date</source>
        <comment>a part of the visit</comment>
        <translation>fecha de nacimiento</translation>
    </message>
    <message>
        <source>birth date unknown</source>
        <translation>fecha de nacimiento desconocida</translation>
    </message>
    <message>
        <source>booked {patient}</source>
        <translation>dio cita a {patient}</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>nac. {day}</translation>
    </message>
    <message>
        <source>born {day} ({age} y)</source>
        <translation>nac. {day} ({age} a)</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>dos caras</translation>
    </message>
    <message>
        <source>both, long edge</source>
        <translation>dos caras, borde largo</translation>
    </message>
    <message>
        <source>both, short edge</source>
        <translation>dos caras, borde corto</translation>
    </message>
    <message>
        <source>bowel</source>
        <comment>a part of the visit</comment>
        <translation>intestino</translation>
    </message>
    <message>
        <source>breakthrough</source>
        <comment>a value of the visit</comment>
        <translation>dolor irruptivo</translation>
    </message>
    <message>
        <source>breastfeeding</source>
        <comment>a part of the visit</comment>
        <translation>lactancia</translation>
    </message>
    <message>
        <source>burning</source>
        <translation>ardor</translation>
    </message>
    <message>
        <source>by</source>
        <comment>a part of the visit</comment>
        <translation>plazo o autor</translation>
    </message>
    <message>
        <source>by mouth</source>
        <translation>por vía oral</translation>
    </message>
    <message>
        <source>call {days}</source>
        <translation>llamar {days}</translation>
    </message>
    <message>
        <source>cannot calculate</source>
        <translation>no se puede calcular</translation>
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
        <source>cause</source>
        <comment>a part of the visit</comment>
        <translation>causa</translation>
    </message>
    <message>
        <source>caution</source>
        <translation>precaución</translation>
    </message>
    <message>
        <source>ceiling</source>
        <comment>a part of the visit</comment>
        <translation>tope</translation>
    </message>
    <message>
        <source>ceiling {dose}</source>
        <translation>dosis máxima {dose}</translation>
    </message>
    <message>
        <source>change</source>
        <comment>a value of the visit</comment>
        <translation>cambiar</translation>
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
        <source>changed the account of {account} ({detail})</source>
        <translation>cambió la cuenta de {account} ({detail})</translation>
    </message>
    <message>
        <source>changed the clinic&apos;s name, telephone or address</source>
        <translation>cambió el nombre, el teléfono o la dirección de la clínica</translation>
    </message>
    <message>
        <source>changed the edition of the knowledge on a computer ({detail})</source>
        <translation>cambió la edición de los conocimientos en un equipo ({detail})</translation>
    </message>
    <message>
        <source>changed the folder of local medicines and house rules of a computer</source>
        <translation>cambió la carpeta de medicamentos locales y reglas de la clínica de un equipo</translation>
    </message>
    <message>
        <source>changed the password of {account}</source>
        <translation>cambió la contraseña de {account}</translation>
    </message>
    <message>
        <source>changed the record of {patient}</source>
        <translation>cambió el expediente de {patient}</translation>
    </message>
    <message>
        <source>changed the state of the appointment of {patient}</source>
        <translation>cambió el estado de la cita de {patient}</translation>
    </message>
    <message>
        <source>changed_to</source>
        <comment>a value of the visit</comment>
        <translation>cambiado a</translation>
    </message>
    <message>
        <source>checks</source>
        <comment>a part of the visit</comment>
        <translation>controles</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
    <message>
        <source>choose a class</source>
        <translation>elija una clase</translation>
    </message>
    <message>
        <source>choose a medicine first</source>
        <translation>primero elija un medicamento</translation>
    </message>
    <message>
        <source>chosen</source>
        <comment>a part of the visit</comment>
        <translation>elegido</translation>
    </message>
    <message>
        <source>class id</source>
        <comment>a part of the visit</comment>
        <translation>clase</translation>
    </message>
    <message>
        <source>clinician</source>
        <translation>profesional clínico</translation>
    </message>
    <message>
        <source>code</source>
        <comment>a part of the visit</comment>
        <translation>código</translation>
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
        <source>conditions</source>
        <comment>a part of the visit</comment>
        <translation>diagnósticos</translation>
    </message>
    <message>
        <source>conditions</source>
        <comment>a value of the visit</comment>
        <translation>diagnósticos</translation>
    </message>
    <message>
        <source>conditions missing</source>
        <translation>faltan condiciones</translation>
    </message>
    <message>
        <source>confirmed</source>
        <comment>a part of the visit</comment>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>confirmed</source>
        <comment>a urine test</comment>
        <translation>confirmatoria</translation>
    </message>
    <message>
        <source>consent on</source>
        <comment>a part of the visit</comment>
        <translation>fecha del consentimiento</translation>
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
        <source>continue</source>
        <comment>a value of the visit</comment>
        <translation>continuar</translation>
    </message>
    <message>
        <source>contraindicated</source>
        <translation>contraindicado</translation>
    </message>
    <message>
        <source>counted</source>
        <comment>findings</comment>
        <translation>solo el número</translation>
    </message>
    <message>
        <source>course</source>
        <comment>a part of the visit</comment>
        <translation>curso</translation>
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
        <source>creatinine</source>
        <comment>a part of the visit</comment>
        <translation>creatinina</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>paso actual</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>a diario</translation>
    </message>
    <message>
        <source>date</source>
        <comment>a part of the visit</comment>
        <translation>fecha</translation>
    </message>
    <message>
        <source>day month year</source>
        <translation>día mes año</translation>
    </message>
    <message>
        <source>day {first} on: {dose}</source>
        <translation>desde el día {first}: {dose}</translation>
    </message>
    <message>
        <source>day {first} to {last}: {dose}</source>
        <translation>día {first} a {last}: {dose}</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>days</source>
        <comment>a part of the visit</comment>
        <translation>días</translation>
    </message>
    <message>
        <source>days of supply not told</source>
        <translation>días de suministro sin indicar</translation>
    </message>
    <message>
        <source>deceased</source>
        <translation>fallecimiento registrado</translation>
    </message>
    <message>
        <source>deceased</source>
        <comment>a part of the visit</comment>
        <translation>fallecimiento</translation>
    </message>
    <message>
        <source>deceased on</source>
        <comment>a part of the visit</comment>
        <translation>fecha de fallecimiento</translation>
    </message>
    <message>
        <source>decided</source>
        <comment>a part of the visit</comment>
        <translation>decisión</translation>
    </message>
    <message>
        <source>declined</source>
        <comment>a part of the visit</comment>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>declines for now</source>
        <translation>por ahora no acepta</translation>
    </message>
    <message>
        <source>dentist</source>
        <translation>odontología</translation>
    </message>
    <message>
        <source>detail</source>
        <comment>a part of the visit</comment>
        <translation>detalle</translation>
    </message>
    <message>
        <source>diary</source>
        <comment>a part of the visit</comment>
        <translation>diario</translation>
    </message>
    <message>
        <source>did “{act}”</source>
        <translation>hizo “{act}”</translation>
    </message>
    <message>
        <source>did “{act}” of {patient}</source>
        <translation>hizo “{act}” de {patient}</translation>
    </message>
    <message>
        <source>digest</source>
        <comment>a part of the visit</comment>
        <translation>huella</translation>
    </message>
    <message>
        <source>directions</source>
        <comment>a part of the visit</comment>
        <translation>indicaciones</translation>
    </message>
    <message>
        <source>directions not read</source>
        <translation>indicaciones no leídas</translation>
    </message>
    <message>
        <source>disagreement</source>
        <comment>a part of the visit</comment>
        <translation>discrepancia</translation>
    </message>
    <message>
        <source>discarded the open visit of {patient}</source>
        <translation>descartó la visita abierta de {patient}</translation>
    </message>
    <message>
        <source>document</source>
        <comment>a part of the visit</comment>
        <translation>documento</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>dose</source>
        <comment>a part of the visit</comment>
        <translation>dosis</translation>
    </message>
    <message>
        <source>dose change</source>
        <translation>cambio de dosis</translation>
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
        <source>dotted: at least, a fill there cannot be calculated</source>
        <translation>punteado: al menos, un despacho ahí no se puede calcular</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>dibujada</translation>
    </message>
    <message>
        <source>due</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>due {ago}</source>
        <translation>venció {ago}</translation>
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
        <source>early refills</source>
        <comment>a part of the visit</comment>
        <translation>resurtidos anticipados</translation>
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
        <source>eased by</source>
        <comment>a part of the visit</comment>
        <translation>mejora con</translation>
    </message>
    <message>
        <source>ed visit</source>
        <translation>urgencias</translation>
    </message>
    <message>
        <source>edition</source>
        <comment>a part of the visit</comment>
        <translation>edición</translation>
    </message>
    <message>
        <source>edition {edition}, reviewed {day}</source>
        <translation>edición {edition}, revisada el {day}</translation>
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
        <source>ended</source>
        <comment>a value of the visit</comment>
        <translation>terminado</translation>
    </message>
    <message>
        <source>ends</source>
        <comment>a part of the visit</comment>
        <translation>fin</translation>
    </message>
    <message>
        <source>enjoyment</source>
        <comment>a part of the visit</comment>
        <translation>disfrute de la vida</translation>
    </message>
    <message>
        <source>entered by hand, none is advised</source>
        <translation>escrita a mano, no se aconseja ninguna</translation>
    </message>
    <message>
        <source>escalated</source>
        <comment>a part of the visit</comment>
        <translation>derivado</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>noche</translation>
    </message>
    <message>
        <source>evening</source>
        <comment>a value of the visit</comment>
        <translation>noche</translation>
    </message>
    <message>
        <source>every 2 weeks</source>
        <translation>cada 2 semanas</translation>
    </message>
    <message>
        <source>every hours</source>
        <comment>a part of the visit</comment>
        <translation>cada cuántas horas</translation>
    </message>
    <message>
        <source>every {days} days or more</source>
        <translation>cada {days} días o más</translation>
    </message>
    <message>
        <source>exit plan</source>
        <comment>a part of the visit</comment>
        <translation>plan de salida</translation>
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
        <source>explanation</source>
        <comment>a part of the visit</comment>
        <translation>explicación</translation>
    </message>
    <message>
        <source>exported the whole record of {patient} as a file</source>
        <translation>exportó todo el expediente de {patient} como archivo</translation>
    </message>
    <message>
        <source>fall</source>
        <translation>caída</translation>
    </message>
    <message>
        <source>falls</source>
        <comment>a part of the visit</comment>
        <translation>caídas</translation>
    </message>
    <message>
        <source>falls past year</source>
        <comment>a part of the visit</comment>
        <translation>caídas en el último año</translation>
    </message>
    <message>
        <source>family</source>
        <comment>a part of the visit</comment>
        <translation>apellidos</translation>
    </message>
    <message>
        <source>family history</source>
        <comment>a part of the visit</comment>
        <translation>antecedentes familiares</translation>
    </message>
    <message>
        <source>family substance use</source>
        <comment>a part of the visit</comment>
        <translation>consumo de sustancias en la familia</translation>
    </message>
    <message>
        <source>female</source>
        <translation>mujer</translation>
    </message>
    <message>
        <source>female</source>
        <comment>a value of the visit</comment>
        <translation>mujer</translation>
    </message>
    <message>
        <source>file</source>
        <comment>a part of the visit</comment>
        <translation>archivo</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>despachado</translation>
    </message>
    <message>
        <source>filled</source>
        <comment>a part of the visit</comment>
        <translation>despachado</translation>
    </message>
    <message>
        <source>filled {day}</source>
        <translation>despachado el {day}</translation>
    </message>
    <message>
        <source>fills</source>
        <comment>a part of the visit</comment>
        <translation>despachos</translation>
    </message>
    <message>
        <source>finding id</source>
        <comment>a part of the visit</comment>
        <translation>aviso</translation>
    </message>
    <message>
        <source>first</source>
        <comment>a value of the visit</comment>
        <translation>primera visita</translation>
    </message>
    <message>
        <source>first visit of {day}</source>
        <translation>primera visita del {day}</translation>
    </message>
    <message>
        <source>folded</source>
        <comment>findings</comment>
        <translation>plegados</translation>
    </message>
    <message>
        <source>follow up on</source>
        <comment>a part of the visit</comment>
        <translation>fecha de seguimiento</translation>
    </message>
    <message>
        <source>follow-up of {day}</source>
        <translation>seguimiento del {day}</translation>
    </message>
    <message>
        <source>follow_up</source>
        <comment>a value of the visit</comment>
        <translation>seguimiento</translation>
    </message>
    <message>
        <source>for instance: patient in the emergency department, asks for the list</source>
        <translation>por ejemplo: paciente en urgencias, pide la lista</translation>
    </message>
    <message>
        <source>for problem</source>
        <comment>a part of the visit</comment>
        <translation>para el problema</translation>
    </message>
    <message>
        <source>for {weeks} weeks</source>
        <translation>por {weeks} semanas</translation>
    </message>
    <message>
        <source>for?</source>
        <comment>how long</comment>
        <translation>¿hace?</translation>
    </message>
    <message>
        <source>form</source>
        <translation>forma</translation>
    </message>
    <message>
        <source>form</source>
        <comment>a part of the visit</comment>
        <translation>forma</translation>
    </message>
    <message>
        <source>found</source>
        <comment>a part of the visit</comment>
        <translation>encontrado</translation>
    </message>
    <message>
        <source>from day</source>
        <comment>a part of the visit</comment>
        <translation>desde el día</translation>
    </message>
    <message>
        <source>from the record</source>
        <translation>del expediente</translation>
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
        <source>front</source>
        <translation>de frente</translation>
    </message>
    <message>
        <source>function</source>
        <comment>a part of the visit</comment>
        <translation>función</translation>
    </message>
    <message>
        <source>gave the record file another key</source>
        <translation>cambió la clave del archivo de expedientes</translation>
    </message>
    <message>
        <source>gave the right password and was asked for a code</source>
        <translation>dio la contraseña correcta y se le pidió un código</translation>
    </message>
    <message>
        <source>gave {account} a first password</source>
        <translation>dio a {account} una primera contraseña</translation>
    </message>
    <message>
        <source>gave {account} an account ({detail})</source>
        <translation>dio a {account} una cuenta ({detail})</translation>
    </message>
    <message>
        <source>gene</source>
        <comment>a part of the visit</comment>
        <translation>gen</translation>
    </message>
    <message>
        <source>genotypes</source>
        <comment>a part of the visit</comment>
        <translation>genotipos</translation>
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
        <source>given</source>
        <comment>a part of the visit</comment>
        <translation>nombre</translation>
    </message>
    <message>
        <source>gives way</source>
        <translation>se sustituye</translation>
    </message>
    <message>
        <source>gives way to {medicine}</source>
        <translation>lo reemplaza {medicine}</translation>
    </message>
    <message>
        <source>gives_way</source>
        <comment>a value of the visit</comment>
        <translation>cede el lugar</translation>
    </message>
    <message>
        <source>goal</source>
        <comment>a part of the visit</comment>
        <translation>meta</translation>
    </message>
    <message>
        <source>goal progress</source>
        <comment>a part of the visit</comment>
        <translation>avance hacia la meta</translation>
    </message>
    <message>
        <source>goals in own words</source>
        <comment>a part of the visit</comment>
        <translation>metas en sus palabras</translation>
    </message>
    <message>
        <source>goals, therapies, checks</source>
        <translation>metas, terapias, controles</translation>
    </message>
    <message>
        <source>grade</source>
        <comment>a part of the visit</comment>
        <translation>grado</translation>
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
        <source>had the audit chain and the seals checked</source>
        <translation>hizo comprobar la cadena de auditoría y los sellos</translation>
    </message>
    <message>
        <source>hatched: two supplies at once</source>
        <translation>rayado: dos suministros a la vez</translation>
    </message>
    <message>
        <source>her</source>
        <comment>a dose for her</comment>
        <translation>ella</translation>
    </message>
    <message>
        <source>highest daily</source>
        <comment>a part of the visit</comment>
        <translation>dosis diaria máxima</translation>
    </message>
    <message>
        <source>him</source>
        <comment>a dose for him</comment>
        <translation>él</translation>
    </message>
    <message>
        <source>hold, step, swap, taper</source>
        <translation>mantener, cambiar, reducir</translation>
    </message>
    <message>
        <source>holds</source>
        <comment>a part of the visit</comment>
        <translation>pausas</translation>
    </message>
    <message>
        <source>how</source>
        <comment>a part of the visit</comment>
        <translation>cómo</translation>
    </message>
    <message>
        <source>how much, such as 6 visits</source>
        <translation>cuánto, p. ej., 6 sesiones</translation>
    </message>
    <message>
        <source>id</source>
        <comment>a part of the visit</comment>
        <translation>identificador</translation>
    </message>
    <message>
        <source>imported the record of {patient} from a file</source>
        <translation>importó el expediente de {patient} desde un archivo</translation>
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
        <source>in_place_of</source>
        <comment>a value of the visit</comment>
        <translation>en lugar de</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incompleto</translation>
    </message>
    <message>
        <source>ingredients</source>
        <comment>a part of the visit</comment>
        <translation>principios activos</translation>
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
        <source>it cannot be opened: {why}</source>
        <translation>no se puede abrir: {why}</translation>
    </message>
    <message>
        <source>kept both sides of {visit}, which two people had changed ({detail})</source>
        <translation>conservó ambas versiones de {visit}, que dos personas habían cambiado ({detail})</translation>
    </message>
    <message>
        <source>key</source>
        <comment>a part of the visit</comment>
        <translation>clave</translation>
    </message>
    <message>
        <source>kind</source>
        <comment>a part of the visit</comment>
        <translation>tipo</translation>
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
        <source>labs</source>
        <comment>a value of the visit</comment>
        <translation>resultados</translation>
    </message>
    <message>
        <source>language</source>
        <comment>a part of the visit</comment>
        <translation>idioma</translation>
    </message>
    <message>
        <source>large</source>
        <translation>grande</translation>
    </message>
    <message>
        <source>large</source>
        <comment>a part of the visit</comment>
        <translation>letra grande</translation>
    </message>
    <message>
        <source>large print</source>
        <translation>letra grande</translation>
    </message>
    <message>
        <source>last</source>
        <translation>último</translation>
    </message>
    <message>
        <source>last doses</source>
        <comment>a part of the visit</comment>
        <translation>últimas dosis</translation>
    </message>
    <message>
        <source>last filled {day}</source>
        <translation>último despacho: {day}</translation>
    </message>
    <message>
        <source>later</source>
        <translation>más adelante</translation>
    </message>
    <message>
        <source>laxative</source>
        <comment>a part of the visit</comment>
        <translation>laxante</translation>
    </message>
    <message>
        <source>laxative on</source>
        <comment>a part of the visit</comment>
        <translation>fecha del laxante</translation>
    </message>
    <message>
        <source>leave empty unless they cannot be met</source>
        <translation>deje vacío si pueden cumplirse</translation>
    </message>
    <message>
        <source>left</source>
        <comment>a part of the visit</comment>
        <translation>restante</translation>
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
        <source>letter</source>
        <translation>carta</translation>
    </message>
    <message>
        <source>like {day}</source>
        <translation>como {day}</translation>
    </message>
    <message>
        <source>limits</source>
        <comment>a part of the visit</comment>
        <translation>limita</translation>
    </message>
    <message>
        <source>limits daily life</source>
        <translation>limita el día a día</translation>
    </message>
    <message>
        <source>little</source>
        <translation>poco</translation>
    </message>
    <message>
        <source>little</source>
        <comment>a value of the visit</comment>
        <translation>poco</translation>
    </message>
    <message>
        <source>little reason</source>
        <translation>poco motivo</translation>
    </message>
    <message>
        <source>local</source>
        <comment>a part of the visit</comment>
        <translation>de la clínica</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>bloqueado</translation>
    </message>
    <message>
        <source>looked at the audit</source>
        <translation>vio la auditoría</translation>
    </message>
    <message>
        <source>looked at the chart of {patient}</source>
        <translation>vio la historia clínica de {patient}</translation>
    </message>
    <message>
        <source>looked at the course of {patient}</source>
        <translation>vio la evolución de {patient}</translation>
    </message>
    <message>
        <source>looked at the day&apos;s list {detail}</source>
        <translation>vio la lista de citas {detail}</translation>
    </message>
    <message>
        <source>looked at the last signed visit of {patient}</source>
        <translation>vio la última visita firmada de {patient}</translation>
    </message>
    <message>
        <source>looked at the list of all patients</source>
        <translation>vio la lista de todos los pacientes</translation>
    </message>
    <message>
        <source>looked at the list of open visits</source>
        <translation>vio la lista de visitas abiertas</translation>
    </message>
    <message>
        <source>looked at the list of papers of {patient}</source>
        <translation>vio la lista de documentos de {patient}</translation>
    </message>
    <message>
        <source>looked at the list of visits of {patient}</source>
        <translation>vio la lista de visitas de {patient}</translation>
    </message>
    <message>
        <source>looked at the panel</source>
        <translation>vio el panel</translation>
    </message>
    <message>
        <source>looked at what is due</source>
        <translation>vio lo pendiente</translation>
    </message>
    <message>
        <source>looked at who can open the record file</source>
        <translation>vio quién puede abrir el archivo de expedientes</translation>
    </message>
    <message>
        <source>looked at who is signed in where</source>
        <translation>vio quién tiene sesión iniciada y dónde</translation>
    </message>
    <message>
        <source>looked at who may sign in</source>
        <translation>vio quién puede iniciar sesión</translation>
    </message>
    <message>
        <source>looked at {paper}</source>
        <translation>vio {paper}</translation>
    </message>
    <message>
        <source>looked at {visit}</source>
        <translation>vio {visit}</translation>
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
        <source>lost</source>
        <comment>a part of the visit</comment>
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
        <source>lower_to_stop</source>
        <comment>a value of the visit</comment>
        <translation>bajar hasta suspender</translation>
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
        <source>made a backup</source>
        <translation>hizo una copia de seguridad</translation>
    </message>
    <message>
        <source>made a new recovery key</source>
        <translation>creó una nueva clave de recuperación</translation>
    </message>
    <message>
        <source>made the record file</source>
        <translation>creó el archivo de expedientes</translation>
    </message>
    <message>
        <source>male</source>
        <translation>hombre</translation>
    </message>
    <message>
        <source>male</source>
        <comment>a value of the visit</comment>
        <translation>hombre</translation>
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
        <source>may be absent</source>
        <translation>puede faltar</translation>
    </message>
    <message>
        <source>mechanism</source>
        <comment>a part of the visit</comment>
        <translation>mecanismo</translation>
    </message>
    <message>
        <source>medicine</source>
        <translation>medicamento</translation>
    </message>
    <message>
        <source>medicine</source>
        <comment>a part of the visit</comment>
        <translation>medicamento</translation>
    </message>
    <message>
        <source>medicine list</source>
        <translation>lista de medicamentos</translation>
    </message>
    <message>
        <source>medicine not said</source>
        <translation>medicamento sin indicar</translation>
    </message>
    <message>
        <source>medicines</source>
        <translation>medicamentos</translation>
    </message>
    <message>
        <source>medicines</source>
        <comment>a part of the visit</comment>
        <translation>medicamentos</translation>
    </message>
    <message>
        <source>medicines</source>
        <comment>a value of the visit</comment>
        <translation>medicamentos</translation>
    </message>
    <message>
        <source>met</source>
        <translation>cumplida</translation>
    </message>
    <message>
        <source>met on</source>
        <comment>a part of the visit</comment>
        <translation>fecha de cumplimiento</translation>
    </message>
    <message>
        <source>method</source>
        <comment>a part of the visit</comment>
        <translation>método</translation>
    </message>
    <message>
        <source>mild</source>
        <translation>leve</translation>
    </message>
    <message>
        <source>mild</source>
        <comment>a value of the visit</comment>
        <translation>leve</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>minutes</source>
        <comment>a part of the visit</comment>
        <translation>minutos</translation>
    </message>
    <message>
        <source>minutes without a key or a click</source>
        <translation>minutos sin teclas ni clics</translation>
    </message>
    <message>
        <source>missed appointments</source>
        <comment>a part of the visit</comment>
        <translation>citas perdidas</translation>
    </message>
    <message>
        <source>missed on</source>
        <comment>a part of the visit</comment>
        <translation>días omitidos</translation>
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
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>mixto</translation>
    </message>
    <message>
        <source>mixed</source>
        <comment>a value of the visit</comment>
        <translation>mixto</translation>
    </message>
    <message>
        <source>mm from the upper edge</source>
        <translation>mm desde el borde superior</translation>
    </message>
    <message>
        <source>moderate or severe</source>
        <translation>moderada o grave</translation>
    </message>
    <message>
        <source>moderate or severe</source>
        <comment>a value of the visit</comment>
        <translation>moderada o grave</translation>
    </message>
    <message>
        <source>months</source>
        <translation>meses</translation>
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
        <source>morning</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>morning</source>
        <comment>a value of the visit</comment>
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
        <source>moved the record elsewhere ({detail})</source>
        <translation>trasladó los expedientes a otro lugar ({detail})</translation>
    </message>
    <message>
        <source>moved the record here ({detail})</source>
        <translation>trasladó aquí los expedientes ({detail})</translation>
    </message>
    <message>
        <source>mrn</source>
        <comment>a part of the visit</comment>
        <translation>MRN</translation>
    </message>
    <message>
        <source>much</source>
        <translation>mucho</translation>
    </message>
    <message>
        <source>much</source>
        <comment>a value of the visit</comment>
        <translation>mucho</translation>
    </message>
    <message>
        <source>naloxone offered</source>
        <comment>a part of the visit</comment>
        <translation>naloxona ofrecida</translation>
    </message>
    <message>
        <source>naloxone on</source>
        <comment>a part of the visit</comment>
        <translation>fecha de la naloxona</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>name</source>
        <comment>a part of the visit</comment>
        <translation>nombre</translation>
    </message>
    <message>
        <source>name not recognised: no checks will use it</source>
        <translation>nombre no reconocido: ninguna comprobación lo usará</translation>
    </message>
    <message>
        <source>name or MRN</source>
        <translation>nombre o MRN</translation>
    </message>
    <message>
        <source>name, such as Both feet</source>
        <translation>p. ej., Ambos pies</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>requiere atención</translation>
    </message>
    <message>
        <source>neuropathic</source>
        <translation>neuropático</translation>
    </message>
    <message>
        <source>neuropathic</source>
        <comment>a value of the visit</comment>
        <translation>neuropático</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a medicine</comment>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a part of the visit</comment>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>paso siguiente</translation>
    </message>
    <message>
        <source>next visit {day}</source>
        <translation>próxima: {day}</translation>
    </message>
    <message>
        <source>nitrite</source>
        <comment>a part of the visit</comment>
        <translation>nitrito</translation>
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
        <source>no date</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>no directions</source>
        <translation>sin indicaciones</translation>
    </message>
    <message>
        <source>no dose</source>
        <translation>sin dosis</translation>
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
        <source>no recorded use</source>
        <translation>sin uso registrado</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>sin resultado</translation>
    </message>
    <message>
        <source>no result on record</source>
        <translation>no consta resultado</translation>
    </message>
    <message>
        <source>no score: {reason}</source>
        <translation>sin puntaje: {reason}</translation>
    </message>
    <message>
        <source>no side effects</source>
        <translation>sin efectos secundarios</translation>
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
        <source>no taper</source>
        <translation>sin reducción gradual</translation>
    </message>
    <message>
        <source>no {missing}</source>
        <translation>falta: {missing}</translation>
    </message>
    <message>
        <source>nociceptive</source>
        <translation>nociceptivo</translation>
    </message>
    <message>
        <source>nociceptive</source>
        <comment>a value of the visit</comment>
        <translation>nociceptivo</translation>
    </message>
    <message>
        <source>nociplastic</source>
        <translation>nociplástico</translation>
    </message>
    <message>
        <source>nociplastic</source>
        <comment>a value of the visit</comment>
        <translation>nociplástico</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a QR code</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a chart number</comment>
        <translation>no consta</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a value of the visit</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>none</source>
        <comment>medicines</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no dose</comment>
        <translation>nada</translation>
    </message>
    <message>
        <source>none</source>
        <comment>sleep apnea</comment>
        <translation>no</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>ninguna conocida</translation>
    </message>
    <message>
        <source>none named</source>
        <translation>ninguno indicado</translation>
    </message>
    <message>
        <source>none planned</source>
        <translation>sin planear</translation>
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
        <source>noon</source>
        <comment>a value of the visit</comment>
        <translation>mediodía</translation>
    </message>
    <message>
        <source>normal metabolizer</source>
        <translation>metabolizador normal</translation>
    </message>
    <message>
        <source>not advised</source>
        <translation>desaconsejado</translation>
    </message>
    <message>
        <source>not all of it: see the settings</source>
        <translation>no todos: vea los ajustes</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>no aplica</translation>
    </message>
    <message>
        <source>not applicable</source>
        <comment>a value of the visit</comment>
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
        <source>not asked</source>
        <comment>allergies</comment>
        <translation>no preguntadas</translation>
    </message>
    <message>
        <source>not asked</source>
        <comment>medicines</comment>
        <translation>no preguntados</translation>
    </message>
    <message>
        <source>not asked; separate by commas</source>
        <translation>no preguntado; separe con comas</translation>
    </message>
    <message>
        <source>not calculated (no CDC factor)</source>
        <translation>sin calcular (sin factor de los CDC)</translation>
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
        <source>not found</source>
        <comment>a part of the visit</comment>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>not known to be whole</source>
        <translation>sin comprobar</translation>
    </message>
    <message>
        <source>not known whether it is taken</source>
        <translation>no se sabe si se toma</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>no cargado</translation>
    </message>
    <message>
        <source>not looked for</source>
        <translation>no se buscó</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>ahora no</translation>
    </message>
    <message>
        <source>not now: {why}</source>
        <translation>ahora no: {why}</translation>
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
        <source>not open</source>
        <translation>no disponible</translation>
    </message>
    <message>
        <source>not pregnant</source>
        <translation>no embarazada</translation>
    </message>
    <message>
        <source>not pregnant</source>
        <comment>a value of the visit</comment>
        <translation>no embarazada</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>no reconocido</translation>
    </message>
    <message>
        <source>not recorded</source>
        <comment>the sex</comment>
        <translation>no registrado</translation>
    </message>
    <message>
        <source>not recorded</source>
        <comment>the weight</comment>
        <translation>no registrado</translation>
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
        <source>not taking</source>
        <comment>a part of the visit</comment>
        <translation>no lo toma</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>sin indicar</translation>
    </message>
    <message>
        <source>not told</source>
        <comment>somebody of the plan</comment>
        <translation>no se informa</translation>
    </message>
    <message>
        <source>not understood</source>
        <comment>a part of the visit</comment>
        <translation>no entendido</translation>
    </message>
    <message>
        <source>not yet described</source>
        <translation>todavía sin describir</translation>
    </message>
    <message>
        <source>not yet written down: asked for at the next sign-in</source>
        <translation>aún no anotada: se pedirá en el próximo inicio de sesión</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>note</source>
        <comment>a part of the visit</comment>
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
        <source>numb</source>
        <translation>adormecido</translation>
    </message>
    <message>
        <source>number</source>
        <comment>a part of the visit</comment>
        <translation>número</translation>
    </message>
    <message>
        <source>nurse</source>
        <translation>enfermería</translation>
    </message>
    <message>
        <source>observations</source>
        <comment>a part of the visit</comment>
        <translation>resultados</translation>
    </message>
    <message>
        <source>of {day}</source>
        <translation>del {day}</translation>
    </message>
    <message>
        <source>offered on</source>
        <comment>a part of the visit</comment>
        <translation>fecha del ofrecimiento</translation>
    </message>
    <message>
        <source>old</source>
        <comment>a part of the visit</comment>
        <translation>anterior</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a part of the visit</comment>
        <translation>fecha</translation>
    </message>
    <message>
        <source>on the clinic&apos;s server</source>
        <translation>en el servidor de la clínica</translation>
    </message>
    <message>
        <source>on the skin</source>
        <translation>sobre la piel</translation>
    </message>
    <message>
        <source>one side</source>
        <translation>una cara</translation>
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
        <source>ongoing</source>
        <comment>a part of the visit</comment>
        <translation>en curso</translation>
    </message>
    <message>
        <source>open</source>
        <comment>findings</comment>
        <translation>abiertos</translation>
    </message>
    <message>
        <source>opened the chart of {patient} outside the role: “{reason}”</source>
        <translation>abrió la historia clínica de {patient} fuera de su función: “{reason}”</translation>
    </message>
    <message>
        <source>opened the record file with the recovery key</source>
        <translation>abrió el archivo de expedientes con la clave de recuperación</translation>
    </message>
    <message>
        <source>opioid exception</source>
        <comment>a part of the visit</comment>
        <translation>excepción para opioides</translation>
    </message>
    <message>
        <source>opioid since</source>
        <comment>a part of the visit</comment>
        <translation>con opioides desde</translation>
    </message>
    <message>
        <source>or</source>
        <translation>o</translation>
    </message>
    <message>
        <source>original</source>
        <comment>a part of the visit</comment>
        <translation>original</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
    </message>
    <message>
        <source>others</source>
        <comment>a part of the visit</comment>
        <translation>otros</translation>
    </message>
    <message>
        <source>our telephone</source>
        <translation>nuestro teléfono</translation>
    </message>
    <message>
        <source>our web page</source>
        <translation>nuestra página web</translation>
    </message>
    <message>
        <source>overdose before</source>
        <comment>a part of the visit</comment>
        <translation>sobredosis previa</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>vencido</translation>
    </message>
    <message>
        <source>oxycodone 10 mg tablet</source>
        <translation>oxicodona 10 mg tableta</translation>
    </message>
    <message>
        <source>pH</source>
        <translation>pH</translation>
    </message>
    <message>
        <source>pain</source>
        <translation>dolor</translation>
    </message>
    <message>
        <source>pain complaints</source>
        <comment>a part of the visit</comment>
        <translation>quejas de dolor</translation>
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
        <source>patient</source>
        <translation>paciente</translation>
    </message>
    <message>
        <source>patient without a name</source>
        <translation>paciente sin nombre</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>pausa</translation>
    </message>
    <message>
        <source>pause days</source>
        <comment>a part of the visit</comment>
        <translation>días de pausa</translation>
    </message>
    <message>
        <source>pause first</source>
        <translation>primero una pausa</translation>
    </message>
    <message>
        <source>pause on</source>
        <comment>a part of the visit</comment>
        <translation>fecha de la pausa</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>pago</translation>
    </message>
    <message>
        <source>payment</source>
        <comment>a part of the visit</comment>
        <translation>pago</translation>
    </message>
    <message>
        <source>pdmp</source>
        <translation>PDMP</translation>
    </message>
    <message>
        <source>ph</source>
        <comment>a part of the visit</comment>
        <translation>pH</translation>
    </message>
    <message>
        <source>pharmacy</source>
        <translation>farmacia</translation>
    </message>
    <message>
        <source>pharmacy</source>
        <comment>a part of the visit</comment>
        <translation>farmacia</translation>
    </message>
    <message>
        <source>phenotype</source>
        <comment>a part of the visit</comment>
        <translation>fenotipo</translation>
    </message>
    <message>
        <source>phone</source>
        <comment>a part of the visit</comment>
        <translation>teléfono</translation>
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
        <source>phone check on</source>
        <comment>a part of the visit</comment>
        <translation>fecha del control telefónico</translation>
    </message>
    <message>
        <source>physical therapist</source>
        <translation>terapia física</translation>
    </message>
    <message>
        <source>pill count</source>
        <comment>a part of the visit</comment>
        <translation>recuento de pastillas</translation>
    </message>
    <message>
        <source>place</source>
        <translation>zona</translation>
    </message>
    <message>
        <source>place {number}: {regions}</source>
        <translation>zona {number}: {regions}</translation>
    </message>
    <message>
        <source>plan {dose}</source>
        <translation>plan {dose}</translation>
    </message>
    <message>
        <source>points</source>
        <comment>a part of the visit</comment>
        <translation>puntos</translation>
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
        <source>possible</source>
        <comment>a value of the visit</comment>
        <translation>posible</translation>
    </message>
    <message>
        <source>pregnancy</source>
        <comment>a part of the visit</comment>
        <translation>embarazo</translation>
    </message>
    <message>
        <source>pregnant</source>
        <translation>embarazada</translation>
    </message>
    <message>
        <source>pregnant</source>
        <comment>a value of the visit</comment>
        <translation>embarazada</translation>
    </message>
    <message>
        <source>prescriber</source>
        <translation>prescriptor</translation>
    </message>
    <message>
        <source>prescriber</source>
        <comment>a part of the visit</comment>
        <translation>prescriptor</translation>
    </message>
    <message>
        <source>prescriptions</source>
        <comment>a part of the visit</comment>
        <translation>recetas</translation>
    </message>
    <message>
        <source>present</source>
        <comment>a part of the visit</comment>
        <translation>presente</translation>
    </message>
    <message>
        <source>primary care</source>
        <translation>atención primaria</translation>
    </message>
    <message>
        <source>printed a page of {visit} that is not kept</source>
        <translation>imprimió una página de {visit} que no se guarda</translation>
    </message>
    <message>
        <source>printed or saved {paper}</source>
        <translation>imprimió o guardó {paper}</translation>
    </message>
    <message>
        <source>printed {paper}</source>
        <translation>imprimió {paper}</translation>
    </message>
    <message>
        <source>printed {paper} again</source>
        <translation>volvió a imprimir {paper}</translation>
    </message>
    <message>
        <source>problem</source>
        <comment>a part of the visit</comment>
        <translation>problema</translation>
    </message>
    <message>
        <source>problems</source>
        <comment>a part of the visit</comment>
        <translation>problemas de dolor</translation>
    </message>
    <message>
        <source>progress, in the patient&apos;s words</source>
        <translation>avance, en palabras del paciente</translation>
    </message>
    <message>
        <source>provider</source>
        <comment>a part of the visit</comment>
        <translation>profesional</translation>
    </message>
    <message>
        <source>providers</source>
        <comment>a part of the visit</comment>
        <translation>profesionales</translation>
    </message>
    <message>
        <source>psychologist</source>
        <translation>psicología</translation>
    </message>
    <message>
        <source>qualities</source>
        <comment>a part of the visit</comment>
        <translation>cualidades</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>cantidad</translation>
    </message>
    <message>
        <source>quantity</source>
        <comment>a part of the visit</comment>
        <translation>cantidad</translation>
    </message>
    <message>
        <source>reaction</source>
        <translation>reacción</translation>
    </message>
    <message>
        <source>reaction</source>
        <comment>a part of the visit</comment>
        <translation>reacción</translation>
    </message>
    <message>
        <source>read once somebody signed in</source>
        <translation>se leen cuando alguien inicia sesión</translation>
    </message>
    <message>
        <source>really</source>
        <comment>a part of the visit</comment>
        <translation>en realidad</translation>
    </message>
    <message>
        <source>reason</source>
        <comment>a part of the visit</comment>
        <translation>motivo</translation>
    </message>
    <message>
        <source>reason needed</source>
        <translation>falta el motivo</translation>
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
        <source>red flags first</source>
        <translation>primero las alarmas</translation>
    </message>
    <message>
        <source>red flags not asked</source>
        <translation>señales de alarma no preguntadas</translation>
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
        <source>referred</source>
        <comment>a part of the visit</comment>
        <translation>referido</translation>
    </message>
    <message>
        <source>refills</source>
        <translation>resurtidos</translation>
    </message>
    <message>
        <source>refills</source>
        <comment>a part of the visit</comment>
        <translation>resurtidos</translation>
    </message>
    <message>
        <source>regions</source>
        <comment>a part of the visit</comment>
        <translation>regiones</translation>
    </message>
    <message>
        <source>release</source>
        <comment>a part of the visit</comment>
        <translation>liberación</translation>
    </message>
    <message>
        <source>relief</source>
        <translation>alivio</translation>
    </message>
    <message>
        <source>relief</source>
        <comment>a part of the visit</comment>
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
        <source>remission</source>
        <translation>en remisión</translation>
    </message>
    <message>
        <source>remission</source>
        <comment>a value of the visit</comment>
        <translation>en remisión</translation>
    </message>
    <message>
        <source>repeats</source>
        <comment>a part of the visit</comment>
        <translation>resurtidos</translation>
    </message>
    <message>
        <source>replaced by</source>
        <comment>a part of the visit</comment>
        <translation>reemplazado por</translation>
    </message>
    <message>
        <source>replaces</source>
        <comment>a part of the visit</comment>
        <translation>reemplaza a</translation>
    </message>
    <message>
        <source>restored a backup</source>
        <translation>restauró una copia de seguridad</translation>
    </message>
    <message>
        <source>result</source>
        <comment>a part of the visit</comment>
        <translation>resultado</translation>
    </message>
    <message>
        <source>reviewed {done} of {all}</source>
        <translation>revisado {done} de {all}</translation>
    </message>
    <message>
        <source>risk talk on</source>
        <comment>a part of the visit</comment>
        <translation>fecha de la conversación sobre riesgos</translation>
    </message>
    <message>
        <source>role</source>
        <comment>a part of the visit</comment>
        <translation>función profesional</translation>
    </message>
    <message>
        <source>route</source>
        <comment>a part of the visit</comment>
        <translation>vía</translation>
    </message>
    <message>
        <source>rule</source>
        <comment>a part of the visit</comment>
        <translation>regla</translation>
    </message>
    <message>
        <source>rung</source>
        <comment>a part of the visit</comment>
        <translation>escalón</translation>
    </message>
    <message>
        <source>rxcui</source>
        <comment>a part of the visit</comment>
        <translation>RxCUI</translation>
    </message>
    <message>
        <source>said</source>
        <comment>a part of the visit</comment>
        <translation>dicho</translation>
    </message>
    <message>
        <source>saved entries of the audit as CSV ({detail})</source>
        <translation>guardó entradas de la auditoría como CSV ({detail})</translation>
    </message>
    <message>
        <source>saved the panel as CSV ({detail})</source>
        <translation>guardó el panel como CSV ({detail})</translation>
    </message>
    <message>
        <source>saved the report of the panel ({detail})</source>
        <translation>guardó el informe del panel ({detail})</translation>
    </message>
    <message>
        <source>saved {paper} as a file</source>
        <translation>guardó {paper} como archivo</translation>
    </message>
    <message>
        <source>saved {paper} as a file again</source>
        <translation>volvió a guardar {paper} como archivo</translation>
    </message>
    <message>
        <source>screen</source>
        <comment>a urine test</comment>
        <translation>detección</translation>
    </message>
    <message>
        <source>screens</source>
        <comment>a part of the visit</comment>
        <translation>pruebas de detección</translation>
    </message>
    <message>
        <source>sealed a reason</source>
        <translation>selló un motivo</translation>
    </message>
    <message>
        <source>sealed the account of {account}</source>
        <translation>selló la cuenta de {account}</translation>
    </message>
    <message>
        <source>sealed the appointment of {patient}</source>
        <translation>selló la cita de {patient}</translation>
    </message>
    <message>
        <source>sealed the clinic&apos;s name and letterhead</source>
        <translation>selló el nombre y el membrete de la clínica</translation>
    </message>
    <message>
        <source>sealed the record of {patient}</source>
        <translation>selló el expediente de {patient}</translation>
    </message>
    <message>
        <source>sealed {paper}</source>
        <translation>selló {paper}</translation>
    </message>
    <message>
        <source>sealed {visit}</source>
        <translation>selló {visit}</translation>
    </message>
    <message>
        <source>section</source>
        <comment>a part of the visit</comment>
        <translation>sección</translation>
    </message>
    <message>
        <source>see what must be right</source>
        <translation>vea lo que debe estar bien</translation>
    </message>
    <message>
        <source>seen</source>
        <comment>a part of the visit</comment>
        <translation>visto</translation>
    </message>
    <message>
        <source>sent, or what was found</source>
        <translation>enviada, o qué se encontró</translation>
    </message>
    <message>
        <source>set by your administrator</source>
        <translation>fijado por su administrador</translation>
    </message>
    <message>
        <source>set the passphrase of the record file</source>
        <translation>estableció la frase de acceso del archivo de expedientes</translation>
    </message>
    <message>
        <source>severity</source>
        <comment>a part of the visit</comment>
        <translation>gravedad</translation>
    </message>
    <message>
        <source>sex</source>
        <comment>a part of the visit</comment>
        <translation>sexo</translation>
    </message>
    <message>
        <source>short, without spaces</source>
        <translation>corto, sin espacios</translation>
    </message>
    <message>
        <source>side</source>
        <comment>a part of the visit</comment>
        <translation>lado</translation>
    </message>
    <message>
        <source>side effect</source>
        <translation>efecto secundario</translation>
    </message>
    <message>
        <source>side effect</source>
        <comment>a part of the visit</comment>
        <translation>efecto secundario</translation>
    </message>
    <message>
        <source>side effects</source>
        <translation>efectos secundarios</translation>
    </message>
    <message>
        <source>side effects</source>
        <comment>a part of the visit</comment>
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
        <source>sig</source>
        <comment>a part of the visit</comment>
        <translation>pauta</translation>
    </message>
    <message>
        <source>sig choices</source>
        <comment>a part of the visit</comment>
        <translation>pautas posibles</translation>
    </message>
    <message>
        <source>sig text</source>
        <comment>a part of the visit</comment>
        <translation>indicaciones</translation>
    </message>
    <message>
        <source>signature</source>
        <comment>a part of the visit</comment>
        <translation>firma</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>firmada</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>inició sesión</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>cerró sesión</translation>
    </message>
    <message>
        <source>signed {account} out in another window</source>
        <translation>cerró la sesión de {account} en otra ventana</translation>
    </message>
    <message>
        <source>signed {visit}</source>
        <translation>firmó {visit}</translation>
    </message>
    <message>
        <source>signed {visit} with a caution declined: {detail}</source>
        <translation>firmó {visit} con una precaución rechazada: {detail}</translation>
    </message>
    <message>
        <source>since days</source>
        <comment>a part of the visit</comment>
        <translation>días de evolución</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>desde {day}</translation>
    </message>
    <message>
        <source>sleep apnoea</source>
        <comment>a part of the visit</comment>
        <translation>apnea del sueño</translation>
    </message>
    <message>
        <source>slots</source>
        <comment>a part of the visit</comment>
        <translation>tomas</translation>
    </message>
    <message>
        <source>some</source>
        <translation>algo</translation>
    </message>
    <message>
        <source>some</source>
        <comment>a value of the visit</comment>
        <translation>algo</translation>
    </message>
    <message>
        <source>source</source>
        <comment>a part of the visit</comment>
        <translation>fuente</translation>
    </message>
    <message>
        <source>source id</source>
        <comment>a part of the visit</comment>
        <translation>origen</translation>
    </message>
    <message>
        <source>sources</source>
        <comment>a part of the visit</comment>
        <translation>fuentes</translation>
    </message>
    <message>
        <source>spasm</source>
        <translation>espasmo</translation>
    </message>
    <message>
        <source>spasm</source>
        <comment>a value of the visit</comment>
        <translation>espasmo</translation>
    </message>
    <message>
        <source>specific gravity</source>
        <comment>a part of the visit</comment>
        <translation>densidad</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>velocidad</translation>
    </message>
    <message>
        <source>speed</source>
        <comment>a part of the visit</comment>
        <translation>velocidad</translation>
    </message>
    <message>
        <source>spoke with</source>
        <comment>a part of the visit</comment>
        <translation>habló con</translation>
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
        <source>start</source>
        <comment>a value of the visit</comment>
        <translation>empezar</translation>
    </message>
    <message>
        <source>start low</source>
        <translation>inicio bajo</translation>
    </message>
    <message>
        <source>started</source>
        <comment>a part of the visit</comment>
        <translation>inicio</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>estable</translation>
    </message>
    <message>
        <source>steps</source>
        <comment>a part of the visit</comment>
        <translation>pasos</translation>
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
        <source>stomach protection</source>
        <comment>a part of the visit</comment>
        <translation>protección gástrica</translation>
    </message>
    <message>
        <source>stop</source>
        <comment>a medicine</comment>
        <translation>suspender</translation>
    </message>
    <message>
        <source>stop</source>
        <comment>a value of the visit</comment>
        <translation>suspender</translation>
    </message>
    <message>
        <source>stop_at_once</source>
        <comment>a value of the visit</comment>
        <translation>suspender de inmediato</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>suspendido</translation>
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
        <source>strength</source>
        <comment>a part of the visit</comment>
        <translation>concentración</translation>
    </message>
    <message>
        <source>strokes</source>
        <comment>a part of the visit</comment>
        <translation>trazos</translation>
    </message>
    <message>
        <source>substance</source>
        <comment>a part of the visit</comment>
        <translation>sustancia</translation>
    </message>
    <message>
        <source>substances</source>
        <comment>a part of the visit</comment>
        <translation>sustancias</translation>
    </message>
    <message>
        <source>such as 2 of 9 blocks</source>
        <translation>p. ej., 2 de 9 cuadras</translation>
    </message>
    <message>
        <source>such as www.example.org</source>
        <translation>como www.example.org</translation>
    </message>
    <message>
        <source>sudden attacks</source>
        <translation>ataques súbitos</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>sugerido</translation>
    </message>
    <message>
        <source>suicidal thoughts</source>
        <comment>a part of the visit</comment>
        <translation>ideas suicidas</translation>
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
        <source>surgeon</source>
        <translation>cirugía</translation>
    </message>
    <message>
        <source>surgery</source>
        <comment>a part of the visit</comment>
        <translation>cirugías</translation>
    </message>
    <message>
        <source>suspected</source>
        <translation>sospechada</translation>
    </message>
    <message>
        <source>suspected</source>
        <comment>a value of the visit</comment>
        <translation>sospechada</translation>
    </message>
    <message>
        <source>swaps</source>
        <comment>a part of the visit</comment>
        <translation>cambios de medicamento</translation>
    </message>
    <message>
        <source>switched off the account of {account}</source>
        <translation>desactivó la cuenta de {account}</translation>
    </message>
    <message>
        <source>switched off the second factor of {account}</source>
        <translation>desactivó el segundo factor de {account}</translation>
    </message>
    <message>
        <source>switched on the account of {account}</source>
        <translation>activó la cuenta de {account}</translation>
    </message>
    <message>
        <source>switched on the second factor of {account}</source>
        <translation>activó el segundo factor de {account}</translation>
    </message>
    <message>
        <source>system</source>
        <comment>a part of the visit</comment>
        <translation>sistema de códigos</translation>
    </message>
    <message>
        <source>table: {headings}</source>
        <translation>tabla: {headings}</translation>
    </message>
    <message>
        <source>taken already</source>
        <translation>ya se toma</translation>
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
        <source>taking</source>
        <comment>a part of the visit</comment>
        <translation>toma</translation>
    </message>
    <message>
        <source>talked on</source>
        <comment>a part of the visit</comment>
        <translation>fecha de la conversación</translation>
    </message>
    <message>
        <source>talks</source>
        <comment>a part of the visit</comment>
        <translation>conversaciones</translation>
    </message>
    <message>
        <source>tampered</source>
        <comment>a part of the visit</comment>
        <translation>alterada</translation>
    </message>
    <message>
        <source>taper</source>
        <comment>a part of the visit</comment>
        <translation>reducción gradual</translation>
    </message>
    <message>
        <source>taper_through</source>
        <comment>a value of the visit</comment>
        <translation>reducción gradual</translation>
    </message>
    <message>
        <source>temperature</source>
        <comment>a part of the visit</comment>
        <translation>temperatura</translation>
    </message>
    <message>
        <source>tested</source>
        <comment>a part of the visit</comment>
        <translation>analizado</translation>
    </message>
    <message>
        <source>text</source>
        <comment>a part of the visit</comment>
        <translation>texto</translation>
    </message>
    <message>
        <source>the account of {account}</source>
        <translation>la cuenta de {account}</translation>
    </message>
    <message>
        <source>the appointment of {patient}</source>
        <translation>la cita de {patient}</translation>
    </message>
    <message>
        <source>the clinic&apos;s name or letterhead</source>
        <translation>el nombre o el membrete de la clínica</translation>
    </message>
    <message>
        <source>the key {key} of your site settings</source>
        <translation>la clave {key} de los ajustes de su instalación</translation>
    </message>
    <message>
        <source>the longest due {ago}</source>
        <translation>el más atrasado, {ago}</translation>
    </message>
    <message>
        <source>the number patients are told to call</source>
        <translation>el número al que deben llamar los pacientes</translation>
    </message>
    <message>
        <source>the paper “{paper}” of {visit}</source>
        <translation>el documento “{paper}” de {visit}</translation>
    </message>
    <message>
        <source>the papers of {visit}</source>
        <translation>los documentos de {visit}</translation>
    </message>
    <message>
        <source>the reason is not on record</source>
        <translation>el motivo no consta</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>lo mismo</translation>
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
        <source>the system&apos;s own</source>
        <translation>la del sistema</translation>
    </message>
    <message>
        <source>the visit of {day} of {patient}</source>
        <translation>la visita del {day} de {patient}</translation>
    </message>
    <message>
        <source>then print</source>
        <translation>luego imprimir</translation>
    </message>
    <message>
        <source>therapies</source>
        <comment>a part of the visit</comment>
        <translation>terapias</translation>
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
        <source>this patient</source>
        <translation>este paciente</translation>
    </message>
    <message>
        <source>this step</source>
        <translation>este paso</translation>
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
        <source>times per day</source>
        <comment>a part of the visit</comment>
        <translation>veces al día</translation>
    </message>
    <message>
        <source>tingling</source>
        <translation>hormigueo</translation>
    </message>
    <message>
        <source>title</source>
        <comment>a part of the visit</comment>
        <translation>título</translation>
    </message>
    <message>
        <source>to day</source>
        <comment>a part of the visit</comment>
        <translation>hasta el día</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>pendiente</translation>
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
        <source>tobacco</source>
        <comment>a part of the visit</comment>
        <translation>tabaco</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>today</source>
        <comment>a part of the visit</comment>
        <translation>hoy</translation>
    </message>
    <message>
        <source>today&apos;s average pain is not rated yet</source>
        <translation>el dolor promedio de hoy aún no está valorado</translation>
    </message>
    <message>
        <source>together</source>
        <comment>a part of the visit</comment>
        <translation>juntos</translation>
    </message>
    <message>
        <source>together with</source>
        <comment>a part of the visit</comment>
        <translation>junto con</translation>
    </message>
    <message>
        <source>told as unchanged</source>
        <translation>dicho sin cambios</translation>
    </message>
    <message>
        <source>took away the passphrase of the record file</source>
        <translation>quitó la frase de acceso del archivo de expedientes</translation>
    </message>
    <message>
        <source>took more</source>
        <translation>tomó más</translation>
    </message>
    <message>
        <source>total</source>
        <comment>a part of the visit</comment>
        <translation>total</translation>
    </message>
    <message>
        <source>total {points}</source>
        <translation>total {points}</translation>
    </message>
    <message>
        <source>touch hurts</source>
        <translation>duele al tocar</translation>
    </message>
    <message>
        <source>treatments</source>
        <comment>a part of the visit</comment>
        <translation>tratamientos</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>tratamientos previos</translation>
    </message>
    <message>
        <source>trials</source>
        <comment>a part of the visit</comment>
        <translation>pruebas terapéuticas</translation>
    </message>
    <message>
        <source>trials</source>
        <comment>a value of the visit</comment>
        <translation>pruebas terapéuticas</translation>
    </message>
    <message>
        <source>tried to sign in as {account} and was refused</source>
        <translation>intentó iniciar sesión como {account} y se le rechazó</translation>
    </message>
    <message>
        <source>typed a wrong old password for {account}</source>
        <translation>escribió mal la contraseña anterior de {account}</translation>
    </message>
    <message>
        <source>typed a wrong password over the lock, or was signed out there</source>
        <translation>escribió una contraseña incorrecta sobre el bloqueo, o allí se cerró su sesión</translation>
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
        <source>ultrarapid metabolizer</source>
        <translation>metabolizador ultrarrápido</translation>
    </message>
    <message>
        <source>unchanged</source>
        <comment>a part of the visit</comment>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>sin confirmar</translation>
    </message>
    <message>
        <source>unequal</source>
        <comment>a part of the visit</comment>
        <translation>dosis desiguales</translation>
    </message>
    <message>
        <source>unit</source>
        <comment>a part of the visit</comment>
        <translation>unidad</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a value of the visit</comment>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>relief</comment>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>unlocked the window</source>
        <translation>desbloqueó la ventana</translation>
    </message>
    <message>
        <source>unread</source>
        <comment>a part of the visit</comment>
        <translation>por qué no se lee</translation>
    </message>
    <message>
        <source>until then</source>
        <comment>a part of the visit</comment>
        <translation>hasta entonces</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>hasta las {time}</translation>
    </message>
    <message>
        <source>urine test</source>
        <translation>prueba de orina</translation>
    </message>
    <message>
        <source>urine tests</source>
        <comment>a part of the visit</comment>
        <translation>pruebas de orina</translation>
    </message>
    <message>
        <source>url</source>
        <comment>a part of the visit</comment>
        <translation>URL</translation>
    </message>
    <message>
        <source>usual dose</source>
        <translation>dosis habitual</translation>
    </message>
    <message>
        <source>value</source>
        <comment>a part of the visit</comment>
        <translation>valor</translation>
    </message>
    <message>
        <source>wants to think about it</source>
        <translation>quiere pensarlo</translation>
    </message>
    <message>
        <source>was about to change what another program had altered: {detail}</source>
        <translation>iba a cambiar lo que otro programa había alterado: {detail}</translation>
    </message>
    <message>
        <source>was filled</source>
        <translation>se despachó</translation>
    </message>
    <message>
        <source>was refused, as the role does not include it: {detail}</source>
        <translation>intentó algo que su función no incluye y se le rechazó: {detail}</translation>
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
        <source>went on with a clock that stood before the last entry</source>
        <translation>continuó con un reloj anterior a la última entrada</translation>
    </message>
    <message>
        <source>went on with {visit}</source>
        <translation>continuó {visit}</translation>
    </message>
    <message>
        <source>what</source>
        <comment>a part of the visit</comment>
        <translation>qué</translation>
    </message>
    <message>
        <source>what came with the referral</source>
        <translation>lo que llegó con la referencia</translation>
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
        <source>what was done, by whom</source>
        <translation>qué se hizo, y quién</translation>
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
        <source>what was wrong, or has become known</source>
        <translation>qué estaba mal, o qué se supo después</translation>
    </message>
    <message>
        <source>when and how it ends if it does not help</source>
        <translation>cuándo y cómo termina si no ayuda</translation>
    </message>
    <message>
        <source>when it was made</source>
        <translation>al crearla</translation>
    </message>
    <message>
        <source>where</source>
        <translation>dónde</translation>
    </message>
    <message>
        <source>where</source>
        <comment>a part of the visit</comment>
        <translation>dónde</translation>
    </message>
    <message>
        <source>which one</source>
        <translation>cuál</translation>
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
        <source>why</source>
        <comment>a part of the visit</comment>
        <translation>por qué</translation>
    </message>
    <message>
        <source>why (for the note)</source>
        <translation>por qué (para la nota)</translation>
    </message>
    <message>
        <source>why it is chosen all the same</source>
        <translation>por qué se elige de todos modos</translation>
    </message>
    <message>
        <source>why stopped</source>
        <comment>a part of the visit</comment>
        <translation>motivo de suspensión</translation>
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
        <source>working</source>
        <comment>a part of the visit</comment>
        <translation>cálculo</translation>
    </message>
    <message>
        <source>worn days</source>
        <comment>a part of the visit</comment>
        <translation>días de uso</translation>
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
        <source>worse with</source>
        <comment>a part of the visit</comment>
        <translation>empeora con</translation>
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
        <source>written down</source>
        <translation>anotada</translation>
    </message>
    <message>
        <source>written on</source>
        <comment>a part of the visit</comment>
        <translation>fecha de la receta</translation>
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
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>you and {count} more</source>
        <translation>usted y {count} más</translation>
    </message>
    <message>
        <source>you, in another window ({time}),</source>
        <translation>usted, en otra ventana ({time}),</translation>
    </message>
    <message>
        <source>you; others with Ctrl+Shift+U</source>
        <translation>usted; otros con Ctrl+Shift+U</translation>
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
        <source>{command}: not now.</source>
        <translation>{command}: ahora no.</translation>
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
        <source>{count} days ago</source>
        <translation>hace {count} días</translation>
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
        <source>{count} earlier orders of the same, each counted once.</source>
        <translation>Órdenes anteriores de lo mismo, cada una contada una vez: {count}.</translation>
    </message>
    <message>
        <source>{count} entries are read…</source>
        <translation>Entradas leídas: {count}…</translation>
    </message>
    <message>
        <source>{count} entries are saved as {file}.</source>
        <translation>Entradas guardadas como {file}: {count}.</translation>
    </message>
    <message>
        <source>{count} facts in it are marked unconfirmed.</source>
        <translation>Datos marcados como no confirmados: {count}.</translation>
    </message>
    <message>
        <source>{count} fills</source>
        <translation>{count} despachos</translation>
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
        <source>{count} kept drafts on this machine cannot be opened with the key of this record.</source>
        <translation>Borradores guardados en este equipo que no se abren con la clave de estos expedientes: {count}.</translation>
    </message>
    <message>
        <source>{count} mL of {strength}/mL</source>
        <translation>{count} mL de {strength}/mL</translation>
    </message>
    <message>
        <source>{count} medicines</source>
        <translation>{count} medicamentos</translation>
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
        <translation>{count} más, no para este dolor</translation>
    </message>
    <message>
        <source>{count} more: {kinds}</source>
        <translation>{count} más: {kinds}</translation>
    </message>
    <message>
        <source>{count} more: “Papers” beside each visit shows its own.</source>
        <translation>{count} más: “Documentos” junto a cada visita muestra los suyos.</translation>
    </message>
    <message>
        <source>{count} not used for this pain</source>
        <translation>{count} no para este dolor</translation>
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
        <source>{count} patches</source>
        <translation>{count} parches</translation>
    </message>
    <message>
        <source>{count} patches of {strength}</source>
        <translation>{count} parches de {strength}</translation>
    </message>
    <message>
        <source>{count} patients are saved as {file}.</source>
        <translation>Pacientes guardados como {file}: {count}.</translation>
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
        <source>{count} to choose</source>
        <translation>Por elegir: {count}</translation>
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
        <source>{count} weeks</source>
        <translation>{count} semanas</translation>
    </message>
    <message>
        <source>{count} years</source>
        <translation>{count} años</translation>
    </message>
    <message>
        <source>{count} × {strength}, {days} days</source>
        <translation>{count} × {strength}, {days} días</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} días</translation>
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
        <source>{day}, then decide</source>
        <translation>{day}, luego decidir</translation>
    </message>
    <message>
        <source>{day}: 30 % less pain</source>
        <translation>{day}: 30 % menos dolor</translation>
    </message>
    <message>
        <source>{day}: function held, no withdrawal</source>
        <translation>{day}: función mantenida, sin abstinencia</translation>
    </message>
    <message>
        <source>{day}: {dose}, pause</source>
        <translation>{day}: {dose}, pausa</translation>
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
        <source>{dose} was enough: {relief}.</source>
        <translation>{dose} bastó: {relief}.</translation>
    </message>
    <message>
        <source>{dose} × {times} a day</source>
        <translation>{dose} × {times} al día</translation>
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
        <source>{file} changes 1 setting. Nothing is taken over yet.</source>
        <translation>{file} cambia 1 ajuste. Todavía no se ha aplicado nada.</translation>
    </message>
    <message>
        <source>{file} changes {n} settings. Nothing is taken over yet.</source>
        <translation>{file} cambia {n} ajustes. Todavía no se ha aplicado nada.</translation>
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
        <source>{first} and {count} more</source>
        <translation>{first} y {count} más</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>del {first} al {last}</translation>
    </message>
    <message>
        <source>{folder} cannot be written: {why}.</source>
        <translation>No se puede escribir en {folder}: {why}.</translation>
    </message>
    <message>
        <source>{instrument} total</source>
        <translation>Total de {instrument}</translation>
    </message>
    <message>
        <source>{medicines} medicines, {interactions} interactions</source>
        <translation>medicamentos: {medicines}; interacciones: {interactions}</translation>
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
        <source>{medicine} {what}</source>
        <translation>{medicine}: {what}</translation>
    </message>
    <message>
        <source>{medicine}, all doses</source>
        <translation>{medicine}, todas las dosis</translation>
    </message>
    <message>
        <source>{medicine}: starting dose</source>
        <translation>{medicine}: dosis inicial</translation>
    </message>
    <message>
        <source>{medicine}: {times}, the newest {day}, {until}.</source>
        <translation>{medicine}: {times}, el más reciente el {day}, {until}.</translation>
    </message>
    <message>
        <source>{mme} MME a day</source>
        <translation>{mme} MME al día</translation>
    </message>
    <message>
        <source>{mme} MME/day</source>
        <translation>{mme} MME/día</translation>
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
        <source>{names} and {count} more</source>
        <translation>{names} y {count} más</translation>
    </message>
    <message>
        <source>{name} (MRN {mrn})</source>
        <translation>{name} (MRN {mrn})</translation>
    </message>
    <message>
        <source>{name} (key {key})</source>
        <translation>{name} (clave {key})</translation>
    </message>
    <message>
        <source>{name} has a new first password.</source>
        <translation>{name} tiene una nueva primera contraseña.</translation>
    </message>
    <message>
        <source>{name} has not said yet that this is kept, which is shown only once: {what}. PainDesk stays open.</source>
        <translation>Se muestra una sola vez y {name} aún no ha dicho que lo tenga anotado: {what}. PainDesk sigue abierto.</translation>
    </message>
    <message>
        <source>{name} is added.</source>
        <translation>Se añadió a {name}.</translation>
    </message>
    <message>
        <source>{name} is in the plan already: take it off first.</source>
        <translation>{name} ya está en el plan: quítelo primero.</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>Se guardó a {name}.</translation>
    </message>
    <message>
        <source>{name} is signed in. Everything typed is kept.</source>
        <translation>Sesión de {name}. Todo lo escrito se conserva.</translation>
    </message>
    <message>
        <source>{name} is signed out on {computer}.</source>
        <translation>Se cerró la sesión de {name} en {computer}.</translation>
    </message>
    <message>
        <source>{name} is switched off.</source>
        <translation>Se desactivó a {name}.</translation>
    </message>
    <message>
        <source>{name} is switched on.</source>
        <translation>Se activó a {name}.</translation>
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
        <source>{name} saved this visit at {time} while you had it open. What only one of you changed is in it already. Choose for each of these; the side that is not taken is kept beside the visit.</source>
        <translation>{name} guardó esta visita a las {time} mientras usted la tenía abierta. Lo que cambió solo uno de los dos ya está en ella. Elija en cada punto; la versión que no se toma se guarda junto a la visita.</translation>
    </message>
    <message>
        <source>{name} signed a visit that you had typed into.</source>
        <translation>{name} firmó una visita en la que usted había escrito.</translation>
    </message>
    <message>
        <source>{name} was signed out here from another window. What was typed is kept; sign in to go on.</source>
        <translation>La sesión de {name} se cerró aquí desde otra ventana. Lo escrito se conserva; inicie sesión para continuar.</translation>
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
        <source>{name} · in the visit</source>
        <translation>{name} · en la visita</translation>
    </message>
    <message>
        <source>{name}, born {day}</source>
        <translation>{name}, nac. {day}</translation>
    </message>
    <message>
        <source>{name}, chosen</source>
        <translation>{name}, elegido</translation>
    </message>
    <message>
        <source>{name}, saved {time}</source>
        <translation>{name}, guardado {time}</translation>
    </message>
    <message>
        <source>{name}, you signed in with a first password. Nobody but you should know the one you choose now: 12 characters or more, best a short sentence. It does not run out.</source>
        <translation>{name}, usted inició sesión con una primera contraseña. La que elija ahora no debe conocerla nadie más: 12 caracteres o más, mejor una frase corta. No caduca.</translation>
    </message>
    <message>
        <source>{name}, {time}; the other side: {other}, {other_time}</source>
        <translation>{name}, {time}; la otra versión: {other}, {other_time}</translation>
    </message>
    <message>
        <source>{name}: found</source>
        <translation>{name}: encontrado</translation>
    </message>
    <message>
        <source>{name}: how told</source>
        <translation>{name}: cómo se informa</translation>
    </message>
    <message>
        <source>{name}: not found</source>
        <translation>{name}: no encontrado</translation>
    </message>
    <message>
        <source>{name}: open calendar</source>
        <translation>{name}: abrir el calendario</translation>
    </message>
    <message>
        <source>{new} in place of {old}</source>
        <translation>{new} en lugar de {old}</translation>
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
        <source>{number} of {of}</source>
        <translation>{number} de {of}</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} de {total}</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>hace {n} días</translation>
    </message>
    <message>
        <source>{n} folded</source>
        <translation>{n} plegados</translation>
    </message>
    <message>
        <source>{n} medicines</source>
        <translation>{n} medicamentos</translation>
    </message>
    <message>
        <source>{n} months ago</source>
        <translation>hace {n} meses</translation>
    </message>
    <message>
        <source>{n} more, only counted ▸</source>
        <translation>{n} más, solo contados ▸</translation>
    </message>
    <message>
        <source>{n} of {all} printed.</source>
        <translation>{n} de {all} impresos.</translation>
    </message>
    <message>
        <source>{n} of {all} saved. Not saved: {papers}.</source>
        <translation>{n} de {all} guardados. Sin guardar: {papers}.</translation>
    </message>
    <message>
        <source>{n} papers</source>
        <translation>{n} documentos</translation>
    </message>
    <message>
        <source>{n} patients</source>
        <translation>{n} pacientes</translation>
    </message>
    <message>
        <source>{n} problems</source>
        <translation>{n} problemas</translation>
    </message>
    <message>
        <source>{n} stop</source>
        <translation>{n} altos</translation>
    </message>
    <message>
        <source>{n} years ago</source>
        <translation>hace {n} años</translation>
    </message>
    <message>
        <source>{paper}, copy for the chart</source>
        <translation>{paper}, copia para la historia clínica</translation>
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
        <source>{part}: none</source>
        <translation>{part}: ninguno</translation>
    </message>
    <message>
        <source>{part}: reviewed</source>
        <translation>{part}: revisado</translation>
    </message>
    <message>
        <source>{patient} · begun {day}</source>
        <translation>{patient} · empezada el {day}</translation>
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
        <source>{pieces}, no repeats</source>
        <translation>{pieces}, sin resurtidos</translation>
    </message>
    <message>
        <source>{pieces}, repeats: {count}</source>
        <translation>{pieces}, resurtidos: {count}</translation>
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
        <source>{rule} It does not run out.</source>
        <translation>{rule} No caduca.</translation>
    </message>
    <message>
        <source>{rule} Source: {source}.</source>
        <translation>{rule} Fuente: {source}.</translation>
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
        <source>{state}, with code</source>
        <translation>{state}, con código</translation>
    </message>
    <message>
        <source>{strength} {form}</source>
        <translation>{form} {strength}</translation>
    </message>
    <message>
        <source>{supply}, repeats: {count}</source>
        <translation>{supply}, resurtidos: {count}</translation>
    </message>
    <message>
        <source>{table}: headings</source>
        <translation>{table}: encabezados</translation>
    </message>
    <message>
        <source>{table}: headings, a press sorts</source>
        <translation>{table}: encabezados; pulsar ordena</translation>
    </message>
    <message>
        <source>{text} (not recognised)</source>
        <translation>{text} (no reconocido)</translation>
    </message>
    <message>
        <source>{text}: not fully understood</source>
        <translation>{text}: no se entendió del todo</translation>
    </message>
    <message>
        <source>{text}: not recognized, no check uses it</source>
        <translation>{text}: no reconocido, ninguna comprobación lo usa</translation>
    </message>
    <message>
        <source>{time} on {day}</source>
        <translation>{time} del {day}</translation>
    </message>
    <message>
        <source>{title}. Source: {source}</source>
        <translation>{title}. Fuente: {source}</translation>
    </message>
    <message>
        <source>{typed} may be {one} or {other}.</source>
        <translation>{typed} puede ser {one} o {other}.</translation>
    </message>
    <message>
        <source>{unit} per day</source>
        <translation>{unit} al día</translation>
    </message>
    <message>
        <source>{visit} · amendment</source>
        <translation>{visit} · enmienda</translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <translation>{weekday}, {day} de {month} de {year}</translation>
    </message>
    <message>
        <source>{what} could not be saved: {because}.</source>
        <translation>No se pudo guardar {what}: {because}.</translation>
    </message>
    <message>
        <source>{what} today</source>
        <translation>{what} hoy</translation>
    </message>
    <message>
        <source>{what}: another may suit better.</source>
        <translation>{what}: otro puede convenir más.</translation>
    </message>
    <message>
        <source>{what}: how much</source>
        <translation>{what}: cuánto</translation>
    </message>
    <message>
        <source>{what}: {done}</source>
        <translation>{what}: {done}</translation>
    </message>
    <message>
        <source>{what}: {verdict}. Reasons and sources</source>
        <translation>{what}: {verdict}. Motivos y fuentes</translation>
    </message>
    <message>
        <source>{who} changed this visit.</source>
        <translation>{who} cambió esta visita.</translation>
    </message>
    <message>
        <source>{who} signed this visit.</source>
        <translation>{who} firmó esta visita.</translation>
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
        <source>“{page}” cannot be shown</source>
        <translation>“{page}” no se puede mostrar</translation>
    </message>
    <message>
        <source>▼ early</source>
        <translation>▼ adelantado</translation>
    </message>
    <message>
        <source>◂ Back</source>
        <translation>◂ Atrás</translation>
    </message>
    <message>
        <source>◂ Newer</source>
        <translation>◂ Más recientes</translation>
    </message>
    <message>
        <source>● 1 paper printed and kept with the visit</source>
        <translation>● 1 documento impreso y conservado con la visita</translation>
    </message>
    <message>
        <source>● 1 paper saved and kept with the visit</source>
        <translation>● 1 documento guardado y conservado con la visita</translation>
    </message>
    <message>
        <source>● All work saved</source>
        <translation>● Todo el trabajo guardado</translation>
    </message>
    <message>
        <source>● Draft saved {time}</source>
        <translation>● Borrador guardado {time}</translation>
    </message>
    <message>
        <source>● In room</source>
        <translation>● En sala</translation>
    </message>
    <message>
        <source>● Signed and locked</source>
        <translation>● Firmada y bloqueada</translation>
    </message>
    <message>
        <source>● The record answers again</source>
        <translation>● Vuelve a haber acceso a los expedientes</translation>
    </message>
    <message>
        <source>● {n} papers printed and kept with the visit</source>
        <translation>● {n} documentos impresos y conservados con la visita</translation>
    </message>
    <message>
        <source>● {n} papers saved and kept with the visit</source>
        <translation>● {n} documentos guardados y conservados con la visita</translation>
    </message>
    <message>
        <source>● {paper} printed</source>
        <translation>● {paper}: impreso</translation>
    </message>
    <message>
        <source>☰ Menu</source>
        <translation>☰ Menú</translation>
    </message>
    <message>
        <source>✓ Last backup: {made}, opened and checked.</source>
        <translation>✓ Última copia de seguridad: {made}, abierta y comprobada.</translation>
    </message>
    <message>
        <source>✓ Signed</source>
        <translation>✓ Firmada</translation>
    </message>
    <message>
        <source>✓ kept {when}</source>
        <translation>✓ conservado {when}</translation>
    </message>
    <message>
        <source>✕ Draft NOT saved</source>
        <translation>✕ Borrador NO guardado</translation>
    </message>
    <message>
        <source>✕ Draft NOT saved; tried again every 5 seconds</source>
        <translation>✕ Borrador NO guardado; se reintenta cada 5 segundos</translation>
    </message>
</context>
</TS>
