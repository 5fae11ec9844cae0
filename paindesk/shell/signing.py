"""Signing a visit and making its papers: what happens on the record worker, without Qt."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, time
from functools import cached_property, partial

from paindesk.domain.advice import Advice
from paindesk.domain.errors import PainDeskError
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.paper import LETTER
from paindesk.domain.visit import Clinic, PrintChoice, Signature, Visit, VisitPoint
from paindesk.rules import panel, papers_wanted, urine_test
from paindesk.rules.after_visit import after_visit
from paindesk.rules.facts import gather
from paindesk.rules.mme_after import mme_after
from paindesk.rules.monitoring import due
from paindesk.rules.papers_wanted import with_copies
from paindesk.rules.visit_point import visit_point
from paindesk.steps.review_sign.model import is_offered
from paindesk.steps.step import Context
from paindesk.steps.trends.model import whole_trend
from paindesk.store import Desk

TREND_REPORT = "trend_report"


def sign(visit: Visit, desk: Desk, knowledge: Knowledge, *, over: int | None = None) -> Visit:
    """Sign: the visit is locked, its point goes on the charts, what is due goes on Today. `over`: the version of the
    draft in the record that this is.

    Raises:
        NotAllowed: the user's role does not sign.
        Conflict: somebody else changed the draft.
    """
    visit = replace(visit, edition=knowledge.edition, typed=())  # what is not entered is no part of it
    mme = mme_after(visit.record, visit.prescriptions, knowledge, visit.on)
    points = desk.points(visit.record.patient.id)
    point = visit_point(visit, points, knowledge, mme)
    before = [one for one in points if one.visit_id != visit.id and one.on <= visit.on]
    facts = gather(visit.record, visit.pain, knowledge, visit.on, before)
    point = replace(point, panel=panel.facts_of(visit, facts))
    left = due(facts, mme, visit.prescriptions, visit.choice.problem)
    return desk.sign(visit, point, (*left, *urine_test.result_line(visit.record, visit.on, knowledge)), over=over)


def chosen_papers(visit: Visit, knowledge: Knowledge) -> tuple[PrintChoice, ...]:
    """The papers ticked on the last step; where nothing was touched, those the visit asks for."""
    ticked = visit.printing or papers_wanted.usual(visit, knowledge)
    return tuple(one for one in ticked if one.chosen)


def possible_papers(visit: Visit, knowledge: Knowledge) -> tuple[PrintChoice, ...]:
    """Every paper there can be of a visit, ticked as on the last step, each with its copy for the chart."""
    usual = papers_wanted.usual(visit, knowledge)
    ticked = visit.printing or usual
    known = {one.document for one in ticked}
    others = (replace(one, chosen=False) for one in usual if one.document not in known)
    return with_copies(one for one in (*ticked, *others) if is_offered(one.document, visit))


def for_papers(
    names: Collection[str],
    visit: Visit,
    advice: Advice,
    knowledge: Knowledge,
    *,
    clinic: Clinic,
    history: Sequence[VisitPoint] = (),
) -> Advice:
    """The advice with what these papers tell beside it: how it stands after the visit, and the trend where it is one.

    The trend is drawn only where its report is made, in the report's language: that takes longer than everything else.
    """
    after = after_visit(visit, knowledge, history)
    if TREND_REPORT in names:
        context = Context(knowledge=knowledge, on=visit.on, clinic=clinic, history=tuple(history))
        after = replace(after, trend=partial(whole_trend, visit, advice, context))
    return replace(advice, after=after)


class PaperMaker:
    """Makes the papers of one signed visit, each when it is wanted. `history`: the patient's points."""

    def __init__(
        self,
        visit: Visit,
        advice: Advice,
        knowledge: Knowledge,
        clinic: Clinic,
        *,
        history: Sequence[VisitPoint] = (),
        paper_size: str = LETTER,
    ) -> None:
        self.visit = visit
        self._paper_size = paper_size
        self._advice, self._knowledge, self._clinic, self._history = advice, knowledge, clinic, history

    def make(self, one: PrintChoice) -> bytes:
        """The PDF; raises PainDeskError where something it needs is missing."""
        from paindesk.documents.papers import make  # noqa: PLC0415 - typst is loaded when first needed

        told = self._with_trend if one.document == TREND_REPORT else self._told
        how = partial(make, language=one.language, large=one.large, paper_size=self._paper_size)
        return how(one.document, self.visit, told, self._knowledge, self._clinic)

    @cached_property
    def _told(self) -> Advice:
        return self._for_papers(())

    @cached_property
    def _with_trend(self) -> Advice:
        return self._for_papers((TREND_REPORT,))

    def _for_papers(self, names: Collection[str]) -> Advice:
        return for_papers(names, self.visit, self._advice, self._knowledge, clinic=self._clinic, history=self._history)


def as_signed(visit: Visit, by: str) -> Visit:
    """The draft with the name that its papers will have; the hour is not known yet."""
    at = datetime.combine(visit.on, time(), UTC)
    return replace(visit, signature=Signature(by=by, at=at, digest=""))


def get_ready(maker: PaperMaker, one: PrintChoice) -> None:
    """Make a paper of a draft and let it go. Everything that makes and shows papers is then loaded, and what stays as
    it is until the signature need not be laid out again: the signed one is in view at once."""
    import pypdfium2  # type: ignore[import-untyped]  # noqa: F401, PLC0415 - what the preview will need

    with suppress(PainDeskError):
        maker.make(one)
