"""A clinic's own folder: local medicines and house rules beside an edition of the knowledge, marked wherever they show.

`medicines/*.toml` have the shape of `resources/knowledge/medicines`; `house_rules.toml` makes advice on any medicine
stricter. Nothing here removes or loosens what PainDesk says: a local medicine stands beside its medicines and never for
one of them, and a house rule only adds a caution (with a ceiling, if any, below PainDesk's own) or a check.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from paindesk.domain.dose import Amount
from paindesk.domain.errors import KnowledgeFault, PainDeskError
from paindesk.domain.finding import Source
from paindesk.domain.knowledge import Knowledge, OtherMedicine
from paindesk.domain.medicine import LOCAL, Caution, Check, Medicine, Pace, Verdict
from paindesk.knowledge.edition import BESIDE_THE_CLASSES, with_medicines
from paindesk.knowledge.house_spanish import HouseSpanish, OwnSpanish
from paindesk.knowledge.medicines import medicine_of, named_as_file
from paindesk.knowledge.read import Table, open_table
from paindesk.knowledge.sources import read_sources
from paindesk.knowledge.vocabulary import Vocabulary

MEDICINES, HOUSE_RULES = "medicines", "house_rules.toml"
ADVICE = "Correct the file, then start PainDesk again."
MOST_FILES, MOST_BYTES = 200, 262_144
_NAME = re.compile(r"[a-z0-9]+(?:[ /-][a-z0-9]+)*")
_STRICTER = (Verdict.CAUTION, Verdict.AVOID, Verdict.CONTRAINDICATED)
_OPIOID = "opioid"
_MARKS = str.maketrans("", "", "®™")

Reads = Callable[[str], set[str]]  # the substances that a record's text names, by the edition without the folder


class _Rule(NamedTuple):
    """What one house rule adds to a medicine."""

    medicine: str
    caution: Caution | None = None
    check: Check | None = None


def with_local(knowledge: Knowledge, folder: Path, reads: Reads, own_spanish: OwnSpanish) -> Knowledge:
    """The edition with what stands in the folder, whose digest its name tells ("2026.11.4 + local 1a2b3c4d").

    `reads` is how records are read by the edition alone, `own_spanish` what PainDesk says in Spanish. Raises
    KnowledgeFault, which names file and key: then all of it is left out, for half of a clinic's rules would look like
    all of them.
    """
    try:
        files = _read(folder)
        both = _with_medicines(knowledge, folder, files, reads)
        if HOUSE_RULES in files:
            table = open_table(folder / HOUSE_RULES, folder, knowledge.sources, files)
            both = _with_rules(both, table, HouseSpanish(own_spanish))
    except KnowledgeFault as fault:
        raise KnowledgeFault(fault.message, ADVICE) from fault
    except PainDeskError as trouble:  # two units in one medicine
        raise KnowledgeFault(f"{folder.name}: {trouble.message}", ADVICE) from trouble
    except OSError as trouble:
        raise KnowledgeFault(
            f"the folder cannot be read: {trouble.strerror}", "Check that it can be reached."
        ) from trouble
    except (ArithmeticError, ValueError, RecursionError) as trouble:  # a number of a thousand digits, a list in lists
        raise KnowledgeFault(f"{folder.name}: a value in it cannot be worked with", ADVICE) from trouble
    return replace(both, edition=f"{knowledge.edition} + local {_digest(files)}")


def _digest(files: Mapping[str, bytes]) -> str:
    """Eight letters that tell one content of the folder from another: a signed visit says by which it was advised."""
    listed = "".join(f"{hashlib.sha256(data).hexdigest()} {name}\n" for name, data in sorted(files.items()))
    return hashlib.sha256(listed.encode()).hexdigest()[:8]


def _read(folder: Path) -> dict[str, bytes]:
    """Every .toml below the folder, read once: one in the wrong place would look like a rule and be none."""
    if not folder.is_dir():
        raise KnowledgeFault("the folder is not there", ADVICE)
    found = [one.relative_to(folder).as_posix() for one in folder.rglob("*.toml")]
    if not found:
        raise KnowledgeFault(f"holds neither {MEDICINES}/*.toml nor {HOUSE_RULES}", ADVICE)
    if len(found) > MOST_FILES:
        raise KnowledgeFault(f"holds more than {MOST_FILES} files", ADVICE)
    files: dict[str, bytes] = {}
    for name in sorted(found):
        if name != HOUSE_RULES and not (name.startswith(f"{MEDICINES}/") and name.count("/") == 1):
            raise KnowledgeFault(f"{name}: is not read here; there are {MEDICINES}/*.toml and {HOUSE_RULES}", ADVICE)
        with (folder / name).open("rb") as file:
            files[name] = file.read(MOST_BYTES + 1)
        if len(files[name]) > MOST_BYTES:
            raise KnowledgeFault(f"{name}: has more than {MOST_BYTES // 1024} kB", ADVICE)
    return files


# Local medicines ----------------------------------------------------------------------------------------------------


def _with_medicines(knowledge: Knowledge, folder: Path, files: Mapping[str, bytes], reads: Reads) -> Knowledge:
    paths = [folder / name for name in sorted(files) if name != HOUSE_RULES]
    tables = [(path, open_table(path, folder, knowledge.sources, files)) for path in paths]
    words = _vocabulary(knowledge, {named_as_file(path, table) for path, table in tables})
    medicines = dict(knowledge.medicines)
    others = dict(knowledge.other_medicines)
    made = []
    for _, table in tables:
        one = _medicine(table, knowledge, medicines, words)
        _read_as_another(table, one, reads)
        medicines[one.name] = one
        made.append((table, one))
        if len(one.substances) == 1 and (alone := _alone(one, others, medicines)) is not None:
            others[alone.name] = alone
    groups = with_medicines(knowledge.groups, medicines)
    both = replace(knowledge, medicines=medicines, other_medicines=others, groups=groups)
    for table, one in made:
        _opioid_as_one(table, one, both)  # once more: it may give what another file of the folder is about
    return both


def _alone(
    made: Medicine, others: Mapping[str, OtherMedicine], medicines: Mapping[str, Medicine]
) -> OtherMedicine | None:
    """Its substance as a line of a record names it: in every group that the file is in, because interactions, and
    whether somebody is used to opioids, ask for what the line names. None where PainDesk has a file of it."""
    [name] = made.substances
    if name in medicines:
        return None
    known = others.get(name) or OtherMedicine(name=name, rxcui=(made.rxcui,) if made.rxcui else ())
    groups = {*known.groups, made.class_id, made.subclass, *made.groups} - {""}
    return replace(known, groups=tuple(sorted(groups)))


def _vocabulary(knowledge: Knowledge, more: set[str]) -> Vocabulary:
    return Vocabulary(
        classes=frozenset(knowledge.classes) | BESIDE_THE_CLASSES,
        problems=frozenset(knowledge.problems),
        tags=frozenset(knowledge.conditions),
        groups=frozenset(knowledge.groups),
        medicines=frozenset({*knowledge.medicines, *knowledge.other_medicines, *more}),
        subclasses=frozenset(one.subclass for one in knowledge.medicines.values()),
    )


def _medicine(table: Table, knowledge: Knowledge, before: Mapping[str, Medicine], words: Vocabulary) -> Medicine:
    """The medicine of a local file, under its marked name: what it gives keeps the name that records know it by."""
    name = table.text("name")
    if _NAME.fullmatch(name) is None:
        table.fault("name", "must be small letters and digits, with single spaces, hyphens or slashes between")
    if name in knowledge.medicines:
        table.fault("name", f"PainDesk advises on {name} itself; a house rule may make its advice stricter")
    made = medicine_of(table.with_sources({**knowledge.sources, **_own_sources(table, knowledge)}), words)
    marked = replace(made, name=f"{name}{LOCAL}", local=True)
    _opioid_as_one(table, marked, knowledge)
    _never_instead(table, marked, before)
    _not_another(table, marked, knowledge)
    _allergens(table, marked, knowledge, words)
    _doses(table, marked)
    _papers(table, marked)
    return marked


def _opioid_as_one(table: Table, made: Medicine, knowledge: Knowledge) -> None:
    tokens = {made.subclass, *made.groups}.union(*map(knowledge.groups_of, made.substances))
    if _OPIOID in tokens and made.class_id != _OPIOID:
        table.fault("class", "must be “opioid”: it gives one, and opioids have conditions of their own")


def _own_sources(table: Table, knowledge: Knowledge) -> dict[str, Source]:
    own = read_sources(table.child("sources"), knowledge.sources)
    return {key: replace(one, title=f"{one.title}{LOCAL}", local=True) for key, one in own.items()}


def _never_instead(table: Table, made: Medicine, before: Mapping[str, Medicine]) -> None:
    """A line of a record that PainDesk has a file for must go on being read as that medicine, with its limits; so must
    one of a local medicine before."""
    brands = {_plain(one) for one in made.patient.brands}
    for known in before.values():
        known_brands = {_plain(one) for one in known.patient.brands}
        if made.written in known_brands:
            table.fault("name", f"“{made.written}” is {known.name}")
        if set(known.substances) == set(made.substances) and _way(known) == _way(made):
            table.fault("substances", f"the same as those of {known.name}; a house rule may make its advice stricter")
        if made.rxcui and made.rxcui == known.rxcui:
            table.fault("rxcui", f"that of {known.name}")
        if taken := brands & {known.written, *known_brands}:
            table.fault("patient.brands", f"“{min(taken)}” is {known.name}")


def _not_another(table: Table, made: Medicine, knowledge: Knowledge) -> None:
    """The same of medicines that PainDesk knows and does not advise on: by number, name and brand."""
    brands = {_plain(one) for one in made.patient.brands}
    for other in knowledge.other_medicines.values():
        if set(other.name.split("/")) == set(made.substances):
            continue
        if made.rxcui in other.rxcui:
            table.fault("rxcui", f"that of {other.name}")
        if other.name not in made.substances and (taken := brands & {other.name, *map(_plain, other.brands)}):
            table.fault("patient.brands", f"“{min(taken)}” is {other.name}")


def _read_as_another(table: Table, made: Medicine, reads: Reads) -> None:
    """Records write names in more ways than stand in a file ("paracetamol", "Xanax XR"): none may mean another."""
    own = set(made.substances)
    for key, text in (("name", made.written), *(("patient.brands", one) for one in made.patient.brands)):
        named = {substance for part in text.split("/") for substance in reads(part)}
        listed = key == "name" and set(text.split("/")) == own  # "ibuprofen/…" is ibuprofen and something else
        if named - own or (named and named != own and not listed):
            name = min(named - own or named)
            table.fault(key, f"“{text}” is {name}")


def _plain(brand: str) -> str:
    """As brands are compared."""
    return " ".join(brand.translate(_MARKS).casefold().split())


def _allergens(table: Table, made: Medicine, knowledge: Knowledge, words: Vocabulary) -> None:
    """A family that is misspelt would rule nothing out."""
    known = knowledge.allergens.keys() | words.groups | words.medicines
    for one in made.allergens:
        if one not in known:
            table.fault("allergens", f"unknown family, group or medicine “{one}”")


def _way(medicine: Medicine) -> str:
    """Ways in that records tell apart; what is swallowed, and anything else, is one."""
    return medicine.route if medicine.route in ("topical", "transdermal", "buccal") else ""


def _doses(table: Table, made: Medicine) -> None:
    """Doses, limits and the maximum are compared with each other, so they are all in one unit."""
    limits = [one.limit for one in (*made.ages, *made.kidney, *made.weights)]
    limits += [one.limit for one in made.genotypes]
    limits += [*made.liver.values(), made.pregnancy, made.lactation, *((made.dialysis,) if made.dialysis else ())]
    amounts: list[Amount | None] = [made.maximum, made.usual_from, made.usual_to]
    amounts += [one for limit in limits for one in (limit.start_daily, limit.ceiling_daily)]
    amounts += [one for caution in made.cautions for one in (caution.start_daily, caution.ceiling_daily)]
    amounts += [use.maximum for use in made.uses]
    daily = [rung.daily for ladder in made.ladders for rung in ladder.rungs]
    units = {one.unit for one in (*amounts, *daily) if one is not None}
    if len(units) > 1:
        table.fault("maximum", f"doses and limits must have one unit; there are {', '.join(sorted(units))}")
    if made.maximum is not None and any(one > made.maximum for one in daily):
        table.fault("ladders", f"a rung is above the maximum of {made.maximum} a day")
    adult = next((one.rungs[0].daily for one in made.ladders if one.pace is Pace.ADULT), None)
    for one in made.ladders:
        if adult is not None and one.pace is not Pace.ADULT and one.rungs[0].daily > adult:
            table.fault("ladders", f"the {one.pace} one starts higher than the adult one")


def _papers(table: Table, made: Medicine) -> None:
    """A handout that says nothing under a heading would look as if there were nothing to say."""
    for key in ("notice", "call_911", "call_us", "do_not_mix"):
        for language, said in getattr(made.patient, key).items():
            if not said:
                table.fault(f"patient.{language}.{key}", "missing")


# House rules --------------------------------------------------------------------------------------------------------


def _with_rules(knowledge: Knowledge, table: Table, spanish: HouseSpanish) -> Knowledge:
    words = _vocabulary(knowledge, set())
    clinic = table.text("clinic")
    day, by = table.day("decided"), table.text("by")
    found = [
        *table.each("ceilings", lambda one: _ceiling(one, knowledge, words, _decided(one, clinic, day, by), spanish)),
        *table.each("cautions", lambda one: _caution(one, knowledge, words, _decided(one, clinic, day, by), spanish)),
        *table.each("checks", lambda one: _check(one, knowledge, words, _decided(one, clinic, day, by), spanish)),
    ]
    table.end()
    if not found:
        table.fault("ceilings", "missing: there is no house rule in it (ceilings, cautions, checks)")
    medicines = dict(knowledge.medicines)
    for rule in found:
        one = medicines[rule.medicine]
        house = (*one.house, *((rule.caution,) if rule.caution else ()))
        if len({each.id for each in (*one.cautions, *house)}) != len((*one.cautions, *house)):
            table.fault("cautions", f"the same id twice for {rule.medicine}")
        checks = (*one.checks, *((rule.check,) if rule.check else ()))
        medicines[rule.medicine] = replace(one, house=house, checks=checks)
    return replace(knowledge, medicines=medicines, own_words={"es": spanish.said})


def _decided(table: Table, clinic: str, day: date, by: str) -> Source:
    """Where a house rule stands: who decided it, and when; a rule may name its own."""
    on = table.day_or_none("decided") or day
    who = table.text_or_blank("by") or by
    title = f"House rule of {clinic}, {on.day} {on:%b %Y}, {who}{LOCAL}"
    return Source(key="house-rule", title=title, section=f"{who}, {on.isoformat()}", date=on, local=True)


def _of(table: Table, knowledge: Knowledge) -> Medicine:
    name = table.text("medicine")
    known = knowledge.medicines.get(name) or knowledge.medicines.get(f"{name}{LOCAL}")
    if known is None:
        table.fault("medicine", f"unknown medicine “{name}”")
    return known


def _id(table: Table) -> str:
    key = table.text("id")
    if _NAME.fullmatch(key) is None or " " in key or "/" in key:
        table.fault("id", "must be small letters and digits with hyphens between")
    return f"house-{key}"


def _ceiling(table: Table, knowledge: Knowledge, words: Vocabulary, source: Source, spanish: HouseSpanish) -> _Rule:
    """At most so much a day; below PainDesk's own maximum, and enough for the smallest piece there is."""
    medicine, daily = _of(table, knowledge), table.amount("daily")
    units = {one.unit for one in _amounts(medicine)}
    if daily.unit not in units:
        table.fault("daily", f"must be in {' or '.join(sorted(units))}, as the doses of {medicine.name} are")
    if medicine.maximum is not None and daily >= medicine.maximum:
        table.fault("daily", f"must be below {medicine.maximum}, which PainDesk says itself: house rules are stricter")
    pieces = [one.piece for one in medicine.products if one.strength.unit == daily.unit]
    if pieces and daily.value < min(pieces):
        table.fault("daily", "is less than the smallest piece; to rule it out, write a caution with verdict “avoid”")
    text = table.text("text")
    caution = Caution(
        id=_id(table),
        verdict=Verdict.SUITS,
        title=f"House rule: at most {daily} a day",
        text=text,
        source=source,
        action=table.text_or_blank("action"),
        when=words.about_medicines(table, "when"),
        ceiling_daily=daily,
    )
    spanish.take(table, "text", "action")
    return _Rule(medicine.name, caution=caution)


