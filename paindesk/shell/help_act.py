"""The help, opened at the page of where one is."""

from collections.abc import Sequence

from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QWidget

from paindesk.domain.knowledge import Knowledge
from paindesk.domain.paper import A4
from paindesk.kit.help_window import HelpWindow
from paindesk.kit.language import tr
from paindesk.shell.command_menu import native
from paindesk.shell.commands import COMMANDS, MENUS, PAGE_KEYS
from paindesk.shell.help_pages import OF_PAGE, Line, help_pages
from paindesk.shell.visit_page import VisitPage

_SIZES = {A4: QPageSize.PageSizeId.A4}


def topic_of(page: QWidget) -> str:
    """The help page of a page of the window; of a visit, that of its step."""
    if isinstance(page, VisitPage):
        over = page.covered()
        return page.step if over is None else topic_of(over)
    return OF_PAGE.get(type(page).__name__, "welcome")


def key_groups() -> Sequence[tuple[str, Sequence[Line]]]:
    """Every key there is with what it does, grouped as in the menu, then those of single pages."""
    menus = [
        (
            tr(name),
            [
                (native(one.keys[0]), f"{one.name.rstrip('…')}. {tr(one.does)}.")
                for one in COMMANDS
                if one.menu == name and one.keys
            ],
        )
        for name in MENUS
    ]
    pages = [(tr(name), [(keys, tr(does)) for keys, does in lines]) for name, lines in PAGE_KEYS]
    return (*menus, *pages)


def open_help(
    window: QWidget, topic: str, before: HelpWindow | None, knowledge: Knowledge | None = None, paper_size: str = ""
) -> HelpWindow:
    """Show that page; in the help that is open already, where there is one."""
    if before is None:
        size = _SIZES.get(paper_size, QPageSize.PageSizeId.Letter)
        before = HelpWindow(help_pages(key_groups(), knowledge), size, window)
    before.show_page(topic)
    before.show()
    before.raise_()
    before.activateWindow()
    return before
