from functools import partial

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

from migbrowser.ui import tour as touring
from migbrowser.ui import turns
from migbrowser.ui.tour import QUESTION, _view_scene, tour


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


def test_the_preview_is_in_its_picture(open_real, tmp_path, monkeypatch, qapp):
    def scenes(whole):
        for name, deed in whole.window.tray.scenes().items():
            yield name, partial(_view_scene, whole.window.tray, deed)

    monkeypatch.setattr(touring, "_scenes", scenes)
    unfolded, preview = tour(open_real, tmp_path, tmp_path / "pictures", "light", (1280, 800))
    edge = QPoint(2, 2)  # of the window: behind a dialog it is dark
    assert (
        QImage(str(preview)).pixelColor(edge).lightness() < QImage(str(unfolded)).pixelColor(edge).lightness()
    )
