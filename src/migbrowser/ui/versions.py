"""Which versions of what are running: for About and for crash reports."""

from __future__ import annotations

import platform
import sys

import PySide6
from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from migbrowser import __version__
from migbrowser.model.entry import Edition
from migbrowser.ui.marking import QT_TRANSLATE_NOOP


def versions(edition: Edition | None = None) -> tuple[tuple[str, str], ...]:
    """Names and versions, the program's first. Named in English, for whoever reads a report of a fault."""
    catalogue = f"{edition.date} · {edition.hash[:12]} · schema {edition.schema}" if edition else ""
    found = (
        ("migbrowser", __version__),
        (QT_TRANSLATE_NOOP("Versions", "Catalogue"), catalogue),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("PySide", PySide6.__version__),
        ("SQLite", _sqlite()),
        (
            QT_TRANSLATE_NOOP("Versions", "System"),
            f"{QSysInfo.prettyProductName()} · {QSysInfo.currentCpuArchitecture()}",
        ),
        (QT_TRANSLATE_NOOP("Versions", "Platform"), QGuiApplication.platformName()),
    )
    return tuple((name, version) for name, version in found if version)


def versions_text(edition: Edition | None = None) -> str:
    """The same as lines of text, for the clipboard."""
    return "\n".join(f"{name}: {version}" for name, version in versions(edition))


def _sqlite() -> str:
    """SQLite's version where it is loaded already; this floor does not load it."""
    module = sys.modules.get("sqlite3")
    return str(getattr(module, "sqlite_version", ""))
