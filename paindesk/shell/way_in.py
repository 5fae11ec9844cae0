"""The way in, page by page in one small window: make the record or sign in, then what must be settled first."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow

from paindesk.domain.errors import CodeNeeded, NotAllowed, PainDeskError, RecordLocked
from paindesk.kit import language, tab_order
from paindesk.kit.language import later, tr
from paindesk.kit.unentered import KeptForms
from paindesk.settings import shown_place
from paindesk.shell.first_pages import JOIN, WherePage
from paindesk.shell.first_run import Computer, FirstRun, steps
from paindesk.shell.gate_page import CreatePage, GatePage, OwnPasswordPage, SignInPage
from paindesk.shell.practice import open_sample

if TYPE_CHECKING:  # the first window needs neither the record file nor the visit
    from paindesk.domain.visit import Clinic
    from paindesk.kit.help_window import HelpWindow
    from paindesk.store import Desk, NewUser, RecordFile


_RESTORE = later("Restore a backup…")


class _Window(QMainWindow):
    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        return tab_order.move(self, forward=next)


class WayIn:
    """`entered(file, desk)` is called once, when somebody is signed in and nothing else stands in the way. `restore`
    is offered where there is no record, or none that opens; `said` is told where somebody signs in; `preset` is the
    letterhead a new clinic begins with, `computer` what the first pages may set."""

    def __init__(
        self,
        where: str,
        size: tuple[int, int],
        now: Callable[[], datetime],
        entered: Callable[[RecordFile, Desk], None],
        *,
        restore: Callable[[], None],
        said: str = "",
        preset: Mapping[str, str] | None = None,
        computer: Computer | None = None,
    ) -> None:
        self._preset, self._computer = preset, computer or Computer()
        self._restore, self._said = restore, said
        self._where, self._file, self._now, self._entered = where, where, now, entered
        self._first = False  # whether the record was made just now
        self.window = _Window()
        self.window.setWindowTitle("PainDesk")
        self.window.resize(*size)
        QShortcut(QKeySequence("F1"), self.window, self.show_help)
        self._help: HelpWindow | None = None
        self._forms = KeptForms()  # typed on a page that one went back from; no passwords
        if "://" in where or Path(where).exists():
            self.show_sign_in()
        else:
            self.show_where()

    def show_where(self) -> None:
        """The first start: where the record lives, unless an administrator said so."""
        if self._computer.use_record is None:
            self.show_create()
            return
        page = WherePage(self._file, self._place_chosen)
        page.offer(tr(_RESTORE), self._restore)
        if self._computer.use_language is not None:
            other, words = ("es", "En español") if language.code() == language.ENGLISH else ("en", "In English")
            page.add_link(words, lambda: self._speak(other))  # in the language of who looks for it
        self._show(page)

    def _speak(self, code: str) -> None:
        """The first pages in another language, which is the screens' from now on; nothing else is shown yet."""
        assert self._computer.use_language is not None
        try:
            self._computer.use_language(code)
        except PainDeskError as trouble:
            self.page().show_trouble(trouble)
            return
        language.use(code)
        self.show_where()

    def show_create(self) -> None:
        """Clinic and first clinician, and the password that opens the record."""
        page = CreatePage(shown_place(self._where), self._create, self._preset)
        page.say_step(1, steps(self._computer, server="://" in self._where))
        if self._computer.use_record is None:
            page.offer(tr(_RESTORE), self._restore)
        else:
            page.back_to(self.show_where)
        self._show(page)

    def _place_chosen(self, way: str, address: str) -> None:
        assert self._computer.use_record is not None
        try:
            self._computer.use_record(address)
        except PainDeskError as trouble:
            self.page().show_trouble(trouble)
            return
        self._where = address or self._file
        if way == JOIN:
            self.show_sign_in()
        else:
            self.show_create()

    def page(self) -> GatePage:
        """The page in front."""
        page = self.window.centralWidget()
        assert isinstance(page, GatePage)
        return page

    def show_sign_in(self) -> None:
        """Sign in to the record that is there."""
        server = "://" in self._where
        also = _also(self._where)
        said = self._said or self._where
        page = SignInPage(said, self._sign_in, also=also, recover=None if server else self.show_recover)
        if self._where != self._file:
            page.back_to(self.show_where)
        self._show(page)

    def show_recover(self) -> None:
        """When nobody can sign in any more."""
        from paindesk.shell.recovery_page import RecoverPage  # noqa: PLC0415 - seldom needed

        self._show(RecoverPage(self._recover, self.show_sign_in))

    def show_help(self) -> None:
        """The help, at the page of where one is."""
        from paindesk.shell.help_act import open_help, topic_of  # noqa: PLC0415 - all windows come with it

        self._help = open_help(self.window, topic_of(self.window.centralWidget() or self.window), self._help)

    def _practice(self) -> None:
        try:
            open_sample()
        except PainDeskError as trouble:
            self.page().show_trouble(trouble)

    def _show(self, page: GatePage) -> None:
        if isinstance(page, WherePage | CreatePage | SignInPage):
            page.add_link(tr("Practice in the sample clinic"), self._practice)
        page.add_link(tr("Help"), self.show_help)
        before = self.window.centralWidget()
        if before is not None:
            self._forms.take(before)
        self._forms.show(page)
        self.window.setCentralWidget(page)  # the page before goes with it
        if not self.window.isVisible():
            self.window.show()
        page.setFocus()

    def _create(self, clinic: Clinic, user: NewUser, database_password: str) -> None:
        from paindesk.store import create  # noqa: PLC0415 - SQL is loaded after the first window

        def make() -> tuple[RecordFile, Desk]:
            where = self._where if "://" in self._where else Path(self._where)
            file = create(where, database_password, clinic, user, self._now)
            self._first = True
            return file, _signed_in(file, user.login, user.password)

        self._enter(make, user.password)

    def _sign_in(self, also: str, login: str, password: str, code: str) -> None:
        from paindesk.store import open_as, open_record  # noqa: PLC0415 - SQL is loaded after the first window

        def enter() -> tuple[RecordFile, Desk]:
            if also and "://" not in self._where:
                file = open_record(self._where, also, self._now)
            else:
                file = open_as(self._where, login, password, self._now, also)
            return file, _signed_in(file, login, password, code)

        self._enter(enter, password)

    def _recover(self, key: str, login: str, password: str) -> None:
        from paindesk.store import recover  # noqa: PLC0415 - SQL is loaded after the first window

        self._enter(lambda: recover(self._where, key, login, password, self._now), password)

    def _enter(self, way: Callable[[], tuple[RecordFile, Desk]], password: str) -> None:
        try:
            file, desk = way()
        except PainDeskError as trouble:
            page = self.page()
            if isinstance(trouble, CodeNeeded) and isinstance(page, SignInPage):
                page.ask_code(trouble)
            else:
                page.show_trouble(trouble)
                if not isinstance(trouble, RecordLocked | NotAllowed):
                    page.offer(tr(_RESTORE), self._restore)
            return
        if desk.user.must_change:
            self._show(OwnPasswordPage(desk.user.name, lambda new: self._own_password(file, desk, password, new)))
        else:
            self._offer_recovery_key(file, desk)

    def _own_password(self, file: RecordFile, desk: Desk, first: str, new: str) -> None:
        try:
            desk.set_password(first, new)
        except PainDeskError as trouble:
            self.page().show_trouble(trouble)
            return
        self._offer_recovery_key(file, desk)

    def _offer_recovery_key(self, file: RecordFile, desk: Desk) -> None:
        """Where there is none yet, to whom it is to be entrusted."""
        from paindesk.shell.recovery_page import RecoveryKeyPage  # noqa: PLC0415 - once in a clinic's life
        from paindesk.shell.recovery_paper import KeySheet  # noqa: PLC0415 - as above
        from paindesk.store import Right, new_recovery_key  # noqa: PLC0415 - SQL is loaded after the first window

        state = desk.people.key_state() if desk.may(Right.PEOPLE) else None
        if state is None or state.recovery:
            self._go_on(file, desk)
            return
        key = new_recovery_key()

        def keep() -> None:
            try:
                desk.people.keep_recovery_key(key)
            except PainDeskError as trouble:
                self.page().show_trouble(trouble)
                return
            self._go_on(file, desk)

        day = self._now().astimezone().date()
        sheet = KeySheet(clinic=desk.clinic, on=day, paper_size=self._computer.paper_size)
        page = RecoveryKeyPage(key, sheet, keep, lambda: self._go_on(file, desk))
        if self._first:
            page.say_step(2, steps(self._computer, server=False))
        self._show(page)

    def _go_on(self, file: RecordFile, desk: Desk) -> None:
        """Into PainDesk; where the record is new, by the pages that set up the rest."""
        if not self._first:
            self._entered(file, desk)
            return
        self._first = False
        FirstRun(file, desk, self._computer, self._show, lambda: self._entered(file, desk)).begin()


def _signed_in(file: RecordFile, login: str, password: str, code: str = "") -> Desk:
    try:
        return file.sign_in(login, password, code)
    except BaseException:
        file.close()
        raise


def _also(where: str) -> str:
    """What is asked beside name and password. The key file is only looked at: reading it properly comes later."""
    if "://" in where:
        return (
            "" if "@" in where and ":" in where.split("://", 1)[1].split("@", 1)[0] else tr("Password of the database")
        )
    try:
        first = json.loads(Path(f"{where}.key").read_text("utf-8")).get("format") == 1
    except (OSError, ValueError, AttributeError):
        first = False
    return tr("Passphrase of the record file") if first else ""
