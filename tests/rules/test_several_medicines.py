"""Two medicines in one list of findings."""

from paindesk.domain.finding import Finding, Level
from paindesk.rules.several_medicines import named

KNOWN = ("morphine er", "buprenorphine patch")


def finding(key: str, subject: str, title: str) -> Finding:
    return Finding(id=key, level=Level.CAUTION, subject=subject, title=title, because="")


def test_where_two_medicines_are_spoken_of_each_line_names_its_own() -> None:
    old = finding("morphine er.falls", "morphine er", "Falls")
    new = finding("buprenorphine patch.falls", "buprenorphine patch", "Falls")
    titled = finding("morphine er.max", "morphine er", "Morphine ER above its ceiling")
    patient = finding("kidneys", "patient", "Kidney function is reduced")
    assert named([old, new, titled, patient], KNOWN) == {old.id: "morphine er", new.id: "buprenorphine patch"}


def test_where_all_is_about_one_medicine_its_name_would_be_noise() -> None:
    kidneys = finding("morphine er.kidneys", "morphine er", "Lower dose for kidneys")
    falls = finding("morphine er.falls", "morphine er", "Falls")
    assert named([kidneys, falls, finding("class", "opioid", "Locked")], KNOWN) == {}
