"""The shared vocabulary of the screens: use these, so that every view speaks alike."""

from migbrowser.ui.widgets.badges import Badge, KeyHint, Siglum
from migbrowser.ui.widgets.buttons import (
    Chip,
    ChoiceBox,
    FilterChip,
    PlainButton,
    PrimaryButton,
    SegmentedSwitch,
    ToolButton,
)
from migbrowser.ui.widgets.flow import FlowLayout
from migbrowser.ui.widgets.header import ViewHeader
from migbrowser.ui.widgets.labels import AddressLabel, EmptyState, Note, Section, Soft, Title
from migbrowser.ui.widgets.rows import ADDRESS, CELL, Cell, Column, RowsModel
from migbrowser.ui.widgets.table import Table

__all__ = [
    "ADDRESS",
    "CELL",
    "AddressLabel",
    "Badge",
    "Cell",
    "Chip",
    "ChoiceBox",
    "Column",
    "EmptyState",
    "FilterChip",
    "FlowLayout",
    "KeyHint",
    "Note",
    "PlainButton",
    "PrimaryButton",
    "RowsModel",
    "Section",
    "SegmentedSwitch",
    "Siglum",
    "Soft",
    "Table",
    "Title",
    "ToolButton",
    "ViewHeader",
]
