"""What a signed visit prescribed, as a line of the list at the next one: a patch as its substance and its rate."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from paindesk.domain.dose import Sig, amount
from paindesk.domain.medicine_line import Activity
from paindesk.domain.patient import Record
from paindesk.domain.visit import Act, Prescription, Signature, Visit, VisitKind
from paindesk.exchange.lines import read_line
from paindesk.rules.morphine_equivalents import of_record
from paindesk.store.carry import forward, with_prescribed
from tests.builders import TODAY
from tests.patches import drafted, fentanyl, shipped, somebody

LATER = TODAY + timedelta(days=14)


def signed(record: Record, *prescriptions: Prescription) -> Visit:
    return Visit(
        id="v1", kind=VisitKind.FIRST, on=TODAY, number=1, record=record, prescriptions=prescriptions,
        signature=Signature(by="Dr Lee", at=datetime(2026, 11, 23, tzinfo=UTC), digest="x"),
    )  # fmt: skip


def test_a_started_patch_is_one_patch_every_third_day() -> None:
    (line,) = with_prescribed(somebody(), signed(somebody(), fentanyl()), LATER).medicines
    assert line.text == "fentanyl patch 25 mcg/h"
    assert [(one.name, str(one.strength)) for one in line.ingredients] == [("fentanyl", "25 mcg/h")]
    assert (line.form, line.route) == ("patch", "transdermal")
    assert line.sig == Sig(dose=amount(1, "patch"), times_per_day=Decimal(1) / 3)
    assert of_record(replace(somebody(), medicines=(line,)), shipped(), LATER).per_day == 60


def test_a_changed_patch_replaces_the_patch_and_leaves_a_lozenge_alone() -> None:
    known = shipped()
    patch = read_line("fentanyl 50 mcg/h patch every 72 hours", known)
    lozenge = read_line("fentanyl 200 mcg lozenge 1 lozenge daily", known)
    record = replace(somebody(), medicines=(patch, lozenge))
    after = with_prescribed(record, signed(record, fentanyl(act=Act.CHANGE)), LATER).medicines
    assert [str(line.ingredients[0].strength) for line in after] == ["25 mcg/h", "200 mcg"]
    stopped = with_prescribed(record, signed(record, replace(fentanyl(act=Act.STOP), steps=())), LATER).medicines
    assert [line.activity for line in stopped] == [Activity.ENDED, Activity.ACTIVE]


def test_a_film_is_taken_in_the_cheek() -> None:
    (line,) = with_prescribed(somebody(), signed(somebody(), drafted("buprenorphine film", 28)), LATER).medicines
    known = shipped().file_of(line)
    assert known is not None
    assert (known.name, line.route) == ("buprenorphine film", "buccal")
    assert line.sig == Sig(dose=amount(75, "mcg"), times_per_day=Decimal(1))


def test_a_patch_goes_on_worn_as_before() -> None:
    last = signed(somebody(), fentanyl())
    fresh = Visit(id="v2", kind=VisitKind.FOLLOW_UP, on=LATER, number=2, record=somebody())
    (one,) = forward(fresh, last).prescriptions
    assert one.act is Act.CONTINUE
    assert one.steps[0].rung.worn_days == 3
    assert one.holds == fentanyl().holds
