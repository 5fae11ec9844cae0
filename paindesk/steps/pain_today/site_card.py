"""One place: its name, what it feels like, since when, how much."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import partial

from paindesk.kit import theme
from paindesk.kit.button import LinkButton
from paindesk.kit.card import Card
from paindesk.kit.chip import FlowLayout, ToggleChip
from paindesk.kit.fields import ChoiceField, NumberField, TextField
from paindesk.kit.flow import Row
from paindesk.kit.language import tr
from paindesk.kit.number_field import read_number
from paindesk.kit.number_row import NumberRow
from paindesk.kit.unentered import Unentered
from paindesk.steps.kept_words import lasting, said
from paindesk.steps.pain_today.model import PainTodayModel
from paindesk.steps.place_names import shown

_COURSES = ("getting worse", "steady", "getting better", "comes and goes")
_PERIODS = {"days": 1, "weeks": 7, "months": 30, "years": 365}


class SiteCard(Card):
    """The place that is picked on the map."""

    def __init__(self, model: PainTodayModel, edited: Callable[[], None]) -> None:
        super().__init__(tr("Place {number}", number=1))
        self.model, self._edited = model, edited
        self.body.setSpacing(theme.px(5))
        self.name = TextField(tr("Name of the place"), tr("name, such as Both feet"))
        self.since = NumberField(tr("For"), "", 0, 200)
        self.since.edit.setFixedWidth(theme.px(68))
        self.since.edit.setPlaceholderText(tr("for?", "how long"))
        self.period = ChoiceField(tr("For: unit"), _periods())
        self.course = ChoiceField(tr("Course"), (("", tr("course?")), *((one, said(one)) for one in _COURSES)))
        remove = LinkButton(tr("Remove place"))
        remove.clicked.connect(lambda _: self._remove())
        self.add_beside_title(remove, at_end=True)
        row = Row()
        row.setSpacing(theme.px(7))
        row.addWidget(self.name, 1)
        row.addWidget(self.since)
        row.addWidget(self.period)
        row.addWidget(self.course)
        self.add(row)
        self.words = FlowLayout()
        self.add(self.words)
        self._chips: dict[str, ToggleChip] = {}
        self.now, self.average = NumberRow(tr("Now")), NumberRow(tr("Average, past week"))
        self.worst = NumberRow(tr("Worst, past week"))
        for row_of_numbers in (self.now, self.average, self.worst):
            self.add(row_of_numbers)
        self._number = model.site().number  # whose "For" stands in the field
        Unentered(
            self,
            "site",
            lambda: {str(self._number): self.since},
            only_wrong=True,
            elsewhere=lambda key: key in [str(one.number) for one in model.pain.sites],
        )
        for field in (self.name, self.since, self.period, self.course, self.now, self.average, self.worst):
            field.changed.connect(self._enter)

    def refresh(self) -> None:
        """Show the place that is picked."""
        site = self.model.site()
        if site.number != self._number:
            self._number = site.number
            self.since.clear()
        words = [shown(site) or tr("place"), lasting(site.since), said(site.course)]
        self.set_title(f"{site.number}  {', '.join(one for one in words if one)}")
        self.name.set_value(shown(site))
        number, unit = _spelled(site.since)
        self.since.set_value(number)
        if unit:
            self.period.set_value(unit)
        self.course.set_value(site.course)
        self.now.set_value(site.now)
        self.average.set_value(site.average)
        self.worst.set_value(site.worst)
        for word in self.model.qualities():
            if word not in self._chips:
                chip = ToggleChip(said(word))
                chip.changed.connect(partial(self._word, word))
                self._chips[word] = chip
                self.words.addWidget(chip)
        for word, chip in self._chips.items():
            chip.set_value(word in site.qualities)

    def _word(self, word: str) -> None:
        self.model.toggle_quality(word, on=self._chips[word].value())
        self._edited()

    def _enter(self) -> None:
        site, number, unit = self.model.site(), self.since.value(), self.period.value()
        before = _spelled(site.since)
        if (number, unit) == before or (number is None and before[0] is None) or self.since.problem():
            since, days = site.since, site.since_days  # typed elsewhere in other words: kept
        elif number is None:
            since, days = "", None
        else:
            since, days = f"{number:f} {unit}", int(number * _PERIODS[unit])
        self.model.change_site(
            replace(
                site,
                name=site.name if self.name.value() == shown(site) else self.name.value(),
                since=since,
                since_days=days,
                course=self.course.value(),
                now=self.now.value(),
                average=self.average.value(),
                worst=self.worst.value(),
            )
        )
        self._edited()

    def _remove(self) -> None:
        self.model.remove_site()
        self._edited()


def _periods() -> tuple[tuple[str, str], ...]:
    return ("days", tr("days")), ("weeks", tr("weeks")), ("months", tr("months")), ("years", tr("years"))


def _spelled(since: str) -> tuple[Decimal | None, str]:
    """ "3 years" as (3, "years"); anything else as (None, "")."""
    text, _, unit = since.partition(" ")
    number = read_number(text)
    return (number, unit) if number is not None and unit in _PERIODS else (None, "")
