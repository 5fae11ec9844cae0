"""Two patients to print for: one with one new medicine, one with fourteen and everything that breaks a page."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import pytest

from paindesk.domain import advice as adv
from paindesk.domain import medicine as med
from paindesk.domain import patient as pat
from paindesk.domain import visit as vis
from paindesk.domain.dose import Amount, AsNeeded, DerivationStep, Derived, Rung, When, amount
from paindesk.domain.finding import Finding, Level, Source
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine_line import Ingredient, MedicineLine
from paindesk.domain.pain import Goal, Mechanism, PainProblem, PainSite, PainToday, Peg
from tests.builders import shipped

ON = date(2026, 11, 23)
LABEL = Source(key="label-gabapentin", title="Gabapentin label", section="§2.3", date=date(2024, 1, 1))
CLINIC = vis.Clinic(name="Riverside Pain Clinic", phone="555-0142", address="12 River Street, Springfield")
NASTY = r"#strong[x] \ $x^2$ <script>alert(1)</script> =1+1 *b* _i_ `c` @ref O'Brien & Ñandú"


def mg(value: int | str) -> Amount:
    return amount(value, "mg")


def words_en(say_it: str, brands: tuple[str, ...], what: str) -> med.PatientWords:
    return med.PatientWords(
        say_it=say_it,
        brands=brands,
        for_what={"en": what, "es": "el dolor de los nervios"},
        how={
            "en": "Swallow it with water. You can take it with or without food.",
            "es": "Tráguela con agua. Puede tomarla con o sin comida.",
        },
        notice={
            "en": ("You may feel sleepy or dizzy the first days.", "Your ankles may swell."),
            "es": ("Sueño o mareo los primeros días.", "Tobillos hinchados."),
        },
        call_911={
            "en": ("You are very hard to wake.", "Your breath is slow or weak.", "Your face or throat swells."),
            "es": ("No se le puede despertar.", "Respira lento o débil.", "Cara o garganta hinchada."),
        },
        call_us={
            "en": ("You fall.", "You get a new rash.", "Your mood is dark."),
            "es": ("Una caída.", "Una erupción nueva.", "Ánimo muy bajo."),
        },
        do_not_mix={"en": ("Alcohol", "Sleeping pills"), "es": ("Alcohol", "Pastillas para dormir")},
        stopping={
            "en": "It can make you ill to stop fast. We will lower it step by step when you no longer need it.",
            "es": "Dejarla de golpe puede hacerle daño. La bajaremos poco a poco.",
        },
    )


def medicine(name: str, class_id: str, brands: tuple[str, ...] = (), groups: tuple[str, ...] = ()) -> med.Medicine:
    safe = med.Limit(text="", source=LABEL)
    return med.Medicine(
        name=name, rxcui="1", class_id=class_id, subclass="", route="oral", reviewed=ON, schedule="none",
        groups=groups, allergens=(), uses=(), products=(), ladders=(), usual_from=None, usual_to=None,
        usual_source=None, maximum=None, maximum_source=LABEL, maximum_note="", ages=(), kidney=(), liver={},
        dialysis=None, pregnancy=safe, lactation=safe, genotypes=(), cautions=(), side_effects=(), hold_if=(),
        stop_if=(), checks=(), trial=None, stopping=med.Stopping(taper=True, text="", source=LABEL), driving="",
        alcohol="", food="", evidence=(), patient=words_en("GAB-a-PEN-tin", brands, "nerve pain"),
        without_prescription=class_id == "nsaid",
    )  # fmt: skip


def knowledge_of(*medicines: med.Medicine) -> Knowledge:
    return Knowledge(
        edition="2026.11", reviewed_on=ON, sources={}, medicines={one.name: one for one in medicines},
        other_medicines={}, groups={}, conditions={}, interactions=(), classes={}, problems={}, qualities={},
        red_flags=(), therapies=(), instruments={}, factors={}, thresholds={}, observations={},
        self_care=shipped().self_care,
    )  # fmt: skip


def step(first: int, last: int | None, **slots: Amount) -> adv.PlanStep:
    taken = tuple((When(when), dose) for when, dose in slots.items())
    text = f"days {first} to {last}: " + ", ".join(f"{dose} {when.value}" for when, dose in taken)
    return adv.PlanStep(from_day=first, to_day=last, rung=Rung(slots=taken), text=text)


GABAPENTIN = vis.Prescription(
    medicine="gabapentin",
    act=vis.Act.START,
    strength=mg(100),
    form="capsule",
    steps=(
        step(1, 7, bedtime=mg(100)),
        step(8, 14, morning=mg(100), bedtime=mg(100)),
        step(15, 28, morning=mg(100), bedtime=mg(300)),
    ),
    ceiling=mg(1400),
    quantity=Decimal(77),
    reason="first line for painful diabetic neuropathy",
)
ACETAMINOPHEN = vis.Prescription(
    medicine="acetaminophen",
    act=vis.Act.CONTINUE,
    strength=mg(500),
    form="tablet",
    steps=(
        adv.PlanStep(
            from_day=1,
            to_day=None,
            rung=Rung(as_needed=AsNeeded(dose=mg(1000), every_hours=8, times_per_day=3)),
            text="1,000 mg up to 3 times a day",
        ),
    ),
)


def bleeding(name: str) -> adv.MedicineAdvice:
    finding = Finding(
        id=f"interaction:{name}-apixaban",
        level=Level.STOP,
        subject=name,
        title="Bleeding risk with apixaban",
        because="An NSAID with a direct oral anticoagulant raises major bleeding.",
        sources=(Source(key="label-apixaban", title="Apixaban label", section="§5.2"),),
    )
    kidney = Finding(
        id=f"kidney:{name}", level=Level.STOP, subject=name, title="CrCl 41 mL/min", because="NSAIDs lower renal flow."
    )
    return adv.MedicineAdvice(
        name=name, rxcui="2", class_id="nsaid", verdict=med.Verdict.CONTRAINDICATED, findings=(finding, kidney)
    )


def advice_for(*nsaids: str) -> adv.Advice:
    crcl = Derived(value=Decimal(41), unit="mL/min", steps=())
    derivation = (
        DerivationStep(what="label start", because="300 mg on day 1", result="300 mg", source=LABEL),
        DerivationStep(what="age 68", because="65 or older: start low", result="100 mg", source=LABEL),
        DerivationStep(what="kidneys", because="CrCl 41 mL/min", result="ceiling 1,400 mg/day", source=LABEL),
    )
    start = adv.Start(
        dose=mg(100), route="oral", times_per_day=1, daily=mg(100), as_needed=False,
        rung=Rung(slots=((When.BEDTIME, mg(100)),)), derivation=derivation,
    )  # fmt: skip
    gabapentin = adv.MedicineAdvice(
        name="gabapentin", rxcui="25480", class_id="neuropathic", verdict=med.Verdict.CAUTION, findings=(), start=start
    )
    return adv.Advice(
        on=ON,
        organ=adv.OrganFunction(
            age_years=68, weight_kg=Decimal(61), creatinine_mg_dl=Decimal("1.3"), crcl=crcl, egfr=crcl,
            child_pugh=crcl, child_pugh_class="", on_dialysis=False,
        ),
        problem=PainProblem(text="painful diabetic neuropathy", key="painful-diabetic-neuropathy"),
        problems=(),
        proposal=adv.MechanismProposal(mechanism=Mechanism.NEUROPATHIC, reasons=()),
        mme=adv.Mme(per_day=Decimal(0), complete=True, factors="cdc-2022", lines=()),
        classes=(
            adv.ClassAdvice(
                id="neuropathic", title="Neuropathic medicines", rank=1, verdict=adv.ClassVerdict.SUITS,
                reasons_for=(), reasons_against=(), medicines=(gabapentin,),
            ),
            adv.ClassAdvice(
                id="nsaid", title="NSAIDs by mouth", rank=5, verdict=adv.ClassVerdict.AVOID, reasons_for=(),
                reasons_against=(), medicines=tuple(bleeding(name) for name in nsaids),
            ),
        ),
        gate=(), findings=(), due=(), not_understood=(), edition="2026.11", reviewed_on=ON,
    )  # fmt: skip


def line(name: str) -> MedicineLine:
    return MedicineLine(text=name, ingredients=(Ingredient(name=name),))


@dataclass(frozen=True)
class Case:
    """What every paper's `build` asks for."""

    visit: vis.Visit
    advice: adv.Advice
    knowledge: Knowledge
    clinic: vis.Clinic = CLINIC

    def with_(self, **changes: object) -> "Case":
        return replace(self, visit=replace(self.visit, **changes))


