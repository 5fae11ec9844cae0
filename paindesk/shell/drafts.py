"""Drafts on their way into the record: merged with what others saved, kept on this machine while it is away."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from paindesk.domain.errors import NotAllowed, PainDeskError, SignedOut
from paindesk.domain.kept_side import Sides
from paindesk.domain.merge import chosen, merge
from paindesk.domain.visit import Visit
from paindesk.kit.language import later, told, tr
from paindesk.shell.local_keeping import LocalKeeping
from paindesk.shell.merge_words import kept_lines
from paindesk.shell.settling import Apart, Outcome, Saved, SignedMeanwhile, Typed, settle
from paindesk.shell.workplace import Workplace
from paindesk.store import LocalDraft, fingerprint

TRY_AGAIN_MS = 5_000
KEEP_HERE_MS = 250  # without an answer by then it is put on this machine's disk: within a second of the keystroke
_HERE = later("What was typed is kept on this machine, encrypted, and saved as soon as it can be.")
_STAYS = later("What was typed is kept in this window, and saved as soon as it can be.")
_NOT_SAVED = later("✕ Draft NOT saved; tried again every 5 seconds")
_SAVED_HERE = later("! Draft kept on this machine only (encrypted); tried again every 5 seconds")


class OpenPage(Protocol):
    """The page on which a visit is open."""

    def visit_of(self, visit_id: str) -> Visit | None:
        """The visit as it is typed now; None where it is not the open one."""

    def take_over(self, visit_id: str, rebase: Callable[[Visit], Visit]) -> None:
        """Others changed something: show the visit with it; what may be undone is brought up to it too."""

    def met(self, visit_id: str, outcome: Outcome) -> None:
        """Others changed something: say so."""


@dataclass(slots=True)
class _Draft:
    """One draft of this desk. `common` is what it was typed over, `version` over which in the record; None: it was
    changed there since."""

    mine: Visit
    common: Visit
    version: int | None
    unsaved: bool = False
    flying: bool = False
    sent: set[str] = field(default_factory=set)
    apart: Apart | None = None
    sides: Sides | None = None
    then: Callable[[Visit, int], None] | None = None  # once it is saved as it is seen


class Drafts(QObject):
    """Outlives the page it was typed on: leaving a visit whose draft cannot be saved loses nothing. `say` is the line
    at the bottom of the window. One save of a draft is on its way at a time."""

    def __init__(self, place: Workplace, say: Callable[[str], None], page: OpenPage) -> None:
        super().__init__()
        self._place, self._say, self._page = place, say, page
        self._drafts: dict[str, _Draft] = {}
        self._told = self._here = False
        self._trouble: Exception | None = None  # why the last try failed
        self._again = QTimer(self, interval=TRY_AGAIN_MS)
        self._again.timeout.connect(self.try_again)
        self._slow = QTimer(self, interval=KEEP_HERE_MS, singleShot=True)
        self._slow.timeout.connect(self._keep_here)
        self._local = LocalKeeping(place)

    def bring_back(self) -> None:
        """After signing in: what an earlier run kept on this machine goes into the record."""
        self._local.begin(self._found)

    def begin(self, visit: Visit) -> Visit:
        """The visit is opened: as it was typed last, where the record does not have that yet."""
        draft = self._drafts.get(visit.id)
        if draft is not None and (draft.unsaved or draft.flying or draft.apart):
            return draft.mine
        return self._begun(visit).mine

    def unsaved(self) -> bool:
        """Whether anything typed is not in the record."""
        return any(one.unsaved for one in self._drafts.values())

    def busy(self) -> bool:
        """Whether a save is on its way."""
        return any(one.flying for one in self._drafts.values())

    def kept_here(self) -> bool:
        """Whether what is not in the record is on this machine's disk."""
        self._local.settle()
        return self._here

    def version(self, visit_id: str) -> int | None:
        """The version in the record that this draft is typed over; None where it is not, or not known."""
        draft = self._drafts.get(visit_id)
        return None if draft is None or draft.flying else draft.version

    def apart(self, visit_id: str) -> Apart | None:
        """What is to be chosen before the visit is saved."""
        draft = self._drafts.get(visit_id)
        return None if draft is None else draft.apart

    def keep(self, visit: Visit) -> None:
        """Hand it to the record; until that says so it is held here."""
        draft = self._drafts.get(visit.id) or self._begun(visit)
        draft.mine, draft.unsaved = visit, True
        if not self._slow.isActive():
            self._slow.start()
        if draft.apart is not None:
            self._still_apart(draft, draft.apart)
        self._send(draft)

    def when_saved(self, visit_id: str, then: Callable[[Visit, int], None]) -> None:
        """Call it with visit and version once the record has exactly what is seen here; not at all where that fails or
        somebody else changed something, which is told."""
        draft = self._drafts.get(visit_id)
        if draft is None or draft.apart is not None:
            return
        if (now := self._now(draft)) != draft.mine:
            draft.mine, draft.unsaved = now, True
        if draft.unsaved or draft.flying or draft.version is None:
            draft.then = then
            self._send(draft)
        else:
            then(draft.mine, draft.version)

    def look(self, visit_id: str) -> None:
        """Somebody else saved or signed it: take that in, also where nothing was typed here."""
        draft = self._drafts.get(visit_id)
        if draft is not None and not draft.flying and draft.apart is None:
            draft.version = None
            self._send(draft)

    def choose(self, visit_id: str, takes_theirs: tuple[bool, ...]) -> None:
        """Every difference is decided: the visit becomes so and is saved, both sides are kept beside it."""
        draft = self._drafts[visit_id]
        apart = draft.apart
        assert apart is not None
        draft.mine = self._now(draft)
        both = merge(draft.common, apart.stored.visit, draft.mine)
        if both.differences != apart.differences:  # typed on meanwhile: ask about what there is now
            draft.apart = replace(apart, differences=both.differences)
            self._page.met(visit_id, draft.apart)
            return
        taken = ["theirs" if one else "mine" for one in takes_theirs]
        lines = kept_lines(apart.differences, taken)
        visit = chosen(both, takes_theirs)
        draft.mine, draft.common, draft.version = visit, apart.stored.visit, apart.stored.version
        draft.apart, draft.sides = None, Sides(other=apart.stored.by, other_at=apart.stored.at, lines=lines)
        self._page.take_over(visit_id, lambda _: visit)
        self.keep(visit)

    def forget(self, visit_id: str) -> None:
        """It was signed, with everything that was typed."""
        self._drafts.pop(visit_id, None)
        self._local.drop(visit_id)
        self._rest()

    def close(self) -> None:
        """The window closes, whatever is held: what is kept on this machine stays there."""
        self._again.stop()
        self._slow.stop()
        self._local.close()
        self._drafts.clear()

    def settle(self) -> None:
        """Wait until nothing is on its way any more."""
        self._place.jobs.settle()
        while self.busy():
            self._place.jobs.settle()

    def try_again(self) -> None:
        """Everything held, once more."""
        for draft in tuple(self._drafts.values()):
            if draft.unsaved:
                self._send(draft)

    # On its way ---------------------------------------------------------------------------------------------------

    def _begun(self, visit: Visit) -> _Draft:
        draft = _Draft(mine=visit, common=visit, version=self._place.desk.seen(visit.id))
        self._drafts[visit.id] = draft
        return draft

    def _send(self, draft: _Draft) -> None:
        if draft.flying or draft.apart is not None:
            return  # when that one is back; when it is chosen
        draft.flying = True
        draft.mine = self._now(draft)
        typed = Typed(
            mine=draft.mine,
            common=draft.common,
            version=draft.version,
            sent=frozenset(draft.sent),
            sides=draft.sides,
        )
        draft.sent.add(fingerprint(draft.mine))
        desk = self._place.desk

        def back(outcome: Outcome) -> None:
            self._back(draft, typed, outcome)

        def failed(error: Exception) -> None:
            self._failed(draft, typed, error)

        self._place.jobs.run(lambda: settle(desk, typed), back, failed)

    def _still_apart(self, draft: _Draft, apart: Apart) -> None:
        """What was typed may have become what they say, and the other way about."""
        both = merge(draft.common, apart.stored.visit, draft.mine)
        if both.differences == apart.differences:
            return
        if both.differences:
            draft.apart = replace(apart, differences=both.differences)
            self._page.met(draft.mine.id, draft.apart)
        else:
            draft.apart, draft.common, draft.version = None, apart.stored.visit, apart.stored.version
            self._page.met(draft.mine.id, Saved(visit=draft.mine, version=apart.stored.version))

    def _now(self, draft: _Draft) -> Visit:
        """As it is typed at this moment, where its page is open."""
        return self._page.visit_of(draft.mine.id) or draft.mine

    def _back(self, draft: _Draft, typed: Typed, outcome: Outcome) -> None:
        draft.flying, draft.sides = False, None
        draft.sent.clear()
        visit_id = typed.mine.id
        now = self._now(draft)
        if isinstance(outcome, SignedMeanwhile):
            if now != typed.mine:  # typed on meanwhile: that is kept beside it too
                draft.common, draft.version, draft.unsaved = typed.mine, None, True
                self._send(draft)
                return
            self.forget(visit_id)
            self._page.met(visit_id, outcome)
            return
        if isinstance(outcome, Saved):
            base, stored, version = typed.mine, outcome.visit, outcome.version
        else:
            base, stored, version = typed.common, outcome.stored.visit, outcome.stored.version
        both = merge(base, stored, now)
        draft.mine, draft.common = both.visit, both.common
        draft.version = None if both.differences else version
        draft.unsaved = both.visit != stored
        draft.apart = None
        if both.visit != now:
            self._page.take_over(visit_id, lambda one: merge(base, stored, one).visit)
        if both.differences and isinstance(outcome, Apart):
            draft.then = None
            draft.apart = replace(outcome, differences=both.differences)
            self._keep_here()
            self._say(tr("! You and somebody else changed the same here: choose before it is saved"))
            self._page.met(visit_id, draft.apart)
            return
        self._saved(draft, outcome)

    def _saved(self, draft: _Draft, outcome: Outcome) -> None:
        visit_id = draft.mine.id
        then, by = draft.then, isinstance(outcome, Saved) and (outcome.by or outcome.discarded)
        if draft.unsaved:
            self._send(draft)
        else:
            draft.then = None
            self._local.drop(visit_id)
            if self._told and not self.unsaved():
                self._place.notices.say(tr("The draft is saved now."), level="ok")
            self._rest()
            if not self.unsaved():
                self._say(tr("● Draft saved {time}", time=f"{datetime.now().astimezone():%H:%M:%S}"))
        if by:
            draft.then = None
            self._page.met(visit_id, outcome)
        elif then is not None and not draft.unsaved and draft.version is not None:
            then(draft.mine, draft.version)

    def _failed(self, draft: _Draft, typed: Typed, error: Exception) -> None:
        wanted = draft.then is not None
        draft.flying, draft.then = False, None
        if not draft.unsaved:  # it was only looked at
            if wanted:
                self._place.trouble(error)
            return
        # Another try would come to the same; but who was signed out signs in again.
        if isinstance(error, NotAllowed) and not isinstance(error, SignedOut):
            draft.unsaved = False
            self._say(tr("✕ Draft NOT saved"))
            self._place.trouble(error)
            return
        if draft.mine != typed.mine:
            self._send(draft)
            return
        self._again.start()
        self._trouble = error
        self._keep_here()

    def _rest(self) -> None:
        if not self.unsaved():
            self._again.stop()
            self._trouble, self._told, self._here = None, False, False

    # On this machine ----------------------------------------------------------------------------------------------

    def _keep_here(self) -> None:
        """Everything that the record has not answered for."""
        for draft in self._drafts.values():
            if draft.unsaved:
                draft.mine = self._now(draft)
                sent, now = tuple(sorted(draft.sent)), datetime.now(UTC)
                here = LocalDraft(mine=draft.mine, common=draft.common, sent=sent, at=now, sides=draft.sides)
                self._local.keep(here, self._kept)

    def _kept(self, well: bool) -> None:
        if not self.unsaved():
            return
        self._here = well
        error = self._trouble
        if error is None:
            return  # it only takes longer
        self._say(tr(_SAVED_HERE if well else _NOT_SAVED))
        if not self._told:
            self._told = True
            if isinstance(error, PainDeskError):
                error = PainDeskError(f"{told(error.message)} {tr(_HERE if well else _STAYS)}", error.advice)
            self._place.trouble(error)

    def _found(self, before: tuple[LocalDraft, ...], unreadable: int) -> None:
        for one in before:
            self._drafts[one.mine.id] = _Draft(
                mine=one.mine, common=one.common, version=None, unsaved=True, sent=set(one.sent), sides=one.sides
            )
        if before:
            self._place.notices.say(
                tr("What you typed while the record could not be reached was kept on this machine."),
                tr("It is put into the record now."),
            )
            self.try_again()
        if unreadable:
            self._place.notices.say(
                tr(
                    "{count} kept drafts on this machine cannot be opened with the key of this record.",
                    count=unreadable,
                ),
                tr("They stay where they are: they belong to another record, or to an earlier one."),
                "caution",
            )
