"""Codes that change every thirty seconds (RFC 6238, with HMAC-SHA-1 and six digits, as every authenticator app has)."""

import base64
import hashlib
import hmac
import secrets
from datetime import datetime

SECONDS = 30
DIGITS = 6
_DRIFT = 1  # steps that a clock may be ahead or behind


def new_secret() -> str:
    """160 random bits as base 32, as they are typed into an app."""
    return base64.b32encode(secrets.token_bytes(20)).decode()


def code_at(secret: str, step: int) -> str:
    """The code of that step (RFC 4226, section 5.3)."""
    digest = hmac.new(base64.b32decode(secret), step.to_bytes(8, "big"), hashlib.sha1).digest()
    start = digest[-1] & 15
    number = int.from_bytes(digest[start : start + 4], "big") & 0x7FFFFFFF
    return str(number % 10**DIGITS).zfill(DIGITS)


def step_of(secret: str, code: str, now: datetime, after: int) -> int | None:
    """The step whose code this is, around `now`; None for a wrong one, and for one not later than step `after`: a code
    that was used is never good again."""
    today = int(now.timestamp()) // SECONDS
    typed = "".join(code.split())
    found = None
    for step in range(today - _DRIFT, today + _DRIFT + 1):
        same = hmac.compare_digest(code_at(secret, step).encode(), typed.encode())
        if same and step > after:
            found = step
    return found
