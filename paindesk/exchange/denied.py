"""Whether the text of a medicine says that it is not taken: "denies oxycodone", "tramadol (stopped 2023)", in Spanish
"niega oxicodona", "ya no toma tramadol", "tramadol (suspendido)".

It must be said of this medicine: right before its name, or after it with nothing else that is denied ("no toma
alcohol", "suspendido ibuprofeno"). What sets a limit or a condition ("no more than 4 a day", "si no usa el parche")
denies nothing. Where it is not plain, the line counts as taken, because missing an opioid is the worse error.
"""

import re

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.spanish_names import plain
from paindesk.exchange.names import begins_with_name, recognise

_PERSON = r"(?:(?:the |el |la )?(?:pt|patient|paciente|she|he|they|ella|el)\b\.?:?,? ?)?"
_WHO = rf"{_PERSON}(?:(?:is|has|was|reports?|states?|says?|refiere|dice|que|that|she|he) )*"
_STOPPED_TAKING = r"stopped|quit|discontinued|(?:se )?suspendio(?: el| la)?|suspendid[oa]|descontinuad[oa]"
_OPENS = re.compile(
    rf"{_WHO}(?:denies|denied|declines|declined|refuses|refused|no|not|never|none|nunca|without|negative for|niega|"
    rf"alergic[oa] a|alergia a|allergic to|allergy to|allergy:|intolerant (?:to|of)|{_STOPPED_TAKING})(?: |$)"
)
# What may stand between that and the name.
_BETWEEN = re.compile(
    r"\s*(?:(?:any|all|current|currently|presently|recent|home|to|take|took|taken|taking|use|used|using|usage|of|having|"
    r"ever|on|longer|that|s?he|is|the|his|her|their|toma|tomar|tome|tomo|tomado|tomando|usa|usar|usado|usando|uso|ha|"
    r"haber|esta|ya|el|la|los|las|lo|su|sus|de|del|a|al|un|una|parches?|patch(?:es)?)\s+)*"
)
# Accented: without its accent it is also "I leave (them) tramadol 50 mg".
_QUIT_IT = re.compile(r"^\s*(?:(?:el |la )?paciente |ya )?dejó (?:el |la |los |las )?", re.IGNORECASE)
_NOT_TAKEN = re.compile(
    r"\b(?:not|no longer|isn't|stopped|quit|never) (?:currently |presently )?(?:taking|using|on)\b(?! (?:more|with))|"
    r"\b(?:ya )?no (?:la |lo )?(?:toma|usa|esta tomando|esta usando)\b(?! (?:mas|con))|"
    r"\bdejo de (?:tomar|usar)(?:la|lo)?\b|\bnunca (?:la |lo )?(?:tomo|uso|ha (?:tomado|usado))\b|"
    r"\bnever (?:took|taken|used|started|filled)\b|\bnot taken\b(?! (?:more|with|at|by))"
)
_ENDED = re.compile(r"\b(?:suspendid[oa]|descontinuad[oa])\b|\b(?:stopped|discontinued|d/c'?d|dc'd)(?!\w)")
_AFTER = re.compile(r"[:(,;–-]\s*(?:denies|denied|none|never)\b\.?\)?\s*$")
# "Not stopped", "until stopped", "if not taking": before the words, in the same part of the sentence.
_HELD_BACK = re.compile(
    r"\b(?:no|not|never|nunca|jamas|nor|ni|hasta|until|till|si|if|cuando|when|once|unless|antes|before|sin|without|"
    r"\w+n't|should|must|may|can|could|will|would|be|ser|sea|puede|debe|podria|quiere|wants?|plans?|piensa)\b"
)
_MONTH = r"(?:jan|ene|feb|mar|apr|abr|may|jun|jul|aug|ago|sep|oct|nov|dec|dic)[a-z]*\.?"
_OVER = (
    rf"(?:(?:(?:in|en|on|since|desde|el|early|late) )*(?:(?:\d{{1,2}} (?:de )?)?{_MONTH},? (?:del? )?)?"
    r"(?:(?:19|20)\d\d\b|\d{1,2}/\d)|since\b|desde\b|hace\b|for (?:\d+|a|an|several|many) (?:week|month|year)|"
    r"\d+ (?:week|month|year)s? ago|because\b|porque\b|due to\b|debido\b|after\b|despues\b|per (?:pt|patient)\b)"
)
_BUT = r"(?!\s*(?:only|except|unless|but|solo|salvo|excepto|sino|pero)\b)"
_CLOSED = rf"[.]?\s*(?:$|[.;,)\]]{_BUT}|:?\s*(?:no sig )?reported\b|[-–] )"
_IT = (
    r"(?:\s+(?:it|this|them|any ?more|at all|now|at (?:this|present)(?: time)?|right now|currently|ahora|actualmente))*"
)
_NO_OBJECT = re.compile(rf"{_IT}(?:\s*{_CLOSED}|\s+{_OVER})")
_BY_WHOM = re.compile(r"\s+(?:by|por (?!la (?:noche|manana|tarde)))")
_PARTS = re.compile(r"[,;(]|\.(?!\d)|\s[-–]\s")
_JOINED = re.compile(r"\b(?:and|y|e|con|with|plus)\b|\+")
# Nothing but who it is about: "ya", "patient", "it was".
_SUBJECT = re.compile(
    rf"\s*(?:{_WHO}|)(?:(?:ya|now|currently|it|was|is|has|been|ahora|actualmente|fue|ha|sido|esta|se|le|lo|la|status:?|note:?|"
    r"nota:?|medication|medicine|medicamento|medicina)\s*)*$"
)
_NOT_OF_TAKING = re.compile(
    r"\b(?:side|effects?|efectos|relief|alivio|refills?|withdrawal|misuse|abuse|abuso|problems?|problemas|complaints|"
    r"but|pero|sino|instead|today|tonight|yet|hoy|todavia|aun|only|solo|solamente|unless|salvo|excepto|except|"
    r"every day|todos los dias|always|siempre|regularly|sometimes|a veces|more than|mas de|mas que|as prescribed|again|"
    r"resum\w+|restart\w*|retom\w+|reinici\w+|reanud\w+|volvio|de nuevo|otra vez|left|allerg\w+|alergi\w+|cannot|can't|"
    r"puede|takes?|toma|uses|usa|(?:now|ahora) (?=\w))\b"
)
# One medicine for another: which of them is taken is not plain.
_EXCHANGED = re.compile(r"\b(?:start\w*|began|inici\w+|switch\w*|chang\w+|cambi\w+|replac\w+|reempla\w+)\b")
_DOCTOR = re.compile(r"\b(?:doctora?|medic[oa]|dra?)\b")
_ALL_OPIOIDS = re.compile(r"(?:opioids?|opiates?|narcotics?|opioides?|opiaceos?|narcoticos?)\b")


