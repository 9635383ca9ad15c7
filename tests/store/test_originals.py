"""Originals in the library: as they were kept, in place of the same kept earlier, gone with nothing left."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.original import Original, OriginalSentence, Verdict
from migbrowser.services.collecting import Collecting
from migbrowser.store import library as library_module
from migbrowser.store.library import open_library

REPORT, OTHER = Address("report/one"), Address("report/two")
KEPT = Original(
    address=Address("original/0123456789abcdef"),
    report=REPORT,
    verdict=Verdict.CHANGED,
    sha256="0123456789abcdef" * 4,
    file="page.html",
    title=None,
    attached="2026-11-22T00:00:00+00:00",
    text="One. Two.",
    sentences=(OriginalSentence("1.1", "One."), OriginalSentence("1.2", "Two.")),
    places={"1.1": ("1.1", "1.2"), "2.1": ("1.2",), "2.2": ()},
)


@pytest.fixture
def library(tmp_path):
    opened = open_library(tmp_path)
    yield opened
    opened.close()


def test_it_comes_back_as_it_was(library):
    library.keep_original(KEPT)
    assert library.originals(REPORT) == [KEPT]
    assert library.originals(OTHER) == []


def test_the_same_one_takes_the_earlier_ones_place(library):
    library.keep_original(KEPT)
    again = replace(KEPT, verdict=Verdict.SAME, sentences=KEPT.sentences[:1], places={"1.1": ("1.1",)})
    library.keep_original(again)
    assert library.originals(REPORT) == [again]
    count = library.connection.execute("SELECT count(*) FROM original_sentences").fetchone()
    assert count == (1,)


def test_the_newest_comes_first_and_reports_do_not_mix(library):
    later = replace(KEPT, address=Address("original/f"), attached="2026-11-23T00:00:00+00:00")
    elsewhere = replace(KEPT, report=OTHER)
    for each in (KEPT, later, elsewhere):
        library.keep_original(each)
    assert library.originals(REPORT) == [later, KEPT]
    assert library.originals(OTHER) == [elsewhere]


def test_a_full_disk_keeps_what_was(library):
    library.keep_original(KEPT)
    library.connection.execute("PRAGMA max_page_count = 20")
    with pytest.raises(UserError) as caught:
        library.keep_original(replace(KEPT, text="long " * 200_000))
    assert caught.value.problem is Problem.LIBRARY_UNWRITABLE
    assert library.originals(REPORT) == [KEPT]


def test_a_library_of_the_first_form_is_brought_up_to_date(tmp_path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(library_module, "MIGRATIONS", library_module.MIGRATIONS[:1])
        old = open_library(tmp_path)
        old.connection.execute("INSERT INTO selection VALUES (?, 0)", (REPORT,))
        old.close()
    new = open_library(tmp_path)
    new.keep_original(KEPT)
    assert (Collecting(new).selection(), new.originals(REPORT)) == ((REPORT,), [KEPT])
    new.close()
    (backup,) = tmp_path.glob("library-v1-*.db")
    kept = sqlite3.connect(backup)
    assert kept.execute("PRAGMA user_version").fetchone() == (1,)
    kept.close()
