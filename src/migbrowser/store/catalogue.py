"""The catalogue, read-only: one method per question, each ending in values of `model/`."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.unfolding import Unfolding
from migbrowser.store import questions, rows
from migbrowser.store.database import open_immutable, read_identity, reading
from migbrowser.store.schema import APPLICATION_ID, SCHEMA_VERSION

if TYPE_CHECKING:
    from migbrowser.model.clause import Clause, Echo, Framework, Instrument, Objective, Topic
    from migbrowser.model.entry import Edition, Link
    from migbrowser.model.event import Event, Judgement, Point, Series
    from migbrowser.model.formula import Formula
    from migbrowser.model.occasion import EventLine, ReportLines
    from migbrowser.model.party import Attendance, Party
    from migbrowser.model.presence import Companion, EventHead
    from migbrowser.model.report import Report
    from migbrowser.model.statement import Fact, Statement
    from migbrowser.store.rows import Named

_Value = TypeVar("_Value")
_ABOUT_ITSELF = ("edition", "schema", "hash")  # keys of the table `catalogue` that are no counts


class Catalogue:
    """An open catalogue file. Belongs to the thread that opened it. Nobody changes it: what every tab needs
    is read once.

    A method given an address of its kind raises `UserError(Problem.NO_SUCH_ENTRY)` if that names nothing;
    any method raises `UserError(Problem.CATALOGUE_DAMAGED)` where the file turns out to be broken.
    """

    def __init__(self, path: Path) -> None:
        """Open `path`. Raises `UserError` where it is missing, damaged, foreign, newer or older."""
        _check(path)
        self.path = path
        with reading(path):
            self.connection = open_immutable(path)

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def rows(self, sql: str, *values: object) -> list[sqlite3.Row]:
        """The rows that answer `sql`, its `?` filled with `values`."""
        with reading(self.path):
            return self.connection.execute(sql, values).fetchall()

    def _all(self, make: Callable[[sqlite3.Row], _Value], sql: str, *values: object) -> list[_Value]:
        with reading(self.path):
            return [make(row) for row in self.connection.execute(sql, values)]

    def _all_at_once(self, make: Callable[[Named], _Value], sql: str, *values: object) -> list[_Value]:
        """As `_all`, where there may be thousands: they come gathered in one row."""
        names, found = self._gathered(sql, *values)
        with reading(self.path):
            return [make(dict(zip(names, value, strict=True))) for value in found]

    def _gathered(self, sql: str, *values: object) -> tuple[list[str], list[list[Any]]]:
        """The names of the columns, and all rows, in one row of SQLite's.

        At each row that is fetched the interpreter changes threads, and has to wait for its turn again while
        the window builds a tab: of thousands of rows that costs more than the question.
        """
        with reading(self.path):
            names = [each[0] for each in self.connection.execute(f"{sql} LIMIT 0", values).description]
            columns = ",".join(f'"{name}"' for name in names)
            gathered = f"SELECT json_group_array(json_array({columns})) FROM ({sql})"  # noqa: S608
            [found] = self.connection.execute(gathered, values).fetchone()
            return names, json.loads(found)

    def _unfolding(self, make: Callable[[Named], _Value], sql: str) -> Unfolding[_Value]:
        """As `_all`, by address, each value made when it is looked at: until then it is a line of text."""
        with reading(self.path):
            names = [each[0] for each in self.connection.execute(f"{sql} LIMIT 0").description]
            columns = ",".join(f'"{name}"' for name in names)
            lines = self.connection.execute(f"SELECT address, json_array({columns}) FROM ({sql})")  # noqa: S608
            folded = {Address(address): line for address, line in lines}

        def look(line: str) -> _Value:
            with reading(self.path):
                return make(dict(zip(names, json.loads(line), strict=True)))

        return Unfolding(folded, look)

    def _one(self, make: Callable[[sqlite3.Row], _Value], sql: str, address: Address) -> _Value:
        found = self._all(make, f"{sql} WHERE x.address = ?", address)
        if not found:
            raise UserError(Problem.NO_SUCH_ENTRY, address=str(address), nearest="")
        return found[0]

    def edition(self) -> Edition:
        """Date, hash, schema and counts of this catalogue."""
        from migbrowser.model.entry import Edition

        found = {row["key"]: row["value"] for row in self.rows("SELECT key, value FROM catalogue")}
        counts = tuple((key, int(value)) for key, value in found.items() if key not in _ABOUT_ITSELF)
        return Edition(found["edition"], found["hash"], int(found["schema"]), counts)

    def series(self) -> list[Series]:
        """All series, by title."""
        return self._series.copy()

    @cached_property
    def _series(self) -> list[Series]:
        return self._all(rows.series, f"{questions.SERIES} ORDER BY x.title, x.address")

    def one_series(self, address: Address) -> Series:
        """One series."""
        return self._one(rows.series, questions.SERIES, address)

    def events(self) -> list[Event]:
        """All events, the first first."""
        return self._all(rows.event, f"{questions.EVENTS} ORDER BY x.first_day, x.address")

    @cached_property
    def events_by_address(self) -> Unfolding[Event]:
        """All events, the first first, each made when it is looked at; read once."""
        states, organisations = (
            frozenset(self._all(_first, "SELECT address FROM parties WHERE kind = ?", kind))
            for kind in ("state", "organisation")
        )
        make = partial(rows.event_with_parties, states=states, organisations=organisations)
        return self._unfolding(make, questions.EVENTS_FOLDED)

    def event_heads(self) -> list[EventHead]:
        """All events as heads of columns, the first first."""
        return self._event_heads.copy()

    @cached_property
    def _event_heads(self) -> list[EventHead]:
        from migbrowser.store import party_rows

        _, found = self._gathered(questions.EVENT_HEADS)
        with reading(self.path):
            return party_rows.event_heads(found)

    @cached_property
    def best_reported(self) -> Address | None:
        """The event with the most reports read in full, then with the most at all; none if none has two."""
        found = self._all(_first, questions.BEST_REPORTED)
        return found[0] if found else None

    def event(self, address: Address) -> Event:
        """One event."""
        return self._one(rows.event, questions.EVENTS, address)

    def reports(self) -> list[Report]:
        """All reports, by day of publication; those that do not state it come last."""
        return self._all(
            rows.report, f"{questions.REPORTS} ORDER BY x.published IS NULL, x.published, x.address"
        )

    @cached_property
    def reports_by_address(self) -> Unfolding[Report]:
        """All reports, in no order, each made when it is looked at; read once."""
        return self._unfolding(rows.report, questions.REPORTS)

    def report(self, address: Address) -> Report:
        """One report."""
        return self._one(rows.report, questions.REPORTS, address)

    def statements(self, report: Address) -> list[Statement]:
        """What a report says, in its own order."""
        return self._all(
            rows.statement, f"{questions.STATEMENTS} WHERE x.report = ? ORDER BY x.position", report
        )

    def statements_at(self, event: Address) -> list[Statement]:
        """What the reports say of an event, report by report."""
        return self._statements("x.event = ?", event)

    def statements_on(self, point: Address) -> list[Statement]:
        """What the reports say on a point, report by report."""
        return self._statements("x.point = ?", point)

    def statements_by(self, speaker: Address) -> list[Statement]:
        """What a party says, report by report."""
        return self._statements("x.speaker = ?", speaker)

    def statements_about(self, topic: Address) -> list[Statement]:
        """What bears on a topic, report by report."""
        return self._statements(
            "x.address IN (SELECT statement FROM statement_topics WHERE topic = ?)", topic
        )

    def _statements(self, condition: str, address: Address) -> list[Statement]:
        return self._all(
            rows.statement, f"{questions.STATEMENTS} WHERE {condition} ORDER BY x.report, x.position", address
        )

    def statement(self, address: Address) -> Statement:
        """One statement."""
        return self._one(rows.statement, questions.STATEMENTS, address)

    def facts(self, report: Address) -> list[Fact]:
        """The typed facts that a report gives, in its source's order."""
        return self._all(rows.fact, "SELECT * FROM facts WHERE report = ? ORDER BY position", report)

    def facts_on(self, *attributes: str) -> list[Fact]:
        """The typed facts of these attributes that any report gives, report by report."""
        return self._all(
            rows.fact,
            f"SELECT * FROM facts WHERE attribute IN ({','.join('?' * len(attributes))})"  # noqa: S608 - only marks
            " ORDER BY report, position",
            *attributes,
        )

    def fingerprint(self, report: Address) -> dict[str, str]:
        """The hash of each sentence of a report by its passage, in order; empty where none is known."""
        found = self.rows("SELECT passage, hash FROM fingerprints WHERE report = ? ORDER BY position", report)
        return {row["passage"]: row["hash"] for row in found}

    def fingerprinted(self) -> list[Address]:
        """The reports whose fingerprint is known."""
        return self._all(
            lambda row: Address(row["report"]), "SELECT DISTINCT report FROM fingerprints ORDER BY report"
        )

    def points(self, event: Address) -> list[Point]:
        """The points in which an event's reports meet, in their order."""
        return self._all(rows.point, f"{questions.POINTS} WHERE x.event = ? ORDER BY x.position", event)

    def point(self, address: Address) -> Point:
        """One point."""
        return self._one(rows.point, questions.POINTS, address)

    def judgements(self, event: Address) -> list[Judgement]:
        """How an event's reports were judged to stand to one another."""
        return self._all(
            rows.judgement,
            "SELECT j.* FROM judgements j JOIN points p ON p.address = j.point"
            " WHERE p.event = ? ORDER BY p.position, j.report, j.other",
            event,
        )

    def attendance(
        self,
        event: Address | None = None,
        party: Address | None = None,
        report: Address | None = None,
    ) -> list[Attendance]:
        """Who took part in what, by event and report, in the report's order; each address narrows it."""
        from migbrowser.store import party_rows

        given = {"x.event = ?": event, "x.party = ?": party, "x.report = ?": report}
        conditions = [condition for condition, address in given.items() if address] or ["TRUE"]
        return self._all(
            party_rows.attendance,
            f"{questions.ATTENDANCE} WHERE {' AND '.join(conditions)}"
            " ORDER BY e.first_day, x.event, x.report, x.position",
            *filter(None, given.values()),
        )

    def attendance_at(self, events: Iterable[Address]) -> list[Attendance]:
        """Who took part in these events, by event and report, in the report's order."""
        from migbrowser.store import party_rows

        return self._all_at_once(
            party_rows.attendance,
            f"{questions.ATTENDANCE} WHERE x.event IN (SELECT value FROM json_each(?))"  # noqa: S608 - a constant
            " ORDER BY e.first_day, x.event, x.report, x.position",
            json.dumps(list(events)),
        )

    def reports_on(self, events: Iterable[Address]) -> list[Report]:
        """The reports about these events, and those that name anybody at them."""
        return self._all(
            rows.report,
            f"{questions.REPORTS} WHERE x.address IN (SELECT report FROM report_events WHERE event IN"  # noqa: S608
            " (SELECT value FROM json_each(?1)) UNION SELECT report FROM attendance WHERE event IN"
            " (SELECT value FROM json_each(?1))) ORDER BY x.published IS NULL, x.published, x.address",
            json.dumps(list(events)),
        )

    def company(self, party: Address) -> list[Companion]:
        """Who is named at the same events as a party, those at most of them first."""
        from migbrowser.store import party_rows

        return self._all(
            party_rows.companion,
            "SELECT x.party, count(DISTINCT x.event) AS events FROM attendance x"
            " JOIN parties p ON p.address = x.party"
            " WHERE x.event IN (SELECT event FROM attendance WHERE party = ?1) AND x.party <> ?1"
            " GROUP BY x.party ORDER BY events DESC, p.kind DESC, p.name, x.party",
            party,
        )

    def parties_of_events(self) -> list[tuple[Address, Address]]:
        """Each event with each party that took part in it, by any report."""
        return self._all(_pair, "SELECT DISTINCT event, party FROM attendance")

    def event_lines(self) -> list[EventLine]:
        """All events in one line each, the first first: far quicker than all of them whole."""
        (_, states), (_, found) = map(self._gathered, (questions.STATES_NAMED, questions.EVENT_LINES))
        with reading(self.path):
            return rows.event_lines(found, dict(states))

    def reports_of_events(self) -> dict[str, ReportLines]:
        """The reports of each event that has any."""
        [found] = self.rows(questions.REPORTS_OF_EVENTS)
        with reading(self.path):
            return rows.reports_of_events(*found)

    def events_of_party(self, party: Address) -> list[Address]:
        """The events that a party took part in, by any report, or that took place in it."""
        return self._all(
            _first,
            "SELECT event FROM attendance WHERE party = ? UNION SELECT address FROM events WHERE country = ?",
            party,
            party,
        )

    def events_on_topic(self, topic: Address) -> list[Address]:
        """The events with a point on a topic."""
        return self._all(
            _first,
            "SELECT DISTINCT p.event FROM point_topics t JOIN points p ON p.address = t.point"
            " WHERE t.topic = ?",
            topic,
        )

    def topics_of_points(self) -> list[Address]:
        """The topics of any event's points."""
        return self._all(_first, "SELECT DISTINCT topic FROM point_topics")

    def words_of_events(self) -> list[tuple[Address, str]]:
        """Each event that has any with all forms of its title and themes in one string."""
        return self._all(
            lambda row: (Address(row[0]), row[1]),
            "SELECT event, group_concat(text, ' ') FROM (SELECT event, text FROM event_titles"
            " UNION ALL SELECT event, text FROM event_themes) GROUP BY event",
        )

    def parties(self) -> list[Party]:
        """All parties, by kind and name."""
        return self._parties.copy()

    @cached_property
    def _parties(self) -> list[Party]:
        from migbrowser.store import party_rows

        return self._all_at_once(
            party_rows.party, f"{questions.PARTIES} ORDER BY x.kind DESC, x.name, x.address"
        )

    def party(self, address: Address) -> Party:
        """One party."""
        from migbrowser.store import party_rows

        return self._one(party_rows.party, questions.PARTIES, address)

    def instruments(self) -> list[Instrument]:
        """All instruments, by date; those without one come last."""
        return self._all(
            rows.instrument, f"{questions.INSTRUMENTS} ORDER BY x.dated IS NULL, x.dated, x.address"
        )

    def instrument(self, address: Address) -> Instrument:
        """One instrument."""
        return self._one(rows.instrument, questions.INSTRUMENTS, address)

    def clauses(self) -> list[Clause]:
        """All clauses, by instrument, in the instrument's order."""
        return self._all(
            rows.clause,
            f"{questions.CLAUSES} ORDER BY i.dated IS NULL, i.dated, x.instrument, x.position",
        )

    def clause(self, address: Address) -> Clause:
        """One clause."""
        return self._one(rows.clause, questions.CLAUSES, address)

    def topics(self) -> list[Topic]:
        """All topics, in the order of the catalogue's list."""
        return self._all(rows.topic, f"{questions.TOPICS} ORDER BY x.position")

    def topic(self, address: Address) -> Topic:
        """One topic."""
        return self._one(rows.topic, questions.TOPICS, address)

    def frameworks(self) -> list[Framework]:
        """All frameworks, in the order of the catalogue's list."""
        return self._all(rows.framework, "SELECT * FROM frameworks ORDER BY position")

    def framework(self, address: Address) -> Framework:
        """One framework."""
        return self._one(rows.framework, "SELECT x.* FROM frameworks x", address)

    def glossary(self) -> dict[str, tuple[str, ...]]:
        """The English words for each Chinese one that people type, the likeliest and the usual first."""
        words: dict[str, tuple[str, ...]] = {}
        for row in self.rows("SELECT word, rendering FROM glossary ORDER BY rowid"):
            words[row["word"]] = (*words.get(row["word"], ()), row["rendering"])
        return words

    def formulae(self) -> list[Formula]:
        """All formulae, by name."""
        return self._all(rows.formula, f"{questions.FORMULAE} ORDER BY x.name, x.address")

    def formula(self, address: Address) -> Formula:
        """One formula."""
        return self._one(rows.formula, questions.FORMULAE, address)

    def objectives(self) -> list[Objective]:
        """The objectives of the Global Compact for Migration, by number."""
        return self._all(rows.objective, "SELECT * FROM objectives ORDER BY number")

    def echoes(self, address: Address) -> list[Echo]:
        """The echoes of a clause or of an instrument's clauses; else what an entry is an echo of.

        That is a statement itself, of a report and of an event what is said there.
        """
        return self._all(
            rows.echo,
            "SELECT e.* FROM echoes e JOIN clauses c ON c.address = e.clause"
            " JOIN statements s ON s.address = e.statement"
            " WHERE ? IN (e.clause, c.instrument, e.statement, s.report, s.event)"
            " ORDER BY c.instrument, c.position, e.position",
            address,
        )

    def title(self, address: Address) -> str | None:
        """What the entry is called; `None` if there is no such entry."""
        found = self.rows("SELECT title FROM entries WHERE address = ?", address)
        return str(found[0]["title"]) if found else None

    def addresses(self) -> list[Address]:
        """Every address there is."""
        return self._all(lambda row: Address(row["address"]), "SELECT address FROM entries")

    def alias(self, address: Address) -> Address:
        """The present address of an entry that was renamed; any other address as it is."""
        found = self.rows("SELECT address FROM aliases WHERE alias = ?", address)
        return Address(found[0]["address"]) if found else address

    def links(self, source: Address) -> list[Link]:
        """What an entry refers to."""
        return self._links("SELECT target, relation FROM links WHERE source = ?", source)

    def links_to(self, target: Address) -> list[Link]:
        """What refers to an entry."""
        return self._links("SELECT source, relation FROM links WHERE target = ?", target)

    def _links(self, sql: str, address: Address) -> list[Link]:
        from migbrowser.model.entry import Link

        found = sorted((relation, other) for other, relation in self.rows(sql, address))
        titles = self._titles
        return [Link(Address(other), titles[other], relation) for relation, other in found if other in titles]

    @cached_property
    def _titles(self) -> dict[str, str]:
        """Every entry's title: joining two views of many tables takes longer than to read them all once."""
        return {row["address"]: row["title"] for row in self.rows("SELECT address, title FROM entries")}


