"""The visit note's history: diagnoses with codes, what was reviewed, what was tried before, and the data looked at."""

from collections.abc import Iterator

from paindesk.documents.do_not_take import takes
from paindesk.documents.note_line import NONE, NOT_ASKED, NOT_RECORDED, Line, day, joined, line, listed
from paindesk.domain.advice import Advice
from paindesk.domain.dose import CannotTell, a_day, plain
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine_line import Activity
from paindesk.domain.patient import Apnoea, Condition, Observation, Pregnancy, Section, Sex, Trial
from paindesk.domain.visit import Visit


def diagnoses(visit: Visit, advice: Advice, knowledge: Knowledge) -> Iterator[Line]:
    """The problem treated with the code on record for it, then every other condition. A code is never guessed."""
    conditions = [one for one in visit.record.conditions if one.activity is not Activity.ENDED]
    known = knowledge.problems.get(advice.problem.key)
    prefixes = () if known is None else (*known.icd10, *known.snomed)
    treated = [one for one in conditions if one.code and any(one.code.startswith(prefix) for prefix in prefixes)]
    codes = joined(dict.fromkeys(_code(one) for one in treated), ", ")
    yield line(
        "Treated today", f"{advice.problem.text} ({codes or 'no code on record'})" if advice.problem.text else ""
    )
    others = [one for one in conditions if one not in treated]
    yield line("Other diagnoses", listed(_condition(one) for one in others), _none_or_not(visit, Section.CONDITIONS))


def _code(one: Condition) -> str:
    return f"{one.system.upper()} {one.code}".strip()


def _condition(one: Condition) -> str:
    state = "" if one.activity is Activity.ACTIVE else one.activity.value
    return f"{one.text} ({joined((_code(one) or 'no code', one.since and f'since {one.since}', state), ', ')})"


def _none_or_not(visit: Visit, section: Section) -> str:
    """An empty list is "none" only where the section was confirmed."""
    return NONE if section in visit.record.confirmed else NOT_ASKED


def history(visit: Visit) -> Iterator[Line]:
    """Which parts were reviewed, and what they say."""
    record = visit.record
    reviewed = [one.value for one in Section if one in record.confirmed]
    not_reviewed = [one.value for one in Section if one not in record.confirmed]
    yield line("Reviewed", ", ".join(reviewed), NONE)
    if not_reviewed:
        yield line("Not reviewed", ", ".join(not_reviewed))
    allergies = joined(
        f"{one.substance} ({joined((one.kind, one.reaction or 'reaction not recorded', one.severity), ', ')})"
        for one in record.allergies
    )
    no_allergy = "none known, asked" if record.no_known_allergies else _none_or_not(visit, Section.ALLERGIES)
    yield line("Allergies", allergies, no_allergy)
    taken = (f"{one.text}{', ' + one.sig_text if one.sig_text not in one.text else ''}" for one in takes(visit))
    yield line("Medicines on arrival", listed(taken), _none_or_not(visit, Section.MEDICINES))
    known = dict(_background(visit))
    for label, text in known.items():
        if text:
            yield line(label, text)
    unknown = [label.lower() for label, text in known.items() if not text]
    if unknown:
        yield line("Not asked", ", ".join(unknown))


def _background(visit: Visit) -> Iterator[tuple[str, str]]:
    """What is asked rather than measured; "" was not asked."""
    asked = visit.record.background
    none = NONE if Section.BACKGROUND in visit.record.confirmed else ""
    yield "Pregnancy", "" if asked.pregnancy is Pregnancy.UNKNOWN else asked.pregnancy.value
    if visit.record.patient.sex is not Sex.MALE:
        yield "Breastfeeding", _yes_no(asked.breastfeeding)
    yield "Alcohol", "" if asked.alcohol_drinks_per_week is None else f"{asked.alcohol_drinks_per_week} drinks a week"
    yield "Tobacco", asked.tobacco
    yield "Substances", joined(asked.substances, ", ") or none
    yield "Sleep apnea", "" if asked.sleep_apnoea is Apnoea.UNKNOWN else asked.sleep_apnoea.value
    yield "Falls in the past year", "" if asked.falls_past_year is None else str(asked.falls_past_year)
    yield "Mood", asked.mood
    yield "Suicidal thoughts", _yes_no(asked.suicidal_thoughts)
    yield "Overdose before", _yes_no(asked.overdose_before)
    yield "Family history", joined(asked.family_history, ", ") or none
    yield "Substance use in the family", _yes_no(asked.family_substance_use)
    yield "Work", asked.work
    yield "Surgery", joined(asked.surgery, ", ") or none


def _yes_no(value: bool | None) -> str:
    return "" if value is None else "yes" if value else "no"


def tried(visit: Visit) -> Iterator[Line]:
    """Every trial with its highest dose, days, relief and why it ended; then what was tried without medicine."""
    for one in visit.record.trials:
        yield line(one.medicine, _trial(one))
    if not visit.record.trials:
        yield line("Medicines", "", _none_or_not(visit, Section.TRIALS))
    treatments = joined(visit.record.background.treatments)
    yield line("Without medicine, and procedures", treatments, _none_or_not(visit, Section.BACKGROUND))


def _trial(one: Trial) -> str:
    dose = "highest dose not recorded" if one.highest_daily is None else f"highest {a_day(one.highest_daily, '/day')}"
    length = "days not recorded" if one.days is None else f"{one.days} days"
    relief = "relief not recorded" if one.relief is None else f"relief: {one.relief.value}"
    effects = f"side effects: {', '.join(one.side_effects)}" if one.side_effects else "side effects not recorded"
    end = "still taken" if one.ongoing else f"stopped: {one.why_stopped or 'why not recorded'}"
    return joined((dose, length, relief, effects, end))


def data(visit: Visit, advice: Advice, knowledge: Knowledge) -> Iterator[Line]:
    """The newest result of each kind with its date, kidney and liver as worked out, genes, and what was not read."""
    record, scores = visit.record, set(knowledge.instruments)
    codes = dict.fromkeys(one.code for one in record.observations if one.code not in scores)
    newest = (found for code in codes if (found := record.latest(code, visit.on)) is not None)
    results = joined(_result(one, knowledge) for one in newest)
    yield line("Results and vital signs", results, _none_or_not(visit, Section.LABS))
    organ = advice.organ
    yield line("Creatinine clearance (Cockcroft-Gault)", organ.crcl)
    yield line("eGFR (CKD-EPI 2021)", organ.egfr)
    child_pugh = organ.child_pugh
    text = str(child_pugh) if isinstance(child_pugh, CannotTell) else f"{child_pugh} (class {organ.child_pugh_class})"
    yield line("Child-Pugh", text)
    genes = (
        f"{one.gene} {one.phenotype}{f' ({day(one.on)})' if one.on else ''}" for one in record.background.genotypes
    )
    yield line("Pharmacogenomics", joined(genes))
    fills = len(record.stewardship.fills)
    yield line("Fill history", f"{fills} fills on record" if fills else "", "not on record")
    if record.not_understood:
        yield line("Imported but not understood", joined(f"{one.text} ({one.why})" for one in record.not_understood))


def _result(one: Observation, knowledge: Knowledge) -> str:
    known = knowledge.observations.get(one.code)
    title = one.code if known is None else known.title
    value = joined((plain(one.value), one.unit), " ") if one.value is not None else one.text or NOT_RECORDED
    return f"{title} {value} ({day(one.on) or 'no date'})"
