"""Surveying how whole the catalogue is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.clause import Framework, Topic
from migbrowser.model.entry import Edition
from migbrowser.model.party import Party
from migbrowser.model.report import Read

if TYPE_CHECKING:
    from migbrowser.services.browsing import Browsing


@dataclass(frozen=True, slots=True)
class Health:
    """What the catalogue holds and what it lacks."""

    edition: Edition
    unread_reports: tuple[Address, ...]  # not read in full
    events_without_report: tuple[Address, ...]
    without_chinese: tuple[Address, ...]  # parties, topics and frameworks without a Chinese form


def survey(browsing: Browsing) -> Health:
    """The health of one catalogue."""
    named: list[Party | Topic | Framework] = [*browsing.parties(), *browsing.topics(), *browsing.frameworks()]
    return Health(
        edition=browsing.edition(),
        unread_reports=tuple(each.address for each in browsing.reports() if each.read is not Read.FULL),
        events_without_report=tuple(each.address for each in browsing.events() if not each.reports),
        without_chinese=tuple(each.address for each in named if not each.name_zh),
    )
