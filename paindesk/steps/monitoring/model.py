"""Opioid monitoring, without Qt: what is due, and what is put on record today."""

from dataclasses import replace
from datetime import date

from paindesk.domain.advice import Advice, Due
from paindesk.domain.finding import Finding, most_serious_first
from paindesk.domain.monitoring import OUD_CRITERIA, TREATS_OUD, Noticed, OudCare, PdmpReview, Stewardship, Talk
from paindesk.domain.patient import Provider, Record
from paindesk.domain.visit import Visit
from paindesk.kit.language import later, tr
from paindesk.rules import misuse_signals, screens
from paindesk.rules.facts import Facts
from paindesk.steps import kept_words
from paindesk.steps.monitoring.fills import FillsPart
from paindesk.steps.monitoring.urine import UrinePart
from paindesk.steps.screen_part import ScreenPart
from paindesk.steps.step import Context, Mark, StepState

ID = "monitoring"
WATCHED = (
    "pdmp", "urine_test", "agreement", "benefit_risk_review", "naloxone", "laxative", "reevaluation", "ecg", "lab",
)  # fmt: skip
# What the patient says to treatment, as the record keeps it.
ANSWERS = (later("accepts"), later("wants to think about it"), later("declines for now"))


class MonitoringModel:
    """Edits a copy of the record's stewardship; `apply_to` puts it back."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.stewardship = Stewardship()
        self.oud = ScreenPart(context, OUD_CRITERIA, lambda: screens.supervised(self._facts()))
        self.urine = UrinePart(self)
        self.fills = FillsPart(self)
        self._visit: Visit
        self._advice: Advice

    def see(self, visit: Visit, advice: Advice) -> None:
        """Take in the visit."""
        self._visit, self._advice = visit, advice
        self.stewardship = visit.record.stewardship
        self.oud.see(visit)

    def apply_to(self, visit: Visit) -> Visit:
        """The visit with this stewardship and these criteria."""
        visit = self.oud.apply_to(visit)
        return replace(visit, record=replace(visit.record, stewardship=self.stewardship))

    def is_complete(self) -> bool:
        """What is due and not done stays due, and shows."""
        return True

    def state(self) -> StepState:
        """ "2 overdue", "2 due", "nothing due"."""
        due = [one for one in self.due() if one.due_on <= self.context.on]
        if overdue := sum(one.overdue for one in due):
            return StepState(Mark.ATTENTION, tr("{count} overdue", count=overdue))
        if due:
            return StepState(Mark.TODO, tr("{count} due", count=len(due)))
        return StepState(Mark.DONE if ID in self._visit.done_steps else Mark.TODO, tr("nothing due"))

    def findings(self) -> tuple[Finding, ...]:
        """What matters for this patient."""
        return most_serious_first(self._advice.findings)

    def panel_title(self) -> str:
        """The heading of the findings."""
        return tr("What matters so far")

    def next_title(self) -> None:
        """The title of the step that follows."""

    def record(self) -> Record:
        """The record of the visit as it stands."""
        return self._visit.record

    # What is shown ----------------------------------------------------------------------------------------------

    def due(self) -> tuple[Due, ...]:
        """What is watched while an opioid is taken, the earliest first."""
        return tuple(one for one in self._advice.due if one.what in WATCHED)

    def reviews(self) -> tuple[PdmpReview, ...]:
        """Looks into the monitoring program, the newest first."""
        return tuple(sorted(self.stewardship.pdmp_reviews, key=lambda one: one.on, reverse=True))

    def noticed(self) -> tuple[Noticed, ...]:
        """What the past year holds that is worth a talk, the newest first."""
        return misuse_signals.noticed(self._visit, self.context.history, self.context.knowledge)

    def offers_treatment(self) -> bool:
        """Whether the criteria are met, the disorder is on record, or treatment was offered already."""
        # The tag stands for both: the disorder among the conditions, and criteria that are met.
        return "opioid-use-disorder" in self._facts().tags or self.stewardship.oud_care != OudCare()

    def offered_before(self) -> date | None:
        """The day before today on which treatment was offered: as it stands, or at the visit before."""
        last = self.context.previous
        records = (self._visit.record, *(() if last is None else (last.record,)))
        days = [one.stewardship.oud_care.offered_on for one in records]
        return next((day for day in days if day is not None and day < self.context.on), None)

    def treats(self) -> Provider | None:
        """Who on record treats opioid use disorder."""
        return next((one for one in self._visit.record.providers if one.role == TREATS_OUD), None)

    def handover_words(self) -> str:
        """To whom the letter goes and when it can be printed, or what is missing."""
        who = self.treats()
        if who is None:
            return tr(
                "No letter yet: add who treats on History, with the role “{role}”.", role=kept_words.said(TREATS_OUD)
            )
        ready = self.stewardship.oud_care.consent_on is not None
        if ready:
            return tr("Letter to {name}: choose it on Review & sign.", name=who.name)
        return tr("Letter to {name}: with consent.", name=who.name)

    def _facts(self) -> Facts:
        return self.context.facts(self._visit.record, self._visit.pain)

    def asked_early(self) -> tuple[date, ...]:
        """The refill log: days on which an early refill was asked for, at this visit and before it."""
        events = [event for point in self.context.history for event in point.events if event.kind == "early_refill"]
        today = self._visit.since.refills if self._visit.since is not None else ()
        return tuple(sorted({*(event.on for event in events), *(one.on for one in today)}))

    # Put on record ----------------------------------------------------------------------------------------------

    def record_pdmp(self, seen: str, *, as_expected: bool) -> None:
        """The monitoring program was looked at today; a second look of one day replaces the first."""
        review = PdmpReview(on=self.context.on, seen=seen.strip(), as_expected=as_expected)
        self.stewardship = replace(self.stewardship, pdmp_reviews=(*self._without_today(), review))

    def take_back_pdmp(self) -> None:
        """Today's look was an error."""
        self.stewardship = replace(self.stewardship, pdmp_reviews=self._without_today())

    def record_done(self, what: str) -> None:
        """Today the agreement was signed, benefits and risks were weighed, naloxone was offered or a laxative given."""
        today = self.context.on
        match what:
            case "agreement":
                self.stewardship = replace(self.stewardship, agreement_on=today)
            case "benefit_risk_review":
                self.stewardship = replace(self.stewardship, risk_talk_on=today)
            case "naloxone":
                self.stewardship = replace(self.stewardship, naloxone_on=today)
            case "laxative":
                self.stewardship = replace(self.stewardship, laxative_on=today)

    def record_talk(self, said: str) -> bool:
        """What was talked about today; a second entry of one day is added to the first. False for no words."""
        words, talks = said.strip(), self.stewardship.talks
        if not words:
            return False
        today = self.context.on
        earlier = tuple(one for one in talks if one.on != today)
        said_today = "; ".join((*(one.said for one in talks if one.on == today), words))
        self.stewardship = replace(self.stewardship, talks=(*earlier, Talk(on=today, said=said_today)))
        return True

    def take_back_talk(self) -> None:
        """Today's entry was an error."""
        kept = tuple(one for one in self.stewardship.talks if one.on != self.context.on)
        self.stewardship = replace(self.stewardship, talks=kept)

    def set_care(self, care: OudCare) -> None:
        """The offer of treatment and the hand-over as entered."""
        self.stewardship = replace(self.stewardship, oud_care=care)

    def _without_today(self) -> tuple[PdmpReview, ...]:
        return tuple(one for one in self.stewardship.pdmp_reviews if one.on != self.context.on)
