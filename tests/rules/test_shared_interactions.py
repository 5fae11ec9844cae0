"""Every pair of the shared list of interactions is found, for each medicine it means.

The list stands outside the repository; where it is not, that part is skipped. `ROWS` reads its words: which medicines
are proposed, what is taken or known of the patient, and the mildest verdict that may come of it. A medicine without a
file yet is made up with the groups it has, so that what holds is the class, not the file.
"""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from paindesk.domain.finding import Finding
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Medicine, Verdict
from paindesk.rules.starting_dose import advise_medicine
from tests.builders import facts, medicine, patient, shipped

FILE = Path(os.environ.get("PAINDESK_SHARED_INTERACTIONS", "no file"))

NSAIDS = ("celecoxib", "ibuprofen", "meloxicam", "naproxen", "ketorolac")
SSRI_SNRI = ("sertraline", "fluoxetine", "venlafaxine", "duloxetine")
TRICYCLICS = ("amitriptyline", "nortriptyline", "desipramine")
SNRIS = ("duloxetine", "milnacipran", "venlafaxine")
OPIOIDS = ("oxycodone", "morphine", "hydrocodone", "tramadol", "fentanyl", "methadone", "tapentadol", "codeine")
CYP3A4 = ("oxycodone", "hydrocodone", "fentanyl", "methadone", "buprenorphine")
MAOI = ("phenelzine", "selegiline", "tranylcypromine")
BRIEF = ("linezolid", "methylene blue")
AVOID, CAUTION, NEVER, SAID = Verdict.AVOID, Verdict.CAUTION, Verdict.CONTRAINDICATED, Verdict.SUITS
PAIN_ASPIRIN = {"name": "aspirin", "dose": "650 mg", "times": 3}
HEART_ASPIRIN = {"name": "aspirin", "dose": "81 mg"}


def taking(*names: Any) -> dict[str, Any]:
    return {"medicines": list(names)}


def each(names: Sequence[str]) -> list[dict[str, Any]]:
    return [taking(name) for name in names]


