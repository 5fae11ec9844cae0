"""What is advised against is prescribed only with a reason; an opioid only behind its gate."""

import pytest

from paindesk.domain.advice import Advice
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.pain import PainToday
from paindesk.domain.visit import Choice
from paindesk.rules.choosing import unsettled
from paindesk.rules.consult import consult
from paindesk.sample.named import rosa
from tests.builders import TODAY, no_red_flags, shipped


def knowledge() -> Knowledge:
    """As shipped, read once."""
    return shipped()


def advised(choice: Choice) -> Advice:
    """The advice for the first-visit patient: CrCl 41, apixaban, sulfonamide allergy, no opioid before."""
    pain = PainToday(red_flags=no_red_flags(knowledge()))
    return consult(rosa(TODAY).record, pain, knowledge(), TODAY, choice=choice)


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        (Choice(), ""),
        (Choice(class_id="non_drug"), ""),
        (Choice(class_id="neuropathic", medicine="gabapentin"), ""),
        (Choice(class_id="nsaid", medicine="celecoxib"), "Write why celecoxib"),
        (Choice(class_id="nsaid", medicine="celecoxib", reason="  "), "Write why celecoxib"),
        (Choice(class_id="nsaid", medicine="celecoxib", reason="tolerated for years"), ""),
        (Choice(class_id="opioid", medicine="oxycodone"), "Before oxycodone: non-opioid trials"),
        (Choice(class_id="opioid", medicine="oxycodone", reason="agreed", opioid_exception="operation tomorrow"), ""),
    ],
)
def test_what_the_choice_still_waits_for(choice: Choice, said: str) -> None:
    sentence = unsettled(choice, advised(choice))
    assert sentence.startswith(said)
    assert bool(sentence) == bool(said)


def test_no_medicine_before_the_red_flags_are_answered() -> None:
    unasked = consult(rosa(TODAY).record, PainToday(), knowledge(), TODAY)
    sentence = unsettled(Choice(class_id="neuropathic", medicine="gabapentin"), unasked)
    assert sentence.startswith("Red flags to answer")
    assert unsettled(Choice(class_id="non_drug"), unasked) == ""
