"""The lists of History: conditions, allergies, other providers."""

from functools import partial

from paindesk.domain.medicine_line import Activity
from paindesk.domain.monitoring import TREATS_OUD
from paindesk.domain.patient import Provider, Section
from paindesk.kit import theme
from paindesk.kit.fields import CheckField, ChoiceField
from paindesk.kit.flow import Row
from paindesk.kit.language import later, told, tr
from paindesk.steps.history.entry import AddField
from paindesk.steps.history.list_card import Edited, ListCard
from paindesk.steps.history.model import HistoryModel
from paindesk.steps.kept_words import said
from paindesk.steps.known_words import shown

_SAID = {
    Activity.REMISSION: later("in remission"),
    Activity.ENDED: later("ended"),
    Activity.UNKNOWN: later("not said whether active"),
}
_ROLES = ("primary care", "surgeon", "physical therapist", "psychologist", "dentist", TREATS_OUD, "pharmacy", "other")


class ConditionsCard(ListCard):
    """Diagnoses."""

    section = Section.CONDITIONS

    def __init__(self, model: HistoryModel, edited: Edited) -> None:
        self._known = model.known_conditions()
        offered = sorted({told(one) for one in self._known}, key=str.casefold)
        super().__init__(tr("Conditions"), tr("Add a condition"), model, edited, offered)
        self.keep("condition")

    def take(self, text: str) -> bool:
        return self.model.add_condition(text)

    def content(self) -> object:
        return self.model.record.conditions

    def fill(self) -> None:
        for one in self.model.record.conditions:
            words = ", ".join(part for part in (shown(one.text, self._known), one.since) if part)
            if one.activity is not Activity.ACTIVE:
                words += f", {tr(_SAID[one.activity])}"
            kind, whole = "plain", ""
            if not self.model.reads(one):
                kind, whole = "caution", tr("{text}: not recognized, no check uses it", text=words)
                words = tr("{text} (not recognised)", text=words)
            self.chips.addWidget(self.chip(words, kind, partial(self.model.remove_condition, one), whole))


class AllergiesCard(ListCard):
    """Allergies and intolerances, told apart."""

    section = Section.ALLERGIES

    def __init__(self, model: HistoryModel, edited: Edited) -> None:
        super().__init__(tr("Allergies"), tr("Add a substance"), model, edited)
        self.reaction = AddField(tr("Reaction"), tr("reaction"))
        self.reaction.returnPressed.connect(self.enter)
        self.kind = ChoiceField(
            tr("Kind"), (("allergy", tr("allergy")), ("intolerance", tr("intolerance")), ("", tr("not known")))
        )
        what = Row()
        what.setSpacing(theme.px(7))
        what.addWidget(self.entry, 1)
        what.addWidget(self.reaction, 1)
        self.body.insertLayout(self.body.indexOf(self.row), what)
        self.row.insertWidget(0, self.kind)
        self.row.insertStretch(1, 1)
        self.none = CheckField(tr("No known allergies"))
        self.none.changed.connect(self._none)
        self.add(self.none)
        self.keep("allergy", {"reaction": self.reaction}, {"kind": self.kind})

    def _none(self) -> None:
        self.model.set_no_known_allergies(none=self.none.value())
        self._edited()

    def take(self, text: str) -> bool:
        added = self.model.add_allergy(text, self.reaction.value(), self.kind.value())
        if added:
            self.reaction.set_value("")
        return added

    def content(self) -> object:
        return self.model.record.allergies, self.model.record.no_known_allergies

    def empty_words(self) -> str:
        return tr("Asked: none.") if self.model.record.no_known_allergies else super().empty_words()

    def fill(self) -> None:
        record = self.model.record
        for one in record.allergies:
            words = f"{told(one.substance)} ({told(one.reaction)})" if one.reaction else told(one.substance)
            kind, whole = "caution" if one.kind == "intolerance" else "stop", said(one.kind)
            if not self.model.reads(one):
                whole = tr("{text}: not recognized, no check uses it", text=words)
                words = tr("{text} (not recognised)", text=words)
            self.chips.addWidget(self.chip(words, kind, partial(self.model.remove_allergy, one), whole))
        self.none.setVisible(not record.allergies)
        self.none.set_value(record.no_known_allergies)


class ProvidersCard(ListCard):
    """Who else cares for the patient; the one who referred gets the letter."""

    def __init__(self, model: HistoryModel, edited: Edited) -> None:
        super().__init__(tr("Other providers"), tr("Add: name of a doctor or clinic"), model, edited)
        self.role = ChoiceField(tr("Role"), [(role, said(role)) for role in _ROLES])
        self.referred = CheckField(tr("referred"))
        self.row.insertWidget(1, self.role)
        self.row.insertWidget(2, self.referred)
        self.keep("provider", beside={"role": self.role, "referred": self.referred})

    def take(self, text: str) -> bool:
        provider = Provider(name=text.strip(), role=self.role.value(), referred=self.referred.value())
        added = self.model.add_provider(provider)
        if added:
            self.referred.set_value(False)
        return added

    def content(self) -> object:
        return self.model.record.providers

    def empty_words(self) -> str:
        return tr("Nobody on record.")

    def fill(self) -> None:
        for one in self.model.record.providers:
            words = ", ".join(
                part for part in (one.name, said(one.role), tr("referred") if one.referred else "") if part
            )
            self.chips.addWidget(self.chip(words, "plain", partial(self.model.remove_provider, one)))
