"""What went wrong is told in the language of the screens, wherever it is told: what happened, what was kept, what to
do. What was typed, and what a file is called, stays as it is."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from paindesk.domain.errors import PainDeskError
from paindesk.exchange.fhir_in import read
from paindesk.kit import language
from paindesk.kit.saving import write_file
from paindesk.settings_share import imported
from paindesk.shell.gate_page import SignInPage
from paindesk.shell.import_page import ImportPage
from paindesk.shell.stopped_page import StoppedPage
from paindesk.shell.waiting import WaitingWindow
from paindesk.shell.workplace import Workplace
from paindesk.site_settings import load_site
from paindesk.store import open_record
from tests.builders import shipped

RECORD = {
    "resourceType": "Bundle",
    "type": "collection",
    "entry": [
        {"resource": {"resourceType": "Patient", "id": "p", "name": [{"family": "Hall", "given": ["Mary"]}]}},
        {"resource": {"resourceType": "Condition", "id": "c", "code": {"text": "Gout of the fridge"},
                      "verificationStatus": {"coding": [{"code": "refuted"}]}}},
    ],
}  # fmt: skip


@pytest.fixture(autouse=True)
def spanish(qapp: object) -> Iterator[None]:
    language.use("es")
    language.know(shipped())
    yield
    language.use("en")


def words(of: QWidget) -> str:
    return "\n".join(one.text() for one in of.findChildren(QLabel))


def test_a_notice_tells_what_the_record_refused(place: Workplace) -> None:
    with pytest.raises(PainDeskError) as refused:
        place.desk.paper("nobody's")
    place.notices.tell(refused.value)
    assert place.notices.accessibleDescription() == (
        "No existe ese documento en este archivo de expedientes. Abra la visita de nuevo."
    )


def test_the_page_of_signing_in_tells_why_nobody_gets_in(place: Workplace, qtbot: QtBot, tmp_path: Path) -> None:
    page = SignInPage("Riverside", lambda *_: None)
    qtbot.addWidget(page)
    with pytest.raises(PainDeskError) as missing:
        open_record(tmp_path / "Pain today.paindesk", "correct horse battery", place.desk.place.now)
    page.show_trouble(missing.value)
    assert "Ahí no hay ningún archivo de expedientes Pain today.paindesk. Elija el archivo o cree uno nuevo." in words(
        page
    )


def test_settings_of_the_site_that_are_not_in_order_stop_it_in_spanish(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("lock_minutes = 600\n", encoding="utf-8")
    with pytest.raises(PainDeskError) as broken:
        load_site(file)
    page = StoppedPage(broken.value)
    qtbot.addWidget(page)
    assert f"{file}: «lock_minutes» es 600; debe ser un número entero de 1 a 60." in words(page)
    assert "Pida a su administrador que corrija ese archivo o lo quite" in words(page)


def test_a_file_of_settings_is_refused_in_spanish(place: Workplace) -> None:
    with pytest.raises(PainDeskError) as refused:
        imported(json.dumps({"paindesk_settings": 1, "color": "red"}).encode(), place.settings)
    place.notices.tell(refused.value)
    assert "No se tomó nada." in place.notices.accessibleDescription()


def test_what_could_not_be_written_tells_why(tmp_path: Path) -> None:
    with pytest.raises(PainDeskError) as refused:
        write_file(tmp_path / "missing" / "plan.pdf", b"x", "El documento")
    assert "no existe ese archivo o carpeta" in refused.value.message.lower()


def test_an_import_tells_what_was_not_taken_and_leaves_the_words_of_the_record(place: Workplace, qtbot: QtBot) -> None:
    page = ImportPage(read(json.dumps(RECORD).encode(), shipped()), (), place, lambda: None, lambda: None)
    qtbot.addWidget(page)
    shown = words(page)
    assert "Diagnóstico" in shown
    assert "Gout of the fridge" in shown
    assert "no se incorporó: refuted" in shown


def test_while_something_is_waited_for_trouble_is_told_with_what_to_do(themed: object, qtbot: QtBot) -> None:
    waiting = WaitingWindow("…")
    qtbot.addWidget(waiting)
    waiting.show_trouble(PainDeskError("The copy is damaged and was not kept.", "Check the disk, then try again."))
    assert waiting.accessibleDescription() == (
        "La copia está dañada y no se guardó. Revise el disco y vuelva a intentarlo."
    )
