"""The naloxone sheet: for the people at home, what an overdose looks like and what to do, step by step.

Its sentences stand in resources/documents/naloxone_sheet, each with the key of the source it was checked against.
"""

from dataclasses import dataclass

from paindesk.documents.do_not_take import may_take, named, prescribed
from paindesk.documents.sheet import Sheet, top
from paindesk.documents.words import words
from paindesk.domain.advice import Advice
from paindesk.domain.errors import PainDeskError
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine_line import MedicineLine
from paindesk.domain.visit import Clinic, Visit

_OPIOID, _NALOXONE = "opioid", "naloxone"
_INJECTED = ("inject", "syringe", "vial", "intramuscular", "subcutaneous", "intravenous")


@dataclass(frozen=True, slots=True, kw_only=True)
class NaloxoneSheet(Sheet):
    """All that the sheet prints.

    `product` is "" where no naloxone is on record; `spray` is False where what is on record is injected: the steps of
    the nose spray are then not for it. `patch`: an opioid of this patient is on the skin, and comes off.
    """

    date: str
    opioids: tuple[str, ...]
    product: str
    spray: bool
    patch: bool


def build(
    visit: Visit, advice: Advice, knowledge: Knowledge, clinic: Clinic, *, language: str = "en", large: bool = False
) -> NaloxoneSheet:
    """The sheet of a visit. Raises PainDeskError where no opioid is taken or planned."""
    say = words(language)
    opioids = opioids_at_home(visit, knowledge)
    if not opioids:
        raise PainDeskError(
            "No opioid is taken or planned, so there is none to name on the naloxone sheet.",
            "Enter the opioid in History, or name a line that was not recognized there, and print again.",
        )
    product = naloxone_at_home(visit)
    return NaloxoneSheet(
        **top(visit, clinic, language, large),
        date=say.long(visit.on),
        opioids=tuple(named(name, knowledge) for name in opioids),
        product=product,
        spray=not any(word in product.lower() for word in _INJECTED),
        patch=any(_on_skin(name, visit, knowledge) for name in opioids),
    )


def opioids_at_home(visit: Visit, knowledge: Knowledge) -> tuple[str, ...]:
    """What the plan prescribes and what the list has, also what is stopped today or may be over: it is in the house."""
    planned = sorted(name for name in prescribed(visit) if _OPIOID in knowledge.groups_of(name))
    taken = (knowledge.name_of(line) for line in may_take(visit) if _is_opioid(line, knowledge))
    return tuple(dict.fromkeys((*planned, *taken)))


def _is_opioid(line: MedicineLine, knowledge: Knowledge) -> bool:
    return any(_OPIOID in knowledge.groups_of(one.name) for one in line.ingredients)


def _on_skin(name: str, visit: Visit, knowledge: Knowledge) -> bool:
    known = knowledge.medicines.get(name)
    worn = (line for line in may_take(visit) if knowledge.name_of(line) == name)
    return (known is not None and known.route == "transdermal") or any(line.form == "patch" for line in worn)


def naloxone_at_home(visit: Visit) -> str:
    """The naloxone on record as it is written there; "" without one. Only naloxone alone rescues."""
    for one in visit.prescriptions:
        if one.medicine == _NALOXONE and one.medicine in prescribed(visit):
            return " ".join(part for part in (_NALOXONE, str(one.strength or ""), one.form) if part)
    for line in may_take(visit):
        if tuple(one.name for one in line.ingredients) == (_NALOXONE,):
            said = f"{line.text} {line.form} {line.route}".lower()
            written = line.text if _NALOXONE in line.text.lower() else f"{line.text} ({_NALOXONE})"
            injected = next((word for word in _INJECTED if word in said and word not in written.lower()), "")
            return f"{written}, {line.form or line.route}" if injected else written
    return ""
