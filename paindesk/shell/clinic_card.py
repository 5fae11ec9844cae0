"""Who prints the papers: the clinic's name, telephone and address, for every computer that uses this record file."""

from PySide6.QtWidgets import QHBoxLayout

from paindesk.domain.visit import Clinic
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.fields import LongTextField, TextField, labelled
from paindesk.kit.text import label
from paindesk.shell.workplace import Workplace
from paindesk.store import Right


class ClinicCard(Card):
    """Kept in the record file; only who runs the clinic may change it."""

    def __init__(self, place: Workplace) -> None:
        super().__init__("The clinic on papers")
        self._place = place
        clinic, may = place.desk.clinic, place.desk.user.may(Right.RUN)
        self.name = TextField("Clinic name")
        self.phone = TextField("Clinic phone", "the number patients are told to call")
        self.address = LongTextField("Clinic address", "as it stands on letters", lines=2)
        self.name.set_value(clinic.name)
        self.phone.set_value(clinic.phone)
        self.address.set_value(clinic.address)
        for words, field in (("Name", self.name), ("Telephone", self.phone), ("Address", self.address)):
            field.setEnabled(may)
            self.add(labelled(words, field))
        self.trouble = label("", "muted")
        self.add(self.trouble)
        self._say("" if may else "Whoever runs the clinic may change this.")
        self.save = Button("Save for the clinic")
        self.save.setEnabled(may)
        self.save.clicked.connect(lambda _: self.submit())
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch(1)
        self.add(row)

    def submit(self) -> None:
        """Keep it, unless the name is missing; papers made from now on carry it."""
        clinic = Clinic(
            name=self.name.value().strip(), phone=self.phone.value().strip(), address=self.address.value().strip()
        )
        if not clinic.name:
            self._say("Enter the clinic's name: it stands on every paper.")
            self.name.setFocus()
            return
        self._say("")
        place = self._place
        place.jobs.run(lambda: place.desk.set_clinic(clinic), self._kept, place.trouble, label="Saving the clinic")

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def _kept(self, _: None) -> None:
        self._place.notices.say("The clinic's name, telephone and address are saved.", level="ok")
