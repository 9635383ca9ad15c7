"""Differences have the same numbers and names in the window, on paper and in a browser."""

import re
from html import unescape
from pathlib import Path

import pypdfium2
import pytest

from migbrowser import paths
from migbrowser.services import labelling
from migbrowser.services.phrasing import speaking
from migbrowser.services.services import Services
from migbrowser.store.catalogue import Catalogue
from migbrowser.store.library import open_library
from migbrowser.ui.models import comparison_words as words
from migbrowser.ui.models.comparison_choice import LEAST, choose
from migbrowser.ui.models.comparison_lines import lines_of
from migbrowser.ui.models.comparison_words import _ATTRIBUTES as ATTRIBUTES
from migbrowser.ui.models.directory import read_directory


def numbered(page: Path) -> dict[int, str]:
    """The numbers that a page in a browser has, each with the heading beside it."""
    found = re.findall(r"(\d+)\. <b>(.*?)</b><br>", page.read_text("utf-8"))
    return {int(number): unescape(heading) for number, heading in found}


def words_of(document: Path) -> str:
    """All words of a PDF in one line."""
    pages = (page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(str(document)))
    return " ".join(" ".join(pages).split())


def begins(number: int, heading: str) -> re.Pattern[str]:
    """The number before the heading's beginning: the rest may stand on a line below."""
    start = re.escape(re.split(r"\W", heading)[0][:4])
    return re.compile(rf"(?<![\d.]){number} {start}")


def test_every_event_has_the_same_numbers_everywhere(qapp, real_database, tmp_path):
    services = Services(lambda: Catalogue(real_database), lambda: open_library(tmp_path), paths.resources())
    directory = read_directory(services)
    seen = 0
    for event in directory.events.values():
        reports = choose(directory, (event.address,)).reports
        if len(reports) < LEAST:
            continue
        comparison = services.comparing.compare(reports)
        lines = {line.number: line.heading for line in lines_of(comparison, directory) if line.number}
        page, paper = tmp_path / "out.html", tmp_path / "out.pdf"
        for target in (page, paper):
            services.exporting.export_comparison(comparison, target)
        typeset = {number: heading.replace("'", "’") for number, heading in lines.items()}
        assert numbered(page) == typeset, event.address
        text = words_of(paper)
        missing = [each for each in lines.items() if not begins(*each).search(text)]
        assert missing == [], event.address
        assert f"{len(lines)} difference" in text, event.address
        seen += 1
    services.catalogue.close()
    assert seen > 15


@pytest.mark.parametrize("slug", ATTRIBUTES)
def test_a_fact_is_called_alike_in_the_window_and_in_documents(qapp, slug):
    english = labelling.attribute(slug)
    assert english == words.attribute(slug)
    with speaking("zh"):
        assert labelling.attribute(slug) != english
