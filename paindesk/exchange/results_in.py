"""One observation or answer to whoever reads it: genes, urine tests, labs and scores, life, words of the patient."""

from datetime import date

from paindesk.domain.monitoring import PdmpReview
from paindesk.exchange.draft import Draft
from paindesk.exchange.genes_in import read_gene_panel
from paindesk.exchange.node import LOINC, SNOMED, Concept, Node
from paindesk.exchange.observations_in import Value, converted, parts, read_date, read_value

_NO_RESULT = ("entered-in-error", "cancelled", "registered")
# SNOMED CT (US): a prescription drug monitoring record was looked at: the procedure, and that it was done.
_PDMP = ("461621000124108", "461651000124104")
Part = tuple[Node, Concept, Value]


def is_pdmp(concept: Concept) -> bool:
    """Whether that is a look into the prescription drug monitoring program."""
    words = concept.words.casefold()
    coded = any(one.system == SNOMED and one.code in _PDMP for one in concept.codings)
    return coded or "pdmp" in words.split() or "drug monitoring program" in words


def take_pdmp(node: Node, concept: Concept, on: date | None, draft: Draft) -> None:
    """A look into the program with its day; without a day it is noted."""
    if on is None:
        node.notes.add(node.where, concept.words, "no day on which the monitoring program was looked at")
    else:
        draft.pdmp.append(PdmpReview(on=on))


def take_observation(node: Node, draft: Draft) -> None:
    """An observation with its components."""
    concept, status = node.concept("code"), node.text("status")
    if status in _NO_RESULT:
        draft.notes.add(node.where, concept.words, f"not taken over: {status}")
        return
    focus = [reference.text("reference") for reference in node.nodes("focus")]
    if focus and not any(draft.is_patient(one) for one in focus):
        draft.notes.add(node.where, concept.words, "not taken over: about somebody or something else")
        return
    on = read_date(node)
    if is_pdmp(concept):
        take_pdmp(node, concept, on, draft)
        return
    found = _parts(node, concept, draft)
    if (genes := read_gene_panel(found, node, on)) is not None:
        draft.genotypes.extend(genes)
        return
    panel = draft.urine.is_panel(concept)
    if panel and on is not None:
        own = next((value for part, _, value in found if part is node), None)
        draft.urine.take_panel(concept, node, own, on)
    for part, question, value in found:
        if panel and on is not None and part is node:
            continue  # the note of the test
        if _take_urine((part, question, value), on, draft, node if panel and part is not node else None):
            continue
        if not take_value(part, question, value, on, draft):
            named = question.words or question.of(LOINC) or "no name"
            draft.other_results.setdefault(named, []).append((on or date.min, str(value)))


def _parts(node: Node, concept: Concept, draft: Draft) -> list[Part]:
    """What the observation and its components say; what says nothing is noted, unless it only groups others."""
    found: list[Part] = []
    spoke = False
    for part in parts(node):
        spoke = True
        question = part.concept("code") if part is not node else concept
        value = read_value(part)
        if value is not None:
            found.append((part, question, value))
        elif not part.has("dataAbsentReason"):
            draft.notes.add(part.where, question.words, "no value that could be read")
    for part in (node, *node.nodes("component")):
        if part.has("dataAbsentReason"):
            spoke = True
            asked = part.concept("code").words or concept.words
            draft.notes.add(part.where, asked, f"no result: {part.concept('dataAbsentReason').words}")
    if not spoke and not node.has("hasMember"):
        draft.notes.add(node.where, concept.words or node.text("id"), "no value in it")
    return found


def _take_urine(one: Part, on: date | None, draft: Draft, panel: Node | None) -> bool:
    """Whether this was of a urine drug test; a known substance is kept as an observation too."""
    part, question, value = one
    around = Concept() if panel is None else panel.concept("code")
    method = (panel or part).concept("method")
    substance = draft.urine.substance(question, in_panel=panel is not None)
    if not substance and on is not None:
        if panel is None:
            return draft.urine.wait(question, value, on)
        return draft.urine.take_sample(question, value, on, panel=around, method=method)
    if not substance:
        return False
    if on is None:
        draft.notes.add(part.where, f"Urine {substance}: {value}", "no day: not among the urine tests")
    else:
        draft.urine.take(substance, question, value, part, on, panel=around, method=method)
    known = draft.codes.find(question)
    if known is not None and (observation := converted(known, value, on, part)) is not None:
        draft.observations.append(observation)
    return True


def take_value(node: Node, question: Concept, value: Value, on: date | None, draft: Draft) -> bool:
    """One value to whoever knows its question; False when nobody does."""
    known, item = draft.codes.find(question), draft.scores.item(question)
    if item:
        if draft.scores.take(item, value, node, on):
            draft.understood["answers"] += 1
        else:
            draft.notes.add(node.where, f"{question.words or item}: {value}", "an answer without points")
    elif draft.life.take(question, value, on, node):
        pass
    elif known is not None:
        if (observation := converted(known, value, on, node)) is not None:
            draft.observations.append(observation)
            draft.life.take_test(known.code, observation.text, on, node)
    elif draft.answers.take(question, value, node):
        draft.understood["answers"] += 1
    else:
        return False
    return True
