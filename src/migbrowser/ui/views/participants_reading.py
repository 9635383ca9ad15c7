"""What the Participants tab asks for first, as a deed for a job: it can begin before the tab is imported."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from migbrowser.ui.layout.matrix import first_pair, in_order, most_reported
from migbrowser.ui.models.chinese import Glossary, read_glossary

if TYPE_CHECKING:
    from migbrowser.model.address import Address
    from migbrowser.services.attending import Roll, Sheet
    from migbrowser.services.services import Services

FIRST = 24  # events that are in sight at first, and some more
MOST = 100  # events that are read whole at once; of more, those in sight


def read_first(services: Services) -> Roll:
    """The roll, of very many events with those that stand first and those that are first set side by side."""
    glossary = read_glossary(services)
    roll = services.attending.roll(MOST)
    columns = in_order(roll.events)
    wanted = [event.address for event in columns[:FIRST]]
    wanted += filter(None, [*first_pair(columns), most_reported(columns)])
    missing = roll.missing(dict.fromkeys(wanted))
    whole = roll.with_sheets(services.attending.sheets(missing)) if missing else roll
    return replace(
        whole,
        events=tuple(map(glossary.head, whole.events)),
        series=tuple(map(glossary.series, whole.series)),
        sheets=_named(whole.sheets, glossary),
    )


def read_sheets(services: Services, events: Collection[Address]) -> Mapping[Address, Sheet]:
    """More events to answer for."""
    return _named(services.attending.sheets(events), read_glossary(services))


def _named(sheets: Mapping[Address, Sheet], glossary: Glossary) -> Mapping[Address, Sheet]:
    if not glossary.called:
        return sheets
    return {
        event: replace(sheet, reports={each: glossary.report(known) for each, known in sheet.reports.items()})
        for event, sheet in sheets.items()
    }
