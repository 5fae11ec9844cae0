"""What stands after `paindesk knowledge`: packs (make, check, install, a key) and the clinic's own folder."""

import argparse
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from paindesk.clock import today
from paindesk.crash_report import version
from paindesk.domain.errors import KnowledgeFault, PackRefused, PainDeskError
from paindesk.exit_codes import DONE, FAULT

if TYPE_CHECKING:  # everything else is imported by the command that needs it
    from paindesk.knowledge_here import KnowledgeHome, Offer
    from paindesk.store import Desk


SignIn = Callable[[argparse.Namespace], "AbstractContextManager[Desk | None]"]  # None: there is no record file yet


def add(parser: argparse.ArgumentParser, sign_in: SignIn) -> tuple[argparse.ArgumentParser, ...]:
    """The commands; those that change what advises are given back, because somebody signs in for them."""
    kind = type(parser)
    parts = parser.add_subparsers(title="packs and local files", parser_class=kind)
    packs = parts.add_parser("pack", help="knowledge packs: signed editions that need no new program")
    acts = packs.add_subparsers(title="acts", required=True, parser_class=kind)
    check = acts.add_parser("check", help="signature, every file, whether PainDesk can read it, what it changes")
    install = acts.add_parser("install", help="check it, then let it advise from the next start")
    install.add_argument("--older", action="store_true", help="also where it is older than the edition that advises")
    for one in (check, install):
        one.add_argument("pack", type=Path, metavar="PACK", help="a folder, or a .zip")
    own = acts.add_parser("own", help="the program's own edition advises again; installed ones are kept")
    make = acts.add_parser("make", help="a signed pack of a folder such as resources/knowledge")
    make.add_argument("folder", type=Path, metavar="KNOWLEDGE")
    make.add_argument("--key", type=Path, required=True, metavar="FILE", help="the private key to sign with")
    make.add_argument("--out", type=Path, required=True, metavar="PACK", help="a new folder, or a file ending in .zip")
    make.add_argument("--program-at-least", default="", metavar="VERSION", help="this one if left out")
    make.add_argument("--program-below", default="", metavar="VERSION", help="any if left out")
    make.add_argument("--install-until", type=_day, default=None, metavar="DATE", help="no limit if left out")
    key = acts.add_parser("key", help="make a private key as FILE; the public one is printed")
    key.add_argument("file", type=Path, metavar="FILE")
    local = parts.add_parser("local", help="check a folder of local medicines and house rules")
    local.add_argument("folder", type=Path, metavar="FOLDER")
    for made, run in ((check, _check), (install, _install), (own, _own), (make, _make), (key, _key), (local, _local)):
        made.set_defaults(run=run)
    for made in (install, own):
        made.set_defaults(sign_in=sign_in)
    return install, own


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as 2026-11-24") from None


def _home(record_file: str = "") -> "KnowledgeHome":
    """Of the settings here, or beside the record file that was named."""
    from paindesk.knowledge_here import home_here  # noqa: PLC0415 - read by these commands alone
    from paindesk.settings import settings_file  # noqa: PLC0415 - as above

    return home_here(settings_file(), record_file)


def _look(arguments: argparse.Namespace, home: "KnowledgeHome") -> "Offer":
    from paindesk.knowledge_here import look_at  # noqa: PLC0415 - as above

    return look_at(arguments.pack, home, today())


def _check(arguments: argparse.Namespace) -> int:
    try:
        offer = _look(arguments, _home())
    except (PackRefused, KnowledgeFault) as fault:
        print(f"FAULT: {fault.in_one_line}")
        return FAULT
    print(f"Edition {offer.edition}, reviewed {offer.pack.manifest.reviewed}: signed, whole, and read as a whole.")
    print(f"Signed by {offer.pack.signer}. Edition {offer.now.knowledge.edition} advises now.")
    for title, names in (
        ("Medicines added", offer.changes.added),
        ("Medicines removed", offer.changes.removed),
        ("Medicines changed", offer.changes.changed),
        ("Other files changed", offer.changes.files),
    ):
        print(f"{title}: {', '.join(names) or 'none'}")
    return DONE


def _install(arguments: argparse.Namespace) -> int:
    home = _home(arguments.record_file)
    offer = _look(arguments, home)
    if offer.changes.older and not arguments.older:
        now = offer.now.knowledge.edition
        raise PainDeskError(f"Edition {offer.edition} is older than {now}.", "If you mean it, add --older.")
    with arguments.sign_in(arguments) as desk:
        offer.install(home, desk)
    print(f"Edition {offer.edition} is installed in {home.packs / offer.edition} and advises from the next start.")
    _say_for_which(arguments, home)
    return DONE


def _say_for_which(arguments: argparse.Namespace, home: "KnowledgeHome") -> None:
    """Editions lie beside a record file; commands that name none go by the one in the settings."""
    if home.packs != (here := _home().packs):
        print(f"That is for {arguments.record_file}. The settings here name another record file: what is opened")
        print(f"without --record-file, and commands such as `advise`, go by {here}.")


def _own(arguments: argparse.Namespace) -> int:
    from paindesk.knowledge_here import back_to_own  # noqa: PLC0415 - as above

    home = _home(arguments.record_file)
    with arguments.sign_in(arguments) as desk:
        edition = back_to_own(home, desk)
    print(f"The program's own edition {edition} advises from the next start.")
    _say_for_which(arguments, home)
    return DONE


def _make(arguments: argparse.Namespace) -> int:
    from paindesk.knowledge.pack_making import make, read_key  # noqa: PLC0415 - as above

    made = make(
        arguments.folder,
        read_key(arguments.key),
        arguments.out,
        program_at_least=arguments.program_at_least or version(),
        program_below=arguments.program_below,
        install_until=arguments.install_until,
    )
    print(f"{arguments.out}: edition {made.edition}, {len(made.files)} files, for PainDesk {made.program_at_least} on.")
    return DONE


def _key(arguments: argparse.Namespace) -> int:
    from paindesk.knowledge.pack_making import new_key  # noqa: PLC0415 - as above

    print(new_key(arguments.file))
    return DONE


def _local(arguments: argparse.Namespace) -> int:
    from paindesk.knowledge_here import look_at_local  # noqa: PLC0415 - as above

    try:
        found = look_at_local(arguments.folder, _home())
    except KnowledgeFault as fault:
        print(f"FAULT: {fault.in_one_line}")
        return FAULT
    print(f"Local medicines: {', '.join(found.added) or 'none'}")
    print(f"House rules for: {', '.join(found.ruled) or 'none'}")
    print(f"It advises as edition “… + local {found.digest}”.")
    return DONE
