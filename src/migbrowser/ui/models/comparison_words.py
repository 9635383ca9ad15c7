"""The catalogue's values as words on the screen: days, counts, statuses, genres, force."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from migbrowser.model.comparison import FactRow, FactStatus, FactValue, Row, RowStatus, Unit
from migbrowser.model.event import Event
from migbrowser.model.report import Read, Report
from migbrowser.ui.marking import QT_TRANSLATE_NOOP
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.tokens import Mark

Badge = tuple[Mark, str]

_ = QT_TRANSLATE_NOOP
_ATTRIBUTES = {
    "title": _("Compare", "Title"),
    "kind_of_meeting": _("Compare", "Kind of meeting"),
    "date": _("Compare", "Date"),
    "place": _("Compare", "Place"),
    "theme": _("Compare", "Theme"),
    "host": _("Compare", "Host"),
    "states": _("Compare", "States"),
    "organisations": _("Compare", "Organisations"),
    "persons": _("Compare", "Persons"),
    "count_persons": _("Compare", "Number of persons"),
    "count_countries": _("Compare", "Number of countries"),
    "count_organisations": _("Compare", "Number of organisations"),
    "instruments": _("Compare", "Instruments named"),
    "topics_listed": _("Compare", "Topics listed"),
}
_GENRES = {
    "news": _("Compare", "news"),
    "press-release": _("Compare", "press release"),
    "chair-statement": _("Compare", "chair's statement"),
    "joint-statement": _("Compare", "joint statement"),
    "declaration": _("Compare", "declaration"),
    "initiative": _("Compare", "initiative"),
    "plan-of-action": _("Compare", "plan of action"),
    "mou": _("Compare", "memorandum"),
    "speech": _("Compare", "speech"),
    "programme": _("Compare", "programme"),
    "participants-list": _("Compare", "list of participants"),
}
_FORCES = {
    "describes": _("Compare", "describes"),
    "notes": _("Compare", "notes"),
    "advises": _("Compare", "advises"),
    "calls-on": _("Compare", "calls on"),
    "proposes": _("Compare", "proposes"),
    "intends": _("Compare", "intends"),
    "commits": _("Compare", "commits"),
    "agrees": _("Compare", "agrees"),
    "decides": _("Compare", "decides"),
}
_LEFT_OUT = {
    "furniture": _("Compare", "site furniture"),
    "caption": _("Compare", "captions"),
    "share-box": _("Compare", "share box"),
    "date-line": _("Compare", "date line"),
    "teaser": _("Compare", "teasers"),
}
_QUALIFIERS = {
    "about": _("Compare", "about {number}"),
    "more-than": _("Compare", "more than {number}"),
    "at-least": _("Compare", "at least {number}"),
}
_COUNTED = {
    "persons": _("Compare", "persons"),
    "countries": _("Compare", "countries"),
    "countries-and-regions": _("Compare", "countries and regions"),
    "organisations": _("Compare", "organisations"),
    "international-organisations": _("Compare", "international organisations"),
}
_FACT_MARKS = {
    FactStatus.AGREE: (Mark.SAME, _("Compare", "agree")),
    FactStatus.VARIANT: (Mark.VARIANT, _("Compare", "named differently")),
    FactStatus.CONFLICT: (Mark.CONFLICT, _("Compare", "conflict")),
    FactStatus.PARTIAL: (Mark.PARTIAL, _("Compare", "lists differ")),
}
_ROW_MARKS = {
    RowStatus.SAME: (Mark.SAME, _("Compare", "same")),
    RowStatus.REWORDED: (Mark.SAME, _("Compare", "same, reworded")),
    RowStatus.PARTIAL: (Mark.PARTIAL, _("Compare", "one says more")),
    RowStatus.CONFLICT: (Mark.CONFLICT, _("Compare", "conflict")),
}


def say(words: str) -> str:
    """The translation of a phrase of the comparison."""
    return QCoreApplication.translate("Compare", words)


def _named(words: dict[str, str], slug: str) -> str:
    return say(words[slug]) if slug in words else slug.replace("_", " ").replace("-", " ")


def attribute(slug: str) -> str:
    """The name of a typed fact."""
    name = _named(_ATTRIBUTES, slug)
    return name[:1].upper() + name[1:]


def force(slug: str) -> str:
    """How strongly something is said."""
    return _named(_FORCES, slug)


def genre(slug: str) -> str:
    """What kind of text a report is."""
    return _named(_GENRES, slug)


def left_out(report: Report) -> str:
    """The kinds of matter that are not in the report's body, each once; "" for none."""
    return ", ".join(dict.fromkeys(_named(_LEFT_OUT, part.kind) for part in report.left_out))


def read(how: Read) -> str:
    """How much of a report was read."""
    return say("read in full") if how is Read.FULL else say("read in part")


def described(report: Report) -> str:
    """Genre, language and day of publication, in one line."""
    when = short_day(report.published) if report.published else say("date not stated")
    return " · ".join((_named(_GENRES, report.genre), language(report.language), when))


