"""No box instead of a letter: the bundled fonts have a glyph for all that screens and catalogue say."""

import sqlite3
import unicodedata
from html import unescape

import pytest
from PySide6.QtGui import QRawFont

from migbrowser import paths


@pytest.fixture(scope="module")
def fonts(qapp):
    return [QRawFont(str(file), 12.0) for file in sorted((paths.resources() / "fonts").glob("*.ttf"))]


def without_glyph(fonts, text):
    letters = {letter for letter in text if unicodedata.category(letter)[0] in "LMNPS"}
    return {letter for letter in letters if not any(font.supportsCharacter(ord(letter)) for font in fonts)}


def catalogue_text(database):
    """Every text of every entry, the search index left out."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for (name,) in tables:
        if not name.startswith(("ft", "search_", "sqlite_", "fingerprints")):
            for row in connection.execute(f"SELECT * FROM {name}"):
                yield from (value for value in row if isinstance(value, str))


def test_every_letter_of_the_catalogue_has_a_glyph(fonts, real_database):
    assert without_glyph(fonts, "".join(catalogue_text(real_database))) == set()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_letter_of_the_screens_has_a_glyph(fonts, language):
    said = unescape((paths.resources() / "i18n" / f"migbrowser_{language}.ts").read_text("utf-8"))
    assert without_glyph(fonts, said) == set()


def test_the_handbook_has_one_for_every_letter_too(fonts):
    for file in (paths.resources() / "handbook").glob("*.md"):
        assert without_glyph(fonts, file.read_text("utf-8")) == set()


def test_a_letter_without_a_glyph_is_found(fonts):
    assert without_glyph(fonts, "a\u1780") == {"\u1780"}  # Khmer: no text of the catalogue has any
