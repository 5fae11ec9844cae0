"""Both sides beside each other, where two people changed the same: one choice for each; and what was kept."""

import re
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from paindesk.domain.kept_side import Kept
from paindesk.kit.button import Button
from paindesk.kit.card import Card
from paindesk.kit.choice_cards import ChoiceCard, ChoiceCards
from paindesk.kit.language import tr
from paindesk.kit.page import Page
from paindesk.kit.text import Part, RichLabel, bold, label
from paindesk.shell.merge_words import sides, what
from paindesk.shell.settling import Apart
from paindesk.shell.together_bar import clock

THEIRS, MINE = "theirs", "mine"


class MergePage(QWidget):
    """`choose(takes_theirs)` is called once everything is chosen; nothing is chosen beforehand. `leave` goes back to
    the visit: the choices wait. `taken` are those made before, "" where
    none is, and is kept up to date."""

    def __init__(
        self,
        apart: Apart,
        choose: Callable[[tuple[bool, ...]], None],
        leave: Callable[[], None],
        taken: list[str] | None = None,
    ) -> None:
        super().__init__()
        self._choose = choose
        self._taken = [""] * len(apart.differences) if taken is None else taken
        self.cards: list[dict[str, ChoiceCard]] = []
        self._heads: list[dict[str, tuple[QLabel, str]]] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.page = Page(tr("Two people changed the same"), _sentence(apart))
        layout.addWidget(self.page)
        for row, one in enumerate(apart.differences):
            before, theirs, mine = sides(one)
            card = Card(what(one))
            said = {
                THEIRS: (tr("{name}, saved {time}", name=apart.stored.by, time=clock(apart.stored.at)), theirs),
                MINE: (tr("You, typed here, not saved yet"), mine),
            }
            card.add(self._pair(row, what(one), said))
            card.add(label(tr("Before: {value}", value=before), "muted"))
            self.page.body.addWidget(card, row, 0)
        self.page.set_back(tr("Visit"))
        self.page.back.connect(leave)
        self.page.next.connect(self.finish)
        QShortcut(QKeySequence("Escape"), self, leave, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for row, chosen in enumerate(self._taken):
            if chosen:
                self._take(row, chosen)
        self._count()
        self.setFocusProxy(self.cards[0][THEIRS])

    def finish(self) -> None:
        """Take the choices over, once each is made; the first that is open gets the focus otherwise."""
        if "" in self._taken:
            self.cards[self._taken.index("")][THEIRS].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._choose(tuple(one == THEIRS for one in self._taken))

    def _pair(self, row: int, title: str, said: dict[str, tuple[str, str]]) -> ChoiceCards:
        pair: dict[str, ChoiceCard] = {}
        heads: dict[str, tuple[QLabel, str]] = {}
        other = {THEIRS: said[MINE][1], MINE: said[THEIRS][1]}
        for side, (who, words) in said.items():
            card = ChoiceCard(f"{title}. {who}: {words}")
            heads[side] = (label(who, "subheading"), who)
            card.body.addWidget(heads[side][0])
            card.body.addWidget(RichLabel(marked(words, other[side])))
            card.body.addStretch(1)
            card.clicked.connect(partial(self._take, row, side))
            pair[side] = card
        self.cards.append(pair)
        self._heads.append(heads)
        cards = ChoiceCards()
        cards.set_cards(tuple(pair.values()))
        return cards

    def _take(self, row: int, side: str, _: bool = False) -> None:
        self._taken[row] = side
        for which, card in self.cards[row].items():
            card.set_chosen(which == side)
            head, words = self._heads[row][which]
            head.setText(f"✓ {words}" if which == side else words)  # color alone would not tell
        self._count()

    def _count(self) -> None:
        left = self._taken.count("")
        self.page.set_next(tr("Take this over") if not left else tr("{count} to choose", count=left))


class KeptPage(QWidget):
    """What was kept of a visit: both sides of what two people had changed differently, to read and to copy."""

    def __init__(self, kept: Sequence[Kept], me: str, leave: Callable[[], None]) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.page = Page(
            tr("Kept beside the visit"),
            tr("Where two people had changed the same, both sides stay here; nothing is changed."),
        )
        layout.addWidget(self.page)
        for row, one in enumerate(kept):
            self.page.body.addWidget(self._card(one, me), row, 0)
        self.page.set_back(tr("Back"))
        self.page.back.connect(leave)
        self.copy = Button(tr("Copy everything"))
        self.copy.clicked.connect(lambda _: QGuiApplication.clipboard().setText(as_text(kept, me)))
        self.page.footer_actions.addWidget(self.copy)
        QShortcut(QKeySequence("Escape"), self, leave)
        self.setFocusProxy(self.copy)

    def _card(self, kept: Kept, me: str) -> Card:
        who = tr("You", "who typed") if kept.by == me else kept.by
        card = Card(
            tr(
                "{name}, {time}; the other side: {other}, {other_time}",
                name=who,
                time=clock(kept.at),
                other=kept.sides.other,
                other_time=clock(kept.sides.other_at),
            )
        )
        for one in kept.sides.lines:
            pair = ChoiceCards()
            made = []
            for side, name, words, other in (
                (THEIRS, kept.sides.other, one.theirs, one.mine),
                (MINE, who, one.mine, one.theirs),
            ):
                shown = ChoiceCard(f"{one.what}. {name}: {words}", chosen=one.taken == side, open_to_choose=False)
                shown.body.addWidget(
                    label(tr("{name} · in the visit", name=name) if one.taken == side else name, "subheading")
                )
                shown.body.addWidget(RichLabel(marked(words, other)))
                shown.body.addStretch(1)
                made.append(shown)
            pair.set_cards(made)
            card.add(label(one.what, "heading"))
            card.add(pair)
        return card


def as_text(kept: Sequence[Kept], me: str) -> str:
    """The same, to be pasted somewhere else."""
    lines = []
    for one in kept:
        who = tr("You", "who typed") if one.by == me else one.by
        for each in one.sides.lines:
            lines += [each.what, f"  {one.sides.other}: {each.theirs}", f"  {who}: {each.mine}"]
    return "\n".join(lines)


def marked(words: str, other: str) -> list[str | Part]:
    """The words, with what the other side does not say in bold."""
    there = set(re.split(r"; |\n", other))
    pieces = re.split(r"(; |\n)", words)
    if not there & set(pieces):
        return [words]  # all of it is different: bold would say nothing
    return [bold(one) if place % 2 == 0 and one not in there else one for place, one in enumerate(pieces)]


def _sentence(apart: Apart) -> str:
    return tr(
        "{name} saved this visit at {time} while you had it open. What only one of you "
        "changed is in it already. Choose for each of these; the side that is not taken is kept beside the visit.",
        name=apart.stored.by,
        time=clock(apart.stored.at),
    )
