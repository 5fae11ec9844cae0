"""History of an imported record: everything nobody could read is shown in words with its reason."""

import re
from dataclasses import replace
from html import unescape
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from paindesk.domain.patient import NotUnderstood, Record
from paindesk.exchange.fhir_in import read
from paindesk.exchange.places import place
from paindesk.steps.history.step import STEP
from tests.exchange.nasty import nasty
from tests.steps.opened import Opened, knowledge, open_step, rosa_visit

pytestmark = pytest.mark.usefixtures("themed")
LEFT = Qt.MouseButton.LeftButton


def opened_with(qtbot: Any, record: Record) -> Opened:
    return open_step(qtbot, STEP, rosa_visit(record=record))


def _words(root: Any) -> list[str]:
    """Every word shown, as it is read (marks of bold runs left out)."""
    return [plain_of(one.text()) for one in root.findChildren(QLabel) if one.isVisibleTo(root)]


def plain_of(text: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", text))


def test_every_line_of_what_was_not_understood_is_one_press_away(qtbot: Any) -> None:
    record = read(nasty(), knowledge()).record
    more = tuple(
        NotUnderstood(where="Claim", text=f"Claim {number}", why="not used by PainDesk") for number in range(5)
    )
    record = replace(record, not_understood=(*record.not_understood, *more))
    opened = opened_with(qtbot, record)
    assert opened.view.unread.isVisible()
    assert opened.view.unread.table.row_count() == 12
    count = len(record.not_understood)
    assert opened.view.unread._count.accessibleName() == f"! {count}"
    assert opened.view.unread.more.accessibleName() == f"Show the other {count - 12}"
    qtbot.mouseClick(opened.view.unread.more, LEFT)
    qtbot.waitUntil(lambda: record.not_understood[-1].text in _words(opened.view.unread.table))
    shown = _words(opened.view.unread.table)
    for one in record.not_understood:
        assert one.text in shown
        assert one.why in shown
        assert place(one.where) in shown
    assert not opened.view.unread.more.isVisible()
    assert opened.acts == 0


def test_what_is_merely_of_no_use_stands_last(qtbot: Any) -> None:
    record = read(nasty(), knowledge()).record
    uses = ["not used by PainDesk" in one.why for one in record.not_understood]
    assert uses == sorted(uses)
    assert any(uses)


def test_a_record_that_was_read_whole_has_no_such_card(qtbot: Any) -> None:
    opened = opened_with(qtbot, replace(rosa_visit().record, not_understood=()))
    assert not opened.view.unread.isVisible()
    one = NotUnderstood(where="Condition", text="Gout", why="not taken over: refuted")
    opened = opened_with(qtbot, replace(rosa_visit().record, not_understood=(one,)))
    assert _words(opened.view.unread.table)[-3:] == ["Diagnosis", "Gout", "not taken over: refuted"]


def test_names_that_disagree_offer_no_choice_but_say_so(qtbot: Any) -> None:
    opened = opened_with(qtbot, read(nasty(), knowledge()).record)
    words = " ".join(_words(opened.view.medicines))
    assert "the text says hydroxyzine, the RxNorm name says hydralazine" in words
    assert "Lumbar epidural steroid injection (2025)" in opened.view.background.treatments.value()
