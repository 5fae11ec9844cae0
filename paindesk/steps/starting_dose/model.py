"""Starting dose, without Qt: the draft from the advice, what the clinician makes of it, and the live checks."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from paindesk.domain.advice import Advice, MedicineAdvice, Mme
from paindesk.domain.dose import CannotTell, Derived, When
from paindesk.domain.finding import Finding, Level, most_serious_first
from paindesk.domain.medicine import Medicine, Product
from paindesk.domain.patient import Sex
from paindesk.domain.visit import Act, Choice, Prescription, Visit
from paindesk.kit.language import named, told, tr
from paindesk.rules import opioid_increase
from paindesk.rules.choosing import unsettled
from paindesk.rules.dispensing import best_product, holds, pieces
from paindesk.rules.facts import Facts
from paindesk.rules.follow_up import follow_up
from paindesk.rules.mme_after import mme_after
from paindesk.rules.prescription import MOST_REPEATS, check_prescription, directions, draft, most_repeats
from paindesk.rules.signing import open_stops
from paindesk.rules.supply import supply
from paindesk.steps.starting_dose.by_hand import by_hand
from paindesk.steps.starting_dose.entries import Entries, blank, entries
from paindesk.steps.step import Context, Mark, StepState

NON_DRUG = "non_drug"
LONGEST = 90  # days of supply


class StartingDoseModel:
    """Edits a copy of the visit's prescriptions; `apply_to` puts them back.

    `current` is the medicine looked at. `entries` is its plan as typed: while a dose is missing the prescription has
    no steps, so that no half-typed dose is ever checked or signed.
    """

    def __init__(self, context: Context) -> None:
        self.context = context
        self.prescriptions: tuple[Prescription, ...] = ()
        self.current = ""
        self.entries = Entries()
        self._aside: dict[str, Entries] = {}  # what is typed of the other medicines' plans
        self._left_out: set[str] = set()
        self._choice = Choice()
        self._visit: Visit
        self._advice: Advice
        self._facts: Facts | None = None

    def see(self, visit: Visit, advice: Advice) -> None:
        """Take in the visit. A newly chosen medicine is looked at first."""
        self._visit, self._advice, self.prescriptions = visit, advice, visit.prescriptions
        if self._facts is not None and (self._facts.record != visit.record or self._facts.pain != visit.pain):
            self._facts = None
        if visit.choice.medicine != self._choice.medicine or self.current not in self.medicines():
            self._turn_to(visit.choice.medicine or next(iter(self.medicines()), ""))
        self._choice = visit.choice
        self._take_apart()

    def apply_to(self, visit: Visit) -> Visit:
        """The visit with these prescriptions, each marked by whether it is the advised one."""
        return replace(visit, prescriptions=tuple(self._marked(one) for one in self.prescriptions))

    def is_complete(self) -> bool:
        """What was chosen is in the plan with a dose; without a medicine there is nothing to do."""
        started = [one for one in self.prescriptions if one.act is Act.START]
        if not all(one.steps for one in started):
            return False
        if self._without_medicine():
            return not started
        wanted = self._choice.medicine
        return bool(started) and wanted in ("", *(one.medicine for one in started))

    def state(self) -> StepState:
        """ "gabapentin 100 mg", "1 stop", "choose a medicine first"."""
        started = [one for one in self.prescriptions if one.act is Act.START]
        stops = open_stops(self._visit, [one for each in started for one in self._check(each)])
        if stops:
            return StepState(Mark.ATTENTION, tr("1 stop") if len(stops) == 1 else tr("{count} stop", count=len(stops)))
        if self.is_complete():
            doses = [f"{named(one.medicine)} {one.steps[0].rung.largest_single_dose()}" for one in started]
            if len(doses) > 1:
                return StepState(Mark.DONE, tr("{first} and {count} more", first=doses[0], count=len(doses) - 1))
            return StepState(Mark.DONE, doses[0] if doses else tr("no medicine"))
        if started and self._without_medicine():
            return StepState(Mark.ATTENTION, tr("still in the plan: {medicine}", medicine=started[0].medicine))
        if any(not one.steps for one in started):
            return StepState(Mark.TODO, tr("dose missing"))
        return StepState(Mark.TODO, tr("lowest effective") if self._choice.medicine else tr("choose a medicine first"))

    def findings(self) -> tuple[Finding, ...]:
        """The checks on the prescription looked at; of the others in the plan, what stops."""
        shown = self.prescription
        own = list(self._check(shown)) if shown else list(self.advised.findings if self.advised else ())
        others = [one for one in self.prescriptions if one.act is Act.START and one.medicine != self.current]
        stops = [found for one in others for found in self._check(one) if found.level is Level.STOP]
        plan = replace(self._visit, prescriptions=self.prescriptions)
        raised = opioid_increase.of_visit(plan, self.context.history, self.facts(), self._advice)
        return most_serious_first([*raised, *own, *stops])

    def panel_title(self) -> str:
        """The heading of the findings."""
        return tr("Checks on this prescription") if self.prescription else tr("Before a prescription")

    def next_title(self) -> str | None:
        """The primary button."""
        return tr("Add to plan") if self.prescription else None

    # What is shown ----------------------------------------------------------------------------------------------

    def medicines(self) -> tuple[str, ...]:
        """The medicines started at this visit and the one chosen, in that order."""
        started = [one.medicine for one in self.prescriptions if one.act is Act.START]
        chosen = self._visit.choice.medicine
        return tuple(dict.fromkeys((*started, chosen) if chosen else started))

    def look_at(self, medicine: str) -> None:
        """Show another of `medicines`."""
        self._turn_to(medicine)
        self._take_apart()

    def _turn_to(self, medicine: str) -> None:
        if medicine != self.current:
            self._aside[self.current] = self.entries
            self.current, self.entries = medicine, self.half_plan(medicine) or Entries()

    def half_plan(self, medicine: str) -> Entries | None:
        """The plan of that medicine as typed, while it is none: a dose or days are missing."""
        typed = self.entries if medicine == self.current else self._aside.get(medicine)
        known = self.context.knowledge.medicines.get(medicine)
        mine = next((one for one in self.prescriptions if one.medicine == medicine and one.act is Act.START), None)
        if typed is None or not typed.steps or known is None or mine is None or mine.steps:
            return None
        return None if typed == blank(known) or typed.laid_out() else typed

    def keep_half(self, medicine: str, typed: Entries) -> None:
        """Go on with a plan of that medicine that was typed before, when it is looked at."""
        if medicine == self.current:
            self.entries = typed
        else:
            self._aside[medicine] = typed

    @property
    def prescription(self) -> Prescription | None:
        """The prescription looked at; None while it is not in the plan."""
        mine = (one for one in self.prescriptions if one.medicine == self.current and one.act is Act.START)
        return next(mine, None)

    @property
    def advised(self) -> MedicineAdvice | None:
        """The advice on the medicine looked at."""
        return self._advice.medicine(self.current) if self.current else None

    @property
    def medicine(self) -> Medicine | None:
        """Its facts."""
        return self.context.knowledge.medicines.get(self.current)

    def pronoun(self) -> str:
        """ "her", "him" or "this patient"."""
        sex = self._visit.record.patient.sex
        if sex is Sex.FEMALE:
            return tr("her", "a dose for her")
        return tr("him", "a dose for him") if sex is Sex.MALE else tr("this patient")

    def obstacle(self) -> str:
        """Why there is no dose to write, in one sentence; "" when there is one or could be."""
        if not self.current:
            if self._without_medicine():
                return tr("No medicine was chosen: non-drug treatment first. It is planned in Plan & safety.")
            return tr("No medicine is chosen yet. Choose one in Medicine class; its starting dose is worked out here.")
        missing = unsettled(self._choice, self._advice) if self.current == self._choice.medicine else ""
        if missing:
            missing = told(missing)
            return tr("In Medicine class: {missing}", missing=missing[0].lower() + missing[1:])
        if self.advised is None or self.advised.start is None:
            who = self.pronoun()
            return tr("PainDesk has no starting dose of {medicine} for {who}.", medicine=self.current, who=who)
        return ""

    def may_write_by_hand(self) -> bool:
        """Whether the clinician may enter a dose where none is advised: decided, with its reason."""
        settled = not unsettled(self._choice, self._advice)
        return bool(self.current) and settled and self.advised is not None and self.advised.start is None

    def review_on(self) -> date:
        """The day the plan is looked at again, by rule."""
        return follow_up(self.prescriptions, self.facts(), self._choice.problem).on

    def mme(self) -> Mme:
        """MME a day once this plan is followed."""
        return mme_after(self._visit.record, self.prescriptions, self.context.knowledge, self.context.on)

    def counted(self) -> Derived | CannotTell:
        """How many pieces, with the sum; or why they cannot be counted."""
        one, product = self.prescription, self.product()
        if one is None or not one.steps:
            return CannotTell(because=tr("a dose is missing"))
        if product is None:
            return CannotTell(because=tr("no single strength on file makes every dose"))
        return supply(one.steps, product, one.days)

    def product(self) -> Product | None:
        """The product written on the prescription."""
        one = self.prescription
        return None if one is None else next((p for p in self.products() if _is(p, one)), None)

    def products(self) -> tuple[Product, ...]:
        """What a pharmacy can dispense of it."""
        return self.medicine.products if self.medicine else ()

    def makes_every_dose(self, product: Product) -> bool:
        """Whether the plan's doses are whole (or half, where scored) pieces of it."""
        steps = self.prescription.steps if self.prescription else ()
        return all(pieces(dose, product) is not None for step in steps for dose in step.rung.doses)

    def is_advised(self) -> bool:
        """Whether the plan is the advised one."""
        one = self.prescription
        return one is not None and self._marked(one).advised

    def most_repeats(self) -> int:
        """0 for a schedule II medicine, else 5."""
        law = None if self.medicine is None else most_repeats(self.medicine)
        return MOST_REPEATS if law is None else law

    # The plan ---------------------------------------------------------------------------------------------------

    def wants_draft(self) -> bool:
        """Whether the chosen medicine should now be drafted: settled, with a start, and not taken out before."""
        open_visit = self._visit.signature is None
        return open_visit and bool(self.current) and self.prescription is None and not self.obstacle() and (
            self.current not in self._left_out
        )  # fmt: skip

    def has_news(self) -> bool:
        """Whether the visit lags behind: a draft to put in, a reason or an advice that has changed since."""
        return self._visit.signature is None and self.apply_to(self._visit) != self._visit

    def put_in_plan(self) -> None:
        """Draft the advised prescription, or one to fill in by hand where none is advised."""
        advised, medicine = self.advised, self.medicine
        if advised is None or medicine is None or self.prescription is not None:
            return
        problem = self._advice.problem.key
        made = draft(advised, medicine, problem) if advised.start else by_hand(medicine, problem)
        self._left_out.discard(self.current)
        self.prescriptions = (*self.prescriptions, self._marked(made))
        self._take_apart()

    def take_out(self) -> None:
        """Remove the prescription looked at from the plan."""
        self._left_out.add(self.current)
        self.prescriptions = tuple(one for one in self.prescriptions if one != self.prescription)
        self._take_apart()

    def use_advised(self) -> None:
        """Back to the advised dose and plan."""
        one, advised, medicine = self.prescription, self.advised, self.medicine
        if one is not None and advised is not None and medicine is not None and advised.start is not None:
            made = draft(advised, medicine, one.for_problem, one.days)
            self._replace(replace(made, repeats=one.repeats, reason=one.reason))
            self._take_apart()

    def change_entries(self, changed: Entries) -> None:
        """Take the plan as typed."""
        one, medicine = self.prescription, self.medicine
        if one is None or medicine is None:
            return
        self.entries = changed
        steps = changed.laid_out()
        if medicine.worn_days is not None and steps:
            # Of a patch the strength is the dose: another dose is another patch.
            fitting = best_product([step.rung for step in steps], medicine)
            one = one if fitting is None else replace(one, strength=fitting.strength, form=fitting.form)
        self._replace(replace(one, steps=steps))

    def set_times(self, times: tuple[When, ...]) -> None:
        """Take the first step's dose at these times of day."""
        first = self.entries.steps[0]
        dose = first.doses[0][1] if first.doses else None
        if dose is not None:
            changed = replace(first, doses=tuple((when, dose) for when in When if when in times))
            self.change_entries(self.entries.with_step(0, changed))

    def set_product(self, product: Product) -> None:
        """Write this strength and form."""
        if (one := self.prescription) is not None:
            self._replace(replace(one, strength=product.strength, form=product.form))

    def set_days(self, days: int | None) -> None:
        """How long the supply lasts, 1-90 days; nothing changes while the number is missing."""
        if (one := self.prescription) is not None and days is not None and 1 <= days <= LONGEST:
            self._replace(replace(one, days=days))

    def set_repeats(self, repeats: int) -> None:
        """How often it may be dispensed again."""
        if (one := self.prescription) is not None:
            self._replace(replace(one, repeats=repeats))

    def facts(self) -> Facts:
        """The facts of the record, gathered once for each record."""
        if self._facts is None:
            self._facts = self.context.facts(self._visit.record, self._visit.pain)
        return self._facts

    def _replace(self, changed: Prescription) -> None:
        """Put a changed prescription in its place; directions and pieces follow from it."""
        before = self.prescription
        self.prescriptions = tuple(changed if one == before else one for one in self.prescriptions)
        count = self.counted()
        pieces_needed: Decimal | None = count.value if isinstance(count, Derived) else None
        inside = () if self.medicine is None else holds(self.medicine, self.product())
        final = self._marked(
            replace(changed, quantity=pieces_needed, directions=directions(changed.steps), holds=inside)
        )
        self.prescriptions = tuple(final if one == changed else one for one in self.prescriptions)

    def _marked(self, one: Prescription) -> Prescription:
        advised = self._advice.medicine(one.medicine) if one.act is Act.START else None
        if advised is None:
            return one
        reason = self._choice.reason if one.medicine == self._choice.medicine else one.reason
        return replace(one, advised=advised.start is not None and one.steps == advised.steps, reason=reason)

    def _check(self, one: Prescription) -> tuple[Finding, ...]:
        return check_prescription(one, self.facts(), self.prescriptions)

    def _take_apart(self) -> None:
        """Show the plan in the fields; what is typed and not yet a plan stays as typed."""
        steps = self.prescription.steps if self.prescription else ()
        typing = self.prescription is not None and not steps and bool(self.entries.steps)
        if not typing and self.entries.laid_out() != steps:
            self.entries = entries(steps)
        if self.prescription is not None and not self.entries.steps and self.medicine is not None:
            self.entries = blank(self.medicine)

    def _without_medicine(self) -> bool:
        return self._choice.class_id == NON_DRUG and not self._choice.medicine


def _is(product: Product, one: Prescription) -> bool:
    return product.strength == one.strength and product.form == one.form
