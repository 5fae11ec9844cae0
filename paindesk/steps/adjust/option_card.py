"""One option as a card that is pressed: what, how it is judged, why, and what it would look like."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from paindesk.kit.chip import Chip, FlowLayout
from paindesk.kit.choice_cards import ChoiceCard
from paindesk.kit.dates import told
from paindesk.kit.language import named
from paindesk.kit.text import label
from paindesk.steps.adjust.options import Option


class OptionCard(ChoiceCard):
    """Disabled, with the reason still readable, where it is not open to choose."""

    def __init__(self, option: Option, medicine: str) -> None:
        words = f"{named(medicine)}, {option.title.lower()}"
        spoken = f"{words}: {option.reason.mark}" if option.reason.mark else words
        super().__init__(spoken, open_to_choose=option.opens or option.prescription is not None)
        said = " ".join(part for part in (option.reason.because, option.looks) if part)
        self.setAccessibleDescription(told(said))
        head = FlowLayout()  # in a narrow card the chip stands below the title
        title, chip = label(option.title, "heading", wrap=False), Chip(option.reason.mark, option.reason.kind)
        title.setMinimumHeight(chip.sizeHint().height())  # titles of one row stand in one line, with a chip or without
        head.addWidget(title)
        # Outlined alone it would look like one that only has the focus.
        self.toggled.connect(lambda chosen: title.setText(f"✓ {option.title}" if chosen else option.title))
        if option.reason.mark:
            head.addWidget(chip)
        self.body.addLayout(head)
        self.body.addWidget(label(option.reason.because, "small"))
        if option.looks:
            self.body.addWidget(label(option.looks, "bold"))
        self.body.addStretch(1)
        for words_on_it in self.findChildren(QLabel):
            words_on_it.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
