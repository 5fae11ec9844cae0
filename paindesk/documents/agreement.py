"""The opioid agreement: what clinic and patient promise each other, for this patient's medicines and goal.

The idea: before an opioid, both sides know the goal, the risks, how it is kept safe, and how it ends if it does not
help; checks are for everybody, and no result ends the care.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 1, 2, 5 and 8 to 12
(source key cdc-2022); storing and getting rid of what is left: gao-disposal-2019; naloxone: fda-naloxone-2020; heat on
a patch: ismp-patch-heat; stopping at once: fda-opioid-taper-2019.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from paindesk.documents.do_not_take import named, takes
from paindesk.documents.dosing import daily_sentence, strength_line
from paindesk.documents.sentences import told
from paindesk.documents.sheet import Sheet, top
from paindesk.documents.words import Words, words
from paindesk.domain.advice import Advice
from paindesk.domain.errors import PainDeskError
from paindesk.domain.finding import Source
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.patient import Sex
from paindesk.domain.visit import Act, Clinic, Prescription, Visit

_OPIOID = "opioid"
_SOURCES = ("cdc-2022", "fda-naloxone-2020", "gao-disposal-2019", "fda-opioid-taper-2019")
_OF_PATCHES = ("ismp-patch-heat",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opioid:
    """One opioid of this patient: its name and how it is taken, as planned or as it stands on the list."""

    name: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Sheet):
    """All that the agreement prints. `patch`: one is worn; `pregnancy`: the line about it is for this patient.

    `pharmacy` and `prescriber` are "" where none is on record, or several are: the line is then written by hand.
    """

    date: str
    born: str
    opioids: tuple[Opioid, ...]
    goal: str
    goal_by: str
    exit_plan: str
    patch: bool
    pregnancy: bool
    pharmacy: str
    prescriber: str
    next_visit: str
    sources: tuple[str, ...]


def is_opioid(medicine: str, knowledge: Knowledge) -> bool:
    """Whether this is an opioid, by its file or by the group it is recognized in."""
    return _OPIOID in knowledge.groups_of(medicine)


def build(
    visit: Visit, advice: Advice, knowledge: Knowledge, clinic: Clinic, *, language: str = "en", large: bool = False
) -> Agreement:
    """The agreement of a visit. Raises PainDeskError where no opioid is taken or planned, or the goal is not written.

    A goal is half of the agreement: without one nobody can say later whether the medicine helps.
    """
    say, patient, goal = words(language), visit.record.patient, visit.pain.goal
    opioids = tuple(_opioids(visit, knowledge, say))
    if not opioids:
        raise PainDeskError(
            "No opioid is taken or planned, so there is nothing to agree on.",
            "Print it at the visit where an opioid is started, or put the opioid on the list in History.",
        )
    if not goal.text:
        raise PainDeskError(
            "The patient's goal is not written down, and the agreement is about it.",
            "Write it on Pain today or Plan & safety before printing.",
        )
    patch = _wears_a_patch(visit, knowledge)
    has = told(language, knowledge, visit)
    pharmacies = [one.name for one in visit.record.providers if one.role == "pharmacy"]
    return Agreement(
        **top(visit, clinic, language, large),
        date=say.long(visit.on),
        born=say.long(patient.birth_date) if patient.birth_date is not None else "",
        opioids=opioids,
        goal=goal.text,
        goal_by=say.long(goal.by) if goal.by is not None else "",
        exit_plan=has.or_own(visit.plan.exit_plan),
        patch=patch,
        pregnancy=patient.sex is not Sex.MALE,
        pharmacy=pharmacies[0] if len(pharmacies) == 1 else "",
        prescriber=visit.signature.by if visit.signature is not None else "",
        next_visit=say.long(visit.plan.follow_up_on) if visit.plan.follow_up_on is not None else "",
        sources=tuple(has.cited(_source(key, knowledge)) for key in (*_SOURCES, *(_OF_PATCHES if patch else ()))),
    )


def _planned(visit: Visit, knowledge: Knowledge) -> list[Prescription]:
    return [one for one in visit.prescriptions if is_opioid(one.medicine, knowledge)]


def _opioids(visit: Visit, knowledge: Knowledge, say: Words) -> Iterator[Opioid]:
    """Those of the plan, then those on the list that the plan does not speak of. What is stopped today is none."""
    planned = _planned(visit, knowledge)
    for one in planned:
        if one.act is not Act.STOP:
            yield Opioid(name=named(one.medicine, knowledge), how=_how(one, say))
    decided = {one.medicine for one in planned}
    for line in takes(visit):
        name = knowledge.name_of(line)
        if name not in decided and any(is_opioid(part.name, knowledge) for part in line.ingredients):
            yield Opioid(name=named(name, knowledge), how=line.sig_text)


def _how(one: Prescription, say: Words) -> str:
    """How it is taken in the end; steps that change or lead to zero stand on the handout and the calendars."""
    if len(one.steps) != 1 or one.taper is not None:
        return say.phrase("as_on_your_plan") if one.steps else one.directions
    return " ".join(part for part in (daily_sentence(one, say), strength_line(one, say)) if part)


def _wears_a_patch(visit: Visit, knowledge: Knowledge) -> bool:
    planned = _planned(visit, knowledge)
    decided = {one.medicine for one in planned}
    return any(one.form == "patch" for one in planned if one.act is not Act.STOP) or any(
        line.form == "patch" and any(is_opioid(part.name, knowledge) for part in line.ingredients)
        for line in takes(visit)
        if knowledge.name_of(line) not in decided
    )


def _source(key: str, knowledge: Knowledge) -> Source:
    found = knowledge.sources.get(key)
    if found is None:
        raise PainDeskError(f"The knowledge has no source {key!r}.", "Restore the knowledge files.")
    return found
