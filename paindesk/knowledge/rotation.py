"""Reads equianalgesic.toml and opioid_states.toml."""

from collections.abc import Mapping

from paindesk.domain.finding import Source
from paindesk.domain.rotation import (
    Barred,
    Breakthrough,
    BuprenorphineTable,
    Equal,
    FentanylTable,
    LowDoseStart,
    LowDoseStep,
    MethadoneTable,
    MorphineBand,
    OpioidState,
    Reduction,
    RotationTable,
)
from paindesk.knowledge.read import Table
from paindesk.knowledge.sources import with_own_sources
from paindesk.knowledge.vocabulary import Vocabulary


def rotation_table(file: Table, shared: Mapping[str, Source], words: Vocabulary) -> RotationTable:
    """The tables for changing opioids; every medicine, condition and group in them must be known."""
    table = with_own_sources(file, shared)
    for part in ("equal", "no_way_from", "no_way_to", "times_a_day", "buprenorphine", "low_dose_start"):
        table.child(part).names(words.medicines, "medicine")
    if not table.child("equal").has("morphine"):
        table.fault("equal", "holds no morphine, which all the others are compared with")
    times, start = table.child("times_a_day"), table.child("buprenorphine_start")
    made = RotationTable(
        equal=table.child("equal").named(_equal),
        no_way_from=table.child("no_way_from").named(_barred),
        no_way_to=table.child("no_way_to").named(_barred),
        reduction=table.one("reduction", lambda one: _reduction(one, words)),
        times_a_day={name: times.whole(name) for name in times.items()},
        breakthrough=table.one("breakthrough", _breakthrough),
        methadone=table.one("methadone", _methadone),
        fentanyl=table.one("fentanyl", _fentanyl),
        buprenorphine=table.child("buprenorphine").named(_buprenorphine),
        wait=Barred(text=start.text("wait"), source=start.source()),
        wait_after_short=start.text("after_short"),
        wait_after_extended=start.text("after_extended"),
        low_dose=start.text("low_dose"),
        low_dose_start=table.child("low_dose_start").named(lambda _, one: _low_dose_start(one, words)),
    )
    start.end()
    for key, hours in (("after_short", made.wait_after_short), ("after_extended", made.wait_after_extended)):
        if hours not in made.wait.text:
            start.fault(key, f"the sentence of `wait` does not say {hours}")
    if without := set(made.low_dose_start) - set(made.buprenorphine):
        table.fault("low_dose_start", f"no first dose for {min(without)} in buprenorphine")
    table.end()
    return made


def opioid_states(file: Table, shared: Mapping[str, Source]) -> dict[str, OpioidState]:
    """What looks alike when an opioid helps less, in the order of the file."""
    table = with_own_sources(file, shared)
    made = {}
    for key in table.items():
        if key != "sources":
            one = table.child(key)
            made[key] = OpioidState(
                key=key, title=one.text("title"), shows=one.text("shows"), helps=one.text("helps"), source=one.source()
            )
            one.end()
    table.end()
    return made


def _equal(_: str, table: Table) -> Equal:
    mg = table.number("mg")
    if mg <= 0:
        table.fault("mg", "must be above zero")
    return Equal(mg=mg, source=table.source(), note=table.text_or_blank("note"))


def _barred(_: str, table: Table) -> Barred:
    return Barred(text=table.text("text"), source=table.source())


def _band(table: Table) -> MorphineBand:
    made = MorphineBand(
        below=table.number_or_none("below"),
        at_most=table.number_or_none("at_most"),
        low=table.number_or_none("low"),
        high=table.number_or_none("high"),
        amount=table.number_or_none("amount"),
        times=table.whole_or_none("times"),
        lower_first=table.flag("lower_first"),
        refuse=table.text_or_blank("refuse"),
    )
    if sum((made.low is not None, made.amount is not None, bool(made.refuse))) != 1:
        table.fault("refuse", "a band has low and high, an amount, or a refusal")
    return made


