"""The columns of the list of clauses, and of the statements behind one cell of the grid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from migbrowser.model.address import Address
from migbrowser.model.clause import Objective, Strength
from migbrowser.model.statement import Statement
from migbrowser.ui.delegates.clauses import Pictured
from migbrowser.ui.language import in_chinese
from migbrowser.ui.models import clauses_words as words
from migbrowser.ui.models.clauses_register import ClauseRow
from migbrowser.ui.models.directory import Directory, framework_name
from migbrowser.ui.models.punctuation import headed, in_turn, listed
from migbrowser.ui.widgets import Cell, Column

_translate = QCoreApplication.translate
# The columns whose words make a row higher.
CLAUSE_GROWS, STATEMENT_GROWS = ("number", "heading", "cites"), ("text", "speaker", "report")


@dataclass
class Shown:
    """What the cells need beside their row; it changes while the columns stay."""

    objectives: tuple[Objective, ...] = ()
    text: bool = False  # whether the clauses' texts stand below them
    several: bool = False  # whether the clauses are of several instruments
    directory: Directory = field(default_factory=Directory)
    reports: Mapping[Address, str] = field(default_factory=dict)  # what those of the statements are called

    def number(self, row: ClauseRow) -> Cell:
        """Its number; of which instrument, if there are several."""
        text = words.reference(row) if self.several else words.number(row.clause)
        said = in_turn((row.instrument.short, words.clause_name(row.clause))) if self.several else text
        return Pictured(text, said=said, soft=True, wrap=True, tip=row.instrument.title)

    def heading(self, row: ClauseRow) -> Cell:
        """Its heading; its text if that stands below."""
        heading, text = row.clause.heading, row.clause.text
        said = headed(heading, text) if self.text else heading
        return Pictured(heading, said=said, wrap=True, bold=self.text, tip=heading)

    def cites(self, row: ClauseRow) -> Cell:
        """The frameworks that it names."""
        names = tuple(framework_name(each) for each in row.frameworks)
        full = "\n".join(words.framework(each) for each in row.frameworks)
        return Pictured(listed(names), said=listed(names), chips=names, tip=full)

    def gcm(self, row: ClauseRow) -> Cell:
        """The objectives that it serves; those it only touches weigh less."""
        clause = row.clause
        if not clause.gcm:
            none = _translate("Clauses", "none")
            return Cell(
                none, note=True, tip=_translate("Clauses", "It serves no objective, by our own mapping.")
            )
        ends = [", "] * (len(clause.gcm) - 1) + [""]
        runs = tuple(
            (f"{n}{end}", clause.gcm_strength[n] is Strength.RELATED)
            for n, end in zip(clause.gcm, ends, strict=True)
        )
        tip = f"{words.served(clause, self.objectives, chr(10))}\n{words.own_mapping()}"
        text = ", ".join(map(str, clause.gcm))
        return Pictured(text, said=words.served(clause, self.objectives, ", "), runs=runs, tip=tip)

    def later(self, row: ClauseRow) -> Cell:
        """A dot for each later passage that takes it up."""
        said, count = words.taken_up(row), len(row.echoed)
        if not count:
            return Cell(words.none_recorded(), note=True, tip=said)
        return Pictured(str(count), said=said, dots=count, tip=said.replace("; ", "\n"))

    def clause_columns(self) -> list[Column[ClauseRow]]:
        """The columns of the list."""
        return [
            Column("number", _translate("Clauses", "No."), self.number, lambda row: row.place, width=80),
            Column("heading", _translate("Clauses", "Clause, in our words"), self.heading, stretch=True),
            Column("cites", _translate("Clauses", "Cites"), self.cites, width=204 if in_chinese() else 176),
            Column(
                "gcm",
                _translate("Clauses", "GCM"),
                self.gcm,
                lambda row: row.clause.gcm or (99,),
                width=104,
                tip=_translate(
                    "Clauses",
                    "Objectives of the Global Compact for Migration: served directly in black, "
                    "related subjects in grey. Our own mapping.",
                ),
            ),
            Column(
                "later",
                _translate("Clauses", "Taken up later"),
                self.later,
                lambda row: -len(row.echoed),
                width=112,
                tip=_translate("Clauses", "One dot for each passage of a later report"),
            ),
        ]

    def statement_columns(self) -> list[Column[Statement]]:
        """The columns of what reports say on a topic at an event."""
        return [
            Column(
                "passage", _translate("Clauses", "Passage"), lambda s: Cell(s.passage, soft=True), _order, 84
            ),
            Column("text", _translate("Clauses", "Statement, in our words"), _statement, stretch=True),
            Column("speaker", _translate("Clauses", "Speaker"), self._speaker, width=180, ample=340),
            Column("report", _translate("Clauses", "Report"), self._report, width=180, ample=300),
        ]

    def _speaker(self, statement: Statement) -> Cell:
        if statement.speaker is None:
            return Cell(_translate("Clauses", "not stated"), note=True)
        return _wrapped(self.directory.name(statement.speaker))

    def _report(self, statement: Statement) -> Cell:
        return _wrapped(self.reports.get(statement.report, statement.report), soft=True)


def _statement(statement: Statement) -> Cell:
    return _wrapped(statement.text)


def _wrapped(words: str, *, soft: bool = False) -> Cell:
    return Pictured(words, said=words, wrap=True, soft=soft, tip=words)


def _order(statement: Statement) -> tuple[str, list[tuple[int, str]]]:
    """By report, then by passage as numbers: 3.10 after 3.9."""
    parts = statement.passage.split(".")
    return statement.report, [(int(part), "") if part.isdecimal() else (0, part) for part in parts]
