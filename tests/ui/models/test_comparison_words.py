"""What a comparison's table calls things is what documents call them, in both languages."""

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from migbrowser import paths
from migbrowser.model.comparison import FactStatus, RowStatus
from migbrowser.services import labelling
from migbrowser.services.phrasing import say, speaking
from migbrowser.ui.language import install_language
from migbrowser.ui.models import comparison_words as words
from migbrowser.ui.reader.names import term

ROLES = (
    "attending",
    "host",
    "organiser",
    "chair",
    "opening-speaker",
    "speaker",
    "observer",
    "press",
    "same-idea",
)


@pytest.fixture(params=["en", "zh"])
def language(request, qapp):
    before = QLocale()
    yield install_language(paths.resources(), request.param)
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


def test_facts_genres_forces_and_what_is_counted_have_one_name_in_window_and_documents(language):
    pairs = [(words.attribute, labelling.attribute, words._ATTRIBUTES)]
    pairs += [(words.force, labelling.plain, words._FORCES), (words.note, say, words._FILE_NOTES)]
    pairs += [(lambda slug: words._named(words._COUNTED, slug), labelling.plain, words._COUNTED)]
    pairs += [(term, labelling.plain, ROLES)]
    if language == "zh":  # in English documents call a genre by its slug
        pairs += [(words.genre, labelling.plain, words._GENRES)]
    with speaking(language):
        said = [(slug, shown(slug), written(slug)) for shown, written, slugs in pairs for slug in slugs]
    assert [each for each in said if each[1].replace(",", "") != each[2].replace(",", "")] == []


def test_statuses_have_one_name_in_window_and_documents(language):
    with speaking(language):
        facts = {status: labelling.mark(status, of_lists=True).word for status in words._FACT_MARKS}
        rows = {status: labelling.mark(status).word for status in words._ROW_MARKS}
    assert facts == {status: words.say(text) for status, (_, text) in words._FACT_MARKS.items()}
    assert rows == {status: words.say(text) for status, (_, text) in words._ROW_MARKS.items()}
    assert (len(facts), len(rows)) == (len(FactStatus) - 1, len(RowStatus) - 1)
