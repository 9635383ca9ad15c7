import pytest
from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPointF, Qt
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.export import ExportOptions
from migbrowser.model.selection import OwnText, Selection, TextKind
from migbrowser.ui.context import Context
from migbrowser.ui.dialogs.naming import NameDialog
from migbrowser.ui.dragging import carry
from migbrowser.ui.jobs import Jobs
from migbrowser.ui.views.tray import TrayView
from migbrowser.ui.views.tray_preview import KEPT, LARGEST, Preview

EVENT, CLAUSE = Address("event/2025-lianyungang-regional"), Address("clause/initiative-2023/12")
COMPARISON = Address("comparison/nia-en-2025-regional-news+gsh-en-2025-regional")
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def context(open_real, theme):
    jobs = Jobs(open_real)
    yield Context(jobs, theme)
    jobs.close()


@pytest.fixture
def tray(context, qtbot):
    made = TrayView(context)
    qtbot.addWidget(made)
    made.resize(1280, 44)
    made.begin()
    made.show()
    assert context.jobs.settle()
    return made


@pytest.fixture
def filled(tray, context):
    context.select([EVENT, CLAUSE, COMPARISON])
    assert context.jobs.settle()
    tray.fold.setChecked(True)
    return tray


def settled(tray):
    assert tray.context.jobs.settle()
    return tray.context.selection


def test_empty_it_says_how_to_begin(tray):
    assert "Ctrl+D" in tray.words.text()
    assert not tray.export.isEnabled()
    assert not tray.preview.isEnabled()
    assert tray.fold.isEnabled(), "a briefing may begin with words"


def test_it_is_one_line(filled):
    filled.fold.setChecked(False)
    assert filled.words.text() == "3 entries: event 2025 Lianyungang · clause I2023/12 · comparison A–B"
    assert filled.sizeHint().height() <= 46


def test_names_that_do_not_fit_are_counted(filled):
    filled.resize(700, filled.height())
    filled.resize(620, filled.height())
    assert filled.words.text().endswith("more")
    metrics = filled.words.fontMetrics()
    assert metrics.horizontalAdvance(filled.words.text()) <= filled.words.width()


def test_keys_put_entries_in_order(filled, qtbot):
    filled.list.setCurrentIndex(filled.entries.index(0))
    qtbot.keyClick(filled.list, Qt.Key.Key_Down, ALT)
    assert settled(filled) == (CLAUSE, EVENT, COMPARISON)
    assert filled.list.current() == EVENT, "the keyboard stays on the entry"
    qtbot.keyClick(filled.list, Qt.Key.Key_Down, ALT)
    assert settled(filled) == (CLAUSE, COMPARISON, EVENT)
    qtbot.keyClick(filled.list, Qt.Key.Key_Down, ALT)
    assert settled(filled) == (CLAUSE, COMPARISON, EVENT), "it is the last"
    qtbot.keyClick(filled.list, Qt.Key.Key_Up, ALT)
    assert settled(filled) == (CLAUSE, EVENT, COMPARISON)


