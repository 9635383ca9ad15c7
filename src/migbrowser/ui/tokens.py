"""The design's fixed values: colours of both themes, spacing, radii, type sizes. Qt does not enter here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """What a badge says of a difference; `PLAIN` says nothing, it only frames a word."""

    CONFLICT = "conflict"
    VARIANT = "variant"  # named differently, worded otherwise
    PARTIAL = "partial"  # lists differ, one says more
    ONLY = "only"  # one report says it
    SAME = "same"
    HELD = "held"  # the user's own: a verdict, a row joined or split
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Pair:
    """An ink and the ground it stands on, both `#rrggbb`."""

    ink: str
    ground: str


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, `#rrggbb`.

    `faint` may stand on window, panel and row; on `accent_ground` (a selected row) use `soft` in its place.
    """

    dark: bool
    window: str
    panel: str
    row: str
    line: str
    ink: str
    soft: str
    faint: str
    accent: str
    accent_ground: str
    on_accent: str
    conflict: Pair
    variant: Pair
    same: Pair
    partial: Pair

    def mark(self, mark: Mark) -> Pair:
        """The colours of a badge."""
        return {
            Mark.CONFLICT: self.conflict,
            Mark.VARIANT: self.variant,
            Mark.SAME: self.same,
            Mark.PARTIAL: self.partial,
            Mark.ONLY: self.partial,
            Mark.HELD: Pair(self.on_accent, self.accent),
            Mark.PLAIN: Pair(self.soft, self.window),
        }[mark]


LIGHT = Palette(
    dark=False,
    window="#f6f7f8",
    panel="#ffffff",
    row="#fafbfb",
    line="#dfe3e6",
    ink="#1c2227",
    soft="#5d6a73",
    faint="#68727a",
    accent="#1f6f78",
    accent_ground="#e3f0f1",
    on_accent="#ffffff",
    conflict=Pair("#a8322a", "#fbe9e7"),
    variant=Pair("#8a5a00", "#fdf3dc"),
    same=Pair("#2f6b3c", "#e6f2e8"),
    partial=Pair("#3b5a94", "#e8eefa"),
)
DARK = Palette(
    dark=True,
    window="#1d2226",
    panel="#252b30",
    row="#2a3137",
    line="#39424a",
    ink="#e6eaed",
    soft="#a9b4bc",
    faint="#8d99a2",
    accent="#6fc3cc",
    accent_ground="#21393c",
    on_accent="#1d2226",
    conflict=Pair("#ff9d93", "#4a2926"),
    variant=Pair("#f0c673", "#443821"),
    same=Pair("#93d1a0", "#263d2b"),
    partial=Pair("#a5bff2", "#27344d"),
)

# A status is said by a sign and a word as well as by its colour.
SIGNS = {
    Mark.CONFLICT: "≠",
    Mark.VARIANT: "≈",
    Mark.PARTIAL: "◐",
    Mark.ONLY: "1",
    Mark.SAME: "=",
    Mark.HELD: "✓",
    Mark.PLAIN: "",
}

# Device-independent pixels at zoom 1.
TEXT, TITLE, NOTE = 12.5, 17.0, 11.5
SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6 = 4, 8, 12, 16, 24
RADIUS, RADIUS_LARGE = 6, 10
MEASURE = 760  # of running text: lines of more than some 110 letters are not read but searched


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio of two `#rrggbb` colours, 1..21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
