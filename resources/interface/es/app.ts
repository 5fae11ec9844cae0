<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source>Ask them.</source>
        <translation>Consúltelo.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>The backup {file} is in place; sign in with the passwords of that day.</source>
        <translation>La copia de seguridad {file} está en su sitio; inicie sesión con las contraseñas de aquel día.</translation>
    </message>
    <message>
        <source>The file as it was is kept as {file}.</source>
        <translation>El archivo anterior se conserva como {file}.</translation>
    </message>
    <message>
        <source>The place of the backups is set by your administrator.</source>
        <translation>El lugar de las copias de seguridad lo fija su administrador.</translation>
    </message>
</context>
</TS>
