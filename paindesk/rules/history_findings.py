"""What matters from History and Pain today, before any medicine is chosen.

The idea: a few facts change most choices: weak kidneys, a blood thinner, thoughts of suicide, a trial too small to
count, what nobody has asked yet, a lack of vitamin B12 that looks like nerve pain, and what of the record was not
understood. Each is said once, with where it comes from.
Edition: each finding names its source key: CDC 2022 (cdc-2022), PHQ-9 (phq-2001), labels of metformin (label-metformin)
and of the medicines concerned.
"""

from collections.abc import Iterator

from paindesk.domain.dose import Derived, plain
from paindesk.domain.finding import Finding, Level, Source
from paindesk.domain.pain import Mechanism
from paindesk.domain.patient import Apnoea, Pregnancy
from paindesk.rules import screens
from paindesk.rules.age import below_adult, not_adult
from paindesk.rules.evidence import capital, cite, listed, spoken
from paindesk.rules.facts import Facts, measured_on
from paindesk.rules.kidney import WEIGHT_RULE
from paindesk.rules.mechanism import propose
from paindesk.rules.trials import judge

NOT_ASKED = "not-asked"  # the finding that names what was not asked
REDUCED = 60  # mL/min, where most doses of pain medicines begin to change
_HARD_HIT = 7  # NRS of interference; severe from 7 on
_B12_AFTER_DAYS = 365
_STALE_DAYS = 365


def findings(facts: Facts) -> tuple[Finding, ...]:
    """What matters so far, most serious first within each kind."""
    return tuple(
        one
        for rule in (
            _died,
            _minor,
            _safety,
            screens.findings,
            _kidney,
            _blood_thinner,
            _unread,
            _disagreements,
            _small_trials,
            _b12,
            _sleep,
            _not_asked,
        )
        for one in rule(facts)
    )


def _patient(key: str, level: Level, title: str, because: str, *sources: Source, action: str = "") -> Finding:
    return Finding(id=key, level=level, subject="patient", title=title, because=because, action=action, sources=sources)


def _died(facts: Facts) -> Iterator[Finding]:
    who = facts.record.patient
    if who.deceased or who.deceased_on is not None:
        day = f" on {spoken(who.deceased_on)}" if who.deceased_on is not None else ""
        yield _patient(
            "died", Level.STOP, "The patient has died", f"The record says so{day}.", action="Check the record."
        )


def _minor(facts: Facts) -> Iterator[Finding]:
    if not_adult(facts):
        yield below_adult(facts, "patient")


def _safety(facts: Facts) -> Iterator[Finding]:
    if shown := facts.tags.get("suicidal-thoughts"):
        yield _patient(
            "suicidal-thoughts", Level.STOP, "Thoughts of suicide", f"{capital(shown)}.",
            cite(facts.knowledge, "phq-2001", "item 9"),
            action="Ask today about plans and means; record what was done. Keep quantities small.",
        )  # fmt: skip


def _kidney(facts: Facts) -> Iterator[Finding]:
    crcl, organ = facts.organ.crcl, facts.organ
    if organ.on_dialysis:
        yield _patient(
            "kidney-dialysis", Level.CAUTION, "On dialysis", "Doses follow the dialysis advice of each label."
        )
    elif not isinstance(crcl, Derived):
        yield _patient(
            "kidney-unknown", Level.INFO, "Kidney function cannot be told", f"{capital(crcl.because)}.",
            action=f"Record: {listed(crcl.missing)}." if crcl.missing else "",
        )  # fmt: skip
    elif crcl.value < REDUCED:
        creatinine = facts.organ.creatinine_mg_dl
        actual = f"{plain(organ.weight_kg)} kg" if organ.weight_kg is not None else ""
        used = next(one for one in crcl.steps if one.source is WEIGHT_RULE)
        basis = [actual if used.result == actual else f"{used.what.lower()} {used.result}, actual {actual}"]
        if creatinine is not None:
            basis.append(f"creatinine {plain(creatinine)} mg/dL{measured_on(facts.record, 'creatinine', facts.on)}")
        yield _patient(
            "kidney-reduced", Level.CAUTION, "Kidney function is reduced",
            f"CrCl {crcl} (Cockcroft-Gault, {', '.join(basis)}).",
            cite(facts.knowledge, "cockcroft-gault-1976"),
            action="Doses of gabapentin, pregabalin and others are lowered; most NSAIDs are unwise." + _stale(facts),
        )  # fmt: skip


def _stale(facts: Facts) -> str:
    found = facts.record.latest("creatinine", facts.on)
    old = found is not None and found.on is not None and (facts.on - found.on).days > _STALE_DAYS
    return " Measure creatinine again: this one is more than a year old." if old else ""


