import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from migbrowser.ui.delegates.laid_text import lay
from migbrowser.ui.models.runs import BREAK, Manner, Run
from migbrowser.ui.tokens import Mark


def test_less_width_means_more_height(theme):
    runs = [Run("3.5 ", Manner.PASSAGE), Run("They agreed to share what they know about routes")]
    heights = [lay(runs, theme, width).height for width in (600, 200, 100, 50)]
    assert heights == sorted(heights)
    assert heights[0] < heights[-1]


def test_a_word_longer_than_the_line_is_broken_not_cut(theme):
    laid = lay([Run("x" * 200)], theme, 100)
    assert all(laid.layout.lineAt(n).naturalTextWidth() <= 101 for n in range(laid.layout.lineCount()))


def test_a_break_begins_a_new_line(theme):
    laid = lay([Run("one"), Run(BREAK), Run("two")], theme, 500)
    assert laid.layout.lineCount() == 2


@pytest.mark.parametrize("before", ["", "words before ", "𠀀𠀀 "])
def test_an_underline_stands_under_its_run(theme, before):
    laid = lay([Run(before), Run("marked", mark=Mark.VARIANT), Run(" after")], theme, 500)
    (underline,) = laid.underlines
    alone = lay([Run(before)], theme, 500)  # kept: its lines do not outlive it
    left = alone.layout.lineAt(0).cursorToX(10_000)[0] if before else 0
    assert underline.box.left() == pytest.approx(left, abs=6)
    assert underline.box.width() > 20


def test_a_mark_over_two_lines_has_two_underlines(theme):
    laid = lay([Run("one two three four five six", mark=Mark.CONFLICT)], theme, 80)
    assert len(laid.underlines) == laid.layout.lineCount() > 1


def test_it_draws(theme):
    image = QImage(200, 60, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    lay([Run("ink", mark=Mark.VARIANT)], theme, 180).draw(painter, QPointF(5, 5))
    painter.end()
    assert any(image.pixel(x, y) for x in range(60) for y in range(40))