def _pair(row: sqlite3.Row) -> tuple[Address, Address]:
    return Address(row[0]), Address(row[1])


def _check(path: Path) -> None:
    """Raise `UserError` unless the header of `path` is that of a whole catalogue of this program's schema."""
    try:
        identity = read_identity(path)
        size = path.stat().st_size
    except (FileNotFoundError, ValueError) as error:
        raise UserError(Problem.CATALOGUE_MISSING, path=str(path)) from error
    except IsADirectoryError as error:
        raise UserError(Problem.CATALOGUE_FOREIGN, path=str(path)) from error
    except OSError as error:
        raise UserError(Problem.UNREADABLE_FILE, path=str(path), reason=error.strerror) from error
    if size == 0:
        raise UserError(Problem.CATALOGUE_DAMAGED, path=str(path), reason="empty")
    if identity is None or identity.application != APPLICATION_ID:
        raise UserError(Problem.CATALOGUE_FOREIGN, path=str(path))
    if identity.version != SCHEMA_VERSION:
        newer = identity.version > SCHEMA_VERSION
        problem = Problem.CATALOGUE_NEWER if newer else Problem.CATALOGUE_OLDER
        raise UserError(problem, path=str(path), found=identity.version, known=SCHEMA_VERSION)
    if size < identity.size:
        raise UserError(Problem.CATALOGUE_DAMAGED, path=str(path), reason="cut short")


def _first(row: sqlite3.Row) -> Address:
    return Address(row[0])
