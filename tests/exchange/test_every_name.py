"""Every medicine of the edition by every way a record writes it: RxNorm, pharmacy, clinic; and never by likeness."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paindesk.domain.dose import Amount, plain
from paindesk.domain.medicine import Medicine, Product
from paindesk.exchange.names import Recognised, recognise, substance_of
from tests.exchange.records import edition


def names(text: str) -> set[str]:
    return {one.name for one in recognise(text, edition()).ingredients}


def strength_of(found: Recognised, substance: str) -> Amount | None:
    return next((one.strength for one in found.ingredients if substance_of(one.name) == substance_of(substance)), None)


def _form(product: Product, medicine: Medicine) -> str:
    """The dose form as RxNorm has it."""
    form = product.form.casefold()
    kind = next((one for one in ("capsule", "tablet", "film", "spray", "patch", "gel", "solution", "suspension")
                 if one in form), "")  # fmt: skip
    if kind == "patch":
        return "Transdermal System" if product.strength.unit.endswith("/h") else "Medicated Patch"
    release = "Extended Release " if medicine.release == "er" else ""
    route = {"film": "Buccal", "spray": "Nasal", "gel": "Topical"}.get(kind, "Oral")
    if "sublingual" in form:
        route = "Sublingual"
    return f"{release}{route} {kind.capitalize()}" if kind else ""


def _rxnorm(strength: Amount) -> str:
    if strength.unit == "mcg/h":
        return f"{plain(strength.value / 1000)} MG/HR"
    if strength.unit == "mcg":
        return f"{plain(strength.value / 1000)} MG"
    return f"{plain(strength.value).replace(',', '')} MG"


def _scd(medicine: Medicine, product: Product) -> str:
    """ "12 HR oxycodone hydrochloride 20 MG Extended Release Oral Tablet"."""
    amounts = {medicine.substances[0]: product.strength, **product.contains}
    parts = [f"{name} hydrochloride {_rxnorm(amounts[name])}" for name in sorted(amounts)]
    liquid = "/ML" if product.form in ("oral solution", "oral suspension", "suspension", "oral liquid") else ""
    hours = "12 HR " if medicine.release == "er" else "72 HR " if product.strength.unit == "mcg/h" else ""
    return f"{hours}{' / '.join(part + liquid for part in parts)} {_form(product, medicine)}"


def products() -> Iterator[tuple[Medicine, Product]]:
    for medicine in edition().medicines.values():
        for product in medicine.products:
            # What is put on the skin has its strength in % of the form, and an application is no strength.
            if product.strength.unit in ("mg", "mcg", "mcg/h") and _form(product, medicine):
                yield medicine, product


def _told(product: Product) -> Amount:
    """The strength as RxNorm has it."""
    strength = product.strength
    if product.form in ("oral solution", "oral suspension", "suspension", "oral liquid"):
        return Amount(strength.value, f"{strength.unit}/mL")
    return Amount(strength.value / 1000, "mg") if strength.unit == "mcg" else strength


def _release(text: str, medicine: Medicine) -> str:
    """That of the file, but for a tablet or brand of another file that says of itself that it is slow."""
    return medicine.release or ("er" if re.search(r"extended|\b[XES]R\b", text) else "")


def _is_read(text: str, medicine: Medicine, strength: Amount) -> None:
    found = recognise(text, edition())
    assert {substance_of(one.name) for one in found.ingredients} == {substance_of(n) for n in medicine.substances}, text
    assert strength_of(found, medicine.substances[0]) == strength, text
    assert found.release == _release(text, medicine), text


def test_every_product_by_its_rxnorm_name() -> None:
    for medicine, product in products():
        _is_read(_scd(medicine, product), medicine, _told(product))


def test_every_product_by_its_rxnorm_name_with_each_brand() -> None:
    for medicine, product in products():
        for brand in medicine.patient.brands:
            _is_read(f"{_scd(medicine, product)} [{brand}]", medicine, _told(product))


def test_every_solid_as_a_pharmacy_prints_it() -> None:
    """ "HYDROCODONE-ACETAMINOPHEN 5-325 MG TAB", "OXYCODONE HCL ER 20MG TB12"."""
    for medicine, product in products():
        solid = re.search(r"tablet|capsule", product.form)
        if solid is None or product.strength.unit != "mg":
            continue
        er = medicine.release == "er"
        form = {"tablet": "TB12" if er else "TAB", "capsule": "CP24" if er else "CAPS"}[solid[0]]
        amounts = [product.strength, *(product.contains[name] for name in medicine.substances[1:])]
        strengths = "-".join(plain(one.value).replace(",", "") for one in amounts)
        written = f"{'-'.join(medicine.substances)} HCL {strengths}MG {form}".upper()
        _is_read(written, medicine, product.strength)


def test_every_brand_with_a_strength_written_beside_it() -> None:
    for medicine, product in products():
        if len(medicine.substances) > 1:
            continue
        for brand in medicine.patient.brands:
            written = f"{product.strength} {product.form}"
            _is_read(f"{brand} {written}", medicine, product.strength)
            _is_read(f"{medicine.substances[0]} ({brand.upper()}) {written}", medicine, product.strength)


def test_a_brand_of_extended_release_is_extended_release() -> None:
    known = edition().medicines.values()
    others = {brand for one in known if one.release != "er" for brand in one.patient.brands}
    slow = {brand for one in known if one.release == "er" for brand in one.patient.brands}
    assert slow >= {"Effexor XR", "MS Contin", "OxyContin"}
    assert not slow & others
    for medicine in known:
        for brand in medicine.patient.brands:
            if medicine.release == "er":
                found = recognise(f"{brand} {medicine.products[0].strength}", edition())
                assert (found.release, {one.name for one in found.ingredients}) == ("er", set(medicine.substances)), (
                    brand
                )


@pytest.mark.parametrize(
    ("text", "expected", "strengths", "form", "release"),
    [
        ("12 HR oxycodone hydrochloride 20 MG Extended Release Oral Tablet [OxyContin]", "oxycodone", "20 mg", "tablet",
         "er"),
        ("72 HR Fentanyl 0.025 MG/HR Transdermal System", "fentanyl", "25 mcg/h", "patch", ""),
        ("Acetaminophen 325 MG / Hydrocodone Bitartrate 5 MG Oral Tablet [Norco]", "hydrocodone/acetaminophen",
         "5 mg, 325 mg", "tablet", ""),
        ("HYDROCODONE-ACETAMINOPHEN 5-325 MG TAB", "hydrocodone/acetaminophen", "5 mg, 325 mg", "tablet", ""),
        ("hydrocodone–acetaminophen 5–325 mg tablet", "hydrocodone/acetaminophen", "5 mg, 325 mg", "tablet", ""),
        ("hydrocodone\u2011acetaminophen\u00a010\u2011325\u00a0mg", "hydrocodone/acetaminophen", "10 mg, 325 mg",
         "", ""),
        ("hydrocodone 7.5 mg-acetaminophen 325 mg/15 mL oral solution", "hydrocodone/acetaminophen",
         "0.5 mg/mL, 21.67 mg/mL", "solution", ""),
        ("GABAPENTIN CAP 300MG", "gabapentin", "300 mg", "capsule", ""),
        ("OXYCODONE HCL ER 20 MG T12A", "oxycodone", "20 mg", "tablet", "er"),
        ("MORPHINE SULF ER 15MG TBCR", "morphine", "15 mg", "tablet", "er"),
        ("OXYCODONE HCL 10MG SA TAB", "oxycodone", "10 mg", "tablet", "er"),
        ("morphine sulfate 15 mg 12 hr tablet", "morphine", "15 mg", "tablet", "er"),
        ("oxyCODONE (ROXICODONE) 5 MG immediate release tablet", "oxycodone", "5 mg", "tablet", ""),
        ("pt takes ms contin 15 bid", "morphine", "15 mg", "", "er"),
        ("Norco 10", "hydrocodone/acetaminophen", "10 mg, None", "", ""),
        ("Duragesic-25", "fentanyl", "25 mcg/h", "patch", ""),
        ("fentanyl 25 mcg patch", "fentanyl", "25 mcg/h", "patch", ""),
        ("lidocaine (LIDODERM) 5 % adhesive patch", "lidocaine patch", "5 %", "patch", ""),
        ("Diclofenac Sodium 0.01 MG/MG Topical Gel", "diclofenac gel", "1 %", "gel", ""),
        ("Ｏｘｙｃｏｄｏｎｅ　５　ｍｇ", "oxycodone", "5 mg", "", ""),
        ("oxy\u200bcodone 5mg.", "oxycodone", "5 mg", "", ""),
        ("oxycodone 5 mgs", "oxycodone", "5 mg", "", ""),
        ("oxycodone .5 mg", "oxycodone", "0.5 mg", "", ""),
        ("DULoxetine (CYMBALTA) 60 MG CPEP", "duloxetine", "60 mg", "capsule", ""),
        ("St. John’s Wort", "st john's wort", "None", "", ""),
        ("morphine 100 mg/5 mL", "morphine", "20 mg/mL", "solution", ""),
        ("butalbital-acetaminophen-caffeine 50-325-40 mg", "acetaminophen/butalbital/caffeine",
         "325 mg, 50 mg, 40 mg", "", ""),
    ],
)  # fmt: skip
def test_what_records_and_people_write(text: str, expected: str, strengths: str, form: str, release: str) -> None:
    found = recognise(text, edition())
    assert "/".join(one.name for one in found.ingredients) == expected
    shown = [one.strength for one in found.ingredients]
    assert (
        ", ".join("None" if one is None else f"{plain(round(one.value, 2))} {one.unit}" for one in shown) == strengths
    )
    assert (found.form, found.release) == (form, release)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hydroxyzine", "hydralazine"), ("tramadol", "trazodone"), ("clonidine", "clonazepam"),
        ("celecoxib", "citalopram"), ("lamotrigine", "lamivudine"), ("prednisone", "prednisolone"),
        ("oxycodone", "hydrocodone"), ("oxycodone", "oxymorphone"), ("morphine", "hydromorphone"),
        ("carbamazepine", "oxcarbazepine"), ("nortriptyline", "amitriptyline"), ("methadone", "methylphenidate"),
        ("gabapentin", "gabapentin enacarbil"), ("codeine", "dihydrocodeine"),
    ],
)  # fmt: skip
def test_names_that_look_alike_are_told_apart(one: str, other: str) -> None:
    assert other not in names(f"{one} 25 mg tablet")
    assert one not in names(f"{other} 25 mg tablet")


@pytest.mark.parametrize(
    "text",
    ["tramadoll 50 mg", "oxycodon", "gabapentine 300 mg", "hydrocodon", "non-aspirin 500 mg", "sugar-free lozenge",
     "isopropyl alcohol 70 %", "alcohol prep pads", "avoid alcohol", "blood glucose test strips"],
)  # fmt: skip
def test_what_is_nearly_a_name_is_none(text: str) -> None:
    assert names(text) == set()


@pytest.mark.parametrize(
    "text", ["oxycodone 5 times a day", "gabapentin 3 tid", "ibuprofen 800 tablets", "oxycodone 7", "methadone 2026"]
)
def test_a_bare_number_is_no_strength_unless_a_product_has_it(text: str) -> None:
    (found,) = recognise(text, edition()).ingredients
    assert found.strength is None


_ALL = [(medicine, product) for medicine, product in products()]
_DASHES = st.sampled_from(("-", "\u2010", "\u2011", "\u2013", "\u2212"))
_GAPS = st.sampled_from((" ", "  ", "\u00a0", "\t", "\u2009"))


@given(st.sampled_from(range(len(_ALL))), st.data())
def test_case_spacing_dashes_and_brand_change_nothing(place: int, data: st.DataObject) -> None:
    medicine, product = _ALL[place]
    plain_name = _scd(medicine, product)
    written = plain_name
    same = [one for one in medicine.patient.brands if medicine.release or not recognise(one, edition()).release]
    if same and data.draw(st.booleans()):
        written = f"{written} [{data.draw(st.sampled_from(same))}]"
    gap, dash = data.draw(_GAPS), data.draw(_DASHES)
    written = written.replace(" ", gap).replace("-", dash)
    written = data.draw(st.sampled_from((written.upper(), written.lower(), written.title())))
    found, wanted = recognise(written, edition()), recognise(plain_name, edition())
    assert (found.ingredients, found.form, found.release) == (wanted.ingredients, wanted.form, wanted.release)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hydrocodone 10-325", "hydrocodone 10 mg, acetaminophen 325 mg"),
        ("oxycodone 5/325 tab", "oxycodone 5 mg, acetaminophen 325 mg"),
        ("tramadol 37.5-325", "tramadol 37.5 mg, acetaminophen 325 mg"),
        ("APAP/codeine 300-30", "codeine 30 mg, acetaminophen 300 mg"),
        ("Tylenol #3", "codeine 30 mg, acetaminophen 300 mg"),
        ("acetaminophen-codeine no. 4", "codeine 60 mg, acetaminophen 300 mg"),
        ("hydrocodone-ibuprofen 7.5-200", "hydrocodone 7.5 mg, ibuprofen 200 mg"),
        ("hydrocodone 7.5-200", "hydrocodone None"),
        ("fentanyl patches 50 mcg/hr and 25 mcg/hr", "fentanyl None"),
    ],
)
def test_what_is_written_short_and_what_stays_open(text: str, expected: str) -> None:
    found = recognise(text, edition()).ingredients
    assert ", ".join(f"{one.name} {one.strength}" for one in found) == expected
