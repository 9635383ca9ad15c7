"""One row of a comparison in full: what differs, why it matters, as printed, what it takes up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.clause import Grade
from migbrowser.model.comparison import ComparedReport, Comparison, Row
from migbrowser.ui.context import Context
from migbrowser.ui.models.clause_titles import clause_title
from migbrowser.ui.models.comparison_details import (
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
from migbrowser.ui.widgets.labels import Linked
from migbrowser.ui.widgets.marked_words import MarkedWords
from migbrowser.ui.widgets.repeated import Repeated, laid_out_once

if TYPE_CHECKING:
    from migbrowser.services.services import Services

_GRADES = {Grade.SAME_WORDING: Mark.SAME, Grade.REWORDED: Mark.SAME, Grade.SAME_IDEA: Mark.PARTIAL}
W = TypeVar("W", bound=QWidget)
L = TypeVar("L", bound=QLabel)
TakenUp = tuple[Address, str, Grade, str]  # clause, its title, how closely, why


def read_taken_up(services: Services, statements: Iterable[Address]) -> list[TakenUp]:
    """For a job: the clauses that statements take up, each once."""
    found: dict[Address, TakenUp] = {}
    for statement in statements:
        for echo in services.browsing.echoes(statement):
            title = clause_title(echo.clause, services.browsing.title(echo.clause))
            found.setdefault(echo.clause, (echo.clause, title, echo.grade, echo.why))
    return list(found.values())


class CompareDetails(QScrollArea):
    """Stands in the reader's place while the rows of a comparison are walked; its widgets stay."""

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
        self._page = self._build()
        self.setWidget(self._page)

    def show_line(
        self,
        line: Line,
        place: str,
        comparison: Comparison,
        directory: Directory,
        taken_up: Sequence[TakenUp] = (),
    ) -> None:
        """Show one line; `place` says which row or difference it is, `taken_up` what clauses it echoes."""
        with laid_out_once(self._page), laid_out_once(self.verdict):
            self._say_all(line, place, comparison, directory, taken_up)

    def _say_all(
        self,
        line: Line,
        place: str,
        comparison: Comparison,
        directory: Directory,
        taken_up: Sequence[TakenUp],
    ) -> None:
        self._say_head(line, place)
        why = line.subject.why if line.subject else None
        self._say_sentences([text for text in (why, *differences(line, comparison, directory)) if text])
        self._say_printed(line, comparison)
        self._say_originals(line, comparison)
        self._say_taken_up(taken_up)
        self.verdict.setVisible(line.subject is not None)
        self.verdict.show_line(line, comparison, given(line))
        self._buttons.setVisible(bool(line.point or line.statements))  # of files there is no source to give
        self._cite.setText(self._citation(line, comparison, directory))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the rows, from wherever in the details."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> QWidget:
        page = QWidget()
        column = _column(page)  # and columns within it: widgets within widgets would be laid out one by one
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        for part in (
            self._build_head(),
            self._build_printed(),
            self._build_originals(),
            self._build_taken_up(),
        ):
            column.addLayout(part)
        column.addWidget(self.verdict)
        column.addLayout(self._build_foot())
        column.addStretch(1)
        return page

    def _build_head(self) -> QLayout:
        column, flow = _column(), FlowLayout()
        self._place, self._title = AddressLabel(), Title(wrap=True)
        self._place.setWordWrap(True)
        column.addWidget(self._place)
        column.addWidget(self._title)
        column.addLayout(flow)
        self._badges = Repeated(flow, lambda: Badge(Mark.SAME, ""))
        self._notes = Soft()
        flow.addWidget(self._notes)
        self._sentences = Repeated(column, lambda: _wrapped(QLabel()))
        return column

    def _say_head(self, line: Line, place: str) -> None:
        self._place.setText(place)
        self._title.setText(line.heading)
        for badge, (mark, text) in zip(self._badges.take(len(line.badges)), line.badges, strict=True):
            badge.say(mark, text)
        self._notes.setText(line.notes)
        self._notes.setVisible(bool(line.notes))

    def _say_sentences(self, sentences: Sequence[str]) -> None:
        for label, text in zip(self._sentences.take(len(sentences)), sentences, strict=True):
            label.setText(text)

    def _build_printed(self) -> QLayout:
        column, links = _column(), FlowLayout()
        self._printed = _head(column, self.tr("As printed"))
        self._quotes = Repeated(column, lambda: _Said(_wrapped(QLabel())))
        self._few = _wrapped(Soft(self.tr("A few words each; the sentence itself is in the original.")))
        column.addWidget(self._few)
        column.addLayout(links)
        self._attaching = Repeated(links, lambda: _Attach(self.attach_wanted))
        return column

    def _say_printed(self, line: Line, comparison: Comparison) -> None:
        """A few words of each report, as it prints them, with the passage."""
        found = list(printed(line, comparison))
        self._printed.setVisible(bool(found))
        titles = {report.key: report.title for report in comparison.reports}
        for said, each in zip(self._quotes.take(len(found)), found, strict=True):
            said.siglum.say(each.key, titles[each.key])
            text = f"“{each.text}”\u2002{each.at}"
            said.words.setText(f"{text}\n{each.note}" if each.note else text)
        quoted = {key for key, _ in quotations(line)}
        self._few.setVisible(
            bool(found) and not quoted and any(report.address for report in comparison.reports)
        )
        lacking = {each.key for each in found} - quoted if isinstance(line.subject, Row) else set()
        self._offer_attaching(
            [report for report in comparison.reports if report.key in lacking and report.address]
        )

    def _offer_attaching(self, reports: list[ComparedReport]) -> None:
        """Ways to give the originals that are not there."""
        for link, report in zip(self._attaching.take(len(reports)), reports, strict=True):
            words = self.tr("Attach the original of {report}…").format(report=report.key)
            link.report = report.address
            link.setText(words)
            link.setToolTip(words)

    def _build_originals(self) -> QLayout:
        column, quotations_, doubts_ = _column(), _column(), _column()
        self._originals = _head(column, self.tr("In the originals"))
        self._quotations = Repeated(quotations_, lambda: _Said(MarkedWords(self._context.theme)))
        key = self.tr("Underlined: worded otherwise; + only here; ⇄ stands elsewhere in the sentence.")
        self._key = _wrapped(Soft(key))
        self._doubts = Repeated(doubts_, lambda: _wrapped(QLabel()))
        column.addLayout(quotations_)
        column.addWidget(self._key)
        column.addLayout(doubts_)
        return column

    def _say_originals(self, line: Line, comparison: Comparison) -> None:
        """The sentences themselves, where the user attached them; where the engine reads them otherwise."""
        titles = {report.key: report.title for report in comparison.reports}
        found, otherwise = list(quotations(line)), list(doubts(line))
        for said, (key, runs) in zip(self._quotations.take(len(found)), found, strict=True):
            said.siglum.say(key, titles[key])
            said.words.say(runs)
        self._key.setVisible(any(run.mark for _, runs in found for run in runs))
        for label, words in zip(self._doubts.take(len(otherwise)), otherwise, strict=True):
            label.setText(words)
        self._originals.setVisible(bool(found))

    def _build_taken_up(self) -> QLayout:
        column = _column()
        self._takes_up = _head(column, self.tr("Takes up"))
        self._clauses = Repeated(column, lambda: _Clause(self.tr("Takes up"), self.wanted))
        return column

    def _say_taken_up(self, found: Sequence[TakenUp]) -> None:
        """Which earlier clauses the row's statements take up."""
        self._takes_up.setVisible(bool(found))
        for shown, (address, title, grade, why) in zip(self._clauses.take(len(found)), found, strict=True):
            shown.lead(address, title, self.tr("Open {address}").format(address=address))
            shown.grade.say(_GRADES[grade], self._grade(grade))
            shown.why.setText(why)
            shown.why.setVisible(bool(why))

    def _grade(self, grade: Grade) -> str:
        return {
            Grade.SAME_WORDING: self.tr("same wording"),
            Grade.REWORDED: self.tr("reworded"),
            Grade.SAME_IDEA: self.tr("same idea"),
        }[grade]

    def _build_foot(self) -> QLayout:
        self._buttons = QWidget()
        column, row = _column(), FlowLayout(self._buttons, gap=SPACE_2)
        column.addSpacing(SPACE_3)
        copy = PlainButton(self.tr("Copy with source"), self.tr("Copy what the reports say, with sources"))
        copy.clicked.connect(self.copy_wanted)
        add = PlainButton(self.tr("Add to selection"), self.tr("Mark this point for export, or take it out"))
        add.clicked.connect(self.selection_wanted)
        row.addWidget(copy)
        row.addWidget(add)
        self._cite = AddressLabel()
        self._cite.setWordWrap(True)
        column.addWidget(self._buttons)
        column.addWidget(self._cite)
        return column

    def _citation(self, line: Line, comparison: Comparison, directory: Directory) -> str:
        keys = ", ".join(f"{report.key} = {report.address or report.file}" for report in comparison.reports)
        return self.tr("Cite as: {what}; {reports} (edition {edition}).").format(
            what=line.point or line.heading, reports=keys, edition=directory.edition
        )


