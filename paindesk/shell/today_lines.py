"""What the front page shows, without Qt: the day's list and what is due, in words."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from paindesk.domain.advice import Advice, Due
from paindesk.domain.dose import CannotTell, plain
from paindesk.domain.finding import Level
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.pain import PainToday
from paindesk.domain.patient import Record, Sex
from paindesk.domain.visit import Appointment, Visit, VisitKind
from paindesk.kit.language import later, told, tr
from paindesk.rules.consult import consult
from paindesk.rules.evidence import spoken
from paindesk.rules.urine_test import RESULT, result_line
from paindesk.store import DayLook, Desk, PatientLine, VisitLine

_STATUS = {
    "signed": (later("✓ Signed"), "ok"),
    "in room": (later("● In room"), "info"),
    "arrived": (later("Arrived"), "plain"),
    "booked": (later("Booked"), "plain"),
    "missed": (later("Missed"), "caution"),
    "cancelled": (later("Cancelled"), "plain"),
}
_TITLES = {  # what to know first comes first
    RESULT: later("Urine test result does not match"),
    "reevaluation": later("Re-evaluation due"),
    "pdmp": later("PDMP check due"),
    "urine_test": later("Urine test due"),
    "naloxone": later("Naloxone not on record"),
    "laxative": later("Laxative not on record"),
    "taper_step": later("Taper step due"),
    "low_dose_call": later("Low-dose start: call due"),
    "ecg": later("ECG due"),
    "lab": later("Lab check due"),
    "benefit_risk_review": later("Benefit and risk review due"),
    "agreement": later("Agreement missing or old"),
}
# The same where how long ago stands beside it.
_LATE = {
    "reevaluation": (later("Re-evaluation due"), later("Re-evaluation due {ago}")),
    "pdmp": (later("PDMP check due"), later("PDMP check due {ago}")),
    "urine_test": (later("Urine test due"), later("Urine test due {ago}")),
    "naloxone": (later("Naloxone not on record due"), later("Naloxone not on record due {ago}")),
    "laxative": (later("Laxative not on record due"), later("Laxative not on record due {ago}")),
    "low_dose_call": (later("Low-dose start: call due"), later("Low-dose start: call due {ago}")),
    "ecg": (later("ECG due"), later("ECG due {ago}")),
    "lab": (later("Lab check due"), later("Lab check due {ago}")),
    "benefit_risk_review": (later("Benefit and risk review due"), later("Benefit and risk review due {ago}")),
    "agreement": (later("Agreement missing or old due"), later("Agreement missing or old due {ago}")),
}
_ON_THE_DAY = ("taper_step", "low_dose_call")  # a step is taken, a call made, on its very day
_NO_PAIN = PainToday()
_SEX = {Sex.FEMALE: later("F"), Sex.MALE: later("M"), Sex.UNKNOWN: ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayLine:
    """One row of the day's list, and the sentence below it when it is chosen."""

    appointment: Appointment
    patient: PatientLine
    time: str
    name: str
    age_and_sex: str
    visit: str
    problem: str
    status: str
    status_kind: str
    before: str
    story: str
    results: tuple[Due, ...] = ()  # of urine tests that do not match, as the record stands now


@dataclass(frozen=True, slots=True, kw_only=True)
class Attention:
    """Something due or open across the panel: what, for whom, and the patients, or the visit, to open."""

    title: str
    text: str
    level: Level
    patients: tuple[PatientLine, ...]
    visit_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Charted:
    """What the day's list tells of one chart, as the record of that version has it."""

    version: int
    record: Record
    last: Visit | None
    advice: Advice
    results: tuple[Due, ...]


