"""The patient's handout: what to take when, what to watch for, what to leave alone."""

from dataclasses import dataclass
from datetime import timedelta

from paindesk.documents.do_not_take import do_not_take, left_open, named, names_on, takes
from paindesk.documents.dosing import Schedule, daily_sentence, days_of, piece_of, schedule, strength_line, to_nothing
from paindesk.documents.exercise import planned_therapies
from paindesk.documents.keep_taking import kept
from paindesk.documents.sheet import Sheet, top
from paindesk.documents.words import Words, words
from paindesk.domain import overlap
from paindesk.domain.advice import Advice
from paindesk.domain.errors import PainDeskError
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Medicine, PatientWords, on_label
from paindesk.domain.visit import Act, Clinic, Prescription, Visit

# Groups whose medicines slow people down: the line about driving and standing up is printed for these.
SEDATING = frozenset({"cns-depressant", "opioid", "gabapentinoid", "muscle-relaxant", "tca", "sedating-antihistamine"})

_OPIOID = "opioid"  # how a line of "do not mix" names them, in either language


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicineBlock:
    """One medicine started, changed or stopped. `act` picks the heading: "start", "change" or "stop".

    Of one that is stopped today nobody is told how to take it, what it feels like and what not to mix it with.
    """

    act: str
    name: str
    say_it: str
    brands: str
    for_what: str
    schedule: Schedule
    steps_up: bool
    how: str
    notice: tuple[str, ...]
    driving: str
    do_not_mix: tuple[str, ...]
    call_911: tuple[str, ...]
    until_help: str
    call_us: tuple[str, ...]
    taper: bool
    stopping: str
    instead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keep:
    """A medicine that goes on as before."""

    name: str
    how: str
    strength: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """Medicines to leave alone for one reason."""

    names: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout(Sheet):
    """All that the handout prints; an empty tuple or text leaves its section out."""

    date: str
    medicines: tuple[MedicineBlock, ...]
    keep: tuple[Keep, ...]
    others: tuple[str, ...]
    ask_about: str
    do_not_take: tuple[Ruled, ...]
    safety: tuple[str, ...]
    goal: str
    goal_by: str
    therapies: tuple[str, ...]
    next_visit: str
    phone_check: str


def _words_for(name: str, knowledge: Knowledge, language: str) -> Medicine:
    known = knowledge.medicines.get(name)
    said = (
        ()
        if known is None
        else (
            known.patient.for_what.get(language),
            known.patient.how.get(language),
            known.patient.stopping.get(language),
            known.patient.notice.get(language),
            known.patient.call_911.get(language),
            known.patient.call_us.get(language),
        )
    )
    # call_911 may be an empty list for a cream; the texts may not be blank.
    if known is None or not all(said[:3]) or any(one is None for one in said):
        raise PainDeskError(
            f"There are no patient words for {name} in the language {language!r}.",
            "Print in another language, or add them to the medicine's file.",
        )
    return known


def _block(prescription: Prescription, visit: Visit, knowledge: Knowledge, say: Words) -> MedicineBlock:
    medicine = _words_for(prescription.medicine, knowledge, say.language)
    patient, language = medicine.patient, say.language
    if prescription.act is not Act.STOP and not prescription.steps:
        raise PainDeskError(f"{medicine.name} has no dose yet.", "Set it in Starting dose before printing.")
    goes_on = prescription.act is not Act.STOP or bool(prescription.steps)  # one that gives way is taken for some days
    sedating = bool(SEDATING & {medicine.class_id, medicine.subclass, *medicine.groups})
    return MedicineBlock(
        act=(Act.CHANGE if prescription.act is Act.CONTINUE else prescription.act).value,
        name=on_label(medicine.name),
        say_it=patient.say_it,
        brands=", ".join(patient.brands),
        for_what=patient.for_what[language],
        schedule=to_nothing(schedule(prescription, visit.on, say), prescription, visit.on, say),
        steps_up=_rises(prescription),
        how=_how(prescription, patient, say) if goes_on else "",
        notice=patient.notice[language] if goes_on else (),
        driving=say.phrase("driving") if sedating else "",
        do_not_mix=_apart(prescription, patient.do_not_mix.get(language, ()), visit, say) if goes_on else (),
        call_911=patient.call_911[language],
        until_help=say.phrase("until_help") if _OPIOID in medicine.groups else "",
        call_us=(*patient.call_us[language], *_withdrawal(prescription, visit, say)),
        taper=medicine.stopping.taper,
        stopping=_stopping(prescription, medicine, language),
        instead=_instead(prescription, visit, knowledge, say),
    )


def _rises(one: Prescription) -> bool:
    """Whether it is stepped up, so that a step can be waited with."""
    falls = one.taper is not None or bool(one.replaced_by)
    return len(one.steps) > 1 and one.act is not Act.STOP and not falls


def _withdrawal(one: Prescription, visit: Visit, say: Words) -> tuple[str, ...]:
    """When a low-dose start goes too fast."""
    return (say.phrase("together_too_fast"),) if overlap.until_day(one.medicine, visit.prescriptions) else ()


def _apart(one: Prescription, words_of_file: tuple[str, ...], visit: Visit, say: Words) -> tuple[str, ...]:
    """What it must not be mixed with; of a medicine taken with another opioid on purpose, no opioid but that one."""
    if not (one.together and one.replaced_by) and not overlap.until_day(one.medicine, visit.prescriptions):
        return words_of_file
    other = (
        (one.replaced_by,)
        if one.replaced_by
        else tuple(old.medicine for old in overlap.partners(one.medicine, visit.prescriptions))
    )
    said = say.phrase("no_other_opioid", name=say.several(other, "or"))
    return tuple(said if _OPIOID in line.casefold() else line for line in words_of_file)


