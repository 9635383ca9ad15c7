import html
import runpy

import pytest

from migbrowser import paths

TOOL = paths.resources().parent / "packaging" / "make_translations.py"


@pytest.fixture(scope="module")
def tool():
    return runpy.run_path(str(TOOL))


def test_every_text_of_the_screens_is_there_to_be_translated(tool):
    """If not: `python packaging/make_translations.py`."""
    written = (paths.resources() / "i18n" / "migbrowser_zh.ts").read_text("utf-8")
    known = {html.unescape(source) for source in _sources(written)}
    texts = {text for file in tool["SOURCES"] for text in tool["texts_of"](file)}
    assert {text for text in texts if text.source not in known} == set()


@pytest.mark.parametrize(
    ("source", "forms"),
    [
        ("%n report(s)", ("%n report", "%n reports")),
        ("%n entry(s) copied", ("%n entry copied", "%n entries copied")),
        ("%n of {all} (at most)", ("%n of {all} (at most)", "%n of {all} (at most)")),
    ],
)
def test_english_plurals_are_made_by_rule(tool, source, forms):
    assert tool["plural_forms"](source) == forms


def test_texts_are_found_in_every_form(tool, tmp_path):
    file = tmp_path / "view.py"
    file.write_text(
        "class A:\n    def b(self, n):\n"
        '        self.tr("one")\n        translate("C", "%n two(s)", "", len(n))\n'
        'D = QT_TRANSLATE_NOOP("D", "three")\nself.tr(name)\n'
    )
    assert set(tool["texts_of"](file)) == {("A", "one"), ("C", "%n two(s)"), ("D", "three")}


def _sources(written):
    return [part.partition("</source>")[0] for part in written.split("<source>")[1:]]
