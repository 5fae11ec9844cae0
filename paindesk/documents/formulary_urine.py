"""What urine tests can tell as lines of the formulary: about, what it says, and its source."""

from collections.abc import Iterator

from paindesk.documents.formulary_line import Line
from paindesk.domain.dose import plain
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.urine import UrineAssay, UrineSubstance


def urine_lines(knowledge: Knowledge) -> Iterator[Line]:
    """Every fact of urine_tests.toml: the bounds of a sample, the screens, the substances."""
    facts = knowledge.urine
    for key, limit in facts.limits.items():
        yield f"Sample: {key.replace('_', ' ')}", f"{plain(limit.value)} {limit.unit}".strip(), limit.source
    for screen in facts.assays.values():
        yield from _screen(screen)
    for one in facts.substances.values():
        yield from _substance(one)


def _screen(screen: UrineAssay) -> Iterator[Line]:
    about = f"{screen.title[:1].upper()}{screen.title[1:]}"
    yield about, f"{screen.said.text}; finds {', '.join(screen.detects)}.", screen.said.source
    for seen in screen.varies:
        yield about, f"depends on the maker: {', '.join(seen.substances)}.", seen.source
    for seen in screen.misses:
        yield about, f"misses {', '.join(seen.substances)}{_note(seen.text)}.", seen.source
    for false in screen.false_positives:
        names = ", ".join((*false.medicines, *false.others))
        yield about, f"can answer to {names}{_note(false.text)}.", false.source
    for told in (screen.innocent, screen.grave):
        if told is not None:
            yield about, f"{told.text}.", told.source


def _substance(one: UrineSubstance) -> Iterator[Line]:
    if one.window is not None:
        yield one.title, f"found for {one.window.text}.", one.window.source
    if one.shown_by:
        yield one.title, f"shown by {', '.join(one.shown_by)}.", one.shown_source
    for step in one.metabolites:
        how = "can hold a trace of" if step.impurity else "becomes a little" if step.minor else "becomes"
        yield one.title, f"{how} {step.name}{_note(step.text)}.", step.source
    for told in (one.innocent, one.patch, one.alone):
        if told is not None:
            yield one.title, f"{told.text}.", told.source


def _note(text: str) -> str:
    return f" ({text})" if text else ""
