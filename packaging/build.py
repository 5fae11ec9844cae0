"""Builds what a clinic installs. Standard library only; run on the system it is for.

    python3 packaging/build.py          one folder with everything in it, its bill of materials, and on Debian a .deb

Everything is left in `build/`: `paindesk/` (the folder), `paindesk_VERSION_ARCH.deb`, `sbom.cdx.json`, `LICENSES.txt`.
Files carry the time of the last commit, so that the same commit gives the same package.
"""

import argparse
import gzip
import os
import platform
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "packaging"
OUT = ROOT / "build"
VENV = OUT / "venv"


class BuildError(Exception):
    """What went wrong, in one sentence."""


def run(*command: "str | Path", **environment: str) -> str:
    """Run a command, and say which one failed."""
    done = subprocess.run(
        [str(one) for one in command],
        cwd=ROOT,
        env={**os.environ, **environment},
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        raise BuildError(f"{Path(str(command[0])).name} failed:\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
    return done.stdout.strip()


def version() -> str:
    """As pyproject.toml has it."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def moment() -> str:
    """Seconds since 1970 of the last commit: every file of the package gets this time."""
    return os.environ.get("SOURCE_DATE_EPOCH") or run("git", "log", "-1", "--format=%ct")


def python() -> Path:
    """The interpreter of the build's own environment, with the locked packages; the builder's are never used."""
    inside = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not inside.exists():
        run(sys.executable, "-m", "venv", VENV)
    pip = (inside, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-compile")
    run(*pip, "--require-hashes", "--only-binary", ":all:", "-r", HERE / "requirements/build.txt")
    run(*pip, "--no-deps", "--no-build-isolation", "--force-reinstall", ROOT)
    return inside


def folder(inside: Path, at: str) -> Path:
    """PyInstaller's one folder, with the licences of what is in it."""
    made = OUT / "paindesk"
    run(
        *(inside, "-m", "PyInstaller", "--noconfirm", "--distpath", OUT, "--workpath", OUT / "work"),
        HERE / "paindesk.spec",
        SOURCE_DATE_EPOCH=at,
        PYTHONHASHSEED="0",  # else the order of names in compiled code differs from build to build
    )
    run(inside, HERE / "bill_of_materials.py", OUT, version())
    for name in ("sbom.cdx.json", "LICENSES.txt"):
        shutil.copy(OUT / name, made / name)
    return made


def debian_package(program: Path, at: str) -> Path:
    """The .deb: the folder in /usr/lib, the command in /usr/bin, and what a desktop wants to know."""
    tree = OUT / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(program, tree / "usr/lib/paindesk", symlinks=True)
    placed = {
        "paindesk.desktop": "usr/share/applications/paindesk.desktop",
        "paindesk.metainfo.xml": "usr/share/metainfo/paindesk.metainfo.xml",
        "apparmor": "etc/apparmor.d/paindesk",
        "postinst": "DEBIAN/postinst",
        "prerm": "DEBIAN/prerm",
    }
    for name, where in placed.items():
        _place(HERE / "debian" / name, tree / where)
    _place(ROOT / "resources/icons/paindesk.svg", tree / "usr/share/icons/hicolor/scalable/apps/paindesk.svg")
    _place(program / "LICENSES.txt", tree / "usr/share/doc/paindesk/copyright")
    for source, where in (
        (HERE / "debian/paindesk.1", tree / "usr/share/man/man1/paindesk.1.gz"),
        (ROOT / "resources/help/changelog.md", tree / "usr/share/doc/paindesk/changelog.gz"),
    ):
        where.parent.mkdir(parents=True, exist_ok=True)
        where.write_bytes(gzip.compress(source.read_bytes(), mtime=0))
    (tree / "usr/bin").mkdir()
    (tree / "usr/bin/paindesk").symlink_to("../lib/paindesk/paindesk")
    architecture = run("dpkg", "--print-architecture")
    kilobytes = sum(one.lstat().st_size for one in tree.rglob("*")) // 1024
    control = (HERE / "debian/control.in").read_text("utf-8")
    for name, value in {
        "version": version(),
        "architecture": architecture,
        "kilobytes": str(kilobytes),
        "libraries": ", ".join(libraries()),
    }.items():
        control = control.replace(f"@{name}@", value)
    (tree / "DEBIAN/control").write_text(control, "utf-8")
    (tree / "DEBIAN/conffiles").write_text("/etc/apparmor.d/paindesk\n", "utf-8")
    for one in sorted(tree.rglob("*")):
        if not one.is_symlink():
            runs = one.is_dir() or (os.access(one, os.X_OK) and ".so" not in one.name)
            one.chmod(0o755 if runs else 0o644)
        os.utime(one, (int(at), int(at)), follow_symlinks=False)
    package = OUT / f"paindesk_{version()}_{architecture}.deb"
    run("dpkg-deb", "--root-owner-group", "-Zzstd", "-z9", "--build", tree, package, SOURCE_DATE_EPOCH=at)
    return package


def libraries() -> list[str]:
    """The Debian packages PainDesk stands on: the same list a checkout is set up with, but for what only builds."""
    lines = (HERE / "debian-packages.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("#", "python3")) and " " not in line]


def _place(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, target)


def main() -> int:
    """Entry point."""
    about = str(__doc__).partition("\n")
    argparse.ArgumentParser(
        description=about[0], epilog=about[2], formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    OUT.mkdir(exist_ok=True)
    try:
        at = moment()
        program = folder(python(), at)
        print(f"{program}: the program")
        if platform.system() == "Linux" and shutil.which("dpkg-deb"):
            print(f"{debian_package(program, at)}: the Debian package")
    except BuildError as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
