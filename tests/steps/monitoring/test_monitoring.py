"""Monitoring: there for who takes an opioid; what is due is shown, and what was done today is put on record."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from paindesk.domain.monitoring import OudCare, PdmpReview, Stewardship, Talk
from paindesk.domain.visit import Clinic, Visit, VisitKind
from paindesk.exchange.lines import read_line
from paindesk.kit.button import LinkButton
from paindesk.sample.named import daniel
from paindesk.shell.catalogue import FIRST_VISIT
from paindesk.shell.session import Session
from paindesk.steps.monitoring.model import MonitoringModel
from paindesk.steps.monitoring.step import STEP
from paindesk.steps.monitoring.view import View
from paindesk.steps.step import Context
from paindesk.store.body import from_json, to_json
from tests.steps.opened import ON, Opened, knowledge, open_step, rosa_visit

pytestmark = pytest.mark.usefixtures("themed")


def daniel_visit() -> Visit:
    record = daniel(ON).record
    taken = read_line("oxycodone 10 mg tablet, 1 tablet every 6 hours", knowledge())
    record = replace(record, medicines=(*record.medicines, taken))
    return Visit(id="v", kind=VisitKind.FOLLOW_UP, on=ON, number=9, record=record)


def opened(qtbot: Any) -> tuple[View, MonitoringModel, Opened]:
    screen = open_step(qtbot, STEP, daniel_visit())
    assert isinstance(screen.view, View)
    return screen.view, screen.view.model, screen


def flow(visit: Visit) -> list[str]:
    session = Session(visit, Context(knowledge=knowledge(), on=ON, clinic=Clinic(name="Clinic")), FIRST_VISIT)
    return [one.id for one in session.steps]


def test_who_takes_no_opioid_does_not_meet_this_step() -> None:
    assert "monitoring" not in flow(rosa_visit())
    assert "monitoring" in flow(replace(daniel_visit(), kind=VisitKind.FIRST))


def test_who_was_monitored_meets_it_after_the_opioid_too() -> None:
    record = daniel_visit().record
    after = replace(daniel_visit(), record=replace(record, medicines=()))
    assert "monitoring" in flow(after)
    assert "monitoring" not in flow(replace(after, record=replace(after.record, stewardship=Stewardship())))


def test_a_look_into_the_program_today_is_kept_and_no_longer_due(qtbot: Any) -> None:
    view, model, screen = opened(qtbot)
    assert any(one.what == "pdmp" and one.overdue for one in model.due())
    view.pdmp.seen.setText("one prescriber, one pharmacy")
    QTest.mouseClick(view.pdmp.expected, Qt.MouseButton.LeftButton)
    newest = max(screen.visit.record.stewardship.pdmp_reviews, key=lambda one: one.on)
    assert (newest.on, newest.seen, newest.as_expected) == (ON, "one prescriber, one pharmacy", True)
    assert not any(one.what == "pdmp" and one.due_on <= ON for one in model.due())
    assert view.pdmp.seen.value() == ""


def test_a_second_look_of_one_day_replaces_the_first_and_both_can_be_taken_back(qtbot: Any) -> None:
    view, _, screen = opened(qtbot)
    before = screen.visit.record.stewardship.pdmp_reviews
    QTest.mouseClick(view.pdmp.expected, Qt.MouseButton.LeftButton)
    QTest.mouseClick(view.pdmp.unexpected, Qt.MouseButton.LeftButton)
    today = [one for one in screen.visit.record.stewardship.pdmp_reviews if one.on == ON]
    assert [one.as_expected for one in today] == [False]
    QTest.mouseClick(view.pdmp.take_back, Qt.MouseButton.LeftButton)
    assert screen.visit.record.stewardship.pdmp_reviews == before


@pytest.mark.parametrize("what", ["agreement", "benefit_risk_review", "naloxone", "laxative"])
def test_what_is_done_by_talking_is_recorded_with_its_day(qtbot: Any, what: str) -> None:
    without_senna = daniel_visit()
    lines = tuple(one for one in without_senna.record.medicines if one.name != "senna")
    screen = open_step(qtbot, STEP, replace(without_senna, record=replace(without_senna.record, medicines=lines)))
    view, model = screen.view, screen.view.model
    (due,) = [one for one in model.due() if one.what == what and one.overdue]
    (link,) = [one for one in view.due.findChildren(LinkButton) if one.accessibleName().startswith(f"{due.title}: ")]
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert not any(one.what == what and one.due_on <= ON for one in model.due())
    kept = screen.visit.record.stewardship
    assert ON in (kept.agreement_on, kept.risk_talk_on, kept.naloxone_on, kept.laxative_on)


def test_what_is_done_by_talking_is_one_press_in_its_line(qtbot: Any) -> None:
    view, _, screen = opened(qtbot)
    (link,) = [one for one in view.due.findChildren(LinkButton) if one.accessibleName() == "Naloxone: offered today"]
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert screen.visit.record.stewardship.naloxone_on == ON


def test_the_rail_counts_what_is_overdue(qtbot: Any) -> None:
    _, model, _ = opened(qtbot)
    assert model.state().line == f"{sum(one.overdue for one in model.due())} overdue"


def test_what_was_talked_about_is_kept_with_its_day_and_can_be_taken_back(qtbot: Any) -> None:
    view, _, screen = opened(qtbot)
    QTest.mouseClick(view.signs.button, Qt.MouseButton.LeftButton)
    assert screen.visit.record.stewardship.talks == ()  # nothing was written: nothing is recorded
    QTest.keyClicks(view.signs.said, "lost a week's supply in a move")
    QTest.keyClick(view.signs.said, Qt.Key.Key_Return)
    QTest.keyClicks(view.signs.said, "a locked box is at home now")
    QTest.mouseClick(view.signs.button, Qt.MouseButton.LeftButton)
    said = "lost a week's supply in a move; a locked box is at home now"
    assert screen.visit.record.stewardship.talks == (Talk(on=ON, said=said),)
    QTest.mouseClick(view.signs.take_back, Qt.MouseButton.LeftButton)
    assert screen.visit.record.stewardship.talks == ()


def test_the_list_shows_the_day_the_innocent_reasons_and_how_to_begin(qtbot: Any) -> None:
    review = PdmpReview(on=ON, seen="hydrocodone from a dentist", as_expected=False)
    visit = daniel_visit()
    kept = replace(visit.record.stewardship, pdmp_reviews=(review,))
    screen = open_step(qtbot, STEP, replace(visit, record=replace(visit.record, stewardship=kept)))
    words = " ".join(piece.accessibleName() for piece in screen.view.signs.findChildren(QLabel))
    for part in ("23 Nov 2026", "hydrocodone from a dentist", "a dentist or an emergency visit", "safe together"):
        assert part in words


def test_criteria_that_are_met_offer_treatment_and_a_letter_with_consent(qtbot: Any) -> None:
    view, model, screen = opened(qtbot)
    assert not view.oud.offer.isVisibleTo(view)
    QTest.mouseClick(view.oud.open, Qt.MouseButton.LeftButton)
    assert view.oud.form is not None
    for number, question in enumerate(view.oud.form.questions):
        points = 1 if number in {0, 3, 10} else 0  # took more, craving; withdrawal, which does not count
        chip = next(chip for value, chip in question.chips if value == points)
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert model.oud.words() == "2 of 11, mild"
    assert view.oud.offer.isVisibleTo(view)
    assert "No letter yet" in model.handover_words()
    QTest.mouseClick(view.oud.offered, Qt.MouseButton.LeftButton, pos=view.oud.offered.rect().topLeft() + QPoint(8, 8))
    QTest.keyClicks(view.oud.spoke, "Dr Lee")
    view.oud.consent.click()
    care = screen.visit.record.stewardship.oud_care
    assert (care.offered_on, care.spoke_with, care.consent_on) == (ON, "Dr Lee", ON)
    view.oud.consent.click()
    assert screen.visit.record.stewardship.oud_care.consent_on is None


def test_criteria_left_open_are_no_score(qtbot: Any) -> None:
    view, model, screen = opened(qtbot)
    model.oud.fill((1, 1, *[None] * 9))
    view.changed.emit()
    assert model.oud.words() == "no score: 9 of 11 answers are missing"
    assert screen.visit.record.latest("oud_dsm5", ON) is None
    assert not view.oud.offer.isVisibleTo(view)


def test_an_earlier_offer_of_treatment_is_shown_and_not_lost_by_a_tick_taken_back(qtbot: Any) -> None:
    visit = daniel_visit()
    kept = replace(visit.record.stewardship, oud_care=OudCare(offered_on=date(2026, 9, 2), answer="declines for now"))
    before = replace(visit, id="before", record=replace(visit.record, stewardship=kept))
    screen = open_step(qtbot, STEP, replace(before, id="v"))
    view, model = screen.view, screen.view.model
    model.context.previous = before
    shown = [one.text() for one in view.oud.findChildren(QLabel) if one.isVisibleTo(view)]
    assert "Offered before, on 2 Sep 2026." in shown
    for day in (ON, date(2026, 9, 2)):
        QTest.mouseClick(view.oud.offered, Qt.MouseButton.LeftButton, pos=QPoint(8, view.oud.offered.height() // 2))
        assert screen.visit.record.stewardship.oud_care.offered_on == day


def test_words_typed_and_not_entered_are_in_the_draft_until_they_are(qtbot: Any) -> None:
    view, _, screen = opened(qtbot)
    QTest.keyClicks(view.pdmp.seen, "two pharmacies")
    QTest.keyClicks(view.signs.said, "lost them in a move")
    assert screen.session.states()[STEP.id].line == "typed, not entered"
    assert any("typed, not entered" in one for one in screen.session.blockers())
    draft = from_json(to_json(screen.visit), Visit)
    again = open_step(qtbot, STEP, draft)
    assert isinstance(again.view, View)
    assert again.view.pdmp.seen.value() == "two pharmacies"
    assert again.view.signs.said.value() == "lost them in a move"
    QTest.mouseClick(again.view.pdmp.unexpected, Qt.MouseButton.LeftButton)
    QTest.mouseClick(again.view.signs.button, Qt.MouseButton.LeftButton)
    assert again.visit.typed == ()
    assert again.view.pdmp.seen.value() == ""
    assert not any("typed, not entered" in one for one in again.session.blockers())


def test_typing_goes_on_where_the_cursor_stands(qtbot: Any) -> None:
    view, _, screen = opened(qtbot)
    QTest.keyClicks(view.pdmp.seen, "one prescriber ")
    view.pdmp.seen.setCursorPosition(3)
    QTest.keyClicks(view.pdmp.seen, " or two")
    assert view.pdmp.seen.value() == "one or two prescriber "
    assert screen.visit.typed == (("monitoring.pdmp", "one or two prescriber "),)
    view.pdmp.seen.selectAll()
    QTest.keyClick(view.pdmp.seen, Qt.Key.Key_Delete)
    assert screen.visit.typed == ()