class _Said(QWidget, Generic[W]):
    """Words behind the siglum of the report whose they are."""

    def __init__(self, words: W) -> None:
        super().__init__()
        self.siglum, self.words = Siglum(""), words
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.siglum, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)


class _Attach(PlainButton):
    """The way to give the original of a report."""

    def __init__(self, followed: SignalInstance) -> None:
        super().__init__("")
        self.setProperty("role", "link")
        self.report: Address | None = None
        self.clicked.connect(lambda: followed.emit(self.report))


class _Clause(QWidget):
    """A clause that is taken up, how closely, and why we say so; `name` is how the link is read out."""

    def __init__(self, name: str, followed: SignalInstance) -> None:
        super().__init__()
        column = _column(self)
        self._link = Linked(name)
        self._link.linkActivated.connect(lambda link: followed.emit(Address(link)))
        self.grade, self.why = Badge(Mark.SAME, "", sign=False), _wrapped(Soft())
        column.addWidget(self._link)
        column.addWidget(self.grade, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.why)

    def lead(self, address: Address, words: str, tip: str) -> None:
        """Lead to another clause."""
        self._link.setText(f'<a href="{escape(address)}">{escape(words)}</a>')
        self._link.setToolTip(tip)


def _column(part: QWidget | None = None) -> QVBoxLayout:
    column = QVBoxLayout(part) if part else QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_2)
    return column


def _head(column: QVBoxLayout, words: str) -> Section:
    head = Section(words)
    head.setContentsMargins(0, SPACE_2, 0, 0)
    column.addWidget(head)
    return head


def _wrapped(label: L) -> L:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
