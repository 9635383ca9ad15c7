"""A comparison as lines of a table: values without Qt's model, ready to be painted, read out and copied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from PySide6.QtCore import QCoreApplication

from migbrowser.model.address import Address
from migbrowser.model.comparison import (
    ComparedReport,
    Comparison,
    FactRow,
    FactStatus,
    FactValue,
    Row,
    RowStatus,
    Unit,
)
from migbrowser.model.report import Read
from migbrowser.model.verdict import RowVerdict
from migbrowser.ui.models import comparison_words as words
from migbrowser.ui.models.comparison_closing import closing
from migbrowser.ui.models.comparison_wording import ALIKE, differing, is_chinese, other_numbers
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.models.punctuation import in_turn, listed
from migbrowser.ui.models.runs import BREAK, Manner, Run, Span, marked
from migbrowser.ui.tokens import Mark
from migbrowser.ui.widgets.badges import badge_text
from migbrowser.ui.widgets.labels import not_compared_word, not_read_word, silent_word

translate = QCoreApplication.translate

_FIRST = 3  # units of a file, which tell what it is written in
_NAMES_SHOWN = 4  # of a list of parties; a longer one is counted and named in the details


@dataclass(frozen=True, slots=True)
class Said:
    """What one report says in one line."""

    runs: tuple[Run, ...]
    statements: tuple[Address, ...] = ()

    @property
    def text(self) -> str:
        """The whole cell in words."""
        return "".join(run.text for run in self.runs).replace(BREAK, " ").strip()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: a fact, a row; without a subject what closes the table, or a heading."""

    heading: str
    said: tuple[Said, ...] = ()
    badges: tuple[words.Badge, ...] = ()
    notes: str = ""
    subject: FactRow | Row | None = None
    number: int | None = None  # of the differences, from 1

    @property
    def status(self) -> str:
        """Badges and notes in words."""
        return in_turn([*(badge_text(*badge) for badge in self.badges), *filter(None, [self.notes])])

    @property
    def is_heading(self) -> bool:
        """Whether it stands over other lines and across all columns."""
        return not self.said

    @property
    def differs(self) -> bool:
        """Whether the reports differ here in more than their words."""
        return self.subject is not None and self.subject.differs

    @property
    def doubted(self) -> bool:
        """Whether the engine's own alignment of the originals is not the row's."""
        return isinstance(self.subject, Row) and bool(
            self.subject.originals and self.subject.originals.doubts
        )

    @property
    def mark(self) -> Mark:
        """The mark of the overview: the first badge's."""
        return self.badges[0][0] if self.badges else Mark.PLAIN

    @property
    def point(self) -> Address | None:
        """The address under which the line can be cited."""
        return self.subject.point if self.subject else None

    @property
    def verdict(self) -> RowVerdict | None:
        """What the user holds to be right."""
        return self.subject.verdict if self.subject else None

    @property
    def statements(self) -> tuple[Address, ...]:
        """All statements in the line, report by report."""
        return tuple(address for said in self.said for address in said.statements)


def lines_of(comparison: Comparison, directory: Directory) -> tuple[Line, ...]:
    """Facts, a heading, rows: the whole table."""
    facts = [_Facts(comparison, directory).line(row) for row in comparison.facts]
    said = (row for row in comparison.rows if any(row.cells.values()))  # the others were read by nobody here
    rows = [_Rows(comparison, directory).line(row) for row in said]
    numbers = count(1)
    lines = [*facts, _heading(comparison), *rows] if rows else facts
    lines += _closing(comparison)
    return tuple(replace(line, number=next(numbers)) if line.differs else line for line in lines)


def _closing(comparison: Comparison) -> Iterator[Line]:
    for heading, notes, runs in closing(comparison):
        said = tuple(Said(runs.get(report.key, ())) for report in comparison.reports) if runs else ()
        yield Line(heading, said, notes=notes)


def _heading(comparison: Comparison) -> Line:
    """The heading over the rows, with a key to them."""
    order = translate("Compare", "What they say · in the order of {base}").format(base=comparison.base)
    key = translate(
        "Compare",
        "Underlined: worded otherwise; bold: they cannot both be right. "
        "Silent: read in full and does not say it. Not read: nothing follows.",
    )
    if any(report.address for report in comparison.reports):
        key = translate("Compare", "In the catalogue's words. {key}").format(key=key)
    if comparison.not_compared:
        said = translate(
            "Compare",
            "Sentences of {reports} are not compared, being in another script: the extra “multilingual” "
            "for that is not installed.",
        )
        key = f"{said.format(reports=', '.join(comparison.not_compared))} {key}"
    return Line(order, notes=key)


