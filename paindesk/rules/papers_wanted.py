"""Which papers a visit asks for by what was decided at it; the same for what is ticked and for what is printed.

The idea: who goes home with a plan goes home with it on paper. An agreement belongs to the first opioid, before the
first tablet; the naloxone sheet to naloxone that was offered; a diary to a follow-up that used one or begins a
medicine; a page of moves to a therapy that is done by moving; a letter to who is told.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 1, 2 and 8 (source key
cdc-2022); the ticks themselves are PainDesk's own convention.
"""

from collections.abc import Iterable
from dataclasses import replace

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.paper import CHART_LANGUAGE, COPY_OF, LANGUAGES
from paindesk.domain.readers import LETTERS, told_by_letter
from paindesk.domain.self_care import MOVES
from paindesk.domain.visit import Act, PrintChoice, Visit, VisitKind
from paindesk.rules.taking import lines_taken

# What the patient takes home, in the patient's language; the other papers are for clinicians.
FOR_PATIENTS = (
    "handout", "dose_calendar", "taper_calendar", "diary_page", "naloxone_sheet", "wallet_list", "agreement", "exercise"
)  # fmt: skip
VISIT_NOTE = "visit_note"
_OPIOID = "opioid"


def usual(visit: Visit, knowledge: Knowledge) -> tuple[PrintChoice, ...]:
    """Every paper of a visit, ticked where it is asked for; patients' papers in their language where there is one."""
    own = visit.record.patient.language
    own = own if own in LANGUAGES else "en"
    patients = {
        "handout": True,
        "dose_calendar": True,
        "taper_calendar": _taper(visit),
        "diary_page": _diary(visit),
        "naloxone_sheet": visit.plan.naloxone_offered,
        "wallet_list": False,
        "agreement": _agreement(visit, knowledge),
        "exercise": any(one.id in MOVES for one in visit.plan.therapies),
    }
    clinicians = {
        "letter": any(one.referred for one in visit.record.providers),
        VISIT_NOTE: False,
        "handover": visit.record.stewardship.oud_care.consent_on == visit.on,
        **{name: bool(told_by_letter(reader, visit)) for name, reader in LETTERS.items()},
        "trend_report": False,
    }
    return (
        *(PrintChoice(document=name, language=own, chosen=chosen) for name, chosen in patients.items()),
        *(PrintChoice(document=name, chosen=chosen) for name, chosen in clinicians.items()),
    )


def copy_for_chart(choice: PrintChoice) -> PrintChoice | None:
    """The English copy of a patient's paper in another language; None where there is nothing to copy.

    A visit note is the chart's own: beside one for a colleague or the patient in another language stands the English.
    """
    if choice.language == CHART_LANGUAGE or choice.document not in (*FOR_PATIENTS, VISIT_NOTE):
        return None
    own = choice.document == VISIT_NOTE
    document = choice.document if own else f"{choice.document}{COPY_OF}{choice.language}"
    return replace(choice, document=document, language=CHART_LANGUAGE, chosen=False)


def with_copies(choices: Iterable[PrintChoice]) -> tuple[PrintChoice, ...]:
    """The same papers, each followed by its copy for the chart where it has one."""
    return tuple(one for choice in choices for one in (choice, copy_for_chart(choice)) if one is not None)


def _taper(visit: Visit) -> bool:
    """A medicine of the plan is lowered to the end."""
    return any(one.taper is not None and one.act is not Act.STOP for one in visit.prescriptions)


def _diary(visit: Visit) -> bool:
    """At a follow-up, the diary was brought or a medicine is new: the next one is then worth having."""
    started = any(one.act is Act.START for one in visit.prescriptions)
    used = visit.since is not None and bool(visit.since.diary)
    return visit.kind is VisitKind.FOLLOW_UP and (used or started)


def _agreement(visit: Visit, knowledge: Knowledge) -> bool:
    """Signed today, or the first opioid starts and no agreement is on record."""
    if visit.plan.agreement_signed:
        return True
    starts = any(one.act is Act.START and _OPIOID in knowledge.groups_of(one.medicine) for one in visit.prescriptions)
    return starts and visit.record.stewardship.agreement_on is None and not _takes_opioid(visit, knowledge)


def _takes_opioid(visit: Visit, knowledge: Knowledge) -> bool:
    parts = (part.name for line in lines_taken(visit.record, visit.on) for part in line.ingredients)
    return any(_OPIOID in knowledge.groups_of(name) for name in parts)
