"""The language of the screens."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator


def in_chinese() -> bool:
    """Whether the screens are in Chinese."""
    return QLocale().language() == QLocale.Language.Chinese


def install_language(resources: Path, code: str = "") -> str:
    """Show everything in `code` (`en`, `zh`), "" for the system's; returns the language in force.

    Plural forms need a translation even in English, so there is one.
    """
    locale = QLocale(code) if code else QLocale.system()
    QLocale.setDefault(locale)
    language = "zh" if in_chinese() else "en"
    app = QCoreApplication.instance()
    if app is None:
        raise TypeError("a language needs an application")
    own = resources / "i18n"
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"migbrowser_{language}", str(own)), (f"qtbase_{_qt_name(language)}", qt)):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
    return language


def _qt_name(language: str) -> str:
    return {"zh": "zh_CN"}.get(language, language)
