"""A language other than English: what the program says from its Qt translations, what rules, knowledge and errors say
from the sentences that papers are made of."""

from __future__ import annotations

from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from paindesk.documents.folder import resources
from paindesk.kit.language import Spoken

if TYPE_CHECKING:  # read with the first sentence, after the first window
    from paindesk.documents.sentences import Told
    from paindesk.domain.finding import Source
    from paindesk.domain.knowledge import Knowledge
    from paindesk.domain.visit import Visit

# As it is written in the United States: doses keep the decimal point, as on the papers and in the record.
_PLACES = {"es": QLocale(QLocale.Language.Spanish, QLocale.Country.UnitedStates)}


class _Sentences:
    """The sentences of a language; what was told of a visit is remembered as long as its own words stay the same."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._told: Told | None = None
        self._of: tuple[object, ...] = ()
        self._alone = Lock()  # visits are opened on the record worker

    def know(self, knowledge: Knowledge | None, visit: Visit | None) -> None:
        """Medicines and own words from now on."""
        of = (knowledge, visit and visit.record, visit and visit.prescriptions)
        with self._alone:
            if self._told is None or any(new is not old for new, old in zip(of, self._of, strict=True)):
                self._of, self._told = of, self._read(knowledge, visit)

    def _read(self, knowledge: Knowledge | None, visit: Visit | None) -> Told:
        from paindesk.documents.sentences import Told, in_window, sentences, told  # noqa: PLC0415 - after the first window
        from paindesk.documents.words import words  # noqa: PLC0415 - as above

        if knowledge is None:
            new = in_window(Told(words(self._language), sentences(self._language), frozenset(), frozenset()))
        else:
            new = in_window(told(self._language, knowledge, visit))
        old = self._told
        return new if old is None or (new.medicines, new.own) != (old.medicines, old.own) else old

    def tell(self, english: str) -> str:
        """The sentence, or the English."""
        told = self._sentences()
        with self._alone:
            return told.or_own(english)

    def name(self, medicine: str) -> str:
        """The name, with its form."""
        told = self._sentences()
        with self._alone:
            return told.name(medicine)

    def cite(self, source: Source) -> str:
        """Where it is written."""
        told = self._sentences()
        with self._alone:
            return told.cited(source)

    def _sentences(self) -> Told:
        if self._told is None:
            self.know(None, None)
        assert self._told is not None
        return self._told


@cache
def _read(file: str) -> QTranslator:
    translator = QTranslator()
    translator.load(file)
    return translator


def translated(language: str) -> Spoken:
    """That language, which has its `resources/interface/<language>.qm`. Qt's own dialogs and calendars speak it too."""
    ours = _read(str(resources() / "interface" / f"{language}.qm"))
    QLocale.setDefault(_PLACES[language])
    of_qt = _read(f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/qtbase_{language}.qm")
    QCoreApplication.installTranslator(of_qt)

    def say(english: str, about: str) -> str:
        return ours.translate("", english, about or None) or english

    def leave() -> None:
        QCoreApplication.removeTranslator(of_qt)
        QLocale.setDefault(QLocale.system())

    told = _Sentences(language)
    return Spoken(code=language, say=say, tell=told.tell, cite=told.cite, name=told.name, know=told.know, leave=leave)
