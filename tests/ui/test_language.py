import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from migbrowser import paths
from migbrowser.ui.language import install_language


@pytest.fixture
def languages(qapp):
    before = QLocale()
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.mark.parametrize(("count", "words"), [(0, "0 events"), (1, "1 event"), (4, "4 events")])
def test_english_has_plurals(languages, count, words):
    assert install_language(paths.resources(), "en") == "en"
    assert QCoreApplication.translate("Counts", "%n event(s)", "", count) == words


@pytest.mark.parametrize(("code", "language"), [("zh", "zh"), ("zh_CN", "zh"), ("en", "en"), ("fr", "en")])
def test_a_language_that_there_is_not_becomes_english(languages, code, language):
    assert install_language(paths.resources(), code) == language
