"""What hands do in the window: drag, press, choose in menus, arrange columns."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton

from migbrowser.ui.dialogs.export_options import ExportDialog
from migbrowser.ui.widgets.long_choice import LongChoice

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def drag(widget, start, by):
    QTest.mousePress(widget, LEFT, NONE, start)
    for share in (0.5, 1.0):
        QTest.mouseMove(widget, start + by * share)
    QTest.mouseRelease(widget, LEFT, NONE, start + by)


def pull(splitter, by):
    """Drag the line between the two halves."""
    handle = splitter.handle(1)
    across = splitter.orientation() == Qt.Orientation.Horizontal
    drag(handle, handle.rect().center(), QPoint(by, 0) if across else QPoint(0, by))


def pick(chip, value):
    """Choose in the chip's menu; where that is a list to type in, by its words."""
    menu = chip.menu()
    if lists := menu.findChildren(LongChoice):
        QTest.keyClicks(lists[0].line, chip._options[value])
        QTest.keyClick(lists[0].line, Qt.Key.Key_Return)
        return
    next(action for action in menu.actions() if action.data() == value).trigger()


def pick_one(chip, value):
    """Choose in the menu of a chip that always has a choice."""
    chip.menu().aboutToShow.emit()
    place = [each for each, _ in chip._options()].index(value)
    chip.menu().actions()[place].trigger()


def press(button):
    QTest.mouseClick(button, LEFT, NONE, button.rect().center())


def segment(switch, place):
    press(switch.findChildren(QToolButton)[place])


def arrange(table, widened, sorted_by, moved, hidden):
    """Widen, sort, move and hide columns with the mouse."""
    header, names = table.horizontalHeader(), [column.name for column in table.model().columns]

    def at(name):
        return header.sectionViewportPosition(names.index(name))

    down = header.height() // 2
    edge = QPoint(at(widened) + header.sectionSize(names.index(widened)) - 1, down)
    drag(header.viewport(), edge, QPoint(23, 0))
    QTest.mouseClick(header.viewport(), LEFT, NONE, QPoint(at(sorted_by) + 10, down))
    drag(header.viewport(), QPoint(at(moved) + 10, down), QPoint(-at(moved), 0))
    menu = QMenu()
    table.add_columns(menu)
    menu.actions()[0].menu().actions()[names.index(hidden) - 1].trigger()


def export_to(journey, target):
    """Export by key what is shown, in the format of the target's ending; the words written."""
    journey.press(Qt.Key.Key_X, CTRL | SHIFT)
    (dialog,) = journey.window.findChildren(ExportDialog)
    dialog.format.setCurrentIndex(dialog.format.findData(target.suffix))
    dialog._save()
    (chooser,) = journey.window.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(target))
    chooser.close()
    journey.settle()
    return target.read_text("utf-8")
