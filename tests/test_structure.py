"""What keeps the code readable and the package installable, held by looking at the files themselves."""

import ast
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "paindesk").rglob("*.py"))
MOST_LINES = 400
NO_NAMES = {"utils", "util", "manager", "helpers", "common", "controller", "widgets"}  # they say nothing and only grow
# In two parts, so that this file does not hold what it forbids.
REGISTRIES = tuple(
    "".join(parts).encode()
    for parts in (("pypi", ".org"), ("files.python", "hosted"), ("deb.", "debian.org"), ("registry.", "npmjs"))
)


def lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def formatted_translations(source: str) -> list[int]:
    """The lines on which something formatted is given to `tr` or `translate`: no translation could ever match it."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name in {"tr", "translate"} and any(isinstance(one, ast.JoinedStr) for one in node.args):
            found.append(node.lineno)
    return found


def pins(text: str) -> dict[str, tuple[str, int]]:
    """Package -> (version, how many hashes) of a locked requirements file."""
    found: dict[str, tuple[str, int]] = {}
    for entry in re.split(r"\n(?=[A-Za-z0-9])", text):
        head = re.match(r"([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;\\]+)", entry)
        if head:
            found[canonicalize_name(head[1])] = (head[2], entry.count("--hash=sha256:"))
    return found


def project() -> dict[str, list[str]]:
    """The direct dependencies: to run, to test, to build the package."""
    described = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    run, more = described["dependencies"], described["optional-dependencies"]
    return {"run": run, "test": [*run, *more["test"]], "build": [*run, *more["build"]]}


def test_no_file_is_too_long_to_read():
    assert {shown(path): len(lines(path)) for path in SOURCES if len(lines(path)) > MOST_LINES} == {}


def test_no_module_has_a_name_that_says_nothing():
    named = {path: {path.stem, *path.relative_to(ROOT).parts[:-1]} for path in SOURCES}
    assert [shown(path) for path, names in named.items() if names & NO_NAMES] == []


def test_nothing_formatted_is_given_to_translation():
    assert formatted_translations('label.setText(self.tr(f"{n} visits"))\nself.tr("{} visits").format(n)') == [1]
    found = {shown(path): formatted_translations(path.read_text("utf-8")) for path in SOURCES}
    assert {path: at for path, at in found.items() if at} == {}


def test_charts_keep_no_global_state():
    pattern = re.compile(r"^\s*(?:import|from)\s.*\bpyplot\b|matplotlib\.use\(|\bpylab\b", re.MULTILINE)
    assert pattern.search("from matplotlib import pyplot as plt")
    assert [shown(path) for path in SOURCES if pattern.search(path.read_text("utf-8"))] == []


@pytest.mark.skipif(not (ROOT / ".git").exists() or not shutil.which("git"), reason="not a git checkout")
def test_no_file_names_the_registry_it_was_built_with():
    """Who installs PainDesk chooses where from: a mirror, a folder of wheels, the clinic's own index."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    tracked = [ROOT / name.decode() for name in listed.split(b"\0") if name]
    present = [path for path in tracked if path.is_file()]
    assert len(present) > 100
    assert [shown(path) for path in present if any(name in path.read_bytes() for name in REGISTRIES)] == []


@pytest.mark.parametrize("kind", ["run", "test", "build"])
def test_every_direct_dependency_is_pinned_with_hashes_to_a_version_that_is_allowed(kind):
    pinned = pins((ROOT / "packaging" / "requirements" / f"{kind}.txt").read_text("utf-8"))
    wanted = [Requirement(one) for one in project()[kind]]
    unpinned = [one.name for one in wanted if canonicalize_name(one.name) not in pinned]
    assert unpinned == []
    versions = {str(one): pinned[canonicalize_name(one.name)][0] for one in wanted}
    assert [one for one in wanted if not one.specifier.contains(versions[str(one)])] == []
    assert [name for name, (_, hashes) in pinned.items() if not hashes] == []


@pytest.mark.parametrize("kind", ["test", "build"])
def test_what_is_tested_and_shipped_is_what_runs(kind: str):
    run, more = (pins((ROOT / "packaging" / "requirements" / f"{one}.txt").read_text("utf-8")) for one in ("run", kind))
    assert {name: (pin, more.get(name)) for name, pin in run.items() if more.get(name) != pin} == {}


# A form says what is missing in one sentence, which is what to do; the other two hand on what they were given.
ONE_SENTENCE = {"paindesk/shell/gate_page.py", "paindesk/shell/stopped_page.py"}
TROUBLES = {"PainDeskError", "NotAllowed", "SignedOut", "CodeNeeded", "Conflict", "RecordRefused", "PackRefused"}


def test_every_error_says_what_to_do():
    """What happened is the first sentence; without a second one nobody knows how to go on."""
    found = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            named = isinstance(node, ast.Call) and getattr(node.func, "id", "") in TROUBLES
            if named and len(node.args) < 2 and shown(path) not in ONE_SENTENCE:
                found.append(f"{shown(path)}:{node.lineno}")
    assert found == []
