"""What a document says of each kind of entry, and where from."""

from datetime import date

import pytest

from migbrowser.model.address import Address
from migbrowser.model.comparison import ComparedReport, Comparison, Row, RowStatus, Unit
from migbrowser.model.document import (
    Block,
    Claims,
    Document,
    Facts,
    Heading,
    Manner,
    Own,
    Paragraph,
    Parallel,
    Said,
    Table,
    Words,
)
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.progress import CancelToken
from migbrowser.model.report import Read
from migbrowser.model.selection import OwnText, TextKind
from migbrowser.services.browsing import Browsing
from migbrowser.services.comparing import Comparing
from migbrowser.services.composing import Composing
from migbrowser.store.catalogue import Catalogue

EVENT = Address("event/2023-arica-lights")
POST = Address("report/post-en-2023-lights")
PAIR = Address("comparison/post-en-2023-lights+gazette-zh-2023-lights")


@pytest.fixture
def composing(tiny_catalogue: Catalogue) -> Composing:
    return Composing(Browsing(tiny_catalogue), Comparing(tiny_catalogue))


def blocks(document: Document, kind: type) -> list[Block]:
    return [block for section in document.sections for block in section.blocks if isinstance(block, kind)]


def words_of(block: Block) -> list[Words]:
    match block:
        case Paragraph():
            return [block.words]
        case Facts():
            return [words for item in block.items for words in item.values]
        case Claims():
            return [words for row in block.rows for words in row.values]
        case Table():
            return [words for row in block.rows for cell in row for words in cell]
        case Parallel():
            return [words for row in block.rows for cell in row.cells for words in cell]
    return []


def all_words(document: Document) -> list[Words]:
    return [words for section in document.sections for block in section.blocks for words in words_of(block)]


def labels(document: Document) -> dict[str, list[str]]:
    facts = [item for block in blocks(document, Facts) if isinstance(block, Facts) for item in block.items]
    return {item.label: [words.text for words in item.values] for item in facts}


def test_every_kind_of_entry(composing: Composing, tiny_catalogue: Catalogue) -> None:
    addresses = tiny_catalogue.addresses()
    document = composing.document(addresses)
    kinds = {address.kind for address in addresses}
    assert kinds >= {
        "event",
        "series",
        "report",
        "statement",
        "point",
        "instrument",
        "clause",
        "party",
        "topic",
    }
    assert [section.address for section in document.sections if section.address] == addresses
    assert not [section.title for section in document.sections if not section.blocks]


def test_every_citation_leads_to_a_source(composing: Composing, tiny_catalogue: Catalogue) -> None:
    document = composing.document(tiny_catalogue.addresses())
    cited = {place.source for words in all_words(document) for place in words.citations}
    assert cited <= set(range(1, len(document.sources) + 1))
    assert len(cited) == 3


def test_a_series_says_what_changed(composing: Composing) -> None:
    told = labels(composing.document([Address("series/lights")]))
    note, about = told["Training: changed"]
    assert note == "Asked for at first, promised later."
    assert "Second Lighthouse Talks" in about
    assert "Keepers" in about


def test_event(composing: Composing) -> None:
    document = composing.document([EVENT])
    assert document.title == document.sections[0].title == "Second Lighthouse Talks, Arica 2023"
    told = labels(document)
    assert told["Date"] == ["5–6 March 2023", "The Gazette prints one day more."]
    assert told["Host"] == ["not stated"]
    headings = [block.text for block in blocks(document, Heading) if isinstance(block, Heading)]
    assert headings == ["What the reports say", "Participants", "Reports"]


def test_what_the_reports_say_is_cited_and_silence_named(composing: Composing) -> None:
    document = composing.document([EVENT])
    claims = {row.heading: row for block in blocks(document, Claims) for row in getattr(block, "rows", ())}
    persons = claims["Number of persons"]
    numbers = {words.text: words.citations for words in persons.values}
    post, gazette = (
        next(number for number, report in enumerate(document.sources, 1) if report.publisher == publisher)
        for publisher in ("Harbour Post", "Coast Gazette")
    )
    assert [place.source for place in numbers["about 40 persons (printed “some 40 guests”)"]] == [post]
    assert [place.source for place in numbers["60 persons (printed “60名”)"]] == [gazette]
    assert persons.mark is not None
    assert persons.why == "The Post counts guests, the Gazette keepers."
    missing = [words for words in claims["Place"].values if words.manner is Manner.ABSENT]
    assert [(words.text, [place.source for place in words.citations]) for words in missing] == [
        ("not read", [gazette])
    ]


