"""The few words on a medicine's mark and on a class's: "start low", "4 reasons", "Suits this pain"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from paindesk.domain.advice import ClassVerdict, MedicineAdvice, Reason
from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Verdict
from paindesk.kit.language import later, told, tr

CLASS_WORDS = {
    ClassVerdict.SUITS: (later("Suits this pain"), "ok"),
    ClassVerdict.CONSIDER: (later("Consider"), "info"),
    ClassVerdict.NO_REASON: (later("No reason to use"), "plain"),
    ClassVerdict.AVOID: (later("Avoid"), "stop"),
    ClassVerdict.LOCKED: (later("Locked: last resort"), "plain"),
}
_LONGEST = 24  # characters of a title that still fit a mark
_LOWERED = "Lower dose for "
_WITH_WHY = re.compile(r"([^()]+) \(([^()]+)\)")  # "apixaban (bleeding)"


@dataclass(frozen=True, slots=True)
class MarkWords:
    """Words and colour (a kind of chip) of one medicine's mark."""

    text: str
    kind: str


def mark(advised: MedicineAdvice) -> MarkWords:
    """How a medicine stands, in at most three words or so."""
    against = _minded(advised)
    if advised.verdict.weight >= Verdict.AVOID.weight:
        return MarkWords(_one(against) or _reasons(len(against)), "stop")
    lowered = any(one.title.startswith(_LOWERED) for one in advised.findings)
    other = [one for one in against if not one.title.startswith(_LOWERED)]
    kind = "caution" if other else "ok"
    if any(one.id.endswith(".duplicate.same") for one in other):
        return MarkWords(tr("taken already"), kind)
    if not_used(advised):
        return MarkWords(tr("no recorded use"), "plain")
    if advised.start is None:
        return MarkWords(tr("no starting dose"), "plain" if kind == "ok" else kind)
    if lowered:
        return MarkWords(tr("start low"), kind)
    return MarkWords(_one(other) or _cautions(len(other)), kind) if other else MarkWords(tr("usual dose"), "ok")


def not_used(advised: MedicineAdvice) -> bool:
    """Whether neither label nor guideline on file names the pain problem for it."""
    return any(one.id == f"{advised.name}.use" and one.title.startswith("No recorded use") for one in advised.findings)


def more(hidden: Sequence[MedicineAdvice]) -> str:
    """What stands behind the fold: "9 more: 2 not used for this pain, 5 advised against"."""
    against = sum(one.verdict.weight >= Verdict.AVOID.weight for one in hidden)
    unused = sum(not_used(one) and one.verdict.weight < Verdict.AVOID.weight for one in hidden)
    if hidden and unused == len(hidden):
        return tr("{count} more, not used for this pain", count=unused)
    if hidden and against == len(hidden):
        return tr("{count} more, advised against", count=against)
    of_use = tr("1 not used for this pain") if unused == 1 else tr("{count} not used for this pain", count=unused)
    advised = tr("1 advised against") if against == 1 else tr("{count} advised against", count=against)
    kinds = ", ".join(words for number, words in ((unused, of_use), (against, advised)) if number)
    if kinds:
        return tr("{count} more: {kinds}", count=len(hidden), kinds=kinds)
    return tr("{count} more", count=len(hidden))


def minded(advised: MedicineAdvice) -> str:
    """The titles of what speaks against it or is to be minded, for tooltip and screen reader."""
    return "; ".join(told(one.title) for one in _minded(advised))


def joined(reasons: tuple[Reason, ...]) -> str:
    """Reasons in one run of text, sentences first: "May improve pain. Apixaban (bleeding), CrCl 41, age 68."."""
    sentences = [told(one.text) for one in reasons if one.text.endswith(".")]
    short = ", ".join(_grouped([told(one.text) for one in reasons if not one.text.endswith(".")]))
    return " ".join([*sentences, f"{short[0].upper()}{short[1:]}."] if short else sentences)


def _grouped(short: Sequence[str]) -> list[str]:
    """What is said of one thing stands together: "sertraline (serotonin, bleeding)", "age 68 (kidneys)"."""
    said: dict[str, tuple[str, list[str]]] = {}
    for one in short:
        found = _WITH_WHY.fullmatch(one)
        what, why = (found[1], found[2]) if found else (one, "")
        _, whys = said.setdefault(what.casefold(), (what, []))
        if why and why not in whys:
            whys.append(why)
    return [f"{what} ({', '.join(whys)})" if whys else what for what, whys in said.values()]


def _minded(advised: MedicineAdvice) -> list[Finding]:
    return [one for one in advised.findings if one.level in (Level.STOP, Level.CAUTION)]


def _one(found: list[Finding]) -> str:
    """The title of the only one, or of the only stop, where it fits a mark; else ""."""
    stops = [one for one in found if one.level is Level.STOP]
    few = stops if len(stops) == 1 else found
    title = told(few[0].title) if len(few) == 1 else ""
    return title[:1].lower() + title[1:] if len(title) <= _LONGEST else ""


def _reasons(count: int) -> str:
    if not count:
        return tr("avoid")
    return tr("1 reason") if count == 1 else tr("{count} reasons", count=count)


def _cautions(count: int) -> str:
    return tr("1 caution") if count == 1 else tr("{count} cautions", count=count)
