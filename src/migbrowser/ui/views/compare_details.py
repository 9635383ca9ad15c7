"""One row of a comparison in full: what differs, why it matters, as printed, what it takes up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.clause import Grade
from migbrowser.model.comparison import ComparedReport, Comparison, Row
from migbrowser.ui.context import Context
from migbrowser.ui.models.comparison_details import (
    Printed,
    differences,
    doubts,
    given,
    printed,
    quotations,
)
from migbrowser.ui.models.comparison_lines import Line
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.tokens import SPACE_2, SPACE_3, SPACE_4, Mark
from migbrowser.ui.widgets import (
    AddressLabel,
    Badge,
    FlowLayout,
    PlainButton,
    Section,
    Siglum,
    Soft,
    Title,
)
from migbrowser.ui.widgets.compare_verdict import VerdictPanel
from migbrowser.ui.widgets.marked_words import MarkedWords

if TYPE_CHECKING:
    from migbrowser.services.services import Services

_GRADES = {Grade.SAME_WORDING: Mark.SAME, Grade.REWORDED: Mark.SAME, Grade.SAME_IDEA: Mark.PARTIAL}
TakenUp = tuple[Address, str, Grade, str]  # clause, its title, how closely, why


def read_taken_up(services: Services, statements: Iterable[Address]) -> list[TakenUp]:
    """For a job: the clauses that statements take up, each once."""
    found: dict[Address, TakenUp] = {}
    for statement in statements:
        for echo in services.browsing.echoes(statement):
            title = services.browsing.title(echo.clause)
            found.setdefault(echo.clause, (echo.clause, title, echo.grade, echo.why))
    return list(found.values())


class CompareDetails(QScrollArea):
    """Stands in the reader's place while the rows of a comparison are walked."""

    wanted = Signal(object)  # Address to open
    copy_wanted = Signal()
    selection_wanted = Signal()
    attach_wanted = Signal(str)  # address of a report
    left = Signal()  # Escape: back to the rows

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The row in detail"))
        self.verdict = VerdictPanel()
        self.verdict.left.connect(self.left)
        self._upper, self._lower = QWidget(), QWidget()
        self._column = QVBoxLayout()
        page = QWidget()
        self._page = QVBoxLayout(page)  # the verdict stays while what is over and under it changes
        self._page.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        self._page.setSpacing(SPACE_2)
        for part in (self._upper, self.verdict, self._lower):
            self._page.addWidget(part)
        self._page.addStretch(1)
        self.setWidget(page)

    def show_line(
        self,
        line: Line,
        place: str,
        comparison: Comparison,
        directory: Directory,
        taken_up: Sequence[TakenUp] = (),
    ) -> None:
        """Show one line; `place` says which row or difference it is, `taken_up` what clauses it echoes."""
        upper = self._begin()
        self._add_head(line, place)
        why = line.subject.why if line.subject else None
        for text in (why, *differences(line, comparison, directory)):
            if text:
                self._add(_wrapped(QLabel(text)))
        self._add_printed(line, comparison)
        self._add_originals(line, comparison)
        self._add_taken_up(taken_up)
        self.verdict.setVisible(line.subject is not None)
        self.verdict.show_line(line, comparison, given(line))
        lower = self._begin()
        self._add_foot(line, comparison, directory)
        for before, after in ((self._upper, upper), (self._lower, lower)):
            self._page.replaceWidget(before, after)
            before.deleteLater()
        self._upper, self._lower = upper, lower

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the rows, from wherever in the details."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _begin(self) -> QWidget:
        """A part of the page to add to."""
        part = QWidget()
        self._column = QVBoxLayout(part)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_2)
        return part

    def _add_taken_up(self, found: Sequence[TakenUp]) -> None:
        """Which earlier clauses the row's statements take up."""
        if not found:
            return
        self._add(Section(self.tr("Takes up")))
        for address, title, grade, why in found:
            self._add(self._clause(address, title, grade))
            if why:
                self._add(_wrapped(Soft(why)))

    def _clause(self, address: Address, title: str, grade: Grade) -> QWidget:
        line = QWidget()
        row = FlowLayout(line)
        link = PlainButton(title, self.tr("Open {address}").format(address=address))
        link.setProperty("role", "link")
        link.clicked.connect(lambda: self.wanted.emit(address))
        row.addWidget(link)
        row.addWidget(Badge(_GRADES[grade], self._grade(grade), sign=False))
        return line

    def _grade(self, grade: Grade) -> str:
        return {
            Grade.SAME_WORDING: self.tr("same wording"),
            Grade.REWORDED: self.tr("reworded"),
            Grade.SAME_IDEA: self.tr("same idea"),
        }[grade]

    def _add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            if isinstance(widget, Section):
                self._column.addSpacing(SPACE_2)
            self._column.addWidget(widget)

    def _add_head(self, line: Line, place: str) -> None:
        address = AddressLabel(place)
        address.setWordWrap(True)
        self._add(address, Title(line.heading, wrap=True))
        badges = QWidget()
        row = FlowLayout(badges)
        for mark, text in line.badges:
            row.addWidget(Badge(mark, text))
        if line.notes:
            row.addWidget(Soft(line.notes))
        self._add(badges)

    def _add_printed(self, line: Line, comparison: Comparison) -> None:
        """A few words of each report, as it prints them, with the passage."""
        found = list(printed(line, comparison))
        if not found:
            return
        self._add(Section(self.tr("As printed")))
        titles = {report.key: report.title for report in comparison.reports}
        for each in found:
            self._add(_quoted(Siglum(each.key, titles[each.key]), each))
        quoted = {key for key, _ in quotations(line)}
        if not quoted and any(report.address for report in comparison.reports):
            self._add(_wrapped(Soft(self.tr("A few words each; the sentence itself is in the original."))))
        said = {each.key for each in found} - quoted if isinstance(line.subject, Row) else set()
        self._add_attaching([report for report in comparison.reports if report.key in said])

    def _add_attaching(self, reports: list[ComparedReport]) -> None:
        """Ways to give the originals that are not there."""
        links = QWidget()
        row = FlowLayout(links)
        for report in reports:
            if report.address:
                link = PlainButton(self.tr("Attach the original of {report}…").format(report=report.key))
                link.setProperty("role", "link")
                link.clicked.connect(lambda _=False, to=report.address: self.attach_wanted.emit(to))
                row.addWidget(link)
        if row.count():
            self._add(links)

    def _add_originals(self, line: Line, comparison: Comparison) -> None:
        """The sentences themselves, where the user attached them; where the engine reads them otherwise."""
        titles = {report.key: report.title for report in comparison.reports}
        found, otherwise = list(quotations(line)), list(doubts(line))
        if found:
            self._add(Section(self.tr("In the originals")))
        marked = False
        for key, runs in found:
            marked = marked or any(run.mark for run in runs)
            words = MarkedWords(self._context.theme, runs)
            self._add(_beside(Siglum(key, titles[key]), words))
        if marked:
            key_ = self.tr("Underlined: worded otherwise; + only here; ⇄ stands elsewhere in the sentence.")
            self._add(_wrapped(Soft(key_)))
        for words_ in otherwise:
            self._add(_wrapped(QLabel(words_)))

    def _add_foot(self, line: Line, comparison: Comparison, directory: Directory) -> None:
        buttons = QWidget()
        row = FlowLayout(buttons, gap=SPACE_2)
        copy = PlainButton(self.tr("Copy with source"), self.tr("Copy what the reports say, with sources"))
        copy.clicked.connect(self.copy_wanted)
        add = PlainButton(self.tr("Add to selection"), self.tr("Mark this point for export, or take it out"))
        add.clicked.connect(self.selection_wanted)
        row.addWidget(copy)
        row.addWidget(add)
        self._column.addSpacing(SPACE_3)
        self._add(buttons)
        if not (line.point or line.statements):
            buttons.hide()  # of files there is no source to give
        cite = AddressLabel(self._cite(line, comparison, directory))
        cite.setWordWrap(True)
        self._add(cite)

    def _cite(self, line: Line, comparison: Comparison, directory: Directory) -> str:
        keys = ", ".join(f"{report.key} = {report.address or report.file}" for report in comparison.reports)
        return self.tr("Cite as: {what}; {reports} (edition {edition}).").format(
            what=line.point or line.heading, reports=keys, edition=directory.edition
        )


def _wrapped(label: QLabel) -> QLabel:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _quoted(siglum: Siglum, printed: Printed) -> QWidget:
    text = f"“{printed.text}”\u2002{printed.at}"
    return _beside(siglum, _wrapped(QLabel(f"{text}\n{printed.note}" if printed.note else text)))


def _beside(siglum: Siglum, words: QWidget) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_2)
    row.addWidget(siglum, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return line
