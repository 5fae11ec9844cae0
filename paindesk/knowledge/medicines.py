"""One medicine, one file."""

import re
from collections.abc import Mapping
from pathlib import Path

from paindesk.domain.dose import AsNeeded, Rung, When
from paindesk.domain.finding import Source
from paindesk.domain.medicine import (
    AdequateTrial,
    Caution,
    Check,
    Course,
    GenotypeLimit,
    Ladder,
    LowDose,
    Medicine,
    NumberNeeded,
    Pace,
    PatientWords,
    Product,
    SideEffect,
    Stopping,
    Use,
    Verdict,
)
from paindesk.domain.paper import LANGUAGES
from paindesk.knowledge.bands import band, bands, limit
from paindesk.knowledge.products import can_be_made
from paindesk.knowledge.read import Table
from paindesk.knowledge.sources import with_own_sources
from paindesk.knowledge.vocabulary import Vocabulary

RELEASES = ("er",)
SCHEDULES = ("none", "C-II", "C-III", "C-IV", "C-V")
LINES = ("first", "second", "third")


def read_medicine(file: Table, shared: Mapping[str, Source], words: Vocabulary) -> Medicine:
    """The medicine in this file. `[sources.<key>]` may add sources used only here."""
    return medicine_of(with_own_sources(file, shared), words)


def medicine_of(table: Table, words: Vocabulary) -> Medicine:
    """The medicine of a table that has its sources already."""
    products = table.each("products", _product)
    if not products:
        table.fault("products", "missing")
    usual = table.child("usual")
    maximum = table.child("maximum")
    advice = table.child("advice")
    liver = table.child("liver")
    made = Medicine(
        name=table.text("name"),
        rxcui=table.text("rxcui"),
        class_id=table.one_of("class", words.classes, "class"),
        subclass=table.text("subclass"),
        route=table.text("route"),
        reviewed=table.day("reviewed"),
        schedule=table.one_of("schedule", SCHEDULES, "schedule"),
        groups=table.known("groups", words.groups, "group"),
        allergens=table.texts("allergens"),
        uses=table.each("uses", lambda one: _use(one, words)),
        products=products,
        ladders=table.each("ladders", lambda one: _ladder(one, products, words)),
        usual_from=usual.amount_or_none("from"),
        usual_to=usual.amount_or_none("to"),
        usual_source=usual.source_or_none(),
        maximum=maximum.amount_or_none("daily"),
        maximum_source=maximum.source(),
        maximum_note=maximum.text_or_blank("note"),
        ages=bands(table, "ages", lowest=18),
        kidney=bands(table, "kidney", lowest=0),
        liver={grade: liver.one(grade, limit) for grade in ("A", "B", "C")},
        dialysis=table.one_or_none("dialysis", limit),
        pregnancy=table.one("pregnancy", limit),
        lactation=table.one("lactation", limit),
        genotypes=table.each("genotypes", _genotype),
        cautions=table.each("cautions", lambda one: _caution(one, words)),
        side_effects=table.each("side_effects", _side_effect),
        hold_if=table.texts("hold_if"),
        stop_if=table.texts("stop_if"),
        checks=table.each("checks", lambda one: _check(one, words)),
        trial=table.one_or_none("trial", _trial),
        stopping=table.one("stopping", _stopping),
        driving=advice.text_or_blank("driving"),
        alcohol=advice.text_or_blank("alcohol"),
        food=advice.text_or_blank("food"),
        evidence=table.each("evidence", _number_needed),
        patient=table.one("patient", _patient),
        notes=table.texts("notes"),
        weights=table.each("weights", band),
        substances=table.known("substances", words.medicines, "medicine"),
        release=table.one_of_or_blank("release", RELEASES, "release"),
        no_ladder=table.text_or_blank("no_ladder"),
        course=table.one_or_none("course", _course),
        low_dose=table.one_or_none("low_dose", lambda one: _low_dose(one, words)),
        without_prescription=table.flag("without_prescription"),
    )
    if bool(made.ladders) == bool(made.no_ladder):
        table.fault("no_ladder", "a file has ladders, or says why it has none")
    for one in made.products:
        if set(one.contains) != set(made.substances[1:]):
            table.fault("products", f"{one.strength} {one.form}: `contains` must name the other substances")
    if any(one.worn_days != made.worn_days or (one.worn_days and one.form != "patch") for one in made.products):
        table.fault("products", "patches that are worn for days are all worn for the same, and are all there is")
    if made.usual_from is not None and made.usual_source is None:
        usual.fault("source", "missing")
    if made.maximum is None and not made.maximum_note:
        maximum.fault("note", "missing: where there is no daily maximum, say why")
    if len({one.id for one in made.cautions}) != len(made.cautions):
        table.fault("cautions", "the same id twice")
    for inner in (usual, maximum, advice, liver, table):
        inner.end()
    return made


def named_as_file(path: Path, table: Table) -> str:
    """The name of the medicine in that file, which the file is called by."""
    name = table.text("name")
    if re.sub("[ /]", "-", name) != path.stem:
        table.fault("name", f"must be the name of the file, {path.stem}")
    return name


def _use(table: Table, words: Vocabulary) -> Use:
    return Use(
        problem=table.one_of("problem", words.problems, "problem"),
        labelled=table.flag("labelled"),
        source=table.source(),
        line=table.one_of_or_blank("line", LINES, "line"),
        maximum=table.amount_or_none("maximum"),
        course=table.one_or_none("course", _course),
    )


def _product(table: Table) -> Product:
    contains = table.child("contains")
    return Product(
        contains={name: contains.amount(name) for name in contains.items()},
        form=table.text("form"),
        strength=table.amount("strength"),
        scored=table.flag("scored"),
        note=table.text_or_blank("note"),
        most_a_day=table.whole_or_none("most_a_day"),
        worn_days=table.whole_or_none("worn_days"),
    )


