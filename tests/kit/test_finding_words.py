"""Words are found as a person types them."""

import pytest

from paindesk.kit.finding_words import folded, found


def places(text: str, words: str) -> list[str]:
    return [text[start : start + count] for start, count in found(folded(text), words)]


@pytest.mark.parametrize(
    ("text", "words", "hits"),
    [
        ("Take 1 capsule. Take it at night.", "take", ["Take", "Take"]),
        ("Una cápsula al día", "capsula", ["cápsula"]),
        ("Una cápsula al día", "DÍA", ["día"]),
        ("Take it with\r\nfood", "with food", ["with\r\nfood"]),
        ("Straße", "strasse", ["Straße"]),
        ("Hydr\u200bochlorothiaz\u200bide 25 mg", "hydrochlorothiazide 25", ["Hydr\u200bochlorothiaz\u200bide 25"]),
        ("hydro\u200b\r\nchloro", "hydrochloro", ["hydro\u200b\r\nchloro"]),
        ("300\u00a0mg/\u2060day", "300 mg/day", ["300\u00a0mg/\u2060day"]),
        ("Gabapentin", "morphine", []),
        ("anything at all", "", []),
        ("anything at all", "   ", []),
        ("aaaa", "aa", ["aa", "aa"]),
        ("10 % (ten)", "(ten)", ["(ten)"]),
    ],
)
def test_words_are_found_whatever_their_case_their_accents_and_their_line_breaks(
    text: str, words: str, hits: list[str]
) -> None:
    assert places(text, words) == hits
