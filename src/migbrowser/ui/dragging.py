"""What is dragged from any list of entries to the selection: addresses, as links for other programs."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMimeData

from migbrowser.model.address import Address, parse_address
from migbrowser.model.errors import UserError

ADDRESSES = "application/x-migbrowser-addresses"


def carry(addresses: Iterable[Address]) -> QMimeData:
    """Entries on their way."""
    entries = list(dict.fromkeys(addresses))
    data = QMimeData()
    data.setData(ADDRESSES, "\n".join(entries).encode())
    data.setText("\n".join(address.link for address in entries))
    return data


def carried(data: QMimeData) -> tuple[Address, ...]:
    """The entries that arrive; none where anything in them is no address."""
    text = bytes(data.data(ADDRESSES).data()).decode("utf-8", errors="replace")
    try:
        return tuple(parse_address(line) for line in text.splitlines())
    except UserError:
        return ()
