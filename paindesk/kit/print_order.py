"""In which order the sides of several papers leave a printer, so that no paper begins on the back of another."""

from collections.abc import Iterable, Sequence

Side = tuple[int, int] | None  # which paper and which page of it, from 0; None is a blank back


def chosen_pages(ranges: Iterable[tuple[int, int]], total: int) -> tuple[int, ...]:
    """Page indices of ranges as a person names them (from 1, both ends in): backwards ones are turned round, what lies
    beyond the paper is left out, a page named twice comes once. No range at all means every page."""
    wanted = [range(max(min(one), 1), min(max(one), total) + 1) for one in ranges]
    if not wanted:
        return tuple(range(total))
    return tuple(sorted({number - 1 for numbers in wanted for number in numbers}))


def sides(
    papers: Sequence[Sequence[int]],
    *,
    duplex: bool,
    copies: int = 1,
    collate: bool = True,
    reverse: bool = False,
    whole_sheets: bool = False,
) -> tuple[Side, ...]:
    """Every side to print. `papers`: the page indices of each. With duplex each paper, and each copy, begins on a fresh
    sheet. A blank at the very end is left out unless `whole_sheets`: then the printer makes copies by itself and goes
    on with the first page."""
    each = 2 if duplex else 1
    sheets: list[tuple[Side, ...]] = []
    for paper, pages in enumerate(papers):
        for start in range(0, len(pages), each):
            sheet: list[Side] = [(paper, page) for page in pages[start : start + each]]
            sheets.append((*sheet, *[None] * (each - len(sheet))))
    if reverse:
        sheets.reverse()
    copied = sheets * copies if collate else [sheet for sheet in sheets for _ in range(copies)]
    flat = [side for sheet in copied for side in sheet]
    if flat and flat[-1] is None and not whole_sheets:
        flat.pop()
    return tuple(flat)
