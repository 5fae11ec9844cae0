"""Which knowledge advises: said of a signed visit, and at the bottom of the window where some of it is left out."""

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import Visit
from paindesk.kit.language import tr


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


def not_all_of_it(knowledge: Knowledge) -> str:
    """What follows the edition in the bottom line; "" where everything that was to advise does."""
    words = tr("not all of it: see the settings")
    return f" · {words}" if knowledge.left_out else ""
