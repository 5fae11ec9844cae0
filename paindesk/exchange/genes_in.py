"""Pharmacogenomic results: the gene, and what its result means for medicines, in the words rules ask for.

Codes: LOINC (metabolizer status of a gene, its answer list LL3856-3; HLA-B*15:02), and the components of the HL7
genomics reporting guide. A genotype without its meaning ("*4/*4") is not translated here.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from paindesk.domain.patient import Genotype
from paindesk.exchange.node import LOINC, Concept, Node
from paindesk.exchange.observations_in import Value

_GENE_CODES = {"79715-9": "CYP2D6", "79714-2": "CYP2C19", "79716-7": "CYP2C9", "57979-7": "HLA-B*15:02"}
_GENE_STUDIED, _EFFECT = "48018-6", "53040-2"
_ANSWERS = {
    "LA10315-2": "ultrarapid metabolizer", "LA25390-8": "rapid metabolizer", "LA25391-6": "normal metabolizer",
    "LA10317-8": "intermediate metabolizer", "LA9657-3": "poor metabolizer", "LA6576-8": "positive",
    "LA6577-6": "negative", "LA9633-4": "positive", "LA9634-2": "negative",
}  # fmt: skip
_GENES = {
    "CYP2D6": r"cyp ?2d6", "CYP2C19": r"cyp ?2c19", "CYP2C9": r"cyp ?2c9", "CYP2B6": r"cyp ?2b6",
    "HLA-B*15:02": r"(?:hla-?b ?)?\*? ?15:? ?02", "HLA-A*31:01": r"(?:hla-?a ?)?\*? ?31:? ?01",
    "HLA-B*58:01": r"(?:hla-?b ?)?\*? ?58:? ?01",
}  # fmt: skip
_NAMED = re.compile("|".join(rf"(?P<g{place}>(?<!\d){words}(?!\d))" for place, words in enumerate(_GENES.values())))
_ABOUT_GENES = re.compile(r"\bcyp ?2|\bhla\b|\bhla-|pharmacogen|metaboli[sz]er|genotyp")
_METABOLIZER = re.compile(
    r"\b(?P<how>ultra-? ?rapid|rapid|normal|extensive|intermediate|poor)(?: metaboli[sz]ers?)?\b|"
    r"^\W*(?P<short>um|rm|nm|em|im|pm)\b"
)
_SHORT = {"um": "ultrarapid", "rm": "rapid", "nm": "normal", "em": "normal", "im": "intermediate", "pm": "poor"}
_NEGATIVE = re.compile(r"\b(?:negative|neg|not detected|absent|not present|non-?carrier|no copies)\b|^\W*no\b")
_DENIED = re.compile(r"\b(?:not an?|no evidence|unlikely|rule[sd]? out|excluded|cannot|unable)\b")
_POSITIVE = re.compile(r"\b(?:positive|pos|detected|present|carrier|heterozygous|homozygous)\b|^\W*yes\b")


def read_genes(node: Node, question: Concept, value: Value | None, on: date | None) -> tuple[Genotype, ...] | None:
    """The results of an observation that speaks of these genes; None when it does not. What is not plain is noted."""
    gene = _gene_of(question) or _studied(node)
    said = f"{question.words} {value.words if value is not None else ''}".casefold()
    if not gene and _ABOUT_GENES.search(said) is None:
        return None
    answer = _answer_code(node)
    if gene:
        phenotype = _ANSWERS.get(answer) or _phenotype(gene, value.words if value is not None else "")
        phenotype = phenotype or _effect(node)
        found = [(gene, phenotype)]
    else:
        found = list(_in_words(said))
    if not found:
        return None
    kept = tuple(Genotype(gene=one, phenotype=phenotype, on=on) for one, phenotype in found if phenotype)
    unread = [one for one, phenotype in found if not phenotype]
    if unread:
        shown = value.words if value is not None else "no value"
        node.notes.add(
            node.where, f"{', '.join(unread)}: {shown}", "a genotype without what it means: enter the phenotype"
        )
    return kept


def _gene_of(question: Concept) -> str:
    for one in question.codings:
        if one.system == LOINC and one.code in _GENE_CODES:
            return _GENE_CODES[one.code]
    named = {name for shown in (question.words, *(one.display for one in question.codings)) for name in _names(shown)}
    return named.pop() if len(named) == 1 else ""


def _names(text: str) -> Iterator[str]:
    lowered = text.casefold()
    for match in _NAMED.finditer(lowered):
        name = list(_GENES)[int(str(match.lastgroup)[1:])]
        if name.startswith("CYP") or "hla" in lowered or "*" in match[0] or ":" in match[0]:
            yield name


def _studied(node: Node) -> str:
    for part in node.nodes("component"):
        if part.concept("code").of(LOINC) == _GENE_STUDIED:
            return next(iter(_names(part.concept("valueCodeableConcept").words)), "")
    return ""


def _effect(node: Node) -> str:
    for part in node.nodes("component"):
        if part.concept("code").of(LOINC) == _EFFECT:
            answer = part.concept("valueCodeableConcept")
            return _ANSWERS.get(answer.of(LOINC)) or _phenotype("CYP", answer.words)
    return ""


def _answer_code(node: Node) -> str:
    return node.concept("valueCodeableConcept").of(LOINC) if node.has("valueCodeableConcept") else ""


def _in_words(said: str) -> Iterator[tuple[str, str]]:
    """ "cyp2d6 poor metabolizer; hla-b*15:02 negative": each gene with what follows its name."""
    found = list(_NAMED.finditer(said))
    for place, match in enumerate(found, start=1):
        name = list(_GENES)[int(str(match.lastgroup)[1:])]
        if not (name.startswith("CYP") or "hla" in said or "*" in match[0] or ":" in match[0]):
            continue
        rest = said[match.end() : found[place].start() if place < len(found) else len(said)]
        yield name, _phenotype(name, rest)


def _phenotype(gene: str, words: str) -> str:
    said = words.casefold()
    if gene.startswith("HLA"):
        if _NEGATIVE.search(said):
            return "negative"
        return "positive" if _POSITIVE.search(said) else ""
    told = {
        _SHORT.get(match["short"] or "", (match["how"] or "").replace("-", "").replace(" ", ""))
        for match in _METABOLIZER.finditer(said)
    }
    if len(told) != 1 or _DENIED.search(said):
        return ""  # none, "intermediate to poor", "not a poor metabolizer"
    how = told.pop()
    return f"{'normal' if how == 'extensive' else how} metabolizer"


def read_gene_panel(
    parts: Sequence[tuple[Node, Concept, Value]], whole: Node, on: date | None
) -> list[Genotype] | None:
    """The same of a whole observation: of its own value, else of its components; None when it is not about genes."""
    if _studied(whole):
        own = next((value for part, _, value in parts if part is whole), None)
        return list(read_genes(whole, whole.concept("code"), own, on) or ())
    read = [read_genes(part, question, value, on) for part, question, value in parts]
    return [one for each in read for one in each or ()] if any(each is not None for each in read) else None
