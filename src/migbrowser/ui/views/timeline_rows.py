"""The timeline's table twin: its columns, and who is shown under which filters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from migbrowser.model.occasion import Conflicts
from migbrowser.ui.models import days
from migbrowser.ui.models.counts import counts_words
from migbrowser.ui.models.punctuation import apart, listed
from migbrowser.ui.tokens import Mark
from migbrowser.ui.views import timeline_words as words
from migbrowser.ui.widgets import Cell, Column

if TYPE_CHECKING:
    from migbrowser.model.address import Address
    from migbrowser.model.occasion import EventLine, Occasion

_translate = QCoreApplication.translate


class Filters(NamedTuple):
    """What is asked for; `None` and "" ask for nothing."""

    series: Address | None = None
    country: Address | None = None  # of the place
    text: str = ""
    language: str | None = None
    among: frozenset[Address] | None = None  # the events of the party and on the topic asked for

    def admit(self, occasion: Occasion, renderings: Mapping[Address, str]) -> bool:
        """Whether the event is shown; `renderings` are further forms of titles and themes."""
        event = occasion.event
        return (
            self.series in (None, event.series)
            and self.country in (None, event.country)
            and (self.among is None or event.address in self.among)
            and (self.language is None or any(r.language == self.language for r in occasion.reports))
            and (not self.text or self._says(event, renderings.get(event.address)))
        )

    def _says(self, event: EventLine, rendering: str | None) -> bool:
        parts = (event.title, event.city, event.province, event.theme, event.address, rendering)
        said = " ".join(filter(None, parts)).casefold()
        return all(word in said for word in self.text.casefold().split())

    @property
    def narrow(self) -> bool:
        """Whether anything is asked for."""
        chosen = self.series or self.country or self.language or self.text.strip()
        return bool(chosen) or self.among is not None


@dataclass
class Known:
    """What the columns look up besides their event: series, conflicts counted so far, the day chosen."""

    series: Mapping[Address, str] = field(default_factory=dict)
    conflicts: dict[Address, Conflicts] = field(default_factory=dict)  # of events whose reports were compared
    countries: Mapping[Address, str] = field(default_factory=dict)
    by: date | None = None  # None: everything is known

    def unknown(self, occasion: Occasion) -> bool:
        """Whether no report had spoken of the event by the day chosen."""
        return self.by is not None and not occasion.known_by(self.by)


def columns(known: Known) -> Sequence[Column[Occasion]]:
    """Date, event, series, place, states named, reports, their delay, open conflicts."""
    return (
        Column(
            "date",
            _translate("Timeline", "Date"),
            lambda o: _date(o, known),
            sort=lambda o: o.days,
            width=180,
            widest=_widest_date(),
        ),
        Column(
            "event", _translate("Timeline", "Event"), lambda o: _soft(o.event.title, o, known), stretch=True
        ),
        Column("series", _translate("Timeline", "Series"), lambda o: _series(o, known), width=112, ample=250),
        Column("place", _translate("Timeline", "Place"), lambda o: _soft(o.event.city, o, known), width=106),
        Column(
            "states",
            _translate("Timeline", "Named / stated"),
            lambda o: _states(o, known),
            sort=lambda o: o.event.states,
            width=104,
            right=True,
            tip=_translate(
                "Timeline", "States that reports name, of the countries and regions that they state"
            ),
        ),
        Column(
            "reports",
            _translate("Timeline", "Reports"),
            lambda o: _reports(o, known),
            sort=lambda o: len(o.reports),
            width=68,
            right=True,
        ),
        Column(
            "delay",
            _translate("Timeline", "Delay"),
            lambda o: _delay(o, known),
            sort=lambda o: (o.delay is None, o.delay and o.delay[1]),
            width=104,
            spare=True,
            tip=_translate(
                "Timeline", "From the event's last day to its dated reports, the first and the last"
            ),
        ),
        Column(
            "conflicts",
            _translate("Timeline", "Conflicts"),
            lambda o: _conflicts(o, known),
            sort=lambda o: known.conflicts.get(o.event.address, Conflicts()),
            width=74,
            right=True,
            tip=_translate(
                "Timeline", "Points on which the reports cannot both be right, and which nobody has settled"
            ),
        ),
    )


def _soft(text: str, occasion: Occasion, known: Known, tip: str = "") -> Cell:
    return Cell(text, soft=known.unknown(occasion), tip=tip)


def _date(occasion: Occasion, known: Known) -> Cell:
    badge = None
    if occasion.disputed:
        mark = Mark.PLAIN if known.unknown(occasion) else Mark.CONFLICT
        badge = mark, _translate("Timeline", "or {days}").format(days=words.other_days(occasion))
    elif occasion.inferred:
        badge = Mark.PLAIN, _translate("Timeline", "inferred")
    text = days.span(*occasion.days)
    return Cell(text, badge, soft=known.unknown(occasion), tip=occasion.event.date_note or "")


def _widest_date() -> str:
    first, last = date(2023, 12, 26), date(2023, 12, 28)
    others = listed(days.of_month(day, day) for day in (first, last))
    badge = _translate("Timeline", "or {days}").format(days=others)
    return f"{days.span(first, last)} ≠ {badge}"


def _series(occasion: Occasion, known: Known) -> Cell:
    series = occasion.event.series
    if series is None:
        return Cell(_translate("Timeline", "none"), note=True)
    return _soft(known.series.get(series, series.id), occasion, known)


def _states(occasion: Occasion, known: Known) -> Cell:
    named = str(occasion.event.states)
    stated = counts_words(occasion.counts)
    if not stated:
        return Cell(
            named,
            soft=known.unknown(occasion),
            tip=_translate("Timeline", "{named} states are named; no report states a number").format(
                named=named
            ),
        )
    printed = apart(dict.fromkeys(fact.printed for fact in occasion.counts))
    tip = _translate("Timeline", "{named} states are named; stated: {printed}").format(
        named=named, printed=printed
    )
    said = _translate("Timeline", "{named} named, {stated} stated").format(named=named, stated=stated)
    return Cell(f"{named} / {stated}", soft=known.unknown(occasion), tip=tip, said=said)


def _reports(occasion: Occasion, known: Known) -> Cell:
    count = len(occasion.reports)
    if known.by is None or (out := occasion.reports_by(known.by)) == count:
        return Cell(str(count))
    return Cell(
        _translate("Timeline", "{out} of {count}").format(out=out, count=count),
        tip=_translate("Timeline", "known by the day chosen"),
    )


def _delay(occasion: Occasion, known: Known) -> Cell:
    late = words.lateness(occasion)
    return _soft(late, occasion, known) if late else Cell(_translate("Timeline", "not stated"), note=True)


def _conflicts(occasion: Occasion, known: Known) -> Cell:
    if len(occasion.reports) < 2:
        return Cell("–", note=True, tip=_translate("Timeline", "one report cannot contradict another"))
    found = known.conflicts.get(occasion.event.address)
    if found is None:
        return Cell("…", note=True, tip=_translate("Timeline", "being counted"))
    if not any(found) or known.unknown(occasion):
        return Cell(str(found.open), soft=True)
    judged = _translate("Timeline", "{count} judged").format(count=found.judged)
    if not found.open:
        all_of_them = _translate("Timeline", "All its conflicts are judged by you")
        return Cell("", (Mark.HELD, judged), tip=all_of_them)
    badge = Mark.CONFLICT, str(found.open)
    if not found.judged:
        return Cell("", badge)
    tip = _translate("Timeline", "{open} open, {count} judged by you")
    said = tip.format(open=found.open, count=found.judged)
    return Cell("", badge, tip=said, said=said)
