"""What every test of the screens stands on: an offscreen application, made-up services, the real frame.

`whole` is the window with stand-ins for its views; `real` is the window as the user has it, over the
real catalogue.
"""

import os
from datetime import date
from types import SimpleNamespace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QVBoxLayout

from migbrowser import paths
from migbrowser.model.address import Address
from migbrowser.model.changes import Changes
from migbrowser.model.correction import Disputed
from migbrowser.model.entry import Edition, Entry
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.event import Event
from migbrowser.model.search import SearchAnswer
from migbrowser.model.selection import Collected, Selection
from migbrowser.model.unfolding import Unfolding
from migbrowser.services.building import build
from migbrowser.services.services import Services
from migbrowser.store.catalogue import Catalogue
from migbrowser.store.library import open_library
from migbrowser.ui import tabs
from migbrowser.ui.assembly import assemble
from migbrowser.ui.context import Context
from migbrowser.ui.jobs import Jobs
from migbrowser.ui.language import install_language
from migbrowser.ui.theme import Theme, ThemeChoice
from migbrowser.ui.view import View
from migbrowser.ui.widgets import Column, RowsModel, Soft, Table
from tests.ui.room import Longer


def an_event(year=2025, city="Lianyungang", series="regional"):
    address = Address(f"event/{year}-{city.lower()}-{series}")
    return Event(
        address=address,
        title=f"Conference of {year}",
        series=Address(f"series/{series}"),
        start=date(year, 9, 17),
        end=date(year, 9, 17),
        date_note=None,
        city=city,
        province=None,
        country=Address("party/cn"),
        host=None,
        theme=None,
        summary=f"They met in {city}.",
        reports=(Address(f"report/a-{year}"), Address(f"report/b-{year}")),
        states=13,
    )


class FakeBrowsing:
    """Three events; every list that a view may ask for."""

    def __init__(self):
        self.held = [an_event(2023, "Beijing"), an_event(2024, "Suzhou"), an_event()]

    def events(self):
        return self.held

    def events_by_address(self):
        return Unfolding({event.address: event for event in self.held}, lambda event: event)

    def reports_by_address(self):
        return Unfolding({}, lambda _: None)

    def edition(self):
        return Edition("2026-12-01", "4f9c2a" + "0" * 58, 1, (("events", 3), ("reports", 6), ("clauses", 1)))

    def title(self, address):
        return self.show(address).title

    def show(self, address):
        for event in self.held:
            if event.address == address:
                return Entry(address, event.title, event, event.summary)
        raise UserError(Problem.NO_SUCH_ENTRY, address=str(address), nearest="")

    def __getattr__(self, name):
        return lambda *_: []


class FakeCollecting:
    """A selection in memory."""

    def __init__(self, kept):
        self._kept = kept

    def collected(self):
        return Collected(Selection(1, "", "", tuple(self._kept)))

    def add(self, addresses):
        self._kept.extend(a for a in addresses if a not in self._kept)
        return Changes(selection=True)

    def remove(self, addresses):
        self._kept[:] = [a for a in self._kept if a not in addresses]
        return Changes(selection=True)

    def clear(self):
        self._kept.clear()
        return Changes(selection=True)


class FakeAnnotating:
    """No notes."""

    def noted(self):
        return frozenset()

    def note(self, _address):
        return None

    def search(self, _text):
        return ()


class FakeCorrecting:
    def disputed(self, address, language="en"):
        return Disputed(address, "A title", FakeBrowsing().edition(), ())


class FakeSearching:
    def search(self, text, *_args, **_named):
        return SearchAnswer(text, text, 0, 0, (), {}, {}, {})


class FakeRemembering:
    """Nothing is remembered."""

    def saved(self):
        return ()

    def history(self):
        return ()

    def clear(self):
        return Changes()

    def bring_back(self, _):
        return Changes()


@pytest.fixture
def services():
    """One made-up `Services` for all lanes."""
    return SimpleNamespace(
        catalogue=SimpleNamespace(connection=SimpleNamespace(interrupt=lambda: None)),
        browsing=FakeBrowsing(),
        collecting=FakeCollecting([]),
        library=SimpleNamespace(data_version=lambda: 1),
        correcting=FakeCorrecting(),
        searching=FakeSearching(),
        remembering=FakeRemembering(),
        annotating=FakeAnnotating(),
        citing=SimpleNamespace(cite=lambda address, style: f"{address} as {style}"),
    )


@pytest.fixture
def jobs(qapp, services):
    made = Jobs(lambda: services)
    yield made
    made.close()


@pytest.fixture
def theme(qapp):
    made = Theme(paths.resources())
    made.load_fonts()
    made.set_choice(ThemeChoice.LIGHT)
    return made


