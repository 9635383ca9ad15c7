"""The fingerprints that the project ships with, against the reports themselves, where these are at hand."""

import html
import textwrap
from pathlib import Path

import pytest

from migbrowser.model.address import Address
from migbrowser.model.original import Verdict
from migbrowser.services.attaching import Attaching
from migbrowser.store.catalogue import Catalogue
from migbrowser.text.page import page_text

SOURCES = Path(__file__).parents[3] / "shared" / "sources"
FILES = {
    "report/gsh-en-2025-regional": "000_81799871a4bd6230.txt",
    "report/nia-en-2025-regional-news": "001_9c2ab5b013784e0c.txt",
    "report/nia-en-2023-initiative": "002_319585de50218b89.txt",
    "report/nia-en-2025-subforum-news": "003_31d1f400fa9f1582.txt",
    "report/nia-en-2024-subforum-news": "004_e408bdf1dee6f360.txt",
}
pytestmark = [
    pytest.mark.skipif(not SOURCES.is_dir(), reason="the reports are not here"),
    pytest.mark.parametrize("name", FILES),
]


def text_of(name: str) -> str:
    return (SOURCES / FILES[name]).read_text("utf-8")


def straight(text: str) -> str:
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def wrapped(text: str) -> str:
    """Each paragraph in lines of 72, with a blank line between paragraphs, as a mail program saves it."""
    return "\n\n".join(textwrap.fill(line, 72) for line in text.splitlines() if line.strip())


def through_a_page(text: str) -> str:
    """The text as it comes back from a web page."""
    blocks = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.splitlines() if line.strip())
    return page_text(f"<html><head><title>x</title></head><body><div>{blocks}</div></body></html>")


COPIES = {"as it is": str, "straight quotes": straight, "a page": through_a_page, "wrapped": wrapped}


@pytest.mark.parametrize("copy", COPIES)
def test_a_copy_is_the_same_text(real_catalogue: Catalogue, name: str, copy: str) -> None:
    found = Attaching(real_catalogue, no_library).told(Address(name), COPIES[copy](text_of(name)))
    assert (found.verdict, found.missing, found.added) == (Verdict.SAME, (), ())


def test_one_changed_word_is_found(real_catalogue: Catalogue, name: str) -> None:
    before, _, after = text_of(name).partition(" cooperation")
    changed = f"{before} collusion{after}"
    found = Attaching(real_catalogue, no_library).told(Address(name), changed)
    assert (found.verdict, len(found.missing), len(found.added)) == (Verdict.CHANGED, 1, 1)


def test_no_report_is_taken_for_another(real_catalogue: Catalogue, name: str) -> None:
    attaching = Attaching(real_catalogue, no_library)
    for other in FILES.keys() - {name}:
        assert attaching.told(Address(other), text_of(name)).verdict is Verdict.OTHER


def test_every_report_read_in_full_has_a_fingerprint(real_catalogue: Catalogue, name: str) -> None:
    assert Address(name) in real_catalogue.fingerprinted()


def no_library() -> None:
    raise AssertionError("telling needs no library")
