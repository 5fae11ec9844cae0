"""Plan and safety: filled in by rule, moved by hand, kept when gone on."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from paindesk.domain.monitoring import Stewardship
from paindesk.domain.visit import Act, Clinic, Visit
from paindesk.exchange.lines import read_line
from paindesk.shell.session import Session
from paindesk.steps.plan_safety.model import PlanSafetyModel
from paindesk.steps.plan_safety.step import STEP
from paindesk.steps.step import Context
from tests.steps.opened import ON, knowledge, open_step, rosa_visit, session, start

pytestmark = pytest.mark.usefixtures("themed")
LEFT = Qt.MouseButton.LeftButton


def opened_with(*prescriptions: Any) -> tuple[Session, PlanSafetyModel]:
    running = session(STEP, rosa_visit(prescriptions=prescriptions))
    model = running.models["plan_safety"]
    assert isinstance(model, PlanSafetyModel)
    return running, model


def test_a_started_medicine_is_seen_after_four_weeks_with_a_call_after_one() -> None:
    _, model = opened_with(start("gabapentin"))
    assert model.plan.follow_up_on == date(2026, 12, 21)
    assert model.plan.phone_check_on == date(2026, 11, 30)
    assert {"Re-evaluation", "Creatinine"} <= {one.what for one in model.plan.checks}


def test_a_steady_plan_is_seen_after_three_months() -> None:
    _, model = opened_with(start("gabapentin", Act.CONTINUE))
    assert model.plan.follow_up_on is not None
    assert (model.plan.follow_up_on - ON).days == 90
    assert model.plan.phone_check_on is None


def test_a_supply_that_ends_before_the_next_visit_is_said_and_gone_with_repeats_or_an_earlier_visit() -> None:
    _, model = opened_with(start("gabapentin", Act.CONTINUE))  # 28 days, seen again after 90

    def ending() -> list[str]:
        return [one.title for one in model.findings() if "supply ends" in one.title]

    (title,) = ending()
    assert title.startswith("Gabapentin: supply ends 20 Dec 2026, next visit")
    model.set_follow_up(date(2026, 12, 21), None)
    assert ending() == []
    repeated = replace(start("gabapentin", Act.CONTINUE), repeats=4)
    assert not any("supply ends" in one.title for one in opened_with(repeated)[1].findings())


def test_what_is_shown_becomes_the_plan_when_going_on() -> None:
    running, model = opened_with(start("gabapentin"))
    assert running.visit.plan.follow_up_on is None
    assert not model.is_complete()
    running.mark_opened("plan_safety")
    assert running.visit.plan.follow_up_on == date(2026, 12, 21)
    assert model.is_complete()


def test_the_re_evaluation_moves_with_the_visit_and_back_by_rule() -> None:
    _, model = opened_with(start("gabapentin"))
    model.set_follow_up(date(2026, 12, 14), None)
    assert {one.on for one in model.plan.checks if one.what == "Re-evaluation"} <= {date(2026, 12, 14)}
    model.by_rule_again()
    assert model.plan.follow_up_on == date(2026, 12, 21)


def test_every_medicine_says_how_it_ends() -> None:
    _, model = opened_with(start("gabapentin"), start("lidocaine patch"))
    ends = {line.medicine: line.ends for line in model.lines()}
    assert "at least 1 week" in ends["gabapentin"]
    assert all(ends.values())


def test_what_goes_on_is_named_by_its_file_a_combination_once() -> None:
    known = session(STEP, rosa_visit()).context.knowledge
    taken = tuple(read_line(text, known) for text in ("Suboxone 8-2 mg film, 1 film daily", "OxyContin 20 mg tablet"))
    visit = rosa_visit()
    model = session(STEP, replace(visit, record=replace(visit.record, medicines=taken))).models["plan_safety"]
    assert isinstance(model, PlanSafetyModel)
    ends = {line.medicine: line.ends for line in model.lines()}
    assert list(ends) == ["buprenorphine/naloxone", "oxycodone er"]
    assert "not stopped for pain treatment" in ends["buprenorphine/naloxone"]


def with_record(visit: Visit, kept: Stewardship) -> Visit:
    return replace(visit, record=replace(visit.record, stewardship=kept))


def test_what_was_put_on_record_on_another_step_stays_and_is_ticked() -> None:
    done = Stewardship(naloxone_on=ON, agreement_on=ON, risk_talk_on=ON)
    running = session(STEP, with_record(rosa_visit(), done))
    running.mark_opened("plan_safety")
    assert running.visit.record.stewardship == done
    assert (running.visit.plan.naloxone_offered, running.visit.plan.agreement_signed) == (True, True)


def test_the_laxative_goes_on_from_visit_to_visit_and_its_first_day_stays() -> None:
    oxycodone = read_line("oxycodone 10 mg tablet, 1 tablet every 6 hours", knowledge())
    visit = rosa_visit()
    visit = replace(visit, record=replace(visit.record, medicines=(*visit.record.medicines, oxycodone)))
    running = session(STEP, visit)
    model = running.models["plan_safety"]
    assert isinstance(model, PlanSafetyModel)
    for ticked in (True, False):
        model.set_safety(replace(model.plan, laxative=ticked))
        running.take("plan_safety", at=60.0)
        assert running.visit.record.stewardship.laxative_on == (ON if ticked else None)
    begun = date(2026, 2, 3)
    later = replace(with_record(visit, Stewardship(laxative_on=begun)), plan=replace(visit.plan, laxative=True))
    running = session(STEP, later)
    running.mark_opened("plan_safety")
    assert running.visit.record.stewardship.laxative_on == begun


def test_a_tick_taken_back_leaves_the_earlier_date() -> None:
    last_year = Stewardship(naloxone_on=date(2025, 3, 1), agreement_on=date(2025, 11, 3))
    running = session(STEP, with_record(rosa_visit(), last_year))
    model = running.models["plan_safety"]
    assert isinstance(model, PlanSafetyModel)
    for done in (True, False):
        model.set_safety(replace(model.plan, naloxone_offered=done, agreement_signed=done))
        running.take("plan_safety", at=60.0)
        kept = running.visit.record.stewardship
        assert (kept.naloxone_on, kept.agreement_on) == ((ON, ON) if done else (date(2025, 3, 1), date(2025, 11, 3)))


def test_in_a_draft_that_is_opened_again_it_is_the_last_visits_date() -> None:
    before = with_record(rosa_visit(id="before"), Stewardship(agreement_on=date(2025, 11, 3)))
    draft = with_record(rosa_visit(), Stewardship(agreement_on=ON))
    context = Context(knowledge=knowledge(), on=ON, clinic=Clinic(name="Clinic"), previous=before)
    running = Session(draft, context, [STEP])
    model = running.models["plan_safety"]
    assert isinstance(model, PlanSafetyModel)
    model.set_safety(replace(model.plan, agreement_signed=False))
    running.take("plan_safety", at=1.0)
    assert running.visit.record.stewardship.agreement_on == date(2025, 11, 3)


def test_naloxone_and_agreement_of_today_are_put_on_record_and_can_be_taken_back() -> None:
    running, model = opened_with(start("oxycodone"))
    model.set_safety(replace(model.plan, naloxone_offered=True, agreement_signed=True))
    after = model.apply_to(running.visit)
    assert (after.record.stewardship.naloxone_on, after.record.stewardship.agreement_on) == (ON, ON)
    model.set_safety(replace(model.plan, naloxone_offered=False))
    assert model.apply_to(after).record.stewardship.naloxone_on is None


def test_the_referring_doctor_is_told_without_asking() -> None:
    _, model = opened_with()
    patel, lakeside = model.providers()
    assert model.told_how(patel) == "letter"
    assert model.told_how(lakeside) == ""
    model.tell(patel, "")
    model.tell(lakeside, "referral")
    assert [(one.provider.name, one.how) for one in model.plan.told] == [("Lakeside Physical Therapy", "referral")]


def test_a_therapy_is_chosen_and_described_on_the_screen(qtbot: Any) -> None:
    opened = open_step(qtbot, STEP, rosa_visit(prescriptions=(start("gabapentin"),)))
    rows = opened.view.therapies.rows
    row = next(iter(rows.values()))
    qtbot.mouseClick(row.tick, LEFT, pos=QPoint(6, 10))
    QTest.keyClicks(row.detail, "6 visits")
    (chosen,) = opened.visit.plan.therapies
    assert chosen.detail == "6 visits"
    qtbot.mouseClick(row.tick, LEFT, pos=QPoint(6, 10))
    assert opened.visit.plan.therapies == ()


def test_a_date_is_moved_on_the_screen(qtbot: Any) -> None:
    opened = open_step(qtbot, STEP, rosa_visit(prescriptions=(start("gabapentin"),)))
    field = opened.view.checks.visit
    field.edit.selectAll()
    QTest.keyClicks(field.edit, "14 Dec 2026")
    QTest.keyClick(field.edit, Qt.Key.Key_Tab)
    assert opened.visit.plan.follow_up_on == date(2026, 12, 14)


def test_a_signed_plan_is_shown_as_it_was_signed() -> None:
    from datetime import UTC, datetime

    from paindesk.domain.visit import Signature

    signature = Signature(by="Dr", at=datetime(2026, 11, 23, tzinfo=UTC), digest="x")
    visit: Visit = rosa_visit(signature=signature)
    model = session(STEP, visit).models["plan_safety"]
    assert isinstance(model, PlanSafetyModel)
    assert model.plan == visit.plan
