"""FHIR's structured timing and dose: read to the same as the text, and shown where the two differ."""

from decimal import Decimal

import pytest

from paindesk.domain.dose import Sig, amount
from paindesk.domain.medicine_line import MedicineLine
from tests.exchange.records import Resource, dosage, every, order, quantity, whole, whys

TABLET = "oxycodone hydrochloride 5 MG Oral Tablet"


def line_of(*dosages: Resource, text: str = TABLET) -> MedicineLine:
    (line,) = whole(order(text, dosageInstruction=list(dosages))).record.medicines
    return line


def repeat(**held: object) -> dict[str, object]:
    """A Timing with this repeat."""
    return {"repeat": held}


@pytest.mark.parametrize(
    ("timing", "times"),
    [
        (every(2, 1, "d"), "2"),
        (every(1, 8, "h"), "3"),
        (every(1, 6, "h"), "4"),
        (every(1, 90, "min"), "16"),
        (repeat(frequency=1, period=4, periodMax=6, periodUnit="h"), "6"),
        (repeat(frequency=1, frequencyMax=3, period=1, periodUnit="d"), "3"),
        (every(1, 72, "h"), "0.3333"),
        (every(1, 3, "d"), "0.3333"),
        (every(1, 1, "wk"), "0.1429"),
        (every(1, 1, "mo"), "0.0333"),
        (repeat(frequency=1, period=1, periodUnit="d", boundsPeriod={"end": "2026-12-01"}), "1"),
        (repeat(frequency=3, period=1, periodUnit="d", boundsDuration={"value": 5, "unit": "d"}), "3"),
        (repeat(period=1, periodUnit="d", timeOfDay=["08:00:00", "20:00:00"]), "2"),
        (repeat(timeOfDay=["08:00:00", "14:00:00", "20:00:00"]), "3"),
        (repeat(when=["MORN", "HS"]), "2"),
        (repeat(when=["HS"], period=1, periodUnit="d"), "1"),
        (repeat(frequency=1, period=1, periodUnit="d", when=["AC"]), "1"),
        (repeat(dayOfWeek=["mon", "thu"]), "0.2857"),
        (repeat(dayOfWeek=["mon"], frequency=1, period=1, periodUnit="wk"), "0.1429"),
        (repeat(dayOfWeek=["mon", "wed", "fri"], frequency=2, period=1, periodUnit="d"), "0.8571"),
        (repeat(frequency=4, frequencyMax=1, period=1, periodUnit="d"), "4"),
        ({"code": {"text": "three times daily"}}, "3"),
        ({"code": {"text": "q4-6h"}}, "6"),
    ],
)
def test_a_timing(timing: dict[str, object], times: str) -> None:
    sig = line_of(dosage(timing=timing, doseAndRate=quantity(1, "tablet"))).sig
    assert sig is not None
    assert (sig.dose, sig.times_per_day.quantize(Decimal("0.0001")).normalize()) == (
        amount(1, "tablet"),
        Decimal(times),
    )


_CODED = {
    "BID": "2", "TID": "3", "QID": "4", "QD": "1", "QOD": "0.5", "AM": "1", "PM": "1", "BED": "1", "WK": "0.1429",
    "MO": "0.0333", "Q1H": "24", "Q2H": "12", "Q3H": "8", "Q4H": "6", "Q6H": "4", "Q8H": "3",
}  # fmt: skip


