"""What speaks for a medicine in a pain problem, and what to expect from it."""

from decimal import Decimal

from paindesk.domain.dose import Amount, a_day, plain
from paindesk.domain.finding import Finding, Level
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Limit, Medicine, Use
from paindesk.domain.pain import PainProblem
from paindesk.rules import opioid_start
from paindesk.rules.class_base import base_verdict
from paindesk.rules.evidence import capital
from paindesk.rules.facts import Facts
from paindesk.rules.kidney_limits import kidney_limits
from paindesk.rules.limits import Applied, lowest, sentence
from paindesk.rules.once import once

KIND = "use"

_SHOWN = 3


def fitting(medicine: Medicine, facts: Facts, problem: str) -> Use | None:
    """The use for this problem, else for the broader problem it belongs to."""
    return _fitting(medicine, problem, facts.knowledge)


@once
def _fitting(medicine: Medicine, problem: str, knowledge: Knowledge) -> Use | None:
    for one in _and_wider(problem, knowledge):
        for use in medicine.uses:
            if use.problem == one:
                return use
    return None


@once
def _and_wider(problem: str, knowledge: Knowledge) -> tuple[str, ...]:
    """The problem, and the ever broader ones it belongs to."""
    found: list[str] = []
    while problem and problem not in found:
        found.append(problem)
        known = knowledge.problems.get(problem)
        problem = known.parent if known is not None else ""
    return tuple(found)


def limits(medicine: Medicine, facts: Facts, problem: str) -> tuple[Applied, ...]:
    """The most in a day for this problem, where that is less than the medicine's own maximum.

    The label's kidney table lowers every dose alike, so a maximum for a problem falls with it: half for the one is
    half for the other.
    """
    use = fitting(medicine, facts, problem)
    if use is None or use.maximum is None:
        return ()
    return (_limit(medicine, use, use.maximum, facts),)


def _limit(medicine: Medicine, use: Use, maximum: Amount, facts: Facts) -> Applied:
    most = maximum
    kidney = lowest(one.ceiling for one in kidney_limits(medicine, facts))
    if kidney is not None and medicine.maximum is not None and kidney < medicine.maximum:
        most = Amount(most.value * kidney.value / medicine.maximum.value, most.unit)
    title = _title(use.problem, facts.knowledge)
    text = f"At most {a_day(maximum)} in {title}"
    if most < maximum:
        text += f"; with these kidneys {most}"
    return Applied(KIND, "this use", f"For {title}", Limit(text=text, source=use.source), most)


def _title(problem: str, knowledge: Knowledge) -> str:
    known = knowledge.problems.get(problem)
    title = known.title if known is not None else problem.replace("-", " ")
    return title[:1].lower() + title[1:]


def findings(medicine: Medicine, facts: Facts, problem: str, *, ruled_out: bool = False) -> list[Finding]:
    """Whether it suits the problem (labeled or off-label), and its common side effects.

    What is `ruled_out` for this patient is used in the problem, and does not suit.
    """
    found = []
    shown = _title(problem, facts.knowledge)
    use = fitting(medicine, facts, problem)
    if use is not None:
        recorded = _recorded(medicine, facts, use, problem, shown)
        if ruled_out and recorded.level is Level.OK:
            recorded = recorded._replace(level=Level.INFO, title=f"Used in {shown}")
        found.append(recorded)
    elif problem:
        found.append(
            Finding(
                id=f"{medicine.name}.use",
                level=Level.INFO,
                subject=medicine.name,
                title=f"No recorded use in {shown}",
                because="Neither its label nor a guideline on file names this problem.",
            )
        )
    return [*found, *_common(medicine)]


@once
def _common(medicine: Medicine) -> tuple[Finding, ...]:
    """Its common side effects, the commonest first; nothing where the file counts none."""
    counted = (one for one in medicine.side_effects if one.percent and not one.serious)
    common = sorted(counted, key=lambda one: -(one.percent or 0))[:_SHOWN]
    if not common:
        return ()
    rows = []
    for one in common:
        placebo = f" against {plain(one.placebo_percent)} % on placebo" if one.placebo_percent is not None else ""
        more = " or more" if one.at_least else ""
        rows.append(f"{one.name} {plain(one.percent or Decimal(0))} %{more}{placebo}")
    text = "; ".join(rows)
    return (
        Finding(
            id=f"{medicine.name}.side-effects",
            level=Level.INFO,
            subject=medicine.name,
            title="Common side effects",
            because=sentence(capital(text)),
            sources=tuple(dict.fromkeys(one.source for one in common)),
        ),
    )


def _recorded(medicine: Medicine, facts: Facts, use: Use, problem: str, shown: str) -> Finding:
    """The use in words. Only what is first line here *suits*: no opioid does, nor what evidence speaks against."""
    opioid = medicine.class_id == opioid_start.CLASS
    word, text = _of_class(medicine, facts, problem)
    line = f"{use.line.capitalize()} line" if use.line else ""
    label = "A labeled use" if use.labelled else "Off-label use"
    most = "" if use.maximum is None else _limit(medicine, use, use.maximum, facts).limit.text
    inherited = use.problem != problem
    level = Level.INFO
    reasons: tuple[str, ...] = (text, most, label)
    if opioid and word == "avoid":
        title = f"Last resort in {shown}"
        reasons = (text, f"{line} in another guideline" if line else "", label)
    elif word in ("avoid", "no_reason"):
        title = f"Little reason in {shown}"
    elif use.line in ("second", "third"):
        title, reasons = f"{line} in {shown}", ("After other treatment" if opioid else "", most, label)
    elif opioid or (inherited and word != "suits"):
        title = f"Used in {shown}"
    else:
        title, level = f"Suits {shown}", Level.OK
        reasons = (f"{line} in guidelines" if line else "", most, label)
    return Finding(
        id=f"{medicine.name}.use",
        level=level,
        subject=medicine.name,
        title=title,
        because=sentence(*reasons),
        sources=(use.source,),
    )


def _of_class(medicine: Medicine, facts: Facts, problem: str) -> tuple[str, str]:
    """What the evidence says of its class in this very problem, or the wider one: a word and the sentence for it."""
    known = facts.knowledge.classes.get(medicine.class_id)
    about = facts.knowledge.problems.get(problem)
    if known is None or about is None:
        return "", ""
    chosen = PainProblem(text=about.title, key=problem, mechanism=about.mechanism)
    word, text, _ = base_verdict(known, chosen, facts.knowledge)
    return word, text
