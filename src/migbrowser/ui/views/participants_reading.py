"""What the Participants tab asks for first, as a deed for a job: it can begin before the tab is imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migbrowser.ui.layout.matrix import in_order

if TYPE_CHECKING:
    from migbrowser.services.attending import Roll
    from migbrowser.services.services import Services

FIRST = 24  # events that are in sight at first, and some more
MOST = 100  # events that are read whole at once; of more, those in sight


def read_first(services: Services) -> Roll:
    """The roll, of very many events with those that stand first."""
    roll = services.attending.roll(MOST)
    first = [event.address for event in in_order(roll.events, roll.series)[:FIRST]]
    missing = roll.missing(first)
    return roll.with_sheets(services.attending.sheets(missing)) if missing else roll
