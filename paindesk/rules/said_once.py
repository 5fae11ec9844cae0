"""One fact is said once in a visit.

The idea: who reads the same warning twice reads neither. An interaction among what is taken, and the same one seen from
one of the two medicines, is one fact; so is naloxone that is missing, that is due, and that a taper lacks. The more
serious stays, with the sources of both, and with what the other asks for; of two alike the one of what is taken,
whichever came first, so that every page says the same one. A taper without naloxone tells both reasons: the risk, and
the tolerance that goes. A stop is never merged away: each wants its own reason. What was declined is told as it was
weighed: it takes nothing in, and hides nothing that is open.
Edition: this project's own convention.
"""

import re
from collections.abc import Sequence

from paindesk.domain.finding import Finding, Level, most_serious_first
from paindesk.domain.visit import Override
from paindesk.rules.declined import is_declined

_INTERACTION = ".interaction."
_TAKEN = "taken."
# Here the name of a medicine ends: oxycodone is neither oxycodone ER nor oxycodone/acetaminophen.
_ENDS = r"(?![\w/]| (?:er|patch|film|gel|cream|solution)\b)"
_IN_A_TAPER = ".taper.naloxone"
_REASONS = ("naloxone-missing", "naloxone-talk")  # why this patient needs it, whatever is planned
_SAME = {"due.naloxone": _REASONS}
_LACKED = ("due.naloxone", *_REASONS)


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


def open_and_quiet(
    findings: Sequence[Finding], overrides: Sequence[Override]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What a page says, each fact once: what is open, and what was declined with a reason."""
    declined = [one for one in findings if is_declined(one, overrides)]
    still = said_once([one for one in findings if one not in declined])
    quiet = [one for one in declined if not any(_told_already(one, by=other) for other in still)]
    return still, said_once(quiet)


def _told_already(one: Finding, *, by: Finding) -> bool:
    return by.level.weight <= one.level.weight and _same_fact(one, by)


def _rank(one: Finding) -> tuple[int, int]:
    """Lower stays: the more serious, then the taper that is planned, then what is taken before one medicine's view of
    it and before what is due."""
    if one.id.endswith(_IN_A_TAPER):
        return one.level.weight, 0
    return one.level.weight, 2 if _INTERACTION in one.id or one.id in _SAME else 1


def _both(one: Finding, other: Finding) -> Finding:
    action = one.action if other.action in one.action else f"{one.action} {other.action}".strip()
    if one.id.endswith(_IN_A_TAPER):
        action = one.action  # both ask for the same
        if other.id in _REASONS:
            one = one._replace(because=f"{one.because} {other.because}")
    return one._replace(action=action, sources=tuple(dict.fromkeys((*one.sources, *other.sources))))


def _same_fact(one: Finding, other: Finding) -> bool:
    if other.id in _SAME.get(one.id, ()) or one.id in _SAME.get(other.id, ()):
        return True
    if _lacks(one) or _lacks(other):
        return all(_lacks(each) or each.id in _LACKED for each in (one, other))
    return _told_by(one, other) or _told_by(other, one)


def _lacks(one: Finding) -> bool:
    """Whether it is a taper without naloxone; the advice to keep what is there is another fact."""
    return one.id.endswith(_IN_A_TAPER) and one.level is not Level.INFO


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
