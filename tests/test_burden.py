"""How much PainDesk says stays within bounds; what these are on this day is printed by `python -m tests.burden`."""

from statistics import median

from paindesk.domain.finding import Finding, Level
from tests.builders import shipped
from tests.burden import repeats, said, sample_visits, table


def test_a_visit_of_the_sample_clinic_says_little_and_nothing_twice() -> None:
    found = [said(session) for session in sample_visits(shipped(), most=12)]
    assert len(found) == 12
    assert [one.repeats for one in found if one.repeats] == []
    assert median(one.of(Level.CAUTION) for one in found) <= 4
    assert median(one.of(Level.STOP) for one in found) == 0
    assert max(len(one.findings) for one in found) <= 30
    assert "12 visits" in table("Sample", found)


def test_a_repeat_is_found() -> None:
    one = Finding(id="a", level=Level.INFO, subject="patient", title="Same", because="x")
    assert list(repeats([one, one._replace(id="b", because="y")])) == [("a", "b")]
    assert list(repeats([one, one._replace(id="b", title="Other", because="x")])) == [("a", "b")]
    assert list(repeats([one, one._replace(id="b", title="Other", because="y")])) == []