def _caution(table: Table, knowledge: Knowledge, words: Vocabulary, source: Source, spanish: HouseSpanish) -> _Rule:
    """Something to mind, always or `when` the record shows it."""
    caution = Caution(
        id=_id(table),
        verdict=Verdict(table.one_of("verdict", _STRICTER, "verdict of a house rule")),
        title=f"House rule: {table.text('title')}",
        text=table.text("text"),
        source=source,
        action=table.text_or_blank("action"),
        when=words.about_medicines(table, "when"),
    )
    spanish.take(table, "title", "text", "action")
    return _Rule(_of(table, knowledge).name, caution=caution)


def _check(table: Table, knowledge: Knowledge, words: Vocabulary, source: Source, spanish: HouseSpanish) -> _Rule:
    """A laboratory or clinical check more; those of PainDesk stay as they are.

    Its name is printed for patients: where it has no Spanish, Spanish papers show it as typed and say so.
    """
    check = Check(
        what=table.text("what"),
        why=f"House rule: {table.text('why')}",
        source=source,
        baseline=table.flag("baseline"),
        first_after_days=_days(table, "first_after_days"),
        every_days=_days(table, "every_days"),
        when=words.about_medicines(table, "when"),
    )
    if not check.baseline and check.first_after_days is None and check.every_days is None:
        table.fault("baseline", "missing: say when it is done (baseline, first_after_days, every_days)")
    name = f"{table.text_or_blank('what_es')}{LOCAL}" if table.text_or_blank("what_es") else ""
    known = knowledge.observations.get(check.what)
    shown = check.what if known is None else known.title
    spanish.name(table, "what_es", f"{shown}{LOCAL}", name)
    spanish.take(table, "why")
    return _Rule(_of(table, knowledge).name, check=check)


def _days(table: Table, key: str) -> int | None:
    days = table.whole_or_none(key)
    if days is not None and not 1 <= days <= 3_650:
        table.fault(key, "must be from 1 to 3650 days")
    return days


def _amounts(medicine: Medicine) -> Iterator[Amount]:
    """The daily amounts a ceiling is compared with."""
    yield from (rung.daily for ladder in medicine.ladders for rung in ladder.rungs)
    yield from (one for one in (medicine.maximum, medicine.usual_from) if one is not None)
    if not medicine.ladders and medicine.maximum is None:
        yield from (one.strength for one in medicine.products)
