"""Immediate release first: who may be started on a long-acting opioid, and the order within the class."""

from dataclasses import replace
from typing import Any

import pytest

from paindesk.domain.finding import Level
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Caution, Medicine, Verdict
from paindesk.domain.medicine_line import MedicineLine
from paindesk.domain.pain import PainSite, PainToday
from paindesk.domain.visit import Act, Prescription
from paindesk.exchange.lines import read_line
from paindesk.knowledge import load
from paindesk.rules import long_acting, opioid_start
from paindesk.rules.facts import Facts, gather
from paindesk.rules.plan_facts import line_of
from paindesk.rules.starting_dose import advise_medicine
from paindesk.rules.taking import LONG_ACTING, groups_of_line
from tests.builders import SOURCE, TODAY, medicine, patient

EDITION = load()
COMMON: dict[str, Any] = {"class_id": "opioid", "groups": ("opioid", "cns-depressant")}
OXYCODONE_ER = medicine("oxycodone er", substances=("oxycodone",), release="er", **COMMON)
METHADONE = medicine("methadone", **COMMON)
FENTANYL_PATCH = medicine("fentanyl patch", substances=("fentanyl",), route="transdermal", **COMMON)
BUPRENORPHINE_PATCH = medicine("buprenorphine patch", substances=("buprenorphine",), route="transdermal", **COMMON)
OXYCODONE = medicine("oxycodone", **COMMON)
GABAPENTIN_ER = medicine("gabapentin er", substances=("gabapentin",), release="er")
DAILY = "oxycodone 10 mg three times a day since 2026-10-01"
PRN = "oxycodone 10 mg every 6 hours as needed since 2026-10-01"


def knows(*lines: str, pain: PainToday | None = None, edition: Knowledge = EDITION) -> Facts:
    """A patient who takes these, as typed in History."""
    taken: tuple[MedicineLine, ...] = tuple(read_line(one, edition, TODAY) for one in lines)
    return gather(replace(patient(), medicines=taken), pain or PainToday(), edition, TODAY)


def said(one: Medicine, known: Facts, problem: str = "low-back-pain") -> dict[str, tuple[Level, Verdict]]:
    """Each finding by what stands after the medicine's name, with its level and verdict."""
    found = long_acting.findings(one, known, problem)
    return {finding.id.partition(".")[2]: (finding.level, verdict) for finding, verdict in found}


@pytest.mark.parametrize("one", [OXYCODONE_ER, METHADONE])
def test_whoever_takes_no_opioid_starts_with_immediate_release(one: Medicine) -> None:
    assert said(one, knows()) == {"immediate-release-first": (Level.CAUTION, Verdict.AVOID)}


def test_taken_as_needed_is_not_every_day() -> None:
    (finding, _), *_ = long_acting.findings(OXYCODONE_ER, knows(PRN), "low-back-pain")
    assert finding.because.startswith("Oxycodone is taken as needed only.")


def test_how_often_unknown_is_asked_about() -> None:
    ((finding, verdict),) = long_acting.findings(OXYCODONE_ER, knows("oxycodone 10 mg tablet"), "low-back-pain")
    assert finding.because.startswith("How often oxycodone is taken is not on record.")
    assert verdict is Verdict.CAUTION


def test_where_its_own_file_advises_against_it_for_the_naive_it_is_said_once() -> None:
    advised = advise_medicine(EDITION.medicines["oxycodone er"], knows(), "low-back-pain")
    ids = [one.id for one in advised.findings if "immediate-release-first" in one.id]
    assert ids == ["oxycodone er.caution.immediate-release-first"]
    assert long_acting.too_early(advised)
    assert not long_acting.too_early(advise_medicine(EDITION.medicines["oxycodone er"], knows(DAILY), "low-back-pain"))


def test_after_an_opioid_every_day_nothing_speaks_against_it() -> None:
    assert said(OXYCODONE_ER, knows(DAILY)) == {}


def test_methadone_is_never_the_first_of_them_and_says_that_this_is_unconfirmed() -> None:
    assert said(METHADONE, knows(DAILY)) == {"not-first": (Level.CAUTION, Verdict.CAUTION)}
    ((finding, _),) = long_acting.findings(METHADONE, knows(DAILY), "low-back-pain")
    assert not finding.sources[0].confirmed


def test_none_of_them_is_for_acute_pain() -> None:
    assert "acute" in said(OXYCODONE_ER, knows(DAILY), "postoperative-pain")
    ten_days = PainToday(sites=(PainSite(number=1, since_days=10),))
    assert "acute" in said(OXYCODONE_ER, knows(DAILY, pain=ten_days))


def test_a_fentanyl_patch_is_only_for_the_tolerant() -> None:
    assert said(FENTANYL_PATCH, knows(DAILY)) == {}
    few = knows("oxycodone 5 mg three times a day since 2026-10-01")
    assert said(FENTANYL_PATCH, few) == {"not-tolerant": (Level.STOP, Verdict.CONTRAINDICATED)}
    unsaid = knows("oxycodone 40 mg three times a day")
    assert "not-tolerant" in said(FENTANYL_PATCH, unsaid)


def test_what_its_own_file_says_is_not_said_twice() -> None:
    own = Caution(
        id="not-tolerant", verdict=Verdict.CONTRAINDICATED, title="t", text="t", source=SOURCE,
        when=("not-opioid-tolerant",),
    )  # fmt: skip
    assert "not-tolerant" not in said(replace(FENTANYL_PATCH, cautions=(own,)), knows())


@pytest.mark.parametrize("one", [OXYCODONE, BUPRENORPHINE_PATCH, GABAPENTIN_ER])
def test_immediate_release_buprenorphine_and_other_classes_are_not_meant(one: Medicine) -> None:
    assert said(one, knows()) == {}


def test_the_order_is_immediate_release_then_buprenorphine_then_long_acting() -> None:
    known = knows()
    order = [opioid_start.place(one, known) for one in (OXYCODONE, BUPRENORPHINE_PATCH, OXYCODONE_ER, METHADONE)]
    assert order == [0, 1, 2, 2]


def test_whoever_takes_one_every_day_is_offered_buprenorphine_first() -> None:
    known = knows(DAILY)
    assert opioid_start.place(BUPRENORPHINE_PATCH, known) < opioid_start.place(OXYCODONE, known)


@pytest.mark.parametrize(
    ("problem", "days", "drafted", "longest"),
    [
        ("acute-injury", None, 3, 7),
        ("postoperative-pain", None, 7, 7),
        ("low-back-pain", None, 7, 14),
        ("low-back-pain", 10, 7, 7),
        ("postoperative-pain", 400, 7, 14),
        ("gout", 3000, 3, 7),
    ],
)
def test_the_first_supply_in_days(problem: str, days: int | None, drafted: int, longest: int) -> None:
    known = knows(pain=PainToday(sites=(PainSite(number=1, since_days=days),)))
    assert opioid_start.first_supply(problem) == drafted
    assert opioid_start.longest_supply(known, problem) == longest


@pytest.mark.parametrize("one", EDITION.of_class("opioid"), ids=lambda one: one.name)
def test_a_file_and_its_line_on_the_list_are_long_acting_alike(one: Medicine) -> None:
    line = line_of(Prescription(medicine=one.name, act=Act.START), one)
    listed = any(LONG_ACTING in groups_of_line(part.name, line, EDITION) for part in line.ingredients)
    named = one.name.endswith((" er", "patch")) or one.name == "methadone"
    assert listed is named
    assert long_acting.is_long_acting(one, EDITION) is (named and not long_acting.is_buprenorphine(one))
