"""self_care.toml: what patients can do themselves, complete in every language of the papers."""

from paindesk.domain.paper import LANGUAGES
from paindesk.domain.self_care import Kind, SelfCare
from paindesk.knowledge.read import Table
from paindesk.knowledge.vocabulary import Vocabulary


def self_care(table: Table, words: Vocabulary) -> tuple[SelfCare, ...]:
    """Every part in the order of the file; one movement names neither problem nor place, for everybody else."""
    made = tuple(table.named(lambda key, one: _part(key, one, words)).values())
    general = [one for one in made if one.kind is Kind.MOVEMENT and not (one.problems or one.regions)]
    if len(general) != 1:
        table.fault("kind", "exactly one movement must name neither problems nor regions")
    return made


def _part(key: str, table: Table, words: Vocabulary) -> SelfCare:
    made = SelfCare(
        key=key,
        kind=Kind(table.one_of("kind", list(Kind), "kind")),
        title=_in_each(table.child("title")),
        lines={language: table.texts(language) for language in LANGUAGES},
        source=table.source(),
        tick=_in_each(table.child("tick")) if table.has("tick") else None,
        minutes=table.flag("minutes"),
        problems=table.known("problems", words.problems, "problem"),
        not_problems=table.known("not_problems", words.problems, "problem"),
        regions=table.texts("regions"),
    )
    for language, lines in made.lines.items():
        if not lines:
            table.fault(language, "missing")
    return made


def _in_each(said: Table) -> dict[str, str]:
    """The text in every language; a word nobody asked for is a fault."""
    found = {language: said.text(language) for language in LANGUAGES}
    said.end()
    return found
