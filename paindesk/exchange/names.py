"""Medicines recognised by name: RxNorm's long names, what a pharmacy prints, free text and brands.

Names and brands come from the knowledge; this file only knows how records write them: salts after the name,
strengths in front of a form, "APAP" for acetaminophen. Matching is by whole words, never by likeness: two
medicines whose names look alike must not be taken for each other.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from paindesk.domain.dose import Amount
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.patient import Ingredient


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What a medicine's text says. `ingredients` is empty when the name is not known.

    Ingredients stand in a fixed order (opioids first, then by name), so that one combination has one name.
    """

    ingredients: tuple[Ingredient, ...] = ()
    form: str = ""
    release: str = ""
    route: str = "oral"
    rxcui: str = ""


# How records shorten or spell a name, and brands, that the knowledge has under another name (FDA product names).
_ALSO = {
    "apap": "acetaminophen", "paracetamol": "acetaminophen", "asa": "aspirin", "acetylsalicylic acid": "aspirin",
    "hctz": "hydrochlorothiazide", "peg 3350": "polyethylene glycol 3350", "frusemide": "furosemide",
    "pethidine": "meperidine", "salbutamol": "albuterol", "adrenaline": "epinephrine", "lignocaine": "lidocaine",
    "oxycontin": "oxycodone", "xtampza": "oxycodone", "xtampza er": "oxycodone", "oxecta": "oxycodone",
    "roxybond": "oxycodone", "ms contin": "morphine", "kadian": "morphine", "avinza": "morphine", "arymo": "morphine",
    "morphabond": "morphine", "exalgo": "hydromorphone", "conzip": "tramadol", "amrix": "cyclobenzaprine",
    "gralise": "gabapentin", "cambia": "diclofenac", "zipsor": "diclofenac", "zorvolex": "diclofenac",
    "lofena": "diclofenac", "anjeso": "meloxicam", "halfprin": "aspirin", "durlaza": "aspirin", "vazalore": "aspirin",
    "drizalma": "duloxetine", "elyxyb": "celecoxib", "voltaren": "diclofenac gel", "ztlido": "lidocaine patch",
}  # fmt: skip
# Brands of fixed combinations (FDA product names).
_COMBINED = {
    "tylenol #2": ("codeine", "acetaminophen"), "tylenol #3": ("codeine", "acetaminophen"),
    "tylenol #4": ("codeine", "acetaminophen"), "tylenol with codeine": ("codeine", "acetaminophen"),
    "xodol": ("hydrocodone", "acetaminophen"), "verdrocet": ("hydrocodone", "acetaminophen"),
    "primlev": ("oxycodone", "acetaminophen"), "xartemis": ("oxycodone", "acetaminophen"),
    "embeda": ("morphine", "naltrexone"), "bupap": ("butalbital", "acetaminophen"),
    "apadaz": ("benzhydrocodone", "acetaminophen"), "trezix": ("dihydrocodeine", "acetaminophen", "caffeine"),
    "dvorah": ("dihydrocodeine", "acetaminophen", "caffeine"),
    "hycodan": ("hydrocodone", "homatropine"), "hydromet": ("hydrocodone", "homatropine"),
    "percocet": ("oxycodone", "acetaminophen"), "endocet": ("oxycodone", "acetaminophen"),
    "roxicet": ("oxycodone", "acetaminophen"), "nalocet": ("oxycodone", "acetaminophen"),
    "norco": ("hydrocodone", "acetaminophen"), "vicodin": ("hydrocodone", "acetaminophen"),
    "lortab": ("hydrocodone", "acetaminophen"), "lorcet": ("hydrocodone", "acetaminophen"),
    "ultracet": ("tramadol", "acetaminophen"), "percodan": ("oxycodone", "aspirin"),
    "fioricet": ("butalbital", "acetaminophen", "caffeine"), "fiorinal": ("butalbital", "aspirin", "caffeine"),
    "excedrin": ("acetaminophen", "aspirin", "caffeine"), "yosprala": ("aspirin", "omeprazole"),
    "bc powder": ("aspirin", "caffeine"), "goody's": ("acetaminophen", "aspirin", "caffeine"),
    "vimovo": ("naproxen", "esomeprazole"),
    "duexis": ("ibuprofen", "famotidine"), "treximet": ("sumatriptan", "naproxen"),
    "arthrotec": ("diclofenac", "misoprostol"), "suboxone": ("buprenorphine", "naloxone"),
    "zubsolv": ("buprenorphine", "naloxone"), "tylenol pm": ("acetaminophen", "diphenhydramine"),
    "advil pm": ("ibuprofen", "diphenhydramine"), "aleve pm": ("naproxen", "diphenhydramine"),
}  # fmt: skip
_EXTENDED_BRANDS = re.compile(
    r"\b(?:oxycontin|xtampza|ms contin|arymo|morphabond|kadian|avinza|embeda|zohydro|hysingla|exalgo|conzip|"
    r"amrix|horizant|lyrica cr|nucynta er|ultram er|opana er|effexor xr)\b"
)
_EXTENDED = re.compile(
    r"\b(?:extended|sustained|controlled|prolonged)[ -]release\b|\b(?:er|xr|sr|xl|la|cr)\b"
    r"|^(?:abuse[ -]deterrent )?(?:12|24) ?hr\b"
)
_RATE = re.compile(r"\bmcg/h\b|\bmg/h\b")

