"""Surveying how whole the catalogue is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.comparison import Comparison, FactRow, FactStatus, Row, RowStatus
from migbrowser.model.health import Health
from migbrowser.model.report import Read
from migbrowser.services.comparing import Comparing

if TYPE_CHECKING:
    from migbrowser.store.catalogue import Catalogue


def survey(catalogue: Catalogue) -> Health:
    """The health of one catalogue."""
    reports, comparisons = catalogue.reports(), list(_comparisons(catalogue))
    fingerprinted = set(catalogue.fingerprinted())
    conflicts = dict(conflict for found in comparisons for conflict in _conflicts(catalogue, found))
    rows = [row for found in comparisons for row in _rows(found)]
    return Health(
        edition=catalogue.edition(),
        unread_reports=tuple(each.address for each in reports if each.read is not Read.FULL),
        events_without_report=tuple(each.address for each in catalogue.events() if not each.reports),
        without_chinese=tuple(_without_chinese(catalogue)),
        without_fingerprint=tuple(
            each.address for each in reports if each.read is Read.FULL and each.address not in fingerprinted
        ),
        single_source_facts=tuple(
            row.point
            for found in comparisons
            for row in found.facts
            if row.point and row.status is FactStatus.SINGLE
        ),
        open_conflicts=tuple(conflicts),
        unexplained_conflicts=tuple(point for point, why in conflicts.items() if not why),
        silent=sum(len(_silent(row)) for row in rows),
        unread=sum(len(row.unread) for row in rows),
    )


def _comparisons(catalogue: Catalogue) -> Iterator[Comparison]:
    comparing = Comparing(catalogue)
    return (comparing.compare_event(event.address) for event in catalogue.events() if event.reports)


def _rows(found: Comparison) -> Iterator[FactRow | Row]:
    yield from found.facts
    yield from found.rows


def _without_chinese(catalogue: Catalogue) -> Iterator[Address]:
    for named in (catalogue.parties(), catalogue.topics(), catalogue.frameworks(), catalogue.formulae()):
        yield from (each.address for each in named if not each.name_zh)


def _conflicts(catalogue: Catalogue, found: Comparison) -> Iterator[tuple[Address, str | None]]:
    """Points in conflict, each with its reason.

    A row's status is that against one base; the judgements say it of every pair.
    """
    for row in found.facts:
        if row.point and row.status is FactStatus.CONFLICT:
            yield row.point, row.why
    if found.event is None:
        return
    reasons = {point.address: point.why for point in catalogue.points(found.event)}
    for judgement in catalogue.judgements(found.event):
        if judgement.status == RowStatus.CONFLICT:
            yield judgement.point, judgement.why or reasons.get(judgement.point)


def _silent(row: FactRow | Row) -> list[str]:
    """The reports read in full that have nothing in a row."""
    if isinstance(row, FactRow):
        return list(row.silent)
    return [key for key, cells in row.cells.items() if not cells and key not in row.unread]