def today_lines(
    look: DayLook, desk: Desk, knowledge: Knowledge, on: date, known: dict[str, Charted] | None = None
) -> tuple[TodayLine, ...]:
    """The appointments of the day in their order, each with what to know before going in. Of the charts in `known`, by
    patient, only those are read whose record is another one by now."""
    known = {} if known is None else known
    late: dict[str, list[Due]] = defaultdict(list)
    for one, patient in look.due:
        if one.due_on < on or one.what in _ON_THE_DAY:
            late[patient.id].append(one)
    lines = []
    for appointment, patient, version in look.booked:
        chart = known.get(patient.id)
        if chart is None or chart.version != version:
            known[patient.id] = chart = _charted(patient.id, version, desk, knowledge, on)
        lines.append(_line(appointment, patient, late[patient.id], chart, on))
    return tuple(lines)


def bare_lines(look: DayLook) -> tuple[TodayLine, ...]:
    """The appointments of the day for somebody who sees no charts: who comes when, and nothing of why."""
    return tuple(_bare(appointment, patient) for appointment, patient, _ in look.booked)


def moved(before: Sequence[TodayLine], after: Sequence[TodayLine]) -> str:
    """What others changed, for a screen reader: "Rosa Delgado: Signed; Daniel Price, 11:00: Booked"."""
    known = {one.appointment.id: one for one in before}
    said = []
    for one in after:
        old = known.get(one.appointment.id)
        if old is None or (old.time, old.status) != (one.time, one.status):
            said.append(f"{one.name}, {one.time}: {one.status.lstrip('✓● ')}")
    return "; ".join(said)


def _charted(patient_id: str, version: int, desk: Desk, knowledge: Knowledge, on: date) -> Charted:
    last = desk.last_signed(patient_id)
    record = desk.record_on(patient_id, on)
    advice = consult(record, last.pain if last is not None else _NO_PAIN, knowledge, on)
    results = result_line(record, on, knowledge)
    return Charted(version=version, record=record, last=last, advice=advice, results=tuple(results))


def _bare(appointment: Appointment, patient: PatientLine) -> TodayLine:
    status, kind = _status(appointment)
    return TodayLine(
        appointment=appointment,
        patient=patient,
        time=f"{appointment.at:%H:%M}",
        name=patient.name,
        age_and_sex="",
        visit=tr("First visit") if appointment.kind is VisitKind.FIRST else tr("Follow-up"),
        problem="",
        status=status,
        status_kind=kind,
        before="",
        story="",
    )


def _status(appointment: Appointment) -> tuple[str, str]:
    words, kind = _STATUS.get(appointment.status, (appointment.status.capitalize(), "plain"))
    return tr(words), kind


def _line(appointment: Appointment, patient: PatientLine, late: Sequence[Due], chart: Charted, on: date) -> TodayLine:
    record, last, advice, results = chart.record, chart.last, chart.advice, chart.results
    late = [*(one for one in late if one.what != RESULT), *results]
    status, kind = _status(appointment)
    if appointment.status == "in room" and appointment.room:
        status = f"{status} {appointment.room}"
    age = record.patient.age_on(on)
    return TodayLine(
        appointment=appointment,
        patient=patient,
        time=f"{appointment.at:%H:%M}",
        name=patient.name,
        age_and_sex=f"{age if age is not None else '?'} {tr(_SEX[patient.sex]) if _SEX[patient.sex] else ''}".strip(),
        visit=tr("First visit") if appointment.kind is VisitKind.FIRST else tr("Follow-up"),
        problem="; ".join(told(one.text) if one.key else one.text for one in advice.problems[:2])
        or tr("not yet described"),
        status=status,
        status_kind=kind,
        before=" · ".join(_before(advice, late, on)[:2]) if appointment.status != "signed" else "",
        story=_story(appointment, last, len(record.conditions), len(record.medicines)),
        results=results,
    )


