"""Drives the real windows through a first visit and a follow-up, and keeps what they show.

`paindesk demo --tour --out DIR`: a screenshot of every step and every printed paper as PDF. Works without a screen.
"""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from paindesk import app, clock, tour_by_keyboard
from paindesk.domain.errors import PainDeskError
from paindesk.domain.visit import VisitKind
from paindesk.kit import theme
from paindesk.knowledge import load
from paindesk.sample.clinic import build
from paindesk.settings import Settings
from paindesk.shell.import_page import ImportPage
from paindesk.shell.main_window import MainWindow
from paindesk.tour_hands import SIZE, Tour


def run(out: Path, records: Sequence[Path] = (), say: Callable[[str], None] = print) -> int:
    """Walk the sample clinic, and any FHIR records given, and keep the pictures and papers in `out`.

    Raises:
        PainDeskError: `out` cannot be written, or a window did not do what it should.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise PainDeskError(f"{out} cannot be written.", "Name another folder with --out.") from trouble
    qt = app.application()
    theme.apply(qt, "light", 100)
    knowledge = load()
    with tempfile.TemporaryDirectory(prefix="paindesk-tour-") as folder:
        file, desk = build(Path(folder) / "tour.paindesk", knowledge, clock.today(), clock.now)
        settings = Settings(lock_minutes=60)
        place = app.workplace(desk, knowledge, settings, sample=True, log=Path(folder) / "tour.log")
        window = MainWindow(place, lambda _: None)
        window.resize(*SIZE)
        window.show()
        tour = Tour(window, out, say)
        try:
            tour.shot("today")
            _first_visit(tour)
            _trends(tour)
            _stable_follow_up(tour, "flores")
            _follow_up(tour)
            _taper(tour)
            _rotation(tour)
            _panel(tour)
            for record in records:
                _imported(tour, record)
        finally:
            window.close()
            file.close()
        tour_by_keyboard.run(out, Path(folder), knowledge, say)
    return 0


def _patient(tour: Tour, name: str) -> str:
    return next(one.id for one in tour.window.place.desk.patients() if one.name == name)


def _first_visit(tour: Tour) -> None:
    """The patient of the day's second line, from the referral record to the printed handout."""
    row = next(line for line in tour.window.today.lines() if line.name == "Rosa Delgado")
    tour.window.patients.start_line(row)
    tour.walk(
        "first-visit",
        {
            "history": _history,
            "pain_today": _pain,
            "medicine_class": _class,
            "plan_safety": _plan,
        },
    )
    tour.sign()
    tour.papers("first-visit")
    tour.window.show_today()
    tour.settle()
    tour.window.patients.open_chart(_patient(tour, "Rosa Delgado"))
    tour.shot("chart-after-signing")
    tour.window.show_today()


def _trends(tour: Tour) -> None:
    """The long follow-up's charts, in its signed visit of today."""
    patient = _patient(tour, "Mateo Flores")
    visits = tour.window.place.desk.visits(patient)
    tour.window.visits.open_visit(max(visits, key=lambda one: one.on))
    tour.visit().open_step("trends")
    tour.shot("long-follow-up-trends")
    tour.window.show_today()


def _stable_follow_up(tour: Tour, words: str) -> None:
    """Somebody who does well: from Today to the signature, asking only what must be asked at every visit."""
    tour.acts = 0
    tour.find(words)
    tour.go_on()  # the chart's "Start follow-up"
    tour.press("Nothing changed")
    tour.press("Asked: none of these")
    tour.press("All as prescribed")
    session = tour.visit().session
    for _ in session.steps:  # the last one signs
        tour.go_on()
    if session.blockers():
        raise PainDeskError("The tour's stable follow-up cannot be signed.", " · ".join(session.blockers()))
    tour.say(f"a stable follow-up took {tour.acts} acts")
    tour.shot("stable-follow-up-papers")
    tour.window.show_today()


def _follow_up(tour: Tour) -> None:
    """A follow-up that is overdue, through every step to its papers."""
    tour.window.visits.begin_visit(_patient(tour, "Ines Kowalski"), VisitKind.FOLLOW_UP)
    tour.walk(
        "follow-up",
        {"since_last_visit": _since},
    )
    tour.sign()
    tour.papers("follow-up")
    tour.window.show_today()


