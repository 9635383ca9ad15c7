"""What the matrix shows, as values: any thread may put it into words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from migbrowser.model.presence import EventHead, Standing, Tally
from migbrowser.ui.layout.matrix import Grouping, Line
from migbrowser.ui.models import participants_words as words
from migbrowser.ui.models.directory import party_name
from migbrowser.ui.models.punctuation import beside, headed, in_turn

if TYPE_CHECKING:
    from migbrowser.services.attending import Roll

_translate = QCoreApplication.translate


@dataclass(frozen=True)
class MatrixContent:
    """Lines × events. Column 0 is the line's name, column n the event n - 1."""

    roll: Roll | None = None
    events: Sequence[EventHead] = ()
    series: Mapping[str, str] = field(default_factory=dict)  # names by address
    lines: Sequence[Line] = ()

    def name(self, line: Line) -> str:
        """What stands first in a row."""
        if line.totals:
            return words.kind(line.totals)
        if line.party:
            return party_name(line.party)
        name = words.group(line.group)
        return name if line.group.grouping is Grouping.TOTALS else beside(name, line.count)

    def title(self, column: int) -> str:
        """What stands over a column, the series in a second line."""
        if column == 0:
            return _translate("Participants", "Party")
        event = self.events[column - 1]
        return f"{words.year_and_city(event)}\n{self.series.get(event.series or '', '')}"

    def place(self, row: int, column: int) -> Standing | Tally | None:
        """What a cell is about; nothing before its event is read."""
        line, event = self.lines[row], self.events[column - 1].address if column else None
        if event is None or self.roll is None or event not in self.roll.sheets:
            return None
        if line.party is not None:
            return self.roll.standing(event, line.party.address)
        return self.roll.tally(event, line.totals) if line.totals else None

    def sign(self, row: int, column: int) -> str:
        """A cell at its shortest."""
        place = self.place(row, column)
        if place is None:
            return ""
        if isinstance(place, Standing):
            return words.SIGNS[place.presence]
        stated = words.stated(place)
        both = _translate("Participants", "{named} named, {stated} stated").format(
            named=place.named, stated=stated
        )
        return both if stated else str(place.named)

    def spoken(self, row: int, column: int) -> str:
        """A cell with all that is known of it."""
        place = self.place(row, column)
        if place is None or self.roll is None:
            return ""
        sheet, event = self.roll.sheet(place.event), words.event_name(self.events[column - 1], self.series)
        if isinstance(place, Tally):
            return headed(event, words.total(place, sheet))
        return headed(in_turn((self.name(self.lines[row]), event)), words.cell(place, sheet.reports))

    def as_lines(self, rows: Sequence[int]) -> list[list[str]]:
        """These rows as text, with the titles if there is more than one; all rows without any."""
        columns = range(1, len(self.events) + 1)
        titles = [" ".join(self.title(column).split()) for column in (0, *columns)]
        body = [
            [self.name(self.lines[row]), *(self.sign(row, column) for column in columns)]
            for row in rows or range(len(self.lines))
        ]
        return [titles, *body] if len(body) > 1 else body