def _before(advice: Advice, late: Sequence[Due], on: date) -> list[str]:
    words = []
    organ = advice.organ
    if not isinstance(organ.crcl, CannotTell) and organ.crcl.value < 60:
        words.append(f"CrCl {plain(organ.crcl.value)}")
    if advice.mme.per_day:
        words.append(f"{plain(advice.mme.per_day)} MME")
    by_kind = {one.what: one for one in (*late, *(one for one in advice.due if one.overdue))}
    for what in sorted(by_kind, key=list(_TITLES).index):
        days = (on - by_kind[what].due_on).days
        if what == RESULT:
            words.append(tr("Urine test: {result}", result=told(by_kind[what].why)))
            continue
        if what == "taper_step":
            step = told(by_kind[what].why)
            words.append(
                tr("Taper, {step}, {ago}", step=step, ago=_ago(days)) if days else tr("Taper, {step}, today", step=step)
            )
            continue
        today, late_by = _LATE[what]
        words.append(tr(late_by, ago=_ago(days)) if days else tr(today))
    return words


def _ago(days: int) -> str:
    """ "9 days ago", "7 months ago", "4 years ago": as fine as it matters, rounded down."""
    if days < 60:
        return tr("1 day ago") if days == 1 else tr("{n} days ago", n=days)
    return tr("{n} months ago", n=days // 30) if days < 730 else tr("{n} years ago", n=days // 365)


def _story(appointment: Appointment, last: Visit | None, conditions: int, medicines: int) -> str:
    note = f"{appointment.note.rstrip('.')}." if appointment.note else ""
    problems = tr("1 problem") if conditions == 1 else tr("{n} problems", n=conditions)
    taken = tr("1 medicine") if medicines == 1 else tr("{n} medicines", n=medicines)
    record = tr("On record: {problems}, {medicines}.", problems=problems, medicines=taken)
    signed = tr("Nothing signed yet.") if last is None else tr("Last signed {day}.", day=spoken(last.on))
    return " ".join(part for part in (note, record, signed) if part)


def attention(
    due: Sequence[tuple[Due, PatientLine]],
    drafts: Sequence[VisitLine],
    on: date,
    today: Sequence[TodayLine] = (),
) -> tuple[Attention, ...]:
    """What is overdue across the panel, one line a kind; unsigned drafts of earlier days after it.

    A urine test that does not match is told by the record of who comes `today`, else by the last signed visit.
    """
    coming = {line.patient.id for line in today}
    due = [*((one, line.patient) for line in today for one in line.results),
           *((one, patient) for one, patient in due if one.what != RESULT or patient.id not in coming)]  # fmt: skip
    by_kind: dict[str, list[tuple[Due, PatientLine]]] = defaultdict(list)
    for one, patient in due:
        if one.overdue or one.due_on <= on:
            by_kind[one.what].append((one, patient))
    lines = [_attention(what, entries, on) for what, entries in by_kind.items()]
    lines.extend(
        Attention(
            title=tr("Visit not signed"),
            text=tr("{patient} · begun {day}", patient=draft.patient_name, day=spoken(draft.on)),
            level=Level.INFO,
            patients=(),  # it opens the visit
            visit_id=draft.visit_id,
        )
        for draft in drafts
    )
    return tuple(sorted(lines, key=lambda one: (one.level.weight, one.title != tr(_TITLES[RESULT]))))


def _attention(what: str, entries: list[tuple[Due, PatientLine]], on: date) -> Attention:
    patients = tuple(dict.fromkeys(patient for _, patient in entries))
    longest = max((on - one.due_on).days for one, _ in entries)
    who = patients[0].name if len(patients) == 1 else tr("{n} patients", n=len(patients))
    if what == RESULT:
        text = f"{who} · {told(entries[0][0].why)}" if len(patients) == 1 else who
        return Attention(title=tr(_TITLES[what]), text=text, level=Level.CAUTION, patients=patients)
    ago = _ago(longest)
    since = tr("due {ago}", ago=ago) if len(patients) == 1 else tr("the longest due {ago}", ago=ago)
    return Attention(
        title=tr(_TITLES[what]) if what in _TITLES else what,
        text=f"{who} · {since}" if longest > 0 else who,
        level=Level.CAUTION if what in {"pdmp", "naloxone", "reevaluation", "urine_test"} else Level.INFO,
        patients=patients,
    )
