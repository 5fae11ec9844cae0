"""A whole small edition of the knowledge in a folder, one medicine in it, to break in one place at a time."""

from pathlib import Path

MECHANISMS = ("nociceptive", "spasm", "neuropathic", "nociplastic", "mixed")

MEDICINE = """
name = "gabapentin"
rxcui = "25480"
class = "neuropathic"
subclass = "gabapentinoid"
route = "oral"
reviewed = 2026-11-24
schedule = "none"
groups = ["cns-depressant"]
uses = [{ problem = "postherpetic-neuralgia", labelled = true, line = "first", source = "label §1" }]
products = [{ form = "capsule", strength = "100 mg" }, { form = "capsule", strength = "300 mg" }]
[[ladders]]
pace = "adult"
source = "label §2.1"
rungs = [{ days = 1, bedtime = "300 mg" }, { morning = "300 mg", bedtime = "300 mg" }]
[maximum]
daily = "3600 mg"
source = "label §2.1"
[[ages]]
at_least = 18
below = 65
text = "No change."
source = "label §8.5"
[[ages]]
at_least = 65
text = "Start lower."
verdict = "caution"
source = "label §8.5"
[[kidney]]
at_least = 60
text = "No change."
source = "label §2.3 table 1"
[[kidney]]
below = 60
text = "Less."
ceiling_daily = "1400 mg"
source = "label §2.3 table 1"
unconfirmed = true
[liver]
A = { text = "No change.", source = "label §2" }
B = { text = "No change.", source = "label §2" }
C = { text = "No change.", source = "label §2" }
[pregnancy]
text = "Only if needed."
verdict = "caution"
source = "label §8.1"
[lactation]
text = "Passes into milk."
source = "label §8.2"
[[cautions]]
id = "falls"
verdict = "caution"
title = "Falls"
text = "Dizziness."
when = ["falls", "morphine"]
source = "label §5"
[stopping]
taper = true
text = "Lower over a week."
over_days_at_least = 7
source = "label §2"
[patient]
say_it = "GAB-a-PEN-tin"
[patient.en]
for = "nerve pain"
how = "Take it at bedtime."
stopping = "Do not stop at once."
[patient.es]
for = "dolor de los nervios"
how = "Tómelo al acostarse."
stopping = "No lo deje de golpe."
"""

ROTATION = """
equal = { morphine = { mg = 30, source = "label" } }
[reduction]
least = 25
most = 50
source = "label"
text = "Less."
older_from = 65
high_dose = 100
high_source = "label"
careful = ["falls"]
sedatives = ["cns-depressant"]
[breakthrough]
least = 10
most = 15
every_hours = 4
times_per_day = 4
source = "label"
text = "As needed."
[methadone]
source = "label"
cap_mg = 30
cap_high_mg = 40
cap_source = "label"
times = 3
ecg_days = 90
qtc_other = 450
qtc_never = 500
ecg_again = "again"
ecg_source = "label"
text = "Slow."
bands = [{ below = 100, low = 20, high = 30 }, { refuse = "Too much." }]
[fentanyl]
source = "label"
tolerant_days = 7
tolerant_mg = 60
text = "One way."
older_from = 65
older_mcg_h = 25
older_unless_mg = 135
halve_crcl_below = 90
halve_source = "label"
bands = [{ below = 60, refuse = "Too little." }, { amount = 25 }]
[buprenorphine_start]
wait = "Wait 8 hours, 12 after slow ones."
after_short = "8 hours"
after_extended = "12 after slow ones"
low_dose = "Or low."
source = "label"
"""

LIMITS = (
    "creatinine_dilute", "creatinine_substituted", "gravity_dilute", "gravity_substituted", "gravity_salty",
    "ph_adulterated_low", "ph_adulterated_high", "ph_unusual_low", "ph_unusual_high", "nitrite_adulterated",
    "temperature_low", "temperature_high",
)  # fmt: skip
URINE = (
    "[limits]\n"
    + "".join(f'{one} = {{ value = 1, source = "label" }}\n' for one in LIMITS)
    + """
[assays.opiates]
title = "opiate screen"
of = "opiates"
detects = ["morphine"]
said = { text = "made for morphine", source = "label" }
misses = [{ substances = ["codeine"], source = "label" }]
false_positives = [{ medicines = ["gabapentin"], source = "label" }]
[substances.morphine]
group = "opioid"
assay = "opiates"
shown_by = { names = ["normorphine"], source = "label" }
window = { text = "2 days", shortest_days = 1, longest_days = 2, source = "label" }
[substances.codeine]
group = "opioid"
metabolites = [{ name = "morphine", source = "label" }]
"""
)

