"""The wallet list: everything that is taken once the plan is followed, nothing left out, nothing cut off."""

import io
from dataclasses import replace
from decimal import Decimal

import pypdf
import pypdfium2
import pytest

from paindesk.documents.papers import make
from paindesk.documents.render import render
from paindesk.documents.wallet_list import build
from paindesk.domain.dose import Sig, amount
from paindesk.domain.errors import PainDeskError
from paindesk.domain.medicine_line import Activity, Ingredient, MedicineLine
from paindesk.domain.patient import Allergy, Section
from paindesk.domain.visit import Act, Prescription
from tests.builders import shipped
from tests.documents.conftest import CLINIC, GABAPENTIN, NASTY
from tests.documents.sizes import sizes_above_the_foot
from tests.documents.test_taper_calendar import knowledge, tapering

EVERY = [(language, large) for language in ("en", "es") for large in (False, True)]


def line(text: str, *names: str, **more: object) -> MedicineLine:
    return MedicineLine(text=text, ingredients=tuple(Ingredient(name=one) for one in names), **more)


@pytest.fixture
def home(rosa):
    """Rosa with the knowledge that ships and a longer list."""
    lines = (
        line("Eliquis 5 mg tablet", "apixaban", sig_text="1 tablet twice a day"),
        line("lisinopril 20 mg tablet", "lisinopril", sig=Sig(dose=amount(1, "tablet"), times_per_day=Decimal(1))),
        line("Percocet 5/325", "oxycodone", "acetaminophen",
             sig=Sig(dose=amount(1, "tablet"), times_per_day=Decimal(4), as_needed=True)),
        line("Narcan 4 mg nasal spray", "naloxone", route="nasal"),
        line("lorazepam 1 mg tablet", "lorazepam", activity=Activity.UNKNOWN),
        line("naproxen 250 mg tablet", "naproxen", activity=Activity.ENDED),
        line("meloxicam 15 mg tablet", "meloxicam", not_taking=True),
    )  # fmt: skip
    allergies = (Allergy(substance="Sulfonamides", reaction="rash"), Allergy(substance="Penicillin"))
    record = replace(rosa.visit.record, medicines=lines, allergies=allergies)
    return replace(rosa.with_(record=record), knowledge=shipped())


def built(case, language="en", large=False):
    return build(case.visit, case.advice, case.knowledge, case.clinic, language=language, large=large)


def with_lines(case, *lines, **record):
    return case.with_(record=replace(case.visit.record, medicines=lines, **record))


