"""A number and its unit stay on one line on the screen, and nobody who reads, copies or hears the text is told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from paindesk.kit.text import ClampedLabel, RichLabel, bold, label
from paindesk.kit.unparted import CUT, JOINER, SPACE, parted, unparted


@pytest.mark.parametrize(
    ("said", "drawn"),
    [
        ("Take 300 mg a day", "Take 300~mg a day"),
        ("1.000 mg al día", "1.000~mg al día"),
        ("1,200 mg/day", "1,200~mg/^day"),
        ("60 MME/día", "60~MME/^día"),
        ("creatinina 1.26 mg/dL.", "creatinina 1.26~mg/^dL."),
        ("glucose 30 mg/dL", "glucose 30~mg/^dL"),
        ("CrCl 41 mL/min (12 Nov)", "CrCl 41~mL/^min (12 Nov)"),
        ("eGFR 55 mL/min/1.73 m²", "eGFR 55~mL/^min/^1.73~m²"),
        ("relief 30 % or more", "relief 30~% or more"),
        ("un alivio del 30 %", "un alivio del 30~%"),
        ("fentanyl 12 mcg/h", "fentanyl 12~mcg/^h"),
        ("2½ g, 250 mL, 24 h", "2½~g, 250~mL, 24~h"),
        ("5 minutes, 3 grams, 2 hours", "5 minutes, 3 grams, 2 hours"),
        ("3 × a day, 28 days, 2 tablets", "3 × a day, 28 days, 2 tablets"),
        ("at 5 in the morning", "at 5 in the morning"),
        ("type 2 diabetes", "type 2 diabetes"),
        ("oxycodone mg", "oxycodone mg"),
        ("", ""),
    ],
)
def test_a_number_is_held_to_its_unit_and_to_nothing_else(said: str, drawn: str) -> None:
    assert unparted(said).replace(SPACE, "~").replace(JOINER, "^") == drawn
    assert parted(unparted(said)) == said
    assert unparted(said, joined=False) == unparted(said).replace(JOINER, "")


def test_a_number_in_one_run_is_held_to_its_unit_in_the_next() -> None:
    assert unparted(f"CrCl 41{CUT} mL/min") == f"CrCl 41{CUT}{SPACE}mL/{JOINER}min"
    assert unparted(f"41 {CUT}mg") == f"41{SPACE}{CUT}mg"


def drawn(widget: QLabel) -> str:
    return QLabel.text(widget)


@pytest.mark.usefixtures("themed")
def test_a_label_holds_them_and_says_ordinary_words(qtbot: QtBot) -> None:
    made = label("CrCl 41 mL/min")
    qtbot.addWidget(made)
    assert made.text() == "CrCl 41 mL/min"
    assert drawn(made) == f"CrCl 41{SPACE}mL/{JOINER}min"
    spoken = QAccessible.queryAccessibleInterface(made)
    assert spoken.text(QAccessible.Text.Name) == "CrCl 41 mL/min"
    made.setText("not known")
    assert (made.text(), drawn(made), spoken.text(QAccessible.Text.Name)) == ("not known",) * 3
    made.setAccessibleName("Kidneys")
    made.setText("CrCl 90 mL/min")
    assert spoken.text(QAccessible.Text.Name) == "Kidneys"


@pytest.mark.usefixtures("themed")
def test_a_bold_number_is_held_to_its_unit_too(qtbot: QtBot) -> None:
    made = RichLabel(["at most ", bold("300"), " mg"])
    qtbot.addWidget(made)
    assert drawn(made) == f'at most <span style="font-weight:600;">300</span>{SPACE}mg'
    assert made.text() == 'at most <span style="font-weight:600;">300</span> mg'
    assert made.accessibleName() == "at most 300 mg"


@pytest.mark.usefixtures("themed")
def test_no_line_begins_with_a_unit_however_narrow_it_is(qtbot: QtBot) -> None:
    made = ClampedLabel("Lower to 600 mg a day: CrCl 41 mL/min, creatinine 1.26 mg/dL, relief 30 %.", 30)
    qtbot.addWidget(made)
    made.show()
    for width in range(40, 400, 7):
        begins = [line.lstrip() for line in made._broken(width)]
        assert not any(one.startswith(("mg", "mL", "min", "dL", "%")) for one in begins), (width, begins)


@pytest.mark.usefixtures("themed")
def test_what_is_copied_has_ordinary_spaces(qtbot: QtBot) -> None:
    made = RichLabel("CrCl 41 mL/min, at most 300 mg")
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    made.setSelection(0, len(made.text()))
    qtbot.keyClick(made, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "CrCl 41 mL/min, at most 300 mg"
