"""How fast each medicine may be lowered, as lines of the formulary."""

from collections.abc import Iterator

from paindesk.documents.formulary_line import Line, named
from paindesk.domain.dose import plain
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.taper import TaperRule, TaperSpeed


def taper_lines(knowledge: Knowledge) -> Iterator[Line]:
    """Every rule of tapers.toml with its speeds."""
    for one in knowledge.tapers.values():
        yield f"{named(one.who, knowledge)}: {one.title}", " ".join(_parts(one)), one.source


def _parts(one: TaperRule) -> Iterator[str]:
    yield one.text
    if one.danger:
        yield one.danger
    steps = "no taper" if one.stop_at_once else "; ".join(map(_speed, one.speeds))
    asks = (
        _used(one),
        f"percent of what remains from {plain(one.remaining_from_percent)} % of the first dose on"
        if one.remaining_from_percent is not None
        else "",
        f"the smallest tablet held {one.longest_days} days at most" if one.longest_days is not None else "",
        "not faster than its own file" if one.file_minimum else "",
    )
    yield f"[{'; '.join(part for part in (steps, *asks) if part)}]"


def _speed(one: TaperSpeed) -> str:
    most = f" (at most {one.at_most})" if one.at_most is not None else ""
    return f"{one.name} {plain(one.percent)} %{most} every {'day' if one.every_days == 1 else f'{one.every_days} days'}"


def _used(one: TaperRule) -> str:
    if one.used_below_days is None:
        return f"used {one.used_from_days} days or more" if one.used_from_days else ""
    most = one.used_below_days - 1
    return f"used {one.used_from_days} to {most} days" if one.used_from_days else f"used {most} days or less"
