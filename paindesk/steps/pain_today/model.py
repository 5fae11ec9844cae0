"""Pain today, without Qt."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from paindesk.domain.advice import Advice
from paindesk.domain.dose import Derived, plain
from paindesk.domain.finding import Finding, Level, most_serious_first
from paindesk.domain.instrument import Instrument
from paindesk.domain.knowledge import RedFlag
from paindesk.domain.pain import Goal, Mechanism, PainSite, PainToday, Peg, RedFlagAnswer, ScreenAnswers
from paindesk.domain.visit import Visit
from paindesk.kit.language import told, tr
from paindesk.rules import red_flags, screens
from paindesk.rules.evidence import spoken
from paindesk.rules.facts import Facts
from paindesk.rules.history_findings import findings as history_findings
from paindesk.steps.kept_words import said
from paindesk.steps.place_names import called
from paindesk.steps.step import Context, Mark, StepState

# The words offered as chips, most used first; anything else a record names is shown beside them.
QUALITIES = (
    "burning", "tingling", "numb", "electric shocks", "aching", "throbbing", "cramping", "stabbing", "stiff",
    "sudden attacks", "spreads along a nerve", "stiff in the morning", "worse at night", "touch hurts", "worse on load",
)  # fmt: skip
_ABOUT_PAIN = ("sleep", "b12", "mood", "suicid", "screen")
# Asked here in this order; pain intensity and PEG have cards of their own.
SCREENS = ("phq2", "phq9", "gad7", "audit_c", "ort_oud", "stop_bang", "dn4", "startback", "cows", "oud_dsm5")


@dataclass(frozen=True, slots=True)
class ScreenLine:
    """One instrument as its row shows it: what was answered today, and the last result in words with its colour."""

    instrument: Instrument
    given: ScreenAnswers
    words: str
    kind: str


class PainTodayModel:
    """Edits a copy of the visit's pain; `apply_to` puts it back."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.pain = PainToday()
        self.current = 1
        self._goal_touched = False  # an emptied goal stays empty
        self._visit: Visit
        self._advice: Advice

    def see(self, visit: Visit, advice: Advice) -> None:
        """Take in the visit."""
        self._visit, self._advice, self.pain = visit, advice, visit.pain
        numbers = [site.number for site in self.pain.sites]
        if numbers and self.current not in numbers:
            self.current = numbers[0]

    def apply_to(self, visit: Visit) -> Visit:
        """The visit with this pain; the goal that is shown is the goal, and today's screens are on record."""
        pain = replace(self.pain, goal=self.goal())
        codes = {one.key for one in (*self.pain.screens, *visit.pain.screens)}
        if not codes:
            return replace(visit, pain=pain)
        codes |= {screens.SELF_HARM} if "phq9" in codes else set()
        today = self.context.on
        kept = tuple(one for one in visit.record.observations if one.on != today or one.code not in codes)
        added = screens.observations(
            tuple(self.context.knowledge.instruments.values()),
            self.pain.screens,
            today,
            supervised=self._supervised(),
        )
        return replace(visit, pain=pain, record=replace(visit.record, observations=(*kept, *added)))

    def is_complete(self) -> bool:
        """A place with an average NRS, the kind of pain decided, and no red flag unanswered or unattended."""
        site = self.pain.sites[0] if self.pain.sites else None
        rated = site is not None and site.average is not None
        return rated and self.pain.mechanism is not None and not self.open_flags()

    def state(self) -> StepState:
        """ "NRS 7 · PEG 7.0"."""
        worst = max((site.now for site in self.pain.sites if site.now is not None), default=None)
        parts = [f"NRS {worst}"] if worst is not None else []
        if self.pain.peg.score is not None:
            parts.append(f"PEG {self.pain.peg.score:.1f}")
        if any(finding.level is Level.STOP for finding in self._red_flags()):
            return StepState(Mark.ATTENTION, tr("red flag present"))
        if self.is_complete():
            return StepState(Mark.DONE, " · ".join(parts))
        return StepState(Mark.TODO, " · ".join(parts) or tr("map, scores, red flags, goal"))

    def findings(self) -> tuple[Finding, ...]:
        """Red flags, and what of the history bears on this pain."""
        about = [one for one in history_findings(self._facts()) if any(word in one.id for word in _ABOUT_PAIN)]
        return most_serious_first([*self._red_flags(), *about])

    def panel_title(self) -> str:
        """The heading of the findings."""
        return tr("Red flags first")

    def next_title(self) -> None:
        """The title of the step that follows."""

    def _facts(self) -> Facts:
        return self.context.facts(self._visit.record, self.pain)

    # Places -----------------------------------------------------------------------------------------------------

    def set_sites(self, sites: tuple[PainSite, ...]) -> None:
        """Take the drawn places; a place without a name is called by its regions."""
        before = {site.number: site for site in self.pain.sites}
        named = []
        for site in sites:
            old = before.get(site.number)
            automatic = old is None or site.name in ("", called(old))
            named.append(replace(site, name=called(site)) if automatic else site)
        self.pain = replace(self.pain, sites=tuple(named))

    def site(self) -> PainSite:
        """The place that is described now; an empty one where nothing is drawn yet."""
        return next((site for site in self.pain.sites if site.number == self.current), PainSite(number=self.current))

    def change_site(self, site: PainSite) -> None:
        """Describe the current place; adds it where it is new."""
        others = [one for one in self.pain.sites if one.number != site.number]
        sites = sorted([*others, site], key=lambda one: one.number)
        self.pain = replace(self.pain, sites=tuple(sites))

    def remove_site(self) -> None:
        """Take the current place off."""
        kept = tuple(one for one in self.pain.sites if one.number != self.current)
        self.pain = replace(self.pain, sites=kept)
        self.current = kept[0].number if kept else 1

    def qualities(self) -> tuple[str, ...]:
        """The words offered for the current place: the usual ones, then any other already named."""
        return tuple(dict.fromkeys((*QUALITIES, *self.site().qualities)))

    def toggle_quality(self, word: str, *, on: bool) -> None:
        """Name a quality of the current place, or take it back."""
        site = self.site()
        kept = tuple(one for one in site.qualities if one != word)
        self.change_site(replace(site, qualities=(*kept, word) if on else kept))

    # Scores, kind, goal -----------------------------------------------------------------------------------------

    def set_peg(self, peg: Peg) -> None:
        """The three items; no score while one is missing."""
        self.pain = replace(self.pain, peg=peg)

    def set_interference(self, sleep: int | None, mood: int | None, work: int | None) -> None:
        """What pain does to sleep, mood and work, 0-10."""
        self.pain = replace(self.pain, sleep=sleep, mood=mood, work=work)

    def proposal(self) -> tuple[Mechanism | None, str]:
        """The kind of pain proposed, and why, in one line."""
        proposed = self._advice.proposal
        reasons = ", ".join(map(told, proposed.reasons))
        if proposed.mechanism is None:
            none = tr("No proposal yet: name what it feels like.")
            return None, tr("No proposal: {reasons}.", reasons=reasons) if reasons else none
        kind = said(proposed.mechanism.value)
        return proposed.mechanism, tr("Proposed: {kind}, from {reasons}. You decide.", kind=kind, reasons=reasons)

    def decide(self, mechanism: Mechanism | None) -> None:
        """The clinician's decision."""
        self.pain = replace(self.pain, mechanism=mechanism)

    def set_goal(self, text: str, by: date | None, today: str) -> None:
        """The patient's own goal, in their words."""
        self._goal_touched = True
        self.pain = replace(self.pain, goal=replace(self.pain.goal, text=text, by=by, today=today))

    def goal(self) -> Goal:
        """The goal, with the words the record already holds as the start where nothing is written yet."""
        untouched = not (self._goal_touched or self.pain.goal.text)
        if untouched and self._visit.record.goals_in_own_words:
            return replace(self.pain.goal, text=self._visit.record.goals_in_own_words[0])
        return self.pain.goal

    # Screens ----------------------------------------------------------------------------------------------------

    def screens(self) -> tuple[ScreenLine, ...]:
        """Every questionnaire offered, each with its last result."""
        known = self.context.knowledge.instruments
        given = {one.key: one for one in self.pain.screens}
        return tuple(
            self._screen_line(known[key], given.get(key, ScreenAnswers(key=key))) for key in SCREENS if key in known
        )

    def _screen_line(self, instrument: Instrument, given: ScreenAnswers) -> ScreenLine:
        scored = screens.score(instrument, given, supervised=self._supervised()) if given.begun else None
        if isinstance(scored, Derived):
            return self._shown(instrument, given, scored.value, "")
        if scored is not None:
            return ScreenLine(instrument, given, tr("no score: {reason}", reason=told(scored.because)), "caution")
        last = self._visit.record.latest(instrument.key, self.context.on)
        if last is None or last.value is None:
            return ScreenLine(instrument, given, tr("not asked"), "plain")
        return self._shown(instrument, given, last.value, f" · {spoken(last.on)}" if last.on else "")

    def _shown(self, instrument: Instrument, given: ScreenAnswers, value: Decimal, when: str) -> ScreenLine:
        meaning = told(instrument.meaning(value))
        words = tr("{score} of {highest}", score=plain(value), highest=instrument.highest)
        words += when or (f", {meaning}" if meaning else "")
        positive = screens.is_positive(instrument, value, self._visit.record.patient.sex)
        return ScreenLine(instrument, given, words, "caution" if positive else "ok")

    def _supervised(self) -> bool:
        return screens.supervised(self._facts())

    def fill(self, key: str, answers: tuple[int | None, ...] = (), total: int | None = None) -> None:
        """Answers of one questionnaire, or its total; all empty takes it back."""
        others = tuple(one for one in self.pain.screens if one.key != key)
        given = ScreenAnswers(key=key, answers=answers, total=total)
        self.pain = replace(self.pain, screens=(*others, given) if given.begun else others)

    # Red flags --------------------------------------------------------------------------------------------------

    def flags(self) -> tuple[tuple[RedFlag, RedFlagAnswer], ...]:
        """The questions for this pain, each with its answer so far."""
        answers = {one.id: one for one in self.pain.red_flags}
        return tuple(
            (flag, answers.get(flag.id, RedFlagAnswer(id=flag.id))) for flag in red_flags.questions(self._facts())
        )

    def open_flags(self) -> tuple[RedFlag, ...]:
        """Questions without an answer, and flags that are present with nothing done about them."""
        return tuple(
            flag
            for flag, answer in self.flags()
            if answer.present is None or (answer.present and not answer.escalated.strip())
        )

    def answer(self, flag_id: str, present: bool | None, escalated: str = "") -> None:
        """Answer one question."""
        others = tuple(one for one in self.pain.red_flags if one.id != flag_id)
        answer = RedFlagAnswer(id=flag_id, present=present, escalated=escalated)
        self.pain = replace(self.pain, red_flags=(*others, answer))

    def answer_rest_no(self) -> None:
        """All questions not yet answered were asked, and the answer was no."""
        for flag, answer in self.flags():
            if answer.present is None:
                self.answer(flag.id, False)

    def _red_flags(self) -> tuple[Finding, ...]:
        return red_flags.findings(self._facts())

    def peg_words(self) -> str:
        """ "7.0", or what is missing."""
        score = self.pain.peg.score
        return f"{score}" if score is not None else tr("3 answers needed")
