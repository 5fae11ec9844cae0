"""Builds the sample clinic in a new record file, through the same acts as any real visit."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import Appointment, Clinic, Prescription, VisitKind
from paindesk.rules.dispensing import holds, product_of
from paindesk.sample.crowd import crowd
from paindesk.sample.more_named import george, ines, lena, walter
from paindesk.sample.named import daniel, mateo, rosa
from paindesk.sample.story import Story, plan, prescriptions, since_last
from paindesk.shell.signing import sign
from paindesk.store import Desk, NewUser, RecordFile, create, new_id

CLINIC = Clinic(name="Riverside Pain Clinic", phone="555-0142", address="12 Mill Lane, Riverside")
LOGIN = "demo"
PASSWORD = "demo-clinic-only"  # noqa: S105 - opens nothing but the throw-away sample file
CLINICIAN = "Dr Amara Osei"


class _Clock:
    """A clock the builder sets, so that a visit of three years ago is signed three years ago."""

    def __init__(self, then: Callable[[], datetime]) -> None:
        self.fixed: datetime | None = None
        self._then = then

    def __call__(self) -> datetime:
        return self.fixed or self._then()


def stories(on: date) -> tuple[Story, ...]:
    """Everybody in the clinic, the named ones first."""
    return (rosa(on), mateo(on), daniel(on), ines(on), george(on), lena(on), walter(on), *crowd(on))


def build(
    where: Path, knowledge: Knowledge, on: date, now: Callable[[], datetime], people: Sequence[Story] = ()
) -> tuple[RecordFile, Desk]:
    """Make the sample clinic's record file at `where`, and sign the demo user in.

    `on` is the day that counts as today; `now` the clock (UTC) from then on; `people` who is in it, if not everybody.
    """
    clock = _Clock(now)
    user = NewUser(login=LOGIN, name=CLINICIAN, password=PASSWORD, role="clinician")
    file = create(where, PASSWORD, CLINIC, user, clock)
    desk = file.sign_in(LOGIN, PASSWORD)
    for story in people or stories(on):
        _live(story, desk, knowledge, on, clock)
    clock.fixed = None
    return file, desk


def _live(story: Story, desk: Desk, knowledge: Knowledge, on: date, clock: _Clock) -> None:
    record = desk.add_record(story.record)
    for index, seen in enumerate(story.seen):
        day = on - timedelta(days=seen.days_ago)
        clock.fixed = datetime.combine(day, time(15, 0), UTC)
        if seen.days_ago == 0 and not story.sign_today:
            break
        visit = desk.begin_visit(record.patient.id, VisitKind.FOLLOW_UP if index else VisitKind.FIRST, day)
        before = story.seen[index - 1].takes if index else ()
        after = on - timedelta(days=story.seen[index + 1].days_ago) if index + 1 < len(story.seen) else None
        visit = replace(
            visit,
            pain=story.pain(seen, day),
            since=since_last(seen) if index else None,
            prescriptions=tuple(
                _with_substances(one, knowledge) for one in prescriptions(before, seen, story.problem.key, days=28)
            ),
            plan=plan(story, after or day + timedelta(days=28)),
            edition=knowledge.edition,
        )
        sign(visit, desk, knowledge)
    clock.fixed = None
    if story.appointment:
        hour, minute = story.appointment.split(":")
        desk.book(
            Appointment(
                id=new_id(),
                patient_id=record.patient.id,
                at=datetime.combine(on, time(int(hour), int(minute))),
                kind=VisitKind.FOLLOW_UP if story.seen else VisitKind.FIRST,
                status=story.status,
                room=story.room,
                note=story.note,
            )
        )


def _with_substances(one: Prescription, knowledge: Knowledge) -> Prescription:
    """What a piece holds and its route, as real prescriptions say: "morphine er" is a file, morphine the substance."""
    known = knowledge.medicines[one.medicine]
    return replace(one, holds=holds(known, product_of(one.strength, one.form, known)), route=known.route)
