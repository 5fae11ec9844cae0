"""The look: colours by theme, one style sheet, one scale for text and spacing.

`apply` may be called again at any time; painted pieces read `tokens()` when they paint.
"""

import re
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from paindesk.domain.finding import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Colours of one theme. Text pairs reach 4.5:1 (7:1 in high contrast) and edges that carry meaning 3:1; tests hold
    that."""

    background: str
    card: str
    side: str  # rail and right panel
    line: str  # hairlines and card borders
    edge: str  # borders of what can be typed into or pressed
    ink: str
    muted: str
    accent: str
    on_accent: str
    accent_wash: str
    stop: str
    stop_wash: str
    caution: str
    caution_wash: str
    caution_bar: str
    ok: str
    ok_wash: str
    info: str
    info_wash: str
    plain: str  # text of a plain chip
    plain_wash: str
    figure: str  # the body map's skin
    figure_line: str
    relief: str
    side_effects: str
    off: str  # words of what cannot be pressed or typed into, and of a field that is empty
    off_edge: str = "solid"  # how its border is drawn, where colour does not tell it

    def text(self, kind: str) -> str:
        """The text colour of a kind: plain, ok, info, caution, stop, accent."""
        return str(getattr(self, kind))

    def wash(self, kind: str) -> str:
        """The background that belongs to `text(kind)`."""
        return str(getattr(self, f"{kind}_wash"))

    def bar(self, level: Level) -> str:
        """The colour of a finding's left edge."""
        return self.caution_bar if level is Level.CAUTION else self.text(level.value)


THEMES: dict[str, Tokens] = {
    "light": Tokens(
        background="#F3F5F7", card="#FFFFFF", side="#FAFBFD", line="#DDE2E8", edge="#838E9B", ink="#1B2430",
        muted="#5B6675", accent="#0F5E73", on_accent="#FFFFFF", accent_wash="#E6F1F4", stop="#B42318",
        stop_wash="#FDECEA", caution="#8F5400", caution_wash="#FFF4DE", caution_bar="#CA7F0C", ok="#0B6B45",
        ok_wash="#E5F4EC", info="#1D5FA8", info_wash="#E8F1FB", plain="#56606E", plain_wash="#EBEEF2",
        figure="#ECF0F3", figure_line="#93A1B1", relief="#0072B2", side_effects="#C4500B",
        off="#5B6675",
    ),
    "dark": Tokens(
        background="#11171E", card="#1A222C", side="#151C24", line="#2D3844", edge="#66768A", ink="#E8EDF3",
        muted="#A9B5C2", accent="#5BBBD2", on_accent="#06222A", accent_wash="#173843", stop="#FF9C92",
        stop_wash="#43201E", caution="#F3BD57", caution_wash="#3B2E13", caution_bar="#E0A030", ok="#6FD6A5",
        ok_wash="#143426", info="#92BEF7", info_wash="#1B2F49", plain="#C3CCD6", plain_wash="#2B3540",
        figure="#2B3540", figure_line="#7F8FA1", relief="#56B4E9", side_effects="#F28E4B",
        off="#A9B5C2",
    ),
    "high_contrast": Tokens(
        background="#000000", card="#000000", side="#000000", line="#FFFFFF", edge="#FFFFFF", ink="#FFFFFF",
        muted="#FFFFFF", accent="#FFE100", on_accent="#000000", accent_wash="#333000", stop="#FF9E94",
        stop_wash="#000000", caution="#FFD166", caution_wash="#000000", caution_bar="#FFD166", ok="#7DF0B5",
        ok_wash="#000000", info="#9CCBFF", info_wash="#000000", plain="#FFFFFF", plain_wash="#000000",
        figure="#000000", figure_line="#FFFFFF", relief="#6CC5FF", side_effects="#FFA35C",
        off="#A8A8A8", off_edge="dashed",
    ),
}  # fmt: skip

SCALES = range(100, 201)


def apply(app: QApplication, theme: str = "light", scale: int = 100) -> None:
    """Dress the application. `scale` is per cent, 100-200; raises KeyError for an unknown theme, ValueError for a
    scale outside the range."""
    if scale not in SCALES:
        raise ValueError(f"scale {scale} is not within 100-200 %")
    colours = THEMES[theme]
    app.setProperty("theme", theme)
    app.setProperty("scale", scale)
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(_palette(colours))
    font = QFont(_family(app))
    font.setPixelSize(px(13))
    font.setFeature(QFont.Tag("tnum"), 1)  # figures of one width, so that columns of numbers line up
    app.setFont(font)
    app.setStyleSheet(sheet(colours, scale))


def name() -> str:
    """The name of the active theme, "light" before `apply`."""
    app = QApplication.instance()
    return str(app.property("theme") or "light") if app else "light"


def tokens() -> Tokens:
    """The colours of the active theme."""
    return THEMES[name()]


def colour(value: str) -> QColor:
    """A token as Qt wants it."""
    return QColor(value)


def edge_off() -> Qt.PenStyle:
    """How the border of what cannot be pressed is drawn."""
    return Qt.PenStyle.DashLine if tokens().off_edge == "dashed" else Qt.PenStyle.SolidLine


def px(length: float) -> int:
    """A length of the 100 % design in pixels at the active scale."""
    app = QApplication.instance()
    scale = int(app.property("scale") or 100) if app else 100
    return round(length * scale / 100)


def fit(dialog: QWidget, wide: int, high: int) -> None:
    """Give a dialog this size in 100 % pixels, or as much of it as the window that it belongs to has."""
    size, parent = QSize(px(wide), px(high)), dialog.parentWidget()
    dialog.resize(size if parent is None else size.boundedTo(parent.window().size()))


def sheet(colours: Tokens, scale: int) -> str:
    """The style sheets in order, `{{token}}` and `{{13px}}` filled in. Raises KeyError for an unknown token."""
    values = asdict(colours)

    def fill(match: re.Match[str]) -> str:
        word = match[1]
        if word.endswith("px"):
            return f"{round(int(word[:-2]) * scale / 100)}px"
        return str(values[word])

    return re.sub(r"\{\{(\w+)\}\}", fill, _template())


def resources() -> Path:
    """The folder of styles, icons and fonts: beside the package in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


@cache
def _template() -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted((resources() / "styles").glob("*.qss")))


def _family(app: QApplication) -> str:
    if not app.property("fonts loaded"):
        for file in sorted((resources() / "fonts").glob("*.[ot]tf")):
            QFontDatabase.addApplicationFont(str(file))
        app.setProperty("fonts loaded", True)
    if "Inter" in QFontDatabase.families():
        return "Inter"
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def _palette(colours: Tokens) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, value in {
        roles.Window: colours.background, roles.WindowText: colours.ink, roles.Base: colours.card,
        roles.AlternateBase: colours.background, roles.Text: colours.ink, roles.Button: colours.card,
        roles.ButtonText: colours.ink, roles.BrightText: colours.stop, roles.Link: colours.info,
        roles.Highlight: colours.accent, roles.HighlightedText: colours.on_accent, roles.ToolTipBase: colours.card,
        roles.ToolTipText: colours.ink, roles.PlaceholderText: colours.off, roles.Accent: colours.accent,
        roles.Light: colours.card, roles.Midlight: colours.line, roles.Mid: colours.edge, roles.Dark: colours.edge,
        roles.Shadow: colours.line,
    }.items():  # fmt: skip
        palette.setColor(role, QColor(value))
    for role in (roles.Text, roles.ButtonText, roles.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.off))
    return palette
