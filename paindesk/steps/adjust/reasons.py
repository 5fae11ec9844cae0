"""What the trend says for or against each option, in one line. The judgement itself is benefit_and_harm's."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from paindesk.domain.dose import Amount, plain
from paindesk.domain.visit import VisitPoint
from paindesk.kit.language import told, tr
from paindesk.rules.benefit_and_harm import (
    LIMITS_DAILY_LIFE,
    SMALLEST_GAIN,
    DosePeriod,
    lowest_effective,
    periods,
    weeks_on,
)
from paindesk.rules.evidence import capital
from paindesk.rules.moved_doses import makes_sleepy


@dataclass(frozen=True, slots=True)
class Reason:
    """A chip (its words and kind) and one line."""

    mark: str
    kind: str
    because: str


class Trend:
    """The dose periods as they bear on one decision."""

    def __init__(self, points: Sequence[VisitPoint]) -> None:
        self.periods = periods(points)
        found = lowest_effective(self.periods)
        self.lowest = found if isinstance(found, DosePeriod) else None
        last = self.periods[-1] if self.periods else None
        self.now = last if last is not None and last.to_on is None else None

    def sentence(self) -> str:
        """ "Relief 20 % over 40 weeks on these doses, worst side effect 5 of 10, PEG 6.3." """
        if self.now is None or self.now.relief_low is None:
            return tr("No earlier visit on these doses tells the relief.")
        parts = [tr("Relief {relief} over {weeks} weeks on these doses", relief=_relief(self.now), weeks=self._weeks())]
        if self.now.worst is not None:
            worst = self.now.worst
            parts.append(tr("worst side effect {grade} of 10 ({name})", grade=worst.grade, name=told(worst.name)))
        if self.now.peg is not None:
            parts.append(f"PEG {self.now.peg:.1f}")
        return ", ".join(parts) + "."

    def to_continue(self) -> Reason:
        """Whether this dose earns its place."""
        if self.now is None or self.now.relief_low is None:
            return Reason("", "plain", tr("Too little is known of this dose to judge it."))
        seen = {"relief": _relief(self.now), "weeks": self._weeks()}
        if self.now.verdict == "lowest_effective":
            said = tr("{relief} relief over {weeks} weeks; the smallest dose that works.", **seen)
            return Reason(tr("suggested"), "ok", said)
        if self.now.verdict == "below":
            return Reason(tr("little reason"), "plain", tr("{relief} relief over {weeks} weeks: below 30 %.", **seen))
        if self.now.verdict in ("limited", "no_gain"):
            said = tr("{relief} relief over {weeks} weeks; {harm}.", harm=self._harm(), **seen)
            return Reason(tr("little reason"), "plain", said)
        return Reason(tr("possible"), "info", tr("{relief} relief over {weeks} weeks.", **seen))

    def to_step_up(self, name: str, daily: Amount) -> Reason:
        """Whether more is worth trying: not where more was tried in vain, and not where this dose works."""
        tried = [one for one in self.periods if _dose(one, name, daily.unit) > daily.value]
        failed = next((one for one in reversed(tried) if one.verdict in ("no_gain", "limited", "below")), None)
        if failed is not None:
            return Reason(
                tr("not advised"),
                "stop",
                tr("Tried: {dose}: {verdict}.", dose=told(failed.medicine_text), verdict=told(failed.verdict_text)),
            )
        if self.now is not None and self.now.verdict in ("limited", "no_gain"):
            return Reason(tr("not advised"), "stop", tr("At this dose already {harm}.", harm=self._harm()))
        if self.now is not None and self.now.verdict in ("lowest_effective", "effective"):
            return Reason(tr("little reason"), "plain", tr("Pain is relieved by 30 % or more at this dose."))
        if self.now is not None and self.now.verdict == "below":
            return Reason(
                tr("possible"), "info", tr("{relief} relief, and side effects leave room.", relief=_relief(self.now))
            )
        return Reason("", "plain", tr("Too little is known of this dose to judge it."))

    def to_step_down(self, name: str, daily: Amount, lower: Amount) -> Reason:
        """Whether less was or may be enough."""
        if self.lowest is not None and self.now is not None and self.now.regimen != self.lowest.regimen:
            enough = _dose(self.lowest, name, daily.unit)
            if 0 < enough < daily.value:
                return Reason(
                    tr("suggested"),
                    "ok",
                    tr(
                        "{dose} was enough: {relief}.",
                        dose=told(self.lowest.medicine_text),
                        relief=_relief(self.lowest),
                    ),
                )
        less = self._at_most(name, lower)
        if less is not None and not self._in_vain() and self._loses(less):
            return Reason(
                tr("little reason"),
                "plain",
                tr("{dose}: {relief} relief only.", dose=told(less.medicine_text), relief=_relief(less)),
            )
        if self._in_vain():
            return Reason(tr("possible"), "info", tr("{relief} relief: little is lost.", relief=_relief(self.now)))
        if self.now is not None and self.now.verdict in ("limited", "no_gain"):
            return Reason(tr("possible"), "info", f"{self._harm().capitalize()}.")
        if self.now is not None and self.now.verdict == "lowest_effective":
            return Reason(tr("possible"), "info", tr("Can be tried slowly while the goal is held."))
        return Reason(tr("possible"), "info", tr("The smallest dose that works is not known yet."))

    def to_rotate(self) -> Reason:
        """Whether another opioid is worth a thought: it may do better where this one does little, or harms."""
        if self.now is None or self.now.relief_low is None:
            return Reason("", "plain", tr("Too little is known of this dose to judge it."))
        if self.now.verdict in ("limited", "no_gain") or (self._in_vain() and self.limits()):
            said = tr(
                "{relief} relief, and {harm}: another may be borne better.", relief=_relief(self.now), harm=self._harm()
            )
            return Reason(tr("possible"), "info", said)
        if self._in_vain():
            said = tr("{relief} relief: another may do better, at a lower dose.", relief=_relief(self.now))
            return Reason(tr("possible"), "info", said)
        if self.now.verdict == "lowest_effective":
            return Reason(tr("little reason"), "plain", tr("This one works and is borne."))
        return Reason("", "plain", tr("Nothing in the trend asks for another opioid."))

    def to_swap(self) -> Reason:
        """Whether something else in its place is worth a thought."""
        if self.now is None or self.now.relief_low is None:
            return Reason("", "plain", tr("Too little is known of this dose to judge it."))
        if self._in_vain() or self.limits():
            said = self._harm() if self.limits() else tr("{relief} relief", relief=_relief(self.now))
            return Reason(tr("possible"), "info", tr("{what}: another may suit better.", what=capital(said)))
        return Reason(tr("little reason"), "plain", tr("This one works and is borne."))

    def to_move(self, *, bedtime: bool) -> Reason:
        """Whether the same at other times may be better."""
        worst = self.now.worst if self.now is not None else None
        if bedtime and worst is not None and makes_sleepy(worst.name):
            said = tr("{name} {grade} of 10 by day.", name=capital(told(worst.name)), grade=worst.grade)
            return Reason(tr("possible"), "info", said)
        said = (
            tr("Where sleep is poor or days are drowsy.") if bedtime else tr("Where relief ends before the next dose.")
        )
        return Reason("", "plain", said)

    def sleepy(self) -> bool:
        """Whether drowsiness or dizziness is the worst side effect."""
        worst = self.now.worst if self.now is not None else None
        return worst is not None and makes_sleepy(worst.name)

    def limits(self) -> bool:
        """Whether a side effect limits daily life on the doses now taken."""
        worst = self.now.worst if self.now is not None else None
        return worst is not None and worst.grade >= LIMITS_DAILY_LIFE

    def to_stop(self, text: str) -> Reason:
        """How it ends, from its file."""
        return Reason(tr("possible"), "info", text) if self._in_vain() else Reason("", "plain", text)

    def _at_most(self, name: str, daily: Amount) -> DosePeriod | None:
        """The stretch with the most of this medicine up to that dose which tells the relief; the latest of equals."""
        tried = [
            one
            for one in self.periods
            if one.relief_middle is not None and 0 < _dose(one, name, daily.unit) <= daily.value
        ]
        return max(reversed(tried), key=lambda one: _dose(one, name, daily.unit), default=None)

    def _loses(self, less: DosePeriod) -> bool:
        """Whether relief was noticeably smaller there than it is now."""
        if self.now is None or self.now.relief_middle is None or less.relief_middle is None:
            return False
        return self.now.relief_middle - less.relief_middle >= SMALLEST_GAIN

    def _in_vain(self) -> bool:
        return self.now is not None and self.now.verdict == "below" and self.now.visits > 1

    def _weeks(self) -> int:
        return 0 if self.now is None else weeks_on(self.now, self.periods)

    def _harm(self) -> str:
        worst = self.now.worst if self.now is not None else None
        if worst is None:
            return tr("side effects")
        name = told(worst.name)
        if worst.grade >= LIMITS_DAILY_LIFE:
            return tr("{name} {grade} of 10 limits daily life", name=name, grade=worst.grade)
        return tr("{name} {grade} of 10 was the worst side effect", name=name, grade=worst.grade)


def _dose(one: DosePeriod, name: str, unit: str) -> Decimal:
    """What was taken a day of this medicine in this stretch, 0 for none."""
    return next((dose.value for taken, dose in one.regimen if taken == name and dose.unit == unit), Decimal(0))


def _relief(one: DosePeriod | None) -> str:
    if one is None or one.relief_low is None or one.relief_high is None:
        return tr("unknown", "relief")
    low, high = plain(one.relief_low), plain(one.relief_high)
    return f"{low} %" if low == high else f"{low}–{high} %"
