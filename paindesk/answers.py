"""The commands that answer about records without a record file: `advise` and `mme`. And how commands say no."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from paindesk.clock import today
from paindesk.domain.errors import PainDeskError, RecordRefused
from paindesk.exit_codes import BAD_INPUT, DONE

if TYPE_CHECKING:  # everything else is imported by the command that needs it
    from paindesk.domain.advice import Mme
    from paindesk.domain.knowledge import Knowledge
    from paindesk.exchange.fhir_in import Imported


_OF_WINDOWS = (  # what trouble with the record promises to whoever sits before a window
    ("then save again; what is on the screen is still there", "then run the command again"),
    ("What is on the screen is still there: check", "Check"),
    (" What is on the screen is still there.", ""),
)


def explain(trouble: PainDeskError) -> None:
    """One line on stderr; a record refused is one sentence, other trouble also says what to do."""
    told = trouble.message if isinstance(trouble, RecordRefused) else trouble.in_one_line
    for of_a_window, here in _OF_WINDOWS:
        told = told.replace(of_a_window, here)
    print(f"paindesk: {told}", file=sys.stderr)


def knowledge_in_use() -> "Knowledge":
    """What advises on this computer; on stderr what was to and does not. Raises KnowledgeFault with file and key."""
    from paindesk.crash_report import version  # noqa: PLC0415 - not needed for --help
    from paindesk.knowledge_here import home_here, read_knowledge  # noqa: PLC0415 - as above
    from paindesk.settings import settings_file  # noqa: PLC0415 - as above

    knowledge = read_knowledge(home_here(settings_file()), version())
    for said in knowledge.left_out:
        print(f"paindesk: {said}", file=sys.stderr)
    return knowledge


def _bytes(path: Path) -> bytes:
    from paindesk.exchange.unpack import MAX_BYTES  # noqa: PLC0415 - only where records are read

    try:
        if path.stat().st_size > MAX_BYTES * 20:
            raise PainDeskError(f"{path} is larger than {MAX_BYTES * 20 // 1_000_000} MB.", "Split it by patient.")
        return path.read_bytes()
    except OSError as trouble:
        said = f"{path} cannot be read: {trouble.strerror or 'no such file'}."
        raise PainDeskError(said, "Check its name, and that you may read it.") from trouble


def read_records(paths: Sequence[Path], knowledge: "Knowledge") -> "Iterator[tuple[Path, Imported | PainDeskError]]":
    """Every record of every file, each read or refused by itself."""
    from paindesk.exchange.fhir_in import read_many  # noqa: PLC0415 - only where records are read

    for path in paths:
        try:
            found = read_many(_bytes(path), knowledge, name=str(path))
        except PainDeskError as trouble:
            yield path, trouble
            continue
        for one in found:
            yield path, one


class Output:
    """One document, or one a line for several; a record refused is its own line and the exit code 2."""

    def __init__(self, as_json: bool, several: bool) -> None:
        self._json, self._several, self.code = as_json, several, DONE

    def refuse(self, path: Path, trouble: PainDeskError) -> None:
        """The record could not be read; the others go on."""
        self.code = BAD_INPUT
        if self._json and self._several:
            print(json.dumps({"record": str(path), "error": trouble.message}, ensure_ascii=False))
        else:
            explain(trouble)

    def show(self, name: str, document: dict[str, object], lines: Iterator[str]) -> None:
        """One answer, as JSON or as text under its name."""
        if not self._json:
            print("\n".join([f"== {name}", *lines] if self._several else lines))
        elif self._several:
            print(json.dumps({"record": name, **document}, ensure_ascii=False))
        else:
            print(json.dumps(document, ensure_ascii=False, indent=2))


def advise(arguments: argparse.Namespace) -> int:
    """The whole advice for every record; returns the exit code."""
    from paindesk.domain.pain import PainToday  # noqa: PLC0415 - only for this command
    from paindesk.exchange.advice_json import advice_json  # noqa: PLC0415 - as above
    from paindesk.exchange.advice_text import advice_lines  # noqa: PLC0415 - as above
    from paindesk.rules.consult import consult  # noqa: PLC0415 - as above

    knowledge, on = knowledge_in_use(), arguments.on or today()
    records = list(read_records(arguments.records, knowledge))
    output = Output(arguments.json, len(records) > 1)
    for path, one in records:
        if isinstance(one, PainDeskError):
            output.refuse(path, one)
            continue
        advice = consult(one.record, PainToday(), knowledge, on, arguments.problem)
        output.show(str(path), advice_json(advice, one.record), advice_lines(advice, one.record))
    return output.code


def mme(arguments: argparse.Namespace) -> int:
    """MME a day of every record and of the lines typed; returns the exit code."""
    from paindesk.exchange.advice_json import mme_json  # noqa: PLC0415 - only for this command
    from paindesk.exchange.advice_text import mme_lines  # noqa: PLC0415 - as above
    from paindesk.exchange.lines import read_line  # noqa: PLC0415 - as above
    from paindesk.rules.morphine_equivalents import mme, of_record  # noqa: PLC0415 - as above
    from paindesk.rules.opioid_orders import NEWEST  # noqa: PLC0415 - as above

    if not arguments.records and not arguments.lines:
        raise PainDeskError("Nothing to calculate.", 'Name a record, or a --line "oxycodone 10 mg every 6 hours".')
    knowledge, on = knowledge_in_use(), arguments.on or today()
    if arguments.factors not in knowledge.factors:
        raise PainDeskError(
            f"There is no set of factors “{arguments.factors}”.", f"Known: {', '.join(knowledge.factors)}."
        )
    records = list(read_records(arguments.records, knowledge))
    output = Output(arguments.json, len(records) + bool(arguments.lines) > 1)

    def show(name: str, find: "Callable[[str], Mme]") -> None:
        found = find(arguments.factors)
        newest = None if arguments.factors == NEWEST else find(NEWEST)
        output.show(name, mme_json(found), mme_lines(found, newest))

    for path, one in records:
        if isinstance(one, PainDeskError):
            output.refuse(path, one)
        else:
            show(str(path), partial(of_record, one.record, knowledge, on))
    if arguments.lines:
        show("--line", partial(mme, [read_line(text, knowledge, on) for text in arguments.lines], knowledge, on))
    return output.code
