"""The changes of opioids open at this visit, worked out once for as long as the visit stays the same."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from paindesk.domain.advice import Advice, Mme
from paindesk.domain.dose import Amount, CannotTell, DerivationStep
from paindesk.domain.visit import Prescription
from paindesk.kit.language import told, tr
from paindesk.rules.evidence import listed
from paindesk.rules.facts import Facts
from paindesk.rules.rotation import Rotation, Taken
from paindesk.rules.rotation_choice import not_counted
from paindesk.steps.adjust import rotation
from paindesk.steps.adjust.low_dose_days import Day, by_days
from paindesk.steps.adjust.options import Option
from paindesk.steps.adjust.reasons import Trend
from paindesk.steps.adjust.rotation import Target
from paindesk.steps.step import Context


class Rotations:
    """What can take the place of the opioids that go on from the last visit. All of them change together."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._bases: tuple[Prescription, ...] = ()
        self._old: tuple[Taken, ...] = ()
        self._targets: tuple[Target, ...] | None = None
        self._first: tuple[Prescription, ...] = ()
        self.beside = False  # whether the breakthrough dose is written too
        self.low_dose = False  # whether the low-dose start is chosen, where there is one
        self._really: dict[str, Amount] = {}
        self._facts: Facts
        self._advice: Advice
        self._trend: Trend

    def see(
        self,
        first: Sequence[Prescription],
        plan: Sequence[Prescription],
        facts: Facts,
        advice: Advice,
        trend: Trend,
    ) -> None:
        """Take in the visit; `first` are the prescriptions as the last visit left them, `plan` as they stand. A change
        in the plan brings back what it was made from: it may have been made before this visit was opened again."""
        if planned := rotation.planned(plan):
            self._really = {one.medicine: one.really for one in planned if one.really is not None}
            self.beside = any(one.is_breakthrough for one in planned)
            self.low_dose = rotation.is_low_dose(plan)
        self._facts, self._advice, self._trend, self._targets = facts, advice, trend, None
        self._first = tuple(first)
        self._take()

    def _take(self) -> None:
        self._targets = None
        self._old = rotation.taken(self._first, self._facts, self._context.history, self._really)
        names = {one.medicine.name for one in self._old}
        self._bases = tuple(one for one in self._first if one.medicine in names)

    def written(self, name: str) -> Amount | None:
        """What is to be taken a day of that opioid; None where it is none that goes on."""
        return next((one.rung.daily for one in self._old if one.medicine.name == name), None)

    def really(self, name: str) -> Amount | None:
        """What is really taken of it, where somebody said so."""
        return self._really.get(name)

    def set_really(self, name: str, value: Decimal | None) -> None:
        """What is really taken a day; None for what is written."""
        written = self.written(name)
        self._really.pop(name, None)
        if value is not None and value > 0 and written is not None:
            self._really[name] = Amount(value, written.unit)
        self._take()

    def names(self) -> tuple[str, ...]:
        """The opioids that would be replaced."""
        return tuple(one.medicine.name for one in self._old)

    def option(self) -> Option:
        """The card beside continue, up, down and stop."""
        return rotation.option(self._old, self._facts, self._trend)

    def targets(self) -> tuple[Target, ...]:
        """Every opioid to change to, those with a dose first; worked out when first asked for."""
        if self._targets is None:
            self._targets = rotation.targets(self._old, self._bases, self._facts)
        return self._targets

    def found(self, target: str) -> Rotation | CannotTell | None:
        """The working of one of them, by the start that is chosen."""
        low = self.low(target)
        if self.low_dose and low is not None:
            return low
        return next((one.found for one in self.targets() if one.name == target), None)

    def low(self, target: str) -> Rotation | CannotTell | None:
        """The low-dose start of one of them, or why not; None where nothing is known of one."""
        return next((one.low_dose for one in self.targets() if one.name == target), None)

    def plan(self, target: str) -> tuple[Prescription, ...]:
        """What the plan becomes; empty where there is no dose."""
        found = self.found(target)
        if not isinstance(found, Rotation):
            return ()
        advised = self._advice.medicine(target)
        return rotation.plan(found, self._old, self._bases, self._facts, advised, beside=self.beside)

    def shown(self, target: str, prescriptions: Sequence[Prescription]) -> tuple[Prescription, ...]:
        """The change as the plan holds it; what it would be, while the plan holds none to that opioid."""
        if rotation.planned_target(prescriptions) == target:
            return rotation.planned(prescriptions)
        return self.plan(target)

    def rows(self, target: str, prescriptions: Sequence[Prescription]) -> tuple[DerivationStep, ...]:
        """How the new dose was worked out; what is in the plan keeps its own working."""
        made = self.shown(target, prescriptions)
        return next((one.working for one in made if one.medicine == target), ())

    def outdated(self, target: str, prescriptions: Sequence[Prescription]) -> str:
        """Why the change in the plan is not what it would be by what is on record now; "" where it is."""
        planned = self.shown(target, prescriptions)
        found = self.found(target)
        if isinstance(found, CannotTell):
            return tr(
                "By what is on record now it has no dose: {why}. In the plan: what was added before.",
                why=told(found.because),
            )
        if tuple(replace(one, reason="") for one in planned) == self.plan(target):
            return ""
        return tr("By what is on record now it would be another: take it off the plan and add it again.")

    def mme_line(self, target: str, prescriptions: Sequence[Prescription]) -> str:
        """ "MME a day: 60 now, then 40." """
        rest = [one for one in prescriptions if one.medicine != target and not one.replaces]
        made = self.shown(target, prescriptions)
        then = rotation.mme_then(made, rest, self._facts)
        last = max((one.together for one in made), default=0)
        now = _said(self._advice.mme)
        if not last:
            return tr("MME a day: {now} now, {then} after the change.", now=now, then=_said(then))
        return tr(
            "MME a day: {now} now, {both} while both are taken, {then} after the change.",
            now=now, both=_said(rotation.mme_beside(made, rest, self._facts)), then=_said(then),
        )  # fmt: skip

    def low_dose_days(self, target: str, prescriptions: Sequence[Prescription]) -> tuple[Day, ...]:
        """The low-dose start stretch by stretch, old and new side by side; empty for the usual start."""
        return by_days(self.shown(target, prescriptions), self._context.on)

    def minded(self, target: str) -> str:
        """What to mind of that opioid in this patient; "" for nothing."""
        found = next((one.minded for one in self.targets() if one.name == target), ())
        return tr("To mind: {what}.", what="; ".join(map(told, found))) if found else ""

    def warning(self) -> str:
        """Opioids that are taken too and were not counted; "" when there are none."""
        others = not_counted(self._old, self._facts)
        if not others:
            return ""
        return tr(
            "Not counted here, and not changed: {medicines}. Ask before anything is changed.",
            medicines=listed(others, tr("and")),
        )


def _said(mme: Mme) -> str:
    if mme.per_day is None:
        return tr("not calculated (no CDC factor)")
    whole = f"{mme.per_day.normalize():f}"
    return whole if mme.complete else tr("{mme} and what has no CDC factor", mme=whole)
