"""What two people changed differently, in words that a clinician reads: nothing that was typed is left out."""

from dataclasses import replace
from decimal import Decimal

import pytest

from paindesk.domain.dose import Amount
from paindesk.domain.merge import Difference, merge
from paindesk.domain.monitoring import UrineTest
from paindesk.domain.pain import Goal, RedFlagAnswer, ScreenAnswers
from paindesk.domain.patient import Allergy, Condition, Observation, Trial
from paindesk.domain.visit import Choice, Override, Plan, Visit, VisitKind
from paindesk.shell.merge_page import marked
from paindesk.shell.merge_words import NOTHING, kept_lines, said, sides, what, where
from tests.store.clinic import FIRST_DAY, GABAPENTIN, entered, rosa

DRAFT = entered(Visit(id="v", kind=VisitKind.FIRST, on=FIRST_DAY, number=1, record=rosa()))


def only(theirs: Visit, mine: Visit) -> Difference:
    [one] = merge(DRAFT, theirs, mine).differences
    return one


def test_a_score_of_a_place_says_where_it_stands() -> None:
    site = DRAFT.pain.sites[0]
    one = only(*(replace(DRAFT, pain=replace(DRAFT.pain, sites=(replace(site, worst=n),))) for n in (10, 3)))
    assert what(one) == "Pain today › Place 1 › Worst pain, 0–10"
    assert where(one) == "Pain today › Place"
    assert sides(one) == ("9", "10", "3")


def test_a_plan_of_medicines_is_told_whole_on_both_sides() -> None:
    ann = replace(DRAFT, prescriptions=(replace(GABAPENTIN, strength=Amount(Decimal(300), "mg"), repeats=2),))
    ben = replace(DRAFT, prescriptions=(replace(GABAPENTIN, days=14, reason="lives alone"),))
    one = only(ann, ben)
    assert what(one) == where(one) == "Medicines of the plan"
    _, theirs, mine = sides(one)
    for words in ("gabapentin", "start", "300 mg", "capsule", "day 1 to 7: 100 mg at bedtime", "repeats: 2"):
        assert words in theirs
    for words in ("day 8 on: 100 mg in the morning and at bedtime", "quantity: 49", "days: 14", "reason: lives alone"):
        assert words in mine


def test_none_known_stands_beside_what_is_known() -> None:
    before = replace(DRAFT, record=replace(DRAFT.record, allergies=()))
    ann = replace(before, record=replace(before.record, no_known_allergies=True))
    ben = replace(before, record=replace(before.record, allergies=(Allergy(substance="codeine", reaction="hives"),)))
    [one] = merge(before, ann, ben).differences
    assert what(one) == "History › Allergies"
    assert sides(one) == (NOTHING, "Allergies: none", "codeine; reaction: hives")


def test_words_that_are_not_entered_yet_are_told_by_their_field() -> None:
    one = only(replace(DRAFT, typed=(("condition", "Gou"),)), replace(DRAFT, typed=(("condition", "Asth"),)))
    assert what(one) == "Words typed and not entered yet condition"
    assert sides(one) == (NOTHING, "Gou", "Asth")


def test_what_one_side_took_away_is_nothing() -> None:
    ann = replace(DRAFT, record=replace(DRAFT.record, allergies=()))
    ben = replace(DRAFT, record=replace(DRAFT.record, allergies=(Allergy(substance="sulfamethoxazole"),)))
    assert sides(only(ann, ben)) == ("sulfamethoxazole; reaction: hives", NOTHING, "sulfamethoxazole")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing"),
        ("", "nothing"),
        ((), "nothing"),
        (0, "0"),
        (False, "no"),
        (True, "yes"),
        (Decimal("12.50"), "12.5"),
        (FIRST_DAY, "24 Nov 2026"),
        (("left knee", "neck"), "left knee, neck"),
        (Condition(text="Gout", since="2019"), "Gout; since: 2019"),
        (RedFlagAnswer(id="cauda-equina", present=False), "cauda-equina; present: no"),
        (Goal(text="Walk", by=FIRST_DAY), "Walk; by: 24 Nov 2026"),
        (ScreenAnswers(key="phq-9", answers=(1, None, 3)), "1 – 3"),
        (ScreenAnswers(key="phq-9", total=12), "total 12"),
        (Choice(problem="low-back-pain", class_id="non_drug"), "low back pain · non drug"),
        (Override(finding_id="x", because="QT", reason="one dose"), "x; because: QT; reason: one dose"),
        (Observation(code="crcl", value=Decimal(41), unit="mL/min"), "crcl; value: 41; unit: mL/min"),
        (Trial(medicine="tramadol", days=5), "tramadol; days: 5"),
        (UrineTest(on=FIRST_DAY, found=("oxycodone",)), "24 Nov 2026; found: oxycodone"),
        (Plan(note="a\nb"), "note: a, b"),
    ],
)
def test_every_kind_of_value_has_words(value: object, words: str) -> None:
    assert said(value) == words


def test_what_is_kept_says_what_was_taken() -> None:
    one = only(*(replace(DRAFT, pain=replace(DRAFT.pain, sleep=n)) for n in (9, 4)))
    [line] = kept_lines([one], ["theirs"])
    assert (line.what, line.before, line.theirs, line.mine) == ("Pain today › Sleep, 0–10", "7", "9", "4")
    assert line.taken == "theirs"


def test_only_what_the_other_side_does_not_say_is_bold() -> None:
    made = marked("gabapentin; 100 mg; days: 14", "gabapentin; 100 mg; days: 28")
    assert [getattr(one, "text", one) for one in made if getattr(one, "bold", False)] == ["days: 14"]
    assert marked("9", "4") == ["9"]