_FORMS = (
    ("patch", r"patch(?:es)?|transdermal system"), ("gel", r"gel"), ("cream", r"cream"), ("ointment", r"ointment"),
    ("lotion", r"lotion"), ("powder", r"powder"),
    ("solution", r"(?:oral )?(?:solution|syrup|elixir|liquid|concentrate|suspension)"),
    ("capsule", r"capsules?|caps?|gelcaps?|softgels?"), ("tablet", r"tablets?|tabs?|caplets?"),
    ("lozenge", r"lozenges?|troches?"), ("film", r"films?"), ("suppository", r"suppositor(?:y|ies)"),
    ("spray", r"sprays?"), ("injection", r"injection|injectable|prefilled syringe|vial"),
    ("inhaler", r"inhaler|inhalation|inhalant"), ("drops", r"drops"),
)  # fmt: skip
_FORM = [(form, re.compile(rf"\b(?:{words})\b")) for form, words in _FORMS]
_ROUTES = (
    ("transdermal", r"transdermal"), ("ophthalmic", r"ophthalmic|eye drops"), ("otic", r"otic|ear drops"),
    ("nasal", r"nasal|intranasal"), ("buccal", r"buccal"), ("sublingual", r"sublingual"),
    ("rectal", r"rectal|suppositor(?:y|ies)"), ("vaginal", r"vaginal"),
    ("injection",
     r"injection|injectable|intravenous|subcutaneous|intramuscular|intrathecal|epidural|syringe|infusion|pca|iv|im"),
    ("inhaled", r"inhaler|inhalation|inhalant|metered dose"),
    ("topical", r"topical|gel|cream|ointment|lotion|medicated pad"), ("oral", r"oral|by mouth|tablets?|capsules?"),
)  # fmt: skip
_ROUTE = [(route, re.compile(rf"\b(?:{words})\b")) for route, words in _ROUTES]
_LOCAL_PATCH = ("lidocaine", "capsaicin", "diclofenac", "menthol", "methyl")
_SKIN_FORMS = frozenset(("patch", "gel", "cream", "ointment", "lotion", "solution"))
_PERCENT = re.compile(r"(\d+(?:\.\d+)?) %")  # at the beginning of a product's form or note

