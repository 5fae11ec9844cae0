"""Urine drug tests, without Qt: what is offered for entry, what a test is read as, and what is put on record."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from paindesk.domain.monitoring import CONFIRMATORY, SCREEN, LastDose, UrineTest
from paindesk.domain.urine import UrineReading, spelled
from paindesk.kit.language import later, told, tr
from paindesk.rules.urine_list import list_on
from paindesk.rules.urine_test import newest, outcome, read
from paindesk.steps.monitoring.holder import Holder

METHODS = ((SCREEN, later("Screen (immunoassay)")), (CONFIRMATORY, later("Confirmed (LC-MS/MS, GC-MS)")))
SAMPLE = ("creatinine", "specific_gravity", "ph", "nitrite", "temperature")


@dataclass(slots=True)
class UrineEntry:
    """A test as it is typed, before it is put on record."""

    on: date | None = None
    method: str = SCREEN
    awaited: bool = False
    found: list[str] = field(default_factory=list)
    not_found: list[str] = field(default_factory=list)
    sample: dict[str, Decimal | None] = field(default_factory=dict)
    tampered: str = ""
    last_doses: dict[str, date | None] = field(default_factory=dict)
    note: str = ""

    def mark(self, name: str, *, found: bool, on: bool) -> None:
        """Say that it was found, or not found; the other is then off. A name is one by any case."""
        here, there = (self.found, self.not_found) if found else (self.not_found, self.found)
        for names in (here, there):
            names[:] = [one for one in names if spelled(one) != spelled(name)]
        if on:
            here.append(name)

    def rest_not_found(self, names: Iterable[str]) -> None:
        """Everything offered that was not found is marked so."""
        marked = {spelled(one) for one in (*self.found, *self.not_found)}
        self.not_found += [one for one in names if spelled(one) not in marked]

    def made(self) -> UrineTest | None:
        """The test; None without a day, or without any result where none is awaited."""
        if self.on is None or not (self.found or self.not_found or self.awaited):
            return None
        return UrineTest(
            on=self.on,
            method=self.method,
            awaited=self.awaited,
            found=() if self.awaited else tuple(self.found),
            not_found=() if self.awaited else tuple(self.not_found),
            creatinine=self.sample.get("creatinine"),
            specific_gravity=self.sample.get("specific_gravity"),
            ph=self.sample.get("ph"),
            nitrite=self.sample.get("nitrite"),
            temperature=self.sample.get("temperature"),
            tampered=self.tampered.strip(),
            last_doses=tuple(LastDose(medicine=name, on=day) for name, day in self.last_doses.items() if day),
            note=self.note.strip(),
        )


class UrinePart:
    """Edits the urine tests of the model's stewardship."""

    def __init__(self, model: Holder) -> None:
        self._model = model

    # What is shown ----------------------------------------------------------------------------------------------

    def tests(self) -> tuple[UrineTest, ...]:
        """All on record, the newest first; of one day the confirmation."""
        kept = self._model.stewardship.urine_tests
        return tuple(sorted(kept, key=lambda one: (one.on, one.confirmed), reverse=True))

    def newest(self) -> UrineTest | None:
        """The newest with a result."""
        return newest(self._model.stewardship.urine_tests, self._model.context.on)

    def reading(self, test: UrineTest) -> UrineReading:
        """The test as it is read against the list of its day."""
        return read(test, self._model.record(), self._model.context.knowledge)

    def in_short(self, test: UrineTest) -> str:
        """ "oxycodone not found", "nothing to talk about", "awaited"."""
        if not test.has_result:
            return tr("awaited") if test.awaited else test.note or tr("no result on record")
        return told(outcome(self.reading(test)))

    def prescribed(self, on: date) -> tuple[str, ...]:
        """What is on the list of that day and can be looked for."""
        facts = self._model.context.knowledge.urine
        taken = list_on(self._model.record(), on, self._model.context.knowledge).taken
        return tuple(facts.substances[key].title for key in sorted(taken) if facts.substances[key].window is not None)

    def offered(self, on: date, method: str) -> tuple[str, ...]:
        """What can be marked with one press: what is prescribed, what that becomes, and the usual panel."""
        facts = self._model.context.knowledge.urine
        usual = [one for one in facts.assays.values() if one.usual]
        own = self.prescribed(on)
        if method == SCREEN:
            panel = [facts.title(one.of) for one in usual]
        else:
            parents = [one for word in own if (one := facts.substance(word)) is not None]
            became = [step.name for one in parents for step in one.metabolites if not step.impurity]
            keys = [*became, "heroin", *(name for one in usual for name in one.detects)]
            panel = [facts.substances[key].title for key in keys]
        return tuple(dict.fromkeys((*own, *panel)))

    # Put on record ----------------------------------------------------------------------------------------------

    def record(self, test: UrineTest) -> None:
        """Put it on record, in place of one of the same day that has no result or was made by the same method."""
        kept = [
            one
            for one in self._model.stewardship.urine_tests
            if one.on != test.on or (one.has_result and one.method != test.method)
        ]
        self._put([*kept, test])

    def take_out(self, test: UrineTest) -> None:
        """It was an error."""
        self._put([one for one in self._model.stewardship.urine_tests if one != test])

    def talked(self, explanation: str, decided: str) -> bool:
        """The newest result was talked about today, with what was said; False where there are no words at all."""
        words, decision = explanation.strip(), decided.strip()
        if not (words or decision):
            return False
        today = self._model.context.on
        return self._change(lambda one: replace(one, talked_on=today, explanation=words, decided=decision))

    def not_talked(self) -> None:
        """That it was talked about was an error."""
        self._change(lambda one: replace(one, talked_on=None, explanation="", decided=""))

    def _change(self, made: Callable[[UrineTest], UrineTest]) -> bool:
        test = self.newest()
        if test is None:
            return False
        self._put([made(one) if one == test else one for one in self._model.stewardship.urine_tests])
        return True

    def _put(self, tests: list[UrineTest]) -> None:
        ordered = tuple(sorted(tests, key=lambda one: one.on))
        self._model.stewardship = replace(self._model.stewardship, urine_tests=ordered)
