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
from paindesk.domain.medicine_line import Ingredient
from paindesk.exchange.bare_strength import bare_strength
from paindesk.exchange.spelling import clean, key
from paindesk.exchange.strengths import unknown_partners, with_strengths


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
    bare: bool = False  # the strength was written without its unit
    bare_piece: bool = False  # and right in front of a form
    open_number: str = ""  # "15 tablets": the strength of one, or how many


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
    "msir": "morphine", "meperitab": "meperidine", "lazanda": "fentanyl", "onsolis": "fentanyl",
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
    "synalgos-dc": ("dihydrocodeine", "aspirin", "caffeine"), "synalgos": ("dihydrocodeine", "aspirin", "caffeine"),
    "prolate": ("oxycodone", "acetaminophen"), "bunavail": ("buprenorphine", "naloxone"),
    "ibudone": ("hydrocodone", "ibuprofen"),
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
    r"\b(?:extended|ext|sustained|sust|controlled|prolonged|long|modified)[ -]?(?:release|rel|action|acting)\b|"
    r"\b(?:er|xr|sr|xl|cr|sa|xt)\b|"
    # "Detrol LA", not the Spanish article of "por la noche".
    r"(?<!por )(?<!en )(?<!a )(?<!de )(?<!con )(?<!no )(?<!ya )\bla\b(?! (?:noche|ma[nñ]ana|tarde|cena|comida|semana))|"
    r"^(?:abuse[ -]deterrent )?(?:12|24) ?hr\b|"
    r"\bliberaci[oó]n (?:prolongada|sostenida|controlada|extendida|modificada)\b|\bretard\b|"
    r"(?<!every )(?<!each )(?<!q )(?<![\dq])\b(?:12|24) ?(?:hr|hour|h)\b(?= (?:er |abuse|extended|tablet|capsule))"
)
_RATE = re.compile(r"\bmcg/h\b|\bmg/h\b")

_FORMS = (
    ("patch", r"patch(?:es)?|transdermal system|parches?"), ("gel", r"gel"), ("cream", r"cream|crema"),
    ("ointment", r"ointment|pomada|ung[uü]ento"),
    ("lotion", r"lotion"), ("powder", r"powder"),
    ("solution", r"(?:oral )?(?:solution|syrup|elixir|liquid|concentrate|suspension)|soluci[oó]n|jarabe"),
    ("capsule", r"capsules?|caps?|gelcaps?|softgels?|c[aá]psulas?"),
    ("tablet", r"tablets?|tabs?|caplets?|tabletas?|comprimidos?"),
    ("lozenge", r"lozenges?|troches?"), ("film", r"films?"), ("suppository", r"suppositor(?:y|ies)"),
    ("spray", r"sprays?"), ("injection", r"injection|injectable|prefilled syringe|vial|inyecci[oó]n|inyectable"),
    ("inhaler", r"inhaler|inhalation|inhalant"), ("drops", r"drops"),
)  # fmt: skip
_FORM = [(form, re.compile(rf"\b(?:{words})\b")) for form, words in _FORMS]
_ROUTES = (
    ("transdermal", r"transdermal"), ("ophthalmic", r"ophthalmic|eye drops"), ("otic", r"otic|ear drops"),
    ("nasal", r"nasal|intranasal"), ("buccal", r"buccal"), ("sublingual", r"sublingual"),
    ("rectal", r"rectal|suppositor(?:y|ies)"), ("vaginal", r"vaginal"),
    ("injection",
     r"injection|injectable|intravenous|subcutaneous|intramuscular|intrathecal|epidural|syringe|infusion|pca|iv|im|"
     r"inyecci[oó]n|inyectable|intravenos[oa]|subcut[aá]ne[oa]"),
    ("inhaled", r"inhaler|inhalation|inhalant|metered dose"),
    ("topical", r"topical|gel|cream|ointment|lotion|medicated pad|crema|pomada|ung[uü]ento|t[oó]pic[oa]"),
    ("oral", r"oral|by mouth|tablets?|capsules?"),
)  # fmt: skip
_ROUTE = [(route, re.compile(rf"\b(?:{words})\b")) for route, words in _ROUTES]
_LOCAL_PATCH = ("lidocaine", "capsaicin", "diclofenac", "menthol", "methyl")
_SKIN_FORMS = frozenset(("patch", "gel", "cream", "ointment", "lotion", "solution"))
_JOINED = re.compile(r"\s*[/+-]\s*")  # two parts of one medicine
_BESIDE = re.compile(r"\s*\(?\s*")  # its name and its brand
_PERCENT = re.compile(r"(\d+(?:\.\d+)?) %")  # at the beginning of a product's form or note


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
    seen: dict[tuple[str, str], Recognised] = field(default_factory=dict)  # a record names the same again and again