def language(code: str) -> str:
    """A language's own name, from its BCP 47 code; the code where Qt knows none."""
    locale = QLocale(code)
    known = locale.language() != QLocale.Language.C
    return locale.nativeLanguageName().replace("American ", "") if known else code


def day(value: date) -> str:
    """A day as `17 September 2025`."""
    return QLocale().toString(QDate(value.year, value.month, value.day), say("d MMMM yyyy"))


def short_day(value: date) -> str:
    """A day as `17 Sep 2025`."""
    return QLocale().toString(QDate(value.year, value.month, value.day), say("d MMM yyyy"))


def short_days(event: Event) -> str:
    """When an event was, as short as it can be: `17–18 Sep 2025`."""
    return _span(event.start, event.end, short_day)


def headline(event: Event, directory: Directory) -> str:
    """What an event is called over a view: `Regional conference, Lianyungang, 17 Sep 2025`."""
    return ", ".join((directory.series_of(event), event.city, short_days(event)))


def _span(first: date, last: date, words: Callable[[date], str]) -> str:
    if first == last:
        return words(first)
    if (first.year, first.month) == (last.year, last.month) and words(last).startswith(str(last.day)):
        return f"{first.day}–{words(last)}"
    return f"{words(first)} – {words(last)}"


def value(fact: FactValue, key: str, directory: Directory) -> str:
    """One report's value of a fact: days and counts normalised, names and titles as it prints them."""
    if isinstance(fact.value, tuple):
        return ""
    if isinstance(fact.value, int):
        return counted(fact.value, fact.qualifier, fact.counted)
    if fact.value.startswith("party/"):
        return directory.name(fact.value)
    return days(fact.value) or fact.printed.get(key, "") or fact.value


def counted(number: int, qualifier: str | None, what: str | None) -> str:
    """A count with what is counted: `more than 240 persons`."""
    figure = _named(_QUALIFIERS, qualifier).format(number=number) if qualifier else str(number)
    return f"{figure} {_named(_COUNTED, what)}" if what else figure


def days(text: str) -> str | None:
    """`DAY` or `START/END` in ISO 8601 as a reader writes it; `None` for anything else."""
    first, _slash, last = text.partition("/")
    try:
        return _span(date.fromisoformat(first), date.fromisoformat(last or first), day)
    except ValueError:
        return None


def fact_badge(row: FactRow) -> Badge:
    """How the reports stand in a fact."""
    if row.status is FactStatus.SINGLE:
        return Mark.ONLY, only(key for fact in row.values for key in fact.reports)
    mark, words = _FACT_MARKS[row.status]
    if row.status is FactStatus.VARIANT and row.attribute in ("title", "theme") and len(row.values) > 2:
        return mark, QCoreApplication.translate("Compare", "%n renderings", "", len(row.values))
    return mark, say(words)


def row_badges(row: Row) -> tuple[Badge, ...]:
    """How the reports stand in a row, then in what they differ beyond the words."""
    differing = tuple(
        (Mark.VARIANT, words)
        for differs, words in (
            (row.speaker_differs, say("who speaks")),
            (row.force_differs, say("how binding")),
        )
        if differs
    )
    if differing and row.status in (RowStatus.SAME, RowStatus.REWORDED):
        return differing
    return (_row_badge(row), *differing)


def _row_badge(row: Row) -> Badge:
    if row.status is RowStatus.ONLY:
        return Mark.ONLY, only(key for key, units in row.cells.items() if units)
    mark, words = _ROW_MARKS[row.status]
    return mark, say(words)


def speaker(unit: Unit, directory: Directory) -> str:
    """Who says it, or that the report does not say."""
    return directory.name(unit.speaker) if unit.speaker else say("speaker not stated")


def row_status(status: RowStatus) -> str:
    """How one report stands to the base in a row."""
    return say(_ROW_MARKS[status][1]) if status in _ROW_MARKS else say("only here")


def only(keys: Iterable[str]) -> str:
    """Which reports alone say it: `only B`."""
    return say("only {reports}").format(reports=", ".join(dict.fromkeys(keys)))


_PHRASES = (
    _("Compare", "read in full"),
    _("Compare", "read in part"),
    _("Compare", "date not stated"),
    _("Compare", "d MMMM yyyy"),
    _("Compare", "d MMM yyyy"),
    _("Compare", "who speaks"),
    _("Compare", "how binding"),
    _("Compare", "only here"),
    _("Compare", "only {reports}"),
    _("Compare", "speaker not stated"),
    _("Compare", "not stated"),
    _("Compare", "moved"),
    _("Compare", "printed “{names}”"),
    _("Compare", "not named: {names}"),
    _("Compare", "What they say · in the order of {base}"),
    _("Compare", "Who speaks: {parts}."),
    _("Compare", "How binding: {parts}."),
    _("Compare", "To whom: {parts}."),
    _("Compare", "It does not stand in the same place in all reports."),
)  # so that the translation tools find what `say` is asked for
