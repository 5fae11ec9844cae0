"""Only changes are typed: nothing changed, asked and none, the count, the refill log, the diary."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from paindesk.domain.patient import Pregnancy
from paindesk.domain.visit import DiaryDay
from paindesk.sample.named import mateo, rosa
from paindesk.shell.session import Session
from paindesk.steps.since_last_visit.model import SinceLastVisitModel
from paindesk.steps.since_last_visit.step import STEP
from paindesk.steps.step import Context, Mark
from tests.accessibility import nameless
from tests.builders import TODAY
from tests.steps.trends.follow_up import first_follow_up_without_history, opened, shown


def started() -> tuple[Session, SinceLastVisitModel]:
    session = opened(mateo, STEP)
    model = session.models[STEP.id]
    assert isinstance(model, SinceLastVisitModel)
    return session, model


def test_nothing_changed_fills_the_gaps_and_completes_the_step() -> None:
    session, model = started()
    assert model.last_time().startswith("NRS ")
    model.same_as_last()
    session.take(STEP.id, 0.0)
    assert model.is_complete()
    previous = session.context.previous
    assert previous is not None
    assert previous.since is not None
    assert session.visit.since is not None
    assert session.visit.since.relief_percent == previous.since.relief_percent
    assert session.visit.since.side_effects == previous.since.side_effects
    assert session.visit.pain.peg == previous.pain.peg
    assert all(answer.present is None for _, answer in model.flags())  # red flags are asked at every visit
    assert session.visit.since.ed_visits == 0
    assert session.visit.since.unchanged  # the record says that these were taken over


def test_nothing_changed_never_writes_over_what_was_typed() -> None:
    _, model = started()
    model.rate(1, now=7, average=8, worst=9)
    model.set_relief(10)
    model.set_no_effects(none=True)
    model.same_as_last()
    assert model.pain.sites[0].average == 8
    assert model.since.relief_percent == 10
    assert model.since.side_effects == ()
    assert model.since.no_side_effects


def test_a_first_follow_up_has_nothing_to_take_over() -> None:
    model = first_follow_up_without_history(rosa, STEP).models[STEP.id]
    assert isinstance(model, SinceLastVisitModel)
    assert model.last_time() == ""
    model.same_as_last()
    assert model.since.relief_percent is None


def test_not_asked_is_not_none() -> None:
    _, model = started()
    model.rate(1, now=None, average=4, worst=None)
    model.set_relief(50)
    assert not model.is_complete()
    model.set_no_effects(none=True)
    assert model.is_complete()
    assert model.state().line == "relief 50 % · no side effects · red flags not asked"
    model.name_effect("nausea")
    assert not model.since.no_side_effects
    model.set_no_effects(none=True)  # refused: one is named
    assert not model.since.no_side_effects
    assert model.state().mark is Mark.TODO


def test_a_side_effect_says_what_it_limits_and_when_it_began() -> None:
    session, model = started()
    model.name_effect("dizziness")
    model.grade_effect("dizziness", 5)
    model.detail_effect("dizziness", limits="stairs", began=TODAY - timedelta(days=1))
    session.take(STEP.id, 0.0)
    report = model.effect("dizziness")
    assert report is not None
    assert (report.limits, report.began) == ("stairs", TODAY - timedelta(days=1))
    assert model.onset_words("dizziness").startswith("began ")
    assert " after the " in model.onset_words("dizziness")


def test_what_was_really_taken_and_the_count_medicine_by_medicine() -> None:
    session, model = started()
    assert set(model.taking.medicines()) == {"gabapentin", "naproxen"}
    assert "a later one is not on record" in model.taking.count("gabapentin").expected
    assert session.context.previous is not None
    model.taking.add_refill(session.context.previous.on + timedelta(days=26), "gabapentin", "", filled=True)
    count = model.taking.count("gabapentin")
    assert count.expected == "Expected today: 56 capsules."  # 2 × 112 given, 42 days of 4 taken
    assert count.working.splitlines()[0].startswith("Supply: ")
    model.taking.set("gabapentin", how="misses some doses", really="skips noon", left=Decimal(90))
    model.taking.all_as_prescribed()
    session.take(STEP.id, 0.0)
    assert session.visit.since is not None
    assert {one.medicine: one.how for one in session.visit.since.taking} == {
        "gabapentin": "misses some doses", "naproxen": "takes it as prescribed",
    }  # fmt: skip
    assert "expected" in model.taking.count("gabapentin").told


def test_the_refill_log_has_dates_and_stands_on_its_day_in_the_trend() -> None:
    _, model = started()
    day = TODAY - timedelta(days=4)
    assert model.taking.add_refill(day, "gabapentin", "going away", filled=False)
    assert not model.taking.add_refill(day, "gabapentin", "again", filled=False)
    assert not model.taking.add_refill(TODAY + timedelta(days=1), "gabapentin", "", filled=False)
    assert model.since.early_refills == 1
    model.taking.drop_refill(model.since.refills[0])
    assert (model.since.refills, model.since.early_refills) == ((), 0)


def test_missed_appointments_come_from_the_schedule() -> None:
    session, _ = started()
    old = session.context
    assert old.previous is not None
    missed = (old.previous.on - timedelta(days=30), old.previous.on + timedelta(days=3))
    context = Context(
        knowledge=old.knowledge, on=old.on, clinic=old.clinic, history=old.history, previous=old.previous, missed=missed
    )
    model = SinceLastVisitModel(context)
    model.see(session.visit, session.advice)
    assert model.since.missed_on == missed[1:]
    assert model.since.missed_appointments == 1


def test_pregnancy_reaches_the_record_and_men_are_not_asked() -> None:
    _, model = started()
    assert not model.asks_pregnancy()
    session = first_follow_up_without_history(rosa, STEP)
    hers = session.models[STEP.id]
    assert isinstance(hers, SinceLastVisitModel)
    hers.set_pregnancy(Pregnancy.POSSIBLE)
    session.take(STEP.id, 0.0)
    assert session.visit.record.background.pregnancy is Pregnancy.POSSIBLE


def test_a_diary_is_in_the_visit_only_after_it_was_confirmed() -> None:
    session, model = started()
    typed = DiaryDay(on=date(2026, 11, 20), average=3)
    assert model.diary.add(typed)
    assert not model.diary.add(DiaryDay(on=date(2026, 11, 19)))
    model.diary.read(b"date,pain\n2026-11-20,9\n2026-11-21,5\n2026-11-22,x\n")
    session.take(STEP.id, 0.0)
    assert session.visit.since is not None
    assert session.visit.since.diary == (typed,)
    assert model.diary.confirm() == 1
    session.take(STEP.id, 5.0)
    assert session.visit.since.diary == (typed, DiaryDay(on=date(2026, 11, 21), average=5))


@pytest.mark.usefixtures("themed")
def test_a_stable_patient_takes_two_clicks(qtbot: Any) -> None:
    session = opened(mateo, STEP)
    view, _ = shown(session, STEP, qtbot)
    assert nameless(view) == []
    view.same.click()
    assert not view.same.isVisible()
    view.flags.none.click()
    assert session.states()[STEP.id].mark is Mark.DONE
    assert view.page.scroller.horizontalScrollBar().maximum() == 0


@pytest.mark.usefixtures("themed")
def test_a_diary_file_is_previewed_and_left_or_taken(qtbot: Any, tmp_path: Path) -> None:
    session = opened(mateo, STEP)
    view, _ = shown(session, STEP, qtbot)
    file = tmp_path / "diary.csv"
    file.write_text("date,pain,note\n2026-11-20,4,<b>bad</b>\n2026-11-21,12,\n", "utf-8")
    view.diary.open_file(file)
    assert view.diary.preview.text().startswith("Understood: 1 day, 20 Nov 2026 to 20 Nov 2026")
    assert "Line 3" in view.diary.not_read.text()
    view.diary.leave.click()
    assert not view.diary.take.isVisible()
    assert session.visit.since is not None
    assert session.visit.since.diary == ()
    view.diary.open_file(file)
    view.diary.take.click()
    assert [one.average for one in session.visit.since.diary] == [4]
    assert not view.diary.not_read.isVisible()
    view.diary.drop.click()
    assert session.visit.since.diary == ()


@pytest.mark.usefixtures("themed")
def test_asked_and_none_and_the_day_it_began_by_mouse(qtbot: Any) -> None:
    session = opened(mateo, STEP)
    view, _ = shown(session, STEP, qtbot)
    view.effects.none.click()
    assert session.visit.since is not None
    assert session.visit.since.no_side_effects
    view.effects.entry.set_value("itch")
    view.effects._typed()
    assert not view.effects.none.isVisible()
    view.effects.rows["itch"].grade.set_value(3)
    view.effects.rows["itch"].grade.changed.emit()
    row = view.effects.rows["itch"]
    row.began.set_value(session.context.on - timedelta(days=2))
    row.began.changed.emit()
    assert session.visit.since.side_effects[0].began == session.context.on - timedelta(days=2)
    assert row._onset.text().startswith("Began ")
    view.living.sleep.set_value(6)
    view.living.sleep.changed.emit()
    assert session.visit.pain.sleep == 6


def test_todays_fields_survive_being_reopened() -> None:
    session, model = started()
    model.report(lambda since: replace(since, bowel="constipated", function="walks 20 minutes"))
    session.take(STEP.id, 0.0)
    model.see(session.visit, session.advice)
    assert (model.since.bowel, model.since.function) == ("constipated", "walks 20 minutes")


@pytest.mark.usefixtures("themed")
def test_a_diary_file_that_cannot_be_opened_says_why_and_what_to_do(qtbot: Any, tmp_path: Path) -> None:
    view, acts = shown(opened(mateo, STEP), STEP, qtbot)
    good = tmp_path / "diary.csv"
    good.write_text("date,pain\n2026-11-20,4\n")
    view.diary.open_file(good)
    view.diary.open_file(tmp_path / "not there.csv")
    said = view.diary.not_read
    assert said.isVisible()
    assert said.text().startswith("The file could not be opened: no such file or directory. Check that it is still")
    assert "choose it again" in said.text()
    assert str(tmp_path) not in said.text()
    assert not view.diary.take.isVisible()  # the file before it waits no longer
    view.diary.open_file(good)
    assert not said.isVisible()
    assert view.diary.take.isVisible()
    assert acts == []


@pytest.mark.usefixtures("themed")
def test_a_diary_file_of_which_nothing_is_read_says_how_to_save_it(qtbot: Any, tmp_path: Path) -> None:
    view, _ = shown(opened(mateo, STEP), STEP, qtbot)
    sheet = tmp_path / "diary.xlsx"
    sheet.write_bytes(b"PK\0\0")
    view.diary.open_file(sheet)
    assert view.diary.not_read.text().startswith("Of the whole file nothing was read: it is not a text file. Save")
    assert not view.diary.take.isVisible()


def test_the_facts_are_gathered_once_for_a_record_and_pain() -> None:
    session = opened(mateo, STEP)
    model = session.models[STEP.id]
    assert isinstance(model, SinceLastVisitModel)
    assert model._facts() is session.context.facts(session.visit.record, session.visit.pain)
