"""The kind of pain proposed, and the problems a record speaks of."""

from dataclasses import replace

import pytest

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.pain import Mechanism, PainProblem, PainSite, PainToday
from paindesk.rules.mechanism import problems, propose
from tests.builders import patient
from tests.rules.rosa import FEET, KNEE, PAIN, rosa


def _site(*qualities: str, name: str = "", regions: tuple[str, ...] = ()) -> PainToday:
    return PainToday(sites=(PainSite(number=1, name=name, regions=regions, qualities=qualities),))


def test_burning_tingling_numb_feet_in_diabetes_are_neuropathic(edition: Knowledge) -> None:
    found = propose(PAIN, rosa(), edition)
    assert found.mechanism is Mechanism.NEUROPATHIC
    assert found.reasons == ("burning", "tingling", "numb", "both feet", "diabetes")


@pytest.mark.parametrize(
    ("qualities", "mechanism"),
    [
        (("aching", "stiff"), Mechanism.NOCICEPTIVE),
        (("cramping", "tight"), Mechanism.SPASM),
        (("hurts all over", "unrefreshing sleep"), Mechanism.NOCIPLASTIC),
        (("burning", "tingling", "aching"), Mechanism.NEUROPATHIC),
        (("burning", "tingling", "aching", "stiff"), Mechanism.MIXED),
        (("burning",), None),
        (("dull", "sharp"), None),
        ((), None),
    ],
)
def test_the_words_for_pain_propose_its_kind(
    edition: Knowledge, qualities: tuple[str, ...], mechanism: Mechanism | None
) -> None:
    assert propose(_site(*qualities), patient(), edition).mechanism is mechanism


def test_too_few_words_say_why_it_cannot_be_told(edition: Knowledge) -> None:
    assert propose(_site("burning"), patient(), edition).reasons[0].startswith("cannot tell, because only “burning”")
    assert "no words for the pain recorded" in propose(PainToday(), patient(), edition).reasons[0]


def test_pain_in_many_places_is_proposed_as_nociplastic(edition: Knowledge) -> None:
    pain = PainToday(sites=tuple(replace(KNEE, number=one) for one in range(1, 7)))
    assert propose(pain, patient(), edition).mechanism is Mechanism.NOCIPLASTIC


def test_a_diagnosis_stands_in_where_no_words_are_recorded(edition: Knowledge) -> None:
    one = propose(PainToday(), patient(conditions=["Low back pain"]), edition)
    assert (one.mechanism, one.reasons) == (Mechanism.NOCICEPTIVE, ("Low back pain",))
    two = propose(PainToday(), patient(conditions=["Low back pain", "Trigeminal neuralgia"]), edition)
    assert two.mechanism is Mechanism.MIXED


def test_the_problem_chosen_decides_before_the_rest_of_the_map(edition: Knowledge) -> None:
    knee = next(one for one in problems(PAIN, rosa(), edition) if one.key == "knee-osteoarthritis")
    assert propose(PAIN, rosa(), edition, knee).mechanism is Mechanism.NOCICEPTIVE


def test_one_place_that_speaks_clearly_goes_before_what_the_problem_is_known_for(edition: Knowledge) -> None:
    back = next(iter(problems(PainToday(), patient(conditions=["Low back pain"]), edition)))
    found = propose(_site("burning", "electric shocks"), patient(), edition, back)
    assert (found.mechanism, found.reasons) == (Mechanism.NEUROPATHIC, ("burning", "electric shocks"))


def test_rosas_problems_are_her_neuropathy_and_her_knee(edition: Knowledge) -> None:
    assert {one.key for one in problems(PAIN, rosa(), edition)} == {
        "painful-diabetic-neuropathy",
        "knee-osteoarthritis",
    }
    assert problems(PainToday(sites=(FEET,)), rosa(), edition)[0].key


@pytest.mark.parametrize(
    ("condition", "key"),
    [
        ({"text": "Pain in unspecified shoulder", "code": "M25.519", "system": "icd-10-cm"}, "shoulder-pain"),
        ({"text": "Dolor", "code": "M54.50", "system": "icd-10-cm"}, "low-back-pain"),
        ({"text": "PDN", "code": "E11.42", "system": "icd-10-cm"}, "painful-diabetic-neuropathy"),
        ("Fibromyalgia", "fibromyalgia"),
        ("Osteoarthritis of left knee", "knee-osteoarthritis"),
        ("Trigeminal neuralgia", "trigeminal-neuralgia"),
    ],
)
def test_conditions_name_problems_by_code_or_words(edition: Knowledge, condition: object, key: str) -> None:
    found = problems(PainToday(), patient(conditions=[condition]), edition)  # type: ignore[list-item]  # text or table
    assert [one.key for one in found] == [key]


