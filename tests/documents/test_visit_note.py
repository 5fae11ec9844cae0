"""The visit note: what billing and prior authorization ask for, the arithmetic, and the unknown said."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from paindesk.documents.note_line import listed
from paindesk.documents.visit_note import build
from paindesk.domain.dose import amount
from paindesk.domain.monitoring import PdmpReview, Talk, UrineTest
from paindesk.domain.pain import RedFlagAnswer
from paindesk.domain.patient import Patient, Provider, Record, Relief, Section, Trial
from paindesk.domain.visit import (
    Choice,
    Override,
    Plan,
    PlannedCheck,
    PlannedTherapy,
    RefillRequest,
    SideEffectReport,
    SinceLastVisit,
    Told,
    Visit,
    VisitKind,
)
from paindesk.rules.red_flags import UNANSWERED
from paindesk.sample.named import daniel
from tests.builders import shipped
from tests.documents.conftest import NASTY
from tests.documents.signed import CLINIC, SIGNED, advice_on, follow_up, pages, rosa_visit, started, text_of

ON = date(2026, 11, 23)


def built(visit):
    return build(visit, advice_on(visit), shipped(), CLINIC)


def lines(part) -> dict[str, str]:
    return {one.label: one.text for one in part}


def full():
    """Rosa's first visit with a whole plan, signed."""
    plan = Plan(
        therapies=(PlannedTherapy(id="exercise", title="Exercise", detail="daily"),),
        checks=(PlannedCheck(what="Creatinine", on=date(2026, 12, 21), because="dose follows the kidneys"),),
        told=(Told(provider=Provider(name="Dr Patel", role="primary care"), how="letter"),),
        exit_plan="Lower by 100 mg a week.", follow_up_on=date(2026, 12, 21), minutes=42, laxative=True,
    )  # fmt: skip
    visit = rosa_visit(prescriptions=(started("gabapentin"),), plan=plan, signature=SIGNED, edition="2026.10")
    return replace(visit, choice=Choice(class_id="neuropathic", medicine="gabapentin", reason="first line"))


def test_what_billing_asks_for_is_on_it():
    text = text_of(pages("visit_note", full()))
    for said in (
        "November 23, 2026", "First visit, visit 1", "Total time on the day: 42 minutes",
        "born 1958-03-14, age 68, sex female",
        "Treated today: Painful diabetic neuropathy (ICD-10-CM E11.42)", "Hypertension (ICD-10-CM I10)",
        "NRS now 7/10, average 6/10, worst 9/10", "PEG: 7/10 (pain 6/10, enjoyment 7/10, activity 8/10)",
        "Mechanism: neuropathic, decided by the clinician", "Asked, absent: Thoughts of ending life",
        "Started: gabapentin", "Supply: 77 × 100 mg", "Ceiling for this patient: 1,400 mg/day", "Why: first line",
        "How the dose was worked out", "Exercise: daily", "Told: Dr Patel, primary care: letter",
        "Creatinine 2026-12-21",
        "Next visit: December 21, 2026", "Signed by Dr Maya Chen, 2026-11-23 15:04 UTC", "edition 2026.10",
        "Beside the medicines: laxative",
    ):  # fmt: skip
        assert said in text, said


def test_what_was_tried_tells_dose_days_relief_and_why_it_ended():
    trials = (
        Trial(
            medicine="pregabalin", highest_daily=amount(300, "mg"), days=90, relief=Relief.LITTLE,
            side_effects=("swelling",), why_stopped="swelling",
        ),
        Trial(medicine="duloxetine"),
    )  # fmt: skip
    visit = rosa_visit()
    told = lines(built(replace(visit, record=replace(visit.record, trials=trials))).tried)
    assert (
        told["pregabalin"] == "highest 300 mg/day; 90 days; relief: little; side effects: swelling; stopped: swelling"
    )
    assert told["duloxetine"] == (
        "highest dose not recorded; days not recorded; relief not recorded; side effects not recorded; "
        "stopped: why not recorded"
    )


