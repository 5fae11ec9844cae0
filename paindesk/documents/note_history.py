"""The visit note's history: diagnoses with codes, what was reviewed, what was tried before, and the data looked at."""

from collections.abc import Iterator

from paindesk.documents.do_not_take import takes
from paindesk.documents.note_line import NONE, NOT_ASKED, NOT_RECORDED, Line, Saying, joined, listed
from paindesk.documents.sentences import in_window
from paindesk.domain.advice import Advice
from paindesk.domain.dose import CannotTell, Derived, plain
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine_line import Activity
from paindesk.domain.patient import Apnoea, Condition, Observation, Pregnancy, Section, Sex, Trial
from paindesk.domain.visit import Visit


def diagnoses(visit: Visit, advice: Advice, knowledge: Knowledge, say: Saying) -> Iterator[Line]:
    """The problem treated with the code on record for it, then every other condition. A code is never guessed."""
    conditions = [one for one in visit.record.conditions if one.activity is not Activity.ENDED]
    known = knowledge.problems.get(advice.problem.key)
    prefixes = () if known is None else (*known.icd10, *known.snomed)
    treated = [one for one in conditions if one.code and any(one.code.startswith(prefix) for prefix in prefixes)]
    codes = joined(dict.fromkeys(_code(one) for one in treated), ", ") or say("no code on record")
    problem = say.has.problem(advice.problem, knowledge) if advice.problem.text else ""
    yield say.line("Treated today", f"{problem} ({codes})" if problem else "")
    others = [one for one in conditions if one not in treated]
    told = listed(_condition(one, say) for one in others)
    yield say.line("Other diagnoses", told, _none_or_not(visit, Section.CONDITIONS))


def _code(one: Condition) -> str:
    return f"{one.system.upper()} {one.code}".strip()


def _condition(one: Condition, say: Saying) -> str:
    state = "" if one.activity is Activity.ACTIVE else say.has.sure(one.activity.value)
    since = say("since {when}", when=one.since) if one.since else ""
    return f"{one.text} ({joined((_code(one) or say('no code'), since, state), ', ')})"


def _none_or_not(visit: Visit, section: Section) -> str:
    """An empty list is "none" only where the section was confirmed."""
    return NONE if section in visit.record.confirmed else NOT_ASKED


def history(visit: Visit, say: Saying) -> Iterator[Line]:
    """Which parts were reviewed, and what they say."""
    record = visit.record
    reviewed = [say.has.sure(one.value) for one in Section if one in record.confirmed]
    not_reviewed = [say.has.sure(one.value) for one in Section if one not in record.confirmed]
    yield say.line("Reviewed", ", ".join(reviewed), NONE)
    if not_reviewed:
        yield say.line("Not reviewed", ", ".join(not_reviewed))
    allergies = []
    for one in record.allergies:
        kind, severity = say.has.or_own(one.kind), say.has.or_own(one.severity)
        reaction = say.has.or_own(one.reaction) or say("reaction not recorded")
        allergies.append(f"{one.substance} ({joined((kind, reaction, severity), ', ')})")
    no_allergy = "none known, asked" if record.no_known_allergies else _none_or_not(visit, Section.ALLERGIES)
    yield say.line("Allergies", joined(allergies), no_allergy)
    taken = (f"{one.text}{', ' + one.sig_text if one.sig_text not in one.text else ''}" for one in takes(visit))
    yield say.line("Medicines on arrival", listed(taken), _none_or_not(visit, Section.MEDICINES))
    known = dict(_background(visit, say))
    for label, text in known.items():
        if text:
            yield say.about(label, text)
    unknown = [label.lower() for label, text in known.items() if not text]
    if unknown:
        yield say.line("Not asked", ", ".join(unknown))


def _background(visit: Visit, say: Saying) -> Iterator[tuple[str, str]]:
    """What is asked rather than measured; "" was not asked."""
    asked, sure = visit.record.background, say.has.sure
    none = say(NONE) if Section.BACKGROUND in visit.record.confirmed else ""
    drinks = asked.alcohol_drinks_per_week
    yield say("Pregnancy"), "" if asked.pregnancy is Pregnancy.UNKNOWN else sure(asked.pregnancy.value)
    if visit.record.patient.sex is not Sex.MALE:
        yield say("Breastfeeding"), _yes_no(asked.breastfeeding, say)
    yield say("Alcohol"), "" if drinks is None else say("{count} drinks a week", count=drinks)
    yield say("Tobacco"), asked.tobacco
    yield say("Substances"), joined(asked.substances, ", ") or none
    yield say("Sleep apnea"), "" if asked.sleep_apnoea is Apnoea.UNKNOWN else sure(asked.sleep_apnoea.value)
    yield say("Falls in the past year"), "" if asked.falls_past_year is None else str(asked.falls_past_year)
    yield say("Mood"), asked.mood
    yield say("Suicidal thoughts"), _yes_no(asked.suicidal_thoughts, say)
    yield say("Overdose before"), _yes_no(asked.overdose_before, say)
    yield say("Family history"), joined(asked.family_history, ", ") or none
    yield say("Substance use in the family"), _yes_no(asked.family_substance_use, say)
    yield say("Work"), asked.work
    yield say("Surgery"), joined(asked.surgery, ", ") or none


