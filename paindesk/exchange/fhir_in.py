"""A FHIR R4 record into a `Record`: what is understood is kept, everything else is listed with its reason.

Bundles of any type, single resources and NDJSON. Nothing is guessed: an order without directions has none, a year
is not a date, another version of FHIR is refused. Nothing here reads a clock or writes anywhere.
"""

import json
from dataclasses import dataclass, replace

from paindesk.domain.errors import RecordRefused
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.patient import Record
from paindesk.domain.stopping import stop_here
from paindesk.exchange.addresses import Held, addresses_of, canonical, home, speaks_of
from paindesk.exchange.draft import Draft
from paindesk.exchange.draft_in import take
from paindesk.exchange.node import Node
from paindesk.exchange.notes import Notes
from paindesk.exchange.people_in import read_patient
from paindesk.exchange.record_in import record_of
from paindesk.exchange.unpack import ASK, MAX_BYTES, Entry, entries, parse


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A record read, and how many of each kind were understood. Its patient has no id yet: the store gives one."""

    record: Record
    understood: tuple[tuple[str, int], ...]


def read(data: bytes, knowledge: Knowledge, *, name: str = "record") -> Imported:
    """The one record in these bytes. Raises RecordRefused, one sentence without patient data, when it is none."""
    called = _called(name)
    if _is_lines(data):
        found = read_many(data, knowledge, name=name)
        if len(found) != 1:
            raise RecordRefused(f"{called} holds {len(found)} records.", "Read them one at a time.")
        if isinstance(found[0], RecordRefused):
            raise found[0]
        return found[0]
    return _read_entries(entries(parse(data, called), called), knowledge, called)


def read_many(data: bytes, knowledge: Knowledge, *, name: str = "record") -> tuple[Imported | RecordRefused, ...]:
    """Every record of an NDJSON file (a Bundle a line, or one resource a line), each read or refused by itself.

    Any other file is one record. Loose resources are put together by the patient they speak of.
    """
    if not _is_lines(data):
        try:
            return (read(data, knowledge, name=name),)
        except RecordRefused as refused:
            return (refused,)
    called = _called(name)
    found: list[Imported | RecordRefused] = []
    loose: list[Entry] = []
    for number, line in enumerate(data.splitlines(), start=1):
        if not line.strip():
            continue
        here = f"Line {number} of {called[0].lower() + called[1:] if called == 'This record' else called}"
        try:
            document = parse(line, here)
            held = entries(document, here)
            if isinstance(document, dict) and document.get("resourceType") != "Bundle":
                loose.extend(held)
            else:
                found.append(_read_entries(held, knowledge, here))
        except RecordRefused as refused:
            found.append(refused)
    for patient_entries in _by_patient(loose):
        try:
            found.append(_read_entries(patient_entries, knowledge, called))
        except RecordRefused as refused:
            found.append(refused)
    return tuple(found) or (RecordRefused(f"{called} is empty.", ASK),)


def _called(name: str) -> str:
    return "This record" if name in ("record", "") else name


def _is_lines(data: bytes) -> bool:
    """Whether it is NDJSON: several lines, each an object by itself, one of them a resource."""
    if len(data) > MAX_BYTES * 20:
        return False
    lines = [line.strip() for line in data.split(b"\n", 40)[:40] if line.strip()]
    if len(lines) < 2 or not all(line.startswith(b"{") for line in lines[:-1]) or not lines[0].endswith(b"}"):
        return False
    for line in lines:
        try:
            if isinstance(first := json.loads(line), dict) and "resourceType" in first:
                return True
        except (ValueError, RecursionError):
            continue
    return False


def _by_patient(loose: list[Entry]) -> list[tuple[Entry, ...]]:
    """One pile a patient; with a single patient everything is on it."""
    patients = [one for one in loose if one.resource.get("resourceType") == "Patient"]
    if len(patients) < 2:
        return [tuple(loose)] if loose else []
    others = [one for one in loose if one.resource.get("resourceType") != "Patient"]
    return [(one, *(other for other in others if speaks_of(other, addresses_of(one)) is not False)) for one in patients]


def _read_entries(found: tuple[Entry, ...], knowledge: Knowledge, called: str) -> Imported:
    patients = {
        _identity(one): one for one in found if one.resource.get("resourceType") == "Patient" and not one.deleted
    }
    if not patients:
        raise RecordRefused(f"{called} has no patient in it.", "Ask for the record with its Patient resource.")
    if len(patients) > 1:
        raise RecordRefused(f"{called} holds {len(patients)} patients.", "Read them one at a time.")
    entry = next(iter(patients.values()))
    notes = Notes()
    newest = _newest(found, notes)
    draft = Draft(
        knowledge=knowledge,
        notes=notes,
        held=Held(newest, notes),
        patient=addresses_of(entry),
    )
    node = Node(entry.resource, "Patient", notes)
    patient = read_patient(node)
    draft.understood["patient"] += 1
    for one in newest:
        stop_here()
        if one is not entry and one.resource.get("resourceType") != "Patient":
            take(one, draft)
    return Imported(
        record=record_of(patient, node, draft),
        understood=tuple((kind, count) for kind, count in draft.understood.items() if count),
    )


def _identity(entry: Entry) -> str:
    """What tells two patients apart: the id, else the address, else the resource itself."""
    own = entry.resource.get("id")
    return own if isinstance(own, str) and own else entry.full_url or repr(entry.resource)


def _newest(found: tuple[Entry, ...], notes: Notes) -> list[Entry]:
    """Each resource once: of several versions the one updated last, the others listed. What was deleted is gone."""
    kept: dict[tuple[str, str, str], Entry] = {}
    anonymous: list[Entry] = []
    deleted: set[str] = set()
    for one in found:
        kind, own = one.resource.get("resourceType"), one.resource.get("id")
        if one.deleted and (address := one.resource.get("was", "")):
            deleted.add(canonical(str(address)))
        if not isinstance(kind, str) or not isinstance(own, str):
            anonymous.append(one)
            continue
        key = (home(one), kind, own)
        if f"{kind}/{own}" in deleted:  # a history tells the newest first: whatever follows is older
            kept.setdefault(key, replace(one, deleted=True))
            continue
        before = kept.get(key)
        if before is not None and before.resource != one.resource:
            notes.add(kind, f"{kind}/{own}", "an older version of the same resource: not used")
        if before is None or _updated(one) > _updated(before):
            kept[key] = one
    return [*kept.values(), *anonymous]


def _updated(entry: Entry) -> str:
    meta = entry.resource.get("meta")
    updated = meta.get("lastUpdated") if isinstance(meta, dict) else None
    return updated if isinstance(updated, str) else ""
