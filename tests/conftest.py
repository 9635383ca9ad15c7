"""A catalogue small enough to know by heart, for every test: two meetings, three reports, one instrument."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from migbrowser.services import vectoring
from migbrowser.services.building import build
from migbrowser.store.catalogue import Catalogue
from migbrowser.ui.crash import keep_fonts_silent

# No example is too slow: how long one takes says more of the machine than of the program.
settings.register_profile("migbrowser", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("migbrowser")

TINY = Path(__file__).parent / "tiny"
SOURCES = Path(__file__).parents[1] / "data"


def pytest_configure() -> None:
    """The tests' own handler of Qt's messages is written in Python, as the program's is."""
    keep_fonts_silent()


@pytest.fixture(autouse=True)
def no_window_is_left() -> Iterator[None]:
    """Windows of earlier tests are dressed anew with every change of theme: many of them cost minutes."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    for window in widgets.QApplication.topLevelWidgets():
        window.close()
        window.deleteLater()
    core = sys.modules["PySide6.QtCore"]
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
    if garbage := sys.modules.get("migbrowser.ui.garbage"):
        garbage.sweep()


@pytest.fixture(autouse=True)
def no_extra_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests say the same whether or not the multilingual extra is installed here."""
    monkeypatch.setattr(vectoring, "find_spec", lambda name: None)


@pytest.fixture
def tiny_sources(tmp_path: Path) -> Path:
    """A copy of the small catalogue's sources, to be spoilt at will."""
    return Path(shutil.copytree(TINY, tmp_path / "sources"))


@pytest.fixture(scope="session")
def tiny_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the small catalogue."""
    target = tmp_path_factory.mktemp("tiny") / "catalogue.db"
    build(TINY, target)
    return target


@pytest.fixture
def tiny_catalogue(tiny_database: Path) -> Iterator[Catalogue]:
    """The small catalogue, open."""
    catalogue = Catalogue(tiny_database)
    yield catalogue
    catalogue.close()


@pytest.fixture(scope="session")
def real_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the catalogue that the program ships with."""
    target = tmp_path_factory.mktemp("real") / "catalogue.db"
    build(SOURCES, target)
    return target


@pytest.fixture
def real_catalogue(real_database: Path) -> Iterator[Catalogue]:
    """The catalogue that the program ships with, open."""
    catalogue = Catalogue(real_database)
    yield catalogue
    catalogue.close()
