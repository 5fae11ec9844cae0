"""How long a medicine has been taken: any opioid counts for every other, and what no date tells is not known."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from paindesk.domain.finding import Level
from paindesk.domain.medicine_line import Activity, Fill, MedicineLine
from paindesk.domain.monitoring import Stewardship
from paindesk.domain.pain import PainToday
from paindesk.domain.visit import Act, Prescription, VisitKind, VisitPoint
from paindesk.knowledge import load
from paindesk.rules.facts import Facts, gather
from paindesk.rules.length_of_use import used_days
from paindesk.rules.prescription import check_prescription
from paindesk.rules.taper import rule_for
from tests.builders import TODAY, amount, line, patient

EDITION = load()


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def of(*lines: Mapping[str, Any] | MedicineLine, visits: Sequence[VisitPoint] = (), since: date | None = None) -> Facts:
    """Somebody with this list. A line with an end is over; one without is taken now."""
    made = tuple(
        line({"dose": "10 mg", "activity": "ended" if "ends" in one else "active", **one})
        if isinstance(one, Mapping)
        else one
        for one in lines
    )
    record = replace(patient(), medicines=made, stewardship=Stewardship(opioid_since=since))
    return gather(record, PainToday(), EDITION, TODAY, visits)


def visit(days: int, *medicines: str) -> VisitPoint:
    doses = tuple((name, amount("20 mg")) for name in medicines)
    return VisitPoint(visit_id=str(days), on=ago(days), kind=VisitKind.FOLLOW_UP, regimen=doses)


MORPHINE_NOW = {"name": "morphine", "started": ago(14)}


def days(known: Facts, name: str = "morphine") -> int | None:
    return used_days(known, EDITION.medicines[name])


def test_who_changed_from_oxycodone_to_morphine_is_no_new_user() -> None:
    known = of({"name": "oxycodone", "started": ago(900), "ends": ago(14)}, MORPHINE_NOW)
    assert days(known) == 900
    rule = rule_for(EDITION.medicines["morphine"], EDITION, days(known))
    assert rule is not None
    assert rule.key == "opioid-year"


@pytest.mark.parametrize(("gap", "found"), [(1, 900), (90, 900), (91, 14)])
def test_a_gap_of_up_to_90_days_is_no_break(gap: int, found: int) -> None:
    assert days(of({"name": "oxycodone", "started": ago(900), "ends": ago(14 + gap)}, MORPHINE_NOW)) == found


def test_a_chain_of_three_opioids_is_one_use_whatever_the_order_of_the_list() -> None:
    chain = (
        MORPHINE_NOW,
        {"name": "tramadol", "started": ago(800), "ends": ago(500)},
        {"name": "oxycodone", "started": ago(450), "ends": ago(60)},
    )
    assert days(of(*chain)) == 800
    assert days(of(*reversed(chain))) == 800


def test_treatment_of_opioid_use_disorder_is_opioid_use_too() -> None:
    assert days(of({"name": "buprenorphine/naloxone", "started": ago(700), "ends": ago(20)}, MORPHINE_NOW)) == 700


def test_an_opioid_after_surgery_years_ago_is_another_use() -> None:
    assert days(of({"name": "oxycodone", "started": ago(2000), "ends": ago(1990)}, MORPHINE_NOW)) == 14


def test_what_the_earlier_visits_prescribed_counts() -> None:
    visits = (visit(400, "oxycodone"), visit(200, "oxycodone"), visit(14, "morphine"))
    assert days(of(MORPHINE_NOW, visits=visits)) == 400
    broken = (visit(400, "oxycodone"), visit(300), visit(14, "morphine"))
    assert days(of(MORPHINE_NOW, visits=broken)) == 14


def test_an_order_that_is_over_without_a_last_day_and_fills_count_as_far_as_they_tell() -> None:
    over = line({"name": "oxycodone", "activity": "ended", "started": ago(60)})
    assert days(of(over, MORPHINE_NOW)) == 60
    fetched = line({"name": "oxycodone", "activity": "ended"})
    assert days(of(replace(fetched, fills=(Fill(on=ago(120), days=30),)), MORPHINE_NOW)) == 120


def test_what_was_recorded_as_not_taken_does_not_count() -> None:
    assert days(of({"name": "oxycodone", "started": ago(900), "ends": ago(14), "not_taking": True}, MORPHINE_NOW)) == 14


def test_an_opioid_that_is_taken_with_no_date_is_of_unknown_length_and_the_slowest_taper_holds() -> None:
    known = of({"name": "oxycodone"}, MORPHINE_NOW)
    assert days(known) is None
    rule = rule_for(EDITION.medicines["oxycodone"], EDITION, days(known, "oxycodone"))
    assert rule is not None
    assert rule.key == "opioid-year"
    assert days(of({"name": "oxycodone"}, since=ago(20)), "oxycodone") == 20


def test_another_medicine_counts_by_itself() -> None:
    known = of({"name": "baclofen", "started": ago(300), "ends": ago(10)}, {"name": "carisoprodol", "started": ago(10)})
    assert days(known, "carisoprodol") == 10


def test_nothing_on_record_tells_nothing() -> None:
    assert days(of()) is None
    assert days(of({"name": "morphine", "started": TODAY + timedelta(days=3)})) is None


def test_a_sudden_stop_soon_after_a_change_of_opioids_is_still_dangerous() -> None:
    stop = Prescription(medicine="morphine", act=Act.STOP)
    recent = {"name": "morphine", "started": ago(3)}
    alone = of(recent)
    assert not [one for one in check_prescription(stop, alone) if one.level is Level.STOP]
    changed = of(recent, {"name": "oxycodone", "started": ago(900), "ends": ago(3)})
    assert [one.id for one in check_prescription(stop, changed) if one.level is Level.STOP] == ["morphine.stopping"]
    by_visits = of(recent, visits=(visit(400, "oxycodone"), visit(3, "morphine")))
    assert [one.id for one in check_prescription(stop, by_visits) if one.level is Level.STOP] == ["morphine.stopping"]


def test_a_line_of_unknown_activity_counts_as_taken_today() -> None:
    unknown = replace(line({"name": "oxycodone", "started": ago(500)}), activity=Activity.UNKNOWN)
    assert days(of(unknown)) == 500
