"""History, without Qt: what is on record, what was confirmed, what each earlier trial tells."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from paindesk.domain.advice import Advice
from paindesk.domain.dose import Amount, Sig, plain
from paindesk.domain.finding import Finding
from paindesk.domain.medicine import on_label
from paindesk.domain.medicine_line import Activity, MedicineLine
from paindesk.domain.patient import (
    Allergy,
    Background,
    Condition,
    Genotype,
    Observation,
    Provider,
    Record,
    Section,
    Trial,
)
from paindesk.domain.spanish_names import plain as plain_words
from paindesk.domain.units import bounds, in_doubt, meant_otherwise, shown, typed
from paindesk.domain.visit import Visit
from paindesk.exchange.lines import read_line
from paindesk.kit.language import tr
from paindesk.rules.evidence import day_month, spoken
from paindesk.rules.history_findings import findings as history_findings
from paindesk.rules.mme_beside import MmeBeside, beside
from paindesk.rules.recognized import reads_allergy, reads_condition
from paindesk.rules.trials import TrialJudgement, judge
from paindesk.steps.known_words import kept
from paindesk.steps.step import Context, Mark, StepState

LABS = ("creatinine", "weight", "height", "alt", "bilirubin", "albumin", "inr", "qtc", "hba1c", "vitamin_b12")
SCREENS = ("phq2", "phq9", "gad7", "audit_c", "ort_oud")


@dataclass(frozen=True, slots=True)
class Result:
    """One lab, vital sign or score as the page shows it, in the unit that is set; `value` None is "not on record"."""

    code: str
    title: str
    unit: str
    value: Decimal | None
    on: date | None
    lowest: Decimal | None
    highest: Decimal | None


class HistoryModel:
    """Edits a copy of the visit's record; `apply_to` puts it back."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._visit: Visit | None = None
        self._advice: Advice | None = None
        self.record: Record

    def see(self, visit: Visit, advice: Advice) -> None:
        """Take in the visit."""
        self._visit, self._advice, self.record = visit, advice, visit.record

    def apply_to(self, visit: Visit) -> Visit:
        """The visit with this record."""
        return replace(visit, record=self.record)

    def is_complete(self) -> bool:
        """Every part is confirmed: "none" differs from "not asked"."""
        return set(self.record.confirmed) >= set(Section)

    def state(self) -> StepState:
        """ "reviewed 3 of 6"."""
        done = len(set(self.record.confirmed))
        return StepState(
            Mark.DONE if self.is_complete() else Mark.TODO, tr("reviewed {done} of {all}", done=done, all=len(Section))
        )

    def findings(self) -> tuple[Finding, ...]:
        """What matters from the history."""
        assert self._visit is not None
        facts = self.context.facts(self.record, self._visit.pain)
        return history_findings(facts)

    def panel_title(self) -> str:
        """The heading of the findings."""
        return tr("What matters so far")

    def next_title(self) -> None:
        """The title of the step that follows."""

    # Confirming -------------------------------------------------------------------------------------------------

    def is_confirmed(self, section: Section) -> bool:
        """Whether this part was looked at with the patient."""
        return section in self.record.confirmed

    def confirm(self, section: Section, *, on: bool = True) -> None:
        """Tick or untick one part."""
        kept = [one for one in self.record.confirmed if one is not section]
        self.record = replace(self.record, confirmed=(*kept, section) if on else tuple(kept))

    def confirm_all(self) -> None:
        """Tick every part."""
        self.record = replace(self.record, confirmed=tuple(Section))

    # Conditions, allergies, medicines, trials -------------------------------------------------------------------

    def add_condition(self, text: str) -> bool:
        """Add a diagnosis as written, a known one by its English title; False for an empty one or one already there."""
        text = kept(text.strip(), self.known_conditions())
        if not text or any(one.text.casefold() == text.casefold() for one in self.record.conditions):
            return False
        self.record = replace(self.record, conditions=(*self.record.conditions, Condition(text=text)))
        return True

    def known_conditions(self) -> tuple[str, ...]:
        """Titles to complete a diagnosis from: what rules ask for, and the pain problems."""
        known = self.context.knowledge
        conditions = [one.title for one in known.conditions.values() if one.words or one.icd10]
        return tuple(sorted({*conditions, *(one.title for one in known.problems.values())}, key=str.casefold))

    def reads(self, one: Condition | Allergy) -> bool:
        """Whether any check uses it; a coded condition comes from a record, where what is of no use stands apart."""
        if isinstance(one, Allergy):
            return reads_allergy(one.substance, self.context.knowledge)
        return bool(one.code) or reads_condition(one.text, self.context.knowledge)

    def known_medicines(self) -> tuple[str, ...]:
        """Names to complete a medicine from."""
        known = self.context.knowledge
        return tuple(sorted({*map(on_label, known.medicines), *known.other_medicines}))

    def remove_condition(self, condition: Condition) -> None:
        """Take a diagnosis off."""
        self.record = replace(self.record, conditions=tuple(c for c in self.record.conditions if c != condition))

    def add_allergy(self, substance: str, reaction: str, kind: str) -> bool:
        """Add an allergy ("allergy") or intolerance ("intolerance"); False for an empty substance."""
        if not substance.strip():
            return False
        known = self.context.knowledge
        substance = kept(substance.strip(), (one.title for one in known.allergens.values()))
        substance = known.spanish_names.get(plain_words(substance), substance)
        allergy = Allergy(substance=substance, reaction=reaction.strip(), kind=kind)
        self.record = replace(self.record, allergies=(*self.record.allergies, allergy), no_known_allergies=False)
        return True

    def remove_allergy(self, allergy: Allergy) -> None:
        """Take an allergy off."""
        self.record = replace(self.record, allergies=tuple(a for a in self.record.allergies if a != allergy))

    def set_no_known_allergies(self, *, none: bool) -> None:
        """Asked, and there is none."""
        self.record = replace(self.record, no_known_allergies=none and not self.record.allergies)

    def medicines_now(self) -> tuple[MedicineLine, ...]:
        """The lines that are not ended and not said to be not taken."""
        return tuple(one for one in self.record.medicines if one.activity is not Activity.ENDED and not one.not_taking)

    def orders(self) -> tuple[tuple[MedicineLine, ...], ...]:
        """The medicines now, repeat orders of the same thing together, in the order of the list."""
        same: dict[object, list[MedicineLine]] = {}
        for line in self.medicines_now():
            what = (line.ingredients or line.text, line.release, line.form, line.sig, line.sig_text, line.disagreement)
            same.setdefault(what, []).append(line)
        return tuple(tuple(lines) for lines in same.values())

    def opioids(self) -> MmeBeside:
        """MME a day by the newest factors, with those of 2016 beside them."""
        return beside(self.record, self.context.knowledge, self.context.on)

    def take_off(self, lines: tuple[MedicineLine, ...]) -> None:
        """Not taken: what came from elsewhere stays on record as not taken, what was typed here goes."""
        for line in lines:
            self.replace_medicine(line, replace(line, not_taking=True) if line.source_id else None)

    def read_medicine(self, text: str) -> MedicineLine:
        """How the program understands "apixaban 5 mg twice a day"."""
        return read_line(text, self.context.knowledge, self.context.on)

    def add_medicine(self, text: str) -> bool:
        """Add a medicine as typed; an unknown name is kept and marked as not recognised."""
        if not text.strip():
            return False
        self.record = replace(self.record, medicines=(*self.record.medicines, self.read_medicine(text.strip())))
        return True

    def replace_medicine(self, before: MedicineLine, after: MedicineLine | None) -> None:
        """Change one line; None takes it off. Of equal lines the first is changed."""
        lines = list(self.record.medicines)
        place = lines.index(before)
        lines[place : place + 1] = [] if after is None else [after]
        self.record = replace(self.record, medicines=tuple(lines))

    def choose_sig(self, line: MedicineLine, sig: Sig) -> None:
        """Settle a disagreement between an order's text and its timing."""
        self.replace_medicine(line, replace(line, sig=sig, disagreement=""))

    def add_trial(self, trial: Trial) -> bool:
        """Add a pain medicine tried before; False without a name."""
        if not trial.medicine.strip():
            return False
        key = next((name for name in self.context.knowledge.medicines if on_label(name) == trial.medicine), "")
        trial = replace(trial, medicine=key or trial.medicine)  # as a plan calls it
        self.record = replace(self.record, trials=(*self.record.trials, trial))
        return True

    def effect(self, typed: str) -> str:
        """A side effect as it is typed; in the knowledge's English where just that was typed in Spanish."""
        files = self.context.knowledge.medicines.values()
        return kept(typed.strip(), (one.name for medicine in files for one in medicine.side_effects))

    def remove_trial(self, trial: Trial) -> None:
        """Take a trial off."""
        self.record = replace(self.record, trials=tuple(one for one in self.record.trials if one != trial))

    def judged_trials(self) -> tuple[tuple[Trial, TrialJudgement], ...]:
        """Each trial with what it tells."""
        assert self._visit is not None
        facts = self.context.facts(self.record, self._visit.pain)
        return tuple((trial, judge(trial, facts)) for trial in self.record.trials)

    # Results and background -------------------------------------------------------------------------------------

    def results(self, codes: tuple[str, ...]) -> tuple[Result, ...]:
        """The newest value of each code, or that there is none."""
        found = []
        for code in codes:
            unit, latest = self.context.units.of(code), self.record.latest(code, self.context.on)
            value, on = (latest.value, latest.on) if latest is not None else (None, None)
            value = value if value is None or unit is None else shown(value, unit)
            found.append(replace(self.asked(code), value=value, on=on))
        return tuple(found)

    def asked(self, code: str) -> Result:
        """What is asked for, in the unit that is set, with what is plausible in it."""
        known, unit = self.context.knowledge.observations[code], self.context.units.of(code)
        name, low, high = known.unit, known.lowest, known.highest
        if unit is not None and low is not None and high is not None:
            name, (low, high) = unit.name, bounds(low, high, unit)
        return Result(code, known.title, name, None, None, low, high)

    def otherwise(self, code: str, number: Decimal) -> str:
        """Of a number that is not plausible: the unit in which it would be; "" where there is none."""
        unit, known = self.context.units.of(code), self.context.knowledge.observations[code]
        if unit is None or known.lowest is None or known.highest is None:
            return ""
        return meant_otherwise(code, number, unit, known.lowest, known.highest)

    def doubt(self, code: str) -> str:
        """A question about today's number where its digits fit the last one in another unit; else ""."""
        unit, now = self.context.units.of(code), self.record.latest(code, self.context.on)
        if unit is None or now is None or now.value is None or now.on != self.context.on:
            return ""
        last = self.record.latest(code, self.context.on - timedelta(days=1))
        return in_doubt(code, shown(now.value, unit), unit, None if last is None else last.value)

    def set_result(self, code: str, value: Decimal | None) -> None:
        """Enter today's value in the unit that is set; None takes today's off again, and the one before shows."""
        today = self.context.on
        kept = tuple(one for one in self.record.observations if not (one.code == code and one.on == today))
        unit = self.context.knowledge.observations[code].unit
        chosen = self.context.units.of(code)
        value = value if value is None or chosen is None else typed(code, value, chosen)
        new = () if value is None else (Observation(code=code, value=value, unit=unit, on=today),)
        self.record = replace(self.record, observations=(*kept, *new))

    @property
    def background(self) -> Background:
        """What is asked rather than measured."""
        return self.record.background

    def set_background(self, background: Background) -> None:
        """Replace it."""
        self.record = replace(self.record, background=background)

    def add_genotype(self, gene: str, phenotype: str) -> None:
        """Add a pharmacogenomic result; one gene has one result."""
        others = tuple(one for one in self.background.genotypes if one.gene != gene)
        result = () if not phenotype else (Genotype(gene=gene, phenotype=phenotype, on=self.context.on),)
        self.set_background(replace(self.background, genotypes=(*others, *result)))

    def add_provider(self, provider: Provider) -> bool:
        """Add somebody who cares for the patient too; False without a name."""
        if not provider.name.strip():
            return False
        self.record = replace(self.record, providers=(*self.record.providers, provider))
        return True

    def remove_provider(self, provider: Provider) -> None:
        """Take a provider off."""
        self.record = replace(self.record, providers=tuple(p for p in self.record.providers if p != provider))


