"""The diary page: a line for each evening until the next visit, in the columns that Since last visit takes."""

from dataclasses import dataclass
from datetime import timedelta

from paindesk.documents.sheet import Sheet, top
from paindesk.documents.words import Words, words
from paindesk.domain.advice import Advice
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import on_label
from paindesk.domain.visit import Act, Clinic, Visit

DAYS_WITHOUT_DATE = 28
DAYS_AT_LEAST = 7
DAYS_AT_MOST = 42
DAYS_A_PAGE, DAYS_A_LARGE_PAGE = 14, 7
# In the order of the page; each but "needed" is read by exchange/diary_csv.py under the heading printed here.
COLUMNS = ("on", "average", "worst", "relief_percent", "side_effect", "needed", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A heading, and below it what is to be written there."""

    title: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryPage(Sheet):
    """All that the diary prints: for each page its days, as "Tue, Nov 24". `needed`: what may be taken when needed."""

    goal: str
    goal_by: str
    needed: str
    columns: tuple[Column, ...]
    pages: tuple[tuple[str, ...], ...]


def build(
    visit: Visit, advice: Advice, knowledge: Knowledge, clinic: Clinic, *, language: str = "en", large: bool = False
) -> DiaryPage:
    """The diary from the day after the visit to the day before the next one (4 weeks when none is set, 6 at most)."""
    say = words(language)
    first = visit.on + timedelta(days=1)
    last = (visit.plan.follow_up_on or visit.on + timedelta(days=DAYS_WITHOUT_DATE + 1)) - timedelta(days=1)
    count = min(max((last - first).days + 1, DAYS_AT_LEAST), DAYS_AT_MOST)
    days = [first + timedelta(days=number) for number in range(count)]
    a_page = DAYS_A_LARGE_PAGE if large else DAYS_A_PAGE
    named = tuple(f"{say.weekdays()[day.weekday()]}, {say.short(day)}" for day in days)
    goal = visit.pain.goal
    return DiaryPage(
        **top(visit, clinic, language, large),
        goal=goal.text,
        goal_by=say.long(goal.by) if goal.by is not None else "",
        needed=_when_needed(visit, say),
        columns=tuple(Column(title=say.diary(key), hint=say.diary(f"{key}_hint")) for key in COLUMNS),
        pages=tuple(named[start : start + a_page] for start in range(0, count, a_page)),
    )


def _when_needed(visit: Visit, say: Words) -> str:
    """The medicines of the plan that are taken only when needed."""
    names = (
        on_label(one.medicine)
        for one in visit.prescriptions
        if one.act is not Act.STOP and any(step.rung.as_needed is not None for step in one.steps)
    )
    return say.several(tuple(dict.fromkeys(names)))
