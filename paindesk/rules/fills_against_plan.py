"""Fills against the list: filled and not on it, on it and not filled, another dose, another prescriber.

The idea: the list says what the clinic believes is taken, the history what was handed out. Where they differ one of the
two is wrong or somebody does not know: the list is corrected with the patient. Only opioids and benzodiazepines are
compared, and only where both sides tell; a dose counts as another from 10 % on.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, recommendation 9 (source key cdc-2022);
10 %, and 30 days for a history that is recent, are this project's own numbers.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from paindesk.domain.dose import Sig, plain
from paindesk.domain.finding import Finding, Level
from paindesk.domain.medicine_line import Ingredient, MedicineLine
from paindesk.domain.monitoring import FilledPrescription
from paindesk.rules.evidence import capital, spoken
from paindesk.rules.facts import Facts
from paindesk.rules.fills import BENZODIAZEPINE, covers, handed_out
from paindesk.rules.opioid_dose import daily_dose, is_patch
from paindesk.rules.opioid_orders import is_opioid, newest_factors
from paindesk.rules.opioid_said import said
from paindesk.rules.prescribers import prescriber_key

_NEAR = timedelta(days=90)
_RECENT = timedelta(days=30)
_DIFFERS = Decimal("0.1")


def findings(facts: Facts, watched: Sequence[FilledPrescription], until: date | None) -> tuple[Finding, ...]:
    """What differs. `watched`: opioids and benzodiazepines filled, each once; `until`: how far the history goes."""
    parts = [*_not_listed(facts, watched), *_other_dose(facts, watched), *_other_writer(facts, watched)]
    parts += _not_filled(facts, watched, until)
    if not parts:
        return ()
    finding = said(
        facts, "fills-against-plan", "Fills and medicine list differ", f"{capital('; '.join(parts))}.",
        action="Ask how it is taken and correct the list. A dose changed after the fill, a short course from a dentist "
        "or surgeon, a hospital's own supply or a clinic's methadone, which no program lists, explain most.",
        section="recommendation 9", level=Level.INFO,
    )  # fmt: skip
    return (finding,)


def on_list(fill: FilledPrescription, facts: Facts) -> list[MedicineLine]:
    """The lines taken of the substance a fill is watched for."""
    names = {one.name for one in fill.ingredients if _is_watched(one, facts)}
    return [line for line in facts.lines if names & {one.name for one in line.ingredients}]


def _is_watched(one: Ingredient, facts: Facts) -> bool:
    return _is_opioid(one, facts) or BENZODIAZEPINE in facts.knowledge.groups_of(one.name)


def _is_opioid(one: Ingredient, facts: Facts) -> bool:
    return is_opioid(one.name, facts.knowledge, newest_factors(facts.knowledge))


def _not_listed(facts: Facts, watched: Sequence[FilledPrescription]) -> Iterator[str]:
    """The newest fill of each medicine of the last 90 days that no line names."""
    newest = {one.name: one for one in watched if one.on > facts.on - _NEAR and not on_list(one, facts)}
    for one in newest.values():
        amount = f", {handed_out(one)}" if one.quantity is not None else ""
        by = f", {one.prescriber}" if one.prescriber else ""
        yield f"{one.text} was filled on {spoken(one.on)}{amount}{by} and is not on the list"


def _other_dose(facts: Facts, watched: Sequence[FilledPrescription]) -> Iterator[str]:
    """An opioid whose newest fill comes to another dose a day than its lines; less of one as needed is as it should."""
    newest = {_opioid(one, facts): one for one in watched if covers(one, facts.on)}
    for name, fill in newest.items():
        lines = [line for line in on_list(fill, facts) if any(one.name == name for one in line.ingredients)]
        listed, filled = _of_lines(lines, name), _of_fill(fill, name)
        if not name or listed is None or filled is None or not lines:
            continue
        fewer = filled < listed and any(line.sig is not None and line.sig.as_needed for line in lines)
        if abs(filled - listed) > _DIFFERS * listed and not fewer:
            yield (
                f"the fill of {fill.text} of {spoken(fill.on)} comes to {_mg(filled)} a day, the list says "
                f"{_mg(listed)} a day"
            )


def _mg(value: Decimal) -> str:
    return f"{plain(value.quantize(Decimal('0.1')))} mg"


def _opioid(fill: FilledPrescription, facts: Facts) -> str:
    return next((one.name for one in fill.ingredients if _is_opioid(one, facts)), "")


def _of_lines(lines: Sequence[MedicineLine], name: str) -> Decimal | None:
    """The mg a day of that opioid on the list; None where a line does not say."""
    total = Decimal(0)
    for line in lines:
        part = next(one for one in line.ingredients if one.name == name)
        dose = None if line.sig is None or is_patch(line) else daily_dose(line, part, line.sig)
        if dose is None or isinstance(dose, str):
            return None
        total += dose.amount
    return total


def _of_fill(fill: FilledPrescription, name: str) -> Decimal | None:
    """The mg a day of that opioid by the fill; None where it does not tell, and for patches."""
    part = next((one for one in fill.ingredients if one.name == name), None)
    if part is None or fill.quantity is None or fill.days is None or is_patch(fill.line):
        return None
    dose = daily_dose(fill.line, part, Sig(dose=fill.quantity, times_per_day=Decimal(1)))
    return None if isinstance(dose, str) else dose.amount / fill.days


def _other_writer(facts: Facts, watched: Sequence[FilledPrescription]) -> Iterator[str]:
    """The newest fill of the last 90 days that somebody else wrote than the one the list names."""
    found: dict[str, str] = {}
    for fill in watched:
        if fill.on <= facts.on - _NEAR or not prescriber_key(fill.prescriber):
            continue
        lines = [line for line in on_list(fill, facts) if line.prescriber]
        if not lines:
            continue
        ours = {prescriber_key(line.prescriber) for line in lines}
        if prescriber_key(fill.prescriber) not in ours:
            names = lines[0].prescriber
            found[fill.name] = (
                f"{fill.text} of {spoken(fill.on)} was written by {fill.prescriber}, the list names {names}"
            )
    yield from found.values()


def _not_filled(facts: Facts, watched: Sequence[FilledPrescription], until: date | None) -> Iterator[str]:
    """Opioids on the list of which a recent history has no fill in 90 days."""
    if until is None or until < facts.on - _RECENT:
        return
    filled = {part.name for one in watched if (one.ends or one.on) > facts.on - _NEAR for part in one.ingredients}
    for line in facts.lines:
        names = {one.name for one in line.ingredients if _is_opioid(one, facts)}
        new = line.started is not None and line.started > until - _RECENT
        if names and not names & filled and not new:
            yield f"{line.name} is on the list and has no fill in this history in the last 90 days"
