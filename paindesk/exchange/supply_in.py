"""What a pharmacy handed out and what was given at a clinic: evidence beside the orders, never a second order.

A MedicationDispense joins the order it belongs to, by its reference or by being the same product. Without an order it
is a line of its own, known only to have been fetched. A MedicationAdministration is over when it was given, so its
line has ended; a depot that still works is for a person to add.
"""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import replace
from datetime import date

from paindesk.domain.dose import Amount
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine_line import Activity, Fill, MedicineLine
from paindesk.exchange.addresses import Held, canonical
from paindesk.exchange.dosage_in import same_directions
from paindesk.exchange.medicines_in import read_line_of
from paindesk.exchange.node import Node
from paindesk.exchange.own import HISTORY, stood_beside, was_kept_as
from paindesk.exchange.timing_in import supplied_days

FETCHED = ("completed", "in-progress", "unknown")
_GIVEN = ("completed", "in-progress", "unknown", "stopped")
_SPOKEN_UNIT = {"": "piece", "1": "piece", "each": "piece", "ea": "piece", "{tablet}": "tablet", "tbl": "tablet",
                "tab": "tablet", "cap": "capsule"}  # fmt: skip


def add_fills(
    dispenses: Sequence[Node], lines: Sequence[MedicineLine], knowledge: Knowledge, held: Held
) -> list[MedicineLine]:
    """The lines with their fills, and a line for each product that no order is there for."""
    orders = _Orders(lines)
    labels: dict[int, MedicineLine] = {}
    for node in sorted(dispenses, key=lambda one: day_fetched(one) or date.min):
        status = node.text("status")
        made = read_line_of(node, knowledge, held)
        words = made.text or node.text("id")
        if was_kept_as(node) == HISTORY:
            continue  # it stood beside no line of the list: fills_in has it
        if status not in FETCHED or not made.text:
            why = f"not fetched: {status or 'no status'}" if made.text else "no medicine in it"
            node.notes.add(node.where, words, f"not taken over: {why}")
            continue
        day = day_fetched(node)
        if day is None:
            node.notes.add(node.where, words, "no day on which it was fetched")
        days = supplied_days(node.node("daysSupply"))
        fill = () if day is None else (Fill(on=day, quantity=quantity_fetched(node), days=days),)
        place = orders.find(node, made, day)
        if place is None:
            orders.add(replace(made, activity=Activity.UNKNOWN, started=day, fills=fill))
        else:
            there = orders.lines[place]
            orders.lines[place] = replace(there, fills=(*there.fills, *fill))
            labels[place] = made
    for place, label in labels.items():
        orders.lines[place] = _labeled(orders.lines[place], label)
    return orders.lines


def _labeled(order: MedicineLine, label: MedicineLine) -> MedicineLine:
    """The order beside the directions on what was fetched last: they fill a gap; where they differ both are kept."""
    if label.sig is None or order.disagreement or order.activity is Activity.ENDED:
        return order
    if order.source_id.startswith("MedicationDispense"):  # no order is there: the last label counts
        return replace(order, sig=label.sig, sig_text=label.sig_text)
    if order.sig is None:
        return order if order.sig_text else replace(order, sig=label.sig, sig_text=label.sig_text)
    if same_directions(order.sig, label.sig, order.ingredients):
        return order
    both = f"the order says “{order.sig_text}”; the pharmacy's label says “{label.sig_text}”"
    return replace(order, sig=None, sig_choices=(order.sig, label.sig), disagreement=both)


def day_fetched(node: Node) -> date | None:
    """The day on which it was handed over, else made ready."""
    return node.day("whenHandedOver") or node.day("whenPrepared")


def quantity_fetched(node: Node) -> Amount | None:
    """How much was handed out."""
    given = node.node("quantity")
    value, unit = given.number("value"), given.text("unit") or given.text("code")
    if value is None or value <= 0:
        return None
    return Amount(value, _SPOKEN_UNIT.get(unit.casefold(), unit))


class _Orders:
    """The lines a fill may belong to, found by their source and by what they name."""

    def __init__(self, lines: Sequence[MedicineLine]) -> None:
        self.lines: list[MedicineLine] = []
        self._by_source: dict[str, int] = {}
        self._by_name: defaultdict[Hashable, defaultdict[Hashable, list[int]]] = defaultdict(lambda: defaultdict(list))
        for line in lines:
            self.add(line)

    def add(self, line: MedicineLine) -> None:
        """One line more."""
        self._by_source.setdefault(line.source_id, len(self.lines))
        product = (line.ingredients, line.form, line.release)
        self._by_name[_named(line)][product].append(len(self.lines))
        self.lines.append(line)

    def find(self, node: Node, made: MedicineLine, day: date | None) -> int | None:
        """The place of the order it was handed out for; of several orders of that product the newest before it."""
        about = [canonical(one.text("reference")) for one in node.nodes("authorizingPrescription")]
        wanted = [one for one in (stood_beside(node), *about) if one]
        if (named := next((self._by_source[one] for one in wanted if one in self._by_source), None)) is not None:
            return named
        alike = [one for one in self._by_name[_named(made)].values() if _same_product(self.lines[one[0]], made)]
        same = [place for places in alike for place in places]
        before = [place for place in same if day is None or (self.lines[place].started or date.min) <= day]
        return max(before or same, key=lambda place: self.lines[place].started or date.min, default=None)


def _named(line: MedicineLine) -> Hashable:
    return frozenset(one.name for one in line.ingredients) or line.text.casefold()


def _same_product(line: MedicineLine, other: MedicineLine) -> bool:
    if _named(line) != _named(other):
        return False
    strengths = {one.name: one.strength for one in line.ingredients}
    agree = all(one.strength is None or strengths[one.name] in (None, one.strength) for one in other.ingredients)
    return agree and line.release == other.release and (not line.form or not other.form or line.form == other.form)


def add_given(
    administrations: Sequence[Node], lines: Sequence[MedicineLine], knowledge: Knowledge, held: Held
) -> list[MedicineLine]:
    """The lines, with an ended one for each medicine given elsewhere that no order is there for, newest dose last."""
    joined = list(lines)
    given: dict[str, tuple[MedicineLine, int]] = {}
    for node in administrations:
        status, made = node.text("status"), read_line_of(node, knowledge, held)
        day = _given_on(node)
        if status not in _GIVEN or not made.text:
            why = f"not given: {status or 'no status'}" if made.text else "no medicine in it"
            node.notes.add(node.where, made.text or node.text("id"), f"not taken over: {why}")
            continue
        if any(_same_product(line, made) for line in lines):
            continue  # given as ordered: the order says it all
        ended = status != "in-progress"
        line = replace(
            made,
            activity=Activity.ENDED if ended else Activity.UNKNOWN,
            started=day,
            ends=day if ended else None,
        )
        before, count = given.get(line.name, (line, 0))
        newest = line if (day or date.min) >= (before.started or date.min) else before
        given[line.name] = (newest, count + 1)
    for line, count in given.values():
        joined.append(line)
        if administrations and line.activity is Activity.ENDED:
            often = f"{count} times, last" if count > 1 else "once,"
            administrations[0].notes.add(
                "MedicationAdministration",
                f"{line.text}: {often} {line.started.isoformat() if line.started else 'day not known'}",
                "given at a clinic, so not on the list of what is taken: add it if it still works",
            )
    return joined


def _given_on(node: Node) -> date | None:
    period = node.node("effectivePeriod")
    return node.day("effectiveDateTime") or period.day("end") or period.day("start")
