import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QToolButton

from migbrowser import paths
from migbrowser.ui.lettering import SMALL
from migbrowser.ui.theme import LARGEST, SMALLEST, Theme, ThemeChoice
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


@pytest.mark.parametrize(("locale", "first"), [("zh_CN", True), ("en_GB", False)])
def test_the_font_of_chinese_screens_is_there_before_anything_is_measured(qapp, monkeypatch, locale, first):
    before, loaded = QLocale(), []
    monkeypatch.setattr(QFontDatabase, "addApplicationFont", loaded.append)
    QLocale.setDefault(QLocale(locale))
    try:
        Theme(paths.resources())
    finally:
        QLocale.setDefault(before)
    assert any("NotoSansSC" in file for file in loaded) == first


def test_words_measured_before_their_font_came_are_measured_again(qapp, monkeypatch):
    theme, wide = Theme(paths.resources()), {"now": 4.0}
    metrics = type("Metrics", (), {"horizontalAdvance": lambda *_: wide["now"]})
    monkeypatch.setattr("migbrowser.ui.lettering.QFontMetricsF", lambda _: metrics())
    assert theme.lettering.width("苏州", SMALL) == 4.0
    wide["now"] = 26.0
    theme.load_fonts()
    assert theme.lettering.width("苏州", SMALL) == 26.0
