"""What languages are called on the screens: who reads English need not read Korean to see that it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from migbrowser.ui.marking import QT_TRANSLATE_NOOP

_NAMES = {
    "ar": QT_TRANSLATE_NOOP("Languages", "Arabic"),
    "bn": QT_TRANSLATE_NOOP("Languages", "Bengali"),
    "de": QT_TRANSLATE_NOOP("Languages", "German"),
    "en": QT_TRANSLATE_NOOP("Languages", "English"),
    "es": QT_TRANSLATE_NOOP("Languages", "Spanish"),
    "fa": QT_TRANSLATE_NOOP("Languages", "Persian"),
    "fr": QT_TRANSLATE_NOOP("Languages", "French"),
    "hi": QT_TRANSLATE_NOOP("Languages", "Hindi"),
    "id": QT_TRANSLATE_NOOP("Languages", "Indonesian"),
    "it": QT_TRANSLATE_NOOP("Languages", "Italian"),
    "ja": QT_TRANSLATE_NOOP("Languages", "Japanese"),
    "km": QT_TRANSLATE_NOOP("Languages", "Khmer"),
    "ko": QT_TRANSLATE_NOOP("Languages", "Korean"),
    "lo": QT_TRANSLATE_NOOP("Languages", "Lao"),
    "ms": QT_TRANSLATE_NOOP("Languages", "Malay"),
    "my": QT_TRANSLATE_NOOP("Languages", "Burmese"),
    "pt": QT_TRANSLATE_NOOP("Languages", "Portuguese"),
    "ru": QT_TRANSLATE_NOOP("Languages", "Russian"),
    "th": QT_TRANSLATE_NOOP("Languages", "Thai"),
    "tl": QT_TRANSLATE_NOOP("Languages", "Tagalog"),
    "ur": QT_TRANSLATE_NOOP("Languages", "Urdu"),
    "vi": QT_TRANSLATE_NOOP("Languages", "Vietnamese"),
    "zh": QT_TRANSLATE_NOOP("Languages", "Chinese"),
    "zh-Hans": QT_TRANSLATE_NOOP("Languages", "Chinese (simplified)"),
    "zh-Hant": QT_TRANSLATE_NOOP("Languages", "Chinese (traditional)"),
}


def language(code: str) -> str:
    """A language's name in that of the screens, from its BCP 47 code; the code where nobody knows one."""
    known = _NAMES.get(code) or _NAMES.get(code.partition("-")[0].lower())
    if known is not None:
        return QCoreApplication.translate("Languages", known)
    found = QLocale(code).language()
    return code if found == QLocale.Language.C else QLocale.languageToString(found)
