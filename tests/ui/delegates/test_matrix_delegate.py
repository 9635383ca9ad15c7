"""The signs of the matrix: told apart in grey, and painted anew where the look changes."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from migbrowser.model.presence import Presence
from migbrowser.ui.delegates.matrix_delegate import paint_presence
from migbrowser.ui.theme import ThemeChoice

SIDE = 20  # pixels
DARKER = 60  # of 255: how far a pixel must be from another's grey to be seen as different
ENOUGH = 12  # pixels by which two signs differ at least


def in_grey(theme, presence, ground):
    """A sign as a printer without colours gives it: the grey of each pixel."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(theme.colour(ground))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_presence(painter, theme, QPointF(SIDE / 2, SIDE / 2), presence, theme.colour(ground))
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return [grey.pixelColor(x, y).red() for y in range(SIDE) for x in range(SIDE)]


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("ground", ["panel", "accent_ground"])
def test_no_two_signs_look_alike_in_grey(theme, choice, ground):
    theme.set_choice(choice)
    seen = {presence: in_grey(theme, presence, ground) for presence in Presence}
    for one, other in combinations(Presence, 2):
        differ = sum(abs(a - b) > DARKER for a, b in zip(seen[one], seen[other], strict=True))
        assert differ >= ENOUGH, (one, other, differ)


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_every_sign_is_seen_in_grey(theme, choice):
    theme.set_choice(choice)
    for presence in Presence:
        grey = in_grey(theme, presence, "panel")
        assert max(abs(each - grey[0]) for each in grey) > DARKER, presence
