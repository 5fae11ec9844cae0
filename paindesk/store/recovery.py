"""The recovery key: 32 letters and digits in eight groups, written down once, that open the record when nobody can."""

import secrets

from paindesk.domain.errors import PainDeskError

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
_RANDOM = 30  # letters of five bits each; two more are the check
_GROUP = 4


def make() -> str:
    """A new one, 150 random bits, as it is shown and written down."""
    body = "".join(secrets.choice(_LETTERS) for _ in range(_RANDOM))
    return _shown(body + _check(body))


def read(typed: str) -> str:
    """The key as it was made, however it was typed. Raises PainDeskError where it is mistyped."""
    letters = "".join(one for one in typed.upper() if one.isalnum()).translate(_READ_AS)
    body, check = letters[:_RANDOM], letters[_RANDOM:]
    if len(letters) != _RANDOM + 2 or set(letters) - set(_LETTERS) or check != _check(body):
        raise PainDeskError(
            "That recovery key is mistyped: it has eight groups of four, and they do not fit together.",
            "Compare it with what was written down, group by group.",
        )
    return _shown(letters)


def _check(body: str) -> str:
    """The rest modulo a prime: no single wrong letter and no two neighbors changed about leave it the same."""
    value = 0
    for letter in body:
        value = value * 32 + _LETTERS.index(letter)
    rest = value % 1021
    return _LETTERS[rest // 32] + _LETTERS[rest % 32]


def _shown(letters: str) -> str:
    return " ".join(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))
