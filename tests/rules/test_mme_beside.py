"""The factors of 2016 beside those of 2022: both totals, and why a line differs."""

from dataclasses import replace
from decimal import Decimal

from paindesk.exchange.lines import read_line
from paindesk.knowledge import load
from paindesk.rules.mme_beside import MmeBeside, beside
from tests.builders import TODAY, patient

EDITION = load()


def both(*lines: str) -> MmeBeside:
    """The MME of these lines by both sets."""
    taken = tuple(read_line(one, EDITION, TODAY) for one in lines)
    return beside(replace(patient(), medicines=taken), EDITION, TODAY)


def test_each_line_that_differs_says_why() -> None:
    found = both(
        "hydromorphone 2 mg 5 times a day", "methadone 10 mg three times a day", "tramadol 50 mg 4 times a day",
        "oxycodone 10 mg every 6 hours", "Butrans 10 mcg/h patch weekly",
    )  # fmt: skip
    assert [one.line.per_day for one in found.lines] == [50, 141, 40, 60, None]
    assert [one.older for one in found.lines] == [40, 240, 20, 60, None]
    assert [one.why.split(";")[0].split(":")[0] for one in found.lines] == [
        "4 in the 2016 table", "in 2016 the factor grew with the daily dose",
        "0.1 in CDC's conversion file of 2017", "", "",
    ]  # fmt: skip
    assert (found.now.per_day, found.older.per_day) == (Decimal(291), Decimal(360))
    assert found.differs


def test_where_the_sets_agree_nothing_is_explained() -> None:
    found = both("oxycodone 10 mg every 6 hours", "fentanyl patch 25 mcg/h every 72 hours")
    assert not found.differs
    assert found.now.per_day == found.older.per_day == 120
