"""Words laid out once for a theme."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from migbrowser.ui.lettering import SMALL, Type, runs_from_right
from migbrowser.ui.theme import ThemeChoice


def painted(theme, words, colour="ink"):
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    theme.lettering.say(painter, words, QPointF(4, 20), colour, Type())
    painter.end()
    return image


def inked(image):
    """The rows that have something else than the ground."""
    rows = range(image.height())
    return [y for y in rows if any(image.pixel(x, y) & 0xFFFFFF != 0xFFFFFF for x in range(image.width()))]


def test_words_stand_around_their_height(theme):
    found = inked(painted(theme, "Hxg"))
    assert found
    assert abs((found[0] + found[-1]) / 2 - 20) < 4


def test_nothing_is_said_of_no_words(theme):
    assert not inked(painted(theme, ""))


def test_markup_is_shown_as_it_is_written(theme):
    assert painted(theme, "<b>x</b>") != painted(theme, "x")


def test_a_change_of_theme_or_zoom_is_followed(theme):
    theme.set_choice(ThemeChoice.LIGHT)
    light, narrow = painted(theme, "Suzhou"), theme.lettering.width("Suzhou", SMALL)
    theme.set_choice(ThemeChoice.DARK)
    assert painted(theme, "Suzhou") != light
    theme.set_zoom(1.5)
    assert theme.lettering.width("Suzhou", SMALL) > 1.3 * narrow


@pytest.mark.parametrize("room", [10, 40, 80, 500])
def test_words_are_cut_only_where_they_must_be(theme, room):
    words = "Migration Management Cooperation"
    cut = theme.lettering.elided(words, SMALL, room)
    wide = QFontMetricsF(theme.font(SMALL.size)).horizontalAdvance
    assert (cut == words) == (wide(words) <= room)
    assert wide(cut) <= max(room, wide("…") + 1)


def test_words_that_do_not_fit_take_more_lines(theme):
    one, two = (
        theme.lettering.laid("Colombo Process", SMALL),
        theme.lettering.laid("Colombo Process", SMALL, 70),
    )
    assert two[1] > 1.5 * one[1]


def test_more_words_than_are_kept_do_no_harm(theme, monkeypatch):
    monkeypatch.setattr("migbrowser.ui.lettering._MOST", 3)
    assert all(theme.lettering.width(f"{n:03}", SMALL) > 0 for n in range(9))


def test_which_words_run_from_the_right():
    assert runs_from_right("ندوة سياسات")
    assert not runs_from_right("移民治理, Séminaire")
