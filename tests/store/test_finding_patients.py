"""Finding a patient the way people at a front desk type: whatever order, accents, slips of the finger, birth dates."""

from collections.abc import Iterator
from datetime import date

import pytest

from paindesk import store
from paindesk.domain.patient import Patient, Record
from paindesk.store.birth_dates import birth_dates
from paindesk.store.desk import Desk
from tests.store.clinic import ANN, NOW, new_clinic
from tests.store.conftest import OWNER, ROLE
from tests.store.server import address, order

PEOPLE = (
    ("Rosa", "Núñez", "A-1207", date(1956, 3, 4)),
    ("María José", "García-Peña", "B-0012", date(1961, 12, 25)),
    ("Siobhán", "O’Shea", "004-2817", date(1948, 1, 31)),
    ("Tom", "Ng", "77", date(2003, 3, 4)),
    ("Jon", "Smith", "S-1", date(1970, 5, 6)),
    ("John", "Smyth", "S-2", date(1970, 6, 5)),
    ("Mary", "Marsh", "", None),
)


@pytest.fixture(scope="module", params=["file", "server"])
def desk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """In a record file, and on a server as the role that people work with."""
    if request.param == "file":
        _, file, desk = new_clinic(tmp_path_factory.mktemp("names"))
    else:
        server, template = request.getfixturevalue("server"), request.getfixturevalue("template")
        order(server, f"CREATE DATABASE names TEMPLATE {template.database} OWNER {OWNER}")
        file = store.open_record(address(template.set(database="names", username=ROLE)), "", NOW)
        desk = file.sign_in(ANN.login, ANN.password)
    for given, family, mrn, born in PEOPLE:
        desk.add_record(Record(patient=Patient(id="", given=given, family=family, mrn=mrn, birth_date=born)))
    yield desk
    file.close()
    if request.param == "server":
        order(server, "DROP DATABASE names WITH (FORCE)")


def found(desk: Desk, typed: str) -> list[str]:
    return [one.name for one in desk.find(typed)]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        # in any order, from the beginnings on, with a comma, without accents, in capitals
        ("rosa nunez", "Rosa Núñez"),
        ("NUÑEZ ROSA", "Rosa Núñez"),
        ("núñez, r", "Rosa Núñez"),
        ("r nun", "Rosa Núñez"),
        ("garcia", "María José García-Peña"),
        ("maria garcia", "María José García-Peña"),
        ("peña maria", "María José García-Peña"),
        ("garcía peña josé", "María José García-Peña"),
        ("garcia-pena", "María José García-Peña"),
        ("jose garcia", "María José García-Peña"),
        ("o'shea", "Siobhán O’Shea"),
        ("o’shea siob", "Siobhán O’Shea"),
        ("shea", "Siobhán O’Shea"),
        ("ng", "Tom Ng"),
        # parts of one name or of both, also with what is no name
        ("jose maria", "María José García-Peña"),
        ("ena garc", "María José García-Peña"),
        ("arcia jos", "María José García-Peña"),
        ("hea siob", "Siobhán O’Shea"),
        ("hea 2817", "Siobhán O’Shea"),
        # misspelt
        ("nunes", "Rosa Núñez"),
        ("rosa nuñes", "Rosa Núñez"),
        ("nuenz rosa", "Rosa Núñez"),
        ("siobahn", "Siobhán O’Shea"),
        ("mary mrash", "Mary Marsh"),
        # birth dates as people write them
        ("1956-03-04", "Rosa Núñez"),
        ("1956-3-4", "Rosa Núñez"),
        ("03/04/1956", "Rosa Núñez"),
        ("3/4/1956", "Rosa Núñez"),
        ("3/4/56", "Rosa Núñez"),
        ("03-04-1956", "Rosa Núñez"),
        ("4.3.1956", "Rosa Núñez"),
        ("Mar 4 1956", "Rosa Núñez"),
        ("March 4, 1956", "Rosa Núñez"),
        ("4 Mar 1956", "Rosa Núñez"),
        ("4 march 56", "Rosa Núñez"),
        ("4 mar 1956", "Rosa Núñez"),
        ("4 marzo 1956", "Rosa Núñez"),
        ("4 de marzo de 1956", "Rosa Núñez"),
        ("rosa 4 de marzo del 56", "Rosa Núñez"),
        ("25 dic 1961", "María José García-Peña"),
        ("31 ene 1948", "Siobhán O’Shea"),
        ("31 de enero de 1948", "Siobhán O’Shea"),
        ("19560304", "Rosa Núñez"),
        ("25/12/1961", "María José García-Peña"),
        ("1/31/48", "Siobhán O’Shea"),
        ("3/4/03", "Tom Ng"),
        # beside a name, also a misspelt one
        ("rosa 3/4/56", "Rosa Núñez"),
        ("3/4/1956 nunes", "Rosa Núñez"),
        ("smith 5/6/1970", "Jon Smith"),
        ("smyth may 6 1970", "Jon Smith"),
        # chart numbers
        ("a-1207", "Rosa Núñez"),
        ("A-12", "Rosa Núñez"),
        ("1207", "Rosa Núñez"),
        ("004-2817", "Siobhán O’Shea"),
        ("77", "Tom Ng"),
    ],
)
def test_one_patient_is_found(desk: Desk, typed: str, name: str) -> None:
    assert found(desk, typed) == [name]


def test_the_nearest_of_two_spellings_comes_first(desk: Desk) -> None:
    assert found(desk, "jon smit") == ["Jon Smith"]
    assert found(desk, "jhon smyth") == ["John Smyth", "Jon Smith"]


def test_a_date_on_which_nobody_was_born_finds_nobody(desk: Desk) -> None:
    for typed in ("3/5/1956", "1956-03-05", "Mar 5 1956", "rosa 3/5/1956", "garcia 3/4/1956"):
        assert found(desk, typed) == []


@pytest.mark.parametrize(
    "typed",
    [
        "mary 4 1956",
        "maria 4 1956",
        "julia 4 1956",
        "mario 4 1956",
        "13/13/1956",
        "31 feb 1956",
        "1/2",
        "004-2817",
        "3/4/195",
        "12345",
    ],
)
def test_what_is_no_date_is_read_as_none(typed: str) -> None:
    assert birth_dates(typed) == ((), typed)


def test_a_year_of_two_digits_may_be_of_either_century(desk: Desk) -> None:
    assert birth_dates("3/4/03")[0] == (date(1903, 3, 4), date(2003, 3, 4))
    assert birth_dates("2/29/00")[0] == (date(2000, 2, 29),)  # 1900 had none


@pytest.mark.parametrize(
    "typed", ["", " , ", "'", "’", "...", "\x00", "é\x00", "%", "o'", "1/1/1/1", '"a" OR "b"', "9" * 300]
)
def test_whatever_is_typed_is_only_looked_for(desk: Desk, typed: str) -> None:
    assert len(desk.find(typed)) <= len(PEOPLE)
