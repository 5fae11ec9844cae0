"""What may stand on a window in any language: what people typed, names of medicines, numbers with their units, keys."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

import msgspec

# Units, abbreviations that stand in every language of the screens, keys, and the endings of files.
ALWAYS = frozenset(
    """
    MRN pg mg mcg g mL kg cm lb in h L min mmol µmol mol dL kB MB GB px MME PEG NRS PDF CSV FHIR PainDesk CrCl
    eGFR QTc ms PDMP ECG QR CYP2D6 CYP2C19 HbA1c Child-Pugh ORT-OUD PHQ-2 GAD-7 COWS SOWS Ctrl Alt Shift
    Esc Enter Return Tab PgUp PgDn Del Space Home End Left Right Up Down Meta English Español Jan Feb
    Mar Apr May Jun Jul Aug Sep Oct Nov Dec
    """.split()  # noqa: SIM905 - a list to read
)
_ENUM = re.compile(r"[a-z_0-9-]+")
_PHRASE = re.compile(r"[^\W\d_](?:[\w'’\-]|[ /.](?=[\w]))*")
_BETWEEN = re.compile(r"[ /.]")


def strings(value: object) -> Iterator[str]:
    """Every text within it; words of one kind in small letters alone (keys, states) are the program's."""
    if isinstance(value, str):
        if not _ENUM.fullmatch(value):
            yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from strings(one)


class OwnWords:
    """The data that may be shown; `add` takes nouns of the domain, `add_words` what else somebody typed."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._texts: set[str] = set(words)
        self._all = ""

    def add(self, *nouns: object) -> None:
        """Everything in them."""
        for one in nouns:
            self.add_words(*strings(msgspec.to_builtins(one)))

    def add_words(self, *words: str) -> None:
        """As they are."""
        if not self._texts.issuperset(words):
            self._texts.update(words)
            self._all = ""

    def left_of(self, text: str) -> list[str]:
        """The phrases of a text that are neither data nor said in every language."""
        if not self._all:
            self._all = "\n".join(sorted(self._texts))
            _found.cache_clear()
        return [one for one in _PHRASE.findall(text) if not self._is_data(one)]

    def _is_data(self, phrase: str) -> bool:
        if self._found(phrase):
            return True
        words = [word for word in _BETWEEN.split(phrase) if not self._always(word)]
        # what stands beside a unit or a number ("gabapentin 300 mg", "Rosa Delgado 68"), and names in a row
        if not words or self._found(" ".join(words)) or all(word[0].isupper() and self._found(word) for word in words):
            return True
        # something by its whole name, and what the record says of it ("apixaban 1 tablet twice a day")
        cuts = [match.start() for match in _BETWEEN.finditer(phrase)]
        return any(phrase[:cut] in self._texts and self._found(phrase[cut + 1 :]) for cut in cuts)

    def _found(self, phrase: str) -> bool:
        return _found(self._all, phrase)

    @staticmethod
    def _always(word: str) -> bool:
        return word in ALWAYS or bool(re.fullmatch(r"[A-Z]|F?\d[\d–-]*[a-z]?", word))


@cache
def _found(whole: str, phrase: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", whole) is not None
