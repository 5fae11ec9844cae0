"""The opioid agreement: for this patient's medicine and goal, easy to read, signed by both, only with an opioid."""

import re
from dataclasses import replace

import pytest

from paindesk.documents.agreement import build
from paindesk.documents.folder import resources
from paindesk.documents.readability import fernandez_huerta, flesch_kincaid
from paindesk.domain.errors import PainDeskError
from paindesk.domain.pain import Goal
from paindesk.domain.patient import Provider, Sex
from paindesk.domain.visit import Act, Plan, Prescription
from paindesk.rules import papers_wanted
from paindesk.sample.named import daniel
from tests.builders import line, shipped
from tests.documents.conftest import NASTY
from tests.documents.signed import CLINIC, EVERY, SIGNED, advice_on, follow_up, pages, rosa_visit, started, text_of


def built(visit, **asked):
    return build(visit, advice_on(visit), shipped(), CLINIC, **asked)


def on_oxycodone(**changes):
    return follow_up(daniel, **changes)


def test_it_names_the_medicine_the_goal_and_both_sides_promises():
    text = text_of(pages("agreement", on_oxycodone(signature=SIGNED)))
    for said in (
        "oxycodone (Roxicodone, Oxaydo): 1 tablet in the morning", "Each tablet is 10 mg.", "Coach his daughter's team",
        "What we promise", "What you promise", "One prescriber, one drug store", "Refills", "Urine tests",
        "A state list",
        "We do the same checks with everyone", "Naloxone", "Lock it up", "take-back site", "Do not drive", "alcohol",
        "If it does not help", "We do not leave you", "Call the clinic: 555-0142", "988", "call 911",
        "Patient: Daniel Price", "For the clinic: Dr Maya Chen", "CDC opioid guideline 2022", "GAO-19-650",
    ):  # fmt: skip
        assert said in text, said
    assert text.count("Initials") == 11  # one place in each part


@pytest.mark.parametrize(
    ("language", "easy"),
    [("en", lambda text: flesch_kincaid(text) <= 6), ("es", lambda text: fernandez_huerta(text) >= 70)],
)
def test_its_words_are_read_without_effort(language, easy):
    template = (resources() / "documents" / "agreement" / f"{language}.typ").read_text(encoding="utf-8")
    said = [one for one in re.findall(r'"([^"]+)"', template) if one.endswith((".", "?", ":"))]
    assert len(said) > 35
    assert easy("\n".join(said))


@pytest.mark.parametrize(
    ("language", "accusing"),
    [
        ("en", ("violat", "discharge", "dismiss", "abuse", "addict", "compl", "must ")),
        ("es", ("viola", "abus", "adict", "expuls")),
    ],
)
def test_it_threatens_and_accuses_nobody(language, accusing):
    text = text_of(pages("agreement", on_oxycodone(), language)).lower()
    assert [word for word in accusing if word in text] == []


def test_how_it_ends_is_said_in_the_language_of_the_paper_and_what_nobody_knows_as_it_was_written():
    chosen, typed = (
        on_oxycodone(plan=Plan(exit_plan=one)) for one in ("Lower step by step when the goal is held.", "Less in May.")
    )
    assert built(chosen, language="es").exit_plan == "Bajar paso a paso cuando la meta se mantenga."
    assert built(chosen).exit_plan == "Lower step by step when the goal is held."
    assert built(typed, language="es").exit_plan == "Less in May."


def test_without_an_opioid_or_a_goal_it_says_what_to_do():
    with pytest.raises(PainDeskError, match="No opioid is taken or planned") as none:
        built(rosa_visit())
    assert "History" in none.value.advice
    visit = on_oxycodone()
    with pytest.raises(PainDeskError, match="goal is not written"):
        built(replace(visit, pain=replace(visit.pain, goal=Goal())))


def test_an_opioid_stopped_today_is_not_agreed_on():
    stopped = replace(on_oxycodone().prescriptions[0], act=Act.STOP)
    with pytest.raises(PainDeskError, match="No opioid"):
        built(on_oxycodone(prescriptions=(stopped,)))


def test_an_opioid_only_on_the_list_stands_with_its_directions():
    visit = on_oxycodone(prescriptions=())
    (opioid,) = built(visit).opioids
    assert opioid.name.startswith("oxycodone")
    assert opioid.how == "10 mg in the morning, at noon, in the evening and at bedtime"


def test_steps_that_change_are_left_to_the_plan():
    (kept,) = on_oxycodone().prescriptions
    first = replace(kept.steps[0], from_day=1, to_day=7)
    changing = replace(kept, act=Act.CHANGE, steps=(first, replace(first, from_day=8, to_day=None)))
    (opioid,) = built(on_oxycodone(prescriptions=(changing,))).opioids
    assert opioid.how == "As on your medicine plan."


def test_a_patch_has_its_line_and_other_opioids_have_not():
    assert not built(on_oxycodone()).patch
    patch = line({"name": "fentanyl", "text": "fentanyl 25 mcg/h patch", "form": "patch", "route": "transdermal"})
    visit = on_oxycodone()
    worn = replace(visit, record=replace(visit.record, medicines=(*visit.record.medicines, patch)))
    assert built(worn).patch
    assert "Fold an old one" in text_of(pages("agreement", worn))


def test_pregnancy_is_not_said_to_a_man():
    visit = on_oxycodone()
    assert "pregnant" not in text_of(pages("agreement", visit))
    patient = replace(visit.record.patient, sex=Sex.UNKNOWN)
    assert "pregnant" in text_of(pages("agreement", replace(visit, record=replace(visit.record, patient=patient))))


def test_one_pharmacy_is_named_and_of_two_none_is_guessed():
    visit, names = on_oxycodone(), (Provider(name="Oak Drugs", role="pharmacy"), Provider(name="Elm", role="pharmacy"))
    for providers, said in ((names[:1], "Oak Drugs"), (names, "")):
        assert built(replace(visit, record=replace(visit.record, providers=providers))).pharmacy == said


@pytest.mark.parametrize(("language", "large"), EVERY)
def test_hostile_and_long_text_prints_as_typed(language, large):
    visit = on_oxycodone(plan=Plan(exit_plan=f"{NASTY} " * 8))
    many = tuple(
        replace(visit.prescriptions[0], medicine=name) for name in ("oxycodone", "tramadol", "morphine", "codeine")
    )
    visit = replace(visit, prescriptions=many, pain=replace(visit.pain, goal=Goal(text=f"{NASTY} " * 6)))
    reader = pages("agreement", visit, language, large)
    assert len(reader.pages) <= 7
    for typed in ("#strong[x]", "$x^2$", "<script>alert(1)</script>", "=1+1", "*b* _i_ `c` @ref", "Ñandú"):
        assert typed in text_of(reader), typed


def test_it_is_offered_with_the_first_opioid_and_when_it_is_signed():
    first = rosa_visit(prescriptions=(Prescription(medicine="oxycodone", act=Act.START),))
    kept = replace(first.record.stewardship, agreement_on=first.on)
    for visit, wanted in (
        (rosa_visit(prescriptions=(started("gabapentin"),)), False),
        (first, True),
        (replace(first, record=replace(first.record, stewardship=kept)), False),
        (on_oxycodone(), False),
        (on_oxycodone(prescriptions=first.prescriptions), False),
        (on_oxycodone(plan=Plan(agreement_signed=True)), True),
    ):
        ticked = [one.document for one in papers_wanted.usual(visit, shipped()) if one.chosen]
        assert ("agreement" in ticked) is wanted
