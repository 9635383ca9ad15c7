"""Putting reports side by side: typed facts first, then what they say, row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.comparison import (
    ComparedReport,
    Comparison,
    FactRow,
    FactStatus,
    Row,
    RowStatus,
    Unit,
    WordingPair,
    key_of,
)
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.event import Judgement, Point
from migbrowser.model.report import Read, Report
from migbrowser.model.statement import Statement
from migbrowser.text.agreement import Account, attribute_slug, conflicts_first, fact_rows, settle, told_apart
from migbrowser.text.rows import coverage, differs, moved_points, points_in_order, unit_label, worst
from migbrowser.text.witness import Witness

if TYPE_CHECKING:
    from migbrowser.store.catalogue import Catalogue

_LONGEST_TERM = 4  # words; a longer rendering is a title or a theme, which the facts show
_BESIDE_THE_POINT = re.compile(r"^the\s+|\s*\([^()]*\)$", re.IGNORECASE)
_Columns = Mapping[str, Sequence[Statement]]


class Comparing:
    """Comparisons over one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def compare_event(self, event: Address, base: int = 0) -> Comparison:
        """All reports of an event, in their order of publication; `base` counts from 0.

        Raises `UserError` where the event does not exist or has no report, or a base not among them.
        """
        known = self._catalogue.event(event)
        return self._compared(*self._keyed(known.reports, base), known.address)

    def fullest(self, event: Address) -> int:
        """Which of an event's reports, from 0, others are best held to: read in full, and saying most.

        Raises `UserError` where the event does not exist.
        """
        reports = [self._report(address) for address in self._catalogue.event(event).reports]
        ranks = [(report.read is Read.FULL, report.statements) for report in reports]
        return ranks.index(max(ranks)) if ranks else 0

    def compare(self, addresses: Sequence[Address], base: int = 0) -> Comparison:
        """The reports side by side, keyed A, B, … in the order given; `base` counts from 0.

        Raises `UserError` for an address that is no report, no report at all, or a base not among them.
        """
        reports, key = self._keyed(addresses, base)
        return self._compared(reports, key, _common_event(list(reports.values())))

    def witness(self, key: str, address: Address) -> Witness:
        """One report's statements and facts, to be put beside a text that the catalogue does not hold.

        Raises `UserError` for an address that is no report.
        """
        report = self._report(address)
        return Witness(
            ComparedReport(key, report.address, None, report.title, report.read),
            tuple(map(_unit, self._statements(report, None))),
            _left_out(report),
            self._account(key, report, None),
        )

    def _keyed(self, addresses: Sequence[Address], base: int) -> tuple[dict[str, Report], str]:
        """The reports by their keys, and the key of the base."""
        if not addresses:
            raise UserError(Problem.COMPARE_NEEDS_TWO, given=0)
        if not 0 <= base < len(addresses):
            raise UserError(Problem.BAD_VALUE, name="base", value=base + 1, expected=f"1 to {len(addresses)}")
        reports = {key_of(index): self._report(address) for index, address in enumerate(addresses)}
        return reports, key_of(base)

    def _report(self, address: Address) -> Report:
        if address.kind != "report":
            raise UserError(Problem.WRONG_KIND, address=address, expected="report")
        return self._catalogue.report(self._catalogue.alias(address))

    def _compared(self, reports: Mapping[str, Report], base: str, event: Address | None) -> Comparison:
        columns = {key: self._statements(report, event) for key, report in reports.items()}
        points = self._points(reports)
        judgements = self._judgements(reports)
        facts = self._facts(reports, event, points, judgements)
        return Comparison(
            reports=tuple(
                ComparedReport(key, report.address, None, report.title, report.read)
                for key, report in reports.items()
            ),
            base=base,
            units={key: tuple(map(_unit, statements)) for key, statements in columns.items()},
            left_out={key: _left_out(report) for key, report in reports.items()},
            facts=facts,
            rows=_Rows(reports, columns, base, points, judgements).all(),
            wording=self._wording(reports, facts),
            coverage=coverage(columns),
            event=event,
        )

    def _statements(self, report: Report, event: Address | None) -> list[Statement]:
        statements = self._catalogue.statements(report.address)
        return [statement for statement in statements if event in (None, statement.event)]

    def _points(self, reports: Mapping[str, Report]) -> dict[Address, Point]:
        events = dict.fromkeys(event for report in reports.values() for event in report.events)
        return {point.address: point for event in events for point in self._catalogue.points(event)}

    def _judgements(self, reports: Mapping[str, Report]) -> list[Judgement]:
        events = dict.fromkeys(event for report in reports.values() for event in report.events)
        return [judgement for event in events for judgement in self._catalogue.judgements(event)]

    def _facts(
        self,
        reports: Mapping[str, Report],
        event: Address | None,
        points: Mapping[Address, Point],
        judgements: Sequence[Judgement],
    ) -> tuple[FactRow, ...]:
        accounts = [self._account(key, report, event) for key, report in reports.items()]
        compared = {report.address for report in reports.values()}
        events = {key: report.events for key, report in reports.items()}
        rows = (told_apart(row, events) for row in fact_rows(accounts))
        return conflicts_first(_settled(row, event, points, judgements, compared) for row in rows)

    def _account(self, key: str, report: Report, event: Address | None) -> Account:
        facts = self._catalogue.facts(report.address)
        attendance = self._catalogue.attendance(report=report.address)
        return Account(
            key,
            report.read is Read.FULL,
            tuple(fact for fact in facts if event in (None, fact.event)),
            tuple(row for row in attendance if event in (None, row.event)),
        )

    def _wording(self, reports: Mapping[str, Report], facts: Sequence[FactRow]) -> tuple[WordingPair, ...]:
        """Terms that the reports use for one party, one fact or one set phrase, each counted once.

        A phrase that is itself a fact, such as a theme, stands among the facts already.
        """
        pairs = [_party_terms(*pair) for pair in self._printed_pairs(reports)]
        pairs += [terms for row in facts if row.status is FactStatus.VARIANT for terms in _fact_terms(row)]
        shown = {printed for row in facts for value in row.values for printed in value.printed.items()}
        pairs += [terms for terms in self._formula_terms(reports) if not terms.items() <= shown]
        return tuple(WordingPair(terms, 1) for terms in pairs if len(set(map(_bare, terms.values()))) > 1)

    def _formula_terms(self, reports: Mapping[str, Report]) -> list[dict[str, str]]:
        """The renderings of one set phrase, in whatever languages, two reports at a time."""
        keys = {report.address: key for key, report in reports.items()}
        pairs: list[dict[str, str]] = []
        for formula in self._catalogue.formulae():
            printed = sorted(
                {(keys[each.report], each.text) for each in formula.wordings if each.report in keys}
            )
            pairs += [dict(pair) for pair in combinations(printed, 2) if pair[0][0] != pair[1][0]]
        return pairs

    def _printed_pairs(self, reports: Mapping[str, Report]) -> list[tuple[tuple[str, str], tuple[str, str]]]:
        printed = {
            key: {row.party: row.printed for row in self._catalogue.attendance(report=report.address)}
            for key, report in reports.items()
        }
        return [
            ((one, printed[one][party]), (other, printed[other][party]))
            for one, other in combinations(printed, 2)
            for party in sorted(printed[one].keys() & printed[other].keys())
        ]


