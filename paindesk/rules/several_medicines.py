"""Which medicine a finding is about, where a list speaks of several.

The idea: "Falls" twice, or "Lower dose for kidneys" of one of two opioids, cannot be weighed by who does not see which
one is meant. Where all that is listed is about one medicine, its name on every line would only be noise.
Edition: this project's own convention.
"""

from collections.abc import Container, Mapping, Sequence

from paindesk.domain.finding import Finding


def named(findings: Sequence[Finding], medicines: Container[str]) -> Mapping[str, str]:
    """By the id of the finding, the medicine to name: none where the list is about one, or where the title names it."""
    about = {one.id: one.subject for one in findings if one.subject in medicines}
    if len(set(about.values())) < 2:
        return {}
    return {one.id: about[one.id] for one in findings if one.id in about and not _says(one.title, about[one.id])}


def _says(title: str, medicine: str) -> bool:
    return medicine.casefold() in title.casefold()
