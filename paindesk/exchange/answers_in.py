"""What patients answered before the visit: the MyPain questionnaire, and the like.

Codes: cqframework/cds4cpm, code systems mypain-questionnaire-codes (questions) and
mypain-questionnaireresponse-codes (how much something helped), as its published test patients use them.
"""

from dataclasses import dataclass, field

from paindesk.domain.patient import Relief, Trial
from paindesk.exchange.node import LOINC, Concept, Node
from paindesk.exchange.observations_in import Value

_GOALS, _BARRIERS = "mpq-1035", "mpq-1036"
_PAIN_WORDS = range(1040, 1067)  # "What type of ... pain have you had": one code a place
_TRIED = {
    "mpq-1070": "over-the-counter pain reliever", "mpq-1073": "muscle relaxant", "mpq-1074": "opioid",
    "mpq-1099": "heat or ice", "mpq-1100": "topical",
}  # fmt: skip
_NOT_TRIED = {"mpq-1080": "procedures or physical treatments", "mpq-1082": "lifestyle changes",
              "mpq-1085": "alternative treatments"}  # fmt: skip
_RELIEF = {
    "not at all": Relief.NONE, "none": Relief.NONE, "slightly": Relief.LITTLE, "a little bit": Relief.LITTLE,
    "moderately": Relief.SOME, "somewhat": Relief.SOME, "quite a bit": Relief.MUCH, "very": Relief.MUCH,
    "very much": Relief.MUCH, "a lot": Relief.MUCH, "extremely": Relief.MUCH, "completely": Relief.MUCH,
}  # fmt: skip
_NOW = "75260-0"
_INTERFERES = {"61758-9": "day-to-day activities", "61794-4": "enjoyment of life"}


@dataclass(slots=True)
class Answers:
    """What the answers of one record come to."""

    goals: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    function: list[str] = field(default_factory=list)
    trials: list[Trial] = field(default_factory=list)

    def take(self, question: Concept, value: Value, node: Node) -> bool:
        """Whether this was an answer to a question known here; then it is kept."""
        code = next((one.code for one in question.codings if one.code.startswith("mpq-")), "")
        loinc = question.of(LOINC)
        if code == _GOALS:
            self.goals.append(value.words)
        elif code == _BARRIERS:
            self.function.append(f"Barrier: {value.words}")
        elif code[4:].isdigit() and int(code[4:]) in _PAIN_WORDS:
            self.complaints.append(f"{_place(question.words)}: {value.words.lower()}")
        elif code in _TRIED:
            self._tried(code, question, value, node)
        elif code in _NOT_TRIED:
            self.function.append(f"Has {'not ' if value.words == 'yes' else ''}tried {_NOT_TRIED[code]}")
        elif loinc == _NOW and value.number is None:
            self.complaints.append(f"Pain right now: {value.words.lower()}")
        elif loinc in _INTERFERES and value.number is None:
            self.function.append(f"Pain interferes with {_INTERFERES[loinc]}: {value.words.lower()}")
        else:
            return False
        return True

    def _tried(self, code: str, question: Concept, value: Value, node: Node) -> None:
        relief = _RELIEF.get(value.words.casefold())
        if relief is None:
            node.notes.add(node.where, f"{question.words}: {value}", "an answer that does not say how much it helped")
        self.trials.append(Trial(medicine=_TRIED[code], relief=relief))


def _place(question: str) -> str:
    """ "back" out of "What type of BACK pain have you had in the last 7 days?"."""
    shouted = " ".join(word for word in question.split() if len(word) > 1 and word.isupper())
    return f"{(shouted or 'Pain').capitalize()} pain" if shouted else "Pain"
