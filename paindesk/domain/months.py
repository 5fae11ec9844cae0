"""The months by name, as people write them in dates."""

# The first three letters, by the language of the screens; none of them means another month in the other language.
SHORT = {
    "en": ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    "es": ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"),
}
MONTHS = SHORT["en"]
WORDS, MONTH_FIRST, NUMBERS, ISO = "27 Nov 2026", "Nov 27, 2026", "11/27/2026", "2026-11-27"
DATE_FORMS = (WORDS, MONTH_FIRST, NUMBERS, ISO)  # how a day can be written; each is its own example
_WHOLE = (
    ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
     "december"),
    ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
     "diciembre"),
)  # fmt: skip


def month_of(word: str) -> int:
    """1-12 for an English or Spanish name or its beginning; 0 for no month."""
    start = word[:3].lower()
    return next((names.index(start) + 1 for names in SHORT.values() if start in names), 0)


def whole_month_of(word: str) -> int:
    """As `month_of`, where the word may as well be somebody's name: "mar" and "march" are a month, "mary" is not."""
    known = [number for names in _WHOLE for number, name in enumerate(names, start=1) if name.startswith(word.lower())]
    return known[0] if len(word) >= len(MONTHS[0]) and known else 0
