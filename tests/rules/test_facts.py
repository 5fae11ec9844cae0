"""Tags and medicines taken, each with its evidence in the record's words."""

from dataclasses import replace
from datetime import date

import pytest

from paindesk.domain.knowledge import ConditionTag, OtherMedicine
from paindesk.domain.medicine_line import Fill
from tests.builders import facts, knowledge, patient

KNOWN = knowledge(
    conditions=[
        ConditionTag(tag="gi-bleed", title="GI bleed", words=("gi bleed",), icd10=("K92.2",)),
        ConditionTag(tag="depression", title="Depression", words=("depression",), snomed=("35489007",)),
        ConditionTag(tag="recent-mi", title="Recent MI", words=("myocardial infarction",), icd10=("I21",)),
        ConditionTag(tag="alcohol-heavy", title="Heavy drinking", words=("alcohol dependence",)),
    ],
    others=[OtherMedicine(name="apixaban", groups=("anticoagulant", "doac"))],
)


def tags(**more):
    return facts(patient(**more), KNOWN).tags


def test_the_evidence_is_the_records_own_words():
    assert tags(conditions=["GI bleed in 2019 (resolved)"])["gi-bleed"] == "GI bleed in 2019 (resolved)"
    assert tags(falls=2)["falls"] == "falls: 2 in the past year"
    assert tags(age=68)["older-adult"] == "age 68"
    assert tags(age=68, weight=61, creatinine="1.26")["kidney-moderate"] == "CrCl 41 mL/min on 12 Nov 2026"


def test_what_is_over_counts_only_where_a_history_matters():
    assert "depression" in tags(conditions=["Depression (in remission)"])
    assert "depression" not in tags(conditions=["Depression (resolved)"])
    assert "gi-bleed" in tags(conditions=["GI bleed (resolved)"])


@pytest.mark.parametrize(("since", "recent"), [("2026-08", True), ("2019", False), ("", True)])
def test_recent_means_within_a_year(since, recent):
    found = tags(conditions=[{"text": "Myocardial infarction", "since": since}])
    assert ("recent-mi" in found) is recent


def test_codes_count_without_words():
    assert "gi-bleed" in tags(conditions=[{"text": "K92.2", "code": "K92.2", "system": "icd-10-cm"}])
    assert "depression" in tags(conditions=[{"text": "MDD", "code": "35489007", "system": "snomed"}])
    assert "depression" not in tags(conditions=[{"text": "Something", "code": "354890070", "system": "snomed"}])


def test_family_history_is_not_the_patients():
    assert "depression" not in tags(family_history=["Depression"], conditions=["Family history of depression"])


@pytest.mark.parametrize(
    ("given", "tag", "holds"),
    [
        ({"sleep_apnoea": "moderate or severe"}, "sleep-apnoea-severe", True),
        ({"sleep_apnoea": "mild"}, "sleep-apnoea-severe", False),
        ({"sleep_apnoea": "none"}, "sleep-apnoea", False),
        ({"sex": "female", "drinks": 10}, "alcohol-heavy", True),
        ({"sex": "male", "drinks": 10}, "alcohol-heavy", False),
        ({"pregnancy": "possible"}, "pregnant", True),
        ({"age": 30}, "child-bearing", True),
        ({"age": 30, "sex": "male"}, "child-bearing", False),
        ({"age": 24}, "young-adult", True),
        ({"age": 64}, "older-adult", False),
        ({"tobacco": "Former smoker"}, "smoking", False),
        ({"tobacco": "10 cigarettes a day"}, "smoking", True),
        ({"substances": ["cannabis"]}, "substance-use-disorder", False),
        ({"substances": ["heroin"]}, "substance-use-disorder", True),
        ({"sodium": 128}, "hyponatraemia", True),
        ({"qtc": 480}, "long-qt", True),
        ({"weight": 100, "height": 160}, "obesity", True),
        ({"weight": 61, "creatinine": 4}, "kidney-severe", True),
    ],
)
def test_tags_from_what_was_asked_and_measured(given, tag, holds):
    assert (tag in tags(**given)) is holds


def test_an_order_that_ran_out_without_being_ended_still_counts():
    ran_out = {"name": "apixaban", "ends": date(2023, 6, 7)}
    later = {"name": "apixaban", "started": date(2027, 1, 1)}
    assert "apixaban" in facts(patient(medicines=[ran_out]), KNOWN).taking
    assert "apixaban" not in facts(patient(medicines=[later]), KNOWN).taking


def test_only_what_is_really_taken_counts():
    listed = [
        {"name": "apixaban"},
        {"name": "naproxen", "activity": "ended"},
        {"name": "ibuprofen", "not_taking": True},
        {"name": "hydrocodone/acetaminophen"},
    ]
    known = facts(patient(medicines=listed), KNOWN)
    assert set(known.taking) == {"apixaban", "hydrocodone", "acetaminophen"}
    assert known.evidence("anticoagulant") == "apixaban"
    assert known.evidence("nsaid") == ""


@pytest.mark.parametrize(
    ("activity", "fetched", "days", "taken"),
    [
        ("unknown", date(2026, 11, 1), 30, True),
        ("unknown", date(2026, 10, 1), 30, True),  # as needed it may last twice as long
        ("unknown", date(2026, 9, 1), 30, False),
        ("unknown", date(2026, 1, 1), None, True),  # nobody said for how long
        ("active", date(2026, 1, 1), 30, True),  # an order stands
    ],
)
def test_what_is_known_only_from_a_pharmacy_runs_out(activity, fetched, days, taken):
    (line,) = patient(medicines=[{"name": "apixaban", "activity": activity}]).medicines
    record = replace(patient(), medicines=(replace(line, fills=(Fill(on=fetched, days=days),)),))
    assert ("apixaban" in facts(record, KNOWN).taking) is taken