# (the list's a, the list's b): the medicines proposed, the patients (each must be warned), the mildest verdict.
Row = tuple[Sequence[str], Sequence[Mapping[str, Any]], Verdict]
ROWS: dict[tuple[str, str], Row] = {
    ("NSAIDs (oral/parenteral)", "warfarin"): (NSAIDS, each(["warfarin"]), AVOID),
    ("NSAIDs (oral/parenteral)", "DOAC (apixaban, rivaroxaban, dabigatran, edoxaban)"): (
        NSAIDS, each(["apixaban", "rivaroxaban", "dabigatran", "edoxaban"]), AVOID,
    ),
    ("celecoxib", "warfarin"): (["celecoxib"], each(["warfarin"]), AVOID),
    ("NSAIDs (oral/parenteral)", "SSRI/SNRI"): (NSAIDS, each(SSRI_SNRI), CAUTION),
    ("NSAIDs (oral/parenteral)", "aspirin (analgesic dose) or another NSAID"): (
        NSAIDS, [taking(PAIN_ASPIRIN), taking("etodolac"), taking("salsalate")], AVOID,
    ),
    ("ibuprofen/naproxen", "aspirin (cardioprotective)"): (
        ["ibuprofen", "naproxen"], [taking(HEART_ASPIRIN), taking("aspirin")], AVOID,
    ),
    ("NSAIDs (oral/parenteral)", "ACE inhibitor or ARB + diuretic (triple whammy)"): (
        NSAIDS, [taking("lisinopril", "furosemide"), taking("losartan", "hydrochlorothiazide")], AVOID,
    ),
    ("NSAIDs (oral/parenteral)", "ACE inhibitor / ARB"): (NSAIDS, each(["ramipril", "valsartan"]), CAUTION),
    ("NSAIDs (oral/parenteral)", "loop/thiazide diuretic"): (NSAIDS, each(["furosemide", "chlorthalidone"]), CAUTION),
    ("NSAIDs (oral/parenteral)", "lithium"): (NSAIDS, each(["lithium"]), AVOID),
    ("NSAIDs (oral/parenteral)", "methotrexate"): (NSAIDS, each(["methotrexate"]), CAUTION),
    ("NSAIDs (oral/parenteral)", "ciclosporin/tacrolimus"): (NSAIDS, each(["cyclosporine", "tacrolimus"]), AVOID),
    ("NSAIDs (oral/parenteral)", "systemic corticosteroid"): (
        NSAIDS, [taking("prednisone"), {"age": 70, **taking("dexamethasone")}], CAUTION,
    ),
    ("ketorolac", "probenecid"): (["ketorolac"], each(["probenecid"]), NEVER),
    ("ketorolac", "pentoxifylline"): (["ketorolac"], each(["pentoxifylline"]), NEVER),
    ("ketorolac", "aspirin/other NSAIDs"): (
        ["ketorolac"], [taking(HEART_ASPIRIN), taking(PAIN_ASPIRIN), taking("ibuprofen")], NEVER,
    ),
    ("acetaminophen", "warfarin"): (["acetaminophen"], each(["warfarin"]), CAUTION),
    ("acetaminophen", "alcohol (chronic, >=3 drinks/day)"): (["acetaminophen"], [{"drinks": 25}], CAUTION),
    ("meloxicam/celecoxib", "CYP2C9 inhibitor (fluconazole, amiodarone)"): (
        ["meloxicam", "celecoxib"], each(["fluconazole", "amiodarone"]), CAUTION,
    ),
    ("tizanidine", "ciprofloxacin"): (["tizanidine"], each(["ciprofloxacin"]), NEVER),
    ("tizanidine", "fluvoxamine"): (["tizanidine"], each(["fluvoxamine"]), NEVER),
    ("tizanidine", "other CYP1A2 inhibitors (zileuton, other fluoroquinolones, amiodarone, mexiletine, propafenone, "
     "verapamil, cimetidine, famotidine, acyclovir, ticlopidine)"): (
        ["tizanidine"],
        each(["zileuton", "levofloxacin", "moxifloxacin", "amiodarone", "mexiletine", "propafenone", "verapamil",
              "cimetidine", "famotidine", "acyclovir", "ticlopidine"]), AVOID,
    ),
    ("tizanidine", "combined oral contraceptive"): (["tizanidine"], each(["ethinyl estradiol"]), AVOID),
    ("tizanidine", "alcohol"): (["tizanidine"], [{"drinks": 3}, taking("alcohol")], CAUTION),
    ("tizanidine", "antihypertensives / other alpha-2 agonists (clonidine)"): (
        ["tizanidine"], each(["lisinopril", "amlodipine", "metoprolol", "clonidine"]), CAUTION,
    ),
    ("cyclobenzaprine", "MAOI (within 14 days)"): (["cyclobenzaprine"], each([*MAOI, *BRIEF]), NEVER),
    ("cyclobenzaprine", "SSRI/SNRI/TCA/tramadol"): (
        ["cyclobenzaprine"], each([*SSRI_SNRI, "amitriptyline", "tramadol"]), CAUTION,
    ),
    ("metaxalone", "SSRI/SNRI/TCA/opioids/MAOI"): (
        ["metaxalone"], each([*SSRI_SNRI, "nortriptyline", "oxycodone", *MAOI]), AVOID,
    ),
    ("carisoprodol", "opioid + benzodiazepine"): (["carisoprodol"], [taking("oxycodone", "alprazolam")], AVOID),
    ("carisoprodol", "CYP2C19 inhibitor (omeprazole, fluvoxamine)"): (
        ["carisoprodol"], each(["omeprazole", "fluvoxamine"]), CAUTION,
    ),
    ("methocarbamol", "pyridostigmine / anticholinesterase (myasthenia)"): (
        ["methocarbamol"], each(["pyridostigmine"]), CAUTION,
    ),
    ("baclofen", "other CNS depressants (opioid, gabapentinoid, benzodiazepine, alcohol)"): (
        ["baclofen"], [*each(["oxycodone", "gabapentin", "lorazepam", "alcohol"]), {"drinks": 10}], CAUTION,
    ),
    ("gabapentin/pregabalin", "opioid"): (["gabapentin", "pregabalin"], each(OPIOIDS), CAUTION),
    ("gabapentinoid", "benzodiazepine/other CNS depressant"): (
        ["gabapentin", "pregabalin"], each(["lorazepam", "zolpidem", "quetiapine", "phenobarbital", "kava"]), CAUTION,
    ),
    ("gabapentin", "aluminium/magnesium antacid"): (
        ["gabapentin"], each(["aluminum hydroxide", "magnesium hydroxide"]), SAID,
    ),
    ("pregabalin", "thiazolidinedione"): (["pregabalin"], each(["pioglitazone", "rosiglitazone"]), CAUTION),
    ("pregabalin", "ACE inhibitor"): (["pregabalin"], each(["lisinopril"]), SAID),
    ("duloxetine", "MAOI (5 days after stopping duloxetine / 14 days after MAOI)"): (["duloxetine"], each(MAOI), NEVER),
    ("venlafaxine", "MAOI (7 days after stopping venlafaxine / 14 days after MAOI)"): (
        ["venlafaxine", "desvenlafaxine"], each(MAOI), NEVER,
    ),
    ("milnacipran", "MAOI (5 days / 14 days)"): (["milnacipran"], each(MAOI), NEVER),
    ("SNRI (duloxetine, venlafaxine, milnacipran)", "linezolid or IV methylene blue"): (SNRIS, each(BRIEF), NEVER),
    ("TCA", "MAOI (14 days)"): (TRICYCLICS, each(MAOI), NEVER),
    ("TCA", "linezolid / methylene blue"): (TRICYCLICS, each(BRIEF), NEVER),
    ("duloxetine", "fluvoxamine / ciprofloxacin (CYP1A2 inhibitors)"): (
        ["duloxetine"], each(["fluvoxamine", "ciprofloxacin"]), AVOID,
    ),
    ("duloxetine", "paroxetine/fluoxetine/quinidine (CYP2D6 inhibitors)"): (
        ["duloxetine"], each(["paroxetine", "fluoxetine", "quinidine"]), CAUTION,
    ),
    ("SNRI/SSRI", "triptan"): (SNRIS, each(["sumatriptan", "rizatriptan"]), SAID),
    ("SNRI/SSRI", "warfarin/DOAC/antiplatelet"): (SNRIS, each(["warfarin", "apixaban", "clopidogrel"]), CAUTION),
    ("TCA", "CYP2D6 inhibitors (paroxetine, fluoxetine, bupropion, duloxetine, quinidine)"): (
        TRICYCLICS, each(["paroxetine", "fluoxetine", "bupropion", "duloxetine", "quinidine"]), AVOID,
    ),
    ("TCA", "fluoxetine (within 5 weeks)"): (TRICYCLICS, each(["fluoxetine"]), AVOID),
    ("TCA", "QT-prolonging drugs / class I-III antiarrhythmics"): (
        TRICYCLICS, each(["citalopram", "haloperidol", "quinidine", "flecainide", "amiodarone"]), CAUTION,
    ),
    ("TCA", "anticholinergics (oxybutynin, diphenhydramine, orphenadrine)"): (
        TRICYCLICS, each(["oxybutynin", "diphenhydramine", "orphenadrine"]), CAUTION,
    ),
    ("amitriptyline", "cisapride"): (["amitriptyline"], each(["cisapride"]), NEVER),
    ("carbamazepine",
     "CYP3A4 opioid substrates (oxycodone, fentanyl, methadone, buprenorphine, hydrocodone, tramadol)"): (
        ["carbamazepine"], each([*CYP3A4, "tramadol"]), AVOID,
    ),
    ("carbamazepine", "DOAC / warfarin"): (["carbamazepine"], each(["apixaban", "dabigatran", "warfarin"]), AVOID),
    ("carbamazepine", "combined hormonal contraceptive"): (["carbamazepine"], each(["ethinyl estradiol"]), AVOID),
    ("carbamazepine", "MAOI (14 days) / nefazodone"): (["carbamazepine"], each([*MAOI, "nefazodone"]), NEVER),
    ("lamotrigine", "valproate"): (["lamotrigine"], each(["valproate"]), CAUTION),
    ("oxcarbazepine/carbamazepine", "thiazide or SSRI/SNRI"): (
        ["oxcarbazepine", "carbamazepine"], each(["hydrochlorothiazide", "sertraline", "duloxetine"]), CAUTION,
    ),
    ("opioid", "benzodiazepine"): (OPIOIDS, each(["alprazolam", "lorazepam"]), AVOID),
    ("opioid", "alcohol"): (OPIOIDS, [taking("alcohol"), {"drinks": 2}], AVOID),
    ("opioid", "muscle relaxant / sedative-hypnotic / antipsychotic"): (
        OPIOIDS, each(["cyclobenzaprine", "zolpidem", "quetiapine"]), CAUTION,
    ),
    ("opioid", "MAOI (14 days)"): (OPIOIDS, each(MAOI), AVOID),
    ("tramadol", "MAOI"): (["tramadol"], each([*MAOI, *BRIEF]), NEVER),
    ("tapentadol", "MAOI"): (["tapentadol"], each([*MAOI, *BRIEF]), NEVER),
    ("tramadol", "SSRI/SNRI/TCA"): (["tramadol"], each([*SSRI_SNRI, "nortriptyline"]), AVOID),
    ("tramadol", "seizure-threshold-lowering drugs (bupropion, neuroleptics)"): (
        ["tramadol"], each(["bupropion", "chlorpromazine", "clozapine"]), AVOID,
    ),
    ("tramadol", "triptan"): (["tramadol"], each(["sumatriptan"]), SAID),
    ("tramadol", "warfarin"): (["tramadol"], each(["warfarin"]), CAUTION),
    ("tramadol/codeine/hydrocodone", "strong CYP2D6 inhibitor (paroxetine, fluoxetine, bupropion, quinidine)"): (
        ["tramadol", "codeine", "hydrocodone"], each(["paroxetine", "fluoxetine", "bupropion", "quinidine"]), CAUTION,
    ),
    ("oxycodone/hydrocodone/fentanyl/methadone/buprenorphine",
     "strong CYP3A4 inhibitor (clarithromycin, ketoconazole, itraconazole, ritonavir, grapefruit)"): (
        CYP3A4, each(["clarithromycin", "ketoconazole", "itraconazole", "ritonavir", "grapefruit juice"]), AVOID,
    ),
    ("oxycodone/hydrocodone/fentanyl/methadone/buprenorphine",
     "CYP3A4 inducer (rifampin, carbamazepine, phenytoin, St John's wort)"): (
        CYP3A4, each(["rifampin", "carbamazepine", "phenytoin", "st john's wort"]), AVOID,
    ),
    ("opioid (serotonergic: tramadol, tapentadol, methadone, fentanyl, meperidine)",
     "SSRI/SNRI/TCA/triptan/5-HT3 antagonist/mirtazapine/trazodone/linezolid"): (
        ["tramadol", "tapentadol", "methadone", "fentanyl"],
        each([*SSRI_SNRI, "amitriptyline", "sumatriptan", "ondansetron", "mirtazapine", "trazodone", "linezolid"]),
        SAID,
    ),
    ("methadone", "QT-prolonging drugs (citalopram, escitalopram, ondansetron, haloperidol, macrolides, moxifloxacin, "
     "amiodarone, quinidine...)"): (
        ["methadone"],
        each(["citalopram", "escitalopram", "ondansetron", "haloperidol", "erythromycin", "moxifloxacin", "amiodarone",
              "quinidine"]), AVOID,
    ),
    ("methadone", "fluvoxamine/fluconazole/other CYP3A4/2B6/2C19 inhibitors"): (
        ["methadone"], each(["fluvoxamine", "fluconazole", "ketoconazole"]), AVOID,
    ),
    ("buprenorphine patch/film", "class IA/III antiarrhythmics or long QT"): (
        ["buprenorphine"], each(["quinidine", "procainamide", "amiodarone", "sotalol", "dofetilide"]), AVOID,
    ),
    ("buprenorphine", "full mu agonist"): (["buprenorphine"], each(["oxycodone", "morphine"]), AVOID),
    ("full mu agonist", "mixed agonist/antagonist (nalbuphine, butorphanol, pentazocine)"): (
        ["oxycodone", "morphine"], each(["nalbuphine", "butorphanol", "pentazocine", "buprenorphine"]), AVOID,
    ),
    ("opioid", "naltrexone"): (OPIOIDS, each(["naltrexone"]), NEVER),
    ("opioid", "anticholinergic"): (OPIOIDS, each(["oxybutynin", "diphenhydramine"]), CAUTION),
    ("opioid", "diuretic"): (OPIOIDS, each(["furosemide", "hydrochlorothiazide"]), SAID),
    ("fentanyl", "ritonavir/other strong CYP3A4 inhibitor"): (["fentanyl"], each(["ritonavir", "ketoconazole"]), AVOID),
    (">=3 CNS-active drugs (antidepressant, antiepileptic incl. gabapentinoid, antipsychotic, benzodiazepine, Z-drug, "
     "opioid, muscle relaxant)", "age >=65"): (
        ["gabapentin", "nortriptyline", "tizanidine"], [{"age": 70, **taking("sertraline", "zolpidem")}], AVOID,
    ),
    ("lidocaine patch", "class I antiarrhythmic (mexiletine, tocainide)"): (
        ["lidocaine patch"], each(["mexiletine"]), CAUTION,
    ),
    ("SNRI", "NSAID + anticoagulant (triple)"): (SNRIS, [taking("naproxen", "apixaban")], AVOID),
}  # fmt: skip
# No pair of medicines: said by the patch's own file.
NO_MEDICINE = {("fentanyl patch", "external heat / fever")}


