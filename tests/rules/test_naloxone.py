"""Who has rescue naloxone at home: only naloxone alone counts, never the naloxone of a combination."""

from dataclasses import replace
from typing import Any

import pytest

from paindesk.domain.advice import PlanStep
from paindesk.domain.visit import Act, Prescription
from paindesk.knowledge import load
from paindesk.rules import naloxone
from paindesk.rules.morphine_equivalents import of_record
from paindesk.rules.opioid_findings import findings
from tests.builders import TODAY, facts, patient, rung

EDITION = load()
SUBOXONE = {"name": "buprenorphine/naloxone", "route": "sublingual", "strengths": ["8 mg", "2 mg"]}
SPRAY = {"name": "naloxone", "route": "nasal"}


@pytest.mark.parametrize(
    ("medicines", "has_it"),
    [
        ([], False),
        ([SPRAY], True),
        ([SUBOXONE], False),
        (["pentazocine/naloxone"], False),
        ([SUBOXONE, SPRAY], True),
        ([SPRAY, SUBOXONE], True),
        ([{**SPRAY, "activity": "ended"}], False),
        ([{**SPRAY, "not_taking": True}], False),
    ],
)
def test_only_naloxone_alone_is_a_rescue(medicines: list[dict[str, object]], has_it: bool) -> None:
    assert naloxone.has_it(facts(patient(medicines=medicines), EDITION)) is has_it


def planned(*steps: str, **more: Any) -> Prescription:
    rungs = [rung(one) for one in steps]
    made = tuple(PlanStep(from_day=day, to_day=None, rung=one, text="") for day, one in enumerate(rungs, start=1))
    return Prescription(medicine="oxycodone", steps=made, **{"act": Act.CHANGE, **more})


LOWERED = "oxycodone is lowered, and tolerance with it"
GIVES_WAY = "oxycodone gives way to morphine er, which the body is less used to"


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (planned("10 mg morning + 10 mg bedtime", "10 mg bedtime"), (LOWERED,)),
        (planned(act=Act.STOP), (LOWERED,)),
        (planned(act=Act.STOP, replaced_by="morphine er"), (GIVES_WAY,)),
        (planned("10 mg morning + 10 mg bedtime", "10 mg bedtime", replaced_by="morphine er"), (GIVES_WAY,)),
        (planned("10 mg bedtime", "10 mg morning + 10 mg bedtime"), ()),
        (replace(planned(act=Act.STOP), medicine="gabapentin"), ()),
    ],
)
def test_a_dose_that_falls_and_an_opioid_that_gives_way_are_told_apart(
    plan: Prescription, said: tuple[str, ...]
) -> None:
    assert naloxone.reasons(facts(patient(medicines=["oxycodone"]), EDITION), None, (plan,)) == said


def test_who_is_treated_for_opioid_use_disorder_is_still_offered_the_spray() -> None:
    record = patient(conditions=["Opioid use disorder"], medicines=[SUBOXONE])
    known, mme = facts(record, EDITION), of_record(record, EDITION, TODAY)
    assert "naloxone-missing" in {one.id for one in findings(known, mme)}
    given = replace(record, medicines=(*record.medicines, *patient(medicines=[SPRAY]).medicines))
    assert "naloxone-missing" not in {one.id for one in findings(facts(given, EDITION), mme)}
