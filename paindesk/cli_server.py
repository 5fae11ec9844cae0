"""The two commands for whoever runs the clinic's PostgreSQL: its tables and its role, and a clinic in them."""

import argparse
import os
from collections.abc import Callable
from datetime import datetime

Ask = Callable[[str, str], str]  # a variable of the environment, and the question where it is not set


def add(parser: argparse.ArgumentParser) -> None:
    """What stands after `paindesk server`."""
    acts = parser.add_subparsers(title="acts", dest="act", required=True, parser_class=type(parser))
    prepare = acts.add_parser("prepare", help="make or update the tables, and the role that people work with")
    prepare.add_argument("--role", default="paindesk", metavar="NAME", help="“paindesk” if left out; made if not there")
    clinic = acts.add_parser("clinic", help="a clinic with its first clinician")
    clinic.add_argument("--name", required=True, help="as it stands on the papers")
    clinic.add_argument("--login", required=True, help="of the first clinician")
    clinic.add_argument("--person", required=True, metavar="NAME", help="as the clinician signs")
    for one in (prepare, clinic):
        one.add_argument("address", metavar="URL", help="postgresql+psycopg://OWNER@HOST/DATABASE")


def run(arguments: argparse.Namespace, ask: Ask, now: Callable[[], datetime]) -> None:
    """Does it, and prints what was done. Secrets come from the environment or are asked for."""
    from paindesk import store  # noqa: PLC0415 - SQL is loaded only where it is used
    from paindesk.domain.visit import Clinic  # noqa: PLC0415 - every command reads this file, this one alone needs it

    owner = "" if _has_password(arguments.address) else ask("PAINDESK_PASSPHRASE", "Password of the owner")
    if arguments.act == "prepare":
        role_password = os.environ.get("PAINDESK_ROLE_PASSWORD", "")
        print("\n".join(store.prepare(arguments.address, owner, arguments.role, role_password)))
        return
    password = ask("PAINDESK_PASSWORD", f"Password of {arguments.login} in PainDesk")
    first = store.NewUser(login=arguments.login, name=arguments.person, password=password)
    made = store.add_clinic(arguments.address, owner, Clinic(name=arguments.name), first, now)
    made.close()
    print(f"{arguments.name} is there; {arguments.login} may sign in. Its address for the workstations ends in")
    print(f"  ?clinic={made.site_id}")
    print("which may be left out while the database holds no other clinic.")


def _has_password(address: str) -> bool:
    from paindesk.store.engine import server_of  # noqa: PLC0415 - as above

    url = server_of(address)
    return url is not None and url.password is not None
