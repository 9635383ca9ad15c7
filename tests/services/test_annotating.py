"""Notes: kept on entries whatever becomes of the catalogue, found by their words, written to files."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from migbrowser import paths
from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.note import LONGEST_NOTE, Note
from migbrowser.model.query import matches
from migbrowser.services.annotating import Annotating, indexed
from migbrowser.services.browsing import Browsing
from migbrowser.services.collecting import Collecting
from migbrowser.services.services import Services
from migbrowser.store import library as store
from migbrowser.store.catalogue import Catalogue
from migbrowser.store.library import Library, open_library

START = datetime(2026, 1, 1, tzinfo=UTC)
EVENT, CLAUSE = Address("event/2023-arica-lights"), Address("clause/lights-charter/1")
SAID = Address("statement/post-en-2023-lights/1.10")
GONE = Address("event/1901-nowhere-lights")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(tmp_path / "library")
    yield opened
    opened.close()


@pytest.fixture
def services(tiny_catalogue: Catalogue, library: Library) -> Services:
    return Services(lambda: tiny_catalogue, lambda: library, paths.resources())


@pytest.fixture
def annotating(services: Services) -> Annotating:
    ticks = iter(range(10_000))
    return Annotating(
        services.library,
        services.browsing,
        services.searching.query,
        lambda: START + timedelta(minutes=next(ticks)),
    )


def problem_of(deed: Callable[[], object]) -> Problem:
    with pytest.raises(UserError) as caught:
        deed()
    return caught.value.problem


def test_a_note_comes_back_as_typed_after_a_restart(
    tmp_path: Path, library: Library, services: Services, annotating: Annotating
) -> None:
    typed = "# Ask *Arica*\n\n- 灯塔 <b>?</b>\n\ttabbed  \n"
    assert annotating.write(EVENT, typed).notes
    again = open_library(tmp_path / "library")
    note = Annotating(again, services.browsing, services.searching.query).note(EVENT)
    again.close()
    assert note is not None
    assert (note.text, note.begun, note.changed) == (typed, START, START)
    assert note.title == services.browsing.title(EVENT)
    assert note.heading == "Ask *Arica*"


def test_writing_again_keeps_when_it_was_begun_and_the_same_text_changes_nothing(
    annotating: Annotating,
) -> None:
    annotating.write(EVENT, "one")
    assert not annotating.write(EVENT, "one").notes
    annotating.write(EVENT, "two")
    note = annotating.note(EVENT)
    assert note is not None
    assert (note.text, note.begun) == ("two", START)
    assert note.changed > START
    assert [kept.note.text for kept in annotating.notes()] == ["two"]


def test_a_note_without_a_letter_is_dropped_and_can_be_put_back(annotating: Annotating) -> None:
    annotating.write(CLAUSE, "keep me")
    note = annotating.note(CLAUSE)
    assert note is not None
    assert annotating.write(CLAUSE, " \n\t").notes
    assert annotating.noted() == frozenset()
    assert not annotating.forget(CLAUSE).notes
    assert annotating.restore(note).notes
    assert annotating.note(CLAUSE) == note


def test_what_the_catalogue_lacks_takes_no_first_note_and_no_book_is_a_note(annotating: Annotating) -> None:
    assert problem_of(lambda: annotating.write(GONE, "x")) is Problem.NO_SUCH_ENTRY
    assert problem_of(lambda: annotating.write(EVENT, "x" * (LONGEST_NOTE + 1))) is Problem.TOO_LARGE


def test_a_note_outlives_its_entry_and_can_still_be_changed(annotating: Annotating) -> None:
    annotating.restore(Note(GONE, "A meeting that was", "still mine", START, START))
    annotating.write(EVENT, "another")
    found = {kept.note.address: kept.there for kept in annotating.notes()}
    assert found == {EVENT: True, GONE: False}
    annotating.write(GONE, "changed")
    note = annotating.note(GONE)
    assert note is not None
    assert (note.title, note.text) == ("A meeting that was", "changed")
    assert "no longer in the catalogue" in exported(annotating, ".md")


def test_a_renamed_entry_keeps_its_note(tiny_catalogue: Catalogue, library: Library) -> None:
    old = Address("event/2023-arica-talks")
    annotating = Annotating(library, Browsing(tiny_catalogue), lambda _: pytest.fail("nothing is searched"))
    annotating.restore(Note(old, "Arica", "written before", START, START))
    assert annotating.noted() == {EVENT}
    annotating.write(EVENT, "written after")
    assert [kept.note.text for kept in annotating.notes()] == ["written after"]
    assert annotating.forget(EVENT).notes


@pytest.mark.parametrize(
    "asked", ["lighthouse", "LIGHTHO", "灯", "灯塔", "“lighthouse keeper”", "keeper -storm"]
)
def test_a_note_is_found_by_its_words(annotating: Annotating, asked: str) -> None:
    annotating.write(EVENT, "The **lighthouse keeper** asked: 灯塔?")
    annotating.write(CLAUSE, "A storm")
    assert [kept.note.address for kept in annotating.search(asked)] == [EVENT]


def test_words_that_were_changed_or_dropped_are_found_no_more(annotating: Annotating) -> None:
    annotating.write(EVENT, "albatross")
    annotating.write(EVENT, "pelican")
    annotating.write(CLAUSE, "pelican")
    annotating.forget(CLAUSE)
    assert annotating.search("albatross") == ()
    assert [kept.note.address for kept in annotating.search("pelican")] == [EVENT]
    assert len(annotating.search("  ")) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(text=st.text(max_size=40), asked=st.text(max_size=12))
def test_the_index_answers_as_the_query_tree_does(
    services: Services, annotating: Annotating, text: str, asked: str
) -> None:
    annotating.forget(SAID)
    annotating.write(SAID, text + " x")
    note = annotating.note(SAID)
    assert note is not None
    assert note.text == text + " x"
    if asked.strip():
        expected = matches(services.searching.query(asked), indexed(note))
        assert bool(annotating.search(asked)) == expected


def test_all_notes_are_written_to_a_file_whole(annotating: Annotating) -> None:
    annotating.write(CLAUSE, "- first\n- *second*")
    annotating.write(EVENT, "灯塔")
    text = exported(annotating, ".md")
    assert f"<migbrowser:{CLAUSE}>" in text
    assert "- first\n- *second*" in text
    records = json.loads(exported(annotating, ".json"))
    assert [(each["address"], each["text"]) for each in records] == [
        (EVENT, "灯塔"),
        (CLAUSE, "- first\n- *second*"),
    ]
    assert records[0]["changed"].endswith("+00:00")


def test_a_title_makes_nothing_of_itself_in_the_markdown(annotating: Annotating) -> None:
    annotating.restore(Note(GONE, "A <b>*[title](http://x)*", "x", START, START))
    assert r"# A \<b\>\*\[title\](http://x)\*" in exported(annotating, ".md")


def test_export_says_what_is_wrong(annotating: Annotating, tmp_path: Path) -> None:
    assert problem_of(lambda: annotating.export(tmp_path / "n.md")) is Problem.NOTHING_TO_EXPORT
    annotating.write(EVENT, "x")
    assert problem_of(lambda: annotating.export(tmp_path / "n.txt")) is Problem.UNKNOWN_FORMAT
    assert problem_of(lambda: annotating.export(tmp_path / "no" / "n.md")) is Problem.NO_SUCH_FOLDER
    assert not list(tmp_path.glob("n.*"))


def test_a_library_from_before_notes_takes_them(tmp_path: Path, services: Services) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "MIGRATIONS", store.MIGRATIONS[:1])
        older = open_library(tmp_path / "older")
        older.connection.execute("INSERT INTO selection VALUES (?, 0)", (EVENT,))
        older.close()
    newer = open_library(tmp_path / "older")
    annotating = Annotating(newer, services.browsing, services.searching.query)
    assert annotating.write(EVENT, "new").notes
    assert Collecting(newer).selection() == (EVENT,)
    newer.close()


def exported(annotating: Annotating, ending: str) -> str:
    target = annotating._library.path.with_name(f"notes{ending}")
    assert annotating.export(target) == len(annotating.notes())
    return target.read_text("utf-8")


def test_half_a_character_is_kept_as_a_question_mark(annotating: Annotating) -> None:
    annotating.write(EVENT, "before \ud83d after")
    note = annotating.note(EVENT)
    assert note is not None
    assert note.text == "before ? after"
    assert not annotating.write(EVENT, "before \ud83d after").notes
