"""What was not read, kept to be shown: nothing of a record is dropped silently."""

from collections import Counter

from paindesk.domain.patient import NotUnderstood

_NO_USE = "not used by PainDesk"
_LONGEST = 200  # characters of an excerpt: enough to find it in the record


def tidy(text: str) -> str:
    """One line without control characters or broken surrogates, so that it can be shown and stored anywhere."""
    if text.isprintable():
        return " ".join(text.split())
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join("".join(c if c.isprintable() else " " for c in whole).split())


class Notes:
    """Collects what was not understood; the same remark is kept once, with how often."""

    def __init__(self) -> None:
        self._seen: Counter[NotUnderstood] = Counter()

    def add(self, where: str, text: object, why: str) -> None:
        """One remark: the place ("Observation.valueQuantity"), an excerpt of what stood there, and why."""
        said = tidy(text if isinstance(text, str) else repr(text)[: _LONGEST * 2])
        if len(said) > _LONGEST:
            said = said[: _LONGEST - 1] + "…"
        self._seen[NotUnderstood(where=where, text=said, why=why)] += 1

    def all(self) -> tuple[NotUnderstood, ...]:
        """Every remark in the order met, what is merely of no use last; "(12 times)" on one met twelve times."""
        ordered = sorted(self._seen.items(), key=lambda seen: _NO_USE in seen[0].why)
        return tuple(
            one if count == 1 else NotUnderstood(where=one.where, text=one.text, why=f"{one.why} ({count} times)")
            for one, count in ordered
        )
