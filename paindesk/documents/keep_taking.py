"""A medicine of the list that goes on, told as the list records it: "lisinopril 20 mg once a day".

What is not known is left out: a name alone sends the patient to the label, a dose that nobody could read must not.
An order is read at the most it allows, because that is what the sums need. A paper must not ask for it: of "1-2 tablets
every 4-6 hours" no number is told, and of "for 5 days" nothing that goes on.
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from paindesk.documents.dosing import piece_of
from paindesk.documents.words import Words
from paindesk.domain.dose import Sig, plain
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import on_label
from paindesk.domain.medicine_line import MedicineLine

_SAME_IN_EVERY_LANGUAGE = ("mg", "mcg", "mcg/h", "mEq")
_WEEK = Decimal(7)
_COUNT = r"(?:\d+|an?|one|two|three|half|una?|uno|dos|tres|media)"
_CHOICE = rf"\b{_COUNT} ?(?:to|or|a|o|u) ?{_COUNT}\b"
_AT_MOST = re.compile(
    rf"\d ?[-–] ?\d|{_CHOICE}|\b(?:up to|at most|max\w*|exceed|no more than|hasta|m[aá]x\w*|no m[aá]s de)\b",
    re.IGNORECASE,
)
_FOR_A_TIME = re.compile(
    r"\b(?:for|x|por|durante) ?(?:the next )?(?:\d+|a|one|two|three|una?|dos|tres) ?(?:more )?"
    r"(?:d|days?|weeks?|wks?|d[ií]as?|semanas?|doses?|dosis)\b|\b(?:until|till|hasta (?:el|que|terminar|acabar))\b",
    re.IGNORECASE,
)


def kept(lines: Iterable[MedicineLine], knowledge: Knowledge, say: Words) -> tuple[str, ...]:
    """Each medicine of those lines once; its name alone where two lines differ: nobody has said which of them holds."""
    told: dict[str, set[str]] = {}
    for line in lines:
        name = on_label(knowledge.name_of(line))
        told.setdefault(name, set()).update({as_recorded(line, knowledge, say)} - {name})
    return tuple(next(iter(how)) if len(how) == 1 else name for name, how in told.items())


def as_recorded(line: MedicineLine, knowledge: Knowledge, say: Words) -> str:
    """Its name, what one piece holds, and how much of it how often; its name alone where its order was not read."""
    name = on_label(knowledge.name_of(line))
    if not line.ingredients or (line.sig is None and piece_of(line.sig_text) != line.sig_text):
        return name
    if _FOR_A_TIME.search(f"{line.text} {line.sig_text}"):
        return name
    plain_order = bool(line.sig_text) and not line.disagreement and not allows_less(line)
    how = how_often(line.sig, say) if line.sig is not None and plain_order else ""
    strong = f"{name} {line.piece}".strip()
    if not how:
        return strong
    # In milligrams the dose says by itself how much it is; in pieces it stands behind what one piece holds.
    return f"{strong}: {how}" if line.sig is not None and say.counts(line.sig.dose.unit) else f"{name} {how}"


def allows_less(line: MedicineLine) -> bool:
    """Whether the order leaves it to the patient to take less than what was read of it, as far as its words tell."""
    return _AT_MOST.search(line.sig_text) is not None or re.search(_CHOICE, line.text, re.IGNORECASE) is not None


def how_often(sig: Sig, say: Words) -> str:
    """ "20 mg once a day", "1 patch every 3 days"; "" where no plain words say it."""
    dose, times = _dose(sig, say), sig.times_per_day
    if not dose or sig.unequal or times <= 0:
        return ""
    if times >= 1:
        if times % 1:
            return ""
        often = say.phrase("once") if times == 1 else say.phrase("many_times", times=plain(times))
        return say.phrase("kept_needed" if sig.as_needed else "kept_daily", dose=dose, often=often)
    days = (1 / times).quantize(Decimal("0.001"))
    if sig.as_needed or days % 1:
        return ""
    return (
        say.phrase("kept_weekly", dose=dose) if days == _WEEK else say.phrase("kept_days", dose=dose, days=plain(days))
    )


def _dose(sig: Sig, say: Words) -> str:
    if say.counts(sig.dose.unit):
        return say.pieces(sig.dose.value, sig.dose.unit)
    return str(sig.dose) if sig.dose.unit in _SAME_IN_EVERY_LANGUAGE else ""
