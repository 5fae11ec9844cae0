"""Which knowledge advises: said of a signed visit, and at the bottom of the window where some of it is left out."""

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import Visit
from paindesk.kit.language import tr
from paindesk.rules.evidence import spoken
from paindesk.shell.workplace import Workplace


def signed_edition(visit: Visit, knowledge: Knowledge) -> str:
    """In a sentence; "" of a visit that is not signed, or that kept no edition."""
    if visit.signature is None or not visit.edition:
        return ""
    if visit.edition == knowledge.edition:
        return tr("Signed with knowledge edition {edition}, which advises now too.", edition=visit.edition)
    return tr(
        "Signed with knowledge edition {edition}: that one advised this visit. What stands here is told by edition "
        "{now}, which advises now.",
        edition=visit.edition,
        now=knowledge.edition,
    )


def signed_in_line(place: Workplace) -> str:
    """At the right of the bottom line: who works here, when it locks, and what advises."""
    knowledge = place.knowledge
    said = tr(
        "Signed in: {name} · locks after {minutes} min idle · Knowledge {edition} reviewed {day}",
        name=place.desk.user.name,
        minutes=place.settings.lock_minutes,
        edition=knowledge.edition,
        day=spoken(knowledge.reviewed_on),
    )
    return " · ".join((said, tr("not all of it: see the settings"))) if knowledge.left_out else said
