"""Whether the text of a medicine says that it is not taken: "denies oxycodone", "tramadol (stopped 2023)", in Spanish
"niega oxicodona", "ya no toma tramadol", "tramadol (suspendido)".

Only a text that says this and nothing else is believed: who, the words that deny, one medicine with its strength, and
when or why. One word more ("no oxycodone increase", "stopped oxycodone, now takes morphine") may turn it round; then
the medicine counts, because missing an opioid is the worse error. So may how often ("not taking oxycodone every day"),
what another person does, the insurance that stopped it, and "d/c", which is "discharge" too (ISMP's list of error-prone
abbreviations). Where such words stand beside its name all the same, it is not known whether it is taken, and the sum
asks for that.
"""

import re
from enum import Enum

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.spanish_names import plain
from paindesk.exchange.names import hidden_names

_LONGEST = 400  # characters; a longer text is a story, and no answer
_NAME = "§"  # stands for the medicine while its text is read


class Denied(Enum):
    """Whether it is said not to be taken."""

    NO = 0
    UNSURE = 1
    YES = 2


_PERSON = r"(?:(?:the |el |la )?(?:pt|patient|paciente|she|he|they|ella|el)\b\.?:?,? ?)?"
_ANOTHER = (
    r"(?:(?:his|her|su|the|la|el) )?(?:mother|father|wife|husband|son|daughter|madre|padre|espos[oa]|hij[oa])\b:? "
)
_WHO = (
    rf"(?:{_ANOTHER}(?:says|reports|states|dice|refiere) (?:that |que )?)?{_PERSON}"
    r"(?:(?:is|has|was|been|reports?|states?|says?|refiere|dice|que|that|she|he|fue|ha|sido|esta) )*"
)
_MANY_OPIOIDS = r"(?:opioids?|opiates?|narcotics?|opioides?|opiaceos?|narcoticos?)"
_STOPPED = r"stopped|quit|discontinued|d/?c'?e?d|(?:se )?(?:lo |la )?suspendio|suspendid[oa]|descontinuad[oa]"
_NOT_TAKING = (
    r"(?:not|no longer|never|isn't) (?:currently |presently )?(?:taking|using|on)|"
    r"never (?:took|taken|used|started|filled)|(?:ya )?no (?:la |lo )?(?:toma|usa|esta tomando|esta usando)|"
    r"dejo de (?:tomar|usar)(?:la|lo)?|nunca (?:la |lo )?(?:tomo|uso|ha (?:tomado|usado))"
)
_REFUSED = r"denies|denied|declines|declined|refuses|refused|niega"
_NONE = r"no|not|never|none|nunca"
_ALLERGIC = r"alergic[oa] a|alergia a|allergic to|allergy to|allergy:|intolerant (?:to|of)"
_HIS = (
    r"(?:(?:any|all|the|his|her|their|current|currently|presently|home|taking|using|take|use of|use|of|having|tomar|"
    r"usar|uso de|el|la|los|las|su|sus|de|un|una|parches? de) )*"
)
_NUMBER = r"\d+(?:\.\d+)?(?:mg|mcg|ml|g|h)?"
_FORM = (
    r"tablets?|tabs?|capsules?|caps?|patch(?:es)?|films?|solution|tabletas?|comprimidos?|capsulas?|parches?|pills?|"
    r"pastillas?"
)
_STRENGTH = rf"(?:[\s,:()/-]*(?:{_NUMBER}|mg|mcg|g|ml|%|h|hr|hour|er|ir|xr|sr|cr|hcl|oral|{_FORM})(?![\w§]))*+\)?"
# No time of the day and no weekday: "no oxycodone on Sundays" is said of somebody who takes it.
_DOSE = (
    rf"(?:[\s,:()/-]*(?:{_NUMBER}|mg|mcg|ml|{_FORM}|take|tomar?|tome|every|each|cada|q ?\d+(?:-\d+)? ?h?|hours?|"
    r"hrs?|h|horas?|bid|tid|qid|daily|once|twice|times?|x|a|al|day|dia|veces|una|vez|dos|po|by mouth|as needed|prn)"
    r"(?![\w§]))*+"
)
_MONTH = r"(?:jan|ene|feb|mar|apr|abr|may|jun|jul|aug|ago|sep|oct|nov|dec|dic)[a-z]*\.?"
_DAY = (
    rf"(?:{_MONTH},? (?:de |del )?(?:\d{{1,2}},? )?)?(?:(?:19|20)\d\d|\d{{1,2}}/[\d/]+)|"
    rf"(?:\d{{1,2}} de )?{_MONTH}(?: (?:de |del )?\d{{4}})?"
)
_FEW_WORDS = r"[a-z']+(?: [a-z']+){0,2}"
_EVENT = r"(?:the |his |her |el |la |su )?(?:surgery|operation|discharge|delivery|cirugia|operacion|alta|parto)"
_WHO_STOPS = (
    r"(?:the |his |her |el |la |su )?(?:pcp|md|np|pa|dr\.? [a-z']+|doctora?|surgeon|oncologist|hospital|provider|"
    r"prescriber|medic[oa]|cirujan[oa]|oncolog[oa])"
)
_WHEN = (
    rf"(?:(?:in|en|on|since|desde|el|early|late|reported|last) )*(?:{_DAY})|"
    rf"(?:since|after|desde|despues de) {_EVENT}|hace (?:\d+|un|una|varios|varias) (?:mes(?:es)?|anos?)|"
    r"(?:\d+|a|several|many) (?:months?|years?) ago|"
    r"last (?:month|year)|for (?:\d+|a|several|many) (?:months?|years?)|it|this|them|any ?more|at all|now|"
    r"at (?:this|present) time|right now|currently|ahora|actualmente|(?:no sig )?reported|per (?:pt|patient)"
)
_WHY = rf"(?:because(?: of)?|porque|due to|debido al?) {_FEW_WORDS}|(?:by|por) {_WHO_STOPS}"
_END = rf"(?:[\s,:;.()-]*(?>{_WHEN}|{_WHY})(?![\w§]))*[\s.)]*"
_AGAIN = re.compile(
    r"\b(?:but|pero|sino|again|restart\w*|resum\w+|retom\w+|reinici\w+|reanud\w+|volvio|only|solo|solamente|except|unless|"
    r"salvo|excepto|until|hasta|if|si|when|cuando|takes?|toma(?!r)|yesterday|ayer|today|hoy|week|semana|more|mas|"
    r"insur\w+|pharmacy|seguro|aseguradora|farmacia|ran|run|out|left|acab\w+|agot\w+|termin\w+)\b"
)
# Who is "not taking oxycodone 4 times a day" may take it twice; with its strength it is the whole order that is denied.
# "Dejó oxicodona 10 mg" may be the prescriber, "dejó la oxicodona 10 mg" is the patient.
_ORDER = rf"{_NAME}(?=[^§]*?\d ?m?c?g\b){_STRENGTH}(?: use| uso)?{_DOSE}"
_SAID_FIRST = re.compile(
    rf"{_WHO}(?:(?:{_STOPPED}|{_NOT_TAKING}|{_REFUSED}|(?P<left>@))(?: (?:taking|using))? {_HIS}"
    rf"(?:{_NAME}(?:(?<!@ {_NAME})|(?! ?\d)){_STRENGTH}(?: use| uso)?|(?(left)(?!)|{_ORDER})|{_MANY_OPIOIDS})"
    rf"(?P<end>{_END})|(?:{_NONE}|{_ALLERGIC}) {_HIS}(?:{_NAME}{_STRENGTH}|{_MANY_OPIOIDS})[\s.)]*)"
)
_SAID_AFTER = re.compile(
    rf"{_WHO}{_NAME}{_STRENGTH}(?:{_DOSE}[\s,;:.()–-]*{_WHO}(?:{_STOPPED}|{_NOT_TAKING}|not taken)"
    rf"(?: (?:taking|using))?(?P<end>{_END})|\s*[:(,;–-]\s*(?:denies|none|never)[\s.)]*)"
)
_DIRECTED = re.compile(rf"{_STRENGTH}{_DOSE}[\s,;:.()–-]*{_WHO}(?:{_NOT_TAKING}|not taken)(?P<end>{_END})")
# Beside the name, though it is not plain what is denied.
_DOUBTED = re.compile(
    rf"^(?:{_ANOTHER})?{_WHO}(?:{_STOPPED}|{_NOT_TAKING}|{_REFUSED}|{_NONE}|negative for|d/c|@)(?: (?:taking|using))? "
    rf"{_HIS}{_NAME}|"
    rf"\b(?:off|weaned off|previously on|history of|hx of|used to take|{_ALLERGIC}) {_NAME}|"
    rf"{_NAME}[^,;.(]*\b(?:stopped|discontinued|d/c|dc'd|suspendid[oa]|descontinuad[oa]|on hold|held|no longer|"
    r"allergy)\b|"
    rf"{_NAME}{_STRENGTH}{_DOSE}[\s,;:.(–-]*(?:(?:{_STOPPED}|d/c|on hold|held)(?![\w§])"
    rf"(?! (?:smok|drink|alcohol|fumar|beber))|(?:{_WHO}(?:{_NOT_TAKING}|not taken)|denies|none|never)[\s.)]*$)"
)


def denied(text: str, knowledge: Knowledge) -> Denied:
    """Whether the words beside a medicine's name deny that it is taken."""
    if len(text) > _LONGEST:
        return Denied.NO
    words, one_medicine = hidden_names(_plain(text), _NAME, knowledge)
    for pattern in (_SAID_FIRST, _SAID_AFTER):
        found = pattern.fullmatch(words)
        if found is not None and _AGAIN.search(found["end"] or "") is None:
            return Denied.YES
    return Denied.UNSURE if one_medicine and _DOUBTED.search(words) is not None else Denied.NO


def directions_deny(text: str) -> bool:
    """The same of directions alone, which may forbid things: only "not taking" and its like count there."""
    found = _DIRECTED.fullmatch(_plain(text)) if len(text) <= _LONGEST else None
    return found is not None and _AGAIN.search(found["end"] or "") is None


def _plain(text: str) -> str:
    """Small letters without accents; "dejó", which has another sense without its own, is "@"."""
    quit_it = re.sub(r"\b(?:ya )?dejó (?=(?!de )\w)", "@ ", text, flags=re.IGNORECASE)
    return " ".join(plain(quit_it).replace("’", "'").split()).casefold()
