"""MedicationRequest, MedicationStatement and Medication out of FHIR R4, one line an order."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from paindesk.domain.dose import plain
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine_line import Activity, Fill, MedicineLine
from paindesk.exchange.addresses import Held, canonical
from paindesk.exchange.agreement import NameText, read_names
from paindesk.exchange.denied import Denied, denied, directions_deny
from paindesk.exchange.dosage_in import Product, read_dosages
from paindesk.exchange.node import Concept, Node, as_concept
from paindesk.exchange.own import LINE, was_kept_as
from paindesk.exchange.sig_words import piece_of
from paindesk.exchange.timing_in import supplied_days

_ACTIVITY = {
    "active": Activity.ACTIVE, "intended": Activity.ACTIVE, "on-hold": Activity.UNKNOWN, "unknown": Activity.UNKNOWN,
    "completed": Activity.ENDED, "stopped": Activity.ENDED, "cancelled": Activity.ENDED, "not-taken": Activity.ENDED,
}  # fmt: skip
_NOT_ORDERED = ("proposal", "option")
_ROUTES = ("transdermal", "topical", "nasal", "buccal", "sublingual", "rectal", "vaginal", "ophthalmic", "oral")
_INJECTED = ("intravenous", "intramuscular", "subcutaneous", "intrathecal", "epidural", "injection")


def read_medicine(node: Node, knowledge: Knowledge, held: Held) -> MedicineLine | None:
    """One order or statement as a line; None (and noted) for what says "do not give" or was only proposed."""
    line = read_line_of(node, knowledge, held)
    status, why_not = node.text("status"), ""
    if node.value.get("doNotPerform") is True:
        why_not = "an order not to give it"
    elif node.has("doNotPerform") and node.flag("doNotPerform") is None:
        why_not = "not clear whether it is an order to give it"
    elif status == "draft" or node.text("intent") in _NOT_ORDERED:
        why_not = "a draft or proposal, not an order"
    elif not line.text:
        why_not = "no medicine in it"
    if why_not:
        node.notes.add(node.where, line.text or node.text("id"), f"not taken over: {why_not}")
        return None
    if status not in _ACTIVITY:
        node.notes.add(f"{node.where}.status", status or line.text, "no status FHIR knows: whether it holds is open")
    return line


def read_line_of(node: Node, knowledge: Knowledge, held: Held) -> MedicineLine:
    """The medicine of any resource that names one, with its directions; its text is "" where none is named."""
    concept, form, texts = _named(node, held)
    found, disagreement = read_names(concept, texts, knowledge)
    if concept and not found.ingredients:
        why = f"{disagreement}: not taken for either" if disagreement else "a medicine PainDesk does not know"
        node.notes.add(node.where, concept.words, f"{why}; kept as written")
    elif disagreement:
        node.notes.add(node.where, concept.words, disagreement)
    dosages = _dosages(node)
    form = found.form or form
    directions = read_dosages(dosages, Product(text=concept.words, form=form, ingredients=found.ingredients))
    status = node.text("status")
    said, activity = denied(concept.words, knowledge), _ACTIVITY.get(status, Activity.UNKNOWN)
    not_taken = said is Denied.YES or directions_deny(directions.sig_text)
    if not_taken and status != "not-taken":
        node.notes.add(node.where, f"{concept.words} {directions.sig_text}".strip(), "read as not taken")
    return MedicineLine(
        text=concept.words,
        ingredients=found.ingredients,
        rxcui=found.rxcui,
        form=form,
        release=found.release,
        route=_route(dosages, found.route),
        sig_text=directions.sig_text,
        sig=directions.sig,
        sig_choices=directions.sig_choices,
        disagreement=disagreement or directions.disagreement,
        activity=Activity.UNKNOWN if said is Denied.UNSURE and activity is Activity.ACTIVE else activity,
        started=node.day("authoredOn") or node.day("effectiveDateTime") or node.node("effectivePeriod").day("start"),
        ends=_ends(node, dosages),
        prescriber=held.name(node.node("requester"), node),
        not_taking=not_taken or status == "not-taken",
        source_id=f"{node.text('resourceType')}/{node.text('id')}".rstrip("/"),
        quantity=_quantity(node.node("dispenseRequest")),
        fills=_last_fill(node.node("dispenseRequest")),
    )


def _quantity(supply: Node) -> Decimal | None:
    """Pieces handed out over all refills; None for what is measured, and where it is not told."""
    handed = supply.node("quantity")
    value, unit = handed.number("value"), handed.text("unit").strip("{} ").casefold()
    counted = unit in ("", "1", "each", "ea") or piece_of(unit) != ""
    if value is None or value <= 0 or not counted:
        return None
    return value * (1 + (supply.number("numberOfRepeatsAllowed") or 0))


def _last_fill(supply: Node) -> tuple[Fill, ...]:
    """When an order was last fetched, as records of a prescription monitoring program carry it."""
    for extension in supply.nodes("extension"):
        url = extension.text("url").rsplit("/", 1)[-1]
        if url.replace("_", "").replace("-", "").casefold() in ("lastfill", "lastfilled", "filldate"):
            on = extension.day("valueDate") or extension.day("valueDateTime")
            days = supplied_days(supply.node("expectedSupplyDuration"))
            return (Fill(on=on, days=days),) if on is not None else ()
    return ()


def _dosages(node: Node) -> list[Node]:
    """Its dosages; a MedicationAdministration has a single one."""
    if isinstance(node.value.get("dosage"), dict):
        return [node.node("dosage")]
    return [*node.nodes("dosageInstruction"), *node.nodes("dosage")]


def _ends(node: Node, dosages: list[Node]) -> date | None:
    """The end as written: of the order's validity, of its dosage, or of the time it was taken."""
    bounds = dosages[0].node("timing").node("repeat").node("boundsPeriod") if len(dosages) == 1 else None
    return (
        node.node("dispenseRequest").node("validityPeriod").day("end")
        or (bounds.day("end") if bounds is not None else None)
        or node.node("effectivePeriod").day("end")
    )


