"""Domain objects as JSON text and back. Decimals stay strings; what this version does not know is refused."""

import hashlib
from datetime import datetime
from typing import Any, TypeVar

import msgspec

from paindesk.domain.errors import PainDeskError

T = TypeVar("T")

_encoder = msgspec.json.Encoder(order="sorted", decimal_format="string")
_decoders: dict[type, msgspec.json.Decoder[Any]] = {}


def to_json(thing: object) -> str:
    """Canonical JSON: keys in order, no white space, so that equal things give equal text and equal digests."""
    return _encoder.encode(thing).decode()


def from_json(text: str, kind: type[T]) -> T:
    """The object that text was written from.

    Raises PainDeskError where a field is unknown, missing or of the wrong kind: half-understood clinical data is
    worse than none. The error names the place, never the value.
    """
    decoder = _decoders.get(kind)
    if decoder is None:
        decoder = _decoders[kind] = msgspec.json.Decoder(kind, strict=True)
    try:
        thing: T = decoder.decode(text)
        unknown = _unknown(msgspec.json.decode(text), msgspec.to_builtins(thing))
    except (msgspec.DecodeError, UnicodeError):
        raise _unreadable(kind, "its content is not what this version expects") from None
    if unknown:
        raise _unreadable(kind, f"it has the unknown field {unknown}")
    return thing


def digest(text: str) -> str:
    """SHA-256 of that text, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def stamp(at: datetime) -> str:
    """A UTC time as text that sorts."""
    return at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _unreadable(kind: type, why: str) -> PainDeskError:
    return PainDeskError(
        f"A stored {kind.__name__} cannot be read: {why}.",
        "Open the record file with the version of PainDesk that wrote it, or restore a backup.",
    )


def _unknown(given: object, understood: object, place: str = "") -> str:
    """The path of the first key in `given` that decoding did not take up; "" when there is none."""
    if isinstance(given, dict) and isinstance(understood, dict):
        for key, value in given.items():
            where = f"{place}.{key}" if place else str(key)
            if key not in understood:
                return where
            if isinstance(value, dict | list) and (found := _unknown(value, understood[key], where)):
                return found
    elif isinstance(given, list) and isinstance(understood, list | tuple):
        for one, other in zip(given, understood, strict=True):
            if isinstance(one, dict | list) and (found := _unknown(one, other, place)):
                return found
    return ""
