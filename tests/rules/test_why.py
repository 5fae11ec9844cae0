"""Every finding says which rule it is, on which facts it stands, where that is written and what ends it."""

from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest

from paindesk.domain.finding import Finding, Level, Source
from paindesk.rules.why import OWN, edition_words, is_told, why
from tests.builders import shipped
from tests.burden import sample_visits


@cache
def of_the_sample_clinic() -> tuple[Finding, ...]:
    """Each kind of finding of 12 visits once: of every step, of the advice, of every medicine that was looked at."""
    found: dict[str, Finding] = {}
    for session in sample_visits(shipped(), most=12):
        for one in _of(session.advice.classes):
            found.setdefault(one.id, one)
        for one in (*session.open_findings(), *session.advice.findings):
            found.setdefault(one.id, one)
    return tuple(found.values())


def _of(classes: tuple) -> Iterator[Finding]:  # type: ignore[type-arg]  # of ClassAdvice
    yield from (one for group in classes for medicine in group.medicines for one in medicine.findings)


def finding(key: str, subject: str = "patient", **more: object) -> Finding:
    return Finding(id=key, level=Level.CAUTION, subject=subject, title="Title", because="CrCl 41 mL/min.", **more)  # type: ignore[arg-type]  # fields of a Finding


def test_no_finding_of_the_sample_clinic_is_without_an_answer() -> None:
    found = of_the_sample_clinic()
    assert len(found) > 300
    assert [one.id for one in found if not is_told(one)] == []
    for one in found:
        told = why(one)
        assert all((told.stands_on.strip(), told.rule.strip(), told.ends.strip(), told.sources))
        assert len(told.sources) == max(1, len(one.sources))


def test_it_names_the_facts_of_this_patient_and_the_medicine_that_is_looked_at() -> None:
    told = why(finding("gabapentin.kidney", "gabapentin"))
    assert told.stands_on == "Gabapentin is looked at or prescribed. CrCl 41 mL/min."
    assert "creatinine clearance" in told.rule
    assert "another medicine" in told.ends


def test_a_source_comes_with_its_edition_and_whether_anybody_saw_it_there() -> None:
    seen = Source(key="a", title="Label", section="§2", confirmed=False)
    (told,) = why(finding("kidney-reduced", sources=(seen,))).sources
    assert told == "Label §2, edition not dated; unconfirmed: nobody has yet seen it there"
    dated = shipped().sources["cdc-2022"]
    (told,) = why(finding("kidney-reduced", sources=(dated,))).sources
    assert told == "CDC opioid guideline 2022, edition of 4 Nov 2022"
    (told,) = why(finding("kidney-reduced", sources=(Source(key="a", title="Label", date=date(1976, 1, 1)),))).sources
    assert told == "Label, edition of 1976"


def test_what_rests_on_no_source_says_so() -> None:
    assert why(finding("not-asked")).sources == (OWN,)


@pytest.mark.parametrize(
    ("key", "subject", "rule"),
    [
        ("tramadol.caution.boxed-breathing", "tramadol", "Boxed warnings"),
        ("tramadol.caution.alcohol", "tramadol", "Cautions and boxed"),
        ("taken.duplicate.nsaid", "patient", "Two medicines of one kind"),
        ("taken.opioid-sedative", "patient", "Interactions among what is taken"),
        ("mme-told-otherwise", "patient", "MME as its sender"),
        ("mme-high", "patient", "Morphine milligram"),
    ],
)
def test_the_closest_rule_is_named(key: str, subject: str, rule: str) -> None:
    assert why(finding(key, subject)).rule.startswith(rule)


def test_a_rule_without_words_still_answers() -> None:
    unknown = finding("something-new")
    assert not is_told(unknown)
    assert why(unknown).ends == "what it stands on changes."


def test_the_edition_comes_with_the_day_it_was_reviewed() -> None:
    assert edition_words(shipped()).startswith(f"edition {shipped().edition}, reviewed ")
