"""The starting dose in large figures, and in what form and when it is taken."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout

from paindesk.domain.advice import PlanStep
from paindesk.domain.dose import When, describe
from paindesk.domain.medicine import Product
from paindesk.kit import theme
from paindesk.kit.card import Card
from paindesk.kit.chip import Chip
from paindesk.kit.fields import ChoiceField
from paindesk.kit.flow import Row
from paindesk.kit.language import later, told, tr
from paindesk.kit.text import label
from paindesk.rules.dispensing import is_measured
from paindesk.steps.kept_words import said
from paindesk.steps.starting_dose.model import StartingDoseModel

_ROUTES = {
    "oral": later("by mouth"),
    "topical": later("on the skin"),
    "transdermal": later("on the skin"),
    "nasal": later("into the nose"),
    "buccal": later("inside the cheek"),
}
_COUNTED_AS_IS = ("g", "mL", "application")  # units no "per mL" stands behind
_M, _N, _E, _B = When.MORNING, When.NOON, When.EVENING, When.BEDTIME
_TIMES: dict[tuple[When, ...], str] = {
    (_B,): later("at bedtime"),
    (_M,): later("in the morning"),
    (_E,): later("in the evening"),
    (_M, _B): later("morning, bedtime"),
    (_M, _E): later("morning, evening"),
    (_M, _N, _B): later("3 times a day"),
    (_M, _N, _E, _B): later("4 times a day"),
}


class StartCard(Card):
    """ "Start with 100 mg by mouth at bedtime"."""

    def __init__(self, model: StartingDoseModel, edited: Callable[[], None]) -> None:
        super().__init__()
        self.setAccessibleName(tr("Start with"))
        self.model, self._edited = model, edited
        head = Row()
        self.own = Chip("", "info")
        head.addWidget(label(tr("Start with"), "subheading", wrap=False))
        head.addWidget(self.own)
        head.addStretch(1)
        self.add(head)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        said, lists = Row(), Row()
        for row in (self._row, said, lists):
            row.setSpacing(theme.px(8))
        self.dose = label("", "number", wrap=False)
        self.how = label("", "muted")
        self.product = ChoiceField(tr("Product"))
        self.times = ChoiceField(tr("When it is taken"))
        for field in (self.product, self.times):
            field.setMaximumWidth(theme.px(180))  # longer words are known by the beginning
        self.product.changed.connect(self._product_chosen)
        self.times.changed.connect(self._times_chosen)
        said.addWidget(self.dose)
        said.addWidget(self.how, 1, Qt.AlignmentFlag.AlignVCenter)
        lists.addWidget(self.product)
        lists.addWidget(self.times)
        lists.addStretch(1)
        self._row.addLayout(said, 1)
        self._row.addLayout(lists)
        self.add(self._row)

    def set_narrow(self, narrow: bool) -> None:
        """The lists stand below the dose where the page is narrow (large text)."""
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def refresh(self) -> None:
        """Show the first step of the prescription."""
        one = self.model.prescription
        first = one.steps[0] if one is not None and one.steps else None
        dose, how = _spoken(first, self.model.medicine.route if self.model.medicine else "")
        by_hand = self.model.advised is None or self.model.advised.start is None
        self.own.set(tr("entered by hand, none is advised") if by_hand else tr("changed from the advised plan"), "info")
        self.own.setVisible(not self.model.is_advised())
        self.dose.setText(dose)
        self.how.setText(how)
        options = [(_key(one), _named(one, self.model)) for one in self.model.products()]
        product = self.model.product()
        self.product.set_options(options)
        self.product.set_value(_key(product) if product else "")
        at_times = first is not None and first.rung.as_needed is None and first.rung.worn_days is None
        self.times.setVisible(at_times)
        if first is not None and at_times and first.rung.slots:
            now = tuple(when for when in When if when in dict(first.rung.slots))
            offered = dict.fromkeys((*_TIMES, now))
            self.times.set_options([(" ".join(times), _at(times)) for times in offered])
            self.times.set_value(" ".join(now))

    def _product_chosen(self) -> None:
        chosen = next(one for one in self.model.products() if _key(one) == self.product.value())
        self.model.set_product(chosen)
        self._edited()

    def _times_chosen(self) -> None:
        self.model.set_times(tuple(When(word) for word in self.times.value().split()))
        self._edited()


def _spoken(first: PlanStep | None, route: str) -> tuple[str, str]:
    """ "100 mg" and "by mouth at bedtime"."""
    if first is None:
        return "—", tr("a dose is missing")
    words = told(describe(first.rung))
    needed = first.rung.as_needed
    dose = str(needed.dose if needed is not None else first.rung.slots[0][1])
    way = tr(_ROUTES[route]) if route in _ROUTES else route
    if needed is None and len({one for _, one in first.rung.slots}) > 1:
        return str(first.daily), tr("a day {route}: {doses}", route=way, doses=words)
    how = words.removeprefix(dose)
    return dose, f"{way}{how if how.startswith(',') else ' ' + how.strip()}"


def _at(times: tuple[When, ...]) -> str:
    return tr(_TIMES[times]) if times in _TIMES else ", ".join(said(one) for one in times)


def _key(product: Product) -> str:
    return f"{product.strength}{_per(product)} {product.form}"


def _per(product: Product) -> str:
    return "/mL" if is_measured(product.form) and product.strength.unit not in _COUNTED_AS_IS else ""


def _named(product: Product, model: StartingDoseModel) -> str:
    own_unit = product.strength.value == 1 and product.strength.unit in (product.form, *_COUNTED_AS_IS)
    form, strength = told(product.form), f"{product.strength}{_per(product)}"
    name = form if own_unit else tr("{strength} {form}", strength=strength, form=form)
    return name if model.makes_every_dose(product) else tr("{product}, does not fit", product=name)
