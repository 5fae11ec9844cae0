"""Garbled files through everything that reads a stranger's file: read or refused in a sentence, never anything else."""

import json
import random
import struct
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from paindesk.domain.errors import PainDeskError
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.patient import Patient
from paindesk.exchange.diary_csv import read_diary
from paindesk.exchange.fhir_in import read_many
from paindesk.exchange.fills_in import read_fills
from paindesk.settings import load_settings
from tests.exchange.nasty import RESOURCES, nasty
from tests.exchange.test_fhir_fuzz import mutated

try:
    from PySide6.QtCore import QBuffer, qInstallMessageHandler
    from PySide6.QtGui import QImage
except ModuleNotFoundError:  # the tests without Qt: there the pictures are left out
    HAS_QT = False
else:
    HAS_QT = True

TODAY = date(2026, 11, 26)
HANGS = 5.0  # seconds for one file: more is a hang (the largest seed is read in some 30 ms)
DANIEL = Patient(id="p", given="Daniel", family="Price", birth_date=date(1979, 1, 9))

_FILLS = (
    b"Filled,ID,Written,Drug,QTY,Days,Prescriber,Rx #,Dispenser,Refill,Daily Dose,Pymt Type,PMP\n"
    b'11/01/2026,1,10/30/2026,Oxycodone Hcl (Ir) 10 Mg Tab,120.00,30,"Osei, Amara MD",77,Riverside (0142),0,60 MME,'
    b"Insurance,OR\n11/20/2026,2,11/20/2026,Alprazolam 1 Mg Tablet,60,30,Roe,78,Riverside,1,,Cash,OR\n"
)
_DIARY = (
    b"Date,Average,Worst,Relief %,Side effects,Note\n2026-11-20,4,7,50%,2,walked\n2026-11-21,5,8,40%,0,\n",
    "Fecha;Dolor;Alivio;Notas\n20/11/2026;4;30;dorm\u00ed mal\n21/11/2026;6;10;\n".encode("cp1252"),
)
_SETTINGS = (
    b'{"record_file":"","theme":"dark","text_scale":125,"lock_minutes":5,"window":[0,0,1366,768],"maximised":false}'
)
_PIECES = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n\n", b'"', b'""', b";", b",", b"\t", b"=cmd()", b"1e999", b"-1",
    b"NaN", b"\xe2\x80\xae", b"\xed\xa0\x80", b"9" * 400, b"99/99/9999", b"{", b"[" * 200, b"A" * 9000, b"\\u0000",
    "\u0661\u0662".encode(), "\ufe00".encode(), b"0001-01-01", b"2026-11-31", b"1/2/3", b"29.02.2025",
)  # fmt: skip


# Sides that a header may claim: none, one, far too many, negative, what overflows when multiplied.
_SIDES = (0, 1, 2, 6_001, 65_535, 2**31 - 1, 2**31, 2**32 - 1)


@dataclass
class Count:
    """What came of it."""

    tried: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        each = ", ".join(f"{count:,} {kind}" for kind, count in sorted(self.tried.items()))
        return (
            f"{sum(self.tried.values()):,} files ({each}): {len(self.faults)} crashes, hangs or writes; "
            f"the slowest took {self.slowest * 1000:.0f} ms"
        )


def garbled(whole: bytes, chance: random.Random) -> bytes:
    """The same bytes with some of them replaced, doubled, cut out or moved, or with something nasty put in."""
    made = bytearray(whole)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        at, to = sorted((chance.randrange(len(made) + 1), chance.randrange(len(made) + 1)))
        match chance.randrange(6):
            case 0:
                made[at:at] = chance.choice(_PIECES)
            case 1:
                made[at : at + chance.randint(1, 8)] = chance.randbytes(chance.randint(0, 8))
            case 2:
                del made[at : min(to, at + 40)]
            case 3:
                made[at:at] = made[at:to]
            case 4:
                made[at : at + 1] = chance.choice(_PIECES)
            case _:
                del made[chance.randrange(len(made) + 1) :]
        del made[200_000:]
    return bytes(made)


def cells(whole: bytes, chance: random.Random) -> bytes:
    """A table with one or two of its cells replaced: it stays a table."""
    text = whole.decode("latin-1")
    between = ";" if ";" in text else ","
    lines = [line.split(between) for line in text.split("\n")]
    for _ in range(chance.randint(1, 3)):
        line = chance.choice(lines)
        line[chance.randrange(len(line))] = chance.choice(_PIECES).decode("latin-1")
    return "\n".join(between.join(line) for line in lines).encode("latin-1")


def pictures() -> tuple[bytes, bytes]:
    """A PNG and a JPEG as somebody chooses them for a letterhead."""
    image = QImage(64, 40, QImage.Format.Format_ARGB32)
    image.fill(0x80336699)
    made = []
    for kind in ("PNG", "JPEG"):
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        assert image.save(buffer, kind)  # type: ignore[call-overload]  # its stubs want bytes, it wants str
        made.append(bytes(buffer.data().data()))
    return made[0], made[1]


