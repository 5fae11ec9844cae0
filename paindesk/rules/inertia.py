"""When nothing is changed only because nothing was changed: said by name, so that going on is a choice too.

The idea: no benefit after a fair trial suggests stopping; benefit for long with the goal reached suggests trying the
lowest dose that holds; side effects at a dose without gain suggest the dose below. The trend's numbers decide, the
patient and the clinician choose.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendations 5 and 7 (source key
cdc-2022); IMMPACT 2008 (immpact-2008); a fair trial is in each medicine's file. Half a year as "for long" and 12 weeks
where a file names no fair trial are this project's own rules.
"""

import re
from dataclasses import dataclass

from paindesk.domain.dose import Amount, a_day, plain
from paindesk.domain.finding import Finding, Level, Source
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import AdequateTrial, Medicine
from paindesk.rules.benefit_and_harm import FEWEST_VISITS, LIMITS_DAILY_LIFE, MEANINGFUL, PEG_STEP, DosePeriod, weeks_on
from paindesk.rules.evidence import cite

LONG_WEEKS = 26
_TRIAL_WEEKS = 12
_REACHED = {"reached", "met", "achieved"}
_NOT_QUITE = {"not", "no", "never", "partly", "partially", "almost", "nearly", "half", "halfway", "sometimes"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Inertia:
    """What going on unchanged would overlook. `suggests`: "stop" or "down"."""

    suggests: str
    title: str
    because: str
    sources: tuple[Source, ...]


def goal_reached(said: str) -> bool:
    """Whether the patient's own goal is said to be reached; a half-hearted word is no."""
    words = set(re.findall(r"[a-z]+", said.casefold()))
    return bool(words & _REACHED) and not words & _NOT_QUITE


def inertia(
    medicine: Medicine, found: tuple[DosePeriod, ...], lowest: DosePeriod | None, goal: str, knowledge: Knowledge
) -> Inertia | None:
    """What the trend says against leaving this medicine as it is; None where it says nothing."""
    now = found[-1] if found else None
    dose = None if now is None else dict(now.regimen).get(medicine.name)
    if now is None or now.to_on is not None or dose is None or now.relief_middle is None or now.visits < FEWEST_VISITS:
        return None
    weeks, daily = weeks_on(now, found), a_day(dose)
    immpact, cdc = cite(knowledge, "immpact-2008"), cite(knowledge, "cdc-2022", "recommendation 5")
    harm = now.worst is not None and now.worst.grade >= LIMITS_DAILY_LIFE
    lower = None if lowest is None else dict(lowest.regimen).get(medicine.name)
    if lowest is not None and lower is not None and lower.unit == dose.unit and lower.value < dose.value:
        because = f"{lowest.medicine_text} gave {plain(lowest.relief_middle or MEANINGFUL)} %"
        because += f"; {daily} gives {plain(now.relief_middle)} %"
        if harm and now.worst is not None:
            because += f" with {now.worst.name} {now.worst.grade} of 10"
        return Inertia(suggests="down", title="More than was enough", because=f"{because}.", sources=(immpact,))
    if now.relief_middle < MEANINGFUL:
        trial = medicine.trial
        needs = trial.weeks if trial is not None and trial.weeks is not None else _TRIAL_WEEKS
        better = now.peg_fell is not None and now.peg_fell >= PEG_STEP  # a gain in function is a benefit too
        if weeks < needs or better or _too_little(dose, trial):
            return None
        because = f"{plain(now.relief_middle)} % relief after {weeks} weeks at {daily}; fair is {needs} weeks."
        if len(now.regimen) > 1:
            because += " With other medicines beside it: which of them does how much is not told."
        own = () if trial is None else (trial.source,)
        sources = (immpact, *own, *((cdc,) if medicine.class_id == "opioid" else ()))
        return Inertia(suggests="stop", title="No benefit after a fair trial", because=because, sources=sources)
    if weeks >= LONG_WEEKS and goal_reached(goal):
        because = f"{plain(now.relief_middle)} % relief for {weeks} weeks and the goal is reached: does less hold it?"
        return Inertia(suggests="down", title="Good for long", because=because, sources=(cdc, immpact))
    return None


def _too_little(dose: Amount, trial: AdequateTrial | None) -> bool:
    """Whether the dose is below that of a fair trial."""
    if trial is None or trial.daily is None or trial.daily.unit != dose.unit:
        return False
    return dose.value < trial.daily.value


def finding(medicine: Medicine, found: Inertia) -> Finding:
    """The same, beside the page."""
    stop = found.suggests == "stop"
    action = "Stop it, or say why it goes on." if stop else "Try the dose below, or say why not yet."
    return Finding(
        id=f"{medicine.name}.inertia",
        level=Level.CAUTION if found.suggests == "stop" else Level.INFO,
        subject=medicine.name,
        title=f"{medicine.name.capitalize()}: {found.title.lower()}",
        because=found.because,
        action=action,
        sources=found.sources,
    )
