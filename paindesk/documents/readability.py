"""How hard a text is to read: Flesch-Kincaid grade for English, Fernández-Huerta for Spanish."""

import re

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
VOWELS_EN = re.compile(r"[aeiouy]+")
STRONG_ES, WEAK_ES = "aeoáéíóú", "iuü"


def sentences(text: str) -> list[str]:
    """Stretches that end in a full stop, question mark, exclamation mark, colon or line end and hold a word."""
    parts = re.split(r"[.!?:;]+(?=\s|$)|\n+", text)
    return [part.strip() for part in parts if WORD.search(part)]


def syllables_en(word: str) -> int:
    """Vowel groups, less a silent final e or -ed; at least one."""
    word = word.lower()
    count = len(VOWELS_EN.findall(word))
    silent_e = word.endswith("e") and not word.endswith(("le", "ee", "ye"))
    silent_ed = word.endswith("ed") and not word.endswith(("ted", "ded", "eed"))
    silent_es = word.endswith("es") and word[-3:-2] not in "sxzchg"
    count -= silent_e or silent_ed or silent_es
    return max(count, 1)


def syllables_es(word: str) -> int:
    """Vowel groups, two strong vowels (or an accented weak one) apart; at least one."""
    count, before = 0, ""
    for letter in word.lower():
        if letter in STRONG_ES:
            count += before == "" or before in STRONG_ES
            before = letter
        elif letter in WEAK_ES:
            count += before == ""
            before = letter
        else:
            before = ""
    return max(count, 1)


def _words(text: str) -> tuple[list[str], int]:
    found = sentences(text)
    words = [word for sentence in found for word in WORD.findall(sentence)]
    if not words:
        raise ValueError("a text without words has no reading level")
    return words, len(found)


def flesch_kincaid(text: str) -> float:
    """US school grade: 0.39 words per sentence + 11.8 syllables per word - 15.59 (Kincaid 1975)."""
    words, count = _words(text)
    return 0.39 * len(words) / count + 11.8 * sum(map(syllables_en, words)) / len(words) - 15.59


def fernandez_huerta(text: str) -> float:
    """0-100, higher is easier: 206.84 - 60 syllables per word - 1.02 words per sentence (1959, corrected).

    70 and above reads as *fairly easy* (about 6th grade).
    """
    words, count = _words(text)
    return 206.84 - 60 * sum(map(syllables_es, words)) / len(words) - 1.02 * len(words) / count
