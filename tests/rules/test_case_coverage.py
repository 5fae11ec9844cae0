"""Every contraindication, boxed warning and band of a medicine has a readable case that would fail without it.

A medicine's own cases stand in tests/cases/medicines/<file>.toml. For each band, grade, genotype and caution of the
medicine this takes it out of the knowledge: some case whose patient it holds for must then no longer come true. Bands
in which nothing changes only need a case.

Every case, of a medicine or of a rule, names the source in which the expected fact is written.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from paindesk.domain.dose import Derived
from paindesk.domain.finding import Source
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Limit, Medicine, Verdict
from paindesk.knowledge.edition import resources_folder
from paindesk.rules import cautions, kidney, prescription
from paindesk.rules.facts import Facts
from paindesk.rules.genotype import genotype_limits
from paindesk.rules.limits import applied, lowers_dose
from tests.builders import SOURCE, facts, patient, shipped
from tests.rules.opioid_answers import with_lines
from tests.rules.test_cases import ANSWERS

CASES = Path(__file__).parent.parent / "cases" / "medicines"
EVERY_FILE = sorted(CASES.parent.rglob("*.toml"))
_NOTHING = Limit(text="nothing", source=SOURCE)


def file_name(medicine: str) -> str:
    return medicine.replace(" ", "-").replace("/", "-")


def cases_of(medicine: str) -> list[Mapping[str, Any]]:
    path = CASES / f"{file_name(medicine)}.toml"
    found: list[Mapping[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["case"] if path.is_file() else []
    return [one for one in found if medicine in one["expect"].get("medicine", {})]


def changes(limit: Limit, one: Medicine, milder: Sequence[Limit] = ()) -> bool:
    """Whether anybody is treated otherwise for it.

    The label's own maximum again changes nothing, nor what already holds for a milder impairment of the organ.
    """
    asked = limit.verdict is not Verdict.SUITS or lowers_dose(applied("", "", "", limit), one)
    return asked and _asks(limit) not in map(_asks, milder)


def _asks(limit: Limit) -> tuple[object, ...]:
    amounts = (limit.start_daily, limit.ceiling_daily, limit.ceiling_per_crcl)
    return (limit.verdict, limit.times_per_day, limit.every_hours_at_least, limit.no_start, *amounts)


@dataclass(frozen=True)
class Item:
    """One fact of a medicine: its name, for whom it holds, the medicine without it (None: nothing changes by it)."""

    name: str
    holds: Any
    without: Medicine | None


def _value(known: Facts, kind: str) -> Decimal | None:
    if kind == "kidney":
        return known.organ.crcl.value if isinstance(known.organ.crcl, Derived) else None
    value = known.organ.age_years if kind == "ages" else known.organ.weight_kg
    return None if value is None else Decimal(value)


def items(one: Medicine) -> Iterator[Item]:
    """Everything of that medicine that a case must show."""
    for kind in ("ages", "kidney", "weights"):
        bands = getattr(one, kind)
        for place, band in enumerate(bands):
            others = (*bands[:place], replace(band, limit=_NOTHING), *bands[place + 1 :])

            def in_band(known: Facts, kind: str = kind, band: Any = band) -> bool:
                value = _value(known, kind)
                return value is not None and band.holds(value)

            milder = [each.limit for each in bands[place + 1 :]] if kind != "ages" else []
            changed = replace(one, **{kind: others}) if changes(band.limit, one, milder) else None
            yield Item(f"{kind} {band.at_least}-{band.below}", in_band, changed)
    for grade, limit in one.liver.items():
        milder = [one.liver[each] for each in "ABC"[: "ABC".index(grade)]]
        without = replace(one, liver={**one.liver, grade: _NOTHING}) if changes(limit, one, milder) else None
        yield Item(f"liver {grade}", lambda known, grade=grade: known.organ.child_pugh_class == grade, without)
    if one.dialysis is not None:
        without = replace(one, dialysis=_NOTHING) if changes(one.dialysis, one) else None
        yield Item("dialysis", lambda known: known.organ.on_dialysis, without)
    for kind, tag in (("pregnancy", "pregnant"), ("lactation", "breastfeeding")):
        without = replace(one, **{kind: _NOTHING}) if changes(getattr(one, kind), one) else None
        yield Item(kind, lambda known, tag=tag: tag in known.tags, without)
    for gene in one.genotypes:
        without = replace(one, genotypes=tuple(other for other in one.genotypes if other is not gene))
        yield Item(
            f"{gene.gene} {gene.phenotype}",
            lambda known, gene=gene: any(each.limit is gene.limit for each in genotype_limits(one, known)),
            without if changes(gene.limit, one) else None,
        )
    for caution in one.cautions:
        if caution.verdict is Verdict.CONTRAINDICATED or caution.boxed:
            without = replace(one, cautions=tuple(other for other in one.cautions if other is not caution))
            yield Item(
                f"caution {caution.id}",
                lambda known, caution=caution: any(each is caution for each, *_ in cautions.holding(one, known)),
                without,
            )


def comes_true(case: Mapping[str, Any], known: Knowledge, medicine: str) -> bool:
    who = facts(with_lines(patient(**case["patient"]), case, known), known)
    try:
        ANSWERS["medicine"]({medicine: case["expect"]["medicine"][medicine]}, who, case)
    except AssertionError:
        return False
    return True


WITH_CASES = sorted(name for name in shipped().medicines if cases_of(name))


@pytest.mark.parametrize("name", WITH_CASES)
def test_every_band_contraindication_and_boxed_warning_has_a_case(name: str) -> None:
    known = shipped()
    one = known.medicines[name]
    people = [(case, facts(with_lines(patient(**case["patient"]), case, known), known)) for case in cases_of(name)]
    uncovered = []
    for item in items(one):
        about = [case for case, who in people if item.holds(who)]
        if not about:
            uncovered.append(f"{item.name}: no case")
        elif item.without is not None:
            without = replace(known, medicines={**known.medicines, name: item.without})
            if all(comes_true(case, without, name) for case in about):
                uncovered.append(f"{item.name}: its cases come true without it too")
    assert not uncovered


def source_keys() -> set[str]:
    """The shared sources, those of a medicine or an interaction file, and those that a rule holds itself."""
    files = (resources_folder() / "knowledge").rglob("*.toml")
    own = {key for path in files for key in tomllib.loads(path.read_text(encoding="utf-8")).get("sources", {})}
    held = {one.key for module in (kidney, prescription) for one in vars(module).values() if isinstance(one, Source)}
    return own | held | shipped().sources.keys()


def cases_in(path: Path) -> list[Mapping[str, Any]]:
    found: list[Mapping[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    return found


@pytest.mark.parametrize("path", EVERY_FILE, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_case_says_where_it_is_written(path: Path) -> None:
    known = source_keys()
    assert [one["title"] for one in cases_in(path) if one.get("source", "").split(" ")[0] not in known] == []


def test_there_are_at_least_300_cases() -> None:
    assert sum(len(cases_in(path)) for path in EVERY_FILE) >= 300


def test_every_medicine_of_the_edition_has_its_case_file() -> None:
    assert [name for name in shipped().medicines if not cases_of(name)] == []
