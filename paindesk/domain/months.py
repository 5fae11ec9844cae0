"""The months by name, as people write them in dates."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WORDS, MONTH_FIRST, NUMBERS, ISO = "27 Nov 2026", "Nov 27, 2026", "11/27/2026", "2026-11-27"
DATE_FORMS = (WORDS, MONTH_FIRST, NUMBERS, ISO)  # how a day can be written; each is its own example
_WHOLE = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip


def month_of(word: str) -> int:
    """1-12 for a name or its beginning; 0 for no month."""
    start = word[:3].lower()
    return MONTHS.index(start) + 1 if start in MONTHS else 0


def whole_month_of(word: str) -> int:
    """As `month_of`, where the word may as well be somebody's name: "mar" and "march" are a month, "mary" is not."""
    known = [number for number, name in enumerate(_WHOLE, start=1) if name.startswith(word.lower())]
    return known[0] if len(word) >= len(MONTHS[0]) and known else 0