def test_delete_takes_out_and_undo_puts_back_in_its_place(filled, qtbot):
    filled.list.setCurrentIndex(filled.entries.index(1))
    qtbot.keyClick(filled.list, Qt.Key.Key_Delete)
    assert settled(filled) == (EVENT, COMPARISON)
    assert filled.list.current() == COMPARISON, "what took its place"
    qtbot.keyClick(filled.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert settled(filled) == (EVENT, CLAUSE, COMPARISON)


def test_with_ctrl_still_down_what_is_current_is_marked(filled, qtbot):
    window = filled.window().windowHandle()
    QTest.keyPress(window, Qt.Key.Key_Control, CTRL)
    filled.clear.click()
    filled.undo.click()
    assert settled(filled) == (EVENT, CLAUSE, COMPARISON)
    assert filled.list.marked() == (filled.list.current(),)
    QTest.keyRelease(window, Qt.Key.Key_Control, Qt.KeyboardModifier.NoModifier)


def test_every_change_can_be_undone_and_done_again(filled, qtbot):
    filled.clear.click()
    assert settled(filled) == ()
    assert "clearing" in filled.undo.toolTip()
    assert filled.unfolded.isVisible(), "or undo could not be reached"
    filled.undo.click()
    assert settled(filled) == (EVENT, CLAUSE, COMPARISON)
    qtbot.keyClick(filled.list, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert settled(filled) == ()
    assert not filled.redo.isEnabled()
    for _ in range(2):
        filled.undo.click()
    assert settled(filled) == ()
    assert not filled.undo.isEnabled(), "that was before the first"


def write(tray, qtbot, key, words, end):
    qtbot.keyClick(tray.list, key, CTRL | Qt.KeyboardModifier.ShiftModifier)
    editor = tray.list.findChild(QLineEdit) or tray.list.findChild(QPlainTextEdit)
    qtbot.keyClicks(editor, words)
    qtbot.keyClick(editor, *end)
    QApplication.processEvents()  # Enter ends a line a moment later
    assert tray.context.jobs.settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def items(tray):
    return [each.text if isinstance(each, OwnText) else each for each in tray.context.collected.present.items]


def test_a_briefing_is_written_by_keys(filled, qtbot):
    filled.list.setCurrentIndex(filled.entries.index(0))
    write(filled, qtbot, Qt.Key.Key_H, "On 2025", (Qt.Key.Key_Return,))
    assert items(filled) == ["On 2025", EVENT, CLAUSE, COMPARISON]
    assert filled.list.currentIndex().row() == 0, "the keyboard is on what was written"
    filled.list.setCurrentIndex(filled.entries.index(2))
    write(filled, qtbot, Qt.Key.Key_P, "A note.", (Qt.Key.Key_Return, CTRL))
    assert items(filled) == ["On 2025", EVENT, "A note.", CLAUSE, COMPARISON]
    qtbot.keyClick(filled.list, Qt.Key.Key_Up, ALT)
    settled(filled)
    assert items(filled)[1] == "A note."
    qtbot.keyClick(filled.list, Qt.Key.Key_Return)
    editor = filled.list.findChild(QPlainTextEdit)
    assert editor.toPlainText() == "A note."
    editor.setPlainText("Another.")
    qtbot.keyClick(editor, Qt.Key.Key_Return, CTRL)
    settled(filled)
    assert items(filled)[1] == "Another."
    qtbot.keyClick(filled.list, Qt.Key.Key_Z, CTRL)
    settled(filled)
    assert items(filled)[1] == "A note."


def test_escape_leaves_nothing_behind(filled, qtbot):
    filled.list.setCurrentIndex(filled.entries.index(1))
    write(filled, qtbot, Qt.Key.Key_H, "On 2025", (Qt.Key.Key_Escape,))
    assert filled.entries.items == (EVENT, CLAUSE, COMPARISON)
    assert len(items(filled)) == 3


def test_what_comes_while_one_writes_waits(filled, qtbot):
    filled.list.write(TextKind.PARAGRAPH)
    editor = filled.list.findChild(QPlainTextEdit)
    qtbot.keyClicks(editor, "Unfinished")
    filled.context.select([Address("topic/training")])
    assert filled.context.jobs.settle()
    assert editor.isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_Return, CTRL)
    settled(filled)
    assert items(filled)[0] == "Unfinished"
    assert items(filled)[-1] == "topic/training"


def test_several_move_together(filled, qtbot):
    qtbot.keyClick(filled.list, Qt.Key.Key_Down)
    qtbot.keyClick(filled.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(filled.list, Qt.Key.Key_Up, ALT)
    assert settled(filled) == (CLAUSE, COMPARISON, EVENT)
    assert filled.list.marked() == (CLAUSE, COMPARISON)
    qtbot.keyClick(filled.list, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(filled.list, Qt.Key.Key_Down, ALT)
    assert settled(filled) == (EVENT, CLAUSE, COMPARISON)


def answer(tray, words):
    dialog = tray.window().findChildren(NameDialog)[-1]
    dialog.line.setText(words)
    dialog.take.click()
    assert tray.context.jobs.settle()


def test_selections_are_made_named_copied_and_deleted(filled):
    chooser = filled.chooser
    chooser.rename()
    answer(filled, "For the minister")
    assert chooser.text() == "For the minister ▾"
    chooser.make()
    answer(filled, "Notes & more")
    assert settled(filled) == ()
    assert chooser.accessibleName() == "Selection: Notes & more"
    chooser.menu().aboutToShow.emit()
    first, second = chooser.menu().actions()[:2]
    assert (first.text(), second.isChecked()) == ("For the minister (3)", True)
    first.trigger()
    assert len(settled(filled)) == 3
    chooser.duplicate()
    answer(filled, "Copy")
    chooser.delete()
    settled(filled)
    assert [each.name for each in filled.context.collected.all] == ["For the minister", "Notes & more"]
    filled.undo.click()
    settled(filled)
    assert filled.context.collected.present.name == "Copy"


def test_a_name_that_is_taken_is_said_to_be(filled, qtbot):
    filled.chooser.make()
    answer(filled, "A")
    filled.chooser.make()
    with qtbot.waitSignal(filled.context.jobs.failed) as failed:
        answer(filled, "A")
    assert failed.args[0].problem is Problem.NAME_TAKEN


def test_no_name_cannot_be_given(filled):
    filled.chooser.make()
    dialog = filled.window().findChildren(NameDialog)[-1]
    assert not dialog.take.isEnabled()
    dialog.reject()


def test_the_title_stays_with_its_selection(filled):
    filled.chooser.entitle()
    answer(filled, "On training")
    assert filled.context.collected.present.title == "On training"
    filled.chooser.entitle()
    answer(filled, "")
    assert filled.context.collected.present.title == ""


def test_entries_can_be_dropped_on_the_line(filled):
    data = carry([Address("topic/training")])
    place = QPointF(20, filled.height() - 10)
    nothing = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, nothing)
    filled.dropEvent(event)
    assert settled(filled)[-1] == "topic/training"


def test_dragging_is_moving(filled):
    filled.entries.moved.emit((COMPARISON,), 0)
    assert settled(filled) == (COMPARISON, EVENT, CLAUSE)


def test_opening_shows_the_entry_or_compares(filled, qtbot):
    filled.list.setCurrentIndex(filled.entries.index(1))
    with qtbot.waitSignal(filled.context.open_requested) as opened:
        qtbot.keyClick(filled.list, Qt.Key.Key_Return)
    assert opened.args == [CLAUSE, True]
    filled.list.setCurrentIndex(filled.entries.index(2))
    with qtbot.waitSignal(filled.context.compare_requested) as compared:
        qtbot.keyClick(filled.list, Qt.Key.Key_Return)
    assert compared.args == [("report/nia-en-2025-regional-news", "report/gsh-en-2025-regional")]


def test_what_is_gone_is_shown_as_gone(tray, context):
    context.select([Address("topic/no-longer")])
    assert context.jobs.settle()
    assert tray.words.text() == "1 entry: topic no-longer"
    assert "not in this catalogue" in tray.entries.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_export_asks_for_the_selection_with_ones_own_words(filled, qtbot):
    with qtbot.waitSignal(filled.context.export_requested) as asked:
        filled.export.click()
    assert asked.args == [(EVENT, CLAUSE, COMPARISON)]


def a_page(width=300, height=400):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


class FakeProof:
    """Pages of 300 × 400 pixels, the third one flat."""

    def __init__(self, pages):
        self.sizes = tuple((300, 225) if page == 2 else (225, 300) for page in range(pages))
        self.drawn, self.closed = [], False

    def page(self, number, resolution):
        assert resolution == 96
        self.drawn.append(number)
        return a_page(*((400, 300) if number == 2 else (300, 400)))

    def close(self):
        self.closed = True


class FakeExporting:
    def __init__(self, proof):
        self._proof = proof

    def preview(self, items, options, **_):
        if not self._proof.sizes:
            raise UserError(Problem.NOTHING_TO_EXPORT)
        return self._proof


@pytest.fixture
def previewed(services, jobs, theme, qtbot):
    def show(pages):
        services.exporting = FakeExporting(FakeProof(pages))
        dialog = Preview(Context(jobs, theme), Selection(1, "", "", (EVENT,)), ExportOptions())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.show()
        assert jobs.settle()
        return dialog

    return show


def test_the_preview_shows_every_page(previewed, qtbot, jobs):
    dialog = previewed(12)
    assert dialog.count.text() == "Page 1 of 12"
    pages = dialog.list.model()
    assert pages.rowCount() == 12
    assert pages.index(2).data() == "Page 3 of 12"
    for page in range(12):
        dialog.list.show_page(page)
        qtbot.waitUntil(lambda page=page: pages.picture(page) is not None)
        assert pages.picture(page).size() == pages.size(page)
    before = dialog.list.page_size().width()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Minus)
    assert dialog.list.page_size().width() < before
    for _ in range(20):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Plus)
    assert dialog.list.page_size().width() == round(300 * LARGEST)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Home)
    qtbot.keyClick(dialog.list, Qt.Key.Key_0)
    assert dialog.list.page_size().width() == before


