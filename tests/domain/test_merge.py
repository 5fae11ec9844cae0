"""Two people change the same visit: Ann and Ben begin from the same draft of Rosa, and each types something."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import given
from hypothesis import strategies as st

from paindesk.domain import merge as merging
from paindesk.domain.dose import Amount
from paindesk.domain.merge import Merge, changes, chosen, merge
from paindesk.domain.pain import Goal, PainSite, Peg, RedFlagAnswer, Stroke
from paindesk.domain.patient import Allergy, Condition, NotUnderstood
from paindesk.domain.visit import Act, Plan, Prescription, SideEffectReport, SinceLastVisit, Visit, VisitKind
from tests.store.clinic import FIRST_DAY, GABAPENTIN, entered, rosa

DRAFT = entered(Visit(id="v", kind=VisitKind.FIRST, on=FIRST_DAY, number=1, record=rosa()))
FEET = DRAFT.pain.sites[0]
KNEE = PainSite(number=2, name="left knee", worst=6)
GOUT, ASTHMA = Condition(text="Gout"), Condition(text="Asthma")
NAPROXEN = Prescription(medicine="naproxen", act=Act.START, strength=Amount(Decimal(250), "mg"), form="tablet")


def pain(visit: Visit = DRAFT, **parts: Any) -> Visit:
    return replace(visit, pain=replace(visit.pain, **parts))


def record(visit: Visit = DRAFT, **parts: Any) -> Visit:
    return replace(visit, record=replace(visit.record, **parts))


def ways(found: Merge) -> list[tuple[object, ...]]:
    """Where both changed the same, with the names of list entries in place of their keys."""
    return [(*(getattr(one, "told_by", one) for one in each.way), *each.parts) for each in found.differences]


def test_what_only_one_of_them_changed_is_taken_over() -> None:
    ann = pain(sleep=9, goal=Goal(text="Walk to church"))
    ben = replace(pain(mood=3), plan=replace(DRAFT.plan, note="call the daughter"))
    found = merge(DRAFT, ann, ben)
    assert found.differences == ()
    assert (found.visit.pain.sleep, found.visit.pain.mood) == (9, 3)
    assert found.visit.pain.goal.text == "Walk to church"
    assert found.visit.plan.note == "call the daughter"
    assert found.common == ann


def test_the_same_change_on_both_sides_is_no_difference() -> None:
    assert merge(DRAFT, pain(sleep=9), pain(sleep=9)).differences == ()


def test_what_both_changed_is_asked_and_nothing_else() -> None:
    ann, ben = pain(sleep=9, mood=2), pain(sleep=4, work=5)
    found = merge(DRAFT, ann, ben)
    [one] = found.differences
    assert ways(found) == [("pain", "sleep")]
    assert (one.before, one.theirs, one.mine) == (7, 9, 4)
    assert (found.visit.pain.mood, found.visit.pain.work) == (2, 5)
    assert chosen(found, [True]).pain.sleep == 9
    assert chosen(found, [False]).pain.sleep == 4
    assert chosen(found, [True]).pain.work == 5


def test_until_it_is_chosen_merging_again_asks_the_same_and_never_decides_by_itself() -> None:
    ann, ben = pain(sleep=9, mood=2), pain(sleep=4, work=5)
    found = merge(DRAFT, ann, ben)
    again = merge(found.common, ann, pain(found.visit, work=6))
    assert again.differences == found.differences
    assert again.visit.pain.work == 6
    done = merge(ann, ann, chosen(found, [False]))
    assert done.differences == ()
    assert done.visit.pain.sleep == 4


def test_two_scores_of_one_place_go_together_and_the_same_score_is_asked() -> None:
    ann, ben = pain(sites=(replace(FEET, now=2),)), pain(sites=(replace(FEET, worst=10),))
    assert merge(DRAFT, ann, ben).visit.pain.sites == (replace(FEET, now=2, worst=10),)
    assert ways(merge(DRAFT, ann, pain(sites=(replace(FEET, now=5),)))) == [("pain", "sites", 1, "now")]


def test_what_either_added_to_a_list_stays_and_what_either_took_away_goes() -> None:
    ann = record(conditions=(*DRAFT.record.conditions, GOUT), allergies=())
    ben = record(conditions=(*DRAFT.record.conditions, ASTHMA))
    found = merge(DRAFT, ann, ben)
    assert found.differences == ()
    assert found.visit.record.conditions == (*DRAFT.record.conditions, GOUT, ASTHMA)
    assert found.visit.record.allergies == ()


def test_changed_by_one_and_taken_away_by_the_other_is_asked() -> None:
    ann = record(allergies=())
    ben = record(allergies=(Allergy(substance="sulfamethoxazole", reaction="anaphylaxis"),))
    found = merge(DRAFT, ann, ben)
    assert ways(found) == [("record", "allergies", "sulfamethoxazole")]
    assert chosen(found, [True]).record.allergies == ()
    assert chosen(found, [False]).record.allergies == ben.record.allergies


def test_an_answer_to_a_red_flag_is_one_piece() -> None:
    flag = RedFlagAnswer(id="cauda-equina", present=True, escalated="sent to the emergency department")
    found = merge(DRAFT, pain(red_flags=(flag,)), pain(red_flags=(replace(flag, escalated="asked again"),)))
    assert ways(found) == [("pain", "red_flags", "cauda-equina")]


def test_no_prescription_is_made_of_two_peoples_halves() -> None:
    """Ann changes the tablet, Ben the days: a mixture would be a prescription that nobody wrote."""
    ann = replace(DRAFT, prescriptions=(replace(GABAPENTIN, strength=Amount(Decimal(300), "mg")),))
    ben = replace(DRAFT, prescriptions=(replace(GABAPENTIN, days=14),))
    found = merge(DRAFT, ann, ben)
    assert ways(found) == [("choice", "prescriptions", "swaps")]
    assert chosen(found, [True]).prescriptions == ann.prescriptions
    assert chosen(found, [False]).prescriptions == ben.prescriptions


def test_two_plans_of_medicines_are_never_added_up() -> None:
    """Ann chooses naproxen in place of gabapentin, Ben a lower dose: nobody decided on both."""
    ann = replace(DRAFT, choice=replace(DRAFT.choice, class_id="nsaid"), prescriptions=(NAPROXEN,))
    ben = replace(DRAFT, prescriptions=(replace(GABAPENTIN, steps=GABAPENTIN.steps[:1]),))
    found = merge(DRAFT, ann, ben)
    assert ways(found) == [("choice", "prescriptions", "swaps")]
    assert chosen(found, [True]).choice.class_id == "nsaid"
    assert [one.medicine for one in chosen(found, [True]).prescriptions] == ["naproxen"]


def test_an_allergy_and_no_known_allergies_do_not_end_up_side_by_side() -> None:
    before = record(allergies=())
    ann = record(before, no_known_allergies=True)
    ben = record(before, allergies=(Allergy(substance="codeine"),))
    found = merge(before, ann, ben)
    assert ways(found) == [("record", "no_known_allergies", "allergies")]
    assert chosen(found, [True]).record.no_known_allergies
    assert chosen(found, [True]).record.allergies == ()
    mine = chosen(found, [False]).record
    assert (mine.no_known_allergies, mine.allergies) == (False, (Allergy(substance="codeine"),))


def test_a_side_effect_and_none_do_not_end_up_side_by_side() -> None:
    before = replace(DRAFT, since=SinceLastVisit())
    ann = replace(before, since=SinceLastVisit(no_side_effects=True))
    ben = replace(before, since=SinceLastVisit(side_effects=(SideEffectReport(name="dizziness", grade=5),)))
    assert ways(merge(before, ann, ben)) == [("since", "no_side_effects", "side_effects")]


def test_two_people_who_add_another_place_under_the_same_number_are_asked() -> None:
    other = replace(KNEE, name="neck")
    found = merge(DRAFT, pain(sites=(FEET, KNEE)), pain(sites=(FEET, other)))
    assert ways(found) == [("pain", "sites", 2)]
    assert found.visit.pain.sites == (FEET, other)
    assert found.common.pain.sites == (FEET,)
    assert chosen(found, [True]).pain.sites == (FEET, KNEE)


def test_what_was_typed_since_is_told_piece_by_piece() -> None:
    mine = record(pain(sleep=9), conditions=(*DRAFT.record.conditions, GOUT))
    found = changes(DRAFT, mine)
    assert [(one.theirs, one.mine) for one in found] == [(None, GOUT), (7, 9)]
    assert changes(DRAFT, DRAFT) == ()


def test_what_is_left_open_is_asked_in_the_same_order_again() -> None:
    gout = replace(GOUT, since="2020")
    before = record(conditions=(ASTHMA, gout))
    theirs = record(before, conditions=(replace(gout, since="2021"), replace(ASTHMA, since="2021")))
    mine = record(before, conditions=(replace(ASTHMA, since="2022"),))
    found = merge(before, theirs, mine)
    assert [one.before for one in found.differences] == [gout, ASTHMA]
    assert merge(found.common, theirs, found.visit).differences == found.differences


words = st.text("abc", max_size=2)
score = st.one_of(st.none(), st.integers(0, 10))
edited = st.builds(
    lambda texts, sleep, peg, note, plan: replace(
        DRAFT,
        record=replace(DRAFT.record, conditions=tuple(Condition(text=one, since=note) for one in texts)),
        pain=replace(DRAFT.pain, sleep=sleep, peg=Peg(pain=peg)),
        plan=Plan(note=note, exit_plan=plan),
        prescriptions=(replace(GABAPENTIN, reason=plan),),
    ),
    st.lists(words, max_size=4),
    score,
    score,
    words,
    words,
)


@given(edited, edited, edited)
def test_whatever_both_type_nothing_is_lost(common: Visit, theirs: Visit, mine: Visit) -> None:
    """Everything that either changed is in the merged visit, or stands beside the other side to be chosen."""
    found = merge(common, theirs, mine)
    asked = [value for one in found.differences for value in (one.theirs, one.mine)]
    for side in (theirs, mine):
        for one in side.record.conditions:
            assert one in (*common.record.conditions, *found.visit.record.conditions, *asked)
        for part in (lambda it: it.pain.sleep, lambda it: it.pain.peg.pain, lambda it: it.plan.note):
            assert part(side) in (part(common), part(found.visit), *asked)
        plan = (side.choice, side.prescriptions, side.swaps)
        assert side.prescriptions in (common.prescriptions, found.visit.prescriptions) or plan in asked
    taken = chosen(found, [True] * len(found.differences))
    assert merge(theirs, theirs, taken).visit == taken
    assert merge(found.common, theirs, found.visit).differences == found.differences


@given(edited, edited)
def test_what_one_side_left_as_it_was_is_the_others(common: Visit, changed: Visit) -> None:
    assert merge(common, changed, common).visit == changed
    assert merge(common, common, changed).visit == changed


def _listed(opened: type) -> Iterator[tuple[str, type]]:
    """The lists of that part whose entries have parts of their own, but for those that are one decision."""
    together = {part for parts in merging._ONE_DECISION.get(opened, ()) for part in parts}
    hints = get_type_hints(opened)
    for part in (one.name for one in fields(opened) if one.name not in together):
        for held in get_args(hints[part]) if get_origin(hints[part]) is tuple else ():
            if isinstance(held, type) and is_dataclass(held):
                yield f"{opened.__name__}.{part}", held


def test_by_what_an_entry_of_each_list_is_the_same_one_is_said() -> None:
    """Else two versions of one entry end up side by side. A stroke and a line not understood stand for themselves."""
    found = [(where, held) for opened in merging._OPENED for where, held in _listed(opened)]
    assert len(found) > 20
    known = (*merging._SAME, Stroke, NotUnderstood)
    assert [(where, held.__name__) for where, held in found if held not in known] == []
