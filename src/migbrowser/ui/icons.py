"""Icons from one SVG set (Lucide), tinted to the theme and sharp at every scale."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SIDE = 18  # device-independent pixels
PROGRAM, PROGRAM_SIDES = "migbrowser", (16, 24, 32, 48, 64, 128)  # the program's own icon; pixels
SCALES = (1.0, 2.0)  # of most screens; for others Qt scales the nearest


def tinted(folder: Path, name: str, colour: str, faint: str) -> QIcon:
    """The icon `name` of `folder` in `colour`, `faint` while its control is disabled.

    A name that the set lacks is our fault: `FileNotFoundError`.
    """
    svg = (folder / f"{name}.svg").read_text("utf-8")
    icon = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, faint)):
        renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", ink).encode()))
        for scale in SCALES:
            icon.addPixmap(_picture(renderer, scale), mode)
    return icon


def program_icon(folder: Path) -> QIcon:
    """The program's own icon, in its own colours."""
    icon, renderer = QIcon(), QSvgRenderer(str(folder / f"{PROGRAM}.svg"))
    for side in PROGRAM_SIDES:
        icon.addPixmap(_drawn(renderer, side))
    return icon


def _picture(renderer: QSvgRenderer, scale: float) -> QPixmap:
    picture = _drawn(renderer, round(SIDE * scale))
    picture.setDevicePixelRatio(scale)
    return picture


def _drawn(renderer: QSvgRenderer, side: int) -> QPixmap:
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    return picture
