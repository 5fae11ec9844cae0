"""Which FHIR a record is written in. Another version is never half-read: the same names mean other things there."""

from collections.abc import Iterable, Mapping

# Resource types that R4 no longer has, by the last version that had them (HL7 FHIR R4, version history).
_GONE = {
    "MedicationOrder": "DSTU2", "DiagnosticOrder": "DSTU2", "Conformance": "DSTU2", "DeviceUseRequest": "DSTU2",
    "Order": "DSTU2", "OrderResponse": "DSTU2", "BodySite": "DSTU2", "ProcedureRequest": "DSTU2 or STU3",
    "ReferralRequest": "DSTU2 or STU3", "EligibilityRequest": "DSTU2 or STU3", "DeviceComponent": "DSTU2 or STU3",
    "Sequence": "STU3",
}  # fmt: skip


def other_version(resources: Iterable[Mapping[str, object]]) -> str:
    """The version, when the resources show marks of one that is not R4; else ""."""
    marks = [mark for one in resources for mark in _marks(one)]
    for version in ("DSTU2", "STU3", "R5", "DSTU2 or STU3"):
        if version in marks:
            return version
    return ""


def _marks(resource: Mapping[str, object]) -> Iterable[str]:
    kind = resource.get("resourceType")
    if isinstance(kind, str) and kind in _GONE:
        yield _GONE[kind]
    if kind == "Patient":
        names = resource.get("name")
        if isinstance(names, list) and any(
            isinstance(one, dict) and isinstance(one.get("family"), list) for one in names
        ):
            yield "DSTU2"
    elif kind == "Condition":
        if isinstance(resource.get("clinicalStatus"), str):
            yield "DSTU2" if "patient" in resource else "STU3" if "subject" in resource else "DSTU2 or STU3"
    elif kind == "AllergyIntolerance":
        if isinstance(resource.get("clinicalStatus"), str):
            yield "STU3"
        if "substance" in resource and "code" not in resource:
            yield "DSTU2"
    elif kind in ("MedicationRequest", "MedicationStatement"):
        if "taken" in resource or ("context" in resource and kind == "MedicationRequest"):
            yield "STU3"
        if isinstance(resource.get("medication"), dict):
            yield "R5"
    elif kind in ("Observation", "Procedure") and "context" in resource:
        yield "STU3"
