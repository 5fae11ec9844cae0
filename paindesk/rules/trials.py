"""Was an earlier trial of a pain medicine a fair one?

The idea: a medicine has failed only when it was taken at a dose that can work, for long enough, and did not help.
Too small or too short a trial does not rule it out; harm, or something taken now that forbids it, does.
Dose and weeks come from each medicine's own file (table `trial`, with its source); what forbids it now from the
interaction files. Relief is the patient's word: none or little is no benefit, some or much is benefit.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from paindesk.domain.dose import Amount, a_day
from paindesk.domain.finding import Level, Source
from paindesk.domain.knowledge import Interaction
from paindesk.domain.medicine import AdequateTrial, Medicine
from paindesk.domain.patient import Relief, Trial
from paindesk.rules.evidence import listed
from paindesk.rules.facts import Facts
from paindesk.rules.named_medicine import files_named
from paindesk.rules.once import once
from paindesk.rules.wording import says

_CHIP = 24
# Reactions after which a dose that was "too small" is not a reason to try again.
_SERIOUS = (
    "anaphylaxis", "angioedema", "rash", "hives", "stevens-johnson", "swelling of the face", "trouble breathing",
    "bleeding", "black stools", "seizure", "suicidal thoughts", "fainting", "liver injury", "confusion",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialJudgement:
    """What a trial tells. `short` is for a chip (at most 24 characters); `because` is the whole sentence.

    `verdict`: "adequate" (fair trial without benefit), "too_small", "tolerated", "stopped_for_harm", "cannot_tell".
    """

    verdict: str
    short: str
    because: str
    source: Source | None = None


@once
def judge(trial: Trial, facts: Facts) -> TrialJudgement:
    """What one earlier trial tells about trying the medicine again."""
    files = files_tried(trial, facts)
    medicine = files[0] if len(files) == 1 else None
    if not trial.ongoing and (forbids := _forbidden_now(trial, files, facts)):
        return forbids
    harm = serious_harm(trial)
    if harm:
        return _judged("stopped_for_harm", f"Stopped: {harm[0]}", f"It was stopped for {listed(harm)}.")
    if trial.relief in (Relief.SOME, Relief.MUCH) and (trial.ongoing or not trial.side_effects):
        side = listed(trial.side_effects)
        return _judged("tolerated", "Tolerated", f"It gave {trial.relief} relief{f', with {side}' if side else ''}.")
    fair = None if medicine is None else medicine.trial
    if fair is not None and (small := _too_small(trial, fair)):
        return small
    if not trial.ongoing and trial.side_effects:
        effects = listed(trial.side_effects)
        return _judged("stopped_for_harm", f"Stopped: {trial.side_effects[0]}", f"It was stopped with {effects}.")
    if fair is None:
        return _judged("cannot_tell", "Cannot tell", f"What makes a fair trial of {trial.medicine} is not on file.")
    missing = _missing(trial, fair)
    if missing:
        return _judged("cannot_tell", "Cannot tell", f"Not on record: {listed(missing)}.", fair.source)
    if trial.relief in (Relief.NONE, Relief.LITTLE):
        return _judged("adequate", "Adequate, no benefit", f"{_size(trial)} gave {trial.relief} relief.", fair.source)
    return _judged("tolerated", "Tolerated", f"{_size(trial)} gave {trial.relief} relief.", fair.source)


def failed_or_unsuitable(trial: Trial, facts: Facts) -> bool:
    """Whether that trial speaks against trying the medicine again."""
    return judge(trial, facts).verdict in ("adequate", "stopped_for_harm")


def _judged(verdict: str, short: str, because: str, source: Source | None = None) -> TrialJudgement:
    chip = short if len(short) <= _CHIP else short[: _CHIP - 1].rstrip() + "…"
    return TrialJudgement(verdict=verdict, short=chip, because=because, source=source)


def files_tried(trial: Trial, facts: Facts) -> tuple[Medicine, ...]:
    """The files of the medicine that was tried; several only where one trial names several."""
    return _files(trial.medicine, facts)


@once
def _files(name: str, facts: Facts) -> tuple[Medicine, ...]:
    return files_named(name, facts.knowledge)


def serious_harm(trial: Trial) -> tuple[str, ...]:
    """The reactions after which it is not tried again for having been too small."""
    return () if trial.ongoing else tuple(effect for effect in trial.side_effects if says(effect, _SERIOUS))


def _forbidden_now(trial: Trial, files: Sequence[Medicine], facts: Facts) -> TrialJudgement | None:
    """Something taken now that was the reason to stop, or that must not be joined with it."""
    for partner in facts.taking if trial.why_stopped else ():
        if says(trial.why_stopped, (partner,)):
            return _judged("stopped_for_harm", f"Stopped: {partner}", f"It was stopped for {partner}, still taken.")
    name = files[0].name if len(files) == 1 else trial.medicine.strip().casefold()
    tokens = facts.knowledge.groups_of(name)
    for rule in facts.knowledge.interactions:
        if rule.third or not (rule.avoid or rule.level is Level.STOP):
            continue
        partner = _partner(rule, tokens, name, facts)
        if partner:
            return _judged("stopped_for_harm", f"Stopped: {partner}", f"Now with {partner}: {rule.effect}", rule.source)
    return None


def _partner(rule: Interaction, tokens: frozenset[str], name: str, facts: Facts) -> str:
    for mine, theirs in ((rule.a, rule.b), (rule.b, rule.a)):
        if tokens.intersection(mine):
            for partner, groups in facts.groups.items():
                if partner != name and groups.intersection(theirs):
                    return partner
    return ""


def _too_small(trial: Trial, fair: AdequateTrial) -> TrialJudgement | None:
    """Below the dose or the time that makes a trial worth judging."""
    low = _below(trial.highest_daily, fair.daily)
    short = fair.weeks is not None and trial.days is not None and trial.days < fair.weeks * 7
    if not (low or short):
        return None
    needs = listed((a_day(fair.daily) if fair.daily else "", f"{fair.weeks} weeks" if fair.weeks else ""))
    sentence = f"It reached {_size(trial)}; a fair trial needs {needs}."
    return _judged("too_small", "Too low to judge" if low else "Too short to judge", sentence, fair.source)


def _below(reached: Amount | None, needed: Amount | None) -> bool:
    return reached is not None and needed is not None and reached.unit == needed.unit and reached < needed


def _missing(trial: Trial, fair: AdequateTrial) -> list[str]:
    dose = fair.daily is not None and trial.highest_daily is None
    time = fair.weeks is not None and trial.days is None and not trial.ongoing
    rows = ((dose, "the highest dose"), (time, "how long it was taken"), (trial.relief is None, "the relief"))
    return [words for lacking, words in rows if lacking]


def _size(trial: Trial) -> str:
    dose = a_day(trial.highest_daily) if trial.highest_daily is not None else "an unrecorded dose"
    days = f" for {trial.days} days" if trial.days is not None else ""
    return dose + days
