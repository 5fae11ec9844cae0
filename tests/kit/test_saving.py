import errno
import os

import pytest
from PySide6.QtWidgets import QFileDialog

from paindesk.domain.errors import PainDeskError
from paindesk.kit.saving import ask_where, write_file


def test_no_name_is_no_path(monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    assert ask_where(None, "Save", "letter.pdf") is None


def test_the_ending_that_is_proposed_is_the_kind_that_is_shown(monkeypatch, tmp_path):
    asked = []
    where = str(tmp_path / "panel.csv")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (asked.append(given[2:]), (where, ""))[1])
    assert ask_where(None, "Save the list", "panel.csv") == tmp_path / "panel.csv"
    assert asked == [("panel.csv", "CSV (*.csv)")]


def test_a_full_disk_is_said_and_the_paper_of_before_stays(tmp_path, monkeypatch):
    def full_disk(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    file = tmp_path / "letter.pdf"
    write_file(file, b"%PDF before", "The paper")
    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(PainDeskError) as told:
        write_file(file, b"%PDF half", "The paper")
    assert told.value.message == "The paper could not be saved: No space left on device."
    assert "another folder" in told.value.advice
    assert file.read_bytes() == b"%PDF before"
    assert list(tmp_path.iterdir()) == [file]
