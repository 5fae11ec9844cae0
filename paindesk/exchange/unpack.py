"""Bytes to resources: JSON, NDJSON, Bundles of any type, single resources; bounded, and refused in one sentence."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NoReturn

from paindesk.domain.errors import RecordRefused
from paindesk.exchange.fhir_version import other_version

MAX_BYTES = 10_000_000  # one record; ten times what a hospital's summary of one patient comes to
MAX_ENTRIES = 20_000
MAX_DEPTH = 60  # FHIR's own resources nest about fifteen deep

ASK = "Ask for the record as FHIR R4 in JSON."


@dataclass(frozen=True, slots=True)
class Entry:
    """A resource with the address it has in its Bundle."""

    resource: Mapping[str, object]
    full_url: str = ""
    deleted: bool = False


class Doubled(ValueError):
    """The same name stands twice in one JSON object."""


def parse(data: bytes, called: str, limit: int = MAX_BYTES) -> object:
    """The JSON document in these bytes; RecordRefused says at which line it is broken."""
    if len(data) > limit:
        raise RecordRefused(f"{called} is larger than {limit // 1_000_000} MB.", "Ask for the record of one patient.")
    text = decoded(data, called)
    if not text.strip():
        raise RecordRefused(f"{called} is empty.", ASK)
    if text.lstrip().startswith("<"):
        raise RecordRefused(f"{called} is XML; PainDesk reads FHIR R4 in JSON.", ASK)
    try:
        return json.loads(text, parse_float=Decimal, parse_constant=_no_constant, object_pairs_hook=_object)
    except json.JSONDecodeError as broken:
        raise RecordRefused(f"{called} is not JSON: it is broken at line {broken.lineno}.", ASK) from None
    except Doubled:
        raise RecordRefused(
            f"{called} says the same thing twice in one place, so it cannot be read safely.", ASK
        ) from None
    except RecursionError:
        raise RecordRefused(f"{called} is nested too deeply to be a FHIR record.", ASK) from None
    except (ValueError, ArithmeticError):  # NaN, Infinity, a number of thousands of digits or beyond all measure
        raise RecordRefused(f"{called} holds a number that is not one.", ASK) from None


def decoded(data: bytes, called: str) -> str:
    """The bytes as text; FHIR is UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise RecordRefused(f"{called} is not text in UTF-8.", ASK) from None


def _no_constant(_: str) -> NoReturn:
    raise ValueError


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise Doubled
    return made


def entries(document: object, called: str) -> tuple[Entry, ...]:
    """The resources of a Bundle (Bundles within it too) or the single resource; refuses what is not FHIR R4."""
    if not isinstance(document, dict):
        raise RecordRefused(f"{called} is not a FHIR resource.", ASK)
    if "resourceType" not in document:
        if isinstance(document.get("resource"), dict):
            raise RecordRefused(f"{called} is one entry of a Bundle without the Bundle around it.", ASK)
        raise RecordRefused(f"{called} is not a FHIR resource: it has no resourceType.", ASK)
    refuse_depth(document, called)
    found = tuple(_unpacked(Entry(document), called))
    version = other_version(one.resource for one in found)
    if version:
        raise RecordRefused(f"{called} is written in FHIR {version}; PainDesk reads R4.", ASK)
    return found


def _unpacked(whole: Entry, called: str) -> Iterator[Entry]:
    waiting: list[Entry] = [whole]
    count = 0
    while waiting:
        one = waiting.pop()
        count += 1
        if count > MAX_ENTRIES:
            raise RecordRefused(
                f"{called} has more than {MAX_ENTRIES:,} entries.", "Ask for the record of one patient."
            )
        if one.resource.get("resourceType") != "Bundle" or one.deleted:
            yield one
            continue
        held = one.resource.get("entry")
        if held is not None and not isinstance(held, list):
            raise RecordRefused(f"{called} is a Bundle whose entries are not a list.", ASK)
        children: list[object] = held or []
        waiting.extend(_entry(each) for each in reversed(children))


def _entry(each: object) -> Entry:
    """One entry of a Bundle; one that holds no resource is kept as an empty one, to be listed."""
    if not isinstance(each, dict):
        return Entry({"resourceType": "", "was": each})
    resource, url, request = each.get("resource"), each.get("fullUrl"), each.get("request")
    deleted = isinstance(request, dict) and request.get("method") == "DELETE"
    if not isinstance(resource, dict):
        address = request.get("url") if isinstance(request, dict) else None
        return Entry({"resourceType": "", "was": address or "an entry without a resource"}, deleted=deleted)
    return Entry(resource, url if isinstance(url, str) else "", deleted)


def refuse_depth(document: object, called: str) -> None:
    """Refuses a document nested deeper than any FHIR resource is."""
    level: Sequence[object] = [document]
    for _ in range(MAX_DEPTH):
        level = [
            child
            for one in level
            for child in (one.values() if isinstance(one, dict) else one if isinstance(one, list) else ())
            if isinstance(child, dict | list)
        ]
        if not level:
            return
    raise RecordRefused(f"{called} is nested too deeply to be a FHIR record.", ASK)
