"""Red flags: asked where they matter, stopping until it is recorded what was done."""

from dataclasses import replace

from paindesk.domain.finding import Level
from paindesk.domain.knowledge import RedFlag
from paindesk.domain.pain import PainSite, PainToday, RedFlagAnswer
from paindesk.rules.facts import gather
from paindesk.rules.red_flags import findings, questions
from tests.builders import SOURCE, TODAY, knowledge, patient


def _flag(key: str, *regions: str) -> RedFlag:
    return RedFlag(
        id=key, question=f"{key}?", if_present=f"{key} present", action="Refer today.", source=SOURCE, regions=regions
    )


KNOWN = replace(knowledge(), red_flags=(_flag("fever"), _flag("bladder", "low back"), _flag("vision", "head")))
BACK = PainToday(sites=(PainSite(number=1, name="Low back", regions=("low back left",)),))


def _found(*answers: RedFlagAnswer) -> dict[str, tuple[Level, str]]:
    known = gather(patient(), replace(BACK, red_flags=answers), KNOWN, TODAY)
    return {one.id: (one.level, one.action) for one in findings(known)}


def test_only_what_fits_the_place_is_asked() -> None:
    known = gather(patient(), BACK, KNOWN, TODAY)
    assert [one.id for one in questions(known)] == ["fever", "bladder"]


def test_unanswered_questions_are_one_caution() -> None:
    known = gather(patient(), BACK, KNOWN, TODAY)
    assert [(one.level, one.title) for one in findings(known)] == [(Level.CAUTION, "Red flags to answer: 2 of 2")]


def test_no_to_all_says_nothing() -> None:
    assert _found(RedFlagAnswer(id="fever", present=False), RedFlagAnswer(id="bladder", present=False)) == {}


def test_one_that_is_present_stops_until_something_was_done() -> None:
    no_fever = RedFlagAnswer(id="fever", present=False)
    assert _found(no_fever, RedFlagAnswer(id="bladder", present=True)) == {
        "red-flag-bladder": (Level.STOP, "Refer today.")
    }
    assert _found(no_fever, RedFlagAnswer(id="bladder", present=True, escalated="MRI today")) == {
        "red-flag-bladder": (Level.INFO, "Done: MRI today")
    }


def test_an_answer_stays_when_the_place_is_erased() -> None:
    assert _found(RedFlagAnswer(id="vision", present=True))["red-flag-vision"][0] is Level.STOP