def test_nothing_known_is_said_and_nothing_is_blank():
    patient = Patient(id="p", given="Ann", family="Lee")
    visit = Visit(id="v", kind=VisitKind.FIRST, on=ON, number=1, record=Record(patient=patient))
    paper = built(visit)
    parts = (
        paper.diagnoses,
        paper.pain,
        paper.red_flags,
        paper.history,
        paper.tried,
        paper.data,
        paper.checks,
        paper.plan,
    )
    assert all(one.text.strip() for part in parts for one in part)
    assert lines(paper.diagnoses)["Other diagnoses"] == "not asked"
    assert lines(paper.pain)["Places"] == "not asked"
    assert lines(paper.pain)["PEG"] == "no score (pain not asked, enjoyment not asked, activity not asked)"
    assert lines(paper.history)["Allergies"] == "not asked"
    assert "suicidal thoughts" in lines(paper.history)["Not asked"]
    assert lines(paper.checks)["PDMP"] == lines(paper.checks)["Naloxone"] == "not on record"
    assert lines(paper.plan)["Next visit"] == "not decided"
    text = text_of(pages("visit_note", visit))
    for said in (
        "born not recorded, age not recorded, sex not recorded, MRN not recorded",
        "Total time on the day: not recorded",
        "No medicine was started",
        "No check is planned",
        "No stop finding was overridden",
        "Draft, not signed",
    ):
        assert said in text, said


def test_an_empty_list_is_none_only_where_it_was_confirmed():
    record = Record(patient=Patient(id="p", given="Ann"), confirmed=tuple(Section))
    told = built(Visit(id="v", kind=VisitKind.FIRST, on=ON, number=1, record=record))
    assert lines(told.diagnoses)["Other diagnoses"] == "none"
    assert lines(told.tried)["Medicines"] == "none"
    assert lines(told.history)["Substances"] == "none"


def test_mme_stands_with_its_arithmetic_before_and_after_the_plan():
    text = text_of(pages("visit_note", follow_up(daniel)))
    assert "MME on arrival: 60 MME/day (CDC 2022 factors)" in text
    assert "10 mg × 4 a day × 1.5 = 60 MME" in text
    assert "MME after this plan: 60 MME/day" in text


def test_an_mme_nobody_can_tell_is_not_zero():
    visit = follow_up(daniel)
    oxycodone = replace(visit.record.medicines[-1], sig=None, sig_text="as told")
    unread = replace(visit, prescriptions=(), record=replace(visit.record, medicines=(oxycodone,)))
    told = lines(built(unread).checks)
    assert told["MME on arrival"] == "cannot tell: no opioid line could be calculated"
    assert "0 MME" not in told["MME after this plan"]


def test_without_the_plans_sum_it_is_said():
    visit = rosa_visit()
    paper = build(visit, replace(advice_on(visit), after=None), shipped(), CLINIC)
    assert lines(paper.checks)["MME after this plan"] == "not worked out"


def test_the_newest_look_and_test_up_to_the_visit_are_told():
    kept = replace(
        rosa_visit().record.stewardship,
        pdmp_reviews=(PdmpReview(on=date(2026, 5, 1)), PdmpReview(on=ON, seen="two prescribers", as_expected=False),
                      PdmpReview(on=date(2027, 1, 1))),
        urine_tests=(UrineTest(on=ON, found=("oxycodone",), not_found=("cocaine",), explanation="took a friend's"),),
        talks=(Talk(on=ON, said="locks it up now"),),
    )  # fmt: skip
    visit = rosa_visit()
    told = lines(built(replace(visit, record=replace(visit.record, stewardship=kept))).checks)
    assert told["PDMP"] == "2026-11-23; NOT as expected; two prescribers"
    assert told["Urine drug test"].startswith(
        "2026-11-23; immunoassay; found: oxycodone; not found: cocaine; not yet talked"
    )
    assert "took a friend's" in told["Urine drug test"]
    assert told["Talked about"] == "2026-11-23: locks it up now"


def test_red_flags_present_absent_and_open_are_told_apart():
    first, second = shipped().red_flags[:2]
    answers = (
        RedFlagAnswer(id=first.id, present=True, escalated="sent to the ED"),
        RedFlagAnswer(id=second.id, present=False),
    )
    visit = rosa_visit()
    visit = replace(visit, pain=replace(visit.pain, red_flags=answers))
    told = lines(built(visit).red_flags)
    assert told["PRESENT"] == f"{first.question}. sent to the ED"
    assert told["Asked, absent"] == second.question
    assert UNANSWERED in [one.id for one in advice_on(visit).findings]
    assert told["Not asked"].startswith("Red flags to answer")


