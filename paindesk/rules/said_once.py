"""One fact is said once in a visit.

The idea: who reads the same warning twice reads neither. An interaction among what is taken, and the same one seen from
one of the two medicines, is one fact; so is naloxone that is missing and naloxone that is due. The more serious stays,
with the sources of both, and with what the other asks for; of two alike the one of what is taken, whichever came first,
so that every page says the same one. A stop is never merged away: each wants its own reason.
Edition: this project's own convention.
"""

import re
from collections.abc import Sequence

from paindesk.domain.finding import Finding, Level, most_serious_first

_INTERACTION = ".interaction."
_TAKEN = "taken."
# Here the name of a medicine ends: oxycodone is neither oxycodone ER nor oxycodone/acetaminophen.
_ENDS = r"(?![\w/]| (?:er|patch|film|gel|cream|solution)\b)"
_SAME = {"due.naloxone": ("naloxone-missing", "naloxone-talk")}
_DUE_IN_A_TAPER = ("due.naloxone", ".taper.naloxone")


def said_once(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The same findings, most serious first, each fact once."""
    kept: list[Finding] = []
    for one in most_serious_first(tuple(findings)):
        place = next((place for place, other in enumerate(kept) if _same_fact(one, other)), None)
        if place is None or one.level is Level.STOP:
            kept.append(one)
        else:
            first, then = sorted((kept[place], one), key=_rank)
            kept[place] = _both(first, then)
    return tuple(kept)


def _rank(one: Finding) -> tuple[int, bool]:
    """Lower stays: the more serious, then what is taken before one medicine's view of it and before what is due."""
    return one.level.weight, _INTERACTION in one.id or one.id in _SAME


def _both(one: Finding, other: Finding) -> Finding:
    action = one.action if other.action in one.action else f"{one.action} {other.action}".strip()
    return one._replace(action=action, sources=tuple(dict.fromkeys((*one.sources, *other.sources))))


def _same_fact(one: Finding, other: Finding) -> bool:
    if other.id in _SAME.get(one.id, ()) or one.id in _SAME.get(other.id, ()):
        return True
    due, end = _DUE_IN_A_TAPER
    if (one.id == due and other.id.endswith(end)) or (other.id == due and one.id.endswith(end)):
        return Level.INFO not in (one.level, other.level)  # the advice to keep what is there is another fact
    return _told_by(one, other) or _told_by(other, one)


def _told_by(pair: Finding, all_: Finding) -> bool:
    """Whether the interaction of one medicine is told already by a finding about what is taken: by the same rule, and
    it names everybody who takes part."""
    if _INTERACTION not in pair.id or _INTERACTION in all_.id:
        return False
    if pair.id.rpartition(_INTERACTION)[2] != all_.id.removeprefix(_TAKEN):
        return False
    words = f"{all_.title} {all_.because}".casefold()
    return all(re.search(rf"(?<![\w/]){re.escape(name)}{_ENDS}", words) for name in _names(pair))


def _names(pair: Finding) -> list[str]:
    """Who takes part: "Sertraline, nortriptyline. Serotonin syndrome…", and the medicine it is about."""
    others = pair.because.split(".", maxsplit=1)[0].casefold().split(", ")
    return [pair.subject.casefold(), *others]
