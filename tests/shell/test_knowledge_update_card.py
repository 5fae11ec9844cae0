"""The knowledge in the settings: shown before it is installed, a local folder read before it is taken."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from paindesk.domain.errors import PainDeskError
from paindesk.domain.knowledge import Knowledge
from paindesk.domain.visit import Signature, VisitKind
from paindesk.kit.table import LightTable
from paindesk.kit.work_bar import BusyLine
from paindesk.knowledge import load, packs
from paindesk.knowledge.pack_making import make, new_key, read_key
from paindesk.knowledge_here import KnowledgeHome, Offer, look_at, own_folder, read_knowledge, with_local
from paindesk.shell.knowledge_update_card import KnowledgeUpdateCard
from paindesk.shell.main_window import MainWindow
from paindesk.shell.signed_edition import signed_edition
from paindesk.shell.workplace import Workplace
from paindesk.site_settings import Site
from paindesk.store import NewUser, RecordFile
from tests.accessibility import nameless
from tests.builders import shipped
from tests.knowledge.local_folder import HOUSE_RULES
from tests.knowledge.local_folder import write as local_folder
from tests.knowledge.small_edition import write as small_edition


class Computer:
    """Where editions are installed in this test, a publisher whose key is trusted, and the folder that was kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.kept: list[str] = []
        trusted = new_key(folder / "key")
        self.key = trusted
        self.home = KnowledgeHome(packs=folder / "knowledge", keys=(trusted,), keep_local=self.kept.append)

    def pack(self, edition: str, name: str = "pack.zip") -> Path:
        knowledge = small_edition(self.folder / f"of-{edition}")
        (knowledge / "edition.toml").write_text(f'edition = "{edition}"\nreviewed = 2026-12-01\n', "utf-8")
        make(knowledge, read_key(self.folder / "key"), self.folder / name, program_at_least="0.1.0")
        return self.folder / name

    def advises(self) -> str:
        """The edition from the next start on."""
        return read_knowledge(self.home, "0.1.0").edition


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Computer:
    monkeypatch.setattr("paindesk.knowledge.load", lambda folder: shipped() if folder == own_folder() else load(folder))
    folder = tmp_path / "computer"
    folder.mkdir()
    return Computer(folder)


def shown(qtbot: QtBot, place: Workplace, computer: Computer | None) -> KnowledgeUpdateCard:
    card = KnowledgeUpdateCard(replace(place, knowledge_home=None if computer is None else computer.home))
    qtbot.addWidget(card)
    card.resize(760, 600)
    card.show()
    return card


def settle(qtbot: QtBot, place: Workplace) -> None:
    qtbot.waitUntil(lambda: place.jobs.waiting() == 0, timeout=20_000)


