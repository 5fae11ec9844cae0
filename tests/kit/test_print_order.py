"""Which side of paper comes when: no paper begins on the back of another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paindesk.kit.print_order import chosen_pages, sides

HANDOUT, LETTER = (0, 1, 2), (0,)  # three pages, one page


@pytest.mark.parametrize(
    ("ranges", "pages"),
    [
        ([], (0, 1, 2)),
        ([(2, 2)], (1,)),
        ([(2, 3)], (1, 2)),
        ([(3, 1)], (0, 1, 2)),  # typed the wrong way round
        ([(0, 2)], (0, 1)),
        ([(2, 99)], (1, 2)),
        ([(1, 1), (3, 3)], (0, 2)),
        ([(3, 3), (1, 2), (2, 2)], (0, 1, 2)),
        ([(7, 9)], ()),
    ],
)
def test_pages_as_a_person_names_them(ranges: list[tuple[int, int]], pages: tuple[int, ...]) -> None:
    assert chosen_pages(ranges, 3) == pages


def test_on_one_side_the_papers_follow_each_other() -> None:
    assert sides([HANDOUT, LETTER], duplex=False) == ((0, 0), (0, 1), (0, 2), (1, 0))


def test_on_both_sides_each_paper_begins_on_a_fresh_sheet() -> None:
    assert sides([HANDOUT, LETTER], duplex=True) == ((0, 0), (0, 1), (0, 2), None, (1, 0))
    assert sides([LETTER, HANDOUT], duplex=True) == ((1 - 1, 0), None, (1, 0), (1, 1), (1, 2))


def test_each_copy_begins_on_a_fresh_sheet_too() -> None:
    assert sides([LETTER], duplex=True, copies=2) == ((0, 0), None, (0, 0))
    assert sides([HANDOUT], duplex=True, copies=2, collate=False) == (
        *((0, 0), (0, 1)) * 2, (0, 2), None, (0, 2),
    )  # fmt: skip
    assert sides([LETTER], duplex=True, whole_sheets=True) == ((0, 0), None)


def test_collated_or_page_by_page() -> None:
    two = (0, 1)
    assert [side[1] for side in sides([two], duplex=False, copies=2) if side] == [0, 1, 0, 1]
    assert [side[1] for side in sides([two], duplex=False, copies=2, collate=False) if side] == [0, 0, 1, 1]


def test_the_last_sheet_first() -> None:
    assert sides([(0, 1)], duplex=False, reverse=True) == ((0, 1), (0, 0))
    assert sides([HANDOUT], duplex=True, reverse=True) == ((0, 2), None, (0, 0), (0, 1))


@given(
    lengths=st.lists(st.integers(1, 6), min_size=1, max_size=4),
    copies=st.integers(1, 3),
    collate=st.booleans(),
    reverse=st.booleans(),
)
def test_every_page_comes_as_often_as_there_are_copies_and_papers_never_share_a_sheet(
    lengths: list[int], copies: int, collate: bool, reverse: bool
) -> None:
    papers = [tuple(range(length)) for length in lengths]
    order = sides(papers, duplex=True, copies=copies, collate=collate, reverse=reverse)
    printed = [side for side in order if side is not None]
    assert sorted(printed) == sorted([(paper, page) for paper, pages in enumerate(papers) for page in pages] * copies)
    for front, back in zip(order[0::2], order[1::2], strict=False):
        assert front is not None
        assert back is None or back[0] == front[0]
