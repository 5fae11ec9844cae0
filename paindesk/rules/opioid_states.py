"""Tolerance, physical dependence, hyperalgesia and withdrawal told apart, with what this record shows of each.

The idea: all four can look as "it helps less" or "I need it". What the dose and the relief did tells them apart better
than any judgement of the person. A hint is never a diagnosis, and none of them is a use disorder.
Edition: the sources of opioid_states.toml; CDC 2022, recommendation 12: tolerance and withdrawal do not count towards
opioid use disorder in somebody who takes it as prescribed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from paindesk.domain.dose import a_day, plain
from paindesk.domain.rotation import OpioidState
from paindesk.rules.benefit_and_harm import SMALLEST_GAIN, DosePeriod
from paindesk.rules.evidence import spoken
from paindesk.rules.facts import Facts
from paindesk.rules.screens import current, is_positive


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One of the four, and what the record shows of it; "" where it shows nothing."""

    state: OpioidState
    in_record: str


def states(name: str, found: Sequence[DosePeriod], facts: Facts) -> tuple[Seen, ...]:
    """The four, in the order of the file, for one opioid."""
    told = {
        "tolerance": _less_relief(name, found),
        "dependence": _used_to_it(facts),
        "hyperalgesia": _worse_on_more(name, found),
        "withdrawal": _cows(facts),
    }
    return tuple(Seen(state=one, in_record=told.get(key, "")) for key, one in facts.knowledge.opioid_states.items())


def _less_relief(name: str, found: Sequence[DosePeriod]) -> str:
    """Relief that fell noticeably while the dose stayed or rose."""
    on_it = [one for one in found if name in dict(one.regimen) and one.relief_middle is not None]
    if not on_it:
        return ""
    first, last = on_it[0], on_it[-1]
    then, now = dict(first.regimen)[name], dict(last.regimen)[name]
    before = first.relief_high if first is last else first.relief_middle
    after = last.relief_low if first is last else last.relief_middle
    if before is None or after is None or then.unit != now.unit or now.value < then.value:
        return ""
    if first is last or before - after < SMALLEST_GAIN:
        return ""
    return (
        f"Relief {plain(before)} % at {a_day(then)}, {plain(after)} % at {a_day(now)}: it fits. "
        "So would a change of what causes the pain."
    )


def _worse_on_more(name: str, found: Sequence[DosePeriod]) -> str:
    """Relief that fell noticeably right after the dose rose."""
    on_it = [one for one in found if name in dict(one.regimen) and one.relief_middle is not None]
    for one, following in pairwise(on_it):
        then, now = dict(one.regimen)[name], dict(following.regimen)[name]
        if (
            then.unit != now.unit
            or now.value <= then.value
            or one.relief_middle is None
            or following.relief_middle is None
        ):
            continue
        if one.relief_middle - following.relief_middle >= SMALLEST_GAIN:
            return (
                f"After {a_day(then)} became {a_day(now)} relief went from {plain(one.relief_middle)} to "
                f"{plain(following.relief_middle)} %: ask whether the pain has spread or touch hurts."
            )
    return ""


def _used_to_it(facts: Facts) -> str:
    since = facts.record.stewardship.opioid_since
    if since is None or since > facts.on:
        return ""
    return f"An opioid since {spoken(since)}: to be expected."


def _cows(facts: Facts) -> str:
    cows, found = facts.knowledge.instruments.get("cows"), current(facts, "cows")
    if cows is None or found is None or found.value is None or found.on is None:
        return ""
    positive = is_positive(cows, found.value, facts.record.patient.sex)
    told = "speaks for it" if positive else "does not speak for it"
    return f"COWS {plain(found.value)} on {spoken(found.on)} {told}."
