"""Review and sign, without Qt: one page to read, and a reason for everything accepted in spite of a finding."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from paindesk.domain.advice import Advice
from paindesk.domain.dose import Amount, a_day, describe, plain
from paindesk.domain.finding import Finding, Level, most_serious_first
from paindesk.domain.patient import Section
from paindesk.domain.readers import LETTERS, reads_as
from paindesk.domain.visit import Act, Override, Prescription, PrintChoice, Visit
from paindesk.kit.language import later, named, told, tr
from paindesk.rules import history_findings, opioid_increase, papers_wanted, red_flags, supply_to_visit
from paindesk.rules.declined import is_declined, mark, may_decline, still_declined
from paindesk.rules.evidence import day_month, spoken
from paindesk.rules.facts import Facts
from paindesk.rules.plan_facts import left_as_they_are
from paindesk.rules.prescription import check_prescription
from paindesk.rules.said_once import said_once
from paindesk.rules.signing import open_stops
from paindesk.steps.kept_words import as_taken, lasting, said
from paindesk.steps.place_names import shown
from paindesk.steps.step import Context, Mark, StepState

PAPERS = (
    ("handout", later("Patient handout")),
    ("dose_calendar", later("Dose calendar")),
    ("taper_calendar", later("Taper calendar")),
    ("diary_page", later("Diary page")),
    ("naloxone_sheet", later("Naloxone sheet")),
    ("wallet_list", later("Wallet list")),
    ("letter", later("Referral letter")),
    ("agreement", later("Opioid agreement")),
    ("exercise", later("Exercise page")),
    ("visit_note", later("Visit note")),
    ("handover", later("Hand-over for OUD")),
    ("letter_surgeon", later("Letter to the surgeon")),
    ("letter_therapist", later("Letter to the therapist")),
    ("letter_pharmacist", later("Letter to the pharmacist")),
    ("letter_dentist", later("Letter to the dentist")),
    ("trend_report", later("Trend report")),
)
PAPER_GROUPS = (
    (
        later("For the patient"),
        (
            "handout",
            "dose_calendar",
            "taper_calendar",
            "diary_page",
            "naloxone_sheet",
            "wallet_list",
            "agreement",
            "exercise",
        ),
    ),
    (later("For the chart"), ("visit_note", "trend_report")),
    (
        later("To others"),
        ("letter", "letter_surgeon", "letter_therapist", "letter_pharmacist", "letter_dentist", "handover"),
    ),
)


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the page: its title and its lines, each as (bold words, the rest)."""

    title: str
    lines: tuple[tuple[str, str], ...]


