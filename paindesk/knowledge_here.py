"""The knowledge as it is on this computer: the program's own edition or an installed one, and the clinic's own folder.

What is wrong with a pack or with the clinic's folder never stops PainDesk: it is left out, and said in a sentence.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from paindesk.crash_report import version
from paindesk.domain.errors import PainDeskError
from paindesk.kit.language import told, tr
from paindesk.settings import Settings, record_place
from paindesk.site_settings import Site, load_site, settings_here, site_file

if TYPE_CHECKING:  # reading the knowledge is left to whoever needs it
    from paindesk.documents.sentences import Told
    from paindesk.domain.knowledge import Knowledge
    from paindesk.knowledge.pack_changes import Changes
    from paindesk.knowledge.packs import Pack
    from paindesk.store import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeHome:
    """Where packs are installed, the public keys that may sign them, and the clinic's own folder ("" for none).

    `publishers` names those of the keys that come with PainDesk; the others are of the site settings. `keep_local`
    changes the clinic's folder from the next start on.
    """

    packs: Path
    keys: tuple[str, ...]
    publishers: Mapping[str, str] = field(default_factory=dict)
    local: str = ""
    keep_local: Callable[[str], None] = lambda _: None


def home_of(
    settings: Settings, file: Path, site: Site, keep_local: Callable[[str], None] = lambda _: None
) -> KnowledgeHome:
    """For these settings, which stand in `file`: packs lie beside the record file, else beside the settings."""
    where = record_place(settings, file)
    beside = file if "://" in where else Path(where)
    publishers = _publishers()
    return KnowledgeHome(
        packs=beside.with_name("knowledge"),
        keys=(*publishers, *site.knowledge_keys),
        publishers=publishers,
        local=settings.local_knowledge,
        keep_local=keep_local,
    )


def home_here(file: Path, record_file: str = "") -> KnowledgeHome:
    """The same for the settings in that file and those of the site, or beside the record file that is named.

    Raises PainDeskError as `load_site`.
    """
    site = load_site(site_file())
    settings = settings_here(file, site)
    return home_of(replace(settings, record_file=record_file or settings.record_file), file, site)


def _publishers() -> dict[str, str]:
    """The public keys that come with PainDesk, each with the name of who signs with it."""
    import rtoml  # noqa: PLC0415 - the first window does without

    from paindesk.knowledge import resources_folder  # noqa: PLC0415 - as above

    shipped = rtoml.loads((resources_folder() / "knowledge_keys.toml").read_text("utf-8"))
    return {key: name for name, key in shipped["keys"].items()}


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
    from paindesk.knowledge.pack_files import KNOWLEDGE  # noqa: PLC0415 - as above
    from paindesk.knowledge.packs import edition_of, in_use, tried  # noqa: PLC0415 - as above

    own, refused = own_folder(), ""
    try:
        installed = in_use(home.packs, home.keys, program, edition_of(own))
        if installed is not None:
            folder = home.packs / installed.manifest.edition / KNOWLEDGE
            return InForce(folder=folder, knowledge=tried(installed))
    except PainDeskError as trouble:
        refused = trouble.message.rstrip(".")
    return InForce(folder=own, knowledge=load(own), refused=refused)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Which edition advises from the next start: an installed one with its folder and the key that signed it, or
    PainDesk's own. `refused`: why an installed one that was chosen cannot advise ("" where none is in the way)."""

    own: str
    installed: str = ""
    folder: Path | None = None
    signer: str = ""
    refused: str = ""

    @property
    def next(self) -> str:
        """The edition that advises from the next start."""
        return self.installed or self.own


def standing(home: KnowledgeHome) -> Standing:
    """Looked at anew: signature and every file, but not read as a whole, which the next start does."""
    from paindesk.knowledge.packs import edition_of, in_use  # noqa: PLC0415 - as above

    own = edition_of(own_folder())
    try:
        pack = in_use(home.packs, home.keys, version(), own)
    except PainDeskError as trouble:
        return Standing(own=own, refused=trouble.message.rstrip("."))
    if pack is None:
        return Standing(own=own)
    edition = pack.manifest.edition
    return Standing(own=own, installed=edition, folder=home.packs / edition, signer=pack.signer)


