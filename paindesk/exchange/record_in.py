"""The record out of everything its resources said; the last things that need all of them are settled here."""

from collections.abc import Sequence, Sized
from datetime import date
from typing import TypeVar

from paindesk.domain.medicine_line import MedicineLine
from paindesk.domain.monitoring import Stewardship
from paindesk.domain.patient import Background, Patient, Pregnancy, Provider, Record
from paindesk.exchange.draft import PAPERWORK, Draft
from paindesk.exchange.encounters_in import read_encounters
from paindesk.exchange.fills_in import of_record
from paindesk.exchange.medicines_in import join
from paindesk.exchange.node import Node
from paindesk.exchange.social_in import newest
from paindesk.exchange.supply_in import add_fills, add_given
from paindesk.exchange.tried_in import tried

T = TypeVar("T")


def record_of(patient: Patient, node: Node, draft: Draft) -> Record:
    """The record. Lists keep the order of the file; equal things stand once."""
    conditions = [*draft.conditions, *read_encounters(draft.encounters, draft.conditions, draft.diagnoses)]
    medicines = _medicines(draft)
    observations = [*draft.observations, *draft.scores.observations(draft.observations, draft.notes)]
    urine = draft.urine.all()
    for concept, value, on in draft.urine.unused():
        draft.other_results.setdefault(concept.words or "Urine", []).append((on, str(value)))
    trials = _once((*draft.answers.trials, *tried(medicines, _why_ended(draft), draft.knowledge)))
    counts: dict[str, Sized] = {
        "conditions": conditions, "allergies": draft.allergies, "medicines": medicines,
        "fills": [one for line in medicines for one in line.fills], "observations": observations,
        "urine drug tests": urine, "surgery": draft.surgery, "treatments": draft.treatments,
        "medicines tried before": trials, "family history": draft.family, "genotypes": draft.genotypes,
    }  # fmt: skip
    for kind, held in counts.items():
        if held:
            draft.understood[kind] = len(held)
    _list_unused(draft)
    life = draft.life
    background = Background(
        pregnancy=newest(life.pregnancy, Pregnancy.UNKNOWN),
        breastfeeding=newest(life.breastfeeding, None),
        alcohol_drinks_per_week=newest(life.drinks, None),
        falls_past_year=newest(life.falls, None),
        tobacco=newest(life.tobacco, ""),
        family_history=_once(draft.family),
        family_substance_use=True if draft.family_substance_use else None,
        function="; ".join(dict.fromkeys(draft.answers.function)),
        surgery=_once(draft.surgery),
        treatments=_once(draft.treatments),
        genotypes=_once(draft.genotypes),
    )
    return Record(
        patient=patient,
        conditions=_once(conditions),
        allergies=_once(draft.allergies),
        medicines=tuple(medicines),
        trials=trials,
        observations=_once(observations),
        background=background,
        stewardship=Stewardship(
            pdmp_reviews=_once(draft.pdmp),
            urine_tests=urine,
            fills=of_record(draft.dispenses, draft.knowledge, draft.held),
        ),
        providers=_once((*_practitioners(node, draft), *draft.providers)),
        goals_in_own_words=_once(draft.answers.goals),
        pain_complaints=_once(draft.answers.complaints),
        no_known_allergies=draft.no_known_allergies and not draft.allergies,
        not_understood=draft.notes.all(),
    )


def _medicines(draft: Draft) -> list[MedicineLine]:
    lines = add_fills(draft.dispenses, join(draft.medicines), draft.knowledge, draft.held)
    return add_given(draft.administrations, lines, draft.knowledge, draft.held)


def _why_ended(draft: Draft) -> dict[str, str]:
    """Why an order was stopped or is not taken, by its source."""
    told: dict[str, str] = {}
    for node, line in draft.medicines:
        held = node.value.get("statusReason")
        reasons = node.concepts("statusReason") if isinstance(held, list) else (node.concept("statusReason"),)
        if why := "; ".join(one.words for one in reasons if one):
            told[line.source_id] = why
    return told


def _practitioners(node: Node, draft: Draft) -> list[Provider]:
    named = [draft.held.name(one, node) for one in node.nodes("generalPractitioner")]
    return [Provider(name=name, role="primary care") for name in named if name]


def _once(values: Sequence[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))


def _often(words: str, days: Sequence[str]) -> str:
    """ "Colonoscopy: 3 times, the newest 1992-10-01"."""
    often = f"{len(days)} times, the newest " if len(days) > 1 else ""
    return f"{words}: {often}{max(days)}".rstrip(": ")


def _list_unused(draft: Draft) -> None:
    """One line for each kind of result and of resource that PainDesk has no use for."""
    for title, results in draft.other_results.items():
        on, shown = max(results, key=lambda one: one[0])
        dated = f" on {on.isoformat()}" if on != date.min else ""
        often = f"{len(results)} results, the newest " if len(results) > 1 else ""
        draft.notes.add("Observation", f"{title}: {often}{shown}{dated}", "not used by PainDesk")
    for words, days in draft.other_procedures.items():
        draft.notes.add("Procedure", _often(words, days), "neither surgery nor a treatment: not used by PainDesk")
    for kind, held in sorted(draft.unused.items()):
        said = [] if kind in PAPERWORK else [one for one in dict.fromkeys(held) if one]
        named = f": {'; '.join(said[:4])}{'; …' if len(said) > 4 else ''}" if said else ""
        count = f"{len(held)} {kind} resource{'s' if len(held) > 1 else ''}"
        draft.notes.add(kind, f"{count}{named}", "not used by PainDesk")
