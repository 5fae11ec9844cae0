<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name></name>
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
        <source>! You and somebody else changed the same here: choose before it is saved</source>
        <translation>! Usted y otra persona cambiaron lo mismo: elija antes de que se guarde</translation>
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
        <source>A QR code of the telephone needs a number without letters.</source>
        <translation>El código QR del teléfono necesita un número sin letras.</translation>
    </message>
    <message>
        <source>A QR code of the web page needs an address such as www.example.org.</source>
        <translation>El código QR de la página web necesita una dirección como www.example.org.</translation>
    </message>
    <message>
        <source>A clinician signs and amends.</source>
        <translation>Firma y enmienda un profesional clínico.</translation>
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
        <source>A few pages set it up; what can wait can be skipped and done later in the settings. First: where do the patients&apos; records live? Nothing leaves the clinic except by a person&apos;s act.</source>
        <translation>Unas pocas páginas lo configuran; lo que puede esperar se omite y se hace después en Ajustes. Primero: ¿dónde se guardan los expedientes de los pacientes? Nada sale de la clínica sin que una persona lo haga.</translation>
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
        <source>A visit</source>
        <translation>Una visita</translation>
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
        <source>Add patient</source>
        <translation>Añadir paciente</translation>
    </message>
    <message>
        <source>Add to the clinic</source>
        <translation>Añadir a la clínica</translation>
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
        <source>Administrator: no charts</source>
        <translation>Administrador: sin historias clínicas</translation>
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
        <source>Amend…</source>
        <translation>Enmendar…</translation>
    </message>
    <message>
        <source>Ask them.</source>
        <translation>Consúltelo.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Consultando el servidor…</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Average pain, 0–10</source>
        <translation>Dolor promedio, 0–10</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
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
        <source>Before: {value}</source>
        <translation>Antes: {value}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Para empezar</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Fecha de nacimiento</translation>
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
        <source>By name, birth date or chart number, from anywhere</source>
        <translation>Por nombre, fecha de nacimiento o número de historia clínica, desde cualquier página</translation>
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
        <source>Changes</source>
        <translation>Cambios</translation>
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
        <source>Checking entry {at} of {of}…</source>
        <translation>Comprobando la entrada {at} de {of}…</translation>
    </message>
    <message>
        <source>Checking the chain…</source>
        <translation>Comprobando la cadena…</translation>
    </message>
    <message>
        <source>Checking what was sealed: {count} looked at…</source>
        <translation>Comprobando lo sellado: {count} revisados…</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Elegir una imagen…</translation>
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
        <source>Choose the logo</source>
        <translation>Elegir el logotipo</translation>
    </message>
    <message>
        <source>Choose your own password</source>
        <translation>Elija su propia contraseña</translation>
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
        <source>Close what is open on top; back</source>
        <translation>Cerrar lo que está abierto encima; atrás</translation>
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
        <source>Conditions</source>
        <translation>Diagnósticos</translation>
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
        <source>Copy the image</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Count ({count} entries) and hash are copied.</source>
        <translation>Número ({count} entradas) y hash copiados.</translation>
    </message>
    <message>
        <source>Cover the window; nothing typed is lost</source>
        <translation>Cubre la ventana; no se pierde nada de lo escrito</translation>
    </message>
    <message>
        <source>Ctrl+N adds a patient, Ctrl+K finds one, F1 lists every shortcut.</source>
        <translation>Ctrl+N añade un paciente, Ctrl+K lo busca, F1 muestra todos los atajos.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>No importar</translation>
    </message>
    <message>
        <source>Edition {edition}, reviewed {day}. {medicines} medicines, {interactions} interactions.</source>
        <translation>Edición {edition}, revisada el {day}. Medicamentos: {medicines}; interacciones: {interactions}.</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Enter</translation>
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
        <source>Enter how high the printed head is.</source>
        <translation>Escriba la altura del membrete impreso.</translation>
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
        <source>Enter your name.</source>
        <translation>Escriba su nombre.</translation>
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
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Mujer</translation>
    </message>
    <message>
        <source>Find a patient by name, birth date or MRN</source>
        <translation>Buscar por nombre, fecha de nacimiento o MRN</translation>
    </message>
    <message>
        <source>Find a setting by its words</source>
        <translation>Buscar un ajuste por sus palabras</translation>
    </message>
    <message>
        <source>Find words; F3 and Shift+F3 go from one to the next</source>
        <translation>Buscar palabras; F3 y Shift+F3 pasan de una a otra</translation>
    </message>
    <message>
        <source>Findings beside a visit</source>
        <translation>Avisos junto a una visita</translation>
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
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a day</comment>
        <translation>Desde</translation>
    </message>
    <message>
        <source>From the open visit, which is kept as a draft</source>
        <translation>Desde la visita abierta, que queda como borrador</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>Desde este día</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Go on with the open visit</source>
        <translation>Continuar la visita abierta</translation>
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
        <source>History</source>
        <translation>Antecedentes</translation>
    </message>
    <message>
        <source>If it happens again, report reference {reference}.</source>
        <translation>Si se repite, comunique la referencia {reference}.</translation>
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
        <source>In it</source>
        <translation>Contiene</translation>
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
        <source>Inter, Noto Sans (type)</source>
        <translation>Inter, Noto Sans (tipografía)</translation>
    </message>
    <message>
        <source>Invented patients in a throw-away record, beside your own work</source>
        <translation>Pacientes inventados en expedientes desechables, junto a su propio trabajo</translation>
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
        <source>It is kept on this machine, encrypted, and goes into the record when you sign in here again. Closing again closes.</source>
        <translation>Queda guardado y cifrado en este equipo, y pasa a los expedientes cuando usted vuelva a iniciar sesión aquí. Si cierra otra vez, se cierra.</translation>
    </message>
    <message>
        <source>It is put into the record now.</source>
        <translation>Ahora se incorpora a los expedientes.</translation>
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
        <source>Keep them outside this computer; paindesk verify --audit &quot;{count} …&quot; finds them again.</source>
        <translation>Guárdelos fuera de este equipo; paindesk verify --audit &quot;{count} …&quot; los vuelve a encontrar.</translation>
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
        <source>Knowledge</source>
        <translation>Base de conocimientos</translation>
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
        <source>Larger; − smaller, 0 the whole page, Ctrl+2 fits the width, Ctrl+1 is 100 %</source>
        <translation>Más grande; − más pequeño, 0 la página entera, Ctrl+2 ajusta al ancho, Ctrl+1 es 100 %</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Última visita</translation>
    </message>
    <message>
        <source>Leave it out; it is asked for.</source>
        <translation>Quítela; se pide después.</translation>
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
        <source>Lists looked at</source>
        <translation>Listas vistas</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
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
        <source>Look into the monitoring program</source>
        <translation>Consulta del PDMP</translation>
    </message>
    <message>
        <source>Looking for drafts kept on this machine</source>
        <translation>Buscando borradores guardados en este equipo</translation>
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
        <source>Male</source>
        <translation>Hombre</translation>
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
        <source>Medicines to look at</source>
        <translation>Medicamentos por revisar</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Vigilancia</translation>
    </message>
    <message>
        <source>Mood, 0–10</source>
        <translation>Ánimo, 0–10</translation>
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
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>New</source>
        <comment>the password</comment>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>New key of the file</source>
        <translation>Nueva clave del archivo</translation>
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
        <source>New patient</source>
        <translation>Paciente nuevo</translation>
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
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Próxima visita</translation>
    </message>
    <message>
        <source>No backup could be made. The record itself is whole and saved.</source>
        <translation>No se pudo hacer la copia de seguridad. Los expedientes están íntegros y guardados.</translation>
    </message>
    <message>
        <source>No entry fits. Take a person, a patient, a kind or a day out of what is asked for.</source>
        <translation>Ninguna entrada coincide. Quite una persona, un paciente, un tipo o un día de lo que se busca.</translation>
    </message>
    <message>
        <source>No opioid on the list.</source>
        <translation>Ningún opioide en la lista.</translation>
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
        <source>No visit is open.</source>
        <translation>No hay ninguna visita abierta.</translation>
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
        <source>Nobody is in this group.</source>
        <translation>No hay nadie en este grupo.</translation>
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
        <source>Not now: {reason}</source>
        <translation>Ahora no: {reason}</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Sin firmar</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>No entendido</translation>
    </message>
    <message>
        <source>Nothing is written until you confirm. Check who it is, and what could not be read.</source>
        <translation>No se escribe nada hasta que usted confirme. Compruebe quién es y qué no se pudo leer.</translation>
    </message>
    <message>
        <source>Nothing printed yet.</source>
        <translation>Aún no se ha impreso nada.</translation>
    </message>
    <message>
        <source>Nothing was changed since it was opened.</source>
        <translation>No se cambió nada desde que se abrió.</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>No se deshizo nada.</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>the password</comment>
        <translation>Actual</translation>
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
        <source>Nurse: does not sign</source>
        <translation>Enfermería: no firma</translation>
    </message>
    <message>
        <source>Of the signed visit in front; where papers are shown, print the one in view</source>
        <translation>De la visita firmada que está delante; donde se ven documentos, imprime el que se muestra</translation>
    </message>
    <message>
        <source>Older ▸</source>
        <translation>Anteriores ▸</translation>
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
        <source>One is made a day and when PainDesk is closed, encrypted and checked. A place on another disk (a second disk, a network drive) survives the loss of this one.</source>
        <translation>Se hace una al día y al cerrar PainDesk, cifrada y comprobada. Un lugar en otro disco (un segundo disco, una unidad de red) sobrevive a la pérdida de este.</translation>
    </message>
    <message>
        <source>One is made a day while PainDesk runs, and one when it is closed; old ones are thinned.</source>
        <translation>Se hace una al día mientras PainDesk está abierto y otra al cerrarlo; de las antiguas se conservan algunas.</translation>
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
        <source>Open the audit</source>
        <translation>Abrir la auditoría</translation>
    </message>
    <message>
        <source>Open the chart. MRN {mrn}</source>
        <translation>Abrir la historia clínica. MRN {mrn}</translation>
    </message>
    <message>
        <source>Open the visit of {day}</source>
        <translation>Abrir la visita del {day}</translation>
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
        <source>Opening the record…</source>
        <translation>Abriendo los expedientes…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Opioids</source>
        <translation>Opioides</translation>
    </message>
    <message>
        <source>Opioids today</source>
        <translation>Opioides hoy</translation>
    </message>
    <message>
        <source>Or empty both, and go on.</source>
        <translation>O vacíe ambos y continúe.</translation>
    </message>
    <message>
        <source>Other medicines</source>
        <translation>Otros medicamentos</translation>
    </message>
    <message>
        <source>PEG</source>
        <translation>PEG</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Pain now, 0–10</source>
        <translation>Dolor ahora, 0–10</translation>
    </message>
    <message>
        <source>Pain today</source>
        <translation>Dolor hoy</translation>
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
        <source>Panel</source>
        <translation>Panel</translation>
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
        <source>Papers</source>
        <translation>Documentos</translation>
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
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Patient without a name</source>
        <translation>Paciente sin nombre</translation>
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
        <source>People and the clinic</source>
        <translation>Personas y clínica</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Plan &amp; safety</source>
        <translation>Plan y seguridad</translation>
    </message>
    <message>
        <source>PostgreSQL, for several desks at once. Whoever runs the server knows its address.</source>
        <translation>PostgreSQL, para varios puestos a la vez. Quien administra el servidor conoce su dirección.</translation>
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
        <source>Preview of the clinic&apos;s papers</source>
        <translation>Vista previa de los documentos de la clínica</translation>
    </message>
    <message>
        <source>Print a test page…</source>
        <translation>Imprimir página de prueba…</translation>
    </message>
    <message>
        <source>Print every ticked paper; Space ticks one</source>
        <translation>Imprimir todos los documentos marcados; Espacio marca uno</translation>
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
        <source>Printing…</source>
        <translation>Imprimiendo…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
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
        <source>Read a FHIR file and show what was understood before anything is kept</source>
        <translation>Leer un archivo FHIR y mostrar qué se entendió antes de guardar nada</translation>
    </message>
    <message>
        <source>Reading the audit</source>
        <translation>Leyendo la auditoría</translation>
    </message>
    <message>
        <source>Reading the entries…</source>
        <translation>Leyendo las entradas…</translation>
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
        <source>Reading the users</source>
        <translation>Leyendo los usuarios</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Reason to go on in spite of a finding</source>
        <translation>Motivo para seguir a pesar de un aviso</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Expedientes</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Red flag</source>
        <translation>Señal de alarma</translation>
    </message>
    <message>
        <source>Relief, %</source>
        <translation>Alivio, %</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Quitar el logotipo</translation>
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
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
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
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>Save for the clinic</source>
        <translation>Guardar para la clínica</translation>
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
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
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
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Set passphrase</source>
        <translation>Establecer frase de acceso</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
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
        <source>Show it</source>
        <translation>Mostrarlo</translation>
    </message>
    <message>
        <source>Show {paper}, kept {when}</source>
        <translation>Mostrar {paper}, guardado: {when}</translation>
    </message>
    <message>
        <source>Show ▸</source>
        <translation>Mostrar ▸</translation>
    </message>
    <message>
        <source>Side effects</source>
        <translation>Efectos secundarios</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
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
        <source>Signed in: {name} · locks after {minutes} min idle · Knowledge {edition} reviewed {day}</source>
        <translation>Sesión: {name} · bloqueo tras {minutes} min sin uso · Conocimientos {edition}, rev. {day}</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Signed visits are locked; a change to one is an amendment beside it.</source>
        <translation>Las visitas firmadas están bloqueadas; un cambio es una enmienda aparte.</translation>
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
        <source>Signing in, refusals</source>
        <translation>Inicios de sesión, rechazos</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>Since last visit</source>
        <translation>Desde la última visita</translation>
    </message>
    <message>
        <source>Skip the rest</source>
        <translation>Omitir el resto</translation>
    </message>
    <message>
        <source>Sleep, 0–10</source>
        <translation>Sueño, 0–10</translation>
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
        <source>Somebody else…</source>
        <translation>Otra persona…</translation>
    </message>
    <message>
        <source>Somebody like this is here already: {names}. Importing adds a second chart.</source>
        <translation>Ya hay alguien así: {names}. Importar añade una segunda historia clínica.</translation>
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
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Step &amp;before</source>
        <translation>Paso &amp;anterior</translation>
    </message>
    <message>
        <source>Steps gone through</source>
        <translation>Pasos recorridos</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>the work</comment>
        <translation>Detener</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Take the last change of the visit back, whatever its step</source>
        <translation>Deshacer el último cambio de la visita, sea cual sea su paso</translation>
    </message>
    <message>
        <source>Take this over</source>
        <translation>Aplicar esto</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>That is no address of a server.</source>
        <translation>Eso no es la dirección de un servidor.</translation>
    </message>
    <message>
        <source>The backup is made and checked.</source>
        <translation>La copia de seguridad está hecha y comprobada.</translation>
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
        <source>The clinic&apos;s papers are saved.</source>
        <translation>Los documentos de la clínica están guardados.</translation>
    </message>
    <message>
        <source>The draft is saved now.</source>
        <translation>El borrador ya está guardado.</translation>
    </message>
    <message>
        <source>The file is encrypted under a new key. Passwords and recovery key stay; backups made before keep the old.</source>
        <translation>El archivo está cifrado con una clave nueva. Las contraseñas y la clave de recuperación siguen igual; las copias de seguridad anteriores conservan la antigua.</translation>
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
        <source>The last good one is of {day}.</source>
        <translation>La última válida es de {day}.</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>La lista</translation>
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
        <source>The place is locked: set by your administrator.</source>
        <translation>El lugar está bloqueado: lo fijó su administrador.</translation>
    </message>
    <message>
        <source>The record says that this patient has died.</source>
        <translation>El expediente dice que este paciente ha fallecido.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>El informe</translation>
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
        <source>The server of this record keeps its own backups.</source>
        <translation>El servidor de estos expedientes hace sus propias copias de seguridad.</translation>
    </message>
    <message>
        <source>The step before; from the first one to Today</source>
        <translation>El paso anterior; desde el primero, a Hoy</translation>
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
        <source>The visit before; Right the next, Enter opens it</source>
        <translation>La visita anterior; Right la siguiente, Enter la abre</translation>
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
        <source>There is no backup yet.</source>
        <translation>Aún no hay ninguna copia de seguridad.</translation>
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
        <source>This is the sample clinic: everything may be tried.</source>
        <translation>Esta es la clínica de ejemplo: se puede probar todo.</translation>
    </message>
    <message>
        <source>This record lives on a PostgreSQL server, whose own tools back it up (pg_dump). Ask whoever runs the server.</source>
        <translation>Estos expedientes están en un servidor PostgreSQL, cuyas propias herramientas hacen las copias (pg_dump). Consulte a quien administra el servidor.</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a day</comment>
        <translation>Hasta</translation>
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
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Treatment of opioid use disorder</source>
        <translation>Tratamiento del trastorno por consumo de opioides</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Evolución</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>Two people changed the same</source>
        <translation>Dos personas cambiaron lo mismo</translation>
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
        <source>Type what you want: a command, a step, a paper, a patient</source>
        <translation>Escriba lo que busca: un comando, un paso, un documento, un paciente</translation>
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
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Desbloqueando…</translation>
    </message>
    <message>
        <source>Use a passphrase</source>
        <translation>Usar una frase de acceso</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>Usar la clave de recuperación</translation>
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
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Visits to the emergency department</source>
        <translation>Visitas a urgencias</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
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
        <source>What it says</source>
        <translation>Qué dice</translation>
    </message>
    <message>
        <source>What the page in front is for, what its terms mean, its keys</source>
        <translation>Para qué sirve la página que está delante, qué significan sus términos, sus teclas</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Qué hacen</translation>
    </message>
    <message>
        <source>What two people changed differently at the visit of {day}</source>
        <translation>Lo que dos personas cambiaron de forma distinta en la visita del {day}</translation>
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
        <source>What you typed while the record could not be reached was kept on this machine.</source>
        <translation>Lo que usted escribió mientras no había acceso a los expedientes quedó guardado en este equipo.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
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
        <source>Which paper is in the printer? A test page shows the clinic&apos;s letterhead; nothing of a patient is on it.</source>
        <translation>¿Qué papel hay en la impresora? Una página de prueba muestra el membrete de la clínica; no lleva nada de ningún paciente.</translation>
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
        <source>Who may sign in, as what.</source>
        <translation>Quién puede iniciar sesión, y con qué función.</translation>
    </message>
    <message>
        <source>Who may sign in, as what; the keys of the record file</source>
        <translation>Quién puede iniciar sesión, y con qué función; las claves del archivo de expedientes</translation>
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
        <source>Words typed and not entered yet</source>
        <translation>Texto escrito y aún no incorporado</translation>
    </message>
    <message>
        <source>Work, 0–10</source>
        <translation>Trabajo, 0–10</translation>
    </message>
    <message>
        <source>Worst pain, 0–10</source>
        <translation>Peor dolor, 0–10</translation>
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
        <source>Your role is {role}.</source>
        <translation>Su función es: {role}.</translation>
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
        <source>accepted a finding when signing {visit}: {detail}</source>
        <translation>siguió a pesar de un aviso al firmar {visit}: {detail}</translation>
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
        <source>and {count} more: all of them stand in History.</source>
        <translation>y {count} más: todos figuran en Antecedentes.</translation>
    </message>
    <message>
        <source>and {count} more; all are kept with the chart.</source>
        <translation>y {count} más; todo se guarda con la historia clínica.</translation>
    </message>
    <message>
        <source>answer</source>
        <comment>a part of the visit</comment>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>answers</source>
        <comment>a part of the visit</comment>
        <translation>respuestas</translation>
    </message>
    <message>
        <source>appointment on</source>
        <comment>a part of the visit</comment>
        <translation>fecha de la cita</translation>
    </message>
    <message>
        <source>as expected</source>
        <comment>a part of the visit</comment>
        <translation>según lo esperado</translation>
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
        <source>at</source>
        <comment>a part of the visit</comment>
        <translation>momento</translation>
    </message>
    <message>
        <source>at least {mme} MME a day, incomplete</source>
        <translation>al menos {mme} MME al día, incompleto</translation>
    </message>
    <message>
        <source>awaited</source>
        <comment>a part of the visit</comment>
        <translation>en espera</translation>
    </message>
    <message>
        <source>background</source>
        <comment>a value of the visit</comment>
        <translation>datos generales</translation>
    </message>
    <message>
        <source>because</source>
        <comment>a part of the visit</comment>
        <translation>porque</translation>
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
        <source>beside the record</source>
        <translation>junto a los expedientes</translation>
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
        <source>by</source>
        <comment>a part of the visit</comment>
        <translation>plazo o autor</translation>
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
        <source>cause</source>
        <comment>a part of the visit</comment>
        <translation>causa</translation>
    </message>
    <message>
        <source>ceiling</source>
        <comment>a part of the visit</comment>
        <translation>tope</translation>
    </message>
    <message>
        <source>change</source>
        <comment>a value of the visit</comment>
        <translation>cambiar</translation>
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
        <source>confirmed</source>
        <comment>a part of the visit</comment>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>consent on</source>
        <comment>a part of the visit</comment>
        <translation>fecha del consentimiento</translation>
    </message>
    <message>
        <source>continue</source>
        <comment>a value of the visit</comment>
        <translation>continuar</translation>
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
        <source>creatinine</source>
        <comment>a part of the visit</comment>
        <translation>creatinina</translation>
    </message>
    <message>
        <source>date</source>
        <comment>a part of the visit</comment>
        <translation>fecha</translation>
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
        <comment>a part of the visit</comment>
        <translation>días</translation>
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
        <source>dose</source>
        <comment>a part of the visit</comment>
        <translation>dosis</translation>
    </message>
    <message>
        <source>early refills</source>
        <comment>a part of the visit</comment>
        <translation>resurtidos anticipados</translation>
    </message>
    <message>
        <source>eased by</source>
        <comment>a part of the visit</comment>
        <translation>mejora con</translation>
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
        <source>escalated</source>
        <comment>a part of the visit</comment>
        <translation>derivado</translation>
    </message>
    <message>
        <source>evening</source>
        <comment>a value of the visit</comment>
        <translation>noche</translation>
    </message>
    <message>
        <source>every hours</source>
        <comment>a part of the visit</comment>
        <translation>cada cuántas horas</translation>
    </message>
    <message>
        <source>exit plan</source>
        <comment>a part of the visit</comment>
        <translation>plan de salida</translation>
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
        <comment>a value of the visit</comment>
        <translation>mujer</translation>
    </message>
    <message>
        <source>female</source>
        <translation>mujer</translation>
    </message>
    <message>
        <source>file</source>
        <comment>a part of the visit</comment>
        <translation>archivo</translation>
    </message>
    <message>
        <source>filled</source>
        <comment>a part of the visit</comment>
        <translation>despachado</translation>
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
        <source>follow_up</source>
        <comment>a value of the visit</comment>
        <translation>seguimiento</translation>
    </message>
    <message>
        <source>for problem</source>
        <comment>a part of the visit</comment>
        <translation>para el problema</translation>
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
        <source>given</source>
        <comment>a part of the visit</comment>
        <translation>nombre</translation>
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
        <source>grade</source>
        <comment>a part of the visit</comment>
        <translation>grado</translation>
    </message>
    <message>
        <source>had the audit chain and the seals checked</source>
        <translation>hizo comprobar la cadena de auditoría y los sellos</translation>
    </message>
    <message>
        <source>highest daily</source>
        <comment>a part of the visit</comment>
        <translation>dosis diaria máxima</translation>
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
        <source>id</source>
        <comment>a part of the visit</comment>
        <translation>identificador</translation>
    </message>
    <message>
        <source>imported the record of {patient} from a file</source>
        <translation>importó el expediente de {patient} desde un archivo</translation>
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
        <comment>a part of the visit</comment>
        <translation>letra grande</translation>
    </message>
    <message>
        <source>last doses</source>
        <comment>a part of the visit</comment>
        <translation>últimas dosis</translation>
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
        <source>left</source>
        <comment>a part of the visit</comment>
        <translation>restante</translation>
    </message>
    <message>
        <source>limits</source>
        <comment>a part of the visit</comment>
        <translation>limita</translation>
    </message>
    <message>
        <source>little</source>
        <comment>a value of the visit</comment>
        <translation>poco</translation>
    </message>
    <message>
        <source>local</source>
        <comment>a part of the visit</comment>
        <translation>de la clínica</translation>
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
        <source>lost</source>
        <comment>a part of the visit</comment>
        <translation>perdido</translation>
    </message>
    <message>
        <source>lower_to_stop</source>
        <comment>a value of the visit</comment>
        <translation>bajar hasta suspender</translation>
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
        <comment>a value of the visit</comment>
        <translation>hombre</translation>
    </message>
    <message>
        <source>male</source>
        <translation>hombre</translation>
    </message>
    <message>
        <source>mechanism</source>
        <comment>a part of the visit</comment>
        <translation>mecanismo</translation>
    </message>
    <message>
        <source>medicine</source>
        <comment>a part of the visit</comment>
        <translation>medicamento</translation>
    </message>
    <message>
        <source>medicines</source>
        <comment>a value of the visit</comment>
        <translation>medicamentos</translation>
    </message>
    <message>
        <source>medicines</source>
        <comment>a part of the visit</comment>
        <translation>medicamentos</translation>
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
        <comment>a value of the visit</comment>
        <translation>leve</translation>
    </message>
    <message>
        <source>minutes</source>
        <comment>a part of the visit</comment>
        <translation>minutos</translation>
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
        <comment>a value of the visit</comment>
        <translation>moderada o grave</translation>
    </message>
    <message>
        <source>morning</source>
        <comment>a value of the visit</comment>
        <translation>mañana</translation>
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
        <comment>a part of the visit</comment>
        <translation>nombre</translation>
    </message>
    <message>
        <source>name or MRN</source>
        <translation>nombre o MRN</translation>
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
        <comment>a part of the visit</comment>
        <translation>nuevo</translation>
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
        <source>no directions</source>
        <translation>sin indicaciones</translation>
    </message>
    <message>
        <source>no {missing}</source>
        <translation>falta: {missing}</translation>
    </message>
    <message>
        <source>nociceptive</source>
        <comment>a value of the visit</comment>
        <translation>nociceptivo</translation>
    </message>
    <message>
        <source>nociplastic</source>
        <comment>a value of the visit</comment>
        <translation>nociplástico</translation>
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
        <comment>a QR code</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a chart number</comment>
        <translation>no consta</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>ninguna conocida</translation>
    </message>
    <message>
        <source>none planned</source>
        <translation>sin planear</translation>
    </message>
    <message>
        <source>noon</source>
        <comment>a value of the visit</comment>
        <translation>mediodía</translation>
    </message>
    <message>
        <source>not applicable</source>
        <comment>a value of the visit</comment>
        <translation>no aplica</translation>
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
        <source>not found</source>
        <comment>a part of the visit</comment>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>no cargado</translation>
    </message>
    <message>
        <source>not pregnant</source>
        <comment>a value of the visit</comment>
        <translation>no embarazada</translation>
    </message>
    <message>
        <source>not recorded</source>
        <comment>the weight</comment>
        <translation>no registrado</translation>
    </message>
    <message>
        <source>not recorded</source>
        <comment>the sex</comment>
        <translation>no registrado</translation>
    </message>
    <message>
        <source>not taking</source>
        <comment>a part of the visit</comment>
        <translation>no lo toma</translation>
    </message>
    <message>
        <source>not understood</source>
        <comment>a part of the visit</comment>
        <translation>no entendido</translation>
    </message>
    <message>
        <source>not yet written down: asked for at the next sign-in</source>
        <translation>aún no anotada: se pedirá en el próximo inicio de sesión</translation>
    </message>
    <message>
        <source>note</source>
        <comment>a part of the visit</comment>
        <translation>nota</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
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
        <source>original</source>
        <comment>a part of the visit</comment>
        <translation>original</translation>
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
        <source>pain complaints</source>
        <comment>a part of the visit</comment>
        <translation>quejas de dolor</translation>
    </message>
    <message>
        <source>patient without a name</source>
        <translation>paciente sin nombre</translation>
    </message>
    <message>
        <source>pause days</source>
        <comment>a part of the visit</comment>
        <translation>días de pausa</translation>
    </message>
    <message>
        <source>pause on</source>
        <comment>a part of the visit</comment>
        <translation>fecha de la pausa</translation>
    </message>
    <message>
        <source>payment</source>
        <comment>a part of the visit</comment>
        <translation>pago</translation>
    </message>
    <message>
        <source>ph</source>
        <comment>a part of the visit</comment>
        <translation>pH</translation>
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
        <source>phone check on</source>
        <comment>a part of the visit</comment>
        <translation>fecha del control telefónico</translation>
    </message>
    <message>
        <source>pill count</source>
        <comment>a part of the visit</comment>
        <translation>recuento de pastillas</translation>
    </message>
    <message>
        <source>points</source>
        <comment>a part of the visit</comment>
        <translation>puntos</translation>
    </message>
    <message>
        <source>possible</source>
        <comment>a value of the visit</comment>
        <translation>posible</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>posible</translation>
    </message>
    <message>
        <source>pregnancy</source>
        <comment>a part of the visit</comment>
        <translation>embarazo</translation>
    </message>
    <message>
        <source>pregnant</source>
        <comment>a value of the visit</comment>
        <translation>embarazada</translation>
    </message>
    <message>
        <source>pregnant</source>
        <translation>embarazada</translation>
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
        <source>qualities</source>
        <comment>a part of the visit</comment>
        <translation>cualidades</translation>
    </message>
    <message>
        <source>quantity</source>
        <comment>a part of the visit</comment>
        <translation>cantidad</translation>
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
        <source>referred</source>
        <comment>a part of the visit</comment>
        <translation>referido</translation>
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
        <comment>a part of the visit</comment>
        <translation>alivio</translation>
    </message>
    <message>
        <source>remission</source>
        <comment>a value of the visit</comment>
        <translation>en remisión</translation>
    </message>
    <message>
        <source>remission</source>
        <translation>en remisión</translation>
    </message>
    <message>
        <source>repeats</source>
        <comment>a part of the visit</comment>
        <translation>repeticiones</translation>
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
        <source>screens</source>
        <comment>a part of the visit</comment>
        <translation>cribados</translation>
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
        <source>seen</source>
        <comment>a part of the visit</comment>
        <translation>visto</translation>
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
        <source>side</source>
        <comment>a part of the visit</comment>
        <translation>lado</translation>
    </message>
    <message>
        <source>side effect</source>
        <comment>a part of the visit</comment>
        <translation>efecto secundario</translation>
    </message>
    <message>
        <source>side effects</source>
        <comment>a part of the visit</comment>
        <translation>efectos secundarios</translation>
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
        <comment>a part of the visit</comment>
        <translation>velocidad</translation>
    </message>
    <message>
        <source>spoke with</source>
        <comment>a part of the visit</comment>
        <translation>habló con</translation>
    </message>
    <message>
        <source>start</source>
        <comment>a value of the visit</comment>
        <translation>empezar</translation>
    </message>
    <message>
        <source>started</source>
        <comment>a part of the visit</comment>
        <translation>inicio</translation>
    </message>
    <message>
        <source>steps</source>
        <comment>a part of the visit</comment>
        <translation>pasos</translation>
    </message>
    <message>
        <source>stomach protection</source>
        <comment>a part of the visit</comment>
        <translation>protección gástrica</translation>
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
        <source>such as www.example.org</source>
        <translation>como www.example.org</translation>
    </message>
    <message>
        <source>suicidal thoughts</source>
        <comment>a part of the visit</comment>
        <translation>ideas suicidas</translation>
    </message>
    <message>
        <source>surgery</source>
        <comment>a part of the visit</comment>
        <translation>cirugías</translation>
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
        <source>the system does not say why</source>
        <translation>el sistema no dice por qué</translation>
    </message>
    <message>
        <source>the visit of {day} of {patient}</source>
        <translation>la visita del {day} de {patient}</translation>
    </message>
    <message>
        <source>therapies</source>
        <comment>a part of the visit</comment>
        <translation>terapias</translation>
    </message>
    <message>
        <source>times per day</source>
        <comment>a part of the visit</comment>
        <translation>veces al día</translation>
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
        <source>took away the passphrase of the record file</source>
        <translation>quitó la frase de acceso del archivo de expedientes</translation>
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
        <source>treatments</source>
        <comment>a part of the visit</comment>
        <translation>tratamientos</translation>
    </message>
    <message>
        <source>trials</source>
        <comment>a value of the visit</comment>
        <translation>pruebas terapéuticas</translation>
    </message>
    <message>
        <source>trials</source>
        <comment>a part of the visit</comment>
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
        <source>unchanged</source>
        <comment>a part of the visit</comment>
        <translation>sin cambios</translation>
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
        <comment>a value of the visit</comment>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>unlocked the window</source>
        <translation>desbloqueó la ventana</translation>
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
        <source>value</source>
        <comment>a part of the visit</comment>
        <translation>valor</translation>
    </message>
    <message>
        <source>was about to change what another program had altered: {detail}</source>
        <translation>iba a cambiar lo que otro programa había alterado: {detail}</translation>
    </message>
    <message>
        <source>was refused, as the role does not include it: {detail}</source>
        <translation>intentó algo que su función no incluye y se le rechazó: {detail}</translation>
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
        <source>where</source>
        <comment>a part of the visit</comment>
        <translation>dónde</translation>
    </message>
    <message>
        <source>why</source>
        <comment>a part of the visit</comment>
        <translation>por qué</translation>
    </message>
    <message>
        <source>why stopped</source>
        <comment>a part of the visit</comment>
        <translation>motivo de suspensión</translation>
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
        <source>worse with</source>
        <comment>a part of the visit</comment>
        <translation>empeora con</translation>
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
        <source>you; others with Ctrl+Shift+U</source>
        <translation>usted; otros con Ctrl+Shift+U</translation>
    </message>
    <message>
        <source>{command}: not now.</source>
        <translation>{command}: ahora no.</translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation>hace {count} días</translation>
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
        <source>{count} kept drafts on this machine cannot be opened with the key of this record.</source>
        <translation>Borradores guardados en este equipo que no se abren con la clave de estos expedientes: {count}.</translation>
    </message>
    <message>
        <source>{count} more: “Papers” beside each visit shows its own.</source>
        <translation>{count} más: “Documentos” junto a cada visita muestra los suyos.</translation>
    </message>
    <message>
        <source>{count} patients are saved as {file}.</source>
        <translation>Pacientes guardados como {file}: {count}.</translation>
    </message>
    <message>
        <source>{count} to choose</source>
        <translation>Por elegir: {count}</translation>
    </message>
    <message>
        <source>{folder} cannot be written: {why}.</source>
        <translation>No se puede escribir en {folder}: {why}.</translation>
    </message>
    <message>
        <source>{medicines} medicines, {interactions} interactions</source>
        <translation>medicamentos: {medicines}; interacciones: {interactions}</translation>
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
        <source>{name} (MRN {mrn})</source>
        <translation>{name} (MRN {mrn})</translation>
    </message>
    <message>
        <source>{name} is signed in. Everything typed is saved.</source>
        <translation>Sesión de {name}. Todo lo escrito está guardado.</translation>
    </message>
    <message>
        <source>{name} saved this visit at {time} while you had it open. What only one of you changed is in it already. Choose for each of these; the side that is not taken is kept beside the visit.</source>
        <translation>{name} guardó esta visita a las {time} mientras usted la tenía abierta. Lo que cambió solo uno de los dos ya está en ella. Elija en cada punto; la versión que no se toma se guarda junto a la visita.</translation>
    </message>
    <message>
        <source>{name} was signed out here from another window. What was typed is kept; sign in to go on.</source>
        <translation>La sesión de {name} se cerró aquí desde otra ventana. Lo escrito se conserva; inicie sesión para continuar.</translation>
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
        <source>{number} of {of}</source>
        <translation>{number} de {of}</translation>
    </message>
    <message>
        <source>{part}: none</source>
        <translation>{part}: ninguno</translation>
    </message>
    <message>
        <source>{rule} It does not run out.</source>
        <translation>{rule} No caduca.</translation>
    </message>
    <message>
        <source>“{page}” cannot be shown</source>
        <translation>“{page}” no se puede mostrar</translation>
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
        <source>● All work saved</source>
        <translation>● Todo el trabajo guardado</translation>
    </message>
    <message>
        <source>● Draft saved {time}</source>
        <translation>● Borrador guardado {time}</translation>
    </message>
    <message>
        <source>● The record answers again</source>
        <translation>● Vuelve a haber acceso a los expedientes</translation>
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
        <source>✕ Draft NOT saved</source>
        <translation>✕ Borrador NO guardado</translation>
    </message>
    <message>
        <source>✕ Draft NOT saved; tried again every 5 seconds</source>
        <translation>✕ Borrador NO guardado; se reintenta cada 5 segundos</translation>
    </message>
</context>
</TS>
