"""How the timeline puts days, delays and reports into words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from migbrowser.model.occasion import Days, Occasion
from migbrowser.model.report import Report
from migbrowser.ui.layout.ticks import Unit

_MOST_REPORTS = 12  # in a tooltip


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Timeline", text, "", count)


def day(when: date) -> str:
    """`17 Sep 2025`."""
    return _said(when, QCoreApplication.translate("Days", "d MMM yyyy"))


def span(days: Days) -> str:
    """`17 Sep 2025`, `17–18 Sep 2025`, `30 Sep – 2 Oct 2025`, `31 Dec 2024 – 2 Jan 2025`."""
    first, last = days
    if first == last:
        return day(first)
    if first.year != last.year:
        return f"{day(first)} – {day(last)}"
    if first.month != last.month:
        return f"{_said(first, QCoreApplication.translate('Days', 'd MMM'))} – {day(last)}"
    return f"{first.day}–{day(last)}"


def other_days(occasion: Occasion) -> str:
    """What other reports give instead, as short as it can be: `17–19`, `12 Oct 2025`."""
    return ", ".join(_short(days, occasion.days) for days in occasion.disputed)


def _short(days: Days, known: Days) -> str:
    (first, last), month = days, (known[0].year, known[0].month)
    if {(first.year, first.month), (last.year, last.month)} != {month}:
        return span(days)
    return str(first.day) if first == last else f"{first.day}–{last.day}"


def tick_words(unit: Unit, when: date) -> str:
    """The label of a division."""
    if unit is Unit.DAY:
        return str(when.day)
    return _said(when, "MMM") if unit is Unit.MONTH else str(when.year)


def band_words(unit: Unit, when: date) -> str:
    """The label of the larger division that it is part of."""
    return _said(when, "MMMM yyyy") if unit is Unit.MONTH else str(when.year)


def _said(when: date, form: str) -> str:
    return QLocale().toString(QDate(when.year, when.month, when.day), form)


def delay(occasion: Occasion) -> str:
    """`reports 23–27 days later`; "" where no report has a date."""
    if occasion.delay is None:
        return ""
    least, most = occasion.delay
    if most <= 0:
        return _tr("reported by its last day")
    if least == most:
        return _tr("reports %n day(s) later", most)
    if least <= 0:
        return _tr("reports up to %n day(s) later", most)
    return _tr("reports {first}–{last} days later").format(first=least, last=most)


def place(occasion: Occasion) -> str:
    """City and province."""
    event = occasion.event
    return ", ".join(filter(None, (event.city, event.province)))


def published(report: Report) -> str:
    """`14 Oct 2025`, or that the day is not stated and what is known instead."""
    if report.published:
        return day(report.published)
    return _tr("date not stated, captured {day}").format(day=day(report.captured))


def spoken(occasion: Occasion) -> str:
    """One event in one line, for a screen reader."""
    return ", ".join((span(occasion.days), occasion.event.title, place(occasion)))


def tip(occasion: Occasion) -> str:
    """Title, dates, place and reports, as the rich text of a tooltip."""
    event = occasion.event
    lines = [f"<b>{escape(event.title)}</b>", f"{escape(span(occasion.days))} · {escape(place(occasion))}"]
    if event.date_note:
        lines.append(f"<i>{escape(_tr('Date inferred.'))} {escape(event.date_note)}</i>")
    lines += [escape(line) for line in _claims(occasion)]
    lines.append(escape(_tr("%n report(s)", len(occasion.reports)) + _after(occasion)))
    lines += [f"&nbsp;&nbsp;{escape(_line(report))}" for report in occasion.reports[:_MOST_REPORTS]]
    if len(occasion.reports) > _MOST_REPORTS:
        lines.append(escape(_tr("and %n more", len(occasion.reports) - _MOST_REPORTS)))
    return "<br>".join(lines)


def cluster_tip(occasions: Iterable[Occasion]) -> str:
    """The events of a cluster, as the rich text of a tooltip."""
    shown = list(occasions)
    lines = [f"<b>{escape(_tr('%n event(s)', len(shown)))}</b>"]
    lines += [escape(f"{span(each.days)}, {each.event.city}") for each in shown[:_MOST_REPORTS]]
    if len(shown) > _MOST_REPORTS:
        lines.append(escape(_tr("and %n more", len(shown) - _MOST_REPORTS)))
    return "<br>".join(lines)


def _after(occasion: Occasion) -> str:
    words = delay(occasion)
    return f" ({words})" if words else ""


def _claims(occasion: Occasion) -> list[str]:
    """Who gives which days, where reports disagree."""
    if not occasion.disputed:
        return []
    publishers = {report.address: report.publisher for report in occasion.reports}
    return [
        _tr("{days} according to {publisher}").format(
            days=span(claim.days), publisher=publishers.get(claim.report, claim.report)
        )
        for claim in occasion.claims
    ]


def _line(report: Report) -> str:
    return f"{published(report)} · {report.publisher} · {report.language}"
