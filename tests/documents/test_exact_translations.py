"""A Spanish sentence says what its English says: the same units, medicines, comparisons, times and negations."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest

from paindesk.documents import sentences
from tests.builders import shipped

BRACES = re.compile(r"\{\w+\}")
UNIT = re.compile(
    r"(?<![\w/])(mg/dL|mg/mL|mcg/mL|mcg/h|mcg|mg|mL/min|mL|kg|g|mmol/L|ms|cm|MME|%|NNT|NNH|HLA-\S+|CYP\w+)(?![\w/])",
    re.IGNORECASE,
)
NO = re.compile(r"\b(not|no|never|nothing|none|nobody|neither|nor|cannot|without|unless)\b", re.IGNORECASE)
SAID_NO = re.compile(
    r"\b(no|ni|nunca|nada|nadie|ning[uú]n\w*|sin|tampoco|salvo|fuera|falta|distint[oa])\b|\bin\w+|desc?onoc|descart"
    r"|desaconsej|\bN\.º",
    re.IGNORECASE,
)
# What compares and what says when: English, and how Spanish says it.
MEANS = {
    r"\bmore than\b": r"más (de|que)|mayor(es)? de|supera|por encima",
    r"\b(less|fewer) than\b|\bbelow\b": r"menos|menor(es)?\b|por debajo|bajo|abajo|inferior",
    r"\bor (more|longer|older|higher)\b(?! interval)": r"\bo más\b|al menos|desde",
    r"\bor (less|below|slower)\b": r"\bo (menos|más despacio)",
    r"\bbefore (?=\w)": r"\bantes?\b|previ|anterior|primero|antecedente|hasta|preced",
    r"\bminutes?\b": r"minuto|\bmin\b",
    r"\bhours?\b": r"hora",
    r"\bdays?\b|\bdaily\b": r"d[ií]a|diari|fecha",
    r"\bweeks?\b|\bweekly\b": r"seman",
    r"\bmonths?\b|\bmonthly\b": r"mes|mensual",
    r"\byears?\b": r"año",
    r"\bmornings?\b": r"mañana",
    r"\bnoon\b": r"mediodía",
    r"\bafternoons?\b": r"tarde",
    r"\bevenings?\b": r"noche|\bcena\b",
    r"\bbedtime\b|\bbefore bed\b": r"acostarse|dormir",
}
# Spanish that says something else than it seems to, and the English beside which alone it is right.
FALSE_FRIENDS = {
    r"\bonce\b": r"\b11\b|eleven",
    r"\b(por|en) la tarde\b": r"afternoon",
    r"\bdentro de (los |las )?(\d|un)": r"^$",  # "five days from now" is not "within five days"
    r"\b(sube|suba|subir|baja|bajó|bajar) de \d": r"^$",  # "from 2 to 4 mg" is not "by 2-4 mg"
    r"constipad": r"^$",  # somebody who has a cold
    r"\bembarazad": r"pregnan",
    r"\bintoxica": r"poison|toxic|overdose",
    r"\bsever[oa]s?\b|\beventual|\bactualmente\b|\bdiscontinu|\bremover\b": r"^$",
    r"\bdrogas?\b": r"drug",
}
SPELLED = {"ph": "f", "th": "t", "ch": "c", "y": "i", "k": "c", "z": "c", "ce": "se", "ci": "si"}


def plain(text: str) -> str:
    """Without accents, doubled letters and what the two languages spell otherwise ("phenytoin", "fenitoína")."""
    bare = "".join(one for one in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(one))
    for english, spanish in SPELLED.items():
        bare = bare.replace(english, spanish)
    return re.sub(r"(.)\1", r"\1", bare)


@cache
def stems() -> frozenset[str]:
    """The names of all medicines without their endings, which differ; those of one word."""
    known = shipped()
    names = {one for name, medicine in known.medicines.items() for one in (medicine.substances or (name,))}
    common = {"alcohol", "atropine", "amphetamine", "opium", "senna"}  # in other words too ("atropine-like")
    every = (names | set(known.other_medicines)) - common
    return frozenset(plain(one)[:-2] for one in every if one.isalpha() and len(one) > 4)


def medicines(text: str) -> frozenset[str]:
    """The medicines that are named, in either language."""
    words = re.findall(r"[a-z]+", plain(text.replace("ethinyl estradiol", "ethinylestradiol")))
    fitting = ([one for one in stems() if word.startswith(one) and len(word) <= len(one) + 4] for word in words)
    return frozenset(max(found, key=len) for found in fitting if found)


def wrong(english: str, said: str) -> Iterator[str]:
    """What the translation loses, or says besides."""
    units, other = (Counter(one.lower() for one in UNIT.findall(text)) for text in (english, said))
    if units != other:
        yield "units"
    if medicines(english) != medicines(said):
        yield "medicines"
    if NO.search(english) and not SAID_NO.search(said):
        yield "no"
    for looks, means in MEANS.items():
        if re.search(looks, english, re.IGNORECASE) and not re.search(means, said, re.IGNORECASE):
            yield looks
    for looks, needs in FALSE_FRIENDS.items():
        if re.search(looks, said, re.IGNORECASE) and not re.search(needs, english, re.IGNORECASE):
            yield looks


def test_every_spanish_sentence_says_what_its_english_says() -> None:
    looked_at = 0
    for name, table in sentences.tables("es"):
        for english, said in table.items():
            found = list(wrong(BRACES.sub("", english), BRACES.sub("", said)))
            assert found == [], (name, english, said)
            looked_at += 1
    assert looked_at > 4_000


@pytest.mark.parametrize(
    ("english", "said"),
    [
        ("At most 10 mg a day.", "Como máximo 10 mcg al día."),
        ("Hydrocodone rises.", "La hidromorfona sube."),
        ("It rises.", "La metadona sube."),
        ("Not with an antacid.", "Con un antiácido."),
        ("No relief without it.", "Alivio con él."),
        ("More than 3 drinks a day.", "Hasta 3 bebidas al día."),
        ("Less than 30 % relief.", "Más de 30 % de alivio."),
        ("7 days or longer.", "7 días."),
        ("10 mg a week.", "10 mg al día."),
        ("Before the first dose.", "Después de la primera dosis."),
        ("5 mg in the evening.", "5 mg por la tarde."),
        ("5 mg at bedtime.", "5 mg por la noche."),
        ("Measure within 2 weeks.", "Medir dentro de 2 semanas."),
        ("Raised by 2-4 mg a day.", "Subir de 2 a 4 mg al día."),
        ("5 mg once.", "5 mg once."),
        ("Constipated.", "Constipado."),
    ],
)
def test_a_sentence_that_says_something_else_is_found(english: str, said: str) -> None:
    assert list(wrong(english, said)) != []
