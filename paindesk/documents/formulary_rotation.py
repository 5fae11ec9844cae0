"""The tables for changing opioids as lines of the formulary: about, what it says, and its source."""

from collections.abc import Iterator, Sequence

from paindesk.documents.formulary_line import Line, named
from paindesk.domain.dose import plain
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.rotation import LowDoseStart, MorphineBand


def rotation_lines(knowledge: Knowledge) -> Iterator[Line]:
    """Every fact of equianalgesic.toml and opioid_states.toml; nothing where the edition has none."""
    table = knowledge.rotation
    if table is not None:
        for name, equal in table.equal.items():
            note = f" ({equal.note})" if equal.note else ""
            as_much = f"relieve as much as {plain(table.morphine_mg)} mg of oral morphine"
            yield name, f"{plain(equal.mg)} mg by mouth {as_much}{note}.", equal.source
        for name, barred in table.no_way_from.items():
            yield f"from {name}", barred.text, barred.source
        for name, barred in table.no_way_to.items():
            yield f"to {name}", barred.text, barred.source
        often = ", ".join(f"{name} {times}" for name, times in table.times_a_day.items())
        yield "Times a day", f"{often}; the others by mouth every 6 hours.", None
        cut, extra = table.reduction, table.breakthrough
        less = f"{plain(cut.least)} % less, {plain(cut.most)} % from age {cut.older_from} or with "
        yield "Reduction", f"{less}{named((*cut.careful, *cut.sedatives), knowledge)}. {cut.text}", cut.source
        high = f"{plain(cut.most)} % less from {plain(cut.high_dose)} mg of oral morphine a day on."
        yield "Reduction, high dose", high, cut.high_source
        hours = f"every {extra.every_hours} hours, at most {extra.times_per_day} times a day"
        yield (
            "Breakthrough",
            f"{plain(extra.least)}-{plain(extra.most)} % of the daily dose {hours}. {extra.text}",
            extra.source,
        )
        meth, patch = table.methadone, table.fentanyl
        yield "Methadone", f"{_bands(meth.bands, '% as methadone')} {meth.text}", meth.source
        low, high = plain(meth.cap_mg), plain(meth.cap_high_mg)
        cap = f"At most {low} mg a day at the start, the low end of {low}-{high} mg, in {meth.times} doses."
        yield "Methadone, cap", cap, meth.cap_source
        ecg = f"ECG within {meth.ecg_days} days; another opioid from QTc {plain(meth.qtc_other)} ms, "
        yield "Methadone, ECG", f"{ecg}never from {plain(meth.qtc_never)} ms; {meth.ecg_again}.", meth.ecg_source
        used = f"Only after {patch.tolerant_days} days on {plain(patch.tolerant_mg)} mg of oral morphine a day or more."
        yield "Fentanyl patch", f"{used} {_bands(patch.bands, 'mcg/h')} {patch.text}", patch.source
        half = f"Half with CrCl below {plain(patch.halve_crcl_below)} mL/min or liver disease; "
        half += f"from {patch.older_from} on not above "
        half += f"{plain(patch.older_mcg_h)} mcg/h unless more than {plain(patch.older_unless_mg)} mg of oral morphine."
        yield "Fentanyl patch, organs and age", half, patch.halve_source
        for name, one in table.buprenorphine.items():
            lower = (
                f"First to {plain(one.lower_to_mg)} mg of oral morphine within {one.lower_days} days where so marked."
            )
            yield name, f"{_bands(one.bands, one.unit, one.times)} {lower}", one.source
        yield "Before buprenorphine", f"{table.wait.text} {table.low_dose}", table.wait.source
        for name, start in table.low_dose_start.items():
            yield from _low_dose_start(f"{name}, low-dose start", start)
    for state in knowledge.opioid_states.values():
        yield state.title, f"{state.shows} {state.helps}", state.source


def _low_dose_start(about: str, start: LowDoseStart) -> Iterator[Line]:
    steps = ", then ".join(
        f"{plain(one.percent)} % {'once' if one.times == 1 else f'{one.times} times'} a day" for one in start.steps
    )
    pace = f"From {plain(start.from_mg)} mg of oral morphine a day. Of the label's first dose {steps}; "
    yield about, f"{pace}each for {start.days} days at least.", start.pace_source
    yield about, _sentence(start.begins.text), start.begins.source
    yield about, _sentence(start.together.text), start.together.source
    less = f"{plain(start.lower_percent)} % of its dose every {start.lower_days} days"
    yield about, f"The old opioid goes on unchanged through the last step, then loses {less}.", start.lower_source
    yield about, _sentence(start.off_label.text), start.off_label.source
    for one in (*start.watch, *start.not_for.values(), start.elsewhere):
        yield about, one.text, one.source


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _bands(bands: Sequence[MorphineBand], unit: str, times: int | None = None) -> str:
    return " ".join(one.refuse or f"{_bound(one)}: {_gives(one, unit, times)}" for one in bands)


def _bound(one: MorphineBand) -> str:
    if one.below is not None:
        return f"Below {plain(one.below)} mg of oral morphine"
    return f"To {plain(one.at_most)} mg of oral morphine" if one.at_most is not None else "Above"


def _gives(one: MorphineBand, unit: str, times: int | None) -> str:
    if one.low is not None and one.high is not None:
        return f"{plain(one.low)}-{plain(one.high)} {unit}."
    if one.amount is None:
        return ""
    often = one.times or times
    said = "" if often is None or unit.endswith("/h") else " once a day" if often == 1 else f" {often} times a day"
    return f"{plain(one.amount)} {unit}{said}{', the opioid lowered first' if one.lower_first else ''}."
