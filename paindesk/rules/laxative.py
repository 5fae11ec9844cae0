"""A laxative beside an opioid that is taken every day.

The idea: the bowels do not get used to an opioid. Who takes one regularly takes a laxative that makes them move beside
it from the first day; a stool softener or fiber alone does not do. Drinking, fiber and moving help.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendation 2 (source key cdc-2022).
"""

from paindesk.rules.facts import Facts


def needed_with(facts: Facts) -> tuple[str, ...]:
    """The opioids taken every day while no laxative is on the list, and none was given; empty where one is."""
    if facts.record.stewardship.laxative_on is not None or facts.members.get("laxative"):
        return ()
    regular = [one for one in facts.opioids if one.line.sig is None or not one.line.sig.as_needed]
    return tuple(dict.fromkeys(one.line.name for one in regular))
