"""How each medicine was really taken, what is left of it against what is expected, and the refill log."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from paindesk.domain.dose import CannotTell
from paindesk.domain.visit import Act, RefillRequest, Taking
from paindesk.kit.language import later, told, tr
from paindesk.rules import pill_count
from paindesk.rules.visit_point import TAKES_MORE
from paindesk.steps.since_last_visit.holder import Holder

_SAID = {  # what the record keeps, and how it is said
    "takes it as prescribed": later("takes it as prescribed"), "misses some doses": later("misses some doses"),
    "takes less": later("takes less"), TAKES_MORE: later("takes more"), "stopped it": later("stopped it"),
}  # fmt: skip
ADHERENCE = tuple(_SAID)


def adherence_words(kept: str) -> str:
    """An answer as it is said; words of another program stay as they are."""
    return tr(_SAID[kept]) if kept in _SAID else kept


def adherence_choices() -> list[tuple[str, str]]:
    """What can be answered, each as it is kept and as it is said."""
    return [("", tr("not asked")), *((one, adherence_words(one)) for one in ADHERENCE)]


@dataclass(frozen=True, slots=True)
class CountLine:
    """What is expected of one medicine today, and what the count says; `working` is line by line."""

    expected: str
    told: str
    working: str


class TakingPart:
    """Reads and changes `since` of the model that holds it."""

    def __init__(self, model: Holder) -> None:
        self._model = model

    def medicines(self) -> tuple[str, ...]:
        """What the last visit left the patient on."""
        previous = self._model.context.previous
        if previous is None:
            return ()
        return tuple(dict.fromkeys(one.medicine for one in previous.prescriptions if one.act is not Act.STOP))

    def of(self, medicine: str) -> Taking:
        """The answers for one medicine, empty where not asked."""
        found = (one for one in self._model.since.taking if one.medicine == medicine)
        return next(found, Taking(medicine=medicine))

    def set(self, medicine: str, *, how: str, really: str, left: Decimal | None) -> None:
        """Answer for one medicine; an empty answer leaves no line."""
        since = self._model.since
        others = tuple(one for one in since.taking if one.medicine != medicine)
        mine = Taking(medicine=medicine, how=how, really=really, left=left)
        empty = Taking(medicine=medicine)
        self._model.since = replace(since, taking=others if mine == empty else (*others, mine))

    def all_as_prescribed(self) -> None:
        """Every medicine not answered for yet is taken as prescribed."""
        for name in self.medicines():
            one = self.of(name)
            if not one.how:
                self.set(name, how=ADHERENCE[0], really=one.really, left=one.left)

    def count(self, medicine: str) -> CountLine:
        """Expected against counted."""
        previous, context = self._model.context.previous, self._model.context
        one = next((each for each in previous.prescriptions if each.medicine == medicine), None) if previous else None
        if previous is None or one is None:
            return CountLine("", "", "")
        wanted = pill_count.expected(one, previous.on, context.on, self._model.since.refills)
        if isinstance(wanted, CannotTell):
            return CountLine(tr("Expected: cannot tell, because {why}.", why=told(wanted.because)), "", "")
        left = self.of(medicine).left
        working = "\n".join(": ".join(map(told, (step.what, step.because, step.result))) for step in wanted.steps)
        says = "" if left is None else told(pill_count.compared(left, wanted))
        return CountLine(tr("Expected today: {count}.", count=told(wanted.words)), says, working)

    def add_refill(self, on: date, medicine: str, why: str, *, filled: bool, lost: bool = False) -> bool:
        """A line of the refill log; False for a day after today or one that is there already."""
        since = self._model.since
        line = RefillRequest(on=on, medicine=medicine, why=why.strip(), filled=filled, lost=lost)
        if on > self._model.context.on or any((one.on, one.medicine) == (on, medicine) for one in since.refills):
            return False
        refills = tuple(sorted((*since.refills, line), key=lambda one: (one.on, one.medicine)))
        self._model.since = replace(since, refills=refills, early_refills=max(len(refills), since.early_refills))
        return True

    def drop_refill(self, line: RefillRequest) -> None:
        """It was no early request after all."""
        since = self._model.since
        kept = tuple(one for one in since.refills if one != line)
        self._model.since = replace(since, refills=kept, early_refills=max(len(kept), since.early_refills - 1))
