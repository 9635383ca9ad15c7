import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QTextBrowser, QVBoxLayout, QWidget

from migbrowser.ui.theme import LARGEST
from migbrowser.ui.wheel import WheelZoom

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def turn(area, delta, modifiers):
    at = QPointF(area.viewport().rect().center())
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        at,
        QPointF(area.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, delta),
        buttons,
        modifiers,
        phase,
        False,
    )
    QApplication.sendEvent(area.viewport(), event)


@pytest.fixture
def view(theme, qtbot):
    """Something that scrolls in a view that is watched."""
    view = QWidget()
    qtbot.addWidget(view)
    area = QTextBrowser()
    QVBoxLayout(view).addWidget(area)
    view.wheel = WheelZoom(theme, view)
    view.wheel.watch(view)
    theme.set_zoom(1.0)
    yield area
    theme.set_zoom(1.0)


def test_ctrl_and_the_wheel_change_the_size_and_the_wheel_alone_does_not(view, theme):
    turn(view, 120, CTRL)
    QApplication.processEvents()
    assert theme.zoom == pytest.approx(1.1)
    turn(view, -240, CTRL)
    QApplication.processEvents()
    assert theme.zoom == pytest.approx(0.9)
    turn(view, 120, NONE)
    QApplication.processEvents()
    assert theme.zoom == pytest.approx(0.9)


def test_small_turns_add_up(view, theme):
    for _ in range(4):
        turn(view, 30, CTRL)
    QApplication.processEvents()
    assert theme.zoom == pytest.approx(1.1)


def test_steps_of_one_moment_are_taken_together_and_no_further_than_there_is_to_go(view, theme):
    told = []
    theme.zoom_changed.connect(lambda: told.append(theme.zoom))
    for _ in range(5):
        theme.step_zoom(1)
    assert told == [pytest.approx(1.1)]
    QApplication.processEvents()
    assert told[1:] == [pytest.approx(1.5)]
    QApplication.processEvents()
    assert theme.step_zoom(100) == LARGEST
    QApplication.processEvents()
    theme.step_zoom(1)
    QApplication.processEvents()
    assert told[2:] == [LARGEST]
