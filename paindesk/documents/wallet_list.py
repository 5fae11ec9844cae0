"""The wallet list: everything the patient takes once this visit's plan is followed, to cut out, fold and carry."""

from dataclasses import dataclass, replace

from paindesk.documents.do_not_take import may_take, named
from paindesk.documents.dosing import PIECES, as_needed_sentence, daily_sentence, days_of, strength_of
from paindesk.documents.keep_taking import allows_less
from paindesk.documents.sheet import Sheet, top
from paindesk.documents.words import Words, words
from paindesk.domain.advice import Advice, PlanStep
from paindesk.domain.dose import plain
from paindesk.domain.errors import PainDeskError
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine_line import Activity, MedicineLine
from paindesk.domain.patient import Allergy, Record, Section
from paindesk.domain.visit import Act, Clinic, Prescription, Visit

# Medicines without a file of their own that are lowered, never stopped at once: withdrawal and seizures
# (fda-benzodiazepine-2020), the heart (label-metoprolol-boxed), clots (fda-apixaban-2014), the rest by
# goodrx-not-at-once: keys of sources.toml.
NOT_AT_ONCE = frozenset(
    ("alpha-2-agonist", "anticoagulant", "antiepileptic", "barbiturate", "benzodiazepine", "beta-blocker",
     "corticosteroid", "gabapentinoid", "opioid", "snri", "ssri")
)  # fmt: skip
_IN_THE_BODY = ("oral", "sublingual", "buccal", "transdermal")  # eye drops, sprays and creams may stop


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One medicine: its name with the strength, how it is taken (a line for each stretch of days).

    `keep_on`: it is lowered, never stopped at once.
    """

    name: str
    how: tuple[str, ...]
    keep_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WalletList(Sheet):
    """All that the card prints. `allergies` is one sentence: a list, "none", or that nobody has asked."""

    date: str
    born: str
    allergies: str
    daily: tuple[Entry, ...]
    needed: tuple[Entry, ...]
    unsure: tuple[str, ...]
    stopped: tuple[str, ...]


def build(
    visit: Visit, advice: Advice, knowledge: Knowledge, clinic: Clinic, *, language: str = "en", large: bool = False
) -> WalletList:
    """The list of a visit.

    Raises PainDeskError where a dose of the plan cannot be told, or where there is no medicine to list.
    """
    say, born = words(language), visit.record.patient.birth_date
    planned = [one for one in visit.prescriptions if one.act is not Act.STOP]
    undecided = [line for line in may_take(visit) if not _decided(line, visit, knowledge)]
    others = [line for line in undecided if line.activity is Activity.ACTIVE]
    unsure = [line for line in undecided if line.activity is Activity.UNKNOWN]
    if not planned and not others and not unsure:
        raise PainDeskError("There is no medicine to list.", "Enter what the patient takes in History.")
    entries = [(_planned(one, visit, knowledge, say), _needed(one)) for one in planned]
    entries += [(_other(line, knowledge, say), _needed_line(line)) for line in others]
    entries = list(dict.fromkeys(entries))  # two lists of one patient may have the same line
    return WalletList(
        **top(visit, clinic, language, large),
        date=say.long(visit.on),
        born=say.long(born) if born is not None else "",
        allergies=_allergies(visit.record, say),
        daily=tuple(entry for entry, needed in entries if not needed),
        needed=tuple(entry for entry, needed in entries if needed),
        unsure=tuple(dict.fromkeys(_written(line) for line in unsure)),
        stopped=tuple(named(one.medicine, knowledge) for one in visit.prescriptions if one.act is Act.STOP),
    )


def _decided(line: MedicineLine, visit: Visit, knowledge: Knowledge) -> bool:
    """Whether the plan speaks of this very medicine. A combination is not decided on by one of its parts, and aspirin
    for the heart is not aspirin for pain."""
    decided = {one.medicine for one in visit.prescriptions}
    return knowledge.name_of(line) in decided and not knowledge.is_low_dose(line)


def _needed(one: Prescription) -> bool:
    return bool(one.steps) and all(step.rung.as_needed is not None for step in one.steps)


def _needed_line(line: MedicineLine) -> bool:
    rescue = {one.name for one in line.ingredients} == {"naloxone"}  # no order says when
    return rescue or (line.sig is not None and line.sig.as_needed)


def _planned(one: Prescription, visit: Visit, knowledge: Knowledge, say: Words) -> Entry:
    if one.act is not Act.CONTINUE and not one.steps:
        raise PainDeskError(f"{one.medicine} has no dose yet.", "Set it in Starting dose before printing.")
    known = knowledge.medicines.get(one.medicine)
    return Entry(
        name=f"{named(one.medicine, knowledge)} {strength_of(one)}".strip(),
        how=_how(one, visit, say),
        keep_on=known is not None and known.stopping.taper,
    )


def _how(one: Prescription, visit: Visit, say: Words) -> tuple[str, ...]:
    """Each stretch of days with its dose; of a taper only the first, because its own calendar holds the rest."""
    if one.taper is not None and one.steps:
        return (_dated(one, one.steps[0], visit, say), say.phrase("then_less"))
    if one.act is Act.CONTINUE and not one.replaced_by and len(one.steps) < 2:
        return (daily_sentence(one, say) or say.phrase("dose_not_known"),)
    return tuple(_dated(one, step, visit, say) for step in one.steps) or (say.phrase("dose_not_known"),)


def _dated(one: Prescription, step: PlanStep, visit: Visit, say: Words) -> str:
    dose = as_needed_sentence(step, one, say) or daily_sentence(replace(one, steps=(step,)), say)
    if step.from_day == 1 and step.to_day is None:
        return dose
    return f"{say.between(*days_of(step, visit.on))}: {dose}"


def _other(line: MedicineLine, knowledge: Knowledge, say: Words) -> Entry:
    return Entry(name=_written(line), how=(_as_ordered(line, say),), keep_on=_keep_on(line, knowledge))


def _keep_on(line: MedicineLine, knowledge: Knowledge) -> bool:
    if (known := knowledge.file_of(line)) is not None:
        return known.stopping.taper
    groups = frozenset[str]().union(*(knowledge.groups_of(one.name) for one in line.ingredients))
    return line.route in _IN_THE_BODY and bool(groups & NOT_AT_ONCE)


def _written(line: MedicineLine) -> str:
    """As the list writes it, with the substance where only a brand is written."""
    told = all(one.name.lower() in line.text.lower() for one in line.ingredients)
    return line.text if told else f"{line.text} ({line.name})"


def _as_ordered(line: MedicineLine, say: Words) -> str:
    """The order's own words; else what was understood of it; else that its label tells. In another language than
    English both, because the order may be in one that the patient does not read.

    Where the order says two things, the label tells: nobody has chosen yet.
    """
    if line.disagreement:
        return say.phrase("dose_not_known")
    understood = "" if line.sig_text and say.language == "en" else _understood(line, say)
    if line.sig_text:
        return f"{understood.rstrip('.')} ({line.sig_text})" if understood else line.sig_text
    return understood or say.phrase("dose_not_known")


def _understood(line: MedicineLine, say: Words) -> str:
    sig = line.sig
    if sig is None or sig.unequal or sig.times_per_day < 1 or allows_less(line):
        return ""
    dose = say.pieces(sig.dose.value, sig.dose.unit) if sig.dose.unit in PIECES else str(sig.dose)
    times = sig.times_per_day
    often = say.phrase("once") if times == 1 else say.phrase("many_times", times=plain(times))
    return say.phrase("so_often_needed" if sig.as_needed else "so_often", dose=dose, often=often)


def _allergies(record: Record, say: Words) -> str:
    if record.allergies:
        return ", ".join(_allergy(one) for one in record.allergies)
    asked = record.no_known_allergies or Section.ALLERGIES in record.confirmed
    return say.phrase("no_allergies" if asked else "allergies_not_asked")


def _allergy(one: Allergy) -> str:
    return f"{one.substance} ({one.reaction})" if one.reaction else one.substance
