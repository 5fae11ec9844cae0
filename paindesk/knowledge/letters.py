"""letters.toml: what letters tell other providers, by what the patient takes or has."""

from paindesk.domain.letter_note import LetterNote
from paindesk.domain.paper import LANGUAGES
from paindesk.domain.readers import DENTIST, PHARMACIST, PHYSICAL, PSYCHOLOGIST, SURGEON
from paindesk.knowledge.read import Table
from paindesk.knowledge.vocabulary import Vocabulary

READERS = (SURGEON, PHYSICAL, PSYCHOLOGIST, PHARMACIST, DENTIST)


def note(key: str, table: Table, words: Vocabulary) -> LetterNote:
    """One sentence, in every language the papers have."""
    made = LetterNote(
        key=key,
        readers=table.known("readers", READERS, "reader"),
        about=words.about_medicines(table, "about"),
        text={language: table.text(language) for language in LANGUAGES},
        source=table.source(),
    )
    if not made.readers:
        table.fault("readers", "missing")
    return made
