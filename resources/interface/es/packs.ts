<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source>A new edition is a signed folder or .zip. It advises from the next start; earlier editions are kept, and every signed visit names the one that advised it.</source>
        <translation>Una edición nueva es una carpeta firmada o un .zip. Aconseja desde el próximo inicio; las anteriores se conservan, y cada visita firmada nombra la que la aconsejó.</translation>
    </message>
    <message>
        <source>Checking the update</source>
        <translation>Se comprueba la actualización</translation>
    </message>
    <message>
        <source>Choose a local folder…</source>
        <translation>Elegir una carpeta local…</translation>
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
        <source>Editions (*.zip)</source>
        <translation>Ediciones (*.zip)</translation>
    </message>
    <message>
        <source>In the update</source>
        <translation>En la actualización</translation>
    </message>
    <message>
        <source>Install this edition</source>
        <translation>Instalar esta edición</translation>
    </message>
    <message>
        <source>Installing the edition</source>
        <translation>Se instala la edición</translation>
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
        <source>It is older than the edition that advises now; install it all the same</source>
        <translation>Es más antigua que la edición que aconseja ahora; instalarla de todos modos</translation>
    </message>
    <message>
        <source>Knowledge: another edition, local files</source>
        <translation>Conocimientos: otra edición, archivos locales</translation>
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
        <source>Medicines added</source>
        <translation>Medicamentos añadidos</translation>
    </message>
    <message>
        <source>Medicines changed</source>
        <translation>Medicamentos modificados</translation>
    </message>
    <message>
        <source>Medicines removed</source>
        <translation>Medicamentos quitados</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Other facts changed</source>
        <translation>Otros datos modificados</translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation>Se lee la carpeta</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>Revisada el</translation>
    </message>
    <message>
        <source>Signed and whole; PainDesk can read all of it. Nothing is installed yet.</source>
        <translation>Firmada y completa; PainDesk puede leerla toda. Aún no se ha instalado nada.</translation>
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
        <source>That folder is not used: {why}. {advice}</source>
        <translation>Esa carpeta no se usa: {why}. {advice}</translation>
    </message>
    <message>
        <source>The .zip of the new edition</source>
        <translation>El .zip de la edición nueva</translation>
    </message>
    <message>
        <source>The clinic&apos;s administrator may change these.</source>
        <translation>El administrador de la clínica puede cambiarlos.</translation>
    </message>
    <message>
        <source>The folder of the new edition</source>
        <translation>La carpeta de la edición nueva</translation>
    </message>
    <message>
        <source>The installed edition of the knowledge is not used: {why}. PainDesk&apos;s own edition {edition} advises instead.</source>
        <translation>La edición de conocimientos instalada no se usa: {why}. En su lugar aconseja la edición {edition} del propio PainDesk.</translation>
    </message>
    <message>
        <source>The local folder is locked: set by your administrator.</source>
        <translation>La carpeta local está bloqueada: la fijó su administrador.</translation>
    </message>
    <message>
        <source>The sample clinic stays with the edition it came with.</source>
        <translation>La clínica de muestra se queda con la edición que trae.</translation>
    </message>
    <message>
        <source>The update is checked…</source>
        <translation>Se comprueba la actualización…</translation>
    </message>
    <message>
        <source>There is no local folder.</source>
        <translation>No hay carpeta local.</translation>
    </message>
    <message>
        <source>This holds from the next start of PainDesk.</source>
        <translation>Esto vale desde el próximo inicio de PainDesk.</translation>
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
        <source>Use no local folder</source>
        <translation>No usar carpeta local</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What the update changes</source>
        <translation>Lo que cambia la actualización</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>not all of it: see the settings</source>
        <translation>no todos: vea los ajustes</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} y {count} más</translation>
    </message>
</context>
</TS>
