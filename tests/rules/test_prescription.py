"""The checks that run while a prescription is typed."""

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paindesk.domain.dose import CannotTell, Derived, describe
from paindesk.domain.finding import Level
from paindesk.domain.medicine import Band, Stopping
from paindesk.domain.visit import Act, Prescription
from paindesk.knowledge import load
from paindesk.rules.ladder import plan
from paindesk.rules.prescription import check_prescription, draft, most_repeats
from paindesk.rules.quantity import quantity, used
from paindesk.rules.starting_dose import advise_medicine
from tests.builders import SOURCE, TODAY, amount, facts, knowledge, limit, medicine, mockup_patient, patient, rung

KIDNEY = (Band(at_least=None, below=Decimal(60), limit=limit(ceiling_daily=amount("1400 mg"), times_per_day=2)),)
DRUG = medicine(kidney=KIDNEY)
KNOWN = facts(mockup_patient(), knowledge(DRUG))
OLDER = plan(
    [rung("100 mg bedtime"), rung("100 mg morning + 100 mg bedtime"), rung("100 mg morning + 300 mg bedtime", 14)]
)


def check(*rungs, known=KNOWN, **more):
    given = {"medicine": "examplol", "act": Act.START, "steps": plan(list(rungs)), **more}
    return check_prescription(Prescription(**given), known)


def ids(findings, *levels):
    return {one.id for one in findings if not levels or one.level in levels}


def test_77_capsules_last_28_days():
    count = quantity(OLDER, amount("100 mg"), 28)
    assert isinstance(count, Derived)
    assert str(count) == "77 × 100 mg"
    assert [row.result for row in count.steps] == ["7", "14", "56"]


@pytest.mark.parametrize(
    ("strength", "days", "why"),
    [("300 mg", 28, "not a whole number"), ("100 mcg", 28, "not counted"), ("100 mg", 40, "ends on day 28"),
     ("100 mg", 0, "not given")],
)  # fmt: skip
def test_a_quantity_that_cannot_be_told(strength, days, why):
    count = quantity(OLDER, amount(strength), days)
    assert isinstance(count, CannotTell)
    assert why in count.because


def test_what_is_used_counts_halves_and_what_is_handed_out_is_whole():
    half = plan([rung("2.5 mg bedtime", None)])
    taken, handed = used(half, amount("5 mg"), 7), quantity(half, amount("5 mg"), 7)
    assert isinstance(taken, Derived)
    assert isinstance(handed, Derived)
    assert (taken.value, handed.value) == (Decimal("3.5"), 4)
    assert taken.steps == handed.steps


def test_the_doses_of_a_day_are_those_at_the_times_or_as_often_as_needed():
    needed, by_the_clock = rung("5 mg every 6 h x 4"), rung("100 mg morning + 300 mg bedtime")
    assert (needed.doses, needed.times_per_day) == ((amount("5 mg"),) * 4, 4)
    assert (by_the_clock.doses, by_the_clock.times_per_day) == ((amount("100 mg"), amount("300 mg")), 2)
    for one in (needed, by_the_clock):
        assert sum(dose.value for dose in one.doses) == one.daily.value


def test_the_draft_is_the_advice_and_passes_its_own_checks():
    advice = advise_medicine(DRUG, KNOWN)
    written = draft(advice, DRUG, "neuropathic-pain")
    assert (written.quantity, str(written.strength), written.days) == (77, "100 mg", 28)
    assert written.ceiling == amount("1400 mg")
    found = check_prescription(written, KNOWN)
    assert not ids(found, Level.STOP)
    assert "examplol.dose.as-advised" in ids(found)
    assert "patient.no-clash" in ids(found)


@pytest.mark.parametrize(
    ("rungs", "finding", "level"),
    [
        ([rung("4000 mg bedtime")], "dose.above-maximum", Level.STOP),
        ([rung("1500 mg bedtime")], "dose.above-ceiling", Level.STOP),
        ([rung("300 mg bedtime")], "dose.above-start", Level.CAUTION),
        ([rung("150 mg bedtime")], "dose.not-dispensable", Level.CAUTION),
        ([rung("100 mcg bedtime")], "unit", Level.STOP),
        ([rung("100 mg morning + 100 mg noon + 100 mg bedtime")], "dose.too-often", Level.CAUTION),
        ([], "dose.missing", Level.CAUTION),
    ],
)
def test_doses(rungs, finding, level):
    found = {one.id: one.level for one in check(*rungs)}
    assert found.get(f"examplol.{finding}") is level, found


