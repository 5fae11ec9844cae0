"""A record as it comes together: what each reader has found so far."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine_line import MedicineLine
from paindesk.domain.monitoring import PdmpReview
from paindesk.domain.patient import Allergy, Condition, Genotype, Observation, Provider
from paindesk.exchange.addresses import Held, canonical
from paindesk.exchange.answers_in import Answers
from paindesk.exchange.node import Node
from paindesk.exchange.notes import Notes
from paindesk.exchange.observations_in import Codes
from paindesk.exchange.people_in import Diagnoses
from paindesk.exchange.scores_in import Scores
from paindesk.exchange.social_in import Life
from paindesk.exchange.urine_in import UrineTests

PAPERWORK = ("Claim", "ClaimResponse", "ExplanationOfBenefit", "Coverage", "Provenance", "Account", "Invoice")


@dataclass(slots=True)
class Draft:
    """The record as it comes together. `patient`: every way the record may refer to its patient."""

    knowledge: Knowledge
    notes: Notes
    held: Held
    patient: frozenset[str]
    codes: Codes = field(init=False)
    diagnoses: Diagnoses = field(init=False)
    scores: Scores = field(init=False)
    urine: UrineTests = field(init=False)
    life: Life = field(default_factory=Life)
    answers: Answers = field(default_factory=Answers)
    conditions: list[Condition] = field(default_factory=list)
    allergies: list[Allergy] = field(default_factory=list)
    medicines: list[tuple[Node, MedicineLine]] = field(default_factory=list)
    dispenses: list[Node] = field(default_factory=list)
    administrations: list[Node] = field(default_factory=list)
    encounters: list[Node] = field(default_factory=list)
    observations: list[Observation] = field(default_factory=list)
    surgery: list[str] = field(default_factory=list)
    treatments: list[str] = field(default_factory=list)
    family: list[str] = field(default_factory=list)
    family_substance_use: bool = False
    genotypes: list[Genotype] = field(default_factory=list)
    pdmp: list[PdmpReview] = field(default_factory=list)
    providers: list[Provider] = field(default_factory=list)
    no_known_allergies: bool = False
    unused: dict[str, list[str]] = field(default_factory=dict)
    other_procedures: dict[str, list[str]] = field(default_factory=dict)
    other_results: dict[str, list[tuple[date, str]]] = field(default_factory=dict)
    understood: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.codes, self.diagnoses = Codes(self.knowledge), Diagnoses(self.knowledge)
        self.scores, self.urine = Scores(self.knowledge), UrineTests(self.knowledge)

    def is_patient(self, reference: str) -> bool:
        """Whether that reference means the patient of this record."""
        return canonical(reference) in self.patient
