"""Opioid monitoring, without Qt: what is due, and what is put on record today."""

from dataclasses import replace

from paindesk.domain.advice import Advice, Due
from paindesk.domain.finding import Finding, most_serious_first
from paindesk.domain.patient import PdmpReview, Stewardship
from paindesk.domain.visit import Visit, VisitKind
from paindesk.steps.step import Context, Mark, StepState

ID = "monitoring"
WATCHED = ("pdmp", "urine_test", "agreement", "benefit_risk_review", "naloxone", "reevaluation", "ecg", "lab")


class MonitoringModel:
    """Edits a copy of the record's stewardship; `apply_to` puts it back."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.stewardship = Stewardship()
        self._visit: Visit
        self._advice: Advice

    def see(self, visit: Visit, advice: Advice) -> None:
        """Take in the visit."""
        self._visit, self._advice = visit, advice
        self.stewardship = visit.record.stewardship

    def apply_to(self, visit: Visit) -> Visit:
        """The visit with this stewardship."""
        return replace(visit, record=replace(visit.record, stewardship=self.stewardship))

    def is_complete(self) -> bool:
        """Nothing here stands in the way of signing: what is due and not done stays due, and shows."""
        return True

    def state(self) -> StepState:
        """ "2 overdue", "2 due", "nothing due"."""
        due = [one for one in self.due() if one.due_on <= self.context.on]
        if overdue := sum(one.overdue for one in due):
            return StepState(Mark.ATTENTION, f"{overdue} overdue")
        if due:
            return StepState(Mark.TODO, f"{len(due)} due")
        return StepState(Mark.DONE if ID in self._visit.done_steps else Mark.TODO, "nothing due")

    def findings(self) -> tuple[Finding, ...]:
        """What matters for this patient."""
        return most_serious_first(self._advice.findings)

    def panel_title(self) -> str:
        """The heading of the findings."""
        return "What matters so far"

    def next_title(self) -> str:
        """The primary button."""
        return "Medicine class" if self._visit.kind is VisitKind.FIRST else "Trends"

    # What is shown ----------------------------------------------------------------------------------------------

    def due(self) -> tuple[Due, ...]:
        """What is watched while an opioid is taken, the earliest first."""
        return tuple(one for one in self._advice.due if one.what in WATCHED)

    def reviews(self) -> tuple[PdmpReview, ...]:
        """Looks into the monitoring program, the newest first."""
        return tuple(sorted(self.stewardship.pdmp_reviews, key=lambda one: one.on, reverse=True))

    # Put on record ----------------------------------------------------------------------------------------------

    def record_pdmp(self, seen: str, *, as_expected: bool) -> None:
        """The monitoring program was looked at today; a second look of one day replaces the first."""
        review = PdmpReview(on=self.context.on, seen=seen.strip(), as_expected=as_expected)
        self.stewardship = replace(self.stewardship, pdmp_reviews=(*self._without_today(), review))

    def take_back_pdmp(self) -> None:
        """Today's look was an error."""
        self.stewardship = replace(self.stewardship, pdmp_reviews=self._without_today())

    def record_done(self, what: str) -> None:
        """The agreement was signed, benefits and risks were weighed, or naloxone was offered, today."""
        today = self.context.on
        match what:
            case "agreement":
                self.stewardship = replace(self.stewardship, agreement_on=today)
            case "benefit_risk_review":
                self.stewardship = replace(self.stewardship, risk_talk_on=today)
            case "naloxone":
                self.stewardship = replace(self.stewardship, naloxone_on=today)

    def _without_today(self) -> tuple[PdmpReview, ...]:
        return tuple(one for one in self.stewardship.pdmp_reviews if one.on != self.context.on)
