import html
import re
import runpy
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict

import pytest

from migbrowser import paths
from migbrowser.ui.action_table import TABLE

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


@pytest.fixture(scope="module")
def chinese():
    """Every text with its Chinese, by context and English; "" where there is none."""
    root = ET.parse(paths.resources() / "i18n" / "migbrowser_zh.ts").getroot()  # noqa: S314 (our own)
    return {
        (context.findtext("name"), message.findtext("source")): "".join(
            message.find("translation").itertext()
        ).strip()
        for context in root.iter("context")
        for message in context.iter("message")
    }


def test_every_text_is_in_chinese(chinese):
    assert [text for text, said in chinese.items() if not said] == []


def test_what_is_filled_in_is_the_same_in_both_languages(chinese):
    unlike = [
        text
        for text, said in chinese.items()
        if Counter(_FILLED.findall(text[1])) != Counter(_FILLED.findall(said))
    ]
    assert unlike == []


def test_no_two_actions_of_a_menu_have_the_same_letter_in_chinese(chinese):
    letters = defaultdict(list)
    for row in TABLE:
        letters[row.menu] += re.findall(r"\(&(\w)\)", chinese["Actions", row.title])
    assert letters
    assert all(len(set(menu)) == len(menu) for menu in letters.values())


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


_FILLED = re.compile(r"\{\w*\}|%n")


def _sources(written):
    return [part.partition("</source>")[0] for part in written.split("<source>")[1:]]
