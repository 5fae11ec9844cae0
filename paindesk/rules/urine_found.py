"""What a urine test found, read against the list of its day.

The idea: what is prescribed, what it becomes in the body, and what only makes a screen answer so, are told apart from
what nothing on the list explains. A minor metabolite and an impurity of tablets count only beside their parent. A
screen names a class and can be wrong; a laboratory names the substance. Nothing found is a verdict.
Edition: urine_tests.toml, each fact with its source; CDC 2022 recommendation 10 for what follows (source key cdc-2022).
"""

from dataclasses import dataclass

from paindesk.domain.finding import Source
from paindesk.domain.urine import Metabolite, SampleState, UrineLine, UrineSubstance, UrineVerdict
from paindesk.rules.evidence import capital, listed
from paindesk.rules.urine_case import Result, UrineCase

CONFIRM = "Confirm it at the laboratory (LC-MS/MS)"
_ASK = "Ask openly what else was taken, remedies without prescription too."
_TALK = "Talk about it openly: what was taken, and what for. Offer naloxone and help with substance use."


@dataclass(frozen=True, slots=True)
class _Why:
    verdict: UrineVerdict
    because: str
    action: str = ""
    sources: tuple[Source, ...] = ()


def found_lines(case: UrineCase) -> tuple[UrineLine, ...]:
    """One line each, in the order of their names."""
    return tuple(_line(key, result, case) for key, result in case.found.items())


def _line(key: str, result: Result, case: UrineCase) -> UrineLine:
    why = _why(key, result, case)
    own = result.substance
    window = own.window if own is not None else None
    sources = (*why.sources, *((window.source,) if window is not None else ()))
    others = [word for word in result.words if word.casefold() not in result.title.casefold()]
    as_written = f" Written as {listed(others)}." if others and own is not None else ""
    return UrineLine(
        what=result.title,
        short=f"{result.title} found",
        verdict=why.verdict,
        because=f"{capital(why.because)}.{as_written}",
        action=why.action,
        window=window.text if window is not None else "",
        sources=tuple(dict.fromkeys(sources)),
    )


def _why(key: str, result: Result, case: UrineCase) -> _Why:
    if result.substance is None and result.assay is None:
        return _Why(UrineVerdict.CANNOT_TELL, f"PainDesk does not know “{result.title}”", "Ask the laboratory.")
    if case.screen and case.sample.state is SampleState.DOUBTFUL:
        because = "the sample is in doubt, so a screen's answer cannot be trusted"
        return _Why(UrineVerdict.CANNOT_TELL, because, f"{CONFIRM}, or take a new sample.", case.sample.sources)
    return (
        _prescribed(key, result, case)
        or _became(key, result, case)
        or _cross_reacts(result, case)
        or _ended(result, case)
        or _minor_alone(key, case)
        or _unexplained(key, result, case)
    )


def _prescribed(key: str, result: Result, case: UrineCase) -> _Why | None:
    """It, or something this screen answers to, is on the list."""
    names = [name for name in case.meant(result) if name in case.listed.taken]
    if not names:
        return None
    if key in names and (len(names) == 1 or not case.screen):
        return _taken(key, result, case)
    titles = listed(case.facts.substances[name].title for name in names)
    screen = result.assay
    assert screen is not None, "only a screen answers to more than one"
    be = "is" if len(names) == 1 else "are"
    because = f"the {screen.title} answers to {titles}, which {be} prescribed; it does not tell which"
    return _Why(UrineVerdict.EXPECTED, because, sources=(screen.said.source,))


def _taken(key: str, result: Result, case: UrineCase) -> _Why:
    """It is prescribed and was found: itself, by a metabolite, or without the metabolite that goes with it."""
    own = result.substance
    assert own is not None, "a class is told by its screen"
    if case.only_metabolites(key):
        shown = (own.shown_source,) if own.shown_source is not None else ()
        because = f"{result.title} is prescribed: a metabolite shows it, itself it was not found"
        return _Why(UrineVerdict.EXPECTED, because, sources=shown)
    missing = case.missing_metabolites(key)
    if not missing:
        return _Why(UrineVerdict.EXPECTED, f"{result.title} is prescribed")
    without = f"{result.title} is prescribed and was found, {listed(missing)} was not"
    if own.alone is None or case.was_changed(key):
        because = f"{without}: shortly after a dose it may not be there yet"
        return _Why(UrineVerdict.EXPECTED, because, "Ask when the last dose was.")
    because = f"{without}: {own.alone.text}"
    action = "Ask when it was begun and last taken, and the laboratory for both amounts."
    return _Why(UrineVerdict.CANNOT_TELL, because, action, (own.alone.source,))


