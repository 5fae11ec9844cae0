"""Why a finding is here: which rule says it, on which facts of this patient, and what would make it go away.

The idea: whoever is stopped or warned may ask why, and gets an answer that can be checked, everywhere the same. What a
finding stands on and its sources it carries itself; which rule that is and how it ends follows from its id.
Edition: this project's own words for its own rules; every source keeps its own edition.
"""

from datetime import date
from typing import NamedTuple

from paindesk.domain.finding import Finding, Source
from paindesk.domain.knowledge import Knowledge
from paindesk.rules.evidence import capital, spoken

OWN = "PainDesk's own check of the record; it rests on no outside source."
_OTHER = "another medicine is looked at or prescribed"
_DOSE = "the dose is changed"
_LIST = "the list of medicines is corrected, or one of them is stopped"


class Why(NamedTuple):
    """In words: what it stands on, the rule, its sources, one each, and what ends it, after "goes away when"."""

    stands_on: str
    rule: str
    sources: tuple[str, ...]
    ends: str


# By the beginning of the id, without the medicine it is about; the longest that fits.
_RULES: dict[str, tuple[str, str]] = {
    # One medicine against this patient
    "age": ("limits of the medicine's label and of guidelines by age", _OTHER),
    "weight": ("limits of the medicine's label by weight", f"another weight is recorded, or {_OTHER}"),
    "kidney": ("limits of the medicine's label by creatinine clearance",
               f"a newer creatinine or weight gives another clearance, or {_OTHER}"),
    "dialysis": ("the medicine's label on dialysis", f"dialysis is taken off the record, or {_OTHER}"),
    "liver": ("limits of the medicine's label by the liver's state",
              f"newer results give another class, or {_OTHER}"),
    "pregnancy": ("the medicine's label in pregnancy", f"the answer about pregnancy is recorded, or {_OTHER}"),
    "lactation": ("the medicine's label while breast-feeding", f"the answer is recorded, or {_OTHER}"),
    "contraception": ("the medicine's label for whoever could become pregnant",
                      f"the answer about pregnancy is recorded, or {_OTHER}"),
    "genotype": ("what the gene does to this medicine", f"another result is recorded, or {_OTHER}"),
    "allergy": ("allergies and the families that cross-react", f"the allergy is corrected, or {_OTHER}"),
    "interaction": ("interactions of this medicine with what is taken or prescribed",
                    f"one of the two is stopped, or {_OTHER}"),
    "washout": ("the time that must lie between two medicines", f"that time has passed, or {_OTHER}"),
    "caution": ("cautions and boxed warnings of the medicine's label", f"the condition is corrected, or {_OTHER}"),
    "caution.boxed": ("boxed warnings of the medicine's label: said to everybody", _OTHER),
    "own-limit": ("limits a clinician has set", "the limit is changed"),
    "use": ("what the medicine is used for, and how well it works there", f"another problem is chosen, or {_OTHER}"),
    "side-effects": ("the usual side effects by the label", _OTHER),
    "no-plan": ("whether the medicine is stepped up", _OTHER),
    "no-start": ("whether there is a dose to begin with for this patient", f"what stands against it ends, or {_OTHER}"),
    "earlier-trial": ("what an earlier trial of this medicine tells", f"the trial is corrected, or {_OTHER}"),
    "duplicate": ("two medicines of one kind", f"one of the two is stopped, or {_OTHER}"),
    "replaced": ("what is said for the others of the same kind", _OTHER),
    "inertia": ("a plan that goes on although its goal is not met", "the plan is changed, or the goal is met"),
    "no-facts": ("whether PainDesk holds facts on this medicine", _OTHER),
    # Sums over several medicines
    "serotonin": ("medicines that act on serotonin, added up", _LIST),
    "sedation": ("what sedates, added up", _LIST),
    "anticholinergic": ("medicines that act like atropine, added up", _LIST),
    "qt": ("medicines that lengthen QT, added up, and what else makes it longer", _LIST),
    "cns-active": ("three or more brain-active medicines from 65 years on", _LIST),
    "acetaminophen": ("acetaminophen in every product, added up", f"{_DOSE}, or {_LIST}"),
    "acetaminophen-total": ("acetaminophen in every product, added up", f"{_DOSE}, or {_LIST}"),
    "together": ("two medicines given together on purpose, for a time", "one of them ends"),
    # The dose and the supply that are written
    "dose": ("the dose against the label and this patient's ceiling", _DOSE),
    "unit": ("the dose against the units of the medicine", _DOSE),
    "worn": ("how long a patch is worn", "the plan says it as the label does"),
    "supply": ("the supply against the plan", "quantity, strength or refills are changed"),
    "first-supply": ("how long the first supply of an opioid lasts", "the quantity is changed"),
    "course": ("how long the medicine may be taken", "the course is made shorter"),
    "immediate-release-first": ("immediate release before a long-acting opioid", f"an opioid is taken, or {_OTHER}"),
    "first-opioid": ("immediate release before a long-acting opioid", f"an opioid is taken, or {_OTHER}"),
    "not-first": ("which long-acting opioid comes first", _OTHER),
    "acute": ("long-acting opioids and acute pain", f"the pain is recorded as lasting, or {_OTHER}"),
    "tolerance": ("who is used to opioids, by the labels", f"an opioid is taken every day, or {_OTHER}"),
    "increase": ("what is looked at before an opioid is raised", "it is recorded, or the dose stays"),
    "pause": ("MME a day from which one pauses", _DOSE),
    "stopping": ("medicines that must be lowered step by step", "a taper is planned, or the medicine goes on"),
    "taper": ("how fast a medicine is lowered", "the taper is changed"),
    "rotation": ("how one opioid is changed for another", "the change is planned otherwise"),
    "low-dose": ("the low-dose start of buprenorphine", "the plan is changed"),
    # The patient
    "not-adult": ("PainDesk is made for adults", "the birth date is corrected"),
    "died": ("what the record says of death", "the record is corrected"),
    "suicidal-thoughts": ("answers about thoughts of suicide", "it is recorded what was done"),
    "red-flag": ("questions that find an illness a pain medicine would hide", "it is recorded what was done"),
    "red-flags-unanswered": ("questions asked before any medicine is chosen", "they are answered on Pain today"),
    "screen": ("what a questionnaire's score asks for", "it is filled in anew"),
    "kidney-unknown": ("what creatinine clearance is worked out from", "what is missing is recorded"),
    "kidney-reduced": ("creatinine clearance by Cockcroft and Gault", "a newer creatinine gives a better clearance"),
    "kidney-dialysis": ("dialysis on record", "it is taken off the record"),
    "blood-thinner": ("what bleeds", _LIST),
    "butalbital": ("butalbital in headache medicines", _LIST),
    "vitamin-b12": ("laboratory results that a medicine calls for", "a result is recorded"),
    "sleep-hit": ("how much pain gets in the way", "it is asked again"),
    "trial-too-small": ("whether an earlier trial was a fair one", "the trial is corrected"),
    "not-asked": ("questions that other rules need", "they are asked on History"),
    "allergies-unknown": ("whether allergies were asked", "they are asked on History"),
    "medicines-unread": ("lines of the list that PainDesk cannot read", "they are corrected on History"),
    "medicines.unrecognised": ("lines of the list that PainDesk cannot read", "they are corrected on History"),
    "record-unread": ("parts of an imported record that PainDesk cannot read", "somebody has looked at them"),
    "directions-disagree": ("a record that says two things of one medicine", "the line is corrected on History"),
    "names-disagree": ("a record that says two things of one medicine", "the line is corrected on History"),
    "no-clash": ("all rules of interactions and allergies: none speaks", "what is taken or prescribed changes"),
    "no-class-fits": ("the ranking of the classes", "a class can be used again"),
    "taken": ("interactions among what is taken already", _LIST),
    "taken.duplicate": ("two medicines of one kind among what is taken", _LIST),
    "taken.washout": ("the time that must lie between two medicines", "that time has passed"),
    "taken.together": ("two medicines given together on purpose, for a time", "one of them ends"),
    # Opioids
    "mme": ("morphine milligram equivalents a day", "the opioids on the list change"),
    "mme-told-otherwise": ("MME as its sender counted, against the list", "the list and the number agree"),
    "opioids-to-confirm": ("orders that may no longer be taken", "the list is confirmed or corrected on History"),
    "opioid": ("what goes badly with an opioid", _LIST),
    "opioid-scope": ("whom the opioid guideline does not speak of", "the condition is corrected"),
    "long-acting-as-needed": ("long-acting opioids and the clock", "the directions are changed"),
    "naloxone": ("who should have naloxone at home", "it is offered and recorded, or the opioid ends"),
    "buprenorphine-preferred": ("which opioid is safest taken every day", "the full opioid ends"),
    "pdmp-unexpected": ("the newest look into the monitoring program", "a newer look is as expected"),
    "oud": ("opioid use disorder and its treatment", "treatment is recorded, or the criteria are filled in anew"),
    "urine": ("the newest urine test, read line by line", "it is talked about and recorded on Monitoring"),
    "fills": ("the fill history, counted", "newer fills are recorded, or the days looked at have passed"),
    "due": ("what is due, and since when", "it is done and recorded"),
    # The visit
    "trend": ("relief against side effects, dose by dose", "another visit tells more"),
    "tobacco": ("tobacco and pain", "the answer is recorded anew"),
    "review.history": ("parts of the history that were confirmed", "they are ticked as reviewed on History"),
    "review.stops": ("stop findings that are still open", "a stop comes up"),
    "checks-left-out": ("checks that the medicines call for", "they are taken into the plan"),
}  # fmt: skip


