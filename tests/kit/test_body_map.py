import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from paindesk.domain.pain import PainSite, Stroke
from paindesk.kit import theme
from paindesk.kit.body_drawing import erase
from paindesk.kit.body_figure import outline
from paindesk.kit.body_map import BodyMap
from paindesk.kit.body_regions import named, place_name, region_at, regions, to_figure, touched
from tests.accessibility import nameless


@pytest.fixture
def body(themed, qtbot):
    made = BodyMap()
    qtbot.addWidget(made)
    made.resize(330, 460)
    made.show()
    return made


def pixel(body: BodyMap, name: str) -> QPoint:
    region = named(name)
    assert region is not None
    return body.canvas._transform(region.side).map(QPointF(*region.centre)).toPoint()


def draw(qtbot, body: BodyMap, name: str) -> None:
    spot = pixel(body, name)
    qtbot.mousePress(body.canvas, Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseRelease(body.canvas, Qt.MouseButton.LeftButton, pos=spot)


def letter_height(scale: int, qapp, qtbot) -> int:
    """How many rows of pixels the letter of the right side of the body fills."""
    theme.apply(qapp, "light", scale)
    made = BodyMap()
    qtbot.addWidget(made)
    made.resize(330 * scale // 100, 460 * scale // 100)
    made.show()
    box, picture = made.canvas._box("front"), made.canvas.grab().toImage()
    across = range(int(box.x()), int(box.x() + box.width() * 0.14))
    down = range(int(box.y() + box.height() * 0.1), int(box.y() + box.height() * 0.26))
    ground = picture.pixelColor(2, 2)
    return sum(any(picture.pixelColor(x, y) != ground for x in across) for y in down)


def test_the_letters_of_the_sides_grow_with_the_text_and_are_not_cut(themed, qapp, qtbot):
    small = letter_height(100, qapp, qtbot)
    assert small >= 7
    assert letter_height(200, qapp, qtbot) >= 2 * small - 2


def test_left_is_the_patients_left():
    assert region_at("front", (0.62, 0.76)).name == "left knee front"
    assert region_at("back", (0.62, 0.76)).name == "right knee back"


def test_every_region_lies_on_the_body_and_is_named_once():
    names = [region.name for region in regions()]
    assert len(names) == len(set(names))
    for region in regions():
        assert outline().contains(QPointF(*region.centre)), region.name
        x, y = region.centre
        assert region_at(region.side, ((x + 55) / 110, y / 304)) is region


def test_every_part_of_the_body_has_a_name():
    unnamed = []
    for side in ("front", "back"):
        for column in range(1, 50):
            for line in range(1, 100):
                point = (column / 50, line / 100)
                if outline().contains(QPointF(*to_figure(point))) and region_at(side, point) is None:
                    unnamed.append((side, point))
    assert len(unnamed) < 30  # the very edge of hands and heels


def test_places_are_named_as_a_clinician_would():
    assert place_name(("left foot front", "right foot front")) == "both feet"
    assert place_name(("left knee front", "left knee back")) == "left knee"
    assert place_name(("low back", "left calf")) == "low back, left calf"
    assert place_name(()) == ""


def test_a_drawing_becomes_a_place_with_its_region(body, qtbot):
    with qtbot.waitSignal(body.changed):
        draw(qtbot, body, "left knee front")
    (site,) = body.sites()
    assert (site.number, site.regions) == (1, ("left knee front",))
    assert "place 1: left knee front" in body.canvas.accessibleDescription()


def test_beside_the_body_nothing_is_drawn(body, qtbot):
    qtbot.mouseClick(body.canvas, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert body.sites() == ()


def test_a_second_place_has_its_own_number_and_a_click_on_a_number_picks_it(body, qtbot):
    draw(qtbot, body, "left knee front")
    qtbot.mouseClick(body.place_tool, Qt.MouseButton.LeftButton)
    draw(qtbot, body, "low back")
    assert [site.regions for site in body.sites()] == [("left knee front",), ("low back",)]
    assert body.current() == 2
    number, _, spot = body.canvas.marks()[0]
    with qtbot.waitSignal(body.current_changed) as told:
        qtbot.mouseClick(body.canvas, Qt.MouseButton.LeftButton, pos=spot.toPoint())
    assert told.args == [number] == [1]
    assert body.current() == 1


def test_erasing_takes_strokes_and_regions_away(body, qtbot):
    draw(qtbot, body, "left knee front")
    qtbot.mouseClick(body.erase_tool, Qt.MouseButton.LeftButton)
    draw(qtbot, body, "left knee front")
    assert body.sites()[0].strokes == ()
    assert body.sites()[0].regions == ()


def test_erasing_in_the_middle_leaves_both_ends():
    line = Stroke(side="back", points=tuple((0.3 + step / 50, 0.4) for step in range(21)))
    (site,) = erase((PainSite(number=1, strokes=(line,), regions=touched((line,))),), "back", (0.5, 0.4), 8)
    assert len(site.strokes) == 2


def test_the_keyboard_reaches_every_region(body, qtbot):
    ways = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
    steps = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
    seen, todo = set(), [regions()[0]]
    while todo:
        here = todo.pop()
        if here.name not in seen:
            seen.add(here.name)
            for way in ways:
                body.canvas.here = here
                todo.append(body.canvas._neighbour(steps[way]))
    assert seen == {region.name for region in regions()}


def test_space_marks_the_region_for_the_place_and_unmarks_it(body, qtbot):
    qtbot.keyClick(body.canvas, Qt.Key.Key_Down)
    name = body.canvas.here.name
    qtbot.keyClick(body.canvas, Qt.Key.Key_Space)
    assert body.sites()[0].regions == (name,)
    assert f"On {name}, marked for place 1" in body.canvas.accessibleDescription()
    qtbot.keyClick(body.canvas, Qt.Key.Key_Space)
    assert body.sites()[0].regions == ()


def test_what_else_is_known_of_a_place_stays(body, qtbot):
    with qtbot.assertNotEmitted(body.changed):
        body.set_sites((PainSite(number=1, name="Knee", worst=9, qualities=("aching",)),))
    draw(qtbot, body, "left knee front")
    assert (body.sites()[0].name, body.sites()[0].worst, body.sites()[0].qualities) == ("Knee", 9, ("aching",))


def test_read_only_map_cannot_be_drawn_on(themed, qtbot):
    body = BodyMap(editable=False)
    qtbot.addWidget(body)
    body.resize(300, 400)
    body.show()
    draw(qtbot, body, "low back")
    assert body.sites() == ()


def test_everything_has_a_name(body):
    assert not nameless(body)


def test_a_stroke_pressed_beside_the_body_begins_where_it_comes_in(body, qtbot):
    inside, between = pixel(body, "left knee front"), (0.5, 0.76)
    assert not outline().contains(QPointF(*to_figure(between)))
    qtbot.mousePress(body.canvas, Qt.MouseButton.LeftButton, pos=body.canvas.point("front", between).toPoint())
    QTest.mouseMove(body.canvas, inside)
    qtbot.mouseRelease(body.canvas, Qt.MouseButton.LeftButton, pos=inside)
    (site,) = body.sites()
    assert site.regions == ("left knee front",)
    assert len(site.strokes[0].points) == 1
