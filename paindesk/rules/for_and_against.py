"""What speaks for and against each thing that can be done with a medicine at a follow-up, each with its source.

The idea: an option is shown with both sides, so that the choice can be explained and the other side is remembered.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022 (source key cdc-2022); VA/DoD 2022
(va-dod-2022); Fine and Portenoy 2009 (fine-portenoy-2009, in equianalgesic.toml); IMMPACT 2008 (immpact-2008).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from paindesk.domain.advice import Advice, Reason
from paindesk.domain.dose import plain
from paindesk.domain.medicine import Medicine
from paindesk.rules.benefit_and_harm import LIMITS_DAILY_LIFE, MEANINGFUL, SMALLEST_GAIN, DosePeriod
from paindesk.rules.evidence import capital, cite, listed
from paindesk.rules.facts import Facts
from paindesk.rules.inertia import Inertia

OPIOID = "opioid"
_SEDATIVES = ("benzodiazepine", "z-drug", "gabapentinoid")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """Both sides of one option."""

    speaks_for: tuple[Reason, ...]
    against: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the two sides are read from."""

    medicine: Medicine
    periods: tuple[DosePeriod, ...]
    inertia: Inertia | None
    facts: Facts
    advice: Advice

    @property
    def now(self) -> DosePeriod | None:
        """The stretch that lasts."""
        last = self.periods[-1] if self.periods else None
        return last if last is not None and last.to_on is None else None


def sides(option: str, about: About) -> Sides:
    """For and against "continue", "up", "down", "move", "swap", "rotate" or "stop"."""
    pair = {"continue": (_for_on, _against_on), "up": (_for_up, _against_up), "down": (_for_down, _against_down),
            "move": (_for_moving, _against_moving), "swap": (_for_swap, _against_swap),
            "rotate": (_for_rotating, _against_rotating), "stop": (_for_stop, _against_stop)}.get(option)  # fmt: skip
    if pair is None:
        return Sides(speaks_for=(), against=())
    return Sides(speaks_for=tuple(pair[0](about)), against=tuple(pair[1](about)))


def _say(about: About, text: str, key: str, section: str = "") -> Reason:
    return Reason(text=text, sources=(cite(about.facts.knowledge, key, section),))


def _relief(about: About) -> str:
    now = about.now
    return "" if now is None or now.relief_middle is None else f"{plain(now.relief_middle)} % relief"


def _works(about: About) -> bool:
    now = about.now
    return now is not None and now.relief_middle is not None and now.relief_middle >= MEANINGFUL


def _fails(about: About) -> bool:
    now = about.now
    return now is not None and now.relief_middle is not None and now.relief_middle < MEANINGFUL


def _harm(about: About) -> str:
    worst = about.now.worst if about.now is not None else None
    return f"{worst.name} {worst.grade} of 10" if worst is not None and worst.grade >= LIMITS_DAILY_LIFE else ""


def _for_on(about: About) -> Iterator[Reason]:
    if _works(about):
        yield _say(about, f"{_relief(about)}: 30 % or more is a relief that matters.", "immpact-2008")
    if about.medicine.stopping.taper:
        yield Reason(text="No change, no withdrawal.", sources=(about.medicine.stopping.source,))


def _against_on(about: About) -> Iterator[Reason]:
    if about.inertia is not None:
        yield Reason(text=f"{about.inertia.title}: {about.inertia.because}", sources=about.inertia.sources)
    elif _fails(about):
        yield _say(about, f"{_relief(about)}: below 30 %.", "immpact-2008")
    if harm := _harm(about):
        yield Reason(text=f"{capital(harm)} limits daily life.")
    yield from _risks(about)


def _risks(about: About) -> Iterator[Reason]:
    """What makes any opioid riskier in this patient."""
    if about.medicine.class_id != OPIOID:
        return
    mme, pause = about.advice.mme, about.facts.knowledge.thresholds.get("mme.pause")
    if pause is not None and mme.per_day is not None and mme.per_day >= pause.value:
        yield Reason(text=f"{plain(mme.per_day)} MME a day: overdose is likelier from 50 on.", sources=(pause.source,))
    sedatives = [name for group in _SEDATIVES for name in about.facts.members.get(group, ())]
    if sedatives:
        yield _say(about, f"Taken with {listed(sedatives)}: both slow breathing.", "cdc-2022", "recommendation 11")


def _for_up(about: About) -> Iterator[Reason]:
    if _fails(about) and not _harm(about):
        yield _say(about, f"{_relief(about)} so far, and side effects leave room.", "immpact-2008")


