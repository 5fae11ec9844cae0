"""Where in a record something stood, in words for a clinician."""

_KINDS = {
    "Patient": "Patient", "Bundle": "File", "Condition": "Diagnosis", "AllergyIntolerance": "Allergy",
    "MedicationRequest": "Medicine ordered", "MedicationStatement": "Medicine taken",
    "MedicationDispense": "Medicine fetched", "MedicationAdministration": "Medicine given",
    "Medication": "Medicine", "Observation": "Result", "Procedure": "Procedure", "ServiceRequest": "Order",
    "CarePlan": "Care plan", "CareTeam": "Care team", "Encounter": "Visit elsewhere", "Appointment": "Appointment",
    "QuestionnaireResponse": "Questionnaire", "Goal": "Goal", "DiagnosticReport": "Report",
    "FamilyMemberHistory": "Family", "Immunization": "Vaccination", "Claim": "Billing", "Coverage": "Billing",
    "ExplanationOfBenefit": "Billing", "DocumentReference": "Document", "List": "List", "Device": "Device",
    "DeviceUseStatement": "Device used", "Flag": "Warning flag",
}  # fmt: skip
_PARTS = {"note": "remark", "dosageInstruction": "directions", "dosage": "directions", "contained": "inside"}


def place(where: str) -> str:
    """ "Medicine ordered, directions" for "MedicationRequest.dosageInstruction.timing"."""
    kind, *path = where.split(".")
    part = next((_PARTS[one] for one in path if one in _PARTS), "")
    named = _KINDS.get(kind, kind)
    return f"{named}, {part}" if part else named
