"""The window: it holds one page at a time and says how to get from one to the next."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from paindesk.domain.errors import PainDeskError, SignedOut
from paindesk.kit import tab_order
from paindesk.kit.bottom_line import BottomLine
from paindesk.kit.help_window import HelpWindow
from paindesk.kit.in_front import put_away
from paindesk.kit.language import know, told, tr
from paindesk.kit.work_bar import BusyLine
from paindesk.settings import Settings
from paindesk.shell.allowed import refusal
from paindesk.shell.audit_page import AuditPage
from paindesk.shell.command_menu import menu_button, palette
from paindesk.shell.commands import COMMANDS, STEP_KEYS, open_step, perform
from paindesk.shell.gate_page import GatePage
from paindesk.shell.half_typed import GivenUp, StaysOpen, whys_open
from paindesk.shell.help_act import open_help, topic_of
from paindesk.shell.keys_card import KeysCard
from paindesk.shell.live import Live
from paindesk.shell.lock_page import LockPage, SignedOutPage, tell_cover
from paindesk.shell.looking_in import LookingIn
from paindesk.shell.panel_page import PanelPage
from paindesk.shell.patient_acts import PatientActs
from paindesk.shell.practice import sample_chip, window_title
from paindesk.shell.restore_page import RestorePage
from paindesk.shell.settings_cards import settings_page
from paindesk.shell.signed_edition import signed_in_line
from paindesk.shell.sittings_card import SittingsCard
from paindesk.shell.today_page import TodayPage
from paindesk.shell.users_page import UsersPage
from paindesk.shell.visit_acts import VisitActs
from paindesk.shell.visit_page import VisitPage
from paindesk.shell.workplace import Workplace
from paindesk.store import Right

_IDLE_CHECK_MS = 5_000


class MainWindow(QMainWindow):
    """`unlock(password)` raises PainDeskError when the password is wrong. `closed(window)` is called once, last.
    `use_settings(window, settings)` keeps new settings and shows a window dressed by them. `switch(window, login,
    password, code)` shows somebody else's window in place of this one; it raises PainDeskError where they may not."""

    place: Workplace
    visits: VisitActs
    patients: PatientActs

    def __init__(
        self,
        place: Workplace,
        unlock: Callable[[str], None],
        closed: Callable[["MainWindow"], None] = lambda _: None,
        use_settings: Callable[["MainWindow", Settings], None] = lambda *_: None,
        switch: Callable[["MainWindow", str, str, str], None] | None = None,
    ) -> None:
        super().__init__()
        self.place, self._switch = place, switch
        self._unlock_with, self._closed, self._use_settings = unlock, closed, use_settings
        self._page: QWidget | None = None
        self.help: HelpWindow | None = None
        self._idle_since, self._called = place.seconds(), ""
        self._gives_way = self._unasked = False
        self._given_up = GivenUp()
        self.others: Callable[[], Iterable[StaysOpen]] = tuple  # what is lost in those that close with this one
        self.setMinimumSize(1024, 600)
        self.top = tab_order.Layers()
        self.top.currentChanged.connect(lambda _: self._entitle())
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.pages = QStackedWidget()
        for piece, share in ((place.notices, 0), (place.once, 0), (self.pages, 1)):
            column.addWidget(piece, share)
        self.line = BottomLine("", signed_in_line(place))
        self.menu_button = menu_button(self)
        if place.sample:
            self.line.put_first(sample_chip())
        self.line.put_first(self.menu_button)
        self.busy = BusyLine(place.jobs)
        self.line.put_beside(self.busy)
        column.addWidget(self.line)
        self.top.addWidget(work)
        self.setCentralWidget(self.top)
        self.visits = VisitActs(self)
        self.patients = PatientActs(self, self.visits)
        self.today = TodayPage(
            place,
            open_chart=self.patients.open_chart,
            start_visit=self.patients.start_line,
            open_draft=self.visits.open_draft,
            new_patient=self.patients.new_patient,
            import_record=self.patients.choose_import,
            settings=self.show_settings,
            panel=self.show_panel,
        )
        self.pages.addWidget(self.today)
        if place.backups is not None:
            place.backups.told.connect(self._tell)
        self.live = Live(place, self)
        self._shortcuts()
        self._idle = QTimer(self, interval=_IDLE_CHECK_MS)
        self._idle.timeout.connect(self._lock_when_idle)
        self.looking_in = LookingIn(place, self.signed_out)
        self._idle.timeout.connect(self.looking_in.look)
        self._idle.start()
        if (application := QApplication.instance()) is not None:
            application.installEventFilter(self)
        self.show_today()
        for said in filter(None, (*map(told, place.desk.place.notices), " ".join(place.knowledge.left_out))):
            place.notices.say(said, level="caution")
        self.visits.drafts.bring_back()
        self._tell_doubt()

    # Pages ------------------------------------------------------------------------------------------------------

    def show_today(self) -> None:
        """Back to the front page; an open visit stays as a draft."""
        self._leave_page()
        know(self.place.knowledge)  # the words of the patient before are no longer anybody's
        self._entitle(tr("Today"))
        self.pages.setCurrentWidget(self.today)
        self.today.setFocus(Qt.FocusReason.OtherFocusReason)
        self.today.reload()

    def show_page(self, page: QWidget, title: str) -> None:
        """Put a page in front; the one before is gone."""
        self._leave_page()
        self._page = page
        self.pages.addWidget(page)
        if not isinstance(page, VisitPage):  # its draft has them
            self.place.forms.show(page)
        self.pages.setCurrentWidget(page)
        self._entitle(title)
        if page.focusProxy() is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_settings(self) -> None:
        """The settings of this workstation."""
        self.show_page(settings_page(self, partial(self._use_settings, self)), tr("Settings"))

    def show_backups(self) -> None:
        """The backups to go back to."""
        kept = self.place.backups
        assert kept is not None
        page = RestorePage(tr("Settings"), self.show_settings, kept.restore)
        self.show_page(page, tr("Restore a backup"))
        kept.find(lambda found: page.show_backups(found, kept.folder) if isValid(page) else None)

    def show_panel(self, group: str = "due") -> None:
        """Every patient, by what is open."""
        if refused := refusal(self.place.desk.user, Right.CHART):
            self.place.trouble(refused)
            return
        self.show_page(PanelPage(self.place, self.patients.open_chart, self.show_today, group), tr("Panel"))

    def show_users(self) -> None:
        """Who may sign in."""
        if not self.place.desk.may(Right.PEOPLE):
            self.place.trouble(PainDeskError(tr("The clinic's administrator looks after the users."), tr("Ask them.")))
            return
        below = (SittingsCard(self.place, everybody=True),)
        self.show_page(UsersPage(self.place, self.show_today, (KeysCard(self.place),), below), tr("Users"))

    def show_audit(self) -> None:
        """Who did what, and when; refused in a sentence where the role has no part in it."""
        try:
            audit = self.place.desk.audit_desk()
        except PainDeskError as trouble:
            self.place.trouble(trouble)
            return
        self.show_page(AuditPage(self.place, audit, self.show_today), tr("Audit"))

    def find_patient(self) -> None:
        """To the search field of Today, from anywhere."""
        self.show_today()
        self.today.finder.begin()

    def show_menu(self) -> None:
        """Everything there is, by key: the button opens it with the mouse."""
        if not self.is_covered():
            self.menu_button.showMenu()

    def show_help(self, topic: str = "") -> None:
        """The help, at the page of where one is."""
        place, cover = self.place, self.top.currentWidget()
        here = cover if isinstance(cover, GatePage) else self._page or self.today
        self.help = open_help(self, topic or topic_of(here), self.help, place.knowledge, place.settings.paper_size)

    def show_palette(self) -> None:
        """Everything there is, by typing what one wants."""
        palette(self).open()

    def current_page(self) -> QWidget | None:
        """The page in front, None on Today."""
        return self._page

    def say_saved(self, text: str, *, of_this_page: bool = False) -> None:
        """What the bottom line says at the left; `of_this_page`: until the page in front is left."""
        if not self.visits.drafts.unsaved():
            self._given_up.forget_unsaved()
        self.line.set_left(text, of_this_page=of_this_page)

    def _tell(self, trouble: Exception) -> None:
        self.place.trouble(trouble)

    def is_covered(self) -> bool:
        """Whether it lies locked."""
        return self.top.count() > 1

    def save_now(self) -> None:
        """Put what was typed in the open visit into the record file at once."""
        if isinstance(self._page, VisitPage):
            self._page.save_now()

    def _keep_typed(self) -> None:
        """What stands on the page: in its draft, or for when the page is opened again."""
        self.save_now()
        if self._page is not None and not isinstance(self._page, VisitPage):
            self.place.forms.take(self._page)

    def _leave_page(self) -> None:
        self._given_up.forget()
        if self._page is None:
            return
        self._keep_typed()
        self.place.once.cover()
        self.pages.removeWidget(self._page)
        self._page.hide()
        self._page.deleteLater()
        self._page = None
        self.line.leave_page()

    # Locking, closing -------------------------------------------------------------------------------------------

    def lock(self) -> None:
        """Cover the window until the same user's password is given; what is typed stays behind it, and is saved."""
        if self.is_covered():
            return
        self.save_now()
        hint = " " + tr("In the sample clinic the password is “demo-clinic-only”.") if self.place.sample else ""
        other = None if self._switch is None else self._let_in
        self.cover_with(LockPage(self.place.desk.user.name, self._unlock, hint=hint, other=other))

    def signed_out(self) -> None:
        """Keep what was typed and cover the window: all of signing in is asked again."""
        if self._switch is None or isinstance(self.top.currentWidget(), SignedOutPage):
            return
        self.save_now()
        user = self.place.desk.user
        self.cover_with(
            SignedOutPage(user.name, lambda password, code: self._let_in(user.login, password, code), self._let_in)
        )

    def lock_again(self) -> None:
        """Lie locked, with nothing of what somebody typed over the lock."""
        self._take_cover_off()
        self.lock()

    def lock_for_other(self) -> None:
        """Cover the window and ask who else wants to work here."""
        self.lock()
        cover = self.top.currentWidget()
        if isinstance(cover, LockPage):
            cover.ask_other()

    def cover_with(self, page: GatePage) -> None:
        """Lay a page over everything, in place of the one that lies there."""
        put_away(self)
        self._take_cover_off()
        self.top.addWidget(page)
        self.top.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def uncover(self) -> None:
        """The person is back: the form is open as it was left, or anew where somebody changed it meanwhile."""
        self._take_cover_off()
        self._given_up.forget()
        self._idle_since = self.place.seconds()
        self.visits.together.look_again()
        self._tell_doubt()

    def _tell_doubt(self) -> None:
        """Of the clock, once after signing in."""
        doubt, self.place.desk.doubt = self.place.desk.doubt, None
        if doubt is not None:
            self.place.notices.tell(doubt)

    def _take_cover_off(self) -> None:
        cover = self.top.currentWidget()
        if isinstance(cover, GatePage):
            self.top.removeWidget(cover)
            cover.hide()
            cover.deleteLater()

    def _unlock(self, password: str) -> None:
        try:
            self._unlock_with(password)
        except SignedOut:
            self.signed_out()
            return
        except PainDeskError as trouble:
            tell_cover(self.top.currentWidget(), trouble)
            return
        self.uncover()

    def _let_in(self, login: str, password: str, code: str) -> None:
        assert self._switch is not None
        try:
            self._switch(self, login, password, code)
        except PainDeskError as trouble:
            tell_cover(self.top.currentWidget(), trouble)

    def _lock_when_idle(self) -> None:
        if self.place.seconds() - self._idle_since >= self.place.settings.lock_minutes * 60:
            self.lock()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        # Nothing is asked of what is watched: it may be half deleted already.
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel):
            self._idle_since = self.place.seconds()
        return False

    def give_way(self) -> bool:
        """Close for another window of the same person, which goes on with what is typed; False where it stays open."""
        self._gives_way = True
        self._gives_way = gone = self.close()
        return gone

    def close_unasked(self) -> None:
        """With the window in front, which has told what is lost by it."""
        self._unasked = True
        self.close()

    def not_entered(self, *, named: bool = True) -> tuple[StaysOpen, ...]:
        """What would be lost if this window were closed now; `named` after whose it is."""
        self._keep_typed()
        beside = None if self._gives_way else self.place
        return tuple(whys_open(self.visits.drafts, beside, self.place.desk.user.name if named else ""))

    def _stays_open(self) -> bool:
        """Say what would be lost, one after the other."""
        locked = self.is_covered()
        whys = (*self.not_entered(named=locked), *(() if self._gives_way else self.others()))
        why = self._given_up.to_tell(whys, locked=locked)
        if why is not None and locked:
            tell_cover(self.top.currentWidget(), PainDeskError(why.said, why.advice))
        elif why is not None:
            self.place.notices.say(why.said, why.advice, why.level)
        return why is not None

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._unasked:
            self.not_entered()  # keeps what it can
        elif self._stays_open():
            event.ignore()
            return
        self.live.stop()
        self._idle.stop()
        if (application := QApplication.instance()) is not None:
            application.removeEventFilter(self)
        self.today.finder.list.hide()
        self.place.jobs.close()
        self.visits.drafts.close()
        if self.place.backups is not None:
            self.place.backups.told.disconnect(self._tell)
        self._closed(self)
        super().closeEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab and Shift+Tab, as the page is read."""
        return tab_order.move(self.top, forward=next)

    # Small things -----------------------------------------------------------------------------------------------

    def _shortcuts(self) -> None:
        for command in COMMANDS:
            if not command.by_page:
                for keys in command.keys:
                    QShortcut(QKeySequence(keys), self, partial(perform, command, self))
        for number in range(1, STEP_KEYS + 1):
            QShortcut(QKeySequence(f"Alt+{number}"), self, partial(open_step, self, number))
        for keys in ("Alt+M", "F10"):
            QShortcut(QKeySequence(keys), self, self.show_menu)
        tab_order.card_keys(self, self.top)

    def _entitle(self, page: str = "") -> None:
        """Over a lock the task bar names no patient."""
        self._called = page or self._called
        self.setWindowTitle(window_title(tr("Locked") if self.is_covered() else self._called, sample=self.place.sample))
