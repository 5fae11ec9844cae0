"""Review and sign: a stop needs a reason, the reason lapses with what it was given for."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from paindesk.domain.finding import Finding, Level
from paindesk.domain.pain import RedFlagAnswer
from paindesk.domain.patient import Provider, Section
from paindesk.domain.visit import (
    Act,
    DiaryDay,
    Plan,
    PlannedTherapy,
    Prescription,
    PrintChoice,
    SinceLastVisit,
    Told,
    Visit,
    VisitKind,
)
from paindesk.shell.signing import chosen_papers, possible_papers
from paindesk.steps.review_sign.model import PAPER_GROUPS, PAPERS, ReviewSignModel
from paindesk.steps.review_sign.step import STEP
from paindesk.steps.step import Mark
from tests.builders import line
from tests.steps.opened import knowledge, open_step, rosa_visit, session, start

pytestmark = pytest.mark.usefixtures("themed")
LEFT = Qt.MouseButton.LeftButton


def suicidal() -> Visit:
    visit = rosa_visit(prescriptions=(start("gabapentin"),))
    background = replace(visit.record.background, suicidal_thoughts=True)
    return replace(visit, record=replace(visit.record, background=background))


def model_of(visit: Visit) -> ReviewSignModel:
    model = session(STEP, visit).models["review_sign"]
    assert isinstance(model, ReviewSignModel)
    return model


def test_a_stop_finding_blocks_until_a_reason_is_written() -> None:
    running = session(STEP, suicidal())
    model = running.models["review_sign"]
    assert isinstance(model, ReviewSignModel)
    (stop,) = model.open_stops()
    assert stop.level is Level.STOP
    assert model.state().mark is Mark.ATTENTION
    assert any(stop.title in one for one in running.blockers())
    model.accept(stop, "   ")
    assert model.open_stops()
    model.accept(stop, "seen by psychiatry today, safety plan made")
    assert running.take("review_sign", at=1.0)
    assert not model.open_stops()
    assert not any(stop.title in one for one in running.blockers())


def test_the_reason_lapses_when_the_finding_says_something_else() -> None:
    model = model_of(suicidal())
    (stop,) = model.open_stops()
    model.accept(stop._replace(because="something else"), "an old reason")
    assert model.open_stops() == (stop,)
    assert model.reason_for(stop) == ""


def test_the_page_says_what_is_started_with_its_ceiling_and_quantity() -> None:
    blocks = {block.title: block.lines for block in model_of(rosa_visit(prescriptions=(start("gabapentin"),))).blocks()}
    ((name, words),) = blocks["Start"]
    assert name == "gabapentin"
    for part in ("100 mg at bedtime", "400 mg a day", "ceiling 1,400 mg", "77 × 100 mg"):
        assert part in words
    assert ("acetaminophen", "500 mg: 2 tablets 3 times a day") in blocks["Keep"]


def test_the_extended_release_of_a_stopped_tablet_is_on_the_page() -> None:
    visit = rosa_visit(prescriptions=(Prescription(medicine="morphine", act=Act.STOP),))
    lines = (line({"name": "morphine", "text": "morphine 15 mg"}),
             line({"name": "morphine", "release": "er", "text": "morphine ER 30 mg twice a day"}))  # fmt: skip
    blocks = model_of(replace(visit, record=replace(visit.record, medicines=lines))).blocks()
    assert {block.title: block.lines for block in blocks}["Keep"] == (("morphine ER", "morphine ER 30 mg twice a day"),)


def test_parts_of_history_not_reviewed_are_said_and_do_not_block() -> None:
    visit = rosa_visit()
    found = {one.id: one for one in model_of(visit).findings()}
    assert found["review.history"].level is Level.CAUTION
    reviewed = replace(visit, record=replace(visit.record, confirmed=tuple(Section)))
    assert {one.id: one for one in model_of(reviewed).findings()}["review.history"].level is Level.OK


def test_red_flags_and_questions_still_to_be_asked_stand_before_the_signature() -> None:
    visit = rosa_visit()
    background = replace(visit.record.background, suicidal_thoughts=None)
    asked_none = tuple(one for one in visit.record.observations if one.code != "phq9_item9")
    record = replace(visit.record, background=background, observations=asked_none, confirmed=tuple(Section))
    visit = replace(visit, record=record, pain=replace(visit.pain, red_flags=()))
    running = session(STEP, visit)
    found = {one.title: one for one in running.models["review_sign"].findings()}
    (flags,) = [title for title in found if title.startswith("Red flags to answer")]
    assert found[flags].level is Level.CAUTION
    assert "houghts of suicide" in found["Not yet asked"].because
    assert not any("ed flags" in one for one in running.blockers())  # said, and no bar to the signature
    everything_asked = tuple(RedFlagAnswer(id=one.id, present=False) for one in knowledge().red_flags)
    answered = replace(visit, pain=replace(visit.pain, red_flags=everything_asked))
    assert not any(one.title.startswith("Red flags to answer") for one in model_of(answered).findings())


def test_the_usual_papers_are_chosen_in_the_patients_language() -> None:
    visit = rosa_visit()
    spanish = replace(visit, record=replace(visit.record, patient=replace(visit.record.patient, language="es")))
    model = model_of(spanish)
    assert model.paper("handout") == PrintChoice(document="handout", language="es")
    assert model.paper("letter") == PrintChoice(document="letter", language="en")
    nobody = replace(visit, record=replace(visit.record, providers=()))
    assert not model_of(nobody).paper("letter").chosen


def test_letters_to_other_providers_are_ticked_only_where_the_plan_tells_them_by_letter() -> None:
    surgeon, dentist = Provider(name="Dr Stein", role="surgeon"), Provider(name="Dr Molar", role="dentist")
    visit = rosa_visit()
    visit = replace(visit, record=replace(visit.record, providers=(surgeon, dentist)))
    assert not model_of(visit).paper("letter_surgeon").chosen
    told = (Told(provider=surgeon), Told(provider=dentist, how="phone call"))
    model = model_of(replace(visit, plan=replace(visit.plan, told=told)))
    assert model.paper("letter_surgeon") == PrintChoice(document="letter_surgeon", language="en")
    assert not model.paper("letter_dentist").chosen


def test_a_letter_is_offered_only_where_its_reader_is_on_record(qtbot: Any) -> None:
    visit = rosa_visit()
    dentist = Provider(name="Dr Molar", role="dentist")
    visit = replace(
        visit, record=replace(visit.record, providers=(dentist,)), plan=Plan(told=(Told(provider=dentist),))
    )
    rows = open_step(qtbot, STEP, visit).view.papers.rows
    assert not any(piece.isHidden() for piece in rows["letter_dentist"])
    for piece in rows["letter_surgeon"]:
        assert piece.isHidden()
    assert rows["letter"][2].isHidden()  # it has no large print


def test_the_visit_note_comes_in_spanish_where_that_is_chosen_and_the_english_stands_beside_it(qtbot: Any) -> None:
    asked = tuple(PrintChoice(document=one, language="es") for one in ("visit_note", "trend_report"))
    opened = open_step(qtbot, STEP, rosa_visit(printing=asked))
    rows = opened.view.papers.rows
    for paper in ("visit_note", "trend_report"):
        assert not rows[paper][1].isHidden()
    assert model_of(rosa_visit()).paper("visit_note").language == "en"  # the chart is in English
    chosen = {one.document: one.language for one in chosen_papers(rosa_visit(printing=asked), knowledge())}
    assert chosen == {"visit_note": "es", "trend_report": "es"}
    possible = [(one.language, one.chosen) for one in possible_papers(rosa_visit(printing=asked), knowledge())
                if one.document == "visit_note"]  # fmt: skip
    assert possible == [("es", True), ("en", False)]


def test_the_naloxone_sheet_goes_with_naloxone_offered_today_and_the_wallet_list_with_nothing() -> None:
    visit = rosa_visit()
    assert not model_of(visit).paper("naloxone_sheet").chosen
    offered = model_of(replace(visit, plan=replace(visit.plan, naloxone_offered=True)))
    assert offered.paper("naloxone_sheet").chosen
    assert not offered.paper("wallet_list").chosen


def test_the_diary_goes_with_a_follow_up_that_used_it_or_starts_a_medicine() -> None:
    first = replace(rosa_visit(), prescriptions=(Prescription(medicine="gabapentin", act=Act.START),))
    assert not model_of(first).paper("diary_page").chosen
    later = replace(first, kind=VisitKind.FOLLOW_UP, since=SinceLastVisit())
    assert model_of(later).paper("diary_page").chosen
    nothing_new = replace(later, prescriptions=())
    assert not model_of(nothing_new).paper("diary_page").chosen
    used = SinceLastVisit(diary=(DiaryDay(on=first.on, average=4),))
    assert model_of(replace(nothing_new, since=used)).paper("diary_page").chosen


@pytest.mark.parametrize("naloxone", [False, True])
@pytest.mark.parametrize("act", [Act.START, Act.CONTINUE])
@pytest.mark.parametrize("kind", list(VisitKind))
def test_what_is_ticked_is_what_is_printed_where_nothing_was_touched(kind: VisitKind, act: Act, naloxone: bool) -> None:
    visit = replace(rosa_visit(), kind=kind, prescriptions=(Prescription(medicine="gabapentin", act=act),))
    visit = replace(visit, plan=replace(visit.plan, naloxone_offered=naloxone), printing=())
    ticked = [one.document for one in model_of(visit).printing if one.chosen]
    assert ticked == [one.document for one in chosen_papers(visit, knowledge())]


def test_an_agreement_and_an_exercise_page_are_offered_where_they_are_due_and_a_note_never_unasked() -> None:
    usual = model_of(rosa_visit())
    assert not any(usual.paper(name).chosen for name in ("agreement", "exercise", "visit_note"))
    opioid = rosa_visit(prescriptions=(Prescription(medicine="oxycodone", act=Act.START),))
    walks = Plan(therapies=(PlannedTherapy(id="exercise", title="Walking"),))
    assert model_of(opioid).paper("agreement") == PrintChoice(document="agreement")
    assert model_of(rosa_visit(plan=walks)).paper("exercise") == PrintChoice(document="exercise")
    assert not model_of(opioid).paper("visit_note").chosen


def test_an_amendment_needs_its_reason() -> None:
    running = session(STEP, rosa_visit(amends="v0"))
    model = running.models["review_sign"]
    assert isinstance(model, ReviewSignModel)
    assert model.is_amendment()
    assert any("amendment" in one for one in running.blockers())
    model.amendment_reason = "the weight was wrong"
    running.take("review_sign", at=1.0)
    assert not any("amendment" in one for one in running.blockers())


def test_a_reason_is_typed_on_the_screen_and_keeps_its_cursor(qtbot: Any) -> None:
    opened = open_step(qtbot, STEP, suicidal())
    field = opened.view.accepted.reasons["suicidal-thoughts"]
    field.setFocus()
    QTest.keyClicks(field, "seen by psychiatry")
    assert field is opened.view.accepted.reasons["suicidal-thoughts"]
    assert field.hasFocus()
    assert field.cursorPosition() == len("seen by psychiatry")
    assert opened.visit.overrides[0].reason == "seen by psychiatry"


def test_every_paper_is_in_one_group() -> None:
    grouped = [document for _, documents in PAPER_GROUPS for document in documents]
    assert sorted(grouped) == sorted(document for document, _ in PAPERS)


def test_language_and_size_are_asked_only_of_papers_that_are_ticked(qtbot: Any) -> None:
    opened = open_step(qtbot, STEP, rosa_visit())
    tick, language, large = opened.view.papers.rows["wallet_list"]
    assert language.isHidden()
    assert large.isHidden()
    qtbot.mouseClick(tick, LEFT, pos=QPoint(6, 10))
    assert not language.isHidden()
    assert not large.isHidden()
    headings = [one.text() for one in opened.view.papers.findChildren(QLabel) if one.property("role") == "subheading"]
    assert headings == ["For the patient", "For the chart", "To others"]


def test_a_paper_is_left_out_and_another_printed_large(qtbot: Any) -> None:
    opened = open_step(qtbot, STEP, rosa_visit())
    tick, _, _ = opened.view.papers.rows["dose_calendar"]
    _, _, large = opened.view.papers.rows["handout"]
    qtbot.mouseClick(tick, LEFT, pos=QPoint(6, 10))
    qtbot.mouseClick(large, LEFT, pos=QPoint(6, 10))
    chosen = {one.document: one for one in opened.visit.printing}
    assert not chosen["dose_calendar"].chosen
    assert chosen["handout"].large


def follow_up(medicine: str = "gabapentin", **changes: Any) -> Visit:
    """Rosa again, the medicine going on."""
    return rosa_visit(kind=VisitKind.FOLLOW_UP, number=2, prescriptions=(start(medicine, Act.CONTINUE),), **changes)


def a_caution(model: ReviewSignModel) -> Finding:
    return next(one for one in model.serious() if one.level is Level.CAUTION)


def with_previous(visit: Visit, previous: Visit) -> ReviewSignModel:
    model = model_of(visit)
    model.context.previous = previous
    return model


def test_a_caution_is_declined_with_a_reason_and_folded_at_the_next_visit() -> None:
    model = model_of(follow_up())
    caution = a_caution(model)
    model.accept(caution, "weighed with her", decline=True)
    assert model.is_declined(caution)
    assert caution not in model.declined_before()  # at this visit it is still being decided
    signed = model.apply_to(follow_up())
    again = with_previous(follow_up(overrides=signed.overrides), signed)
    assert again.declined_before() == (caution,)
    assert again.apply_to(follow_up(overrides=signed.overrides)).overrides == signed.overrides


def test_a_decline_is_left_behind_when_what_it_stood_on_has_changed() -> None:
    model = model_of(follow_up())
    model.accept(a_caution(model), "weighed with her", decline=True)
    (kept,) = model.apply_to(follow_up()).overrides
    stale = replace(kept, declined="0" * 16)
    later = with_previous(follow_up(overrides=(stale,)), follow_up(overrides=(stale,)))
    assert later.declined_before() == ()
    assert later.apply_to(follow_up(overrides=(stale,))).overrides == ()


def test_a_stop_is_never_declined_for_later() -> None:
    model = model_of(suicidal())
    (stop,) = model.open_stops()
    model.accept(stop, "safety plan made", decline=True)
    assert model.overrides[0].declined == ""


def test_the_box_to_decline_wants_a_reason_first(qtbot: Any) -> None:
    opened = open_step(qtbot, STEP, follow_up())
    card = opened.view.accepted
    caution = a_caution(opened.session.models["review_sign"])
    box, reason = card.declines[caution.id], card.reasons[caution.id]
    assert box.isHidden()
    QTest.keyClicks(reason, "weighed with her")
    assert not box.isHidden()
    QTest.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))
    assert opened.session.models["review_sign"].is_declined(caution)
    assert caution.id in {one.finding_id for one in opened.session.visit.overrides if one.declined}
