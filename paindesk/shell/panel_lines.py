"""The panel in words: who is in which group, and why; the same lines on the screen and in the CSV."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from paindesk.domain.dose import plain
from paindesk.domain.panel import Standing
from paindesk.kit.language import later, told, tr
from paindesk.rules.evidence import spoken
from paindesk.rules.panel import GROUPS, Group
from paindesk.shell.in_english import Say
from paindesk.store import PatientLine

EVERYBODY = "everybody"
_UNKNOWN = later("cannot tell")
HEADERS = (
    later("Patient"),
    later("Born"),
    later("MRN"),
    later("Why"),
    later("MME/day"),
    later("Last visit"),
    later("Next visit"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelLine:
    """One patient in one group."""

    patient: PatientLine
    standing: Standing
    reasons: tuple[str, ...]  # as the rules tell them, in English

    @property
    def why(self) -> str:
        """All the reasons, in English."""
        return "; ".join(self.reasons)

    @property
    def mme(self) -> str:
        """ "60", "cannot tell", "" for who takes no opioid or was not seen."""
        facts = self.standing.facts
        if self.standing.mme is None:
            return _UNKNOWN if facts is not None and facts.opioids else ""
        return plain(self.standing.mme) if facts is None or facts.opioids else ""

    @property
    def next_visit(self) -> date | None:
        """The day planned at the last visit."""
        return self.standing.facts.next_visit if self.standing.facts is not None else None

    def cells(self, say: Say = tr, tell: Say = told) -> tuple[str, ...]:
        """The line in the order of `HEADERS`, in the interface's language or another one."""
        born, seen, following = self.patient.birth_date, self.standing.seen_on, self.next_visit
        return (
            self.patient.name,
            spoken(born) if born is not None else "",
            self.patient.mrn,
            "; ".join(tell(one) for one in self.reasons),
            say(self.mme) if self.mme == _UNKNOWN else self.mme,
            spoken(seen) if seen is not None else say(later("never")),
            spoken(following) if following is not None else say(later("none planned")),
        )


def of_group(
    key: str, standings: Sequence[tuple[PatientLine, Standing]], on: date, name: str = ""
) -> tuple[PanelLine, ...]:
    """The patients of a group in the order of their names; "everybody" gives each with all its reasons.

    `name` keeps those whose name or number holds these words.
    """
    groups = tuple(GROUPS) if key == EVERYBODY else tuple(one for one in GROUPS if one.key == key)
    lines = (PanelLine(patient=one, standing=held, reasons=_reasons(groups, held, on)) for one, held in standings)
    wanted = name.casefold().split()
    return tuple(
        line
        for line in lines
        if (line.reasons or key == EVERYBODY)
        and all(word in f"{line.patient.name} {line.patient.mrn}".casefold() for word in wanted)
    )


def _reasons(groups: Sequence[Group], held: Standing, on: date) -> tuple[str, ...]:
    return tuple(why for one in groups if (why := one.why(held, on)))


def counts(standings: Sequence[tuple[PatientLine, Standing]], on: date) -> dict[str, int]:
    """How many patients are in each group."""
    return {one.key: sum(bool(one.why(held, on)) for _, held in standings) for one in GROUPS}
