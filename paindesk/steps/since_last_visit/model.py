"""Since the last visit, without Qt. Places, goal and plan are there already; only what changed is entered."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from paindesk.domain.advice import Advice
from paindesk.domain.dose import CannotTell
from paindesk.domain.finding import Finding, Level, most_serious_first
from paindesk.domain.knowledge import RedFlag
from paindesk.domain.medicine_line import Activity
from paindesk.domain.pain import PainSite, PainToday, Peg, RedFlagAnswer
from paindesk.domain.patient import Pregnancy, Record, Sex
from paindesk.domain.visit import SideEffectReport, SinceLastVisit, Visit
from paindesk.exchange.lines import read_line
from paindesk.kit.language import later, told, tr
from paindesk.rules import onset, red_flags
from paindesk.rules.benefit_and_harm import LIMITS_DAILY_LIFE, relief_percent
from paindesk.rules.facts import Facts
from paindesk.rules.visit_point import pain_now
from paindesk.steps.known_words import kept
from paindesk.steps.since_last_visit import same_as_last
from paindesk.steps.since_last_visit.diary_part import DiaryPart
from paindesk.steps.since_last_visit.taking import TakingPart
from paindesk.steps.step import Context, Mark, StepState

OTHER_PRESCRIBER = "another prescriber"
UNNAMED = later("Pain")  # what the record calls a place that nobody has named
_MOST_OFFERED = 12  # chips of side effects; any other is typed


@dataclass(frozen=True, slots=True)
class ReliefProposal:
    """Relief worked out from the first average NRS (0-10) on record; `percent` is negative when it is worse."""

    percent: int
    words: str


class SinceLastVisitModel:
    """Edits copies of the visit's pain, report and medicines; `apply_to` puts them back."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.since = SinceLastVisit()
        self.pain = PainToday()
        self.record: Record
        self.ungraded: tuple[str, ...] = ()  # named, not yet graded: kept here, never written as a grade of 0
        self._falls_before: int | None = None
        self._visit: Visit | None = None
        self._changes: tuple[onset.DoseChange, ...] | None = None
        self.taking = TakingPart(self)
        self.diary = DiaryPart(self)

    def see(self, visit: Visit, advice: Advice) -> None:
        """Take in the visit."""
        since = visit.since or SinceLastVisit()
        if self._visit is None:
            reopened = self.context.previous if since.falls else None  # a draft that has today's falls in it already
            self._falls_before = (reopened or visit).record.background.falls_past_year
        self._visit, self._advice = visit, advice
        self.since, self.pain, self.record = since, visit.pain, visit.record
        if visit.since is None or not visit.since.missed_on:
            self.since = self._with_missed(since)
        graded = {one.name for one in since.side_effects}
        self.ungraded = tuple(one for one in self.ungraded if one not in graded)

    def apply_to(self, visit: Visit) -> Visit:
        """The visit with this report; a fall counts among those of the past year, which the rules read."""
        record = replace(visit.record, medicines=self.record.medicines)
        today = self.since.falls
        if today or (visit.since is not None and visit.since.falls):
            falls = max(today, self._falls_before or 0) if today else self._falls_before
            record = replace(record, background=replace(record.background, falls_past_year=falls))
        if self.record.background.pregnancy is not record.background.pregnancy:
            record = replace(record, background=replace(record.background, pregnancy=self.record.background.pregnancy))
        return replace(visit, since=self.since, pain=self.pain, record=record)

    def is_complete(self) -> bool:
        """Average NRS and relief answered, side effects asked for, every one named also graded."""
        rated = pain_now(self.pain) is not None and self.since.relief_percent is not None
        return rated and self.effects_asked() and not self.ungraded

    def state(self) -> StepState:
        """ "relief 56 % · worst 1"."""
        flags = red_flags.findings(self._facts())
        if any(one.level is Level.STOP for one in flags):
            return StepState(Mark.ATTENTION, tr("red flag present"))
        parts = []
        if self.since.relief_percent is not None:
            parts.append(tr("relief {percent} %", percent=self.since.relief_percent))
        worst = max((one.grade for one in self.since.side_effects), default=None)
        if worst is not None:
            parts.append(tr("worst {grade}", grade=worst))
        if self.ungraded:
            return StepState(Mark.TODO, tr("grade {name}", name=told(self.ungraded[0])))
        if self.since.no_side_effects:
            parts.append(tr("no side effects"))
        if self.is_complete():
            # Flags not asked keep no visit from being signed (rules/signing.py), but what is not asked is not done.
            to_ask = any(one.id == red_flags.UNANSWERED for one in flags)
            if to_ask:
                parts.append(tr("red flags not asked"))
            return StepState(Mark.TODO if to_ask else Mark.DONE, " · ".join(parts))
        if parts and self.since.relief_percent is not None and not self.effects_asked():
            parts.append(tr("side effects not asked"))
        return StepState(Mark.TODO, " · ".join(parts) or tr("relief, side effects"))

    def findings(self) -> tuple[Finding, ...]:
        """Red flags, and what the record now asks for."""
        found = red_flags.findings(self._facts())
        return most_serious_first([*found, *self._advice.findings])

    def panel_title(self) -> str:
        """The heading of the findings."""
        return tr("What to ask today")

    def next_title(self) -> None:
        """The title of the step that follows."""

    def _facts(self) -> Facts:
        return self.context.facts(self.record, self.pain)

    # Pain and relief --------------------------------------------------------------------------------------------

    def sites(self) -> tuple[PainSite, ...]:
        """The places carried forward; one to rate where none is on record."""
        return self.pain.sites or (PainSite(number=1, name=UNNAMED),)

    def rate(self, number: int, *, now: int | None, average: int | None, worst: int | None) -> None:
        """The three NRS (0-10) of one place."""
        sites = tuple(
            replace(one, now=now, average=average, worst=worst) if one.number == number else one for one in self.sites()
        )
        self.pain = replace(self.pain, sites=sites)

    def set_peg(self, peg: Peg) -> None:
        """The three items; no score while one is missing."""
        self.pain = replace(self.pain, peg=peg)

    def set_relief(self, percent: int | None) -> None:
        """Relief in % as the patient says it, or the proposal that was taken."""
        self.since = replace(self.since, relief_percent=percent)

    def proposal(self) -> ReliefProposal | CannotTell:
        """Relief by NRS, from the first visit that told it to today."""
        history = sorted(self.context.history, key=lambda one: one.on)
        baseline = next((one.nrs for one in history if one.nrs is not None), None)
        current = pain_now(self.pain)
        if baseline is None:
            return CannotTell(because=tr("no earlier visit tells the average pain"))
        if current is None:
            return CannotTell(because=tr("today's average pain is not rated yet"))
        found = relief_percent(baseline, current)
        if isinstance(found, CannotTell):
            return found
        percent = int(found)
        words = (
            tr("{percent} % by NRS, from {first} to {now}", percent=percent, first=baseline, now=current)
            if percent >= 0
            else tr("{percent} % worse by NRS, from {first} to {now}", percent=-percent, first=baseline, now=current)
        )
        return ReliefProposal(percent, words)

    # Side effects -----------------------------------------------------------------------------------------------

    def offered_effects(self) -> tuple[str, ...]:
        """Names to press: those of the last visit, then the common ones of what is taken, commonest first."""
        previous = self.context.previous
        last = [one.name for one in previous.since.side_effects] if previous is not None and previous.since else []
        medicines = self.context.knowledge.medicines
        known = [
            (effect.percent or 0, -place, effect.name)
            for name in self._taken()
            if name in medicines
            for place, effect in enumerate(medicines[name].side_effects)
            if not effect.serious
        ]
        names = [*last, *(name for _, _, name in sorted(known, reverse=True))]
        return tuple(dict.fromkeys(names))[:_MOST_OFFERED]

    def _taken(self) -> tuple[str, ...]:
        prescribed = [one.medicine for one in self._visit.prescriptions] if self._visit is not None else []
        listed = [
            part.name
            for line in self.record.medicines
            if line.activity is Activity.ACTIVE and not line.not_taking
            for part in line.ingredients
        ]
        return tuple(dict.fromkeys((*prescribed, *listed)))

    def effects(self) -> tuple[tuple[str, int | None], ...]:
        """Every side effect named today, with its grade 0-10 or None."""
        return (*((one.name, one.grade) for one in self.since.side_effects), *((one, None) for one in self.ungraded))

    def name_effect(self, name: str) -> bool:
        """Name a side effect, to be graded; False when there is nothing new in it."""
        known = (effect.name for one in self.context.knowledge.medicines.values() for effect in one.side_effects)
        name = kept(" ".join(name.split()), dict.fromkeys((*self.offered_effects(), *known)))
        if not name or name.casefold() in {one.casefold() for one, _ in self.effects()}:
            return False
        self.ungraded = (*self.ungraded, name)
        self.since = replace(self.since, no_side_effects=False)
        return True

    def effects_asked(self) -> bool:
        """Whether side effects were asked for: one is named, or the answer was none."""
        return bool(self.effects()) or self.since.no_side_effects

    def set_no_effects(self, *, none: bool) -> None:
        """Asked, and there is none; refused while one is named."""
        if not self.effects():
            self.since = replace(self.since, no_side_effects=none)

    def detail_effect(self, name: str, *, limits: str, began: date | None) -> None:
        """What a graded side effect limits, and the day it began."""
        self.since = replace(
            self.since,
            side_effects=tuple(
                replace(one, limits=limits, began=began) if one.name == name else one for one in self.since.side_effects
            ),
        )

    def effect(self, name: str) -> SideEffectReport | None:
        """The report of that name, once graded."""
        return next((one for one in self.since.side_effects if one.name == name), None)

    def onset_words(self, name: str) -> str:
        """When it began, against the dose change before it."""
        one = self.effect(name)
        if one is None or one.began is None:
            return ""
        if self._changes is None:
            self._changes = onset.changes(self.context.history, self.context.previous, self.context.on)
        return told(onset.onset(one.began, self._changes)) or tr("no dose change is on record to compare with")

    def grade_effect(self, name: str, grade: int | None) -> None:
        """Grade it 0-10; None takes the grade back."""
        places = {one.name: one for one in self.since.side_effects}
        self.ungraded = tuple(one for one in self.ungraded if one != name)
        if grade is None:
            self.ungraded = (*self.ungraded, name)
            places.pop(name, None)
        elif name in places:
            places[name] = replace(places[name], grade=grade)
        else:
            places[name] = SideEffectReport(name=name, grade=grade)
            self.since = replace(self.since, no_side_effects=False)
        self.since = replace(self.since, side_effects=tuple(places.values()))

    def drop_effect(self, name: str) -> None:
        """It is not there after all."""
        self.ungraded = tuple(one for one in self.ungraded if one != name)
        kept = tuple(one for one in self.since.side_effects if one.name != name)
        self.since = replace(self.since, side_effects=kept)

    @staticmethod
    def limits(grade: int | None) -> bool:
        """Whether this grade limits daily life."""
        return grade is not None and grade >= LIMITS_DAILY_LIFE

    # The same as last time --------------------------------------------------------------------------------------

    def last_time(self) -> str:
        """What would be taken over, in a line; "" where the last visit has nothing to take over."""
        return same_as_last.words(self.context.previous)

    def same_as_last(self) -> None:
        """Every answer not yet given becomes that of the last visit. What happened and red flags stay to be asked."""
        if self.context.previous is not None:
            self.since, self.pain = same_as_last.answers(
                self.context.previous, self.since, self.pain, keep_effects=bool(self.ungraded)
            )

    def set_pregnancy(self, answer: Pregnancy) -> None:
        """As told today."""
        self.record = replace(self.record, background=replace(self.record.background, pregnancy=answer))

    def asks_pregnancy(self) -> bool:
        """Whether the question makes sense."""
        known = self.record.background.pregnancy
        return self.record.patient.sex is not Sex.MALE and known is not Pregnancy.NOT_APPLICABLE

    def score(self, what: str, value: int | None) -> None:
        """Sleep or mood, 0-10, as interference."""
        self.pain = replace(self.pain, sleep=value) if what == "sleep" else replace(self.pain, mood=value)

    def _with_missed(self, since: SinceLastVisit) -> SinceLastVisit:
        """The missed appointments of the schedule since the last visit, counted once."""
        last = self.context.previous.on if self.context.previous is not None else None
        days = tuple(day for day in self.context.missed if last is None or day > last)
        return replace(since, missed_on=days, missed_appointments=max(since.missed_appointments, len(days)))

    # The rest ---------------------------------------------------------------------------------------------------

    def report(self, change: Callable[[SinceLastVisit], SinceLastVisit]) -> None:
        """Change the other answers: adherence, counts, goal progress, note."""
        self.since = change(self.since)

    def set_goal_met(self, *, met: bool) -> None:
        """The patient's goal was met today, or that tick is taken back."""
        before = self.pain.goal.met_on
        if met == (before is not None):
            return
        self.pain = replace(self.pain, goal=replace(self.pain.goal, met_on=self.context.on if met else None))

    def add_medicine(self, text: str) -> bool:
        """A medicine somebody else started, as typed; False when nothing was typed."""
        if not text.strip():
            return False
        line = read_line(text.strip(), self.context.knowledge)
        line = replace(line, prescriber=OTHER_PRESCRIBER, started=self.context.on)
        self.record = replace(self.record, medicines=(*self.record.medicines, line))
        return True

    def remove_medicine(self, place: int) -> None:
        """Take a line that was added today off again."""
        kept = tuple(one for index, one in enumerate(self.record.medicines) if index != place)
        self.record = replace(self.record, medicines=kept)

    def added(self) -> tuple[tuple[int, str, bool], ...]:
        """Lines added at this visit: place in the list, text, whether it was understood."""
        return tuple(
            (place, line.text, bool(line.ingredients) and line.sig is not None)
            for place, line in enumerate(self.record.medicines)
            if line.prescriber == OTHER_PRESCRIBER and not line.source_id and line.started == self.context.on
        )

    # Red flags --------------------------------------------------------------------------------------------------

    def flags(self) -> tuple[tuple[RedFlag, RedFlagAnswer], ...]:
        """The questions for this pain, each with its answer of today."""
        answers = {one.id: one for one in self.pain.red_flags}
        return tuple(
            (flag, answers.get(flag.id, RedFlagAnswer(id=flag.id))) for flag in red_flags.questions(self._facts())
        )

    def answer_flag(self, flag_id: str, present: bool | None, escalated: str = "") -> None:
        """Answer one question."""
        others = tuple(one for one in self.pain.red_flags if one.id != flag_id)
        answer = RedFlagAnswer(id=flag_id, present=present, escalated=escalated)
        self.pain = replace(self.pain, red_flags=(*others, answer))

    def no_other_flags(self) -> None:
        """All questions not yet answered were asked, and the answer was no."""
        for flag, answer in self.flags():
            if answer.present is None:
                self.answer_flag(flag.id, False)
