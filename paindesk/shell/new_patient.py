"""A new patient, typed in: name, birth date, sex, MRN."""

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paindesk.domain.paper import LANGUAGES
from paindesk.domain.patient import Patient, Record, Sex
from paindesk.kit.card import Card
from paindesk.kit.fields import OF_A_FORM, ChoiceField, DateField, TextField, labelled
from paindesk.kit.language import tr
from paindesk.kit.page import Page
from paindesk.kit.text import label
from paindesk.kit.unentered import Unentered
from paindesk.shell.visit_papers import language_name


class NewPatientPage(QWidget):
    """`add` gets the record; `leave` goes back without one. Only a name is asked for; what is missing is said."""

    def __init__(self, today: date, add: Callable[[Record], None], leave: Callable[[], None]) -> None:
        super().__init__()
        self._add = add
        self.page = Page(
            tr("New patient"), tr("The rest is asked in History. The birth date and sex are needed to work out doses.")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        card = Card()
        self.given = TextField(tr("Given name"))
        self.family = TextField(tr("Family name"))
        self.birth = DateField(tr("Birth date"), earliest=date(1900, 1, 1), latest=today)
        sexes = (("unknown", tr("not recorded", "the sex")), ("female", tr("female")), ("male", tr("male")))
        self.sex = ChoiceField(tr("Sex"), sexes)
        self.mrn = TextField(tr("MRN"))
        self.language = ChoiceField(
            tr("Language of handouts"), tuple((code, language_name(code)) for code in LANGUAGES)
        )
        for words, field in (
            (tr("Given name"), self.given),
            (tr("Family name"), self.family),
            (tr("Birth date"), self.birth),
            (tr("Sex"), self.sex),
            (tr("MRN"), self.mrn),
            (tr("Language of handouts"), self.language),
        ):
            card.add(labelled(words, field, most=OF_A_FORM))
        self.kept = Unentered(
            self,
            "new_patient",
            {"given": self.given, "family": self.family, "birth": self.birth, "mrn": self.mrn},
            beside={"sex": self.sex, "language": self.language},
        )
        self._trouble = label("", "error")
        card.add(self._trouble)
        self._card = card
        left, _ = self.page.columns(2, 3)
        left.addWidget(card)
        self.page.set_back(tr("Today"))
        self.page.set_next(tr("Add patient"))
        self.page.next.connect(self.submit)
        self.page.back.connect(leave)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        QShortcut(QKeySequence("Escape"), self, leave)
        self.setFocusProxy(self.given)

    def wait(self) -> None:
        """The patient is on the way into the record: nothing can be typed or pressed until then."""
        self._card.setEnabled(False)
        self.page.next_button.setEnabled(False)

    def go_on(self) -> None:
        """The form is open again."""
        self._card.setEnabled(True)
        self.page.next_button.setEnabled(True)
        self.given.setFocus()

    def submit(self) -> None:
        """Add the patient, or say what is missing."""
        if not self._card.isEnabled():
            return
        if not (self.given.value().strip() or self.family.value().strip()):
            self._trouble.setText(tr("Enter a name."))
            return
        if self.birth.problem():
            self._trouble.setText(self.birth.problem())
            return
        patient = Patient(
            id="",
            given=self.given.value().strip(),
            family=self.family.value().strip(),
            birth_date=self.birth.value(),
            sex=Sex(self.sex.value()),
            mrn=self.mrn.value().strip(),
            language=self.language.value(),
        )
        self._add(Record(patient=patient))
