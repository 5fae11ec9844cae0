"""What must be on record before a first opioid, each condition by itself."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from paindesk.domain.advice import GateCheck
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.monitoring import PdmpReview, Stewardship, UrineTest
from paindesk.domain.pain import Goal, PainProblem, PainToday
from paindesk.domain.patient import Record
from paindesk.rules.facts import gather
from paindesk.rules.morphine_equivalents import of_record
from paindesk.rules.opioid_gate import gate, is_open
from paindesk.rules.opioid_scope import treated_for_oud
from tests.builders import TODAY, facts, observation, patient

BACK = PainProblem(text="Low back pain", key="low-back-pain")
READY = Stewardship(
    pdmp_reviews=(PdmpReview(on=TODAY),),
    urine_tests=(UrineTest(on=TODAY),),
    agreement_on=TODAY,
    risk_talk_on=TODAY,
)
FAILED: list[dict[str, Any]] = [
    {"medicine": name, "daily": daily, "days": 120, "relief": "none", "side_effects": ["rash"]}
    for name, daily in (
        ("acetaminophen", "3000 mg"), ("naproxen", "1000 mg"), ("diclofenac gel", "4 g"), ("cyclobenzaprine", "15 mg"),
        ("duloxetine", "60 mg"),
    )
]  # fmt: skip


def checks(record: Record, edition: Knowledge, goal: str = "Sit through a film", **more: Any) -> dict[str, GateCheck]:
    """The conditions by name, for low back pain."""
    known = gather(record, PainToday(goal=Goal(text=goal)), edition, TODAY)
    mme = of_record(record, edition, TODAY)
    return {one.id: one for one in gate(known, problem=BACK, mme=mme, **more)}


EXERCISE: dict[str, Any] = {"medicine": "Physical therapy", "days": 60, "relief": "little"}
ASKED: dict[str, Any] = {"ort_oud": 1, "overdose_before": False, "sleep_apnoea": "none", "drinks": 0}


def ready(**more: Any) -> Record:
    """Everything done and asked, and every class failed."""
    return replace(patient(**{"trials": [*FAILED, EXERCISE], **ASKED, **more}), stewardship=READY)


def test_the_gate_opens_when_everything_is_on_record(edition: Knowledge) -> None:
    found = checks(ready(), edition)
    assert is_open(tuple(found.values())), [one.detail for one in found.values() if not one.met]


def test_nothing_on_record_leaves_it_closed_and_says_what_is_missing(edition: Knowledge) -> None:
    found = checks(patient(), edition, goal="")
    assert {key for key, one in found.items() if not one.met} == {
        "non-opioids", "non-drug", "risk-screen", "pdmp", "urine-test", "agreement", "goal",
    }  # fmt: skip
    assert all(one.detail for one in found.values())


@pytest.mark.parametrize(
    ("kept", "key"),
    [
        (replace(READY, pdmp_reviews=(PdmpReview(on=TODAY - timedelta(days=91)),)), "pdmp"),
        (replace(READY, pdmp_reviews=()), "pdmp"),
        (replace(READY, urine_tests=(UrineTest(on=TODAY - timedelta(days=366)),)), "urine-test"),
        (replace(READY, agreement_on=None, risk_talk_on=None), "agreement"),
    ],
)
def test_one_thing_missing_or_old_closes_it(edition: Knowledge, kept: Stewardship, key: str) -> None:
    found = checks(replace(ready(), stewardship=kept), edition)
    assert [name for name, one in found.items() if not one.met] == [key]


def test_a_risk_screen_of_two_years_ago_is_too_old(edition: Knowledge) -> None:
    old = replace(observation("ort_oud", 1), on=TODAY - timedelta(days=730))
    record = replace(ready(), observations=(old,))
    assert not checks(record, edition)["risk-screen"].met


def test_a_trial_too_small_leaves_its_class_untried(edition: Knowledge) -> None:
    small = [{"medicine": "duloxetine", "daily": "20 mg", "days": 5, "relief": "none"}, *FAILED[:4]]
    found = checks(replace(ready(), trials=patient(trials=small).trials), edition)
    assert found["non-opioids"].detail.startswith("1 non-opioid class not yet tried fairly")


def test_naloxone_is_asked_for_where_the_risk_is_high(edition: Knowledge) -> None:
    apnoea = ready(sleep_apnoea="mild")
    assert not checks(apnoea, edition)["naloxone"].met
    assert checks(replace(apnoea, stewardship=replace(READY, naloxone_on=TODAY)), edition)["naloxone"].met
    high = ready(medicines=[{"name": "oxycodone", "dose": "20 mg", "times": 2}])
    assert checks(high, edition)["naloxone"].detail == "Offer it: 60 MME a day."


@pytest.mark.parametrize("condition", ["Sickle cell disease", "Palliative care", "Metastatic breast cancer"])
def test_outside_the_guidelines_scope_nothing_is_asked(edition: Knowledge, condition: str) -> None:
    found = checks(patient(conditions=[condition]), edition)
    assert list(found) == ["scope"]
    assert is_open(tuple(found.values()))


def test_a_cancer_long_over_does_not_open_it(edition: Knowledge) -> None:
    assert "scope" not in checks(patient(conditions=["Breast cancer (in remission)"]), edition)


def test_treatment_without_medicine_belongs_to_it(edition: Knowledge) -> None:
    without = checks(ready(trials=FAILED), edition)
    assert not without["non-drug"].met
    noted = {"medicine": "non-drug: swimming twice a week"}
    assert checks(ready(trials=[*FAILED, noted]), edition)["non-drug"].met


@pytest.mark.parametrize(
    ("unasked", "words"),
    [({"overdose_before": None}, "an overdose before"), ({"sleep_apnoea": "unknown"}, "sleep apnea"),
     ({"drinks": None}, "alcohol")],
)  # fmt: skip
def test_a_risk_nobody_asked_about_is_missing(edition: Knowledge, unasked: dict[str, Any], words: str) -> None:
    found = checks(ready(**unasked), edition)["risk-screen"]
    assert not found.met
    assert found.detail == f"ORT-OUD 1. Not yet asked: {words}."


def test_in_acute_pain_nobody_must_have_failed_for_weeks(edition: Knowledge) -> None:
    record = replace(ready(trials=[EXERCISE], medicines=["acetaminophen", "ibuprofen"]), stewardship=READY)
    after_surgery = PainProblem(text="Pain after surgery", key="postoperative-pain")
    known = gather(record, PainToday(), edition, TODAY)
    found = {one.id: one for one in gate(known, problem=after_surgery, mme=of_record(record, edition, TODAY))}
    assert "urine-test" not in found
    assert "goal" not in found
    assert found["non-opioids"].met or "Acetaminophen" not in found["non-opioids"].detail
    none = {
        one.id: one
        for one in gate(gather(ready(trials=[EXERCISE]), PainToday(), edition, TODAY), problem=after_surgery)
    }
    assert not none["non-opioids"].met
    assert "fairly" not in none["non-opioids"].detail


def test_lost_tolerance_asks_for_naloxone(edition: Knowledge) -> None:
    stopped = {"name": "morphine", "dose": "30 mg", "times": 3, "activity": "ended", "ends": date(2026, 8, 1)}
    found = checks(ready(medicines=[stopped]), edition)["naloxone"]
    assert found.detail == "Offer it: morphine until 1 Aug 2026, none now: tolerance is lost."
    long_ago = {**stopped, "ends": date(2024, 8, 1)}
    assert checks(ready(medicines=[long_ago]), edition)["naloxone"].met


def test_age_and_other_sedatives_speak_for_it_and_close_nothing(edition: Knowledge) -> None:
    found = checks(ready(age=70, medicines=["gabapentin"]), edition)["naloxone"]
    assert (found.met, found.detail) == (True, "Talk about it: age 70 and gabapentin.")


def test_the_scope_says_that_other_pain_keeps_its_conditions(edition: Knowledge) -> None:
    found = checks(patient(conditions=["Metastatic breast cancer"]), edition)["scope"]
    assert "where the pain has another cause, they hold" in found.detail


def test_an_exception_opens_it_and_is_shown(edition: Knowledge) -> None:
    found = checks(patient(), edition, exception="dying of pain tonight; reviewed by phone")
    assert is_open(tuple(found.values()))
    assert "reviewed by phone" in found["exception"].detail
    assert not is_open(tuple(checks(patient(), edition, exception="  ").values()))


@pytest.mark.parametrize(
    ("medicine", "treated"),
    [
        ("methadone", ("methadone",)),
        ("buprenorphine/naloxone", ("buprenorphine",)),
        ({"name": "buprenorphine", "route": "sublingual"}, ("buprenorphine",)),
        ({"name": "buprenorphine", "route": "transdermal", "form": "patch"}, ()),
        ({"name": "buprenorphine", "route": "buccal"}, ()),
        ("oxycodone", ()),
    ],
)
def test_what_treats_opioid_use_disorder(edition: Knowledge, medicine: Any, treated: tuple[str, ...]) -> None:
    record = patient(conditions=["Opioid use disorder"], medicines=[medicine])
    assert treated_for_oud(facts(record, edition)) == treated
    assert treated_for_oud(facts(patient(medicines=[medicine]), edition)) == ()
