"""The small shared files: one reader for one shape."""

from collections.abc import Mapping
from decimal import Decimal

from paindesk.domain.finding import Level
from paindesk.domain.instrument import CURRENT_DAYS, Instrument, Question
from paindesk.domain.knowledge import (
    Allergen,
    ConditionTag,
    FactorBand,
    Interaction,
    MedicineClass,
    MorphineFactors,
    ObservationCode,
    OtherMedicine,
    Problem,
    QualityWord,
    Reasoned,
    RedFlag,
    Therapy,
    Threshold,
)
from paindesk.domain.medicine import Verdict
from paindesk.domain.monitoring import Signal
from paindesk.domain.pain import Mechanism
from paindesk.domain.paper import LANGUAGES
from paindesk.knowledge.read import Table
from paindesk.knowledge.vocabulary import Vocabulary

CLASS_VERDICTS = ("suits", "consider", "avoid", "no_reason")
HARMS = (
    "activation", "anticholinergic", "bleeding", "blood pressure", "bowels", "kidneys", "level", "liver", "qt",
    "sedation", "seizures", "serotonin", "sodium", "swelling",
)  # fmt: skip


def threshold(key: str, table: Table) -> Threshold:
    """A number a rule compares with."""
    return Threshold(key=key, value=table.number("value"), unit=table.text("unit"), source=table.source())


def condition(tag: str, table: Table) -> ConditionTag:
    """A condition tag and how records write it."""
    return ConditionTag(
        tag=tag,
        title=table.text("title"),
        words=table.texts("words"),
        icd10=table.texts("icd10"),
        snomed=table.texts("snomed"),
        not_words=table.texts("not_words"),
    )


def problem(key: str, table: Table) -> Problem:
    """A pain problem and how records write it."""
    return Problem(
        key=key,
        title=table.text("title"),
        mechanism=Mechanism(table.one_of("mechanism", list(Mechanism), "mechanism")),
        words=table.texts("words"),
        icd10=table.texts("icd10"),
        snomed=table.texts("snomed"),
        regions=table.texts("regions"),
        parent=table.text_or_blank("parent"),
    )


def allergen(key: str, table: Table, words: Vocabulary) -> Allergen:
    """A family that cross-reacts; `cross` left out rules its members out."""
    worst = Verdict.CONTRAINDICATED
    cross = Verdict(table.one_of("cross", list(Verdict), "verdict")) if table.has("cross") else worst
    return Allergen(
        key=key,
        title=table.text("title"),
        words=table.texts("words"),
        cross=cross,
        source=table.source(),
        text=table.text_or_blank("text"),
        of=words.about_medicines(table, "of"),
        not_words=table.texts("not_words"),
    )


def quality(word: str, table: Table) -> QualityWord:
    """A word for pain; without `points_to` it speaks for no mechanism."""
    mechanism = table.one_of_or_blank("points_to", list(Mechanism), "mechanism")
    if mechanism:
        return QualityWord(word=word, points_to=Mechanism(mechanism), source=table.source())
    return QualityWord(word=word, points_to=None, source=table.source_or_none())


def observation(code: str, table: Table) -> ObservationCode:
    """A lab, vital sign or score. `also` turns other units into `unit`."""
    also = table.child("also")
    made = ObservationCode(
        code=code,
        title=table.text("title"),
        unit=table.text_or_blank("unit"),
        loinc=table.texts("loinc"),
        items=table.texts("items"),
        mean=table.flag("mean"),
        lowest=table.number_or_none("lowest"),
        highest=table.number_or_none("highest"),
        also={unit: also.number(unit) for unit in also.items()} or None,
        words=table.texts("words"),
    )
    if made.lowest is not None and made.highest is not None and made.lowest >= made.highest:
        table.fault("highest", "must be above lowest")
    return made


def other_medicine(name: str, table: Table, groups: Mapping[str, tuple[str, ...]]) -> OtherMedicine:
    """A medicine to recognise; its groups are read from groups.toml."""
    return OtherMedicine(
        name=name,
        rxcui=table.texts("rxcui"),
        brands=table.texts("brands"),
        groups=tuple(group for group, members in groups.items() if name in members),
    )


def _verdict(table: Table) -> tuple[str, Reasoned]:
    verdict = table.one_of("verdict", CLASS_VERDICTS, "verdict")
    return verdict, Reasoned(text=table.text("text"), source=table.source())


def medicine_class(key: str, table: Table, words: Vocabulary) -> MedicineClass:
    """A class of medicines; it must say how it stands for every mechanism."""
    by_mechanism = table.child("by_mechanism")
    by_problem = table.child("by_problem")
    by_problem.names(words.problems, "problem")
    made = MedicineClass(
        id=key,
        title=table.text("title"),
        order=table.whole("order"),
        by_mechanism={kind: by_mechanism.one(kind.value, _verdict) for kind in Mechanism},
        by_problem=by_problem.named(lambda _, one: _verdict(one)),
        evidence=table.text_or_blank("evidence"),
    )
    by_mechanism.end()
    return made


