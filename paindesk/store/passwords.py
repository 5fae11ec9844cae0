"""What a password must be: long, and not one of those that everybody tries first.

After NIST SP 800-63B section 3.1.1: length instead of required kinds of characters, a list of what is too common, the
words at hand (login, clinic), and no change for the sake of the calendar.
"""

import re
import secrets
from collections.abc import Sequence

from paindesk.domain.errors import PainDeskError

SHORTEST = 12  # characters
LONGEST = 200  # characters: nobody types more, and hashing megabytes would stall the sign-in
RULE = f"{SHORTEST} characters or more; a short sentence is best."

# What is tried first; the words of a clinic are among them.
_COMMON = (
    "administrator", "superman", "passwort", "password", "passphrase", "contrasena", "contraseña", "changeme",
    "iloveyou", "sunshine", "princess", "football", "baseball", "letmein", "welcome", "trustno", "starwars",
    "paindesk", "painclinic", "medicine", "hospital", "clinician", "physician", "doctor", "clinic", "nurse",
    "qwertyuiop", "qwertz", "qwerty", "asdfgh", "zxcvbn", "secret", "monkey", "dragon", "master", "shadow",
    "spring", "summer", "autumn", "winter", "admin", "login",
)  # fmt: skip
_RUNS = (
    "01234567890123456789",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
)
_FEWEST_LETTERS_BESIDE = 4  # beside the words that are tried first
_FEWEST_DIFFERENT = 5
# Without what is taken for another character: I, L, O, U, 0, 1.
_UNAMBIGUOUS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"


def check(password: str, words: Sequence[str]) -> None:
    """Raises PainDeskError where it must not be used; `words` are those at hand: the login, the clinic's name."""
    if len(password) < SHORTEST:
        raise PainDeskError("The password is too short.", f"Use {RULE}")
    if len(password) > LONGEST:
        raise PainDeskError("The password is too long.", f"Use {LONGEST} characters or less.")
    folded = password.casefold()
    if len(set(folded)) < _FEWEST_DIFFERENT or any(folded in run or folded[::-1] in run for run in _RUNS):
        raise PainDeskError("The password is one that is tried first.", "Use a short sentence that only you know.")
    at_hand = [one for word in words for one in re.split(r"\W+", word.casefold()) if len(one) > 2]
    left = folded
    for word in sorted({*_COMMON, *at_hand}, key=len, reverse=True):
        left = left.replace(word, "")
    if left != folded and sum(one.isalpha() for one in left) < _FEWEST_LETTERS_BESIDE:
        raise PainDeskError(
            "The password is little more than a word that is tried first.",
            "Leave out the sign-in name, the clinic and words like “password”; use a short sentence.",
        )


def temporary() -> str:
    """A first password to hand over, 59 bits: the person chooses their own at the first sign-in."""
    letters = "".join(secrets.choice(_UNAMBIGUOUS) for _ in range(12))
    return "-".join(letters[start : start + 4] for start in range(0, 12, 4))
