"""The words of the trend's charts, and of its events, in the interface's language. What charts say in English is marked
here, so that it is translated with the screen; papers have their own words (`documents/sentences.py`)."""

from collections.abc import Sequence

from paindesk.domain.visit import VisitPoint
from paindesk.kit import dates
from paindesk.kit.language import later, named, told, tr

WORDS = (
    later("No visit is signed yet."),
    later("The trend starts when the first visit is signed."),
    later("Pain relief, %"),
    later("Pain relief, % of baseline {nrs}/10"),
    later("· diary days"),
    later("{percent} % substantial"),
    later("{percent} % meaningful"),
    later("today"),
    later("last"),
    later("No visit here tells the relief."),
    later("No visit tells the relief yet."),
    later("1 visit tells the relief: too few for a trend."),
    later("2 visits tell the relief: too few for a trend."),
    later("Worst side effect, 0–10"),
    later("limits daily life"),
    later("PEG, and activity hindered (dotted), 0–10"),
    later("Dose a day"),
    later("and {count} more without a recent change"),
    later("Opioids, MME a day"),
    later("50: reassess"),
    later("Events"),
    # what stands beside an event's letter
    later("ED visit"),
    later("missed visit"),
    later("early refill"),
    later("supply lost"),
    later("took more"),
    later("urine test"),
    later("PDMP"),
    later("dose change"),
    later("fall"),
    # the balance
    later("No visit tells relief\nand side effects yet."),
    later("side effects outweigh"),
    later("relief, few effects"),
    later("more relief, few side effects"),
    later("Relief % · up: side effect"),
    # the same in words
    later("/day"),
    later("no medicine"),
    later("none"),
    later("No signed visit yet, so there is no trend to show."),
    later("1 visit from {first} to {last}."),
    later("{count} visits from {first} to {last}."),
    later("No visit tells the pain relief."),
    later("Pain relief {percent} % at the last visit that tells it, {day};"),
    later("best {percent} % on {day}."),
    later("Side effects limited daily life at 1 visit."),
    later("Side effects limited daily life at {count} visits."),
    later("No side effect limited daily life."),
    later("Side effects not asked at {count} of them."),
    later("PEG {first} at first, {last} at last."),
    later("Events: {events}."),
    later("Now: {doses}."),
    later("not known"),
    later("{mme} a day"),
    later("Morphine milligram equivalents {now}."),
    later("Lowest effective dose: {dose}."),
)
_EVENTS = {
    "ed_visit": later("ed visit"),
    "missed_visit": later("missed visit"),
    "early_refill": later("early refill"),
    "lost_prescription": later("lost prescription"),
    "took_more": later("took more"),
    "urine_test": later("urine test"),
    "pdmp": later("pdmp"),
    "dose_change": later("dose change"),
    "fall": later("fall"),
}


def chart_words(points: Sequence[VisitPoint]) -> dict[str, str]:
    """What the charts say by their English, with the side effects and medicines that stand in them."""
    effects = {one.name: told(one.name) for point in points for one in point.side_effects}
    medicines = {name: named(name) for point in points for name, _ in point.regimen}
    return effects | medicines | dates.months() | {one: tr(one) for one in WORDS}


def event_words(kind: str) -> str:
    """An event without words of its own."""
    return tr(_EVENTS[kind]) if kind in _EVENTS else kind.replace("_", " ")
