"""One questionnaire filled in where it is needed, such as the withdrawal score on Adjust: on record with the day."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from paindesk.domain.dose import Derived, plain
from paindesk.domain.instrument import Instrument
from paindesk.domain.pain import ScreenAnswers
from paindesk.domain.visit import Visit
from paindesk.kit.language import told, tr
from paindesk.rules import screens
from paindesk.rules.evidence import spoken
from paindesk.steps.step import Context


class ScreenPart:
    """The answers so far; all empty takes them back. `supervised`: an opioid is taken as prescribed (screens.score)."""

    def __init__(self, context: Context, key: str, supervised: Callable[[], bool] = lambda: False) -> None:
        self.context, self.key, self._supervised = context, key, supervised
        self.given = ScreenAnswers(key=key)
        self._visit: Visit

    @property
    def instrument(self) -> Instrument | None:
        """Its questions; None in an edition without them."""
        return self.context.knowledge.instruments.get(self.key)

    def see(self, visit: Visit) -> None:
        """Take in the visit."""
        self._visit = visit
        empty = ScreenAnswers(key=self.key)
        self.given = next((one for one in visit.pain.screens if one.key == self.key), empty)

    def fill(self, answers: tuple[int | None, ...], total: int | None = None) -> None:
        """What was answered."""
        self.given = ScreenAnswers(key=self.key, answers=answers, total=total)

    def apply_to(self, visit: Visit) -> Visit:
        """The visit with these answers, a whole score on record."""
        others = tuple(one for one in visit.pain.screens if one.key != self.key)
        was_there = len(others) != len(visit.pain.screens)
        if not self.given.begun and not was_there:
            return visit
        given = (self.given,) if self.given.begun else ()
        today = self.context.on
        kept = tuple(one for one in visit.record.observations if one.on != today or one.code != self.key)
        known = () if self.instrument is None else (self.instrument,)
        added = screens.observations(known, given, today, supervised=self._supervised())
        return replace(
            visit,
            pain=replace(visit.pain, screens=(*others, *given)),
            record=replace(visit.record, observations=(*kept, *added)),
        )

    def words(self) -> str:
        """ "9 of 48, mild withdrawal", the last one with its day, "not scored" or "not scored since 9 of 48 on ..."."""
        if self.instrument is None:
            return ""
        if self.given.begun:
            scored = screens.score(self.instrument, self.given, supervised=self._supervised())
            if not isinstance(scored, Derived):
                return tr("no score: {reason}", reason=told(scored.because))
            return self._said(self.instrument, scored.value, "")
        last = self._visit.record.latest(self.key, self.context.on)
        if last is None or last.value is None:
            return tr("not scored")
        said = self._said(self.instrument, last.value, spoken(last.on) if last.on is not None else "")
        facts = self.context.facts(self._visit.record, self._visit.pain)
        return said if screens.current(facts, self.key) is not None else tr("not scored since {last}", last=said)

    def _said(self, instrument: Instrument, value: Decimal, day: str) -> str:
        score, highest, meaning = plain(value), instrument.highest, told(instrument.meaning(value))
        if not day:
            return tr("{score} of {highest}, {meaning}", score=score, highest=highest, meaning=meaning)
        return tr("{score} of {highest} on {day}, {meaning}", score=score, highest=highest, day=day, meaning=meaning)
