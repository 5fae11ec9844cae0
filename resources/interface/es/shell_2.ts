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
        <source>1 day ago</source>
        <translation>hace 1 día</translation>
    </message>
    <message>
        <source>1 medicine</source>
        <translation>1 medicamento</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 problema</translation>
    </message>
    <message>
        <source>A clinician signs</source>
        <translation>Firma un profesional clínico</translation>
    </message>
    <message>
        <source>A clinician signs this visit.</source>
        <translation>Esta visita la firma un profesional clínico.</translation>
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
        <source>Add</source>
        <translation>Añadir</translation>
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
        <source>Adding the patient</source>
        <translation>Añadiendo al paciente</translation>
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
        <source>Amending</source>
        <translation>Abriendo la enmienda</translation>
    </message>
    <message>
        <source>Another language holds when PainDesk is started next.</source>
        <translation>Otro idioma se aplica la próxima vez que se inicie PainDesk.</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Llegó</translation>
    </message>
    <message>
        <source>Back to sign in</source>
        <translation>Volver al inicio de sesión</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Copias de seguridad, las más recientes primero</translation>
    </message>
    <message>
        <source>Before you go in</source>
        <translation>Antes de entrar</translation>
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
        <source>Booked</source>
        <translation>Citado</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Historia clínica</translation>
    </message>
    <message>
        <source>Check that the file is there and may be read.</source>
        <translation>Compruebe que el archivo existe y se puede leer.</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
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
        <source>Clinician</source>
        <translation>Profesional clínico</translation>
    </message>
    <message>
        <source>Clinician: writes and signs</source>
        <translation>Profesional clínico: escribe y firma</translation>
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
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Code that the app shows</source>
        <translation>Código que muestra la aplicación</translation>
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
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Creatinine</source>
        <translation>Creatinina</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
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
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Dismiss this line</source>
        <translation>Cerrar esta línea</translation>
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
        <translation>F</translation>
    </message>
    <message>
        <source>FHIR records (*.json *.ndjson);;All files (*)</source>
        <translation>Expedientes FHIR (*.json *.ndjson);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Primera contraseña</translation>
    </message>
    <message>
        <source>First password: {password}</source>
        <translation>Primera contraseña: {password}</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>Primera visita</translation>
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
        <source>Forget these printers</source>
        <translation>Olvidar estas impresoras</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Go to “Review &amp; sign” and sign it first.</source>
        <translation>Vaya a «Revisar y firmar» y fírmela primero.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Talla</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>La tengo en papel</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
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
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>En el archivo</translation>
    </message>
    <message>
        <source>In {folder}:</source>
        <translation>En {folder}:</translation>
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
        <source>It is printed.</source>
        <translation>Está impresa.</translation>
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
        <source>It opens the record and gives the sign-in name a new password. The audit says that it was used.</source>
        <translation>Abre el archivo de expedientes y da una contraseña nueva al nombre de usuario. La auditoría deja constancia de su uso.</translation>
    </message>
    <message>
        <source>It was signed or discarded; open the chart.</source>
        <translation>Se firmó o se descartó; abra la historia clínica.</translation>
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
        <source>Kept papers · {visit}</source>
        <translation>Documentos conservados · {visit}</translation>
    </message>
    <message>
        <source>Kept {when}</source>
        <translation>Conservado {when}</translation>
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
        <source>Language of the screens</source>
        <translation>Idioma de las pantallas</translation>
    </message>
    <message>
        <source>Language of the sheet</source>
        <translation>Idioma de la hoja</translation>
    </message>
    <message>
        <source>Last act</source>
        <translation>Última acción</translation>
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
        <source>Light</source>
        <translation>Claro</translation>
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
        <source>Low-dose start: call due</source>
        <translation>Inicio con dosis bajas: toca llamar</translation>
    </message>
    <message>
        <source>Low-dose start: call due {ago}</source>
        <translation>Inicio con dosis bajas: llamada vencida {ago}</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Making the page “{title}”</source>
        <translation>Preparando la página «{title}»</translation>
    </message>
    <message>
        <source>Making: {paper}</source>
        <translation>Preparando: {paper}</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>No acudió</translation>
    </message>
    <message>
        <source>My second factor</source>
        <translation>Mi segundo factor</translation>
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
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>New first password</source>
        <translation>Nueva primera contraseña</translation>
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
        <source>No setting has these words.</source>
        <translation>Ningún ajuste contiene estas palabras.</translation>
    </message>
    <message>
        <source>Nobody is booked today. Find a patient above, or add a new one.</source>
        <translation>Hoy no hay nadie citado. Busque un paciente arriba o añada uno nuevo.</translation>
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
        <source>Not printed: {papers}.</source>
        <translation>Sin imprimir: {papers}.</translation>
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
        <source>Nothing signed yet.</source>
        <translation>Todavía no hay nada firmado.</translation>
    </message>
    <message>
        <source>Nothing was taken over.</source>
        <translation>No se aplicó nada.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
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
        <source>Off. With it, signing in asks for a code of an authenticator app too; unlocking asks for the password alone.</source>
        <translation>Desactivado. Si se activa, el inicio de sesión pide además un código de una aplicación de autenticación; el desbloqueo pide solo la contraseña.</translation>
    </message>
    <message>
        <source>On record: {problems}, {medicines}.</source>
        <translation>Registrado: {problems}, {medicines}.</translation>
    </message>
    <message>
        <source>On. Write these recovery codes down now, they are shown once: each signs you in one time when the telephone is lost.</source>
        <translation>Activado. Anote ahora estos códigos de recuperación; se muestran una sola vez: cada uno sirve para iniciar sesión una vez si se pierde el teléfono.</translation>
    </message>
    <message>
        <source>On: signing in asks for a code too. Type your password to turn it off.</source>
        <translation>Activado: el inicio de sesión pide además un código. Escriba su contraseña para desactivarlo.</translation>
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
        <source>Open the chart</source>
        <translation>Abrir la historia clínica</translation>
    </message>
    <message>
        <source>Open the papers of the visit to make it.</source>
        <translation>Abra los documentos de la visita para prepararlo.</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Abrir el archivo de expedientes</translation>
    </message>
    <message>
        <source>Open the visit that is not signed, and choose.</source>
        <translation>Abra la visita sin firmar y elija.</translation>
    </message>
    <message>
        <source>Open visit</source>
        <translation>Abrir visita</translation>
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
        <source>Others are changing this visit at this very moment.</source>
        <translation>Otras personas están cambiando esta visita en este mismo momento.</translation>
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
        <source>Pain problem</source>
        <translation>Problema de dolor</translation>
    </message>
    <message>
        <source>PainDesk does not start</source>
        <translation>PainDesk no se inicia</translation>
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
        <source>Panel</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Paper of every print</source>
        <translation>Papel de cada impresión</translation>
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
        <source>Papers · {visit}</source>
        <translation>Documentos · {visit}</translation>
    </message>
    <message>
        <source>Passphrase of the record file</source>
        <translation>Frase de acceso del archivo de expedientes</translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation>Contraseña de la base de datos</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Practice in the sample clinic</source>
        <translation>Practicar en la clínica de ejemplo</translation>
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
        <source>Print ticked…</source>
        <translation>Imprimir marcados…</translation>
    </message>
    <message>
        <source>Print {n} papers…</source>
        <translation>Imprimir {n} documentos…</translation>
    </message>
    <message>
        <source>Printed but not kept with the visit: {papers}.</source>
        <translation>Impreso pero no conservado con la visita: {papers}.</translation>
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
        <source>Proposed again for the next print.</source>
        <translation>Se propone de nuevo en la próxima impresión.</translation>
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
        <source>Reading the day&apos;s list</source>
        <translation>Leyendo la lista del día</translation>
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
        <source>Reason</source>
        <translation>Motivo</translation>
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
        <source>Role</source>
        <translation>Función</translation>
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
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
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
        <source>Save ticked as PDF…</source>
        <translation>Guardar marcados como PDF…</translation>
    </message>
    <message>
        <source>Save {n} papers as PDF…</source>
        <translation>Guardar {n} documentos como PDF…</translation>
    </message>
    <message>
        <source>Saving 1 paper…</source>
        <translation>Guardando 1 documento…</translation>
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
        <source>Show what I typed…</source>
        <translation>Mostrar lo que escribí…</translation>
    </message>
    <message>
        <source>Shown this once. Hand it over in person; it must be replaced at the next sign-in.</source>
        <translation>Se muestra solo esta vez. Entréguela en persona; debe cambiarse en el próximo inicio de sesión.</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Caras</translation>
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
        <source>Signed in</source>
        <translation>Sesión abierta</translation>
    </message>
    <message>
        <source>Signed in now</source>
        <translation>Sesiones abiertas ahora</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Firmando</translation>
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
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Somebody else works on this visit</source>
        <translation>Otra persona trabaja en esta visita</translation>
    </message>
    <message>
        <source>Somebody had discarded this visit.</source>
        <translation>Alguien había descartado esta visita.</translation>
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
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
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
        <source>Take these over</source>
        <translation>Aplicar estos</translation>
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
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>That file could not be read.</source>
        <translation>No se pudo leer ese archivo.</translation>
    </message>
    <message>
        <source>The administrator looks after this; where a clinic has none, a clinician does. Everybody signs in as themselves.</source>
        <translation>De esto se ocupa el administrador; donde no lo hay, un profesional clínico. Cada persona inicia sesión con su propia cuenta.</translation>
    </message>
    <message>
        <source>The day&apos;s list</source>
        <translation>Lista del día</translation>
    </message>
    <message>
        <source>The draft is saved; it stands on Today.</source>
        <translation>El borrador está guardado; figura en Hoy.</translation>
    </message>
    <message>
        <source>The file could not be opened: {because}.</source>
        <translation>No se pudo abrir el archivo: {because}.</translation>
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
        <source>The printer “{printer}” is not there any more.</source>
        <translation>La impresora «{printer}» ya no está disponible.</translation>
    </message>
    <message>
        <source>The record goes back to the day of the backup. The record file as it is now is set aside beside it, not deleted. It opens with the passwords of that day.</source>
        <translation>Los expedientes de todos los pacientes vuelven al día de la copia. El archivo de expedientes actual se aparta junto a la copia, no se borra. Se abre con las contraseñas de aquel día.</translation>
    </message>
    <message>
        <source>The recovery key</source>
        <translation>La clave de recuperación</translation>
    </message>
    <message>
        <source>The reference of what went wrong is in the log.</source>
        <translation>La referencia del fallo está en el registro de errores.</translation>
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
        <source>The settings</source>
        <translation>Los ajustes</translation>
    </message>
    <message>
        <source>The settings are in {file}.</source>
        <translation>Los ajustes están en {file}.</translation>
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
        <source>The two passwords differ.</source>
        <translation>Las dos contraseñas no coinciden.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>There is no backup in {folder}. Choose a file above.</source>
        <translation>No hay ninguna copia de seguridad en {folder}. Elija un archivo arriba.</translation>
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
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
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
        <source>Type a reason: it is kept, and somebody will read it.</source>
        <translation>Escriba un motivo: se conserva y alguien lo leerá.</translation>
    </message>
    <message>
        <source>Type this secret into the app (time based, six digits, 30 seconds). Then type the code that the app shows, and your password.</source>
        <translation>Escriba este secreto en la aplicación (basado en tiempo, seis dígitos, 30 segundos). Después escriba el código que muestra la aplicación y su contraseña.</translation>
    </message>
    <message>
        <source>US Letter (8½ × 11 in)</source>
        <translation>Carta de EE. UU. (8½ × 11 in)</translation>
    </message>
    <message>
        <source>Units and dates</source>
        <translation>Unidades y fechas</translation>
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
        <source>Urine test: {result}</source>
        <translation>Prueba de orina: {result}</translation>
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
        <source>Users</source>
        <translation>Usuarios</translation>
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
        <source>Weight</source>
        <translation>Peso</translation>
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
        <source>What results are shown and typed in; papers name mg/dL, kg and cm.</source>
        <translation>En qué unidades se muestran y escriben los resultados; los documentos usan mg/dL, kg y cm.</translation>
    </message>
    <message>
        <source>What the file changes</source>
        <translation>Qué cambia el archivo</translation>
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
        <source>Where I am signed in</source>
        <translation>Dónde tengo sesión abierta</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Who may sign in</source>
        <translation>Quién puede iniciar sesión</translation>
    </message>
    <message>
        <source>Whoever has a PDF of the key and the record file gets in: save it onto a stick to lock away, not here.</source>
        <translation>Quien tenga un PDF de la clave y el archivo de expedientes puede entrar: guárdelo en una memoria USB bajo llave, no aquí.</translation>
    </message>
    <message>
        <source>Why do you need to see it?</source>
        <translation>¿Por qué necesita verla?</translation>
    </message>
    <message>
        <source>Write down or print the recovery key</source>
        <translation>Anote o imprima la clave de recuperación</translation>
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
        <source>You went on before the visit was signed, so it is not.</source>
        <translation>Usted siguió adelante antes de que se firmara la visita, por lo que no está firmada.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Su contraseña</translation>
    </message>
    <message>
        <source>Your role sees who comes when, and no charts.</source>
        <translation>Su función ve quién viene y cuándo, sin historias clínicas.</translation>
    </message>
    <message>
        <source>as it is signed and printed</source>
        <translation>como se firma y se imprime</translation>
    </message>
    <message>
        <source>beside these settings</source>
        <translation>junto a estos ajustes</translation>
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
        <source>due {ago}</source>
        <translation>venció {ago}</translation>
    </message>
    <message>
        <source>first visit of {day}</source>
        <translation>primera visita del {day}</translation>
    </message>
    <message>
        <source>follow-up of {day}</source>
        <translation>seguimiento del {day}</translation>
    </message>
    <message>
        <source>for instance: patient in the emergency department, asks for the list</source>
        <translation>por ejemplo: paciente en urgencias, pide la lista</translation>
    </message>
    <message>
        <source>large print</source>
        <translation>letra grande</translation>
    </message>
    <message>
        <source>minutes without a key or a click</source>
        <translation>minutos sin teclas ni clics</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>not known to be whole</source>
        <translation>sin comprobar</translation>
    </message>
    <message>
        <source>not yet described</source>
        <translation>todavía sin describir</translation>
    </message>
    <message>
        <source>one side</source>
        <translation>una cara</translation>
    </message>
    <message>
        <source>set by your administrator</source>
        <translation>fijado por su administrador</translation>
    </message>
    <message>
        <source>short, without spaces</source>
        <translation>corto, sin espacios</translation>
    </message>
    <message>
        <source>the longest due {ago}</source>
        <translation>el más antiguo venció {ago}</translation>
    </message>
    <message>
        <source>the system&apos;s own</source>
        <translation>la del sistema</translation>
    </message>
    <message>
        <source>when it was made</source>
        <translation>al crearla</translation>
    </message>
    <message>
        <source>you, in another window ({time}),</source>
        <translation>usted, en otra ventana ({time}),</translation>
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
        <source>{name} has a new first password.</source>
        <translation>{name} tiene una nueva primera contraseña.</translation>
    </message>
    <message>
        <source>{name} is added.</source>
        <translation>Se añadió a {name}.</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>Se guardó a {name}.</translation>
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
        <source>{name} signed a visit that you had typed into.</source>
        <translation>{name} firmó una visita en la que usted había escrito.</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>hace {n} días</translation>
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
        <source>{n} years ago</source>
        <translation>hace {n} años</translation>
    </message>
    <message>
        <source>{paper}, copy for the chart</source>
        <translation>{paper}, copia para la historia clínica</translation>
    </message>
    <message>
        <source>{patient} · begun {day}</source>
        <translation>{patient} · empezada el {day}</translation>
    </message>
    <message>
        <source>{state}, with code</source>
        <translation>{state}, con código</translation>
    </message>
    <message>
        <source>{time} on {day}</source>
        <translation>{time} del {day}</translation>
    </message>
    <message>
        <source>{visit} · amendment</source>
        <translation>{visit} · enmienda</translation>
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
        <source>◂ Back</source>
        <translation>◂ Atrás</translation>
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
        <source>● In room</source>
        <translation>● En consulta</translation>
    </message>
    <message>
        <source>● Signed and locked</source>
        <translation>● Firmada y bloqueada</translation>
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
        <source>✓ Signed</source>
        <translation>✓ Firmada</translation>
    </message>
    <message>
        <source>✓ kept {when}</source>
        <translation>✓ conservado {when}</translation>
    </message>
</context>
</TS>