_NUM = r"(?:\d+(?:\.\d+)?|\.\d+)"
_MASS = r"mcg|mg|g|unt|units?|meq"
_STRENGTH = re.compile(
    rf"(?<![\w.])(?P<number>{_NUM})\s*-?\s*(?:(?P<percent>%)|(?P<unit>{_MASS})\b"
    rf"(?:\s*(?:/|per)\s*(?P<per>{_NUM})?\s*(?P<of>ml|h|hr|hour|actuat|act|spray)\b)?)"
)
_PAIR = re.compile(rf"(?<![\w.])(?P<numbers>(?:{_NUM})(?:\s*(?:mg)?\s*[-/]\s*(?:{_NUM}))+)\s*(?P<unit>mg|mcg)\b")
_PAIR_BARE = re.compile(r"(?<![\w.])(?P<numbers>(?:2\.5|5|7\.5|10|15|30|37\.5)\s*[-/]\s*(?:300|325|500|650))(?![\w.])")
_PER_VOLUME = re.compile(rf"\s*(?:/|per)\s*(?P<per>{_NUM})?\s*ml\b")
# Codeine with acetaminophen is written by its number (labels of Tylenol with Codeine).
_NUMBERED = re.compile(r"(?:#|\bno\.? ?)(?P<number>[234])\b")
_CODEINE = {"2": "15", "3": "30", "4": "60"}
_ACETAMINOPHEN = frozenset({Decimal(300), Decimal(325), Decimal(500), Decimal(650)})
_FREE_OF = re.compile(r"\b[a-z]+[ -]free\b")


def clean(text: str) -> str:
    """Lower case, single spaces, one spelling for each unit."""
    out = " ".join(text.casefold().replace("µ", "mc").replace("μ", "mc").replace("\u00a0", " ").split())
    out = re.sub(r"(?<=\d),(?=\d{3}\b)", "", out)
    out = re.sub(r"[\[\](),;®™]", " ", out)
    out = re.sub(r"(?<=\d)(?=(?:mg|mcg|ml|g|%)\b)", " ", out)
    out = re.sub(r"\b(?:ug|micrograms?)\b", "mcg", out)
    out = re.sub(r"\bmilligrams?\b", "mg", out)
    out = re.sub(r"\b(?:gm|grams?)\b", "g", out)
    out = re.sub(r"\s*(?:/|\bper\b)\s*(?:hr|hour)\b", "/h", out)
    return _FREE_OF.sub(" ", " ".join(out.split()))


def _key(text: str) -> str:
    """A name as the index keeps it: hyphens are spaces."""
    return re.sub(r"[ -]+", " ", clean(text)).strip()


@dataclass(frozen=True, slots=True)
class _OnSkin:
    """A file about a substance put on the skin ("capsaicin patch"): its forms, and its strengths in %."""

    name: str
    forms: frozenset[str]
    percents: frozenset[Decimal]

    def off(self, percent: Decimal | None) -> Decimal:
        """How far a written strength is from the nearest of this file; 0 where one of the two is not known."""
        return Decimal(0) if percent is None else min((abs(one - percent) for one in self.percents), default=Decimal(0))


@dataclass(frozen=True, slots=True)
class _Index:
    """Every name and brand of one knowledge, by its words."""

    phrases: Mapping[str, tuple[str, ...]]
    by_rxcui: Mapping[str, str]
    pattern: re.Pattern[str]
    skin: Mapping[str, tuple[_OnSkin, ...]] = field(default_factory=dict)
    brand_forms: Mapping[str, str] = field(default_factory=dict)  # brands that are a patch or a film and nothing else


_last: list[tuple[Knowledge, _Index]] = []


def _index(knowledge: Knowledge) -> _Index:
    """The index of this knowledge; the last one is kept, because building it costs more than using it."""
    if not _last or _last[0][0] is not knowledge:
        _last[:] = [(knowledge, _build(knowledge))]
    return _last[0][1]


