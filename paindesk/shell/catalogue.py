"""The order of the visits, in two tuples. A new step is one folder and one line here."""

from paindesk.domain.visit import VisitKind
from paindesk.steps.adjust.step import STEP as ADJUST
from paindesk.steps.history.step import STEP as HISTORY
from paindesk.steps.medicine_class.step import STEP as MEDICINE_CLASS
from paindesk.steps.monitoring.step import STEP as MONITORING
from paindesk.steps.pain_today.step import STEP as PAIN_TODAY
from paindesk.steps.plan_safety.step import STEP as PLAN_SAFETY
from paindesk.steps.review_sign.step import STEP as REVIEW_SIGN
from paindesk.steps.since_last_visit.step import STEP as SINCE_LAST_VISIT
from paindesk.steps.starting_dose.step import STEP as STARTING_DOSE
from paindesk.steps.step import Step
from paindesk.steps.trends.step import STEP as TRENDS

FIRST_VISIT = (HISTORY, PAIN_TODAY, MONITORING, MEDICINE_CLASS, STARTING_DOSE, PLAN_SAFETY, REVIEW_SIGN)
FOLLOW_UP = (SINCE_LAST_VISIT, MONITORING, TRENDS, ADJUST, PLAN_SAFETY, REVIEW_SIGN)


def steps_of(kind: VisitKind) -> tuple[Step, ...]:
    """The steps of that kind of visit, in order."""
    return FIRST_VISIT if kind is VisitKind.FIRST else FOLLOW_UP
