"""What stands in sentences of any language as it is: names of medicines, and the words of the record."""

from collections.abc import Iterator

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import Visit


def side_effects(knowledge: Knowledge, language: str) -> Iterator[tuple[str, str]]:
    """Side effects as the medicines' files name them, in the words that patients read."""
    for medicine in knowledge.medicines.values():
        for effect in medicine.side_effects:
            words_of = effect.patient_words or {}
            if language in words_of:
                yield effect.name, words_of[language]
                yield words_of["en"], words_of[language]


def medicines(knowledge: Knowledge, visit: Visit | None) -> Iterator[str]:
    """Names as labels write them, of the knowledge and of the record."""
    for name, medicine in knowledge.medicines.items():
        yield from (name, *medicine.substances)
    yield from knowledge.other_medicines
    if visit is None:
        return
    yield from (one.medicine for one in visit.prescriptions)
    for line in (*visit.record.medicines, *(one.line for one in visit.record.stewardship.fills)):
        yield from (line.name, *(one.name for one in line.ingredients))


def typed(visit: Visit | None) -> Iterator[str]:
    """What a person or another record wrote in words of its own."""
    if visit is None:
        return
    record = visit.record
    for line in record.medicines:
        yield from (line.text, line.prescriber)
    yield from (one.text for one in record.conditions)
    yield from record.background.surgery
    for trial in record.trials:
        yield from (trial.medicine, trial.why_stopped, *trial.side_effects)
    for allergy in record.allergies:
        yield from (allergy.substance, allergy.reaction, allergy.severity)
    for fill in record.stewardship.fills:
        yield from (fill.prescriber, fill.pharmacy)


def fills(visit: Visit | None) -> Iterator[str]:
    """What pharmacies handed out, as a file or a person wrote it."""
    yield from (one.text for one in visit.record.stewardship.fills) if visit is not None else ()