def _route(dosages: list[Node], default: str) -> str:
    """The route the order names, where it names one; else what the medicine's name says."""
    words = dosages[0].concept("route").words.casefold() if dosages else ""
    if "mouth" in words:
        return "oral"
    if any(one in words for one in _INJECTED):
        return "injection"
    return next((route for route in _ROUTES if route in words), default)


def _named(node: Node, held: Held) -> tuple[Concept, str, tuple[NameText, ...]]:
    """The medicine of an order, its form, and its ingredients as its Medication lists them."""
    if node.has("medicationCodeableConcept"):
        return node.concept("medicationCodeableConcept"), "", ()
    reference = node.node("medicationReference")
    medication = held.find(reference, node)
    if medication is None:
        shown = reference.text("display")
        if reference.text("reference") and shown:
            node.notes.add(
                f"{node.where}.medicationReference", shown, "its Medication is not in the record; its name is used"
            )
        return Concept(shown), "", ()
    form = recognise_form(medication.concept("form").words)
    parts = [shown for one in medication.nodes("ingredient") if (shown := _ingredient(one))]
    listed = " / ".join(parts)
    texts = (NameText("its list of ingredients", listed),) if listed else ()
    return medication.concept("code") or Concept(listed or reference.text("display")), form, texts


def _ingredient(node: Node) -> str:
    """ "oxycodone 5 mg", "morphine 10 mg/5 mL"."""
    name = as_concept(node.node("itemCodeableConcept")).words
    strength = node.node("strength")
    amount, per = strength.node("numerator"), strength.node("denominator")
    value, unit = amount.number("value"), amount.text("unit") or amount.text("code")
    if not name or value is None or not unit:
        return name
    size, of = per.number("value"), (per.text("unit") or per.text("code")).casefold()
    volume = f"/{'1' if size is None else plain(size)} {of}" if of in ("ml", "h") else ""
    return f"{name} {plain(value)} {unit}{volume}"


def recognise_form(words: str) -> str:
    """The last word of "Oral Tablet" as a form PainDesk uses, or ""."""
    last = words.casefold().split()[-1:] or [""]
    known = ("tablet", "capsule", "patch", "solution", "gel", "cream", "ointment", "film", "lozenge", "suppository")
    return last[0].rstrip("s") if last[0].rstrip("s") in known else ""


def join(read: Sequence[tuple[Node, MedicineLine]]) -> list[MedicineLine]:
    """Each medicine once: a statement about an order is one line with it, and an order that was replaced has ended.

    What the statement says of taking it counts; where it also says another dose, both are kept to choose from. A line
    of PainDesk's own list is the line as it stood.
    """
    often = Counter(line.source_id for _, line in read)
    by_source = {line.source_id: place for place, (_, line) in enumerate(read) if often[line.source_id] == 1}
    lines: list[MedicineLine | None] = [line for _, line in read]
    for place, (node, line) in enumerate(read):
        older = by_source.get(canonical(node.node("priorPrescription").text("reference")))
        if older is not None and older != place and lines[older] is not None:
            if _there(lines[older]).activity is not Activity.ENDED:
                node.notes.add(node.where, line.text, "replaces an earlier order, which counts as ended")
            lines[older] = replace(_there(lines[older]), activity=Activity.ENDED)
        if node.text("resourceType") != "MedicationStatement":
            continue
        about = [canonical(one.text("reference")) for key in ("basedOn", "derivedFrom") for one in node.nodes(key)]
        if was_kept_as(node) == LINE:
            for one in (by_source[each] for each in about if each in by_source):
                lines[one] = lines[one] if one == place else None
            continue
        order = next((by_source[one] for one in about if one in by_source and by_source[one] != place), None)
        if order is not None and lines[order] is not None:
            lines[order] = _said_of(_there(lines[order]), line)
            lines[place] = None
    return [one for one in lines if one is not None]


def _there(line: MedicineLine | None) -> MedicineLine:
    assert line is not None
    return line


def _said_of(order: MedicineLine, said: MedicineLine) -> MedicineLine:
    activity = order.activity if said.activity is Activity.UNKNOWN else said.activity
    joined = replace(order, activity=activity, not_taking=said.not_taking or order.not_taking)
    if not order.ingredients and said.ingredients and not order.disagreement:
        joined = replace(joined, ingredients=said.ingredients, form=said.form, release=said.release, route=said.route)
    if said.sig is None or said.sig == order.sig:
        return joined
    if order.sig is None:
        return joined if order.disagreement else replace(joined, sig=said.sig, sig_text=said.sig_text)
    both = f"the order says “{order.sig_text}”; the statement says “{said.sig_text}”"
    return replace(joined, sig=None, sig_choices=(order.sig, said.sig), disagreement=both)
