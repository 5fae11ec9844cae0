"""What earlier trials of a medicine, or of its kind, mean for starting it now."""

from collections.abc import Iterator

from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.domain.patient import Trial
from paindesk.rules.evidence import capital, listed
from paindesk.rules.facts import Facts
from paindesk.rules.limits import sentence
from paindesk.rules.once import once
from paindesk.rules.trials import files_tried, judge, serious_harm
from paindesk.rules.wording import normal, says


@once
def of_medicine(medicine: Medicine, facts: Facts) -> tuple[Trial, ...]:
    """The trials of this medicine itself: of its own file, or of its substances in another release."""
    if _never_tried(medicine, facts):
        return ()
    return tuple(one for one in facts.record.trials if any(_same(tried, medicine) for tried in files_tried(one, facts)))


def _never_tried(medicine: Medicine, facts: Facts) -> bool:
    """A plain look before the closer one: whether nothing that was tried shares a substance or its subclass."""
    return not facts.record.trials or _tried(facts).isdisjoint((*medicine.substances, medicine.subclass))


@once
def _tried(facts: Facts) -> frozenset[str]:
    """The substances and the subclasses of everything that was ever tried."""
    files = (tried for one in facts.record.trials for tried in files_tried(one, facts))
    return frozenset(part for tried in files for part in (*tried.substances, tried.subclass))


def of_kind(medicine: Medicine, facts: Facts) -> tuple[Trial, ...]:
    """The trials of this medicine and of others of its subclass (pregabalin for gabapentin)."""
    if _never_tried(medicine, facts):
        return ()
    return tuple(
        one
        for one in facts.record.trials
        if any(
            _same(tried, medicine) or (medicine.subclass and tried.subclass == medicine.subclass)
            for tried in files_tried(one, facts)
        )
    )


def _same(tried: Medicine, medicine: Medicine) -> bool:
    return set(tried.substances) == set(medicine.substances) and tried.route == medicine.route


def stopped_for(medicine: Medicine, facts: Facts) -> str:
    """The side effect an earlier trial of its kind was stopped for ("drowsiness"); "" when none was."""
    for trial in of_kind(medicine, facts):
        if trial.ongoing:
            continue
        effects = [one for one in trial.side_effects if one]
        named = [one for one in effects if normal(one).strip() in normal(trial.why_stopped)]
        if named or effects:
            return (named or effects)[0]
        for effect in medicine.side_effects:
            if says(trial.why_stopped, (effect.name, *(effect.patient_words or {}).values())):
                return effect.name
    return ""


def findings(medicine: Medicine, facts: Facts) -> tuple[tuple[Finding, Verdict], ...]:
    """Whether an earlier trial of the medicine itself rules it out, and why or why not."""
    if _never_tried(medicine, facts):
        return ()
    found: list[tuple[Finding, Verdict]] = []
    for trial in of_medicine(medicine, facts):
        judged = judge(trial, facts)
        sources = () if judged.source is None else (judged.source,)
        stopped = f"Stopped: {trial.why_stopped}" if trial.why_stopped else ""
        because = sentence(judged.because, stopped)
        if judged.verdict == "adequate":
            title, action, verdict = "An adequate trial did not help", "Choose another medicine.", Verdict.CAUTION
        elif judged.verdict == "stopped_for_harm":
            title, verdict = "Stopped before for harm", Verdict.CAUTION
            action = "Try again only with a reason, slower and lower."
        elif judged.verdict == "tolerated":
            title, action, verdict = "Helped before", "", Verdict.SUITS
        elif judged.verdict == "too_small":
            title, verdict = "Earlier trial does not rule it out", Verdict.SUITS
            action = "Step up more slowly." if stopped_for(medicine, facts) else ""
        else:
            title, action, verdict = "Earlier trial: cannot tell", "Complete the trial in History.", Verdict.SUITS
        one = Finding(
            id=f"{medicine.name}.earlier-trial",
            level=Level.CAUTION if verdict is Verdict.CAUTION else Level.INFO,
            subject=medicine.name,
            title=title,
            because=because,
            action=action,
            sources=sources,
        )
        found.append((one, verdict))
    return (*found, *_harmed_with_it(medicine, facts))


def _harmed_with_it(medicine: Medicine, facts: Facts) -> Iterator[tuple[Finding, Verdict]]:
    """A serious reaction to something else that shares a substance: nobody knows which part of it did it."""
    own = of_medicine(medicine, facts)
    for trial in facts.record.trials:
        shared = {part for tried in files_tried(trial, facts) for part in tried.substances} & {*medicine.substances}
        if trial not in own and shared and (harm := serious_harm(trial)):
            one = Finding(
                id=f"{medicine.name}.earlier-trial-part",
                level=Level.CAUTION,
                subject=medicine.name,
                title="Something with it was stopped for harm",
                because=f"{capital(trial.medicine)}: {listed(harm)}. It has {listed(sorted(shared))} in it, too.",
                action="Ask which part did it before this is started.",
            )
            yield one, Verdict.CAUTION
