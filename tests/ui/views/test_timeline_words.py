"""What the timeline says of days, delays and stated numbers, over the real catalogue."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from migbrowser.ui.lettering import Type
from migbrowser.ui.views import timeline_words as words
from migbrowser.ui.widgets import CELL
from migbrowser.ui.widgets.badges import badge_size, badge_text
from migbrowser.ui.widgets.cells import INSET


def told(view, event):
    """The occasion of an event, and the card that hovering shows."""
    occasion = next(each for each in view._occasions if each.event.address.id == event)
    return occasion, words.tip(occasion, {})


def column(view, name, occasion):
    """An event's cell in the table."""
    return next(each for each in view.model.columns if each.name == name).of(occasion)


def test_what_was_out_before_the_event_is_not_late(timeline):
    announced, card = told(timeline, "2024-nha-trang-dgicm")
    assert announced.delay == (-10, -10)  # before its last day
    assert "reported 6 day" in card


def test_a_card_calls_days_inferred_only_where_no_report_prints_them(timeline):
    noted = {o.inferred: o.event for o in timeline._occasions if o.event.date_note}
    _, card = told(timeline, noted[True].address.id)
    assert f"Date inferred. {escape(noted[True].date_note)}" in card
    _, card = told(timeline, noted[False].address.id)
    assert f"<i>{escape(noted[False].date_note)}</i>" in card


def test_days_that_all_reports_give_otherwise_are_told_but_not_disputed(timeline):
    colombo, card = told(timeline, "2016-colombo-colombo-process")
    assert "25 Aug 2016 according to" in card
    assert column(timeline, "date", colombo).badge[1] == "inferred"


def test_numbers_that_reports_state_stand_from_the_least_to_the_most(timeline):
    subforum, _ = told(timeline, "2025-lianyungang-subforum")
    assert column(timeline, "states", subforum).text == f"{subforum.event.states} / 50 or 51"


def test_how_late_the_reports_were_stands_in_the_table_in_order(timeline):
    said = {
        "2025-lianyungang-regional": "2–27 days",
        "2024-suzhou-subforum": "up to 12 day",
        "2023-phuket-dgicm": "3 day",
        "2025-lianyungang-forum": "up to 1 day",
        "2018-nusa-dua-bali-process": "none",
        "2024-nha-trang-dgicm": "6 day",
        "2022-singapore-dgicm": "not stated",
    }
    cells = {event: column(timeline, "delay", told(timeline, event)[0]).text for event in said}
    assert all(cells[event].startswith(words) for event, words in said.items()), cells
    place = [each.name for each in timeline.model.columns].index("delay")
    timeline.table.sortByColumn(place, Qt.SortOrder.AscendingOrder)
    late = [row.delay[1] if row.delay else 1000 for row in timeline.model.rows]
    assert late == sorted(late)


def test_walking_along_the_axis_says_what_the_looks_of_an_event_say(timeline):
    """Inferred, disputed, how many reports, how late: hatches and frames are nothing to a screen reader."""
    said = {each.event.address.id: words.told(each, {}) for each in timeline._occasions}
    disputed = "; reports also give 17–19; 12 report(s), reports 2–27 days later"
    assert said["2025-lianyungang-regional"].endswith(disputed)
    assert "; date inferred; 3 report(s), reported 6 day(s) before" in said["2024-nha-trang-dgicm"]
    told_now = []
    timeline.context.told.connect(told_now.append)
    QTest.keyClick(timeline.axis, Qt.Key.Key_End)
    assert "report(s), report" in told_now[-1]


def test_days_of_events_are_whole_in_a_chinese_table(in_chinese, timeline):
    table, theme = timeline.table, timeline.context.theme
    room = table.columnWidth(0) - 2 * theme.px(INSET)
    for row in range(timeline.model.rowCount()):
        cell = timeline.model.index(row, 0).data(CELL)
        badge = badge_size(theme, badge_text(*cell.badge)).width() + theme.px(8) if cell.badge else 0
        assert theme.lettering.width(cell.text, Type()) + badge <= room, cell.spoken
