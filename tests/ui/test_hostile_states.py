"""What is kept between two starts may be of another version, another hand, another screen, half a file."""

import json
from base64 import b64encode

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from migbrowser import paths
from migbrowser.model.address import Address
from migbrowser.ui.assembly import assemble
from migbrowser.ui.memory import FILE_NAME
from migbrowser.ui.tabs import NAMES
from migbrowser.ui.theme import ThemeChoice

EVENT = Address("event/2025-lianyungang-regional")
HOSTILE = [
    None,
    True,
    -1,
    10**30,
    1e308,
    "",
    "event/none",
    "\ud800\x00<b>",
    "9999-12-31",
    [],
    [[]],
    [None, {}],
    ["event/none", "event/none"],
    [10**12, -5],
    [1e308, -1e308],
    [float(10**16), 0],
    {},
    {"": []},
]


def spoilt(state, hostile, depth):
    """`state` with `hostile` in place of every value that lies so deep."""
    if depth == 0 or not isinstance(state, dict):
        return hostile
    return {name: spoilt(value, hostile, depth - 1) for name, value in state.items()}


@pytest.mark.parametrize("name", NAMES)
def test_a_tab_takes_what_fits_of_any_state(real, name):
    window = real.window
    view = window.tabs.show_tab(name)
    assert real.jobs.settle()
    good = json.loads(json.dumps(view.state()))
    for hostile in HOSTILE:
        for depth in (1, 2, 3):
            view.restore(spoilt(good, hostile, depth))
            assert real.jobs.settle()
            view.grab()
            json.dumps(view.state())
    view.restore(good)
    assert real.jobs.settle()
    assert view.state().keys() == good.keys()
    assert view.grab().width() > 0


def test_the_reader_takes_what_fits_of_any_state(real):
    reader = real.window.pane.reader
    real.context.open(EVENT)
    assert real.jobs.settle()
    good = reader.state()
    for hostile in HOSTILE:
        reader.restore(spoilt(good, hostile, 1))
        reader.open(EVENT)
        assert real.jobs.settle()
        reader.grab()


def a_window(services, folder):
    whole = assemble(lambda: services, paths.resources(), folder, ThemeChoice.LIGHT)
    whole.window.begin()
    whole.window.show()
    whole.window.begin_rest()
    assert whole.jobs.settle()
    whole.window.grab()
    return whole


@pytest.fixture
def kept(qapp, services, stand_ins, tmp_path):
    """What a window has written down."""
    whole = a_window(services, tmp_path)
    whole.context.open("event/2023-beijing-regional")
    assert whole.jobs.settle()
    whole.close()
    return json.loads((tmp_path / FILE_NAME).read_text("utf-8"))


@pytest.mark.parametrize("hostile", HOSTILE, ids=repr)
@pytest.mark.parametrize("depth", [1, 2])
def test_the_window_opens_whatever_was_written(kept, services, tmp_path, hostile, depth):
    (tmp_path / FILE_NAME).write_text(json.dumps(spoilt(kept, hostile, depth)), "utf-8")
    whole = a_window(services, tmp_path)
    assert whole.window.tabs.name == NAMES[0]
    assert whole.window.isVisible()
    whole.close()
    assert json.loads((tmp_path / FILE_NAME).read_text("utf-8")).keys() == kept.keys()


@pytest.mark.parametrize("share", [0.0, 0.2, 0.5, 0.9, 0.999])
def test_half_a_file_is_as_good_as_none(kept, services, tmp_path, share):
    written = json.dumps(kept)
    (tmp_path / FILE_NAME).write_text(written[: int(share * len(written))], "utf-8")
    whole = a_window(services, tmp_path)
    assert whole.theme.zoom == 1.0
    whole.close()


@pytest.mark.parametrize("content", ["[" * 100_000, '{"zoom": NaN}', '{"zoom": 1e999}', '{"zoom": -1e999}'])
def test_what_is_no_json_of_ours_costs_comfort_only(qapp, services, stand_ins, tmp_path, content):
    (tmp_path / FILE_NAME).write_text(content, "utf-8")
    whole = a_window(services, tmp_path)
    assert whole.theme.zoom > 0
    whole.close()


def test_a_window_of_a_screen_that_is_gone_comes_where_it_is_seen(kept, services, tmp_path):
    elsewhere = QWidget()
    elsewhere.setGeometry(QRect(9000, 7000, 700, 500))
    geometry = b64encode(bytes(elsewhere.saveGeometry().data())).decode()
    (tmp_path / FILE_NAME).write_text(json.dumps(kept | {"geometry": geometry}), "utf-8")
    whole = a_window(services, tmp_path)
    assert whole.window.screen().availableGeometry().intersects(whole.window.frameGeometry())
    assert whole.window.screen().availableGeometry().contains(whole.window.geometry().topLeft())
    whole.close()