def test_side_effects_not_asked_differ_from_none():
    visit = follow_up(daniel)
    for since, said in (
        (SinceLastVisit(), "not asked"),
        (SinceLastVisit(no_side_effects=True), "none"),
        (
            SinceLastVisit(side_effects=(SideEffectReport(name="itch", grade=4, began=ON),)),
            "itch 4/10, since 2026-11-23",
        ),
    ):
        assert lines(built(replace(visit, since=since)).since)["Side effects"] == said
    early = SinceLastVisit(refills=(RefillRequest(on=ON, medicine="oxycodone", lost=True),))
    assert "lost or stolen" in lines(built(replace(visit, since=early)).since)["Refills asked for early"]


def test_what_was_accepted_in_spite_of_a_finding_has_its_reason():
    visit = rosa_visit()
    visit = replace(
        visit, record=replace(visit.record, background=replace(visit.record.background, suicidal_thoughts=True))
    )
    stop = next(one for one in advice_on(visit).findings if one.id == "suicidal-thoughts")
    override = Override(finding_id=stop.id, because=stop.because, reason="seen by psychiatry today")
    paper = built(replace(visit, overrides=(override,)))
    assert lines(paper.accepted) == {stop.title: f"{stop.because} Accepted, because: seen by psychiatry today"}


def test_an_opioid_chosen_brings_its_conditions_met_and_not_met():
    choice = Choice(class_id="opioid", medicine="oxycodone", reason="severe", opioid_exception="comes from far")
    visit = replace(rosa_visit(), choice=choice)
    told = lines(built(visit).choice)
    gate = advice_on(visit).gate
    assert [text.split(".")[0] for label, text in told.items() if label.startswith("Before an opioid")] == [
        "met" if one.met else "NOT met" for one in gate
    ]
    assert told["Opioid all the same, because"] == "comes from far"


def test_a_dose_that_is_not_the_advised_one_says_so():
    own = replace(started("gabapentin"), advised=False, quantity=Decimal(30), repeats=2)
    (told,) = built(rosa_visit(prescriptions=(own,))).medicines
    assert "changed by the clinician" in told.working[-1]
    assert told.supply.endswith("repeats: 2")
    assert told.why


def test_the_longest_visit_prints_as_typed():
    visit = full()
    trials = tuple(Trial(medicine=f"medicine {number}", why_stopped=NASTY) for number in range(20))
    checks = tuple(PlannedCheck(what=NASTY, on=ON, because=NASTY * 2) for _ in range(12))
    overrides = tuple(Override(finding_id=f"x{number}", because=NASTY, reason=NASTY) for number in range(8))
    visit = replace(
        visit,
        record=replace(visit.record, trials=trials),
        overrides=overrides,
        plan=replace(visit.plan, checks=checks, note=NASTY),
    )
    reader = pages("visit_note", visit)
    assert len(reader.pages) <= 8
    text = text_of(reader)
    for typed in (
        "#strong[x]",
        "$x^2$",
        "<script>alert(1)</script>",
        "=1+1",
        "*b* _i_ `c` @ref",
        "Ñandú",
        "medicine 19",
    ):
        assert typed in text, typed


def test_nothing_is_said_twice_and_no_key_stands_for_a_title():
    visit = follow_up(daniel)
    look = PdmpReview(on=visit.on, seen="as expected")
    kept = replace(visit.record.stewardship, pdmp_reviews=(look,))
    sites = tuple(replace(visit.pain.sites[0], number=number, since=since) for number, since in
                  ((1, "5 years"), (2, "since the 2nd operation")))  # fmt: skip
    override = Override(finding_id="rule-17", because="Bleeding risk with apixaban", reason="she decided so")
    visit = replace(
        visit,
        record=replace(visit.record, stewardship=kept),
        pain=replace(visit.pain, sites=sites),
        overrides=(override,),
    )
    text = text_of(pages("visit_note", visit))
    for said in (
        f"PDMP: {visit.on.isoformat()}; as expected", "; for 5 years;", "; since the 2nd operation;",
        "Bleeding risk with apixaban: Accepted, because: she decided so",
    ):  # fmt: skip
        assert said in text, said
    assert "as expected; as expected" not in text
    assert "rule-17" not in text


def test_many_medicines_stand_below_each_other():
    few, many = (listed(f"medicine {number}" for number in range(count)) for count in (3, 4))
    assert few == "medicine 0; medicine 1; medicine 2"
    assert many.split("\n") == ["", *(f"medicine {number}" for number in range(4))]
