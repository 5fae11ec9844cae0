"""The knowledge as it is on this computer: the program's own edition or an installed one, and the clinic's own folder.

What is wrong with a pack or with the clinic's folder never stops PainDesk: it is left out, and said in a sentence.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from paindesk.domain.errors import PainDeskError
from paindesk.settings import Settings, record_place
from paindesk.site_settings import Site, load_site, settings_here, site_file

if TYPE_CHECKING:  # reading the knowledge is left to whoever needs it
    from paindesk.domain.knowledge import Knowledge


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeHome:
    """Where packs are installed, the public keys that may sign them, and the clinic's own folder ("" for none).

    `keep_local` changes that folder from the next start on.
    """

    packs: Path
    keys: tuple[str, ...]
    local: str = ""
    keep_local: Callable[[str], None] = lambda _: None


def home_of(settings: Settings, file: Path, site: Site) -> KnowledgeHome:
    """For these settings, which stand in `file`: packs lie beside the record file, else beside the settings."""
    where = record_place(settings, file)
    beside = file if "://" in where else Path(where)
    return KnowledgeHome(packs=beside.with_name("knowledge"), keys=trusted_keys(site), local=settings.local_knowledge)


def home_here(file: Path) -> KnowledgeHome:
    """The same for the settings in that file and those of the site. Raises PainDeskError as `load_site`."""
    site = load_site(site_file())
    return home_of(settings_here(file, site), file, site)


def trusted_keys(site: Site) -> tuple[str, ...]:
    """The keys that come with PainDesk, and those that the administrator of this computer trusts."""
    import rtoml  # noqa: PLC0415 - the first window does without

    from paindesk.knowledge import resources_folder  # noqa: PLC0415 - as above

    shipped = rtoml.loads((resources_folder() / "knowledge_keys.toml").read_text("utf-8"))
    return (*shipped["keys"].values(), *site.knowledge_keys)


@dataclass(frozen=True, slots=True, kw_only=True)
class InForce:
    """The folder whose edition advises here, what it says, and why an installed one does not ("" where none)."""

    folder: Path
    knowledge: "Knowledge"
    refused: str = ""


def own_folder() -> Path:
    """The knowledge that comes with the program."""
    from paindesk.knowledge import resources_folder  # noqa: PLC0415 - as above

    return resources_folder() / "knowledge"


def in_force(home: KnowledgeHome, program: str) -> InForce:
    """The installed edition, checked anew, or the program's own. Raises KnowledgeFault where that is broken."""
    from paindesk.knowledge import load  # noqa: PLC0415 - as above
    from paindesk.knowledge.packs import edition_of, in_use  # noqa: PLC0415 - as above

    own, refused = own_folder(), ""
    try:
        installed = in_use(home.packs, home.keys, program, edition_of(own))
        if installed is not None:
            return InForce(folder=installed, knowledge=load(installed))
    except PainDeskError as trouble:
        refused = trouble.message.rstrip(".")
    return InForce(folder=own, knowledge=load(own), refused=refused)


def read_knowledge(home: KnowledgeHome, program: str) -> "Knowledge":
    """What advises here, with the clinic's own folder. Raises KnowledgeFault where the program's own is broken."""
    from paindesk.knowledge.local import with_local  # noqa: PLC0415 - as above

    found = in_force(home, program)
    knowledge, left_out = found.knowledge, []
    if found.refused:
        left_out.append(
            f"The installed edition of the knowledge is not used: {found.refused}. "
            f"PainDesk's own edition {knowledge.edition} advises instead."
        )
    if home.local:
        try:
            knowledge = with_local(knowledge, Path(home.local))
        except PainDeskError as trouble:
            why = trouble.message.rstrip(".")
            left_out.append(f"Local medicines and house rules are left out: {why}. PainDesk advises without them.")
    return replace(knowledge, left_out=tuple(left_out)) if left_out else knowledge
