"""The command line: the program without a window. The only clock is here; exits 0, 1 (fault), 2 (input), 3 (bug)."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from paindesk import answers, cli_packs, cli_server
from paindesk.clock import now, today
from paindesk.crash_report import write_bug
from paindesk.domain.errors import CodeNeeded, KnowledgeFault, PainDeskError, RecordDamaged
from paindesk.domain.paper import LETTER, PAPER_SIZES
from paindesk.exit_codes import BAD_INPUT, BUG, DONE, FAULT
from paindesk.whole_file import write_whole

if TYPE_CHECKING:  # everything else is imported by the command that needs it
    from paindesk.exchange.fhir_in import Imported
    from paindesk.store import Desk, RecordFile


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One line; the usage is in --help."""
        self.exit(BAD_INPUT, f"paindesk: {message}\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; no command opens the application. Returns the exit code."""
    os.umask(0o077)  # whatever is written may hold patient data
    try:
        arguments = _parser().parse_args(argv)
        done: int = arguments.run(arguments)
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else BAD_INPUT
    except PainDeskError as trouble:
        answers.explain(trouble)
        return BAD_INPUT
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as bug:  # noqa: BLE001 - told by a reference: its own words may hold what a record says
        from paindesk.settings import settings_file  # noqa: PLC0415 - only for where the log is

        reference = write_bug(bug, settings_file().with_name("paindesk.log"), now())
        said = f"something went wrong in PainDesk; the log beside the settings has it as {reference}."
        print(f"paindesk: {said}", file=sys.stderr)
        return BUG
    return done


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="paindesk", description="A pain specialist's visit. Without a command: the application.")
    parser.set_defaults(run=_open)
    commands = parser.add_subparsers(title="commands", parser_class=_Parser)

    def command(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=text)
        made.set_defaults(run=run)
        return made

    demo = command("demo", _demo, "a sample clinic in a throw-away record file")
    demo.add_argument("--tour", action="store_true", help="drive the windows, save screenshots and PDFs, then exit")
    demo.add_argument("--out", type=Path, default=Path("tour"), metavar="DIR", help="of the tour; “tour” if left out")
    demo.add_argument(
        "--record",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="also walk this FHIR record; may repeat",
    )
    advise = command("advise", answers.advise, "the whole advice for FHIR R4 records")
    advise.add_argument("records", nargs="+", type=Path, metavar="RECORD")
    advise.add_argument("--problem", default="", metavar="TEXT", help="the pain problem to advise on")
    mme = command(
        "mme",
        answers.mme,
        "morphine milligram equivalents a day, line by line; they speak for the risk of overdose and never choose a "
        "dose for changing from one opioid to another",
    )
    mme.add_argument("records", nargs="*", type=Path, metavar="RECORD")
    mme.add_argument("--line", action="append", default=[], dest="lines", metavar='"oxycodone 10 mg every 6 hours"')
    mme.add_argument("--factors", default="cdc-2022", metavar="SET", help="cdc-2022 (if left out) or cdc-2016")
    for one in (advise, mme):
        one.add_argument("--on", type=_day, default=None, metavar="DATE", help="YYYY-MM-DD; today if left out")
        one.add_argument("--json", action="store_true", help="one JSON document (one a line for several records)")
    bring = command("import", _import, "FHIR R4 records into the record file")
    bring.add_argument("records", nargs="+", type=Path, metavar="FILE")
    export = command("export", _export, "a patient and the signed visits as FHIR R4")
    export.add_argument("patient", metavar="PATIENT", help="the id, or the chart number")
    export.add_argument("--out", type=Path, required=True, metavar="FILE")
    export.add_argument("--reason", default="", metavar="TEXT", help="where the role does not include it; kept")
    paper = command("print", _print, "a document of a signed visit as PDF")
    paper.add_argument(
        "visit", metavar="VISIT", help="its id; or a patient’s id or chart number, for the last signed one"
    )
    paper.add_argument("--document", required=True, metavar="NAME")
    paper.add_argument("--language", default="en", metavar="CODE")
    paper.add_argument("--large", action="store_true", help="large print")
    paper.add_argument("--paper-size", choices=PAPER_SIZES, default=None, help="as in the settings if left out")
    paper.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    facts = command("knowledge", _sheet, "the formulary with its sources as PDF, or what a language still lacks")
    facts.add_argument("--out", type=Path, metavar="FILE.pdf", help="for a pharmacist to read and sign")
    facts.add_argument("--language", default="", metavar="CODE", help="list what papers and knowledge lack in it")
    facts.add_argument("--paper-size", "--paper", choices=PAPER_SIZES, default=LETTER)
    changing = cli_packs.add(facts, _desk_or_none)
    verify = command("verify", _verify, "check record file, migrations, audit chain and knowledge files")
    verify.add_argument("--self", action="store_true", dest="itself", help="use every part once, on invented patients")
    verify.add_argument("--audit", default="", metavar='"COUNT HASH"', help="as an earlier panel report shows them")
    backup = command("backup", _backup, "an encrypted, checked copy of the record file; without FILE among the backups")
    restore = command(
        "restore", _restore, "put a backup in place; the present file is set aside. Without FILE: the list"
    )
    for one in (backup, restore):
        one.add_argument("file", type=Path, nargs="?", default=None, metavar="FILE")
    carry = command("move", _move, "the whole record from the file to a PostgreSQL server, or from there to a file")
    carry.add_argument("--to", required=True, metavar="TARGET", help="postgresql+psycopg://user@host/name, or a file")
    server = command("server", _server, "for whoever runs the clinic's PostgreSQL: tables, role, clinics")
    cli_server.add(server)
    for one in (bring, export, paper, verify, backup, restore, carry, *changing):
        one.add_argument("--record-file", default="", metavar="PATH", help="instead of the one in the settings")
    for one in (bring, export, paper, verify, backup, carry, *changing):
        one.add_argument("--login", default=os.environ.get("PAINDESK_LOGIN", ""), help="who signs in")
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as 2026-11-24") from None