class _Rows:
    """The rows of one comparison."""

    def __init__(
        self,
        reports: Mapping[str, Report],
        columns: _Columns,
        base: str,
        points: Mapping[Address, Point],
        judgements: Sequence[Judgement],
    ) -> None:
        self._reports, self._columns, self._base, self._points = reports, columns, base, points
        self._judged = {(j.point, frozenset(j.reports)): j for j in judgements}
        self._moved = {
            key: moved_points(columns[base], statements) for key, statements in columns.items() if key != base
        }

    def all(self) -> tuple[Row, ...]:
        """Every point on which any of the reports speaks, the base's order first."""
        return tuple(self._row(point) for point in points_in_order(self._columns, self._base))

    def _row(self, point: Address) -> Row:
        cells = {
            key: [statement for statement in statements if statement.point == point]
            for key, statements in self._columns.items()
        }
        by = self._by(point, cells)
        known = self._points.get(point)
        moved = tuple(key for key, points in self._moved.items() if point in points)
        return Row(
            point=point,
            heading=known.heading if known else None,
            status=worst(by.values()),
            by=by,
            moved=bool(moved),
            speaker_differs=differs(cells, lambda statement: statement.speaker),
            force_differs=differs(cells, lambda statement: statement.force),
            cells={key: tuple(map(unit_label, statements)) for key, statements in cells.items()},
            unread=tuple(key for key, statements in cells.items() if not statements and self._in_part(key)),
            why=self._why(point, known),
            topics=known.topics if known else (),
            more=dict(self._more(point, by)),
            moved_in=moved,
        )

    def _in_part(self, key: str) -> bool:
        return self._reports[key].read is not Read.FULL

    def _by(self, point: Address, cells: _Columns) -> dict[str, RowStatus]:
        others = [key for key, statements in cells.items() if statements and key != self._base]
        if not cells[self._base]:
            return dict.fromkeys(others, RowStatus.ONLY)
        return {key: self._status(point, key, cells) for key in others}

    def _status(self, point: Address, key: str, cells: _Columns) -> RowStatus:
        judgement = self._judgement(point, key)
        if judgement:
            return RowStatus(judgement.status)
        texts = [[statement.text for statement in cells[column]] for column in (self._base, key)]
        return RowStatus.SAME if texts[0] == texts[1] else RowStatus.REWORDED

    def _more(self, point: Address, by: Mapping[str, RowStatus]) -> Iterator[tuple[str, str]]:
        """Who says more, the base or the other, where one does and the catalogue says which."""
        keys = {report.address: key for key, report in self._reports.items()}
        for key, status in by.items():
            judgement = self._judgement(point, key) if status is RowStatus.PARTIAL else None
            if judgement and judgement.more in keys:
                yield key, keys[judgement.more]

    def _judgement(self, point: Address, key: str) -> Judgement | None:
        pair = frozenset((self._reports[self._base].address, self._reports[key].address))
        return self._judged.get((point, pair))

    def _why(self, point: Address, known: Point | None) -> str | None:
        """What the catalogue says of the point, then of each report beside the base.

        A judgement speaks of two reports as *the one* and *the other*: among several it says which two.
        """
        judged: dict[str, list[str]] = {}
        for key in self._reports:
            judgement = self._judgement(point, key) if key != self._base else None
            if judgement and judgement.why:
                judged.setdefault(judgement.why, []).append(key)
        reasons = [known.why if known else None, *(self._between(why, keys) for why, keys in judged.items())]
        return " ".join(dict.fromkeys(filter(None, reasons))) or None

    def _between(self, why: str, keys: Sequence[str]) -> str:
        """A reason behind the reports of which it holds, where more than two are compared."""
        if len(self._reports) == 2:
            return why
        *first, last = sorted([*keys, self._base], key=list(self._reports).index)
        return f"{', '.join(first)} and {last}: {why}"


