"""One open visit: the banner, the rail, the step in the middle, the findings at the right."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from paindesk.domain.visit import Visit, VisitKind
from paindesk.kit import tab_order, theme
from paindesk.kit.banner import BannerFact, PatientBanner
from paindesk.kit.finding_card import FindingPanel
from paindesk.kit.language import tr
from paindesk.kit.rail import RailStep, StepRail
from paindesk.kit.unentered import field_names, show_unentered, unentered, was_thrown_away
from paindesk.rules.alert_kinds import how_shown
from paindesk.rules.said_once import open_and_quiet
from paindesk.rules.several_medicines import named
from paindesk.rules.why import edition_words
from paindesk.shell.allowed import leave_when_lapsed
from paindesk.shell.banner_facts import banner_facts, identity_line, reason_fact
from paindesk.shell.error_page import ErrorPage
from paindesk.shell.left_words import LeftWords
from paindesk.shell.merge_page import MergePage
from paindesk.shell.session import Session
from paindesk.shell.signed_edition import signed_edition
from paindesk.shell.together_bar import TogetherBar
from paindesk.shell.workplace import Workplace

_CRAMPED_ABOVE = 150  # per cent of text size: then the rail shows numbers alone and the panel is narrow
_SMALL, _MORE = 1366, 100  # 100 % pixels: a wider page gives the findings a part of its room, so that fewer are cut
_SAVE_AFTER_MS = 400  # well under the second within which every keystroke must be on disk


class VisitPage(QWidget):
    """Shows a `Session`. `leave` goes back to Today, `sign` asks for the visit to be signed and printed, `keep` saves,
    `open_other` opens another visit of the patient by its id, `print_made` prints what a function makes, as the charts
    ask for it, and `near_end` is told when the last step of an open visit is opened."""

    def __init__(
        self,
        session: Session,
        place: Workplace,
        leave: Callable[[], None],
        sign: Callable[[], None],
        keep: Callable[[Visit], None],
        *,
        open_other: Callable[[str], None] | None = None,
        print_made: Callable[[Callable[[], bytes], str], None] | None = None,
        near_end: Callable[[Session], None] = lambda _: None,
    ) -> None:
        super().__init__()
        self._open_other, self._print_made, self._near_end = open_other, print_made, near_end
        self.session = session
        self._place, self._leave, self._sign, self._keep = place, leave, sign, keep
        self.views: dict[str, Any] = {}
        self._begun = set[str]()  # the steps on which the keyboard has been
        self._fields = dict[str, frozenset[str]]()  # of each step, as it was shown last: those for words to keep
        self._shown = dict[str, frozenset[str]]()  # and those of them in which what is kept stands
        self._current = session.steps[0].id
        self._unsaved = False
        self._save_timer = QTimer(self, singleShot=True, interval=_SAVE_AFTER_MS)
        self._save_timer.timeout.connect(self.save_now)

        self.banner = PatientBanner()
        cramped = theme.px(100) > _CRAMPED_ABOVE
        self.rail = StepRail(self._flow_title(), narrow=cramped)
        self.rail.chosen.connect(self.open_step)
        self.stack = QStackedWidget()
        how = partial(how_shown, chosen=place.settings.alerts)
        self.panel = FindingPanel(how=how, edition=edition_words(place.knowledge))
        self._panel_width = theme.px(200 if cramped else 303)
        self.panel.setFixedWidth(self._panel_width)
        self.together = TogetherBar(place.desk.user.name)
        self._over: MergePage | None = None
        self._middle = QWidget()
        middle = QHBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        self.left = LeftWords()
        steps = QVBoxLayout()
        steps.setSpacing(0)
        steps.addWidget(self.left)
        steps.addWidget(self.stack, 1)
        middle.addLayout(steps, 1)
        middle.addWidget(self.panel)
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(self.together)
        layout.addWidget(self._middle, 1)
        for keys, act in (
            ("Ctrl+Return", self.next),
            ("Ctrl+Enter", self.next),
            ("Alt+Left", self.back),
            ("Ctrl+M", self.compare),
        ):
            QShortcut(QKeySequence(keys), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.undo)
        QShortcut(QKeySequence.StandardKey.Redo, self, self.redo)
        leave_when_lapsed(self, place.desk, session.visit.record.patient.id, leave)
        self.open_step(self._first_open_step())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        more = (self.width() - theme.px(_SMALL)) // 5
        self.panel.setFixedWidth(self._panel_width + max(0, min(theme.px(_MORE), more)))

    @property
    def step(self) -> str:
        """The id of the step in front."""
        return self._current

    def _flow_title(self) -> str:
        visit = self.session.visit
        name = tr("First visit") if visit.kind is VisitKind.FIRST else tr("Follow-up {n}", n=visit.number - 1)
        return tr("{visit} · amendment", visit=name) if visit.amends else name

    def _first_open_step(self) -> str:
        done = self.session.visit.done_steps
        return next((step.id for step in self.session.steps if step.id not in done), self.session.steps[0].id)

    def open_step(self, step_id: str) -> None:
        """Show that step; it is built the first time. One that cannot be built becomes an error page."""
        self.uncover()
        self._current = step_id
        if step_id not in self.views:
            step = next(one for one in self.session.steps if one.id == step_id)
            try:
                view = step.view(self.session.models[step_id])
            except Exception as bug:  # noqa: BLE001 - one broken page must not take the visit away
                view = ErrorPage(step.title, self._place.notices.report_bug(bug))
            else:
                view.changed.connect(partial(self._changed, step_id))
                view.page.next.connect(self.next)
                view.page.back.connect(self.back)
                if self._open_other is not None and hasattr(view, "visit_wanted"):
                    view.visit_wanted.connect(self._open_other)
                if self._print_made is not None and hasattr(view, "print_wanted"):
                    view.print_wanted.connect(self._print_made)
                self._lock_view(view)
            self.views[step_id] = view
            self.stack.addWidget(view)
        self.stack.setCurrentWidget(self.views[step_id])
        self._show()
        self._start()
        if self.session.next_step(step_id) is None and not self.session.locked:
            self._near_end(self.session)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._start()

    def _start(self) -> None:
        view = self.views[self._current]
        if self.isVisible() and not isinstance(view, ErrorPage):
            tab_order.start(view, view.page.scroller, view.page.next_button, again=self._current in self._begun)
            self._begun.add(self._current)

    def next(self) -> None:
        """On to the next step; on the last one, sign. Where two sides are compared, take the choices over."""
        if self._over is not None:
            self._over.finish()
            return
        self.session.mark_opened(self._current)
        following = self.session.next_step(self._current)
        if following is not None:
            self._mark_unsaved()
            self.open_step(following)
        elif not self.session.locked:
            self._sign()

    def back(self) -> None:
        """To the step before; from the first one back to Today. Where two sides are compared, back to the visit."""
        if self._over is not None:
            self.uncover()
            return
        before = self.session.step_before(self._current)
        if before is None:
            self._leave()
        else:
            self.open_step(before)

    def undo(self) -> None:
        """Take the last change back."""
        if self._over is None and self.session.undo():
            self._mark_unsaved()
            self._show()

    def redo(self) -> None:
        """Make the change again."""
        if self._over is None and self.session.redo():
            self._mark_unsaved()
            self._show()

    def take_over(self, rebase: Callable[[Visit], Visit]) -> None:
        """Others changed something: go on with it, where one is and with what is typed."""
        self.session.take_over(rebase)
        self._show()

    def cover(self, page: MergePage) -> None:
        """Show both sides in place of the steps, which stay as they are beneath."""
        self.uncover()
        self._over = page
        self._middle.hide()
        self.together.hide()  # the page says it itself
        self._column.addWidget(page, 1)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def uncover(self) -> None:
        """Back to the step that was open."""
        if self._over is not None:
            self._over.hide()
            self._over.deleteLater()
            self._over = None
            self._middle.show()
            self.together.show()
            self.views[self._current].setFocus(Qt.FocusReason.OtherFocusReason)

    def covered(self) -> MergePage | None:
        """Both sides, where they are shown."""
        return self._over

    @property
    def has_sides(self) -> bool:
        """Whether somebody else changed the same part, and it is not yet chosen."""
        return self.together.isVisible() and self.together.button.isVisible()

    def compare(self) -> None:
        """Both sides, where there are two."""
        if self.has_sides:
            self.together.button.click()

    def signed(self, visit: Visit) -> None:
        """Show the visit as signed: nothing can be typed any more."""
        self._save_timer.stop()
        self._unsaved = False
        self.uncover()
        self.session.signed(visit)
        for view in self.views.values():
            self._lock_view(view)
        self._show()

    def _lock_view(self, view: Any) -> None:
        """A signed visit is read: its fields are closed, its buttons from step to step stay open."""
        if self.session.locked and not isinstance(view, ErrorPage) and not getattr(view, "READ_ONLY", False):
            view.page.scroller.widget().setEnabled(False)
            for place in (view.page.header, view.page.footer_actions):
                for widget in view.page.findChildren(QWidget):
                    if place.indexOf(widget) >= 0:
                        widget.setEnabled(False)

    def save_now(self) -> None:
        """Hand the draft to the record file at once, where anything is unsaved."""
        self._save_timer.stop()
        if self._unsaved and not self.session.locked:
            self._unsaved = False
            self._keep(self.session.visit)

    def _changed(self, step_id: str) -> None:
        view = self.views.get(step_id)  # None while it is being made
        shown = self._shown.get(step_id, frozenset())
        typed = None if view is None else unentered(view, self.session.typed(step_id), shown)
        thrown = view is not None and was_thrown_away(view)
        if self.session.take(step_id, self._place.seconds(), typed, anew=thrown):
            self._mark_unsaved()
            self._show()
        elif view is not None and step_id in self._fields and field_names(view) != self._fields[step_id]:
            self._show()  # another medicine or place is looked at: with the words kept for it

    def _mark_unsaved(self) -> None:
        self._unsaved = True
        if not self._save_timer.isActive():
            self._save_timer.start()

    def _show(self) -> None:
        session = self.session
        model = session.models[self._current]
        record = session.visit.record
        facts = (
            *reason_fact(self._place.desk, record.patient.id),
            *banner_facts(record, session.advice, session.context.units),
        )
        self.banner.show(
            record.patient.name,
            identity_line(record.patient, session.context.on),
            tuple(BannerFact(one.label, one.value, one.note, one.level) for one in facts),
        )
        states = session.states()
        self.rail.set_current(self._current)
        self.rail.set_steps(
            [
                RailStep(step.id, tr(step.title), states[step.id].mark.value, states[step.id].line or tr(step.subtitle))
                for step in session.steps
            ]
        )
        view = self.views[self._current]
        kept = session.typed(self._current)
        gone = set(kept)
        if not isinstance(view, ErrorPage):
            gone = show_unentered(view, kept)
            self._fields[self._current] = field_names(view)
            self._shown[self._current] = self._fields[self._current] - gone
            before = session.step_before(self._current)
            title = next((tr(one.title) for one in session.steps if one.id == before), tr("Today"))
            view.page.set_back(title)
            signing = session.next_step(self._current) is None and not session.locked
            handed_over = signing and not session.context.signs
            view.page.set_next(tr("A clinician signs") if handed_over else session.next_title(self._current))
            view.page.next_button.setEnabled(not handed_over)
        self._show_left({f"{self._current}.{one}": kept[one] for one in gone} | session.strays(self._current))
        self.panel.foot.setText(signed_edition(session.visit, session.context.knowledge))
        self.panel.foot.setVisible(bool(self.panel.foot.text()))
        shown, quiet = open_and_quiet(model.findings(), session.visit.overrides)
        about = named((*shown, *quiet), session.context.knowledge.medicines)
        self.panel.show(model.panel_title(), shown, quiet, step=self._current, about=about)

    def _show_left(self, words: dict[str, str]) -> None:
        """What is kept and stands in no field: seen here, and let go only when somebody says so."""

        def drop() -> None:
            self.session.drop_typed(words.keys())
            self._mark_unsaved()
            self._show()

        self.left.tell(() if self.session.locked else [one for one in words.values() if one.strip()], drop)
