"""The matrix scrolled, its signs, and what stands beside it, by keys and mouse in the real window."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel

from migbrowser.model.address import Address
from migbrowser.model.party import PartyKind
from migbrowser.model.presence import Presence
from migbrowser.ui.models import participants_words as words

CTRL = Qt.KeyboardModifier.ControlModifier
CHINA, KOREA = Address("party/cn"), Address("party/kr")
BEIJING = Address("event/2023-beijing-regional")
SUZHOU = Address("event/2024-suzhou-subforum")


@pytest.fixture
def view(journey):
    journey.press(Qt.Key.Key_2, CTRL)
    return journey.view


def in_hand(view, row, column):
    view.focus()
    view.table.setCurrentIndex(view.matrix.index(row, column))


def plain(label):
    document = QTextDocument()
    document.setHtml(label.text())
    return document.toPlainText()


def follow_first(journey, label):
    """The first link of a label, by keys."""
    journey.window.activateWindow()
    label.setFocus()
    journey._qtbot.keyClick(label, Qt.Key.Key_Tab)
    journey._qtbot.keyClick(label, Qt.Key.Key_Return)
    journey.settle()


def test_names_and_heads_stay_in_sight_wherever_one_scrolls(journey, view):
    table, names = view.table, view.table._names
    in_hand(view, view.matrix.row_of(CHINA), 1)
    head = table.horizontalHeader().geometry()
    for _ in range(2):
        journey.press(Qt.Key.Key_PageDown)
    journey.press(Qt.Key.Key_End)
    assert table.verticalScrollBar().value() > 0
    assert table.columnViewportPosition(0) < 0  # the table's own first column is out of sight
    assert names.isVisible()
    assert names.width() == table.columnWidth(0) > 100
    assert names.columnViewportPosition(0) == 0
    assert names.isAncestorOf(table.childAt(names.width() // 2, head.center().y()))  # its head is on top
    assert table.horizontalHeader().geometry() == head
    assert table.horizontalHeader().isVisible()
    rows = {names.rowAt(y) == table.rowAt(y) for y in range(0, table.viewport().height(), 7)}
    assert rows == {True}
    for _ in range(view.matrix.columnCount() - 2):  # back to the left, never under the names
        journey.press(Qt.Key.Key_Left)
        assert table.visualRect(table.currentIndex()).left() >= names.width()


def test_the_wheel_over_the_names_scrolls_both(journey, view):
    names, before = view.table._names, view.table.verticalScrollBar().value()
    at = QPointF(names.viewport().rect().center())
    turned = QWheelEvent(
        at,
        QPointF(names.viewport().mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(names.viewport(), turned)
    assert view.table.verticalScrollBar().value() > before
    assert names.rowAt(5) == view.table.rowAt(5)


@pytest.mark.parametrize(
    ("presence", "sign", "said"), [(Presence.HOST, "◆", "host"), (Presence.VIDEO, "▶", "by video")]
)
def test_who_hosted_and_who_spoke_by_video_is_seen_and_said(journey, view, presence, sign, said):
    content = view.matrix.content
    places = (
        (row, column) for row in range(len(content.lines)) for column in range(1, len(content.events) + 1)
    )
    row, column = next(at for at in places if getattr(content.place(*at), "presence", None) is presence)
    in_hand(view, row, column)
    assert view.table.currentIndex().data() == sign
    status = journey.window.status_line.height()
    journey.press(Qt.Key.Key_Return)
    journey.settle()
    assert journey.window.status_line.height() == status  # however much there is to say, nothing moves
    assert said in plain(view.side.cell)
    assert "according to" in plain(view.side.cell)
    assert view.side.cell.isVisible()


def test_who_joined_dropped_out_and_stayed_is_read_out(journey, view):
    two = view.side.two
    turnover = view._roll.between(*view.side.between)
    parts = (turnover.joined, turnover.newly_named, turnover.left, turnover.no_longer_named)
    assert turnover.joined
    assert turnover.left
    for change, parties in zip(two.changes, parts, strict=False):
        assert plain(change.label).count(",") + 1 == len(parties) or not parties
        assert change.isVisible() == bool(parties)
        heard = QAccessible.queryAccessibleInterface(change.label).text(QAccessible.Text.Name)
        assert all(words.short(party) in heard for party in parties)
    stayed = two.changes[-1].label
    states = [party for party in turnover.stayed if party.kind is PartyKind.STATE]
    assert f"{len(states)} state" in plain(stayed)
    follow_first(journey, stayed)
    assert plain(stayed).count(",") + 1 >= len(turnover.stayed)


def test_who_may_not_have_been_there_is_not_said_to_have_dropped_out_without_a_sign(journey, view):
    two = view.side.two
    two.earlier.setFocus()
    journey.press(Qt.Key.Key_Home)
    while view.side.between[0] != BEIJING:
        journey.press(Qt.Key.Key_Down)
    left = two.changes[2].label
    assert "Japan ◐" in plain(left)
    assert "ASEAN Secretariat ◐" not in plain(left)
    assert two.disputed.isVisible()
    assert two.disputed.text().startswith("◐ reports disagree")
    heard = QAccessible.queryAccessibleInterface(left).text(QAccessible.Text.Name)
    assert "Japan ◐" in heard


def test_each_report_of_a_cell_has_its_own_name_and_is_a_key_away(journey, view):
    in_hand(view, view.matrix.row_of(KOREA), [e.address for e in view.matrix.events].index(BEIJING) + 1)
    journey.press(Qt.Key.Key_Return)
    place = view.matrix.place(view.table.currentIndex())
    cited = {row.report for row in place.rows} | set(place.without)
    document = QTextDocument()
    document.setHtml(view.side.cell.text())
    links = {}
    block = document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            if fragment.charFormat().isAnchor():
                links[fragment.charFormat().anchorHref()] = fragment.text()
            fragments += 1
        block = block.next()
    assert cited < set(links)
    assert len({links[report] for report in cited}) == len(cited)  # several of one publisher are told apart
    view.side.cell.setFocus()
    journey.press(Qt.Key.Key_Tab)
    journey.press(Qt.Key.Key_Tab)
    journey.press(Qt.Key.Key_Return)
    assert journey.context.current in cited


def test_within_one_event_each_party_stands_with_exactly_the_reports_that_name_it(journey, view):
    within = view.side.within
    view.side.turn_to("within")
    within.event_box.setFocus()
    journey.press(Qt.Key.Key_Home)
    while within.chosen != BEIJING:
        journey.press(Qt.Key.Key_Down)
    said, legend = plain(within.said), plain(within.legend)
    letters = {line.split()[0]: line for line in legend.splitlines() if line.strip()}
    sheet = view._roll.sheet(BEIJING)
    assert len(letters) == len(sheet.reports)
    for report in sheet.reports.values():
        assert any(report.publisher in line for line in letters.values())
    lines = said.splitlines()
    shown = dict(zip(lines[1::2], lines[::2], strict=True))  # names, and the head over them
    naming = {}
    for row in sheet.rows:
        naming.setdefault(row.party, set()).add(row.report)
    for party in view._roll.parties:
        if party.address in naming:
            (head,) = {over for under, over in shown.items() if party.name in under.split(", ")}
            assert head.startswith(("All", f"{len(naming[party.address])} of "))
    first = view._roll.within(BEIJING)[0].parties[0]
    follow_first(journey, within.said)
    assert journey.context.current == first.address


def test_the_key_names_every_sign(view):
    said = {label.text() for label in view.side.findChildren(QLabel)}
    assert {"host", "attended", "by video", "reports disagree"} <= said


def test_in_a_low_window_parties_stand_under_the_totals(journey, view):
    tall = view.table.rowHeight(view.matrix.row_of(KOREA))
    journey.window.resize(960, 600)
    journey.settle()
    table = view.table
    table.scrollToTop()
    table.verticalScrollBar().setValue(0)
    shown = [n for n in range(view.matrix.rowCount()) if view.matrix.line(n).party]
    seen = [
        n for n in shown if table.visualRect(view.matrix.index(n, 0)).bottom() < table.viewport().height()
    ]
    seen = [n for n in seen if table.rowViewportPosition(n) >= 0]
    assert len(seen) >= 5
    assert table.rowHeight(shown[0]) < tall
    assert table._names.horizontalHeader().height() == table.horizontalHeader().height()
    journey.window.resize(1280, 800)
    journey.settle()
    assert table.rowHeight(shown[0]) == tall