def _taper(tour: Tour) -> None:
    """An opioid that brings little is lowered to the end, with a pause after the third step."""
    tour.window.visits.begin_visit(_patient(tour, "Daniel Price"), VisitKind.FOLLOW_UP)
    tour.walk("taper", {"since_last_visit": _little_better, "adjust": _lower})
    tour.sign()
    tour.papers("taper")
    tour.window.show_today()
    tour.settle()
    tour.shot("today-with-a-taper")


def _rotation(tour: Tour) -> None:
    """Morphine that makes drowsy, with failing kidneys, gives way to a buprenorphine patch."""
    tour.window.visits.begin_visit(_patient(tour, "Walter Brandt"), VisitKind.FOLLOW_UP)
    tour.walk("rotation", {"since_last_visit": _drowsy, "adjust": _to_buprenorphine})
    tour.sign()
    tour.papers("rotation")


def _panel(tour: Tour) -> None:
    """Everybody, by what is open; then who takes an opioid without naloxone."""
    tour.window.show_panel("everybody")
    tour.shot("panel")
    tour.window.show_panel("naloxone")
    tour.shot("panel-without-naloxone")
    tour.window.show_today()
    tour.settle()


def _imported(tour: Tour, record: Path) -> None:
    """A record from elsewhere: what was understood, then every step as it stands."""
    name = record.stem.replace("_", "-")
    tour.window.patients.show_import(record)
    tour.shot(f"{name}-import")
    page = tour.window.current_page()
    if not isinstance(page, ImportPage):
        return
    page.page.next.emit()
    tour.shot(f"{name}-chart")
    newest = max(tour.window.place.desk.patients(), key=lambda one: one.id)  # ids are in order of time
    tour.window.visits.begin_visit(newest.id, VisitKind.FIRST)
    tour.walk(name, {})
    tour.window.show_today()
    tour.settle()


# What a person does on each step, by the names a screen reader says ------------------------------------------------


def _history(tour: Tour) -> None:
    tour.press("Mark all reviewed")


def _pain(tour: Tour) -> None:
    tour.draw("front", (0.40, 0.965), (0.43, 0.975), (0.46, 0.965))
    tour.draw("front", (0.57, 0.965), (0.59, 0.975), (0.60, 0.965))
    tour.choose("For: unit", "years")
    tour.type_in("For", "3")
    for word in ("burning", "tingling", "numb", "worse at night", "touch hurts"):
        tour.press(word)
    tour.rate("Now", 7)
    tour.rate("Average, past week", 6)
    tour.rate("Worst, past week", 9)
    tour.rate("Pain on average", 6)
    tour.rate("Enjoyment of life", 7)
    tour.rate("General activity", 8)
    tour.rate("Sleep", 9)
    tour.press("Asked: the rest is no")
    tour.press("neuropathic")
    tour.press("Add a place")
    tour.draw("front", (0.60, 0.76), (0.64, 0.76), (0.62, 0.78))
    tour.press("aching")
    tour.rate("Average, past week", 4)


def _class(tour: Tour) -> None:
    tour.press("gabapentin")


def _plan(tour: Tour) -> None:
    tour.press("Physical therapy")
    tour.type_in("Physical therapy: how much", "gait and balance, 6 visits")


def _since(tour: Tour, place: str = "Widespread", average: int = 5) -> None:
    tour.press("Asked: none")
    tour.rate(f"{place}, NRS average", average)
    tour.type_in("Pain relief, as the patient says it", "30")
    for number, item in enumerate(("Pain on average", "Enjoyment of life", "General activity"), 4):
        tour.rate(item, number)


def _little_better(tour: Tour) -> None:
    _since(tour, "Low back", 6)


def _lower(tour: Tour) -> None:
    tour.press("oxycodone, lower to stop")
    pause = tour.listed("Pause of the taper of oxycodone")
    tour.choose("Pause of the taper of oxycodone", pause[4])


def _drowsy(tour: Tour) -> None:
    _since(tour, "Low back", 6)
    tour.press("Asked: none of these")


def _to_buprenorphine(tour: Tour) -> None:
    tour.press("morphine ER, rotate")
    tour.press("Change to buprenorphine patch")
    tour.shot("rotation-working")
    tour.press("Add to plan")
