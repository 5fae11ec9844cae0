"""The real windows driven through a first visit and a follow-up, as `demo --tour` does, and what came of it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from paindesk import tour
from paindesk.tour_hands import SIZE

FIRST_VISIT = ("history", "pain-today", "medicine-class", "starting-dose", "plan-safety", "review-sign")
FOLLOW_UP = ("since-last-visit", "trends", "adjust", "plan-safety", "review-sign")


MOST_ACTS = 25  # at 1.35 s to think, 1.1 s to point and 0.2 s to press (Card, Moran and Newell 1983): 66 s


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """What one tour left behind; `said.txt` is what it told."""
    folder = tmp_path_factory.mktemp("tour")
    said: list[str] = []
    assert tour.run(folder, say=said.append) == 0
    (folder / "said.txt").write_text("\n".join(said), "utf-8")
    yield folder
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    for window in application.topLevelWidgets():
        window.close()


@pytest.mark.parametrize(("visit", "most"), [("first-visit-by-keyboard", 250), ("follow-up-by-keyboard", MOST_ACTS)])
def test_each_visit_by_keyboard_leaves_its_record(out: Path, visit: str, most: int) -> None:
    """What was pressed, on what, and what came of it; `tests/shell/test_keyboard_only.py` holds that it is so."""
    strokes = json.loads((out / visit / "keys.json").read_text("utf-8"))
    assert [one["number"] for one in strokes] == list(range(1, len(strokes) + 1))
    assert 10 < len(strokes) <= most
    pictures = [one["picture"] for one in strokes if one["picture"]]
    assert {file.name for file in (out / visit).glob("*.png")} == set(pictures)
    pages = [change["now"] for one in strokes for change in one["changed"] if change["what"] == "page"]
    assert pages[-1] == "Papers"
    text = (out / visit / "keys.txt").read_text("utf-8")
    assert text.startswith(f"{visit}: {len(strokes)} keys, ")
    assert all(picture in text for picture in pictures)
    assert f"{visit}: {len(strokes)} keys, signed by Dr Amara Osei" in (out / "said.txt").read_text("utf-8")


def test_every_step_of_both_visits_has_its_picture(out: Path) -> None:
    names = [file.stem.split("-", 1)[1] for file in sorted(out.glob("*.png"))]
    assert names[0] == "today"
    for prefix, steps in (("first-visit", FIRST_VISIT), ("follow-up", FOLLOW_UP)):
        for step in steps:
            assert f"{prefix}-{step}" in names
    assert "first-visit-papers" in names


def test_the_pictures_are_of_the_narrow_window_and_not_blank(out: Path) -> None:
    for file in out.glob("*.png"):
        image = QImage(str(file))
        assert (image.width(), image.height()) == SIZE
        colours = {image.pixel(x, y) for x in range(0, 1366, 13) for y in range(0, 768, 13)}
        assert len(colours) > 10, file.name


def test_the_handout_says_what_was_decided(out: Path) -> None:
    pages = pypdf.PdfReader(out / "first-visit-handout.pdf").pages
    text = " ".join(page.extract_text() for page in pages)
    assert len(pages) <= 3
    for words in ("Rosa Delgado", "gabapentin", "1 capsule", "3 capsules", "Walk to church and back", "Call 911"):
        assert words in text
    assert "ibuprofen" in text  # among what not to take, with apixaban


def test_the_other_papers_are_there(out: Path) -> None:
    letter = " ".join(page.extract_text() for page in pypdf.PdfReader(out / "first-visit-letter.pdf").pages)
    assert "Dr Patel" in letter
    assert len(pypdf.PdfReader(out / "first-visit-dose_calendar.pdf").pages) == 1
    assert (out / "follow-up-handout.pdf").exists()


def test_a_taper_with_a_pause_ends_in_its_calendar(out: Path) -> None:
    names = [file.stem.split("-", 1)[1] for file in sorted(out.glob("*.png"))]
    assert {"taper-adjust", "taper-review-sign", "today-with-a-taper"} <= set(names)
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(out / "taper-taper_calendar.pdf").pages)
    for words in ("Daniel Price", "oxycodone", "Each tablet is 5 mg.", "pause: same dose", "No more. You are done."):
        assert words in text


def test_a_rotation_to_buprenorphine_ends_in_its_handout(out: Path) -> None:
    names = [file.stem.split("-", 1)[1] for file in sorted(out.glob("*.png"))]
    assert {"rotation-monitoring", "rotation-working", "rotation-review-sign"} <= set(names)
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(out / "rotation-handout.pdf").pages)
    for words in ("Walter Brandt", "morphine", "buprenorphine"):
        assert words in text


def test_the_panel_has_its_pictures(out: Path) -> None:
    names = [file.stem.split("-", 1)[1] for file in sorted(out.glob("*.png"))]
    assert names[-2:] == ["panel", "panel-without-naloxone"]


def test_a_stable_follow_up_is_asked_and_signed_in_few_acts(out: Path) -> None:
    (line,) = [one for one in (out / "said.txt").read_text("utf-8").splitlines() if "stable follow-up took" in one]
    acts = int(line.split(" took ")[1].split()[0])
    assert 5 < acts <= MOST_ACTS  # five steps are looked at, whatever is pressed on them
