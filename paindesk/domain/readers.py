"""Who among a patient's providers reads which letter."""

from collections.abc import Iterable

from paindesk.domain.patient import Provider
from paindesk.domain.visit import Visit

SURGEON, THERAPIST, PHARMACIST, DENTIST = "surgeon", "therapist", "pharmacist", "dentist"
PHYSICAL, PSYCHOLOGIST = "physical", "psychologist"  # the two kinds of therapist

# A reader -> what a role holds that makes a provider one. Roles of imported records are free text.
_ROLES = {
    SURGEON: ("surgeon", "surgery"),
    THERAPIST: ("physical therap", "physiotherap", "psycholog"),
    PHYSICAL: ("physical therap", "physiotherap"),
    PSYCHOLOGIST: ("psycholog",),
    PHARMACIST: ("pharmac",),
    DENTIST: ("dentist", "dental"),
}
LETTERS = {f"letter_{one}": one for one in (SURGEON, THERAPIST, PHARMACIST, DENTIST)}  # the paper -> its reader


def reads_as(reader: str, provider: Provider) -> bool:
    """Whether the provider is such a reader, by the role on record."""
    role = provider.role.casefold()
    return any(word in role for word in _ROLES[reader])


def told_by_letter(reader: str, visit: Visit) -> tuple[Provider, ...]:
    """The providers of that kind whom the plan tells by letter."""
    told = (one.provider for one in visit.plan.told if one.how == "letter")
    return tuple(one for one in told if reads_as(reader, one))


def readers(reader: str, visit: Visit) -> tuple[Provider, ...]:
    """Everybody of that kind who is told by letter; where nobody is, the first on record."""
    first: Iterable[Provider] = (one for one in visit.record.providers if reads_as(reader, one))
    return told_by_letter(reader, visit) or tuple(first)[:1]