def test_flat_pages_are_flat(previewed):
    pages = previewed(3).list
    assert pages.page_size(2).width() > pages.page_size(2).height()
    assert pages.page_size(2).width() == pages.page_size(0).height()


def test_only_pages_that_are_looked_at_are_drawn_the_last_first(previewed, qtbot, jobs):
    dialog = previewed(5000)
    proof = dialog._proof
    qtbot.waitUntil(lambda: dialog.list.pages.picture(0) is not None)
    assert jobs.settle()
    assert len(proof.drawn) < 5
    seen = len(proof.drawn)
    for page in range(100, 150):
        dialog.list.pages.picture(page)  # scrolled by
    qtbot.waitUntil(lambda: not dialog._waiting and not dialog._drawing)
    assert proof.drawn[seen:][:2] in ([100, 149], [100, 148])
    assert len(proof.drawn[seen:]) < 2 * KEPT
    assert len(dialog.list.pages._pictures) <= KEPT


def test_left_it_closes_its_document(previewed, jobs):
    dialog = previewed(2)
    proof = dialog._proof
    dialog.reject()
    assert jobs.settle()
    assert proof.closed


def test_a_page_that_cannot_be_drawn_is_said_and_closes(previewed, jobs, qtbot):
    dialog = previewed(40)

    def refuse(*_):
        raise UserError(Problem.ENGINE_ENDED, how="SIGKILL")

    dialog._proof.page = refuse
    with qtbot.waitSignal(jobs.failed):
        dialog.list.show_page(30)
        assert jobs.settle()
    assert not dialog.isVisible()


