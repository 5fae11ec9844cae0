"""One urine test with all it is read against: its results by substance, the sample, the list of that day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from paindesk.domain.finding import Source
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.monitoring import UrineTest
from paindesk.domain.patient import Record
from paindesk.domain.urine import Sample, UrineAssay, UrineFacts, UrineSubstance, spelled
from paindesk.rules.evidence import cite
from paindesk.rules.urine_list import ListOn, list_on
from paindesk.rules.urine_sample import sample


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What was found, or not found, under one name: a substance, a class of them, or a word not known."""

    title: str
    words: tuple[str, ...]
    substance: UrineSubstance | None = None
    assay: UrineAssay | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UrineCase:
    """`found` and `not_found` by key; what was both found and not found under other names counts as found."""

    test: UrineTest
    facts: UrineFacts
    sample: Sample
    listed: ListOn
    found: Mapping[str, Result]
    not_found: Mapping[str, Result]
    guideline: Source
    absent_names: Mapping[str, tuple[str, ...]]  # substance found -> its other names that were not found

    def only_metabolites(self, key: str) -> bool:
        """Whether its metabolites were found and it itself was not."""
        return key in self.absent_names and all(self.facts.shows(one, key) for one in self.found[key].words)

    def missing_metabolites(self, key: str) -> tuple[str, ...]:
        """Those of its own metabolites that were looked for and not found, while it itself was found."""
        if all(self.facts.shows(one, key) for one in self.found[key].words):
            return ()
        return tuple(one for one in self.absent_names.get(key, ()) if self.facts.shows(one, key))

    def was_changed(self, key: str) -> bool:
        """Whether the body has changed it: any of its metabolites was found."""
        own = self.facts.substances[key]
        became = any(step.name in self.found for step in own.metabolites if not step.impurity)
        return became or any(self.facts.shows(one, key) for one in self.found[key].words)

    @property
    def screen(self) -> bool:
        """Whether it is an immunoassay."""
        return not self.test.confirmed

    def meant(self, result: Result) -> tuple[str, ...]:
        """The substances this result can stand for: of a class, or on a screen, all that it answers to."""
        screen, own = result.assay, result.substance
        if own is not None and (not self.screen or screen is None or not screen.sees(own.key)):
            return (own.key,)
        if screen is None:
            return ()
        return (*screen.detects, *(name for one in screen.varies for name in one.substances))

    def silent_screens(self) -> tuple[UrineAssay, ...]:
        """The screens that found nothing, by name; what a laboratory says of a substance is of that one only."""
        asked = (one for one in self.not_found.values() if self.screen or one.substance is None)
        silent = {one.assay.key: one.assay for one in asked if one.assay is not None}
        spoke = {one.assay.key for one in self.found.values() if one.assay is not None and self.screen}
        return tuple(silent[key] for key in sorted(silent) if key not in spoke)


def case_of(test: UrineTest, record: Record, knowledge: Knowledge) -> UrineCase:
    """The test beside the list of its day."""
    facts = knowledge.urine
    found, not_found = _by_key(test.found, facts), _by_key(test.not_found, facts)
    return UrineCase(
        test=test,
        facts=facts,
        sample=sample(test, facts),
        listed=list_on(record, test.on, knowledge),
        found=found,
        not_found={key: one for key, one in not_found.items() if key not in found},
        guideline=cite(knowledge, "cdc-2022", "recommendation 10"),
        absent_names={key: not_found[key].words for key in found if key in not_found},
    )


def _by_key(words: Iterable[str], facts: UrineFacts) -> dict[str, Result]:
    """In the order of the keys, so that the order of entry never matters."""
    together: dict[str, list[str]] = {}
    for word in words:
        if spelled(word):
            together.setdefault(_key(word, facts), []).append(" ".join(word.split()))
    return {key: _result(sorted(set(together[key]), key=str.casefold), facts) for key in sorted(together)}


def _key(word: str, facts: UrineFacts) -> str:
    if (known := facts.substance(word)) is not None:
        return known.key
    if (screen := facts.assay(word)) is not None:
        return f"{screen.key} (class)"
    return f"? {spelled(word)}"


def _result(words: list[str], facts: UrineFacts) -> Result:
    first = words[0]
    own = facts.substance(first)
    return Result(title=facts.title(first), words=tuple(words), substance=own, assay=facts.assay(first))
