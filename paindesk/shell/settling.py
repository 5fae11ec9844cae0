"""One draft of this desk into the record, through whatever others made of it meanwhile. On the record worker, no Qt."""

from dataclasses import dataclass, field
from datetime import datetime

from paindesk.domain.errors import Conflict
from paindesk.domain.kept_side import Sides
from paindesk.domain.merge import Difference, changes, merge
from paindesk.domain.visit import Visit
from paindesk.kit.language import tr
from paindesk.shell.merge_words import kept_lines
from paindesk.store import Desk, Stored, fingerprint

_TRIES = 20  # somebody else saves between reading and saving, that many times in a row


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What is to be saved: as it is here, what it was typed over, and over which version in the record (None: it was
    changed there since). `sent`: fingerprints of saves that the record has not answered. `sides`: what was chosen."""

    mine: Visit
    common: Visit
    version: int | None
    sent: frozenset[str] = field(default_factory=frozenset)
    sides: Sides | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """The record has it. Where others had changed it, `by` and `at` say who and when last, and `visit` has both."""

    visit: Visit
    version: int
    by: str = ""
    at: datetime | None = None
    taken: tuple[Difference, ...] = ()  # what of theirs is in it now
    discarded: bool = False  # somebody had discarded it: it is a draft again


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """Both sides changed the same: nothing was saved, somebody has to choose."""

    stored: Stored
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedMeanwhile:
    """It was signed; `left` is what was typed here and is not in it: it is kept beside the visit."""

    stored: Stored
    left: tuple[Difference, ...]


Outcome = Saved | Apart | SignedMeanwhile


def settle(desk: Desk, typed: Typed) -> Outcome:
    """Save it; where the record has another version by now, merge both and save that, or say what is to be chosen.

    Raises PainDeskError where the record cannot be reached or does not take it: then nothing was changed.
    """
    mine = typed.mine
    if typed.version is not None:
        try:
            _save(desk, mine, typed.version, typed.sides)
        except Conflict:
            pass
        else:
            return Saved(visit=mine, version=desk.seen(mine.id))
    for _ in range(_TRIES):
        stored = desk.stored(mine.id)
        try:
            if stored is None:
                _save(desk, mine, 0, typed.sides)
                return Saved(visit=mine, version=desk.seen(mine.id), discarded=True)
            outcome = _together(desk, typed, stored)
        except Conflict:
            continue
        return outcome
    raise Conflict(tr("Others are changing this visit at this very moment."), tr("It is tried again by itself."))


def _together(desk: Desk, typed: Typed, stored: Stored) -> Outcome:
    """With the version that is stored. Raises Conflict where it is another one by then."""
    mine, theirs = typed.mine, stored.visit
    if theirs.signature is None and fingerprint(theirs) in typed.sent:  # ours: the answer was lost on the way
        _save(desk, mine, stored.version, typed.sides)
        return Saved(visit=mine, version=desk.seen(mine.id))
    common = theirs if fingerprint(theirs) in typed.sent else typed.common
    both = merge(common, theirs, mine)
    if theirs.signature is not None:
        if typed.sides is not None:
            desk.keep_sides(mine.id, typed.sides)
        left = changes(theirs, both.visit)
        if left:
            lines = kept_lines(left, ["theirs"] * len(left))
            desk.keep_sides(mine.id, Sides(other=stored.by, other_at=stored.at, lines=lines))
        return SignedMeanwhile(stored=stored, left=left)
    if both.differences:
        if typed.sides is not None:
            desk.keep_sides(mine.id, typed.sides)
        return Apart(stored=stored, differences=both.differences)
    if both.visit == theirs and typed.sides is None:
        desk.has_seen(stored)
        version = stored.version
    else:
        _save(desk, both.visit, stored.version, typed.sides)
        version = desk.seen(mine.id)
    taken = changes(mine, both.visit)
    return Saved(visit=both.visit, version=version, by=stored.by if taken else "", at=stored.at, taken=taken)


def _save(desk: Desk, visit: Visit, over: int, sides: Sides | None) -> None:
    if sides is None:
        desk.save_draft(visit, over=over)
    else:
        desk.save_merged(visit, sides, over=over)
