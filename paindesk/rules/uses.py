"""What speaks for a medicine in a pain problem, and what to expect from it."""

from decimal import Decimal

from paindesk.domain.dose import plain
from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import Medicine, Use
from paindesk.rules import opioid_start
from paindesk.rules.facts import Facts
from paindesk.rules.limits import sentence

_SHOWN = 3


def fitting(medicine: Medicine, facts: Facts, problem: str) -> Use | None:
    """The use for this problem, else for the broader problem it belongs to."""
    seen: set[str] = set()
    while problem and problem not in seen:
        seen.add(problem)
        for use in medicine.uses:
            if use.problem == problem:
                return use
        known = facts.knowledge.problems.get(problem)
        problem = known.parent if known is not None else ""
    return None


def findings(medicine: Medicine, facts: Facts, problem: str) -> list[Finding]:
    """Whether it suits the problem (labelled or off-label), and its common side effects."""
    found = []
    known = facts.knowledge.problems.get(problem)
    title = known.title if known is not None else problem.replace("-", " ")
    shown = title[:1].lower() + title[1:]
    use = fitting(medicine, facts, problem)
    if use is not None:
        found.append(_recorded(medicine, facts, use, problem, shown))
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
    common = sorted((one for one in medicine.side_effects if one.percent), key=lambda one: -(one.percent or 0))[:_SHOWN]
    if common:
        rows = []
        for one in common:
            placebo = f" against {plain(one.placebo_percent)} % on placebo" if one.placebo_percent is not None else ""
            rows.append(f"{one.name} {plain(one.percent or Decimal(0))} %{placebo}")
        text = "; ".join(rows)
        found.append(
            Finding(
                id=f"{medicine.name}.side-effects",
                level=Level.INFO,
                subject=medicine.name,
                title="Common side effects",
                because=sentence(text[:1].upper() + text[1:]),
                sources=tuple(dict.fromkeys(one.source for one in common)),
            )
        )
    return found


def _recorded(medicine: Medicine, facts: Facts, use: Use, problem: str, shown: str) -> Finding:
    """The use in words: only what is first line, or has no line, *suits*; an opioid never does."""
    opioid = medicine.class_id == opioid_start.CLASS
    line = f"{use.line.capitalize()} line"
    against = opioid_start.against(medicine, facts, problem)
    reasons: tuple[str, ...]
    label = "A labelled use" if use.labelled else "Off-label use"
    if against:
        title, level = f"Last resort in {shown}", Level.INFO
        reasons = (against, f"{line} in an older guideline" if use.line else "", label)
    elif use.line in ("second", "third"):
        title, level = f"{line} in {shown}", Level.INFO
        reasons = ("After other treatment" if opioid else "", label)
    elif opioid:
        title, level = f"Used in {shown}", Level.INFO
        reasons = ("Where expected benefit outweighs the risk", label)
    else:
        title, level = f"Suits {shown}", Level.OK
        reasons = (f"{line} in guidelines" if use.line else "", label)
    return Finding(
        id=f"{medicine.name}.use",
        level=level,
        subject=medicine.name,
        title=title,
        because=sentence(*reasons),
        sources=(use.source,),
    )
