"""The formulary sheet: every fact of every medicine with its source, for a pharmacist to read and sign."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from paindesk.documents.formulary_letters import letter_lines
from paindesk.documents.formulary_line import named
from paindesk.documents.formulary_mme import factor_lines
from paindesk.documents.formulary_rotation import rotation_lines
from paindesk.documents.formulary_tapers import taper_lines
from paindesk.documents.formulary_urine import urine_lines
from paindesk.documents.words import words
from paindesk.domain.dose import Amount, a_day, describe, plain
from paindesk.domain.finding import Source
from paindesk.domain.knowledge import Interaction, Knowledge
from paindesk.domain.medicine import (
    Band,
    Caution,
    Check,
    Course,
    GenotypeLimit,
    Ladder,
    Limit,
    Medicine,
    NumberNeeded,
    Product,
    SideEffect,
    Use,
    on_label,
)
from paindesk.domain.paper import LETTER


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line: what it is about, the fact, where it is written; `source` "" where the file itself is the source."""

    about: str
    says: str
    source: str = ""
    confirmed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One medicine (or the interactions) with a place to sign."""

    title: str
    under: str
    facts: tuple[Fact, ...]
    unconfirmed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """One source of the list at the end."""

    key: str
    title: str
    date: str
    url: str
    confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FormularySheet:
    """All that the sheet prints. `made_on` is the day the edition was reviewed, so that it is the same bytes again."""

    language: str
    large: bool
    made_on: date
    edition: str
    reviewed: str
    paper_size: str
    count: int
    unconfirmed: int
    entries: tuple[Entry, ...]
    sources: tuple[Cited, ...]


def build(knowledge: Knowledge, paper_size: str = LETTER) -> FormularySheet:
    """The sheet of this edition, medicines by class and name, what they share, the interactions, the sources."""
    cited: dict[str, Source] = {}
    by_class = sorted(knowledge.medicines.values(), key=lambda one: (one.class_id, one.name))
    titles = {key: one.title for key, one in knowledge.classes.items()}
    entries = [_entry(_title(one, titles), _under(one), medicine_facts(one, knowledge, cited)) for one in by_class]
    shared = (
        ("Morphine equivalents", "factors that speak for risk and never pick a dose", factor_lines(knowledge)),
        ("Changing opioids", "equianalgesic doses and the tables of their own", rotation_lines(knowledge)),
        ("Tapers", "how fast a medicine may be lowered, by how long it was used", taper_lines(knowledge)),
        ("Letters to other providers", "what they are told, by what is taken", letter_lines(knowledge)),
        ("Urine tests", "what is found how long, what a screen misses or mistakes", urine_lines(knowledge)),
    )
    for title, under, lines in shared:
        if facts := tuple(_cite(about, says, source, cited) for about, says, source in lines):
            entries.append(_entry(title, under, facts))
    pairs = tuple(_interaction(one, knowledge, cited) for one in knowledge.interactions)
    entries.append(_entry("Interactions", f"{len(pairs)} rules, by medicine, group or condition", pairs))
    return FormularySheet(
        language="en",
        large=False,
        made_on=knowledge.reviewed_on,
        edition=knowledge.edition,
        reviewed=knowledge.reviewed_on.isoformat(),
        paper_size=paper_size,
        count=len(by_class),
        unconfirmed=sum(one.unconfirmed for one in entries),
        entries=tuple(entries),
        sources=tuple(
            Cited(
                key=key,
                title=one.title,
                date=one.date.isoformat() if one.date else "",
                url=one.url,
                confirmed=key not in knowledge.sources or knowledge.sources[key].confirmed,
            )
            for key, one in sorted(cited.items())
        ),
    )


def _entry(title: str, under: str, facts: Iterable[Fact]) -> Entry:
    rows = tuple(replace(one, about=on_label(one.about), says=on_label(one.says)) for one in facts)
    return Entry(title=on_label(title), under=under, facts=rows, unconfirmed=sum(not one.confirmed for one in rows))


def _title(medicine: Medicine, titles: Mapping[str, str]) -> str:
    return f"{medicine.name} ({titles.get(medicine.class_id, medicine.class_id.replace('_', ' '))})"


def _under(medicine: Medicine) -> str:
    parts = (
        f"RxCUI {medicine.rxcui}",
        f"schedule {medicine.schedule}" if medicine.schedule != "none" else "not scheduled",
        medicine.route,
        f"gives {' + '.join(medicine.substances)}" if medicine.substances != (medicine.name,) else "",
        f"brands {', '.join(medicine.patient.brands)}" if medicine.patient.brands else "",
        "sold without prescription" if medicine.without_prescription else "",
        f"reviewed {medicine.reviewed.isoformat()}",
    )
    return " · ".join(one for one in parts if one)


def medicine_facts(medicine: Medicine, knowledge: Knowledge, cited: dict[str, Source]) -> tuple[Fact, ...]:
    """Every fact of the file, in the order a pharmacist checks them. Sources used are added to `cited`."""
    return tuple(_cite(about, says, source, cited) for about, says, source in _rows(medicine, knowledge))


_Row = tuple[str, str, Source | None]


def _cite(about: str, says: str, source: Source | None, cited: dict[str, Source]) -> Fact:
    if source is None:
        return Fact(about=about, says=says)
    cited.setdefault(source.key, source)
    return Fact(about=about, says=says, source=f"{source.key} {source.section}".strip(), confirmed=source.confirmed)


def _rows(one: Medicine, knowledge: Knowledge) -> Iterator[_Row]:
    yield from (("Use", _use(use, knowledge), use.source) for use in one.uses)
    for use in one.uses:
        if use.course is not None:
            yield f"Course, {knowledge.problems[use.problem].title}", _course(use.course), use.course.source
    yield "Products", "; ".join(map(_product, one.products)), None
    yield from ((f"Start, {ladder.pace}", _ladder(ladder, knowledge), ladder.source) for ladder in one.ladders)
    if one.no_ladder:
        yield "No step-up plan", one.no_ladder, None
    if one.usual_from is not None:
        lower = f"{one.usual_from} to " if one.usual_to not in (None, one.usual_from) else ""
        yield "Usual range", f"{lower}{a_day(one.usual_to or one.usual_from)}", one.usual_source
    most = f"{a_day(one.maximum)}. " if one.maximum is not None else ""
    yield "Maximum", f"{most}{one.maximum_note}".strip(), one.maximum_source
    if one.low_dose is not None:
        low = one.low_dose
        out = f" Then not {', '.join(low.not_groups)}." if low.not_groups else ""
        one_piece = f" Always so in one piece with {', '.join(low.beside)}." if low.beside else ""
        yield "Low dose", f"{low.at_most} a day or less. {low.text}{out}{one_piece}", low.source
    if one.course is not None:
        yield "Course", _course(one.course), one.course.source
    yield from ((f"Age {_span(band, 'y')}", _limit(band.limit), band.limit.source) for band in one.ages)
    yield from ((f"CrCl {_span(band, 'mL/min')}", _limit(band.limit), band.limit.source) for band in one.kidney)
    if one.dialysis is not None:
        yield "Dialysis", _limit(one.dialysis), one.dialysis.source
    yield from ((f"Child-Pugh {grade}", _limit(limit), limit.source) for grade, limit in one.liver.items())
    yield from ((f"Weight {_span(band, 'kg')}", _limit(band.limit), band.limit.source) for band in one.weights)
    yield "Pregnancy", _limit(one.pregnancy), one.pregnancy.source
    yield "Lactation", _limit(one.lactation), one.lactation.source
    yield from ((_gene(gene), _limit(gene.limit), gene.limit.source) for gene in one.genotypes)
    yield from (
        (_caution_title(caution), _caution(caution, knowledge), caution.source)
        for caution in (*one.cautions, *one.house)
    )
    if one.allergens:
        yield "Allergy", f"Ruled out by an allergy to {', '.join(one.allergens)}.", None
    yield from (("Serious effect" if each.serious else "Side effect", _effect(each), each.source)
                for each in one.side_effects)  # fmt: skip
    yield from (
        (f"Check: {_checked(check, knowledge)}", _check(check, knowledge), check.source) for check in one.checks
    )
    if one.trial is not None:
        weeks = f"{one.trial.weeks} weeks" if one.trial.weeks is not None else ""
        daily = a_day(one.trial.daily) if one.trial.daily is not None else ""
        yield "Fair trial", ", ".join(part for part in (daily, weeks) if part), one.trial.source
    yield "Stopping", _stopping(one), one.stopping.source
    for about, said in (("Driving", one.driving), ("Alcohol", one.alcohol), ("Food", one.food)):
        if said:
            yield about, said, None
    yield from (("NNH" if number.harm else "NNT", _number(number), number.source) for number in one.evidence)
    if one.hold_if:
        yield "Hold if", "; ".join(one.hold_if), None
    if one.stop_if:
        yield "Stop if", "; ".join(one.stop_if), None
    yield from (("Note", note, None) for note in one.notes)
    yield from _patient(one)


def _course(course: Course) -> str:
    word = "At most" if course.hard else "Advised at most"
    return f"{word} {course.longest_days} days. {course.text}"


def _use(use: Use, knowledge: Knowledge) -> str:
    title = knowledge.problems[use.problem].title
    parts = ("labeled" if use.labelled else "off-label", f"{use.line} line" if use.line else "")
    most = f"; at most {a_day(use.maximum)}" if use.maximum is not None else ""
    return f"{title}: {', '.join(one for one in parts if one)}{most}"


def _product(one: Product) -> str:
    other = "".join(f" + {name} {held}" for name, held in one.contains.items())
    most = f"at most {one.most_a_day} a day" if one.most_a_day is not None else ""
    worn = f"worn {one.worn_days} days" if one.worn_days is not None else ""
    marks = ", ".join(word for word in ("scored" if one.scored else "", one.note, worn, most) if word)
    return f"{one.form} {one.strength}{other}" + (f" ({marks})" if marks else "")


def _ladder(ladder: Ladder, knowledge: Knowledge) -> str:
    whose = f"{knowledge.problems[ladder.problem].title}: " if ladder.problem else ""
    rungs = "; then ".join(
        describe(rung) + (f" for {rung.days} day{'s' if rung.days != 1 else ''}" if rung.days is not None else "")
        for rung in ladder.rungs
    )
    return f"{whose}{rungs}" + (f" ({ladder.because})" if ladder.because else "")


def _span(band: Band, unit: str) -> str:
    if band.at_least is None:
        return f"below {plain(band.below)} {unit}" if band.below is not None else "any"
    if band.below is None:
        return f"from {plain(band.at_least)} {unit}"
    return f"{plain(band.at_least)} to below {plain(band.below)} {unit}"


def _limit(limit: Limit) -> str:
    asks = (
        "no start" if limit.no_start else "",
        f"start {a_day(limit.start_daily)}" if limit.start_daily is not None else "",
        f"at most {a_day(limit.ceiling_daily)}" if limit.ceiling_daily is not None else "",
        f"at most {limit.ceiling_per_crcl} a day for each mL/min" if limit.ceiling_per_crcl is not None else "",
        f"at most {limit.times_per_day} times a day" if limit.times_per_day is not None else "",
        f"at least {limit.every_hours_at_least} hours apart" if limit.every_hours_at_least is not None else "",
    )
    worked = "; ".join(one for one in asks if one)
    return f"{limit.text} [{limit.verdict}{': ' + worked if worked else ''}]"


def _gene(one: GenotypeLimit) -> str:
    return f"{one.gene} {one.phenotype}"


def _caution_title(one: Caution) -> str:
    return "Boxed warning" if one.boxed else one.verdict.capitalize() if one.verdict != "suits" else "Mind"


def _caution(one: Caution, knowledge: Knowledge) -> str:
    when = f" When: {named(one.when, knowledge)}." if one.when else ""
    unless = f" Unless: {named(one.unless, knowledge)}." if one.unless else ""
    amounts = _amounts(("start", one.start_daily), ("at most", one.ceiling_daily))
    return f"{one.title}. {one.text} {one.action}{when}{unless} [{one.verdict}{amounts}]"


def _amounts(*pairs: tuple[str, Amount | None]) -> str:
    return "".join(f"; {word} {a_day(amount)}" for word, amount in pairs if amount is not None)


def _effect(one: SideEffect) -> str:
    if one.percent is None:
        return one.name
    placebo = f" (placebo {plain(one.placebo_percent)} %)" if one.placebo_percent is not None else ""
    return f"{one.name} {'≥ ' if one.at_least else ''}{plain(one.percent)} %{placebo}"


_CHECKED = {"pdmp": "PDMP"}  # what is no result of a laboratory


def _checked(one: Check, knowledge: Knowledge) -> str:
    """What is looked at, by its title where a key names it ("ALT" for "alt")."""
    known = knowledge.observations.get(one.what)
    return _CHECKED.get(one.what, one.what) if known is None else known.title


def _check(one: Check, knowledge: Knowledge) -> str:
    when = (
        "at the start" if one.baseline else "",
        f"after {one.first_after_days} days" if one.first_after_days is not None else "",
        f"every {one.every_days} days" if one.every_days is not None else "",
        f"for {named(one.when, knowledge)}" if one.when else "",
    )
    return f"{', '.join(part for part in when if part) or 'as needed'}. {one.why}"


def _stopping(one: Medicine) -> str:
    taper = "Taper" if one.stopping.taper else "No taper"
    days = f" over at least {one.stopping.over_days_at_least} days" if one.stopping.over_days_at_least else ""
    return f"{taper}{days}. {one.stopping.text}"


def _number(one: NumberNeeded) -> str:
    return f"{plain(one.value)} ({plain(one.low)} to {plain(one.high)}), {one.outcome}"


def _patient(one: Medicine) -> Iterator[_Row]:
    told = one.patient
    for language in told.how:
        liquid = told.how_liquid.get(language, "")
        said = (
            told.for_what[language],
            told.how[language],
            *((f"Liquid: {liquid}",) if liquid else ()),
            *told.notice[language],
            "911: " + "; ".join(told.call_911[language]),
            *((words(language).phrase("until_help"),) if "opioid" in one.groups else ()),
            "Call us: " + "; ".join(told.call_us[language]),
            "Do not mix: " + "; ".join(told.do_not_mix[language]),
            told.stopping[language],
        )
        yield f"Patient words, {language}", " · ".join(said), None


def _interaction(one: Interaction, knowledge: Knowledge, cited: dict[str, Source]) -> Fact:
    sides = " × ".join(named(side, knowledge) for side in one.sides)
    says = f"{sides}. {one.effect} {one.action} [{one.level}{', avoid' if one.avoid else ''}]"
    return _cite(one.title, says, one.source, cited)
