"""Signs that something else must be looked for before any pain medicine.

The idea: a few questions, chosen by where it hurts, find the illness that a pain medicine would only hide. One that
is present stops the visit's prescribing until it is recorded what was done; one not yet asked is a caution, and keeps
a medicine from being chosen and started (choosing.py, signing.py).
Edition: each question carries its own source (resources/knowledge/red_flags.toml).
"""

from functools import cache

from paindesk.domain.finding import Finding, Level
from paindesk.domain.knowledge import RedFlag
from paindesk.domain.pain import RedFlagAnswer
from paindesk.rules.facts import Facts
from paindesk.rules.wording import normal

UNANSWERED = "red-flags-unanswered"
_SHOWN = 3  # of the questions not yet asked


def questions(facts: Facts) -> tuple[RedFlag, ...]:
    """What must be asked for the places and problems of this patient."""
    places = normal(" ".join(word for site in facts.pain.sites for word in (site.name, *site.regions)))
    keys = {one.key for one in facts.problems}
    return tuple(one for one in facts.knowledge.red_flags if _asked(one, places, keys))


def _asked(flag: RedFlag, places: str, keys: set[str]) -> bool:
    everywhere = not any((*flag.regions, *flag.problems))
    return everywhere or not keys.isdisjoint(flag.problems) or any(one in places for one in _sought(flag.regions))


@cache
def _sought(regions: tuple[str, ...]) -> tuple[str, ...]:
    """The regions of a question as they are sought."""
    return tuple(normal(one) for one in regions if one)


def findings(facts: Facts) -> tuple[Finding, ...]:
    """A stop for each that is present and not acted on; one caution for all that were not yet asked."""
    answers = {one.id: one for one in facts.pain.red_flags}
    asked = questions(facts)
    found = [one for flag in facts.knowledge.red_flags if (one := _present(flag, answers.get(flag.id))) is not None]
    unanswered = [flag for flag in asked if (answer := answers.get(flag.id)) is None or answer.present is None]
    if unanswered:
        found.append(
            Finding(
                id=UNANSWERED,
                level=Level.CAUTION,
                subject="patient",
                title=f"Red flags to answer: {len(unanswered)} of {len(asked)}",
                because=f"Not yet asked: {_few([flag.question for flag in unanswered])}.",
                action="Ask before any medicine is chosen.",
                sources=tuple(dict.fromkeys(flag.source for flag in unanswered)),
            )
        )
    return tuple(found)


def _few(questions: list[str]) -> str:
    """The first three, and how many more: the page itself asks them all."""
    more = f"; and {len(questions) - _SHOWN} more" if len(questions) > _SHOWN else ""
    return "; ".join(questions[:_SHOWN]) + more


def _present(flag: RedFlag, answer: RedFlagAnswer | None) -> Finding | None:
    if answer is None or not answer.present:
        return None
    done = answer.escalated.strip()
    return Finding(
        id=f"red-flag-{flag.id}",
        level=Level.INFO if done else Level.STOP,
        subject="patient",
        title=flag.if_present,
        because=f"{flag.question}: yes.",
        action=f"Done: {done}" if done else flag.action,
        sources=(flag.source,),
    )