def _build(knowledge: Knowledge) -> _Index:
    phrases: dict[str, tuple[str, ...]] = {}
    by_rxcui: dict[str, str] = {}
    skin: dict[str, list[_OnSkin]] = {}
    for name, other in knowledge.other_medicines.items():
        phrases[_key(name)] = tuple(clean(part) for part in name.split("/"))
        by_rxcui |= dict.fromkeys(other.rxcui, name)
    for name, known in knowledge.medicines.items():
        phrases[_key(name)] = known.substances
        if known.substances != (name,):
            continue  # another release or a combination of substances that have names of their own
        substance, _, last = name.rpartition(" ")
        if substance and last in _SKIN_FORMS:
            forms = {word for product in known.products for word in product.form.split()} | {last}
            texts = (text for product in known.products for text in (product.form, product.note))
            percents = {Decimal(written[1]) for text in texts if (written := _PERCENT.match(text)) is not None}
            skin.setdefault(substance, []).append(_OnSkin(name, frozenset(forms), frozenset(percents)))
            phrases.setdefault(_key(substance), (substance,))
        elif known.rxcui:
            by_rxcui[known.rxcui] = name
    brands: dict[str, list[str]] = {}
    for name, other in knowledge.other_medicines.items():
        for brand in other.brands:
            brands.setdefault(_key(brand), []).extend(name.split("/"))
    brand_forms: dict[str, str] = {}
    for known in knowledge.medicines.values():
        made_as = {product.form for product in known.products}
        for brand in known.patient.brands:
            brands.setdefault(_key(brand), []).extend(known.substances)
            if len(made_as) == 1 and known.route in ("transdermal", "buccal"):
                brand_forms[_key(brand)] = next(iter(made_as))
    for brand, names in brands.items():
        phrases.setdefault(brand, tuple(dict.fromkeys(names)))
    for brand, parts in _COMBINED.items():
        phrases[brand] = parts
    for also, name in _ALSO.items():
        phrases.setdefault(also, (name,))
    words = sorted((re.escape(phrase).replace(r"\ ", r"[ -]+") for phrase in phrases if phrase), key=len, reverse=True)
    return _Index(
        phrases=phrases,
        by_rxcui=by_rxcui,
        pattern=re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?![\w])" if words else r"(?!)"),
        skin={substance: tuple(found) for substance, found in skin.items()},
        brand_forms=brand_forms,
    )


def recognise(text: str, knowledge: Knowledge, rxcui: str = "") -> Recognised:
    """What that text names. A text with no known name is looked up by `rxcui`; else `ingredients` stays empty.

    Strengths are per piece ("mg", "mcg"), per mL ("mg/mL"), per hour ("mcg/h") or "%"; None when not written.
    """
    index = _index(knowledge)
    cleaned = clean(text)[:1000]
    form = next((form for form, pattern in _FORM if pattern.search(cleaned)), "")
    brands = (_key(match[0]) for match in index.pattern.finditer(cleaned))
    form = form or next((index.brand_forms[one] for one in brands if one in index.brand_forms), "")
    found = _found(cleaned, index)
    if not found and rxcui in index.by_rxcui:
        found = [(part, len(cleaned), len(cleaned)) for part in index.by_rxcui[rxcui].split("/")]
    if form in ("tablet", "capsule"):
        # A brand known for its gel may be written of a tablet ("Voltaren 75 mg tablet"): what is swallowed counts.
        swallowed = {one.name: substance for substance, kept in index.skin.items() for one in kept}
        found = [(swallowed.get(name, name), start, end) for name, start, end in found]
    names = [name for name, _, _ in found]
    if not form and _RATE.search(cleaned) and any("opioid" in knowledge.groups_of(name) for name in names):
        written = any(pattern.search(cleaned) for route, pattern in _ROUTE if route != "transdermal")
        form = "" if written else "patch"  # only a patch gives so much an hour, or an infusion, which says so
    ingredients = [*_with_strengths(cleaned, found, knowledge), *_unknown_partners(cleaned, found)]
    route = _route(cleaned, form, ingredients, index, knowledge)
    ingredients = [_on_skin(one, form, route, index) for one in ingredients]
    ingredients.sort(key=lambda one: ("opioid" not in knowledge.groups_of(one.name), one.name))
    known_release = _EXTENDED.search(cleaned) or _EXTENDED_BRANDS.search(cleaned)
    return Recognised(
        ingredients=tuple(ingredients),
        form=form,
        release="er" if known_release and form in ("", "tablet", "capsule", "solution") else "",
        route=route,
        rxcui=rxcui or _own_rxcui(ingredients, knowledge),
    )


def _own_rxcui(ingredients: list[Ingredient], knowledge: Knowledge) -> str:
    """The number of a single ingredient the knowledge advises on or knows."""
    if len(ingredients) != 1:
        return ""
    name = ingredients[0].name
    if name in knowledge.medicines:
        return knowledge.medicines[name].rxcui
    other = knowledge.other_medicines.get(name)
    return other.rxcui[0] if other is not None and other.rxcui else ""


