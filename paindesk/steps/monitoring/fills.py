"""The fill history, without Qt: a file is looked into before any of it is taken, and can be taken back as a whole."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from paindesk.charts.fill_data import Bar, DaySum, FillLane, FillsData
from paindesk.charts.trend_data import TrendData, lanes
from paindesk.domain.dose import Amount
from paindesk.domain.finding import Finding
from paindesk.domain.monitoring import FilledPrescription, FillSource
from paindesk.exchange.fills_csv import unit_of
from paindesk.exchange.fills_in import read_fills
from paindesk.exchange.fills_read import FillsRead, is_named
from paindesk.exchange.names import recognise
from paindesk.kit import language
from paindesk.kit.dates import shown
from paindesk.kit.language import later, told, tr
from paindesk.rules import fill_findings
from paindesk.rules import fills as history
from paindesk.rules.fills_mme import by_day, of_fills
from paindesk.rules.prescribers import initials
from paindesk.steps.monitoring.chart_words import chart_words
from paindesk.steps.monitoring.holder import Holder

RANGES = (("90", later("90 days")), ("182", later("6 months")), ("365", later("12 months")), ("730", later("2 years")))


@dataclass(frozen=True, slots=True)
class FillRow:
    """A line of the table; `sum` is the MME a day with its arithmetic, `notes` what is to be looked at."""

    fill: FilledPrescription
    amount: str
    sum: str
    notes: tuple[str, ...]


class FillsPart:
    """`waiting` is what was read from a file and not yet confirmed: nothing of it is in the record."""

    def __init__(self, model: Holder) -> None:
        self._model = model
        self.waiting: FillsRead | None = None
        self.range = "365"

    def fills(self) -> tuple[FilledPrescription, ...]:
        """Each fill once, the newest first."""
        return tuple(reversed(history.each_once(self._model.stewardship.fills)))

    def findings(self) -> tuple[Finding, ...]:
        """What the history asks to be talked about."""
        return fill_findings.among(self._model.findings())

    # A file ----------------------------------------------------------------------------------------------------

    def look_into(self, content: bytes, file: str) -> FillsRead:
        """Read a file without keeping anything; may run on another thread."""
        context = self._model.context
        return read_fills(content, file, self._model.record().patient, context.knowledge, context.on)

    def new(self) -> tuple[FilledPrescription, ...]:
        """What waits and is not on record, each once."""
        if self.waiting is None:
            return ()
        return history.not_among(self.waiting.fills, self._model.stewardship.fills)

    def another_name(self) -> str:
        """A name in the file that is not this patient's; "" where all are, or none is told."""
        read, patient = self.waiting, self._model.record().patient
        return next((one for one in read.names if not is_named(one, patient)), "") if read is not None else ""

    def confirm(self) -> int:
        """Take over what was read, a fill that is there already once. How many are new."""
        count = len(self.new())
        if self.waiting is not None and count:
            self._put((*self._model.stewardship.fills, *self.waiting.fills))
        self.waiting = None
        return count

    def forget(self) -> None:
        """Leave the file alone."""
        self.waiting = None

    def add(  # noqa: PLR0917 - the fields of one line of the form, in their order
        self, on: date, text: str, quantity: Decimal | None, days: int | None, prescriber: str, pharmacy: str
    ) -> None:
        """One fill as typed."""
        context = self._model.context
        known = recognise(text, context.knowledge)
        made = FilledPrescription(
            on=on, text=" ".join(text.split()), ingredients=known.ingredients, form=known.form, release=known.release,
            route=known.route, days=days, prescriber=prescriber.strip(), pharmacy=pharmacy.strip(),
            sources=(FillSource(on=context.on),),
        )  # fmt: skip
        amount = None if quantity is None else Amount(quantity, unit_of(made))
        self._put((*self._model.stewardship.fills, replace(made, quantity=amount)))

    def imports(self) -> tuple[tuple[FillSource, int], ...]:
        """Where the history was read, the newest first, with how many fills each tells."""
        counts: dict[FillSource, int] = {}
        for one in self._model.stewardship.fills:
            for source in one.sources:
                counts[source] = counts.get(source, 0) + 1
        return tuple(sorted(counts.items(), key=lambda one: (one[0].on or date.min, one[0].file), reverse=True))

    def take_back(self, source: FillSource) -> None:
        """What was read there goes; a fill that another file tells too stays."""
        kept = []
        for one in self._model.stewardship.fills:
            left = tuple(each for each in one.sources if each != source)
            if left or not one.sources:
                kept.append(replace(one, sources=left))
        self._put(kept)

    def _put(self, fills: Sequence[FilledPrescription]) -> None:
        self._model.stewardship = replace(self._model.stewardship, fills=history.each_once(fills))

    # What is shown ---------------------------------------------------------------------------------------------

    def rows(self) -> tuple[FillRow, ...]:
        """Every fill, the newest first."""
        knowledge = self._model.context.knowledge
        fills = tuple(reversed(self.fills()))
        sums = {one.fill: one for one in of_fills(fills, knowledge)}
        early = {one.fill: one for one in history.early(fills)}
        beside = {fill for one in self._overlaps(fills) for fill in (one.first, one.second)}
        made = []
        for one in reversed(fills):
            notes = []
            if one in early:
                days = early[one].days
                notes.append(tr("early, 1 day") if days == 1 else tr("early, {count} days", count=days))
            if one in beside:
                notes.append(tr("beside another"))
            if not one.ingredients:
                notes.append(tr("not recognised"))
            made.append(FillRow(one, history.handed_out(one), sums[one].reason if one in sums else "", tuple(notes)))
        return tuple(made)

    def _overlaps(self, fills: Sequence[FilledPrescription]) -> list[history.Overlap]:
        knowledge = self._model.context.knowledge
        return [
            one
            for kind in history.WATCHED
            for one in history.overlaps(history.of_kind(fills, knowledge, kind), knowledge)
        ]

    def data(self) -> FillsData:
        """The timeline: opioids first, then benzodiazepines; other medicines are only counted."""
        context = self._model.context
        first = context.on - timedelta(days=int(self.range))
        known = tuple(one for one in reversed(self.fills()) if one.on <= context.on)
        fills = [one for one in known if (one.ends or one.on) > first]
        early = {one.fill: one.days for one in history.early(known)}
        overlaps = self._overlaps(fills)
        planned = lanes(TrendData(points=context.history, today=context.on))
        made: list[FillLane] = []
        watched = 0
        for kind in history.WATCHED:
            named: dict[str, list[FilledPrescription]] = {}
            for one in history.of_kind(fills, context.knowledge, kind):
                named.setdefault(self._lane_of(one), []).append(one)
            for name, mine in named.items():
                watched += len(mine)
                bars = tuple(_bar(one, early.get(one)) for one in mine)
                made.append(
                    FillLane(
                        name=language.named(name),
                        bars=bars,
                        beside=_beside(mine, overlaps),
                        plan=tuple(planned.get(name, ())),
                    )
                )
        lines = of_fills(fills, context.knowledge)
        sums = by_day(lines, first, context.on) if lines else ()
        return FillsData(
            lanes=tuple(made),
            mme=tuple(DaySum(on=one.on, total=one.total, complete=one.complete) for one in sums),
            first=first,
            today=context.on,
            known_until=history.known_until(known),
            asked_early=tuple(day for day in self._model.asked_early() if first <= day <= context.on),
            others=len(fills) - watched,
            words=chart_words(),
        )

    def _lane_of(self, fill: FilledPrescription) -> str:
        """Its file's name, by which plans call it too ("fentanyl patch"), else its own."""
        known = self._model.context.knowledge.file_of(fill.line)
        return known.name if known is not None else fill.name


