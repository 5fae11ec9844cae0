"""The fill history on Monitoring: looked into, taken over, typed, shown, and taken back; always through the visit."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from paindesk.domain.dose import amount
from paindesk.domain.monitoring import FillSource
from paindesk.domain.visit import RefillRequest, SinceLastVisit, Visit
from paindesk.kit.button import LinkButton
from paindesk.steps.monitoring.fills import FillsPart
from paindesk.steps.monitoring.fills_card import FillsCard
from paindesk.steps.monitoring.step import STEP
from tests.steps.monitoring.test_monitoring import daniel_visit, flow
from tests.steps.opened import ON, Opened, open_step, rosa_visit

pytestmark = pytest.mark.usefixtures("themed")

HEAD = "Filled,Drug,QTY,Days,Prescriber,Dispenser,DOB\n"
ROWS = (
    "11/01/2026,Oxycodone 10 mg tablet,120,30,Dr Amara Osei,Riverside,01/09/1979\n"
    "11/10/2026,Alprazolam 0.5 mg tablet,60,30,Ann Patel MD,Main Street,01/09/1979\n"
    "soon,Oxycodone 10 mg tablet,120,30,Dr Amara Osei,Riverside,01/09/1979\n"
)


def without_history() -> Visit:
    visit = daniel_visit()
    return replace(visit, record=replace(visit.record, stewardship=replace(visit.record.stewardship, fills=())))


def opened(qtbot: Any, visit: Visit) -> tuple[FillsCard, FillsPart, Opened]:
    screen = open_step(qtbot, STEP, visit)
    return screen.view.fills, screen.view.fills.part, screen


def looked(qtbot: Any, card: FillsCard, path: Path) -> None:
    card.open_file(path)
    qtbot.waitUntil(card.load.isEnabled, timeout=20_000)


def press(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def csv_file(folder: Path, text: str = HEAD + ROWS, name: str = "pdmp.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def said(piece: QWidget) -> str:
    """Every word a person sees in it."""
    labels = (one for one in piece.findChildren(QLabel) if one.isVisibleTo(piece))
    return "\n".join(one.accessibleName() or one.text() for one in labels)


def test_without_a_history_there_is_a_sentence_and_no_empty_chart(qtbot: Any) -> None:
    card, _, _ = opened(qtbot, without_history())
    assert card.none.isVisible()
    assert not card.history.isVisible()
    assert not card.sources.isVisible()
    assert card.load.isVisible()
    assert card.entry.isVisible()


def test_a_file_is_shown_before_anything_of_it_is_taken(qtbot: Any, tmp_path: Path) -> None:
    card, part, screen = opened(qtbot, without_history())
    looked(qtbot, card, csv_file(tmp_path))
    assert screen.visit.record.stewardship.fills == ()
    words = said(card.preview)
    assert "pdmp.csv: 2 fills understood, 1 Nov 2026 to 10 Nov 2026" in words
    assert "Nothing is entered yet." in words
    assert "Line 4: soon, Oxycodone 10 mg tablet" in words
    assert "the day of the fill cannot be read." in words
    assert not card.preview.whose.isVisible()
    press(card.preview.leave)
    assert part.waiting is None
    assert not card.preview.isVisible()
    assert screen.acts == 0


def test_what_is_taken_over_is_in_the_record_and_in_the_findings_and_undo_takes_it_out(
    qtbot: Any, tmp_path: Path
) -> None:
    card, part, screen = opened(qtbot, without_history())
    looked(qtbot, card, csv_file(tmp_path))
    assert card.preview.take.text() == "Take over 2 fills"
    press(card.preview.take)
    fills = screen.visit.record.stewardship.fills
    assert [(one.name, one.prescriber, one.quantity) for one in fills] == [
        ("oxycodone", "Dr Amara Osei", amount(120, "tablet")),
        ("alprazolam", "Ann Patel MD", amount(60, "tablet")),
    ]
    assert {one.id for one in part.findings()} >= {"fills-opioid-benzodiazepine", "fills-mme", "fills-several"}
    assert "Filled together: an opioid and a benzodiazepine: The supplies lie together on 14 days" in said(card.history)
    assert "120 × 10 mg × 1.5 ÷ 30 days = 60 MME a day" in said(card.table)
    screen.undo()
    assert screen.visit.record.stewardship.fills == ()
    assert card.none.isVisible()


def test_the_same_file_again_has_nothing_new(qtbot: Any, tmp_path: Path) -> None:
    card, part, screen = opened(qtbot, without_history())
    path = csv_file(tmp_path)
    looked(qtbot, card, path)
    press(card.preview.take)
    looked(qtbot, card, path)
    assert part.new() == ()
    assert not card.preview.take.isVisible()
    assert "2 of them stand twice in it or on record already: counted once" in said(card.preview)
    assert len(screen.visit.record.stewardship.fills) == 2


def test_an_import_is_taken_back_and_what_another_file_tells_too_stays(qtbot: Any, tmp_path: Path) -> None:
    card, part, screen = opened(qtbot, without_history())
    looked(qtbot, card, csv_file(tmp_path))
    press(card.preview.take)
    again = HEAD + ROWS.splitlines(keepends=True)[0] + "10/02/2026,Oxycodone 10 mg tablet,120,30,Dr Amara Osei,,\n"
    looked(qtbot, card, csv_file(tmp_path, again, "newer.csv"))
    press(card.preview.take)
    first = FillSource(file="pdmp.csv", on=ON)
    assert dict(part.imports()) == {first: 2, FillSource(file="newer.csv", on=ON): 2}
    (link,) = [
        one for one in card.sources.findChildren(LinkButton)
        if one.isVisible() and one.accessibleName() == "Take back 2 fills: pdmp.csv"
    ]  # fmt: skip
    press(link)
    kept = screen.visit.record.stewardship.fills
    assert [(one.on, one.name) for one in kept] == [(date(2026, 10, 2), "oxycodone"), (date(2026, 11, 1), "oxycodone")]


def test_fills_out_of_fhir_and_a_name_that_is_another_ones(qtbot: Any, tmp_path: Path) -> None:
    card, _, screen = opened(qtbot, without_history())
    patient = {"resourceType": "Patient", "id": "1", "birthDate": "1979-01-09", "name": [{"text": "Dora Pryce"}]}
    fill = {
        "resourceType": "MedicationDispense", "status": "completed", "whenHandedOver": "2026-11-01",
        "medicationCodeableConcept": {"text": "oxycodone hydrochloride 10 MG Oral Tablet"},
        "quantity": {"value": 120}, "daysSupply": {"value": 30}, "subject": {"reference": "Patient/1"},
    }  # fmt: skip
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": one} for one in (patient, fill)]}
    looked(qtbot, card, csv_file(tmp_path, json.dumps(bundle), "fills.json"))
    assert card.preview.whose.isVisible()
    assert card.preview.whose.text() == "The file names “Dora Pryce”: check that it is this patient."
    press(card.preview.take)
    assert [one.name for one in screen.visit.record.stewardship.fills] == ["oxycodone"]


def test_a_file_without_a_name_asks_whose_it_is(qtbot: Any, tmp_path: Path) -> None:
    card, _, _ = opened(qtbot, without_history())
    looked(qtbot, card, csv_file(tmp_path, "filled,drug\n2026-11-01,oxycodone 10 mg tablet\n"))
    assert card.preview.whose.text() == "The file does not say whose it is: check that it is this patient."


@pytest.mark.parametrize("content", [b"", b"PK\0\0", b"{broken", b"one,two\n1,2\n"])
def test_a_file_that_is_none_says_so_and_offers_nothing(qtbot: Any, tmp_path: Path, content: bytes) -> None:
    card, _, _ = opened(qtbot, without_history())
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    looked(qtbot, card, path)
    assert "nothing in the file was understood" in said(card.preview)
    assert not card.preview.take.isVisible()
    press(card.preview.leave)


def test_a_file_that_cannot_be_opened_says_why(qtbot: Any, tmp_path: Path) -> None:
    card, _, _ = opened(qtbot, without_history())
    looked(qtbot, card, tmp_path / "gone.csv")
    assert "it cannot be opened: no such file or directory" in said(card.preview)
    assert not card.preview.take.isVisible()


def test_markup_in_a_file_stays_words(qtbot: Any, tmp_path: Path) -> None:
    card, _, _ = opened(qtbot, without_history())
    looked(qtbot, card, csv_file(tmp_path, 'filled,drug,prescriber\n2026-11-01,<b>oxycodone</b> 10 mg,"=1+1"\n'))
    press(card.preview.take)
    assert "<b>oxycodone</b> 10 mg" in said(card.table)
    assert "=1+1" in said(card.table)


def test_one_fill_typed_with_the_keyboard(qtbot: Any) -> None:
    card, _, screen = opened(qtbot, without_history())
    entry = card.entry
    for field, words in (
        (entry.on.edit, "1 Nov 2026"), (entry.medicine, "oxycodone 10 mg tablet"), (entry.quantity.edit, "120"),
        (entry.days.edit, "30"), (entry.prescriber, "Dr Lee"), (entry.pharmacy, "Main Street"),
    ):  # fmt: skip
        field.setFocus()
        QTest.keyClicks(field, words)
    press(entry.button)
    (fill,) = screen.visit.record.stewardship.fills
    assert (fill.on, fill.name, fill.quantity, fill.days) == (date(2026, 11, 1), "oxycodone", amount(120, "tablet"), 30)
    assert (fill.prescriber, fill.pharmacy) == ("Dr Lee", "Main Street")
    assert fill.sources == (FillSource(on=ON),)
    assert (entry.medicine.value(), entry.on.value(), entry.days.value()) == ("", None, None)
    assert "typed in" in said(card.sources)


@pytest.mark.parametrize(
    ("fill_in", "why"),
    [
        (lambda entry: None, "Enter the day of the fill."),
        (lambda entry: entry.on.pick(date(2026, 11, 1)), "Enter the medicine with its strength."),
        (lambda entry: QTest.keyClicks(entry.on.edit, "1 Dec 2026"), "Enter 23 Nov 2026 or earlier."),
    ],
)
def test_a_fill_that_lacks_its_day_or_medicine_is_not_entered(
    qtbot: Any, fill_in: Callable[[Any], object], why: str
) -> None:
    card, _, screen = opened(qtbot, without_history())
    fill_in(card.entry)
    press(card.entry.button)
    assert card.entry.problem.text() == why
    assert card.entry.problem.isVisible()
    assert screen.visit.record.stewardship.fills == ()


def test_the_timeline_is_drawn_told_in_words_and_walked_with_the_keyboard(qtbot: Any) -> None:
    card, part, _ = opened(qtbot, daniel_visit())
    qtbot.waitUntil(lambda: not card.chart.image().isNull(), timeout=20_000)
    assert "Early: " in card.chart.accessibleDescription()
    assert "by 9 days" in card.chart.accessibleDescription()
    card.chart.setFocus()
    QTest.keyClick(card.chart, Qt.Key.Key_Right)
    oldest = part.data().bars[0][1]
    assert card.chart.accessibleDescription().startswith(oldest.words.split("\n", maxsplit=1)[0])


def test_the_timeline_has_lanes_the_early_fill_and_the_sum_of_today(qtbot: Any) -> None:
    _, part, _ = opened(qtbot, daniel_visit())
    data = part.data()
    assert [one.name for one in data.lanes] == ["oxycodone", "hydrocodone/acetaminophen"]
    assert [bar.early for bar in data.lanes[0].bars if bar.early is not None] == [9]
    assert data.lanes[0].beside
    assert data.mme[-1].total == 60
    assert max(one.total for one in data.mme if one.total is not None) == 120
    part.range = "90"
    assert len(part.data().lanes[0].bars) < len(data.lanes[0].bars)


def test_the_refill_log_of_today_is_marked_on_the_timeline(qtbot: Any) -> None:
    asked = SinceLastVisit(refills=(RefillRequest(on=date(2026, 11, 3), medicine="oxycodone"),))
    _, part, _ = opened(qtbot, replace(daniel_visit(), since=asked))
    assert part.data().asked_early == (date(2026, 11, 3),)


def test_the_range_is_chosen_and_earlier_fills_are_shown_on_request(qtbot: Any) -> None:
    card, part, _ = opened(qtbot, daniel_visit())
    assert card.table.row_count() == 8
    assert card.more.text() == "Show 6 earlier fills"
    press(card.more)
    assert card.table.row_count() == 14
    assert not card.more.isVisible()
    card.range.setCurrentIndex(0)
    card.range.activated.emit(0)
    assert part.range == "90"


def test_another_theme_draws_the_timeline_anew(qtbot: Any) -> None:
    card, _, _ = opened(qtbot, daniel_visit())
    qtbot.waitUntil(lambda: not card.chart.image().isNull(), timeout=20_000)
    drawn = card.chart.image().cacheKey()
    QApplication.sendEvent(card, QEvent(QEvent.Type.PaletteChange))
    qtbot.waitUntil(lambda: card.chart.image().cacheKey() != drawn, timeout=20_000)


def test_fills_of_other_medicines_bring_nobody_to_monitoring() -> None:
    rosa = rosa_visit()
    part = max(daniel_visit().record.stewardship.fills, key=lambda one: one.on)
    statin = replace(part, text="atorvastatin 20 mg tablet", ingredients=())
    for fills, there in (((statin,), False), ((part,), True)):
        record = replace(rosa.record, stewardship=replace(rosa.record.stewardship, fills=fills))
        assert ("monitoring" in flow(replace(rosa, record=record))) is there