def test_the_preview_says_which_page(previewed):
    assert previewed(1).count.text() == "Page 1 of 1"


def test_one_goes_from_page_to_page(previewed, qtbot):
    dialog = previewed(12)
    qtbot.keyClick(dialog.list, Qt.Key.Key_PageDown)
    qtbot.keyClick(dialog.list, Qt.Key.Key_PageDown)
    assert dialog.count.text() == "Page 3 of 12"
    dialog.tools[0].click()
    assert dialog.count.text() == "Page 2 of 12"
    qtbot.keyClick(dialog.list, Qt.Key.Key_End)
    assert dialog.count.text() == "Page 12 of 12"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Home)
    assert dialog.count.text() == "Page 1 of 12"


def test_printing_is_asked_for(previewed, qtbot):
    dialog = previewed(1)
    with qtbot.waitSignal(dialog._context.print_requested) as asked:
        dialog.print_.click()
    assert asked.args == [(EVENT,)]


def test_what_cannot_be_shown_is_said_and_closes(previewed, jobs, qtbot):
    with qtbot.waitSignal(jobs.failed):
        dialog = previewed(0)
    assert not dialog.isVisible()


def test_an_empty_list_says_how_to_fill_it(tray):
    tray.resize(800, 300)
    tray.show()
    tray.fold.setChecked(True)
    shown = tray.list.viewport().grab().toImage()
    colours = {
        shown.pixelColor(x, y).name() for x in range(shown.width()) for y in range(0, shown.height(), 3)
    }
    assert len(colours) > 2  # words, and not the ground alone