def test_report_with_its_statements(composing: Composing) -> None:
    document = composing.document([POST])
    said = [block for block in blocks(document, Said) if isinstance(block, Said)]
    assert {each.label: (each.speaker.text, each.force) for each in said} == {
        "1.2": ("speaker not stated", "describes"),
        "1.2.b": ("Guild of Keepers", "calls on"),
        "1.10": ("Chile", "intends"),
    }
    assert {each.citation and each.citation.source for each in said} == {1}
    assert labels(document)["Published"] == ["7 March 2023"]
    assert document.sources[0].address == POST


def test_comparison(composing: Composing) -> None:
    document = composing.document([PAIR])
    facts, rows = (block for block in blocks(document, Parallel) if isinstance(block, Parallel))
    assert [column.key for column in facts.columns] == ["A", "B"]
    assert "Harbour Post" in facts.columns[0].title
    assert "read in full" in facts.columns[0].details
    numbers = [row.number for row in (*facts.rows, *rows.rows) if row.number]
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(len(row.cells) == 2 for row in (*facts.rows, *rows.rows))
    assert all(row.mark.sign and row.mark.word for row in (*facts.rows, *rows.rows))


def compared(*statuses: RowStatus, reads: tuple[Read, ...] = (Read.FULL, Read.FULL)) -> Comparison:
    """A comparison of files with a row for each status."""
    keys = ("A", "B", "C")[: len(reads)]
    reports = tuple(
        ComparedReport(key, None, f"{key}.txt", key, how) for key, how in zip(keys, reads, strict=True)
    )
    cells = {"A": ("1.1",), **dict.fromkeys(keys[1:], ())}
    unread = tuple(key for key, how in zip(keys, reads, strict=True) if how is Read.EXCERPT)
    rows = tuple(
        Row(None, str(status), status, {}, False, False, False, cells, unread) for status in statuses
    )
    units = {key: (Unit("1.1", f"said by {key}"),) for key in keys}
    return Comparison(reports, "A", units, dict.fromkeys(keys, ()), (), rows, (), {})


def test_differences_are_numbered_and_agreement_is_not(composing: Composing) -> None:
    document = composing.comparison(compared(RowStatus.ONLY, RowStatus.SAME, RowStatus.CONFLICT))
    (table,) = (block for block in blocks(document, Parallel) if isinstance(block, Parallel))
    assert [(row.number, row.mark.sign) for row in table.rows] == [(1, "●"), (None, "="), (2, "≠")]
    summary = blocks(document, Paragraph)[0]
    assert isinstance(summary, Paragraph)
    assert summary.words.text.startswith("2 reports, 2 differences: ")
    assert summary.words.text.endswith("Without difference: 1.")


def test_silent_and_not_read_are_told_apart(composing: Composing) -> None:
    reads = (Read.FULL, Read.FULL, Read.EXCERPT)
    document = composing.comparison(compared(RowStatus.ONLY, reads=reads))
    (table,) = (block for block in blocks(document, Parallel) if isinstance(block, Parallel))
    assert [cell[0].text for cell in table.rows[0].cells] == ["said by A", "silent", "not read"]
    assert table.rows[0].cells[1][0].manner is Manner.ABSENT


def test_files_are_columns_without_a_source(composing: Composing) -> None:
    document = composing.comparison(compared(RowStatus.SAME))
    (table,) = (block for block in blocks(document, Parallel) if isinstance(block, Parallel))
    assert [(column.source, column.title) for column in table.columns] == [(None, "A.txt"), (None, "B.txt")]
    assert document.sources == ()
    assert document.sections[0].address is None


def test_an_address_counts_once_and_order_is_kept(composing: Composing) -> None:
    document = composing.document([POST, EVENT, POST])
    assert [section.address for section in document.sections] == [POST, EVENT]
    assert document.title.endswith(", and 1 more")


