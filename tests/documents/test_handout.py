"""What the handout tells the patient."""

import io
import json
import tomllib
from dataclasses import asdict, replace
from decimal import Decimal

import pypdf
import pytest

from paindesk.documents import handout
from paindesk.documents.dosing import in_words, piece_of, strength_line
from paindesk.documents.folder import resources
from paindesk.documents.readability import fernandez_huerta, flesch_kincaid, sentences, syllables_en, syllables_es
from paindesk.documents.render import render
from paindesk.documents.words import words
from paindesk.domain.dose import Sig, amount
from paindesk.domain.errors import PainDeskError
from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine import LowDose, Verdict
from paindesk.domain.visit import Act, Clinic, Prescription
from tests.builders import SOURCE, shipped
from tests.documents.signed import CLINIC, advice_on, rosa_visit, started


def built(case, language="en", large=False):
    return handout.build(case.visit, case.advice, case.knowledge, case.clinic, language=language, large=large)


def text_of(paper) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(render(paper))).pages)


def test_doses_are_counted_in_pieces_by_date_and_time_of_day(rosa):
    table = built(rosa).medicines[0].schedule
    assert [column.title for column in table.columns] == ["Morning", "Bedtime"]
    assert [(row.dates, *row.cells) for row in table.rows] == [
        ("Nov 23 – Nov 29", "none", "1 capsule"),
        ("Nov 30 – Dec 6", "1 capsule", "1 capsule"),
        ("Dec 7 – Dec 20", "1 capsule", "3 capsules"),
    ]
    assert table.strength == "Each capsule is 100 mg."


@pytest.mark.parametrize(
    ("dose", "unit", "strength", "form", "said"),
    [
        ("150", "mg", ("100", "mg"), "tablet", "1½ tablets"),
        ("50", "mg", ("100", "mg"), "scored tablet", "½ tablet"),
        ("1", "patch", ("5", "%"), "patch", "1 patch"),
        ("250", "mg", ("50", "mg/mL"), "oral solution", "5 mL"),
        ("25", "mg", ("2", "mg/mL"), "oral solution", "12.5 mL"),
        ("4", "g", ("1", "%"), "gel", "4 grams"),
        ("1200", "mg", ("600", "mg"), "extended-release tablet", "2 tablets"),
    ],
)
def test_pieces(dose, unit, strength, form, said):
    line = Prescription(medicine="m", act=Act.START, strength=amount(*strength), form=form)
    assert in_words(amount(dose, unit), line, words("en")) == said


def test_a_dose_no_piece_can_make_is_refused():
    line = Prescription(medicine="m", act=Act.START, strength=amount(300, "mg"), form="capsule")
    with pytest.raises(PainDeskError, match="cannot be made"):
        in_words(amount(100, "mg"), line, words("en"))
    with pytest.raises(PainDeskError, match="not chosen"):
        in_words(amount(100, "mg"), replace(line, strength=None), words("en"))


def test_gels_and_creams_have_no_pieces():
    assert piece_of("gel") == ""
    assert piece_of("delayed-release capsule") == "capsule"
    assert piece_of("tablet, extended release") == "tablet"


def test_a_patch_is_not_said_to_be_one_patch():
    patch = Prescription(medicine="lidocaine", act=Act.START, strength=amount(1, "patch"), form="patch")
    assert strength_line(patch, words("en")) == ""


@pytest.mark.parametrize(
    "file", sorted((resources() / "knowledge" / "medicines").glob("*.toml")), ids=lambda one: one.stem
)
def test_every_medicines_patient_words_read_at_sixth_grade_or_below(file):
    patient = tomllib.loads(file.read_text(encoding="utf-8"))["patient"]
    for language, easy in (
        ("en", lambda text: flesch_kincaid(text) <= 6),
        ("es", lambda text: fernandez_huerta(text) >= 70),
    ):
        said = patient[language].values()
        text = "\n".join(line for one in said for line in ([one] if isinstance(one, str) else one))
        assert easy(text), (language, text)