def proposed(name: str) -> tuple[Medicine, Knowledge]:
    """The medicine and an edition that holds it: without a file it is made up of its groups alone."""
    known = shipped()
    if name in known.medicines:
        return known.medicines[name], known
    classes = {"opioid": "opioid", "nsaid": "nsaid", "muscle-relaxant": "muscle_relaxant"}
    groups = tuple(known.groups_of(name))
    class_id = next((kind for group, kind in classes.items() if group in groups), "neuropathic")
    made = medicine(name=name, groups=groups, class_id=class_id)
    return made, replace(known, medicines={**known.medicines, name: made})


def warnings(name: str, who: Mapping[str, Any]) -> tuple[Verdict, list[Finding]]:
    """What is said of that medicine for this patient and is not said without what the patient brings along."""
    one, known = proposed(name)
    healthy = {"age": 45, "sex": "male", "weight": 80, "creatinine": "0.9"}
    alone = {found.id for found in advise_medicine(one, facts(patient(**healthy), known)).findings}
    advice = advise_medicine(one, facts(patient(**{**healthy, **who}), known))
    return advice.verdict, [found for found in advice.findings if found.id not in alone]


def names_in(who: Mapping[str, Any]) -> list[str]:
    return [taken if isinstance(taken, str) else taken["name"] for taken in who.get("medicines", [])]


