"""PySide6 6.12 loses a reference to None with each void call on CPython 3.11, and ends the process after some 5,000."""

import sys

import pytest

QtWidgets = pytest.importorskip("PySide6.QtWidgets")


def test_void_calls_of_qt_do_not_use_up_none(qtbot):
    label = QtWidgets.QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(500):
        label.setIndent(number % 7)
    lost = before - sys.getrefcount(None)
    assert lost < 100
