"""A clinic may fold what nobody dies from. A stop, and whatever a patient could die from, is always open."""

from itertools import product

import pytest

from paindesk.domain.finding import Finding, Level
from paindesk.rules.alert_kinds import KINDS, Shown, allowed, how_shown

EVERYTHING_DOWN = {kind.key: Shown.COUNTED.value for kind in KINDS}


def finding(key, level=Level.CAUTION):
    return Finding(id=key, level=level, subject="patient", title=key, because="because")


@pytest.mark.parametrize(
    ("kind", "key"),
    [(kind.key, pattern.replace("*", "gabapentin")) for kind in KINDS for pattern in (*kind.ids, "patient.no-clash")],
)
def test_a_stop_is_open_whatever_is_set(kind, key):
    for way in Shown:
        assert how_shown(finding(key, Level.STOP), {kind: way.value}) is Shown.OPEN


@pytest.mark.parametrize(
    "key",
    [
        "opioid-benzodiazepine", "naloxone-missing", "due.naloxone", "due.pdmp", "due.ecg", "due.urine_test", "due.lab",
        "mme-high", "oxycodone.increase", "oxycodone.pause", "oxycodone.first-supply", "oxycodone.dose.above-start",
        "oxycodone.kidney", "gabapentin.caution.breathing", "naproxen.interaction.nsaid-ace-inhibitor",
        "taken.tramadol-antidepressant", "taken.acetaminophen", "kidney-reduced", "kidney-unknown", "kidney-dialysis",
        "blood-thinner", "suicidal-thoughts", "not-asked", "red-flags-unanswered", "red-flag-cauda-equina",
        "urine.unexpected", "fills-early", "fills-gap", "fills-several", "fills-opioid-benzodiazepine",
        "record-unread", "medicines-unread", "trend-no-gain", "died", "screen.phq9", "opioids-to-confirm",
    ],
)  # fmt: skip
def test_what_a_patient_could_die_from_is_open_whatever_is_set(key):
    for level, way in product((Level.CAUTION, Level.INFO), (Shown.FOLDED, Shown.COUNTED)):
        assert how_shown(finding(key, level), {kind.key: way.value for kind in KINDS}) is Shown.OPEN


def test_a_kind_is_shown_as_it_is_set():
    slept = finding("sleep-hit", Level.INFO)
    assert how_shown(slept, {}) is Shown.OPEN
    assert how_shown(slept, {"living": "folded"}) is Shown.FOLDED
    assert how_shown(finding("trial-too-small-gabapentin", Level.INFO), EVERYTHING_DOWN) is Shown.COUNTED
    assert how_shown(finding("patient.no-clash", Level.OK), {"checked": "folded"}) is Shown.FOLDED


def test_what_is_not_offered_is_not_kept():
    assert allowed({"living": "folded", "trend": "open", "interactions": "folded", "talks": "gone"}) == {
        "living": "folded"
    }
