"""The advice as terse text for a terminal: the same content as the JSON, with the arithmetic in sight."""

from collections.abc import Iterator

from paindesk.domain.advice import Advice, MedicineAdvice, Mme
from paindesk.domain.dose import a_day, describe, plain
from paindesk.domain.medicine import on_label
from paindesk.domain.patient import Record
from paindesk.exchange.places import place


def mme_lines(mme: Mme, newest: Mme | None = None) -> Iterator[str]:
    """Each opioid line with its sum, then the total; what could not be calculated is said, never counted as 0.

    `newest` is the total by the newest factors, shown beside that of an older set.
    """
    for line in mme.lines:
        shown = f"{plain(line.per_day)} MME" if line.per_day is not None and line.included else "not counted"
        yield f"  {line.text}: {shown} ({line.reason})"
    beside = "" if newest is None else f", by {newest.factors}: {_total(newest)}"
    yield f"  MME per day: {_total(mme)} ({mme.factors}{beside})"


def _total(mme: Mme) -> str:
    if mme.per_day is None:
        return "cannot be calculated"
    return f"{'' if mme.complete else 'at least '}{plain(mme.per_day)}"


def advice_lines(advice: Advice, record: Record) -> Iterator[str]:
    """The whole advice, most pressing first."""
    organ = advice.organ
    age = "age unknown" if organ.age_years is None else f"{organ.age_years} years"
    yield f"{advice.on.isoformat()}  {age}, {record.patient.sex.value}, CrCl {organ.crcl}, eGFR {organ.egfr}"
    kind = advice.problem.mechanism.value if advice.problem.mechanism is not None else "kind of pain open"
    yield f"Pain problem: {advice.problem.text} ({kind})"
    yield from (f"  because {reason}" for reason in advice.proposal.reasons)
    yield from (f"Goal: “{goal}”" for goal in record.goals_in_own_words)
    yield "Opioids now"
    yield from mme_lines(advice.mme)
    yield from (f"Directions disagree: {one.text}: {one.disagreement}" for one in record.medicines if one.disagreement)
    yield "What matters now"
    for finding in advice.findings:
        yield on_label(f"  [{finding.level.value}] {finding.title}: {finding.because} {finding.action}".rstrip())
    yield "Classes"
    for group in advice.classes:
        yield f"  {group.rank}. {group.title}: {group.verdict.value.replace('_', ' ')}"
        yield from (f"     for: {on_label(reason.text)}" for reason in group.reasons_for)
        yield from (f"     against: {on_label(reason.text)}" for reason in group.reasons_against)
        for medicine in group.medicines:
            yield from _medicine_lines(medicine)
    yield "Due"
    for due in advice.due:
        what = on_label(f"{due.title or due.what} ({due.why})")
        yield f"  {due.due_on.isoformat()}{' overdue' if due.overdue else ''}: {what}"
    if advice.not_understood:
        yield "Not understood in the record"
        yield from (f"  {place(one.where)}: {one.text} ({one.why})" for one in advice.not_understood)
    yield f"Knowledge edition {advice.edition}, reviewed {advice.reviewed_on.isoformat()}"


def _medicine_lines(medicine: MedicineAdvice) -> Iterator[str]:
    start, ceiling = medicine.start, medicine.ceiling
    dose = ""
    if start is not None:
        each_day = f"{start.dose} × {start.times_per_day} a day ({start.daily} a day)"
        dose = f", start {each_day if start.rung.worn_days is None else describe(start.rung)}"
    limit = f", at most {a_day(ceiling.daily)} ({ceiling.reason})" if ceiling is not None else ""
    yield f"     {on_label(medicine.name)}: {medicine.verdict.value}{dose}{limit}"
    for finding in medicine.findings:
        if finding.level.value in ("stop", "caution"):
            yield on_label(f"        [{finding.level.value}] {finding.title}: {finding.because}")
