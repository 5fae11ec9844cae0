"""Every situation in tests/cases/<rule>/*.toml: a patient in plain words, and what PainDesk must say.

    [[case]]
    title = "Moderate kidney disease lowers the ceiling of gabapentin"
    source = "label-gabapentin §2.3"                             # where it is written
    patient = { age = 50, weight = 61, creatinine = "1.6" }      # words of tests/builders.py, `patient`
    problem = "painful-diabetic-neuropathy"                      # optional
    expect.medicine.gabapentin.ceiling = "1,400 mg"
    expect.medicine.gabapentin.finding = ["kidneys"]             # each stands in an id, title, reason or action

`expect` knows `crcl`, `egfr`, `child_pugh`, `tags`, `no_tags`, `medicine.<name>` (verdict, start, daily, start_text,
steps, ceiling, finding, no_finding, stop, derivation), `prescription` (a table beside `expect` gives it: medicine,
steps, quantity, strength, repeats, days, and in `beside` the others of the plan; then finding, no_finding, stop),
`taken` (what the whole advice says of the list; finding, no_finding, stop) and `rotation.<new opioid>` (a list `taken`
beside `expect` gives medicine, dose and days; then dose, daily, start_day, breakthrough, lines, or `cannot`). A rule
with other answers adds its own word to `ANSWERS`; those about opioids, and `lines` as a person types them, are in
opioid_answers.py; those about a low-dose start in low_dose_answers.py, those about a urine test, which `urine` gives,
in urine_answers.py, those about a fill history, which `fills` gives, in fill_answers.py.
"""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from paindesk.domain.advice import MedicineAdvice
from paindesk.domain.dose import CannotTell, describe
from paindesk.domain.finding import Finding, Level
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.pain import PainToday
from paindesk.domain.visit import Act, Prescription
from paindesk.knowledge import load
from paindesk.rules.consult import consult
from paindesk.rules.facts import Facts
from paindesk.rules.ladder import plan
from paindesk.rules.prescription import check_prescription
from paindesk.rules.rotation import Taken, rotate
from paindesk.rules.starting_dose import advise_medicine
from tests.builders import TODAY, amount, facts, mockup_patient, patient, rung
from tests.rules import low_dose_answers, taper_answers, urine_answers
from tests.rules.fill_answers import fills_answer, with_fills
from tests.rules.opioid_answers import due_answer, mme_answer, on_day, said_answer, tolerance_answer, with_lines

CASES = Path(__file__).parent.parent / "cases"


