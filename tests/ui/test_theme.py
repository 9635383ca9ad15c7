import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QToolButton

from migbrowser.ui.theme import LARGEST, SMALLEST, ThemeChoice
from migbrowser.ui.tokens import DARK, LIGHT, TEXT


def window_colour():
    return QApplication.palette().color(QPalette.ColorRole.Window).name()


@pytest.mark.parametrize(("choice", "colours"), [(ThemeChoice.LIGHT, LIGHT), (ThemeChoice.DARK, DARK)])
def test_a_theme_takes_hold_even_where_the_platform_does_not_listen(theme, choice, colours):
    theme.set_choice(choice)
    assert theme.colours is colours
    assert window_colour() == colours.panel


def test_no_name_is_left_in_the_style_sheet(theme):
    assert "$" not in QApplication.instance().styleSheet()


def test_zoom_makes_text_and_lengths_larger_and_stays_within_reason(theme):
    before = theme.font(TEXT).pointSizeF()
    theme.set_zoom(1.5)
    assert theme.font(TEXT).pointSizeF() == pytest.approx(1.5 * before, abs=0.05)
    assert theme.px(10) == 15
    theme.set_zoom(99)
    assert theme.zoom == LARGEST
    theme.set_zoom(0)
    assert theme.zoom == SMALLEST


def test_zooming_tells_first_sizes_then_all(theme):
    told = []
    theme.zoom_changed.connect(lambda: told.append("zoom"))
    theme.changed.connect(lambda: told.append("all"))
    theme.set_zoom(1.1)
    assert told == ["zoom", "all"]


def test_icons_follow_the_theme(theme, qtbot):
    button = QToolButton()
    qtbot.addWidget(button)
    theme.dress(button, "search")
    light = button.icon().pixmap(18).toImage()
    theme.set_choice(ThemeChoice.DARK)
    assert button.icon().pixmap(18).toImage() != light


def test_an_icon_that_is_not_there_is_our_fault(theme):
    with pytest.raises(FileNotFoundError):
        theme.icon("no-such-icon")
