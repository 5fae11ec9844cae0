"""Who is in which group of the panel, and why: each reason is said, and what cannot be told is said too."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from paindesk.domain.advice import Due
from paindesk.domain.pain import Goal, PainToday
from paindesk.domain.panel import PanelFacts, Standing
from paindesk.domain.visit import Act, Prescription, Taper, Visit, VisitKind
from paindesk.exchange.lines import read_line
from paindesk.knowledge import load
from paindesk.rules.facts import gather
from paindesk.rules.panel import GROUPS, facts_of
from tests.builders import TODAY, amount, patient

LATELY = TODAY - timedelta(days=10)
KNOWN = load()
SEEN = Standing(seen_on=LATELY, facts=PanelFacts(goal="Walk to church"), mme=Decimal(0))
ON_OXYCODONE = replace(SEEN, facts=PanelFacts(goal="Walk", opioids=("oxycodone",), naloxone=True), mme=Decimal(30))


def why(key: str, one: Standing, on: date = TODAY) -> str:
    return next(group for group in GROUPS if group.key == key).why(one, on)


def due(what: str, days_ago: int) -> Due:
    day = TODAY - timedelta(days=days_ago)
    source = KNOWN.sources["cdc-2022"]
    return Due(what=what, why="", last=None, due_on=day, overdue=days_ago > 0, source=source, title=what.upper())


def test_somebody_well_looked_after_is_in_no_group() -> None:
    assert {group.key: group.why(ON_OXYCODONE, TODAY) for group in GROUPS if group.why(ON_OXYCODONE, TODAY)} == {}


def test_what_is_due_is_named_with_the_earliest_day() -> None:
    late = replace(SEEN, due=(due("pdmp", 40), due("agreement", 400), due("lab", -5)))
    assert why("due", late) == f"PDMP and AGREEMENT, since {(TODAY - timedelta(days=400)).day} Oct 2025"
    assert why("due", replace(SEEN, due=(due("lab", -5),))) == ""


def test_within_the_reason_a_title_is_written_as_within_a_sentence() -> None:
    titles = ("Sodium", "Systolic blood pressure", "PHQ-9", "HbA1c", "Re-evaluation")
    late = replace(SEEN, due=tuple(replace(due("lab", 10), title=one) for one in titles))
    assert why("due", late).startswith("Sodium, systolic blood pressure, PHQ-9, HbA1c and re-evaluation, since ")


@pytest.mark.parametrize(("mme", "words"), [("49.9", ""), ("50", "50 MME a day"), ("120", "120 MME a day")])
def test_the_guidepost_of_50_mme(mme: str, words: str) -> None:
    assert why("mme", replace(ON_OXYCODONE, mme=Decimal(mme))) == words


def test_mme_that_cannot_be_told_is_listed_not_left_out() -> None:
    assert why("mme", replace(ON_OXYCODONE, mme=None)) == "cannot tell: MME of oxycodone not complete"
    assert why("mme", replace(SEEN, mme=None)) == ""


def test_an_opioid_without_naloxone_and_one_with_a_benzodiazepine() -> None:
    facts = PanelFacts(opioids=("oxycodone",), benzodiazepines=("lorazepam",), goal="Walk")
    assert why("naloxone", replace(SEEN, facts=facts)) == "oxycodone, no naloxone on record"
    assert why("benzodiazepine", replace(SEEN, facts=facts)) == "oxycodone with lorazepam"
    alone = replace(facts, opioids=())
    assert why("naloxone", replace(SEEN, facts=alone)) == why("benzodiazepine", replace(SEEN, facts=alone)) == ""


def test_a_change_is_looked_at_within_four_weeks() -> None:
    changed = replace(SEEN, facts=PanelFacts(goal="Walk", changed=("gabapentin",)))
    assert why("unseen", replace(changed, seen_on=TODAY - timedelta(days=28))) == ""
    assert why("unseen", replace(changed, seen_on=TODAY - timedelta(days=29))).startswith("gabapentin changed ")


def test_goals_and_tapers() -> None:
    assert why("no_goal", replace(SEEN, facts=PanelFacts())) == "no goal on record"
    assert why("goal_met", replace(SEEN, facts=PanelFacts(goal="Walk", goal_met_on=LATELY))).startswith("goal met ")
    assert why("taper", replace(SEEN, facts=PanelFacts(goal="Walk", tapers=("oxycodone",)))) == "taper of oxycodone"


def test_who_was_never_seen_or_was_signed_by_an_earlier_version_is_said() -> None:
    assert why("not_known", Standing()) == "no signed visit"
    assert "earlier version" in why("not_known", Standing(seen_on=LATELY))
    for group in GROUPS:
        if group.key != "not_known":
            assert group.why(Standing(seen_on=LATELY), TODAY) == ""


def test_what_a_visit_leaves_on_the_panel() -> None:
    lines = tuple(read_line(text, KNOWN) for text in ("oxycodone 5 mg tablet, 1 every 6 hours", "lorazepam 0.5 mg"))
    record = replace(patient(age=60), medicines=lines)
    taper = Taper(original=amount("40 mg"), began=TODAY, rule="opioid")
    visit = Visit(
        id="v", kind=VisitKind.FOLLOW_UP, on=TODAY, number=2, record=record,
        pain=PainToday(goal=Goal(text="Garden", met_on=LATELY)),
        prescriptions=(
            Prescription(medicine="oxycodone", act=Act.CHANGE, taper=taper),
            Prescription(medicine="gabapentin", act=Act.START),
        ),
    )  # fmt: skip
    found = facts_of(visit, gather(record, visit.pain, KNOWN, TODAY))
    assert (found.opioids, found.benzodiazepines, found.naloxone) == (("oxycodone",), ("lorazepam",), False)
    assert (found.changed, found.tapers) == (("oxycodone", "gabapentin"), ("oxycodone",))
    assert (found.goal, found.goal_met_on) == ("Garden", LATELY)


def test_an_opioid_that_was_stopped_is_none_any_more() -> None:
    record = replace(patient(age=60), medicines=(read_line("oxycodone 5 mg tablet, 1 every 6 hours", KNOWN),))
    stop = Prescription(medicine="oxycodone", act=Act.STOP)
    visit = Visit(id="v", kind=VisitKind.FOLLOW_UP, on=TODAY, number=2, record=record, prescriptions=(stop,))
    assert facts_of(visit, gather(record, visit.pain, KNOWN, TODAY)).opioids == ()
