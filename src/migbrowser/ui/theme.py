"""How everything looks: palette, style sheet, fonts, icons, for the theme and zoom that the user chose."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QIcon, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication

from migbrowser.ui.icons import program_icon, tinted
from migbrowser.ui.language import in_chinese
from migbrowser.ui.lettering import Lettering
from migbrowser.ui.tokens import DARK, LIGHT, NOTE, SIGNS, TEXT, TITLE, Mark, Pair, Palette

SMALLEST, LARGEST, STEP = 0.7, 2.5, 0.1
POINTS_PER_PIXEL = 1.0 if sys.platform == "darwin" else 0.75  # macOS counts 72 to the inch, others 96
LATIN, CHINESE = "Source Sans 3", "Noto Sans SC"  # bundled; the system's own font comes before them
X_HEIGHT = 0.53  # of the font size, as designed: fonts differ from 0.48 (Source Sans) to 0.55 (DejaVu Sans)
LATIN_FILES, CHINESE_FILES = "SourceSans3-*", "NotoSansSC-*"
_ICON = "icon_name"
# As arguments of the application; setting the style later makes PySide get all of `QStyle` ready: 5 ms.
STYLE_ARGUMENTS, STYLED = ("-style", "Fusion"), "styled"


class ThemeChoice(StrEnum):
    """What the user may choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The look in force. Views that paint ask it for colours and fonts and repaint on `changed`."""

    changed = Signal()  # colours or sizes
    zoom_changed = Signal()  # sizes alone; `changed` follows

    def __init__(self, resources: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._resources = resources
        self._choice = ThemeChoice.SYSTEM
        self._zoom = self._coming = 1.0  # in force; as it will be when the steps that wait are taken
        self._stepping = QTimer(self, singleShot=True, interval=0)
        self._stepping.timeout.connect(self._take_steps)
        self._colours: Palette | None = None  # these until the next `apply`
        self._inks: dict[str, QColor] = {}
        self._lettering: Lettering | None = None
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._fonts: dict[tuple[float, bool, bool], QFont] = {}
        self._families = [family for family in QApplication.font().families() if _is_real(family)]
        self._evened = 1.0
        self._loaded: set[Path] = set()
        if not self._families:
            self.load_fonts(LATIN_FILES)
        if in_chinese():  # what is measured without its font stays cut
            self.load_fonts(CHINESE_FILES)
        app = _application()
        if not (app.styleSheet() or app.property(STYLED)):  # under our style sheet it is not safe to set it
            app.setStyle("Fusion")
        _application().styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose."""
        return self._choice

    @property
    def colours(self) -> Palette:
        """The tokens in force."""
        if self._colours is None:
            dark = self._choice is ThemeChoice.DARK or (
                self._choice is ThemeChoice.SYSTEM and _system_is_dark()
            )
            self._colours = DARK if dark else LIGHT
        return self._colours

    @property
    def zoom(self) -> float:
        """The user's zoom, 1 = as designed."""
        return self._zoom

    def set_choice(self, choice: ThemeChoice) -> None:
        """Change to another theme at once."""
        self._choice = choice
        self.apply()

    def set_zoom(self, zoom: float, choice: ThemeChoice | None = None) -> None:
        """Change all sizes at once, and the theme too if one is given; `zoom` is kept within its limits."""
        self._choice = choice or self._choice
        self._zoom = self._coming = _within_limits(zoom)
        self._forget()
        self._dress_all()
        self.zoom_changed.emit()
        self.changed.emit()

    def step_zoom(self, steps: int) -> float:
        """Change all sizes by so many steps; what the zoom will be.

        Qt takes 0.3 s to look at every widget anew: the keys that come meanwhile are taken together.
        """
        self._coming = _within_limits(self._coming + steps * STEP)
        zoom = self._coming
        if not self._stepping.isActive():
            self._take_steps()
        return zoom

    def _take_steps(self) -> None:
        if self._coming != self._zoom:
            self.set_zoom(self._coming)
            self._stepping.start()  # behind all keys that are waiting by now

    def apply(self) -> None:
        """Dress the application as is chosen."""
        self._dress_all()
        self.changed.emit()

    def _dress_all(self) -> None:
        """Palette for what Qt draws, style sheet for what is ours, icons anew."""
        app = _application()
        self._forget()
        self._evened = _evened([*self._families, LATIN, CHINESE])
        # Ask the platform too, so that its own dialogs and title bars match; where it does not listen
        # (offscreen, bare X, some desktops) the Fusion palette below is all that is needed.
        app.styleHints().setColorScheme(_SCHEMES[self._choice])
        self._forget()  # the system's own colours may be seen only now
        app.setPalette(_qt_palette(self.colours))
        app.setFont(self.font())
        app.setStyleSheet(self._style_sheet())
        for widget in app.allWidgets():
            if isinstance(widget, QAbstractButton) and widget.property(_ICON):
                self.dress(widget, widget.property(_ICON))

    @property
    def lettering(self) -> Lettering:
        """Words as they are painted under this theme: made anew when it changes."""
        if self._lettering is None:
            self._lettering = Lettering(
                lambda type_: self.font(type_.size, bold=type_.bold, italic=type_.italic), self.colour
            )
        return self._lettering

    def _forget(self) -> None:
        self._colours = self._lettering = None
        self._inks.clear()
        self._icons.clear()
        self._fonts.clear()

    def load_fonts(self, names: str = "*") -> None:
        """Make the bundled fonts known to Qt, once. Those of other scripts may wait for the first picture."""
        for file in sorted((self._resources / "fonts").glob(f"{names}.[ot]tf")):
            if file not in self._loaded:
                self._loaded.add(file)
                QFontDatabase.addApplicationFont(str(file))
                self._lettering = None  # it measured such words without

    def px(self, length: float) -> int:
        """A designed length in device-independent pixels at the user's zoom."""
        return round(length * self._zoom)

    def colour(self, token: str) -> QColor:
        """A token of `Palette` (`"ink"`, `"line"`, …) as Qt wants it."""
        if token not in self._inks:
            self._inks[token] = QColor(getattr(self.colours, token))
        return QColor(self._inks[token])  # a copy: who asked may change it

    def mark(self, mark: Mark) -> Pair:
        """Ink and ground of a badge."""
        return self.colours.mark(mark)

    def font(self, size: float = TEXT, *, bold: bool = False, italic: bool = False) -> QFont:
        """The text font at `size` designed pixels, with tabular figures."""
        key = (size, bold, italic)
        if key not in self._fonts:
            self._fonts[key] = self._made_font(size, bold=bold, italic=italic)
        return QFont(self._fonts[key])  # a copy: who asked may change it

    def _made_font(self, size: float, *, bold: bool, italic: bool) -> QFont:
        font = QFont()
        font.setFamilies([*self._families, LATIN, CHINESE])
        font.setPointSizeF(self.points(size))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        font.setItalic(italic and not in_chinese())  # Chinese is not slanted, grey alone sets it apart
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def points(self, size: float) -> float:
        """A designed font size in pixels as points at the user's zoom, evened out over fonts."""
        return round(size * self._zoom * self._evened * POINTS_PER_PIXEL, 2)

    def icon(self, name: str, colour: str = "soft") -> QIcon:
        """An icon of the bundled set in the colour of that token."""
        if (name, colour) not in self._icons:
            folder = self._resources / "icons"
            ink = getattr(self.colours, colour)
            self._icons[name, colour] = tinted(folder, name, ink, self.colours.line)
        return self._icons[name, colour]

    def program_icon(self) -> QIcon:
        """The program's own icon, the same in every theme."""
        return program_icon(self._resources / "icons")

    def dress(self, button: QAbstractButton, icon: str) -> None:
        """Give `button` an icon that follows the theme; "" takes it away."""
        button.setProperty(_ICON, icon)
        button.setIcon(self.icon(icon) if icon else QIcon())

    def _style_sheet(self) -> str:
        sheet = Template((self._resources / "styles" / "window.qss").read_text("utf-8"))
        return sheet.substitute(self._values())

    def _values(self) -> dict[str, str]:
        colours = self.colours
        values = {name: getattr(colours, name) for name in Palette.__dataclass_fields__}
        for mark in SIGNS:
            pair = colours.mark(mark)
            values |= {f"{mark.value}_ink": pair.ink, f"{mark.value}_ground": pair.ground}
        values |= {f"px{n}": f"{self.px(n)}px" for n in range(1, 49)}
        sizes = (("text", TEXT), ("title", TITLE), ("note", NOTE))
        values |= {f"{name}_size": f"{self.points(size)}pt" for name, size in sizes}
        values["slant"] = "normal" if in_chinese() else "italic"
        values["styles"] = (self._resources / "styles").as_posix()
        values["shade"] = "dark" if colours.dark else "light"
        return values

    def _follow_system(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self.apply()


_SCHEMES = {
    ThemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
    ThemeChoice.LIGHT: Qt.ColorScheme.Light,
    ThemeChoice.DARK: Qt.ColorScheme.Dark,
}


def _within_limits(zoom: float) -> float:
    return round(min(max(zoom, SMALLEST), LARGEST), 2)


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("a theme needs a QApplication")
    return app


def _evened(families: list[str]) -> float:
    """How much larger or smaller a font must be set to look as large as designed."""
    font = QFont()
    font.setFamilies(families)
    font.setPixelSize(100)
    return min(max(100 * X_HEIGHT / QFontMetricsF(font).xHeight(), 0.94), 1.12)


def _is_real(family: str) -> bool:
    """Whether the platform has the font that it names (offscreen names one that it lacks)."""
    return QFontDatabase.hasFamily(family)


def _system_is_dark() -> bool:
    return _application().styleHints().colorScheme() == Qt.ColorScheme.Dark


def _qt_palette(colours: Palette) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for what, colour in (
        (role.Window, colours.panel),
        (role.Base, colours.panel),
        (role.AlternateBase, colours.row),
        (role.Button, colours.panel),
        (role.ToolTipBase, colours.panel),
        (role.WindowText, colours.ink),
        (role.Text, colours.ink),
        (role.ButtonText, colours.ink),
        (role.ToolTipText, colours.ink),
        (role.BrightText, colours.conflict.ink),
        (role.PlaceholderText, colours.faint),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Light, colours.row),
        (role.Midlight, colours.line),
        (role.Mid, colours.line),
        (role.Dark, colours.line),
        (role.Shadow, colours.line),
    ):
        palette.setColor(what, QColor(colour))
    for what in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, what, QColor(colours.faint))
    return palette
