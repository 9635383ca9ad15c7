"""What every test of searching stands on: the catalogue that the program ships with, searched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from migbrowser.model.search import SearchRecord
from migbrowser.services.indexing import search_records
from migbrowser.services.searching import Searching
from migbrowser.store.catalogue import Catalogue


@pytest.fixture(scope="module")
def catalogue(real_database: Path) -> Iterator[Catalogue]:
    """The real catalogue, open for all tests of a file."""
    opened = Catalogue(real_database)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def searching(catalogue: Catalogue) -> Searching:
    """Its search."""
    return Searching(catalogue)


@pytest.fixture(scope="module")
def records(catalogue: Catalogue) -> list[SearchRecord]:
    """All that is indexed of it."""
    return list(search_records(catalogue))
