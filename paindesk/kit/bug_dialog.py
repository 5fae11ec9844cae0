"""A bug, told calmly: what is kept, a reference to read out on the telephone, and the report to look at or to save."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from paindesk.domain.errors import PainDeskError
from paindesk.kit import theme
from paindesk.kit.button import Button
from paindesk.kit.language import told, tr
from paindesk.kit.saving import ask_where, write_file
from paindesk.kit.text import label


class BugDialog(QDialog):
    """`report` is the whole text that support wants; it leaves only by the person's own hand."""

    def __init__(self, reference: str, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reference, self._report = reference, report
        self.setWindowTitle("PainDesk")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16))
        layout.setSpacing(theme.px(10))
        layout.addWidget(label(tr("Something went wrong in PainDesk"), "title"))
        layout.addWidget(
            label(
                tr(
                    "The last press may not have done what it should; look before you repeat it. "
                    "What was typed in an open visit is kept as a draft, and you can go on."
                )
            )
        )
        layout.addWidget(label(tr("If it happens again, tell support this reference:")))
        layout.addWidget(label(reference, "number"))
        layout.addWidget(label(tr("The report holds no patient data. It is sent by nobody but you."), "small"))
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Report"))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setMinimumHeight(theme.px(220))
        self.text.hide()
        layout.addWidget(self.text, 100)  # all of a larger window, once it is shown
        self.said = label("", "small")
        self.said.hide()
        layout.addWidget(self.said)
        layout.addStretch(1)
        layout.addLayout(self._buttons())
        self.setMinimumWidth(theme.px(560))
        self.go_on.setFocus()
        self.setAccessibleName(tr("Something went wrong. Reference {reference}", reference=reference))

    def _buttons(self) -> QHBoxLayout:
        self.show_report = Button(tr("Show report"))
        self.show_report.clicked.connect(lambda _: self._toggle())
        self.save = Button(tr("Save report as file…"))
        self.save.clicked.connect(lambda _: self._ask_where())
        self.go_on = Button(tr("Go on"), primary=True)
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(lambda _: self.accept())
        row = QHBoxLayout()
        row.addWidget(self.show_report)
        row.addWidget(self.save)
        row.addStretch(1)
        row.addWidget(self.go_on)
        return row

    def _toggle(self) -> None:
        shown = not self.text.isHidden()
        self.text.setVisible(not shown)
        self.show_report.set_text(tr("Show report") if shown else tr("Hide report"))
        self.adjustSize()

    def _ask_where(self) -> None:
        path = ask_where(self, tr("Save the report"), f"paindesk-fault-{self._reference}.txt")
        if path is None:
            return
        try:
            write_file(path, self._report.encode(), tr("The report"))
        except PainDeskError as trouble:
            self._say(f"{told(trouble.message)} {told(trouble.advice)}")
        else:
            self._say(tr("The report is saved as {name}.", name=path.name))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.show()
