"""Made-up documents for the tests of what is exported."""

from dataclasses import replace
from datetime import date

from migbrowser.model.address import Address
from migbrowser.model.comparison import RowStatus
from migbrowser.model.document import (
    Block,
    Citation,
    Claim,
    Claims,
    Column,
    Compared,
    Document,
    Facts,
    Heading,
    Item,
    Legend,
    Manner,
    Own,
    Paragraph,
    Parallel,
    ParallelRow,
    Said,
    Section,
    Table,
    Words,
)
from migbrowser.model.entry import Edition
from migbrowser.model.report import Derivation, DerivationKind, Genre, Read, Report, Voice
from migbrowser.services import labelling

REPORT = Report(
    address=Address("report/post-en-2022-lights"),
    title="Talks on lamps",
    publisher="Harbour Post",
    copy_of=None,
    url="https://post.example/2022/lights",
    published=date(2022, 3, 3),
    language="en",
    genre=Genre.NEWS,
    voice=Voice.PRESS,
    derives_from=Derivation(DerivationKind.UNKNOWN),
    captured=date(2024, 4, 1),
    events=(Address("event/2022-bergen-lights"),),
    read=Read.FULL,
    statements=1,
    catalogued_by="tester",
    checked=date(2024, 4, 2),
)
UNDATED = replace(
    REPORT,
    address=Address("report/gazette-zh-2023-lights"),
    title="移民管理会谈",
    publisher="Coast Gazette",
    copy_of="State Gazette",
    published=None,
    language="zh",
    read=Read.EXCERPT,
)
EDITION = Edition("2026-11-21", "0123456789abcdef" * 4, 1, ())


def every_block(text: str) -> tuple[Block, ...]:
    """One block of each kind, with `text` wherever a text can stand."""
    words = Words(text, (Citation(1, "1.2"), Citation(2)))
    cell = (words, Words("silent", (), Manner.ABSENT), Words("a remark", (), Manner.ASIDE))
    mark = labelling.mark(RowStatus.CONFLICT)
    columns = (Column("A", 1, text, text), Column("B", 2, text, text))
    row = ParallelRow(1, text, mark, (text,), (cell, cell), text)
    return (
        Paragraph(words),
        Own(text),
        Heading(text),
        Facts((Item(text, cell),)),
        Said(Address("clause/charter/1"), "1", text, text, Citation(1, "2.1"), words, text, "calls on", text),
        Claims((Claim(text, mark, cell, text), Claim(text, None, cell))),
        Table(("one", "two"), ((cell, cell),), (1, 2)),
        Heading("The reports"),
        Compared(columns),
        Legend((Item("silent", (Words("says nothing"),)),)),
        Parallel(columns, (row, replace(row, number=None, why=None))),
    )


def document(*blocks: Block, title: str = "A briefing", sections: int = 1) -> Document:
    """A document whose sections all have the same blocks."""
    parts = tuple(
        Section(Address(f"clause/charter/{number}"), "Clause", f"Clause {number}", blocks)
        for number in range(1, sections + 1)
    )
    return Document(title, "en", EDITION, None, parts, (REPORT, UNDATED))
