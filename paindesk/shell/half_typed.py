"""What was typed and is not in the record when the window is closed: what is said of it, and why the window stays."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from paindesk.kit.language import later, tr
from paindesk.shell.drafts import Drafts
from paindesk.shell.workplace import Workplace

_PAGES = {
    "new_patient": later("New patient"),
    "reason": later("This chart is not open to your role"),
    "users": later("Users"),
    "clinic": later("The clinic on papers"),
    "settings": later("Settings"),
}
_UNSAVED = later("What was typed is not saved yet, so PainDesk stays open.")
_UNSAVED_OF = later("What {name} typed is not saved yet, so PainDesk stays open.")
_KEPT_HERE = later(
    "It is kept on this machine, encrypted, and goes into the record when you sign in here again. Closing again closes."
)
_KEPT_HERE_OF = later(
    "It is kept on this machine, encrypted, and goes into the record when {name} signs in here again. Closing again "
    "closes."
)
_CLOSE_AGAIN = later(
    "It is tried again every few seconds; write it down if it must not wait. Closing again gives it up."
)
_CLOSE_AGAIN_OF = later("It is tried again every few seconds. Closing again gives it up.")
_FORMS = later("What you typed in {page} is not entered yet, so PainDesk stays open.")
_FORMS_OF = later("What {name} typed in {page} is not entered yet, so PainDesk stays open.")
_STANDS = later("It stands there when you open it again. Closing again gives it up.")
_STANDS_OF = later("It stands there when {name} signs in here again. Closing again gives it up.")
_ONCE = later("Nobody has said yet that this is kept, which is shown only once: {what}. PainDesk stays open.")
_ONCE_OF = later("{name} has not said yet that this is kept, which is shown only once: {what}. PainDesk stays open.")
_WRITE = later("Write it down, and say so where it stands. Closing again gives it up.")
_LOCKED = later("Unlock, or sign in as somebody else, and close from there.")


@dataclass(frozen=True, slots=True)
class StaysOpen:
    """What is not in the record, what to do, how serious that is (as a notice has it), and whether closing loses it."""

    said: str
    advice: str
    level: str
    lost: bool
    what: object = field(default=None, repr=False)  # the very words, or which secrets: others are asked about anew


def whys_open(drafts: Drafts, beside: Workplace | None, name: str = "") -> Iterator[StaysOpen]:
    """Each thing that would be lost, once nothing is on its way any more. What stands outside of a visit `beside` it is
    asked about where that is given; `name` is whose it is, where it is not said to that person."""
    drafts.settle()
    if drafts.unsaved():
        if drafts.kept_here():
            advice = tr(_KEPT_HERE_OF, name=name) if name else tr(_KEPT_HERE)
            yield StaysOpen(not_saved(name), advice, "caution", lost=False)
        else:
            yield StaysOpen(not_saved(name), tr(_CLOSE_AGAIN_OF if name else _CLOSE_AGAIN), "stop", lost=True)
    if beside is None:
        return
    if what := ", ".join(f"“{one}”" for one in beside.once.titles()):
        said = tr(_ONCE_OF, name=name, what=what) if name else tr(_ONCE, what=what)
        advice = tr(_STANDS_OF, name=name) if name else tr(_WRITE)
        yield StaysOpen(said, advice, "stop", lost=True, what=beside.once.came())
    if pages := ", ".join(f"“{tr(_PAGES[one])}”" for one in beside.forms.names()):
        said = tr(_FORMS_OF, name=name, page=pages) if name else tr(_FORMS, page=pages)
        advice = tr(_STANDS_OF, name=name) if name else tr(_STANDS)
        yield StaysOpen(said, advice, "caution", lost=True, what=beside.forms.words())


def not_saved(name: str = "") -> str:
    """What is said of a visit that is not in the record."""
    return tr(_UNSAVED_OF, name=name) if name else tr(_UNSAVED)


class GivenUp:
    """Whoever closes a window twice over what was said of it means it. Over a lock nobody is known who might: what
    would be lost stays."""

    def __init__(self) -> None:
        self._said: list[tuple[str, object]] = []

    def to_tell(self, whys: Iterable[StaysOpen], *, locked: bool) -> StaysOpen | None:
        """The first that is not given up, as said now; None where nothing keeps the window open."""
        for why in whys:
            if (why.said, why.what) not in self._said or (locked and why.lost):
                self._said.append((why.said, why.what))
                return replace(why, advice=tr(_LOCKED)) if locked and why.lost else why
        return None

    def forget(self) -> None:
        """Another page, or somebody is back: all of it is asked anew."""
        self._said.clear()

    def forget_unsaved(self) -> None:
        """The visit is saved: what is typed from now on is asked about."""
        self._said = [one for one in self._said if one[0] != not_saved()]