def _became(key: str, result: Result, case: UrineCase) -> _Why | None:
    """Something on the list becomes it."""
    for name in (key, *case.meant(result)):
        path = origin(name, case)
        if path is not None and path[1]:
            root, steps = path
            because, action = _way(name, root, steps, case), _ratio(steps)
            if case.facts.substances[name].is_medicine and not case.screen and root in case.not_found:
                parent = case.facts.substances[root].title
                because += (
                    f". {capital(parent)} itself was not found, and {result.title} taken by itself looks the same"
                )
                action = "Ask when the last dose was, and what else was taken."
            return _Why(UrineVerdict.EXPLAINED, because, action, _sources(steps))
    return None


def _way(name: str, root: str, steps: tuple[Metabolite, ...], case: UrineCase) -> str:
    title = case.facts.substances[name].title
    parent = case.facts.substances[root].title
    last = steps[-1]
    said = f" ({last.text})" if last.text else ""
    if last.impurity:
        return f"tablets of {parent}, which is prescribed, can hold a trace of {title}{said}"
    minor = "a minor metabolite" if any(one.minor for one in steps) else "a metabolite"
    through = f" through {listed(one.name for one in steps[:-1])}" if len(steps) > 1 else ""
    return f"{title} is {minor} of {parent}{through}{said}, which is prescribed"


def _ratio(steps: tuple[Metabolite, ...]) -> str:
    if not any(one.minor or one.impurity for one in steps):
        return ""
    return "Where there seems to be much of it, ask the laboratory for both amounts."


def _sources(steps: tuple[Metabolite, ...]) -> tuple[Source, ...]:
    return tuple(one.source for one in steps)


def origin(name: str, case: UrineCase, passed: tuple[str, ...] = ()) -> tuple[str, tuple[Metabolite, ...]] | None:
    """The substance on the list that becomes this one, and the way; None when none does.

    A minor step counts only where a laboratory found the substance it comes from in this very sample.
    """
    if name in case.listed.taken:
        return name, ()
    for parent, step in parents(name, case):
        if parent.key in passed or ((step.minor or step.impurity) and (case.screen or parent.key not in case.found)):
            continue
        up = origin(parent.key, case, (*passed, name))
        if up is not None:
            return up[0], (*up[1], step)
    return None


def parents(name: str, case: UrineCase) -> list[tuple[UrineSubstance, Metabolite]]:
    """What becomes this substance, the plain ways before the minor ones."""
    found = [(one, step) for one in case.facts.substances.values() for step in one.metabolites if step.name == name]
    return sorted(found, key=lambda each: (each[1].impurity, each[1].minor, each[0].key))


def _cross_reacts(result: Result, case: UrineCase) -> _Why | None:
    """A medicine on the list is known to make this screen answer, and its answer is not too grave to leave it there."""
    told = _other_cause(result, case)
    if told is None or (result.assay is not None and result.assay.grave is not None):
        return None
    because, source = told
    return _Why(UrineVerdict.EXPLAINED, because, f"{CONFIRM} before it is read as more.", (source,))


def _other_cause(result: Result, case: UrineCase) -> tuple[str, Source] | None:
    """Which medicine of the list can make the screen answer so, also one that ended shortly before."""
    screen = result.assay
    if not case.screen or screen is None:
        return None
    for one in screen.false_positives:
        said = f" ({one.text})" if one.text else ""
        if name := case.listed.medicine(one.medicines, one.others):
            return f"{name} on the list can make the {screen.title} answer so{said}", one.source
    for one in screen.false_positives:
        if name := case.listed.medicine_before(one.medicines, one.others):
            return f"{name} ended shortly before and can still make the {screen.title} answer so", one.source
    return None