FILES = {
    "edition.toml": 'edition = "2026.11"\nreviewed = 2026-11-24\n',
    "sources.toml": '[label]\ntitle = "Gabapentin label"\ndate = 2024-01-31\nurl = "https://example.org/label"\n',
    "thresholds.toml": '"mme.pause" = { value = 50, unit = "MME/day", source = "label" }\n',
    "qualities.toml": 'burning = { points_to = "neuropathic", source = "label" }\ndull = {}\n',
    "conditions.toml": '[falls]\ntitle = "Falls"\nwords = ["falls"]\n',
    "groups.toml": 'cns-depressant = ["morphine"]\n',
    "other_medicines.toml": 'morphine = { rxcui = ["7052"], brands = ["MS Contin"] }\n',
    "observations.toml": '[weight]\ntitle = "Weight"\nunit = "kg"\nlowest = 25\nhighest = 400\n'
    "also = { lb = 0.45359237 }\n",
    "allergens.toml": '[sulfonamide]\ntitle = "sulfonamides"\nwords = ["sulfa"]\ncross = "avoid"\nsource = "label"\n',
    "spanish_names.toml": '[medicines]\n"morfína" = "morphine"\n[allergens]\nsulfamida = "sulfa"\n',
    "tapers.toml": '[opioid]\ntitle = "any length"\nwho = ["morphine"]\ntext = "Slowly."\nsource = "label"\n'
    'speeds = [{ name = "usual", percent = 10, every_days = 7 }]\n',
    "letters.toml": '[needles]\nreaders = ["physical"]\nabout = ["morphine"]\nsource = "label"\n'
    'en = "With care."\nes = "Con cuidado."\n',
    "urine_tests.toml": URINE,
    "problems.toml": '[postherpetic-neuralgia]\ntitle = "Postherpetic neuralgia"\nmechanism = "neuropathic"\n',
    "misuse_signals.toml": (
        '[early_refill]\ntitle = "Early refill"\ninnocent = ["travel"]\nask = "“How was it?”"\nsource = "label"\n'
    ),
    "red_flags.toml": '[fever]\nquestion = "Fever"\nif_present = "Infection"\naction = "Examine."\nsource = "label"\n',
    "therapies.toml": '[walk]\ntitle = "Walking"\ndetail = "daily"\nevidence = "moderate"\nsource = "label"\n'
    'words = { en = "Walk.", es = "Camine." }\n',
    "self_care.toml": '[walking]\nkind = "movement"\nsource = "label"\ntitle = { en = "Walk", es = "Caminar" }\n'
    'en = ["Walk."]\nes = ["Camine."]\n',
    "morphine_equivalents.toml": '[cdc]\ntitle = "CDC"\nsource = "label"\n[cdc.factors]\nmorphine = 1\n',
    "classes.toml": '[neuropathic]\ntitle = "Nerve-pain medicines"\norder = 1\n[neuropathic.by_mechanism]\n'
    + "".join(f'{one} = {{ verdict = "consider", text = "Why.", source = "label" }}\n' for one in MECHANISMS),
    "equianalgesic.toml": ROTATION,
    "opioid_states.toml": '[tolerance]\ntitle = "Tolerance"\nshows = "Less."\nhelps = "Ask."\nsource = "label"\n',
    "instruments/peg.toml": 'key = "peg"\ntitle = "PEG"\nlowest = 0\nhighest = 10\n'
    'licence = "free"\nsource = "label"\n',
    "interactions/sedation.toml": '[[interactions]]\nid = "opioid-gabapentin"\na = ["gabapentin"]\nb = ["morphine"]\n'
    'level = "caution"\navoid = true\ntitle = "Breathing"\neffect = "Slow."\naction = "Watch."\nsource = "label §5"\n',
    "medicines/gabapentin.toml": MEDICINE,
}


def write(folder: Path) -> Path:
    """The edition written to that folder."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def replace(folder: Path, name: str, old: str, new: str) -> None:
    """One passage of one file changed; it must stand there exactly once."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    path.write_text(text.replace(old, new), encoding="utf-8")
