"""Whom the opioid guideline does not speak of, and which opioids its dose guideposts leave out.

The idea: pain from cancer or sickle cell disease, and palliative care, follow their own guidance; conditions and dose
guideposts made for other pain must not be held against these patients, and the page says that they are not. People in
hospital lie outside too: PainDesk is for outpatients and has no such flow. Methadone and buprenorphine taken for opioid
use disorder are treatment: their dose is outside every guidepost, and they are never withheld for it.
Edition: CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022, scope, and recommendations 11 and 12
(source key cdc-2022).
"""

from decimal import Decimal

from paindesk.domain.advice import Mme
from paindesk.rules.facts import Facts

CANCER_PAIN = "cancer-pain"
_OUTSIDE = ("sickle-cell", "palliative-care")
_PAST = ("remission", "history", "resolved")
_TREATMENT = ("methadone", "buprenorphine")
_FOR_PAIN = ("transdermal", "buccal")


def outside(facts: Facts, problem: str = "") -> str:
    """What puts the patient outside the guideline, in words; "" when nothing does. Cancer in the past does not."""
    for tag in _OUTSIDE:
        if tag in facts.tags:
            return f"{facts.tags[tag]}: these conditions are not asked for; take the usual care."
    cancer = facts.tags.get("cancer", "")
    named = problem == CANCER_PAIN or any(one.key == CANCER_PAIN for one in facts.problems)
    past = any(word in cancer.casefold() for word in _PAST)
    if named or (cancer and not past):
        words = "these conditions are not asked for in pain from cancer; where the pain has another cause, they hold."
        return f"{cancer or 'Cancer pain'}: {words}"
    return ""


def treated_for_oud(facts: Facts) -> tuple[str, ...]:
    """Methadone or buprenorphine taken by somebody with opioid use disorder on record: treatment, as far as one sees.

    Buprenorphine as a patch or cheek film is for pain, and is not meant.
    """
    if "opioid-use-disorder" not in facts.tags:
        return ()
    taken = {
        one.name
        for line in facts.lines
        if line.route not in _FOR_PAIN and line.form != "patch"
        for one in line.ingredients  # with naloxone in the same film it is as much a treatment
    }
    return tuple(name for name in _TREATMENT if name in taken)


def guided(facts: Facts, mme: Mme) -> Decimal | None:
    """The MME a day that the dose guideposts speak of: without treatment of opioid use disorder."""
    if mme.per_day is None:
        return None
    treatment = treated_for_oud(facts)
    kept = (one.per_day for one in mme.lines if one.included and one.medicine not in treatment)
    return sum((one for one in kept if one is not None), Decimal(0))