def _yes_no(value: bool | None, say: Saying) -> str:
    return "" if value is None else say("yes") if value else say("no")


def tried(visit: Visit, say: Saying) -> Iterator[Line]:
    """Every trial with its highest dose, days, relief and why it ended; then what was tried without medicine."""
    for one in visit.record.trials:
        yield say.about(say.has.name(one.medicine), _trial(one, say))
    if not visit.record.trials:
        yield say.line("Medicines", "", _none_or_not(visit, Section.TRIALS))
    treatments = joined(visit.record.background.treatments)
    yield say.line("Without medicine, and procedures", treatments, _none_or_not(visit, Section.BACKGROUND))


def _trial(one: Trial, say: Saying) -> str:
    dose, length, relief = say("highest dose not recorded"), say("days not recorded"), say("relief not recorded")
    if one.highest_daily is not None:
        dose = say("highest {dose}", dose=say.daily(one.highest_daily))
    if one.days is not None:
        length = say("{count} days", count=one.days)
    if one.relief is not None:
        relief = say("relief: {how}", how=say.has.sure(one.relief.value))
    effects = ", ".join(map(say.has.or_own, one.side_effects))
    side = say("side effects: {which}", which=effects) if effects else say("side effects not recorded")
    why = say.has.or_own(one.why_stopped) or say("why not recorded")
    return joined((dose, length, relief, side, say("still taken") if one.ongoing else say("stopped: {why}", why=why)))


def data(visit: Visit, advice: Advice, knowledge: Knowledge, say: Saying) -> Iterator[Line]:
    """The newest result of each kind with its date, kidney and liver as worked out, genes, and what was not read."""
    record, scores = visit.record, set(knowledge.instruments)
    codes = dict.fromkeys(one.code for one in record.observations if one.code not in scores)
    newest = (found for code in codes if (found := record.latest(code, visit.on)) is not None)
    results = joined(_result(one, knowledge, say) for one in newest)
    yield say.line("Results and vital signs", results, _none_or_not(visit, Section.LABS))
    organ = advice.organ
    yield say.line("Creatinine clearance (Cockcroft-Gault)", _computed(organ.crcl, say))
    yield say.line("eGFR (CKD-EPI 2021)", _computed(organ.egfr, say))
    child_pugh = _computed(organ.child_pugh, say)
    if not isinstance(organ.child_pugh, CannotTell):
        child_pugh = say("{score} (class {letter})", score=child_pugh, letter=organ.child_pugh_class)
    yield say.line("Child-Pugh", child_pugh)
    genes = (
        f"{say.has.or_own(f'{one.gene} {one.phenotype}')}{f' ({say.day(one.on)})' if one.on else ''}"
        for one in record.background.genotypes
    )
    yield say.line("Pharmacogenomics", joined(genes))
    fills = len(record.stewardship.fills)
    yield say.line("Fill history", say("{count} fills on record", count=fills) if fills else "", "not on record")
    if record.not_understood:
        of_import = in_window(say.has)
        told = joined(f"{one.text} ({of_import.sure(one.why)})" for one in record.not_understood)
        yield say.line("Imported but not understood", told)


def _computed(found: Derived | CannotTell, say: Saying) -> str:
    if isinstance(found, CannotTell):
        return say("cannot tell, because {why}", why=say.has.sure(found.because))
    return say.has.or_own(str(found))


def _result(one: Observation, knowledge: Knowledge, say: Saying) -> str:
    known = knowledge.observations.get(one.code)
    title = one.code if known is None else say.has.sure(known.title)
    value = say.has.or_own(one.text) or say(NOT_RECORDED)
    if one.value is not None:
        value = joined((plain(one.value), one.unit), " ")
    return f"{title} {value} ({say.day(one.on) or say('no date')})"
