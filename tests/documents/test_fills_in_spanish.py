"""Whatever a fill history holds, what is said of it has its Spanish: names with "and", commas and full stops in them,
combinations, fills for one day, fills that do not tell everything."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from paindesk.documents.sentences import in_window, told
from paindesk.domain.dose import amount
from paindesk.domain.medicine_line import MedicineLine
from paindesk.domain.monitoring import FilledPrescription, FillSource
from paindesk.exchange.fills_csv import unit_of
from paindesk.exchange.lines import read_line
from paindesk.exchange.names import recognise
from paindesk.rules import fill_findings
from paindesk.rules.facts import gather
from paindesk.rules.fills import each_once
from tests.builders import TODAY, patient, shipped
from tests.documents.test_every_finding import NO_PAIN, beside_the_advice, of_findings, visit_of

_TEXTS = st.sampled_from((
    "oxycodone 10 mg tablet", "OXYCODONE-ACETAMINOPHEN 5-325", "Lorazepam 1 mg tablet", "Fentanyl 25 mcg/hr patch",
    "morphine 10 mg/5 ml solution", "carisoprodol/aspirin/codeine 200-325-16 mg tablet", "Tylenol #3", "codeine",
    "buprenorphine-naloxone 8-2 mg film", "butorphanol 10 mg/ml nasal spray", "unknownium 5 mg",
))  # fmt: skip
_WHO = st.sampled_from(("Dr Osei", "OSEI, AMARA MD", "Lee and Sons, MD", "Dr. Lee & Ng", "O'Neil; Pat",
                        "J. de la Cruz (dentist)", "Dr of Pain", ""))  # fmt: skip
_WHERE = st.sampled_from(("Riverside", "Walgreens, 5th and Main", "CVS #4021", "Pharmacy of 2 Nov 2026", ""))
_LINES = st.sampled_from(("oxycodone 10 mg every 6 hours", "lorazepam 1 mg at bedtime", "methadone 10 mg tid",
                          "Norco 5-325, 1 tablet twice a day", "morphine 15 mg tablet as directed"))  # fmt: skip


@st.composite
def _fills(draw: st.DrawFn) -> FilledPrescription:
    known = recognise(text := draw(_TEXTS), shipped())
    one = FilledPrescription(
        on=TODAY - timedelta(days=draw(st.integers(0, 200))), text=text, ingredients=known.ingredients,
        form=known.form, release=known.release, route=known.route, prescriber=draw(_WHO), pharmacy=draw(_WHERE),
        days=draw(st.sampled_from((None, 1, 7, 30, 90))), sources=(FillSource(on=TODAY),),
    )  # fmt: skip
    count = draw(st.sampled_from((None, 1, 12, 120, 1000)))
    return replace(one, quantity=None if count is None else amount(count, unit_of(one)))


@st.composite
def _lines(draw: st.DrawFn) -> MedicineLine:
    return replace(read_line(draw(_LINES), shipped(), TODAY), prescriber=draw(_WHO))


@settings(max_examples=60, deadline=None)
@given(st.lists(_fills(), min_size=1, max_size=8), st.lists(_lines(), max_size=2))
def test_all_that_is_said_of_a_fill_history_has_its_spanish(
    fills: list[FilledPrescription], lines: list[MedicineLine]
) -> None:
    record = patient(age=60)
    kept = replace(record.stewardship, fills=each_once(fills))
    visit = visit_of(replace(record, medicines=tuple(lines), stewardship=kept))
    facts = gather(visit.record, NO_PAIN, shipped(), TODAY)
    said = {*of_findings(fill_findings.findings(facts)), *beside_the_advice(visit)} - {""}
    spanish = in_window(told("es", shipped(), visit))
    assert [one for one in sorted(said) if spanish.text(one) is None] == []


def test_what_is_written_in_a_fill_stays_as_it_is_written() -> None:
    known = recognise("oxycodone 10 mg tablet", shipped())
    fills = [
        FilledPrescription(on=TODAY - timedelta(days=ago), text="oxycodone 10 mg tablet", ingredients=known.ingredients,
                           form="tablet", prescriber=who, days=30, quantity=amount(60, "tablet"),
                           sources=(FillSource(on=TODAY),))
        for ago, who in ((20, "Lee and Sons, MD"), (5, "Dr Osei"))
    ]  # fmt: skip
    record = patient(age=60)
    visit = visit_of(replace(record, stewardship=replace(record.stewardship, fills=each_once(fills))))
    found = fill_findings.findings(gather(visit.record, NO_PAIN, shipped(), TODAY))
    overlap = next(one for one in found if one.id == "fills-overlap-opioid")
    assert told("es", shipped(), visit).text(overlap.because) == (
        "oxycodone 10 mg tableta del 3 nov 2026 (Lee and Sons, MD) y oxycodone 10 mg tableta del 18 nov 2026 "
        "(Dr Osei): 15 días, del 18 nov 2026 al 2 dic 2026."
    )


def test_what_was_handed_out_is_said_in_spanish_and_what_nobody_can_read_stays() -> None:
    texts = ("oxycodone 10 mg tablet", "Lorazepam 1 mg tablet", "OXYCODONE HCL 10MG TB UD", "unknownium 5 mg",
             "Oxycodone Hcl 10 mg tablet")  # fmt: skip
    known = {text: recognise(text, shipped()).ingredients for text in texts}
    fills = tuple(
        FilledPrescription(on=TODAY - timedelta(days=day), text=text, ingredients=known[text])
        for day, text in enumerate(texts)
    )
    record = patient(age=60)
    visit = visit_of(replace(record, stewardship=replace(record.stewardship, fills=fills)))
    spanish = in_window(told("es", shipped(), visit))
    assert [spanish.or_own(one) for one in texts] == [
        "oxycodone 10 mg tableta", "Lorazepam 1 mg tableta", "OXYCODONE HCL 10MG TB UD", "unknownium 5 mg",
        "Oxycodone Hcl 10 mg tableta",
    ]  # fmt: skip
    assert spanish.text("oxycodone 10 mg tablet, 5 days early by the fills") == (
        "oxycodone 10 mg tableta, 5 días antes según los despachos"
    )