def pairs() -> Iterator[Any]:
    for (a, b), (names, patients, worst) in ROWS.items():
        yield pytest.param(names, patients, worst, id=f"{a} + {b}"[:90])


@pytest.mark.parametrize(("names", "patients", "mildest"), list(pairs()))
def test_each_pair_is_found_for_each_of_its_medicines(
    names: Sequence[str], patients: Sequence[Mapping[str, Any]], mildest: Verdict
) -> None:
    for name in names:
        for who in patients:
            if name in names_in(who):
                continue
            verdict, found = warnings(name, who)
            said = "\n".join(f"{one.id}: {one.because}" for one in found)
            assert verdict.weight >= mildest.weight, f"{name} for {who}: {verdict}\n{said}"
            for taken in names_in(who):
                # "aspirin" may be said as the line reads; the drink as the record words it.
                assert any(taken in one.because.lower() + one.title.lower() for one in found), (
                    f"{name}, {taken}:\n{said}"
                )


@pytest.mark.skipif(not FILE.is_file(), reason="the shared list is not on this machine")
def test_no_entry_of_the_shared_list_is_forgotten() -> None:
    entries = json.loads(FILE.read_text(encoding="utf-8"))["interactions"]
    unread = [(one["a"], one["b"]) for one in entries if (one["a"], one["b"]) not in ROWS.keys() | NO_MEDICINE]
    assert not unread


