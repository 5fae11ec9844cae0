"""Child-Pugh score from labs and signs: how far a cirrhotic liver still does its work.

Bands as in drug labels (A 5-6, B 7-9, C 10-15). Source: Pugh et al., Br J Surg 1973;60:646, with the INR bands
of the table in the Cleveland Clinic Journal of Medicine that CHILD_PUGH points to. The score is made for cirrhosis;
without a liver disease on record it is not computed.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from paindesk.domain.dose import CannotTell, DerivationStep, Derived, plain
from paindesk.domain.finding import Source
from paindesk.domain.medicine_line import Activity
from paindesk.domain.patient import Condition
from paindesk.rules.wording import denies, says

CHILD_PUGH = Source(
    key="child-pugh-1973",
    title="Pugh et al., Br J Surg 1973;60:646",
    date=date(1973, 8, 1),
    url="https://www.ccjm.org/highwire/markup/12320/expansion?height=500&iframe=true&width=1000",
)

_DISEASE_WORDS = ("cirrhosis", "cirrhotic", "liver disease", "hepatic disease", "liver failure", "hepatic failure",
                  "hepatic impairment", "liver impairment", "chronic hepatitis", "alcoholic hepatitis", "hepatitis c",
                  "hepatitis b", "portal hypertension", "steatohepatitis", "nash", "esophageal varices")  # fmt: skip
_DISEASE_CODES = ("K70", "K71", "K72", "K73", "K74", "K75", "K76", "B18")
_MILD = ("mild", "slight", "grade 1", "grade 2", "grade i", "grade ii", "controlled", "minimal", "trace")


def liver_disease(conditions: Sequence[Condition]) -> str:
    """The condition that makes a liver score meaningful, in the record's words; "" when there is none."""
    for one in conditions:
        if one.activity is Activity.ENDED:
            continue
        coded = one.system != "snomed" and one.code.upper().startswith(_DISEASE_CODES)
        if coded or says(one.text, _DISEASE_WORDS):
            return one.text
    return ""


def sign_points(conditions: Sequence[Condition], word: str, all_asked: bool) -> tuple[int, str] | None:
    """1-3 points for ascites or encephalopathy and the words it rests on; None when it was not asked.

    A sign without its grade counts 3: the worse reading is the safer one.
    """
    written = [one for one in conditions if word in one.text.lower()]
    for one in written:
        if one.activity is not Activity.ENDED and says(one.text, (word,)):
            return (2 if says(one.text, _MILD) else 3), one.text
    if any(one.activity is Activity.ENDED or denies(one.text, (word,)) for one in written):
        return 1, f"no {word}"
    return (1, f"no {word} among the confirmed conditions") if all_asked else None


def _lab_points(value: Decimal, two_from: Decimal, three_above: Decimal) -> int:
    return 3 if value > three_above else 2 if value >= two_from else 1


def child_pugh(
    *,
    bilirubin_mg_dl: Decimal | None,
    albumin_g_dl: Decimal | None,
    inr: Decimal | None,
    ascites: tuple[int, str] | None,
    encephalopathy: tuple[int, str] | None,
    disease: str,
) -> Derived | CannotTell:
    """The score, 5-15 points, with a line for each part; CannotTell names every part that is missing."""
    if not disease:
        return CannotTell(because="no liver disease is on record, and Child-Pugh is for cirrhosis")
    parts = (
        ("bilirubin", bilirubin_mg_dl), ("albumin", albumin_g_dl), ("INR", inr),
        ("ascites", ascites), ("encephalopathy", encephalopathy),
    )  # fmt: skip
    missing = tuple(name for name, value in parts if value is None)
    if missing:
        return CannotTell(because=f"{', '.join(missing)} not on record", missing=missing)
    assert bilirubin_mg_dl is not None
    assert albumin_g_dl is not None
    assert inr is not None
    assert ascites is not None
    assert encephalopathy is not None
    # Albumin falls as the liver fails: > 3.5 g/dL is one point, < 2.8 three.
    albumin_points = 1 if albumin_g_dl > Decimal("3.5") else 2 if albumin_g_dl >= Decimal("2.8") else 3
    rows = (
        ("Bilirubin", f"{plain(bilirubin_mg_dl)} mg/dL", _lab_points(bilirubin_mg_dl, Decimal(2), Decimal(3))),
        ("Albumin", f"{plain(albumin_g_dl)} g/dL", albumin_points),
        ("INR", plain(inr), _lab_points(inr, Decimal("1.7"), Decimal("2.3"))),
        ("Ascites", ascites[1], ascites[0]),
        ("Encephalopathy", encephalopathy[1], encephalopathy[0]),
    )
    steps = tuple(
        DerivationStep(
            what=what, because=because, result=f"{points} point{'s' if points > 1 else ''}", source=CHILD_PUGH
        )
        for what, because, points in rows
    )
    return Derived(value=Decimal(sum(points for _, _, points in rows)), unit="points", steps=steps)


def child_pugh_class(score: Derived | CannotTell) -> str:
    """ "A" (5-6), "B" (7-9), "C" (10-15), or "" when the score cannot be told."""
    if isinstance(score, CannotTell):
        return ""
    return "A" if score.value <= 6 else "B" if score.value <= 9 else "C"
