"""The diary page: the days it holds, the columns that a diary file is read by, the goal on top, no page too many."""

import io
from dataclasses import replace
from datetime import date, timedelta

import pypdf
import pytest

from paindesk.documents.diary_page import COLUMNS, build
from paindesk.documents.render import render
from paindesk.domain.pain import Goal
from paindesk.domain.visit import Act, DiaryDay, SinceLastVisit, VisitKind
from paindesk.exchange.diary_csv import read_diary
from paindesk.shell.signing import chosen_papers
from tests.builders import shipped
from tests.documents.sizes import sizes_above_the_foot

EVERY = [(language, large) for language in ("en", "es") for large in (False, True)]


def built(case, language="en", large=False):
    return build(case.visit, case.advice, case.knowledge, case.clinic, language=language, large=large)


def pages_of(paper) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(render(paper))).pages]


def until(case, day: date | None):
    return case.with_(plan=replace(case.visit.plan, follow_up_on=day))


def test_a_line_for_each_day_from_the_day_after_the_visit_to_the_day_before_the_next(rosa):
    days = [day for page in built(rosa).pages for day in page]
    assert (days[0], days[-1], len(days)) == ("Tue, Nov 24", "Sun, Dec 20", 27)
    assert [len(page) for page in built(rosa).pages] == [14, 13]
    assert built(rosa, "es").pages[0][0] == "mar, 24 nov"


@pytest.mark.parametrize(("after", "count"), [(1, 7), (8, 7), (9, 8), (43, 42), (44, 42), (400, 42), (None, 28)])
def test_a_week_at_least_and_six_weeks_at_most(rosa, after, count):
    day = None if after is None else rosa.visit.on + timedelta(days=after)
    days = [day for page in built(until(rosa, day)).pages for day in page]
    assert len(days) == count


@pytest.mark.parametrize(("language", "large"), EVERY)
def test_each_two_weeks_are_one_page_in_large_print_each_week(rosa, language, large):
    for after in (28, 43):
        paper = built(until(rosa, rosa.visit.on + timedelta(days=after)), language, large)
        pages = pages_of(paper)
        assert len(pages) == len(paper.pages)
        for number, (text, days) in enumerate(zip(pages, paper.pages, strict=True), start=1):
            assert all(day in text for day in days)
            assert len(days) <= (7 if large else 14)
            assert "Rosa Delgado" in text
            assert "walk to church and back" in text
            word, of = ("Page", "of") if language == "en" else ("Página", "de")
            assert f"{word} {number} {of} {len(pages)}" in text


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_columns_are_read_from_a_file_with_the_same_headings(rosa, language):
    paper = built(rosa, language)
    titles = dict(zip(COLUMNS, paper.columns, strict=True))
    read = [key for key in COLUMNS if key != "needed"]
    text = ";".join(titles[key].title for key in read) + "\n2026-11-22;4;7;40;3;walking"
    found = read_diary(text.encode(), rosa.visit.on)
    assert found.not_read == ()
    assert found.days == (
        DiaryDay(on=date(2026, 11, 22), average=4, worst=7, relief_percent=40, side_effect=3, note="walking"),
    )
    for key in COLUMNS:
        assert titles[key].title in pages_of(paper)[0]


def test_medicines_to_take_when_needed_are_named_and_none_that_is_stopped(rosa):
    assert "When you need it, you may take acetaminophen." in pages_of(built(rosa))[0]
    stopped = tuple(replace(one, act=Act.STOP) for one in rosa.visit.prescriptions)
    assert "you may take" not in pages_of(built(rosa.with_(prescriptions=stopped)))[0]


def test_without_a_goal_its_line_is_left_out(rosa):
    text = pages_of(built(rosa.with_(pain=replace(rosa.visit.pain, goal=Goal()))))[0]
    assert "goal" not in text


@pytest.mark.parametrize(("language", "large"), EVERY)
def test_a_long_goal_prints_as_typed_and_loses_no_day(crowded, language, large):
    paper = built(crowded, language, large)
    text = " ".join(pages_of(paper))
    assert "".join(crowded.visit.pain.goal.text.split()) in "".join(text.split())  # a line may end after a slash
    assert all(day in text for page in paper.pages for day in page)
    assert len(pages_of(paper)) <= 2 * len(paper.pages)


@pytest.mark.parametrize("language", ["en", "es"])
def test_large_print_is_eighteen_points_but_for_the_foot(rosa, language):
    assert min(sizes_above_the_foot(built(rosa, language, large=True))) == 18


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper_size", ["us-letter", "a4"])
def test_no_word_runs_into_the_next_column_or_off_the_sheet(rosa, language, large, paper_size):
    """Each heading word and each date ends before the next cell begins."""
    import pypdfium2

    paper = replace(built(rosa, language, large), paper_size=paper_size)
    sheet = pypdfium2.PdfDocument(render(paper))
    for page in sheet:
        lines = [one.get_bounds() for one in page.get_objects() if one.type == 2]  # strokes of the table
        upright = sorted({round(left, 1) for left, bottom, right, top in lines if right - left < 2 < top - bottom})
        text = page.get_textpage()
        top_of_table = max(top for left, bottom, right, top in lines if right - left < 2)
        for place in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(place)
            if top < top_of_table and bottom > 80:
                assert not any(left + 0.5 < line < right - 0.5 for line in upright), text.get_text_bounded(
                    left, bottom, right, top
                )
            assert right <= page.get_width() - 50


def test_it_is_chosen_at_a_follow_up_where_the_diary_is_used_or_a_medicine_is_new(rosa):
    def chosen(visit):
        return "diary_page" in [one.document for one in chosen_papers(visit, shipped())]

    used = SinceLastVisit(diary=(DiaryDay(on=rosa.visit.on, average=4),))
    same = replace(
        rosa.visit, kind=VisitKind.FOLLOW_UP, since=SinceLastVisit(), prescriptions=rosa.visit.prescriptions[1:]
    )
    assert not chosen(rosa.visit)  # a first visit
    assert not chosen(same)
    assert chosen(replace(same, since=used))
    assert chosen(replace(same, prescriptions=rosa.visit.prescriptions))
