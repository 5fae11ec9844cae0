"""The settings of this workstation: look, when it locks, its paper; beside them what holds for the whole clinic."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from paindesk.domain.months import DATE_FORMS
from paindesk.domain.units import UNITS
from paindesk.kit import dates, icons
from paindesk.kit.card import Card
from paindesk.kit.fields import OF_A_FORM, ChoiceField, NumberField, labelled
from paindesk.kit.language import later, tr, tr_each
from paindesk.kit.page import Page
from paindesk.kit.text import label
from paindesk.kit.unentered import Unentered
from paindesk.settings import Settings, shown_place
from paindesk.shell.alerts_card import AlertsCard
from paindesk.shell.choices import PAPER_SIZES
from paindesk.shell.settings_search import SettingsSearch
from paindesk.shell.share_card import ShareCard
from paindesk.site_settings import Site

_THEMES = (("light", later("Light")), ("dark", later("Dark")), ("high_contrast", later("High contrast")))
_UNITS = (("creatinine", later("Creatinine")), ("weight", later("Weight")), ("height", later("Height")))
_SCALES = tuple((str(scale), f"{scale} %") for scale in (100, 110, 125, 150, 175, 200))
_LANGUAGES = (("en", "English"), ("es", "Español"))  # each in its own words, for who cannot read the others
_LOCKED = later("set by your administrator")


class SettingsPage(QWidget):
    """`change` gets the new settings; they hold at once. `beside` and `own` (of who is signed in) are
    cards that act by themselves; `tell` says what could not be exported; `site` is what an administrator set."""

    def __init__(
        self,
        settings: Settings,
        change: Callable[[Settings], None],
        leave: Callable[[], None],
        beside: Sequence[QWidget],
        own: Sequence[QWidget] = (),
        *,
        tell: Callable[[Exception], None] = lambda _: None,
        site: Site | None = None,
    ) -> None:
        super().__init__()
        self._settings, self._change, self._leave = settings, change, leave
        self._site = site or Site()
        self.page = Page(
            tr("Settings"), tr("Look, lock and paper hold on this computer, for everybody who works on it.")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        card = self._computer_card(settings)
        left, right = self.page.columns(2, 3)
        left.addWidget(card)
        self.share = ShareCard(settings, change, tell, self._site.hold)
        self.alerts = AlertsCard(settings.alerts)
        if "alerts" in self._site.locked:
            self.alerts.hold(tr(_LOCKED))
        units = self._units_card(settings)
        for one in (units, self.alerts, *own, self.share):
            left.addWidget(one)
        for one in beside:
            right.addWidget(one)
        self.search = SettingsSearch((card, units, self.alerts, *own, self.share, *beside))
        self.search.textChanged.connect(lambda _: self.page.scroller.verticalScrollBar().setValue(0))
        self.page.header.addWidget(self.search)
        left.insertWidget(0, self.search.nothing)
        self.page.set_back(tr("Today"))
        self.page.set_next(tr("Use these settings"))
        self.page.next.connect(self.submit)
        self.page.back.connect(leave)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        QShortcut(QKeySequence("Escape"), self, self._escape)
        QShortcut(QKeySequence("Ctrl+F"), self, self.search.setFocus)
        self.setFocusProxy(self.theme)

    def _escape(self) -> None:
        if self.search.value():
            self.search.clear()
        else:
            self._leave()

    def _computer_card(self, settings: Settings) -> Card:
        card = Card(tr("This computer"))
        self.theme = ChoiceField(tr("Theme"), tr_each(_THEMES))
        self.scale = ChoiceField(tr("Text size"), _SCALES)
        self.lock = NumberField(tr("Lock after"), tr("minutes without a key or a click"), 1, 60)
        self.paper = ChoiceField(tr("Paper of every print"), tr_each(PAPER_SIZES))
        self.theme.set_value(settings.theme)
        self.paper.set_value(settings.paper_size)
        self.scale.set_value(str(settings.text_scale))
        self.lock.set_value(settings.lock_minutes)
        self._kept = Unentered(card, "settings", {"lock": self.lock})
        self.language = ChoiceField(tr("Language of the screens"), _LANGUAGES)
        self.language.set_value(settings.language)
        self._put(card, "language", tr("Language of the screens"), self.language)
        card.add(label(tr("Another language holds when PainDesk is started next."), "muted"))
        self._put(card, "theme", tr("Theme"), self.theme)
        self._put(card, "text_scale", tr("Text size"), self.scale)
        self._put(card, "lock_minutes", tr("Lock after"), self.lock)
        self._put(card, "paper_size", tr("Paper"), self.paper)
        where = shown_place(settings.record_file) or tr("beside these settings")
        if "record_file" in self._site.locked:
            where = f"{where} ({tr(_LOCKED)})"
        card.add(label(tr("Record file: {place}", place=where), "muted"))
        return card

    def _units_card(self, settings: Settings) -> Card:
        card = Card(tr("Units and dates"))
        card.add(label(tr("What results are shown and typed in; papers name mg/dL, kg and cm."), "muted"))
        self.units: dict[str, ChoiceField] = {}
        for code, words in _UNITS:
            self.units[code] = ChoiceField(tr(words), [one.name for one in UNITS[code]])
            self.units[code].set_value(getattr(settings.units, code))
            self._put(card, f"{code}_unit", tr(words), self.units[code])
        self.dates = ChoiceField(tr("Dates"), [(form, dates.example(form)) for form in DATE_FORMS])
        self.dates.set_value(settings.date_form)
        self._put(card, "date_form", tr("Dates on the screen; papers name the month as a word"), self.dates)
        return card

    def _put(self, card: Card, key: str, words: str, field: QWidget) -> None:
        """The field under its label; one that the administrator set is closed, and says so beside a lock."""
        box = labelled(words, field, most=OF_A_FORM)
        card.add(box)
        if key not in self._site.locked:
            return
        field.setEnabled(False)
        field.setAccessibleDescription(f"{field.accessibleName()}, {tr(_LOCKED)}")
        said = QHBoxLayout()
        sign = QLabel()
        sign.setPixmap(icons.pixmap("lock", 13))
        sign.setAccessibleName(tr("Locked"))
        said.addWidget(sign)
        said.addWidget(label(tr(_LOCKED), "small"), 1)
        card.add(said)

    def submit(self) -> None:
        """Hand the new settings over, unless the minutes cannot be read; the field then says so."""
        minutes = self.lock.value()
        if minutes is not None:
            changed = replace(
                self._settings,
                theme=self.theme.value(),
                language=self.language.value(),
                text_scale=int(self.scale.value()),
                lock_minutes=int(minutes),
                paper_size=self.paper.value(),
                date_form=self.dates.value(),
                alerts=self.alerts.chosen(),
                creatinine_unit=self.units["creatinine"].value(),
                weight_unit=self.units["weight"].value(),
                height_unit=self.units["height"].value(),
            )
            self._kept.begin()
            self._change(changed.checked())
