"""A urine test read against the list: what holds for any result, and what Today and the charts take of it."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from paindesk.domain.finding import Level
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.monitoring import Stewardship, UrineTest
from paindesk.domain.patient import Record
from paindesk.domain.urine import UrineReading, UrineVerdict
from paindesk.domain.visit import Event, Visit, VisitKind
from paindesk.knowledge import load
from paindesk.rules.urine_test import findings, in_short, newest, read, result_line
from paindesk.rules.visit_point import urine_events
from tests.builders import TODAY, facts, line, patient

DAY = TODAY - timedelta(days=5)
ACCOUNTED = (UrineVerdict.EXPECTED, UrineVerdict.EXPLAINED)


@cache
def edition() -> Knowledge:
    return load()


def substances() -> list[str]:
    return sorted(edition().urine.substances)


def words() -> list[str]:
    """All that a laboratory may write: substances, and classes of them."""
    return [*substances(), *(one.of for one in edition().urine.assays.values())]


def medicines() -> list[str]:
    """All that can be on a list and matters to a test."""
    facts = edition().urine
    known = [name for one in facts.substances.values() for name in one.medicines]
    known += [name for one in facts.assays.values() for false in one.false_positives for name in false.medicines]
    return sorted(set(known))


def verdicts(reading: UrineReading) -> dict[str, UrineVerdict]:
    """What was found, by its name."""
    return {one.what: one.verdict for one in reading.lines if one.short == f"{one.what} found"}


results = some.lists(some.sampled_from(words()), max_size=6, unique=True)
lists = some.lists(some.sampled_from(medicines()), max_size=4, unique=True)
methods = some.sampled_from(("immunoassay", "confirmatory"))


def record(taken: list[str], test: UrineTest | None = None) -> Record:
    made = patient(medicines=taken)
    return made if test is None else replace(made, stewardship=Stewardship(urine_tests=(test,)))


@settings(max_examples=150, deadline=None)
@given(results, results, lists, some.sampled_from(medicines()), methods)
def test_one_more_medicine_never_turns_what_is_explained_into_what_is_not(
    found: list[str], absent: list[str], taken: list[str], more: str, method: str
) -> None:
    test = UrineTest(on=DAY, method=method, found=tuple(found), not_found=tuple(absent))
    before = verdicts(read(test, record(taken), edition()))
    after = verdicts(read(test, record([*taken, more]), edition()))
    for name, verdict in before.items():
        if verdict in ACCOUNTED:
            assert after[name] in ACCOUNTED, f"{name} with {more}"


@settings(max_examples=100, deadline=None)
@given(results, results, lists, methods, some.randoms())
def test_no_order_matters(found: list[str], absent: list[str], taken: list[str], method: str, chance: object) -> None:
    test = UrineTest(on=DAY, method=method, found=tuple(found), not_found=tuple(absent))
    told = read(test, record(taken), edition())
    for part in (found, absent, taken):
        chance.shuffle(part)  # type: ignore[attr-defined]  # hypothesis hands out a random.Random
    turned = replace(test, found=tuple(found), not_found=tuple(absent))
    assert read(turned, record(taken), edition()) == told


@settings(max_examples=100, deadline=None)
@given(results, results, lists, methods)
def test_nothing_that_was_found_is_left_out_and_nothing_is_a_stop(
    found: list[str], absent: list[str], taken: list[str], method: str
) -> None:
    test = UrineTest(on=DAY, method=method, found=tuple(found), not_found=tuple(absent))
    reading = read(test, record(taken), edition())
    facts_ = edition().urine
    told = {one.what for one in reading.lines}
    assert {facts_.title(word) for word in found} <= told
    assert all(one.because for one in reading.lines)
    said = findings(facts(record(taken, test), edition()))
    assert all(one.level in (Level.CAUTION, Level.INFO) and one.sources for one in said)
    assert bool(in_short(reading)) is any(one.id == "urine.unexpected" for one in said)


@pytest.mark.parametrize(
    ("word", "title"),
    [
        ("OXYCODONE", "oxycodone"),
        ("OxyContin", "oxycodone"),
        ("Percocet", "oxycodone"),
        (" noroxycodone ", "oxycodone"),
        ("Oxycodone, urine (screen)", "oxycodone"),
        ("Norco", "hydrocodone"),
        ("Duragesic", "fentanyl"),
        ("Suboxone", "buprenorphine"),
        ("EDDP", "methadone"),
        ("Xanax", "alprazolam"),
        ("7-Aminoclonazepam", "clonazepam"),
        ("α-hydroxyalprazolam", "alprazolam"),
        ("6 MAM", "heroin (6-MAM)"),
        ("Benzoylecgonine", "cocaine"),
        ("Opiates Screen", "opiates"),
        ("BZO", "benzodiazepines"),
        ("THC", "cannabinoids"),
        ("6-Monoacetylmorphine (6-MAM), urine", "heroin (6-MAM)"),
        ("EDDP (methadone metabolite)", "methadone"),
        ("Benzoylecgonine (cocaine metabolite), confirm", "cocaine"),
        ("Opiates (morphine, codeine)", "opiates"),
        ("Methadone metabolite, urine", "methadone"),
        ("Soma", "carisoprodol"),
        ("Xylazine", "Xylazine"),
    ],
)
def test_any_spelling_and_any_brand_names_the_same(word: str, title: str) -> None:
    assert edition().urine.title(word) == title


def test_a_brand_and_a_metabolite_are_one_line() -> None:
    test = UrineTest(on=DAY, method="confirmatory", found=("OxyContin", "oxycodone", "NOROXYCODONE"))
    assert [one.what for one in read(test, record(["oxycodone"]), edition()).lines] == ["oxycodone"]


def test_the_newest_result_is_the_last_with_a_result_until_that_day() -> None:
    old, day = UrineTest(on=DAY, found=("oxycodone",)), UrineTest(on=TODAY, note="sent")
    later = UrineTest(on=TODAY + timedelta(days=1), found=("cocaine",))
    assert newest((day, later, old), TODAY) == old
    assert newest((), TODAY) is None


def test_today_says_what_does_not_match_and_when() -> None:
    test = UrineTest(on=DAY, not_found=("oxycodone",))
    (told,) = result_line(record(["oxycodone"], test), TODAY, edition())
    assert (told.what, told.why, told.due_on) == ("urine_result", "oxycodone not found on 18 Nov", DAY)
    talked = replace(test, talked_on=TODAY)
    assert result_line(record(["oxycodone"], talked), TODAY, edition()) == ()
    assert result_line(record(["oxycodone"], replace(test, found=("oxycodone",))), TODAY, edition()) == ()


@pytest.mark.parametrize(
    ("test", "words"),
    [
        (UrineTest(on=DAY, not_found=("oxycodone",)), "urine test: oxycodone not found"),
        (UrineTest(on=DAY, found=("oxycodone",)), "urine test: nothing to talk about"),
        (UrineTest(on=DAY, not_found=("oxycodone",), ph=Decimal(12)), "urine test: sample in doubt"),
        (UrineTest(on=DAY, awaited=True), "urine test, awaited"),
        (UrineTest(on=DAY, note="sent"), "urine test"),
    ],
)
def test_the_charts_say_whether_something_stands_out(test: UrineTest, words: str) -> None:
    visit = Visit(id="v", kind=VisitKind.FOLLOW_UP, on=TODAY, number=2, record=record(["oxycodone"], test))
    assert urine_events(visit, None, edition()) == (Event(kind="urine_test", on=DAY, text=words),)
    assert urine_events(visit, DAY, edition()) == ()


def test_a_line_of_the_list_that_says_not_taken_explains_nothing() -> None:
    made = replace(patient(), medicines=(line({"name": "methadone", "not_taking": True}),))
    (told,) = read(UrineTest(on=DAY, found=("methadone",)), made, edition()).lines
    assert (told.verdict, "on the list as not taken" in told.because) == (UrineVerdict.CANNOT_TELL, True)


def test_every_substance_has_a_screen_or_becomes_something_and_every_fact_a_source() -> None:
    for one in edition().urine.substances.values():
        assert one.assay or one.metabolites, one.key
        assert one.window is None or one.window.source.title
    for screen in edition().urine.assays.values():
        assert screen.said.source.title
        assert all(edition().urine.substances[name].assay for name in screen.detects)
