"""Letters to surgeon, therapist, pharmacist and dentist: what each needs for the own work, and nothing more."""

from collections.abc import Iterator
from dataclasses import dataclass

from paindesk.documents.provider_sections import SECTIONS, Case, Said, how
from paindesk.documents.sentences import told
from paindesk.documents.sheet import Sheet, top
from paindesk.domain import readers as who
from paindesk.domain.advice import Advice
from paindesk.domain.errors import PainDeskError
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import Clinic, Visit

_ROLE = {
    who.SURGEON: "surgeon",
    who.THERAPIST: "physical therapist",
    who.PHARMACIST: "pharmacy",
    who.DENTIST: "dentist",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the letter; the template knows its title by `key`."""

    key: str
    lines: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One medicine of the pharmacist's list."""

    name: str
    act: str
    how: tuple[str, ...]
    dates: str
    supply: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """Whom it goes to."""

    name: str
    role: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderLetter(Sheet):
    """All that the letter prints. `medicines` is the whole list for the pharmacist, empty for everybody else."""

    reader: str
    to: tuple[Addressee, ...]
    date: str
    born: str
    mrn: str
    sections: tuple[Section, ...]
    medicines: tuple[Row, ...]
    signed_by: str
    edition: str


def build(
    reader: str,
    visit: Visit,
    advice: Advice,
    knowledge: Knowledge,
    clinic: Clinic,
    *,
    language: str = "en",
    large: bool = False,
) -> ProviderLetter:
    """The letter of a visit to that reader.

    Raises PainDeskError where no such provider is on record, or where it was not worked out how the medicines stand
    after the visit.
    """
    to, has, patient = who.readers(reader, visit), told(language, knowledge, visit), visit.record.patient
    if not to:
        raise PainDeskError(
            f"No {reader} is on record.",
            f"Add one on History, with the role “{_ROLE[reader]}”.",
        )
    if advice.after is None:
        raise PainDeskError("How the medicines stand after this visit was not worked out.", "Print from the visit.")
    say, case = has.say, Case(visit, advice, advice.after, knowledge, has, to)
    sections = ((key, tuple(lines(case))) for key, lines in SECTIONS[reader])
    return ProviderLetter(
        **top(visit, clinic, language, large),
        reader=reader,
        to=tuple(Addressee(name=one.name, role=has.or_own(one.role), address=one.address) for one in to),
        date=say.long(visit.on),
        born=say.long(patient.birth_date) if patient.birth_date is not None else "",
        mrn=patient.mrn,
        sections=tuple(Section(key=key, lines=lines) for key, lines in sections if lines),
        medicines=tuple(_rows(case)) if reader == who.PHARMACIST else (),
        signed_by=visit.signature.by if visit.signature is not None else "",
        edition=advice.edition,
    )


def _rows(case: Case) -> Iterator[Row]:
    say = case.say
    for one in case.after.taken:
        act = "taper" if one.tapered else one.act or "on_list"
        ends = "last_day" if one.tapered or one.act else "ends"
        supply = [case.has.or_own(one.supply)] if one.supply else []
        if one.fill_on is not None:
            supply.append(say.letter("next_fill", day=say.long(one.fill_on)))
            supply.append(say.letter("repeats", count=str(one.repeats)) if one.repeats else say.letter("no_repeats"))
        first = (one.how[0].first if one.how else None) or case.visit.on
        begins = say.letter("begins", day=say.long(first)) if one.act == "start" else ""
        until = say.letter(ends, day=say.long(one.last_on)) if one.last_on is not None else ""
        yield Row(
            name=case.has.name(one.name),
            act=act,
            how=how(one, case.has),
            dates=" ".join(part for part in (begins, until) if part),
            supply=" · ".join(supply) or say.letter("no_supply"),
        )
