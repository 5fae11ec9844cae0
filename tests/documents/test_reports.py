"""The panel report and the whole formulary keep to what every paper keeps to (faults.py), on both sheets.

The formulary is long: it is made and read once for each sheet. Page counts stand here, so that a report that grows is
seen.
"""

from dataclasses import replace
from functools import cache

import pytest

from paindesk.documents.formulary import build as formulary
from paindesk.documents.panel_report import Group, PanelReport
from paindesk.documents.panel_report import build as panel
from paindesk.domain.paper import LANGUAGES, PAPER_SIZES
from tests.builders import TODAY, shipped
from tests.documents import faults
from tests.documents.printed import Printed, printed
from tests.documents.test_panel_report import HEAD, HEADS, row
from tests.documents.two_patients import LARGE_CLINIC, SMALL_CLINIC

WHY = "oxycodone, no naloxone on record; gabapentin changed 3 Nov 2026, not seen since; no goal on record"
LONG_NAME = "Anne-Élise María José O’Shaughnessy-Núñez de la Peña"
FEW = (Group(title="50 MME and more", rows=(row("Ann Lee"),)), Group(title="No goal", rows=()))
MANY = (
    Group(title="50 MME and more", rows=tuple(row(f"Patient Number{number:03d}", WHY) for number in range(60))),
    Group(title="No goal", rows=tuple(row(f"{LONG_NAME} {number}", WHY) for number in range(9))),
    Group(title="On a taper", rows=()),
)
FORMULARY_AT_MOST = 270  # pages; a medicine has three or four


def report(groups: tuple[Group, ...], size: str, language: str) -> PanelReport:
    # The head with the address stands in the upper margin; test_letterhead.py looks at it.
    clinic = SMALL_CLINIC if groups is FEW else replace(LARGE_CLINIC, address="")
    patients = sum(len(one.rows) for one in groups)
    return panel(
        TODAY, clinic, patients, HEADS, groups, knowledge=shipped(), language=language, paper_size=size,
        audit_count=8127, audit_head=HEAD,
    )  # fmt: skip


@cache
def whole_formulary(size: str) -> Printed:
    return printed(formulary(shipped(), size))


@pytest.mark.parametrize("size", PAPER_SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("groups", "pages"), [(FEW, 1), (MANY, 7)], ids=["few", "many"])
def test_the_panel_report_prints_whole(groups: tuple[Group, ...], pages: int, language: str, size: str) -> None:
    made = printed(report(groups, size, language))
    assert list(faults.of(made)) == []
    assert len(made.pages) == pages


@pytest.mark.parametrize("size", PAPER_SIZES)
def test_the_formulary_prints_whole(size: str) -> None:
    made = whole_formulary(size)
    assert list(faults.of(made)) == []
    assert 200 < len(made.pages) <= FORMULARY_AT_MOST


@pytest.mark.parametrize("size", PAPER_SIZES)
def test_every_medicine_has_a_place_to_sign_below_its_last_fact(size: str) -> None:
    made = whole_formulary(size)
    said = [faults.squeezed(" ".join(one.text for one in page.body)) for page in made.pages]
    signed = faults.squeezed("Read and agreed")
    assert sum(text.count(signed) for text in said) == len(formulary(shipped(), size).entries)
    assert [number for number, text in enumerate(said, start=1) if text.startswith(signed)] == []
