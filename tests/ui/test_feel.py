"""In every tab, dialog and pane, at every size, in every language: nothing is cut, all has name and tip."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog

from migbrowser.ui.dialogs.dialog import Dialog
from migbrowser.ui.tabs import NAMES
from migbrowser.ui.tour import QUESTION, TURNS, subjects
from tests.ui.room import cut, nameless, tipless

# The two screens as they are; the larger one at 200 % of the system; both at the window's own 200 %.
SIZES = [((1280, 800), 1.0), ((1920, 1200), 1.0), ((960, 600), 1.0), ((1280, 800), 2.0), ((1920, 1200), 2.0)]
DIALOGS = (
    "about",
    "correct",
    "export",
    "go_to",
    "handbook",
    "health",
    "notes",
    "preferences",
    "saved_searches",
    "shortcuts",
    "signs",
)


def settle(whole):
    assert whole.jobs.settle()
    for _ in range(TURNS):
        QApplication.processEvents()


@pytest.fixture
def on(real):
    found = []
    real.jobs.run(subjects, found.append)
    settle(real)
    return found[0]


@pytest.fixture(params=SIZES, ids=lambda each: f"{each[0][0]}x{each[0][1]} at {each[1]:.0%}")
def size(request, real):
    size, zoom = request.param
    real.theme.set_zoom(zoom)
    real.window.resize(*size)
    yield QSize(*size)
    real.theme.set_zoom(1.0)


def faults(part):
    return [*cut(part), *nameless(part, seen=True), *tipless(part)]


def places(whole, on):
    """Every tab with something in it, and each of its states that is worth a picture."""
    context = whole.context
    deeds = {
        "timeline": lambda: context.open(on.event),
        "participants": lambda: context.open(on.party),
        "clauses": lambda: context.open(on.clause),
        "search": lambda: context.search(QUESTION),
        "compare": lambda: context.compare((on.event,)),
    }
    assert set(deeds) == set(NAMES)
    for tab, deed in deeds.items():
        context.show_tab(tab)
        settle(whole)
        yield tab, lambda: None
        yield f"{tab}, an entry open", deed
        for name, scene in whole.window.tabs.current.scenes().items():
            yield f"{tab}, {name}", scene
    yield "nothing found", lambda: context.search("zzzz")
    context.show_tab("timeline")
    yield "a note", lambda: context.note(on.clause)
    yield "the selection unfolded", lambda: whole.window.tray.fold.setChecked(True)


def test_nothing_is_cut_in_any_tab_or_pane(wording, real, on, size):
    whole, window = real, real.window
    whole.context.select((on.event, on.clause))
    for place, deed in places(whole, on):
        deed()
        settle(whole)
        assert (place, faults(window)) == (place, [])
        assert (place, window.size()) == (place, size)


@pytest.fixture
def dialogs(real, on, size, monkeypatch):
    """Makes every dialog that an action opens, and the preview, on a screen of that size."""
    monkeypatch.setattr(Dialog, "room", lambda _: size)

    def each():
        for action in DIALOGS:
            real.window.actions_.do(action)
            yield action, _topmost(real)
        real.window.tray.show_preview()
        yield "preview", _topmost(real)

    real.context.select((on.event, on.clause))
    real.context.open(on.clause)
    settle(real)
    return each


def _topmost(whole):
    settle(whole)
    return [dialog for dialog in whole.window.findChildren(QDialog) if dialog.isVisible()][-1]


def test_nothing_is_cut_in_any_dialog_and_each_fits_on_the_screen(wording, real, dialogs, size):
    for name, dialog in dialogs():
        assert (name, faults(dialog)) == (name, [])
        assert dialog.size().boundedTo(size) == dialog.size(), name
        dialog.close()
        dialog.deleteLater()
        settle(real)
