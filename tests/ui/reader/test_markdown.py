"""A note as it is read: Markdown with nothing in it that could reach out."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QImage, QTextTable

from migbrowser.ui.reader import markdown
from migbrowser.ui.reader.markdown import own_address, render


def links(document):
    found, block = [], document.begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            form = parts.fragment().charFormat()
            assert not form.isImageFormat()
            if form.isAnchor():
                found.append((parts.fragment().text(), form.anchorHref()))
            parts += 1
        block = block.next()
    return found


def test_markdown_is_read_and_html_is_words(theme):
    document = render("# Head\n\n- one\n- *two*\n\n<b>not bold</b><script>x</script>", theme)
    text = document.toPlainText()
    assert text.startswith("Head")
    assert "two" in text
    assert "*two*" not in text
    assert "<script>x</script>" in text


@pytest.mark.parametrize(
    "source",
    [
        "[it](clause/initiative-2023/12)",
        "[it](migbrowser:clause/initiative-2023/12)",
        "[it](<MIGBROWSER:clause/initiative-2023/12>)",
    ],
)
def test_a_link_to_an_entry_is_one(theme, source):
    assert links(render(source, theme)) == [("it", "clause/initiative-2023/12")]


def test_an_address_typed_as_it_is_is_a_link_too(theme):
    document = render("see migbrowser:party/kr, and (migbrowser:event/2023-beijing-regional).", theme)
    assert [href for _, href in links(document)] == ["party/kr", "event/2023-beijing-regional"]


@pytest.mark.parametrize(
    "href",
    ["https://example.org/x", "file:///etc/passwd", "javascript:alert(1)", "//host/x", "mailto:a@b.c"],
)
def test_a_link_that_leads_elsewhere_is_words_with_where_it_led(theme, href):
    document = render(f"before [words]({href}) after", theme)
    assert links(document) == []
    assert document.toPlainText() == f"before words ({href}) after"


def test_no_picture_is_loaded_from_anywhere(theme, tmp_path):
    picture = tmp_path / "picture.png"
    QImage(8, 8, QImage.Format.Format_RGB32).save(str(picture))
    document = render(f"a ![alt]({picture.as_uri()}) b ![x](http://127.0.0.1:9/x.png)", theme)
    links(document)
    assert document.loadResource(2, picture.as_uri()) is None
    assert document.toPlainText().count("picture not shown") == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(text=st.text(st.sampled_from("ab[]()!<>*_`#-:/. \n\tmigbrowser1"), max_size=60) | st.text(max_size=60))
def test_whatever_is_typed_leads_nowhere_but_to_entries(theme, text):
    for _, href in links(render(text, theme)):
        assert own_address(href) is not None


def test_tables_and_weights_are_dressed_as_in_the_reader(theme):
    document = render("## Head\n\n**bold** `code`\n\n| a | b |\n|---|---|\n| c | d |\n", theme)
    (table,) = (frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    assert table.format().border() == 0
    assert table.cellAt(1, 1).format().toTableCellFormat().bottomBorder() == 1
    bold, code = (document.find(word).charFormat() for word in ("bold", "code"))
    assert bold.fontWeight() == QFont.Weight.DemiBold
    assert not code.fontFixedPitch()


@pytest.mark.parametrize(
    "text",
    [
        "[a](migbrowser:clause/initiative-2023/12) " * 300,
        "[a](http://example.org/x) " * 300,
        "migbrowser:clause/initiative-2023/12 " * 300,
    ],
)
def test_many_links_change_the_document_once(theme, monkeypatch, text):
    """Each change of its own takes as long as the note is: thousands of links stood still for a minute."""
    changes = []

    class Counting(markdown.NoteDocument):
        def __init__(self):
            super().__init__()
            self.contentsChanged.connect(lambda: changes.append(1))

    monkeypatch.setattr(markdown, "NoteDocument", Counting)
    render(text, theme)
    assert len(changes) < 10


@pytest.mark.parametrize("text", ["- item\n" * 20_000, "|a|b|\n|-|-|\n" + "|x|y|\n" * 20_000, "*" * 200_000])
def test_what_is_too_long_to_be_laid_out_is_shown_as_typed(theme, text):
    shown = render(text, theme).toPlainText()
    assert shown.startswith("A long note: shown as it was typed.")
    assert shown.replace("\n", "").endswith(text.replace("\n", ""))
    assert max(map(len, shown.splitlines())) <= 1000


def test_what_is_long_but_no_longer_than_that_is_laid_out(theme):
    assert "item" in (shown := render("- *item*\n" * 900, theme).toPlainText())
    assert "*" not in shown