def text_of(paper) -> str:
    pages = pypdf.PdfReader(io.BytesIO(render(paper))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def entry(paper, start: str):
    return next(one for one in (*paper.daily, *paper.needed) if one.name.startswith(start))


def test_the_plan_first_with_its_days_then_what_others_prescribed_then_what_is_taken_when_needed(home):
    paper = built(home)
    assert [one.name for one in paper.daily] == [
        "gabapentin (Neurontin) 100 mg", "Eliquis 5 mg tablet (apixaban)", "lisinopril 20 mg tablet",
    ]  # fmt: skip
    assert entry(paper, "gabapentin").how == (
        "Nov 23 – Nov 29: 1 capsule at bedtime.",
        "Nov 30 – Dec 6: 1 capsule in the morning and 1 capsule at bedtime.",
        "Dec 7 – Dec 20: 1 capsule in the morning and 3 capsules at bedtime.",
    )
    assert [one.name.partition(" ")[0] for one in paper.needed] == ["acetaminophen", "Percocet", "Narcan"]
    assert entry(paper, "Eliquis").how == ("1 tablet twice a day",)
    assert entry(paper, "lisinopril").how == ("1 tablet, once a day.",)
    assert entry(built(home, "es"), "lisinopril").how == ("1 tableta, una vez al día.",)
    assert entry(paper, "Percocet").how == ("1 tablet, up to 4 times a day.",)


def test_in_spanish_an_order_that_was_understood_is_said_in_spanish_before_its_own_words(home):
    twice = Sig(dose=amount(1, "tablet"), times_per_day=Decimal(2))
    read = line("Eliquis 5 mg tablet", "apixaban", sig_text="1 tablet twice a day", sig=twice)
    assert entry(built(with_lines(home, read), "es"), "Eliquis").how == (
        "1 tableta, 2 veces al día (1 tablet twice a day)",
    )
    assert entry(built(with_lines(home, read)), "Eliquis").how == ("1 tablet twice a day",)
    assert entry(built(home, "es"), "Eliquis").how == ("1 tablet twice a day",)  # not understood: as it stands


def test_everything_stands_on_the_card(home):
    text = text_of(built(home))
    for said in (
        "Rosa Delgado · Born March 14, 1958 · List of November 23, 2026", "Riverside Pain Clinic: 555-0142",
        "Allergies: Sulfonamides (rash), Penicillin", "Do not stop any of these on your own. Call first.",
        "Ask if I still take it lorazepam 1 mg tablet",
    ):  # fmt: skip
        assert said in text, said
    assert "naproxen" not in text
    assert "meloxicam" not in text


@pytest.mark.parametrize(
    ("name", "route", "kept"),
    [
        ("apixaban", "oral", True),
        ("metoprolol", "oral", True),
        ("clonazepam", "oral", True),
        ("prednisone", "oral", True),
        ("clonidine", "transdermal", True),
        ("gabapentin", "oral", True),
        ("lisinopril", "oral", False),
        ("timolol", "ophthalmic", False),
        ("budesonide", "inhaled", False),
        ("ibuprofen", "oral", False),
    ],
)
def test_what_must_not_stop_at_once_says_so(home, name, route, kept):
    case = with_lines(home.with_(prescriptions=()), line(name, name, route=route))
    assert entry(built(case), name).keep_on is kept
    assert ("Do not stop it at once." in text_of(built(case))) is kept


def test_what_the_plan_stops_is_said_to_be_stopped(home):
    stop = Prescription(medicine="gabapentin", act=Act.STOP)
    case = with_lines(
        home.with_(prescriptions=(stop,)), line("gabapentin 100 mg", "gabapentin"), line("lisinopril", "lisinopril")
    )
    paper = built(case)
    assert [one.name for one in paper.daily] == ["lisinopril"]
    assert paper.stopped == ("gabapentin (Neurontin)",)
    assert "I take no more gabapentin (Neurontin)" in text_of(paper)


def test_a_combination_is_not_left_out_because_the_plan_has_one_part_of_it(home):
    assert "acetaminophen" in [one.medicine for one in home.visit.prescriptions]
    assert entry(built(home), "Percocet")


def test_aspirin_for_the_heart_goes_on_when_aspirin_for_pain_is_stopped(home):
    low = line("aspirin 81 mg tablet", "aspirin", sig=Sig(dose=amount(81, "mg"), times_per_day=Decimal(1)))
    case = with_lines(home.with_(prescriptions=(Prescription(medicine="aspirin", act=Act.STOP),)), low)
    assert entry(built(case), "aspirin 81 mg").how == ("81 mg, once a day.",)


def test_what_an_order_allows_at_the_most_is_not_told_as_what_to_take(home):
    most = Sig(dose=amount(2, "tablet"), times_per_day=Decimal(6), as_needed=True)
    case = with_lines(home, line("oxycodone 5 mg", "oxycodone", sig_text="1-2 tablets every 4-6 hours", sig=most))
    assert entry(built(case, "es"), "oxycodone").how == ("1-2 tablets every 4-6 hours",)


@pytest.mark.parametrize(
    "untold",
    [
        line("warfarin", "warfarin"),
        line("warfarin", "warfarin", sig_text="1 a day", disagreement="1 a day or 2 a day"),
        line("warfarin", "warfarin", sig=Sig(dose=amount(7, "mg"), times_per_day=Decimal(2), unequal=True)),
        line("warfarin", "warfarin", sig=Sig(dose=amount(1, "patch"), times_per_day=Decimal(1) / 3)),
    ],
)
def test_a_dose_nobody_can_tell_is_never_a_blank_and_never_a_guess(home, untold):
    assert entry(built(with_lines(home, untold)), "warfarin").how == ("See the label for the dose.",)
    assert entry(built(with_lines(home, untold), "es"), "warfarin").how == ("Vea la dosis en la etiqueta.",)


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ({"allergies": (), "no_known_allergies": True}, "none known"),
        ({"allergies": (), "confirmed": (Section.ALLERGIES,)}, "none known"),
        ({"allergies": ()}, "Not on this list. Ask me."),
    ],
)
def test_no_allergy_differs_from_not_asked(home, record, said):
    assert built(with_lines(home, *home.visit.record.medicines, **record)).allergies == said


