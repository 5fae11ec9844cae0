"""Python's cyclic garbage is collected on the window's thread only.

A cycle may hold a Qt object. Where another thread collects it, Qt's destructor holds a lock of Qt and waits for the
interpreter, while the window's thread holds the interpreter and waits for that lock: the window stands still for good.
"""

import gc

from PySide6.QtCore import QCoreApplication, QTimer

_NAME = "cyclic garbage"
_EVERY = 500  # milliseconds


def keep_on_this_thread(application: QCoreApplication) -> None:
    """From now on only the thread that calls this collects, a few times a second. May be called twice."""
    if application.findChild(QTimer, _NAME) is not None:
        return
    gc.disable()
    timer = QTimer(application)
    timer.setObjectName(_NAME)
    timer.timeout.connect(collect_due)
    timer.start(_EVERY)


def collect_due() -> None:
    """Collect what Python would have collected by itself by now."""
    counts, limits = gc.get_count(), gc.get_threshold()
    due = [generation for generation in (2, 1, 0) if counts[generation] > limits[generation]]
    if due:
        gc.collect(due[0])