def _open(_: argparse.Namespace) -> int:
    from paindesk import app  # noqa: PLC0415 - Qt is loaded only where a window opens

    return app.run()


def _demo(arguments: argparse.Namespace) -> int:
    if arguments.tour:
        from paindesk import tour  # noqa: PLC0415 - Qt is loaded only where a window opens

        tour.run(arguments.out, arguments.record)
        return DONE
    from paindesk.demo import demo  # noqa: PLC0415 - as above

    return demo()


def _where(arguments: argparse.Namespace) -> str:
    """The record file named, set, or made beside the settings; "" where there is none of them."""
    from paindesk.settings import record_place, settings_file  # noqa: PLC0415 - as below
    from paindesk.site_settings import settings_here  # noqa: PLC0415 - as below

    where: str = arguments.record_file or record_place(settings_here(settings_file()), settings_file())
    return where if arguments.record_file or "://" in where or Path(where).exists() else ""


def _secret(variable: str, question: str) -> str:
    if (given := os.environ.get(variable)) is not None:
        return given
    if not sys.stdin.isatty():
        raise PainDeskError(f"{question} is needed.", f"Set {variable}, or run it in a terminal.")
    return getpass(f"{question}: ")


@contextmanager
def _record_file(arguments: argparse.Namespace, password: str = "") -> "Iterator[RecordFile]":
    """Opened by the passphrase for scripts where one is given, else by the password of who signs in."""
    from paindesk.store import open_as, open_record  # noqa: PLC0415 - SQL is loaded only where it is used

    if not (where := _where(arguments)):
        raise PainDeskError("There is no record file yet.", "Open PainDesk once, or name one with --record-file.")
    if "PAINDESK_PASSPHRASE" in os.environ or not arguments.login:
        record_file = open_record(where, _secret("PAINDESK_PASSPHRASE", "Passphrase"), now)
    else:
        record_file = open_as(where, arguments.login, password or _secret("PAINDESK_PASSWORD", "Password"), now)
    for said in record_file.notices:
        print(f"paindesk: {said}", file=sys.stderr)
    try:
        yield record_file
    finally:
        record_file.close()