@pytest.fixture
def context(jobs, theme):
    return Context(jobs, theme)


class StandIn(View):
    """A view with the events in a table: all that the frame needs of one."""

    name = "timeline"

    def __init__(self, context, name="timeline"):
        self.name = name
        super().__init__(context)
        columns = [Column("event", "Event", lambda event: event.title, stretch=True)]
        self.model = RowsModel(columns, lambda event: event.address, self)
        self.table = Table(context, "Events", self.model)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.deeds_changed.emit())
        QVBoxLayout(self).addWidget(self.table)
        self.asked = None

    def show_first(self):
        self.context.jobs.run(lambda services: services.browsing.events(), self._fill, key=self.name)

    def _fill(self, events):
        self.model.set_rows(events)
        self.ready.emit()

    def search(self, text):
        self.asked = text

    def compare(self, addresses):
        self.asked = addresses

    def current_addresses(self):
        return self.table.addresses()

    def reveal(self, address):
        self.table.mark(address)

    def state(self):
        return {"asked": self.asked, "table": self.table.columns_state()}

    def restore(self, state):
        self.asked = state.get("asked")

    def focus(self):
        self.table.setFocus()


class StandInReader(View):
    name = "reader"

    def __init__(self, context, parent=None):
        super().__init__(context, parent)
        self.words = Soft()
        QVBoxLayout(self).addWidget(self.words)
        self.entry = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def write_note(self):
        pass

    def open(self, address):
        self.context.jobs.run(lambda services: services.browsing.show(address), self._fill, key=self.name)

    def _fill(self, entry):
        self.entry = entry
        self.words.setText(entry.text)
        self.deeds_changed.emit()

    def current_addresses(self):
        return (self.entry.address,) if self.entry else ()


class StandInTray(View):
    name = "tray"

    def show_first(self):
        self.context.read_selection()

    def when_written(self, deed):
        self.context.when_kept(deed)

    def turn(self):
        pass

    def fit(self):
        pass

    def show_preview(self):
        pass


@pytest.fixture
def stand_ins(monkeypatch):
    """Views that need nothing but made-up events, so that the frame is tested and not they."""
    rows = [row._replace(make=lambda context, _, name=row.name: StandIn(context, name)) for row in tabs.TABS]
    monkeypatch.setattr(tabs, "TABS", tuple(rows))
    monkeypatch.setattr(tabs, "make_reader", StandInReader)
    monkeypatch.setattr(tabs, "make_tray", StandInTray)


@pytest.fixture
def whole(qapp, services, stand_ins, tmp_path, qtbot):
    """The real frame over made-up services and views, shown and filled."""
    yield from _shown(lambda: services, tmp_path, qtbot)


@pytest.fixture(scope="session")
def catalogue_path(tmp_path_factory):
    """The real catalogue, built once."""
    path = tmp_path_factory.mktemp("catalogue") / "catalogue.db"
    build(paths.resources().parent / "data", path)
    return path


@pytest.fixture
def open_real(catalogue_path, tmp_path):
    """What opens real services: the real catalogue and a library of the test's own."""
    return lambda: Services(
        lambda: Catalogue(catalogue_path), lambda: open_library(tmp_path), paths.resources()
    )


@pytest.fixture
def real(qapp, open_real, tmp_path, qtbot):
    """The window as the user has it."""
    yield from _shown(open_real, tmp_path, qtbot)


def _shown(open_services, folder, qtbot):
    made = assemble(open_services, paths.resources(), folder, ThemeChoice.LIGHT)
    made.theme.load_fonts()
    made.window.begin()
    made.window.resize(1280, 800)
    made.window.show()
    made.window.begin_rest()
    qtbot.waitExposed(made.window)
    assert made.jobs.settle()
    yield made
    made.close()
    made.window.deleteLater()
    # Now, or the next test's theme dresses it too.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(params=["en", "longer", "zh"])
def wording(request, qapp):
    """Every language of the window, and one that is wordier."""
    before, known = QLocale(), qapp.findChildren(QTranslator)
    install_language(paths.resources(), "zh" if request.param == "zh" else "en")
    if request.param == "longer":
        qapp.installTranslator(Longer(qapp))
    yield
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        if translator not in known:
            qapp.removeTranslator(translator)


@pytest.fixture(autouse=True)
def own_language(qapp):
    """No test leaves its language, and with it its plurals, to the next."""
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)


@pytest.fixture
def in_chinese(qapp):
    before, known = QLocale(), qapp.findChildren(QTranslator)
    install_language(paths.resources(), "zh")
    yield
    QLocale.setDefault(before)
    for translator in set(qapp.findChildren(QTranslator)) - set(known):
        qapp.removeTranslator(translator)
