"""A small clinic with one patient, for the tests of the store."""

import shutil
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp

from paindesk import store
from paindesk.domain.advice import Due, PlanStep
from paindesk.domain.dose import Amount, Rung, When
from paindesk.domain.finding import Source
from paindesk.domain.pain import Goal, PainSite, PainToday, Peg, RedFlagAnswer
from paindesk.domain.patient import Allergy, Condition, Patient, Record, Sex
from paindesk.domain.visit import Act, Clinic, Plan, PlannedTherapy, Prescription, Visit, VisitKind, VisitPoint
from paindesk.store import accounts, engine, keyfile
from paindesk.store.desk import Desk
from paindesk.store.record_file import RecordFile

PASSPHRASE = "a long enough passphrase"
ANN = store.NewUser(login="ann", name="Ann Doe, MD", password="six bees in Ann's garden", role="clinician")
NURSE = store.NewUser(login="ben", name="Ben Roe, RN", password="Ben rows on the lake", role="nurse")
ADMINISTRATOR = store.NewUser(login="cy", name="Cy Poe", password="Cy paints old doors", role="administrator")
CLINIC = Clinic(name="Riverside Pain Clinic", phone="555-0100")
FIRST_DAY = date(2026, 11, 24)
SOURCE = Source(key="label", title="Label", section="§2")


class Clock:
    """A clock that moves a second at every look, and further when told."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


NOW = Clock()


@lru_cache(maxsize=1)
def _template() -> tuple[Path, bytes]:
    """One clinic a test run: Argon2id is slow on purpose."""
    path = Path(mkdtemp(prefix="paindesk-test-")) / "clinic.paindesk"
    file = store.create(path, PASSPHRASE, CLINIC, ANN, Clock())
    desk = file.sign_in(ANN.login, ANN.password)
    desk.add_user(NURSE)
    desk.add_user(ADMINISTRATOR)
    file.close()
    return path, keyfile.unwrap(keyfile.read(path), PASSPHRASE)


def new_clinic(folder: Path) -> tuple[Path, RecordFile, Desk]:
    """A record file of its own, open, and Ann's desk."""
    source, raw_key = _template()
    path = folder / "clinic.paindesk"
    shutil.copy2(source, path)
    shutil.copy2(keyfile.beside(source), keyfile.beside(path))
    file = RecordFile(engine.embedded(path, raw_key), path, raw_key, NOW)
    return path, file, desk_of(file, ANN)


def desk_of(file: RecordFile, who: store.NewUser) -> Desk:
    """The desk somebody has after signing in, without the slow check of the password."""
    with file.reading() as session:
        everyone = accounts.everyone(session, file.site_id)
    return Desk(next(one for one in everyone if one.login == who.login), file)


def rosa() -> Record:
    """A patient with some history; no id yet."""
    return Record(
        patient=Patient(id="", given="Rosa", family="Núñez", mrn="A-1207", birth_date=date(1957, 3, 4), sex=Sex.FEMALE),
        conditions=(Condition(text="Painful diabetic neuropathy", code="E11.42", system="icd-10-cm"),),
        allergies=(Allergy(substance="sulfamethoxazole", reaction="hives"),),
    )


def mg(value: str) -> Amount:
    """Milligrams."""
    return Amount(Decimal(value), "mg")


GABAPENTIN = Prescription(
    medicine="gabapentin",
    act=Act.START,
    strength=mg("100"),
    form="capsule",
    steps=(
        PlanStep(from_day=1, to_day=7, rung=Rung(slots=((When.BEDTIME, mg("100")),), days=7), text="100 mg at bedtime"),
        PlanStep(
            from_day=8,
            to_day=None,
            rung=Rung(slots=((When.MORNING, mg("100")), (When.BEDTIME, mg("100")))),
            text="100 mg in the morning and at bedtime",
        ),
    ),
    quantity=Decimal(49),
)


def entered(visit: Visit) -> Visit:
    """The visit with something entered in every step."""
    return replace(
        visit,
        pain=PainToday(
            sites=(PainSite(number=1, name="both feet", now=6, average=7, worst=9),),
            peg=Peg(pain=7, enjoyment=6, activity=8),
            sleep=7,
            red_flags=(RedFlagAnswer(id="cauda-equina", present=False),),
            goal=Goal(text="Walk to the market", by=date(2027, 2, 1)),
        ),
        choice=replace(
            visit.choice, problem="painful-diabetic-neuropathy", class_id="neuropathic", reason="first line"
        ),
        prescriptions=(GABAPENTIN,),
        plan=Plan(
            therapies=(PlannedTherapy(id="exercise", title="Exercise"),), exit_plan="Stop at 8 weeks", minutes=40
        ),
    )


def point(visit: Visit, nrs: int = 7) -> VisitPoint:
    """What the charts get of that visit."""
    return VisitPoint(
        visit_id=visit.id, on=visit.on, kind=visit.kind, nrs=nrs, regimen=(("gabapentin", mg("200")),), mme=Decimal(0)
    )


def due_on(day: date, what: str = "pdmp") -> Due:
    """Something due that day."""
    return Due(what=what, why="every three months", last=None, due_on=day, overdue=False, source=SOURCE)


def signed_first_visit(desk: Desk, record: Record) -> Visit:
    """The patient's first visit, entered and signed."""
    visit = entered(desk.begin_visit(record.patient.id, VisitKind.FIRST, FIRST_DAY))
    return desk.sign(visit, point(visit), (due_on(date(2027, 2, 22)),))
