"""What counts as the record speaking of something."""

import pytest

from paindesk.rules.wording import says

AF = ("atrial fibrillation", "afib")


@pytest.mark.parametrize(
    "text",
    ["Atrial fibrillation", "Chronic atrial fibrillation, on apixaban", "AFib", "History of atrial fibrillation",
     "No chest pain, atrial fibrillation since 2019", "Denies syncope; has afib",
     "Afib, not well controlled", "Not well controlled afib",
     "Afib; family history of stroke", "Mother: stroke. Afib since 2020",
     "Fibrillation: afib, chronic", "Atrial-fibrillation", "Afib: no known cause", "Diabetes: no, afib"],
)  # fmt: skip
def test_it_says_so(text):
    assert says(text, AF)


@pytest.mark.parametrize(
    "text",
    ["No atrial fibrillation", "Denies chest pain or atrial fibrillation", "Family history of atrial fibrillation",
     "Mother: atrial fibrillation",
     "Family history of stroke, afib", "Atrial fibrillation ruled out", "Screening for atrial fibrillation",
     "Atrial flutter", "Preafibular pain", "Negative for afib", "Afib: no", "AFIB: none; stroke: never", ""],
)  # fmt: skip
def test_it_does_not(text):
    assert not says(text, AF)


def test_words_that_mean_something_else_do_not_count():
    assert not says("Ulcer of foot, diabetic", ("ulcer",), not_words=("foot",))
    assert says("Ulcer of stomach", ("ulcer",), not_words=("foot",))
