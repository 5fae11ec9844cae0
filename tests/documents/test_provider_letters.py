"""Letters to other providers: what each must hold, what none of them may tell, and who gets one."""

import io
from dataclasses import replace
from decimal import Decimal
from functools import cache

import pypdf
import pytest

from paindesk.documents.papers import make
from paindesk.documents.provider_letter import build
from paindesk.domain.errors import PainDeskError
from paindesk.domain.medicine_line import Ingredient, MedicineLine
from paindesk.domain.monitoring import UrineTest
from paindesk.domain.patient import Allergy, Condition, Observation, Provider
from paindesk.domain.readers import LETTERS
from paindesk.domain.visit import Act, Clinic, Prescription, Told, Visit
from paindesk.rules.consult import consult
from paindesk.sample.named import daniel
from paindesk.shell.signing import chosen_papers, for_papers
from paindesk.steps.adjust.model import AdjustModel
from paindesk.steps.adjust.options import STOP
from paindesk.steps.adjust.step import STEP
from tests.builders import TODAY
from tests.documents.conftest import NASTY
from tests.documents.made import make_papers
from tests.steps.trends.follow_up import knowledge, opened

CLINIC = Clinic(name="Riverside Pain Clinic", phone="555-0142", address="12 River Street, Springfield")
SURGEON = Provider(name="Dr Eva Stein", role="surgeon", address="1 Main Street")
PHYSICAL = Provider(name="Lakeside Physical Therapy", role="physical therapist")
PSYCHOLOGIST = Provider(name="Dr Kim", role="psychologist")
PHARMACY = Provider(name="Corner Pharmacy", role="pharmacy")
DENTIST = Provider(name="Dr Molar", role="dentist")
EVERYBODY = (SURGEON, PHYSICAL, PSYCHOLOGIST, PHARMACY, DENTIST)


def taking(name: str, sig: str = "1 tablet once a day") -> MedicineLine:
    return MedicineLine(text=name, ingredients=(Ingredient(name=name),), sig_text=sig)


def with_medicines(visit: Visit, *names: str) -> Visit:
    record = visit.record
    return replace(visit, record=replace(record, medicines=(*record.medicines, *map(taking, names))))


def telling(visit: Visit, *providers: Provider) -> Visit:
    return replace(visit, plan=replace(visit.plan, told=tuple(Told(provider=one) for one in providers)))


@cache
def daniels() -> Visit:
    """Oxycodone lowered to the end; an anticoagulant, a benzodiazepine, an SSRI; and much that is nobody's business."""
    session = opened(daniel, STEP, answered=True)
    model = session.models[STEP.id]
    assert isinstance(model, AdjustModel)
    model.choose("oxycodone", STOP)
    session.take(STEP.id, 0.0)
    record = session.visit.record
    record = replace(
        record,
        providers=EVERYBODY,
        allergies=(Allergy(substance="penicillin", reaction="hives"),),
        conditions=(*record.conditions, Condition(text="HIV infection"), Condition(text="genital herpes")),
        observations=(*record.observations, Observation(code="phq9", value=Decimal(17), on=TODAY)),
        background=replace(record.background, falls_past_year=2, substances=("cocaine",), suicidal_thoughts=True),
        stewardship=replace(
            record.stewardship, urine_tests=(UrineTest(on=TODAY, found=("cocaine",), explanation="a party"),)
        ),
    )
    visit = replace(session.visit, record=record)
    visit = with_medicines(visit, "apixaban", "lorazepam", "citalopram", "acetaminophen")
    ibuprofen = Prescription(medicine="ibuprofen", act=Act.STOP, reason="bleeds with apixaban")
    return replace(visit, prescriptions=(*visit.prescriptions, ibuprofen))


def letter(paper: str, visit: Visit, language: str = "en", *, large: bool = False) -> pypdf.PdfReader:
    advice = for_papers(
        [paper], visit, consult(visit.record, visit.pain, knowledge(), visit.on), knowledge(), clinic=CLINIC
    )
    pdf = make(paper, visit, advice, knowledge(), CLINIC, language=language, large=large)
    return pypdf.PdfReader(io.BytesIO(pdf))


def text_of(paper: str, visit: Visit, language: str = "en") -> str:
    return " ".join(" ".join(page.extract_text() for page in letter(paper, visit, language).pages).split())