def _left_out(report: Report) -> tuple[str, ...]:
    return tuple(f"{part.kind}: {part.note}" for part in report.left_out)


def _common_event(reports: Sequence[Report]) -> Address | None:
    shared = [event for event in reports[0].events if all(event in report.events for report in reports)]
    return shared[0] if shared else None


def _unit(statement: Statement) -> Unit:
    return Unit(
        unit_label(statement),
        statement.text,
        statement.address,
        statement.speaker,
        statement.addressee,
        statement.force,
        statement.verb,
    )


def _settled(
    row: FactRow,
    event: Address | None,
    points: Mapping[Address, Point],
    judgements: Sequence[Judgement],
    compared: set[Address],
) -> FactRow:
    address = Address(f"point/{event.id}/{attribute_slug(row.attribute)}") if event else None
    point = points.get(address) if address else None
    judged = [j for j in judgements if j.point == address and compared.issuperset(j.reports)]
    status = FactStatus(judged[0].status) if judged else None
    return settle(row, status, point.address if point else None, point.why if point else None)


def _bare(term: str) -> str:
    """A term without what makes no other term of it: capitals, an article, an abbreviation behind it."""
    return _BESIDE_THE_POINT.sub("", term).casefold()


def _party_terms(one: tuple[str, str], other: tuple[str, str]) -> dict[str, str]:
    return dict((one, other))


def _fact_terms(row: FactRow) -> list[dict[str, str]]:
    """Short renderings that reports use for one thing, two reports at a time."""
    printed = [(key, text) for value in row.values for key, text in value.printed.items()]
    short = [(key, text) for key, text in printed if len(text.split()) <= _LONGEST_TERM]
    return [dict((one, other)) for one, other in combinations(short, 2) if one[0] != other[0]]