def test_what_is_denied_or_over_is_no_problem(edition: Knowledge) -> None:
    record = patient(conditions=["No low back pain", "Gout (resolved)"])
    assert problems(PainToday(), record, edition) == ()


def test_a_complaint_without_a_name_is_kept_in_the_patients_words(edition: Knowledge) -> None:
    record = replace(patient(), pain_complaints=("it hurts when I think of Mondays", "my lower back pain"))
    found = problems(PainToday(), record, edition)
    assert [one.key for one in found] == ["low-back-pain", ""]
    assert found[1].text == "it hurts when I think of Mondays"


def test_what_the_clinician_names_comes_first(edition: Knowledge) -> None:
    pain = replace(PAIN, problems=(PainProblem(text="Low back pain", key="low-back-pain"),))
    assert problems(pain, rosa(), edition)[0].key == "low-back-pain"


# When it comes, what damaged the nerves, and what a questionnaire says.


@pytest.mark.parametrize(
    ("qualities", "mechanism"),
    [
        (("sudden attacks", "spreads along a nerve"), Mechanism.NEUROPATHIC),
        (("stiff in the morning", "better with exercise"), Mechanism.NOCICEPTIVE),
        (("stiff in the morning",), None),
    ],
)
def test_when_it_comes_speaks_for_a_kind(
    edition: Knowledge, qualities: tuple[str, ...], mechanism: Mechanism | None
) -> None:
    assert propose(_site(*qualities), patient(), edition).mechanism is mechanism


@pytest.mark.parametrize(
    ("condition", "cause"),
    [
        ("HIV infection", "HIV"),
        ("Chemotherapy with oxaliplatin", "chemotherapy"),
        ("Vitamin B12 deficiency", "vitamin B12 deficiency"),
        ("Type 1 diabetes", "diabetes"),
    ],
)
def test_what_damages_nerves_counts_where_both_feet_tingle(edition: Knowledge, condition: str, cause: str) -> None:
    feet = _site("tingling", name="Both feet")
    found = propose(feet, patient(conditions=[condition]), edition)
    assert found.mechanism is Mechanism.NEUROPATHIC
    assert cause in found.reasons
    assert cause not in propose(_site("tingling", name="Left knee"), patient(conditions=[condition]), edition).reasons


LEFT_FOOT = replace(FEET, name="Left foot", regions=("left foot front",), qualities=("burning", "numb"))


@pytest.mark.parametrize(
    ("conditions", "first"),
    [
        (["Type 2 diabetes", "Knee osteoarthritis"], "neuropathic-pain"),  # one foot: not told which
        (["Type 2 diabetes", "Knee osteoarthritis", "Postherpetic neuralgia"], "neuropathic-pain"),
        (["Vitamin B12 deficiency", "Knee osteoarthritis"], "neuropathic-pain"),
        (["Knee osteoarthritis"], "neuropathic-pain"),
        (["Painful diabetic neuropathy", "Type 2 diabetes", "Knee osteoarthritis"], "painful-diabetic-neuropathy"),
    ],
)
def test_a_burning_numb_foot_is_not_treated_as_the_knee_that_is_on_record(
    edition: Knowledge, conditions: list[str], first: str
) -> None:
    found = problems(PainToday(sites=(LEFT_FOOT,)), patient(conditions=conditions), edition)
    assert found[0].key == first
    assert "knee-osteoarthritis" in [one.key for one in found]


def test_each_foot_as_a_place_of_its_own_is_both_feet(edition: Knowledge) -> None:
    right = replace(LEFT_FOOT, number=2, name="Right foot", regions=("right foot front",))
    found = problems(PainToday(sites=(LEFT_FOOT, right)), rosa(), edition)
    assert [one.key for one in found] == ["painful-diabetic-neuropathy", "knee-osteoarthritis"]


def test_an_aching_foot_is_no_nerve_pain(edition: Knowledge) -> None:
    aching = replace(LEFT_FOOT, qualities=("aching", "stiff"))
    assert problems(PainToday(sites=(aching,)), rosa(), edition)[0].key == "knee-osteoarthritis"


def test_a_dn4_of_4_is_one_sign_and_of_3_is_none(edition: Knowledge) -> None:
    burning = _site("burning")
    found = propose(burning, patient(dn4=4), edition)
    assert (found.mechanism, found.reasons) == (Mechanism.NEUROPATHIC, ("burning", "DN4 4 of 10"))
    assert propose(burning, patient(dn4=3), edition).mechanism is None
