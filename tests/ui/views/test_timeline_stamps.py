"""Marks of the timeline as small pictures: they look as if drawn each time."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from migbrowser.ui.views.timeline_stamps import Bar, Stamps, paint_bar

PILL, MARK, HATCHED = (
    Bar("accent", "accent_ground", 8),
    Bar("accent", "accent", 3),
    Bar("accent", "row", 3, True),
)


def painted(ratio, draw):
    image = QImage(round(300 * ratio), round(40 * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    draw(painter)
    painter.end()
    return image


def directly(theme, box, look):
    def draw(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_bar(painter, theme, box, look)

    return draw


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("look", [PILL, MARK, HATCHED])
@pytest.mark.parametrize("wide", [10, 24, 200])
def test_a_bar_of_any_width_is_as_if_drawn_there(theme, ratio, look, wide):
    box = QRectF(20, 12, wide, 16)
    stamped = painted(ratio, lambda painter: Stamps(theme, ratio).bars(painter, [(20, wide)], 12, 16, look))
    drawn = painted(ratio, directly(theme, box, look))
    off = [
        (x, y)
        for y in range(drawn.height())
        for x in range(drawn.width())
        if abs((stamped.pixel(x, y) & 0xFF) - (drawn.pixel(x, y) & 0xFF)) > 24
    ]
    assert not off or look.hatched  # hatches begin elsewhere
    assert stamped != painted(ratio, lambda _: None)


def test_marks_in_other_looks_differ(theme):
    stamps, at = Stamps(theme, 1.0), QPointF(20, 20)
    looks = [
        painted(1, lambda painter: stamps.rings(painter, [20], 20, "accent")),
        painted(1, lambda painter: stamps.rings(painter, [20], 20, "faint")),
        painted(1, lambda painter: stamps.ends(painter, [(20, 40)], 20, "accent")),
        painted(1, lambda painter: stamps.ends(painter, [(20, 40)], 20, "faint")),
        painted(1, lambda painter: stamps.claim(painter, at, agrees=True, known=True)),
        painted(1, lambda painter: stamps.claim(painter, at, agrees=False, known=True)),
        painted(1, lambda painter: stamps.claim(painter, at, agrees=False, known=False)),
        painted(1, lambda painter: stamps.chevron(painter, at, folded=True)),
        painted(1, lambda painter: stamps.chevron(painter, at, folded=False)),
    ]
    assert all(one != other for n, one in enumerate(looks) for other in looks[:n])


def test_hatches_of_every_width_are_no_heap_of_pictures(theme):
    stamps = Stamps(theme, 1.0)
    painted(1, lambda painter: stamps.bars(painter, [(0, 10 + w) for w in range(250)], 4, 16, HATCHED))
    kept = [picture.width() * picture.height() for picture in stamps._bars[HATCHED, 20].values()]
    assert 0 < sum(kept) < 60 * 70 * 20
