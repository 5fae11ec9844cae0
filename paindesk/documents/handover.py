"""The warm hand-over: from whoever prescribes for pain to whoever treats opioid use disorder, after a call."""

from dataclasses import dataclass

from paindesk.documents.do_not_take import may_take
from paindesk.documents.sentences import told
from paindesk.documents.sheet import Sheet, top
from paindesk.documents.words import Words
from paindesk.domain.advice import Advice, Mme
from paindesk.domain.dose import plain
from paindesk.domain.errors import PainDeskError
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.monitoring import OUD_CRITERIA, TREATS_OUD
from paindesk.domain.patient import Provider, Record
from paindesk.domain.visit import Act, Clinic, Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover(Sheet):
    """All that the letter prints. `criteria` is "" where they were not scored; `severity` is said in its language."""

    date: str
    to: str
    to_address: str
    born: str
    mrn: str
    spoke_with: str
    criteria: str
    severity: str
    scored_on: str
    opioids: tuple[str, ...]
    mme: str
    naloxone: bool
    others: str
    answer: str
    until_then: str
    appointment: str
    consent: str
    signed_by: str


def reader(record: Record) -> Provider:
    """Who treats.

    Raises PainDeskError when nobody is on record.
    """
    found = next((one for one in record.providers if one.role == TREATS_OUD), None)
    if found is None:
        raise PainDeskError(
            "Nobody who treats opioid use disorder is on record.", f"Add one on History, with the role “{TREATS_OUD}”."
        )
    return found


def build(
    visit: Visit, advice: Advice, knowledge: Knowledge, clinic: Clinic, *, language: str = "en", large: bool = False
) -> Handover:
    """The letter of a visit.

    Raises PainDeskError without a reader, or without the patient's consent on record: this letter tells of a disorder.
    """
    has, record = told(language, knowledge, visit), visit.record
    say = has.say
    to, care, patient = reader(record), record.stewardship.oud_care, record.patient
    if care.consent_on is None:
        raise PainDeskError("The patient's consent to this letter is not on record.", "Ask, and tick it on Monitoring.")
    taken = [one for one in advice.mme.lines if not one.left_out]  # also those whose MME cannot be told
    stopped = {one.medicine for one in visit.prescriptions if one.act is Act.STOP}
    listed = {one.medicine for one in taken}
    current = may_take(visit)
    others = (knowledge.name_of(line) for line in current if line.name not in listed)
    has_naloxone = any(tuple(one.name for one in line.ingredients) == ("naloxone",) for line in current)
    criteria, severity, scored_on = _criteria(visit, knowledge, say)
    return Handover(
        **top(visit, clinic, language, large),
        date=say.long(visit.on),
        to=to.name,
        to_address=to.address,
        born=say.long(patient.birth_date) if patient.birth_date is not None else "",
        mrn=patient.mrn,
        spoke_with=care.spoke_with,
        criteria=criteria,
        severity=severity,
        scored_on=scored_on,
        opioids=tuple(has.or_own(one.text) for one in taken),
        mme=_mme(advice.mme),
        naloxone=record.stewardship.naloxone_on is not None or visit.plan.naloxone_offered or has_naloxone,
        others=", ".join(map(has.name, dict.fromkeys(one for one in others if one not in stopped))),
        answer=care.answer,
        until_then=care.until_then,
        appointment=say.long(care.appointment_on) if care.appointment_on is not None else "",
        consent=say.long(care.consent_on),
        signed_by=visit.signature.by if visit.signature is not None else "",
    )


def _criteria(visit: Visit, knowledge: Knowledge, say: Words) -> tuple[str, str, str]:
    """ "4 / 11", "moderate", "November 26, 2026"."""
    found, instrument = visit.record.latest(OUD_CRITERIA, visit.on), knowledge.instruments.get(OUD_CRITERIA)
    if found is None or found.value is None or instrument is None:
        return "", "", ""
    on = say.long(found.on) if found.on is not None else ""
    return f"{plain(found.value)} / {instrument.highest}", instrument.meaning(found.value), on


def _mme(mme: Mme) -> str:
    if mme.per_day is None:
        return ""
    return f"{plain(mme.per_day)}" if mme.complete else f"≥ {plain(mme.per_day)}"
