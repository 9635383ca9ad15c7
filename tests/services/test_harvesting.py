from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from migbrowser.model.errors import Problem, UserError
from migbrowser.model.progress import CancelToken
from migbrowser.model.search import ContextOrder, Filters
from migbrowser.services import harvesting as module
from migbrowser.services import searching as searching_module
from migbrowser.services.encoding import record
from migbrowser.services.harvesting import Harvesting, text
from migbrowser.services.harvesting import csv as as_csv
from migbrowser.services.searching import Searching
from migbrowser.store.catalogue import Catalogue

NO_FILTERS = Filters()


@pytest.fixture
def searching(real_catalogue: Catalogue) -> Searching:
    return Searching(real_catalogue)


@pytest.fixture
def harvesting(searching: Searching, monkeypatch: pytest.MonkeyPatch) -> Harvesting:
    monkeypatch.setattr(module, "_STEP", 10)
    return Harvesting(searching)


def test_every_hit_is_taken_once_in_the_order_of_the_search(
    harvesting: Harvesting, searching: Searching
) -> None:
    shares: list[tuple[int, int]] = []
    harvest = harvesting.harvest("border", NO_FILTERS, progress=lambda *share: shares.append(share))
    whole = searching.search("border", limit=10_000)
    assert harvest.answer == whole
    assert len(harvest.answer.hits) == whole.total > 10
    assert shares[-1] == (whole.total, whole.total)


def test_it_stops_when_asked_to(harvesting: Harvesting) -> None:
    token = CancelToken()
    with pytest.raises(UserError) as stopped:
        harvesting.harvest("border", NO_FILTERS, progress=lambda *_: token.cancel(), cancel=token)
    assert stopped.value.problem is Problem.CANCELLED


def test_a_table_has_a_line_for_each_hit_and_runs_nothing(harvesting: Harvesting, tmp_path: Path) -> None:
    harvest = harvesting.harvest("border", NO_FILTERS)
    target = tmp_path / "hits.CSV"
    harvesting.save(harvest, target)
    rows = list(csv.DictReader(io.StringIO(target.read_text("utf-8"), newline="")))
    assert [row["address"] for row in rows] == [hit.address for hit in harvest.answer.hits]
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "@", "+"))]


def test_the_document_is_that_of_the_command_with_every_hit(
    harvesting: Harvesting, searching: Searching, tmp_path: Path
) -> None:
    harvest = harvesting.harvest("border", NO_FILTERS, order=ContextOrder.RIGHT)
    target = tmp_path / "hits.json"
    harvesting.save(harvest, target)
    written = json.loads(target.read_text("utf-8"))
    contexts = searching.contexts("border", order=ContextOrder.RIGHT, limit=10_000)
    assert {key: written[key] for key in record(harvest.answer)} == json.loads(
        json.dumps(record(harvest.answer))
    )
    assert written["kwic_total"] == len(written["kwic"]) == contexts.total
    assert written["kwic_entries"] == contexts.entries == harvest.answer.total
    assert not harvest.capped
    assert [line["address"] for line in written["kwic"]] == [line.address for line in contexts.contexts]


def test_contexts_become_a_table_of_their_own(harvesting: Harvesting, tmp_path: Path) -> None:
    harvest = harvesting.harvest("border", NO_FILTERS, order=ContextOrder.FOUND)
    target = tmp_path / "contexts.csv"
    harvesting.save(harvest, target)
    rows = list(csv.DictReader(io.StringIO(target.read_text("utf-8"), newline="")))
    assert harvest.contexts is not None
    assert [row["hit"] for row in rows] == [line.hit for line in harvest.contexts.contexts]


def test_contexts_of_the_best_entries_alone_say_so(
    harvesting: Harvesting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching_module, "_LINED_UP", 3)
    harvest = harvesting.harvest("border", NO_FILTERS, order=ContextOrder.FOUND)
    assert harvest.capped == 3
    rows = list(csv.DictReader(io.StringIO(as_csv(harvest), newline="")))
    assert {row["covers"] for row in rows} == {f"best 3 of {harvest.answer.total} entries"}


@pytest.mark.parametrize("order", [None, ContextOrder.LEFT])
def test_the_clipboard_gets_a_line_for_each_with_its_address_at_the_end(
    harvesting: Harvesting, order: ContextOrder | None
) -> None:
    harvest = harvesting.harvest("border", NO_FILTERS, order=order)
    lines = text(harvest).split("\n")
    shown = harvest.contexts.contexts if harvest.contexts else harvest.answer.hits
    assert [line.rsplit("\t", 1)[1] for line in lines] == [each.address for each in shown]


def test_another_format_is_refused_before_anything_is_written(harvesting: Harvesting, tmp_path: Path) -> None:
    harvest = harvesting.harvest("border", NO_FILTERS)
    with pytest.raises(UserError) as refused:
        harvesting.save(harvest, tmp_path / "hits.xlsx")
    assert refused.value.problem is Problem.UNKNOWN_FORMAT
    assert list(tmp_path.iterdir()) == []
