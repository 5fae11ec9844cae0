"""Every step of a visit in Spanish, opened over patients with long records: no English word is left on it that was
neither typed nor is a name or the title of a work."""

import re
from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from paindesk.domain.visit import Clinic, Visit, VisitKind
from paindesk.kit import language
from paindesk.shell.catalogue import FIRST_VISIT, FOLLOW_UP
from paindesk.shell.session import Session
from paindesk.steps.step import Context, Step
from tests.bench import people
from tests.builders import shipped
from tests.documents.test_every_finding import visit_of
from tests.documents.test_wholly_spanish import ENGLISH, names
from tests.interface.own_words import strings
from tests.interface.shown_texts import shown_texts
from tests.interface.walk import _titles

pytestmark = [pytest.mark.xdist_group("interface"), pytest.mark.usefixtures("themed")]

# "a" and "no" are Spanish too.
WORDS = (ENGLISH - {"a", "no", "me", "on"}) | {
    "answer", "answers", "calculate", "early", "fill", "fills", "filled", "judge", "late", "missing", "prescriber",
    "prescribers", "supplies", "supply", "table", "talk", "together",
}  # fmt: skip
STEPS = tuple(dict.fromkeys((*FIRST_VISIT, *FOLLOW_UP)))


def visits() -> Iterator[Visit]:
    for record, pain in (people.of_the_mockups(), people.with_fills(30, shipped())):
        yield visit_of(record, pain, people.ON)


def own_words(visit: Visit) -> re.Pattern[str]:
    """What was typed, medicines as labels have them, titles of works; the longest first."""
    typed = {one for one in strings(msgspec.to_builtins(visit)) if len(one) > 3}
    known = shipped()
    every = {*typed, *names(), *known.other_medicines, *_titles(known)}
    longest = sorted((re.escape(one) for one in every), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)", re.IGNORECASE)


def english_in(text: str, own: re.Pattern[str]) -> list[str]:
    return [word for word in re.findall(r"[A-Za-zÀ-ÿ]+", own.sub(" ", text)) if word.lower() in WORDS]


@pytest.fixture(scope="module")
def spanish() -> Iterator[None]:
    language.use("es")
    yield
    language.use(language.ENGLISH)


@pytest.mark.usefixtures("spanish")
@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.id)
def test_no_english_is_left_on_a_step(step: Step, qtbot: QtBot) -> None:
    for visit in visits():
        own = own_words(visit)
        kind = VisitKind.FIRST if step in FIRST_VISIT else VisitKind.FOLLOW_UP
        context = Context(knowledge=shipped(), on=people.ON, clinic=Clinic(name="Riverside"))
        session = Session(replace(visit, kind=kind), context, [step])
        view = step.view(session.models[step.id])
        qtbot.addWidget(view)
        view.show()
        left = {text: found for _, text in shown_texts(view) if (found := english_in(text, own))}
        assert left == {}


@pytest.mark.usefixtures("spanish")
def test_english_is_found() -> None:
    own = own_words(next(visits()))
    assert english_in("Señales de alarma. Answer them in Pain today before a medicine is started.", own)
    assert english_in("La dosis de apixaban 5 mg tablet: 1 tablet twice a day", own) == []