HOLDS = {
    "letter_surgeon": (
        "Dr Eva Stein, surgeon", "Nov 23 – Jan 3, 2027: 10 mg in the morning", "52.5 MME a day", "opioid-tolerant",
        "Naloxone at home", "Anticoagulants: apixaban", "NSAIDs: none on the medicine list", "penicillin: hives",
        "do not stop it at once", "recommendation 6, unconfirmed", "lorazepam: Please let it go on",
    ),
    "letter_therapist": (
        "Lakeside Physical Therapy", "on average 6/10", "PEG", "Coach his daughter's team", "Falls: 2 in the past year",
        "Medicines that can make drowsy: oxycodone, lorazepam", "apixaban: Bleeds more easily",
        "numbness between the legs",
    ),
    "letter_pharmacist": (
        "Corner Pharmacy", "lowered to stop", "Begins", "Last day September 12, 2027", "next fill December 21, 2026",
        "no repeats", "ibuprofen: bleeds with apixaban", "bupropion", "senna", "apixaban", "lorazepam", "citalopram",
        "Opioid with a benzodiazepine", "Naloxone is not on record", "penicillin: hives",
    ),
    "letter_dentist": (
        "Dr Molar", "ibuprofen: better not", "naproxen", "Bleeding", "from all products", "Cannot tell what is left",
        "Opioids: oxycodone", "Benzodiazepines: lorazepam", "Anticoagulants: apixaban", "Lengthen QT: citalopram",
        "penicillin: hives", "Opioids come from one prescriber", "local measures stop the bleeding",
    ),
}  # fmt: skip
NOBODYS = ("HIV", "herpes", "cocaine", "party", "17", "suicid", "PHQ")
NOT_THEIRS = {
    "letter_surgeon": ("Coach", "dispatcher", "bupropion", "senna", "PEG", "Falls"),
    "letter_therapist": ("MME", "penicillin", "bupropion", "senna", "citalopram", "10 mg", "Naloxone", "ibuprofen"),
    "letter_pharmacist": ("Coach", "dispatcher", "PEG", "Falls"),
    "letter_dentist": ("MME", "Coach", "dispatcher", "PEG", "Falls", "bupropion", "senna", "10 mg in the morning"),
}


@pytest.mark.parametrize("paper", LETTERS)
def test_each_letter_holds_what_its_reader_needs(paper):
    visit = daniels()
    if paper == "letter_pharmacist":
        visit = replace(visit, prescriptions=(*visit.prescriptions, started()))
    text = text_of(paper, visit)
    for said in HOLDS[paper]:
        assert said in text, said


def started() -> Prescription:
    return Prescription(medicine="gabapentin", act=Act.START, directions="100 mg at bedtime", quantity=Decimal(28))


@pytest.mark.parametrize("paper", LETTERS)
def test_no_letter_tells_what_its_reader_does_not_need(paper):
    text = text_of(paper, daniels())
    for kept in (*NOBODYS, *NOT_THEIRS[paper]):
        assert kept not in text.replace("2017", ""), kept


@pytest.mark.parametrize("paper", LETTERS)
def test_the_signature_does_not_stand_alone_on_a_page(paper):
    last = " ".join(letter(paper, daniels(), "es").pages[-1].extract_text().split())
    assert not last.startswith("Llámennos ante")
    assert not last.startswith("Borrador")


@pytest.mark.parametrize("paper", LETTERS)
def test_hostile_text_prints_as_typed(paper):
    visit = daniels()
    patient = replace(visit.record.patient, given="María-José #1", family="O'Brien $x$ \\ <script>")
    record = replace(
        visit.record,
        patient=patient,
        providers=tuple(replace(one, name=f"{NASTY} {{key}}") for one in EVERYBODY),
        allergies=(Allergy(substance=NASTY, reaction="{0} %s"),),
        background=replace(visit.record.background, work=NASTY),
    )
    text = text_of(paper, replace(visit, record=record))
    assert "María-José #1 O'Brien $x$ \\ <script>" in text
    for typed in ("#strong[x]", "$x^2$", "<script>alert(1)</script>", "=1+1", "*b* _i_ `c` @ref", "Ñandú", "{key}"):
        assert typed in text, typed
    if paper != "letter_therapist":
        assert "{0} %s" in text


@pytest.mark.parametrize("paper", LETTERS)
def test_the_longest_realistic_patient_fits_few_pages_and_nothing_is_lost(paper):
    names = (
        "warfarin", "clopidogrel", "naproxen", "citalopram", "ondansetron", "clonazepam", "zolpidem", "baclofen",
        "pregabalin", "naltrexone", "trazodone", "amitriptyline", "metformin", "lisinopril", "furosemide",
        "atorvastatin",
        "levothyroxine", "omeprazole", "prednisone", "insulin glargine",
    )  # fmt: skip
    visit = with_medicines(daniels(), *names)
    reader = letter(paper, visit)
    assert len(reader.pages) <= 4
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    if paper == "letter_pharmacist":
        assert all(name in text for name in names)


