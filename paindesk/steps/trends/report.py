"""The trend as a page for paper: both charts drawn, and the same in words, without Qt. It reads no model any more."""

from collections.abc import Sequence
from dataclasses import replace

from paindesk.charts.trend_data import TrendData, summary
from paindesk.documents.sentences import Told
from paindesk.domain.dose import CannotTell
from paindesk.domain.trend_page import PeriodLine, Picture, TrendPage
from paindesk.knowledge.edition import resources_folder
from paindesk.rules.benefit_and_harm import DosePeriod, lowest_effective

TREND, BALANCE = "Relief, side effects and doses over time", "Balance, visit by visit"
_TREND_SIZE, _BALANCE_SIZE = (900, 440), (360, 300)  # pixels; their letters are then 8 points on the page


def trend_page(data: TrendData, periods: Sequence[DosePeriod], rows: tuple[PeriodLine, ...], has: Told) -> TrendPage:
    """The page of this part of the trend, in the light colors (paper is white) and in the language of `has`."""
    from paindesk.charts import balance, style, svg, trends  # noqa: PLC0415 - matplotlib is loaded where it is drawn

    style.register_fonts(resources_folder() / "fonts")
    data = replace(data, words=_words(data, has))
    return TrendPage(
        pictures=(
            Picture(title=data.said(TREND), svg=svg.as_svg(trends.figure(data, *_TREND_SIZE)), words=summary(data)),
            Picture(
                title=data.said(BALANCE),
                svg=svg.as_svg(balance.figure(data, *_BALANCE_SIZE)),
                words=balance_words(data),
            ),
        ),
        periods=tuple(_line(one, has) for one in rows),
        summary=summary(replace(data, periods=())),  # the lowest dose has a sentence of its own
        lowest=lowest_sentence(periods, data, has),
    )


def _words(data: TrendData, has: Told) -> dict[str, str]:
    """The charts' own words, and the side effects and medicines that stand in them."""
    effects = {one.name for point in data.points for one in point.side_effects}
    names = {name for point in data.points for name, _ in point.regimen}
    return {
        **has.chart_words(),
        **{one: has.or_own(one) for one in effects},
        **{one: has.name(one) for one in names},
        **{one.medicine_text: has.or_own(one.medicine_text) for one in data.periods},
    }


def _line(one: PeriodLine, has: Told) -> PeriodLine:
    grade, _, effect = one.worst.partition(" ")
    worst = f"{grade} {has.or_own(effect)}" if grade.isdigit() else has.sure(one.worst)
    relief = one.relief if one.relief[:1].isdigit() or one.relief[:1] == "-" else has.sure(one.relief)
    return replace(one, medicine=has.or_own(one.medicine), relief=relief, worst=worst, verdict=has.sure(one.verdict))


def lowest_sentence(periods: Sequence[DosePeriod], data: TrendData, has: Told) -> str:
    """The lowest effective dose by name, or why it cannot be told and what would tell."""
    found = lowest_effective(periods)
    if not isinstance(found, CannotTell):
        return data.said("The lowest effective dose is {dose}.", dose=has.or_own(found.medicine_text))
    sentence = data.said("The lowest effective dose cannot be told: {why}.", why=has.sure(found.because))
    if not found.missing:
        return sentence
    missing = data.said("What would tell: {missing}.", missing="; ".join(map(has.sure, found.missing)))
    return f"{sentence} {missing}"


def balance_words(data: TrendData) -> str:
    """What the balance shows, for who cannot see it."""
    told = [one for one in data.points if one.relief_percent is not None and one.burden is not None]
    if not told:
        return data.said("No visit tells relief and side effects yet.")
    first, last = (
        data.said(
            "on {day} relief {percent} %, worst side effect {grade} of 10",
            day=one.on.isoformat(), percent=one.relief_percent, grade=one.burden,
        )
        for one in (told[0], told[-1])
    )  # fmt: skip
    if len(told) == 1:
        return data.said("1 visit tells relief and side effects: {last}.", last=last)
    return data.said(
        "{count} visits tell relief and side effects: first {first}; last {last}.",
        count=len(told), first=first, last=last,
    )  # fmt: skip