NSAIDS = (
    medicine("ibuprofen", "nsaid", ("Advil", "Motrin")),
    medicine("naproxen", "nsaid", ("Aleve",)),
)


@pytest.fixture
def rosa() -> Case:
    """Rosa Delgado of the mockups: gabapentin started, acetaminophen kept, NSAIDs ruled out."""
    patel = pat.Provider(name="Dr Anil Patel", role="primary care", address="4 Oak Avenue", referred=True)
    record = pat.Record(
        patient=pat.Patient(id="p1", given="Rosa", family="Delgado", mrn="004-2817", birth_date=date(1958, 3, 14)),
        medicines=(line("apixaban"), line("lisinopril"), line("sertraline")),
        providers=(patel,),
    )
    visit = vis.Visit(
        id="v1",
        kind=vis.VisitKind.FIRST,
        on=ON,
        number=1,
        record=record,
        pain=PainToday(
            sites=(PainSite(number=1, name="both feet", qualities=("burning",), since="3 years", average=7, worst=9),),
            peg=Peg(pain=7, enjoyment=7, activity=7),
            goal=Goal(text="walk to church and back", by=date(2027, 3, 1)),
        ),
        choice=vis.Choice(problem="painful-diabetic-neuropathy", class_id="neuropathic", medicine="gabapentin"),
        prescriptions=(GABAPENTIN, ACETAMINOPHEN),
        plan=vis.Plan(
            therapies=(vis.PlannedTherapy(id="pt", title="Physical therapy", detail="6 visits"),),
            checks=(vis.PlannedCheck(what="creatinine", on=date(2026, 12, 21), because="dose follows kidneys"),),
            follow_up_on=date(2026, 12, 21),
            phone_check_on=date(2026, 11, 30),
            exit_plan="Lower by 100 mg a week when no longer needed.",
        ),
    )
    known = knowledge_of(
        medicine("gabapentin", "neuropathic", ("Neurontin",), ("gabapentinoid", "cns-depressant")),
        medicine("acetaminophen", "acetaminophen", ("Tylenol",)),
        *NSAIDS,
    )
    return Case(visit, advice_for("ibuprofen", "naproxen"), known)


