"""The advice as the JSON of `paindesk advise --json`. The names are fixed; scripts depend on them."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from paindesk.domain.advice import Advice, ClassAdvice, Due, MedicineAdvice, Mme, Reason, Start
from paindesk.domain.dose import CannotTell, Derived
from paindesk.domain.finding import Finding, Source
from paindesk.domain.patient import Pregnancy, Record

_PREGNANT = {
    Pregnancy.PREGNANT: True, Pregnancy.NOT_PREGNANT: False, Pregnancy.NOT_APPLICABLE: False,
}  # fmt: skip
Json = dict[str, Any]


def number(value: Decimal | None) -> int | float | None:
    """A Decimal as the JSON number a reader expects: 10, not 10.0 and not "10"."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def advice_json(advice: Advice, record: Record) -> Json:
    """The whole advice on one record: every number a JSON number, every date ISO, null where unknown."""
    organ = advice.organ
    return {
        "on": advice.on.isoformat(),
        "patient": {
            "age_years": organ.age_years,
            "sex": record.patient.sex.value if record.patient.sex.value != "unknown" else None,
            "weight_kg": number(organ.weight_kg),
            "creatinine_mg_dl": number(organ.creatinine_mg_dl),
            "crcl_ml_min": _derived(organ.crcl),
            "egfr_ml_min_1_73m2": _derived(organ.egfr),
            "pregnant": _PREGNANT.get(record.background.pregnancy),
        },
        "pain_problem": {
            "text": advice.problem.text,
            "key": advice.problem.key,
            "mechanism": advice.problem.mechanism.value if advice.problem.mechanism is not None else None,
            "mechanism_reasons": list(advice.proposal.reasons),
        },
        "mme": mme_json(advice.mme),
        "classes": [_class(one) for one in advice.classes],
        "findings": [_finding(one) for one in advice.findings],
        "due": [_due(one) for one in advice.due],
        "goals_in_own_words": list(record.goals_in_own_words),
        "directions_that_disagree": [
            {"medicine": one.text, "disagreement": one.disagreement} for one in record.medicines if one.disagreement
        ],
        "not_understood": [{"where": one.where, "text": one.text, "why": one.why} for one in advice.not_understood],
        "knowledge": {"edition": advice.edition, "reviewed_on": advice.reviewed_on.isoformat()},
    }


def mme_json(mme: Mme) -> Json:
    """MME a day, line by line with factors and reasons."""
    return {
        "per_day": number(mme.per_day),
        "complete": mme.complete,
        "factors": mme.factors,
        "lines": [
            {
                "text": one.text,
                "medicine": one.medicine,
                "per_day": number(one.per_day),
                "factor": number(one.factor),
                "included": one.included,
                "reason": one.reason,
            }
            for one in mme.lines
        ],
    }


def _derived(value: Derived | CannotTell) -> int | float | None:
    return number(value.value) if isinstance(value, Derived) else None


def _source(source: Source | None) -> Json | None:
    if source is None:
        return None
    return {
        "key": source.key,
        "title": source.title,
        "section": source.section,
        "date": source.date.isoformat() if source.date is not None else None,
        "url": source.url,
        "confirmed": source.confirmed,
        "local": source.local,
    }


def _sources(sources: Iterable[Source]) -> list[Json | None]:
    return [_source(one) for one in sources]


def _finding(finding: Finding) -> Json:
    return {
        "id": finding.id,
        "level": finding.level.value,
        "subject": finding.subject,
        "title": finding.title,
        "because": finding.because,
        "action": finding.action,
        "sources": _sources(finding.sources),
        "local": any(one.local for one in finding.sources),
    }


def _reason(reason: Reason) -> Json:
    return {"text": reason.text, "sources": _sources(reason.sources)}


def _class(one: ClassAdvice) -> Json:
    return {
        "id": one.id,
        "title": one.title,
        "rank": one.rank,
        "verdict": one.verdict.value,
        "reasons_for": [_reason(reason) for reason in one.reasons_for],
        "reasons_against": [_reason(reason) for reason in one.reasons_against],
        "medicines": [_medicine(medicine) for medicine in one.medicines],
    }


def _medicine(one: MedicineAdvice) -> Json:
    ceiling = one.ceiling
    return {
        "name": one.name,
        "local": one.local,
        "rxcui": one.rxcui,
        "verdict": one.verdict.value,
        "findings": [_finding(finding) for finding in one.findings],
        "start": _start(one.start) if one.start is not None else None,
        "steps": [
            {"from_day": step.from_day, "to_day": step.to_day, "daily": number(step.daily.value),
             "unit": step.daily.unit, "worn_days": step.rung.worn_days, "text": step.text}
            for step in one.steps
        ] or None,
        "ceiling": {
            "daily": number(ceiling.daily.value),
            "unit": ceiling.daily.unit,
            "reason": ceiling.reason,
            "source": _source(ceiling.source),
        } if ceiling is not None else None,
    }  # fmt: skip


def _start(start: Start) -> Json:
    return {
        "dose": number(start.dose.value),
        "unit": start.dose.unit,
        "route": start.route,
        "times_per_day": _often(start),
        "worn_days": start.rung.worn_days,
        "daily": number(start.daily.value),
        "as_needed": start.as_needed,
        "derivation": [
            {"what": step.what, "because": step.because, "result": step.result, "source": _source(step.source)}
            for step in start.derivation
        ],
    }


def _often(start: Start) -> int | float | None:
    """Of a patch the changes a day: 0.1429 for one a week."""
    worn = start.rung.worn_days
    return start.times_per_day if worn is None else number((Decimal(1) / worn).quantize(Decimal("0.0001")))


def _due(due: Due) -> Json:
    return {
        "what": due.what,
        "title": due.title,
        "why": due.why,
        "last": due.last.isoformat() if due.last is not None else None,
        "due_on": due.due_on.isoformat(),
        "overdue": due.overdue,
        "source": _source(due.source),
    }
