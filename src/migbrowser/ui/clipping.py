"""Entries as plain text for the clipboard, each with what is needed to cite it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.clause import Clause
from migbrowser.model.entry import Edition, Entry
from migbrowser.model.report import Report
from migbrowser.model.statement import Statement

if TYPE_CHECKING:
    from migbrowser.services.services import Services


def with_source(services: Services, addresses: Sequence[Address]) -> str:
    """The entries as text: what each says, its report and passage, its address and the edition.

    Raises `UserError` where an address names nothing.
    """
    edition = services.browsing.edition()
    return "\n\n".join(_clip(services, services.browsing.show(address), edition) for address in addresses)


def _clip(services: Services, entry: Entry, edition: Edition) -> str:
    said = [entry.title, entry.text] if entry.text != entry.title else [entry.text]
    place = f"{entry.address} (migbrowser, edition {edition.date}, {edition.hash[:6]})"
    return "\n".join(part for part in (*said, *_source(services, entry), place) if part)


def _source(services: Services, entry: Entry) -> Iterable[str]:
    subject = entry.subject
    if isinstance(subject, Report):
        yield _cited(subject)
    elif isinstance(subject, Statement):
        yield f"{_of(services, subject.report)}, {subject.passage}"
    elif isinstance(subject, Clause):
        instrument = services.browsing.title(subject.instrument)
        yield f"{instrument}, {subject.number}" + (f" ({subject.passage})" if subject.passage else "")


def _of(services: Services, report: Address) -> str:
    subject = services.browsing.show(report).subject
    return _cited(subject) if isinstance(subject, Report) else report


def _cited(report: Report) -> str:
    parts = (report.publisher, report.title, str(report.published or ""), report.url)
    return ", ".join(part for part in parts if part)
