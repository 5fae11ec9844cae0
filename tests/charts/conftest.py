"""Visits to draw: the nine months of the mockup, and thirteen years of weekly visits."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from paindesk.charts import style
from paindesk.charts.trend_data import TrendData
from paindesk.domain.dose import amount
from paindesk.domain.visit import Event, SideEffectReport, VisitKind, VisitPoint

style.register_fonts(Path(__file__).resolve().parents[2] / "resources" / "fonts")

RELIEF = (0, 6, 13, 25, 38, 44, 50, 50, 56, 63, 63, 56)
DOSES = (300, 300, 900, 900, 1200, 1200, 1200, 1500, 1200, 1200, 1200, 1200)
WORST = (0, 1, 2, 4, 3, 2, 2, 5, 3, 2, 1, 1)


def point(day: date, relief: int | None, grade: int = 0, dose: int = 0, **more: object) -> VisitPoint:
    return VisitPoint(
        visit_id=day.isoformat(),
        on=day,
        kind=VisitKind.FOLLOW_UP,
        relief_percent=relief,
        side_effects=(SideEffectReport(name="dizziness", grade=grade),) if grade else (),
        regimen=(("gabapentin", amount(dose, "mg")),) if dose else (),
        **more,
    )


@pytest.fixture
def mateo() -> TrendData:
    """Twelve visits, 23 days apart."""
    days = [date(2026, 3, 3) + timedelta(days=23 * number) for number in range(12)]
    visits = zip(days, RELIEF, WORST, DOSES, strict=True)
    return TrendData(points=tuple(point(*one) for one in visits), baseline_nrs=8, today=days[-1])


@pytest.fixture
def long_followed() -> TrendData:
    """700 weekly visits on fourteen medicines with an opioid, each with an event."""
    points = []
    for number in range(700):
        day = date(2012, 1, 1) + timedelta(days=7 * number)
        regimen = tuple((f"medicine {k}", amount(100 * (1 + (number // (40 + 9 * k)) % 4), "mg")) for k in range(14))
        visit = point(
            day, 30 + number // 30, number % 8, mme=Decimal(30 + number // 10), events=(Event(kind="pdmp", on=day),)
        )
        points.append(VisitPoint(**{**{f: getattr(visit, f) for f in visit.__slots__}, "regimen": regimen}))
    return TrendData(points=tuple(points), baseline_nrs=8, today=date(2026, 3, 1))
