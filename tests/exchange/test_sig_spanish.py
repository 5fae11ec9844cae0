"""Directions in Spanish: read to the same as in English, or not at all."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from paindesk.exchange import sig_spanish
from paindesk.exchange.lines import read_line
from paindesk.exchange.sig import read_directions, read_sig
from tests.builders import TODAY, shipped
from tests.exchange.records import dosage, order, quantity, whole
from tests.exchange.test_sig import _rows, assert_read

READ, UNREAD = _rows("sigs_es.txt"), _rows("sigs_es_unread.txt")


@pytest.mark.parametrize("row", READ, ids=lambda row: row[0])
def test_what_is_written_in_spanish(row: tuple[str, ...]) -> None:
    text, english, dose, times, how = row
    assert_read(text, dose, times, how)
    assert read_directions(text) == read_directions(english)


@pytest.mark.parametrize("row", UNREAD, ids=lambda row: row[0])
def test_what_a_person_must_read(row: tuple[str, ...]) -> None:
    text, why = row
    found = read_directions(text)
    assert found.sig is None
    assert found.why
    assert why in found.why


# The same said in both languages, part by part.
_DOSE = (("1 tableta", "1 tablet"), ("dos cápsulas", "two capsules"), ("1 a 2 tabletas", "1 to 2 tablets"),
         ("media tableta", "half a tablet"), ("2,5 mg", "2.5 mg"), ("tome 10 mg", "take 10 mg"), ("15 ml", "15 ml"),
         ("una tableta y media", "one and a half tablets"), ("", ""))  # fmt: skip
_OFTEN = (("cada 6 horas", "every 6 hours"), ("c/4-6h", "every 4-6 hours"), ("tres veces al día", "three times a day"),
          ("al acostarse", "at bedtime"), ("por la mañana y por la noche", "in the morning and at night"),
          ("cada 2 días", "every 2 days"), ("una vez por semana", "one time a week"), ("diariamente", "daily"),
          ("", ""))  # fmt: skip
_WHY = (("si hay dolor", "as needed for pain"), ("según necesidad", "as needed"), ("para el dolor", "for pain"),
        ("por 7 días", "for 7 days"), ("con alimentos", "with food"), ("", ""))  # fmt: skip
_MOST = ((", no más de 3 al día", ", no more than 3 a day"), (", máximo 4 tabletas al día", ", max 4 tablets a day"),
         (", luego 2 al día", ", then 2 a day"), (" y 2 en la noche", " and 2 at night"), ("", ""))  # fmt: skip
_SAID = st.tuples(*(st.sampled_from(one) for one in (_DOSE, _OFTEN, _WHY, _MOST)))


def _both(parts: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    spanish, english = (" ".join(part[place] for part in parts[:3]) + parts[3][place] for place in (0, 1))
    return spanish, english


@given(_SAID)
def test_both_languages_come_to_the_same(parts: tuple[tuple[str, str], ...]) -> None:
    spanish, english = _both(parts)
    assert read_sig(spanish) == read_sig(english)


_STRANGE = st.one_of(
    st.sampled_from(
        ("take", "daily", "tablets", "twice", "salvo", "quizás", "jugo", "ciento", "mañana", "mil", "then")
    ),
    st.text("abcdefghijklmnopqrstuvwxyzáéíóúñ", min_size=3, max_size=12),
)


@given(st.sampled_from(READ), _STRANGE, st.data())
def test_one_word_that_is_not_known_leaves_all_of_it_unread(
    row: tuple[str, ...], strange: str, data: st.DataObject
) -> None:
    assume(sig_spanish.in_english(row[0]) is not None)
    known = sig_spanish.in_english(f"tableta {strange}")
    assume(known is not None and known.why)
    words = row[0].split(" ")
    place = data.draw(st.integers(0, len(words)))
    # A "y" and its kin may only stand where they stood: "mañana y noche" is known, "mañana" alone is not.
    text = " ".join((*words[:place], strange, *words[place:]))
    found = read_directions(text)
    assert found.sig is None or (strange == "mañana" and "mañana y" in text), text


@given(st.sampled_from(READ), st.booleans())
def test_accents_and_capitals_of_a_direction_change_nothing(row: tuple[str, ...], loud: bool) -> None:
    bare = row[0].translate(str.maketrans("áéíóúñ", "aeioun"))
    assert read_sig(bare.upper() if loud else bare) == read_sig(row[0])


def test_what_stands_for_one_thing_only_is_in_the_vocabulary() -> None:
    kept = sig_spanish._vocabulary()
    assert not kept.unclear.keys() & kept.said.keys()
    # Compared without accents and in small letters: another spelling would never be found.
    assert [phrase for phrase in (*kept.said, *kept.unclear) if not phrase.isascii() or phrase != phrase.lower()] == []


def test_english_directions_are_not_taken_for_spanish() -> None:
    every = [row[0] for row in (*_rows("sigs.txt"), *_rows("sigs_unread.txt"))]
    assert [text for text in every if sig_spanish.in_english(text) is not None] == []


# text | medicine | strength of a piece | dose and times a day | directions as they were typed
_LINES = """
oxicodona 10 mg cada 6 horas | oxycodone | None | 10 mg × 4 | 10 mg cada 6 horas
oxicodona 5 mg, 1 tableta c/6h si hay dolor | oxycodone | 5 mg | 1 tablet × 4 | 1 tableta c/6h si hay dolor
oxicodona 2,5 mg, 1 tableta cada 6 horas | oxycodone | 2.5 mg | 1 tablet × 4 | 1 tableta cada 6 horas
parche de fentanilo 25 mcg/h cada 72 horas | fentanyl | 25 mcg/h | 1 patch × 0.3333 | cada 72 horas
sulfato de morfina 15 mg, una tableta cada 4 horas, máximo 6 al día | morphine | 15 mg | 1 tablet × 6 | \
una tableta cada 4 horas, máximo 6 al día
MS Contin 15 cada 12 horas | morphine | 15 mg | 1 tablet × 2 | cada 12 horas
oxicodona 1.000 mg, 1 tableta cada 6 horas | oxycodone | None | not read | 1 tableta cada 6 horas
tramadol 50 mg cada 8 horas con jugo | tramadol | 50 mg | not read | cada 8 horas con jugo
oxicodona 10 mg every 6 horas | oxycodone | 10 mg | not read | every 6 horas
tramadol 50 mg cada tercer día | tramadol | 50 mg | not read | cada tercer día
"""


@pytest.mark.parametrize("row", _LINES.strip().splitlines())
def test_a_line_typed_in_spanish(row: str) -> None:
    text, name, strength, taken, said = row.split(" | ")
    line = read_line(text, shipped())
    (one,) = line.ingredients
    read = f"{line.sig.dose} × {str(line.sig.times_per_day)[:6]}" if line.sig is not None else "not read"
    assert (one.name, str(one.strength), read) == (name, strength, taken)
    assert (line.text, line.sig_text) == (text, said)


@pytest.mark.parametrize(
    ("text", "strength"),
    [("oxycodone 2,5 mg 1 tablet every 6 hours", "2.5 mg"), ("Norco 7,5-325 1 tablet every 6 hours", "7.5 mg"),
     ("oxycodone 1.000 mg 1 tablet every 6 hours", "None")],
)  # fmt: skip
def test_the_end_of_a_number_is_never_taken_for_a_strength(text: str, strength: str) -> None:
    assert str(read_line(text, shipped()).ingredients[0].strength) == strength


def test_an_imported_order_in_spanish_is_held_against_its_structure() -> None:
    agreed = dosage(
        "1 tableta cada 6 horas", timing={"code": {"text": "cada 6 horas"}}, doseAndRate=quantity(1, "tablet")
    )
    said = dosage(
        "1 tableta cada 6 horas", timing={"code": {"text": "cada 8 horas"}}, doseAndRate=quantity(1, "tablet")
    )
    lines = [
        whole(order("oxycodone 5 MG Oral Tablet", dosageInstruction=[one])).record.medicines[0]
        for one in (agreed, said)
    ]
    assert (lines[0].sig, lines[0].disagreement) == (read_sig("1 tablet every 6 hours"), "")
    assert lines[1].sig is None
    assert "4 times a day; the structured timing says 1 tablet 3 times a day" in lines[1].disagreement


@pytest.mark.parametrize(
    ("text", "started"),
    [("oxicodona 10 mg cada 6 horas desde mayo de 2026", date(2026, 5, 31)),
     ("oxicodona 5 mg, 1 tableta cada 6 horas, desde el 3 de marzo de 2026", date(2026, 3, 3)),
     ("oxicodona 10 mg cada 6 horas (desde 2025)", date(2025, 12, 31)),
     ("oxicodona 10 mg desde 2025-03-04 cada 6 horas", date(2025, 3, 4))],
)  # fmt: skip
def test_since_when_is_read_too(text: str, started: date) -> None:
    line = read_line(text, shipped(), TODAY)
    assert line.started == started
    assert line.sig is not None
    assert "desde" not in line.sig_text


@pytest.mark.parametrize("since", ["desde 03/04/2026", "desde ayer", "desde hace 3 meses", "desde mario 2026"])
def test_a_since_that_is_not_plain_leaves_the_directions_unread(since: str) -> None:
    line = read_line(f"oxicodona 10 mg cada 6 horas {since}", shipped(), TODAY)
    assert (line.started, line.sig) == (None, None)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("niega oxicodona", True),
        ("no toma oxicodona 10 mg cada 6 horas", True),
        ("ya no toma tramadol 50 mg", True),
        ("tramadol 50 mg (suspendido)", True),
        ("dejó de tomar morfina", True),
        ("nunca tomó metadona", True),
        ("oxicodona 10 mg cada 6 horas, no tomar más de 4 al día", False),
        ("oxicodona: no toma más de 4 al día", False),
        ("no más de 4 tabletas al día de oxicodona 10 mg", False),
        ("tramadol 50 mg hasta suspendido por el médico", False),
        ("ya no duele con oxicodona 10 mg cada 6 horas", False),
        ("ya no toma tramadol 50 mg cada 8 horas", True),
        ("tramadol 50 mg, ya no lo toma", True),
        ("tramadol 50 mg cada 8 horas, suspendido por el médico", True),
        ("suspendió tramadol 50 mg cada 8 horas", True),
        ("se suspendió el tramadol 50 mg cada 8 horas", True),
        ("dejó el tramadol 50 mg", True),
        ("paciente niega tomar oxicodona", True),
        ("no oxicodona", True),
        # Of something else, or not of now: missing an opioid is the worse error.
        ("oxicodona 5 mg 1 tableta cada 6 horas, no toma alcohol", False),
        ("oxicodona 5 mg 1 tableta cada 6 horas, no usa drogas", False),
        ("oxicodona 5 mg 1 tableta cada 6 horas, no toma benzodiacepinas", False),
        ("oxicodona 5 mg 1 tableta cada 6 horas, ya no toma ibuprofeno", False),
        ("oxicodona 5 mg 1 tableta cada 6 horas, nunca tomo alcohol", False),
        ("oxicodona 5 mg 1 tableta cada 6 horas; suspendido ibuprofeno", False),
        ("oxicodona 5 mg 1 tableta cada 6 horas, ibuprofeno suspendido", False),
        ("oxicodona 5 mg 1 tableta cada 6 horas, alcohol: no toma", False),
        ("oxicodona 5 mg 1 tableta cada 6 horas, dejó de usar parches", False),
        ("oxicodona 5 mg cada 6 horas si no está usando el parche", False),
        ("tramadol 50 mg no ha sido suspendido", False),
        ("tramadol 50 mg cada 8 horas hasta ser suspendido", False),
        ("no le alcanza la oxicodona 5 mg cada 6 horas", False),
        ("no mejora con oxicodona 5 mg cada 6 horas", False),
        ("no quiere dejar la oxicodona 5 mg cada 6 horas", False),
        ("no ha suspendido la oxicodona 5 mg", False),
        ("nunca dejó de tomar oxicodona 5 mg cada 6 horas", False),
        ("no toma la oxicodona todos los días", False),
        ("oxicodona 5 mg, no usa por la noche", False),
        ("dejó oxicodona 5 mg cada 6 horas el doctor", False),
        ("le dejo tramadol 50 mg cada 8 horas", False),
        ("dejo tramadol 50 mg cada 8 horas", False),
        ("suspendió el ibuprofeno, tramadol 50 mg cada 8 horas", False),
    ],
)
def test_what_is_said_not_to_be_taken(text: str, denied: bool) -> None:
    assert read_line(text, shipped()).not_taking is denied
