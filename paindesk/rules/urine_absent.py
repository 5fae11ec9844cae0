"""What is prescribed and a urine test did not find, and what it did not look for.

The idea: absence speaks only where the test looks for the substance, the sample is fit, and a dose was taken within
the window. A screen for opiates is silent about oxycodone, fentanyl, methadone and others; some screens see a medicine
by one maker and not by another; what is taken as needed, or was last taken days ago, may be absent.
Edition: urine_tests.toml, each fact with its source; CDC 2022 recommendation 10 for what follows (source key cdc-2022).
"""

from collections.abc import Iterator

from paindesk.domain.finding import Source
from paindesk.domain.medicine_line import Activity, MedicineLine
from paindesk.domain.urine import UrineAssay, UrineLine, UrineSubstance, UrineVerdict
from paindesk.rules.evidence import capital, listed, spoken
from paindesk.rules.urine_case import UrineCase
from paindesk.rules.urine_found import CONFIRM, origin

_ASK = "Ask when the last dose was and how it is taken."
_INNOCENT = (
    "It may have run out early, been stopped for a side effect, been taken less, or not been affordable. Very fast "
    "metabolism and the laboratory's cut-off are possible too"
)


def absent_lines(case: UrineCase) -> tuple[UrineLine, ...]:
    """A line for each substance on the list that was not found, then one for all the rest that was not found."""
    own = [line for key in sorted(case.listed.taken) if (line := _line(key, case)) is not None]
    return (*own, *_rest(case))


def _line(key: str, case: UrineCase) -> UrineLine | None:
    one = case.facts.substances[key]
    if key in case.found or any(key in case.meant(result) for result in case.found.values()):
        return None  # told by what was found
    if case.screen and any(_weakly(one, result.assay) for result in case.found.values()):
        return None
    shown = [name for name in case.found if (path := origin(name, case)) is not None and path[0] == key and path[1]]
    if shown:
        return _by_metabolite(one, shown, case)
    if key in case.not_found:
        return _not_found(one, case)
    return _by_screens(one, case)


def _by_metabolite(one: UrineSubstance, shown: list[str], case: UrineCase) -> UrineLine:
    """Only the body makes nordiazepam; oxymorphone, which is a medicine too, need not come from oxycodone."""
    titles = listed(case.facts.title(name) for name in shown)
    if not all(case.facts.substances[name].is_medicine for name in shown):
        return _made(one, UrineVerdict.EXPECTED, f"its metabolite {titles} shows that it was taken", found=True)
    looked = any(case.facts.shows(word, one.key) for word in case.test.not_found)
    neither = f". Nor was {one.shown_by[0]}, which comes from nothing else" if looked else ""
    own = (
        f", and have {one.shown_by[0]} looked for, which comes from nothing else" if one.shown_by and not looked else ""
    )
    because = (
        f"{one.title} itself is not among what was found; {titles}, which it becomes, is. Late after a dose only that "
        f"may be left, and {titles} taken by itself looks the same{neither}"
    )
    action = f"Ask when the last dose was and what else was taken{own}."
    return _made(one, UrineVerdict.CANNOT_TELL, because, action, sources=_shown(one))


def _shown(one: UrineSubstance) -> tuple[Source, ...]:
    return (one.shown_source,) if one.shown_source is not None else ()


def _weakly(one: UrineSubstance, screen: UrineAssay | None) -> bool:
    """Whether a screen that found something is known to answer to it at times."""
    if screen is None or screen.key != one.assay:
        return False
    return any(name in each.medicines for each in screen.false_positives for name in one.medicines)


def _by_screens(one: UrineSubstance, case: UrineCase) -> UrineLine | None:
    silent = case.silent_screens()
    for screen in silent:
        if one.key in screen.detects or (screen.unsure(one.key) is not None):
            return _not_found(one, case)
    for screen in silent:
        if (missed := screen.missed(one.key)) is not None:
            return _missed(one, screen, missed.source, missed.text)
    if one.window is None:
        return None  # on the list for what it becomes, or seldom looked for
    looked = [word for word in case.test.tested if case.facts.assay(word) is case.facts.assays.get(one.assay)]
    if looked:
        because = f"{one.title} was looked for, and no result is on record"
        return _made(one, UrineVerdict.CANNOT_TELL, because, "Ask the laboratory for it.")
    because = f"this test says nothing of {one.title}: it is not among what was looked for"
    return _made(one, UrineVerdict.NOT_LOOKED_FOR, because, f"Where it matters, have {one.title} looked for.")


def _missed(one: UrineSubstance, screen: UrineAssay, source: Source, text: str) -> UrineLine:
    said = f" ({text})" if text else ""
    because = f"the {screen.title} misses {one.title}{said}, so its silence says nothing"
    return _made(one, UrineVerdict.NOT_LOOKED_FOR, because, f"{CONFIRM} where it matters.", sources=(source,))


