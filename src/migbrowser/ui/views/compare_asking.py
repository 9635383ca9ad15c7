"""Asking for a comparison: what a job does, of reports or of files, and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData

from migbrowser.model.address import Address
from migbrowser.model.comparison import Comparison
from migbrowser.model.verdict import Kept
from migbrowser.ui.models.comparison_choice import Side

if TYPE_CHECKING:
    from migbrowser.services.services import Services


def files_of(data: QMimeData) -> tuple[Path, ...]:
    """The files that are dragged."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


class Found(NamedTuple):
    """A comparison as the engine has it, and as the user holds it."""

    raw: Comparison
    held: Comparison


def compared(
    services: Services, sides: Sequence[Side], base: int, kept: Kept, check: Callable[[], None]
) -> Found:
    """For a job: the sides next to one another; files by alignment."""
    reports = [side for side in sides if isinstance(side, Address)]
    if len(reports) == len(sides):
        raw = services.comparing.compare(reports, base)
    else:
        raw = services.collating.collate(sides, base, check)
    return held(raw, kept)


def held(raw: Comparison, kept: Kept) -> Found:
    """For a job: the comparison as the user holds it."""
    from migbrowser.services.overlaying import overlaid

    return Found(raw, overlaid(raw, kept))


def verified(services: Services, found: Found) -> Found:
    """For a job: with what the originals say."""
    return found._replace(held=services.verifying.verified(found.held))
