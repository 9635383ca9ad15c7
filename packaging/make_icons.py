"""Remakes the program's icon for Windows and macOS from its drawing: python packaging/make_icons.py

Needs PySide6, which draws resources/icons/migbrowser.svg; both formats are PNG pictures in a plain container.
"""

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
ICO_SIDES = (16, 20, 24, 32, 40, 48, 64, 256)
ICNS_SIDES = {  # type of the picture: its side in pixels
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
    b"ic10": 1024,
}


def png(renderer: QSvgRenderer, side: int) -> bytes:
    """The drawing as a PNG of `side` pixels."""
    picture = QImage(side, side, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs forget text
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon: a head, an entry for each picture by side, the pictures."""
    place = 6 + 16 * len(pictures)
    entries = b""
    for side, picture in pictures.items():
        entries += struct.pack("<4B2H2I", side % 256, side % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return struct.pack("<3H", 0, 1, len(pictures)) + entries + b"".join(pictures.values())


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """A macOS icon: a head with the length of all, then type, length and picture, one after the other."""
    parts = b"".join(
        kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


def main() -> int:
    """Writes both files beside the drawing."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv)
    renderer = QSvgRenderer(str(ICONS / "migbrowser.svg"))
    windows = ico({side: png(renderer, side) for side in ICO_SIDES})
    macos = icns({kind: png(renderer, side) for kind, side in ICNS_SIDES.items()})
    for name, content in (("migbrowser.ico", windows), ("migbrowser.icns", macos)):
        (ICONS / name).write_bytes(content)
        print(f"{ICONS / name}: {len(content):,} bytes")
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
