"""What this workstation keeps while the record does not answer: written beside the window, encrypted, dropped again."""

from collections.abc import Callable
from functools import partial

from paindesk.kit.jobs import Jobs
from paindesk.kit.language import tr
from paindesk.shell.workplace import Workplace
from paindesk.store import LocalDraft, LocalDrafts


class LocalKeeping:
    """A worker of its own: that of the record may be waiting for the server. Without a folder nothing is kept."""

    def __init__(self, place: Workplace) -> None:
        self._place = place
        self._jobs = Jobs()
        self._drafts: LocalDrafts | None = None
        self._kept: set[str] = set()

    def begin(self, found: Callable[[tuple[LocalDraft, ...], int], None]) -> None:
        """Ask the record for the key; `found` gets what an earlier run left here, and how many nobody can read."""
        folder, desk = self._place.local_drafts, self._place.desk
        if folder is None:
            return

        def read() -> tuple[LocalDrafts, tuple[LocalDraft, ...], int]:
            drafts = LocalDrafts(folder, desk.user.id, desk.local_key())
            return drafts, *drafts.all()

        def show(all_of_it: tuple[LocalDrafts, tuple[LocalDraft, ...], int]) -> None:
            self._drafts, before, unreadable = all_of_it
            self._kept |= {one.mine.id for one in before}
            found(before, unreadable)

        self._place.jobs.run(read, show, self._place.trouble, label=tr("Looking for drafts kept on this machine"))

    def keep(self, draft: LocalDraft, then: Callable[[bool], None]) -> None:
        """Put it on this machine's disk; `then` hears whether it is there."""
        if self._drafts is None:
            then(False)
            return
        self._kept.add(draft.mine.id)
        self._jobs.run(partial(self._drafts.keep, draft), lambda _: then(True), lambda _: then(False))

    def drop(self, visit_id: str) -> None:
        """The record has it."""
        if self._drafts is not None and visit_id in self._kept:
            self._kept.discard(visit_id)
            self._jobs.run(partial(self._drafts.drop, visit_id), lambda _: None, self._place.trouble)

    def settle(self) -> None:
        """Wait for what is being written."""
        self._jobs.settle()

    def close(self) -> None:
        """Wait for what is being written, and end."""
        self._jobs.close()
