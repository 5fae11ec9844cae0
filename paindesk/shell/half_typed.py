"""What was typed and is not in the record when the window is closed: what is said of it, and why the window stays."""

from paindesk.kit.language import later, tr
from paindesk.kit.unentered import KeptForms
from paindesk.shell.drafts import Drafts

_PAGES = {
    "new_patient": later("New patient"),
    "reason": later("This chart is not open to your role"),
    "users": later("Users"),
    "clinic": later("The clinic on papers"),
    "settings": later("Settings"),
}
_UNSAVED = later("What was typed is not saved yet, so PainDesk stays open.")
_KEPT_HERE = later(
    "It is kept on this machine, encrypted, and goes into the record when you sign in here again. Closing again closes."
)
_CLOSE_AGAIN = later(
    "It is tried again every few seconds; write it down if it must not wait. Closing again gives it up."
)


def why_open(drafts: Drafts, forms: KeptForms | None) -> tuple[str, str, str] | None:
    """What is not in the record, what to do, and how serious that is; None where nothing would be lost. `forms` outside
    of a visit are asked about too, where they are given."""
    if drafts.unsaved():
        here = drafts.kept_here()
        return tr(_UNSAVED), tr(_KEPT_HERE if here else _CLOSE_AGAIN), "caution" if here else "stop"
    pages = [] if forms is None else [f"“{tr(_PAGES[one])}”" for one in forms.names()]
    if not pages:
        return None
    return (
        tr("What you typed in {page} is not entered yet, so PainDesk stays open.", page=", ".join(pages)),
        tr("It stands there when you open it again. Closing again gives it up."),
        "caution",
    )
