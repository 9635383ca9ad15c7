import struct

from PySide6.QtGui import QImage

from migbrowser import paths
from migbrowser.ui.icons import PROGRAM_SIDES, program_icon

ICONS = paths.resources() / "icons"


def test_the_programs_icon_is_drawn_at_every_size(qapp):
    icon = program_icon(ICONS)
    assert {size.width() for size in icon.availableSizes()} == set(PROGRAM_SIDES)
    middle = icon.pixmap(32, 32).toImage().pixelColor(16, 3)
    assert middle.name() == "#1f6f78"


def test_the_icons_of_other_systems_hold_pictures_of_the_sizes_they_state(qapp):
    content = (ICONS / "migbrowser.ico").read_bytes()
    _, kind, count = struct.unpack_from("<3H", content)
    assert kind == 1
    for n in range(count):
        side, *_, length, place = struct.unpack_from("<4B2H2I", content, 6 + 16 * n)
        assert QImage.fromData(content[place : place + length]).width() == (side or 256)
    content = (ICONS / "migbrowser.icns").read_bytes()
    assert content[:4] == b"icns"
    assert struct.unpack_from(">I", content, 4)[0] == len(content)
