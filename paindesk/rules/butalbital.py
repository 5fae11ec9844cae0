"""A headache remedy with butalbital on the list: what it brings along, and what is hidden in it.

The idea: butalbital with acetaminophen or aspirin, and mostly caffeine, brings on the very headache it is taken for
when it is taken often, and dependence; stopped at once after much use it can cause seizures.
Edition: Silberstein and McCrory, Headache 2001;41:953 (source key silberstein-2001).
"""

from paindesk.domain.finding import Finding, Level
from paindesk.rules.evidence import cite, listed
from paindesk.rules.facts import Facts
from paindesk.rules.limits import sentence

_HIDDEN = ("acetaminophen", "aspirin", "codeine")


def findings(facts: Facts) -> tuple[Finding, ...]:
    """One finding when it is taken, naming what else is in the product."""
    line = facts.taking.get("butalbital")
    if line is None:
        return ()
    hidden = [one.name for one in line.ingredients if one.name in _HIDDEN]
    return (
        Finding(
            id="butalbital",
            level=Level.CAUTION,
            subject="patient",
            title="Takes butalbital",
            because=sentence(
                f"{line.text}: headache from overuse, dependence and sedation",
                f"It also holds {listed(hidden)}" if hidden else "",
            ),
            action="Ask on how many days a month. Plan another headache treatment; lower it slowly after regular use.",
            sources=(cite(facts.knowledge, "silberstein-2001"),),
        ),
    )
