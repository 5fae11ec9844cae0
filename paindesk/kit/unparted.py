"""A number and its unit stay on one line: "300 mg", "41 mL/min", "5 %". For what is drawn alone.

What is typed, kept, printed, copied or read aloud has ordinary spaces, so `parted` gives them back.
"""

import re

SPACE, JOINER = "\u00a0", "\u2060"  # a space that does not break, and nothing at all that does not either
CUT = "\0"  # where one run of a text ends and the next begins; a number may stand in one and its unit in the other
_OF = "mg|mcg|µg|ng|g|kg|lb|mL|dL|L|mmol|µmol|mol|mEq|cm|mm|ms|h|min|MME"
_FOR = rf"{_OF}|day|día|1\.73 m²|m²"  # what stands behind a slash
_HELD = re.compile(rf"(?<=[\d½¼¾])({CUT}?) ({CUT}?)((?:(?:{_OF})(?:/(?:{_FOR}))*(?![\w²/])|%))")


def unparted(text: str, *, joined: bool = True) -> str:
    """The text for a line's width. Without `joined` a unit may break behind its slash; nothing unseen is then in it."""

    def held(one: re.Match[str]) -> str:
        unit = one[3].replace(" ", SPACE)
        return f"{one[1]}{SPACE}{one[2]}{unit.replace('/', f'/{JOINER}') if joined else unit}"

    return _HELD.sub(held, text)


def parted(text: str) -> str:
    """The same with ordinary spaces."""
    return text.replace(SPACE, " ").replace(JOINER, "")