def _absent(*, read: bool) -> Said:
    return Said((Run(silent_word() if read else not_read_word(), Manner.ABSENT),))


class _Facts:
    """Lines of typed facts."""

    def __init__(self, comparison: Comparison, directory: Directory) -> None:
        self._comparison, self._directory = comparison, directory
        self._keys = [report.key for report in comparison.reports]
        self._language = {report.key: self._written_in(report) for report in comparison.reports}

    def _written_in(self, report: ComparedReport) -> str:
        """The language, whatever its script; of a file whether it is in Chinese characters."""
        known = self._directory.reports.get(report.address) if report.address else None
        if known:
            return known.language.partition("-")[0]
        first = "".join(unit.text for unit in self._comparison.units[report.key][:_FIRST])
        return "zh" if is_chinese(first) else ""

    def line(self, row: FactRow) -> Line:
        """One fact across the reports."""
        return Line(
            words.attribute(row.attribute),
            tuple(self._said(row, key) for key in self._keys),
            (words.fact_badge(row), *words.held_badges(row, self._directory)),
            subject=row,
        )

    def _said(self, row: FactRow, key: str) -> Said:
        values = [fact for fact in row.values if key in fact.reports]
        if not values:
            return _absent(read=key not in row.unread)
        runs: list[Run] = []
        for fact in values:
            runs += [Run(BREAK)] if runs else []
            runs += self._runs(row, fact, key)
        return Said(tuple(runs))

    def _runs(self, row: FactRow, fact: FactValue, key: str) -> Iterator[Run]:
        if fact.at.get(key):
            yield Run(f"{fact.at[key]}\u2002", Manner.PASSAGE)
        yield from (
            self._list(row, fact, key) if isinstance(fact.value, tuple) else self._value(row, fact, key)
        )
        note = fact.notes.get(key)
        if note:
            yield Run(f"\u2002{words.note(note)}", Manner.NOTE)

    def _value(self, row: FactRow, fact: FactValue, key: str) -> Iterable[Run]:
        text = words.value(fact, key, self._directory)
        if row.status is FactStatus.CONFLICT:
            return [Run(text, mark=None if self._is_base(row, fact) else Mark.CONFLICT)]
        if row.status is not FactStatus.VARIANT:
            return [Run(text)]
        elsewhere = self._elsewhere(row, key)
        return marked(text, differing(text, elsewhere) if elsewhere else (), Mark.VARIANT)

    def _is_base(self, row: FactRow, fact: FactValue) -> bool:
        """Whether a value is the one to measure by: the base's, or the first if the base is silent."""
        base = self._comparison.base
        return base in fact.reports or (
            fact is row.values[0] and not any(base in v.reports for v in row.values)
        )

    def _elsewhere(self, row: FactRow, key: str) -> str:
        """What the other reports in the same language give: in another one every word is another."""
        others = [
            words.value(other, report, self._directory)
            for other in row.values
            for report in other.reports
            if self._beside(key, report)
        ]
        return " ".join(others)

    def _beside(self, key: str, other: str) -> bool:
        return other != key and self._language[other] == self._language[key]

    def _list(self, row: FactRow, fact: FactValue, key: str) -> Iterator[Run]:
        members = fact.value if isinstance(fact.value, tuple) else ()
        names = fact.printed.get(key, "").split("; ")
        known = self._printed_elsewhere(row, key)
        if len(members) <= _NAMES_SHOWN:
            text = " · ".join(names)
            yield from marked(text, differing(text, "; ".join(known)) if known else (), Mark.VARIANT)
        else:
            count = len(members)
            yield Run(translate("Compare", "%n named", "", count))
            yield from self._printed_otherwise([name for name in names if known and name not in known])
        yield from self._missing(row, members)

    def _printed_otherwise(self, names: Sequence[str]) -> Iterator[Run]:
        """Members of a long list that this report prints under another name than the others do."""
        if 0 < len(names) <= _NAMES_SHOWN:
            quoted = translate("Compare", "printed “{names}”").format(names=listed(names))
            yield Run(f"\u2002{quoted}", Manner.ASIDE)

    def _printed_elsewhere(self, row: FactRow, key: str) -> set[str]:
        printed = [
            text
            for other in row.values
            for report, text in other.printed.items()
            if self._beside(key, report)
        ]
        return {name for text in printed for name in text.split("; ")}

    def _missing(self, row: FactRow, members: Sequence[str]) -> Iterator[Run]:
        """Who stands in another report's list and not in this one's; of very many how many."""
        missing = not_named(row, members)
        if missing:
            names = listed(self._directory.name(member) for member in missing)
            said = translate("Compare", "not named: {names}").format(names=names)
            if len(missing) > _NAMES_SHOWN:
                count = len(missing)
                said = translate("Compare", "%n not named", "", count)
            yield Run(" · ")
            yield Run(said, mark=Mark.VARIANT)


