"""What a place that hurts is called: by the regions drawn, kept in English, or as somebody wrote it."""

from paindesk.domain.pain import PainSite
from paindesk.kit.body_regions import place_name
from paindesk.kit.language import told, tr

_MOST = 3  # regions named


def called(site: PainSite) -> str:
    """A name from the regions: "Both feet", "Low back, left knee and more"."""
    words, more = _named(site)
    return f"{words} and more" if more else words


def shown(site: PainSite) -> str:
    """Its name; one from the regions in the interface's language."""
    if site.name != called(site):
        return site.name
    words, more = _named(site)
    return tr("{places} and more", places=told(words)) if more else told(words)


def _named(site: PainSite) -> tuple[str, bool]:
    parts = place_name(site.regions).split(", ")
    words = ", ".join(parts[:_MOST])
    return words[:1].upper() + words[1:], len(parts) > _MOST
