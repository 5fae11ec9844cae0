"""A fill history out of FHIR: each MedicationDispense as a line of it, with who prescribed it and which pharmacy.

In a whole record a fill is also evidence beside its order (supply_in.py); here every one is kept by itself. Which file
it is, FHIR or CSV, is told from its first character.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from paindesk.domain.dose import Amount
from paindesk.domain.errors import RecordRefused
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.monitoring import FilledPrescription, FillSource
from paindesk.domain.patient import Patient
from paindesk.exchange.addresses import Held, addresses_of, speaks_of
from paindesk.exchange.csv_rows import NotRead, short
from paindesk.exchange.fills_csv import quantity_of, read_fills_csv
from paindesk.exchange.fills_read import FillsRead, refused
from paindesk.exchange.medicines_in import read_line_of
from paindesk.exchange.node import Node
from paindesk.exchange.notes import Notes
from paindesk.exchange.people_in import read_patient
from paindesk.exchange.supply_in import FETCHED, day_fetched, quantity_fetched
from paindesk.exchange.timing_in import supplied_days
from paindesk.exchange.unpack import MAX_BYTES, Entry, entries, parse

MOST_BYTES = MAX_BYTES
_IN_RECORD = "imported record"
_KIND = "MedicationDispense"


def read_fills(content: bytes, file: str, patient: Patient, knowledge: Knowledge, today: date) -> FillsRead:
    """Look into a file, whichever of the two it is; nothing is entered."""
    if not content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        return read_fills_csv(content, file, patient, knowledge, today)
    try:
        found = entries(parse(content, "The file"), "The file")
    except RecordRefused as trouble:
        return refused(file, trouble.message.rstrip("."))
    return _of_entries(found, file, patient, knowledge, today)


def of_record(dispenses: Sequence[Node], knowledge: Knowledge, held: Held) -> tuple[FilledPrescription, ...]:
    """The fill history of a whole record. What cannot be one is noted where its orders are read."""
    source = FillSource(file=_IN_RECORD)
    read = (_fill(Node(node.value, node.where, Notes()), knowledge, held, source) for node in dispenses)
    return tuple(sorted((one for one in read if not isinstance(one, str)), key=lambda one: one.on))


def _of_entries(found: Sequence[Entry], file: str, patient: Patient, knowledge: Knowledge, today: date) -> FillsRead:
    notes = Notes()
    people = [one for one in found if one.resource.get("resourceType") == "Patient" and not one.deleted]
    read = [read_patient(Node(one.resource, "Patient", notes)) for one in people]
    if len(read) > 1:
        return refused(file, f"it holds {len(read)} patients")
    named = read[0] if read else None
    born = None if named is None else named.birth_date
    if born is not None and patient.birth_date is not None and born != patient.birth_date:
        return refused(file, "the birth date in it is another patient's")
    addresses = addresses_of(people[0]) if people else frozenset()
    held, source = Held(found, notes), FillSource(file=file, on=today)
    fills: list[FilledPrescription] = []
    problems: list[NotRead] = []
    for number, entry in enumerate(found, 1):
        if entry.resource.get("resourceType") != _KIND:
            continue
        node = Node(entry.resource, _KIND, notes)
        made = _why_not(entry, addresses) or _fill(node, knowledge, held, source)
        if not isinstance(made, str) and made.on > today:
            made = "the day of the fill is still to come"
        if isinstance(made, str):
            words = read_line_of(Node(entry.resource, _KIND, Notes()), knowledge, held).text or node.text("id")
            problems.append(NotRead(line=number, text=short(words), why=made))
        else:
            fills.append(made)
    problems += [NotRead(line=0, text=short(f"{one.where}: {one.text}"), why=one.why) for one in notes.all()]
    if not fills and not problems:
        return refused(file, f"there is no {_KIND} in it")
    return FillsRead(
        file=file,
        fills=tuple(sorted(fills, key=lambda one: one.on)),
        columns=(_KIND,),
        names=(named.name,) if named is not None and named.name else (),
        born_told=born is not None and patient.birth_date is not None,
        not_read=tuple(problems),
        counted="Entry",
    )


def _why_not(entry: Entry, addresses: frozenset[str]) -> str:
    if entry.deleted or entry.resource.get("status") == "entered-in-error":
        return "entered in error"
    if addresses and speaks_of(entry, addresses) is False:
        return "it is about somebody else"
    if entry.resource.get("modifierExtension") or entry.resource.get("implicitRules"):
        return "it carries a modifier PainDesk does not know"
    return ""


def _fill(node: Node, knowledge: Knowledge, held: Held, source: FillSource) -> FilledPrescription | str:
    """The line, or in words why it is none."""
    line, status, on = read_line_of(node, knowledge, held), node.text("status"), day_fetched(node)
    if status not in FETCHED:
        return f"not fetched: {status or 'no status'}"
    if not line.text:
        return "it names no medicine"
    if on is None:
        return "no day on which it was fetched"
    orders = [order for one in node.nodes("authorizingPrescription") if (order := held.find(one, node)) is not None]
    by = next((name for order in orders if (name := held.name(order.node("requester"), order))), "")
    made = FilledPrescription(
        on=on, text=short(line.text), ingredients=line.ingredients, form=line.form, release=line.release,
        route=line.route, days=supplied_days(node.node("daysSupply")),
        written_on=next((day for order in orders if (day := order.day("authoredOn")) is not None), None),
        prescriber=short(by), pharmacy=short(_pharmacy(node, held)), sources=(source,),
    )  # fmt: skip
    return _with_quantity(made, quantity_fetched(node))


def _with_quantity(made: FilledPrescription, given: Amount | None) -> FilledPrescription:
    """The quantity in a unit rules can count in, where it is one; as written where it is not."""
    if given is None:
        return made
    read = quantity_of(f"{given.value:f} {given.unit.strip('{}')}", made)
    return replace(made, quantity=read or given)


def _pharmacy(node: Node, held: Held) -> str:
    """The pharmacy: its place, else the organization that handed it out, else who did."""
    if name := held.name(node.node("location"), node):
        return name
    actors = [one.node("actor") for one in node.nodes("performer")]
    actors.sort(key=lambda one: "Organization/" not in one.text("reference"))
    return next((name for one in actors if (name := held.name(one, node))), "")
