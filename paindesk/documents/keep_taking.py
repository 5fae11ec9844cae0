"""A medicine of the list that goes on, told as the list records it: "lisinopril 20 mg once a day".

What is not known is left out: a name alone sends the patient to the label, a dose that nobody could read must not.
"""

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
    how = "" if line.sig is None or line.disagreement else how_often(line.sig, say)
    strong = f"{name} {line.piece}".strip()
    if not how:
        return strong
    # In milligrams the dose says by itself how much it is; in pieces it stands behind what one piece holds.
    return f"{strong}: {how}" if line.sig is not None and say.counts(line.sig.dose.unit) else f"{name} {how}"


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
