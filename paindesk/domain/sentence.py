"""How an English sentence is looked up, by whoever says it in another language."""


def key(english: str) -> str:
    """The English as it is looked up: no matter the full stop at its end and the size of its first letter."""
    bare = english.strip().rstrip(". ")
    return bare[:1].lower() + bare[1:]
