"""The command that moves the record from a file to a server, or back, and what it says of it."""

import sys
import time
from dataclasses import replace

from paindesk.domain.errors import PainDeskError
from paindesk.settings import save_settings, settings_file, shown_place
from paindesk.site_settings import settings_here
from paindesk.store import Desk, Moved, RecordFile, move

_EVERY = 0.2  # seconds between two words of progress


def run(record: RecordFile, desk: Desk, password: str, to: str, *, keep_settings: bool) -> None:
    """Moves the record; where it is the one of the settings, they name its new place from then on."""
    begun, progress = time.monotonic(), _Progress()
    try:
        moved = move(record, desk, password, to, progress.tell)
    except KeyboardInterrupt:
        raise PainDeskError(
            "The move was stopped.", "Nothing was kept at the target; the record is where it was."
        ) from None
    except PainDeskError as trouble:
        where = "" if "the record is where it was" in trouble.advice else " The record is where it was."
        raise PainDeskError(trouble.message, f"{trouble.advice}{where}") from None
    finally:
        progress.clear()
    shown = shown_place(to)
    print("\n".join(_lines(moved, shown, desk.user.login, time.monotonic() - begun)))
    if keep_settings:
        return
    file = settings_file()
    save_settings(replace(settings_here(file), record_file=shown), file)
    if settings_here(file).record_file == shown:
        print(f"The settings of this computer name {shown} now; on every other one the settings are yours to change.")
    else:
        print("Which record is opened here is set by your administrator: it is to be changed there.")


def _lines(moved: Moved, to: str, login: str, seconds: float) -> list[str]:
    width = max(len(name) for name, _ in moved.sums)
    lines = [f"{name.ljust(width)}  {one.rows:>12,} rows  {one.hash[:16]}" for name, one in moved.sums if one.rows]
    rows = sum(one.rows for _, one in moved.sums)
    lines += moved.checks
    lines.append(f"{to}: {rows:,} rows copied and compared in {seconds:.0f} s. The record is there now.")
    if moved.not_told:
        lines.append(f"Where it was it could not write down that it was moved: {moved.not_told}")
        lines.append("Nobody should open it there any more: two records would go on beside each other.")
    else:
        lines.append("Where it was it stays as it is, and says that it was moved; nobody should go on writing in it.")
    if moved.recovery_key:
        lines.append(f"Recovery key of the new file, to be written down now: {moved.recovery_key}")
        lines.append(f"{login} opens it with the same password.")
    else:
        lines.append(
            "Everybody signs in there with the same password. The database asks for its own, from its password"
        )
        lines.append("file or in the address; nothing of the record file's keys is needed any more.")
        lines.append("Next, `paindesk server prepare` with the same address makes the role that people should work as;")
        lines.append("its address then belongs into the settings in place of this one.")
    if moved.locked_out:
        names = ", ".join(moved.locked_out)
        lines.append(f"A server keeps nobody's key. Give each of these a first password (Users): {names}.")
    return lines


class _Progress:
    """A line that is written over, on a terminal only."""

    def __init__(self) -> None:
        self._last = 0.0

    def tell(self, doing: str, done: int, of: int) -> None:
        """What is done now, and how much of it."""
        now = time.monotonic()
        if not sys.stderr.isatty() or (now - self._last < _EVERY and done < of):
            return
        self._last = now
        amount = f" {done:,} of {of:,}" if of else ""
        self.clear()
        print(f"{doing}{amount}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """The line is empty again."""
        if sys.stderr.isatty():
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