@pytest.mark.parametrize(("paper", "reader"), LETTERS.items())
def test_without_such_a_provider_there_is_no_letter_and_it_says_what_to_do(paper, reader):
    visit = replace(daniels(), record=replace(daniels().record, providers=()))
    with pytest.raises(PainDeskError, match=f"No {reader} is on record") as told:
        letter(paper, visit)
    assert "History" in told.value.advice


def test_a_visit_whose_after_was_not_worked_out_gives_no_letter():
    visit = daniels()
    advice = consult(visit.record, visit.pain, knowledge(), visit.on)
    with pytest.raises(PainDeskError, match="not worked out"):
        build("surgeon", visit, advice, knowledge(), CLINIC)


def test_it_goes_to_whom_the_plan_tells_else_to_the_first_on_record():
    assert "Dr Kim" not in text_of("letter_therapist", daniels())
    told = text_of("letter_therapist", telling(daniels(), PSYCHOLOGIST))
    assert "Dr Kim, psychologist" in told
    assert "Lakeside" not in told
    assert "dry needling" not in told
    both = text_of("letter_therapist", telling(daniels(), PHYSICAL, PSYCHOLOGIST))
    assert "Lakeside Physical Therapy" in both
    assert "Dr Kim" in both
    assert "dry needling" in both


def test_a_therapist_is_not_told_that_opioid_use_disorder_is_treated():
    record = daniels().record
    film = MedicineLine(
        text="Suboxone", form="film", route="sublingual",
        ingredients=(Ingredient(name="buprenorphine"), Ingredient(name="naloxone")), sig_text="1 film twice a day",
    )  # fmt: skip
    visit = replace(daniels(), record=replace(record, medicines=(film,)), prescriptions=())
    text = text_of("letter_therapist", visit)
    assert "another medicine" in text
    assert "buprenorphine" not in text
    assert "Do not stop or lower it" in text_of("letter_surgeon", visit)
    assert "teeth have decayed" in text_of("letter_dentist", visit)


def test_what_is_not_known_is_said_and_never_left_blank():
    record = replace(
        daniels().record,
        allergies=(),
        no_known_allergies=False,
        background=replace(daniels().record.background, falls_past_year=None, function=""),
        medicines=(replace(taking("oxycodone", ""), text="oxycodone, as told"),),
    )
    visit = replace(daniels(), record=record, prescriptions=(), since=None)
    surgeon = text_of("letter_surgeon", visit)
    assert "Not asked yet" in surgeon
    assert "MME cannot be told" in surgeon
    assert "oxycodone, as told" in surgeon
    therapist = text_of("letter_therapist", visit)
    assert "Falls: not asked" in therapist
    assert "Not told at this visit" in therapist


def test_acetaminophen_says_what_is_left():
    record = daniels().record
    lines = tuple(one for one in record.medicines if one.name != "acetaminophen")
    visit = replace(daniels(), record=replace(record, medicines=lines))
    text = text_of("letter_dentist", visit)
    assert "None is taken now" in text


def test_an_nsaid_taken_already_rules_out_a_second_one():
    text = text_of("letter_dentist", with_medicines(daniels(), "naproxen"))
    assert "naproxen: taken already: no second NSAID" in text
    assert "ibuprofen" not in text


def test_an_nsaid_stopped_today_is_not_held_against_the_next_one():
    visit = with_medicines(daniels(), "naproxen")
    lines = tuple(one for one in visit.record.medicines if one.name != "apixaban")
    stopped = Prescription(medicine="naproxen", act=Act.STOP, reason="no help")
    visit = replace(visit, record=replace(visit.record, medicines=lines), prescriptions=(stopped,))
    text = text_of("letter_dentist", visit)
    assert "taken already: no second NSAID" not in text
    assert "ibuprofen: with caution" in text
    assert "naproxen, " not in text  # no warning about a second one beside it


def test_the_last_step_prints_the_letters_of_whoever_is_told_by_letter():
    visit = telling(daniels(), DENTIST, PHARMACY)
    assert {"letter_dentist", "letter_pharmacist"} <= {one.document for one in chosen_papers(visit, knowledge())}
    assert "letter_surgeon" not in {one.document for one in chosen_papers(visit, knowledge())}
    advice = consult(visit.record, visit.pain, knowledge(), visit.on)
    run = make_papers(visit, advice, knowledge(), CLINIC)
    assert {"letter_dentist", "letter_pharmacist"} <= {one.document for one in run.papers}
    by_phone = replace(visit, plan=replace(visit.plan, told=(Told(provider=DENTIST, how="phone call"),)))
    assert "letter_dentist" not in {one.document for one in chosen_papers(by_phone, knowledge())}