def _not_found(one: UrineSubstance, case: UrineCase) -> UrineLine:
    screen = case.facts.assays.get(one.assay)
    if case.screen and screen is not None and (missed := screen.missed(one.key)) is not None:
        return _missed(one, screen, missed.source, missed.text)
    if case.sample.state.is_silent:
        because = f"the sample is {case.sample.state.value}, so what is absent from it says nothing"
        return _made(one, UrineVerdict.CANNOT_TELL, because, "Take a new sample.", sources=case.sample.sources)
    line = case.listed.taken[one.key]
    for because, sources in _innocent(one, line, case):
        return _made(one, UrineVerdict.MAY_BE_ABSENT, because, _ASK, sources=sources)
    if case.screen:
        other, sources = _if_another(one, screen, case)
        named = f"the {screen.title}" if screen is not None else "the screen"
        alone = f"A screen alone cannot settle it{other}"
        because = f"{one.title} is prescribed and {named} did not find it. {alone}. {_INNOCENT}"
        action = f"{_ASK} {CONFIRM} before anything follows from it."
        return _made(one, UrineVerdict.TALK, because, action, sources=(case.guideline, *sources))
    because = f"{one.title} is prescribed and the laboratory did not find it. {_INNOCENT}"
    return _made(one, UrineVerdict.TALK, because, f"{_ASK} Talk about it openly.", sources=(case.guideline,))


def _if_another(one: UrineSubstance, own: UrineAssay | None, case: UrineCase) -> tuple[str, tuple[Source, ...]]:
    """A paper that says "oxycodone" may come from a screen for opiates, which misses it."""
    for screen in case.facts.assays.values():
        if screen is not own and (missed := screen.missed(one.key)) is not None:
            return f"; if it was an {screen.title}, its silence says nothing: that one misses {one.title}", (
                missed.source,
            )
    return "", ()


def _innocent(one: UrineSubstance, line: MedicineLine, case: UrineCase) -> Iterator[tuple[str, tuple[Source, ...]]]:
    """Plain reasons for its absence, the first that holds is said."""
    window = one.window
    last = max((dose.on for dose in case.test.last_doses if case.facts.substance(dose.medicine) is one), default=None)
    taken = last is not None  # whether a dose near enough to show was told
    if last is not None and window is not None and (days := (case.test.on - last).days) > window.shortest_days:
        gone, taken = "is gone" if days > window.longest_days else "may be gone", False
        yield f"last taken on {spoken(last)}, {days} days before: it {gone} by then ({window.text})", (window.source,)
    if not taken and line.sig is not None and line.sig.as_needed:
        yield f"{one.title} is taken as needed: it may not have been taken in the days before", ()
    if line.started is not None and line.started >= case.test.on:
        yield f"{one.title} began on {spoken(line.started)}: the sample may be from before the first dose", ()
    if not taken and line.activity is Activity.UNKNOWN:
        yield f"the list does not say whether {one.title} is still taken", ()
    if one.patch is not None and line.route == "transdermal":
        yield one.patch.text, (one.patch.source,)
    screen = case.facts.assays.get(one.assay)
    unsure = screen.unsure(one.key) if screen is not None and case.screen else None
    if screen is not None and unsure is not None:
        yield f"whether the {screen.title} sees {one.title} depends on its maker", (unsure.source,)


def _made(
    one: UrineSubstance,
    verdict: UrineVerdict,
    because: str,
    action: str = "",
    *,
    sources: tuple[Source, ...] = (),
    found: bool = False,
) -> UrineLine:
    window = one.window
    told = "not looked for" if verdict is UrineVerdict.NOT_LOOKED_FOR else "not found"
    return UrineLine(
        what=one.title,
        short=f"{one.title} {'shown by its metabolite' if found else told}",
        verdict=verdict,
        because=f"{capital(because)}.",
        action=action,
        window=window.text if window is not None else "",
        sources=tuple(dict.fromkeys((*sources, *((window.source,) if window is not None else ())))),
    )


def _rest(case: UrineCase) -> Iterator[UrineLine]:
    """What was not found and is not on the list: as it should be, where the sample lets one say so."""
    titles = sorted(
        (one.title for key, one in case.not_found.items() if not _about_the_list(key, case)), key=str.casefold
    )
    if not titles:
        return
    what = listed(titles)
    if case.sample.state.is_silent:
        because = f"The sample is {case.sample.state.value}: that nothing else was found says little."
        yield UrineLine(
            what=what, short=f"{what} not found", verdict=UrineVerdict.CANNOT_TELL, because=because,
            sources=case.sample.sources,
        )  # fmt: skip
        return
    yield UrineLine(
        what=what, short=f"{what} not found", verdict=UrineVerdict.EXPECTED,
        because="Not found, and not prescribed.",
    )  # fmt: skip


def _about_the_list(key: str, case: UrineCase) -> bool:
    """Whether a line about what is prescribed tells this already: the class it belongs to, or itself."""
    if key in case.listed.taken:
        return True
    screen = case.not_found[key].assay
    if case.not_found[key].substance is not None or screen is None:
        return False
    return any(screen.sees(name) for name in case.listed.taken)
