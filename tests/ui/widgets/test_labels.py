import pytest
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from migbrowser.ui.widgets.labels import Linked

WIDTH = 240
SHORT, LONG = (
    "<p>A word</p>",
    f'<p>{"Words that go on and on. " * 30}<a href="party/kr">Republic of Korea</a></p>',
)


@pytest.fixture
def label(qtbot):
    """In a column that scrolls, as beside the matrix."""
    area, inside = QScrollArea(), QWidget()
    area.setWidgetResizable(True)
    column, made = QVBoxLayout(inside), Linked("Who came")
    column.addWidget(made)
    column.addStretch(1)
    area.setWidget(inside)
    area.resize(WIDTH, 400)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    made.area = area
    return made


def whole(label):
    """The height that its words take, by Qt's own label."""
    return QLabel.heightForWidth(label, label.width())


def test_linked_words_have_the_room_that_they_take(label, qtbot):
    label.setText(LONG)
    qtbot.waitUntil(lambda: label.height() == whole(label))
    high = label.height()
    label.setText(SHORT)
    qtbot.waitUntil(lambda: label.height() == whole(label))
    assert label.height() < high


def test_linked_words_in_larger_letters_or_less_room_grow(label, qtbot):
    label.setText(LONG)
    qtbot.waitUntil(lambda: label.height() == whole(label))
    high = label.height()
    label.area.setStyleSheet("QLabel { font-size: 30px }")
    qtbot.waitUntil(lambda: label.height() == whole(label) > high)
    high = label.height()
    label.area.resize(WIDTH // 2, 400)
    qtbot.waitUntil(lambda: label.height() == whole(label) > high)


def test_linked_words_ask_for_no_width_of_their_own(label, qtbot):
    narrow = label.minimumSizeHint().width()
    label.setText(LONG)
    assert label.minimumSizeHint().width() == label.sizeHint().width() == narrow < WIDTH