def says_not_taken(text: str, knowledge: Knowledge) -> bool:
    """Whether the words beside a medicine's name deny that it is taken."""
    words = _plain(text)
    if (quit_it := _QUIT_IT.match(text)) is not None and _DOCTOR.search(words) is None:
        return _denied_name(_plain(text[quit_it.end() :]), knowledge)
    opened = _OPENS.match(words)
    if opened is not None and _denied_name(words[opened.end() :], knowledge):
        return True
    for pattern in (_NOT_TAKEN, _ENDED):
        for found in pattern.finditer(words):
            before, after = words[: found.start()], words[found.end() :]
            if _HELD_BACK.search(_parts(before)[-1]):
                continue
            if _names(before, knowledge):
                if _ends(after, ended=pattern is _ENDED) and _of_this(before, knowledge):
                    return True
            elif _denied_name(after, knowledge):
                return True
    none = _AFTER.search(words)
    return none is not None and _of_this(words[: none.start()], knowledge, spoken=True)


def directions_say_not_taken(text: str) -> bool:
    """The same of directions alone, which may forbid things: only "not taking" and its like count there."""
    words = _plain(text)
    for found in _NOT_TAKEN.finditer(words):
        last = _parts(words[: found.start()])[-1]
        said = _SUBJECT.match(last) is not None or re.match(r"\s*(?:\d|take|tom)", last) is not None
        if said and not _HELD_BACK.search(last) and _ends(words[found.end() :], ended=False):
            return True
    return False


def _denied_name(words: str, knowledge: Knowledge) -> bool:
    """Whether that begins with the medicine, tells nothing that is not about taking it, and names no other after it."""
    between = _BETWEEN.match(words)
    rest = words[between.end() :] if between is not None else words
    if _NOT_OF_TAKING.search(rest) or _EXCHANGED.search(rest):
        return False
    if _ALL_OPIOIDS.match(rest) is not None:
        return not _names(rest, knowledge)
    if not begins_with_name(rest, knowledge):
        return False
    return _same_medicine(_parts(rest), knowledge)


def _ends(after: str, *, ended: bool) -> bool:
    """Whether nothing that is denied follows; "stopped by the surgeon" and "not taking since May" may."""
    return (_NO_OBJECT.match(after) is not None) or (ended and _BY_WHOM.match(after) is not None)


def _of_this(before: str, knowledge: Knowledge, *, spoken: bool = False) -> bool:
    """Whether what follows those words is said of the one medicine they name, not of "alcohol" or "ibuprofen".

    `spoken`: only one word follows ("none", "never"), so the name or its directions must stand right before it.
    """
    parts = _parts(before)
    last = parts[-1]
    if not _same_medicine(parts, knowledge) or _NOT_OF_TAKING.search(last) or _EXCHANGED.search(before):
        return False
    directions = re.match(r"\s*(?:\d|take\b|tom[ae]r?\b)", last) is not None
    return directions or bool(_names(last, knowledge)) or (not spoken and _SUBJECT.match(last) is not None)


def _same_medicine(parts: list[str], knowledge: Knowledge) -> bool:
    """Whether no later part names a medicine that the first one with a name does not."""
    named = [names for part in parts if (names := _names(part, knowledge))]
    return all(names <= named[0] for names in named)


def _parts(words: str) -> list[str]:
    """The parts of a sentence; after a number also what is joined to it ("10 mg every 6 hours and ibuprofen")."""
    found: list[str] = []
    for part in _PARTS.split(words):
        start = 0
        for joined in _JOINED.finditer(part):
            if any(letter.isdigit() for letter in part[start : joined.start()]):
                found.append(part[start : joined.start()])
                start = joined.end()
        found.append(part[start:])
    return found


def _names(words: str, knowledge: Knowledge) -> frozenset[str]:
    return frozenset(one.name for one in recognise(words, knowledge).ingredients)


def _plain(text: str) -> str:
    return " ".join(plain(text).replace("’", "'").split())
