"""A line of the medicine list: as written, as understood, and what shows that it is really fetched."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from paindesk.domain.dose import Amount, Sig, plain

_DIGITS = 2  # "325 mg/15 mL" are 21.67 mg in a mL
_IN_MASS = re.compile(r"\d\s*(?:mg|mcg|µg|g)\b", re.IGNORECASE)


class Activity(StrEnum):
    """Whether something on record still holds."""

    ACTIVE = "active"
    REMISSION = "remission"
    ENDED = "ended"
    UNKNOWN = "unknown"

    @property
    def is_over(self) -> bool:
        """Whether it holds no more; what the record does not say may hold."""
        return self in (Activity.REMISSION, Activity.ENDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingredient:
    """One active substance by its generic name, with its strength per tablet, patch or mL where known."""

    name: str
    strength: Amount | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """Handed out by a pharmacy: when, how much, and for how many days as the pharmacy counts them."""

    on: date
    quantity: Amount | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicineLine:
    """A medicine the patient takes or was ordered, as written and as understood.

    `ingredients` is empty when the text was not recognised. `sig` is None when it could not be read or when
    text and structured timing disagree; `disagreement` then shows both, for the clinician to choose. A name that
    disagrees with its code has no `ingredients` either. `fills` is what shows that it is really fetched.
    `unread`: why `sig_text` is not read, where there is more to say than that.
    `together_with`: the opioid beside which it goes on for a while on purpose, until `ends`.
    """

    text: str
    ingredients: tuple[Ingredient, ...] = ()
    rxcui: str = ""
    form: str = ""  # "tablet", "capsule", "patch", "solution", "gel"...
    release: str = ""  # "er" for extended release, "" for immediate
    route: str = "oral"
    sig_text: str = ""
    sig: Sig | None = None
    sig_choices: tuple[Sig, ...] = ()
    disagreement: str = ""
    activity: Activity = Activity.ACTIVE
    started: date | None = None
    ends: date | None = None
    prescriber: str = ""
    not_taking: bool = False
    source_id: str = ""
    quantity: Decimal | None = None  # pieces handed out, refills included
    fills: tuple[Fill, ...] = ()
    together_with: str = ""
    unread: str = ""

    @property
    def name(self) -> str:
        """What it is called."""
        return called(self.ingredients, self.text)

    @property
    def piece(self) -> str:
        """What one piece holds ("5 mg", "5/325 mg"), to stand in front of directions that count pieces.

        "" where it is not known, and where the directions have milligrams themselves.
        """
        strengths = [one.strength for one in self.ingredients if one.strength is not None]
        if not strengths or len(strengths) < len(self.ingredients) or _IN_MASS.search(self.sig_text):
            return ""
        if len({one.unit for one in strengths}) > 1:
            return "/".join(map(str, strengths))
        return f"{'/'.join(plain(round(one.value, _DIGITS)) for one in strengths)} {strengths[0].unit}"


def called(ingredients: tuple[Ingredient, ...], text: str) -> str:
    """The recognised name ("hydrocodone/acetaminophen"), else the text as written."""
    return "/".join(one.name for one in ingredients) or text
