"""One fact is said once, the more serious, with both sources; a stop is never merged away."""

from itertools import permutations

import pytest

from paindesk.domain.finding import Finding, Level, Source
from paindesk.domain.visit import Override
from paindesk.rules.declined import mark
from paindesk.rules.said_once import open_and_quiet, said_once

CDC, LABEL = Source(key="cdc-2022", title="CDC 2022"), Source(key="label-tramadol", title="Tramadol label")


def finding(key: str, level: Level = Level.CAUTION, subject: str = "patient", **more: object) -> Finding:
    fields: dict[str, object] = {"title": "Title", "because": "Because.", "sources": (CDC,), **more}
    return Finding(id=key, level=level, subject=subject, **fields)  # type: ignore[arg-type]  # fields of a Finding


TAKEN = finding("opioid-benzodiazepine", because="Together tramadol and lorazepam can stop breathing.", action="Lower.")
OF_TRAMADOL = finding(
    "tramadol.interaction.opioid-benzodiazepine",
    subject="tramadol",
    title="Opioid with a benzodiazepine",
    because="Lorazepam. Deep sedation.",
    action="Naloxone.",
    sources=(LABEL,),
)


def test_what_is_taken_and_seen_from_the_medicine_is_one_finding_with_both_sources_and_actions() -> None:
    (one,) = said_once([TAKEN, OF_TRAMADOL])
    assert one.id == "opioid-benzodiazepine"
    assert one.sources == (CDC, LABEL)
    assert one.action == "Lower. Naloxone."


def test_the_more_serious_stays_whatever_the_order() -> None:
    for pair in ([TAKEN, OF_TRAMADOL._replace(level=Level.STOP)], [OF_TRAMADOL._replace(level=Level.STOP), TAKEN]):
        (one,) = said_once(pair)
        assert (one.id, one.level) == (OF_TRAMADOL.id, Level.STOP)


def test_of_two_alike_the_same_one_stays_whichever_came_first() -> None:
    missing, due = finding("naloxone-missing", action="Offer it."), finding("due.naloxone", action="Talk.")
    for first, second in ((TAKEN, OF_TRAMADOL), (missing, due)):
        assert said_once([second, first]) == said_once([first, second])
        assert [one.id for one in said_once([second, first])] == [first.id]


def test_two_stops_both_stay() -> None:
    both = [TAKEN._replace(level=Level.STOP), OF_TRAMADOL._replace(level=Level.STOP)]
    assert len(said_once(both)) == 2


def test_the_same_rule_with_another_medicine_is_another_fact() -> None:
    other = OF_TRAMADOL._replace(id="oxycodone.interaction.opioid-benzodiazepine", subject="oxycodone")
    partner = OF_TRAMADOL._replace(because="Clonazepam. Deep sedation.")
    assert len(said_once([TAKEN, other])) == 2
    assert len(said_once([TAKEN, partner])) == 2


def test_a_medicine_whose_name_is_within_another_name_is_another_fact() -> None:
    other = OF_TRAMADOL._replace(id="oxycodone.interaction.opioid-benzodiazepine", subject="oxycodone")
    for taken in ("oxycodone ER", "oxycodone/acetaminophen"):
        told = TAKEN._replace(because=f"Together {taken} and lorazepam can stop breathing.")
        assert len(said_once([told, other])) == 2
    assert len(said_once([TAKEN._replace(because="Together oxycodone and lorazepam can stop breathing."), other])) == 1


def test_naloxone_that_is_missing_and_due_is_said_once() -> None:
    due = finding("due.naloxone", title="Naloxone", sources=(LABEL,))
    (one,) = said_once([finding("naloxone-missing"), due])
    assert one.id == "naloxone-missing"
    assert one.sources == (CDC, LABEL)


def test_everything_else_stays_once_each_most_serious_first() -> None:
    found = [finding("a", Level.INFO), finding("b"), finding("a"), finding("c", Level.STOP)]
    assert [(one.id, one.level) for one in said_once(found)] == [
        ("c", Level.STOP),
        ("b", Level.CAUTION),
        ("a", Level.CAUTION),
    ]


MISSING = finding(
    "naloxone-missing",
    because="On an opioid, with 60 MME a day.",
    action="Offer it, and show someone.",
    sources=(LABEL,),
)
DUE = finding("due.naloxone", because="not yet offered")
TAPER = finding(
    "oxycodone.taper.naloxone", subject="oxycodone", because="Tolerance goes.", action="Offer it today.", sources=(CDC,)
)


@pytest.mark.parametrize("order", tuple(permutations((MISSING, DUE, TAPER))))
def test_a_taper_that_lacks_naloxone_tells_both_reasons_in_whatever_order(order: tuple[Finding, ...]) -> None:
    (one,) = said_once(order)
    assert (one.id, one.level) == ("oxycodone.taper.naloxone", Level.CAUTION)
    assert one.because == "Tolerance goes. On an opioid, with 60 MME a day."
    assert one.action == "Offer it today."
    assert set(one.sources) == {CDC, LABEL}


def test_naloxone_to_talk_about_is_told_by_the_taper_that_lacks_it() -> None:
    talk = MISSING._replace(id="naloxone-talk", level=Level.INFO, because="On an opioid.")
    (one,) = said_once([talk, TAPER])
    assert (one.id, one.level, one.because) == (TAPER.id, Level.CAUTION, "Tolerance goes. On an opioid.")


def test_two_tapers_that_lack_naloxone_are_one_fact() -> None:
    (one,) = said_once([TAPER, TAPER._replace(id="morphine ER.taper.naloxone", subject="morphine ER")])
    assert one == TAPER


def test_a_taper_with_naloxone_in_the_house_is_another_fact() -> None:
    kept = TAPER._replace(level=Level.INFO, action="Keep it in date.")
    assert len(said_once([kept, finding("due.ecg")])) == 2
    assert len(said_once([kept, MISSING])) == 2


def test_what_was_declined_is_quiet_as_it_was_weighed_and_hides_nothing_that_is_open() -> None:
    other = finding("oxycodone.kidney", subject="oxycodone")
    declined = tuple(
        Override(finding_id=one.id, because=one.because, reason="no home to keep it in", declined=mark(one))
        for one in (TAPER, other)
    )
    talk = MISSING._replace(id="naloxone-talk", level=Level.INFO)
    assert open_and_quiet([talk, TAPER, other], declined) == ((talk,), (TAPER, other))
    assert open_and_quiet([TAPER, MISSING], declined) == ((MISSING,), ()), "said once: it is open"
    assert open_and_quiet([TAPER, MISSING], ()) == (said_once([TAPER, MISSING]), ())


def test_naloxone_that_is_due_is_told_by_the_taper_that_lacks_it() -> None:
    due = finding("due.naloxone")
    taper = finding("oxycodone.taper.naloxone", subject="oxycodone", action="Offer it today.")
    for pair in ([due, taper], [taper, due]):
        assert [one.id for one in said_once(pair)] == ["oxycodone.taper.naloxone"]
    kept = taper._replace(level=Level.INFO)  # it is in the house: keep it in date
    assert len(said_once([due, kept])) == 2
