"""A clinic's own folder for tests: a local medicine, made from a file of PainDesk, and one house rule of each kind."""

import re
from pathlib import Path

from paindesk.knowledge import resources_folder

MEDICINES = resources_folder() / "knowledge" / "medicines"
LAMOTRIGINE = (MEDICINES / "lamotrigine.toml").read_text("utf-8")
LACOSAMIDE = (
    LAMOTRIGINE.replace("lamotrigine", "lacosamide")
    .replace("Lamotrigine", "Lacosamide")
    .replace('rxcui = "28439"', 'rxcui = "623400"')
    .replace('["Lamictal", "Subvenite"]', '["Vimpat"]')
    .replace('allergens = ["lacosamide", "antiepileptic-rash"]', 'allergens = ["antiepileptic-rash"]')
)
HOUSE_RULES = """
clinic = "Riverside Pain Clinic"
decided = 2026-11-03
by = "Ada Vega, MD"

[[ceilings]]
id = "second-opinion"
medicine = "gabapentin"
daily = "1800 mg"
text = "Above this the clinic asks for a second opinion."

[[cautions]]
id = "seizure-clinic"
medicine = "tramadol"
verdict = "avoid"
title = "not beside an SSRI"
text = "Two patients had seizures in 2025."
action = "Choose another medicine."
when = ["ssri"]
decided = 2026-01-12
by = "Medicines committee"

[[checks]]
medicine = "naproxen"
what = "creatinine"
why = "the clinic looks after the first month"
first_after_days = 28
every_days = 90
baseline = true
"""


def write(folder: Path, rules: str = HOUSE_RULES) -> Path:
    """The folder with both in it."""
    (folder / "medicines").mkdir(parents=True)
    (folder / "medicines" / "lacosamide.toml").write_text(LACOSAMIDE, "utf-8")
    (folder / "house_rules.toml").write_text(rules, "utf-8")
    (folder / "README.txt").write_text("Ours.", "utf-8")
    return folder


def file_of(source: str, name: str, *changes: tuple[str, str], brand: str = "Zymelor") -> str:
    """The file of a medicine of PainDesk under a name that nobody else has, with these changes."""
    text = (MEDICINES / f"{source}.toml").read_text("utf-8")
    text = text.replace(f'name = "{source}"', f'name = "{name}"', 1)
    for key, value in (("rxcui", '"99999901"'), ("allergens", "[]"), ("brands", f'["{brand}"]')):
        text = re.sub(rf"^{key} = .*$", f"{key} = {value}", text, count=1, flags=re.MULTILINE)
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


def put(folder: Path, **texts: str) -> Path:
    """The folder with just these local medicines, each text under the name of its file."""
    (folder / MEDICINES.name).mkdir(parents=True)
    for name, text in texts.items():
        (folder / MEDICINES.name / f"{name.replace('_', '-')}.toml").write_text(text, "utf-8")
    return folder
