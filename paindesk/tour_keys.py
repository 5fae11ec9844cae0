"""The hands of the tour without a mouse: keys as a keyboard sends them, and a record of every one.

Keys are all that goes in. What the record says (what had the keyboard, as a screen reader calls it, and what the key
changed) is only read.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace

import msgspec
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from paindesk.domain.errors import PainDeskError
from paindesk.shell.main_window import MainWindow
from paindesk.tour_hands import Tour

MOST = 150  # of one key in a row; more means that what is looked for cannot be reached
TOLD = 6  # changes of one key in the text; the JSON has all
# Of these only the focus moves: no picture of each.
MOVES = ("Tab", "Shift+Tab", "F6", "Shift+F6", "Down", "Up", "Left", "Right")


@dataclass(frozen=True, slots=True)
class Change:
    """`what` is the page, the "value" of what had the focus, or a place in the visit ("pain.sites[0].average")."""

    what: str
    was: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """One key. `on` and `then` are what a screen reader says of the focus before and after; `changed` is what the key
    did; `picture` is a file, "" where only the focus moved and within a word."""

    number: int
    keys: str
    on: str
    then: str
    changed: tuple[Change, ...]
    picture: str = ""


@dataclass(frozen=True, slots=True)
class _Seen:
    page: str
    focus: QWidget | None
    said: str
    value: str
    visit: dict[str, str]


class Keys:
    """One keyboard at that window. `strokes` are the keys so far; `write` keeps them beside their pictures."""

    def __init__(self, tour: Tour) -> None:
        self._tour, self.window = tour, tour.window
        self.out = tour.out
        self.strokes: list[Stroke] = []

    def press(self, keys: str) -> None:
        """One key, named as Qt names it ("Ctrl+Return"), to the window in front."""
        self._press(keys, look=keys not in MOVES)

    def type(self, words: str) -> None:
        """Letters, digits and blanks, each a key, to whatever has the focus; a picture after the last one."""
        for place, letter in enumerate(words, start=1):
            named = "Space" if letter == " " else f"Shift+{letter}" if letter.isupper() else letter
            self._press(named, look=place == len(words))

    def _press(self, keys: str, *, look: bool) -> None:
        before = _seen(self.window)
        pressed = QKeySequence(keys)[0]  # type: ignore[index]  # PySide's stubs leave it out
        QTest.keyClick(self.window.windowHandle(), pressed.key(), pressed.keyboardModifiers())
        if look:
            self._tour.settle()
        after, number = _seen(self.window), len(self.strokes) + 1
        stroke = Stroke(number=number, keys=keys, on=before.said, then=after.said, changed=_changes(before, after))
        self.strokes.append(replace(stroke, picture=self._picture(number)) if look else stroke)

    def reach(self, name: str, by: str = "Tab") -> None:
        """That key until a screen reader says this name."""
        passed = []
        for _ in range(MOST):
            said = called(QApplication.focusWidget())
            if said == name or said.startswith((f"{name}:", f"{name},")):
                return
            passed.append(said)
            self.press(by)
        raise PainDeskError(f"{by} does not reach “{name}”.", f"It passed {' · '.join(dict.fromkeys(passed))}.")

    def choose(self, name: str, by: str = "Tab") -> None:
        """Reach a button or a box, and press it."""
        self.reach(name, by)
        self.press("Space")

    def fill(self, name: str, words: str, by: str = "Tab") -> None:
        """Reach a field or a row of numbers, and type."""
        self.reach(name, by)
        self.type(words)

    def go_on(self) -> None:
        """The one next action of the page; on the last step it signs."""
        self.press("Ctrl+Return")

    def described(self) -> str:
        """What a screen reader adds to the name of what has the focus."""
        focus = QApplication.focusWidget()
        return focus.accessibleDescription() if focus is not None else ""

    def step(self) -> str:
        """The step in front."""
        page = self.window.visits.page()
        if page is None:
            raise PainDeskError("No visit is open.", "The page has changed.")
        return page.step

    def steps(self) -> tuple[str, ...]:
        """The steps of the open visit."""
        page = self.window.visits.page()
        return tuple(step.id for step in page.session.steps) if page is not None else ()

    def look(self) -> None:
        """Wait for what the last key brought, and keep a picture of it."""
        self._tour.settle()
        last = self.strokes[-1]
        self.strokes[-1] = replace(last, then=_seen(self.window).said, picture=self._picture(last.number))

    def count(self, *keys: str) -> int:
        """How many keys were pressed; of those named, where some are."""
        return sum(not keys or one.keys in keys for one in self.strokes)

    def write(self, title: str) -> None:
        """The record: `keys.json` for programs, `keys.txt` to read, where keys that only move stand in one line."""
        said = f"{title}: {self.count()} keys, {self.count(*MOVES)} of them only to move; no mouse."
        kept = [asdict(one) for one in self.strokes]
        (self.out / "keys.json").write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")
        (self.out / "keys.txt").write_text("\n".join((said, "", *_told(self.strokes))) + "\n", "utf-8")

    def _picture(self, number: int) -> str:
        name = f"{number:03d}.png"
        if not self.window.grab().save(str(self.out / name)):
            raise PainDeskError(f"The picture {name} could not be saved.", "Check that the folder can be written.")
        return name


def called(piece: QWidget | None) -> str:
    """What a screen reader calls it; of a list its own name, not what is chosen."""
    if isinstance(piece, QComboBox):
        return piece.accessibleDescription()
    interface = QAccessible.queryAccessibleInterface(piece) if piece is not None else None
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def _seen(window: MainWindow) -> _Seen:
    focus = QApplication.focusWidget()
    said = called(focus)
    interface = QAccessible.queryAccessibleInterface(focus) if focus is not None else None
    value = ""
    if focus is not None and interface is not None:
        said = f"{said or type(focus).__name__} ({_words(interface.role().name)})"
        state = interface.state()
        ticked = "ticked" if state.checked else "not ticked" if state.checkable else ""
        value = interface.text(QAccessible.Text.Value) or ticked
    page, visit = window.visits.page(), {}
    place = window.windowTitle().split(" · ")[0]
    if page is not None:
        place = f"{place}, {page.views[page.step].page.accessibleName()}"
        visit = dict(_flat("", msgspec.to_builtins(page.session.visit, order="sorted")))
    return _Seen(place, focus, said, value, visit)


def _words(role: str) -> str:
    """ "CheckBox" as "check box"."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in role).strip()