def _bar(fill: FilledPrescription, early: int | None) -> Bar:
    words = [told(fill.text), tr("filled {day}", day=shown(fill.on)), _amount(fill)]
    words += [", ".join(one for one in (fill.prescriber, fill.pharmacy) if one)]
    if early is not None:
        words.append(tr("early by 1 day") if early == 1 else tr("early by {count} days", count=early))
    return Bar(
        on=fill.on, ends=fill.ends, initials=initials(fill.prescriber), early=early,
        words="\n".join(one for one in words if one),
    )  # fmt: skip


def _amount(fill: FilledPrescription) -> str:
    """ "60 tablets for 30 days"."""
    amount = told(history.handed_out(fill))
    if fill.days is None:
        return tr("{amount}; days of supply not told", amount=amount)
    return tr("{amount} for {days} days", amount=amount, days=fill.days)


def _beside(fills: Sequence[FilledPrescription], overlaps: Sequence[history.Overlap]) -> tuple[tuple[date, date], ...]:
    """The days on which two supplies lie beside each other in a lane, or one of it beside another lane's.

    `fills` the earliest first, the very ones `overlaps` speak of.
    """
    mine = {id(one) for one in fills}
    found = [(one.from_on, one.to_on) for one in overlaps if id(one.first) in mine or id(one.second) in mine]
    lasts = date.min  # until when any supply so far lasts
    for one in fills:
        if one.ends is not None:
            found += [(one.on, min(one.ends, lasts))] if one.on < lasts else []
            lasts = max(lasts, one.ends)
    joined: list[tuple[date, date]] = []
    for from_on, to_on in sorted(found):
        if joined and from_on <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], to_on))
        else:
            joined.append((from_on, to_on))
    return tuple(joined)
