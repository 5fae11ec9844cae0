"""The few words on a medicine's mark and on a class's: "start low", "4 reasons", "Suits this pain"."""

from collections.abc import Sequence
from dataclasses import dataclass

from paindesk.domain.advice import ClassVerdict, MedicineAdvice, Reason
from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Verdict

CLASS_WORDS = {
    ClassVerdict.SUITS: ("Suits this pain", "ok"),
    ClassVerdict.CONSIDER: ("Consider", "info"),
    ClassVerdict.NO_REASON: ("No reason to use", "plain"),
    ClassVerdict.AVOID: ("Avoid", "stop"),
    ClassVerdict.LOCKED: ("Locked: last resort", "plain"),
}
_LONGEST = 24  # characters of a title that still fit a mark
_LOWERED = "Lower dose for "


@dataclass(frozen=True, slots=True)
class MarkWords:
    """Words and colour (a kind of chip) of one medicine's mark."""

    text: str
    kind: str


def mark(advised: MedicineAdvice) -> MarkWords:
    """How a medicine stands, in at most three words or so."""
    against = _minded(advised)
    if advised.verdict.weight >= Verdict.AVOID.weight:
        return MarkWords(_counted(against, "reason", "avoid"), "stop")
    lowered = any(one.title.startswith(_LOWERED) for one in advised.findings)
    other = [one for one in against if not one.title.startswith(_LOWERED)]
    kind = "caution" if other else "ok"
    if any(one.id.endswith(".duplicate.same") for one in other):
        return MarkWords("taken already", kind)
    if not_used(advised):
        return MarkWords("no recorded use", "plain")
    if advised.start is None:
        return MarkWords("no starting dose", "plain" if kind == "ok" else kind)
    if lowered:
        return MarkWords("start low", kind)
    return MarkWords(_counted(other, "caution", "caution"), kind) if other else MarkWords("usual dose", "ok")


def not_used(advised: MedicineAdvice) -> bool:
    """Whether neither label nor guideline on file names the pain problem for it."""
    return any(one.id == f"{advised.name}.use" and one.title.startswith("No recorded use") for one in advised.findings)


def more(hidden: Sequence[MedicineAdvice]) -> str:
    """What stands behind the fold: "9 more: 2 not used for this pain, 5 advised against"."""
    against = sum(one.verdict.weight >= Verdict.AVOID.weight for one in hidden)
    unused = sum(not_used(one) and one.verdict.weight < Verdict.AVOID.weight for one in hidden)
    kinds = [
        (count, words) for count, words in ((unused, "not used for this pain"), (against, "advised against")) if count
    ]
    if len(kinds) == 1 and kinds[0][0] == len(hidden):
        return f"{len(hidden)} more, {kinds[0][1]}"
    told = ", ".join(f"{count} {words}" for count, words in kinds)
    return f"{len(hidden)} more" + (f": {told}" if told else "")


def minded(advised: MedicineAdvice) -> str:
    """The titles of what speaks against it or is to be minded, for tooltip and screen reader."""
    return "; ".join(one.title for one in _minded(advised))


def joined(reasons: tuple[Reason, ...]) -> str:
    """Reasons in one run of text, sentences first: "May improve pain. Apixaban (bleeding), CrCl 41, age 68."."""
    sentences = [one.text for one in reasons if one.text.endswith(".")]
    short = ", ".join(one.text for one in reasons if not one.text.endswith("."))
    return " ".join([*sentences, f"{short[0].upper()}{short[1:]}."] if short else sentences)


def _minded(advised: MedicineAdvice) -> list[Finding]:
    return [one for one in advised.findings if one.level in (Level.STOP, Level.CAUTION)]


def _counted(found: list[Finding], noun: str, otherwise: str) -> str:
    stops = [one for one in found if one.level is Level.STOP]
    few = stops if len(stops) == 1 else found
    if len(few) == 1 and len(few[0].title) <= _LONGEST:
        title = few[0].title
        return title[0].lower() + title[1:]
    return otherwise if not found else f"{len(found)} {noun}{'s' if len(found) > 1 else ''}"
