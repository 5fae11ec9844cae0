"""A whole first visit and a stable follow-up with the keyboard alone, every key on record.

Part of `paindesk demo --tour`; what it keeps is in `first-visit-by-keyboard` and `follow-up-by-keyboard`.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from paindesk import app, clock
from paindesk.domain.errors import PainDeskError
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import Visit
from paindesk.sample.clinic import build
from paindesk.sample.named import mateo, rosa
from paindesk.settings import Settings
from paindesk.shell.main_window import MainWindow
from paindesk.shell.papers_page import PapersPage
from paindesk.tour_hands import SIZE, Tour
from paindesk.tour_keys import Keys

FIRST, FOLLOW_UP = "first-visit-by-keyboard", "follow-up-by-keyboard"


def run(out: Path, scratch: Path, knowledge: Knowledge, say: Callable[[str], None]) -> None:
    """Both visits, in a clinic of two patients of their own."""
    today = clock.today()
    file, desk = build(scratch / "keyboard.paindesk", knowledge, today, clock.now, (rosa(today), mateo(today)))
    place = app.workplace(desk, knowledge, Settings(lock_minutes=60), sample=True, log=scratch / "keyboard.log")
    window = MainWindow(place, lambda _: None)
    window.resize(*SIZE)
    window.show()
    window.activateWindow()  # keys belong to the window in front
    try:
        for name, walk in ((FIRST, first_visit), (FOLLOW_UP, stable_follow_up)):
            folder = out / name
            folder.mkdir(parents=True, exist_ok=True)
            tour = Tour(window, folder, say)
            tour.settle()
            keys = Keys(tour)
            try:
                signed = walk(keys)
            finally:
                keys.write(name)
            said = f"signed by {signed.signature.by}" if signed.signature is not None else "not signed"
            say(f"{name}: {keys.count()} keys, {said}; each of them in {name}/keys.txt")
            window.show_today()
    finally:
        window.close()
        file.close()


def first_visit(keys: Keys) -> Visit:
    """From Today through every step to the signature and every paper; the signed visit."""
    keys.press("Ctrl+K")
    keys.type("delgado")
    keys.press("Return")
    keys.go_on()  # the chart's "Start first visit"
    acts = {"history": _history, "pain_today": _pain_today, "medicine_class": _class, "plan_safety": _plan}
    visit = _through(keys, acts)
    _look_at_papers(keys)
    return visit


def _history(keys: Keys) -> None:
    keys.choose("Mark all reviewed", "Shift+Tab")


def _class(keys: Keys) -> None:
    keys.choose("gabapentin")


def _plan(keys: Keys) -> None:
    keys.choose("Physical therapy")
    keys.fill("Physical therapy: how much", "gait and balance 6 visits")


def _pain_today(keys: Keys) -> None:
    keys.reach("Where it hurts")
    for foot, way in (("left foot", "Down"), ("right foot", "Left")):
        _on_the_body(keys, foot, way)
        keys.press("Space")
    keys.fill("For", "3")
    keys.fill("For: unit", "y")
    keys.choose("burning")
    keys.choose("numb")
    keys.fill("Now", "7")
    keys.fill("Average, past week", "6")
    keys.fill("Worst, past week", "9")
    keys.fill("Pain on average", "6")
    keys.fill("Enjoyment of life", "7")
    keys.fill("General activity", "8")
    keys.choose("neuropathic")
    keys.choose("Asked: the rest is no")


def _on_the_body(keys: Keys, region: str, way: str) -> None:
    """With that arrow over the figure until it says this place."""
    for _ in range(30):
        if region in keys.described():
            return
        keys.press(way)
    raise PainDeskError(f"The arrow keys do not reach the {region}.", "The figure has changed.")


def stable_follow_up(keys: Keys) -> Visit:
    """Somebody who does well: today's average is typed, the rest did not change, what must be asked was asked."""
    keys.press("Ctrl+K")
    keys.type("flo")
    keys.press("Return")
    keys.go_on()  # the chart's "Start follow-up"
    return _through(keys, {"since_last_visit": _stable})


def _stable(keys: Keys) -> None:
    keys.fill("NRS average", "3")
    keys.choose("Nothing changed", "Shift+Tab")
    keys.choose("Asked: none of these", "F6")
    keys.choose("All as prescribed", "F6")


def _through(keys: Keys, acts: Mapping[str, Callable[[Keys], None]]) -> Visit:
    """What is done on each step, then on; where nothing is done, what PainDesk proposes stays. The signed visit."""
    while (step := keys.step()) != keys.steps()[-1]:
        if step in acts:
            acts[step](keys)
        keys.go_on()
        if keys.step() == step:
            raise PainDeskError(f"Ctrl+Enter does not leave the step {step}.", "The page has changed.")
    return _sign(keys)


def _sign(keys: Keys) -> Visit:
    """The last step signs. Whether the visit may be signed is the program's to say."""
    page = keys.window.visits.page()
    if page is None:
        raise PainDeskError("No visit is open.", "The page has changed.")
    visit_id, blocked = page.session.visit.id, page.session.blockers()
    keys.go_on()
    if not isinstance(keys.window.current_page(), PapersPage):
        raise PainDeskError("The visit could not be signed with the keyboard.", " · ".join(blocked))
    return keys.window.place.desk.visit(visit_id)


def _look_at_papers(keys: Keys) -> None:
    """Each paper in the list, as it will be printed."""
    page = keys.window.current_page()
    assert isinstance(page, PapersPage)
    for _ in page.entries()[1:]:
        keys.press("Down")
        keys.look()
