"""Whether any rule reads what was typed as a condition or an allergy.

The idea: what nobody reads must not look checked. A condition that is only denied ("no diabetes") is read as well. Its
answers are kept nowhere: they are about the words of one patient.
"""

from paindesk.domain.knowledge import Knowledge
from paindesk.rules.facts import titles_of_tags
from paindesk.rules.mechanism import damages_nerves, named
from paindesk.rules.named_medicine import names_medicine
from paindesk.rules.wording import denies, says


def reads_condition(text: str, knowledge: Knowledge) -> bool:
    """Whether a condition tag, a pain problem or a cause of nerve damage stands in the text."""
    if text.casefold() in titles_of_tags(knowledge):
        return True
    tags = knowledge.conditions.values()
    if any(says(text, one.words, one.not_words) or denies(text, one.words) for one in tags):
        return True
    return damages_nerves(text) or any(one.key for one in named(text, knowledge))


def reads_allergy(substance: str, knowledge: Knowledge) -> bool:
    """Whether a medicine, a brand or a family of allergens stands in what was recorded."""
    said = knowledge.in_english(substance)
    return any(says(said, one.words) for one in knowledge.allergens.values()) or names_medicine(said, knowledge)
