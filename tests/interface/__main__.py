"""Looks at every window; `--help` says what for."""

import argparse
import tempfile
from itertools import product
from pathlib import Path

from paindesk.settings import LANGUAGES, THEMES
from tests.interface.pictures import sheets, take
from tests.interface.pseudo import spoken
from tests.interface.walk import Dress, Looker, walk


def _faults(pages: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder, spoken():
        looker = walk(Path(folder), Looker())
    for title, faults in (("not translated", looker.untranslated), ("clipped", looker.clipped)):
        for page, lines in faults.items():
            if lines and (not pages or page in pages):
                print(f"== {page}: {title}: {len(lines)}")
                print(*lines, sep="\n")


def _pictures(asked: argparse.Namespace) -> None:
    columns, rows = asked.sheet
    looks = product(asked.theme, asked.text, asked.size)
    dresses = [Dress(theme=theme, scale=scale, size=size) for theme, scale, size in looks]
    for name, seen in take(asked.out, asked.language, dresses, asked.pages):
        kept = sheets(seen.files, asked.out / name, columns, rows, asked.width)
        print(f"{name}: {len(seen.files)} pictures, {len(kept)} sheets")
        for page, lines in seen.wide.items():
            for line in lines:
                print(f"  {page}: too wide: {line}")


def _pair(text: str) -> tuple[int, int]:
    first, second = text.split("x")
    return int(first), int(second)


parser = argparse.ArgumentParser(
    prog="python -m tests.interface",
    usage="%(prog)s [PAGE ...] [options]",
    description="Opens every window. Without --out: in a language that nobody speaks, and lists what is not translated "
    "and what is clipped. With --out: keeps pictures and contact sheets of them, in every combination of what is asked "
    "for, and lists what is wider than its place.",
)
parser.add_argument("pages", nargs="*", metavar="PAGE", help="these windows alone; they stand before the options")
parser.add_argument("--out", type=Path, help="folder of the pictures, outside of the repository")
parser.add_argument("--language", nargs="+", choices=LANGUAGES, default=["en"])
parser.add_argument("--theme", nargs="+", choices=THEMES, default=["light"])
parser.add_argument("--text", nargs="+", type=int, default=[100], metavar="PERCENT", help="size of the text")
parser.add_argument("--size", nargs="+", type=_pair, default=[(1366, 768)], metavar="1366x768", help="of the window")
parser.add_argument("--sheet", type=_pair, default=(3, 3), metavar="3x3", help="columns and rows of a contact sheet")
parser.add_argument("--width", type=int, default=680, help="of a picture on a sheet, in pixels")
asked = parser.parse_args()
if asked.out is None:
    _faults(asked.pages)
else:
    _pictures(asked)
