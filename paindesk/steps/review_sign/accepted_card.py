"""What is accepted by signing: a stop needs a reason, a caution may have one."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.domain.finding import Finding, Level
from paindesk.kit import language, theme
from paindesk.kit.card import Card
from paindesk.kit.check_field import CheckField
from paindesk.kit.chip import Chip
from paindesk.kit.fields import TextField
from paindesk.kit.finding_card import FindingCard
from paindesk.kit.flow import emptied
from paindesk.kit.language import told, tr
from paindesk.kit.put_away import PutAway
from paindesk.kit.text import label
from paindesk.rules.declined import may_decline
from paindesk.rules.several_medicines import named
from paindesk.rules.why import edition_words
from paindesk.steps.review_sign.model import ReviewSignModel

Edited = Callable[[], None]


class AcceptedCard(Card):
    """One finding after the other, each with a line for the reason."""

    def __init__(self, model: ReviewSignModel, edited: Edited) -> None:
        super().__init__(tr("What you are accepting"))
        self.model, self._edited = model, edited
        self._count = Chip("0", "ok")
        self.add_beside_title(self._count)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(8))
        self.add(self._rows)
        self._none = label(tr("No stop and no caution about this plan."), "muted")
        self.add(self._none)
        self._shown: tuple[tuple[Finding, ...], tuple[Finding, ...]] | None = None
        self._about: Mapping[str, str] = {}
        self.reasons: dict[str, TextField] = {}
        self.declines: dict[str, CheckField] = {}

    def refresh(self) -> None:
        """Show the model again; reasons being typed keep their cursor."""
        serious, quiet = self.model.serious(), self.model.declined_before()
        if (serious, quiet) != self._shown:
            self._shown = (serious, quiet)
            self._fill(serious, quiet)
        for finding in serious:
            self.reasons[finding.id].set_value(self.model.reason_for(finding))
            if finding.id in self.declines:
                self.declines[finding.id].set_value(self.model.is_declined(finding))
                given = bool(self.model.reason_for(finding).strip()) and self.model.context.signs
                self.declines[finding.id].setVisible(given)
        stops, open_ = len(self.model.open_stops()), len(serious) - len(quiet)
        open_stops = tr("1 stop open") if stops == 1 else tr("{count} stop open", count=stops)
        self._count.set(open_stops if stops else str(open_), "stop" if stops else "caution")
        self._count.setVisible(bool(open_))
        self._none.setVisible(not open_)

    def _fill(self, serious: tuple[Finding, ...], quiet: tuple[Finding, ...]) -> None:
        emptied(self._rows)
        self.reasons.clear()
        self.declines.clear()
        self._about = named(serious, self.model.context.knowledge.medicines)
        for finding in serious:
            if finding not in quiet:
                self._rows.addWidget(self._row(finding))
        if quiet:
            self._rows.addWidget(PutAway(tr("Declined ({count})", count=len(quiet)), [self._row(one) for one in quiet]))

    def _row(self, finding: Finding) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        about = self._about.get(finding.id, "")
        column.addWidget(FindingCard(finding, edition=edition_words(self.model.context.knowledge), about=about))
        must = finding.level is Level.STOP
        words = tr("Reason, needed to sign in spite of it") if must else tr("Your reason (may stay empty)")
        title = f"{language.named(about)}: {told(finding.title)}" if about else told(finding.title)
        reason = TextField(f"{words}: {title}", words)
        reason.changed.connect(partial(self._accept, finding))
        if not self.model.context.signs:
            reason.setEnabled(False)
            reason.setPlaceholderText(tr("A clinician decides this and gives the reason"))
        column.addWidget(reason)
        self.reasons[finding.id] = reason
        if may_decline(finding):
            name = tr("Decline with this reason: quiet at later visits: {finding}", finding=title)
            quiet = CheckField(tr("Decline: quiet until its facts or its rule change"), name=name)
            quiet.changed.connect(partial(self._accept, finding))
            quiet.hide()  # until there is a reason
            column.addWidget(quiet)
            self.declines[finding.id] = quiet
        return box

    def _accept(self, finding: Finding) -> None:
        quiet = self.declines.get(finding.id)
        decline = quiet is not None and quiet.value()
        self.model.accept(finding, self.reasons[finding.id].value(), decline=decline)
        self._edited()


class AmendmentCard(Card):
    """Why a signed visit is amended; hidden for any other visit."""

    def __init__(self, model: ReviewSignModel, edited: Edited) -> None:
        super().__init__(tr("Why this amendment"))
        self.model, self._edited = model, edited
        self.reason = TextField(tr("Why this amendment"), tr("what was wrong, or has become known"))
        self.reason.changed.connect(self._enter)
        self.add(self.reason)

    def refresh(self) -> None:
        """Show the model again."""
        self.setVisible(self.model.is_amendment())
        self.reason.set_value(self.model.amendment_reason)

    def _enter(self) -> None:
        self.model.amendment_reason = self.reason.value()
        self._edited()
