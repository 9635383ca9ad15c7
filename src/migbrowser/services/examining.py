"""Examining whether the two databases are whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migbrowser.store import integrity

if TYPE_CHECKING:
    from migbrowser.services.services import Services


def catalogue_faults(services: Services) -> list[str]:
    """What is wrong with the catalogue's file, nothing where it is whole."""
    return integrity.faults(services.catalogue.connection)


def library_faults(services: Services) -> list[str]:
    """What is wrong with the library's file, nothing where it is whole."""
    return integrity.faults(services.library.connection)
