"""Paper from the window to a printer; a printer that refuses is told in the bar on the window."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from paindesk.domain.errors import PainDeskError


def printed(parent: QWidget, pdf: bytes, title: str, failed: Callable[[Exception], None]) -> bool:
    """The system's print dialog over these very bytes; whether they were printed."""
    from paindesk.kit.printing import print_pdf  # noqa: PLC0415 - loads Qt's printing only when used

    try:
        return print_pdf(parent, pdf, title)
    except PainDeskError as trouble:
        failed(trouble)
        return False
