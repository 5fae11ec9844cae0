"""What was typed into a page and is nowhere else yet: a form whose button was not pressed, a number that is not one.

A form says once which of its fields are so (`Unentered`). Whoever shows the page reads them all (`unentered`), keeps
the words beside what was entered, and puts them back when the page is opened again or a change is undone
(`show_unentered`). The words stand under names of our own, not under those on the screen: they outlive its language.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from paindesk.kit.checked_line import CheckedLine

_ROUNDS = 3  # with a day, a method or a reason other fields may come


class Typed(Protocol):
    """A field that can be kept: every field of the kit that is typed into, chosen or ticked."""

    changed: Any

    def typed(self) -> str:
        """All that stands in it, as text."""

    def put_typed(self, text: str) -> None:
        """Show that text again, without a signal."""


Fields = Mapping[str, Typed]


class Unentered(QObject):
    """The fields of `form` by name; a function where they come and go. Lives as long as the form.

    `changed` hears of every letter. `beside` are choices that say nothing alone: they are kept with the words.
    `only_wrong`: what can be read is entered as it is typed; only what cannot is kept here. `opens` is called before
    words are put back, with the names of their fields; `shown` after it. `elsewhere` says of a field that is not on the
    screen whether that of which it tells is still there, as another medicine of the plan.
    """

    def __init__(
        self,
        form: QWidget,
        name: str,
        fields: Fields | Callable[[], Fields],
        changed: Callable[[], None] | None = None,
        *,
        beside: Fields | None = None,
        only_wrong: bool = False,
        opens: Callable[[Sequence[str]], None] = lambda _: None,
        shown: Callable[[], None] = lambda: None,
        elsewhere: Callable[[str], bool] = lambda _: False,
    ) -> None:
        super().__init__(form)
        self._elsewhere = elsewhere
        self._name, self._only_wrong, self._opens, self._shown = name, only_wrong, opens, shown
        self.thrown = False  # and nobody has asked yet
        self._named = fields
        self._empty = {key: one.typed() for key, one in self._fields().items()}
        self._beside = beside or {}
        if changed is not None:
            for one in (*self._fields().values(), *self._beside.values()):
                one.changed.connect(changed)

    def _fields(self) -> Fields:
        found = self._named() if callable(self._named) else self._named
        if self._only_wrong:
            for one in found.values():
                if isinstance(one, CheckedLine):
                    one.keeps = True
        return found

    def names(self) -> frozenset[str]:
        """What the fields on the screen are kept under."""
        return frozenset(self._full(key) for key in (*self._fields(), *self._beside))

    def is_elsewhere(self, name: str) -> bool:
        """Whether that field is not on the screen, and what it tells of is still there."""
        return name not in self.names() and self._elsewhere(name.removeprefix(f"{self._name}."))

    def _full(self, key: str) -> str:
        return f"{self._name}.{key}" if key else self._name

    def words(self) -> dict[str, str]:
        """By the form's name and the field's, what stands there and is not entered."""
        found = {}
        for key, one in self._fields().items():
            text = one.typed()
            if text != self._empty.get(key, "") and (not self._only_wrong or _wrong(one)):
                found[self._full(key)] = text
        if found:
            found |= {f"{self._name}.{key}": one.typed() for key, one in self._beside.items()}
        return found

    def show_words(self, kept: Mapping[str, str]) -> set[str]:
        """Put these back; a field of which nothing is kept is empty, unless what stands in it is entered. Which of them
        stand in a field now."""
        dotted = f"{self._name}."
        mine = {
            one.removeprefix(dotted) if one != self._name else "": text for one, text in kept.items() if self.holds(one)
        }
        if mine:
            self._opens(tuple(mine))
        for _ in range(_ROUNDS):
            before = self.words()
            self._put(mine)
            if self.words() == before:
                break
            self._shown()
        words, fields = self.words(), {**self._fields(), **self._beside}
        stand = {key for key, text in mine.items() if key in fields and fields[key].typed() == text}
        return {full for key in mine if (full := self._full(key)) in words or key in stand}

    def begin(self, name: str = "") -> None:
        """What stands in the fields now is entered: only what is typed from now on is kept, under that name."""
        if not isValid(self):  # the answer of an act whose page was left
            return
        self._name = name or self._name
        self._empty = {key: one.typed() for key, one in self._fields().items()}

    def holds(self, key: str) -> bool:
        """Whether what is kept under that name belongs to this form."""
        return key == self._name or key.startswith(f"{self._name}.")

    def clear(self) -> None:
        """It was entered."""
        self.show_words({})

    def throw_away(self) -> None:
        """All of it, as somebody asked; an undo brings it back."""
        self.thrown = bool(self.words())
        self.clear()

    def _put(self, mine: Mapping[str, str]) -> None:
        for key, one in self._fields().items():
            text = mine.get(key)
            if text is not None:
                one.put_typed(text)
                if self._only_wrong and isinstance(one, CheckedLine) and text and not one.problem():
                    one.ask_again()  # in another unit, or on a later day, it can be read: nobody meant that value
            elif not self._only_wrong or _wrong(one):
                one.put_typed(self._empty.get(key, ""))
        for key, one in self._beside.items():
            if (text := mine.get(key)) is not None:
                one.put_typed(text)


def unentered(
    page: QWidget, kept: Mapping[str, str] | None = None, shown: Collection[str] = frozenset()
) -> dict[str, str]:
    """Everything on this page that is typed and not entered, by name.

    Of what is kept already, that stays which had no field (`shown`: the names of those that had) or has none now and
    tells of something that is still there. The rest is gone by what was done last, as with a line that was taken off.
    """
    forms = page.findChildren(Unentered)
    found = {key: text for one in forms for key, text in one.words().items()}
    for key, text in (kept or {}).items():
        if key not in shown or any(one.holds(key) and one.is_elsewhere(key) for one in forms):
            found[key] = text
    return found


def field_names(page: QWidget) -> frozenset[str]:
    """What the fields on this page are kept under."""
    return frozenset(name for one in page.findChildren(Unentered) for name in one.names())


def show_unentered(page: Any, kept: Mapping[str, str]) -> set[str]:
    """Show the page as its model has it, with this; what is not kept is not there. What stands in no field and tells of
    nothing that could be looked at here."""
    page.refresh()
    before, shown, forms = unentered(page), set[str](), page.findChildren(Unentered)
    for one in forms:
        shown |= one.show_words(kept)
        shown |= {key for key in kept if one.holds(key) and one.is_elsewhere(key)}
    if unentered(page) != before:  # where words stood that are not kept there is a value again
        page.refresh()
    return set(kept) - shown


class KeptForms:
    """What was typed into the forms of one window and is not entered, while their pages are not shown. In memory only:
    it may name patients."""

    def __init__(self) -> None:
        self._words: dict[str, str] = {}
        self._shown: list[Unentered] = []

    def take(self, page: QWidget) -> None:
        """The page goes: keep what stands there."""
        for one in page.findChildren(Unentered):
            self._words = {key: text for key, text in self._words.items() if not one.holds(key)} | one.words()

    def show(self, page: QWidget) -> None:
        """The page is there again."""
        forms = page.findChildren(Unentered)
        self._shown = [*(one for one in self._shown if isValid(one) and one not in forms), *forms]
        for one in forms:
            one.show_words(self._words)

    def entered(self, sent: Mapping[str, str]) -> None:
        """These words of one form are in the record now, whether or not its page is still there: a form that holds just
        them, kept or shown, has nothing that is not entered. What was typed since stays."""
        of_form = {key.rpartition(".")[0] for key in sent}
        if sent and sent == {key: text for key, text in self._words.items() if key.rpartition(".")[0] in of_form}:
            self._words = {key: text for key, text in self._words.items() if key not in sent}
        for one in self._shown:
            if isValid(one) and one.words() == sent:
                one.begin()

    def go_on_from(self, before: "KeptForms") -> None:
        """With what was typed in the window that this one takes the place of."""
        self._words = before._words

    def words(self) -> dict[str, str]:
        """All of it, by the names of the fields."""
        return dict(self._words)

    def names(self) -> tuple[str, ...]:
        """The forms in which something stands, by the first part of their names."""
        begun = (key for key, text in self._words.items() if text.strip())
        return tuple(dict.fromkeys(key.split(".", maxsplit=1)[0] for key in begun))


def was_thrown_away(page: QWidget) -> bool:
    """Whether something was, since this was asked last."""
    thrown = [one for one in page.findChildren(Unentered) if one.thrown]
    for one in thrown:
        one.thrown = False
    return bool(thrown)


def _wrong(field: Typed) -> bool:
    return isinstance(field, CheckedLine) and bool(field.problem())
