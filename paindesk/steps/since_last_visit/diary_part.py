"""The diary the patient brings, without Qt: days typed or imported; an import is shown before it is taken."""

from dataclasses import replace

from paindesk.domain.visit import DiaryDay
from paindesk.exchange.diary_csv import DiaryRead, read_diary
from paindesk.kit.language import tr
from paindesk.steps.since_last_visit.holder import Holder


class DiaryPart:
    """`waiting` is what was read from a file and not yet confirmed: nothing of it is in the visit. `trouble` is why the
    file chosen last could not be opened, and what to do."""

    def __init__(self, model: Holder) -> None:
        self._model = model
        self.waiting: DiaryRead | None = None
        self.trouble = ""

    def days(self) -> tuple[DiaryDay, ...]:
        """The days entered, newest first."""
        return tuple(reversed(self._model.since.diary))

    def add(self, day: DiaryDay) -> bool:
        """A day as typed, in place of one already there; False when it says nothing or is still to come."""
        silent = day == DiaryDay(on=day.on)
        if silent or day.on > self._model.context.on:
            return False
        others = [one for one in self._model.since.diary if one.on != day.on]
        self._put([*others, day])
        return True

    def drop(self, day: DiaryDay) -> None:
        """Take a day out again."""
        self._put([one for one in self._model.since.diary if one != day])

    def read(self, content: bytes) -> DiaryRead:
        """Look into a file; nothing is entered yet."""
        self.trouble = ""
        self.waiting = read_diary(content, self._model.context.on)
        return self.waiting

    def not_opened(self, because: str) -> None:
        """The file that was chosen cannot be opened; one that waited does so no longer."""
        self.waiting = None
        self.trouble = tr(
            "The file could not be opened: {because}. Check that it is still there, copy it to this computer if it is "
            "on a stick or a network drive, close it in other programs, and choose it again.",
            because=because,
        )

    def confirm(self) -> int:
        """Enter what was read. A day that was typed stays as it is. How many days were entered."""
        if self.waiting is None:
            return 0
        there = {one.on for one in self._model.since.diary}
        new = [one for one in self.waiting.days if one.on not in there]
        self._put([*self._model.since.diary, *new])
        self.waiting = None
        return len(new)

    def forget(self) -> None:
        """Leave the file alone."""
        self.waiting, self.trouble = None, ""

    def _put(self, days: list[DiaryDay]) -> None:
        self._model.since = replace(self._model.since, diary=tuple(sorted(days, key=lambda one: one.on)))