def as_written(line: MedicineLine) -> str:
    """The line as the order or the patient has it."""
    return line.text if not line.sig_text or line.sig_text in line.text else f"{line.text}: {line.sig_text}"


def in_short(line: MedicineLine) -> str:
    """ "metformin 1,000 mg × 2 a day", as understood; as written where dose or timing is not plain."""
    sig, strength = line.sig, line.ingredients[0].strength if len(line.ingredients) == 1 else None
    if sig is None or sig.unequal or len(line.ingredients) != 1 or line.route != "oral":
        return as_written(line)
    dose: Amount | None = sig.dose if sig.dose.unit in ("mg", "mcg", "g") else None
    if strength is not None and sig.dose.unit in ("tablet", "capsule"):
        dose = strength * sig.dose.value
    if dose is None:
        return as_written(line)
    name = f"{line.name} {line.release.upper()}".strip()
    times = plain(sig.times_per_day)
    if sig.as_needed:
        return tr("{medicine} {dose} × {times} a day as needed", medicine=name, dose=dose, times=times)
    return tr("{medicine} {dose} × {times} a day", medicine=name, dose=dose, times=times)


def evidence(lines: Sequence[MedicineLine], today: date) -> str:
    """What speaks for it being taken, beside the order: "last filled 3 Nov", or that nobody said so."""
    filled = max((fill.on for line in lines for fill in line.fills), default=None)
    said = [tr("last filled {day}", day=day_in_short(filled, today))] if filled is not None else []
    if all(line.activity is Activity.UNKNOWN for line in lines):
        said.append(tr("not known whether it is taken"))
    return ", ".join(said)


def day_in_short(on: date, today: date) -> str:
    """ "today", "12 Nov", and the year only where it is another."""
    if on == today:
        return tr("today")
    return day_month(on) if on.year == today.year else spoken(on)


def daily_dose(value: Decimal, unit: str) -> Amount:
    """A trial's highest dose; grams as mg, the unit a fair trial is measured in."""
    return Amount(value * 1000, "mg") if unit == "g" else Amount(value, unit)


def taken(trial: Trial) -> str:
    """ "1,200 mg, 6 weeks": the highest dose a day and for how long; a number never parts from its unit."""
    dose = tr("dose not known") if trial.highest_daily is None else _joined(str(trial.highest_daily))
    return f"{dose}, {_lasting(trial)}"


def _lasting(trial: Trial) -> str:
    if trial.ongoing:
        return tr("ongoing")
    if trial.days is None:
        return tr("time not known")
    if trial.days < 28:
        count = trial.days
        return _joined(tr("1 day") if count == 1 else tr("{count} days", count=count))
    if trial.days < 180:
        return _joined(tr("{count} weeks", count=round(trial.days / 7)))
    return _joined(tr("{count} months", count=round(trial.days / 30.4)))


def _joined(words: str) -> str:
    return words.replace(" ", "\u00a0")