def interaction(table: Table, words: Vocabulary) -> Interaction:
    """A rule about two or three sides that should not meet."""
    made = Interaction(
        id=table.text("id"),
        a=words.about_medicines(table, "a"),
        b=words.about_medicines(table, "b"),
        third=words.about_medicines(table, "third"),
        level=Level(table.one_of("level", list(Level), "level")),
        avoid=table.flag("avoid"),
        title=table.text("title"),
        effect=table.text("effect"),
        action=table.text("action"),
        source=table.source(),
        not_topical=table.flag("not_topical", default=True),
        harm=table.one_of_or_blank("harm", HARMS, "harm"),
        a_after_b_days=table.whole_or_none("a_after_b_days"),
        b_after_a_days=table.whole_or_none("b_after_a_days"),
    )
    for key, side in (("a", made.a), ("b", made.b)):
        if not side:
            table.fault(key, "missing")
    for key, days in (("a_after_b_days", made.a_after_b_days), ("b_after_a_days", made.b_after_a_days)):
        if days is not None and (days < 1 or made.third):
            table.fault(key, "must be a day or more, in a rule of two sides")
    return made


def red_flag(key: str, table: Table, words: Vocabulary) -> RedFlag:
    """A question before any medicine."""
    return RedFlag(
        id=key,
        question=table.text("question"),
        if_present=table.text("if_present"),
        action=table.text("action"),
        source=table.source(),
        regions=table.texts("regions"),
        problems=table.known("problems", words.problems, "problem"),
        urgent=table.flag("urgent", default=True),
    )


def signal(key: str, table: Table) -> Signal:
    """An event worth a talk; one without an innocent explanation would accuse."""
    innocent = table.texts("innocent")
    if not innocent:
        table.fault("innocent", "must name at least one innocent explanation")
    return Signal(key=key, title=table.text("title"), innocent=innocent, ask=table.text("ask"), source=table.source())


def therapy(key: str, table: Table, words: Vocabulary) -> Therapy:
    """A non-drug therapy."""
    spoken = table.child("words")
    return Therapy(
        id=key,
        title=table.text("title"),
        detail=table.text("detail"),
        evidence=table.text("evidence"),
        source=table.source(),
        mechanisms=tuple(Mechanism(one) for one in table.known("mechanisms", list(Mechanism), "mechanism")),
        problems=table.known("problems", words.problems, "problem"),
        patient_words={language: spoken.text(language) for language in LANGUAGES},
    )


def _band(table: Table) -> tuple[int, str]:
    return table.whole("at_least"), table.text("words")


def _choice(table: Table) -> tuple[int, str]:
    return table.whole("value"), table.text("words")


def _question(table: Table) -> Question:
    return Question(
        text=table.text("text"),
        choices=table.each("choices", _choice),
        not_under_supervision=table.flag("not_under_supervision"),
    )


def _questions(table: Table) -> tuple[Question, ...]:
    """`items` that share their `choices`, or [[questions]] with their own."""
    choices = table.each("choices", _choice)
    same = tuple(Question(text=text, choices=choices) for text in table.texts("items"))
    if same and table.has("questions"):
        table.fault("questions", "an instrument has items or questions, not both")
    return same or table.each("questions", _question)


def instrument(table: Table) -> Instrument:
    """A score. Questions only where `licence` begins with "free"; their points must span the range."""
    made = Instrument(
        key=table.text("key"),
        title=table.text("title"),
        lowest=table.whole("lowest"),
        highest=table.whole("highest"),
        bands=table.each("bands", _band),
        positive_from=table.whole_or_none("positive_from"),
        positive_from_female=table.whole_or_none("positive_from_female"),
        licence=table.text("licence"),
        source=table.source(),
        questions=_questions(table),
        if_positive=table.text_or_blank("if_positive"),
        current_days=table.whole_or_none("current_days") or CURRENT_DAYS,
    )
    starts = [start for start, _ in made.bands]
    if starts and (starts[0] != made.lowest or starts != sorted(set(starts)) or starts[-1] > made.highest):
        table.fault("bands", f"must begin at {made.lowest}, rise, and end by {made.highest}")
    if made.questions and not made.licence.startswith("free"):
        table.fault("items", "may be shown only under a licence that is free")
    if made.questions and all(one.choices for one in made.questions):
        lowest, highest = (sum(end(value for value, _ in one.choices) for one in made.questions) for end in (min, max))
        if (lowest, highest) != (made.lowest, made.highest):
            table.fault("highest", f"the questions give {lowest} to {highest}")
    return made


def _factor_band(table: Table) -> FactorBand:
    return FactorBand(
        above=table.number_or_none("above") or Decimal(0),
        up_to=table.number_or_none("up_to"),
        factor=table.number("factor"),
    )


def _factor_bands(table: Table, opioid: str) -> tuple[FactorBand, ...]:
    """The bands of one opioid, lowest first: together every dose above 0, each once."""
    found = table.each(opioid, _factor_band)
    edges: list[Decimal | None] = [Decimal(0), *(one.up_to for one in found)]
    if edges[-1] is not None or [one.above for one in found] != edges[:-1]:
        table.fault(opioid, "the bands must begin at 0, meet, and have no upper end")
    return found


def morphine_factors(key: str, table: Table, medicines: frozenset[str]) -> MorphineFactors:
    """One dated set of factors."""
    factors, by_dose, no_factor = table.child("factors"), table.child("by_dose"), table.child("no_factor")
    differs = table.child("differs")
    for inner in (factors, by_dose, no_factor, differs):
        inner.names(medicines, "medicine")
    numbers: dict[str, Decimal] = {name: factors.number(name) for name in factors.items()}
    for name in by_dose.items():
        if name in numbers:
            by_dose.fault(name, "has a single factor already")
    return MorphineFactors(
        key=key,
        title=table.text("title"),
        factors=numbers,
        source=table.source(),
        no_factor={name: no_factor.text(name) for name in no_factor.items()},
        by_dose={name: _factor_bands(by_dose, name) for name in by_dose.items()},
        differs={name: differs.text(name) for name in differs.items()},
    )