_MOST_SEEN = 4096
_last: list[tuple[Knowledge, _Index]] = []


def _index(knowledge: Knowledge) -> _Index:
    """The index of this knowledge; the last one is kept, because building it costs more than using it."""
    kept = _last[0] if _last else None
    if kept is None or kept[0] is not knowledge:
        kept = (knowledge, _build(knowledge))
        _last[:] = [kept]
    return kept[1]  # not what stands there now: a folder may be looked through on another thread meanwhile


def _build(knowledge: Knowledge) -> _Index:
    phrases: dict[str, tuple[str, ...]] = {}
    by_rxcui: dict[str, str] = {}
    skin: dict[str, list[_OnSkin]] = {}
    for name, other in knowledge.other_medicines.items():
        phrases[key(name)] = tuple(name.split("/"))
        by_rxcui |= dict.fromkeys(other.rxcui, name)
    for name, known in knowledge.medicines.items():
        phrases[key(known.written)] = known.substances
        if known.substances != (name,):
            continue  # another release or a combination of substances that have names of their own
        substance, _, last = name.rpartition(" ")
        if substance and last in _SKIN_FORMS:
            forms = {word for product in known.products for word in product.form.split()} | {last}
            texts = (text for product in known.products for text in (product.form, product.note))
            percents = {Decimal(written[1]) for text in texts if (written := _PERCENT.match(text)) is not None}
            skin.setdefault(substance, []).append(_OnSkin(name, frozenset(forms), frozenset(percents)))
            phrases.setdefault(key(substance), (substance,))
        elif known.rxcui:
            by_rxcui[known.rxcui] = name
    brands: dict[str, list[str]] = {}
    for name, other in knowledge.other_medicines.items():
        for brand in other.brands:
            brands.setdefault(key(brand), []).extend(name.split("/"))
    brand_forms: dict[str, str] = {}
    for known in knowledge.medicines.values():
        made_as = {product.form for product in known.products}
        for brand in known.patient.brands:
            brands.setdefault(key(brand), []).extend(known.substances)
            if len(made_as) == 1 and known.route in ("transdermal", "buccal"):
                brand_forms[key(brand)] = next(iter(made_as))
    for brand, names in brands.items():
        phrases.setdefault(brand, tuple(dict.fromkeys(names)))
    for brand, parts in _COMBINED.items():
        phrases[key(brand)] = parts
    for also, name in _ALSO.items():
        phrases.setdefault(key(also), (name,))
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
    seen = _index(knowledge).seen
    if (text, rxcui) not in seen:
        if len(seen) >= _MOST_SEEN:
            seen.clear()
        seen[text, rxcui] = _recognised(text, knowledge, rxcui)
    return seen[text, rxcui]


def hidden_names(text: str, sign: str, knowledge: Knowledge) -> tuple[str, bool]:
    """The text with `sign` for each medicine it names, one for "oxycodone/acetaminophen (Percocet)"; and whether all of
    them are the same medicine."""
    index, words = _index(knowledge), knowledge.in_english(text)
    out, done, first, last = "", 0, frozenset[str](), frozenset[str]()
    same = True
    for match in index.pattern.finditer(words):
        gap, names = words[done : match.start()], frozenset(index.phrases[key(match[0])])
        part = bool(out) and _JOINED.fullmatch(gap) is not None
        again = bool(out) and names <= last and _BESIDE.fullmatch(gap) is not None
        last = names | last if part or again else names
        first = last if part or not out else first
        out = out if part or again else f"{out}{gap}{sign}"
        done, same = match.end(), same and names <= first
    return out + words[done:], bool(out) and same


