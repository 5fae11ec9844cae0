"""What speaks against a whole class: the same interactions and cautions that hold for its medicines."""

from paindesk.domain.finding import Level
from paindesk.domain.knowledge import ConditionTag, Interaction
from paindesk.domain.medicine import Caution, Verdict
from paindesk.rules.class_reasons import reasons_against
from tests.builders import SOURCE, facts, knowledge, medicine, patient

BLEEDING = Interaction(
    id="nsaid-ssri",
    a=("nsaid",),
    b=("bleeder",),
    level=Level.CAUTION,
    avoid=False,
    title="Bleeding",
    effect="More bleeding",
    action="Watch.",
    source=SOURCE,
)
ULCER = Caution(
    id="ulcer",
    title="Ulcer",
    text="It bleeds.",
    source=SOURCE,
    verdict=Verdict.AVOID,
    when=("peptic-ulcer",),
    unless=("protector",),
)
KNOWN = knowledge(
    medicine("painaway", class_id="nsaid", groups=("nsaid",), cautions=(ULCER,)),
    interactions=[BLEEDING],
    conditions=[ConditionTag(tag="peptic-ulcer", title="Ulcer", words=("peptic ulcer",))],
    groups={"bleeder": ("bleedol",), "protector": ("protectol",)},
)


def against(*medicines: str, conditions: tuple[str, ...] = ()) -> list[str]:
    known = facts(patient(medicines=list(medicines), conditions=list(conditions)), KNOWN)
    return [one.text for one in reasons_against("nsaid", known)]


def test_what_is_swallowed_speaks_against_it_and_what_is_on_the_skin_does_not() -> None:
    assert against("bleedol") == ["bleedol (bleeding)"]
    assert against("bleedol (topical)") == []


def test_a_caution_that_something_lifts_is_no_reason() -> None:
    assert against(conditions=("Peptic ulcer",)) == ["Peptic ulcer"]
    assert against("protectol", conditions=("Peptic ulcer",)) == []