def _stopping(one: Prescription, medicine: Medicine, language: str) -> str:
    """How it ends one day; of one that is stopped today only that a sudden stop can harm."""
    if one.replaced_by or (one.act is Act.STOP and not medicine.stopping.taper):
        return ""
    return medicine.patient.stopping[language]


def _how(one: Prescription, patient: PatientWords, say: Words) -> str:
    """How it is taken; "only when you need it" is the plan's to say: the same tablet may go down step by step."""
    needed = bool(one.steps) and all(step.rung.as_needed is not None and not step.rung.slots for step in one.steps)
    liquid = piece_of(one.form) == "mL"
    parts = (
        say.phrase("only_as_needed") if needed else "",
        patient.how_liquid.get(say.language, "") if liquid else "",
        patient.how[say.language],
    )
    return " ".join(part for part in parts if part)


def _instead(one: Prescription, visit: Visit, knowledge: Knowledge, say: Words) -> str:
    """Of a medicine that takes the place of another, or gives its own up: which, and from what day."""
    if last := one.together if one.replaced_by else overlap.until_day(one.medicine, visit.prescriptions):
        return _together(one, last, visit, knowledge, say)
    if one.replaced_by:
        day = visit.on + timedelta(days=one.last_day or 0)
        return say.phrase("gives_way", day=say.short(day), name=named(one.replaced_by, knowledge))
    if one.replaces and one.steps and not one.is_breakthrough:
        day, _ = days_of(one.steps[0], visit.on)
        old = say.several(tuple(named(name, knowledge) for name in one.replaces), "or")
        return say.phrase("takes_place", day=say.short(day), name=old)
    return ""


def _together(one: Prescription, last: int, visit: Visit, knowledge: Knowledge, say: Words) -> str:
    """Both are taken on purpose: until which day, and which of them then ends."""
    until = say.short(visit.on + timedelta(days=last - 1))
    after = say.short(visit.on + timedelta(days=last))
    if one.replaced_by:
        return say.phrase(
            "together_old", own=on_label(one.medicine), name=named(one.replaced_by, knowledge), until=until, day=after
        )
    old = tuple(named(other.medicine, knowledge) for other in overlap.partners(one.medicine, visit.prescriptions))
    return say.phrase("together_new", own=on_label(one.medicine), name=say.several(old), until=until, day=after)


def _stays(one: Prescription, visit: Visit) -> bool:
    """Whether one line says it all: it goes on as it is, and is no part of a change still under way."""
    under_way = bool(one.replaced_by) or overlap.until_day(one.medicine, visit.prescriptions) > 0
    return one.act is Act.CONTINUE and not under_way


def _keep(prescription: Prescription, visit: Visit, knowledge: Knowledge, say: Words) -> Keep:
    if not prescription.steps and not prescription.directions:  # the plan says no dose: what the list says holds
        lines = (line for line in takes(visit) if knowledge.name_of(line) == prescription.medicine)
        listed = next(iter(kept(lines, knowledge, say)), "")
        return Keep(name=listed or named(prescription.medicine, knowledge), how="", strength="")
    how, known = daily_sentence(prescription, say), knowledge.medicines.get(prescription.medicine)
    worn_for_days = any(step.rung.worn_days is not None for step in prescription.steps)
    if piece_of(prescription.form) == "patch" and known is not None and not worn_for_days:
        how = f"{how} {known.patient.how[say.language]}"  # when it is taken off or changed may stand nowhere else
    return Keep(
        name=named(prescription.medicine, knowledge),
        how=how,
        strength=strength_line(prescription, say),
    )


def build(
    visit: Visit, advice: Advice, knowledge: Knowledge, clinic: Clinic, *, language: str = "en", large: bool = False
) -> Handout:
    """The handout of a visit.

    Raises PainDeskError where a word, a strength, a name or a phone number is missing: never a blank.
    """
    say = words(language)
    staying = tuple(one for one in visit.prescriptions if _stays(one, visit))
    changed = tuple(one for one in visit.prescriptions if one not in staying)
    avoid = do_not_take(visit, advice, knowledge, say)
    decided = {one.medicine for one in visit.prescriptions}
    open_ones = left_open(visit, advice, knowledge)
    told = decided | set(open_ones)
    others = (line for line in takes(visit) if not names_on(line, knowledge) & told)
    plan = visit.plan
    asked = (("naloxone", plan.naloxone_offered), ("laxative", plan.laxative), ("stomach", plan.stomach_protection))
    goal = visit.pain.goal
    return Handout(
        **top(visit, clinic, language, large),
        date=say.long(visit.on),
        medicines=tuple(_block(one, visit, knowledge, say) for one in changed),
        keep=tuple(_keep(one, visit, knowledge, say) for one in staying),
        others=kept(others, knowledge, say),
        ask_about=say.several(tuple(map(on_label, open_ones)), "or"),
        do_not_take=tuple(Ruled(names=names, reason=reason) for names, reason in avoid),
        safety=tuple(say.phrase(key) for key, wanted in asked if wanted),
        goal=goal.text,
        goal_by=say.long(goal.by) if goal.by is not None else "",
        therapies=planned_therapies(visit, knowledge, language),
        next_visit=say.long(plan.follow_up_on) if plan.follow_up_on is not None else "",
        phone_check=say.long(plan.phone_check_on) if plan.phone_check_on is not None else "",
    )