@contextmanager
def _desk(arguments: argparse.Namespace) -> "Iterator[Desk]":
    with _signed_in(arguments) as (_, desk, _):
        yield desk


@contextmanager
def _signed_in(arguments: argparse.Namespace) -> "Iterator[tuple[RecordFile, Desk, str]]":
    """The open record, the desk of who signed in, and their password."""
    if not arguments.login:
        raise PainDeskError("Who are you?", "Give --login, or set PAINDESK_LOGIN.")
    password = _secret("PAINDESK_PASSWORD", "Password")
    with _record_file(arguments, password) as record_file:
        try:
            desk = record_file.sign_in(arguments.login, password)
        except CodeNeeded:
            code = _secret("PAINDESK_CODE", "Code of the second factor")
            desk = record_file.sign_in(arguments.login, password, code)
        yield record_file, desk, password


@contextmanager
def _desk_or_none(arguments: argparse.Namespace) -> "Iterator[Desk | None]":
    """None where there is no record file yet: a computer that is being set up."""
    if not _where(arguments):
        yield None
        return
    with _desk(arguments) as desk:
        yield desk


def _import(arguments: argparse.Namespace) -> int:
    from paindesk.shell.alike import alike  # noqa: PLC0415 - only for this command

    knowledge = answers.knowledge_in_use()
    good: list[tuple[Path, Imported]] = []
    for path, one in answers.read_records(arguments.records, knowledge):
        if isinstance(one, PainDeskError):
            raise PainDeskError(one.message, f"{one.advice} Nothing was imported.".strip()) from one
        good.append((path, one))
    with _desk(arguments) as desk:
        for path, one in good:
            twins = alike(desk, one.record.patient)
            added = desk.add_record(one.record, imported=True)
            counts = ", ".join(f"{count} {kind}" for kind, count in one.understood)
            print(f"{added.patient.id}  {path}: {counts}")
            for twin in twins:
                print(f"  a second chart: {twin.id} (chart number {twin.mrn or 'none'}) may be the same patient")
            for note in one.record.not_understood:
                print(f"  not understood: {note.where}: {note.text} ({note.why})")
    return DONE


def _write(path: Path, data: bytes) -> None:
    try:
        write_whole(path, data)
    except OSError as trouble:
        said = f"{path} cannot be written: {trouble.strerror}."
        raise PainDeskError(said, "Nothing was written; name another place, or free some space.") from trouble


def _export(arguments: argparse.Namespace) -> int:
    from paindesk import cli_named  # noqa: PLC0415 - only for this command
    from paindesk.exchange.fhir_out import bundle, left_out  # noqa: PLC0415 - as above

    with _desk(arguments) as desk:
        patient_id = cli_named.patient(desk, arguments.patient)
        if arguments.reason:
            desk.override_view(patient_id, arguments.reason)
        desk.note_export(patient_id)
        record = desk.record_on(patient_id, today())  # what the last visit prescribed is on the list
        signed = [desk.visit(one.visit_id) for one in desk.visits(patient_id) if one.signed_at is not None]
        _write(arguments.out, json.dumps(bundle(record, signed), ensure_ascii=False, indent=1).encode())
    for part in left_out(record, signed):
        print(f"not in the export: {part}")
    return DONE


