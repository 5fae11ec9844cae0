"""The panel as a report for the clinic, in the language that is chosen: made and written on the record worker."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.panel import Standing
from paindesk.domain.paper import CHART_LANGUAGE, LETTER
from paindesk.domain.stopping import stop_here
from paindesk.kit.language import tr
from paindesk.kit.saving import write_file
from paindesk.rules.panel import GROUPS
from paindesk.shell.in_english import in_english
from paindesk.shell.panel_lines import HEADERS, of_group
from paindesk.store import Desk, PatientLine


def write_report(
    desk: Desk,
    standings: Sequence[tuple[PatientLine, Standing]],
    on: date,
    path: Path,
    *,
    knowledge: Knowledge,
    language: str = CHART_LANGUAGE,
    paper_size: str = LETTER,
) -> int:
    """Write the PDF and say how many patients were looked at. The audit notes it first: that entry stands on it."""
    from paindesk.documents.panel_report import Group, build  # noqa: PLC0415 - typst is loaded only when one is made
    from paindesk.documents.render import render  # noqa: PLC0415 - as above

    groups = tuple(
        Group(
            title=one.title, rows=tuple(line.cells(in_english, in_english) for line in of_group(one.key, standings, on))
        )
        for one in GROUPS
    )
    stop_here()
    head = desk.note_panel_report(len(standings))
    report = build(
        on,
        desk.clinic,
        len(standings),
        HEADERS,
        groups,
        knowledge=knowledge,
        own=frozenset(words for _, held in standings for words in _own(held)),
        language=language,
        paper_size=paper_size,
        audit_count=head.count,
        audit_head=head.hash,
    )
    made = render(report)
    stop_here()
    write_file(path, made, tr("The report"))
    return len(standings)


def _own(held: Standing) -> Iterator[str]:
    """The names of medicines and checks as this patient's record has them."""
    yield from (one.title for one in held.due)
    if (facts := held.facts) is not None:
        yield from (*facts.opioids, *facts.benzodiazepines, *facts.changed, *facts.tapers)
