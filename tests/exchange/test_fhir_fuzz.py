"""Whatever the bytes are: a record, or one refusal. Never anything else, and never a crash later."""

import json
import random
from copy import deepcopy

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paindesk.domain.errors import RecordRefused
from paindesk.domain.knowledge import Knowledge
from paindesk.exchange.fhir_in import read, read_many
from tests.exchange.nasty import nasty
from tests.exchange.records import ADA, bundle, dosage, edition, every, order, quantity, result
from tests.exchange.small import KNOWLEDGE

_JUNK: list[object] = [
    None, True, 0, -1, 1.5, 1e300, 10**30, "", "x", "2020-13-45", "9999999999", "\ud800", "\x00", [], {}, [None], [[]],
    [{}], {"coding": [5]}, {"value": "many"}, {"reference": 7}, "active", "entered-in-error", "A" * 6000, "1\n2",
]  # fmt: skip
_SMALL = json.loads(
    bundle(
        order(
            "Oxycodone 10 MG Oral Tablet",
            authoredOn="2026-01-01",
            dosageInstruction=[dosage("1 tablet daily", timing=every(1, 1, "d"), doseAndRate=quantity(1, "tablet"))],
        ),
        {"resourceType": "Condition", "code": {"text": "Gout"}, "clinicalStatus": {"coding": [{"code": "active"}]}},
        {"resourceType": "AllergyIntolerance", "code": {"text": "x"}, "reaction": [{"manifestation": [{"text": "y"}]}]},
        {**result("2160-0", valueQuantity={"value": 1, "unit": "mg/dL"}), "component": [{"code": {"text": "z"}}]},
        {"resourceType": "QuestionnaireResponse", "item": [{"text": "Goal?", "answer": [{"valueString": "walk"}]}]},
        {"resourceType": "Procedure", "status": "completed", "code": {"text": "p"}, "performedDateTime": "2020"},
        {"resourceType": "CarePlan", "activity": [{"detail": {"code": {"text": "rest"}}}]},
        patient={**ADA, "communication": [{"language": {"coding": [{"code": "es"}]}}], "deceasedBoolean": False},
    )
)


def answered(data: bytes, knowledge: Knowledge = KNOWLEDGE) -> None:
    """Reads the bytes; what comes out can be written down anywhere."""
    try:
        found = read(data, knowledge)
    except RecordRefused:
        return
    repr(found).encode("utf-8")
    for one in found.record.medicines:
        assert one.sig is None or one.sig.times_per_day > 0


def mutated(whole: object, chance: random.Random) -> object:
    """The same document with one thing in it replaced, removed, doubled or renamed."""
    made = deepcopy(whole)
    places: list[tuple[dict[str, object] | list[object], str | int]] = []
    waiting: list[object] = [made]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            places.extend((one, key) for key in one)
            waiting.extend(one.values())
        elif isinstance(one, list):
            places.extend((one, index) for index in range(len(one)))
            waiting.extend(one)
    for _ in range(chance.randint(1, 3)):
        holder, key = chance.choice(places)
        junk = deepcopy(chance.choice(_JUNK))
        if isinstance(holder, dict) and isinstance(key, str):
            holder[chance.choice((key, key, "value" + key, "_" + key))] = junk
        elif isinstance(holder, list) and isinstance(key, int) and key < len(holder):
            holder[key] = junk if chance.random() < 0.7 else [junk]
    return made


def test_a_record_with_anything_in_it_changed_is_read_or_refused() -> None:
    chance = random.Random(20261124)
    for _ in range(1500):
        answered(json.dumps(mutated(_SMALL, chance)).encode())


def test_a_nasty_record_with_anything_in_it_changed_is_read_or_refused() -> None:
    chance, sample = random.Random(20261126), json.loads(nasty())
    for _ in range(300):
        answered(json.dumps(mutated(sample, chance)).encode(), edition())


def test_a_record_with_bytes_changed_is_read_or_refused() -> None:
    chance = random.Random(7)
    whole = json.dumps(_SMALL).encode()
    for _ in range(500):
        broken = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        answered(bytes(broken[: chance.randint(1, len(broken))]))


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(("resourceType", "entry", "resource", "id", "status", "code")), inner, max_size=3
        )
    ),
    max_leaves=12,
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(_VALUES)
def test_any_json_is_read_or_refused(value: object) -> None:
    answered(json.dumps(value).encode())


@settings(max_examples=150)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert len(read_many(data, KNOWLEDGE)) >= 1
