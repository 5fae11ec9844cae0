"""One edition of the knowledge: every file read, every reference between files checked."""

from collections.abc import Mapping
from pathlib import Path

from paindesk.domain.finding import Source
from paindesk.domain.instrument import Instrument
from paindesk.domain.knowledge import Allergen, Interaction, Knowledge
from paindesk.domain.medicine import Medicine
from paindesk.domain.spanish_names import plain
from paindesk.knowledge import letters, shared, tapers
from paindesk.knowledge.medicines import named_as_file, read_medicine
from paindesk.knowledge.read import Table, open_table
from paindesk.knowledge.rotation import opioid_states, rotation_table
from paindesk.knowledge.self_care import self_care
from paindesk.knowledge.sources import read_sources, with_own_sources
from paindesk.knowledge.urine import urine_facts
from paindesk.knowledge.vocabulary import Vocabulary
from paindesk.resource_folder import resources

# No choice of a class: naloxone is prescribed beside a medicine, and what treats opioid use disorder is not for pain.
BESIDE_THE_CLASSES = frozenset({"rescue", "opioid_use_disorder"})


resources_folder = resources  # also the fonts' and the keys'


def load(folder: Path | None = None, files: Mapping[str, bytes] | None = None) -> Knowledge:
    """Everything in `folder` (resources/knowledge when left out), or in `files`, where it was read and checked already.

    Raises KnowledgeFault naming file and key: unknown keys, units, sources and names are refused, never skipped.
    """
    return _Edition(folder or resources_folder() / "knowledge", files).read()


class _Edition:
    """The folder being read; holds the sources every table resolves against."""

    def __init__(self, folder: Path, checked: Mapping[str, bytes] | None) -> None:
        self._folder = folder
        self._checked = checked
        self._sources: Mapping[str, Source] = {}
        self._sources = read_sources(self._file("sources.toml"))

    def _file(self, name: str) -> Table:
        return self._open(self._folder / name)

    def _open(self, path: Path) -> Table:
        return open_table(path, self._folder, self._sources, self._checked)

    def _files(self, folder: str) -> list[tuple[Path, Table]]:
        within = self._folder / folder
        if self._checked is None:
            paths = sorted(within.glob("*.toml"))
        else:
            paths = sorted(path for name in self._checked if (path := self._folder / name).parent == within)
        return [(path, self._open(path)) for path in paths]

    def read(self) -> Knowledge:
        edition = self._file("edition.toml")
        medicine_files = self._files("medicines")
        names = {named_as_file(path, table) for path, table in medicine_files}
        other_file = self._file("other_medicines.toml")
        for name in names & set(other_file.items()):
            other_file.fault(name, "has a medicine file of its own")
        members = self._groups(names | set(other_file.items()))
        conditions = self._file("conditions.toml").named(shared.condition)
        problem_file = self._file("problems.toml")
        problems = problem_file.named(shared.problem)
        for key, one in problems.items():
            if one.parent and one.parent not in problems:
                problem_file.fault(f"{key}.parent", f"unknown problem “{one.parent}”")
        class_file = self._file("classes.toml")
        others = other_file.named(lambda name, table: shared.other_medicine(name, table, members))
        words = Vocabulary(
            classes=frozenset(class_file.items()) | BESIDE_THE_CLASSES,
            problems=frozenset(problems),
            tags=frozenset(conditions),
            groups=frozenset(members),
            medicines=frozenset(names) | frozenset(others),
            subclasses=frozenset(table.text("subclass") for _, table in medicine_files),
        )
        medicines = {(made := read_medicine(table, self._sources, words)).name: made for _, table in medicine_files}
        allergens = self._file("allergens.toml").named(lambda key, table: shared.allergen(key, table, words))
        knowledge = Knowledge(
            edition=edition.text("edition"),
            reviewed_on=edition.day("reviewed"),
            sources=self._sources,
            medicines=medicines,
            other_medicines=others,
            groups=with_medicines(members, medicines),
            conditions=conditions,
            interactions=self._interactions(words),
            classes=class_file.named(lambda key, table: shared.medicine_class(key, table, words)),
            problems=problems,
            qualities=self._file("qualities.toml").named(shared.quality),
            red_flags=tuple(self._file("red_flags.toml").named(lambda k, t: shared.red_flag(k, t, words)).values()),
            therapies=tuple(self._file("therapies.toml").named(lambda k, t: shared.therapy(k, t, words)).values()),
            instruments=self._instruments(),
            factors=self._file("morphine_equivalents.toml").named(
                lambda key, table: shared.morphine_factors(key, table, words.medicines)
            ),
            thresholds=self._file("thresholds.toml").named(shared.threshold),
            observations=self._file("observations.toml").named(shared.observation),
            allergens=allergens,
            opioid_states=opioid_states(self._file("opioid_states.toml"), self._sources),
            rotation=rotation_table(self._file("equianalgesic.toml"), self._sources, words),
            tapers=self._file("tapers.toml").named(lambda key, table: tapers.rule(key, table, words)),
            signals=self._file("misuse_signals.toml").named(shared.signal),
            letters=self._file("letters.toml").named(lambda key, table: letters.note(key, table, words)),
            spanish_names=self._spanish_names(words, allergens),
            urine=urine_facts(self._file("urine_tests.toml"), medicines, others),
            self_care=self_care(self._file("self_care.toml"), words),
        )
        edition.end()
        return knowledge

    def _groups(self, names: set[str]) -> dict[str, tuple[str, ...]]:
        """groups.toml: the members by name. A medicine with a file may name its groups there as well."""
        table = self._file("groups.toml")
        return {group: table.known(group, names, "medicine") for group in table.items()}

    def _spanish_names(self, words: Vocabulary, allergens: Mapping[str, Allergen]) -> dict[str, str]:
        """spanish_names.toml: each name, without accents, and the medicine or the allergen's word that it means."""
        file = self._file("spanish_names.toml")
        families = {word for one in allergens.values() for word in one.words}
        found: dict[str, str] = {}
        for key, allowed, called in (("medicines", words.medicines, "medicine"), ("allergens", families, "word")):
            table = file.child(key)
            for name in table.items():
                meant = table.one_of(name, allowed, called)
                if found.setdefault(plain(name), meant) != meant:
                    table.fault(name, "means two things")
        file.end()
        return found

    def _interactions(self, words: Vocabulary) -> tuple[Interaction, ...]:
        found: dict[str, Interaction] = {}
        for _, file in self._files("interactions"):
            table = with_own_sources(file, self._sources)
            for one in table.each("interactions", lambda inner: shared.interaction(inner, words)):
                if one.id in found:
                    table.fault("interactions", f"the id “{one.id}” twice")
                found[one.id] = one
            table.end()
        return tuple(found.values())

    def _instruments(self) -> dict[str, Instrument]:
        found: dict[str, Instrument] = {}
        for path, table in self._files("instruments"):
            made = shared.instrument(table)
            table.end()
            if made.key != path.stem:
                table.fault("key", "must be the name of the file")
            found[made.key] = made
        return found


def with_medicines(
    members: Mapping[str, tuple[str, ...]], medicines: Mapping[str, Medicine]
) -> dict[str, tuple[str, ...]]:
    """The groups, with the medicines that name them in their own files."""
    return {
        group: tuple(sorted({*listed, *(one.name for one in medicines.values() if group in one.groups)}))
        for group, listed in members.items()
    }
