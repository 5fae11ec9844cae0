"""A test page on a printer: the clinic's letterhead, and nothing of a patient."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paindesk.domain.errors import PainDeskError
from paindesk.kit.language import tr

if TYPE_CHECKING:  # the first window needs none of it
    from datetime import date

    from paindesk.domain.visit import Clinic


def print_test(clinic: Clinic, day: date, size: str) -> str:
    """The clinic's sample page on a printer a person chooses; a sentence, "" where they chose none.

    Raises:
        PainDeskError: the page could not be made, or the printer did not take it.
    """
    # All of it is loaded only when something is printed.
    from paindesk.documents.letterhead_sample import sample  # noqa: PLC0415
    from paindesk.kit.print_dialog import asked, prepared  # noqa: PLC0415
    from paindesk.kit.printing import print_papers  # noqa: PLC0415

    pdf = sample(clinic, day, size)
    printer = prepared(tr("PainDesk test page"), pdf, None)
    if not asked(None, printer, 1):
        return ""
    trouble = print_papers(printer, [pdf], duplex=False).trouble
    if trouble is not None:
        raise PainDeskError(trouble.message, trouble.advice)
    return tr("The test page is at the printer.")
