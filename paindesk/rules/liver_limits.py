"""Child-Pugh limits of a medicine; a liver disease without a score takes class B's, and says why."""

from dataclasses import replace

from paindesk.domain.medicine import Limit, Medicine, Verdict
from paindesk.rules.facts import Facts
from paindesk.rules.limits import Applied, applied, no_more_than, restricts


def liver_limits(medicine: Medicine, facts: Facts) -> tuple[Applied, ...]:
    """The limit for the class, for liver disease without one, or nothing without liver disease."""
    known = facts.organ.child_pugh_class
    if known:
        limit = _of_class(medicine, known)
        fact = f"Child-Pugh {known} ({facts.organ.child_pugh})"
        return () if limit is None else (applied("liver", "the liver", fact, limit),)
    evidence = facts.tags.get("cirrhosis") or facts.tags.get("liver-disease", "")
    limit = _of_class(medicine, "B") if evidence else None
    if limit is None or not any(restricts(one) for one in medicine.liver.values()):
        return ()
    if all(one.verdict is Verdict.CONTRAINDICATED for one in medicine.liver.values()):
        # Forbidden in every class: nothing is assumed, so nothing is softened.
        return (applied("liver", "the liver", f"{evidence}, whatever the Child-Pugh class", limit),)
    # Assumed, so neither silent nor a ban: at least caution, at most avoid.
    verdict = max(limit.verdict, Verdict.CAUTION, key=lambda one: one.weight)
    if verdict is Verdict.CONTRAINDICATED:
        verdict = Verdict.AVOID
    fact = f"{evidence}; Child-Pugh {facts.organ.child_pugh}: taken as class B"
    return (applied("liver", "the liver", fact, replace(limit, verdict=verdict)),)


def _of_class(medicine: Medicine, grade: str) -> Limit | None:
    """The limit of a Child-Pugh class, allowing no more than the milder ones."""
    limit = medicine.liver.get(grade)
    milder = [medicine.liver[one] for one in "ABC"[: "ABC".index(grade)] if one in medicine.liver]
    return None if limit is None else no_more_than(limit, milder)
