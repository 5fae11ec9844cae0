"""Opioids by names that only a brand or a shortening tells (FDA product names): none is missed."""

import pytest

from paindesk.exchange.lines import read_line
from tests.builders import shipped


@pytest.mark.parametrize(
    ("text", "names", "route"),
    [
        ("MSIR 15 mg tablet every 4 hours", {"morphine"}, "oral"),
        ("Prolate 10/300 1 tablet every 6 hours", {"oxycodone", "acetaminophen"}, "oral"),
        ("Ibudone 10-200 1 tablet every 6 hours", {"hydrocodone", "ibuprofen"}, "oral"),
        ("Synalgos-DC 1 capsule every 4 hours", {"dihydrocodeine", "aspirin", "caffeine"}, "oral"),
        ("Meperitab 50 mg 1 tablet every 6 hours", {"meperidine"}, "oral"),
        ("Lazanda 100 mcg nasal spray 1 spray every 2 hours", {"fentanyl"}, "nasal"),
        ("Onsolis 200 mcg film 1 every 6 hours", {"fentanyl"}, "oral"),
        ("Bunavail 4.2-0.7 mg film once daily", {"buprenorphine", "naloxone"}, "sublingual"),
    ],
)
def test_the_brand_tells_the_opioid(text: str, names: set[str], route: str) -> None:
    line = read_line(text, shipped())
    assert {one.name for one in line.ingredients} == names
    assert line.route == route
    assert any("opioid" in shipped().groups_of(one) for one in names)
