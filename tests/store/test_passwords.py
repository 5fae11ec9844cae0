"""What a password must be: long, and not what is tried first. Nothing about capitals, digits or signs."""

import pytest

from paindesk.domain.errors import PainDeskError
from paindesk.store import passwords

AT_HAND = ("aosei", "Riverside Pain Clinic")


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("", "too short"),
        ("eleven char", "too short"),
        ("x" * 1000, "too long"),
        ("aaaaaaaaaaaa", "tried first"),
        ("123412341234", "tried first"),
        ("123456789012", "tried first"),
        ("zyxwvutsrqpon", "tried first"),
        ("qwertyuiopasd", "tried first"),
        ("Password1234!", "tried first"),
        ("aosei-password", "tried first"),
        ("RiversidePain2026", "tried first"),
        ("Welcome-Doctor-1", "tried first"),
    ],
)
def test_what_is_refused_says_why_and_what_to_do(password: str, why: str) -> None:
    with pytest.raises(PainDeskError, match=why) as refused:
        passwords.check(password, AT_HAND)
    assert refused.value.advice
    assert not password or password not in f"{refused.value} {refused.value.advice}"


@pytest.mark.parametrize(
    "password",
    ["correct horse", "839201746352", "läuft über Stock", "my nurse likes figs", "no capitals here", "a b c d e f g"],
)
def test_length_is_enough_whatever_the_characters(password: str) -> None:
    passwords.check(password, AT_HAND)


def test_a_first_password_to_hand_over_passes_and_is_never_the_same() -> None:
    many = {passwords.temporary() for _ in range(50)}
    assert len(many) == 50
    for one in many:
        passwords.check(one, AT_HAND)
        assert not set(one) & set("0O1IlU")
