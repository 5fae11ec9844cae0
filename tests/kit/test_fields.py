from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from paindesk.domain.months import ISO, WORDS
from paindesk.kit import dates
from paindesk.kit.dates import read as read_date
from paindesk.kit.fields import (
    OF_A_FORM,
    CheckField,
    ChoiceField,
    DateField,
    LongTextField,
    NumberField,
    TextField,
    labelled,
)
from paindesk.kit.number_field import read_number
from paindesk.kit.text import RichLabel, bold
from tests.accessibility import nameless


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("1.26", "1.26"), ("1,200", "1200"), ("12,345.5", "12345.5"), (".5", "0.5"), (" 7 ", "7"), ("0", "0")],
)
def test_numbers_as_people_type_them(typed, meant):
    assert read_number(typed) == Decimal(meant)


@pytest.mark.parametrize("typed", ["1,26", "1.2.3", "abc", "-4", "1e3", "", ".", "٣"])
def test_what_is_not_plainly_a_number_is_none(typed):
    assert read_number(typed) is None


@pytest.mark.parametrize(
    "typed",
    ["2026-12-21", "12/21/2026", "21 Dec 2026", "21 December 2026", "Dec 21, 2026", " 21 dec 2026 ", "21/12/2026"],
)
def test_dates_as_people_type_them(typed):
    assert read_date(typed) == date(2026, 12, 21)


@pytest.mark.parametrize("typed", ["21/13/2026", "2026-02-30", "Dec 2026", "tomorrow", "", "21 Foo 2026"])
def test_what_is_not_a_date_is_none(typed):
    assert read_date(typed) is None


def test_number_out_of_bounds_gives_no_value_and_says_so_calmly(themed, qtbot):
    field = NumberField("Weight", "kg", 20, 400)
    qtbot.addWidget(field)
    field.show()
    qtbot.keyClicks(field.edit, "500")
    assert field.value() is None
    field.edit.editingFinished.emit()
    assert field.edit.accessibleDescription() == "Enter 20 to 400 kg."
    field.edit.clear()
    qtbot.keyClicks(field.edit, "61")
    assert field.value() == 61
    assert field.edit.accessibleDescription() == ""


def test_number_being_typed_is_not_rewritten_by_the_model(themed, qtbot):
    field = NumberField("Creatinine", "mg/dL")
    qtbot.addWidget(field)
    field.changed.connect(lambda: field.set_value(field.value()))
    qtbot.keyClicks(field.edit, "1.20")
    assert field.edit.text() == "1.20"
    assert field.value() == Decimal("1.20")


def test_unreadable_text_is_kept_when_the_model_says_none(themed, qtbot):
    field = NumberField("Dose", "mg")
    qtbot.addWidget(field)
    field.changed.connect(lambda: field.set_value(field.value()))
    qtbot.keyClicks(field.edit, "1,2")
    assert field.edit.text() == "1,2"


def test_date_picked_from_the_calendar_counts_as_typed(themed, qtbot):
    field = DateField("Measured", latest=date(2026, 12, 31))
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.changed):
        field.pick(date(2026, 12, 21))
    assert field.edit.text() == "21 Dec 2026"
    field.edit.setText("1/1/2027")
    assert field.value() is None
    assert field.problem() == "Enter 31 Dec 2026 or earlier."


def test_setting_a_value_emits_nothing_and_keeps_the_cursor(themed, qtbot):
    text, long, choice, check = (
        TextField("Name"),
        LongTextField("Goal"),
        ChoiceField("Form", ["a", "b"]),
        CheckField("x"),
    )
    number, day = NumberField("Dose", "mg"), DateField("On")
    for field, value in (
        (text, "Rosa"), (long, "Walk to church"), (choice, "b"), (check, True),
        (number, Decimal("1.5")), (day, date(2026, 12, 21)),
    ):  # fmt: skip
        qtbot.addWidget(field)
        with qtbot.assertNotEmitted(field.changed):
            field.set_value(value)
        assert field.value() == value
        assert not nameless(field)
    text.setCursorPosition(2)
    text.set_value("Rosa")
    assert text.cursorPosition() == 2


def test_typing_emits_changed(themed, qtbot):
    for field in (TextField("Name"), LongTextField("Goal")):
        qtbot.addWidget(field)
        with qtbot.waitSignal(field.changed):
            qtbot.keyClicks(field, "a")
        assert field.value() == "a"


def test_long_text_grows_with_what_is_typed(themed, qtbot):
    field = LongTextField("Goal", lines=2, most=5)
    qtbot.addWidget(field)
    field.resize(200, field.height())
    field.show()
    before = field.height()
    field.set_value("one\ntwo\nthree\nfour")
    assert field.height() > before


def test_the_wheel_never_changes_a_choice(themed, qtbot):
    field = ChoiceField("Dose", [("100", "100 mg"), ("300", "300 mg")])
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field, turn)
    assert field.value() == "100"


def test_choice_keeps_its_value_when_options_change(themed, qtbot):
    field = ChoiceField("Dose", ["100 mg", "300 mg"])
    qtbot.addWidget(field)
    field.set_value("300 mg")
    field.set_options(["300 mg", "600 mg"])
    assert field.value() == "300 mg"
    field.set_options(["600 mg"])
    assert field.value() == "600 mg"
    with qtbot.assertNotEmitted(field.changed):
        field.set_value("nowhere")
    assert field.value() == ""


def test_an_ampersand_stays_an_ampersand(themed, qtbot):
    field = CheckField("Plan & safety")
    qtbot.addWidget(field)
    assert field.accessibleName() == "Plan & safety"
    with qtbot.waitSignal(field.changed):
        qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    assert field.value()


def test_a_date_is_spelled_out_when_the_field_is_left_so_that_its_reading_is_seen(themed, qtbot):
    field = DateField("Born")
    qtbot.addWidget(field)
    qtbot.keyClicks(field.edit, "3/4/1956")
    assert field.edit.text() == "3/4/1956", "not while it is typed"
    field.edit.editingFinished.emit()
    assert field.edit.text() == "4 Mar 1956"
    assert field.value() == date(1956, 3, 4)


def test_a_date_that_may_be_two_days_is_asked_for_again(themed, qtbot):
    dates.use(ISO)
    try:
        field = DateField("Born")
        qtbot.addWidget(field)
        qtbot.keyClicks(field.edit, "3/4/1956")
        field.edit.editingFinished.emit()
        assert field.value() is None
        assert field.problem() == "3/4/1956 may be 1956-03-04 or 1956-04-03. Enter a date, such as 2026-11-27."
        assert RichLabel(["Seen ", bold("4 Mar 1956")]).accessibleName() == "Seen 1956-03-04"
    finally:
        dates.use(WORDS)


@pytest.mark.parametrize("made", [TextField, LongTextField, ChoiceField])
def test_a_field_of_a_form_stops_growing_and_stays_on_the_left(themed, qtbot, made):
    field = made("Name")
    form = labelled("Name", field, most=OF_A_FORM)
    qtbot.addWidget(form)
    form.resize(1000, 120)
    form.show()
    assert (field.x(), field.width()) == (0, OF_A_FORM)
    form.resize(300, 120)
    assert field.width() == 300
