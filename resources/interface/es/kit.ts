<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>+ Place</source>
        <translation>+ Zona</translation>
    </message>
    <message>
        <source>1 folded</source>
        <translation>1 plegado</translation>
    </message>
    <message>
        <source>1 more, only counted ▸</source>
        <translation>1 más, solo contado ▸</translation>
    </message>
    <message>
        <source>1 stop</source>
        <translation>1 alto</translation>
    </message>
    <message>
        <source>Add a place</source>
        <translation>Añadir una zona</translation>
    </message>
    <message>
        <source>April</source>
        <translation>abril</translation>
    </message>
    <message>
        <source>August</source>
        <translation>agosto</translation>
    </message>
    <message>
        <source>Body map</source>
        <translation>Mapa corporal</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Precaución</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Choose a PNG or JPEG picture of at most {megabytes} MB and {megapixels} megapixels.</source>
        <translation>Elija una imagen PNG o JPEG de {megabytes} MB y {megapixels} megapíxeles como máximo.</translation>
    </message>
    <message>
        <source>Choose another folder, or check that it can be written.</source>
        <translation>Elija otra carpeta o compruebe que se puede escribir en ella.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>December</source>
        <translation>diciembre</translation>
    </message>
    <message>
        <source>Declined ({n})</source>
        <translation>Rechazados ({n})</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Do this ▸</source>
        <translation>Hacer esto ▸</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Dibujar</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Enter a date, such as {day}.</source>
        <translation>Escriba una fecha, por ejemplo {day}.</translation>
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
        <source>Enter one number, such as 1.26.</source>
        <translation>Escriba un solo número con punto decimal, por ejemplo 1.26.</translation>
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
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>February</source>
        <translation>febrero</translation>
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
        <source>Findings</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Buscar…</translation>
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
        <source>Friday</source>
        <translation>viernes</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Goes away when</source>
        <translation>Desaparece cuando</translation>
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
        <source>Hide report</source>
        <translation>Ocultar informe</translation>
    </message>
    <message>
        <source>If it happens again, tell support this reference:</source>
        <translation>Si vuelve a ocurrir, comunique esta referencia al servicio técnico:</translation>
    </message>
    <message>
        <source>January</source>
        <translation>enero</translation>
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
        <source>Knowledge</source>
        <translation>Base de conocimientos</translation>
    </message>
    <message>
        <source>L</source>
        <comment>left side of the body</comment>
        <translation>I</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Aumentar</translation>
    </message>
    <message>
        <source>Look at the printer: is it on, has it paper? Then print again.</source>
        <translation>Compruebe que la impresora está encendida y tiene papel. Después imprima de nuevo.</translation>
    </message>
    <message>
        <source>March</source>
        <translation>marzo</translation>
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
        <source>Monday</source>
        <translation>lunes</translation>
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
        <source>No pages</source>
        <translation>Sin páginas</translation>
    </message>
    <message>
        <source>Not found</source>
        <comment>words of a page</comment>
        <translation>No se encontró</translation>
    </message>
    <message>
        <source>Not now: {why}</source>
        <translation>Ahora no: {why}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer words.</source>
        <translation>Sin resultados. Pruebe con menos palabras.</translation>
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
        <source>Nothing was printed: pages {pages} were asked for.</source>
        <translation>No se imprimió nada: se pidieron las páginas {pages}.</translation>
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
        <source>October</source>
        <translation>octubre</translation>
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
        <source>Open calendar</source>
        <translation>Abrir el calendario</translation>
    </message>
    <message>
        <source>Open it again; if it stays so, run a check.</source>
        <translation>Ábralo de nuevo; si sigue igual, haga una comprobación.</translation>
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
        <source>Page</source>
        <translation>Página</translation>
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
        <source>Paper preview</source>
        <translation>Vista previa del documento</translation>
    </message>
    <message>
        <source>Patient: {name}, {line}</source>
        <translation>Paciente: {name}, {line}</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
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
        <source>Print: {paper}</source>
        <translation>Imprimir: {paper}</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>R</source>
        <comment>right side of the body</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>sábado</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Save report as file…</source>
        <translation>Guardar informe en un archivo…</translation>
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
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Score it on its own form, then enter the total ({licence}).</source>
        <translation>Puntúelo en su propio formulario y escriba aquí el total ({licence}).</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septiembre</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Mostrar informe</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reducir</translation>
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
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Stands on</source>
        <translation>Se basa en</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>domingo</translation>
    </message>
    <message>
        <source>The last press may not have done what it should; look before you repeat it. What was typed in an open visit is kept as a draft, and you can go on.</source>
        <translation>Puede que la última acción no haya hecho lo que debía; compruébelo antes de repetirla. Lo escrito en una visita abierta se conserva como borrador y puede continuar.</translation>
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
        <source>This file is neither PNG nor JPEG.</source>
        <translation>Este archivo no es PNG ni JPEG.</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jueves</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>martes</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>miércoles</translation>
    </message>
    <message>
        <source>What do you want to do</source>
        <translation>Qué desea hacer</translation>
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
        <source>Why ▴</source>
        <translation>Por qué ▴</translation>
    </message>
    <message>
        <source>Why ▸</source>
        <translation>Por qué ▸</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Trabajando…</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>y {n} más</translation>
    </message>
    <message>
        <source>back</source>
        <translation>espalda</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>paso actual</translation>
    </message>
    <message>
        <source>day month year</source>
        <translation>día mes año</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>dibujada</translation>
    </message>
    <message>
        <source>front</source>
        <translation>frente</translation>
    </message>
    <message>
        <source>like {day}</source>
        <translation>como {day}</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>requiere atención</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin respuesta</translation>
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
        <source>place {number}: {regions}</source>
        <translation>zona {number}: {regions}</translation>
    </message>
    <message>
        <source>table: {headings}</source>
        <translation>tabla: {headings}</translation>
    </message>
    <message>
        <source>the system does not say why</source>
        <translation>el sistema no dice por qué</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>{instrument} total</source>
        <translation>Total de {instrument}</translation>
    </message>
    <message>
        <source>{name}, chosen</source>
        <translation>{name}, elegido</translation>
    </message>
    <message>
        <source>{name}: open calendar</source>
        <translation>{name}: abrir el calendario</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} de {total}</translation>
    </message>
    <message>
        <source>{n} folded</source>
        <translation>{n} plegados</translation>
    </message>
    <message>
        <source>{n} more, only counted ▸</source>
        <translation>{n} más, solo contados ▸</translation>
    </message>
    <message>
        <source>{n} stop</source>
        <translation>{n} altos</translation>
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
        <source>{typed} may be {one} or {other}.</source>
        <translation>{typed} puede ser {one} o {other}.</translation>
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
        <source>◂ Back</source>
        <translation>◂ Atrás</translation>
    </message>
</context>
</TS>
