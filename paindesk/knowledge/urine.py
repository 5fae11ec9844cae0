"""urine_tests.toml: what a urine drug test can tell of which substance."""

from collections.abc import Iterable, Iterator, Mapping

from paindesk.domain.knowledge import OtherMedicine
from paindesk.domain.medicine import Medicine
from paindesk.domain.urine import (
    FalsePositive,
    Limit,
    Metabolite,
    Seen,
    Told,
    UrineAssay,
    UrineFacts,
    UrineSubstance,
    Window,
    spelled,
)
from paindesk.knowledge.read import Table

LIMITS = (
    "creatinine_dilute", "creatinine_substituted", "gravity_dilute", "gravity_substituted", "gravity_salty",
    "ph_adulterated_low", "ph_adulterated_high", "ph_unusual_low", "ph_unusual_high", "nitrite_adulterated",
    "temperature_low", "temperature_high",
)  # fmt: skip


def urine_facts(table: Table, medicines: Mapping[str, Medicine], others: Mapping[str, OtherMedicine]) -> UrineFacts:
    """The whole file; every name in it must be a substance of it, a screen of it, or a known medicine."""
    known = frozenset(medicines) | frozenset(others) | {part for one in medicines.values() for part in one.substances}
    limits = table.one("limits", _limits)
    substances = table.child("substances")
    keys = frozenset(substances.items())
    assays = table.child("assays").named(lambda key, one: _assay(key, one, keys, known))
    made = substances.named(lambda key, one: _substance(key, one, keys, frozenset(assays), known))
    table.end()
    names = _names(substances, made.values(), medicines, others)
    return UrineFacts(
        substances=made, assays=assays, limits=limits, names=names, classes=_classes(table, assays.values(), names)
    )


def _limits(table: Table) -> dict[str, Limit]:
    return {key: table.one(key, _limit) for key in LIMITS}


def _limit(table: Table) -> Limit:
    return Limit(value=table.number("value"), unit=table.text_or_blank("unit"), source=table.source())


def _told(table: Table) -> Told:
    return Told(text=table.text("text"), source=table.source())


def _seen(table: Table, keys: frozenset[str]) -> Seen:
    return Seen(
        substances=table.known("substances", keys, "substance"),
        text=table.text_or_blank("text"),
        source=table.source(),
    )


def _false_positive(table: Table, known: frozenset[str]) -> FalsePositive:
    return FalsePositive(
        medicines=table.known("medicines", known, "medicine"),
        others=table.texts("others"),
        text=table.text_or_blank("text"),
        source=table.source(),
    )


def _assay(key: str, table: Table, keys: frozenset[str], known: frozenset[str]) -> UrineAssay:
    made = UrineAssay(
        key=key,
        title=table.text("title"),
        of=table.text_or_blank("of") or key,
        words=table.texts("words"),
        usual=table.flag("usual"),
        detects=table.known("detects", keys, "substance"),
        varies=table.each("varies", lambda one: _seen(one, keys)),
        misses=table.each("misses", lambda one: _seen(one, keys)),
        said=table.one("said", _told),
        innocent=table.one_or_none("innocent", _told),
        grave=table.one_or_none("grave", _told),
        false_positives=table.each("false_positives", lambda one: _false_positive(one, known)),
    )
    for one in made.misses:
        if any(made.sees(name) for name in one.substances):
            table.fault("misses", "names a substance that it detects")
    return made


def _window(table: Table) -> Window:
    made = Window(
        text=table.text("text"),
        shortest_days=table.whole("shortest_days"),
        longest_days=table.whole("longest_days"),
        source=table.source(),
    )
    if not 0 <= made.shortest_days <= made.longest_days or made.longest_days == 0:
        table.fault("longest_days", "must not be below shortest_days")
    return made


def _metabolite(table: Table, keys: frozenset[str]) -> Metabolite:
    return Metabolite(
        name=table.one_of("name", keys, "substance"),
        minor=table.flag("minor"),
        impurity=table.flag("impurity"),
        text=table.text_or_blank("text"),
        source=table.source(),
    )


def _substance(
    key: str, table: Table, keys: frozenset[str], assays: frozenset[str], known: frozenset[str]
) -> UrineSubstance:
    own = (key,) if key in known and not table.has("medicines") else ()
    shown = table.child("shown_by")
    made = UrineSubstance(
        key=key,
        title=table.text_or_blank("title") or key,
        group=table.text("group"),
        assay=table.one_of_or_blank("assay", assays, "screen"),
        words=table.texts("words"),
        shown_by=shown.texts("names"),
        shown_source=shown.source_or_none(),
        medicines=own or table.known("medicines", known, "medicine"),
        others=table.texts("others"),
        window=table.one_or_none("window", _window),
        metabolites=table.each("metabolites", lambda one: _metabolite(one, keys)),
        illicit=table.flag("illicit"),
        innocent=table.one_or_none("innocent", _told),
        patch=table.one_or_none("patch", _told),
        alone=table.one_or_none("alone", _told),
    )
    shown.end()
    if made.shown_by and made.shown_source is None:
        table.fault("shown_by.source", "missing")
    if made.illicit and made.medicines:
        table.fault("illicit", "no prescription explains it, so it names no medicine")
    return made


def _names(
    table: Table, made: Iterable[UrineSubstance], medicines: Mapping[str, Medicine], others: Mapping[str, OtherMedicine]
) -> dict[str, str]:
    """Every spelling of every substance; brands and combinations after them, where they mean one substance."""
    names: dict[str, str] = {}
    by_medicine: dict[str, str] = {}
    for one in made:
        by_medicine |= dict.fromkeys(one.medicines, one.key) if one.window is not None else {}
        for word in dict.fromkeys(map(spelled, (one.key, one.title, *one.words, *one.shown_by))):
            if names.setdefault(word, one.key) != one.key:
                table.fault(one.key, f"“{word}” names {names[word]} too")
    for parts, words in _called(medicines, others):
        found = {by_medicine[part] for part in parts if part in by_medicine}
        if len(found) == 1:
            for word in words:
                names.setdefault(spelled(word), *found)
    return names


def _called(
    medicines: Mapping[str, Medicine], others: Mapping[str, OtherMedicine]
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    for one in medicines.values():
        yield one.substances, (one.name, *one.substances, *one.patient.brands)
    for other in others.values():
        yield tuple(other.name.split("/")), (other.name, *other.brands)


def _classes(table: Table, made: Iterable[UrineAssay], names: Mapping[str, str]) -> dict[str, str]:
    classes: dict[str, str] = {}
    for one in made:
        for word in dict.fromkeys(map(spelled, (*one.words, one.title, one.of))):
            if word in names:
                continue  # a screen for one substance is named by it
            if classes.setdefault(word, one.key) != one.key:
                table.fault(f"assays.{one.key}.words", f"“{word}” names {classes[word]} too")
    return classes
