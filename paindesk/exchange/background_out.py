"""What was asked rather than measured, as FHIR R4: surgery and treatments, family, genes, life, monitoring programs.

Codes as `social_in`, `genes_in` and `results_in` read them.
"""

from collections.abc import Iterator
from typing import Any

from paindesk.domain.patient import Background, Pregnancy, Record
from paindesk.exchange.urine_out import has_more, urine_test

Json = dict[str, Any]

_SNOMED = "http://snomed.info/sct"
_PREGNANT = {Pregnancy.PREGNANT: "77386006", Pregnancy.NOT_PREGNANT: "60001007", Pregnancy.POSSIBLE: "102874004"}
_GENES = {"CYP2D6": "79715-9", "CYP2C19": "79714-2", "CYP2C9": "79716-7", "HLA-B*15:02": "57979-7"}
_PDMP = {"system": _SNOMED, "code": "461621000124108"}
_NOT_DONE = ("Ordered: ", "Planned: ", "Booked: ")  # as treatments_in writes them


def background(record: Record, about: Json) -> Iterator[Json]:
    """Each answer as a resource of its own."""
    held = record.background
    for done in (*held.surgery, *(one for one in held.treatments if not one.startswith(_NOT_DONE))):
        yield {"resourceType": "Procedure", "status": "completed", "subject": about, "code": {"text": done}}
    for review in record.stewardship.pdmp_reviews:
        yield {
            "resourceType": "Procedure", "status": "completed", "subject": about,
            "code": {"coding": [_PDMP], "text": "Review of prescription drug monitoring program"},
            "performedDateTime": review.on.isoformat(),
        }  # fmt: skip
    yield from (urine_test(one, about) for one in record.stewardship.urine_tests if not one.awaited)
    for one in held.family_history:
        relative, _, condition = one.partition(": ")
        yield {
            "resourceType": "FamilyMemberHistory", "status": "completed", "patient": about,
            "relationship": {"text": relative}, "condition": [{"code": {"text": condition or one}}],
        }  # fmt: skip
    for gene in held.genotypes:
        made = _answer(_GENES.get(gene.gene, ""), about, {"valueString": gene.phenotype}, gene.gene)
        yield made | ({"effectiveDateTime": gene.on.isoformat()} if gene.on is not None else {})
    yield from _life(held, about)


def _life(held: Background, about: Json) -> Iterator[Json]:
    if held.tobacco:
        yield _answer("72166-2", about, {"valueCodeableConcept": {"text": held.tobacco}})
    if held.pregnancy in _PREGNANT:
        coding = [{"system": _SNOMED, "code": _PREGNANT[held.pregnancy]}]
        value = {"coding": coding, "text": held.pregnancy.value}
        yield _answer("82810-3", about, {"valueCodeableConcept": value})
    if held.breastfeeding is not None:
        yield _answer("63895-7", about, {"valueString": "yes" if held.breastfeeding else "no"})
    if held.alcohol_drinks_per_week is not None:
        week = {"value": held.alcohol_drinks_per_week, "unit": "/wk"}
        yield _answer("74013-4", about, {"valueQuantity": week})
    if held.falls_past_year is not None:
        yield _answer("52552-7", about, {"valueInteger": held.falls_past_year})


def _answer(loinc: str, about: Json, value: Json, text: str = "") -> Json:
    code = ({"coding": [{"system": "http://loinc.org", "code": loinc}]} if loinc else {}) | (
        {"text": text} if text else {}
    )
    return {"resourceType": "Observation", "status": "final", "subject": about, "code": code, **value}


def left_out(record: Record) -> dict[str, object]:
    """What of it has no plain place in FHIR, in words, with whether there is any."""
    held, kept = record.background, record.stewardship
    planned = [one for one in held.treatments if one.startswith(_NOT_DONE)]
    return {
        "urine tests that are awaited, panels, last doses and talks about urine tests": any(
            map(has_more, kept.urine_tests)
        ),
        "agreements and talks about opioids": any(
            (kept.agreement_on, kept.naloxone_on, kept.laxative_on, kept.risk_talk_on, kept.opioid_since)
        ),
        "treatments ordered or planned": planned,
        "work, function, mood and substance use": any((held.work, held.function, held.mood, held.substances)),
        "sleep apnea, thoughts of suicide and overdose as asked": any(
            (held.sleep_apnoea.value != "unknown", held.suicidal_thoughts is not None, held.overdose_before is not None)
        ),
    }