def _print(arguments: argparse.Namespace) -> int:
    from paindesk import cli_named  # noqa: PLC0415 - only for this command
    from paindesk.domain.visit import PrintChoice  # noqa: PLC0415 - as above
    from paindesk.rules.consult import consult  # noqa: PLC0415 - as above
    from paindesk.rules.papers_wanted import with_copies  # noqa: PLC0415 - as above
    from paindesk.settings import settings_file  # noqa: PLC0415 - as above
    from paindesk.shell.signing import PaperMaker  # noqa: PLC0415 - as above
    from paindesk.site_settings import settings_here  # noqa: PLC0415 - as above

    knowledge = answers.knowledge_in_use()
    with _desk(arguments) as desk:
        visit = desk.visit(cli_named.visit(desk, arguments.visit))
        if visit.signature is None:
            raise PainDeskError("That visit is not signed yet.", "Sign it first; drafts are not printed.")
        advice = consult(visit.record, visit.pain, knowledge, visit.on, visit.choice.problem, visit.choice)
        points = desk.points(visit.record.patient.id)
        choice = PrintChoice(document=arguments.document, language=arguments.language, large=arguments.large)
        size = arguments.paper_size or settings_here(settings_file()).paper_size
        maker = PaperMaker(visit, advice, knowledge, desk.clinic, history=points, paper_size=size)
        made = [(one, maker.make(one)) for one in with_copies((choice,))]
        _write(arguments.out, made[0][1])
        for one, pdf in made:
            desk.keep_paper(visit.id, one.document, one.language, pdf, as_file=True)
    return DONE


def _sheet(arguments: argparse.Namespace) -> int:
    from paindesk.documents.formulary import build  # noqa: PLC0415 - only for this command
    from paindesk.documents.render import render  # noqa: PLC0415 - as above

    if arguments.language:
        from paindesk.documents.languages import standing  # noqa: PLC0415 - as above

        found = standing(arguments.language)
        print("\n".join(found.lines()))
        return FAULT if found.missing else DONE
    if arguments.out is None:
        raise PainDeskError("Where should the formulary go?", "Give --out FILE.pdf, or --language CODE for a language.")
    sheet = build(answers.knowledge_in_use(), arguments.paper_size)
    _write(arguments.out, render(sheet))
    print(f"{arguments.out}: {sheet.count} medicines, edition {sheet.edition}, {sheet.unconfirmed} facts unconfirmed.")
    return DONE


def _verify(arguments: argparse.Namespace) -> int:
    if arguments.itself:
        from paindesk import self_check  # noqa: PLC0415 - it opens a window

        return DONE if self_check.run() else FAULT
    try:
        knowledge = answers.knowledge_in_use()
        print(f"Knowledge edition {knowledge.edition}: {len(knowledge.medicines)} medicines, every file in order.")
        code = FAULT if knowledge.left_out else DONE
    except KnowledgeFault as fault:
        print(f"FAULT: {fault.in_one_line}")
        code = FAULT
    if not _where(arguments):
        print("There is no record file yet.")
        return code
    from paindesk.cli_backup import folder_set  # noqa: PLC0415 - only where a record is looked through

    try:
        with _record_file(arguments) as record_file:
            found = record_file.verify(arguments.audit, folder_set())
    except RecordDamaged as fault:
        print(f"FAULT: {fault.in_one_line}")
        return FAULT
    print("\n".join(found.lines))
    return code if found.ok else FAULT


def _backup(arguments: argparse.Namespace) -> int:
    from paindesk.cli_backup import make  # noqa: PLC0415 - only for this command

    with _record_file(arguments) as record_file:
        make(record_file, arguments.file)
    return DONE


def _move(arguments: argparse.Namespace) -> int:
    from paindesk.cli_move import run  # noqa: PLC0415 - only for this command

    with _signed_in(arguments) as (record_file, desk, password):
        run(record_file, desk, password, arguments.to, keep_settings=bool(arguments.record_file))
    return DONE


def _restore(arguments: argparse.Namespace) -> int:
    from paindesk.cli_backup import put_back, show  # noqa: PLC0415 - only for this command

    if arguments.file is None:
        return DONE if show(arguments.record_file) else FAULT
    put_back(arguments.file, arguments.record_file, os.environ.get("PAINDESK_PASSPHRASE", ""), now())
    return DONE


def _server(arguments: argparse.Namespace) -> int:
    cli_server.run(arguments, _secret, now)
    return DONE