@pytest.fixture
def crowded(rosa: Case) -> Case:
    """Fourteen medicines started, a name and texts full of what templates, sheets and shells read as code."""
    names = tuple(f"{name}-{number}" for number in (1, 2) for name in "abcdefg")
    slots = {"morning": mg(50), "noon": mg(100), "evening": mg(150), "bedtime": mg(300)}
    plan = (step(1, 7, morning=mg(50)), step(8, 14, **slots), step(15, None, **slots))
    given = tuple(replace(GABAPENTIN, medicine=name, form="tablet", steps=plan, reason=NASTY) for name in names)
    record = replace(
        rosa.visit.record,
        patient=replace(rosa.visit.record.patient, given="María-José #1", family="O'Brien $x$ \\ <script>"),
        medicines=tuple(line(f"{NASTY} {number}") for number in range(14)),
    )
    long_goal = Goal(text=(NASTY + " walk up the stairs of my daughter's house ") * 6, by=None)
    return Case(
        replace(
            rosa.visit,
            record=record,
            prescriptions=given,
            pain=replace(rosa.visit.pain, goal=long_goal),
            plan=replace(rosa.visit.plan, exit_plan=NASTY),
        ),
        advice_for("ibuprofen", "naproxen"),
        knowledge_of(*(medicine(name, "neuropathic") for name in names), *NSAIDS),
    )
