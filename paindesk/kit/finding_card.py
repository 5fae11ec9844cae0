"""Findings: what matters now, why, what to do, and where it is written. On the page, never a pop-up."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from paindesk.domain.finding import Finding, Level
from paindesk.kit import theme
from paindesk.kit.announce import at_once, politely
from paindesk.kit.button import LinkButton
from paindesk.kit.chip import Chip
from paindesk.kit.flow import emptied
from paindesk.kit.folded import COUNTED, FOLDED, OPEN, FoldedFindings
from paindesk.kit.language import cited, later, named, told, tr
from paindesk.kit.put_away import PutAway
from paindesk.kit.scrolled import ScrolledBody
from paindesk.kit.text import ClampedLabel, RichLabel, bold, label
from paindesk.rules.why import why

WORDS = {
    Level.STOP: later("Stop"),
    Level.CAUTION: later("Caution"),
    Level.INFO: later("Note"),
    Level.OK: later("Checked"),
}
SIGNS = {Level.STOP: "✕", Level.CAUTION: "!", Level.INFO: "i", Level.OK: "✓"}
LINES = 4
TOLD, MOST = (Level.STOP, Level.CAUTION), 3  # which new findings a screen reader is told, and how many by name
SOURCE_LINES = 2


class _Sign(QWidget):
    """The level as a sign in a disc, beside the colour of the edge."""

    def __init__(self, level: Level) -> None:
        super().__init__()
        self._level = level
        side = theme.px(15)
        self.setFixedSize(side, side)
        self.setAccessibleName(tr(WORDS[level]))
        self.setToolTip(tr(WORDS[level]))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = theme.colour(colours.text(self._level.value))
        painter.setPen(words if theme.name() == "high_contrast" else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(colours.wash(self._level.value)))
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        font = QFont(self.font())
        font.setPixelSize(theme.px(10))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(words)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, SIGNS[self._level])


class FindingCard(QFrame):
    """One finding; "Why" opens what it stands on, with the `edition` of the knowledge in words. With `on_action`,
    `action_text` (or "Do this ▸") is a link that calls it. `say` gives its sentences in the interface's language.
    `about` stands before the title where a list speaks of several."""

    def __init__(
        self,
        finding: Finding,
        on_action: Callable[[], None] | None = None,
        action_text: str = "",
        parent: QWidget | None = None,
        *,
        edition: str = "",
        say: Callable[[str], str] = told,
        about: str = "",
    ) -> None:
        super().__init__(parent)
        self.finding, self.about, self._edition = finding, about, edition
        self._reasons: RichLabel | None = None
        about = named(about)
        spoken = f"{about}: {say(finding.title)}" if about else say(finding.title)
        words = (f"{tr(WORDS[finding.level])}: {spoken}", say(finding.because), say(finding.action))
        self.setAccessibleName(words[0])
        self.setAccessibleDescription(" ".join(word for word in words[1:] if word))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(14), theme.px(8), theme.px(11), theme.px(8))
        outer.setSpacing(theme.px(3))
        head = QHBoxLayout()
        head.setSpacing(theme.px(7))
        title = label(spoken, "heading")
        head.addWidget(title, 1)
        head.addWidget(_Sign(finding.level), 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(head)
        self._text = ClampedLabel(" ".join(word for word in words[1:] if word), LINES)
        self._text.setStyleSheet(f"font-size: {theme.px(12)}px;")
        outer.addWidget(self._text)
        self._text.setHidden(not self._text.text())  # in its card: shown before, it would be a window of its own
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        if finding.sources:
            foot.addWidget(_sources(finding), 1)
        else:
            foot.addStretch(1)
        self.why = _why_button(finding)
        self.why.clicked.connect(lambda _: self._toggle())
        foot.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)
        if on_action is not None:
            act = LinkButton(action_text or tr("Do this ▸"))
            act.setAccessibleName(f"{act.accessibleName()}: {spoken}")
            act.clicked.connect(lambda _=False: on_action())
            foot.addWidget(act, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(foot)

    def _toggle(self) -> None:
        """Open or close the whole text and what it stands on."""
        opened = self.why.isChecked()
        self._text.expand(opened)
        self.why.set_text(tr("Why ▴") if opened else tr("Why ▸"))
        self.why.setAccessibleName(_asks(self.finding))
        if opened and self._reasons is None:
            self._reasons = _reasons(self.finding, self._edition)
            self._outer.addWidget(self._reasons)
        if self._reasons is not None:
            self._reasons.setVisible(opened)
            self.why.setAccessibleDescription(self._reasons.accessibleName() if opened else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(box, theme.px(6), theme.px(6))
        painter.fillPath(path, theme.colour(colours.card))
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(QRectF(0, 0, theme.px(4) + 0.5, self.height()), theme.colour(colours.bar(self.finding.level)))
        painter.restore()
        painter.setPen(theme.colour(colours.line))
        painter.drawPath(path)


def _sources(finding: Finding) -> ClampedLabel:
    """Where it is written, in at most two lines until opened."""
    made = ClampedLabel(tr("Source: {sources}", sources="; ".join(map(cited, finding.sources))), SOURCE_LINES)
    made.setProperty("role", "tiny")
    made.setAccessibleName(made.text())
    return made


def _asks(finding: Finding) -> str:
    return tr("Why is this here: {title}", title=told(finding.title))


def _why_button(finding: Finding) -> LinkButton:
    made = LinkButton(tr("Why ▸"))
    made.setCheckable(True)
    made.setAccessibleName(_asks(finding))
    made.setToolTip(tr("Why is this here"))
    return made


def _reasons(finding: Finding, edition: str) -> RichLabel:
    """The answer, to read, to select and to copy."""
    answer = why(finding)
    lines = [
        (tr("Stands on"), told(answer.stands_on)),
        (tr("Rule"), told(answer.rule)),
        *((tr("Source"), told(one)) for one in answer.sources),
        (tr("Goes away when"), told(answer.ends)),
        *(((tr("Knowledge"), edition),) if edition else ()),
    ]
    parts = [part for word, text in lines for part in (bold(f"{word}: "), f"{text}\n")]
    made = RichLabel([*parts[:-1], str(parts[-1]).rstrip()], "small")
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


class FindingPanel(QFrame):
    """The right panel: a heading, a count of stops, and the cards, most serious first as given. `how(finding)` says
    which are open, folded or only counted; one that a person opened stays open. `foot` stands below them."""

    def __init__(
        self,
        title: str = "",
        parent: QWidget | None = None,
        *,
        how: Callable[[Finding], str] = lambda _: OPEN,
        edition: str = "",
    ) -> None:
        super().__init__(parent)
        self._how, self._unfolded, self._edition = how, frozenset[str](), edition
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(14), theme.px(13), theme.px(4), theme.px(8))
        outer.setSpacing(theme.px(8))
        head = QHBoxLayout()
        self._title = label(title, "heading")
        self._stops = Chip(tr("{n} stop", n=0), "ok")
        self._stops.hide()
        head.addWidget(self._title, 1)
        head.addWidget(self._stops, 0, Qt.AlignmentFlag.AlignTop)
        head.setContentsMargins(0, 0, theme.px(8), 0)
        outer.addLayout(head)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(tr("Findings"))
        body = ScrolledBody("panel_body")
        self._cards = QVBoxLayout(body)
        self._cards.setContentsMargins(0, 0, theme.px(8), 0)
        self._cards.setSpacing(theme.px(8))
        self._calm = label(tr("Nothing needs your attention here."), "muted")
        self._cards.addWidget(self._calm)
        self._folded = FoldedFindings(self._unfold)
        self._folded.hide()
        self._cards.addWidget(self._folded)
        self._below = QVBoxLayout()
        self._cards.addLayout(self._below)
        self._cards.addStretch(1)
        scroll.setWidget(body)
        outer.addWidget(scroll, 1)
        self.foot = label("", "small")
        self.foot.hide()
        outer.addWidget(self.foot)
        self._shown: dict[str, FindingCard] = {}
        self._findings: tuple[Finding, ...] = ()
        self._about: Mapping[str, str] = {}
        self._step: str | None = None  # none shown yet
        self._declined: tuple[Finding, ...] = ()
        self.setAccessibleName(title or tr("Findings"))

    def _put_away(self, declined: tuple[Finding, ...], about: Mapping[str, str]) -> None:
        if (declined, about) != (self._declined, self._about):
            self._declined = declined
            emptied(self._below)
            if declined:
                cards = [FindingCard(one, edition=self._edition, about=about.get(one.id, "")) for one in declined]
                self._below.addWidget(PutAway(tr("Declined ({n})", n=len(declined)), cards))

    def show(
        self,
        title: str | None = None,
        findings: Sequence[Finding] | None = None,
        declined: Sequence[Finding] = (),
        *,
        step: str = "",
        about: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Show these findings under this heading, the `declined` ones put away below. Cards of unchanged findings stay
        as they are, opened or not. A screen reader is told what is new or more serious since the same `step` was shown.
        `about` names by id what a finding is about, where its title does not say it.

        Without arguments this is Qt's own `show`.
        """
        if title is None or findings is None:
            super().show()
            return
        self._title.setText(title)
        self.setAccessibleName(title)
        self._put_away(tuple(declined), about)
        if tuple(findings) == self._findings and about == self._about:
            return
        self._about = about
        before, self._findings = {(one.id, one.level) for one in self._findings}, tuple(findings)
        same_step, self._step = step == self._step, step
        self._arrange()
        if same_step:
            new = [one for one in self._findings if (one.id, one.level) not in before]
            self._tell([one for one in new if one.level in TOLD])

    def _tell(self, new: list[Finding]) -> None:
        """The findings that what was just typed brought, to who cannot see them come."""
        said = [f"{tr(WORDS[one.level])}: {told(one.title)}" for one in new[:MOST]]
        if len(new) > MOST:
            said.append(tr("and {n} more", n=len(new) - MOST))
        if said:
            say = at_once if any(one.level is Level.STOP for one in new) else politely
            say(self, "; ".join(said))

    def _unfold(self, ids: frozenset[str]) -> None:
        self._unfolded |= ids
        self._arrange()
        card = next((self._shown[one.id] for one in self._findings if one.id in ids), None)
        if card is not None:
            card.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        ways = {one.id: OPEN if one.id in self._unfolded else self._how(one) for one in self._findings}
        kept = {one.id: one for one in self._findings if ways[one.id] == OPEN}
        self._folded.show_lines(*([one for one in self._findings if ways[one.id] == way] for way in (FOLDED, COUNTED)))
        for key, card in list(self._shown.items()):
            if kept.get(key) != card.finding or card.about != self._about.get(key, ""):
                self._cards.removeWidget(card)
                card.hide()
                card.deleteLater()
                del self._shown[key]
        for index, finding in enumerate(kept.values()):
            about = self._about.get(finding.id, "")
            card = self._shown.get(finding.id) or FindingCard(finding, edition=self._edition, about=about)
            self._shown[finding.id] = card
            if self._cards.indexOf(card) != index:
                self._cards.insertWidget(index, card)
                card.show()
        self._calm.setVisible(not self._findings)
        stops = sum(finding.level is Level.STOP for finding in kept.values())
        self._stops.set(tr("1 stop") if stops == 1 else tr("{n} stop", n=stops), "stop")
        self._stops.setVisible(stops > 0)
