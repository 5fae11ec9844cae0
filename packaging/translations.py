"""The interface's translations, from the code to what is shipped. Run with an interpreter that has PainDesk's packages.

    python packaging/translations.py          reads the texts of the code into the .ts files, and makes the .qm
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
_PACKS = ("knowledge_here.py", "knowledge_update_card.py", "signed_edition.py")
_TRENDS = ("since_last_visit", "trends", "adjust", "monitoring")


def shares() -> dict[str, list[Path]]:
    """The .ts files of a language, each with the files whose texts it holds: every file of the code in one of them."""
    found: dict[str, list[Path]] = {
        name: [] for name in ("app", "kit", "packs", "shell_1", "shell_2", "steps_1", "steps_2")
    }
    for file in sorted(CODE.rglob("*.py")):
        found[_share(file.relative_to(CODE))].append(file)
    return found


def _share(file: Path) -> str:
    folder = file.parts[0]
    if file.name in _PACKS:
        return "packs"
    if folder == "shell":
        return "shell_1" if file.name < "paper_list.py" else "shell_2"
    if folder == "steps":
        return "steps_2" if file.parts[1] in _TRENDS else "steps_1"
    return {"kit": "kit", "charts": "steps_2"}.get(folder, "app")


def _tool(name: str, *arguments: "str | Path") -> None:
    done = subprocess.run([TOOLS / name, *arguments], check=False, capture_output=True, text=True)
    if done.returncode != 0 or "won't be updated" in done.stderr:
        raise SystemExit(f"{name}: {done.stderr}")


def update(folder: Path, language: str, only: str = "") -> None:
    """Reads the texts of the code into the .ts files of `folder`; of one share, where `only` names it."""
    for name, files in shares().items():
        if only in ("", name):
            # No guessing: a text that changed is one that nobody has translated yet.
            exact = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")
            order = ("-locations", "none", "-no-obsolete", "-sort-messages", *exact)
            ends = ("-source-language", "en_US", "-target-language", language)
            names = ("-tr-function-alias", "QT_TR_NOOP+=later", "-silent")
            _tool("lupdate", *names, *order, *files, *ends, "-ts", folder / f"{name}.ts")


def compiled(folder: Path, to: Path) -> None:
    """Makes the .qm of the finished texts."""
    _tool("lrelease", "-silent", *sorted(folder.glob("*.ts")), "-qm", to)


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
    here, found = INTERFACE / language, []
    first: dict[tuple[str, str], str] = {}
    for file in sorted(here.glob("*.ts")):
        for english, about, said in messages(file):
            if said is None:
                found.append(f"{file.name}: not translated: {english}")
            elif places(english) != places(said):
                found.append(f"{file.name}: other places: {english}")
            elif first.setdefault((english, about), said) != said:
                found.append(f"{file.name}: translated otherwise elsewhere: {english}")
    with tempfile.TemporaryDirectory() as made:
        fresh = Path(made)
        for file in here.glob("*.ts"):
            (fresh / file.name).write_bytes(file.read_bytes())
        update(fresh, language)
        for name in shares():
            old, new = here / f"{name}.ts", fresh / f"{name}.ts"
            if not old.exists() or old.read_bytes() != new.read_bytes():
                found.append(f"{name}.ts: does not hold the texts of the code")
        compiled(here, fresh / "fresh.qm")
        if (
            not (kept := INTERFACE / f"{language}.qm").exists()
            or kept.read_bytes() != (fresh / "fresh.qm").read_bytes()
        ):
            found.append(f"{language}.qm: not made of the .ts files")
    return found


def main(arguments: list[str]) -> int:
    """`--check`, or the name of one share, or nothing for all of them."""
    if arguments == ["--check"]:
        found = [line for language in LANGUAGES for line in faults(language)]
        print("\n".join(found) or "Every text is translated.")
        return 1 if found else 0
    for language in LANGUAGES:
        (INTERFACE / language).mkdir(parents=True, exist_ok=True)
        update(INTERFACE / language, language, arguments[0] if arguments else "")
        compiled(INTERFACE / language, INTERFACE / f"{language}.qm")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
