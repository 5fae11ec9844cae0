"""What takes its time over the whole audit: checking the chain, and saving entries as CSV. Both can be stopped."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from shiboken6 import isValid

from paindesk.exchange.csv_out import as_csv
from paindesk.kit.language import told, tr
from paindesk.kit.saving import write_file
from paindesk.kit.work_bar import WorkBar
from paindesk.shell.audit_lines import HEADERS, cells
from paindesk.shell.in_english import in_english
from paindesk.shell.in_slices import InSlices
from paindesk.shell.workplace import Workplace
from paindesk.store import AuditDesk, AuditWanted, ChainCheck, SealCheck, told_of_seals
from paindesk.store import told as faults_of

MOST_LINES = 100_000  # what a spreadsheet still opens at once
_SLICE = 2_000


@dataclass(frozen=True, slots=True)
class _Gathered:
    """Lines for the CSV so far; `below` is the number of the last one."""

    lines: tuple[tuple[tuple[str, ...], ...], ...] = ()
    below: int = 1 << 60
    count: int = 0
    done: bool = False


class AuditActs:
    """`bar` says how far the work is, with a button to stop it; hidden while there is none."""

    def __init__(self, place: Workplace, audit: AuditDesk) -> None:
        self._place, self._audit = place, audit
        self._work: InSlices[Any] | None = None
        self.bar = WorkBar(self.stop)
        self.bar.destroyed.connect(self._left)

    def check(self) -> None:
        """Look through the whole chain, then the seals, and say whether all is as it was written."""

        def step(check: ChainCheck) -> ChainCheck:
            return self._audit.go_on(check)

        def shown(check: ChainCheck) -> None:
            self.bar.say(
                tr("Checking entry {at} of {of}…", at=f"{check.seq:,}", of=f"{check.of:,}"), check.seq, check.of
            )

        if self._work is None:
            work = InSlices(
                self._place, step, lambda one: one.done, shown=shown, then=self._check_seals, failed=self._failed
            )
            self._work = work
            self.bar.say(tr("Checking the chain…"))
            self._place.jobs.run(self._audit.begin_check, work.go_on, self._failed)

    def save_csv(self, path: Path, wanted: AuditWanted, kind: str) -> None:
        """Write what is asked for, in English and newest first; the audit says that it left the program."""

        def step(so_far: _Gathered) -> _Gathered:
            if not so_far.lines:
                self._audit.note_export(wanted, kind)
            entries = self._audit.older(_SLICE, so_far.below, wanted)
            lines = (*so_far.lines, tuple(cells(one, in_english) for one in entries))
            count = so_far.count + len(entries)
            done = len(entries) < _SLICE or count >= MOST_LINES
            if done:
                rows = [line for some in lines for line in some]
                write_file(path, as_csv(HEADERS, rows), tr("The list"))
            return replace(so_far, lines=lines, below=entries[-1].seq if entries else 0, count=count, done=done)

        def shown(so_far: _Gathered) -> None:
            self.bar.say(tr("{count} entries are read…", count=f"{so_far.count:,}"), so_far.count, MOST_LINES)

        def saved(all_of_it: _Gathered) -> None:
            self._end()
            said = tr("It holds names: keep it where patient records may be kept.")
            if all_of_it.count >= MOST_LINES:
                cut = tr("Only the newest {most} are in it: narrow the days for the others.", most=f"{MOST_LINES:,}")
                said = f"{said} {cut}"
            done = tr("{count} entries are saved as {file}.", count=f"{all_of_it.count:,}", file=path.name)
            self._place.notices.say(done, said, "ok")

        if self._work is None:
            work = InSlices(self._place, step, lambda one: one.done, shown=shown, then=saved, failed=self._failed)
            self._work = work
            self.bar.say(tr("Reading the entries…"))
            work.go_on(_Gathered())

    def stop(self) -> None:
        """Let go of what is under way; nothing is written."""
        if self._work is not None:
            self._work.stop()
        self._end()

    def _left(self) -> None:
        """The page is gone: nobody looks at what comes of it."""
        if self._work is not None:
            self._work.stop()

    def _check_seals(self, chain: ChainCheck) -> None:
        """The chain is looked through: now what it sealed."""

        def shown(check: SealCheck) -> None:
            self.bar.say(tr("Checking what was sealed: {count} looked at…", count=f"{check.rows:,}"))

        work = InSlices(
            self._place,
            self._audit.go_on_seals,
            lambda one: one.done,
            shown=shown,
            then=lambda seals: self._checked(chain, seals),
            failed=self._failed,
        )
        self._work = work
        work.go_on(SealCheck())

    def _checked(self, chain: ChainCheck, seals: SealCheck) -> None:
        self._end()
        faults = (*map(told, faults_of(chain)), *map(told, told_of_seals(seals)))
        if not faults:
            self._place.notices.say(
                tr(
                    "All well: each of the {count} entries is as it was written, and none is missing.",
                    count=f"{chain.seq:,}",
                ),
                tr(
                    "So is what they sealed: {count} visits, records, papers, accounts, appointments, reasons.",
                    count=f"{seals.rows:,}",
                ),
                "ok",
            )
            return
        advice = tr("Change nothing more in this file: run paindesk verify, and compare with the last backup.")
        self._place.notices.say(" ".join(faults), advice, "stop")

    def _failed(self, trouble: Exception) -> None:
        self._end()
        self._place.trouble(trouble)

    def _end(self) -> None:
        self._work = None
        if isValid(self.bar):
            self.bar.end()