def _blood_thinner(facts: Facts) -> Iterator[Finding]:
    taken = facts.members.get("anticoagulant", ())
    if not taken:
        return
    rules = [
        rule
        for rule in facts.knowledge.interactions
        for mine, theirs in ((rule.a, rule.b), (rule.b, rule.a))
        if "nsaid" in theirs and facts.groups[taken[0]].intersection(mine)
    ]
    yield _patient(
        "blood-thinner", Level.CAUTION, "Takes a blood thinner",
        f"{capital(taken[0])} with an NSAID raises bleeding risk.",
        *dict.fromkeys(rule.source for rule in rules[:1]),
        action="Ask before any injection, too.",
    )  # fmt: skip


def _unread(facts: Facts) -> Iterator[Finding]:
    unread = [line for line in facts.lines if not line.ingredients]
    if unread:
        yield _patient(
            "medicines-unread", Level.CAUTION, f"Medicines not recognised: {len(unread)}",
            f"No check covers: {listed(line.text for line in unread)}.",
            action="Correct the line, or check it by hand.",
        )  # fmt: skip
    if facts.record.not_understood:
        whole = facts.record.not_understood
        matters = [one for one in whole if not one.why.endswith("not used by PainDesk")]
        shown = listed(dict.fromkeys(f"“{one.text}”" for one in matters[:3] if one.text))
        yield _patient(
            "record-unread", Level.INFO, f"Parts of the record not read: {len(whole)}",
            f"{shown}{' and more' if len(matters) > 3 else ''}." if shown else "Nothing that PainDesk has a use for.",
            action="Look at what was not understood." if matters else "",
        )  # fmt: skip


def _disagreements(facts: Facts) -> Iterator[Finding]:
    for line in facts.lines:
        if line.disagreement:
            directions = bool(line.sig_choices)
            yield Finding(
                id=f"{'directions' if directions else 'names'}-disagree-{line.name}",
                level=Level.CAUTION,
                subject=line.name,
                title=f"{line.name}: {'the directions disagree' if directions else 'the record contradicts itself'}",
                because=line.disagreement,
                action="Ask how it is taken, and choose one." if directions else "Ask what is taken, and correct it.",
            )


def _small_trials(facts: Facts) -> Iterator[Finding]:
    for trial in facts.record.trials:
        judged = judge(trial, facts)
        if judged.verdict == "too_small":
            yield Finding(
                id=f"trial-too-small-{trial.medicine}",
                level=Level.INFO,
                subject=trial.medicine,
                title=f"Past trial of {trial.medicine} was too small to count",
                because=judged.because,
                action="It does not rule the medicine out.",
                sources=(judged.source,) if judged.source is not None else (),
            )


def _b12(facts: Facts) -> Iterator[Finding]:
    line = facts.taking.get("metformin")
    if line is None or facts.record.latest("vitamin_b12", facts.on) is not None:
        return
    if line.started is not None and (facts.on - line.started).days < _B12_AFTER_DAYS:
        return
    proposal = propose(facts.pain, facts.record, facts.knowledge, known=facts.problems)
    if proposal.mechanism not in (Mechanism.NEUROPATHIC, Mechanism.MIXED):
        return
    since = f" since {spoken(line.started)}" if line.started is not None else ""
    yield _patient(
        "vitamin-b12", Level.INFO, "Vitamin B12 is not on record",
        f"Metformin{since} can lower it, and a lack of it mimics this pain.",
        cite(facts.knowledge, "label-metformin", "§5.2", "FDA label, metformin"), action="Consider a level.",
    )  # fmt: skip


def _sleep(facts: Facts) -> Iterator[Finding]:
    pain = facts.pain
    others = [number for number in (pain.mood, pain.work) if number is not None]
    if pain.sleep is not None and pain.sleep >= _HARD_HIT and all(pain.sleep >= one for one in others):
        yield _patient(
            "sleep-hit", Level.INFO, "Sleep is the worst hit", f"Interference {pain.sleep} of 10.",
            action="Bedtime dosing is proposed first.",
        )  # fmt: skip


def _not_asked(facts: Facts) -> Iterator[Finding]:
    """What was not asked, as far as it matters for this age and sex."""
    known, record, on = facts.record.background, facts.record, facts.on
    rows = (
        ("alcohol", known.alcohol_drinks_per_week is None and record.latest("audit_c", on) is None),
        ("pregnancy", "child-bearing" in facts.tags and known.pregnancy is Pregnancy.UNKNOWN),
        ("sleep apnea", known.sleep_apnoea is Apnoea.UNKNOWN and "sleep-apnoea" not in facts.tags),
        ("falls", "older-adult" in facts.tags and known.falls_past_year is None),
        ("thoughts of suicide", known.suicidal_thoughts is None and record.latest("phq9_item9", on) is None),
        ("overdose before", known.overdose_before is None and "opioid-naive" not in facts.tags),
        ("allergies", not record.allergies and not record.no_known_allergies),
    )
    missing = [word for word, lacking in rows if lacking]
    if missing:
        yield _patient(NOT_ASKED, Level.INFO, "Not yet asked", f"{capital(listed(missing))}.", action="Ask now.")