def _against_up(about: About) -> Iterator[Reason]:
    if _works(about):
        yield _say(about, f"{_relief(about)} already: more is likelier to add harm than relief.", "immpact-2008")
    if harm := _harm(about):
        yield Reason(text=f"{capital(harm)} at this dose already.")
    if about.medicine.class_id == OPIOID:
        yield _say(about, "Each increase of an opioid is weighed for itself: benefit often levels off, harm does not.",
                   "cdc-2022", "recommendation 4")  # fmt: skip
    yield from _risks(about)


def _for_down(about: About) -> Iterator[Reason]:
    if about.inertia is not None and about.inertia.suggests == "down":
        yield Reason(text=f"{about.inertia.title}: {about.inertia.because}", sources=about.inertia.sources)
    elif _fails(about):
        yield _say(about, f"{_relief(about)}: little can be lost.", "immpact-2008")
    if harm := _harm(about):
        yield Reason(text=f"{capital(harm)} may ease.")
    yield from _risks(about)


def _against_down(about: About) -> Iterator[Reason]:
    less = _less_was_worse(about)
    if less is not None:
        yield Reason(text=f"{less.medicine_text} gave {plain(less.relief_middle or Decimal(0))} % only.")
    if about.medicine.stopping.taper:
        yield Reason(text="Too fast a step brings withdrawal, and pain with it for a while.",
                     sources=(about.medicine.stopping.source,))  # fmt: skip


def _less_was_worse(about: About) -> DosePeriod | None:
    now = about.now
    dose = None if now is None else dict(now.regimen).get(about.medicine.name)
    if now is None or dose is None or now.relief_middle is None:
        return None
    for one in reversed(about.periods[:-1]):
        before = dict(one.regimen).get(about.medicine.name)
        if before is None or before.unit != dose.unit or before.value >= dose.value or one.relief_middle is None:
            continue
        if now.relief_middle - one.relief_middle >= SMALLEST_GAIN:
            return one
    return None


def _for_moving(_: About) -> Iterator[Reason]:
    yield Reason(text="The same dose a day: no more risk from the dose.")


def _against_moving(about: About) -> Iterator[Reason]:
    if _works(about) and not _harm(about):
        yield Reason(text=f"{_relief(about)} as it is, and it is borne.")
    yield Reason(text="A new habit: times are missed more easily at first.")


def _for_swap(about: About) -> Iterator[Reason]:
    if _fails(about):
        yield _say(about, f"{_relief(about)}: below 30 %.", "immpact-2008")
    if harm := _harm(about):
        yield Reason(text=f"{capital(harm)} limits daily life.")
    yield from _risks(about)


def _against_swap(about: About) -> Iterator[Reason]:
    if _works(about) and not _harm(about):
        yield Reason(text=f"{_relief(about)} on this one, and it is borne.")
    if about.medicine.stopping.taper:
        text = "It is lowered step by step, so both are taken for a while."
        yield Reason(text=text, sources=(about.medicine.stopping.source,))
    yield Reason(text="The new one needs its own fair trial, from its lowest dose.")


def _for_rotating(about: About) -> Iterator[Reason]:
    table = about.facts.knowledge.rotation
    source = () if table is None else (table.reduction.source,)
    if _fails(about) or _harm(about):
        yield Reason(text="Another opioid can relieve more, or harm less, at a lower dose.", sources=source)
    yield _say(about, "Where an opioid is taken every day, buprenorphine is preferred to full opioids.", "va-dod-2022")


def _against_rotating(about: About) -> Iterator[Reason]:
    table = about.facts.knowledge.rotation
    source = () if table is None else (table.reduction.source,)
    yield Reason(text="The tables are estimates: the first days can bring drowsiness, or withdrawal.", sources=source)
    if _works(about) and not _harm(about):
        yield Reason(text=f"{_relief(about)} on this one, and it is borne.")
    yield from _risks(about)


def _for_stop(about: About) -> Iterator[Reason]:
    if about.inertia is not None and about.inertia.suggests == "stop":
        yield Reason(text=f"{about.inertia.title}: {about.inertia.because}", sources=about.inertia.sources)
    if harm := _harm(about):
        yield Reason(text=f"{capital(harm)} limits daily life.")
    yield from _risks(about)


def _against_stop(about: About) -> Iterator[Reason]:
    if _works(about):
        yield _say(about, f"{_relief(about)} would be lost.", "immpact-2008")
    if about.medicine.stopping.taper:
        yield Reason(text="Never at once: it is lowered step by step.", sources=(about.medicine.stopping.source,))
    if about.medicine.class_id == OPIOID:
        text = "Stopped suddenly or too fast, a long-taken opioid has led to severe withdrawal, distress and suicide."
        yield _say(about, text, "fda-opioid-taper-2019")
