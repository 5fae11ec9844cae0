"""Whether the names and codes of one medicine speak of the same thing.

A record writes a medicine several times over: a text, the name that belongs to its RxNorm code, the code itself, a
list of ingredients. Where two of them name different medicines none is believed; where they name different strengths
the strength stays open. Nothing is settled by likeness.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine_line import Ingredient
from paindesk.exchange.names import Recognised, name_by_number, recognise, substance_of
from paindesk.exchange.node import RXNORM, Concept


@dataclass(frozen=True, slots=True)
class NameText:
    """One way a record names a medicine: where it stands, and what it says."""

    where: str
    text: str


@dataclass(frozen=True, slots=True)
class _Reading:
    said: NameText
    found: Recognised
    substances: frozenset[str]

    @property
    def whole(self) -> bool:
        """Whether every strength is told."""
        return all(one.strength is not None for one in self.found.ingredients)


def read_names(concept: Concept, more: Sequence[NameText], knowledge: Knowledge) -> tuple[Recognised, str]:
    """What the names say together, and how they disagree ("" where they do not)."""
    number = concept.of(RXNORM)
    texts = [NameText("the text", concept.text)]
    for one in sorted(concept.codings, key=lambda one: one.system != RXNORM):
        texts.append(NameText("the RxNorm name" if one.system == RXNORM else "the code's name", one.display))
    unlike: dict[str, NameText] = {}
    for said in (*texts, *more):
        if said.text:
            unlike.setdefault(said.text.casefold(), said)
    read = [_read(one, knowledge, number) for one in unlike.values()]
    if name := name_by_number(number, knowledge):
        read.append(_read(NameText(f"the RxNorm code {number}", name), knowledge, number))
    known = [one for one in read if one.substances]
    if not known:
        return (read[0].found if read else recognise("", knowledge, number)), ""
    fullest = max(known, key=lambda one: len(one.substances))
    against = next((one for one in known if not one.substances <= fullest.substances), None)
    if against is not None:
        both = sorted((fullest, against), key=known.index)
        return Recognised(rxcui=number), ", ".join(_spoken(one) for one in both)
    alike = [one for one in known if one.substances == fullest.substances]
    best = next((one for one in alike if one.whole), alike[0]).found
    form = best.form or next((one.found.form for one in read if one.found.form), "")
    release = best.release or next((one.found.release for one in alike if one.found.release), "")
    best = replace(best, form=form, release=release)
    return _with_strengths(best, alike)


def _read(said: NameText, knowledge: Knowledge, number: str) -> _Reading:
    found = recognise(said.text, knowledge, number)
    return _Reading(said, found, frozenset(substance_of(one.name) for one in found.ingredients))


def _spoken(one: _Reading) -> str:
    return f"{one.said.where} says {'/'.join(part.name for part in one.found.ingredients)}"


def _with_strengths(best: Recognised, alike: Sequence[_Reading]) -> tuple[Recognised, str]:
    """The strength of each ingredient where all who tell it agree."""
    told: list[Ingredient] = []
    disagreement = ""
    for part in best.ingredients:
        said = [
            (one.said.where, other.strength)
            for one in alike
            for other in one.found.ingredients
            if substance_of(other.name) == substance_of(part.name) and other.strength is not None
        ]
        if len({strength for _, strength in said}) > 1:
            words = dict.fromkeys(f"{where} says {strength}" for where, strength in said)
            disagreement = ", ".join(words) if len(best.ingredients) == 1 else f"{part.name}: {', '.join(words)}"
            told.append(Ingredient(name=part.name))
        else:
            told.append(replace(part, strength=said[0][1] if said else None))
    return replace(best, ingredients=tuple(told)), disagreement
