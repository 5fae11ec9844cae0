"""Who prints the papers, and how they look: for every computer that uses this record file."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from paindesk.documents.letterhead import code_target
from paindesk.domain.visit import HEAD_MM_LEAST, HEAD_MM_MOST, Clinic
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.fields import OF_A_FORM, CheckField, ChoiceField, LongTextField, NumberField, TextField, labelled
from paindesk.kit.language import later, tr
from paindesk.kit.logo import read_logo
from paindesk.kit.text import label
from paindesk.kit.unentered import Unentered
from paindesk.shell.letterhead_preview import LetterheadPreview
from paindesk.shell.workplace import Workplace
from paindesk.store import Right

_NEEDS = {
    "phone": later("A QR code of the telephone needs a number without letters."),
    "web": later("A QR code of the web page needs an address such as www.example.org."),
}


class ClinicCard(Card):
    """Kept in the record file; only who runs the clinic may change it."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(tr("The clinic on papers"))
        self._place = place
        clinic, may = place.desk.clinic, place.desk.user.may(Right.RUN)
        self._logo = clinic.logo
        self.name = TextField(tr("Clinic name"))
        self.phone = TextField(tr("Clinic phone"), tr("the number patients are told to call"))
        self.web = TextField(tr("Clinic web page"), tr("such as www.example.org"))
        self.address = LongTextField(tr("Clinic address"), tr("as it stands on letters"), lines=2)
        codes = (("", tr("none", "a QR code")), ("phone", tr("our telephone")), ("web", tr("our web page")))
        self.code = ChoiceField(tr("QR code on patients' papers"), codes)
        self.own_paper = CheckField(tr("Letters go on paper with our printed head; leave its place blank"))
        self.head_mm = NumberField(tr("Printed head"), tr("mm from the upper edge"), HEAD_MM_LEAST, HEAD_MM_MOST)
        self._head_row = labelled(tr("Height of the printed head"), self.head_mm)
        self.choose_logo = Button(tr("Choose a picture…"))
        self.remove_logo = Button(tr("Remove the logo"))
        self.choose_logo.clicked.connect(lambda _: self.ask_logo())
        self.remove_logo.clicked.connect(lambda _: self._take_logo(b""))
        self.preview = LetterheadPreview(place, self.typed)
        self._show(clinic)
        self._kept = Unentered(
            self,
            "clinic",
            {
                "name": self.name,
                "phone": self.phone,
                "web": self.web,
                "address": self.address,
                "code": self.code,
                "own_paper": self.own_paper,
                "head_mm": self.head_mm,
            },
            shown=self._changed,
        )
        self._arrange(may)
        self.trouble = label("", "muted")
        self.add(self.trouble)
        self._say("" if may else tr("Whoever runs the clinic may change this."))
        self.save = Button(tr("Save for the clinic"))
        self.save.setEnabled(may)
        self.save.clicked.connect(lambda _: self.submit())
        self.add(_row(self.save))

    def _show(self, clinic: Clinic) -> None:
        self.name.set_value(clinic.name)
        self.phone.set_value(clinic.phone)
        self.web.set_value(clinic.web)
        self.address.set_value(clinic.address)
        self.code.set_value(clinic.code)
        self.own_paper.set_value(clinic.own_paper)
        self.head_mm.set_value(clinic.head_mm)

    def _arrange(self, may: bool) -> None:
        for words, field in (
            (tr("Name"), self.name),
            (tr("Telephone"), self.phone),
            (tr("Web page"), self.web),
            (tr("Address"), self.address),
            (tr("Logo (PNG or JPEG)"), _row(self.choose_logo, self.remove_logo)),
            (tr("QR code on patients' papers"), self.code),
            (tr("Pre-printed paper"), self.own_paper),
            ("", self._head_row),
        ):
            field.setEnabled(may)
            self.add(labelled(words, field, most=OF_A_FORM) if words else field)
        for changed in (self.name, self.phone, self.web, self.address, self.code, self.own_paper, self.head_mm):
            changed.changed.connect(self._changed)
        self.add(self.preview)
        self._changed()

    def _changed(self) -> None:
        self._head_row.setVisible(self.own_paper.value())
        self.remove_logo.setVisible(bool(self._logo))
        self.preview.refresh()

    def typed(self) -> Clinic:
        """The clinic as it stands in the fields, saved or not."""
        kept, head = self._place.desk.clinic, self.head_mm.value()
        return Clinic(
            name=self.name.value().strip(),
            phone=self.phone.value().strip(),
            address=self.address.value().strip(),
            web=self.web.value().strip(),
            logo=self._logo,
            own_paper=self.own_paper.value(),
            head_mm=kept.head_mm if head is None else int(head),
            code=self.code.value(),
        )

    def ask_logo(self) -> None:
        """Ask for a picture; a file that is none is refused in a sentence, and the logo stays as it was."""
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose the logo"), "", tr("Pictures (*.png *.jpg *.jpeg)"))
        if name:
            place = self._place
            place.jobs.run(partial(read_logo, Path(name)), self._take_logo, place.trouble, tr("Reading the picture"))

    def _take_logo(self, png: bytes) -> None:
        self._logo = png
        if not png:
            self.choose_logo.setFocus()  # the button that was pressed goes away
        self._changed()

    def submit(self) -> None:
        """Keep it, unless something is missing; papers made from now on carry it."""
        clinic = self.typed()
        if not clinic.name:
            self._refuse(tr("Enter the clinic's name: it stands on every paper."), self.name)
            return
        if clinic.code and not code_target(clinic):
            self._refuse(tr(_NEEDS[clinic.code]), self.phone if clinic.code == "phone" else self.web)
            return
        if clinic.own_paper and self.head_mm.value() is None:
            self._refuse(tr("Enter how high the printed head is."), self.head_mm)
            return
        self._say("")
        place, sent = self._place, self._kept.words()

        def then(_: None) -> None:  # the page may have been left by now
            place.forms.entered(sent)
            place.notices.say(tr("The clinic's papers are saved."), tr("Papers made from now on look so."), level="ok")

        place.jobs.run(lambda: place.desk.set_clinic(clinic), then, place.trouble, label=tr("Saving the clinic"))

    def _refuse(self, words: str, field: QWidget) -> None:
        self._say(words)
        field.setFocus()

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))


def _row(*pieces: QWidget) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    for one in pieces:
        row.addWidget(one)
    row.addStretch(1)
    return box
