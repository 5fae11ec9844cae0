"""Finding a setting by its words: the cards that do not have them are hidden meanwhile."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from paindesk.kit import theme
from paindesk.kit.fields import TextField
from paindesk.kit.finding_words import folded
from paindesk.kit.language import tr
from paindesk.kit.text import label


def words_of(card: QWidget) -> str:
    """Everything a person can read in it, folded: labels, names of fields, buttons and choices."""
    said = [one.text() for one in card.findChildren(QLabel)]
    said += [one.text().replace("&", "") for one in card.findChildren(QAbstractButton)]
    said += [one.accessibleName() for one in card.findChildren(QLineEdit)]
    for one in card.findChildren(QComboBox):
        said += [one.accessibleName(), *(one.itemText(index) for index in range(one.count()))]
    return folded(f"{card.accessibleName()} {' '.join(said)}").text


class SettingsSearch(TextField):
    """Every word must begin a word of the card, no matter its case."""

    def __init__(self, cards: Sequence[QWidget]) -> None:
        super().__init__(tr("Search the settings"), tr("Search the settings (Ctrl+F)"))
        kept_away = Qt.WidgetAttribute.WA_WState_ExplicitShowHide  # a card that somebody hid stays hidden
        self._cards = tuple(one for one in cards if not (one.testAttribute(kept_away) and one.isHidden()))
        self.setMinimumWidth(theme.px(230))
        self.setClearButtonEnabled(True)
        self.nothing = label(tr("No setting has these words."), "muted")
        self.nothing.hide()
        self.textChanged.connect(self._filter)

    def _filter(self, text: str) -> None:
        wanted = folded(text).text.split()
        hits = 0
        for card in self._cards:
            there = words_of(card).split() if wanted else []
            hit = all(any(word.lstrip("“(").startswith(one) for word in there) for one in wanted)
            card.setVisible(hit)
            hits += hit
        self.nothing.setVisible(not hits)