def _found(cleaned: str, index: _Index) -> list[tuple[str, int, int]]:
    """Each medicine named, with where its name stands; once each, the generic name before its brand."""
    spans: dict[str, tuple[int, int]] = {}
    for match in index.pattern.finditer(cleaned):
        for name in index.phrases[_key(match[0])]:
            spans.setdefault(name, match.span())
    return [(name, start, end) for name, (start, end) in spans.items()]


def _with_strengths(cleaned: str, found: list[tuple[str, int, int]], knowledge: Knowledge) -> list[Ingredient]:
    """Each ingredient with the first strength written after its name and before the next one."""
    pair = _PAIR.search(cleaned) or _PAIR_BARE.search(cleaned)
    numbers = re.findall(_NUM, pair["numbers"]) if pair is not None else []
    names = [name for name, _, _ in found]
    if pair is not None and len(found) == 1 and _shorthand(names[0], numbers, knowledge):
        found = [*found, ("acetaminophen", found[0][1], found[0][2])]
    if pair is not None and len(numbers) == len(found) > 1:
        volume = _PER_VOLUME.match(cleaned, pair.end())
        return _from_pair(numbers, pair.groupdict().get("unit") or "mg", found, volume)
    if pair is not None and found and len(numbers) > len(found):
        return [Ingredient(name=name) for name in names]  # one of the numbers is a partner's that is not known
    if set(names) == {"codeine", "acetaminophen"} and (numbered := _NUMBERED.search(cleaned)) is not None:
        codeine = Amount(Decimal(_CODEINE[numbered["number"]]), "mg")
        return [
            Ingredient(name="codeine", strength=codeine),
            Ingredient(name="acetaminophen", strength=Amount(Decimal(300), "mg")),
        ]
    if len(found) > 1 and len({start for _, start, _ in found}) == 1:
        return [Ingredient(name=name) for name in names]  # a brand alone: which strength is whose is not said
    ingredients: list[Ingredient] = []
    starts = [start for _, start, _ in found] + [len(cleaned)]
    for number, (name, start, end) in enumerate(found):
        until = min((other for other in starts if other > start), default=len(cleaned))
        strength = None if _two_rates(cleaned) else _strength(cleaned[end:until])
        if strength is None and len(found) == 1 and not _two_rates(cleaned):
            strength = _strength(cleaned[:start]) if number == 0 else None
        ingredients.append(Ingredient(name=name, strength=strength))
    if len({one.strength.unit.endswith("/mL") for one in ingredients if one.strength is not None}) > 1:
        return [Ingredient(name=one.name) for one in ingredients]  # one per mL, one not: not said clearly enough
    return ingredients


def _shorthand(name: str, numbers: list[str], knowledge: Knowledge) -> bool:
    """Whether "hydrocodone 10-325" means the combination with acetaminophen, as it does for every opioid."""
    large = max((Decimal(one) for one in numbers), default=Decimal(0))
    return len(numbers) == 2 and large in _ACETAMINOPHEN and "opioid" in knowledge.groups_of(name)


def _unknown_partners(cleaned: str, found: list[tuple[str, int, int]]) -> list[Ingredient]:
    """In "acetaminophen 300 mg / dihydrocodeine 16 mg" with only one known, the other is kept by its own name."""
    partners: list[Ingredient] = []
    place = 0
    for part in cleaned.split(" / "):
        end = place + len(part)
        named = re.match(r"[a-z][a-z -]+?(?= \d)", part)
        known = named is not None and any(name == named[0].strip() for name, _, _ in found)
        here = any(place <= start < end for _, start, _ in found)
        if found and named is not None and not known and not here:
            partners.append(Ingredient(name=named[0].strip(), strength=_strength(part)))
        place = end + 3
    return partners


