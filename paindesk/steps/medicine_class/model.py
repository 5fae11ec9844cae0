"""Medicine class, without Qt: the problem treated, the medicine chosen and why, and what opens the opioid gate."""

from dataclasses import replace

from paindesk.domain.advice import Advice, ClassAdvice, GateCheck, MedicineAdvice
from paindesk.domain.finding import Finding, most_serious_first
from paindesk.domain.monitoring import PdmpReview, Stewardship, UrineTest
from paindesk.domain.pain import PainProblem
from paindesk.domain.patient import Trial
from paindesk.domain.visit import Choice, Visit
from paindesk.kit.language import named, told, tr
from paindesk.rules import opioid_gate
from paindesk.rules.choosing import flags_first, needs_reason, unsettled
from paindesk.steps.kept_words import said
from paindesk.steps.step import Context, Mark, StepState

NON_DRUG = "non_drug"


class MedicineClassModel:
    """Edits a copy of the visit's choice and of its record's stewardship and trials; `apply_to` puts them back."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.choice = Choice()
        self.stewardship = Stewardship()
        self.trials: tuple[Trial, ...] = ()
        self._visit: Visit
        self._advice: Advice

    def see(self, visit: Visit, advice: Advice) -> None:
        """Take in the visit."""
        self._visit, self._advice = visit, advice
        self.choice, self.stewardship, self.trials = visit.choice, visit.record.stewardship, visit.record.trials

    def apply_to(self, visit: Visit) -> Visit:
        """The visit with this choice and these opioid records."""
        record = replace(visit.record, stewardship=self.stewardship, trials=self.trials)
        return replace(visit, choice=self.choice, record=record)

    def is_complete(self) -> bool:
        """A medicine, or none on purpose, with the reason where one is asked for."""
        decided = bool(self.choice.medicine) or self.choice.class_id == NON_DRUG
        return decided and not self.missing()

    def state(self) -> StepState:
        """ "gabapentin", "no medicine", "reason needed"."""
        if self.choice.class_id == NON_DRUG and not self.choice.medicine:
            return StepState(Mark.DONE, tr("no medicine"))
        if not self.choice.medicine:
            return StepState(Mark.TODO, tr("choose"))
        if self.missing():
            if flags_first(self._advice):
                return StepState(Mark.ATTENTION, tr("red flags first"))
            locked = self.is_locked(self.choice.class_id)
            return StepState(Mark.ATTENTION, tr("conditions missing") if locked else tr("reason needed"))
        return StepState(Mark.DONE, named(self.choice.medicine))

    def findings(self) -> tuple[Finding, ...]:
        """The chosen medicine's; before that, what matters for the patient. A referral where nothing fits."""
        chosen = self.chosen()
        if chosen is None:
            return self._advice.findings
        referral = [one for one in self._advice.findings if one.id == "no-class-fits"]
        return most_serious_first([*chosen.findings, *referral])

    def panel_title(self) -> str:
        """ "Gabapentin for Rosa"."""
        patient = self._visit.record.patient
        if not self.choice.medicine:
            return tr("What matters so far")
        who = patient.given or tr("this patient")
        return tr("{medicine} for {patient}", medicine=_capital(named(self.choice.medicine)), patient=who)

    def next_title(self) -> str:
        """ "Gabapentin: starting dose"."""
        if not self.choice.medicine:
            return tr("Starting dose")
        return tr("{medicine}: starting dose", medicine=_capital(named(self.choice.medicine)))

    # What is shown ----------------------------------------------------------------------------------------------

    def classes(self) -> tuple[ClassAdvice, ...]:
        """Every class, first to think of first."""
        return self._advice.classes

    def gate(self) -> tuple[GateCheck, ...]:
        """The conditions before a first opioid."""
        return self._advice.gate

    def is_locked(self, class_id: str) -> bool:
        """Whether this is the opioid class while conditions are missing."""
        return any(one.id == class_id and one.verdict.value == "locked" for one in self._advice.classes)

    def chosen(self) -> MedicineAdvice | None:
        """The advice on the chosen medicine."""
        return self._advice.medicine(self.choice.medicine) if self.choice.medicine else None

    def missing(self) -> str:
        """What the choice still waits for, in one sentence, or ""."""
        return unsettled(self.choice, self._advice)

    def asks_reason(self) -> bool:
        """Whether the chosen medicine is advised against, so that a reason belongs to it."""
        chosen = self.chosen()
        return chosen is not None and needs_reason(chosen)

    # The pain problem -------------------------------------------------------------------------------------------

    def problem_text(self) -> str:
        """What the classes are ranked for, in the middle of a sentence."""
        text = _titled(self._advice.problem)
        return text[:1].lower() + text[1:] if text[1:2].islower() else text

    def problem_options(self) -> tuple[tuple[str, str], ...]:
        """The problems of the record and the pain map."""
        return tuple((one.key or one.text, _titled(one)) for one in self._advice.problems)

    def problem_option(self) -> str | None:
        """Which of the options is ranked for; None for one in the clinician's own words."""
        words = self.choice.problem
        keys = [key for key, _ in self.problem_options()]
        if not words.strip():
            return keys[0] if keys else None
        return next((one.key or one.text for one in self._advice.problems if words in (one.key, one.text)), None)

    def problem_note(self) -> str:
        """Said above the classes: red flags that come first, or that the problem is not one PainDesk has facts for."""
        if waiting := flags_first(self._advice):
            return told(waiting)
        if self._advice.problem.key:
            return ""
        kind = self._advice.problem.mechanism
        if not kind:
            return tr("PainDesk has no entry for this problem: ranked without a kind of pain.")
        known = said(kind.value)
        return tr("PainDesk has no entry for this problem: ranked by the kind of pain ({kind}).", kind=known)

    def set_problem(self, words: str) -> None:
        """Treat this problem: a key, or the clinician's own words. "" goes back to the first on record."""
        self.choice = replace(self.choice, problem=words)

    # Choosing ---------------------------------------------------------------------------------------------------

    def choose(self, class_id: str, medicine: str = "") -> None:
        """Take this medicine, or a class without one. A reason given for another medicine does not carry over."""
        if (class_id, medicine) != (self.choice.class_id, self.choice.medicine):
            self.choice = replace(self.choice, class_id=class_id, medicine=medicine, reason="")

    def set_reason(self, text: str) -> None:
        """Why it is chosen against advice."""
        self.choice = replace(self.choice, reason=text)

    def set_exception(self, text: str) -> None:
        """Why the opioid conditions cannot be met."""
        self.choice = replace(self.choice, opioid_exception=text)

    # Recorded today for the opioid gate -------------------------------------------------------------------------

    def record_non_drug(self, which: str) -> None:
        """A treatment without medicine was tried, or begins now."""
        tried = Trial(medicine=f"{opioid_gate.NON_DRUG}: {which.strip() or 'not named'}", ongoing=True)
        if tried not in self.trials:
            self.trials = (*self.trials, tried)

    def record_pdmp(self, seen: str, *, as_expected: bool) -> None:
        """The monitoring program was looked at today."""
        review = PdmpReview(on=self.context.on, seen=seen.strip(), as_expected=as_expected)
        others = tuple(one for one in self.stewardship.pdmp_reviews if one.on != self.context.on)
        self.stewardship = replace(self.stewardship, pdmp_reviews=(*others, review))

    def record_urine_test(self, note: str) -> None:
        """A urine test was sent, or its result seen, today. A result entered on Monitoring stays beside it."""
        test = UrineTest(on=self.context.on, note=note.strip() or "sent")
        others = tuple(one for one in self.stewardship.urine_tests if one.on != self.context.on or one.has_result)
        self.stewardship = replace(self.stewardship, urine_tests=(*others, test))

    def record_talk(self) -> None:
        """Benefits and risks were talked about today."""
        self.stewardship = replace(self.stewardship, risk_talk_on=self.context.on)

    def record_agreement(self) -> None:
        """The agreement was signed today."""
        self.stewardship = replace(self.stewardship, agreement_on=self.context.on)

    def record_naloxone(self) -> None:
        """Naloxone was talked about and offered today."""
        self.stewardship = replace(self.stewardship, naloxone_on=self.context.on)


def _titled(problem: PainProblem) -> str:
    """The knowledge's title, or the words of the record or the clinician as they are."""
    return told(problem.text) if problem.key else said(problem.text)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
