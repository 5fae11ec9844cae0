"""The visit note for the chart: terse and exact, with the facts that billing and prior authorization ask for."""

from dataclasses import dataclass

from paindesk.documents import note_history, note_pain, note_plan
from paindesk.documents.letter import Prescribed
from paindesk.documents.note_line import Line, Saying
from paindesk.documents.sentences import told
from paindesk.documents.sheet import Sheet, top
from paindesk.domain.advice import Advice
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.patient import Sex
from paindesk.domain.visit import Clinic, Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitNote(Sheet):
    """All that the note prints, part by part. An empty tuple says so in words; nothing is a blank.

    `age` and `born` are "" where the birth date is unknown, `minutes` None where no time was written down.
    """

    date: str
    kind: str
    number: int
    born: str
    age: str
    sex: str
    mrn: str
    minutes: int | None
    amends: str
    diagnoses: tuple[Line, ...]
    since: tuple[Line, ...]
    pain: tuple[Line, ...]
    red_flags: tuple[Line, ...]
    history: tuple[Line, ...]
    tried: tuple[Line, ...]
    data: tuple[Line, ...]
    choice: tuple[Line, ...]
    medicines: tuple[Prescribed, ...]
    checks: tuple[Line, ...]
    plan: tuple[Line, ...]
    schedule: tuple[tuple[str, str, str], ...]
    accepted: tuple[Line, ...]
    signed_by: str
    signed_at: str
    edition: str


def build(
    visit: Visit, advice: Advice, knowledge: Knowledge, clinic: Clinic, *, language: str = "en", large: bool = False
) -> VisitNote:
    """The note of a visit; what nobody asked or wrote down is said to be so."""
    say, patient = Saying(told(language, knowledge, visit)), visit.record.patient
    age, signature = patient.age_on(visit.on), visit.signature
    return VisitNote(
        **top(visit, clinic, language, large),
        date=say.has.say.long(visit.on),
        kind=visit.kind.value,
        number=visit.number,
        born=say.day(patient.birth_date),
        age="" if age is None else str(age),
        sex="" if patient.sex is Sex.UNKNOWN else patient.sex.value,
        mrn=patient.mrn,
        minutes=visit.plan.minutes,
        amends=visit.amendment_reason if visit.amends else "",
        diagnoses=tuple(note_history.diagnoses(visit, advice, knowledge, say)),
        since=tuple(note_pain.since(visit, say)),
        pain=tuple(note_pain.pain(visit, advice, say)),
        red_flags=tuple(note_pain.red_flags(visit, advice, knowledge, say)),
        history=tuple(note_history.history(visit, say)),
        tried=tuple(note_history.tried(visit, say)),
        data=tuple(note_history.data(visit, advice, knowledge, say)),
        choice=tuple(note_plan.choice(visit, advice, say)),
        medicines=note_plan.medicines(visit, advice, say),
        checks=tuple(note_plan.checks(visit, advice, knowledge, say)),
        plan=tuple(note_plan.plan(visit, say)),
        schedule=note_plan.schedule(visit, say),
        accepted=tuple(note_plan.accepted(visit, advice, say)),
        signed_by=signature.by if signature is not None else "",
        signed_at=f"{say.day(signature.at.date())} {signature.at:%H:%M} UTC" if signature is not None else "",
        edition=visit.edition or advice.edition,
    )