def test_ruled_out_medicines_are_named_with_brand_and_a_plain_reason(rosa):
    (ruled,) = built(rosa).do_not_take
    assert ruled.names == ("ibuprofen (Advil, Motrin)", "naproxen (Aleve)")
    assert ruled.reason == "These can make you bleed with your apixaban. These can harm your kidneys."
    (ruled,) = handout.build(rosa.visit, rosa.advice, rosa.knowledge, rosa.clinic, language="es").do_not_take
    assert ruled.reason == "Pueden causar sangrado con su apixaban. Pueden dañar sus riñones."
    nsaid = rosa.advice.classes[1]
    one = replace(rosa, advice=replace(rosa.advice, classes=(replace(nsaid, medicines=nsaid.medicines[:1]),)))
    assert built(one).do_not_take[0].reason == "It can make you bleed with your apixaban. It can harm your kidneys."


def aspirin(language="en", *, without=()):
    """Why Rosa of the sample clinic (age 68, CrCl 41) is not to take aspirin, with the advice that she gets."""
    visit = rosa_visit(prescriptions=(started("gabapentin"),))
    taken = tuple(one for one in visit.record.medicines if not {part.name for part in one.ingredients} & set(without))
    visit = replace(visit, record=replace(visit.record, medicines=taken))
    paper = handout.build(visit, advice_on(visit), shipped(), CLINIC, language=language)
    return next(one.reason for one in paper.do_not_take if any("aspirin" in name for name in one.names))


def test_that_aspirin_bleeds_at_this_age_is_said_first():
    alone = ("apixaban", "sertraline")
    assert aspirin(without=alone) == "At your age it can make you bleed. It can harm your kidneys."
    assert aspirin("es", without=alone) == "A su edad puede causar sangrado. Puede dañar sus riñones."
    assert aspirin() == "These can make you bleed with your apixaban. These can harm your kidneys."


def test_a_finding_nobody_foresaw_gets_the_general_sentence_not_a_clinicians_phrase(rosa):
    odd = Finding(id="x", level=Level.STOP, subject="ibuprofen", title="Porphyria", because="haem synthesis")
    nsaid = rosa.advice.classes[1]
    only = replace(nsaid, medicines=(replace(nsaid.medicines[0], findings=(odd,)),))
    paper = built(replace(rosa, advice=replace(rosa.advice, classes=(only,))))
    assert paper.do_not_take[0].reason == "It is not safe for you right now."


def test_slow_bowels_are_not_told_as_a_hurt_stomach(rosa):
    slow = Finding(
        id="x.opioid-anticholinergic",
        level=Level.STOP,
        subject="ibuprofen",
        title="Slow bowels and bladder",
        because="",
    )
    nsaid = rosa.advice.classes[1]
    only = replace(nsaid, medicines=(replace(nsaid.medicines[0], findings=(slow,)),))
    paper = built(replace(rosa, advice=replace(rosa.advice, classes=(only,))))
    assert paper.do_not_take[0].reason == "It can slow your bowels."


def test_a_medicine_the_plan_prescribes_in_spite_of_the_advice_is_not_forbidden_on_paper(rosa):
    given = Prescription(
        medicine="ibuprofen", act=Act.CONTINUE, strength=amount(200, "mg"), form="tablet", directions="1 tablet"
    )
    paper = built(rosa.with_(prescriptions=(*rosa.visit.prescriptions, given)))
    assert [ruled.names for ruled in paper.do_not_take] == [("naproxen (Aleve)",)]
    assert "ibuprofen (Advil, Motrin)" in [keep.name for keep in paper.keep]