def press(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def words(card: KnowledgeUpdateCard) -> str:
    return " ".join(one.text() for one in card.findChildren(QLabel) if one.isVisibleTo(card))


def cells(table: LightTable) -> list[list[str]]:
    grid = table.layout()
    assert isinstance(grid, QGridLayout)
    places = [[grid.itemAtPosition(row, column) for column in range(3)] for row in range(grid.rowCount())]
    return [[one.widget().text() if one is not None else "" for one in row] for row in places]  # type: ignore[attr-defined]


def test_a_newer_edition_is_shown_then_installed_and_stands_in_the_audit(
    qtbot: QtBot, place: Workplace, computer: Computer
) -> None:
    card = shown(qtbot, place, computer)
    assert nameless(card) == []
    assert f"Edition {shipped().edition}, reviewed" in words(card)
    card.look(computer.pack("2027.1.1"))
    settle(qtbot, place)
    assert "Nothing is installed yet" in card.said.text()
    rows = cells(card.table)
    assert rows[1] == ["Edition", shipped().edition, "2027.1.1"]
    assert rows[3] == ["Medicines added", "", "none"]
    assert rows[4][1].startswith("acetaminophen, amitriptyline, aspirin")
    assert rows[5] == ["Medicines changed", "", "gabapentin"]
    assert computer.advises() == shipped().edition
    assert not card.older.isVisibleTo(card)
    assert nameless(card) == []
    press(card.install)
    settle(qtbot, place)
    assert computer.advises() == "2027.1.1"
    assert "It advises from the next start" in card.said.text()
    [entry] = [one for one in place.desk.audit(5) if one.act == "knowledge.install"]
    assert entry.detail == "2027.1.1"


def test_a_blank_that_is_typed_elsewhere_as_the_check_ends_installs_nothing(
    qtbot: QtBot, place: Workplace, computer: Computer
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column, elsewhere = QVBoxLayout(window), QLineEdit()
    card = KnowledgeUpdateCard(replace(place, knowledge_home=computer.home))
    for piece in (card, elsewhere):
        column.addWidget(piece)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    card.file.setFocus()
    pack = computer.pack("2027.1.1")
    card.look(pack)
    settle(qtbot, place)
    assert card.install.hasFocus()
    elsewhere.setFocus()
    card.look(pack)
    settle(qtbot, place)
    assert card.install.isVisible()
    assert elsewhere.hasFocus()


def test_an_older_edition_wants_a_second_yes(qtbot: QtBot, place: Workplace, computer: Computer) -> None:
    card = shown(qtbot, place, computer)
    card.look(computer.pack("2025.1.1"))
    settle(qtbot, place)
    assert card.older.isVisibleTo(card)
    assert not card.install.isEnabled()
    card.older.click()
    assert card.install.isEnabled()
    press(card.install)
    settle(qtbot, place)
    assert computer.advises() == "2025.1.1"


def installed(qtbot: QtBot, place: Workplace, computer: Computer, edition: str = "2027.1.1") -> KnowledgeUpdateCard:
    card = shown(qtbot, place, computer)
    card.look(computer.pack(edition))
    settle(qtbot, place)
    press(card.install)
    settle(qtbot, place)
    return card


def test_it_says_where_the_edition_comes_from_and_whose_keys_are_trusted(
    qtbot: QtBot, place: Workplace, computer: Computer
) -> None:
    card = shown(qtbot, place, computer)
    settle(qtbot, place)
    assert "It came with PainDesk." in words(card)
    assert "No publisher's key yet; keys of your site settings: 1." in words(card)
    assert not card.standing.own.isVisibleTo(card)

    installed(qtbot, place, computer)
    whole = replace(place, knowledge=replace(place.knowledge, edition="2027.1.1"))  # the next start
    card = shown(qtbot, whole, computer)
    settle(qtbot, place)
    where = f"It is installed in {computer.home.packs / '2027.1.1'}, signed by the key {computer.key[:12]}…"
    assert f"{where} of your site settings." in words(card)

    computer.home = replace(computer.home, publishers={computer.key: "PainDesk project"})
    card = shown(qtbot, whole, computer)
    settle(qtbot, place)
    assert f"signed by PainDesk project (key {computer.key[:12]}…)." in words(card)
    assert "Publisher's keys: PainDesk project; keys of your site settings: 0." in words(card)


def test_back_to_the_own_edition_is_asked_first_and_stands_in_the_audit(
    qtbot: QtBot, place: Workplace, computer: Computer
) -> None:
    card = installed(qtbot, place, computer)
    assert "From the next start of PainDesk edition 2027.1.1 advises, signed by" in words(card)
    own = card.standing
    own.own.setFocus()
    QTest.keyClick(own.own, Qt.Key.Key_Space)
    assert f"its own edition {shipped().edition} advises. What is installed stays" in own.asked.text()
    assert card.focusWidget() is own.no
    assert nameless(card) == []
    QTest.keyClick(own.no, Qt.Key.Key_Space)
    settle(qtbot, place)
    assert computer.advises() == "2027.1.1"
    assert card.focusWidget() is own.own
    press(own.own)
    press(own.yes)
    settle(qtbot, place)
    assert computer.advises() == shipped().edition
    assert packs.kept(computer.home.packs) == ("2027.1.1",)
    assert f"own edition {shipped().edition} is chosen. It advises from the next start" in own.said.text()
    assert not own.own.isVisibleTo(card)
    entries = [one.detail for one in place.desk.audit(9) if one.act == "knowledge.install"]
    assert entries == [shipped().edition, "2027.1.1"]


def test_an_installed_edition_that_was_changed_is_told_and_can_be_left(
    qtbot: QtBot, place: Workplace, computer: Computer
) -> None:
    installed(qtbot, place, computer)
    tampered(computer.home.packs / "2027.1.1")
    card = shown(qtbot, place, computer)
    settle(qtbot, place)
    assert (
        "The installed edition is not used: The file knowledge/sources.toml was changed since it was signed."
        in words(card)
    )
    press(card.standing.own)
    press(card.standing.yes)
    settle(qtbot, place)
    assert "is not used" not in words(card)


def test_a_check_that_is_stopped_changes_nothing(qtbot: QtBot, place: Workplace, computer: Computer) -> None:
    card = shown(qtbot, place, computer)
    card.look(computer.pack("2027.1.1"))
    assert card.bar.isVisible()
    assert nameless(card) == []
    press(card.bar.stop)
    assert card.said.text() == "Stopped: nothing was installed."
    settle(qtbot, place)
    assert not card.install.isVisibleTo(card)
    assert not card.bar.isVisible()
    assert not computer.home.packs.exists()


def test_a_check_that_is_stopped_at_the_bottom_of_the_window_is_over_on_the_card_too(
    qtbot: QtBot, place: Workplace, computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = Event()

    def slow(*of: object) -> Offer:
        free.wait(20)
        return look_at(*of)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr("paindesk.shell.knowledge_update_card.look_at", slow)
    line = BusyLine(place.jobs)
    qtbot.addWidget(line)
    card = shown(qtbot, place, computer)
    card.look(computer.pack("2027.1.1"))
    qtbot.waitUntil(line.stop.isVisible, timeout=20_000)
    press(line.stop)
    free.set()
    settle(qtbot, place)
    assert card.said.text() == "Stopped: nothing was installed."
    assert not card.bar.isVisible()
    assert not card.install.isVisibleTo(card)


def test_installing_that_is_stopped_leaves_nothing_and_no_entry(
    qtbot: QtBot, place: Workplace, computer: Computer
) -> None:
    card = shown(qtbot, place, computer)
    card.look(computer.pack("2027.1.1"))
    settle(qtbot, place)
    free = Event()
    place.jobs.run(lambda: free.wait(20), lambda _: None)  # something else is at the record file
    press(card.install)
    assert card.bar.words.text() == "Installing edition 2027.1.1…"
    press(card.bar.stop)
    assert card.bar.words.text() == "Stopping…"
    free.set()
    settle(qtbot, place)
    assert card.said.text() == "Installing was stopped. Nothing was installed."
    assert not card.bar.isVisible()
    assert computer.advises() == shipped().edition
    assert "knowledge.install" not in {one.act for one in place.desk.audit(5)}


def tampered(pack: Path) -> None:
    (pack / "knowledge" / "sources.toml").write_text("", "utf-8")


def unsigned(pack: Path) -> None:
    (pack / "manifest.sig").unlink()


@pytest.mark.parametrize(
    ("spoil", "said"), [(tampered, "sources.toml was changed since it was signed"), (unsigned, "has no manifest.sig")]
)
def test_a_pack_that_is_not_in_order_is_refused_in_a_sentence(
    qtbot: QtBot, place: Workplace, computer: Computer, spoil: Callable[[Path], None], said: str
) -> None:
    card = shown(qtbot, place, computer)
    card.look(computer.pack("2027.1.1"))
    settle(qtbot, place)
    assert card.install.isVisibleTo(card)
    spoil(computer.pack("2027.1.2", "spoilt"))
    card.look(computer.folder / "spoilt")
    settle(qtbot, place)
    assert said in card.said.text()
    assert not card.install.isVisibleTo(card)
    assert not card.table.isVisibleTo(card)
    assert computer.advises() == shipped().edition


def left_soon(place: Workplace, computer: Computer) -> KnowledgeUpdateCard:
    """A card that is gone before the test ends."""
    card = KnowledgeUpdateCard(replace(place, knowledge_home=computer.home))
    card.show()
    return card


def leave(qtbot: QtBot, card: KnowledgeUpdateCard) -> None:
    """The page is gone while something else is at the record file."""
    card.deleteLater()
    qtbot.waitUntil(lambda: not isValid(card))


def test_installing_that_is_refused_after_the_page_was_left_is_told_on_the_window(
    qtbot: QtBot, place: Workplace, computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise PainDeskError("The edition could not be written.", "Nothing was installed. Make room on the disk.")

    monkeypatch.setattr(Offer, "install", full)
    card = left_soon(place, computer)
    card.look(computer.pack("2027.1.1"))
    settle(qtbot, place)
    free = Event()
    place.jobs.run(lambda: free.wait(20), lambda _: None)
    press(card.install)
    leave(qtbot, card)
    with qtbot.captureExceptions() as caught:
        free.set()
        settle(qtbot, place)
    assert caught == []
    assert place.notices.accessibleDescription().startswith("The edition could not be written. Nothing was installed.")


def test_a_local_folder_taken_or_refused_after_the_page_was_left_is_told_on_the_window(
    qtbot: QtBot, place: Workplace, computer: Computer
) -> None:
    local = local_folder(computer.folder / "local", HOUSE_RULES)
    for rules, said in ((HOUSE_RULES, "This holds from the next start"), ("[[", "house_rules.toml")):
        (local / "house_rules.toml").write_text(rules, "utf-8")
        card = left_soon(place, computer)
        free = Event()
        place.jobs.run(lambda free=free: free.wait(20), lambda _: None)
        card.use_local(local)
        leave(qtbot, card)
        with qtbot.captureExceptions() as caught:
            free.set()
            settle(qtbot, place)
        assert caught == []
        assert said in place.notices.accessibleDescription()


def test_what_was_shown_is_what_is_installed(qtbot: QtBot, place: Workplace, computer: Computer) -> None:
    """The folder is exchanged between the look and the press: what was checked is what was read then."""
    card = shown(qtbot, place, computer)
    pack = computer.pack("2027.1.1", "folder")
    card.look(pack)
    settle(qtbot, place)
    tampered(pack)
    press(card.install)
    settle(qtbot, place)
    assert computer.advises() == "2027.1.1"
    assert packs.check(computer.home.packs / "2027.1.1", computer.home.keys, "0.1.0").manifest.edition == "2027.1.1"


@pytest.mark.parametrize("role", ["clinician", "nurse"])
def test_where_there_is_an_administrator_nobody_else_may(
    qtbot: QtBot, place: Workplace, record_file: RecordFile, computer: Computer, role: str
) -> None:
    installed(qtbot, place, computer)
    place.desk.add_user(NewUser(login="ben", name="Ben", password="a long enough one", role=role))
    place.desk.add_user(NewUser(login="cy", name="Cy", password="a long enough one", role="administrator"))
    other = record_file.sign_in("ben", "a long enough one")
    card = shown(qtbot, replace(place, desk=other), computer)
    settle(qtbot, place)
    assert card.standing.own.isVisibleTo(card)
    closed = (card.folder, card.file, card.choose, card.none, card.standing.own)
    assert not any(one.isEnabled() for one in closed)
    assert "The clinic's administrator may change these." in words(card)


def test_a_local_folder_is_read_then_taken_from_the_next_start(
    qtbot: QtBot, place: Workplace, computer: Computer
) -> None:
    local = local_folder(computer.folder / "local", HOUSE_RULES.replace("1800 mg", "4000 mg"))
    card = shown(qtbot, place, computer)
    assert not card.none.isEnabled()
    card.use_local(local)
    settle(qtbot, place)
    assert "house_rules.toml: ceilings[1].daily: must be below 3,600 mg" in card.local_said.text()
    assert computer.kept == []
    (local / "house_rules.toml").write_text(HOUSE_RULES, "utf-8")
    card.use_local(local)
    settle(qtbot, place)
    assert "Local medicines: lacosamide (local). House rules for: gabapentin, naproxen, tramadol." in words(card)
    assert computer.kept == [str(local)]
    [entry] = [one for one in place.desk.audit(5) if one.act == "knowledge.local"]
    assert with_local(shipped(), local).edition == f"{shipped().edition} + local {entry.detail}"
    press(card.none)
    settle(qtbot, place)
    assert computer.kept == [str(local), ""]
    assert [one.detail for one in place.desk.audit(5) if one.act == "knowledge.local"] == ["", entry.detail]


def test_a_local_folder_that_cannot_be_kept_stands_in_no_audit(
    qtbot: QtBot, place: Workplace, computer: Computer
) -> None:
    def full(_: str) -> None:
        raise PainDeskError("The settings cannot be saved: the disk is full.")

    local = local_folder(computer.folder / "local")
    computer.home = replace(computer.home, keep_local=full)
    card = shown(qtbot, place, computer)
    card.use_local(local)
    settle(qtbot, place)
    assert "the disk is full" in card.local_said.text()
    assert "There is no local folder." in words(card)
    assert "knowledge.local" not in {one.act for one in place.desk.audit(5)}


def test_a_local_folder_that_the_site_settings_lock_is_closed(
    qtbot: QtBot, place: Workplace, computer: Computer
) -> None:
    site = Site(values={"local_knowledge": "/srv/house"}, locked=frozenset({"local_knowledge"}))
    card = shown(qtbot, replace(place, site=site), computer)
    assert card.folder.isEnabled()
    assert not card.choose.isEnabled()
    assert "set by your administrator" in words(card)


def test_the_sample_clinic_stays_with_its_edition(qtbot: QtBot, place: Workplace) -> None:
    card = shown(qtbot, place, None)
    assert "The sample clinic stays with the edition it came with." in words(card)


def test_what_is_left_out_is_said_when_the_window_opens_and_in_the_settings(
    qtbot: QtBot, place: Workplace, knowledge: Knowledge
) -> None:
    said = "Local medicines and house rules are left out: house_rules.toml: by: missing. PainDesk advises without them."
    window = MainWindow(replace(place, knowledge=replace(knowledge, left_out=(said,))), lambda _: None)
    qtbot.addWidget(window)
    window.show()
    assert said in window.place.notices.accessibleDescription()
    window.show_settings()
    assert any(one.text() == said for one in window.findChildren(QLabel))


def test_a_signed_visit_says_which_edition_advised_it(place: Workplace, knowledge: Knowledge) -> None:
    patient = place.desk.patients()[0].id
    visit = replace(place.desk.begin_visit(patient, VisitKind.FIRST, date(2026, 11, 23)), edition="2026.9.1")
    signed = replace(visit, signature=Signature(by="Ann", at=datetime(2026, 11, 23, tzinfo=UTC), digest="0"))
    assert signed_edition(visit, knowledge) == ""
    assert signed_edition(signed, knowledge) == (
        "Signed with knowledge edition 2026.9.1: that one advised this visit. What stands here is told by edition "
        f"{knowledge.edition}, which advises now."
    )
    assert "which advises now too" in signed_edition(replace(signed, edition=knowledge.edition), knowledge)