@pytest.mark.skipif(not FILE.is_file(), reason="the shared list is not on this machine")
def test_what_the_shared_list_calls_contraindicated_stops() -> None:
    entries = json.loads(FILE.read_text(encoding="utf-8"))["interactions"]
    contraindicated = [(one["a"], one["b"]) for one in entries if one["severity"] == "contraindicated"]
    assert [pair for pair in contraindicated if ROWS[pair][2] is not NEVER] == []


def test_heat_on_a_fentanyl_patch_is_said_by_its_file() -> None:
    known = shipped().medicines["fentanyl patch"]
    assert any("heat" in one.title.lower() for one in known.cautions)


def test_every_snri_and_every_ssri_has_its_wash_out() -> None:
    waited = {name for rule in shipped().interactions if rule.b_after_a_days for name in rule.a}
    assert set(shipped().groups["snri"]) | set(shipped().groups["ssri"]) <= waited | {
        one.name for one in shipped().medicines.values() if set(one.substances) & waited
    }


def test_a_pair_that_must_never_meet_is_not_said_again_as_the_same_kind() -> None:
    _, found = warnings("ketorolac", taking("ibuprofen"))
    said = [one.id for one in found if "ibuprofen" in f"{one.title} {one.because}".lower()]
    assert said == ["ketorolac.interaction.ketorolac-nsaid"]


def said_of(name: str, **who: Any) -> set[str]:
    return {one.id.removeprefix(f"{name}.") for one in warnings(name, who)[1]}


def test_what_the_file_of_a_medicine_says_of_a_partner_is_not_said_again_for_its_group() -> None:
    assert "caution.sodium-diuretic" in said_of("oxcarbazepine", **taking("hydrochlorothiazide"))
    drink = said_of("oxymorphone", conditions=["Alcohol dependence"])
    assert "caution.boxed-alcohol" in drink
    assert "interaction.opioid-alcohol" not in drink
    assert "interaction.opioid-alcohol" in said_of("oxycodone", conditions=["Alcohol dependence"])


def test_an_inhibitor_is_named_once_where_it_changes_what_the_genotype_amounts_to() -> None:
    codeine = said_of("codeine", **taking("paroxetine"))
    assert "genotype.cyp2d6" in codeine
    assert "interaction.tramadol-cyp2d6-inhibitor-strong" not in codeine
    # The genotype only asks for caution here; the pair, which says avoid, stays.
    assert "interaction.nortriptyline-cyp2d6-inhibitor" in said_of("nortriptyline", **taking("paroxetine"))
