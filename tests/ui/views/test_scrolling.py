"""A step of scrolling moves the picture there is and paints what comes into sight: as if all were painted."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication

from migbrowser.ui.context import Context
from migbrowser.ui.jobs import Jobs
from migbrowser.ui.views.participants import ParticipantsView


class Painted(QObject):
    """Which part of a widget was painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, _, event):
        if event.type() == QEvent.Type.Paint:
            self.region += event.region()
        return False


@pytest.fixture
def matrix(open_real, theme, qtbot):
    jobs = Jobs(open_real)
    made = ParticipantsView(Context(jobs, theme))
    qtbot.addWidget(made)
    made.resize(620, 420)
    made.show()
    made.begin()
    assert jobs.settle()
    yield made
    jobs.close()


def on_screen(view):
    """What was painted, not what would be if it were painted now."""
    QApplication.processEvents()
    return view.screen().grabWindow(view.winId()).toImage()


def scroll(view, table, bar, step):
    """As seen after a step, and after painting all."""
    on_screen(view)
    before = bar.value()
    bar.setValue(before + step)
    assert bar.value() != before
    seen = on_screen(view)
    for area in (view, table.viewport()):
        area.update()
    return seen, on_screen(view)


@pytest.mark.parametrize("step", [7, 40, 400])
def test_rows_of_a_table(timeline, step):
    seen, whole = scroll(timeline, timeline.table, timeline.table.verticalScrollBar(), step)
    assert seen == whole


def test_of_a_table_only_what_comes_into_sight_is_painted(timeline):
    on_screen(timeline)
    painted = Painted(timeline.table.viewport())
    timeline.table.verticalScrollBar().setValue(7)
    on_screen(timeline)
    assert painted.region.boundingRect().height() == 7


def test_below_the_last_row_nothing_is_left_from_before(timeline):
    before = on_screen(timeline)
    timeline.model.set_rows(timeline.model.rows[:2])
    on_screen(timeline)  # the scroll bar goes, columns move
    seen = on_screen(timeline)
    timeline.table.viewport().update()
    assert on_screen(timeline) == seen != before


@pytest.mark.parametrize("way", ["verticalScrollBar", "horizontalScrollBar"])
@pytest.mark.parametrize("step", [7, 60, 300])
def test_rows_and_columns_of_the_matrix(matrix, way, step):
    seen, whole = scroll(matrix, matrix.table, getattr(matrix.table, way)(), step)
    assert seen == whole


def test_a_cell_in_hand_scrolls_with_its_frame(matrix):
    matrix.table.mark(4)
    matrix.table.setFocus()
    seen, whole = scroll(matrix, matrix.table, matrix.table.verticalScrollBar(), 13)
    assert seen == whole