def _cases() -> Iterable[Any]:
    for path in sorted(CASES.rglob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            yield pytest.param(case, id=f"{path.parent.name}: {case['title']}")


@pytest.fixture(scope="module")
def edition() -> Knowledge:
    return load()


def _said(findings: Iterable[Finding]) -> str:
    return "\n".join(
        " ".join((one.level, one.id, one.title, one.because, one.action, *map(str, one.sources))) for one in findings
    )


def _check_findings(findings: tuple[Finding, ...], expected: Mapping[str, Any]) -> None:
    everything = _said(findings).lower()
    for words in expected.get("finding", ()):
        assert words.lower() in everything, f"nothing says “{words}” in:\n{everything}"
    for words in expected.get("no_finding", ()):
        assert words.lower() not in everything, f"“{words}” should not be said in:\n{everything}"
    stops = _said(one for one in findings if one.level is Level.STOP).lower()
    for words in expected.get("stop", ()):
        assert words.lower() in stops, f"no stop says “{words}” in:\n{everything}"


def _medicines(expected: Mapping[str, Any], known: Facts, case: Mapping[str, Any]) -> None:
    for name, wanted in expected.items():
        advice = advise_medicine(known.knowledge.medicines[name], known, case.get("problem", ""))
        for word, value in wanted.items():
            if word not in ("finding", "no_finding", "stop"):
                assert _answer(advice, word) == value, f"{name}: {word}\n{_said(advice.findings)}"
        _check_findings(advice.findings, wanted)


def _answer(advice: MedicineAdvice, word: str) -> object:
    if word == "verdict":
        return advice.verdict.value
    if word == "ceiling":
        return "none" if advice.ceiling is None else str(advice.ceiling.daily)
    if word == "steps":
        return [step.text for step in advice.steps]
    if advice.start is None:
        return "none"
    return {
        "start": lambda start: str(start.dose),
        "daily": lambda start: str(start.daily),
        "start_text": lambda start: describe(start.rung),
        "derivation": lambda start: [f"{row.what}: {row.result}" for row in start.derivation],
    }[word](advice.start)


def _written(written: Mapping[str, Any], problem: str) -> Prescription:
    steps = [rung(text) for text in written.get("steps", ())]
    return Prescription(
        medicine=written["medicine"],
        act=Act(written.get("act", "start")),
        steps=plan(steps),
        strength=amount(written["strength"]) if "strength" in written else None,
        quantity=Decimal(written["quantity"]) if "quantity" in written else None,
        days=written.get("days", 28),
        repeats=written.get("repeats", 0),
        for_problem=problem,
    )


def plan_of(case: Mapping[str, Any]) -> tuple[Prescription, ...]:
    """The prescription that a case is about, then the others of the plan."""
    written, problem = case["prescription"], case.get("problem", "")
    return tuple(_written(one, problem) for one in (written, *written.get("beside", ())))


def _prescription(expected: Mapping[str, Any], known: Facts, case: Mapping[str, Any]) -> None:
    whole = plan_of(case)
    _check_findings(check_prescription(whole[0], known, whole), expected)


def _taken(expected: Mapping[str, Any], known: Facts, _: Mapping[str, Any]) -> None:
    advice = consult(known.record, PainToday(), known.knowledge, known.on)
    _check_findings(advice.findings, expected)


def _tags(expected: Iterable[str], known: Facts, _: Mapping[str, Any]) -> None:
    assert set(expected) <= set(known.tags), sorted(known.tags)


def _no_tags(expected: Iterable[str], known: Facts, _: Mapping[str, Any]) -> None:
    assert not set(expected) & set(known.tags), {tag: known.tags[tag] for tag in expected if tag in known.tags}


def _organ(field: str) -> Callable[[Any, Facts, Mapping[str, Any]], None]:
    def check(expected: Any, known: Facts, _: Mapping[str, Any]) -> None:
        assert expected in str(getattr(known.organ, field))

    return check


def _rotation(expected: Mapping[str, Any], known: Facts, case: Mapping[str, Any]) -> None:
    medicines = known.knowledge.medicines
    taken = [
        Taken(medicine=medicines[one["medicine"]], rung=rung(one["dose"]), days=one.get("days", 90))
        for one in case["taken"]
    ]
    for name, wanted in expected.items():
        advised = advise_medicine(medicines[name], known, case.get("problem", ""))
        found = rotate(taken, medicines[name], known, advised)
        if isinstance(found, CannotTell):
            assert wanted.get("cannot", "\0").lower() in str(found).lower(), f"{name}: {found}"
            continue
        shown = "\n".join(f"{row.what}: {row.because} = {row.result}" for row in found.daily.steps)
        assert "cannot" not in wanted, shown
        assert describe(found.rung) == wanted["dose"], shown
        assert str(found.daily) == wanted["daily"], shown
        assert found.start_day == wanted.get("start_day", 1), shown
        if "breakthrough" in wanted:
            extra = found.breakthrough
            assert wanted["breakthrough"] == ("none" if extra is None else f"{extra.medicine} {extra.step.result}")
        for words in wanted.get("lines", ()):
            assert words.lower() in shown.lower(), f"nothing says “{words}” in:\n{shown}"


ANSWERS: dict[str, Callable[[Any, Facts, Mapping[str, Any]], None]] = {
    "medicine": _medicines,
    "prescription": _prescription,
    "rotation": _rotation,
    "low_dose_start": low_dose_answers.check,
    "taper": taper_answers.check,
    "urine": urine_answers.check,
    "taken": _taken,
    "tags": _tags,
    "no_tags": _no_tags,
    "crcl": _organ("crcl"),
    "egfr": _organ("egfr"),
    "child_pugh": _organ("child_pugh"),
    "mme": mme_answer,
    "said": said_answer,
    "due": due_answer,
    "tolerance": tolerance_answer,
    "fills": fills_answer,
}


def known_of(case: Mapping[str, Any], edition: Knowledge) -> Facts:
    """The facts of a case's patient on its day."""
    who = dict(case["patient"])
    if who.get("age") == "unknown":
        who["age"] = None
    record = mockup_patient(**who) if case.get("like") == "mockup" else patient(**who)
    record = urine_answers.with_test(with_lines(record, case, edition), case)
    return facts(with_fills(record, case, edition, TODAY), edition, on_day(case, TODAY))


@pytest.mark.parametrize("case", tuple(_cases()))
def test_case(case: Mapping[str, Any], edition: Knowledge) -> None:
    known = known_of(case, edition)
    assert case["expect"], "a case without an expectation cannot fail"
    for word, expected in case["expect"].items():
        ANSWERS[word](expected, known, case)
