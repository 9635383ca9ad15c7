"""A comparison as blocks of a document: parallel columns, numbered differences, shared terms, coverage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

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
    WordingPair,
)
from migbrowser.model.document import (
    Block,
    Cell,
    Citation,
    Column,
    Compared,
    Facts,
    Heading,
    Item,
    Mark,
    Paragraph,
    Parallel,
    ParallelRow,
    Table,
    Words,
)
from migbrowser.model.report import Read, Report
from migbrowser.model.verdict import Fix, RowVerdict
from migbrowser.services import gathering, labelling, quoting
from migbrowser.services.explaining import explain
from migbrowser.services.phrasing import say
from migbrowser.services.referencing import References, absent, aside
from migbrowser.services.shaping import LEFT_OUT

_ALONE = "not compared"  # a row that nothing could be compared with


def contrast(comparison: Comparison, refs: References, *, explained: bool = False) -> tuple[Block, ...]:
    """All that a document says of a comparison; how to read it only if that was not `explained` before."""
    return tuple(_Contrast(comparison, refs, explained).blocks())


class _Contrast:
    """One comparison while it is written down."""

    def __init__(self, comparison: Comparison, refs: References, explained: bool) -> None:
        self._comparison, self._explained = comparison, explained
        self._refs = refs
        self._keys = [report.key for report in comparison.reports]
        self._sources = {report.key: _source(report, refs) for report in comparison.reports}
        self._units = {key: {unit.at: unit for unit in units} for key, units in comparison.units.items()}
        self._numbers = count(1)

    def blocks(self) -> Iterator[Block]:
        columns = tuple(self._column(report) for report in self._comparison.reports)
        facts = tuple(self._fact_row(row) for row in self._comparison.facts)
        rows = tuple(self._row(row) for row in self._comparison.rows)
        yield Paragraph(Words(_summary([*facts, *rows], columns)))
        yield Heading(say("The reports"))
        yield Compared(columns)
        if not self._explained and (facts or rows):
            yield Heading(say("How to read it"))
            yield explain(self._comparison, [*facts, *rows])
        if self._comparison.not_compared:
            keys = ", ".join(self._comparison.not_compared)
            yield Paragraph(Words(say("Sentences not compared, being in another script: {}.").format(keys)))
        if facts:
            yield Heading(say("Facts"))
            yield Parallel(columns, facts)
        if rows:
            yield Heading(say("What they say, in the order of report {}").format(self._comparison.base))
            yield Parallel(columns, rows)
        yield from self._wording(self._comparison.wording)
        yield from self._coverage()
        yield from self._left_out()

    def _column(self, report: ComparedReport) -> Column:
        source = self._sources[report.key]
        entry = self._refs.find(report.address) if report.address else None
        if entry is None or not isinstance(entry.subject, Report):
            return Column(report.key, None, report.file or report.title, say("file"))
        subject = entry.subject
        details = f"{labelling.headline(subject.title)}{_NBSP}· {labelling.details(subject)}"
        return Column(
            report.key, source.source if source else None, self._refs.called(subject.publisher), details
        )

    def _number(self, row: FactRow | Row) -> int | None:
        return next(self._numbers) if row.differs else None

    def _fact_row(self, row: FactRow) -> ParallelRow:
        return ParallelRow(
            number=self._number(row),
            heading=labelling.attribute(row.attribute),
            mark=_fact_mark(row),
            notes=(),
            cells=tuple(self._fact_cell(row, key) for key in self._keys),
            why=row.why,
            verdict=held(row, self._refs.name),
        )

    def _fact_cell(self, row: FactRow, key: str) -> Cell:
        values = [fact for fact in row.values if key in fact.reports]
        if not values:
            return (self._missing(key, row.unread),)
        return tuple(words for fact in values for words in self._fact_words(row, fact, key))

    def _fact_words(self, row: FactRow, fact: FactValue, key: str) -> Iterator[Words]:
        text, printed = quoting.fact_words(row.attribute, fact, key, self._refs)
        yield Words(text, self._place(key, fact.at.get(key)))
        for remark in (printed, self._not_named(row, fact), say(fact.notes.get(key, ""))):
            if remark:
                yield aside(remark)

    def _not_named(self, row: FactRow, fact: FactValue) -> str | None:
        """Who stands in another report's list and not in this one's."""
        if not isinstance(fact.value, tuple):
            return None
        lists = [other.value for other in row.values if isinstance(other.value, tuple)]
        union = dict.fromkeys(member for members in lists for member in members)
        names = [self._refs.name(member) for member in union if member not in fact.value]
        return f"{say('not named here')}{say(': ')}{say(', ').join(names)}" if names else None

    def _row(self, row: Row) -> ParallelRow:
        return ParallelRow(
            number=self._number(row),
            heading=row.heading or "",
            mark=self._mark(row),
            notes=tuple(self._notes(row)),
            cells=tuple(self._cell(row, key) for key in self._keys),
            why=row.why,
            verdict=held(row, self._refs.name),
        )

    def _mark(self, row: Row) -> Mark:
        mark = labelling.mark(row.status)
        if row.stands_alone:
            return Mark(mark.status, "–", say(_ALONE))
        speaking = [key for key in self._keys if row.cells.get(key)]
        if row.status is RowStatus.ONLY and speaking:
            base = self._comparison.base
            return Mark(mark.status, mark.sign, _alone(base, speaking))
        if row.differs and row.status in (RowStatus.SAME, RowStatus.REWORDED):
            return Mark(mark.status, "≈", _another(_otherwise(row)))
        more = set(row.more.values())
        if row.status is RowStatus.PARTIAL and len(more) == 1:
            return Mark(mark.status, mark.sign, say("{} says more").format(more.pop()))
        return mark

    def _notes(self, row: Row) -> Iterator[str]:
        several = len(self._keys) > 2
        if several and row.status is not RowStatus.ONLY:
            yield from self._each(row)
        if row.moved:
            where = f"{say(', ').join(row.moved_in)}{say(': ')}" if several and row.moved_in else ""
            yield f"{where}{say('moved')}"
        told = several and row.status is not RowStatus.ONLY  # of each report by itself
        if _otherwise(row) and not told and self._mark(row).word != _another(_otherwise(row)):
            yield from (say(f"another {what}") for what in _otherwise(row))

    def _each(self, row: Row) -> Iterator[str]:
        """How each report stands to the base, those alike together; nothing where the mark says it of all."""
        alike: dict[str, list[str]] = {}
        for key in row.by:
            alike.setdefault(self._stands(row, key), []).append(key)
        if set(alike) != {self._mark(row).word}:
            yield from (f"{say(', ').join(keys)}{say(': ')}{words}" for words, keys in alike.items())

    def _stands(self, row: Row, key: str) -> str:
        """How one report stands to the base on a point: in what it says, by whom and with what force."""
        word = (
            say("{} says more").format(row.more[key]) if key in row.more else labelling.mark(row.by[key]).word
        )
        apart = [
            what for what in _otherwise(row) if self._qualities(row, key, what) != self._of_base(row, what)
        ]
        return f"{word}{say(', ')}{_another(apart)}" if apart else word

    def _of_base(self, row: Row, what: str) -> set[object]:
        return self._qualities(row, self._comparison.base, what)

    def _qualities(self, row: Row, key: str, what: str) -> set[object]:
        """The speakers, or the forces, of what a report says on a point."""
        return {getattr(self._units[key][at], what) for at in row.cells.get(key, ())}

    def _cell(self, row: Row, key: str) -> Cell:
        units = [self._units[key][at] for at in row.cells.get(key, ())]
        if not units:
            if key in row.not_compared:
                return (absent("not compared: other script"),)
            return (self._missing(key, row.unread),)
        return tuple(words for unit in units for words in self._unit_words(row, unit, key))

    def _unit_words(self, row: Row, unit: Unit, key: str) -> Iterator[Words]:
        yield Words(unit.text, self._place(key, unit.at))
        remarks = [self._speaker(unit)] if row.speaker_differs else []
        if row.force_differs and unit.force:
            verb = f" (“{unit.verb}”)" if unit.verb else ""
            remarks.append(f"{labelling.plain(unit.force)}{verb}")
        if remarks:
            yield aside(" · ".join(remarks))

    def _speaker(self, unit: Unit) -> str:
        return self._refs.name(unit.speaker) if unit.speaker else say("speaker not stated")

    def _place(self, key: str, passage: str | None) -> tuple[Citation, ...]:
        source = self._sources[key]
        return (Citation(source.source if source else None, passage),) if passage else ()

    def _missing(self, key: str, unread: Sequence[str]) -> Words:
        reports = {report.key: report for report in self._comparison.reports}
        whole = reports[key].read is Read.FULL and key not in unread
        return absent("silent" if whole else "not read")

    def _wording(self, pairs: Sequence[WordingPair]) -> Iterator[Block]:
        if not pairs:
            return
        yield Heading(say("Terms used for each other"))
        groups = [(_by_report(group), rows) for group, rows in grouped(pairs)]
        if len(self._keys) > gathering.MOST_SIDE_BY_SIDE:
            lines = tuple(((Words(self._run_in(terms)),),) for terms, _ in groups)
            yield Table((say("Each line is one thing in the reports' own terms"),), lines, (1,))
            return
        counted = any(rows > 1 for _, rows in groups)  # of the catalogue's terms each stands once
        lines = tuple(
            (
                *(tuple(map(Words, terms.get(key, ("—",)))) for key in self._keys),
                *(((Words(str(rows)),),) if counted else ()),
            )
            for terms, rows in groups
        )
        heads = (*self._keys, *((say("Rows"),) if counted else ()))
        yield Table(heads, lines, (*(3 for _ in self._keys), *((1,) if counted else ())))

    def _run_in(self, terms: Mapping[str, Sequence[str]]) -> str:
        """Each term once, behind the sigla of the reports that use it."""
        users: dict[str, list[str]] = {}
        for key in self._keys:
            for term in terms.get(key, ()):
                users.setdefault(term, []).append(key)
        return f"{_NBSP}· ".join(f"{say(', ').join(keys)}{_NBSP}“{term}”" for term, keys in users.items())

    def _coverage(self) -> Iterator[Block]:
        coverage = self._comparison.coverage
        if any(coverage.values()):
            yield Heading(say("How much of one report the others have too"))
            share = (
                "Of what the report of a row says, the share on which the report of the column speaks too."
            )
            yield Paragraph(Words(say(share)))
            rows = tuple(
                (
                    (Words(say("of {}").format(one)),),
                    *((self._share(one, other),) for other in self._keys),
                )
                for one in self._keys
            )
            yield Table(
                (say("Share"), *(say("in {}").format(key) for key in self._keys)),
                rows,
                (1,) * (len(self._keys) + 1),
            )

    def _share(self, one: str, other: str) -> Words:
        """How much of one report another has; from one that was read in part no absence follows."""
        if one == other or other not in self._comparison.coverage.get(one, {}):
            return Words("—")
        share = self._comparison.share(one, other)
        return absent("not read") if share is None else Words(str(share))

    def _left_out(self) -> Iterator[Block]:
        items = tuple(
            Item(key, tuple(map(_part_left_out, parts)))
            for key, parts in self._comparison.left_out.items()
            if parts
        )
        if items:
            yield Heading(say("Left out of the reports' bodies"))
            yield Facts(items)


def held(line: FactRow | Row, name: Callable[[Address], str]) -> str | None:
    """What the user holds of a line, in a sentence or two: the verdict, then what was joined or split."""
    verdict, fixes = line.verdict, line.fixes if isinstance(line, Row) else ()
    said = [_verdict(verdict, name)] if verdict else []
    for fix in fixes:
        phrase = "Joined by hand ({}); apart before."
        if fix.fix is not Fix.JOINED:
            phrase = "Split by hand ({}); together before."
        said.append(say(phrase).format(f"{', '.join(fix.ones)} | {', '.join(fix.others)}"))
    return " ".join(said) or None


def _verdict(verdict: RowVerdict, name: Callable[[Address], str]) -> str:
    right = [*verdict.right, *(name(Address(other)) for other in verdict.elsewhere)]
    who = say(" and ").join(filter(None, (say(", ").join(right[:-1]), *right[-1:])))
    phrase = say("{} are right" if right[1:] else "{} is right").format(who) if right else say("unclear")
    return f"{say('Verdict: {}.').format(phrase)} {verdict.reason}".strip()


def _fact_mark(row: FactRow) -> Mark:
    mark = labelling.mark(row.status, of_lists=quoting.has_lists(row))
    if row.status is not FactStatus.SINGLE:
        return mark
    return replace(mark, word=say("only {}").format(row.values[0].reports[0]))


def _alone(base: str, speaking: Sequence[str]) -> str:
    return say("not in {}").format(base) if speaking[1:] else say("only {}").format(speaking[0])


def _another(qualities: Sequence[str]) -> str:
    return say(f"another {' and '.join(qualities)}")


def _otherwise(row: Row) -> list[str]:
    """In what a row differs besides its words."""
    return [
        what for what, differs in (("speaker", row.speaker_differs), ("force", row.force_differs)) if differs
    ]


_NBSP = "\N{NO-BREAK SPACE}"
_Term = tuple[str, str]  # the report's key and its term


def grouped(pairs: Sequence[WordingPair]) -> list[tuple[frozenset[_Term], int]]:
    """Terms that stand for one another through a chain of pairs, and the most rows that one pair has."""
    groups: list[tuple[frozenset[_Term], int]] = []
    for pair in pairs:
        terms = frozenset(pair.terms.items())
        touched = [group for group in groups if group[0] & terms]
        whole = terms.union(*(group for group, _ in touched))
        count = max([pair.count, *(rows for _, rows in touched)])
        place = groups.index(touched[0]) if touched else len(groups)
        groups = [group for group in groups if group not in touched]
        groups.insert(place, (whole, count))
    return groups


def _by_report(terms: frozenset[_Term]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for key, term in sorted(terms):
        found.setdefault(key, []).append(term)
    return {key: tuple(each) for key, each in found.items()}


def _part_left_out(text: str) -> Words:
    """`date-line: …` with its kind in words; of a file it is the part itself."""
    slug, colon, rest = text.partition(": ")
    known = colon and slug in LEFT_OUT
    return Words(f"{labelling.title_case(slug)}{say(colon)}{rest}" if known else text)


def _source(report: ComparedReport, refs: References) -> Citation | None:
    return refs.cite(report.address) if report.address else None


def _summary(rows: Sequence[ParallelRow], columns: Sequence[Column]) -> str:
    """How many differences there are, of which sort."""
    words = Counter(f"{row.mark.sign} {_sort(row.mark)}" for row in rows if row.number is not None)
    differences = sum(words.values())
    agreeing = sum(row.number is None and row.mark.word != say(_ALONE) for row in rows)
    sorts = say(", ").join(f"{number} {word}".replace(" ", _NBSP, 2) for word, number in words.most_common())
    listed = f"{say(': ')}{sorts}" if sorts else ""
    phrase = "{reports} reports, {one} difference{sorts}. Without difference: {agreeing}."
    if differences != 1:
        phrase = "{reports} reports, {one} differences{sorts}. Without difference: {agreeing}."
    return say(phrase).format(reports=len(columns), one=differences, sorts=listed, agreeing=agreeing)


def _sort(mark: Mark) -> str:
    """A mark's word without the report that it names."""
    if mark.status is FactStatus.SINGLE or mark.word.startswith(say("only {}").partition("{")[0]):
        return say("in one only")
    more = mark.word.endswith(say("{} says more").partition("}")[2])
    return say("one says more") if more else mark.word
