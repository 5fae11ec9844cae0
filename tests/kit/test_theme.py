from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from paindesk.domain.finding import Level
from paindesk.kit import icons, theme
from paindesk.kit.body_canvas import COLOURS

KINDS = ("ok", "info", "caution", "stop", "accent", "plain")


def luminance(colour: str) -> float:
    def part(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    shade = QColor(colour)
    return 0.2126 * part(shade.redF()) + 0.7152 * part(shade.greenF()) + 0.0722 * part(shade.blueF())


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def text_pairs(colours: theme.Tokens) -> list[tuple[str, str]]:
    grounds = (colours.background, colours.card, colours.side)
    pairs = list(product((colours.ink, colours.muted, colours.off), grounds))
    pairs += [(colours.off, colours.plain_wash)]
    pairs += [(colours.text(kind), colours.wash(kind)) for kind in KINDS]
    pairs += [(colours.text(kind), colours.card) for kind in KINDS]
    pairs += [(colours.on_accent, colours.accent), (colours.ink, colours.accent_wash), (colours.ink, colours.ok_wash)]
    pairs += [
        (colours.muted, colours.accent_wash),
        (colours.info, colours.background),
        (colours.muted, colours.ok_wash),
    ]
    return pairs


@pytest.mark.parametrize("name", theme.THEMES)
def test_every_text_can_be_read_on_its_ground(name):
    least = 7.0 if name == "high_contrast" else 4.5
    poor = {pair: contrast(*pair) for pair in text_pairs(theme.THEMES[name]) if contrast(*pair) < least}
    assert not poor


@pytest.mark.parametrize("name", theme.THEMES)
def test_edges_that_carry_meaning_stand_out(name):
    colours = theme.THEMES[name]
    for level in Level:
        assert contrast(colours.bar(level), colours.card) >= 3, level


@pytest.mark.parametrize("name", theme.THEMES)
def test_where_a_field_or_a_button_ends_is_seen(name):
    colours = theme.THEMES[name]
    for ground in (colours.card, colours.background, colours.side):
        assert contrast(colours.edge, ground) >= 3, ground


def test_numbers_on_the_body_map_can_be_read():
    assert min(contrast("#FFFFFF", colour) for colour in COLOURS) >= 4.5


@pytest.mark.parametrize("name", theme.THEMES)
def test_sheet_is_wholly_filled_in(name):
    sheet = theme.sheet(theme.THEMES[name], 100)
    assert "{{" not in sheet
    assert "QPushButton" in sheet


def test_text_and_padding_grow_with_the_scale(themed, qtbot):
    title = QLabel("History")
    title.setProperty("role", "title")
    qtbot.addWidget(title)
    title.ensurePolished()
    small = title.sizeHint().height()
    theme.apply(themed, "light", 200)
    title.ensurePolished()
    assert title.sizeHint().height() >= 2 * small - 2
    assert theme.px(12) == 24


def test_a_theme_can_be_changed_while_running(themed):
    theme.apply(themed, "dark", 100)
    assert theme.tokens() is theme.THEMES["dark"]


@pytest.mark.parametrize("scale", [99, 201])
def test_scale_outside_100_to_200_is_refused(themed, scale):
    with pytest.raises(ValueError, match="100-200"):
        theme.apply(themed, "light", scale)


def test_every_icon_file_draws_something(themed):
    files = sorted((theme.resources() / "icons").glob("*.svg"))
    assert files
    for file in files:
        image = icons.pixmap(file.stem, 16).toImage()
        drawn = any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))
        assert drawn, file.name


def test_what_is_closed_is_told_by_more_than_its_colour_in_high_contrast(themed):
    closed = theme.THEMES["high_contrast"]
    assert closed.off != closed.ink
    assert f"placeholder-text-color: {closed.off}" in theme.sheet(
        closed, 100
    )  # an empty field is not read as filled in
    assert "QPushButton:disabled { color: #A8A8A8; background: #000000; border: 1px dashed" in theme.sheet(closed, 100)
    assert "dashed" not in theme.sheet(theme.THEMES["light"], 100)
    theme.apply(themed, "high_contrast", 100)
    assert theme.edge_off() is Qt.PenStyle.DashLine


def test_a_dialog_is_no_larger_than_the_window_it_belongs_to(themed, qtbot):
    theme.apply(themed, "light", 200)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    dialog = QDialog(window)
    theme.fit(dialog, 860, 300)
    assert (dialog.width(), dialog.height()) == (1366, 600)
