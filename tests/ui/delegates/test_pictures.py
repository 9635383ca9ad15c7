import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from migbrowser.ui.delegates.pictures import Pictures

SIZE, WHITE, RED = QSize(4, 3), QColor("white"), QColor("red")


@pytest.fixture
def painted(qapp):
    """Takes pictures, two of which are kept; tells which had to be painted."""
    pictures, asked = Pictures(2), []

    def take(key, ratio=1.0):
        def paint(painter):
            asked.append(key)
            painter.fillRect(0, 0, 2, 3, RED)

        return pictures.take(key, SIZE, ratio, WHITE, paint)

    take.asked, take.pictures = asked, pictures
    return take


def test_a_picture_is_painted_once_on_its_ground(painted):
    image = painted("a").toImage()
    assert (image.pixelColor(0, 0), image.pixelColor(3, 2)) == (RED, WHITE)
    painted("a")
    assert painted.asked == ["a"]


def test_those_not_taken_for_longest_go(painted):
    for key in "abacab":
        painted(key)
    assert painted.asked == ["a", "b", "c", "b"]


def test_on_a_finer_screen_and_after_forgetting_it_is_painted_anew(painted):
    assert painted("a", 2.0).size() == SIZE * 2
    assert painted("a", 1.0).size() == SIZE
    painted.pictures.forget()
    painted("a", 1.0)
    assert len(painted.asked) == 3


def test_nothing_has_a_picture_too(qapp):
    assert not Pictures(1).take("a", QSize(0, 0), 1.0, WHITE, lambda _: None).isNull()