def _rung(table: Table, products: tuple[Product, ...]) -> Rung:
    slots = tuple((when, dose) for when in When if (dose := table.amount_or_none(when.value)) is not None)
    as_needed = None
    if (dose := table.amount_or_none("as_needed")) is not None:
        if slots:
            table.fault("as_needed", "a rung is either taken at times of day or as needed")
        as_needed = AsNeeded(
            dose=dose, every_hours=table.whole("every_hours"), times_per_day=table.whole("times_per_day")
        )
        slots_or_dose = [dose]
    else:
        slots_or_dose = [one for _, one in slots]
    if not slots_or_dose:
        table.fault("bedtime", "missing: a rung needs a dose")
    if len({one.unit for one in slots_or_dose}) > 1:
        table.fault("morning", "a rung has one unit")
    for one in slots_or_dose:
        if not can_be_made(one, products):
            table.fault("rungs", f"{one} cannot be made of the products")
    worn_days = table.whole_or_none("worn_days")
    if worn_days is not None and [when for when, _ in slots] != [When.MORNING]:
        table.fault("worn_days", "a patch that is worn for days has its one slot in the morning")
    if worn_days != next((one.worn_days for one in products if one.worn_days is not None), None):
        table.fault("worn_days", "must be that of the products: changed daily, a patch for days is an overdose")
    return Rung(slots=slots, as_needed=as_needed, days=table.whole_or_none("days"), worn_days=worn_days)


def _ladder(table: Table, products: tuple[Product, ...], words: Vocabulary) -> Ladder:
    rungs = table.each("rungs", lambda one: _rung(one, products))
    if not rungs:
        table.fault("rungs", "missing")
    for rung in rungs[:-1]:
        if rung.days is None:
            table.fault("rungs", "every rung but the last needs days")
    return Ladder(
        pace=Pace(table.one_of("pace", list(Pace), "pace")),
        rungs=rungs,
        source=table.source(),
        problem=table.one_of_or_blank("problem", words.problems, "problem"),
        because=table.text_or_blank("because"),
    )


def _genotype(table: Table) -> GenotypeLimit:
    return GenotypeLimit(gene=table.text("gene"), phenotype=table.text("phenotype"), limit=limit(table))


def _caution(table: Table, words: Vocabulary) -> Caution:
    return Caution(
        id=table.text("id"),
        verdict=Verdict(table.one_of("verdict", list(Verdict), "verdict")),
        title=table.text("title"),
        text=table.text("text"),
        source=table.source(),
        action=table.text_or_blank("action"),
        when=words.about_medicines(table, "when"),
        boxed=table.flag("boxed"),
        ceiling_daily=table.amount_or_none("ceiling_daily"),
        start_daily=table.amount_or_none("start_daily"),
        unless=words.about_medicines(table, "unless"),
    )


def _side_effect(table: Table) -> SideEffect:
    words = table.child("words")
    patient_words = {language: words.text(language) for language in words.items()} or None
    return SideEffect(
        name=table.text("name"),
        source=table.source(),
        percent=table.number_or_none("percent"),
        placebo_percent=table.number_or_none("placebo_percent"),
        serious=table.flag("serious"),
        patient_words=patient_words,
        at_least=table.flag("at_least"),
    )


def _check(table: Table, words: Vocabulary) -> Check:
    return Check(
        what=table.text("what"),
        why=table.text("why"),
        source=table.source(),
        baseline=table.flag("baseline"),
        first_after_days=table.whole_or_none("first_after_days"),
        every_days=table.whole_or_none("every_days"),
        when=words.about_medicines(table, "when"),
    )


def _trial(table: Table) -> AdequateTrial:
    return AdequateTrial(daily=table.amount_or_none("daily"), weeks=table.whole_or_none("weeks"), source=table.source())


def _stopping(table: Table) -> Stopping:
    return Stopping(
        taper=table.flag("taper"),
        text=table.text("text"),
        source=table.source(),
        over_days_at_least=table.whole_or_none("over_days_at_least"),
    )


def _course(table: Table) -> Course:
    return Course(
        longest_days=table.whole("longest_days"),
        text=table.text("text"),
        source=table.source(),
        hard=table.flag("hard"),
    )


def _low_dose(table: Table, words: Vocabulary) -> LowDose:
    return LowDose(
        at_most=table.amount("at_most"),
        not_groups=table.known("not_groups", words.groups, "group"),
        text=table.text("text"),
        source=table.source(),
        beside=table.known("beside", words.medicines, "medicine"),
    )


def _number_needed(table: Table) -> NumberNeeded:
    return NumberNeeded(
        value=table.number("value"),
        low=table.number("low"),
        high=table.number("high"),
        outcome=table.text("outcome"),
        source=table.source(),
        harm=table.flag("harm"),
    )


def _patient(table: Table) -> PatientWords:
    spoken = {language: table.child(language) for language in LANGUAGES}
    made = PatientWords(
        say_it=table.text("say_it"),
        for_what={key: one.text("for") for key, one in spoken.items()},
        how={key: one.text("how") for key, one in spoken.items()},
        how_liquid={key: one.text_or_blank("how_liquid") for key, one in spoken.items()},
        notice={key: one.texts("notice") for key, one in spoken.items()},
        call_911={key: one.texts("call_911") for key, one in spoken.items()},
        call_us={key: one.texts("call_us") for key, one in spoken.items()},
        do_not_mix={key: one.texts("do_not_mix") for key, one in spoken.items()},
        stopping={key: one.text("stopping") for key, one in spoken.items()},
        brands=table.texts("brands"),
    )
    for one in spoken.values():
        one.end()
    return made