def test_a_medicine_taken_and_advised_against_but_not_decided_is_asked_about_never_stopped_by_paper(rosa):
    record = rosa.visit.record
    taking = replace(
        record.medicines[0],
        text="naproxen",
        ingredients=(replace(record.medicines[0].ingredients[0], name="naproxen"),),
    )
    paper = built(rosa.with_(record=replace(record, medicines=(*record.medicines, taking))))
    assert paper.ask_about == "naproxen"
    assert not any("naproxen" in one for one in paper.others)
    assert [ruled.names for ruled in paper.do_not_take] == [("ibuprofen (Advil, Motrin)",)]
    assert "Do not stop it on your own" in " ".join(text_of(paper).split())


@pytest.mark.parametrize(("times", "asked"), [(1, ""), (4, "aspirin")])
def test_aspirin_for_the_heart_is_neither_forbidden_nor_asked_about_aspirin_for_pain_is(rosa, times, asked):
    nsaid, ibuprofen = rosa.advice.classes[1], rosa.advice.classes[1].medicines[0]
    ruled_out = replace(nsaid, medicines=(replace(ibuprofen, name="aspirin"),))
    low = LowDose(at_most=amount(325, "mg"), not_groups=("nsaid",), text="for the heart", source=SOURCE)
    file = replace(rosa.knowledge.medicines["ibuprofen"], name="aspirin", substances=("aspirin",), low_dose=low)
    record = rosa.visit.record
    taking = replace(
        record.medicines[0],
        text="aspirin",
        ingredients=(replace(record.medicines[0].ingredients[0], name="aspirin"),),
        sig=Sig(dose=amount(325, "mg"), times_per_day=Decimal(times)),
    )
    case = replace(
        rosa.with_(record=replace(record, medicines=(*record.medicines, taking))),
        advice=replace(rosa.advice, classes=(ruled_out,)),
        knowledge=replace(rosa.knowledge, medicines={**rosa.knowledge.medicines, "aspirin": file}),
    )
    assert built(case).do_not_take == ()
    assert built(case).ask_about == asked


def test_a_safe_nsaid_is_not_listed(rosa):
    nsaid = rosa.advice.classes[1]
    safe = replace(nsaid, medicines=tuple(replace(one, verdict=Verdict.CAUTION) for one in nsaid.medicines))
    assert built(replace(rosa, advice=replace(rosa.advice, classes=(safe,)))).do_not_take == ()


def test_as_needed_doses_say_how_far_apart_and_how_often(rosa):
    assert built(rosa).keep[0].how == "2 tablets when you need it. Wait 8 hours or more. No more than 3 times a day."


def test_driving_is_said_for_sedating_medicines_only(rosa):
    assert "drive" in built(rosa).medicines[0].driving
    calm = replace(rosa.knowledge.medicines["gabapentin"], groups=())
    known = replace(rosa.knowledge, medicines={**rosa.knowledge.medicines, "gabapentin": calm})
    assert built(replace(rosa, knowledge=known)).medicines[0].driving == ""


@pytest.mark.parametrize(("language", "slowly"), [("en", "Stand up slowly"), ("es", "Levántese despacio")])
def test_standing_up_slowly_is_said_once_beside_driving_and_is_nothing_that_may_be_noticed(language, slowly):
    assert slowly in words(language).phrase("driving")
    for name, one in shipped().medicines.items():
        if handout.SEDATING & {one.class_id, one.subclass, *one.groups}:
            assert not any(slowly in line for line in one.patient.notice.get(language, ())), name


def test_a_language_without_patient_words_is_an_error_never_a_blank(rosa):
    gabapentin = rosa.knowledge.medicines["gabapentin"]
    silent = replace(gabapentin, patient=replace(gabapentin.patient, how={"en": "Swallow it."}))
    known = replace(rosa.knowledge, medicines={**rosa.knowledge.medicines, "gabapentin": silent})
    case = replace(rosa, knowledge=known)
    assert built(case, "en")
    with pytest.raises(PainDeskError, match="no patient words for gabapentin"):
        built(case, "es")


