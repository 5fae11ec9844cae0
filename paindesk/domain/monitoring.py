"""What an opioid's monitoring keeps beside tests and looks: what was noticed, talked about, and offered."""

from dataclasses import dataclass
from datetime import date

from paindesk.domain.finding import Source

TREATS_OUD = "addiction treatment"  # the role of a provider whom a patient is handed over to
OUD_CRITERIA = "oud_dsm5"  # the questionnaire of the criteria


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """A kind of event worth a talk, with the innocent explanations that come first and a way to begin."""

    key: str
    title: str
    innocent: tuple[str, ...]
    ask: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """Such an event on its day."""

    signal: Signal
    on: date
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What was talked about with the patient, in words for the record."""

    on: date
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OudCare:
    """Treatment of opioid use disorder: offered, answered, and handed over to whoever treats.

    `consent_on`: the day the patient agreed that the letter goes out; without it there is no letter. `until_then` says
    who looks after the patient meanwhile, and with what.
    """

    offered_on: date | None = None
    answer: str = ""
    consent_on: date | None = None
    spoke_with: str = ""
    appointment_on: date | None = None
    until_then: str = ""
