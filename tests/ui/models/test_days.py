from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from migbrowser import paths
from migbrowser.ui.language import install_language
from migbrowser.ui.models import days

SPANS = [
    ((2025, 9, 17), (2025, 9, 17), "17 Sep 2025", "2025年9月17日"),
    ((2025, 9, 17), (2025, 9, 18), "17–18 Sep 2025", "2025年9月17日–18日"),
    ((2025, 9, 30), (2025, 10, 2), "30 Sep – 2 Oct 2025", "2025年9月30日 – 10月2日"),
    ((2024, 12, 31), (2025, 1, 2), "31 Dec 2024 – 2 Jan 2025", "2024年12月31日 – 2025年1月2日"),
]


@pytest.fixture
def speak(qapp):
    before = QLocale()
    yield lambda code: install_language(paths.resources(), code)
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.mark.parametrize(("first", "last", "english", "chinese"), SPANS)
def test_a_span_says_once_what_its_ends_share(speak, first, last, english, chinese):
    speak("en")
    assert days.span(date(*first), date(*last)) == english
    speak("zh")
    assert days.span(date(*first), date(*last)) == chinese


@pytest.mark.parametrize(
    ("code", "long_span", "of_month", "month", "long_month"),
    [
        ("en", "17–19 September 2025", "17–19", "Sep 2025", "September 2025"),
        ("zh", "2025年9月17日–19日", "17–19日", "2025年9月", "2025年9月"),
    ],
)
def test_other_forms(speak, code, long_span, of_month, month, long_month):
    speak(code)
    first, last = date(2025, 9, 17), date(2025, 9, 19)
    assert days.long_span(first, last) == long_span
    assert days.of_month(first, last) == of_month
    assert (days.month(first), days.long_month(first)) == (month, long_month)
