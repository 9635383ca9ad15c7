"""Asking for a comparison: what a job does, of reports or of files; the lines come ready to be shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData

from migbrowser.model.address import Address
from migbrowser.model.comparison import Comparison
from migbrowser.model.verdict import Kept
from migbrowser.ui.models.comparison_choice import Side
from migbrowser.ui.models.comparison_lines import Line, lines_of
from migbrowser.ui.models.directory import Directory

if TYPE_CHECKING:
    from migbrowser.services.services import Services


def files_of(data: QMimeData) -> tuple[Path, ...]:
    """The files that are dragged."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


class Found(NamedTuple):
    """A comparison as the engine has it, as the user holds it, and that in lines of the table."""

    raw: Comparison
    held: Comparison
    directory: Directory
    lines: tuple[Line, ...]


class Asked(NamedTuple):
    """What is asked for: the sides, which of them is the base, by what names, with what the user holds."""

    sides: Sequence[Side]
    base: int
    directory: Directory
    kept: Kept


def compared(services: Services, asked: Asked, check: Callable[[], None]) -> Found:
    """For a job: the sides next to one another; files by alignment."""
    sides, base = asked.sides, asked.base
    reports = [side for side in sides if isinstance(side, Address)]
    if len(reports) == len(sides):
        raw = services.comparing.compare(reports, base)
    else:
        raw = services.collating.collate(sides, base, check)
    return held(raw, asked)


def held(raw: Comparison, asked: Asked) -> Found:
    """For a job: the comparison as the user holds it."""
    from migbrowser.services.overlaying import overlaid

    laid = overlaid(raw, asked.kept)
    return Found(raw, laid, asked.directory, lines_of(laid, asked.directory))


def verified(services: Services, found: Found) -> Found:
    """For a job: with what the originals say; the same again where there are none."""
    checked = services.verifying.verified(found.held)
    if checked is found.held:
        return found
    return found._replace(held=checked, lines=lines_of(checked, found.directory))
