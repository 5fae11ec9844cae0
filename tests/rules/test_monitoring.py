"""What is due around opioids and labs, when the next visit is, and what is checked before it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from paindesk.domain.advice import Due, PlanStep
from paindesk.domain.knowledge import ObservationCode
from paindesk.domain.medicine import Check
from paindesk.domain.medicine_line import MedicineLine
from paindesk.domain.monitoring import PdmpReview, Stewardship, UrineTest
from paindesk.domain.pain import PainSite, PainToday, Peg
from paindesk.domain.patient import Record
from paindesk.domain.visit import Act, Prescription, VisitKind, VisitPoint
from paindesk.exchange.lines import read_line
from paindesk.knowledge import load
from paindesk.rules.facts import Facts, gather
from paindesk.rules.monitoring import due, follow_up, planned_checks
from paindesk.rules.morphine_equivalents import of_record
from tests.builders import SOURCE, TODAY, condition, facts, knowledge, medicine, patient, rung, shipped
from tests.rules.opioid_table import TABLE, order
from tests.rules.rosa import PAIN, rosa

CREATININE = Check(
    what="creatinine", why="kidney dosing", source=SOURCE, baseline=True, first_after_days=28, every_days=180
)
KNOWN = replace(
    knowledge(
        medicine("gabapentin", groups=("gabapentinoid", "cns-depressant"), checks=(CREATININE,)),
        medicine("oxycodone", class_id="opioid", groups=("opioid", "cns-depressant")),
        medicine("methadone", class_id="opioid", groups=("opioid", "cns-depressant")),
        medicine("ibuprofen", class_id="nsaid"),
        groups={"opioid": ("oxycodone", "methadone"), "benzodiazepine": ("lorazepam",)},
    ),
    factors=TABLE.factors,
    observations={"creatinine": ObservationCode(code="creatinine", title="Creatinine", unit="mg/dL")},
)
START = date(2026, 6, 1)


def on_opioid(per_dose: str = "10 mg", kept: Stewardship | None = None, *others: MedicineLine) -> Record:
    """Oxycodone four times a day since 1 June 2026."""
    line = order("oxycodone", per_dose, "1 tablet", 4, started=START)
    return replace(patient(), medicines=(line, *others), stewardship=kept or Stewardship())


def found(record: Record, *plan: Prescription) -> dict[str, Due]:
    """What is due, by its name."""
    known = facts(record, KNOWN)
    return {one.what: one for one in due(known, of_record(record, KNOWN, TODAY), plan)}


def test_without_an_opioid_nothing_of_it_is_due() -> None:
    assert found(patient()) == {}


def test_on_an_opioid_what_was_never_done_is_overdue_since_its_start() -> None:
    said = found(on_opioid())
    assert {"pdmp", "urine_test", "agreement", "benefit_risk_review", "reevaluation"} <= set(said)
    assert (said["pdmp"].last, said["pdmp"].due_on, said["pdmp"].overdue) == (None, START, True)
    assert said["reevaluation"].due_on == START + timedelta(weeks=4)


@pytest.mark.parametrize(("ago", "overdue"), [(89, False), (90, False), (91, True)])
def test_the_monitoring_program_is_looked_at_every_90_days(ago: int, overdue: bool) -> None:
    day = TODAY - timedelta(days=ago)
    said = found(on_opioid(kept=Stewardship(pdmp_reviews=(PdmpReview(on=day),))))["pdmp"]
    assert (said.last, said.due_on, said.overdue) == (day, day + timedelta(days=90), overdue)


@pytest.mark.parametrize(("ago", "overdue"), [(365, False), (366, True)])
def test_a_urine_test_is_considered_each_year(ago: int, overdue: bool) -> None:
    day = TODAY - timedelta(days=ago)
    assert found(on_opioid(kept=Stewardship(urine_tests=(UrineTest(on=day),))))["urine_test"].overdue is overdue


def test_naloxone_is_due_from_50_mme_on() -> None:
    assert "naloxone" not in found(on_opioid("7.5 mg"))  # 45 MME
    assert "60 MME a day" in found(on_opioid("10 mg"))["naloxone"].why
    assert "naloxone" not in found(on_opioid("10 mg", Stewardship(naloxone_on=TODAY)))


def test_naloxone_is_due_with_a_benzodiazepine_at_any_dose() -> None:
    lorazepam = order("lorazepam", "1 mg", "1 tablet", 1)
    assert "lorazepam" in found(on_opioid("5 mg", None, lorazepam))["naloxone"].why


def as_needed(line: MedicineLine) -> MedicineLine:
    assert line.sig is not None
    return replace(line, sig=replace(line.sig, as_needed=True))


def test_a_laxative_is_due_beside_an_opioid_taken_every_day() -> None:
    edition = shipped()
    daily = order("oxycodone", "5 mg", "1 tablet", 4, started=START)

    def asked(*lines: MedicineLine, kept: Stewardship | None = None) -> dict[str, Due]:
        record = replace(patient(), medicines=lines, stewardship=kept or Stewardship())
        known = gather(record, PainToday(), edition, TODAY)
        return {one.what: one for one in due(known, of_record(record, edition, TODAY))}

    said = asked(daily)["laxative"]
    assert (said.due_on, said.overdue, said.why) == (START, True, "oxycodone every day, and no laxative on record")
    assert "laxative" in asked(daily, read_line("docusate 100 mg twice a day", edition))  # it does not do by itself
    assert "laxative" not in asked(daily, read_line("senna 8.6 mg at bedtime", edition))
    assert "laxative" not in asked(daily, kept=Stewardship(laxative_on=TODAY))
    assert "laxative" not in asked(as_needed(daily))


def test_an_opioid_line_that_cannot_be_read_is_monitored_too() -> None:
    record = replace(patient(), medicines=(order("oxycodone", "5 mg", None),))
    assert "pdmp" in found(record)


def test_a_visit_that_told_the_pain_is_the_last_evaluation() -> None:
    at = VisitPoint(visit_id="v", on=TODAY - timedelta(days=30), kind=VisitKind.FOLLOW_UP, nrs=5)
    silent = VisitPoint(visit_id="w", on=TODAY - timedelta(days=2), kind=VisitKind.FOLLOW_UP)
    record = on_opioid("5 mg")
    known = gather(record, PainToday(), KNOWN, TODAY, (at, silent))
    said = {one.what: one for one in due(known, of_record(record, KNOWN, TODAY))}["reevaluation"]
    assert (said.last, said.due_on, said.overdue) == (at.on, at.on + timedelta(days=90), False)


def test_an_opioid_started_today_is_seen_again_in_4_weeks() -> None:
    plan = Prescription(medicine="oxycodone", act=Act.START)
    assert found(patient(), plan)["reevaluation"].due_on == TODAY + timedelta(weeks=4)


GABAPENTIN = Prescription(medicine="gabapentin", act=Act.START)
OXYCODONE = Prescription(medicine="oxycodone", act=Act.START)
ACUTE = PainToday(sites=(PainSite(number=1, since_days=5),))


@pytest.mark.parametrize(
    ("record", "pain", "plan", "days"),
    [
        (patient(), PainToday(), [OXYCODONE], 28),
        (patient(), PainToday(), [replace(OXYCODONE, days=7)], 7),  # before its first supply ends
        (patient(), ACUTE, [OXYCODONE], 14),
        (patient(), PainToday(), [Prescription(medicine="methadone", act=Act.START)], 3),
        (on_opioid("5 mg"), ACUTE, [Prescription(medicine="gabapentin", act=Act.CONTINUE)], 14),
        (on_opioid("5 mg"), ACUTE, [GABAPENTIN], 14),
        (on_opioid("10 mg"), PainToday(), [Prescription(medicine="oxycodone", act=Act.CONTINUE)], 56),
        (on_opioid("5 mg"), PainToday(), [Prescription(medicine="oxycodone", act=Act.CONTINUE)], 90),
        (on_opioid("5 mg"), PainToday(), [Prescription(medicine="oxycodone", act=Act.STOP)], 56),
    ],
)
def test_the_next_visit_and_the_re_evaluation_due_are_one_day(
    record: Record, pain: PainToday, plan: list[Prescription], days: int
) -> None:
    seen = replace(pain, peg=Peg(pain=5, enjoyment=5, activity=5))
    known = gather(record, seen, KNOWN, TODAY)
    due_on = {one.what: one.due_on for one in due(known, of_record(record, KNOWN, TODAY), plan)}["reevaluation"]
    planned = {one.what: one.on for one in planned_checks(plan, known)}["Re-evaluation"]
    assert due_on == follow_up(plan, known).on == planned == TODAY + timedelta(days=days)


@pytest.mark.parametrize(("problem", "days"), [("", 90), ("low-back-pain", 90), ("postoperative-pain", 14)])
def test_what_is_treated_tells_how_soon_and_the_main_problem_where_nobody_said(problem: str, days: int) -> None:
    edition = load()
    record = replace(on_opioid("5 mg"), conditions=(condition("Postoperative pain"), condition("Low back pain")))
    known = gather(record, PainToday(peg=Peg(pain=5, enjoyment=5, activity=5)), edition, TODAY)
    due_on = {one.what: one.due_on for one in due(known, of_record(record, edition, TODAY), (), problem)}
    assert due_on["reevaluation"] == follow_up((), known, problem).on == TODAY + timedelta(days=days)


def test_labs_follow_the_medicine() -> None:
    taken = patient(medicines=["gabapentin"], creatinine="1.0")
    assert found(taken)["lab"].due_on == date(2026, 11, 12) + timedelta(days=180)
    missing = found(patient(medicines=["gabapentin"]))["lab"]
    assert (missing.title, missing.last, missing.due_on) == ("Creatinine", None, TODAY)
    started = found(patient(creatinine="1.0"), Prescription(medicine="gabapentin", act=Act.START))
    assert started["lab"].due_on == TODAY + timedelta(days=28)


def test_a_combination_is_checked_once_and_by_its_own_file() -> None:
    suboxone = {"name": "buprenorphine/naloxone", "route": "sublingual", "strengths": ["8 mg", "2 mg"]}
    shipped, record = load(), patient(medicines=[suboxone])
    known = facts(record, shipped)
    (lab,) = [one for one in due(known, of_record(record, shipped, TODAY)) if one.what == "lab"]
    assert lab.why == "buprenorphine/naloxone: Hepatitis has been reported."


LIVER = Check(what="alt", why="liver", source=SOURCE, baseline=True, first_after_days=28, every_days=365)
BY_FILE = replace(
    KNOWN,
    medicines={
        one.name: one
        for one in (
            medicine("venlafaxine er", substances=("venlafaxine",), release="er", checks=(CREATININE,)),
            medicine("morphine", class_id="opioid", checks=(CREATININE,)),
            medicine("morphine er", class_id="opioid", substances=("morphine",), release="er", checks=(LIVER,)),
            medicine("hydrocodone/acetaminophen", substances=("hydrocodone", "acetaminophen"), checks=(LIVER,)),
        )
    },
    observations={**KNOWN.observations, "alt": ObservationCode(code="alt", title="ALT", unit="U/L")},
)


def labs(record: Record, *plan: Prescription) -> dict[str, date]:
    """The laboratory checks due, by their titles."""
    known = facts(record, BY_FILE)
    return {one.title: one.due_on for one in due(known, of_record(record, BY_FILE, TODAY), plan) if one.what == "lab"}


def test_two_releases_of_one_substance_are_each_checked_by_their_file() -> None:
    both = patient(medicines=["morphine", {"name": "morphine", "release": "er"}])
    assert set(labs(both)) == {"Creatinine", "ALT"}


def test_what_the_plan_stops_is_checked_no_more() -> None:
    combination = patient(medicines=["hydrocodone/acetaminophen"])
    assert set(labs(combination)) == {"ALT"}
    assert labs(combination, Prescription(medicine="hydrocodone/acetaminophen", act=Act.STOP)) == {}
    extended = patient(medicines=[{"name": "morphine", "release": "er"}])
    assert labs(extended, Prescription(medicine="morphine er", act=Act.STOP)) == {}
    both = patient(medicines=["morphine", {"name": "morphine", "release": "er"}])
    assert set(labs(both, Prescription(medicine="morphine er", act=Act.STOP))) == {"Creatinine"}


def test_a_release_beside_another_is_a_new_medicine_and_the_same_one_is_not() -> None:
    alone = {"name": "venlafaxine", "release": "er"}
    again = Prescription(medicine="venlafaxine er", act=Act.START)
    assert labs(patient(medicines=[alone], creatinine="1.0"), again) == {
        "Creatinine": date(2026, 11, 12) + timedelta(days=180)
    }
    added = Prescription(medicine="morphine", act=Act.START)
    extended = {"name": "morphine", "release": "er"}
    assert labs(patient(medicines=[extended], creatinine="1.0", alt=20), added)["Creatinine"] == TODAY + timedelta(
        days=28
    )


def test_a_falling_plan_names_its_next_step_down() -> None:
    steps = tuple(
        PlanStep(from_day=day, to_day=None, rung=rung(text), text=text)
        for day, text in ((1, "300 mg bedtime"), (8, "200 mg bedtime"), (15, "100 mg bedtime"))
    )
    said = found(patient(), Prescription(medicine="ibuprofen", act=Act.CHANGE, steps=steps))["taper_step"]
    assert (said.due_on, said.why) == (TODAY + timedelta(days=7), "ibuprofen: to 200 mg a day")


def _older(age: int = 68) -> Facts:
    return facts(patient(age=age), KNOWN)


def test_rosa_is_seen_in_4_weeks_and_called_after_one() -> None:
    plan = follow_up([GABAPENTIN], _older())
    assert (plan.on, plan.phone_on) == (date(2026, 12, 21), date(2026, 11, 30))
    assert plan.because == "gabapentin started: 4 weeks"


def test_a_younger_adult_or_a_medicine_that_does_not_make_drowsy_needs_no_call() -> None:
    assert follow_up([GABAPENTIN], _older(64)).phone_on is None
    assert follow_up([Prescription(medicine="ibuprofen", act=Act.START)], _older()).phone_on is None


def test_a_steady_plan_is_seen_every_3_months() -> None:
    assert follow_up([Prescription(medicine="gabapentin", act=Act.CONTINUE)], _older()).on == TODAY + timedelta(days=90)


def test_weak_kidneys_are_measured_again_and_a_call_is_not_asked_for_twice() -> None:
    known = load()
    planned = planned_checks([GABAPENTIN], gather(rosa(), PAIN, known, TODAY))
    assert [(one.what, one.on) for one in planned] == [
        ("Drowsiness, falls and ankle swelling", date(2026, 11, 30)),
        ("Re-evaluation", date(2026, 12, 21)),
        ("Creatinine", date(2026, 12, 21)),
    ]
    assert planned[2].because.startswith("CrCl 41")


def test_the_checks_planned_for_rosa() -> None:
    planned = planned_checks([GABAPENTIN], _older())
    assert [(one.what, one.on) for one in planned] == [
        ("Falls, drowsiness", date(2026, 11, 30)),
        ("Re-evaluation", date(2026, 12, 21)),
        ("Creatinine", date(2026, 12, 21)),
    ]


def test_of_two_checks_of_one_day_the_one_that_asks_for_more_is_planned_alone() -> None:
    less = Check(what="pain, sedation and bowels", why="opioid", source=SOURCE, first_after_days=7)
    more = replace(less, what="pain, sedation, bowels and the skin")
    medicines = {
        one.name: one for one in (medicine("oxycodone", checks=(less,)), medicine("fentanyl patch", checks=(more,)))
    }
    plan = [Prescription(medicine=name, act=Act.START) for name in medicines]
    known = facts(patient(), replace(KNOWN, medicines=medicines))
    assert [one.what for one in planned_checks(plan, known) if one.what != "Re-evaluation"] == [
        "Pain, sedation, bowels and the skin"
    ]
    later = {**medicines, "fentanyl patch": medicine("fentanyl patch", checks=(replace(more, first_after_days=8),))}
    known = facts(patient(), replace(KNOWN, medicines=later))
    assert len([one for one in planned_checks(plan, known) if one.what != "Re-evaluation"]) == 2