def not_named(row: FactRow, members: Sequence[str]) -> tuple[str, ...]:
    """Who stands in another report's list and not among `members`."""
    lists = [other.value for other in row.values if isinstance(other.value, tuple)]
    return tuple(dict.fromkeys(member for other in lists for member in other if member not in members))


class _Rows:
    """Lines of what the reports say."""

    def __init__(self, comparison: Comparison, directory: Directory) -> None:
        self._comparison, self._directory = comparison, directory
        self._base = comparison.base
        self._keys = [report.key for report in comparison.reports]
        self._read = {report.key: report.read is Read.FULL for report in comparison.reports}
        self._units = {key: {unit.at: unit for unit in units} for key, units in comparison.units.items()}

    def line(self, row: Row) -> Line:
        """One point across the reports."""
        return Line(
            row.heading or self._heading(row),
            tuple(self._said(row, key) for key in self._keys),
            (*words.row_badges(row), *words.held_badges(row, self._directory)),
            " · ".join(self._notes(row)),
            row,
        )

    def _heading(self, row: Row) -> str:
        """A row without a point has no heading of its own: its passages name it."""
        return " · ".join(f"{key} {', '.join(at)}" for key, at in row.cells.items() if at)

    def _notes(self, row: Row) -> Iterator[str]:
        if len(set(row.by.values())) > 1:
            yield in_turn(f"{key} {words.stands(row, key)}" for key in row.by)
        if row.moved:
            yield translate("Compare", "moved")
        if row.originals is not None and row.originals.doubts:
            yield translate("Compare", "originals: the engine differs")

    def _of(self, row: Row, key: str) -> list[Unit]:
        return [self._units[key][at] for at in row.cells.get(key, ())]

    def _said(self, row: Row, key: str) -> Said:
        units = self._of(row, key)
        if not units:
            if key in row.not_compared:
                return Said((Run(not_compared_word(), Manner.ABSENT),))
            return _absent(read=self._read[key] and key not in row.unread)
        runs: list[Run] = []
        for unit in units:
            runs += [Run(BREAK)] if runs else []
            runs += self._runs(row, key, unit)
        return Said(tuple(runs), tuple(unit.statement for unit in units if unit.statement))

    def _runs(self, row: Row, key: str, unit: Unit) -> Iterator[Run]:
        yield Run(f"{unit.at}\u2002", Manner.PASSAGE)
        yield from marked(unit.text, self._differing(row, key, unit), _mark_of(row, key))
        yield from self._speaking(row, key, unit)

    def _differing(self, row: Row, key: str, unit: Unit) -> tuple[Span, ...]:
        if key == self._base or row.by.get(key) in (None, RowStatus.SAME, RowStatus.ONLY):
            return ()
        base = " ".join(other.text for other in self._of(row, self._base))
        found = differing(unit.text, base, ALIKE)
        if not found and row.by[key] is RowStatus.CONFLICT and is_chinese(base) is is_chinese(unit.text):
            return other_numbers(unit.text, base)
        return found

    def _speaking(self, row: Row, key: str, unit: Unit) -> Iterator[Run]:
        """Who says it and with what force, where the reports differ in that; marked unless as the base."""
        base = self._of(row, self._base) if key != self._base else []
        if row.speaker_differs:
            strange = bool(base) and unit.speaker not in {other.speaker for other in base}
            yield from _remark(words.speaker(unit, self._directory), strange=strange)
        if row.force_differs and unit.force:
            strange = bool(base) and unit.force not in {other.force for other in base}
            yield from _remark(words.force(unit.force), strange=strange)
            if unit.verb:
                yield Run(f" “{unit.verb}”", Manner.ASIDE)


def _remark(text: str, *, strange: bool) -> Iterator[Run]:
    yield Run("\u2003", Manner.ASIDE)
    yield Run(text, Manner.ASIDE, Mark.VARIANT if strange else None)


def _mark_of(row: Row, key: str) -> Mark:
    return Mark.CONFLICT if row.by.get(key) is RowStatus.CONFLICT else Mark.VARIANT