@pytest.mark.parametrize(("code", "times"), _CODED.items())
def test_every_code_of_a_timing_has_its_reading(code: str, times: str) -> None:
    coded = {"code": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation", "code": code}]}}
    sig = line_of(dosage(timing=coded, doseAndRate=quantity(1, "tablet"))).sig
    assert sig is not None
    assert sig.times_per_day.quantize(Decimal("0.0001")) == Decimal(times)


@pytest.mark.parametrize(
    "timing",
    [
        repeat(when=["C"]),
        repeat(frequency=1, period=0, periodUnit="d"),
        repeat(frequency=200, period=1, periodUnit="d"),
        repeat(frequency=0, period=1, periodUnit="d"),
        repeat(frequency=1, period=2, periodUnit="a"),
        repeat(frequency=1, period=999999999999, periodUnit="a"),
        repeat(frequency=700, period=1, periodUnit="d", dayOfWeek=["mon"]),
        {"code": {"coding": [{"code": "BID-2X"}]}},
        {"code": {"text": "x" + "1" * 4900 + " a day"}},
        repeat(count=3),
        {"event": ["2026-10-01", "2026-10-05"]},
        {"code": {"text": "per protocol"}},
    ],
)
def test_a_timing_that_says_too_little_is_named(timing: dict[str, object]) -> None:
    found = whole(order(TABLET, dosageInstruction=[dosage(timing=timing, doseAndRate=quantity(1, "tablet"))]))
    assert found.record.medicines[0].sig is None
    assert f"{TABLET}: " in whys(found)
    assert "a timing PainDesk does not read" in whys(found)


@pytest.mark.parametrize(
    ("dose", "expected"),
    [
        (quantity(10, "mg"), amount(10, "mg")),
        (quantity(2, "{tablet}"), amount(2, "tablet")),
        (quantity(1, "TAB"), amount(1, "tablet")),
        (quantity(1), amount(1, "tablet")),
        ([{"doseRange": {"low": {"value": 1, "unit": "tablet"}, "high": {"value": 2, "unit": "tablet"}}}],
         amount(2, "tablet")),
        ([{"doseQuantity": {"value": 5, "unit": "milligram"}}], amount(5, "mg")),
    ],
)  # fmt: skip
def test_a_dose(dose: list[Resource], expected: object) -> None:
    sig = line_of(dosage(timing=every(2, 1, "d"), doseAndRate=dose)).sig
    assert sig is not None
    assert sig.dose == expected


def test_a_bare_number_counts_pieces_where_the_strength_is_that_of_one() -> None:
    once = dosage(timing=every(1, 1, "d"), doseAndRate=quantity(1))
    assert line_of(once, text="Sertraline 100MG").sig == Sig(dose=amount(1, "piece"), times_per_day=Decimal(1))
    assert line_of(once, text="Sertraline").sig is None
    assert line_of(once, text="morphine 10 mg/5 mL").sig is None
    assert line_of(dosage(timing=every(1, 1, "d"), doseAndRate=quantity(50)), text="Sertraline 100MG").sig is None


def test_milliliters_of_a_solution_and_a_patch_by_its_rate() -> None:
    text = "take 5 mL by mouth every 4 hours"
    same = dosage(text, timing=every(1, 4, "h"), doseAndRate=quantity(10, "mg"))
    assert line_of(same, text="morphine sulfate 2 MG/ML Oral Solution").sig == Sig(
        dose=amount(5, "mL"), times_per_day=Decimal(6)
    )
    rate: list[Resource] = [{"rateQuantity": {"value": 25, "unit": "ug/h"}}]
    patch = dosage("apply 1 patch every 72 hours", timing=every(1, 72, "h"), doseAndRate=rate)
    line = line_of(patch, text="72 HR Fentanyl 0.025 MG/HR Transdermal System")
    assert (line.sig is not None, line.disagreement) == (True, "")


@pytest.mark.parametrize(
    "structured",
    [
        {"asNeededBoolean": True},
        {"asNeededCodeableConcept": {"text": "pain"}},
    ],
)
def test_as_needed_by_either(structured: dict[str, object]) -> None:
    line = line_of(
        dosage("1 tablet every 6 hours", timing=every(1, 6, "h"), doseAndRate=quantity(1, "tablet"), **structured)
    )
    assert line.sig == Sig(dose=amount(1, "tablet"), times_per_day=Decimal(4), as_needed=True)


def limit(value: float, unit: str, per: float = 1, of: str = "d") -> dict[str, object]:
    return {
        "maxDosePerPeriod": {"numerator": {"value": value, "unit": unit}, "denominator": {"value": per, "unit": of}}
    }


@pytest.mark.parametrize("most", [limit(4, "tablet"), limit(20, "mg", 24, "h"), limit(4, "tablet", 1, "day")])
def test_the_most_it_allows_a_day(most: dict[str, object]) -> None:
    structured = {"timing": every(1, 4, "h"), "doseAndRate": quantity(1, "tablet"), "asNeededBoolean": True, **most}
    for text in ("", "1 tablet every 4 hours as needed", "1 tablet q4h prn, max 4 tablets per day"):
        line = line_of(dosage(text, **structured))
        assert line.disagreement == "", text
        assert line.sig is not None
        assert (line.sig.times_per_day, line.sig.as_needed) == (4, True), text


def test_a_limit_far_below_the_text_is_a_disagreement() -> None:
    structured = {"timing": every(1, 4, "h"), "doseAndRate": quantity(1, "tablet"), **limit(1, "tablet")}
    line = line_of(dosage("1 tablet every 4 hours", **structured))
    assert line.sig is None
    assert "at most once a day" in line.disagreement
    other_period = {**structured, **limit(1, "tablet", 1, "wk")}
    assert line_of(dosage("1 tablet every 4 hours", **other_period)).sig is not None


@pytest.mark.parametrize(
    ("text", "structured", "said"),
    [
        ("1 tablet twice daily", {"timing": every(3, 1, "d")}, "3 times every day"),
        ("1 tablet twice daily", {"timing": every(2, 1, "d"), "doseAndRate": quantity(2, "tablet")}, "2 tablets 2"),
        ("10 mg twice daily", {"timing": every(2, 1, "d"), "doseAndRate": quantity(1, "tablet")}, "1 tablet 2"),
        ("take 2 tablets (5 mg) every 8 hours", {}, "2 tablets and 5 mg"),
        ("1 tablet in the morning and 2 at bedtime", {"timing": every(2, 1, "d"), "doseAndRate": quantity(1, "tablet")},
         "3 tablets a day in unequal doses"),
    ],
)  # fmt: skip
def test_what_differs_is_shown_with_both_and_none_is_chosen(
    text: str, structured: dict[str, object], said: str
) -> None:
    line = line_of(dosage(text, **structured))
    assert (line.sig, len(line.sig_choices), line.sig_text) == (None, 2, text)
    assert said in line.disagreement


def test_directions_side_by_side_add_up_and_steps_do_not() -> None:
    morning = dosage(
        "1 tablet in the morning", sequence=1, timing=repeat(when=["MORN"]), doseAndRate=quantity(1, "tablet")
    )
    night = dosage("2 tablets at bedtime", sequence=1, timing=repeat(when=["HS"]), doseAndRate=quantity(2, "tablet"))
    line = line_of(morning, night)
    assert line.sig == Sig(dose=amount(3, "tablet"), times_per_day=Decimal(1), unequal=True)
    found = whole(order(TABLET, dosageInstruction=[morning, {**night, "sequence": 2}]))
    assert found.record.medicines[0].sig is None
    assert "several directions in one order: read them yourself" in whys(found)


def test_one_dose_or_another_as_needed_is_no_sum_and_not_the_smaller() -> None:
    moderate = dosage("1 tablet every 6 hours as needed for moderate pain", sequence=1, asNeededBoolean=True,
                      timing=every(1, 6, "h"), doseAndRate=quantity(1, "tablet"))  # fmt: skip
    severe = dosage("2 tablets every 6 hours as needed for severe pain", sequence=1, asNeededBoolean=True,
                    timing=every(1, 6, "h"), doseAndRate=quantity(2, "tablet"))  # fmt: skip
    for both in ((moderate, severe), (severe, moderate)):
        found = whole(order(TABLET, dosageInstruction=list(both)))
        assert found.record.medicines[0].sig is None
        assert "several directions in one order: read them yourself" in whys(found)


@pytest.mark.parametrize(
    "text",
    [
        "1 tablet every 6 hours as needed for pain, for severe pain 2 tablets",
        "1 tablet every 6 hours for 3 days, 2 tablets every 6 hours",
        "1 tablet every 6 hours, up to 8 tablets a day",
        "1 tablet every 6 hours, max 2 at a time",
        "5 mg every 6 hours for moderate pain, 10 mg for severe pain",
    ],
)
def test_a_structure_with_one_dose_does_not_stand_for_a_text_with_more(text: str) -> None:
    first = dosage(text, timing=every(1, 6, "h"), doseAndRate=quantity(1, "tablet"))
    found = whole(order(TABLET, dosageInstruction=[first]))
    assert found.record.medicines[0].sig is None
    assert f"{TABLET}: {text} | directions not read" in whys(found)


def test_a_second_dose_in_what_the_patient_is_told_besides_is_not_left_out() -> None:
    more = [{"text": "for severe pain take 2 tablets"}]
    told = dosage("1 tablet every 6 hours", additionalInstruction=more, timing=every(1, 6, "h"))
    assert line_of({**told, "doseAndRate": quantity(1, "tablet")}).sig is None


def test_two_doses_in_one_structure_are_not_chosen_from() -> None:
    one, two = quantity(1, "tablet"), quantity(2, "tablet")
    found = whole(order(TABLET, dosageInstruction=[dosage(timing=every(2, 1, "d"), doseAndRate=[*one, *two])]))
    assert found.record.medicines[0].sig is None
    assert "two doses in one direction: neither is read" in whys(found)
    same = line_of(dosage(timing=every(2, 1, "d"), doseAndRate=[*one, *quantity(5, "mg")]))
    assert same.sig == Sig(dose=amount(1, "tablet"), times_per_day=Decimal(2))


def test_an_amount_of_nothing_is_named_and_is_no_dose_and_no_limit() -> None:
    nothing = dosage("", timing=every(2, 1, "d"), doseAndRate=quantity(0, "tablet"))
    found = whole(order(TABLET, dosageInstruction=[nothing]))
    assert found.record.medicines[0].sig is None
    assert f"{TABLET}: 0 tablet | an amount nobody takes" in whys(found)
    limited = dosage("1 tablet every 4 hours", timing=every(1, 4, "h"), doseAndRate=quantity(1, "tablet"))
    for most, why in (
        (limit(0, "tablet"), "an amount nobody takes"),
        (limit(0.001, "tablet"), "a limit of next to nothing"),
        (limit(4, "tablet", 0, "d"), "a limit that is not read as one a day"),
        (limit(4, "tablet", 1, "wk"), "a limit that is not read as one a day"),
    ):
        found = whole(order(TABLET, dosageInstruction=[{**limited, **most}]))
        (line,) = found.record.medicines
        assert (str(line.sig.times_per_day) if line.sig else "", line.disagreement) == ("6", ""), most
        assert why in whys(found)


def test_the_strengths_of_a_combination_in_its_directions_are_no_dose() -> None:
    both = "Acetaminophen 325 MG / Hydrocodone Bitartrate 7.5 MG Oral Tablet"
    line = line_of(dosage("take 2 tablets (7.5-325 mg) by mouth every 6 hours"), text=both)
    assert line.sig == Sig(dose=amount(2, "tablet"), times_per_day=Decimal(4))


def test_a_text_that_is_not_understood_beside_a_structure_that_is() -> None:
    found = whole(
        order(TABLET, dosageInstruction=[
            dosage("as directed on the package", timing=every(2, 1, "d"), doseAndRate=quantity(1, "tablet"))])
    )  # fmt: skip
    assert found.record.medicines[0].sig == Sig(dose=amount(1, "tablet"), times_per_day=Decimal(2))
    assert "the text was not understood" in whys(found)
    alone = whole(order(TABLET, dosageInstruction=[dosage("use as directed")]))
    assert alone.record.medicines[0].sig is None
    assert f"{TABLET}: use as directed | directions not read" in whys(alone)


def test_what_the_patient_is_told_besides() -> None:
    more = [{"text": "take with food"}, {"text": "do not drive"}]
    line = line_of(dosage("1 tablet twice daily", additionalInstruction=more))
    assert line.sig_text == "1 tablet twice daily; take with food; do not drive"
    assert line.sig == Sig(dose=amount(1, "tablet"), times_per_day=Decimal(2))
