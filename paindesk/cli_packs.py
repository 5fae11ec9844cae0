"""What stands after `paindesk knowledge`: packs (make, check, install, a key) and the clinic's own folder."""

import argparse
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from paindesk.crash_report import version
from paindesk.domain.errors import KnowledgeFault, PackRefused, PainDeskError
from paindesk.exit_codes import DONE, FAULT

if TYPE_CHECKING:  # everything else is imported by the command that needs it
    from paindesk.knowledge.pack_changes import Changes
    from paindesk.knowledge.packs import Pack
    from paindesk.knowledge_here import InForce, KnowledgeHome
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
    from paindesk.knowledge_here import home_of  # noqa: PLC0415 - read by these commands alone
    from paindesk.settings import settings_file  # noqa: PLC0415 - as above
    from paindesk.site_settings import load_site, settings_here, site_file  # noqa: PLC0415 - as above

    file, site = settings_file(), load_site(site_file())
    settings = settings_here(file, site)
    return home_of(replace(settings, record_file=record_file or settings.record_file), file, site)


def _looked_at(place: Path, home: "KnowledgeHome") -> "tuple[Pack, InForce, Changes]":
    """The pack, checked and read as a whole, what advises now, and what the pack would change."""
    from paindesk.knowledge.pack_changes import changes  # noqa: PLC0415 - as above
    from paindesk.knowledge.packs import check, tried  # noqa: PLC0415 - as above
    from paindesk.knowledge_here import in_force  # noqa: PLC0415 - as above

    pack = check(place, home.keys, version(), datetime.now().astimezone().date())
    new = tried(pack)
    now = in_force(home, version())
    return pack, now, changes(pack, new, now.folder, now.knowledge)


def _check(arguments: argparse.Namespace) -> int:
    try:
        pack, now, differs = _looked_at(arguments.pack, _home())
    except (PackRefused, KnowledgeFault) as fault:
        print(f"FAULT: {fault.message} {fault.advice}".rstrip())
        return FAULT
    print(f"Edition {pack.manifest.edition}, reviewed {pack.manifest.reviewed}: signed, whole, and read as a whole.")
    print(f"Signed by {pack.signer}. Edition {now.knowledge.edition} advises now.")
    for title, names in (
        ("Medicines added", differs.added),
        ("Medicines removed", differs.removed),
        ("Medicines changed", differs.changed),
        ("Other files changed", differs.files),
    ):
        print(f"{title}: {', '.join(names) or 'none'}")
    return DONE


def _install(arguments: argparse.Namespace) -> int:
    from paindesk.knowledge.packs import edition_of, install  # noqa: PLC0415 - as above
    from paindesk.knowledge_here import own_folder  # noqa: PLC0415 - as above

    home = _home(arguments.record_file)
    pack, now, differs = _looked_at(arguments.pack, home)
    edition = pack.manifest.edition
    if differs.same and not now.refused:
        raise PainDeskError(f"Edition {edition} is the one that advises already.", "Nothing was installed.")
    if differs.older and not arguments.older:
        raise PainDeskError(f"Edition {edition} is older than {now.knowledge.edition}.", "If you mean it, add --older.")

    def put() -> None:
        install(pack, home.packs, edition_of(own_folder()))

    with arguments.sign_in(arguments) as desk:
        put() if desk is None else desk.change_knowledge(put, edition=edition)
    print(f"Edition {edition} is installed in {home.packs / edition} and advises from the next start.")
    return DONE


def _own(arguments: argparse.Namespace) -> int:
    from paindesk.knowledge.packs import edition_of, use_own  # noqa: PLC0415 - as above
    from paindesk.knowledge_here import own_folder  # noqa: PLC0415 - as above

    home, edition = _home(arguments.record_file), edition_of(own_folder())
    with arguments.sign_in(arguments) as desk:
        if desk is None:
            use_own(home.packs)
        else:
            desk.change_knowledge(lambda: use_own(home.packs), edition=edition)
    print(f"The program's own edition {edition} advises from the next start.")
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
    from paindesk.knowledge.local import with_local  # noqa: PLC0415 - as above
    from paindesk.knowledge_here import in_force  # noqa: PLC0415 - as above

    before = in_force(_home(), version()).knowledge
    try:
        after = with_local(before, arguments.folder)
    except KnowledgeFault as fault:
        print(f"FAULT: {fault.message}. {fault.advice}")
        return FAULT
    added = sorted(after.medicines.keys() - before.medicines.keys())
    stricter = sorted(name for name, one in before.medicines.items() if after.medicines[name] is not one)
    print(f"Local medicines: {', '.join(added) or 'none'}")
    print(f"House rules for: {', '.join(stricter) or 'none'}")
    return DONE