def _bands(table: Table) -> tuple[MorphineBand, ...]:
    """In order, rising, the last one without a bound."""
    found = table.each("bands", _band)
    if not found:
        table.fault("bands", "missing")
    bounds = [one.below if one.below is not None else one.at_most for one in found]
    known = [one for one in bounds if one is not None]
    if bounds[-1] is not None or len(known) != len(found) - 1 or known != sorted(set(known)):
        table.fault("bands", "must rise, and only the last has no bound")
    return found


def _reduction(table: Table, words: Vocabulary) -> Reduction:
    return Reduction(
        least=table.number("least"),
        most=table.number("most"),
        source=table.source(),
        text=table.text("text"),
        older_from=table.whole("older_from"),
        high_dose=table.number("high_dose"),
        high_source=table.source_named("high_source"),
        careful=table.known("careful", words.tags, "condition tag"),
        sedatives=table.known("sedatives", words.groups, "group"),
    )


def _breakthrough(table: Table) -> Breakthrough:
    return Breakthrough(
        least=table.number("least"),
        most=table.number("most"),
        every_hours=table.whole("every_hours"),
        times_per_day=table.whole("times_per_day"),
        source=table.source(),
        text=table.text("text"),
    )


def _methadone(table: Table) -> MethadoneTable:
    return MethadoneTable(
        bands=_bands(table),
        source=table.source(),
        cap_mg=table.number("cap_mg"),
        cap_high_mg=table.number("cap_high_mg"),
        cap_source=table.source_named("cap_source"),
        times=table.whole("times"),
        ecg_days=table.whole("ecg_days"),
        qtc_other=table.number("qtc_other"),
        qtc_never=table.number("qtc_never"),
        ecg_again=table.text("ecg_again"),
        ecg_source=table.source_named("ecg_source"),
        text=table.text("text"),
    )


def _fentanyl(table: Table) -> FentanylTable:
    return FentanylTable(
        bands=_bands(table),
        source=table.source(),
        tolerant_days=table.whole("tolerant_days"),
        tolerant_mg=table.number("tolerant_mg"),
        text=table.text("text"),
        older_from=table.whole("older_from"),
        older_mcg_h=table.number("older_mcg_h"),
        older_unless_mg=table.number("older_unless_mg"),
        halve_crcl_below=table.number("halve_crcl_below"),
        halve_source=table.source_named("halve_source"),
    )


def _buprenorphine(_: str, table: Table) -> BuprenorphineTable:
    return BuprenorphineTable(
        bands=_bands(table),
        source=table.source(),
        times=table.whole("times"),
        unit=table.text("unit"),
        lower_to_mg=table.number("lower_to_mg"),
        lower_days=table.whole("lower_days"),
    )


def _low_dose_start(table: Table, words: Vocabulary) -> LowDoseStart:
    reasons = table.child("not_for")
    reasons.names(words.tags, "condition tag")
    made = LowDoseStart(
        from_mg=table.number("from_mg"),
        steps=table.each("steps", lambda one: LowDoseStep(percent=one.number("percent"), times=one.whole("times"))),
        days=table.whole("days"),
        pace_source=table.source_named("pace_source"),
        begins=table.one("begins", lambda one: _barred("", one)),
        together=table.one("together", lambda one: _barred("", one)),
        off_label=table.one("off_label", lambda one: _barred("", one)),
        lower_percent=table.number("lower_percent"),
        lower_days=table.whole("lower_days"),
        lower_source=table.source_named("lower_source"),
        supply_days=table.whole("supply_days"),
        watch=table.each("watch", lambda one: _barred("", one)),
        not_for=reasons.named(_barred),
        elsewhere=table.one("elsewhere", lambda one: _barred("", one)),
    )
    daily = [one.percent * one.times for one in made.steps]
    if not daily or daily != sorted(daily) or made.steps[-1].percent != 100:
        table.fault("steps", "must rise, or stay, to the label's first dose")
    return made
