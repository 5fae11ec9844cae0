import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from paindesk.domain.finding import Finding, Level, Source
from paindesk.kit import language, theme
from paindesk.kit.banner import BannerFact, PatientBanner
from paindesk.kit.bottom_line import BottomLine
from paindesk.kit.button import Button, LinkButton
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip, FlowLayout, ToggleChip
from paindesk.kit.finding_card import FindingCard, FindingPanel
from paindesk.kit.flow import emptied
from paindesk.kit.page import Page
from paindesk.kit.rail import RailStep, StepRail
from paindesk.kit.table import LightTable
from paindesk.kit.text import ElidedLabel, RichLabel, bold, label, rich
from tests.accessibility import nameless

LABEL = Source(key="label-gabapentin", title="FDA label, gabapentin", section="§2.4", confirmed=False)


def finding(key: str, level: Level = Level.CAUTION, because: str = "CrCl 41 mL/min.") -> Finding:
    return Finding(id=key, level=level, subject="patient", title=f"Finding {key}", because=because, sources=(LABEL,))


def texts(widget: QWidget) -> str:
    return " | ".join(one.text() for one in widget.findChildren(QLabel) if not one.isHidden())


def test_typed_text_never_becomes_markup():
    assert (
        rich([bold("<img src=x>"), " & <b>"])
        == '<span style="font-weight:600;">&lt;img src=x&gt;</span> &amp; &lt;b&gt;'
    )


def test_plain_labels_are_plain(themed, qtbot):
    made = label("<b>Rosa</b>")
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize(("kind", "words"), [("ok", "✓ fine"), ("caution", "! fine"), ("stop", "✕ fine")])
def test_a_chip_says_with_a_sign_what_its_colour_says(themed, qtbot, kind, words):
    chip = Chip("fine", kind)
    qtbot.addWidget(chip)
    assert chip.accessibleName() == words


def test_an_unknown_chip_kind_is_refused(themed, qtbot):
    with pytest.raises(ValueError, match="kind"):
        Chip("x", "purple")


def test_toggle_chip_tells_only_a_persons_act(themed, qtbot):
    chip = ToggleChip("burning")
    qtbot.addWidget(chip)
    with qtbot.assertNotEmitted(chip.changed):
        chip.set_value(True)
    assert chip.words() == "✓ burning"
    with qtbot.waitSignal(chip.changed):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not chip.value()


