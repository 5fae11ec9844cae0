"""Which of the knowledge's medicines a name means that a person wrote: "Neurontin 300 mg", "Tylenol with codeine".

The idea: the longest name that stands there is meant, and several names that are not a list are one combination:
"hydrocodone/acetaminophen" is never acetaminophen. A combination that is not on file is none of its parts.
"""

import re

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Medicine
from paindesk.rules.wording import normal, says

_LIST = re.compile(r"[,;]|\b(?:and|or|then)\b", re.IGNORECASE)


def files_named(written: str, knowledge: Knowledge) -> tuple[Medicine, ...]:
    """The files of the medicines named there, in their order; of a list each, of a combination its own or none."""
    written = knowledge.in_english(written)
    whole = _file(written, knowledge)
    parts = (whole,) if whole is not None else (_file(one, knowledge) for one in _LIST.split(written))
    return tuple({one.name: one for one in parts if one is not None}.values())


def names_medicine(written: str, knowledge: Knowledge) -> bool:
    """Whether a medicine or a brand stands there that is known, with or without a file of its own."""
    return bool(_said(written, knowledge)) or any(
        says(written, (brand,)) for one in knowledge.other_medicines.values() for brand in one.brands
    )


def _file(written: str, knowledge: Knowledge) -> Medicine | None:
    exact = knowledge.medicines.get(written.strip().casefold())
    if exact is not None:
        return exact
    named = _said(written, knowledge)
    if len(named) == 1:
        return next(iter(named.values()))
    together = {part for name, one in named.items() for part in ((name,) if one is None else one.substances)}
    return next((one for one in knowledge.medicines.values() if named and set(one.substances) == together), None)


def _said(written: str, knowledge: Knowledge) -> dict[str, Medicine | None]:
    """The medicines named, None for one without a file of its own; a name inside a longer one is not named."""
    names: dict[str, Medicine | None] = dict.fromkeys(knowledge.other_medicines)
    for one in knowledge.medicines.values():
        names |= dict.fromkeys((one.name, one.written, *one.patient.brands), one)
    whole = normal(written)
    there = {name: normal(name) for name in names if normal(name) in whole and says(written, (name,))}
    longest = [name for name, said in there.items() if not any(said != one and said in one for one in there.values())]
    return {known.name if (known := names[name]) is not None else name: names[name] for name in longest}
