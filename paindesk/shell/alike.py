"""Who is here already and may be the patient of a file that is brought in."""

from paindesk.domain.patient import Patient
from paindesk.store import Desk, PatientLine


def alike(desk: Desk, patient: Patient) -> tuple[PatientLine, ...]:
    """Of the same name and birth date, or with the same chart number: bringing it in makes a second chart."""
    named = [one for one in desk.find(patient.name, limit=5) if one.birth_date == patient.birth_date]
    numbered = [one for one in desk.find(patient.mrn, limit=5) if one.mrn.casefold() == patient.mrn.strip().casefold()]
    return tuple({one.id: one for one in (*named, *numbered)}.values())
