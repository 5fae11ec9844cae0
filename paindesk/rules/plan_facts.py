"""The medicine list as it will stand once this visit's plan is followed, seen from one of its prescriptions.

The idea: two medicines prescribed at one visit meet in the patient like two that are taken. Whatever checks a
prescription reads these facts: what is taken, with what the plan starts, changes and stops.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from paindesk.domain.dose import Amount, Sig
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.medicine import Medicine
from paindesk.domain.medicine_line import Activity, Ingredient, MedicineLine
from paindesk.domain.visit import Act, Prescription
from paindesk.rules.dispensing import holds, is_slow_release, product_of
from paindesk.rules.facts import Facts, by_ingredient, groups_taken
from paindesk.rules.taking import ended, lines_taken, members_of

PLAN_LINE = "plan"  # the `source_id` of a line made of a prescription: its dose is the whole day's


def with_plan(facts: Facts, seen_from: Prescription, plan: Sequence[Prescription]) -> Facts:
    """The facts with the other prescriptions of the plan taken, and what it stops no longer.

    What goes on or is changed takes the place of its line on the list, the prescription looked at as well.
    """
    others = _others(seen_from, plan)
    if not others and seen_from.act is Act.START:
        return facts
    knowledge = facts.knowledge
    # What gives way to this one is taken before it, not beside it.
    gone = [one for one in others if one.act is Act.STOP or one.replaced_by == seen_from.medicine]
    planned = [(one, known) for one in others if one not in gone and (known := _file(one, knowledge))]
    stopped = {one.medicine for one in gone}
    # What goes on without a dose of its own keeps the line it has.
    swapped = {one.medicine for one, _ in planned if one.act is not Act.START and one.steps}
    if seen_from.act is not Act.START:
        swapped.add(seen_from.medicine)
    if seen_from.replaced_by:  # it may be on the list by now: of the two the new one says what is to be said
        swapped.add(seen_from.replaced_by)
    lines = []
    for line in facts.record.medicines:
        name = knowledge.name_of(line)
        if name in stopped:
            lines.append(replace(line, activity=Activity.ENDED, ends=facts.on))
        elif name not in swapped:
            lines.append(line)
    listed = {knowledge.name_of(line) for line in lines}
    lines += [
        line_of(one, known) for one, known in planned if one.act is Act.START or one.steps or one.medicine not in listed
    ]
    record = replace(facts.record, medicines=tuple(lines))
    taken = lines_taken(record, facts.on)
    taking = by_ingredient(taken)
    groups = groups_taken(taking, taken, knowledge)
    members = members_of(groups)
    own = _file(seen_from, knowledge)
    everyone = [(seen_from, own), *planned] if own is not None else planned
    everyone.sort(key=lambda row: _place(row[0], plan))
    return replace(
        facts,
        lines=taken,
        taking=taking,
        groups=groups,
        members=members,
        present=facts.tags.keys() | members.keys(),
        ended=ended(record, taking, facts.on),
        planned={part: one.medicine for one, known in everyone for part in known.substances},
    )


def _others(seen_from: Prescription, plan: Sequence[Prescription]) -> list[Prescription]:
    """The plan without the prescription looked at: itself, or what it would take the place of."""
    same_start = seen_from.act is Act.START
    return [
        one
        for one in plan
        if one is not seen_from
        and one.medicine != seen_from.replaced_by  # it is taken after this one, not beside it
        and not (one.medicine == seen_from.medicine and (one.act is Act.START) == same_start)
    ]


def _place(one: Prescription, plan: Sequence[Prescription]) -> int:
    names = [each.medicine for each in plan]
    return names.index(one.medicine) if one.medicine in names else len(names)


def _file(one: Prescription, knowledge: Knowledge) -> Medicine | None:
    return knowledge.medicines.get(one.medicine)


def left_as_they_are(facts: Facts, plan: Sequence[Prescription]) -> tuple[tuple[Medicine, MedicineLine], ...]:
    """The pain medicines taken already that the plan says nothing of, with their lines: they go on.

    By their files: who stops the extended release has not decided on the tablets of the same substance.
    """
    decided = {one.medicine for one in plan}
    found = [
        (known, line)
        for line in facts.lines
        if (known := facts.knowledge.file_of(line)) is not None
        and known.name not in decided
        and not facts.knowledge.is_low_dose(line)
    ]
    return tuple({(known.name, line.sig_text or line.text): (known, line) for known, line in found}.values())


def highest_daily(one: Prescription) -> Amount | None:
    """The highest daily amount within the supply, else the first one planned; None without a dose."""
    reached = [step.daily for step in one.steps if step.from_day <= one.days] or [step.daily for step in one.steps[:1]]
    return max(reached, key=lambda dose: dose.value, default=None)


def line_of(one: Prescription, medicine: Medicine) -> MedicineLine:
    """A prescription as a line of the list, at the highest daily amount within its supply."""
    daily = highest_daily(one)
    product = product_of(one.strength, one.form, medicine)
    lead, *others = one.holds or holds(medicine, product) or (Ingredient(name=medicine.name),)
    form = one.form or next((each.form for each in medicine.products), "")
    return MedicineLine(
        text=one.medicine,
        ingredients=(replace(lead, strength=one.strength), *others),
        form="patch" if "patch" in form else form,
        release="er" if is_slow_release(form) else medicine.release,
        route=medicine.route,
        sig=None if daily is None else Sig(dose=daily, times_per_day=Decimal(1)),
        source_id=PLAN_LINE,
        together_with=one.replaced_by if one.together else "",
    )