@pytest.mark.parametrize(
    ("count", "finding", "level"),
    [("60", "supply.short", Level.CAUTION), ("200", "supply.excess", Level.INFO), ("77", "", None)],
)
def test_quantity_against_the_plan(count, finding, level):
    found = check(*(step.rung for step in OLDER), strength=amount("100 mg"), quantity=Decimal(count))
    supply = {one.id: one.level for one in found if ".supply." in one.id}
    assert supply == ({f"examplol.{finding}": level} if finding else {})


def test_schedule_two_has_no_refills():
    opioid = medicine(schedule="C-II")
    known = facts(mockup_patient(), knowledge(opioid))
    assert "examplol.supply.refills" in ids(check(rung("100 mg bedtime"), known=known, repeats=1), Level.STOP)
    assert "examplol.supply.refills" not in ids(check(rung("100 mg bedtime"), known=known))


def test_a_medicine_without_a_file_is_not_silently_passed():
    assert ids(check(medicine="unheardol"), Level.CAUTION) == {"unheardol.no-facts"}


def test_stopping_says_when_it_must_be_lowered():
    slow = medicine(stopping=Stopping(taper=True, text="Seizures.", source=SOURCE, over_days_at_least=7))
    known = facts(mockup_patient(), knowledge(slow))
    assert "at least 7 days" in check(known=known, act=Act.STOP)[0].action


@pytest.mark.parametrize(
    ("days", "action"),
    [(5, "Half the dose for 2 days, then stop."), (14, "About 20 % of the first dose every 2 days.")],
)
def test_stopping_an_opioid_after_days_says_the_taper_of_so_long_a_use(days: int, action: str) -> None:
    edition = load()
    record = patient(medicines=[{"name": "oxycodone", "started": TODAY - timedelta(days=days)}])
    stop = Prescription(medicine="oxycodone", act=Act.STOP)
    (said,) = check_prescription(stop, facts(record, edition))
    assert (said.id, said.action) == ("oxycodone.stopping", action)
    assert {one.key for one in said.sources} == {edition.medicines["oxycodone"].stopping.source.key, "cdc-2022"}


def test_allergies_nobody_asked_about_are_said():
    unasked = facts(mockup_patient(allergies=[], confirmed=()), knowledge(DRUG))
    asked = facts(mockup_patient(allergies=[]), knowledge(DRUG))
    assert "patient.allergies-unknown" in ids(check(rung("100 mg bedtime"), known=unasked))
    assert "patient.allergies-unknown" not in ids(check(rung("100 mg bedtime"), known=asked))


def test_going_on_is_not_doubling():
    known = facts(mockup_patient(medicines=["examplol"]), knowledge(DRUG))
    assert "examplol.duplicate.same" in ids(check(rung("100 mg bedtime"), known=known))
    assert "examplol.duplicate.same" not in ids(check(rung("100 mg bedtime"), known=known, act=Act.CONTINUE))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("100 mg bedtime", "100 mg at bedtime"),
        ("100 mg morning + 300 mg bedtime", "100 mg in the morning, 300 mg at bedtime"),
        ("300 mg morning + 300 mg noon + 300 mg bedtime", "300 mg in the morning, at noon and at bedtime"),
        ("5 mg every 6 h x 4", "5 mg every 6 hours when needed, at most 4 times a day"),
    ],
)
def test_a_rung_in_words(text, words):
    assert describe(rung(text)) == words


@given(dose=st.integers(1, 50), more=st.integers(1, 50))
def test_more_dose_never_fewer_cautions(dose, more):
    def warned(hundreds):
        return ids(check(rung(f"{hundreds * 100} mg bedtime")), Level.STOP, Level.CAUTION)

    assert warned(dose) - {"examplol.dose.not-dispensable"} <= warned(dose + more)


@pytest.mark.parametrize(
    ("schedule", "days", "most"),
    [
        ("C-II", 28, 0),
        ("C-III", 28, 5),
        ("C-IV", 30, 5),
        ("C-IV", 60, 3),  # the fourth would be wanted after 240 days, when the prescription has ended
        ("C-IV", 90, 2),
        ("C-V", 90, None),
        ("none", 90, None),
    ],
)
def test_how_often_the_law_lets_it_be_dispensed_again(schedule, days, most):
    assert most_repeats(medicine(schedule=schedule), days) == most
