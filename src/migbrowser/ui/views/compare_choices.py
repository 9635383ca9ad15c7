"""The line over a comparison: which event, which reports, whose order, which rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from migbrowser.model.address import Address
from migbrowser.model.comparison import key_of
from migbrowser.ui.action_table import BY_ID
from migbrowser.ui.actions import hint, key_text
from migbrowser.ui.models import comparison_words as words
from migbrowser.ui.models.comparison_choice import LEAST, MOST, Side, report_option, reports_of
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.models.punctuation import beside, in_turn
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import SPACE_2, SPACE_3, SPACE_4, Mark
from migbrowser.ui.widgets import Chip, Soft, ToolButton, ViewHeader
from migbrowser.ui.widgets.badges import badge_text
from migbrowser.ui.widgets.compare_chips import ChoiceChip, Option, SomeChip
from migbrowser.ui.widgets.header import TITLE_SHARE

_NARROW, _TIGHT = 640, 980  # device-independent pixels at the usual size
_SHORTEST = 120  # of the title


class CompareChoices(ViewHeader):
    """Chips that say what is compared and change it; where the reader is among the differences."""

    files_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Compare"), parent)
        self._theme, self._at, self._in_conflict, self._in_doubt = theme, (0, 0), 0, 0
        self._judged = 0  # of the conflicts
        self._event_words = self.tr("Event")
        self.events = ChoiceChip(self._event_words, self.tr("Compare the reports of another event"))
        self.reports = SomeChip(LEAST, MOST, self.tr("Which reports stand side by side: two to four"))
        self.base = ChoiceChip(
            self.tr("Base"), self.tr("Whose order the rows follow (B in a report's column)")
        )
        self.only = Chip(
            self.tr("Differences only"), self.tr("Leave out what agrees (D in the table)"), checkable=True
        )
        self.files = ToolButton(theme, "folder-open", hint(BY_ID["open_files"]))
        self.conflicts = Chip("", "")
        to_next = self.tr("To the next place where the reports cannot both be right")
        self.conflicts.setToolTip(beside(to_next, key_text(BY_ID["next_conflict"])))
        self.conflicts.setProperty("mark", Mark.CONFLICT.value)
        self.doubts = Chip("", self.tr("To the next row where the engine reads the originals otherwise"))
        self.doubts.setProperty("mark", Mark.PARTIAL.value)
        self.position = Soft()
        self.previous = ToolButton(theme, "arrow-up", hint(BY_ID["previous_difference"]))
        self.next = ToolButton(theme, "arrow-down", hint(BY_ID["next_difference"]))
        self.add_filter(self.events, self.reports, self.base, self.only)
        self.add_tool(self.conflicts, self.doubts, self.position, self.previous, self.next, self.files)
        self.files.clicked.connect(self.files_wanted)
        for widget in (self.reports, self.base, self.only):
            widget.hide()  # until there is something to compare
        self.say(-1, (), (0, 0), 0, comparing=False)

    def fill(
        self, directory: Directory, event: Address | None, sides: Sequence[Side], base: int, *, compared: bool
    ) -> None:
        """Offer what can be chosen; without a comparison only the event."""
        self.events.set_options(lambda: self._event_options(directory), event, "")
        self._write()
        reports = [side for side in sides if isinstance(side, Address)]
        offered = reports_of(directory, event) if event else tuple(reports)
        options = [(report, report_option(report, directory)) for report in offered]
        count = self.tr("%n of {all} report(s)", "", len(reports)).format(all=len(offered))
        self.reports.set_options(options, reports, count)
        bases = [(n, f"{key_of(n)}\u2002{_name(side, directory)}") for n, side in enumerate(sides)]
        self.base.set_options(lambda: bases, base, key_of(base))
        self.reports.setVisible(compared and len(reports) == len(sides))
        for widget in (self.base, self.only):
            widget.setVisible(compared)

    def name(self, directory: Directory, event: Address | None) -> None:
        """Say what is compared: the event, short; in full where pointed at."""
        known = directory.events.get(event) if event else None
        if known is None:
            self.set_title(self.tr("Compare"))
            self.title.setToolTip("")
            return
        series, year = directory.series_of(known), known.start.year
        self.set_title(self.tr("{series} {year}").format(series=series, year=year))
        self.title.setToolTip(words.headline(known, directory))

    def say(
        self,
        row: int,
        differences: Sequence[int],
        conflicts: tuple[int, int],
        doubts: int,
        *,
        comparing: bool,
    ) -> None:
        """Which difference the current row is, of how many; how many lines clash, how many of these have
        a verdict; in how many the engine reads the originals otherwise."""
        for widget in (self.previous, self.next, self.position):
            widget.setVisible(comparing)
            widget.setEnabled(bool(differences))
        self._at = (differences.index(row) + 1 if row in differences else 0, len(differences))
        (self._in_conflict, self._judged), self._in_doubt = conflicts, doubts
        self.conflicts.setVisible(comparing and self._in_conflict > 0)
        self.doubts.setVisible(comparing and doubts > 0)
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the numbers stand alone."""
        super().resizeEvent(event)
        self._write()

    def _write(self) -> None:
        """Which difference it is, and how many conflicts there are, as wide as there is room."""
        narrow, tight = (self.width() < self._theme.px(room) for room in (_NARROW, _TIGHT))
        self.title.setVisible(not narrow)
        self.events.setText(f"{self.title.text() if narrow else self._event_words} ▾".replace("&", "&&"))
        number, all_ = self._at
        position = self.tr("difference {number} of {all}").format(number=number, all=all_)
        if not number:
            position = self.tr("%n difference(s)", "", all_)
        short = f"{number} / {all_}" if number else str(all_)
        self.position.setText(short if tight else position)
        self.position.setToolTip(position)
        self.position.setAccessibleName(position)
        conflicts = self.tr("%n conflict(s)", "", self._in_conflict)
        if self._judged:
            judged = self.tr("{count} judged").format(count=self._judged)
            conflicts = in_turn((conflicts, judged))
        self.conflicts.setText(badge_text(Mark.CONFLICT, str(self._in_conflict) if narrow else conflicts))
        self.conflicts.setAccessibleName(conflicts)
        doubts = self.tr("engine differs in %n row(s)", "", self._in_doubt)
        self.doubts.setText(badge_text(Mark.PARTIAL, str(self._in_doubt) if tight else doubts))
        self.doubts.setAccessibleName(doubts)
        self._yield_to_filters()
        if self.title.maximumWidth() < self.title.sizeHint().width():
            self.conflicts.setText(badge_text(Mark.CONFLICT, str(self._in_conflict)))
            self._yield_to_filters()

    def _yield_to_filters(self) -> None:
        """The title is cut before the filters go to a second line, but not before words beside a number."""
        filters = (self.events, self.reports, self.base, self.only)
        tools = (self.conflicts, self.doubts, self.position, self.previous, self.next, self.files)
        shown = [
            widget.sizeHint().width() + SPACE_2 for widget in (*filters, *tools) if not widget.isHidden()
        ]
        around = 2 * (SPACE_4 + SPACE_3 - SPACE_2)  # behind the last of each group there is no gap of its own
        room = self.width() - around - sum(shown)
        most = round(self.width() * TITLE_SHARE)
        self.title.setMaximumWidth(min(max(room, self._theme.px(_SHORTEST)), most))

    def _event_options(self, directory: Directory) -> Iterator[Option]:
        for address, event in directory.events.items():
            count = self.tr("%n report(s)", "", len(event.reports))
            yield address, f"{words.headline(event, directory)} · {count}"


def _name(side: Side, directory: Directory) -> str:
    return side.name if isinstance(side, Path) else directory.name(side)
