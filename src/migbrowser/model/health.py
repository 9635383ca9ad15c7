"""How whole a catalogue is: what it holds, what it lacks, and where its reports leave a question open."""

from __future__ import annotations

from dataclasses import dataclass

from migbrowser.model.address import Address
from migbrowser.model.entry import Edition


@dataclass(frozen=True, slots=True)
class Health:
    """The survey of one catalogue.

    `silent` and `unread` count the cells of all comparisons of an event's reports (a report on a fact or a
    point) that are empty: of reports read in full, from which silence follows, and of the others.
    """

    edition: Edition
    unread_reports: tuple[Address, ...]  # not read in full
    events_without_report: tuple[Address, ...]
    without_chinese: tuple[Address, ...]  # parties, topics, frameworks and formulae without a Chinese form
    without_fingerprint: tuple[Address, ...]  # reports read in full whose text could not be told
    single_source_facts: tuple[Address, ...]  # points: one report alone gives the fact
    open_conflicts: tuple[Address, ...]  # points on which reports cannot both be right
    unexplained_conflicts: tuple[Address, ...]  # those of them without a line on why
    silent: int
    unread: int