def test_of_a_taper_the_first_step_stands_and_where_the_others_are():
    session = tapering()
    paper = build(session.visit, session.advice, knowledge(), CLINIC)
    oxycodone = entry(paper, "oxycodone")
    assert oxycodone.how[0].startswith("Nov 23 – Jan 3: 2 tablets in the morning, 1 tablet at noon")
    assert oxycodone.how[1] == "Then less, step by step. See the step-down plan."
    assert oxycodone.keep_on


def test_a_dose_of_the_plan_that_is_missing_is_an_error(home):
    with pytest.raises(PainDeskError, match="no dose yet"):
        built(home.with_(prescriptions=(replace(GABAPENTIN, steps=()),)))
    with pytest.raises(PainDeskError, match="strength of gabapentin is not chosen"):
        built(home.with_(prescriptions=(replace(GABAPENTIN, strength=None),)))
    with pytest.raises(PainDeskError, match="no medicine to list"):
        built(with_lines(home.with_(prescriptions=())))


def test_two_lists_with_the_same_line_say_it_once(home):
    case = with_lines(home, *home.visit.record.medicines, *home.visit.record.medicines)
    assert (built(case).daily, built(case).needed, built(case).unsure) == (
        built(home).daily, built(home).needed, built(home).unsure,
    )  # fmt: skip


def together(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(("language", "large"), EVERY)
@pytest.mark.parametrize("paper_size", ["us-letter", "a4"])
def test_nothing_runs_over_the_fold_or_off_the_sheet(home, language, large, paper_size):
    paper = replace(built(home, language, large), paper_size=paper_size)
    document = pypdfium2.PdfDocument(render(paper))
    for page in document:
        middle, text = page.get_width() / 2, page.get_textpage()
        strokes = (one.get_bounds() for one in page.get_objects() if one.type == 2)
        fold = max(top for left, _, right, top in strokes if abs(left - middle) < 2 and abs(right - middle) < 2)
        for place in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(place)
            assert 40 <= left < right <= page.get_width() - 40
            if top < fold and bottom > 85:  # beside the fold: a line ends before it or begins after it
                assert right < middle or left > middle, text.get_text_bounded(left, bottom, right, top)


@pytest.mark.parametrize(("language", "large"), EVERY)
def test_print_is_no_smaller_than_eleven_points_fourteen_in_large_print(home, language, large):
    assert min(sizes_above_the_foot(built(home, language, large))) == (14 if large else 11)


@pytest.mark.parametrize(("language", "large"), EVERY)
def test_the_longest_list_stays_on_few_pages_and_prints_as_typed(crowded, language, large):
    pdf = make(
        "wallet_list", crowded.visit, crowded.advice, crowded.knowledge, crowded.clinic, language=language, large=large
    )
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    text = together("".join(page.extract_text() for page in reader.pages))  # a line may end within a word with a slash
    assert all(together(f"{NASTY} {number}") in text for number in range(14))
    assert len(reader.pages) <= (9 if large else 5)


def test_each_piece_that_is_cut_out_says_whose_it_is_and_of_when(crowded):
    paper = built(crowded)
    pages = [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(render(paper))).pages]
    assert len(pages) > 1
    for text in pages:
        assert text.count(paper.patient) == 2  # on the card and in the foot
        assert "Born March 14, 1958 · List of November 23, 2026" in text