def _without_article(cleaned: str, found: list[tuple[str, int, int]]) -> str:
    """Without the Spanish article of "dejo la oxicodona", which is no "LA"."""
    for _, start, _ in found:
        if cleaned[:start].endswith((" la ", "(la ")) or cleaned[:start] == "la ":
            cleaned = f"{cleaned[: start - 3]}   {cleaned[start:]}"
    return cleaned


def _recognised(text: str, knowledge: Knowledge, rxcui: str) -> Recognised:
    index = _index(knowledge)
    cleaned = clean(knowledge.in_english(text))[:1000]
    form = next((form for form, pattern in _FORM if pattern.search(cleaned)), "")
    brands = (key(match[0]) for match in index.pattern.finditer(cleaned))
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
    known_release = _EXTENDED.search(_without_article(cleaned, found)) or _EXTENDED_BRANDS.search(cleaned)
    release = "er" if known_release and form in ("", "tablet", "capsule", "solution") else ""
    ingredients = [*with_strengths(cleaned, found, knowledge), *unknown_partners(cleaned, found)]
    after = cleaned[max((end for _, _, end in found), default=0) :]
    bare = bare_strength(after, ingredients, form, release, knowledge)
    ingredients = bare.ingredients or ingredients
    route = _route(cleaned, form, ingredients, index, knowledge)
    ingredients = _once([_by_the_hour(_on_skin(one, form, route, index), form, route) for one in ingredients])
    ingredients.sort(key=lambda one: ("opioid" not in knowledge.groups_of(one.name), one.name))
    return Recognised(
        ingredients=tuple(ingredients),
        form=form or ("solution" if _is_liquid(ingredients, route) else ""),
        release=release,
        route=route,
        rxcui=rxcui or _own_rxcui(ingredients, knowledge),
        bare=bare.ingredients is not None,
        bare_piece=bare.piece,
        open_number=bare.open,
    )


def _once(ingredients: list[Ingredient]) -> list[Ingredient]:
    """Each substance once, with the strength that was told: "lidocaine (LIDODERM) 5 % patch" is one patch."""
    kept: dict[str, Ingredient] = {}
    for one in ingredients:
        if one.name not in kept or kept[one.name].strength is None:
            kept[one.name] = one
    return list(kept.values())


def _by_the_hour(one: Ingredient, form: str, route: str) -> Ingredient:
    """ "fentanyl 25 mcg patch": a patch through the skin is named by what it gives an hour."""
    strength = one.strength
    if form == "patch" and route == "transdermal" and strength is not None and strength.unit == "mcg":
        return Ingredient(name=one.name, strength=Amount(strength.value, "mcg/h"))
    return one


def _is_liquid(ingredients: list[Ingredient], route: str) -> bool:
    """Whether so much in a mL is swallowed: that is a solution, whatever it is called."""
    strengths = [one.strength for one in ingredients if one.strength is not None]
    return route == "oral" and bool(strengths) and all(one.unit.endswith("/mL") for one in strengths)


def name_by_number(rxcui: str, knowledge: Knowledge) -> str:
    """The medicine whose ingredient has that RxNorm number, or "". Numbers of products are not kept."""
    return _index(knowledge).by_rxcui.get(rxcui, "") if rxcui else ""


def substance_of(name: str) -> str:
    """ "diclofenac" of "diclofenac gel": what is put on the skin has a name of its own, and the same substance."""
    substance, _, last = name.rpartition(" ")
    return substance if substance and last in _SKIN_FORMS else name


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
        for name in index.phrases[key(match[0])]:
            spans.setdefault(name, match.span())
    return [(name, start, end) for name, (start, end) in spans.items()]


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
