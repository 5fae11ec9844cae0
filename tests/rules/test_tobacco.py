"""Who smokes, by what a record says of tobacco: as an answer, and as a condition."""

import pytest

from paindesk.domain.knowledge import Knowledge
from paindesk.knowledge import load
from paindesk.rules.tobacco import smokes
from tests.builders import facts, patient


@pytest.fixture(scope="module")
def edition() -> Knowledge:
    return load()


@pytest.mark.parametrize(
    "answer",
    ["smoker", "Current every day smoker", "10 cigarettes a day", "Smokes tobacco daily (finding)", "yes",
     "1 pack a day, no cigars", "smokes, never quit", "tried to quit, smokes 5 a day", "wants to stop",
     "sí", "fumador", "fuma 10 al día", "hasta 10 cigarrillos al día", "fuma, nunca lo dejó", "quiere dejar de fumar",
     "no puede dejar de fumar", "no ha dejado de fumar", "nunca dejó de fumar"],
)  # fmt: skip
def test_who_smokes(answer: str) -> None:
    assert smokes(answer)


@pytest.mark.parametrize(
    "answer",
    ["", "never", "Never smoker", "Never smoked tobacco (finding)", "non-smoker", "nonsmoker", "no", "none",
     "smoking: no", "smoker: no", "does not smoke", "not a smoker", "denies", "denies tobacco", "ex-smoker",
     "Former smoker", "former smoker, 20 pack years", "past smoker", "used to smoke", "quit 2010", "stopped in 2001",
     "no longer smokes", "0", "0 cigarettes", "N/A", "unknown", "Unknown if ever smoked",
     "nunca", "Nunca ha fumado", "ninguno", "ninguna", "niega", "no fuma", "ya no fuma", "exfumador", "ex-fumadora",
     "dejó de fumar", "dejo de fumar en 2010", "fumaba hasta 2010", "desconocido"],
)  # fmt: skip
def test_who_does_not(answer: str) -> None:
    assert not smokes(answer)


@pytest.mark.parametrize(
    ("condition", "tagged"),
    [
        ("Smoker", True), ("Smoker, no asthma", True), ("Heavy cigarette smoker", True), ("Smokes tobacco daily", True),
        ("Nicotine dependence, cigarettes", True), ("Never smoker", False), ("Former smoker", False),
        ("Ex-smoker", False), ("Former cigarette smoker", False), ("Ex-cigarette smoker", False),
        ("Past smoker", False), ("Smoker until 2010", False), ("Smoker: no", False), ("Smoking: no", False),
        ("Tobacco use: never", False), ("History of tobacco use", False), ("No tobacco use", False),
        ("Nicotine dependence, in remission", False), ("Nicotine dependence, cigarettes, in remission", False),
        ("Tobacco use disorder, mild, in early remission", False), ("Tobacco use disorder, in remission", False),
    ],
)  # fmt: skip
def test_a_condition_tells_it_too(edition: Knowledge, condition: str, tagged: bool) -> None:
    assert ("smoking" in facts(patient(conditions=[condition]), edition).tags) is tagged


@pytest.mark.parametrize(
    ("code", "tagged"), [("F17.210", True), ("F17.200", True), ("Z72.0", True), ("F17.211", False)]
)
def test_the_code_of_a_remission_is_no_smoking(edition: Knowledge, code: str, tagged: bool) -> None:
    coded = {"text": "Nicotine dependence, cigarettes, in remission" if not tagged else "Tobacco", "code": code}
    assert ("smoking" in facts(patient(conditions=[coded]), edition).tags) is tagged


def test_the_evidence_is_the_answer(edition: Knowledge) -> None:
    assert facts(patient(tobacco="10 a day"), edition).tags["smoking"] == "tobacco: 10 a day"
    assert "smoking" not in facts(patient(tobacco="non-smoker"), edition).tags
