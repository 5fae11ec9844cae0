#!/usr/bin/env python3
"""Sets PainDesk up on this machine and runs it, or runs every check. Standard library only.

    python3 packaging/workstation.py run     set up, then open PainDesk with the sample clinic
    python3 packaging/workstation.py test    set up, then run every check
    python3 packaging/workstation.py package build the Debian package and try it on a minimal Debian (as root)

All may be repeated: what is there already is kept, and the second time needs no network.
"""

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
TOUR = ROOT / "build" / "tour"


class SetupError(Exception):
    """Something the person at the keyboard must do; the text says what."""


def run(*command: "str | Path", env: "dict[str, str] | None" = None) -> int:
    """Run a command in the checkout, its output shown as it comes."""
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=env, check=False).returncode


def venv_python() -> Path:
    """The virtual environment's interpreter."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def debian_packages(what: str) -> "list[str]":
    """The system packages wanted for one of the commands, from packaging/debian-packages.txt."""
    wanted = []
    for line in (ROOT / "packaging" / "debian-packages.txt").read_text("utf-8").splitlines():
        words = line.split("#")[0].split()
        if words and (not words[1:] or what in words[1:]):
            wanted.append(words[0])
    return wanted


def missing_packages(wanted: "list[str]") -> "list[str]":
    """Those of the wanted Debian packages that are not installed."""
    query = ["dpkg-query", "--show", "--showformat", "${binary:Package} ${Provides} ${db:Status-Status}\n"]
    shown = subprocess.run(query, capture_output=True, text=True, check=False).stdout
    installed = set()
    for line in shown.splitlines():
        if line.endswith(" installed"):
            names = line.replace(",", " ").split()[:-1]
            installed.update(name.split(":")[0] for name in names)
    return [name for name in wanted if name not in installed]


def may_sudo() -> bool:
    """Whether sudo is there and either needs no password or can ask for one."""
    if not shutil.which("sudo"):
        return False
    return sys.stdin.isatty() or subprocess.run(["sudo", "-n", "true"], check=False).returncode == 0


def install_system_packages(what: str) -> None:
    """Install what Qt and the checks need through apt, where there is apt; say the one command where we may not."""
    if not (shutil.which("apt-get") and shutil.which("dpkg-query")):
        return
    missing = missing_packages(debian_packages(what))
    if not missing:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if os.geteuid() == 0:
        before: list[str] = []
    elif may_sudo():
        before = ["sudo"]
    else:
        raise SetupError(
            "PainDesk needs some system packages and may not install them. Type this once, then try again:\n"
            f"  sudo apt-get update && sudo {' '.join(install)}"
        )
    print(f"Installing system packages: {' '.join(missing)}", flush=True)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    keep_env = ["env", "DEBIAN_FRONTEND=noninteractive"] if before else []
    run(*before, "apt-get", "update", "-q", env=env)
    if run(*before, *keep_env, *install, env=env) != 0:
        raise SetupError(f"apt-get could not install: {' '.join(missing)}. Read its message above, then try again.")


def fingerprint(requirements: Path) -> str:
    """What the environment must have been made from to hold these packages."""
    state = hashlib.sha256(requirements.read_bytes() + (ROOT / "pyproject.toml").read_bytes())
    state.update(f"{platform.python_version()} {ROOT}".encode())
    return f"{requirements.name} {state.hexdigest()}"


def make_environment(for_tests: bool) -> None:
    """Create the virtual environment and install the locked packages, hashes checked; nothing when up to date."""
    locks = ROOT / "packaging" / "requirements"
    run_lock, test_lock = locks / "run.txt", locks / "test.txt"
    requirements = test_lock if for_tests else run_lock
    stamp = VENV / "paindesk-stamp"
    if venv_python().exists() and stamp.exists() and fingerprint(requirements) in stamp.read_text("utf-8"):
        return
    if not venv_python().exists():
        print("Making a virtual environment in .venv", flush=True)
        if run(sys.executable, "-m", "venv", VENV) != 0:
            raise SetupError("Python could not make a virtual environment. On Debian: apt-get install python3-venv")
    print(f"Installing the packages of {requirements.relative_to(ROOT)}", flush=True)
    pip = [venv_python(), "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-warn-script-location"]
    if run(*pip, "--require-hashes", "--only-binary", ":all:", "-r", requirements) != 0:
        raise SetupError("The packages could not be installed. Is this machine connected to the network?")
    if run(*pip, "--no-deps", "--no-build-isolation", "-e", ROOT) != 0:
        raise SetupError("PainDesk itself could not be installed into .venv; the message above says why.")
    # the packages for the checks include those for running
    made = [run_lock, test_lock] if for_tests else [run_lock]
    stamp.write_text("\n".join(fingerprint(one) for one in made) + "\n", "utf-8")


def has_display() -> bool:
    """Whether a window can be shown here."""
    if sys.platform.startswith("linux"):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


def open_paindesk() -> int:
    """Open the sample clinic; without a display run the tour and say where its pictures are."""
    if has_display():
        return run(venv_python(), "-m", "paindesk", "demo")
    print("There is no display here, so PainDesk shows itself without one: the tour runs offscreen.", flush=True)
    code = run(venv_python(), "-m", "paindesk", "demo", "--tour", "--out", TOUR)
    if code == 0:
        print(f"Screenshots and printed papers are in {TOUR}")
    return code


def checks() -> "list[tuple[str, list[str]]]":
    """Every check, by name: the same list here, in CI and in a developer's hands."""
    python = str(venv_python())
    tool = str(venv_python().parent / "lint-imports")
    pytest = [python, "-m", "pytest", "-q", "-n", "auto", "--dist", "loadfile"]
    return [
        ("style", [python, "-m", "ruff", "check", "."]),
        ("format", [python, "-m", "ruff", "format", "--check", "."]),
        ("imports point one way", [tool]),
        ("types", [python, "-m", "mypy"]),
        (
            "tests without Qt",
            [*pytest, "-p", "no:pytest-qt", "-p", "tests.without_qt"],
        ),
        ("tests of the screens", [*pytest, *SCREENS]),
    ]


SCREENS = [
    "tests/screens",  # the longest first, so that no processor waits at the end
    "tests/interface",
    "tests/kit",
    "tests/steps",
    "tests/shell",
    "tests/test_startup.py",
    "tests/test_platform.py",
]


def run_checks() -> int:
    """Run every check; go on after a failure, so that all of them are seen."""
    failed = []
    for name, command in checks():
        print(f"== {name}", flush=True)
        started = time.monotonic()
        env = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
        if run(*command, env=env) != 0:
            failed.append(name)
        print(f"-- {name}: {'FAILED' if name in failed else 'ok'}, {time.monotonic() - started:.0f} s", flush=True)
    print(f"Failed: {', '.join(failed)}" if failed else "Every check passed.")
    return 1 if failed else 0


def main() -> int:
    """Entry point."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["run", "test", "package"])
    what = parser.parse_args().what
    if sys.version_info < (3, 11):  # noqa: UP036 - this script runs before anything has checked the version
        print(f"PainDesk needs Python 3.11 or newer; this is {platform.python_version()}.", file=sys.stderr)
        return 2
    try:
        install_system_packages(what)
        if what == "package":
            return run(ROOT / "packaging" / "try_package.sh")
        make_environment(for_tests=what == "test")
    except SetupError as trouble:
        print(trouble, file=sys.stderr)
        return 2
    return open_paindesk() if what == "run" else run_checks()


if __name__ == "__main__":
    sys.exit(main())
