"""The sample of a urine test: whether it is fit to be read.

The idea: from a dilute sample nothing follows of what was not found, and from one that does not look like fresh urine
not even of what a screen found. Each has innocent reasons; the way on is a new sample, not a reproach.
Edition: HHS criteria of specimen validity with the lower pH bound of 2017 (source keys hhs-urine-validity,
hhs-urine-2017), 49 CFR 40.65 for the temperature (dot-40-65).
"""

from collections.abc import Iterator
from decimal import Decimal

from paindesk.domain.dose import plain
from paindesk.domain.finding import Source
from paindesk.domain.monitoring import UrineTest
from paindesk.domain.urine import Limit, Sample, SampleState, UrineFacts
from paindesk.rules.evidence import capital, listed

_WATER = "much water, a diuretic or kidneys that concentrate badly make it so; little muscle lowers the creatinine"
_COARSE = "a test strip reads the specific gravity coarsely"
_COOL = "a late reading or little urine cools it"
_STALE = "a sample that stood long or warm turns alkaline"


def sample(test: UrineTest, facts: UrineFacts) -> Sample:
    """What the sample allows."""
    doubts = list(_doubts(test, facts))
    if doubts:
        reasons = dict.fromkeys(innocent for _, innocent, _ in doubts if innocent)
        return Sample(
            state=SampleState.DOUBTFUL,
            because=capital(listed(words for words, _, _ in doubts)) + ".",
            innocent=capital("; ".join(reasons)) + "." if reasons else "",
            sources=tuple(dict.fromkeys(source for _, _, sources in doubts for source in sources)),
        )
    if (dilute := _dilute(test, facts)) is not None:
        words, sources = dilute
        return Sample(state=SampleState.DILUTE, because=words, innocent=capital(_WATER) + ".", sources=sources)
    if test.creatinine is None and test.specific_gravity is None:
        return Sample(state=SampleState.NOT_CHECKED, because="Neither creatinine nor specific gravity is on record.")
    return Sample(state=SampleState.SOUND, because=f"{capital(listed(_measured(test)))}.", sources=_sources(facts))


def _doubts(test: UrineTest, facts: UrineFacts) -> Iterator[tuple[str, str, tuple[Source, ...]]]:
    """What does not look like fresh urine: in words, an innocent reason, and where the bound is written."""
    limits = facts.limits
    if words := " ".join(test.tampered.split()):
        yield f"it was noted: {words}", "", ()
    if not limits:
        return
    if test.creatinine is not None and test.creatinine < limits["creatinine_substituted"].value:
        yield from _not_urine(test.creatinine, test.specific_gravity, facts)
    elif test.creatinine is not None and test.specific_gravity is not None:
        yield from _like_water(test.creatinine, test.specific_gravity, facts)
    if test.ph is not None:
        yield from _ph(test.ph, facts)
    if test.nitrite is not None and test.nitrite >= limits["nitrite_adulterated"].value:
        bound = limits["nitrite_adulterated"]
        yield f"nitrite {plain(test.nitrite)} mcg/mL ({_at_least(bound)})", "", (bound.source,)
    low, high = limits["temperature_low"], limits["temperature_high"]
    if test.temperature is not None and not low.value <= test.temperature <= high.value:
        said = (
            f"{plain(test.temperature)} °F (fresh urine is {plain(low.value)} to {plain(high.value)} °F for 4 minutes)"
        )
        yield said, _COOL, (low.source,)


def _not_urine(
    creatinine: Decimal, gravity: Decimal | None, facts: UrineFacts
) -> Iterator[tuple[str, str, tuple[Source, ...]]]:
    bound, light, salty = (
        facts.limits[key] for key in ("creatinine_substituted", "gravity_substituted", "gravity_salty")
    )
    said = f"creatinine {plain(creatinine)} mg/dL (below {plain(bound.value)})"
    if gravity is not None:
        said += f" with a specific gravity of {gravity}"
        said += ", which do not go together" if light.value < gravity < salty.value else ": hardly human urine"
    yield said, "", (bound.source,)


def _like_water(
    creatinine: Decimal, gravity: Decimal, facts: UrineFacts
) -> Iterator[tuple[str, str, tuple[Source, ...]]]:
    """The gravity of water beside creatinine: the two do not go together, and it is not called dilute."""
    light = facts.limits["gravity_substituted"]
    if gravity <= light.value:
        said = f"creatinine {plain(creatinine)} mg/dL with a specific gravity of {gravity}, which do not go together"
        yield said, f"{_COARSE}; {_WATER}", (light.source,)


def _ph(ph: Decimal, facts: UrineFacts) -> Iterator[tuple[str, str, tuple[Source, ...]]]:
    low, high, odd_low, odd_high = (
        facts.limits[key] for key in ("ph_adulterated_low", "ph_adulterated_high", "ph_unusual_low", "ph_unusual_high")
    )
    if ph < low.value:
        yield f"pH {plain(ph)} (below {plain(low.value)})", "", (low.source,)
    elif ph < odd_low.value:
        yield f"pH {plain(ph)} (below {plain(odd_low.value)} is unusual)", "", (odd_low.source,)
    elif ph >= high.value:
        yield f"pH {plain(ph)} ({_at_least(high)})", "", (high.source,)
    elif ph >= odd_high.value:
        yield f"pH {plain(ph)} ({plain(odd_high.value)} or more is unusual)", _STALE, (odd_high.source,)


def _dilute(test: UrineTest, facts: UrineFacts) -> tuple[str, tuple[Source, ...]] | None:
    """Both bounds must be passed; where only one was measured, it speaks alone and is said so."""
    if not facts.limits:
        return None
    creatinine, gravity = facts.limits["creatinine_dilute"], facts.limits["gravity_dilute"]
    little = test.creatinine is not None and test.creatinine < creatinine.value
    light = test.specific_gravity is not None and test.specific_gravity < gravity.value
    if little and light:
        return f"{capital(listed(_measured(test)))}: dilute.", (creatinine.source,)
    if little and test.specific_gravity is None:
        return f"{capital(listed(_measured(test)))}; no specific gravity on record: may be dilute.", (
            creatinine.source,
        )
    if light and test.creatinine is None:
        return f"{capital(listed(_measured(test)))}; no creatinine on record: may be dilute.", (gravity.source,)
    return None


def _measured(test: UrineTest) -> Iterator[str]:
    if test.creatinine is not None:
        yield f"creatinine {plain(test.creatinine)} mg/dL"
    if test.specific_gravity is not None:
        yield f"specific gravity {test.specific_gravity}"


def _at_least(bound: Limit) -> str:
    return f"{plain(bound.value)} or more"


def _sources(facts: UrineFacts) -> tuple[Source, ...]:
    bound = facts.limits.get("creatinine_dilute")
    return (bound.source,) if bound is not None else ()
