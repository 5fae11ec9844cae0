"""The factors of morphine equivalents as lines of the formulary."""

from collections.abc import Iterator

from paindesk.documents.formulary_line import Line
from paindesk.domain.dose import plain
from paindesk.domain.knowledge import FactorBand, Knowledge, MorphineFactors


def factor_lines(knowledge: Knowledge) -> Iterator[Line]:
    """Every factor of every dated set, and why an opioid has none."""
    for one in knowledge.factors.values():
        for opioid in sorted({*one.factors, *one.by_dose, *one.no_factor}):
            differs = f" ({one.differs[opioid]})" if opioid in one.differs else ""
            yield f"{one.title}: {opioid}", f"{_says(opioid, one)}{differs}.", one.source


def _says(opioid: str, one: MorphineFactors) -> str:
    if opioid in one.no_factor:
        return f"No factor: {one.no_factor[opioid]}"
    unit = "mcg/h of a patch" if opioid == "fentanyl" else "mg"
    if opioid in one.factors:
        return f"{plain(one.factors[opioid])} MME for each {unit}"
    bands = "; ".join(f"{plain(band.factor)} {_bound(band)}" for band in one.by_dose[opioid])
    return f"MME for each {unit} by the daily dose: {bands}"


def _bound(band: FactorBand) -> str:
    above = f"above {plain(band.above)}" if band.above else ""
    up_to = f"up to {plain(band.up_to)}" if band.up_to is not None else ""
    return f"{' '.join(part for part in (above, up_to) if part)} mg"
