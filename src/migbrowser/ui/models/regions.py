"""The regions that states lie in, as the United Nations' standard M49 names them, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from migbrowser.ui.marking import QT_TRANSLATE_NOOP

_REGIONS = frozenset(
    (
        QT_TRANSLATE_NOOP("Regions", "Australia and New Zealand"),
        QT_TRANSLATE_NOOP("Regions", "Central Asia"),
        QT_TRANSLATE_NOOP("Regions", "Eastern Asia"),
        QT_TRANSLATE_NOOP("Regions", "Eastern Europe"),
        QT_TRANSLATE_NOOP("Regions", "Latin America and the Caribbean"),
        QT_TRANSLATE_NOOP("Regions", "Melanesia"),
        QT_TRANSLATE_NOOP("Regions", "Micronesia"),
        QT_TRANSLATE_NOOP("Regions", "Northern Africa"),
        QT_TRANSLATE_NOOP("Regions", "Northern America"),
        QT_TRANSLATE_NOOP("Regions", "Northern Europe"),
        QT_TRANSLATE_NOOP("Regions", "Polynesia"),
        QT_TRANSLATE_NOOP("Regions", "South-eastern Asia"),
        QT_TRANSLATE_NOOP("Regions", "Southern Asia"),
        QT_TRANSLATE_NOOP("Regions", "Southern Europe"),
        QT_TRANSLATE_NOOP("Regions", "Sub-Saharan Africa"),
        QT_TRANSLATE_NOOP("Regions", "Western Asia"),
        QT_TRANSLATE_NOOP("Regions", "Western Europe"),
    )
)


def region(name: str) -> str:
    """A region's name in the screens' language; as the catalogue has it where it is none of M49's."""
    return QCoreApplication.translate("Regions", name) if name in _REGIONS else name
