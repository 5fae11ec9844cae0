"""What the trend says for or against each option, in one line. The judgement itself is benefit_and_harm's."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from paindesk.domain.dose import Amount, plain
from paindesk.domain.visit import VisitPoint
from paindesk.rules.benefit_and_harm import (
    LIMITS_DAILY_LIFE,
    SMALLEST_GAIN,
    DosePeriod,
    lowest_effective,
    periods,
    weeks_on,
)
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
            return "No earlier visit on these doses tells the relief."
        parts = [f"Relief {_relief(self.now)} over {self._weeks()} weeks on these doses"]
        if self.now.worst is not None:
            parts.append(f"worst side effect {self.now.worst.grade} of 10 ({self.now.worst.name})")
        if self.now.peg is not None:
            parts.append(f"PEG {self.now.peg:.1f}")
        return ", ".join(parts) + "."

    def to_continue(self) -> Reason:
        """Whether this dose earns its place."""
        if self.now is None or self.now.relief_low is None:
            return Reason("", "plain", "Too little is known of this dose to judge it.")
        told = f"{_relief(self.now)} relief over {self._weeks()} weeks"
        if self.now.verdict == "lowest_effective":
            return Reason("suggested", "ok", f"{told}; the smallest dose that works.")
        if self.now.verdict == "below":
            return Reason("little reason", "plain", f"{told}: below 30 %.")
        if self.now.verdict in ("limited", "no_gain"):
            return Reason("little reason", "plain", f"{told}; {self._harm()}.")
        return Reason("possible", "info", f"{told}.")

    def to_step_up(self, name: str, daily: Amount) -> Reason:
        """Whether more is worth trying: not where more was tried in vain, and not where this dose works."""
        tried = [one for one in self.periods if _dose(one, name, daily.unit) > daily.value]
        failed = next((one for one in reversed(tried) if one.verdict in ("no_gain", "limited", "below")), None)
        if failed is not None:
            return Reason("not advised", "stop", f"Tried: {failed.medicine_text}: {failed.verdict_text}.")
        if self.now is not None and self.now.verdict in ("limited", "no_gain"):
            return Reason("not advised", "stop", f"At this dose already {self._harm()}.")
        if self.now is not None and self.now.verdict in ("lowest_effective", "effective"):
            return Reason("little reason", "plain", "Pain is relieved by 30 % or more at this dose.")
        if self.now is not None and self.now.verdict == "below":
            return Reason("possible", "info", f"{_relief(self.now)} relief, and side effects leave room.")
        return Reason("", "plain", "Too little is known of this dose to judge it.")

    def to_step_down(self, name: str, daily: Amount, lower: Amount) -> Reason:
        """Whether less was or may be enough."""
        if self.lowest is not None and self.now is not None and self.now.regimen != self.lowest.regimen:
            enough = _dose(self.lowest, name, daily.unit)
            if 0 < enough < daily.value:
                return Reason("suggested", "ok", f"{self.lowest.medicine_text} was enough: {_relief(self.lowest)}.")
        less = self._at_most(name, lower)
        if less is not None and not self._in_vain() and self._loses(less):
            return Reason("little reason", "plain", f"{less.medicine_text}: {_relief(less)} relief only.")
        if self._in_vain():
            return Reason("possible", "info", f"{_relief(self.now)} relief: little is lost.")
        if self.now is not None and self.now.verdict in ("limited", "no_gain"):
            return Reason("possible", "info", f"{self._harm().capitalize()}.")
        if self.now is not None and self.now.verdict == "lowest_effective":
            return Reason("possible", "info", "Can be tried slowly while the goal is held.")
        return Reason("possible", "info", "The smallest dose that works is not known yet.")

    def to_rotate(self) -> Reason:
        """Whether another opioid is worth a thought: it may do better where this one does little, or harms."""
        if self.now is None or self.now.relief_low is None:
            return Reason("", "plain", "Too little is known of this dose to judge it.")
        if self.now.verdict in ("limited", "no_gain") or (self._in_vain() and self.limits()):
            said = f"{_relief(self.now)} relief, and {self._harm()}: another may be borne better."
            return Reason("possible", "info", said)
        if self._in_vain():
            return Reason("possible", "info", f"{_relief(self.now)} relief: another may do better, at a lower dose.")
        if self.now.verdict == "lowest_effective":
            return Reason("little reason", "plain", "This one works and is borne.")
        return Reason("", "plain", "Nothing in the trend asks for another opioid.")

    def to_swap(self) -> Reason:
        """Whether something else in its place is worth a thought."""
        if self.now is None or self.now.relief_low is None:
            return Reason("", "plain", "Too little is known of this dose to judge it.")
        if self._in_vain() or self.limits():
            said = self._harm() if self.limits() else f"{_relief(self.now)} relief"
            return Reason("possible", "info", f"{said[:1].upper()}{said[1:]}: another may suit better.")
        return Reason("little reason", "plain", "This one works and is borne.")

    def to_move(self, *, bedtime: bool) -> Reason:
        """Whether the same at other times may be better."""
        worst = self.now.worst if self.now is not None else None
        if bedtime and worst is not None and makes_sleepy(worst.name):
            return Reason("possible", "info", f"{worst.name[:1].upper()}{worst.name[1:]} {worst.grade} of 10 by day.")
        said = "Where sleep is poor or days are drowsy." if bedtime else "Where relief ends before the next dose."
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
        return Reason("possible", "info", text) if self._in_vain() else Reason("", "plain", text)

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
            return "side effects"
        limits = "limits daily life" if worst.grade >= LIMITS_DAILY_LIFE else "was the worst side effect"
        return f"{worst.name} {worst.grade} of 10 {limits}"


def _dose(one: DosePeriod, name: str, unit: str) -> Decimal:
    """What was taken a day of this medicine in this stretch, 0 for none."""
    return next((dose.value for taken, dose in one.regimen if taken == name and dose.unit == unit), Decimal(0))


def _relief(one: DosePeriod | None) -> str:
    if one is None or one.relief_low is None or one.relief_high is None:
        return "unknown"
    low, high = plain(one.relief_low), plain(one.relief_high)
    return f"{low} %" if low == high else f"{low}–{high} %"
