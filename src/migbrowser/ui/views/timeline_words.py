"""How the timeline puts days, delays and reports into words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from migbrowser.ui.layout.lanes import whole_years
from migbrowser.ui.layout.ticks import Unit
from migbrowser.ui.models import days
from migbrowser.ui.models.punctuation import apart, beside, in_turn, listed

if TYPE_CHECKING:
    from migbrowser.model.address import Address
    from migbrowser.model.occasion import Days, Occasion, ReportLine

_translate = QCoreApplication.translate

_MOST_REPORTS, _MOST_NAMES = 6, 5  # in a tooltip, beside one claim in it
Countries = Mapping["Address", str]  # the names of countries, as far as they are read


def other_days(occasion: Occasion) -> str:
    """What other reports give instead, as short as it can be: `17–19`, `12 Oct 2025`."""
    return listed(_short(dates, occasion.days) for dates in occasion.disputed)


def _short(dates: Days, known: Days) -> str:
    (first, last), month = dates, (known[0].year, known[0].month)
    if {(first.year, first.month), (last.year, last.month)} != {month}:
        return days.span(*dates)
    return days.of_month(first, last)


def tick_words(unit: Unit, when: date) -> str:
    """The label of a division."""
    if unit is Unit.DAY:
        return str(when.day)
    return days.month_alone(when) if unit is Unit.MONTH else str(when.year)


def band_words(unit: Unit, when: date) -> str:
    """The label of the larger division that it is part of."""
    return days.long_month(when) if unit is Unit.MONTH else str(when.year)


def out_of_sight(before: int, after: int) -> str:
    """How many events of a lane lie to the left and to the right of what is seen; "" for none."""
    earlier = _translate("Timeline", "◂ %n earlier", "", before) if before else ""
    later = _translate("Timeline", "%n later ▸", "", after) if after else ""
    return "  ".join(filter(None, (earlier, later)))


def gap_words(last: float, first: float) -> str:
    """The whole years between the ordinals of two days; "" where there is none."""
    begin, end = whole_years(last, first)
    if begin >= end:
        return ""
    years = str(begin) if begin == end - 1 else f"{begin}–{end - 1}"
    return _translate("Timeline", "{years}: no event entered").format(years=years)


def delay(occasion: Occasion) -> str:
    """`reports 23–27 days later`; "" where no report has a date."""
    if occasion.delay is None:
        return ""
    least, most = occasion.delay
    if occasion.ahead is not None:
        return _translate("Timeline", "reported %n day(s) before", "", occasion.ahead)
    if most <= 0:
        return _translate("Timeline", "reported by its last day")
    if least == most:
        return _translate("Timeline", "reports %n day(s) later", "", most)
    if least <= 0:
        return _translate("Timeline", "reports up to %n day(s) later", "", most)
    return _translate("Timeline", "reports {first}–{last} days later").format(first=least, last=most)


def lateness(occasion: Occasion) -> str:
    """The delay where its column is headed by what it is: `2–27 days`; "" where no report has a date."""
    if occasion.delay is None:
        return ""
    least, most = occasion.delay
    if occasion.ahead is not None:
        return _translate("Timeline", "%n day(s) before", "", occasion.ahead)
    if most <= 0:
        return _translate("Timeline", "none")
    if least == most:
        return _translate("Timeline", "%n day(s)", "", most)
    if least <= 0:
        return _translate("Timeline", "up to %n day(s)", "", most)
    return _translate("Timeline", "{first}–{last} days").format(first=least, last=most)


def place(occasion: Occasion, countries: Countries) -> str:
    """City, province and country; the country once its name is known."""
    event = occasion.event
    return in_turn(filter(None, (event.city, event.province, countries.get(event.country))))


def known(occasions: Collection[Occasion], day: date | None) -> str:
    """How much was known by a day; `None`: today, when everything is."""
    if day is None:
        return _translate("Timeline", "Everything reported until today is shown")
    out = {line.address: line.published or line.captured for o in occasions for line in o.reports}
    said = _translate(
        "Timeline", "As known on {day}: {events} of {all_events} events, {reports} of {all_reports} reports"
    )
    return said.format(
        day=days.day(day),
        events=sum(occasion.known_by(day) for occasion in occasions),
        all_events=len(occasions),
        reports=sum(published <= day for published in out.values()),
        all_reports=len(out),
    )


def published(report: ReportLine) -> str:
    """`14 Oct 2025`, or that the day is not stated and what is known instead."""
    if report.published:
        return days.day(report.published)
    return _translate("Timeline", "date not stated, captured {day}").format(day=days.day(report.captured))


def spoken(occasion: Occasion, countries: Countries) -> str:
    """One event in one line, for a screen reader."""
    return in_turn((days.span(*occasion.days), occasion.event.title, place(occasion, countries)))


def told(occasion: Occasion, countries: Countries) -> str:
    """The same with what its looks say: whose days are disputed or inferred, how many reports, how late."""
    parts = [spoken(occasion, countries)]
    if occasion.disputed:
        parts.append(_translate("Timeline", "reports also give {days}").format(days=other_days(occasion)))
    if occasion.inferred:
        parts.append(_translate("Timeline", "date inferred"))
    reports = _translate("Timeline", "%n report(s)", "", len(occasion.reports))
    return apart([*parts, in_turn(filter(None, (reports, delay(occasion))))])


def tip(occasion: Occasion, countries: Countries, *, noted: bool = False) -> str:
    """Title, dates, place and reports, as the rich text of a tooltip."""
    event = occasion.event
    lines = [
        f"<b>{escape(event.title)}</b>",
        f"{escape(days.span(*occasion.days))} · {escape(place(occasion, countries))}",
    ]
    if noted:
        lines.append(f"<i>{escape(_translate('Timeline', 'With a note of yours'))}</i>")
    if event.date_note:
        inferred = [_translate("Timeline", "Date inferred.")] if occasion.inferred else []
        lines.append(f"<i>{escape(' '.join([*inferred, event.date_note]))}</i>")
    lines += [escape(line) for line in _claims(occasion)]
    lines.append(escape(_translate("Timeline", "%n report(s)", "", len(occasion.reports)) + _after(occasion)))
    lines += [f"&nbsp;&nbsp;{escape(_line(report))}" for report in occasion.reports[:_MOST_REPORTS]]
    if len(occasion.reports) > _MOST_REPORTS:
        lines.append(escape(_translate("Timeline", "and %n more", "", len(occasion.reports) - _MOST_REPORTS)))
    return "<br>".join(lines)


def cluster_tip(occasions: Iterable[Occasion]) -> str:
    """The events of a cluster, as the rich text of a tooltip."""
    shown = list(occasions)
    lines = [f"<b>{escape(_translate('Timeline', '%n event(s)', '', len(shown)))}</b>"]
    lines += [escape(in_turn((days.span(*each.days), each.event.city))) for each in shown[:_MOST_REPORTS]]
    if len(shown) > _MOST_REPORTS:
        lines.append(escape(_translate("Timeline", "and %n more", "", len(shown) - _MOST_REPORTS)))
    return "<br>".join(lines)


def _after(occasion: Occasion) -> str:
    words = delay(occasion)
    return beside("", words) if words else ""


def _claims(occasion: Occasion) -> list[str]:
    """Who gives which days, where any gives others: each of the days with its publishers, each once."""
    if all(claim.days == occasion.days for claim in occasion.claims):
        return []
    publishers = {report.address: report.publisher for report in occasion.reports}
    said: dict[Days, dict[str, None]] = {}
    for claim in occasion.claims:
        said.setdefault(claim.days, {})[publishers.get(claim.report, claim.report)] = None
    return [
        _translate("Timeline", "{days} according to {publisher}").format(
            days=days.span(*claimed), publisher=_first_of(list(who))
        )
        for claimed, who in sorted(said.items())
    ]


def _first_of(names: Sequence[str]) -> str:
    """A few names, and how many more there are."""
    more = len(names) - _MOST_NAMES
    rest = [_translate("Timeline", "and %n more", "", more)] if more > 0 else []
    return listed([*names[:_MOST_NAMES], *rest])


def _line(report: ReportLine) -> str:
    from migbrowser.ui.models.languages import language  # not needed for the first window

    return f"{published(report)} · {report.publisher} · {language(report.language)}"
