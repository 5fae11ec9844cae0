"""Who it is and what changes prescribing: the banner on top of every screen of a visit, in words."""

from dataclasses import dataclass
from datetime import date

from paindesk.domain.advice import Advice
from paindesk.domain.dose import CannotTell, plain
from paindesk.domain.finding import Level
from paindesk.domain.medicine_line import Activity
from paindesk.domain.patient import Patient, Pregnancy, Record, Section, Sex
from paindesk.domain.units import Units, in_words
from paindesk.kit.language import later, named, told, tr
from paindesk.rules.evidence import day_month, spoken
from paindesk.rules.opioid_findings import HIGH
from paindesk.store import Desk

_SEXES = {
    Sex.FEMALE: later("Female"),
    Sex.MALE: later("Male"),
    Sex.UNKNOWN: later("Sex not recorded"),
}
_PREGNANT = {Pregnancy.PREGNANT: later("pregnant"), Pregnancy.POSSIBLE: later("possible")}


@dataclass(frozen=True, slots=True)
class Fact:
    """One column of the banner: a label, the value in bold, a muted note; a level other than OK is coloured."""

    label: str
    value: str
    note: str = ""
    level: Level = Level.OK


def identity_line(patient: Patient, on: date) -> str:
    """ "Female · born 14 Mar 1958 (68 y) · MRN 004-2817"; what is unknown is said to be."""
    age = patient.age_on(on)
    born = tr("birth date unknown")
    if patient.birth_date is not None:
        day = spoken(patient.birth_date)
        born = tr("born {day}", day=day) if age is None else tr("born {day} ({age} y)", day=day, age=age)
    parts = [tr(_SEXES[patient.sex]), born]
    if patient.mrn:
        parts.append(f"MRN {patient.mrn}")
    if patient.deceased:
        parts.append(tr("deceased"))
    return " · ".join(parts)


def reason_fact(desk: Desk, patient_id: str) -> tuple[Fact, ...]:
    """That this chart is open because a reason was given, and until when by the clock on the wall; else nothing."""
    until = desk.access_until(patient_id)
    if until is None:
        return ()
    return (
        Fact(tr("Opened with a reason"), tr("until {time}", time=f"{until.astimezone():%H:%M}"), level=Level.CAUTION),
    )


def banner_facts(record: Record, advice: Advice, units: Units | None = None) -> tuple[Fact, ...]:
    """The facts on top, in the order of the mockups; pregnancy only where it can matter. Kilograms
    where no units are given."""
    facts = [_allergies(record), _kidney(record, advice), _weight(advice, units or Units()), _opioids(advice)]
    if record.background.pregnancy in _PREGNANT:
        facts.append(Fact(tr("Pregnancy"), tr(_PREGNANT[record.background.pregnancy]), level=Level.STOP))
    return (*facts, _medicines(record, advice))


def _allergies(record: Record) -> Fact:
    if record.allergies:
        words = ((told(one.substance), told(one.reaction)) for one in record.allergies)
        said = (f"{substance} ({reaction})" if reaction else substance for substance, reaction in words)
        return Fact(tr("Allergies"), ", ".join(said), level=Level.STOP)
    if record.no_known_allergies or Section.ALLERGIES in record.confirmed:
        return Fact(tr("Allergies"), tr("none known"))
    return Fact(tr("Allergies"), tr("not asked", "allergies"), level=Level.CAUTION)


def _kidney(record: Record, advice: Advice) -> Fact:
    crcl = advice.organ.crcl
    if isinstance(crcl, CannotTell):
        missing = ", ".join(map(told, crcl.missing))
        lacks = tr("no {missing}", missing=missing) if missing else ""
        return Fact(tr("Kidney function"), tr("cannot tell"), lacks, Level.CAUTION)
    creatinine = record.latest("creatinine", advice.on)
    dated = day_month(creatinine.on) if creatinine is not None and creatinine.on is not None else ""
    return Fact(tr("Kidney function"), f"CrCl {plain(crcl.value)} mL/min", dated)


def _weight(advice: Advice, units: Units) -> Fact:
    weight, unit = advice.organ.weight_kg, units.of("weight")
    if weight is None or unit is None:
        return Fact(tr("Weight"), tr("not recorded", "the weight"), level=Level.CAUTION)
    return Fact(tr("Weight"), in_words(weight, unit))


def _opioids(advice: Advice) -> Fact:
    """It asks for care where the rules do: not from 50 MME on in cancer pain or treatment of a use disorder."""
    mme = advice.mme
    if mme.per_day is None:
        return Fact(tr("Opioids today"), tr("cannot calculate"), level=Level.CAUTION)
    note = "" if mme.complete else tr("incomplete")
    high = not mme.complete or any(one.id == HIGH for one in advice.findings)
    return Fact(
        tr("Opioids today"), tr("{mme} MME/day", mme=plain(mme.per_day)), note, Level.CAUTION if high else Level.OK
    )


def _medicines(record: Record, advice: Advice) -> Fact:
    opioids = {line.medicine for line in advice.mme.lines}
    names = [
        line.name
        for line in record.medicines
        if line.activity is Activity.ACTIVE and not line.not_taking and line.name not in opioids
    ]
    if names:
        return Fact(tr("Other medicines"), ", ".join(map(named, dict.fromkeys(names))))
    asked = Section.MEDICINES in record.confirmed
    said = tr("none", "medicines") if asked else tr("not asked", "medicines")
    return Fact(tr("Other medicines"), said, level=Level.OK if asked else Level.CAUTION)
