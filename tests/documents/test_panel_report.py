"""The panel report on paper: counts and lists, names as typed, tagged, and a clinic of hundreds."""

import io
from datetime import date

import pypdf

from paindesk.documents.panel_report import Group, PanelReport, build
from paindesk.documents.render import render
from paindesk.documents.words import words
from paindesk.domain.visit import Clinic
from tests.builders import shipped
from tests.documents.conftest import NASTY

ON = date(2026, 11, 23)
HEADS = ("Patient", "Born", "MRN", "Why", "MME/day", "Last visit", "Next visit")
HEAD = "0123456789abcdef" * 4
OWN = ("Ask his daughter", "unknownine")  # a check and a medicine that PainDesk does not know


def row(name: str, why: str = "60 MME a day") -> tuple[str, ...]:
    return (name, "9 Jan 1979", "", why, "60", "23 Nov 2026", "none planned")


def report(*groups: Group, patients: int = 3, language: str = "en") -> PanelReport:
    clinic = Clinic(name="Riverside Pain Clinic")
    return build(
        ON, clinic, patients, HEADS, groups, knowledge=shipped(), own=OWN, language=language, audit_count=812,
        audit_head=HEAD,
    )  # fmt: skip


def pages_of(paper: PanelReport) -> list[str]:
    reader = pypdf.PdfReader(io.BytesIO(render(paper)))
    assert "/StructTreeRoot" in reader.trailer["/Root"]
    assert "pdfuaid:part" in reader.trailer["/Root"]["/Metadata"].get_data().decode()
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def test_counts_lists_and_the_audits_head() -> None:
    (text,) = pages_of(
        report(Group(title="50 MME and more", rows=(row("Daniel Price"),)), Group(title="No goal", rows=()))
    )
    for said in (
        "Riverside Pain Clinic, November 23, 2026", "3 patients were looked at", "50 MME and more 1", "No goal 0",
        "50 MME and more (1)", "Daniel Price", "9 Jan 1979", "–", "60 MME a day", "none planned",
        "The audit had 812 entries", "01234567 89abcdef", 'paindesk verify --audit "812', "Page 1 of 1",
    ):  # fmt: skip
        assert said in text, said
    assert "No goal (0)" not in text


def test_hostile_names_print_as_typed() -> None:
    text = " ".join(pages_of(report(Group(title="No goal", rows=(row(NASTY, NASTY),)), patients=1)))
    assert "One patient was looked at" in text
    for typed in ("#strong[x]", "$x^2$", "<script>alert(1)</script>", "=1+1", "*b* _i_ `c` @ref", "Ñandú"):
        assert typed in text, typed


def test_hundreds_of_patients_keep_the_clinic_and_the_headings_on_each_page() -> None:
    names = [f"Patient Number{number:03d}" for number in range(400)]
    pages = pages_of(
        report(
            Group(title="Due or overdue", rows=tuple(row(name, "PDMP, urine test, since 1 Oct 2026") for name in names))
        )
    )
    assert 10 < len(pages) <= 30, len(pages)
    everything = " ".join(pages)
    assert all(name in everything for name in names)
    for number, text in enumerate(pages, start=1):
        assert "holds names of patients" in text
        assert f"Page {number} of {len(pages)}" in text
    assert all("Next visit" in text for text in pages[1:-1])


def test_in_spanish_titles_days_and_reasons_are_said_and_what_was_typed_stays() -> None:
    made = report(
        Group(
            title="Due or overdue",
            rows=(
                row("None Never", "Prescription monitoring program and Ask his daughter, since 1 Oct 2026"),
                row("Daniel Price", "oxycodone and unknownine, no naloxone on record"),
                ("Ann Lee", "9 Jan 1979", "never", "no signed visit", "cannot tell", "never", "none planned"),
            ),
        ),
        Group(title="No goal", rows=()),
        language="es",
    )
    (text,) = pages_of(made)
    for said in (
        "Informe del panel", "23 de noviembre de 2026", "Se revisó a 3 pacientes.", "Pendiente o vencido 3",
        "Sin meta 0", "Paciente", "Por qué", "None Never", "9 ene 1979", "23 nov 2026", "no planeada",
        "Programa de monitoreo de recetas y Ask his daughter, desde el 1 oct 2026",
        "oxycodone y unknownine, no consta naloxona", "ninguna visita firmada", "no se sabe", "nunca",
        "La auditoría tenía 812 entradas", 'paindesk verify --audit "812', "contiene nombres de pacientes",
        "Página 1 de 1", "Traducción en borrador",
    ):  # fmt: skip
        assert said in text, said
    assert made.groups[0].rows[2][2] == "never"  # a number that is typed so
    assert words("es").letter("untranslated") not in text


def test_a_reason_that_has_no_spanish_is_not_printed_in_english() -> None:
    made = report(Group(title="No goal", rows=(row("Ann Lee", "A reason nobody has translated"),)), language="es")
    assert made.groups[0].rows[0][3] == words("es").letter("untranslated")
