import re

import pytest

from migbrowser import paths
from migbrowser.ui.tokens import DARK, LIGHT, SIGNS, Mark, contrast

ENOUGH = 4.5  # WCAG 2.2 AA for text
GROUNDS = ("window", "panel", "row")

both = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


@both
@pytest.mark.parametrize("ink", ["ink", "soft", "faint", "accent"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_words_can_be_read(colours, ink, ground):
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= ENOUGH


@both
@pytest.mark.parametrize("ink", ["ink", "soft", "accent"])
def test_words_can_be_read_in_a_marked_row(colours, ink):
    assert contrast(getattr(colours, ink), colours.accent_ground) >= ENOUGH


@both
@pytest.mark.parametrize("mark", list(Mark))
def test_badges_can_be_read(colours, mark):
    pair = colours.mark(mark)
    assert contrast(pair.ink, pair.ground) >= ENOUGH


@both
@pytest.mark.parametrize("mark", [Mark.CONFLICT, Mark.VARIANT])
def test_marks_inside_text_can_be_read(colours, mark):
    assert contrast(colours.mark(mark).ink, colours.panel) >= ENOUGH


@both
def test_the_primary_button_and_the_focus_can_be_seen(colours):
    assert contrast(colours.on_accent, colours.accent) >= ENOUGH
    assert all(contrast(colours.accent, getattr(colours, ground)) >= 3 for ground in GROUNDS)


def test_every_status_has_a_sign_of_its_own():
    signs = [sign for mark, sign in SIGNS.items() if mark is not Mark.PLAIN]
    assert len(set(signs)) == len(signs) == len(Mark) - 1


def test_contrast_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_style_sheet_has_no_colours_of_its_own():
    sheet = (paths.resources() / "styles" / "window.qss").read_text("utf-8")
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", sheet) == []
