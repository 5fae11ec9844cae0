"""Who has rescue naloxone at home: only naloxone alone counts, never the naloxone of a combination."""

from dataclasses import replace

import pytest

from paindesk.knowledge import load
from paindesk.rules import naloxone
from paindesk.rules.morphine_equivalents import of_record
from paindesk.rules.opioid_findings import findings
from tests.builders import TODAY, facts, patient

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


def test_who_is_treated_for_opioid_use_disorder_is_still_offered_the_spray() -> None:
    record = patient(conditions=["Opioid use disorder"], medicines=[SUBOXONE])
    known, mme = facts(record, EDITION), of_record(record, EDITION, TODAY)
    assert "naloxone-missing" in {one.id for one in findings(known, mme)}
    given = replace(record, medicines=(*record.medicines, *patient(medicines=[SPRAY]).medicines))
    assert "naloxone-missing" not in {one.id for one in findings(facts(given, EDITION), mme)}
