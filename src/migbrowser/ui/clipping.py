"""Entries as plain text for the clipboard, each with what is needed to cite it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.entry import Edition, Entry
from migbrowser.model.export import CitationStyle

if TYPE_CHECKING:
    from migbrowser.services.services import Services


def with_source(
    services: Services, addresses: Sequence[Address], style: CitationStyle = CitationStyle.PLAIN
) -> str:
    """The entries as text: what each says, its citation in `style`, its address and the edition.

    Raises `UserError` where an address names nothing.
    """
    edition = services.browsing.edition()
    shown = [services.browsing.show(address) for address in addresses]
    return "\n\n".join(_clip(entry, services.citing.cite(entry.address, style), edition) for entry in shown)


def _clip(entry: Entry, citation: str, edition: Edition) -> str:
    said = [entry.title, entry.text] if entry.text != entry.title else [entry.text]
    place = f"{entry.address} (migbrowser, edition {edition.date}, {edition.hash[:6]})"
    told = edition.hash[:6] in citation  # what has no report is cited by its address and the edition anyway
    return "\n".join(part for part in (*said, citation, "" if told else place) if part)
