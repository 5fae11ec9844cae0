"""The whole program with another edition and a local folder: in force at the next start, left out when wrong."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paindesk.app import Application
from paindesk.kit import theme
from paindesk.knowledge.pack_making import make, new_key, read_key
from paindesk.knowledge_here import own_folder
from paindesk.settings import load_settings
from paindesk.shell.knowledge_update_card import KnowledgeUpdateCard
from paindesk.shell.main_window import MainWindow
from paindesk.shell.settings_page import SettingsPage
from paindesk.shell.signed_edition import signed_in_line
from paindesk.site_settings import Site
from tests.builders import shipped
from tests.knowledge.local_folder import HOUSE_RULES
from tests.screens.test_app import closed, make_record, opened, sign_in


@pytest.fixture
def clinic(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Path]:
    """The folder of a clinic's record and settings."""
    first = Application(tmp_path / "settings.json")
    make_record(first, qtbot).close()
    closed(first, qtbot)
    yield tmp_path
    for window in qapp.topLevelWidgets():
        window.close()
    theme.apply(qapp)


def started(clinic: Path, site: Site, qtbot: QtBot) -> tuple[Application, MainWindow]:
    app = Application(clinic / "settings.json", site)
    app.start()
    sign_in(app, "aosei", "correct horse")
    return app, opened(app, qtbot)


def card_of(window: MainWindow, qtbot: QtBot) -> KnowledgeUpdateCard:
    window.show_settings()
    qtbot.waitUntil(lambda: window.place.jobs.waiting() == 0, timeout=30_000)
    card = window.findChild(KnowledgeUpdateCard)
    assert card is not None
    return card


def whole_edition(clinic: Path, edition: str) -> Path:
    """The program's own files as another edition, signed by a key of this clinic."""

    folder = clinic / f"of-{edition}"
    shutil.copytree(own_folder(), folder)
    (folder / "edition.toml").write_text(f'edition = "{edition}"\nreviewed = 2027-01-04\n', "utf-8")
    make(folder, read_key(clinic / "key"), clinic / f"{edition}.zip", program_at_least="0.1.0")
    return clinic / f"{edition}.zip"


def test_an_installed_edition_advises_from_the_next_start_until_a_byte_of_it_changes(
    clinic: Path, qtbot: QtBot
) -> None:
    site = Site(knowledge_keys=(new_key(clinic / "key"),))
    app, window = started(clinic, site, qtbot)
    card = card_of(window, qtbot)
    card.look(whole_edition(clinic, "2027.1.1"))
    qtbot.waitUntil(lambda: window.place.jobs.waiting() == 0, timeout=30_000)
    card.install.click()
    qtbot.waitUntil(lambda: window.place.jobs.waiting() == 0, timeout=30_000)
    assert window.place.knowledge.edition == shipped().edition
    window.close()
    closed(app, qtbot)

    app, window = started(clinic, site, qtbot)
    assert window.place.knowledge.edition == "2027.1.1"
    assert "Knowledge 2027.1.1 reviewed" in signed_in_line(window.place)
    window.close()
    closed(app, qtbot)

    changed = clinic / "knowledge" / "2027.1.1" / "knowledge" / "medicines" / "gabapentin.toml"
    changed.write_bytes(changed.read_bytes().replace(b"3600 mg", b"9600 mg"))
    app, window = started(clinic, site, qtbot)
    assert window.place.knowledge.edition == shipped().edition
    assert "gabapentin.toml was changed since it was signed" in window.place.notices.accessibleDescription()
    assert signed_in_line(window.place).endswith("not all of it: see the settings")
    window.close()
    closed(app, qtbot)


def test_a_local_folder_holds_from_the_next_start_and_other_settings_keep_it(clinic: Path, qtbot: QtBot) -> None:
    local = clinic / "house"
    local.mkdir()
    (local / "house_rules.toml").write_text(HOUSE_RULES, "utf-8")
    app, window = started(clinic, Site(), qtbot)
    card_of(window, qtbot).use_local(local)
    qtbot.waitUntil(lambda: window.place.jobs.waiting() == 0, timeout=30_000)
    page = window.findChild(SettingsPage)
    assert page is not None
    page.scale.set_value("110")
    page.submit()  # a settings page that was opened before the folder was chosen
    assert load_settings(clinic / "settings.json").local_knowledge == str(local)
    window = opened(app, qtbot)
    window.close()
    closed(app, qtbot)
    kept = load_settings(clinic / "settings.json")
    assert (kept.local_knowledge, kept.text_scale) == (str(local), 110)

    app, window = started(clinic, Site(), qtbot)
    assert window.place.knowledge.edition.startswith(f"{shipped().edition} + local ")
    assert window.place.knowledge.medicines["gabapentin"].house
    window.close()
    closed(app, qtbot)

    (local / "house_rules.toml").write_text("clinic = 1", "utf-8")
    app, window = started(clinic, Site(), qtbot)
    assert window.place.knowledge.edition == shipped().edition
    assert "house_rules.toml: clinic: must be a text" in window.place.notices.accessibleDescription()
    window.close()
    closed(app, qtbot)
