"""Chinese screens: what the catalogue knows in Chinese is said in Chinese, with Chinese signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QTextBrowser,
    QWidget,
)

from migbrowser.model.address import Address
from migbrowser.ui.dialogs.correction import CorrectionDialog
from migbrowser.ui.goals import goals
from migbrowser.ui.tabs import NAMES
from migbrowser.ui.tour import QUESTION, TURNS, subjects

HAN = r"[\u3400-\u9fff]"
NARROW = re.compile(rf"{HAN} ?[,;:!?](?![0-9.]|//)|[,;:!?] ?{HAN}|{HAN} \(|\({HAN}|{HAN}\)")
AS_PRINTED = re.compile("报道所称：[^\n]*")  # in the reports' own signs
AS_THEY_ARE = QTextBrowser  # an entry's own words
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


def settle(whole):
    assert whole.jobs.settle()
    for _ in range(TURNS):
        QApplication.processEvents()


def cells(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)  # private there
    for row in range(min(model.rowCount(parent), 60)):
        for column in range(columns):
            index = model.index(row, column, parent)
            yield from (str(model.data(index, role) or "") for role in ROLES)
            if column == 0:
                yield from cells(model, index)


def words(window) -> Iterator[str]:
    """All that can be read, heard or pointed at, in what is shown."""
    for label in window.findChildren(QLabel):
        if label.isVisible():
            yield label.text()
    for button in window.findChildren(QAbstractButton):
        if button.isVisible():
            yield re.sub(r"\(&?.\)", "", button.text())
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not isinstance(widget, AS_THEY_ARE):
            yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    for view in window.findChildren(QAbstractItemView):
        if view.isVisible() and view.model() is not None:
            yield from cells(view.model(), QModelIndex())


def visit(whole) -> Iterator[str]:
    """Every tab but the one of what reports print, with an entry open."""
    found = []
    whole.jobs.run(subjects, found.append)
    settle(whole)
    on, context = found[0], whole.context
    context.select((on.event, on.clause, on.party))
    opened = {"timeline": on.event, "participants": on.party, "clauses": on.clause}
    for tab in NAMES:
        context.show_tab(tab)
        settle(whole)
        if tab in opened:
            context.open(opened[tab])
        elif tab == "search":
            context.search(QUESTION)
        settle(whole)
        yield tab


def test_no_narrow_sign_stands_beside_chinese_words(in_chinese, real):
    faults = [
        (tab, text[:90])
        for tab in visit(real)
        if tab != "compare"
        for text in words(real.window)
        if NARROW.search(AS_PRINTED.sub("", text))
    ]
    assert faults == [], "\n".join(map(str, faults))


def test_places_are_called_by_their_chinese_names(in_chinese, real):
    """Where reports are not quoted: the catalogue's own sentences and addresses are in English as yet."""
    latin = re.compile("Lianyungang|Suzhou|Beijing")
    for tab in visit(real):
        if tab in ("timeline", "participants"):
            told = [text for text in words(real.window) if latin.search(text) and len(text) < 60]
            assert [text for text in told if "/" not in text] == [], tab
        assert not latin.search(real.window.tray.words.text())


def test_topics_that_were_also_looked_for_are_called_in_chinese(in_chinese, real):
    real.context.search("deportation")
    settle(real)
    said = real.window.tabs.current.head.understood.text()
    assert "Return and readmission" not in said
    assert "遣返" in said


def test_the_selection_the_filters_and_go_to_call_entries_in_chinese(in_chinese, real):
    chosen = ("party/cn", "topic/return-readmission", "framework/un-charter")
    real.context.select(map(Address, chosen))
    settle(real)
    line = real.window.tray.words.toolTip()
    assert not re.search("China|Return|Charter", line), line
    real.context.show_tab("participants")
    settle(real)
    assert any("巴厘进程" in words for words in real.window.tabs.current.events._options.values())
    real.context.show_tab("clauses")
    settle(real)
    assert "联合国宪章" in real.window.tabs.current.framework._options.values()
    found = []
    real.jobs.run(goals, found.extend)
    settle(real)
    assert next(goal.title for goal in found if goal.address == "framework/un-charter") == "联合国宪章"


def test_a_clause_is_called_the_same_in_the_reader_and_wherever_something_leads_to_it(in_chinese, real):
    real.context.open("clause/initiative-2023/12")
    settle(real)
    reader = real.window.pane.reader.browser
    assert "Initiative 2023，第 12 条：" in reader.toPlainText()
    assert "Initiative 2023，第 12 条：" in reader.accessibleDescription()
    real.context.open("instrument/initiative-2023")
    settle(real)
    assert "Initiative 2023，第 5 条：" in reader.toPlainText()
    assert "Initiative 2023, clause" not in reader.toPlainText()
    event = "event/2025-lianyungang-regional"
    real.context.open(event)
    settle(real)
    assert re.match(HAN, reader.accessibleDescription())


def test_what_may_be_wrong_is_called_in_chinese_too(in_chinese, real):
    real.context.open("event/2025-lianyungang-regional")
    settle(real)
    real.window.actions_.do("correct")
    settle(real)
    (dialog,) = real.window.findChildren(CorrectionDialog)
    heads = {dialog.part.itemText(n).partition(": ")[0] for n in range(1, dialog.part.count())}
    assert not {"Title", "Date", "Place", "Host", "Series"} & heads
    dialog.close()