def _flat(path: str, part: object) -> Iterator[tuple[str, str]]:
    if isinstance(part, dict):
        for key, one in part.items():
            yield from _flat(f"{path}.{key}" if path else str(key), one)
    elif isinstance(part, list | tuple):
        for place, one in enumerate(part):
            yield from _flat(f"{path}[{place}]", one)
    elif part not in (None, ""):
        yield path, str(part)


def _changes(before: _Seen, after: _Seen) -> tuple[Change, ...]:
    made = [Change("page", before.page, after.page)]
    if before.focus is after.focus:
        made.append(Change("value", before.value, after.value))
    if before.visit and after.visit:
        paths = sorted(before.visit.keys() | after.visit.keys())
        made += [Change(path, before.visit.get(path, ""), after.visit.get(path, "")) for path in paths]
    return tuple(one for one in made if one.was != one.now)


def _told(strokes: list[Stroke]) -> Iterator[str]:
    """Moves and letters gathered into one line with what they lead to."""
    gathered: list[Stroke] = []
    for one in strokes:
        gathered.append(one)
        if one.picture:
            yield from _one_act(gathered)
            gathered = []
    if gathered:
        yield from _one_act(gathered)


def _one_act(strokes: list[Stroke]) -> Iterator[str]:
    first, last = strokes[0], strokes[-1]
    numbers = f"{first.number}" if first is last else f"{first.number}-{last.number}"
    yield f"{numbers:>8}  {_pressed([one.keys for one in strokes])}   on {last.on}   {last.picture}".rstrip()
    first_was: dict[str, str] = {}
    last_now: dict[str, str] = {}
    for change in (one for stroke in strokes for one in stroke.changed):
        first_was.setdefault(change.what, change.was)
        last_now[change.what] = change.now
    for what in list(last_now)[:TOLD]:
        yield f"{'':>10}{what}: {first_was[what] or 'nothing'} → {last_now[what] or 'nothing'}"
    if len(last_now) > TOLD:
        yield f"{'':>10}and {len(last_now) - TOLD} more in keys.json"
    if last.then != last.on:
        yield f"{'':>10}then on {last.then}"


def _pressed(keys: list[str]) -> str:
    """ "Tab Tab Tab Space" as "Tab ×3, Space"; letters as the words that they make."""
    said: list[tuple[str, int]] = []
    word = ""
    for one in (*keys, ""):
        if len(one) == 1 or (word and one == "Space"):
            word += " " if one == "Space" else one
            continue
        if word:
            said.append((f"“{word}”", 1))
            word = ""
        if said and said[-1][0] == one:
            said[-1] = (one, said[-1][1] + 1)
        elif one:
            said.append((one, 1))
    return ", ".join(key if times == 1 else f"{key} ×{times}" for key, times in said)
