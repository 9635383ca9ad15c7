"""What clauses are called: by their numbers, and with their instruments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from migbrowser.ui.models.punctuation import headed, in_turn

if TYPE_CHECKING:
    from migbrowser.model.address import Address

_translate = QCoreApplication.translate


def numbered(number: str) -> str:
    """A clause's number, or what stands in its place."""
    if number == "preamble":
        return _translate("Clauses", "Preamble")
    return _translate("Clauses", "Closing") if number == "closing" else number


def called(number: str) -> str:
    """What a clause is called in a sentence: `clause 10`, `preamble`."""
    if number in ("preamble", "closing"):
        return numbered(number).lower()
    return _translate("Clauses", "clause {number}").format(number=number)


def clause_title(address: Address, title: str) -> str:
    """A clause's title, put together in English in the catalogue, in the screens' words and signs."""
    head, _, heading = title.partition(": ")
    instrument = head.rpartition(", ")[0]
    name = in_turn((instrument, called(address.id.rpartition("/")[2])))
    return headed(name, heading) if instrument and heading else title
