"""The interface's language: English stands in the code, the other languages in `resources/interface` (Qt Linguist).

`tr` is for what the program itself says. What a person typed and what a record holds is never given to it.
"""

from PySide6.QtCore import QCoreApplication


def tr(english: str, about: str = "", /, **values: object) -> str:
    """The same in the interface's language, its {places} filled with the values; English where it is not known.

    `about` tells two meanings of one word apart ("May", "a month"). Both are literals: Qt's lupdate reads them here.
    """
    said = QCoreApplication.translate("", english, about or None)
    return said.format(**values) if values else said


def later(english: str) -> str:
    """Marks a constant for translation; it is said in the interface's language when it is given to `tr`."""
    return english
