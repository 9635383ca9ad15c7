"""All that the next start should have as it was: what, how the user sets it, how it is read."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from migbrowser.model.address import Address
from migbrowser.ui.models.clauses_side import NODE, NodeKind
from migbrowser.ui.models.search_facets import FACET
from tests.journeys.hands import ALT, CTRL, LEFT, NONE, SHIFT, arrange, pick, pick_one, press, pull, segment

REGIONAL, TWELVE = Address("event/2025-lianyungang-regional"), Address("clause/initiative-2023/12")
BEIJING, SUZHOU = Address("event/2023-beijing-regional"), Address("event/2024-suzhou-subforum")
RETURN = Address("topic/return-readmission")


class Kept(NamedTuple):
    """One thing that is kept; `control` is what the user sets it by, where that is a control."""

    view: str
    what: str
    set: Callable
    read: Callable
    control: Callable = lambda _: ()


def columns(table):
    state = table.columns_state()
    seen = [n for n in range(len(state["order"])) if table.isVisible() and not table.isColumnHidden(n)]
    return state, [table.columnWidth(n) for n in seen]


def set_stretch(journey):
    view = journey.view
    view.axis.setFocus()
    journey.press(Qt.Key.Key_0)
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Left):
        journey.press(key)


def fold_lane(journey):
    journey.view.table.mark(SUZHOU)
    journey.view.axis.setFocus()
    journey.press(Qt.Key.Key_Left, SHIFT)


def move_lane(journey):
    journey.view.table.mark(BEIJING)
    journey.view.axis.setFocus()
    journey.press(Qt.Key.Key_Down, SHIFT)


def slide(journey):
    journey.view.key.slider.setFocus()
    for _ in range(4):
        journey.press(Qt.Key.Key_Left)


def type_words(journey):
    journey.view.text.setFocus()
    journey.type("a")
    QTest.qWait(250)
    journey.settle()


def mark_two(journey):
    view = journey.view
    rows = view.model.rowCount()
    assert rows >= 2
    for row, keys in ((0, NONE), (rows - 1, CTRL)):
        at = view.table.visualRect(view.model.index(row, 0)).center()
        QTest.mouseClick(view.table.viewport(), LEFT, keys, at)
    journey.settle()


def choose_events(journey):
    two = journey.view.side.two
    for box in (two.earlier, two.later):
        box.setFocus()
        journey.press(Qt.Key.Key_Down if box.currentIndex() + 1 < box.count() else Qt.Key.Key_Up)


def choose_within(journey):
    box = journey.view.side.within.event_box
    segment(journey.view.side.switch, 1)
    box.setFocus()
    journey.press(Qt.Key.Key_Down if box.currentIndex() + 1 < box.count() else Qt.Key.Key_Up)


def fold_group(journey):
    view = journey.view
    heads = [n for n in range(view.matrix.rowCount()) if view.matrix.line(n).head]
    view.table.setFocus()
    view.table.mark(heads[0])
    journey.press(Qt.Key.Key_Space)


def take_cell(journey):
    view = journey.view
    view.table.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        journey.press(key)


def cell(view):
    index = view.table.currentIndex()
    line = view.matrix.line(index.row())
    return line.group.key, line.party and line.party.address, index.column()


def arrange_list(journey):
    view = journey.view
    segment(view.switch, 2)
    names = [column.name for column in view.rows.columns]
    arrange(view.list, "role", "event", "role", names[-1])


def node(view, address):
    """The line of a topic."""
    return next(index for index in view.side.nodes(NodeKind.TOPIC) if index.data(NODE).address == address)


def choose_in_tree(journey):
    view = journey.view
    view.tree.setFocus()
    view.tree.setCurrentIndex(node(view, RETURN))
    journey.press(Qt.Key.Key_Return)


def fold_topics(journey):
    view = journey.view
    index = node(view, RETURN).parent()
    at = view.tree.visualRect(index)
    view.tree.scrollTo(index)
    at = view.tree.visualRect(index)
    QTest.mouseClick(view.tree.viewport(), LEFT, NONE, at.center())


def arrange_clauses(journey):
    names = [column.name for column in journey.view.model.columns]
    arrange(journey.view.table, names[0], names[0], names[-1], names[-2])


def ask(journey):
    line = journey.view.head.line
    line.setFocus()
    line.selectAll()
    journey.type("border")
    journey.press(Qt.Key.Key_Return)


def narrow(journey):
    view = journey.view
    lines = [view.facets.index(n) for n in range(view.facets.rowCount())]
    view.side.setFocus()
    view.side.setCurrentIndex(next(i for i in lines if i.data(FACET).value == "statement"))
    journey.press(Qt.Key.Key_Return)


def open_hit(journey):
    view = journey.view
    view.pages.enter()
    journey.press(Qt.Key.Key_Down)
    journey.press(Qt.Key.Key_Down)


def step_down(journey):
    for _ in range(4):
        journey.press(Qt.Key.Key_Down, ALT)


def choose_pair(journey):
    chip = journey.view.header.reports
    for _ in range(2):
        actions = [each for each in chip.menu().actions() if each.isCheckable()]
        if sum(each.isChecked() for each in actions) > 2:
            next(each for each in reversed(actions) if each.isChecked()).trigger()
            journey.settle()


def compare_other(journey):
    chip = journey.view.header.events
    pick_one(chip, BEIJING)
    journey.settle()


def read_on(journey):
    reader = journey.window.pane.reader
    reader.focus()
    for _ in range(2):
        journey.press(Qt.Key.Key_PageDown)


def open_event(journey):
    journey.context.open(REGIONAL, focus=True)
    journey.settle()


def write_note(journey):
    journey.press(Qt.Key.Key_N, CTRL)
    journey.type("Who counted?")


def room_of_note(window):
    """The sizes of entry and note while they are shown."""
    window.pane.show_reader()
    QTest.qWait(0)
    return window.pane.reader.parts.sizes()


def fold_tray(journey):
    press(journey.window.tray.fold)


def go_places(journey):
    for address in (SUZHOU, TWELVE):
        journey.context.open(address)
        journey.settle()
    journey.press(Qt.Key.Key_Left, ALT)
    journey.press(Qt.Key.Key_Left, ALT)


W, R, T = "window", "reader", "tray"
KEPT = (
    # the frame's own, which share out the room of all others
    Kept(
        W,
        "width of the reader",
        lambda j: pull(j.window.splitter, -50),
        lambda w: w.splitter.sizes(),
        lambda w: (w.splitter,),
    ),
    Kept(T, "unfolded", fold_tray, lambda w: w.tray.fold.isChecked(), lambda w: (w.tray.fold,)),
    # the timeline
    Kept("timeline", "order of lanes", move_lane, lambda v: [lane.key for lane in v.axis._lanes]),
    Kept(
        "timeline",
        "series",
        lambda j: pick(j.view.series, Address("series/regional")),
        lambda v: v.series.value,
        lambda v: (v.series,),
    ),
    Kept(
        "timeline",
        "language",
        lambda j: pick(j.view.language, "en"),
        lambda v: v.language.value,
        lambda v: (v.language,),
    ),
    Kept(
        "timeline",
        "country",
        lambda j: pick(j.view.country, Address("party/cn")),
        lambda v: v.country.value,
        lambda v: (v.country,),
    ),
    Kept(
        "timeline",
        "party",
        lambda j: pick(j.view.party, Address("party/cn")),
        lambda v: v.party.value,
        lambda v: (v.party,),
    ),
    Kept(
        "timeline",
        "topic",
        lambda j: pick(j.view.topic, j.view.topic.menu().actions()[1].data()),
        lambda v: v.topic.value,
        lambda v: (v.topic,),
    ),
    Kept("timeline", "words", type_words, lambda v: v.text.text(), lambda v: (v.text,)),
    Kept("timeline", "day", slide, lambda v: v.key.day, lambda v: (v.key.slider,)),
    Kept("timeline", "lane folded", fold_lane, lambda v: v.axis.folded),
    Kept(
        "timeline",
        "height",
        lambda j: pull(j.view.split, -60),
        lambda v: v.split.sizes(),
        lambda v: (v.split,),
    ),
    Kept(
        "timeline",
        "columns",
        lambda j: arrange(j.view.table, "series", "reports", "place", "states"),
        lambda v: columns(v.table),
        lambda v: (v.table,),
    ),
    Kept("timeline", "marked", mark_two, lambda v: set(v.current_addresses())),
    Kept("timeline", "stretch", set_stretch, lambda v: [round(each, 3) for each in v.axis.view()]),
    # participants
    Kept(
        "participants",
        "kind",
        lambda j: pick(j.view.kind, "state"),
        lambda v: v.kind.value,
        lambda v: (v.kind,),
    ),
    Kept(
        "participants",
        "events",
        lambda j: pick(j.view.events, Address("series/regional")),
        lambda v: v.events.value,
        lambda v: (v.events,),
    ),
    Kept(
        "participants",
        "two events",
        choose_events,
        lambda v: v.side.between,
        lambda v: (v.side.two.earlier, v.side.two.later),
    ),
    Kept(
        "participants",
        "one event",
        choose_within,
        lambda v: v.side.within.chosen,
        lambda v: (v.side.within.event_box,),
    ),
    Kept(
        "participants",
        "page beside",
        lambda j: segment(j.view.side.switch, 2),
        lambda v: v.side.switch.value,
        lambda v: (v.side.switch,),
    ),
    Kept(
        "participants",
        "width",
        lambda j: pull(j.view.split, -40),
        lambda v: v.split.sizes(),
        lambda v: (v.split,),
    ),
    Kept(
        "participants", "group folded", fold_group, lambda v: (sorted(v.matrix.folded), v.matrix.rowCount())
    ),
    Kept("participants", "columns of the list", arrange_list, lambda v: columns(v.list), lambda v: (v.list,)),
    Kept(
        "participants",
        "shown as",
        lambda j: segment(j.view.switch, 0),
        lambda v: v.switch.value,
        lambda v: (v.switch,),
    ),
    Kept("participants", "cell", take_cell, cell, lambda v: (v.table,)),
    # clauses
    Kept("clauses", "columns", arrange_clauses, lambda v: columns(v.table), lambda v: (v.table,)),
    Kept("clauses", "topic", choose_in_tree, lambda v: v.narrowing.topic, lambda v: (v.tree, v.topic)),
    Kept(
        "clauses",
        "objective",
        lambda j: pick(j.view.objective, 21),
        lambda v: v.narrowing.objective,
        lambda v: (v.objective,),
    ),
    Kept(
        "clauses",
        "framework",
        lambda j: pick(j.view.framework, j.view.framework.menu().actions()[1].data()),
        lambda v: v.narrowing.framework,
        lambda v: (v.framework,),
    ),
    Kept("clauses", "texts", lambda j: press(j.view.text), lambda v: v.text.isChecked(), lambda v: (v.text,)),
    Kept("clauses", "group folded", fold_topics, lambda v: v.tree.folded()),
    Kept(
        "clauses",
        "width",
        lambda j: pull(j.view.splitter, 30),
        lambda v: v.splitter.sizes(),
        lambda v: (v.splitter,),
    ),
    # search
    Kept(
        "search",
        "question",
        ask,
        lambda v: (v.head.line.text(), v.pages.hit_addresses()),
        lambda v: (v.head.line,),
    ),
    Kept("search", "narrowed", narrow, lambda v: dict(v._choices), lambda v: (v.side,)),
    Kept(
        "search",
        "order",
        lambda j: pick(j.view.head._sort, j.view.head._sort.menu().actions()[1].data()),
        lambda v: v.head.sort,
        lambda v: (v.head._sort,),
    ),
    Kept(
        "search",
        "names",
        lambda j: press(j.view.head.names),
        lambda v: v.head.names.isChecked(),
        lambda v: (v.head.names,),
    ),
    Kept(
        "search",
        "width",
        lambda j: pull(j.view.splitter, 30),
        lambda v: v.splitter.sizes(),
        lambda v: (v.splitter,),
    ),
    Kept("search", "hit", open_hit, lambda v: v.pages.addresses()),
    # compare
    Kept("compare", "event", compare_other, lambda v: v._event, lambda v: (v.header.events,)),
    Kept("compare", "reports", choose_pair, lambda v: v._reports, lambda v: (v.header.reports,)),
    Kept(
        "compare",
        "base",
        lambda j: pick_one(j.view.header.base, 1),
        lambda v: v._base,
        lambda v: (v.header.base,),
    ),
    Kept(
        "compare",
        "differences only",
        lambda j: press(j.view.header.only),
        lambda v: v.header.only.isChecked(),
        lambda v: (v.header.only,),
    ),
    Kept("compare", "row", step_down, lambda v: v.header.position.accessibleName(), lambda v: (v.table,)),
    # the reader, the tray, the frame
    Kept(R, "entry", open_event, lambda w: w.context.current),
    Kept(
        R,
        "note",
        write_note,
        lambda w: w.pane.reader.note.editor.toPlainText(),
        lambda w: (w.pane.reader.note.editor,),
    ),
    Kept(
        R,
        "note's room",
        lambda j: pull(j.window.pane.reader.parts, -40),
        room_of_note,
        lambda w: (w.pane.reader.parts,),
    ),
    Kept(R, "wordings", lambda j: j.press(Qt.Key.Key_F4), lambda w: w.pane.reader._unfolded),
    Kept(R, "place", read_on, lambda w: w.pane.reader.browser.place),
    Kept(T, "selection", lambda j: j.press(Qt.Key.Key_D, CTRL), lambda w: w.context.selection),
    Kept(W, "steps back", go_places, lambda w: [p.address for p in w.navigation.history._places]),
)
