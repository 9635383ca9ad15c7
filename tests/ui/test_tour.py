import pytest
from PySide6.QtGui import QImage

from migbrowser.ui import tour as touring
from migbrowser.ui import turns
from migbrowser.ui.tour import QUESTION, tour


def search(whole, _):
    whole.context.search(QUESTION)


@pytest.fixture
def take(open_real, tmp_path, monkeypatch, qapp):
    """Takes the picture of the Search tab alone, with so many seconds for the steps of a turn."""
    monkeypatch.setattr(touring, "_scenes", lambda _: iter([("search", search)]))

    def picture(seconds):
        monkeypatch.setattr(turns, "A_TURN", seconds)
        library = tmp_path / str(seconds)  # of its own: what was marked would come back
        library.mkdir()
        (made,) = tour(open_real, library, library / "pictures", "light", (1280, 800))
        return QImage(str(made))

    return picture


def test_a_picture_is_taken_when_everything_is_there_however_small_the_steps(take):
    slow, quick = take(0), take(60)
    assert slow.size() == quick.size()
    assert slow == quick
    words = {slow.pixel(x, y) for x in range(300, 800) for y in range(250, 600)}
    assert len(words) > 50  # the hits: letters in many shades, no empty list