def test_a_paper_that_says_call_us_needs_a_number_and_a_name(rosa):
    with pytest.raises(PainDeskError, match="phone"):
        built(replace(rosa, clinic=Clinic(name="Riverside")))
    nameless = replace(rosa.visit.record, patient=replace(rosa.visit.record.patient, given="", family=""))
    with pytest.raises(PainDeskError, match="no name"):
        built(rosa.with_(record=nameless))


def test_a_medicine_without_a_dose_is_not_printed(rosa):
    with pytest.raises(PainDeskError, match="no dose"):
        built(rosa.with_(prescriptions=(replace(rosa.visit.prescriptions[0], steps=()),)))


def test_stopping_has_its_own_heading(rosa):
    stop = replace(rosa.visit.prescriptions[0], act=Act.STOP)
    text = text_of(built(rosa.with_(prescriptions=(stop,))))
    assert "Stop: gabapentin" in text
    assert "Do not take more than this" not in text


def test_of_a_medicine_stopped_today_nobody_is_told_how_to_take_it(rosa):
    stop = replace(rosa.visit.prescriptions[0], act=Act.STOP, steps=())
    paper = built(rosa.with_(prescriptions=(stop,)))
    (block,) = paper.medicines
    assert (block.how, block.notice, block.do_not_mix) == ("", (), ())
    assert block.call_911
    text = text_of(paper)
    assert "Swallow it" not in text
    assert "It can make you ill to stop fast" in text  # gabapentin must not stop at once
    assert "You may notice" not in text


@pytest.mark.parametrize(("form", "says"), [("tablet", False), ("oral solution", True)])
@pytest.mark.parametrize(("language", "syringe"), [("en", "oral syringe"), ("es", "jeringa oral")])
def test_only_a_liquid_is_measured(rosa, form, says, language, syringe):
    line = replace(rosa.visit.prescriptions[0], medicine="oxycodone", form=form)
    (block,) = built(replace(rosa.with_(prescriptions=(line,)), knowledge=shipped()), language).medicines
    assert (syringe in block.how) is says


@pytest.mark.parametrize(("language", "off"), [("en", "take it off for 12 hours"), ("es", "quíteselo por 12 horas")])
def test_a_patch_that_goes_on_says_when_it_comes_off(rosa, language, off):
    line = replace(rosa.visit.prescriptions[0], medicine="lidocaine patch", form="patch", act=Act.CONTINUE)
    paper = built(replace(rosa.with_(prescriptions=(line,)), knowledge=shipped()), language)
    (keep,) = (one for one in paper.keep if "lidocaine" in one.name)
    assert off in keep.how


def test_both_languages_have_the_same_words():
    def keys(language):
        tables = words(language).tables.items()
        return {(table, key) for table, entries in tables if table != "translation" for key in entries}

    assert keys("en") == keys("es")


def test_syllables_and_sentences_are_counted_as_people_count_them():
    counted = {word: syllables_en(word) for word in ("medicine", "walk", "stopped", "table", "take", "kidneys")}
    assert counted == {"medicine": 3, "walk": 1, "stopped": 1, "table": 2, "take": 1, "kidneys": 2}
    counted = {word: syllables_es(word) for word in ("medicina", "riñones", "día", "tiene", "cápsula", "aún")}
    assert counted == {"medicina": 4, "riñones": 3, "día": 2, "tiene": 2, "cápsula": 3, "aún": 2}
    assert sentences("Take it. 5 mg?\n—") == ["Take it", "5 mg"]
    hard = "Concomitant administration of anticoagulants potentiates gastrointestinal haemorrhage considerably."
    assert flesch_kincaid(hard) > 12
    with pytest.raises(ValueError, match="without words"):
        flesch_kincaid("12 / 3")


def test_a_paper_holds_only_what_json_can_carry(rosa):
    data = asdict(built(rosa))
    data.pop("made_on")
    assert json.loads(json.dumps(data)) == json.loads(json.dumps(data))
    assert not any(isinstance(value, Decimal) for value in data.values())
