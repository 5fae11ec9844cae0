"""Words that a record keeps in English because the program offers them, as the screen says them."""

from paindesk.domain.medicine_line import MedicineLine
from paindesk.domain.monitoring import TREATS_OUD
from paindesk.kit.language import later, told, tr

_OFFERED = frozenset(
    {
        # who somebody is to the patient
        *(later("primary care"), later("surgeon"), later("physical therapist"), later("psychologist")),
        *(later("dentist"), TREATS_OUD, later("pharmacy"), later("other")),
        # how somebody is told
        *(later("letter"), later("referral"), later("medicine list"), later("phone call")),
        # the languages of papers
        *(later("English"), later("Spanish")),
        # where nothing is said of the problem
        later("pain"),
        # what a substance does, and what a trial did
        *(later("allergy"), later("intolerance")),
        *(later("none"), later("little"), later("some"), later("much")),
        # the kind of pain, its course, what it feels like
        *(later("nociceptive"), later("spasm"), later("neuropathic"), later("nociplastic"), later("mixed")),
        *(later("getting worse"), later("steady"), later("getting better"), later("comes and goes")),
        *(later("burning"), later("tingling"), later("numb"), later("electric shocks"), later("aching")),
        *(later("throbbing"), later("cramping"), later("stabbing"), later("stiff"), later("sudden attacks")),
        *(later("spreads along a nerve"), later("stiff in the morning"), later("worse at night")),
        *(later("touch hurts"), later("worse on load")),
        # when a medicine is taken
        *(later("morning"), later("noon"), later("evening"), later("bedtime")),
        # the parts of History
        *(later("conditions"), later("allergies"), later("medicines"), later("trials"), later("labs")),
        later("background"),
    }
)
_ALSO = later("addiction treatment")  # TREATS_OUD: lupdate reads literals


def said(kept: str) -> str:
    """One of these words in the interface's language; anything else is a person's own and stays as it is."""
    return tr(kept) if kept in _OFFERED else kept


def as_taken(line: MedicineLine) -> str:
    """ "5 mg: 1 tablet twice a day": how a line is taken, pieces by what one holds; "" without directions."""
    how = told(line.sig_text)
    return f"{line.piece}: {how}" if how and line.piece else how


def lasting(kept: str) -> str:
    """ "3 years" as a place keeps it; anything else is a person's own and stays as it is."""
    count, _, unit = kept.partition(" ")
    if not count.replace(".", "", 1).isdecimal():
        return kept
    if unit == "days":
        return tr("1 day") if count == "1" else tr("{count} days", count=count)
    if unit == "weeks":
        return tr("1 week") if count == "1" else tr("{count} weeks", count=count)
    if unit == "months":
        return tr("1 month") if count == "1" else tr("{count} months", count=count)
    if unit == "years":
        return tr("1 year") if count == "1" else tr("{count} years", count=count)
    return kept
