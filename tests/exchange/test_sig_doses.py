"""Directions with more than one dose, and directions without end: never too little, never for long."""

from decimal import Decimal
from time import thread_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from paindesk.domain.dose import Sig, amount
from paindesk.exchange import sig as directions
from paindesk.exchange.lines import read_line
from paindesk.exchange.sig import read_directions, read_sig, summed
from tests.exchange.small import KNOWLEDGE

_LENGTHS = (20, 30, 45, 68, 100, 150, 230, 350, 520, 780, 1250, 2500, 5000)
_SHAPES = (
    "for pain 7 ", "for pain and ", "for ", "prn 7-10 ", "for (pain ", "for a", "due to 1", "if pain > 5 ",
    "skin on ", "a", "to skin a ", "1-", "1 ", "max ", "max 2 ", "up to 2 tablets ", "every ", "x 3 days ",
    "for 3 ", "( ", "am pm ", "mon ", "½", "5/5 ", "5 mg - ", "limit of daily dose ", ". do not ",
    "leave on for up to 12 hours ", "si hay dolor 7 ", "por la mañana y ", "y media ", "1,5 ", "1.000 ", "c/", "v.o.",
    "a las 8 de la ", "no más de 2 ", "cada ", "tableta y ",
)  # fmt: skip
_WORDS = ("for ", "pain ", "severe ", "score ", "(", ")", "7", "10", "/", "-", " ", ".", ",", "a", "tablet ", "mg ",
          "take ", "up to ", "max ", "prn ", "if ", "day ", "patch ", "to ", "skin ", "cada ", "tableta ", "y ", "por ",
          "la ", "noche ", "media ")  # fmt: skip


def _seconds(text: str) -> float:
    def once() -> float:
        started = thread_time()
        read_directions.__wrapped__(text, "")
        return thread_time() - started

    return min(once() for _ in range(3))


@settings(deadline=None, max_examples=20)
@given(
    st.one_of(st.sampled_from(_SHAPES), st.lists(st.sampled_from(_WORDS), min_size=1, max_size=6).map("".join)),
    st.sampled_from(("", "%", " 5555")),
)
@example("for pain 7 ", "%")
@example("a", "%")
def test_half_as_many_words_more_take_some_times_as_long_at_most(shape: str, end: str) -> None:
    """`end`: what is tried in vain at the end shows whether a pattern tries every way to get there."""
    longest = directions.LONGEST
    directions.LONGEST = max(_LENGTHS) + 100  # what is refused for its length would prove nothing
    try:
        before = _seconds("take 1 tablet every 6 hours ")
        for length in _LENGTHS:
            now = _seconds("take 1 tablet every 6 hours, apply to " + (shape * length)[:length] + end)
            assert now < 10 * max(before, 0.004), f"{shape!r} at {length} characters"
            before = now
    finally:
        directions.LONGEST = longest


def test_a_line_without_end_has_no_directions() -> None:
    line = read_line("oxycodone 10 mg x" + "1" * 5000 + " a day", KNOWLEDGE)
    assert (line.name, line.sig) == ("oxycodone", None)


_OFTEN = st.sampled_from(("every 4 hours", "every 6 hours as needed", "q6h prn", "three times a day"))
_WHY = st.sampled_from(("for pain", "for mild pain", "if needed", "for moderate pain (4-6)", "prn pain", ""))
_AND = st.sampled_from((", ", ". ", "; ", " and ", " or ", " "))
_WORSE = st.sampled_from(("for severe pain", "if severe", "for severe pain (7-10)", "when pain is worse",
                          "for pain 8/10", "for bad days"))  # fmt: skip
_SECOND = st.sampled_from(("{} tablets", "take {} tablets", "take {}", "may take {}", "use {} tabs", "{}", "{} more"))


@st.composite
def _two_doses(draw: st.DrawFn) -> tuple[str, int]:
    """Directions with a second dose of so many tablets where the pain is worse."""
    first, count = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    parts = draw(st.permutations((draw(_SECOND).format(count), draw(_WORSE))))
    return f"take {first} tablet {draw(_OFTEN)} {draw(_WHY)}{draw(_AND)}{' '.join(parts)}", count


@given(_two_doses())
def test_a_dose_for_worse_pain_is_never_lost(said: tuple[str, int]) -> None:
    text, count = said
    sig = read_sig(text)
    assert sig is None or sig.dose.value * sig.times_per_day >= count * 3, text


def _often(dose: str, times: str, *, as_needed: bool) -> Sig:
    value, unit = dose.split()
    return Sig(dose=amount(value, unit), times_per_day=Decimal(times), as_needed=as_needed)


@pytest.mark.parametrize(
    ("one", "other", "total"),
    [
        (_often("1 tablet", "1", as_needed=False), _often("2 tablet", "1", as_needed=False), "3 tablet"),
        (_often("1 tablet", "1", as_needed=True), _often("2 tablet", "1", as_needed=True), "3 tablet"),
        (_often("1 tablet", "2", as_needed=False), _often("2 tablet", "4", as_needed=True), "10 tablet"),
        (_often("1 tablet", "2", as_needed=True), _often("2 tablet", "4", as_needed=True), "none"),
        (_often("1 tablet", "4", as_needed=True), _often("1 tablet", "4", as_needed=True), "none"),
        (_often("1 tablet", "1", as_needed=False), _often("5 mg", "1", as_needed=False), "none"),
    ],
)
def test_doses_beside_each_other_add_up_and_alternatives_do_not(one: Sig, other: Sig, total: str) -> None:
    found = summed([one, other])
    assert (str(found.dose * found.times_per_day) if found is not None else "none") == total
