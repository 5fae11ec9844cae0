"""QuestionnaireResponse: each answer as if it were an observation of the day it was given.

A question is known by the LOINC code its linkId ends with ("/44249-1/44260-8"), and a goal by its words.
"""

import re
from datetime import date

from paindesk.exchange.draft import Draft
from paindesk.exchange.node import LOINC, Coding, Concept, Node
from paindesk.exchange.observations_in import read_value
from paindesk.exchange.results_in import take_value

_CODE = re.compile(r"(?:^|/)(\d{1,7}-\d)$", re.ASCII)


def take_response(node: Node, draft: Draft) -> None:
    """Every answer of a response; what is not used is listed with its question."""
    on = node.day("authored")
    if (status := node.text("status")) in ("in-progress", "stopped"):
        node.notes.add(node.where, node.text("questionnaire") or node.text("id"), f"answers not finished: {status}")
    waiting = list(node.nodes("item"))
    while waiting:
        item = waiting.pop(0)
        for answer in item.nodes("answer"):
            waiting.extend(answer.nodes("item"))
            _take(item, _as_observed(answer), on, draft)
        waiting.extend(item.nodes("item"))


def _take(item: Node, answer: Node, on: date | None, draft: Draft) -> None:
    words = item.text("text") or item.text("linkId")
    code = _CODE.search(item.text("linkId")) or _CODE.search(item.text("definition"))
    question = Concept(words, (Coding(LOINC, code[1], words),) if code is not None else ())
    value = read_value(answer)
    if value is None:
        if not any(key.startswith("value") for key in answer.value):
            draft.notes.add("QuestionnaireResponse", words, "no answer")
    elif "goal" in words.casefold() and value.number is None and code is None:
        draft.answers.goals.append(value.words)
        draft.understood["answers"] += 1
    elif not take_value(answer, question, value, on, draft):
        draft.notes.add("QuestionnaireResponse", f"{words}: {value}", "an answer PainDesk does not use")


def _as_observed(answer: Node) -> Node:
    """The answer with its value as an observation has it."""
    value = dict(answer.value)
    if isinstance(coding := value.pop("valueCoding", None), dict):
        value["valueCodeableConcept"] = {"coding": [coding]}
    if (number := value.pop("valueDecimal", None)) is not None:
        value["valueQuantity"] = {"value": number}
    return Node(value, "QuestionnaireResponse.item", answer.notes)
