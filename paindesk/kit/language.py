"""The interface's language: English stands in the code, the other languages in `resources/interface` (Qt Linguist).

`tr` is for what the program itself says, `told` for what rules, knowledge and errors say in English. What a person
typed and what a record holds is given to neither. English loads nothing and returns at once; Qt is imported for
another language only, so that what has no Qt may be translated too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paindesk.documents.folder import resources
from paindesk.domain.medicine import on_label

if TYPE_CHECKING:  # the first window needs neither
    from paindesk.domain.finding import Source
    from paindesk.domain.knowledge import Knowledge
    from paindesk.domain.visit import Visit

ENGLISH = "en"


@dataclass(slots=True)
class Spoken:
    """A language: `say(english, about)` is what `tr` says, `tell(english)` what `told` says, `cite(source)` what
    `cited` says, `name(medicine)` what `named` says; `know(knowledge, visit)` hears of the medicines that are known and
    of the visit that is shown; `leave` takes away what Qt was given, when another one is spoken."""

    code: str = ENGLISH
    say: Callable[[str, str], str] = lambda english, _: english
    tell: Callable[[str], str] = on_label
    cite: Callable[[Source], str] = str
    name: Callable[[str], str] = on_label
    know: Callable[[Knowledge | None, Visit | None], None] = lambda *_: None
    leave: Callable[[], None] = lambda: None


_now = [Spoken()]


def tr(english: str, about: str = "", /, **values: object) -> str:
    """The same in the interface's language, its {places} filled with the values; English where it is not known.

    `about` tells two meanings of one word apart ("May", "a month"). Both are literals: Qt's lupdate reads them here.
    """
    said = _now[0].say(english, about)
    if isinstance(medicine := values.get("medicine"), str):
        values["medicine"] = named(medicine)
    return said.format(**values) if values else said


def later(english: str) -> str:
    """Marks a constant for translation; it is said in the interface's language when it is given to `tr`."""
    return english


def tr_each(options: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """What can be chosen, each as (key, words marked by `later`), in the interface's language."""
    return [(key, tr(words)) for key, words in options]


def told(english: str) -> str:
    """A sentence of rules, knowledge or an error in the interface's language; the English where it is not known."""
    return _now[0].tell(english)


def named(medicine: str) -> str:
    """A medicine's key as it is shown: "morphine ER", "buprenorphine (parche)"; `tr` shows a {medicine} so."""
    return _now[0].name(medicine)


def cited(source: Source) -> str:
    """Where it is written: the title as it is printed, the place in it in the interface's language."""
    return _now[0].cite(source)


def know(knowledge: Knowledge | None, visit: Visit | None = None) -> None:
    """What is shown from now on: names of medicines and the record's own words stand in sentences as they are."""
    _now[0].know(knowledge, visit)


def code() -> str:
    """The language that is spoken: "en", "es"."""
    return _now[0].code


_NAMES = {"en": later("English"), "es": later("Spanish")}


def name_of(language: str) -> str:
    """What a language is called in the one that is spoken."""
    return tr(_NAMES[language]) if language in _NAMES else language


def speak(spoken: Spoken) -> None:
    """From now on this one."""
    _now[0].leave()
    _now[0] = spoken


def use(language: str) -> None:
    """Speak it from now on; called once, before the first window. Where it has no translations, English."""
    if language == code():
        return
    if language == ENGLISH or not (resources() / "interface" / f"{language}.qm").exists():
        speak(Spoken())
        return
    from paindesk.kit.translated import translated  # noqa: PLC0415 - English needs neither Qt nor the tables

    speak(translated(language))