def _ended(result: Result, case: UrineCase) -> _Why | None:
    """What ended shortly before may still be found, and what it becomes; of a line without dates nobody can tell."""
    found = [
        (perhaps, name, key)
        for name in sorted(case.meant(result))
        for key in (name, *_before(name, case))
        if (perhaps := case.listed.perhaps.get(key)) is not None
    ]
    if not found:
        return None
    perhaps, name, key = min(found, key=lambda each: (not each[0].certain, each[1] != each[2]))
    title, before = case.facts.substances[name].title, case.facts.substances[key]
    became = "" if name == key else f"{title} is a metabolite of {before.title}; "
    because, sources = f"{became}{perhaps.because}", (before.window.source,) if before.window is not None else ()
    if perhaps.certain:
        return _Why(UrineVerdict.EXPLAINED, because, "Ask when the last dose was.", sources)
    return _Why(UrineVerdict.CANNOT_TELL, because, "Ask whether, and when, it was taken.", sources)


def _before(name: str, case: UrineCase, passed: tuple[str, ...] = ()) -> list[str]:
    """All that becomes this substance; by a minor step only where a laboratory found what it comes from."""
    found: list[str] = []
    for parent, step in parents(name, case):
        if parent.key in passed or ((step.minor or step.impurity) and (case.screen or parent.key not in case.found)):
            continue
        found += [parent.key, *_before(parent.key, case, (*passed, name))]
    return found


def _minor_alone(key: str, case: UrineCase) -> _Why | None:
    """A minor metabolite whose parent is taken, but was not looked for in this sample."""
    if case.screen:
        return None
    for parent, step in parents(key, case):
        if not (step.minor or step.impurity) or parent.key in case.not_found or origin(parent.key, case) is None:
            continue
        title = case.facts.substances[key].title
        because = f"{title} would come from {parent.title} only beside it, and {parent.title} was not looked for"
        return _Why(UrineVerdict.CANNOT_TELL, because, f"Have {parent.title} looked for too.", (step.source,))
    return None


def _unexplained(key: str, result: Result, case: UrineCase) -> _Why:
    own, screen = result.substance, result.assay
    illicit = own is not None and own.illicit
    if not case.listed.known and not illicit:
        return _Why(UrineVerdict.CANNOT_TELL, "no medicine list is on record", "Fill in the medicine list first.")
    words = ["nothing on the list of that day explains it"]
    sources = [case.guideline]
    if screen is not None and screen.grave is not None and (told := _other_cause(result, case)) is not None:
        words, sources = [told[0], screen.grave.text], [case.guideline, told[1], screen.grave.source]
    if own is not None and own.key == "heroin":
        words = ["6-MAM comes from heroin only"]
    words += [f"“{one}” on the list was not read and may" for one in case.listed.unread if not illicit]
    came = [parent for parent, _ in parents(key, case) if parent.key in case.found and origin(parent.key, case) is None]
    if came:
        words.append(f"{listed(one.title for one in came)}, found too, becomes it")
    missing = [
        parent.title for parent, step in parents(key, case)
        if (step.minor or step.impurity) and parent.key in case.not_found and origin(parent.key, case) is not None
    ]  # fmt: skip
    if missing:
        words.append(f"it would come from {listed(missing, 'or')} only beside it, which was not found")
    innocent = own.innocent if own is not None else None
    if innocent is None and screen is not None and (case.screen or own is None):
        innocent = screen.innocent
    if innocent is not None:
        words.append(f"an innocent reason: {innocent.text}")
        sources.append(innocent.source)
    if case.screen and screen is not None:
        words.append(f"a screen alone cannot settle it: {screen.said.text}")
        sources.append(screen.said.source)
    return _Why(UrineVerdict.TALK, ". ".join(map(capital, words)), _next(case, illicit), tuple(sources))


def _next(case: UrineCase, illicit: bool) -> str:
    first = f"{CONFIRM} before anything follows from it. " if case.screen else ""
    return f"{first}{_TALK if illicit else _ASK}"