def test_the_users_title_stands_on_one_line(composing: Composing) -> None:
    assert composing.document([POST], "  For the\n minister ").title == "For the minister"
    assert composing.document([POST], " ").title == "Keepers meet again"


def test_the_day_appears_only_when_asked_for(composing: Composing) -> None:
    assert composing.document([POST]).day is None
    assert composing.document([POST], day=date(2026, 1, 2)).day == date(2026, 1, 2)


@pytest.mark.parametrize(
    ("addresses", "problem"),
    [
        ([], Problem.NOTHING_TO_EXPORT),
        (["event/1999-nowhere"], Problem.NO_SUCH_ENTRY),
        (["comparison/post-en-2023-lights"], Problem.COMPARE_NEEDS_TWO),
        (["comparison/post-en-2023-lights+none"], Problem.NO_SUCH_ENTRY),
    ],
)
def test_refusals(composing: Composing, addresses: list[str], problem: Problem) -> None:
    with pytest.raises(UserError) as caught:
        composing.document([Address(text) for text in addresses])
    assert caught.value.problem is problem


def test_it_can_be_watched_and_stopped(composing: Composing) -> None:
    seen: list[tuple[int, int]] = []
    cancel = CancelToken()

    def stop_at_the_second(done: int, of: int) -> None:
        seen.append((done, of))
        if done == 1:
            cancel.cancel()

    with pytest.raises(UserError) as caught:
        composing.document([POST, EVENT, PAIR], progress=stop_at_the_second, cancel=cancel)
    assert caught.value.problem is Problem.CANCELLED
    assert seen == [(0, 3), (1, 3)]


HEADING = OwnText(TextKind.HEADING, "What  they\nagreed", "k1")
PARAGRAPH = OwnText(TextKind.PARAGRAPH, "First line.\n\n  Second line. ", "k2")


def test_the_users_own_words_stand_between_the_entries(
    composing: Composing, tiny_catalogue: Catalogue
) -> None:
    one, two = tiny_catalogue.addresses()[:2]
    made = composing.document([one, PARAGRAPH, HEADING, two, PARAGRAPH])
    assert [(each.title, each.address, each.depth) for each in made.sections if each.title][1:3] == [
        ("What they agreed", None, 0),
        (made.sections[3].title, two, 1),
    ]
    assert made.sections[1].blocks == (Own("First line."), Own("Second line."))
    assert not made.sections[1].title
    assert made.title.endswith(", and 1 more")  # entries: a heading is none
    assert composing.document([PARAGRAPH, HEADING]).title == "What they agreed"


def test_control_characters_and_halves_of_characters_are_no_part_of_the_users_words(
    composing: Composing,
) -> None:
    text = "a\x00b\x1b\ud800 \tc\x0bd"
    items = (OwnText(TextKind.HEADING, text, "k1"), OwnText(TextKind.PARAGRAPH, f"{text}\x00\n\x00", "k2"))
    document = composing.document(items, text)
    assert document.title == document.sections[0].title == "ab\ufffd c d"
    assert document.sections[1].blocks == (Own("ab\ufffd c"), Own("d"))


def test_words_alone_are_a_document(composing: Composing) -> None:
    assert composing.document([PARAGRAPH]).title == "Briefing"
    assert composing.document([HEADING]).title == "What they agreed"


def test_an_entry_that_is_gone_is_an_error_unless_it_was_selected_before(composing: Composing) -> None:
    gone = Address("event/no-longer")
    with pytest.raises(UserError):
        composing.document([gone])
    (section,) = composing.document([gone], gone=True).sections
    assert section.title == gone
    assert "not in this edition" in words_of(section.blocks[0])[0].text


def test_the_roles_of_a_participant_stand_together(real_catalogue: Catalogue) -> None:
    composing = Composing(Browsing(real_catalogue), Comparing(real_catalogue))
    document = composing.document([Address("event/2023-beijing-regional")])
    (table,) = (each for each in blocks(document, Table) if isinstance(each, Table) and "Role" in each.head)
    parties = [party.text for (party,), *_ in table.rows]
    runs = [one for one, before in zip(parties, ["", *parties], strict=False) if one != before]
    assert len(runs) < len(parties), "somebody has several roles"
    assert len(set(runs)) == len(runs)
