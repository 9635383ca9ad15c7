"""A document as HTML and as Markdown."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from migbrowser.model.document import Item, Own, Parallel, Said, Words
from migbrowser.services.rendering_html import html
from migbrowser.services.rendering_markdown import markdown
from tests.services.export_samples import REPORT, document, every_block

HOSTILE = "<script>alert(1)</script> *a* [b](javascript:c) | `d` \"e\" 'f' &amp; \\ # g\n\n# h"


class Reader(HTMLParser):
    """Collects tags, targets and text, and checks that what is opened is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.targets: list[str] = []
        self.words = ""
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.targets += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag not in ("meta", "br"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    reader.close()
    return reader


def test_html_holds_all_and_fetches_nothing() -> None:
    reader = read(html(document(*every_block("移民管理"), sections=2)))
    assert "移民管理" in reader.words
    assert "≠ conflict" in reader.words
    assert "date not stated" in reader.words
    assert "2026-11-21" in reader.words
    assert not {"script", "img", "link", "iframe"} & set(reader.tags)
    assert {target for target in reader.targets if not target.startswith("#")} == {REPORT.url}


def test_html_keeps_the_direction_of_a_text_from_what_stands_beside_it() -> None:
    text = html(document(*every_block("移民管理")))
    assert "unicode-bidi:isolate" in text
    assert '<span class="plain">' in text


def test_html_puts_a_remark_on_a_row_below_it_over_all_columns() -> None:
    (parallel,) = (block for block in every_block("x") if isinstance(block, Parallel))
    row = replace(parallel.rows[0], why="It matters.", verdict=None)
    text = html(document(replace(parallel, rows=(row,))))
    assert f'<td colspan="{len(parallel.columns) + 1}"><p class="soft">It matters.</p></td>' in text


def test_html_escapes_everything() -> None:
    reader = read(html(document(*every_block(HOSTILE), title=HOSTILE)))
    assert "script" not in reader.tags
    assert "<script>alert(1)</script>" in reader.words
    assert not [target for target in reader.targets if "javascript" in target]


def test_html_links_within_the_document_arrive() -> None:
    text = html(document(*every_block("text"), sections=3))
    targets = {target for target in read(text).targets if target.startswith("#")}
    assert targets
    assert all(f'id="{target[1:]}"' in text for target in targets)


def test_html_forbids_all_but_its_own_style() -> None:
    head = html(document(*every_block("text"))).partition("</head>")[0]
    policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', head)
    assert policy is not None
    assert policy[1] == "default-src 'none'; style-src 'unsafe-inline'"
    assert '<html lang="en">' in head
    assert "url(" not in head
    assert "@import" not in head


def test_html_is_fit_for_paper() -> None:
    style = html(document()).partition("<style>")[2].partition("</style>")[0]
    printed = style.partition("@media print{")[2]
    assert "thead{display:table-header-group}" in style  # heads again on each page
    assert "break-inside:avoid" in printed
    assert "break-after:avoid" in printed
    assert ":root{font-size:10pt}" in printed  # and with it all that is sized by it
    assert "px/" not in style


def test_html_tables_say_what_is_the_head_of_what() -> None:
    text = html(document(*every_block("text")))
    rows = re.findall(r"<tr>(.*?)</tr>", text, re.DOTALL)
    assert rows
    assert all(row.startswith(('<th scope="col">', '<th scope="row">', "<td colspan=")) for row in rows)


def test_headings_of_html_leave_no_level_out() -> None:
    levels = [
        int(tag[1]) for tag in read(html(document(*every_block("x")))).tags if re.fullmatch(r"h\d", tag)
    ]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "https://a.example/> <b>\n# h"])
def test_no_address_of_a_report_is_more_than_an_address(url: str) -> None:
    made = replace(document(*every_block("text")), sources=(replace(REPORT, url=url),))
    targets = [each for each in read(html(made)).targets if not each.startswith("#")]
    assert all(each.startswith("https://") for each in targets)
    (line,) = [each for each in markdown(made).splitlines() if each.startswith("1. ")]
    assert line.count("<") == line.count(">") == 1
    assert "\n# h" not in markdown(made)


def test_a_page_has_the_quotation_marks_of_the_pdf_and_markdown_those_that_were_typed() -> None:
    made = document(Own('The "lamp" is the keepers\' own.'))
    assert "The “lamp” is the keepers’ own." in html(made)
    assert 'The "lamp" is the keepers\' own.' in markdown(made)


def test_no_quotation_mark_in_an_address_is_changed() -> None:
    url = 'https://post.example/keepers\'-"lights"'
    made = replace(document(*every_block("text")), sources=(replace(REPORT, url=url),))
    assert url in read(html(made)).targets


def test_markdown() -> None:
    text = markdown(document(*every_block("移民管理")))
    assert text.startswith("# A briefing\n\nCatalogue edition 2026-11-21")
    assert "移民管理 \\[1\\] 1.2, \\[2\\]" in text
    assert "1. Harbour Post. “Talks on lamps”. 3 March 2022. <https://post.example/2022/lights>." in text


def test_what_hangs_on_a_clause_is_in_text_formats() -> None:
    said = next(block for block in every_block("text") if isinstance(block, Said))
    made = document(replace(said, details=(Item("Topics", (Words("Lamps"), Words("Piers"))),)))
    assert "Topics: Lamps; Piers" in markdown(made)
    assert "Topics: Lamps; Piers" in read(html(made)).words


@pytest.mark.parametrize("markup", ["<script>", " *a*", "[b](", "`d`", "\n# h"])
def test_markdown_escapes_everything(markup: str) -> None:
    assert markup not in markdown(document(*every_block(HOSTILE), title=HOSTILE))


def test_markdown_cells_stay_cells() -> None:
    text = markdown(document(*every_block(HOSTILE)))
    table = text[text.index("| Point |") :].partition("\n\n")[0].splitlines()
    assert [line.replace("\\|", "").count("|") for line in table] == [4] * 4
