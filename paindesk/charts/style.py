"""Colours and typeface of the charts. Colour is never alone: every line and bar also has its words."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from matplotlib import font_manager

FALLBACK = "DejaVu Sans"  # ships with matplotlib


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One set of colours; the blue and the orange stay apart for every kind of colour vision."""

    ground: str
    text: str
    quiet: str
    grid: str
    relief: str
    relief_band: str
    harm: str
    harm_mild: str
    good_region: str
    bad_region: str
    dose: tuple[str, str]
    on_dose: str
    path: str


THEMES = {
    "light": Theme(
        ground="#FFFFFF", text="#17202A", quiet="#5B6675", grid="#E3E8EE", relief="#0072B2", relief_band="#EAF4FA",
        harm="#C4500B", harm_mild="#E59B75", good_region="#E4F3EA", bad_region="#FCEBE6",
        dose=("#33445A", "#5F6F87"), on_dose="#FFFFFF", path="#6B7688",
    ),
    "dark": Theme(
        ground="#1A222C", text="#EDF1F6", quiet="#A9B4C2", grid="#2C3643", relief="#56B4E9", relief_band="#182A38",
        harm="#F08A4B", harm_mild="#9A5B35", good_region="#173026", bad_region="#38211A",
        dose=("#8FA6C4", "#64789A"), on_dose="#10151B", path="#95A2B4",
    ),
    "high_contrast": Theme(
        ground="#000000", text="#FFFFFF", quiet="#FFFFFF", grid="#4A4A4A", relief="#6CC5FF", relief_band="#0A2030",
        harm="#FFA35C", harm_mild="#B06A35", good_region="#0C2A1B", bad_region="#36170D",
        dose=("#FFFFFF", "#C9D2DC"), on_dose="#000000", path="#D5D5D5",
    ),
}  # fmt: skip


def theme_of(name: str) -> Theme:
    """The colors for a theme of the window."""
    return THEMES[name]


@cache
def register_fonts(folder: Path) -> None:
    """Make the typeface in this folder known to matplotlib; a second time it costs nothing."""
    known = {Path(font.fname).resolve() for font in font_manager.fontManager.ttflist}
    for file in sorted(folder.glob("*.otf")):
        if file.resolve() not in known:
            font_manager.fontManager.addfont(str(file))
            family.cache_clear()


@cache
def family() -> str:
    """Inter when registered, else the fallback, so that no warning is ever printed into a clinic's log."""
    return "Inter" if any(font.name == "Inter" for font in font_manager.fontManager.ttflist) else FALLBACK
