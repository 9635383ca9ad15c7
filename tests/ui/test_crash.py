import sys

import pytest
from PySide6.QtCore import QLoggingCategory, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from migbrowser.ui.crash import Crashes
from migbrowser.ui.dialogs.crash_report import CrashDialog


@pytest.fixture
def crashes(qapp):
    made = Crashes()
    yield made
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, CrashDialog):
            dialog.accept()


def fault():
    try:
        return 1 / 0
    except ZeroDivisionError:
        return sys.exc_info()


def dialogs():
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog) and w.isVisible()]


def test_the_report_has_versions_and_traceback_and_is_shown_once(crashes):
    reports = []
    crashes.happened.connect(reports.append)
    crashes.take(*fault())
    crashes.take(*fault())
    assert crashes.count == len(reports) == 2
    (dialog,) = dialogs()
    text = dialog.text.toPlainText()
    assert "migbrowser: " in text
    assert "ZeroDivisionError: division by zero" in text
    assert "test_crash.py" in text


def test_the_report_is_saved_as_the_user_left_it(crashes, tmp_path):
    crashes.take(*fault())
    (dialog,) = dialogs()
    dialog.text.setPlainText("shortened 边")
    assert dialog.save(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text("utf-8") == "shortened 边"
    assert not dialog.save(tmp_path)


def test_the_report_is_copied(crashes):
    from migbrowser.ui.widgets import PrimaryButton

    crashes.take(*fault())
    (dialog,) = dialogs()
    dialog.findChild(PrimaryButton).click()
    assert "division by zero" in QGuiApplication.clipboard().text()


def test_qts_last_messages_are_in_the_report(qapp, qtlog):
    crashes = Crashes(show=False)
    reports = []
    crashes.happened.connect(reports.append)
    before = sys.excepthook
    with qtlog.disabled():
        crashes.install()
        try:
            qWarning("a word from Qt")
            sys.excepthook(*fault())
        finally:
            crashes.uninstall()
            sys.excepthook = before
    assert "a word from Qt" in reports[0]


def test_qt_says_nothing_while_it_holds_its_lock_of_fonts(qapp, qtlog):
    """Its message would wait for Python's lock, and a job that measures words, holding that, for Qt's."""
    fonts = QLoggingCategory("qt.text.font.db")
    QLoggingCategory.setFilterRules("")
    assert fonts.isInfoEnabled()
    with qtlog.disabled():
        crashes = Crashes()
        crashes.install()
        crashes.uninstall()
    assert not fonts.isInfoEnabled()


def test_without_a_window_nothing_is_shown(qapp):
    crashes = Crashes(show=False)
    crashes.take(*fault())
    assert crashes.count == 1
    assert dialogs() == []
