"""Several events together: on a timeline, and with the parties at each."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from migbrowser.model.address import Address
from migbrowser.model.document import Document, Matrix, Timeline
from migbrowser.services import listing, picturing, rendering_html, rendering_markdown
from migbrowser.services.browsing import Browsing
from migbrowser.services.comparing import Comparing
from migbrowser.services.composing import Composing
from migbrowser.services.exporting import Exporting
from migbrowser.store.catalogue import Catalogue

RESOURCES = Path(__file__).parents[2] / "resources"
BERGEN, ARICA = Address("event/2022-bergen-lights"), Address("event/2023-arica-lights")
SERIES = Address("series/lights")


@pytest.fixture
def composing(tiny_catalogue: Catalogue) -> Composing:
    return Composing(Browsing(tiny_catalogue), Comparing(tiny_catalogue))


def pictures(document: Document) -> list[Timeline | Matrix]:
    return [
        block for each in document.sections for block in each.blocks if isinstance(block, Timeline | Matrix)
    ]


def titles(found: list[Timeline | Matrix]) -> list[str]:
    return [event.title for each in found if isinstance(each, Timeline) for event in picturing.in_order(each)]


def test_one_event_alone_is_no_picture(composing: Composing) -> None:
    assert not pictures(composing.document([ARICA, Address("report/post-en-2023-lights")]))


def test_a_series_stands_for_its_events(composing: Composing) -> None:
    alone, beside_one = (pictures(composing.document(chosen)) for chosen in ([SERIES], [SERIES, ARICA]))
    assert titles(alone)
    assert titles(alone) == titles(beside_one)


def test_the_timeline_has_each_event_once_with_its_reports_the_first_first(
    composing: Composing, tiny_catalogue: Catalogue
) -> None:
    made = composing.document([ARICA, BERGEN])
    timeline = pictures(made)[0]
    assert isinstance(timeline, Timeline)
    shown = list(picturing.in_order(timeline))
    assert [each.start for each in shown] == sorted(each.start for each in shown)
    known = {event.start: event for event in tiny_catalogue.events()}
    for each in shown:
        reports = [tiny_catalogue.report(report) for report in known[each.start].reports]
        assert [day for day, _ in each.published] == [of.published for of in reports if of.published]
        assert each.undated == sum(of.published is None for of in reports)


def test_every_sign_of_the_matrix_is_explained_and_told_by_a_source(composing: Composing) -> None:
    made = composing.document([ARICA, BERGEN])
    matrix = pictures(made)[1]
    assert isinstance(matrix, Matrix)
    cells = [cell for group in matrix.groups for row in group.rows for cell in row.cells]
    assert {(cell.sign, cell.word) for cell in cells} == set(matrix.legend)
    assert all(cell.citations for cell in cells if cell.sign != "·")
    assert all(len(row.cells) == len(matrix.events) for group in matrix.groups for row in group.rows)


def test_many_events_are_divided_over_tables_of_about_one_width(real_catalogue: Catalogue) -> None:
    composing = Composing(Browsing(real_catalogue), Comparing(real_catalogue))
    events = [event.address for event in real_catalogue.events()]
    made = composing.document(events)
    widths = [len(each.events) for each in pictures(made) if isinstance(each, Matrix)]
    assert sum(widths) == len(events)
    assert max(widths) <= picturing.MOST_ABREAST
    assert min(widths) > picturing.MOST_ABREAST // 2


def test_other_formats_say_in_words_what_is_drawn(composing: Composing) -> None:
    made = composing.document([ARICA, BERGEN])
    timeline = pictures(made)[0]
    assert isinstance(timeline, Timeline)
    for text in (rendering_html.html(made), rendering_markdown.markdown(made)):
        for each in picturing.in_order(timeline):
            assert each.days in text
        assert "named as taking part" in text
    assert "named as taking part" in listing.csv(made)


def test_a_drawing_bears_in_words_what_it_shows(tiny_catalogue: Catalogue, tmp_path: Path) -> None:
    exporting = Exporting(Browsing(tiny_catalogue), Comparing(tiny_catalogue), RESOURCES)
    exporting.export([ARICA, BERGEN], tmp_path / "a.pdf")
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        figures = [
            each
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and str(each.get("/S")) == "/Figure"
        ]
        assert figures
        assert all(str(each.get("/Alt", "")) for each in figures)


def test_events_of_one_year_and_reports_of_another_are_drawn(composing: Composing) -> None:
    from migbrowser.model.export import Paper
    from migbrowser.services.typesetting import Typesetting

    made = composing.document([ARICA, BERGEN])
    lanes = tuple(
        replace(
            lane,
            events=tuple(
                replace(
                    each,
                    start=date(2024, 12, 30),
                    end=date(2024, 12, 31),
                    published=tuple((date(2031, 2, 28), place) for _, place in each.published),
                )
                for each in lane.events
            ),
        )
        for timeline in pictures(made)
        if isinstance(timeline, Timeline)
        for lane in timeline.lanes
    )
    section = replace(made.sections[-2], blocks=(Timeline(lanes),))
    assert Typesetting(RESOURCES).pdf(replace(made, sections=(section,)), Paper.A4).startswith(b"%PDF")


def test_events_of_one_city_and_year_have_heads_of_their_own(real_catalogue: Catalogue) -> None:
    composing = Composing(Browsing(real_catalogue), Comparing(real_catalogue))
    events = [event.address for event in real_catalogue.events() if event.start.year == 2025]
    heads = [
        head
        for each in pictures(composing.document(events))
        if isinstance(each, Matrix)
        for head in each.events
    ]
    assert len(set(heads)) == len(events)
