"""The user's verdict on one line of a comparison: who is right, and why; what was joined or split."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from migbrowser.model.comparison import Comparison, Row
from migbrowser.model.verdict import Fix, RowFix, RowVerdict
from migbrowser.ui.models.comparison_lines import Line
from migbrowser.ui.models.punctuation import beside
from migbrowser.ui.tokens import SPACE_1, SPACE_2
from migbrowser.ui.widgets.buttons import Chip, PlainButton
from migbrowser.ui.widgets.flow import FlowLayout
from migbrowser.ui.widgets.labels import Section, Soft
from migbrowser.ui.widgets.repeated import Repeated

_LINES = 3  # of the reason in sight


class VerdictPanel(QWidget):
    """Chips for the reports that speak, one for *unclear*, the reason; stays while lines come and go."""

    given = Signal(object, object, object, str)  # comparison, line; keys, none: unclear; the reason
    withdrawn = Signal(object, object)  # comparison, line
    fix_withdrawn = Signal(int)  # number of a RowFix
    left = Signal()  # Escape: back to the table

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[str, ...] = ()
        self._comparison: Comparison | None = None
        self._line: Line | None = None
        self.chips: dict[str, Chip] = {}
        self._row = QWidget()
        flow = FlowLayout(self._row)
        self._reports = Repeated(flow, self._report_chip)
        self.unclear = self._chip(self.tr("unclear"), beside(self.tr("What is right cannot be told"), "V"))
        flow.addWidget(self.unclear)
        self.unclear.toggled.connect(self._say_unclear)  # a screen reader toggles and does not click
        self.reason = QPlainTextEdit()
        self.reason.setPlaceholderText(self.tr("Why? Kept as soon as you leave the field."))
        self.reason.setAccessibleName(self.tr("The reason for your verdict"))
        self.reason.setTabChangesFocus(True)
        self.reason.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.reason.installEventFilter(self)
        self.back = PlainButton(self.tr("Take the verdict back"))
        self.back.clicked.connect(self._withdraw)
        self._when = Soft(wrap=True)
        self._fixes = QWidget()
        QVBoxLayout(self._fixes).setContentsMargins(0, 0, 0, 0)
        self._lay_out()

    def show_line(self, line: Line, comparison: Comparison, when: str) -> None:
        """Show what is held of a line, `when` the verdict was given; what was written of another is kept."""
        writing = self.reason.hasFocus() and self._line is not None and self._line.heading == line.heading
        if not writing:
            self.keep()
        self._comparison, self._line = comparison, line
        verdict = self._verdict
        spoken = speaking(line, comparison)
        if spoken != self._keys:
            self._offer(spoken)
        for key, chip in self.chips.items():
            _set(chip, verdict is not None and key in verdict.right)
        _set(self.unclear, verdict is not None and not (verdict.right or verdict.elsewhere))
        reason = verdict.reason if verdict else ""
        if reason != self._reason() and not writing:
            self.reason.setPlainText(reason)
        self.back.setVisible(verdict is not None)
        self._when.setText(when)
        self._when.setVisible(bool(when))
        self._show_fixes(line.subject.fixes if isinstance(line.subject, Row) else ())

    def keep(self) -> None:
        """Give the verdict as it stands, if its reason was changed; a reason alone says *unclear*."""
        reason = self._reason()
        if self._line is not None and reason != (self._verdict.reason if self._verdict else ""):
            self._give(self._right())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The reason is kept when it is left; Ctrl+Enter and Escape leave it."""
        if watched is self.reason and event.type() == QEvent.Type.FocusOut:
            self.keep()
        if watched is self.reason and isinstance(event, QKeyEvent) and _leaves(event):
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the table."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @property
    def _verdict(self) -> RowVerdict | None:
        subject = self._line.subject if self._line else None
        return subject.verdict if subject else None

    def _give(self, right: tuple[str, ...]) -> None:
        self.given.emit(self._comparison, self._line, right, self._reason())

    def _withdraw(self) -> None:
        self.reason.clear()
        self.withdrawn.emit(self._comparison, self._line)

    def _reason(self) -> str:
        return self.reason.toPlainText().strip()

    def _right(self) -> tuple[str, ...]:
        return tuple(key for key, chip in self.chips.items() if chip.isChecked())

    def _tell(self) -> None:
        """A chip was pressed: nobody right any more takes the verdict back, unless there is a reason."""
        right = self._right()
        if right or self._reason() or (self._verdict and self._verdict.elsewhere):
            self._give(right)
        else:
            self._withdraw()

    def _say_unclear(self, checked: bool) -> None:
        if checked:
            self._give(())
        else:
            self._withdraw()

    def _chip(self, text: str, tip: str) -> Chip:
        chip = Chip(text, tip, checkable=True)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        return chip

    def _offer(self, keys: tuple[str, ...]) -> None:
        self._keys, self.chips = keys, dict(zip(keys, self._reports.take(len(keys)), strict=True))
        for key, chip in self.chips.items():
            chip.setText(key)
            chip.setAccessibleName(key)
            chip.setToolTip(beside(self.tr("{report} is right here").format(report=key), "V"))

    def _report_chip(self) -> Chip:
        chip = self._chip("", "")
        chip.toggled.connect(self._tell)
        return chip

    def _show_fixes(self, fixes: Sequence[RowFix]) -> None:
        column = self._fixes.layout()
        while column is not None and (item := column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for fix in fixes:
            words = QLabel(self._fix_words(fix))
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            button = PlainButton(self.tr("Take it back"), self.tr("Let the rows be as the engine has them"))
            button.clicked.connect(lambda _=False, number=fix.number: self._take_back(number))
            if column is not None:
                column.addWidget(words)
                column.addWidget(button)
                column.setAlignment(button, Qt.AlignmentFlag.AlignLeft)
        self._fixes.setVisible(bool(fixes))

    def _take_back(self, number: int) -> None:
        self.left.emit()  # first: the button that has the keyboard goes away
        self.fix_withdrawn.emit(number)

    def _fix_words(self, fix: RowFix) -> str:
        ones, others = ", ".join(fix.ones), ", ".join(fix.others)
        if fix.fix is Fix.JOINED:
            said = self.tr("You joined {ones} and {others}; before, they stood in rows of their own.")
        else:
            said = self.tr("You split {ones} from {others}; before, they stood in one row.")
        return said.format(ones=ones, others=others)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_2, 0, 0)
        column.setSpacing(SPACE_2)
        self.section = Section(self.tr("Your verdict: who is right?"))
        self.reason.setFixedHeight(self.reason.fontMetrics().lineSpacing() * _LINES + 4 * SPACE_1)
        for part in (self.section, self._row, self.reason, self._when):
            column.addWidget(part)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._fixes)


def speaking(line: Line, comparison: Comparison) -> tuple[str, ...]:
    """The reports that say something in a line: who is silent is not right either."""
    subject = line.subject
    if subject is None:
        return ()
    if isinstance(subject, Row):
        return tuple(key for key, places in subject.cells.items() if places)
    said = {key for value in subject.values for key in value.reports}
    return tuple(report.key for report in comparison.reports if report.key in said)


def _leaves(event: QKeyEvent) -> bool:
    """Whether a key press ends writing."""
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.type() == QEvent.Type.KeyPress and (event.key() == Qt.Key.Key_Escape or (enter and control))


def _set(chip: Chip, checked: bool) -> None:
    """Show what is held, as no deed of the user."""
    chip.blockSignals(True)
    chip.setChecked(checked)
    chip.blockSignals(False)