def why(finding: Finding) -> Why:
    """The answer for one finding; one whose rule is not told says so in general words."""
    rule, ends = _RULES.get(_rule_of(finding), ("a check of this visit", "what it stands on changes"))
    about = finding.subject if _is_medicine(finding) else ""
    looked_at = f"{capital(about)} is looked at or prescribed." if about else ""
    stands_on = f"{looked_at} {finding.because or finding.title + '.'}".strip()
    return Why(stands_on, f"{capital(rule)}.", tuple(map(_source, finding.sources)) or (OWN,), f"{ends}.")


def edition_words(knowledge: Knowledge) -> str:
    """ "edition 2026.11.4, reviewed 26 Nov 2026"."""
    return f"edition {knowledge.edition}, reviewed {spoken(knowledge.reviewed_on)}"


def is_told(finding: Finding) -> bool:
    """Whether its rule has words of its own here."""
    return bool(_rule_of(finding))


def _rule_of(finding: Finding) -> str:
    key = finding.id.removeprefix(f"{finding.subject}.")
    fitting = (one for one in _RULES if key == one or key.startswith((f"{one}.", f"{one}-")))
    return max(fitting, key=len, default="")


def _is_medicine(finding: Finding) -> bool:
    return finding.id.startswith(f"{finding.subject}.") and finding.subject not in ("patient", "visit", "plan")


def _source(one: Source) -> str:
    day = f", edition of {_dated(one.date)}" if one.date is not None else ", edition not dated"
    sure = "" if one.confirmed else "; unconfirmed: nobody has yet seen it there"
    return f"{one.title} {one.section}".strip() + day + sure


def _dated(day: date) -> str:
    """Editions known by year or month alone stand with their first day: no more is said than is known."""
    return str(day.year) if (day.month, day.day) == (1, 1) else f"{day:%b %Y}" if day.day == 1 else spoken(day)
