"""Whether a phrase of the record speaks of something: whole words only, and neither denied nor about the family."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

_SEPARATORS = re.compile(r"[^0-9a-zà-ÿ]+")
_SENTENCE = re.compile(r"[;.]")
_LIST = re.compile(r"(?=,)|\bbut\b")  # a clause after a comma keeps it, which tells a list from a "but"
# "not" that grades or classifies and denies nothing.
_NOT_A_DENIAL = re.compile(r"\bnot (well|adequately|fully|optimally|otherwise|elsewhere|intractable)\b")
# "Tobacco use: never", "diabetes: no": the answer of a form, at the end of its clause.
_ANSWERED_NO = re.compile(r"\s*[:=]\s*(?:no|none|never|negative)\s*(?=[,;.]|$)")
# These deny every item of the list that follows ("denies seizures, stroke"), up to a word that affirms. Plain "no"
# and "without" do not: "diabetes without complications, hypertension" is hypertension.
_DENIES_A_LIST = re.compile(" denies | denied | negative for ")
_AFFIRMS = re.compile(
    r" (has|had|have|reports?|endorses?|admits?|with|takes|taking|uses|drinks|complains|positive|known|"
    r"history of|h o|s p|on|but|is|was|now|current|currently|active|chronic|severe) "
)
# Words that turn the rest of a clause into its opposite. "history of" is not among them: a history is evidence.
_DENIED = re.compile(r" (no|not|denies|denied|without|negative for|ruled out|rule out|never|absence of) ")
_DENIED_AFTER = re.compile(" ruled out | absent | excluded | denied ")
_FAMILY = re.compile(
    r" (family history|fh|fhx|mother|father|sister|brother|aunt|uncle|grandmother|grandfather|in family|screening for|"
    r"vaccination) "
)


def normal(text: str) -> str:
    """Lower case, single spaces, a space at both ends, so that whole words can be sought as substrings."""
    return f" {_SEPARATORS.sub(' ', text.lower()).strip()} "


@lru_cache(maxsize=4096)  # words of the knowledge, never what a record says
def _sought(words: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The words as they are sought, behind the first two letters that they share."""
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[:2].lower(), []).append(normal(word).strip())
    return tuple((letters, tuple(phrases)) for letters, phrases in found.items())


def _phrases(words: Iterable[str]) -> list[str]:
    return [phrase for _, phrases in _sought(tuple(words)) for phrase in phrases]


@lru_cache(maxsize=4096)
def first_words(phrases: tuple[str, ...]) -> frozenset[str]:
    """The word each phrase begins with; of a phrase of one word also its plural, which `says` takes too."""
    split = [normal(phrase).split() for phrase in phrases]
    return frozenset(
        word for parts in split if parts for word in (parts[0], *([f"{parts[0]}s"] if len(parts) == 1 else []))
    )


def _first(padded: str, phrases: Sequence[str]) -> str:
    """The first of the phrases that stands there; "" where none does."""
    for phrase in phrases:
        if f" {phrase} " in padded or f" {phrase}s " in padded:
            return phrase
    return ""


def _has(padded: str, phrase: str) -> bool:
    return f" {phrase} " in padded or f" {phrase}s " in padded


def _clauses(lowered: str) -> list[str]:
    """The clauses about the patient: from a word like "mother" on, a sentence is about somebody else."""
    found: list[str] = []
    for sentence in _SENTENCE.split(lowered):
        denied = False
        for clause in _LIST.split(sentence):
            padded = normal(clause)
            if _FAMILY.search(padded) is not None:
                break
            opens = _DENIES_A_LIST.search(padded) is not None
            denied = opens or (denied and clause[:1] == "," and _AFFIRMS.search(padded) is None)
            found.append(f" denies{padded}" if denied and not opens else padded)
    return found


def says(text: str, words: Iterable[str], not_words: Iterable[str] = ()) -> bool:
    """Whether one of the words stands in the text as a whole word, affirmed, of the patient."""
    lowered = text.lower()
    # Two letters rule most words out before the dearer look at whole words.
    wanted = [phrase for letters, phrases in _sought(tuple(words)) if letters in lowered for phrase in phrases]
    if not wanted:
        return False
    lowered = _ANSWERED_NO.sub(" absent", _NOT_A_DENIAL.sub("", lowered))
    whole = normal(lowered)
    if not _first(whole, wanted):
        return False
    if not_words and _first(whole, _phrases(not_words)):
        return False
    clauses = _clauses(lowered)
    spoken = [(clause, phrase) for clause in clauses for phrase in wanted if _has(clause, phrase)]
    if not spoken:
        # The phrase may run over a comma ("ulcer, peptic"): take what is about the patient as one clause.
        joined = normal(" ".join(clauses))
        spoken = [(joined, phrase) for phrase in wanted if _has(joined, phrase)]
    return any(_affirmed(clause, phrase) for clause, phrase in spoken)


def _affirmed(padded: str, phrase: str) -> bool:
    at = padded.index(f" {phrase}")
    before, after = padded[: at + 1], padded[at + len(phrase) :]
    return _DENIED.search(before) is None and _DENIED_AFTER.search(after) is None


def denies(text: str, words: Iterable[str]) -> bool:
    """Whether the text speaks of one of the words only to deny it ("no ascites")."""
    wanted = tuple(words)
    whole = normal(text)
    return any(_has(whole, phrase) for phrase in _phrases(wanted)) and not says(text, wanted)
