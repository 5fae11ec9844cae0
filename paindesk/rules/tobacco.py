"""Whether what was answered about tobacco means that somebody smokes now.

The idea: the field is filled in freely or by a record's status ("Former smoker", "Unknown if ever smoked"). Its first
clause that says anything counts; who never smoked, or smokes no more, or was not asked, is no smoker.
"""

import re

from paindesk.rules.wording import normal

_NOT_NOW = re.compile(
    r" (?:no|none|non|nil|never|not|nonsmoker|n a|denies|denied|doesn t|don t|ex|exsmoker|former|formerly|past|"
    r"previous|previously|used to|quit|stopped|ceased|gave up|until|remission|unknown|0|"
    r"ning[uú]n|ningun[oa]|nada|nunca|jam[aá]s|niega|negad[oa]|ex ?fumador(?:a)?|exfum[oó]|dej[oó]|suspendi[oó]|"
    r"abandon[oó]|hasta (?:hace|el a[nñ]o|(?:19|20)\d\d)|desconocid[oa]|se desconoce) "
)
# To want to stop, or to have failed in it, is to smoke.
_STILL = re.compile(
    r" (?:never|not|trie[ds]|trying|wants?|wishes|plans?|hopes?|ready|unable|failed|cannot)(?: to)? (?:quit|stop)(?= )|"
    r" (?:(?:no )?(?:puede|logra|consigue)|no|nunca|quiere|desea|espera|intenta|intent[oó])(?: ha)? "
    r"(?:dejar|dejado|dej[oó])(?= )"
)
_CLAUSE = re.compile(r"[,;.]")


def smokes(answer: str) -> bool:
    """Whether the answer says so."""
    clauses = (_STILL.sub(" smokes ", normal(one)).strip() for one in _CLAUSE.split(answer))
    first = next((one for one in clauses if one), "")
    return bool(first) and _NOT_NOW.search(f" {first} ") is None