class ReviewSignModel:
    """Reads the whole visit; writes overrides, papers and the amendment's reason."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._visit: Visit
        self._advice: Advice
        self._facts: Facts

    def see(self, visit: Visit, advice: Advice) -> None:
        """Take in the visit."""
        self._visit, self._advice = visit, advice
        self.overrides, self.printing = (
            visit.overrides,
            visit.printing or papers_wanted.usual(visit, self.context.knowledge),
        )
        self.amendment_reason = visit.amendment_reason
        self._facts = self.context.facts(visit.record, visit.pain)
        self._serious: tuple[Finding, ...] | None = None

    def apply_to(self, visit: Visit) -> Visit:
        """The visit with these overrides and papers; declines that hold no longer are left behind."""
        overrides = still_declined(self.overrides, self.serious())
        return replace(visit, overrides=overrides, printing=self.printing, amendment_reason=self.amendment_reason)

    def is_complete(self) -> bool:
        """No stop finding is open; everything else that blocks is said by the steps themselves."""
        return not self.open_stops()

    def state(self) -> StepState:
        """What stands between now and the signature."""
        if self._visit.signature is not None:
            return StepState(Mark.DONE, tr("signed"))
        stops = len(self.open_stops())
        if stops:
            return StepState(
                Mark.ATTENTION, tr("1 stop to settle") if stops == 1 else tr("{count} stop to settle", count=stops)
            )
        return StepState(Mark.TODO, tr("then print"))

    def findings(self) -> tuple[Finding, ...]:
        """What is still to be looked at before signing."""
        unsettled = most_serious_first(self.open_stops())
        unreviewed = [one for one in Section if one not in self._visit.record.confirmed]
        parts = tr("All history parts reviewed")
        because = ""
        if unreviewed:
            parts = tr("{count} history parts not reviewed", count=len(unreviewed))
            because = ", ".join(said(one.value) for one in unreviewed).capitalize() + "."
        level = Level.OK if not unreviewed else Level.CAUTION
        history = Finding(id="review.history", level=level, subject="visit", title=parts, because=because)
        settled = Finding(
            id="review.stops", level=Level.OK, subject="visit", title=tr("No stop-level finding is open"), because=""
        )
        to_ask = most_serious_first([*self._not_asked(), history])
        return (*unsettled, *to_ask, *(() if unsettled else (settled,)))

    def _not_asked(self) -> list[Finding]:
        """Red flags and questions of the history that are still to be asked: green ticks alone would hide them."""
        return [one for one in self._advice.findings if one.id in (red_flags.UNANSWERED, history_findings.NOT_ASKED)]

    def panel_title(self) -> str:
        """The heading of the findings."""
        return tr("Before you sign") if self._visit.signature is None else tr("Signed")

    def next_title(self) -> str:
        """The primary button; nothing when signed."""
        return tr("Sign and print") if self._visit.signature is None else ""

    # The page ---------------------------------------------------------------------------------------------------

    def signed_line(self) -> str:
        """Who signed and when, "" while a draft."""
        signature = self._visit.signature
        if signature is None:
            return ""
        day, time = spoken(signature.at), f"{signature.at:%H:%M}"
        return tr("Signed by {name}, {day} {time} UTC. Locked.", name=signature.by, day=day, time=time)

    def blocks(self) -> tuple[Block, ...]:
        """The visit in a page: pain, medicines by what is done, what goes with them, who is told."""
        visit = self._visit
        by_act = {act: [one for one in visit.prescriptions if one.act is act] for act in Act}
        blocks = [
            Block(tr("Pain"), self._pain()),
            Block(tr("Start", "medicines"), tuple(self._line(one) for one in by_act[Act.START])),
            Block(tr("Change", "medicines"), tuple(self._line(one) for one in by_act[Act.CHANGE])),
            Block(tr("Stop", "medicines"), tuple((named(one.medicine), one.why) for one in by_act[Act.STOP])),
            Block(tr("Keep", "medicines"), (*(self._line(one) for one in by_act[Act.CONTINUE]), *self._kept())),
            Block(tr("With it"), self._with_it()),
            Block(tr("Who is told"), tuple((one.provider.name, said(one.how)) for one in visit.plan.told)),
        ]
        return tuple(one for one in blocks if one.lines)

    def _pain(self) -> tuple[tuple[str, str], ...]:
        pain = self._visit.pain
        lines = []
        for site in pain.sites:
            nrs = tr("NRS not asked")
            if site.average is not None:
                nrs = tr("NRS {score} on average", score=site.average)
            place = shown(site) or tr("Place {number}", number=site.number)
            lines.append((place, ", ".join(word for word in (nrs, lasting(site.since)) if word)))
        peg = f"PEG {pain.peg.score:.1f}" if pain.peg.score is not None else tr("PEG not complete")
        kind = said(pain.mechanism.value) if pain.mechanism is not None else tr("kind of pain not decided")
        problem = self._advice.problem
        return (*lines, (told(problem.text) if problem.key else said(problem.text), f"{kind}, {peg}"))

    def _line(self, one: Prescription) -> tuple[str, str]:
        rungs = [step.rung for step in one.steps]
        words = [told(describe(rungs[0])) if rungs else one.directions or tr("no dose")]
        if one.taper is not None and (last := one.last_day) is not None:
            zero = spoken(self._visit.on + timedelta(days=last))
            words.append(tr("lowered step by step to zero by {day}", day=zero))
        elif len(rungs) > 1:
            words.append(tr("stepwise to {dose}", dose=_counted_a_day(rungs[-1].daily)))
        if one.in_the_change:
            words.append(told(one.in_the_change))
        if one.ceiling is not None:
            words.append(tr("ceiling {dose}", dose=_counted_a_day(one.ceiling)))
        if one.quantity is not None and one.strength is not None:
            pieces = _supply(one.quantity, one.strength)
            none = tr("{pieces}, no repeats", pieces=pieces)
            words.append(tr("{pieces}, repeats: {count}", pieces=pieces, count=one.repeats) if one.repeats else none)
        return named(one.medicine), "; ".join(words)

    def _kept(self) -> list[tuple[str, str]]:
        kept = left_as_they_are(self._facts, self._visit.prescriptions)
        return [(named(known.name), as_taken(line) or line.text) for known, line in kept]

    def _with_it(self) -> tuple[tuple[str, str], ...]:
        plan, goal = self._visit.plan, self._visit.pain.goal
        lines = [(told(one.title), one.detail) for one in plan.therapies]
        if goal.text:
            lines.append((tr("Goal:"), goal.text))
        if plan.exit_plan:
            lines.append((tr("Exit plan:"), plan.exit_plan))
        return tuple(lines)

    def coming(self) -> tuple[tuple[str, str], ...]:
        """What is next, as (words, day): the visit, then every other check by its day."""
        plan = self._visit.plan
        visit, phone = plan.follow_up_on, plan.phone_check_on
        by_day: dict[date, list[str]] = {} if phone is None else {phone: [tr("phone check")]}
        for check in plan.checks:
            if check.on != visit or check.what != "Re-evaluation":
                by_day.setdefault(check.on, []).append(told(check.what))
        first = (tr("Next visit"), spoken(visit) if visit is not None else tr("not decided"))
        return (first, *((" · ".join(by_day[day]), day_month(day)) for day in sorted(by_day)))

    # What is accepted -------------------------------------------------------------------------------------------

    def serious(self) -> tuple[Finding, ...]:
        """Findings about what was prescribed, and stops about the patient: accepted by signing, or overridden.

        Found once for each visit that is seen: a reason being typed asks for them at every key.
        """
        if self._serious is None:
            self._serious = self._found_serious()
        return self._serious

    def _found_serious(self) -> tuple[Finding, ...]:
        checks = [
            one
            for line in self._visit.prescriptions
            if line.act is not Act.STOP
            for one in check_prescription(line, self._facts, self._visit.prescriptions)
        ]
        checks += supply_to_visit.findings(self._visit.prescriptions, self._visit.plan.follow_up_on, self._facts)
        checks += opioid_increase.of_visit(self._visit, self.context.history, self._facts, self._advice)
        stops = [one for one in self._advice.findings if one.level is Level.STOP]
        return tuple(one for one in said_once([*stops, *checks]) if one.level in (Level.STOP, Level.CAUTION))

    def open_stops(self) -> tuple[Finding, ...]:
        """Stop findings without a reason."""
        return open_stops(replace(self._visit, overrides=self.overrides), self.serious())

    def reason_for(self, finding: Finding) -> str:
        """The reason given; "" when none, or when the finding has changed since."""
        same = (one for one in self.overrides if one.finding_id == finding.id and one.because == finding.because)
        return next((one.reason for one in same), "")

    def accept(self, finding: Finding, reason: str, *, decline: bool = False) -> None:
        """Give a reason; an empty one takes it back. `decline`: a caution is quiet at later visits too."""
        kept = tuple(one for one in self.overrides if one.finding_id != finding.id)
        stands = mark(finding) if decline and may_decline(finding) else ""
        new = Override(finding_id=finding.id, because=finding.because, reason=reason, declined=stands)
        self.overrides = (*kept, new) if reason else kept

    def is_declined(self, finding: Finding) -> bool:
        """Whether it is declined, and nothing it stands on has changed."""
        return is_declined(finding, self.overrides)

    def declined_before(self) -> tuple[Finding, ...]:
        """Cautions that were declined at an earlier visit and still are."""
        before = () if self.context.previous is None else self.context.previous.overrides
        return tuple(one for one in self.serious() if is_declined(one, before) and self.is_declined(one))

    # Papers -----------------------------------------------------------------------------------------------------

    def paper(self, document: str) -> PrintChoice:
        """What is chosen for this paper."""
        return next(
            (one for one in self.printing if one.document == document), PrintChoice(document=document, chosen=False)
        )

    def is_offered(self, document: str) -> bool:
        """Whether there can be such a paper: a letter to a surgeon only where one is on record."""
        return is_offered(document, self._visit)

    def choose_paper(self, choice: PrintChoice) -> None:
        """Choose a paper, its language and size."""
        self.printing = tuple(choice if document == choice.document else self.paper(document) for document, _ in PAPERS)

    def is_amendment(self) -> bool:
        """Whether this visit amends a signed one, and so needs a reason."""
        return bool(self._visit.amends)


def is_offered(document: str, visit: Visit) -> bool:
    """Whether there can be such a paper of this visit: a letter to a surgeon only where one is on record."""
    reader = LETTERS.get(document)
    return reader is None or any(reads_as(reader, one) for one in visit.record.providers)


def _counted_a_day(amount: Amount) -> str:
    if amount.unit == "patch":
        return tr("{dose} a day", dose=_counted(amount))
    return a_day(amount, " " + tr("a day"))


def _counted(amount: Amount) -> str:
    """ "3 patches", "1 patch", "400 mg"."""
    if amount.unit != "patch":
        return str(amount)
    return tr("1 patch") if amount.value == 1 else tr("{count} patches", count=plain(amount.value))


def _supply(quantity: Decimal, strength: Amount) -> str:
    """ "77 × 100 mg"; a medicine counted in pieces says only how many."""
    if strength.unit == "patch" and strength.value == 1:
        return _counted(Amount(quantity, "patch"))
    return f"{plain(quantity)} × {strength}"