def back_to_own(home: KnowledgeHome, desk: "Desk | None") -> str:
    """Let PainDesk's own edition advise from the next start, and give its number; installed ones are kept.

    `desk` is whose right is asked and whose name the audit gets; None where there is no record yet. Raises
    PainDeskError, and then nothing is changed.
    """
    from paindesk.knowledge.packs import edition_of, use_own  # noqa: PLC0415 - as above

    own = edition_of(own_folder())
    if desk is None:
        use_own(home.packs)
    else:
        desk.change_knowledge(lambda: use_own(home.packs), edition=own)
    return own


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A pack that was checked and read as a whole, what advises now, and what would change."""

    pack: "Pack"
    now: InForce
    changes: "Changes"

    @property
    def edition(self) -> str:
        """The edition it would bring."""
        return self.pack.manifest.edition

    def install(
        self, home: KnowledgeHome, desk: "Desk | None" = None, stopped: Callable[[], bool] = lambda: False
    ) -> None:
        """Let it advise from the next start, all of it or nothing; `desk` as in `back_to_own`.

        Raises PackRefused (also once `stopped` says so, as long as nothing is installed) and PainDeskError.
        """
        if desk is None:
            self._put(home, stopped)
        else:
            desk.change_knowledge(lambda: self._put(home, stopped), edition=self.edition)

    def _put(self, home: KnowledgeHome, stopped: Callable[[], bool]) -> None:
        from paindesk.knowledge.packs import edition_of, install  # noqa: PLC0415 - as above

        own = edition_of(own_folder())
        if self.changes.same and not self.now.refused:
            raise PainDeskError(f"Edition {self.edition} is the one that advises already.", "Nothing was installed.")
        if self.edition == own:  # in its place the program would read its own
            raise PainDeskError(
                f"PainDesk has edition {self.edition} itself, and would use that instead.",
                "To let it advise again: “Back to PainDesk's own edition” in the settings, or `paindesk knowledge pack "
                "own`.",
            )
        install(self.pack, home.packs, own, stopped)


def look_at(place: Path, home: KnowledgeHome, today: date) -> Offer:
    """The pack in that folder or .zip; nothing is changed. Raises PackRefused, KnowledgeFault."""
    from paindesk.knowledge.pack_changes import changes  # noqa: PLC0415 - as above
    from paindesk.knowledge.packs import check, tried  # noqa: PLC0415 - as above

    pack = check(place, home.keys, version(), today)
    new = tried(pack)
    now = in_force(home, version())
    return Offer(pack=pack, now=now, changes=changes(pack, new, now.folder, now.knowledge))


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalFolder:
    """The medicines that a clinic's folder adds, those that its house rules are for, and the digest of all of it."""

    added: tuple[str, ...]
    ruled: tuple[str, ...]
    digest: str


def look_at_local(folder: Path, home: KnowledgeHome) -> LocalFolder:
    """What stands in the folder, read as the next start would. Raises KnowledgeFault."""
    knowledge = in_force(home, version()).knowledge
    both = with_local(knowledge, folder)
    before, after = knowledge.medicines, both.medicines
    ruled = [name for name, one in after.items() if one.house or (name in before and one is not before[name])]
    return LocalFolder(
        added=tuple(sorted(after.keys() - before.keys())),
        ruled=tuple(sorted(ruled)),
        digest=both.edition.rsplit(" ", 1)[-1],
    )


def with_local(knowledge: "Knowledge", folder: Path) -> "Knowledge":
    """The edition with the clinic's own folder; names of known medicines go on being read as these.

    Raises KnowledgeFault, which names file and key.
    """
    from paindesk.exchange.names import recognise  # noqa: PLC0415 - as above
    from paindesk.knowledge import local  # noqa: PLC0415 - as above

    def reads(text: str) -> set[str]:
        return {one.name for one in recognise(text, knowledge).ingredients}

    @cache
    def in_spanish() -> "Told":
        from paindesk.documents.sentences import told as sentences_of  # noqa: PLC0415 - read where a rule has Spanish

        return sentences_of("es", knowledge, None)

    def own_spanish(english: str) -> str | None:
        return in_spanish().text(english)

    return local.with_local(knowledge, folder, reads, own_spanish)


def read_ahead(settings: Settings, file: Path, site: Site) -> "Knowledge":
    """On a thread, while the person types: the modules of the record file, and the knowledge."""
    import paindesk.store  # noqa: F401, PLC0415 - loaded here so that signing in does not wait for it

    return read_knowledge(home_of(settings, file, site), version())


def read_knowledge(home: KnowledgeHome, program: str) -> "Knowledge":
    """What advises here, with the clinic's own folder. Raises KnowledgeFault where the program's own is broken."""
    found = in_force(home, program)
    knowledge, left_out = found.knowledge, []
    if found.refused:
        left_out.append(
            tr(
                "The installed edition of the knowledge is not used: {why}. PainDesk's own edition {edition} advises "
                "instead.",
                why=told(found.refused),
                edition=knowledge.edition,
            )
        )
    if home.local:
        try:
            knowledge = with_local(knowledge, Path(home.local))
        except PainDeskError as trouble:
            why = told(trouble.message).rstrip(".")
            left_out.append(
                tr("Local medicines and house rules are left out: {why}. PainDesk advises without them.", why=why)
            )
    return replace(knowledge, left_out=tuple(left_out)) if left_out else knowledge
