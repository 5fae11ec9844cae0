"""Keeps a picture of every window in a language, theme, text size and window size, and lays them out on sheets."""

import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import product
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QWidget

from paindesk import app
from paindesk.kit import language
from tests.interface.walk import Dress, Looker, walk
from tests.interface.wide import too_wide

_PLACE = re.compile(r"\{\w+\}")
_BETWEEN = re.compile(r"(, |: )")
_HEADING, _GAP = 24, 10  # pixels over and between the pictures of a sheet


class Words:
    """What was said in another language, by what it is in English: the walk knows its buttons by their English. Both in
    small letters, as some stand within a sentence."""

    def __init__(self) -> None:
        self._whole: dict[str, set[str]] = {}
        self._filled: dict[str, re.Pattern[str]] = {}

    def keep(self, english: str, said: str) -> str:
        """Remember a pair."""
        low = said.lower()
        self._whole.setdefault(low, set()).add(english.lower())
        own = _PLACE.sub("", low)
        if own != low and any(map(str.isalpha, own)) and low not in self._filled:
            self._filled[low] = re.compile("(.+?)".join(map(re.escape, _PLACE.split(low))))
        return said

    def english(self, said: str) -> set[str]:
        """Everything that it may be in English, also where {places} were filled, and itself."""
        said = said.lower()
        if said in self._whole:
            return self._whole[said]
        may = {said}
        for between in _BETWEEN.finditer(said):  # a name, then its unit or its state
            may |= {f"{one}{said[between.start() :]}" for one in self._whole.get(said[: between.start()], ())}
        for form, pattern in self._filled.items():
            if found := pattern.fullmatch(said):
                places = [place[1:-1] for place in _PLACE.findall(form)]
                values = product(*map(self.english, found.groups()))
                filled = [dict(zip(places, one, strict=True)) for one in values]
                may |= {english.format(**one) for english in self._whole[form] for one in filled}
        parts = _BETWEEN.split(said)
        if len(parts) > 1:
            each = ({part} if place % 2 else self._whole.get(part, {part}) for place, part in enumerate(parts))
            may |= set(map("".join, product(*each)))
        return may


@contextmanager
def spoken_in(code: str) -> Iterator[Words]:
    """The windows that are made meanwhile speak it."""
    app.application()  # Qt's own words too
    words = Words()
    language.use(code)
    spoken = language._now[0]
    if code != language.ENGLISH:
        language._now[0] = replace(
            spoken,
            say=lambda english, about: words.keep(english, spoken.say(english, about)),
            tell=lambda english: words.keep(english, spoken.tell(english)),
            name=lambda medicine: words.keep(medicine, spoken.name(medicine)),
        )
    try:
        yield words
    finally:
        language.use(language.ENGLISH)


class Camera(Looker):
    """Keeps pictures in a folder, if there is one, and notes what is too wide."""

    def __init__(self, words: Words, dress: Dress, out: Path | None = None, pages: Sequence[str] = ()) -> None:
        super().__init__()
        self._words, self._dress, self._out, self._pages = words, dress, out, frozenset(pages)
        self.wide: dict[str, list[str]] = {}
        self.files: list[Path] = []

    def english(self, said: str) -> set[str]:
        return self._words.english(said)

    def look(self, name: str, window: QWidget) -> None:
        self.wide[name] = list(too_wide(window, self._dress.size[0]))
        if self._out is not None and (not self._pages or name in self._pages):
            file = self._out / f"{len(self.wide):02d}-{name}.png"
            window.grab().save(str(file))
            self.files.append(file)


def take(
    out: Path, languages: Sequence[str], dresses: Sequence[Dress], pages: Sequence[str] = ()
) -> Iterator[tuple[str, Camera]]:
    """Every window in every combination, each in a folder of `out`; yields its name and what was seen."""
    for code, dress in product(languages, dresses):
        name = f"{code}-{dress.theme}-{dress.scale}-{dress.size[0]}x{dress.size[1]}"
        (out / name).mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as folder, spoken_in(code) as words:
            yield name, walk(Path(folder), Camera(words, dress, out / name, pages), dress)


def sheets(files: Sequence[Path], to: Path, columns: int, rows: int, wide: int) -> list[Path]:
    """The pictures on sheets `to`-1.png and so on, each `wide` pixels wide with its name above it."""
    made: list[Path] = []
    for start in range(0, len(files), columns * rows):
        part = [(file.stem, QImage(str(file))) for file in files[start : start + columns * rows]]
        shown = [(name, one.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)) for name, one in part]
        high = max(one.height() for _, one in shown) + _HEADING + _GAP
        lines = -(-len(shown) // columns)
        sheet = QImage(columns * (wide + _GAP) + _GAP, lines * high + _GAP, QImage.Format.Format_RGB32)
        sheet.fill(QColor("#777777"))
        painter = QPainter(sheet)
        font = QFont(painter.font())
        font.setPixelSize(_HEADING - 8)
        painter.setFont(font)
        for place, (name, one) in enumerate(shown):
            x, y = _GAP + place % columns * (wide + _GAP), _GAP + place // columns * high
            painter.drawText(QRect(x, y, wide, _HEADING), Qt.AlignmentFlag.AlignVCenter, name)
            painter.drawImage(x, y + _HEADING, one)
        painter.end()
        made.append(to.with_name(f"{to.name}-{len(made) + 1}.png"))
        sheet.save(str(made[-1]))
    return made
