"""One shape for every finding about a medicine of the plan: what it is about is the first part of its id."""

from paindesk.domain.finding import Finding, Level, Source


def said(key: str, level: Level, title: str, because: str, action: str = "", *sources: Source) -> Finding:
    """The finding: "oxycodone.taper.naloxone" is about oxycodone."""
    subject = key.split(".", maxsplit=1)[0]
    return Finding(id=key, level=level, subject=subject, title=title, because=because, action=action, sources=sources)
