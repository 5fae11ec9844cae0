"""The trend as a page for paper: both charts drawn, and the same in words, without Qt. It reads no model any more."""

from collections.abc import Sequence
from dataclasses import replace

from paindesk.charts.trend_data import TrendData, summary
from paindesk.domain.dose import CannotTell
from paindesk.domain.trend_page import PeriodLine, Picture, TrendPage
from paindesk.knowledge.edition import resources_folder
from paindesk.rules.benefit_and_harm import DosePeriod, lowest_effective

TREND, BALANCE = "Relief, side effects and doses over time", "Balance, visit by visit"
_TREND_SIZE, _BALANCE_SIZE = (900, 440), (360, 300)  # pixels; their letters are then 8 points on the page


def trend_page(data: TrendData, periods: Sequence[DosePeriod], rows: tuple[PeriodLine, ...]) -> TrendPage:
    """The page of this part of the trend, in the light colors: paper is white."""
    from paindesk.charts import balance, style, svg, trends  # noqa: PLC0415 - matplotlib is loaded where it is drawn

    style.register_fonts(resources_folder() / "fonts")
    return TrendPage(
        pictures=(
            Picture(title=TREND, svg=svg.as_svg(trends.figure(data, *_TREND_SIZE)), words=summary(data)),
            Picture(title=BALANCE, svg=svg.as_svg(balance.figure(data, *_BALANCE_SIZE)), words=balance_words(data)),
        ),
        periods=rows,
        summary=summary(replace(data, periods=())),  # the lowest dose has a sentence of its own
        lowest=lowest_sentence(periods),
    )


def lowest_sentence(periods: Sequence[DosePeriod]) -> str:
    """The lowest effective dose by name, or why it cannot be told and what would tell."""
    found = lowest_effective(periods)
    if isinstance(found, CannotTell):
        missing = f" What would tell: {'; '.join(found.missing)}." if found.missing else ""
        return f"The lowest effective dose cannot be told: {found.because}.{missing}"
    return f"The lowest effective dose is {found.medicine_text}."


def balance_words(data: TrendData) -> str:
    """What the balance shows, for who cannot see it."""
    told = [one for one in data.points if one.relief_percent is not None and one.burden is not None]
    if not told:
        return "No visit tells relief and side effects yet."
    first, last = told[0], told[-1]
    visits = "1 visit tells" if len(told) == 1 else f"{len(told)} visits tell"
    ends = f"on {last.on.isoformat()} relief {last.relief_percent} %, worst side effect {last.burden} of 10"
    if len(told) == 1:
        return f"{visits} relief and side effects: {ends}."
    begins = f"on {first.on.isoformat()} relief {first.relief_percent} %, worst side effect {first.burden} of 10"
    return f"{visits} relief and side effects: first {begins}; last {ends}."
