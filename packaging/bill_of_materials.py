"""What is in the package, for those who must know: CycloneDX JSON and the licences, from the packages themselves.

Called by build.py with the interpreter of the build's environment: `bill_of_materials.py FOLDER VERSION`.
"""

import json
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path

NOT_SHIPPED = {"pyinstaller", "pyinstaller-hooks-contrib", "altgraph", "pip", "setuptools", "hatchling", "editables"}


def licence(one: Distribution) -> str:
    """As the package says it: the SPDX expression, else its classifiers, else its own words."""
    said = one.metadata
    if expression := said.get("License-Expression"):
        return expression
    classes = [line.rsplit(" :: ", 1)[1] for line in said.get_all("Classifier") or [] if line.startswith("License ::")]
    if classes:
        return ", ".join(classes)
    return (said.get("License") or "not stated").splitlines()[0]


def texts(one: Distribution) -> list[str]:
    """The licence files that came with it."""
    names = ("LICENSE", "LICENCE", "COPYING", "NOTICE")
    found = [file for file in one.files or [] if file.name.upper().startswith(names)]
    return [text for file in found if (text := file.read_text())]


def main(folder: Path, version: str) -> None:
    """Writes sbom.cdx.json and LICENSES.txt."""
    shipped = sorted(
        (one for one in distributions() if one.name.lower() not in NOT_SHIPPED | {"paindesk"}),
        key=lambda one: one.name.lower(),
    )
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "paindesk", "version": version}},
        "components": [
            {
                "type": "library",
                "name": one.name,
                "version": one.version,
                "purl": f"pkg:pypi/{one.name.lower()}@{one.version}",
                "licenses": [{"license": {"name": licence(one)}}],
            }
            for one in shipped
        ],
    }
    (folder / "sbom.cdx.json").write_text(json.dumps(bill, indent=1) + "\n", "utf-8")
    root = Path(__file__).resolve().parent.parent
    parts = [f"PainDesk {version}\n\n{(root / 'LICENSE').read_text('utf-8')}"]
    parts += [f"{one.name} {one.version}: {licence(one)}\n\n" + "\n\n".join(texts(one)) for one in shipped]
    (folder / "LICENSES.txt").write_text(("\n" + "=" * 100 + "\n\n").join(parts), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
