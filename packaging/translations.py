"""The interface's translations, from the code to what is shipped. Run with an interpreter that has PainDesk's packages.

    python packaging/translations.py          reads the texts of the code into es.ts, and makes es.qm
    python packaging/translations.py --check  writes nothing, and says what is missing, left over or not up to date

Texts that are new stand in the .ts as "unfinished" until their translation is written there (by hand or with Qt
Linguist); what the code does not say any more is dropped. The .qm is kept in the repository: whoever installs from it
needs no Qt tools.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import PySide6

ROOT = Path(__file__).resolve().parent.parent
CODE, INTERFACE = ROOT / "paindesk", ROOT / "resources" / "interface"
TOOLS = Path(PySide6.__file__).parent  # the tools are part of PySide6's Essentials
LANGUAGES = ("es",)


def sources() -> list[Path]:
    """The files whose texts are read: all of the code."""
    return sorted(CODE.rglob("*.py"))


def _tool(name: str, *arguments: "str | Path") -> None:
    done = subprocess.run([TOOLS / name, *arguments], check=False, capture_output=True, text=True)
    if done.returncode != 0 or "won't be updated" in done.stderr:
        raise SystemExit(f"{name}: {done.stderr}")


def update(file: Path, language: str) -> None:
    """Reads the texts of the code into that .ts."""
    # No guessing: a text that changed is one that nobody has translated yet.
    exact = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")
    order = ("-locations", "none", "-no-obsolete", "-sort-messages", *exact)
    ends = ("-source-language", "en_US", "-target-language", language)
    names = ("-tr-function-alias", "QT_TR_NOOP+=later", "-silent")
    _tool("lupdate", *names, *order, *sources(), *ends, "-ts", file)


def compiled(file: Path, to: Path) -> None:
    """Makes the .qm of the finished texts."""
    _tool("lrelease", "-silent", file, "-qm", to)


def messages(file: Path) -> Iterator[tuple[str, str, str | None]]:
    """English, what it is about, and its translation; None while there is none."""
    for one in ElementTree.parse(file).iter("message"):  # noqa: S314 - our own files
        said = one.find("translation")
        done = said is not None and said.get("type") is None and said.text
        yield one.findtext("source", ""), one.findtext("comment", ""), said.text if done and said is not None else None


def places(text: str) -> set[str]:
    """The {places} of a text."""
    return set(re.findall(r"\{[^{}]*\}", text))


def faults(language: str) -> list[str]:
    """What is not in order, a line each."""
    kept, shipped = INTERFACE / f"{language}.ts", INTERFACE / f"{language}.qm"
    found = []
    for english, _, said in messages(kept):
        if said is None:
            found.append(f"{kept.name}: not translated: {english}")
        elif places(english) != places(said):
            found.append(f"{kept.name}: other places: {english}")
    with tempfile.TemporaryDirectory() as folder:
        fresh, made = Path(folder) / kept.name, Path(folder) / shipped.name
        fresh.write_bytes(kept.read_bytes())
        update(fresh, language)
        if fresh.read_bytes() != kept.read_bytes():
            found.append(f"{kept.name}: does not hold the texts of the code")
        compiled(kept, made)
        if not shipped.exists() or shipped.read_bytes() != made.read_bytes():
            found.append(f"{shipped.name}: not made of {kept.name}")
    return found


def main(arguments: list[str]) -> int:
    """`--check`, or nothing; any other word only tells what there is."""
    if arguments not in ([], ["--check"]):
        print(__doc__)
        return 0 if {"-h", "--help"} & set(arguments) else 2
    if arguments == ["--check"]:
        found = [line for language in LANGUAGES for line in faults(language)]
        print("\n".join(found) or "Every text is translated.")
        return 1 if found else 0
    for language in LANGUAGES:
        update(INTERFACE / f"{language}.ts", language)
        compiled(INTERFACE / f"{language}.ts", INTERFACE / f"{language}.qm")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