def test_chips_flow_into_lines(themed, qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    for word in ("burning", "tingling", "electric shocks", "numb"):
        flow.addWidget(Chip(word))
    assert flow.heightForWidth(120) > flow.heightForWidth(600)
    emptied(flow)
    assert flow.count() == 0


def test_what_is_emptied_is_gone_from_the_screen_at_once_also_from_the_lines_within(themed, qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    column, line = QVBoxLayout(page), QHBoxLayout()
    inner, outer = label("inner"), label("outer")
    line.addWidget(inner)
    line.addStretch(1)
    column.addWidget(outer)
    column.addLayout(line)
    page.show()
    emptied(column)
    assert column.count() == 0
    assert not inner.isVisible()
    assert not outer.isVisible()


def test_finding_says_level_reason_action_source_and_that_it_is_unconfirmed(themed, qtbot):
    card = FindingCard(finding("kidney"))
    qtbot.addWidget(card)
    assert card.accessibleName() == "Caution: Finding kidney"
    assert "Source: FDA label, gabapentin §2.4 (unconfirmed)" in texts(card)


def test_long_finding_is_cut_to_four_lines_and_opens(themed, qtbot):
    card = FindingCard(finding("long", because="Doses of gabapentin will be lowered. " * 15))
    qtbot.addWidget(card)
    card.resize(270, 400)
    card.show()
    closed = card.heightForWidth(270)
    qtbot.mouseClick(card.why, Qt.MouseButton.LeftButton)
    assert card.heightForWidth(270) > closed
    assert not nameless(card)


def test_why_is_opened_and_closed_by_key_and_told_to_a_screen_reader(themed, qtbot):
    card = FindingCard(finding("kidney", because="CrCl 41 mL/min."), edition="edition 2026.11, reviewed 3 Nov 2026")
    qtbot.addWidget(card)
    card.show()
    card.why.setFocus()
    assert card.why.accessibleName() == "Why is this here: Finding kidney"
    qtbot.keyClick(card.why, Qt.Key.Key_Space)
    told = card.why.accessibleDescription()
    for words in ("Stands on: ", "CrCl 41 mL/min.", "Rule: ", "Source: FDA label, gabapentin §2.4, edition",
                  "Goes away when: ", "Knowledge: edition 2026.11, reviewed 3 Nov 2026"):  # fmt: skip
        assert words in told
    (reasons,) = [one for one in card.findChildren(RichLabel) if one.isVisible()]
    assert reasons.focusPolicy() & Qt.FocusPolicy.TabFocus
    qtbot.keyClick(card.why, Qt.Key.Key_Space)
    assert not reasons.isVisible()
    assert card.why.accessibleDescription() == ""


def test_action_link_calls(themed, qtbot):
    called = []
    card = FindingCard(finding("ask"), lambda: called.append(1), "Ask now ▸")
    qtbot.addWidget(card)
    card.show()
    link = next(button for button in card.findChildren(Button) if button.accessibleName().startswith("Ask now"))
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert called == [1]


def test_panel_keeps_cards_of_unchanged_findings_and_is_calm_when_empty(themed, qtbot):
    panel = FindingPanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.show("What matters", [finding("a", Level.STOP), finding("b")])
    kept = panel._shown["b"]
    assert panel._stops.text() == "1 stop"
    panel.show("What matters", [finding("c", Level.STOP), finding("b")])
    assert panel._shown["b"] is kept
    assert list(panel._shown) == ["b", "c"]
    assert panel._cards.indexOf(panel._shown["c"]) == 0
    panel.show("What matters", [])
    assert "Nothing needs your attention here." in texts(panel)
    assert not panel._stops.isVisible()


def test_rail_shows_states_and_is_walked_with_keys(themed, qtbot):
    rail = StepRail("First visit")
    qtbot.addWidget(rail)
    rail.set_steps([RailStep("history", "History", "done", "reviewed 6 of 6"), RailStep("plan", "Plan & safety")])
    rail.set_current("history")
    rail.show()
    first, second = rail._buttons
    assert first.accessibleDescription() == "current step, done, reviewed 6 of 6"
    assert second.accessibleName() == "2. Plan & safety"
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    with qtbot.waitSignal(rail.chosen) as told:
        qtbot.keyClick(second, Qt.Key.Key_Return)
    assert told.args == ["plan"]
    rail.set_steps([RailStep("history", "History", "needs attention"), RailStep("plan", "Plan & safety", "done")])
    assert rail._buttons == [first, second]
    assert not nameless(rail)


def test_banner_shortens_and_never_grows(themed, qtbot):
    banner = PatientBanner()
    qtbot.addWidget(banner)
    facts = (
        BannerFact("Allergies", "Sulfonamides (rash)", "", Level.STOP),
        BannerFact("Kidney function", "CrCl 41 mL/min", "12 Nov"),
        BannerFact("Other medicines", ", ".join(["apixaban"] * 30)),
    )
    banner.show("Rosa Delgado", "Female · born 14 Mar 1958 (68 y) · MRN 004-2817", facts)
    banner.resize(1366, 58)
    banner.show()
    assert banner.height() == 58
    assert banner.minimumSizeHint().width() <= 1366
    medicines = next(one for one in banner.findChildren(ElidedLabel) if one.text().startswith("apixaban"))
    assert medicines.toolTip() == medicines.text()
    warning = next(one for one in banner.findChildren(ElidedLabel) if "Sulfonamides" in one.text())
    assert warning.text().startswith("⚠")
    assert warning.toolTip() == ""
    assert "Allergies: Sulfonamides (rash)" in banner.accessibleDescription()


def in_large_text(qtbot, allergies, width):
    """A window of that width at 200 %, and in it the banner of a patient with these allergies and many medicines."""
    theme.apply(QApplication.instance(), "light", 200)
    window, banner = QWidget(), PatientBanner()
    qtbot.addWidget(window)
    facts = (
        BannerFact("Allergies", allergies, "", Level.STOP),
        BannerFact("Kidney function", "CrCl 41 mL/min", "12 Nov"),
        BannerFact("Weight", "61 kg"),
        BannerFact("Opioids today", "0 MME/day"),
        BannerFact("Other medicines", ", ".join(["apixaban"] * 30)),
    )
    banner.show("Rosa Delgado", "Female · born 14 Mar 1958 (68 y) · MRN 004-2817", facts)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(banner)
    column.addStretch(1)
    window.resize(width, 768)
    window.show()
    qtbot.waitExposed(window)
    return window, banner


@pytest.mark.parametrize(("width", "most"), [(1366, 136), (1024, 200)])
@pytest.mark.usefixtures("themed")
def test_banner_with_large_text_is_as_high_as_its_words_and_no_warning_is_shortened(qtbot, width, most):
    _window, banner = in_large_text(qtbot, "Sulfonamides (rash)", width)
    labels = banner.findChildren(ElidedLabel)
    assert banner.height() <= most
    for whole in ("⚠ Sulfonamides (rash)", "CrCl 41 mL/min", "61 kg", "0 MME/day", "Rosa Delgado"):
        [one] = [label for label in labels if label.text() == whole]
        assert one.isVisible()
        assert one.toolTip() == "", f"{whole} is cut"
        assert one.height() >= one.fontMetrics().height()
        assert banner.rect().contains(one.mapTo(banner, one.rect().bottomRight()))


@pytest.mark.parametrize(("width", "most"), [(1366, 200), (1024, 265)])
@pytest.mark.usefixtures("themed")
def test_with_large_text_a_list_of_allergies_gets_the_room_of_a_line(qtbot, width, most):
    window, banner = in_large_text(qtbot, "sulfonamides (rash), penicillin (anaphylaxis), codeine (vomiting)", width)
    [allergies] = [one for one in banner.findChildren(ElidedLabel) if "sulfonamides" in one.text()]
    assert "penicillin (anaphylaxis), codeine" in allergies.shown()
    assert banner.height() <= most
    assert window.width() == width


def test_page_has_one_primary_action_and_no_sideways_scroll(themed, qtbot):
    page = Page("History", ["Confirm what came with the ", bold("referral"), "."])
    qtbot.addWidget(page)
    left, right = page.columns(3, 2)
    card = Card("Medicines tried before")
    table = LightTable(["Medicine", "Highest", "What it tells us"])
    table.set_rows([[[bold("gabapentin")], "300 mg/day", Chip("Too low to judge", "caution")]])
    card.add(table)
    left.addWidget(card)
    right.addWidget(Card("Where it hurts"))
    page.set_next("Pain today")
    page.resize(886, 680)
    page.show()
    assert page.scroller.horizontalScrollBar().maximum() == 0
    assert not page.back_button.isVisible()
    with qtbot.waitSignal(page.next):
        qtbot.mouseClick(page.next_button, Qt.MouseButton.LeftButton)
    assert page.next_button.accessibleName() == "Pain today"
    assert not nameless(page)


def test_columns_stand_one_above_the_other_on_a_narrow_page(themed, qtbot):
    page = Page("History")
    qtbot.addWidget(page)
    left, right = page.columns(1, 1)
    one, other = Card("One"), Card("Other")
    left.addWidget(one)
    right.addWidget(other)
    page.resize(500, 600)
    page.show()
    qtbot.waitExposed(page)
    page.layout().activate()
    assert other.mapTo(page, other.rect().topLeft()).y() > one.mapTo(page, one.rect().bottomLeft()).y()


def test_table_reads_out_headers_with_cells_and_rows_can_be_chosen(themed, qtbot):
    table = LightTable(["Time", "Patient"], choosable=True)
    qtbot.addWidget(table)
    table.set_rows([["09:30", [bold("Mateo Flores")]], ["10:20", [bold("Rosa Delgado")]]])
    table.resize(400, 120)
    table.show()
    assert "Patient: Rosa Delgado" in [one.accessibleName() for one in table.findChildren(QLabel)]
    with qtbot.waitSignal(table.chosen) as told:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert told.args == [0]
    assert table.accessibleDescription() == "Time: 09:30; Patient: Mateo Flores"
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [0]
    with qtbot.waitSignal(table.chosen) as told:
        qtbot.mouseClick(table, Qt.MouseButton.LeftButton, pos=table._row_rect(1).center())
    assert told.args == [1]
    table.set_rows([["09:30", "Mateo Flores"]])
    assert table.current() is None
    assert not nameless(table)


def test_table_is_as_tall_as_its_rows(themed, qtbot):
    table = LightTable(["Step", "Because"])
    qtbot.addWidget(table)
    table.set_rows([["Age 68", "Older adults start low"]])
    low = table.sizeHint().height()
    table.set_rows([["Age 68", "Older adults start low"]] * 4)
    assert table.sizeHint().height() > 2 * low


@pytest.mark.parametrize("width", [700, 1000, 1400, 1600])
def test_table_never_cuts_off_words_at_the_right(themed, qtbot, width):
    table = LightTable(["Step", "Because", "Result"], stretch=(24, 52, 24), right=(2,))
    qtbot.addWidget(table)
    table.set_rows(
        [["To hand out", "Rounded down to strengths that exist.", "150 mcg in the morning and in the evening"]]
    )
    table.resize(width, table.heightForWidth(width))
    table.show()
    qtbot.waitExposed(table)
    words = next(one for one in table.findChildren(QLabel) if one.text().startswith("150 mcg"))
    assert words.height() >= words.heightForWidth(words.width())


def test_button_draws_its_shortcut_and_keeps_ampersands(themed, qtbot):
    button = Button("Plan & safety ▸", primary=True, hint="Ctrl ↵")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Plan & safety"
    assert button.sizeHint().width() > Button("Plan & safety ▸", primary=True).sizeHint().width()
    button.grab()


def test_a_day_on_a_button_is_shown_as_everywhere(themed, qtbot):
    language.use("es")
    try:
        link = LinkButton("Hasta la consulta del 25 Feb: 3")
        qtbot.addWidget(link)
        assert link.text() == link.accessibleName() == "Hasta la consulta del 25 feb: 3"
    finally:
        language.use(language.ENGLISH)


def test_the_bottom_line_has_a_name(themed, qtbot):
    line = BottomLine("● Draft saved 10:42:07", "Signed in: Dr Amara Osei")
    qtbot.addWidget(line)
    line.show()
    assert not nameless(line)
    line.set_left("● All work saved")
    assert "● All work saved" in texts(line)
    assert QAccessible.queryAccessibleInterface(line).text(QAccessible.Text.Name) == "Status"


def test_the_walk_finds_a_nameless_control(themed, qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    Card("x", box)
    Button("", parent=box)
    assert nameless(box) == ["Button < QWidget"]


def test_a_chip_that_wraps_says_all_of_it_in_a_narrow_place(themed, qtbot):
    plain, wrapped = (
        Chip("Stopped: apixaban was started", "stop"),
        Chip("Stopped: apixaban was started", "stop", wrap=True),
    )
    qtbot.addWidget(plain)
    qtbot.addWidget(wrapped)
    narrow = wrapped.sizeHint().width() * 2 // 3
    assert not plain.hasHeightForWidth()
    assert wrapped.heightForWidth(narrow) >= wrapped.heightForWidth(wrapped.sizeHint().width()) * 1.5
    wrapped.resize(narrow, wrapped.heightForWidth(narrow))
    below = wrapped.grab().toImage().copy(0, wrapped.height() // 2 + 3, narrow, wrapped.height() // 2 - 6)
    assert len({below.pixel(x, y) for x in range(below.width()) for y in range(below.height())}) > 4  # letters