def _from_pair(
    numbers: list[str], unit: str, found: list[tuple[str, int, int]], volume: re.Match[str] | None
) -> list[Ingredient]:
    """ "5-325 mg": of an opioid and acetaminophen the larger is acetaminophen's; else in the order of the names."""
    amounts = [Amount(Decimal(one), unit) for one in numbers]
    if volume is not None:
        amounts = [Amount(one.value / Decimal(volume["per"] or 1), f"{unit}/mL") for one in amounts]
    names = [name for name, _, _ in found]
    if len(names) == 2 and "acetaminophen" in names:
        small, large = sorted(amounts, key=lambda one: one.value)
        return [Ingredient(name=name, strength=large if name == "acetaminophen" else small) for name in names]
    return [Ingredient(name=name, strength=one) for name, one in zip(names, amounts, strict=True)]


def _two_rates(cleaned: str) -> bool:
    """Whether it names patches of two strengths: neither alone is the dose."""
    rates = {match["number"] for match in _STRENGTH.finditer(cleaned) if match["of"] in ("h", "hr", "hour")}
    return len(rates) > 1


def _strength(part: str) -> Amount | None:
    """The first strength in that part of the text, in mg where it was written in g."""
    match = _STRENGTH.search(part)
    if match is None:
        return None
    value = Decimal(match["number"])
    if match["percent"]:
        return Amount(value, "%")
    unit = match["unit"].replace("unt", "unit").rstrip("s")
    if unit == "g":
        value, unit = value * 1000, "mg"
    per = Decimal(match["per"] or 1)
    if match["of"] is None or value <= 0 or per <= 0:
        return Amount(value, unit) if value > 0 and match["of"] is None else None
    if match["of"] == "ml":
        return Amount(value / per, f"{unit}/mL")
    if match["of"] in ("h", "hr", "hour"):
        return Amount(value * 1000 / per, "mcg/h") if unit == "mg" else Amount(value / per, f"{unit}/h")
    return Amount(value, unit)


def _route(cleaned: str, form: str, ingredients: list[Ingredient], index: _Index, knowledge: Knowledge) -> str:
    """The route as written; of a patch by what is in it; else the one the knowledge has for that medicine.

    Only a few patches work where they stick. All others (opioids, selegiline, clonidine, oxybutynin) go into the blood.
    """
    if form == "patch":
        local = bool(ingredients) and all(one.name.split(" ")[0] in _LOCAL_PATCH for one in ingredients)
        return "topical" if local and not _RATE.search(cleaned) else "transdermal"
    written = next((route for route, pattern in _ROUTE if pattern.search(cleaned)), "")
    if written:
        return written
    if len(ingredients) != 1:
        names = {one.name for one in ingredients}  # a combination may have a file of its own
        known = next((one for one in knowledge.medicines.values() if names and set(one.substances) == names), None)
        return known.route if known is not None and known.route else "oral"
    only = ingredients[0]
    percent = only.strength.value if only.strength is not None and only.strength.unit == "%" else None
    if any(form in one.forms and percent in one.percents for one in index.skin.get(only.name, ())):
        return "topical"  # "diclofenac 1.5 % solution": no solution to swallow has that strength
    same = (one for one in knowledge.medicines.values() if one.substances == (only.name,))
    of_form = next((one for one in same if form and any(form in product.form for product in one.products)), None)
    known = knowledge.medicines.get(only.name) or of_form
    return known.route if known is not None and known.route else "oral"


def _percent(strength: Amount | None) -> Decimal | None:
    """A strength in %; 10 mg in 1 mL are 1 %. None where it is written in another way."""
    if strength is None or strength.unit not in ("%", "mg/mL"):
        return None
    return strength.value if strength.unit == "%" else strength.value / 10


def _on_skin(one: Ingredient, form: str, route: str, index: _Index) -> Ingredient:
    """The knowledge keeps what is put on the skin apart ("diclofenac gel"): the substance in that form is that.

    Of two files with that form the strength decides: a patch of 8 % capsaicin is no patch from the shelf.
    """
    if route not in ("topical", "transdermal"):
        return one
    fitting = [file for file in index.skin.get(one.name, ()) if form in file.forms or not form]
    if not fitting:
        return one
    percent = _percent(one.strength)
    nearest = min(fitting, key=lambda file: (file.off(percent), not file.name.endswith(f" {form}")))
    return Ingredient(name=nearest.name, strength=one.strength)
