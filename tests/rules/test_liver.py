"""Child-Pugh: only with a liver disease, and only when every part is known."""

import pytest

from paindesk.domain.dose import CannotTell
from paindesk.rules.organs import organ_function
from tests.builders import TODAY, patient

LABS = {"bilirubin": "1.5", "albumin": "3.8", "inr": "1.2"}


def organs(**more):
    return organ_function(patient(**more), TODAY)


@pytest.mark.parametrize(
    ("conditions", "labs", "expected"),
    [
        (["Cirrhosis"], LABS, "A"),
        (["Cirrhosis", "Mild ascites"], LABS | {"albumin": "3.0"}, "B"),
        (["Cirrhosis", "Refractory ascites", "Hepatic encephalopathy grade 2"], LABS | {"bilirubin": 4}, "C"),
        (["Cirrhosis", "Ascites (resolved)"], LABS, "A"),
        ([{"text": "Alcoholic liver disorder", "code": "K70.30", "system": "icd-10-cm"}], LABS, "A"),
    ],
)
def test_class(conditions, labs, expected):
    assert organs(conditions=conditions, **labs).child_pugh_class == expected


def test_a_sign_without_its_grade_counts_as_the_worse_one():
    ungraded = organs(conditions=["Cirrhosis", "Ascites"], **LABS).child_pugh
    mild = organs(conditions=["Cirrhosis", "Mild ascites"], **LABS).child_pugh
    assert ungraded.value == mild.value + 1


def test_missing_parts_are_named():
    score = organs(conditions=["Cirrhosis"], albumin="3.8", confirmed=()).child_pugh
    assert isinstance(score, CannotTell)
    assert score.missing == ("bilirubin", "INR", "ascites", "encephalopathy")


@pytest.mark.parametrize("conditions", [[], ["No liver disease"], ["Family history of cirrhosis"]])
def test_no_score_without_liver_disease(conditions):
    assert organs(conditions=conditions, **LABS).child_pugh_class == ""