def png_chunks(whole: bytes, chance: random.Random) -> bytes:
    """The same PNG with chunks garbled, doubled, dropped, put in or of other sides, each with its right check sum."""
    chunks, at = list[tuple[bytes, bytes]](), 8
    while at + 8 <= len(whole):
        length, kind = struct.unpack(">I4s", whole[at : at + 8])
        chunks.append((kind, whole[at + 8 : at + 8 + length]))
        at += 12 + length
    place = chance.randrange(len(chunks))
    kind, data = chunks[place]
    match chance.randrange(5):
        case 0:
            chunks[place] = kind, garbled(data, chance)
        case 1:
            chunks.insert(place, (kind, data))
        case 2:
            del chunks[place]
        case 3:
            sides = struct.pack(">II", chance.choice(_SIDES), chance.choice(_SIDES))
            chunks[0] = chunks[0][0], sides + chunks[0][1][8:]
        case _:
            bomb = zlib.compress(bytes(chance.choice((10, 5_000_000))))
            chunks.insert(place, (chance.choice((b"zTXt", b"iCCP", b"eXIf", b"IDAT")), b"x\0\0" + bomb))
    packed = [
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    ]
    return whole[:8] + b"".join(packed)


def files(seed: int, count: int) -> Iterator[tuple[str, bytes]]:
    """So many garbled files, each with its kind."""
    chance = random.Random(seed)
    record = json.loads(nasty())
    small = [{"resourceType": "Bundle", "type": "collection", "entry": [{"resource": one}]} for one in RESOURCES]
    lines = b"\n".join(json.dumps(one).encode() for one in RESOURCES[:12])
    png, jpeg = pictures() if HAS_QT else (b"", b"")
    for number in range(count):
        match number % (10 if HAS_QT else 8):
            case 0 | 1:
                yield "FHIR JSON", json.dumps(mutated(chance.choice(small), chance)).encode()
            case 2:
                whole = record if number % 64 == 2 else chance.choice(small)
                yield "FHIR JSON", garbled(json.dumps(mutated(deepcopy(whole), chance)).encode(), chance)
            case 3:
                yield "NDJSON", garbled(lines, chance)
            case 4:
                yield "fills CSV", garbled(_FILLS, chance)
            case 5:
                yield "fills CSV", cells(_FILLS, chance)
            case 6:
                way = chance.choice((garbled, cells))
                yield "diary CSV", way(chance.choice(_DIARY), chance)
            case 7:
                yield "settings", garbled(_SETTINGS, chance)
            case 8:
                yield "letterhead picture", png_chunks(png, chance)
            case _:
                yield "letterhead picture", garbled(chance.choice((png, jpeg)), chance)


def run(knowledge: Knowledge, count: int, say: Callable[[str], None] = lambda _: None, seed: int = 1) -> Count:
    """All of them, in a folder that must be empty but for the settings at the end."""
    found = Count()
    with TemporaryDirectory(prefix="paindesk-fuzz-") as folder:
        settings = Path(folder) / "settings.json"
        readers: dict[str, Callable[[bytes], object]] = {
            "FHIR JSON": lambda data: read_many(data, knowledge),
            "NDJSON": lambda data: read_many(data, knowledge),
            "fills CSV": lambda data: read_fills(data, "fills.csv", DANIEL, knowledge, TODAY),
            "diary CSV": partial(read_diary, today=TODAY),
            "settings": partial(_settings, settings),
            "letterhead picture": _picture,
        }
        for number, (kind, data) in enumerate(files(seed, count)):
            found.tried[kind] += 1
            begun = time.perf_counter()
            try:
                repr(readers[kind](data)).encode()
            except PainDeskError:
                pass
            except Exception as bug:  # noqa: BLE001 - whatever it is, it is what is looked for
                found.faults.append(f"{kind} {number}: {type(bug).__name__} {str(bug)[:100]} on {data[:300]!r}")
            took = time.perf_counter() - begun
            found.slowest = max(found.slowest, took)
            if took > HANGS:
                found.faults.append(f"{kind} {number}: took {took:.1f} s on {len(data)} bytes")
            if number % 5000 == 4999:
                say(str(found))
        left = {one.name for one in Path(folder).iterdir()} - {"settings.json"}
        found.faults += [f"{name} was written" for name in left]
    return found


def _settings(file: Path, data: bytes) -> object:
    file.write_bytes(data)
    found = load_settings(file)
    assert found == found.checked()
    assert file.read_bytes() == data, "reading the settings wrote them"
    return found


def _picture(data: bytes) -> object:
    """What is kept is a small PNG that was drawn anew, whatever the file held."""
    from paindesk.kit.logo import KEPT, clean_logo

    before = qInstallMessageHandler(lambda *_: None)  # Qt writes a line for every chunk it does not like
    try:
        made = clean_logo(data)
    finally:
        qInstallMessageHandler(before)
    wide, high = struct.unpack(">II", made[16:24])
    assert 0 < wide <= KEPT.width(), wide
    assert 0 < high <= KEPT.height(), high
    return len(made)
