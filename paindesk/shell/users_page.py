"""Who may sign in: everybody's name, role and state, and what can be done about each."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from paindesk.domain.errors import PainDeskError
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip, FlowLayout
from paindesk.kit.fields import OF_A_FORM, ChoiceField, TextField, labelled
from paindesk.kit.language import later, tr, tr_each
from paindesk.kit.once_shown import Once
from paindesk.kit.page import Page
from paindesk.kit.table import Cell, LightTable
from paindesk.kit.text import bold, label, muted
from paindesk.kit.unentered import Unentered
from paindesk.rules.evidence import spoken
from paindesk.shell.choices import ROLE_NAMES, ROLES
from paindesk.shell.workplace import Workplace
from paindesk.store import NewUser, Person, temporary_password

_SENTENCE = later(
    "The administrator looks after this; where a clinic has none, a clinician does. Everybody signs in as themselves."
)
_NEW = later("Add somebody")
_HAND_OVER = later("Shown only once. Hand it over in person; it must be replaced at the next sign-in.")


class UsersPage(QWidget):
    """Reads the list on the record worker when it is made; `beside` and `below` are cards that act by themselves."""

    def __init__(
        self,
        place: Workplace,
        leave: Callable[[], None],
        beside: Sequence[QWidget] = (),
        below: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        self._place = place
        self.people: tuple[Person, ...] = ()
        self._chosen = ""  # the id of the account in the form; "" while somebody is added
        self._waits = False  # an act is on the way
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.page = Page(tr("Users"), tr(_SENTENCE))
        layout.addWidget(self.page)
        self.page.set_back(tr("Today"))
        self.page.back.connect(leave)
        QShortcut(QKeySequence("Escape"), self, leave)
        self.begin = Button(tr("Add somebody…"))
        self.begin.clicked.connect(lambda _: self.begin_new())
        self.page.header.addWidget(self.begin)
        left, right = self.page.columns(3, 2)
        left.addWidget(self._list_card())
        for one in below:
            left.addWidget(one)
        right.addWidget(self._form_card())
        for one in beside:
            right.addWidget(one)
        self.page.next.connect(self.submit)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        self.setFocusProxy(self.table)
        self._show_new()
        self.reload()

    def _list_card(self) -> Card:
        card = Card(tr("Who may sign in"))
        self.table = LightTable(
            (tr("Name"), tr("Sign-in name"), tr("Role"), tr("State"), tr("Last here")),
            stretch=(5, 3, 3, 4, 4),
            choosable=True,
            name=tr("Users"),
        )
        self.table.chosen.connect(self.choose)
        self.table.opened.connect(lambda _: self.name.setFocus())
        card.add(self.table)
        return card

    def _form_card(self) -> Card:
        self.form = Card(tr(_NEW))
        self.name = TextField(tr("Name"), tr("as it is signed and printed"))
        self.login = TextField(tr("Sign-in name"), tr("short, without spaces"))
        self.role = ChoiceField(tr("Role"), tr_each(ROLES))
        self.role.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for words, field in ((tr("Name"), self.name), (tr("Sign-in name"), self.login), (tr("Role"), self.role)):
            self.form.add(labelled(words, field, most=OF_A_FORM))
        self._kept = Unentered(self.form, "users.new", {"name": self.name, "login": self.login, "role": self.role})
        self.said = label("", "muted")
        self.form.add(self.said)
        self.reset = Button(tr("New first password"))
        self.reset.clicked.connect(lambda _: self.give_password())
        self.off = Button(tr("Switch off"))
        self.off.clicked.connect(lambda _: self.switch())
        row = FlowLayout()
        row.addWidget(self.reset)
        row.addWidget(self.off)
        self.form.add(row)
        return self.form

    def reload(self) -> None:
        """Read the list again."""
        place = self._place
        place.jobs.run(place.desk.people.everyone, self._show, place.trouble, label=tr("Reading the users"))

    def begin_new(self) -> None:
        """The form for somebody else, with what was typed into it before."""
        self._place.forms.take(self)
        self._show_new()

    def _show_new(self) -> None:
        self._chosen = ""
        self.table.set_current(None)
        self.name.set_value("")
        self.login.set_value("")
        self.role.set_value("nurse")
        self._begin("users.new")
        self._fit()
        self._say(tr("PainDesk makes a first password to hand over; the person replaces it at the first sign-in."))
        if self.isVisible():
            self.name.setFocus()

    def choose(self, row: int) -> None:
        """Show somebody in the form."""
        person = self.people[row]
        self._place.forms.take(self)
        self._chosen = person.user.id
        self.name.set_value(person.user.name)
        self.login.set_value(person.user.login)
        self.role.set_value(person.user.role.value)
        self._begin(f"users.{person.user.id}")
        self._fit()
        self._say("" if person.active else tr("Switched off: cannot sign in. What was signed stays as it is."))

    def _begin(self, form: str) -> None:
        self._kept.begin(form)
        self._place.forms.show(self.form)

    def submit(self) -> None:
        """Add the person, or keep name and role."""
        name, role = self.name.value().strip(), self.role.value()
        people = self._place.desk.people
        if self._chosen:
            self._run(partial(people.change, self._chosen, name, role), tr("{name} is saved.", name=name), enters=True)
            return
        first = temporary_password()
        new = NewUser(login=self.login.value(), name=name, password=first, role=role, must_change=True)
        self._run(partial(people.add, new), tr("{name} is added.", name=name), first, enters=True)

    def give_password(self) -> None:
        """A first password for the person in the form."""
        first = temporary_password()
        act = partial(self._place.desk.people.give_password, self._chosen, first)
        self._run(act, tr("{name} has a new first password.", name=self.name.value()), first)

    def switch(self) -> None:
        """Off, or on again."""
        person, people = self._person(), self._place.desk.people
        if person is None:
            return
        if person.active:
            self._run(partial(people.switch_off, person.user.id), tr("{name} is switched off.", name=person.user.name))
        else:
            first = temporary_password()
            said = tr("{name} is switched on.", name=person.user.name)
            self._run(partial(people.switch_on, person.user.id, first), said, first)

    def _run(self, act: Callable[[], object], done: str, first: str = "", *, enters: bool = False) -> None:
        """`first` is the password that is shown once; `enters`: the act takes what stands in the form."""
        if self._waits:
            return
        place, self._waits = self._place, True
        login, sent = self.login.value().strip().casefold(), self._kept.words() if enters else {}
        title = tr("First password of {login}", login=login)

        def then(people: tuple[Person, ...] | None) -> None:
            if sent:
                place.forms.entered(sent)
            here = isValid(self) and not self.isHidden()
            if first:
                place.once.give(Once(title, first, tr(_HAND_OVER)), seen=here and self.isVisible())
            place.notices.say(done, level="ok")
            if not here:
                return
            self._waits = False
            if people is None:
                self.reload()
                return
            self._show(people)
            row = next((i for i, one in enumerate(people) if one.user.login == login), None)
            if row is not None:
                self.table.set_current(row)
                self.choose(row)

        def failed(error: Exception) -> None:
            self._waits = False
            place.trouble(error)

        def work() -> tuple[Person, ...] | None:
            act()
            try:
                return place.desk.people.everyone()
            except PainDeskError:  # the act is done, and its password must be told
                return None

        place.jobs.run(work, then, failed, label=tr("Saving the user"))

    def _show(self, people: tuple[Person, ...]) -> None:
        self.people = people
        self.table.set_rows([self._row(one) for one in people])

    def _row(self, one: Person) -> list[Cell]:
        user = one.user
        if not one.active:
            state = Chip(tr("Switched off"), "plain")
        else:
            state = Chip(tr("First password"), "caution") if user.must_change else Chip(tr("Signs in"), "ok")
        if one.second_factor:
            state.set(tr("{state}, with code", state=state.text()), state.kind())
        own = tr(" (you)") if user.id == self._place.desk.user.id else ""
        seen = one.last_seen.astimezone() if one.last_seen is not None else None
        here = muted(tr("never")) if seen is None else f"{spoken(seen.date())}, {seen:%H:%M}"
        return [[bold(user.name), own], user.login, tr(ROLE_NAMES[user.role.value]), state, here]

    def _person(self) -> Person | None:
        return next((one for one in self.people if one.user.id == self._chosen), None)

    def _fit(self) -> None:
        """The form's words and buttons, for who is in it."""
        person = self._person()
        self.form.set_title(person.user.name if person is not None else tr(_NEW))
        self.login.setEnabled(person is None)
        self.reset.setVisible(person is not None and person.user.id != self._place.desk.user.id)
        self.off.setVisible(person is not None)
        self.off.set_text(tr("Switch off") if person is None or person.active else tr("Switch on again"))
        self.page.set_next(tr("Add") if person is None else tr("Save"))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
