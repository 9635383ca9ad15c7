"""The catalogue's values as words on the screen: days, counts, statuses, genres, force."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from migbrowser.model.comparison import FactRow, FactStatus, FactValue, Row, RowStatus, Unit
from migbrowser.model.event import Event
from migbrowser.model.report import Read, Report
from migbrowser.model.verdict import Fix, RowVerdict
from migbrowser.ui.marking import QT_TRANSLATE_NOOP
from migbrowser.ui.models import days
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.models.languages import language
from migbrowser.ui.models.punctuation import in_turn
from migbrowser.ui.tokens import Mark

translate = QCoreApplication.translate

Badge = tuple[Mark, str]

_ATTRIBUTES = {
    "title": QT_TRANSLATE_NOOP("Compare", "Title"),
    "kind_of_meeting": QT_TRANSLATE_NOOP("Compare", "Kind of meeting"),
    "date": QT_TRANSLATE_NOOP("Compare", "Date"),
    "place": QT_TRANSLATE_NOOP("Compare", "Place"),
    "theme": QT_TRANSLATE_NOOP("Compare", "Theme"),
    "host": QT_TRANSLATE_NOOP("Compare", "Host"),
    "states": QT_TRANSLATE_NOOP("Compare", "States"),
    "organisations": QT_TRANSLATE_NOOP("Compare", "Organisations"),
    "persons": QT_TRANSLATE_NOOP("Compare", "Persons"),
    "count_persons": QT_TRANSLATE_NOOP("Compare", "Number of persons"),
    "count_countries": QT_TRANSLATE_NOOP("Compare", "Number of countries"),
    "count_organisations": QT_TRANSLATE_NOOP("Compare", "Number of organisations"),
    "instruments": QT_TRANSLATE_NOOP("Compare", "Instruments named"),
    "topics_listed": QT_TRANSLATE_NOOP("Compare", "Topics listed"),
    "count_subforums": QT_TRANSLATE_NOOP("Compare", "Number of sub-forums"),
    "opening_day": QT_TRANSLATE_NOOP("Compare", "Opening day"),
    "opened_by": QT_TRANSLATE_NOOP("Compare", "Opened by"),
    "chair": QT_TRANSLATE_NOOP("Compare", "Chair"),
    "offices": QT_TRANSLATE_NOOP("Compare", "Offices"),
    "ranks": QT_TRANSLATE_NOOP("Compare", "Ranks"),
    "motto": QT_TRANSLATE_NOOP("Compare", "Motto"),
    "adoption_day": QT_TRANSLATE_NOOP("Compare", "Day of adoption"),
    "share_of_migrants": QT_TRANSLATE_NOOP("Compare", "Share of migrants"),
}
_FILE_NOTES = {  # what is concluded, or left open, of what a file prints
    "open list": QT_TRANSLATE_NOOP("Compare", "open list"),
    "year not stated": QT_TRANSLATE_NOOP("Compare", "year not stated"),
    "year from the text": QT_TRANSLATE_NOOP("Compare", "year from the text"),
    "year from the title": QT_TRANSLATE_NOOP("Compare", "year from the title"),
    "year from the report's own date": QT_TRANSLATE_NOOP("Compare", "year from the report's own date"),
    "the month alone is stated": QT_TRANSLATE_NOOP("Compare", "the month alone is stated"),
    "day and month as in the text's other days": QT_TRANSLATE_NOOP(
        "Compare", "day and month as in the text's other days"
    ),
    "day and month by the report's own date": QT_TRANSLATE_NOOP(
        "Compare", "day and month by the report's own date"
    ),
    "ambiguous: day and month may be the other way round": QT_TRANSLATE_NOOP(
        "Compare", "ambiguous: day and month may be the other way round"
    ),
}
_GENRES = {
    "news": QT_TRANSLATE_NOOP("Compare", "news"),
    "press-release": QT_TRANSLATE_NOOP("Compare", "press release"),
    "chair-statement": QT_TRANSLATE_NOOP("Compare", "chair's statement"),
    "joint-statement": QT_TRANSLATE_NOOP("Compare", "joint statement"),
    "declaration": QT_TRANSLATE_NOOP("Compare", "declaration"),
    "initiative": QT_TRANSLATE_NOOP("Compare", "initiative"),
    "plan-of-action": QT_TRANSLATE_NOOP("Compare", "plan of action"),
    "mou": QT_TRANSLATE_NOOP("Compare", "memorandum"),
    "speech": QT_TRANSLATE_NOOP("Compare", "speech"),
    "programme": QT_TRANSLATE_NOOP("Compare", "programme"),
    "participants-list": QT_TRANSLATE_NOOP("Compare", "list of participants"),
}
_FORCES = {
    "describes": QT_TRANSLATE_NOOP("Compare", "describes"),
    "notes": QT_TRANSLATE_NOOP("Compare", "notes"),
    "advises": QT_TRANSLATE_NOOP("Compare", "advises"),
    "calls-on": QT_TRANSLATE_NOOP("Compare", "calls on"),
    "proposes": QT_TRANSLATE_NOOP("Compare", "proposes"),
    "intends": QT_TRANSLATE_NOOP("Compare", "intends"),
    "commits": QT_TRANSLATE_NOOP("Compare", "commits"),
    "agrees": QT_TRANSLATE_NOOP("Compare", "agrees"),
    "decides": QT_TRANSLATE_NOOP("Compare", "decides"),
}
_QUALIFIERS = {
    "about": QT_TRANSLATE_NOOP("Compare", "about {number}"),
    "more-than": QT_TRANSLATE_NOOP("Compare", "more than {number}"),
    "at-least": QT_TRANSLATE_NOOP("Compare", "at least {number}"),
    "at-most": QT_TRANSLATE_NOOP("Compare", "at most {number}"),
}
_COUNTED = {
    "persons": QT_TRANSLATE_NOOP("Compare", "persons"),
    "countries": QT_TRANSLATE_NOOP("Compare", "countries"),
    "countries-and-regions": QT_TRANSLATE_NOOP("Compare", "countries and regions"),
    "organisations": QT_TRANSLATE_NOOP("Compare", "organisations"),
    "international-organisations": QT_TRANSLATE_NOOP("Compare", "international organisations"),
    "international-organisations-and-multilateral-mechanisms": QT_TRANSLATE_NOOP(
        "Compare", "international organisations and multilateral mechanisms"
    ),
    "countries-regions-and-organisations": QT_TRANSLATE_NOOP(
        "Compare", "countries, regions and organisations"
    ),
    "countries-invited": QT_TRANSLATE_NOOP("Compare", "countries invited"),
    "guests-invited": QT_TRANSLATE_NOOP("Compare", "guests invited"),
    "member-states": QT_TRANSLATE_NOOP("Compare", "member states"),
    "officials-of-authorities": QT_TRANSLATE_NOOP("Compare", "officials of authorities"),
}
_FACT_MARKS = {
    FactStatus.AGREE: (Mark.SAME, QT_TRANSLATE_NOOP("Compare", "agree")),
    FactStatus.VARIANT: (Mark.VARIANT, QT_TRANSLATE_NOOP("Compare", "named differently")),
    FactStatus.CONFLICT: (Mark.CONFLICT, QT_TRANSLATE_NOOP("Compare", "conflict")),
    FactStatus.PARTIAL: (Mark.PARTIAL, QT_TRANSLATE_NOOP("Compare", "lists differ")),
    FactStatus.APART: (Mark.PLAIN, QT_TRANSLATE_NOOP("Compare", "different events")),
}
_ROW_MARKS = {
    RowStatus.SAME: (Mark.SAME, QT_TRANSLATE_NOOP("Compare", "same")),
    RowStatus.REWORDED: (Mark.SAME, QT_TRANSLATE_NOOP("Compare", "same, reworded")),
    RowStatus.PARTIAL: (Mark.PARTIAL, QT_TRANSLATE_NOOP("Compare", "one says more")),
    RowStatus.CONFLICT: (Mark.CONFLICT, QT_TRANSLATE_NOOP("Compare", "conflict")),
}


def say(words: str) -> str:
    """The translation of a phrase of the comparison."""
    return translate("Compare", words)


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


def note(text: str) -> str:
    """What is noted on a fact: the catalogue's sentence as it is, or how a file's own list is put."""
    return say(_FILE_NOTES[text]) if text in _FILE_NOTES else text


def read(how: Read) -> str:
    """How much of a report was read."""
    return translate("Compare", "read in full") if how is Read.FULL else translate("Compare", "read in part")


def described(report: Report) -> str:
    """Genre, language and day of publication, in one line."""
    when = days.day(report.published) if report.published else translate("Compare", "date not stated")
    return " · ".join((_named(_GENRES, report.genre), language(report.language), when))


def headline(event: Event, directory: Directory) -> str:
    """What an event is called over a view: `Regional conference, Lianyungang, 17 Sep 2025`."""
    return in_turn((directory.series_of(event), event.city, days.span(event.start, event.end)))


def value(fact: FactValue, key: str, directory: Directory) -> str:
    """One report's value of a fact: days and counts normalised, names and titles as it prints them."""
    if isinstance(fact.value, tuple):
        return ""
    if isinstance(fact.value, int):
        return counted(fact.value, fact.qualifier, fact.counted)
    if fact.value.startswith("party/"):
        return directory.name(fact.value)
    return _days(fact.value) or fact.printed.get(key, "") or fact.value


def counted(number: int, qualifier: str | None, what: str | None) -> str:
    """A count with what is counted: `more than 240 persons`."""
    figure = _named(_QUALIFIERS, qualifier).format(number=number) if qualifier else str(number)
    return f"{figure} {_named(_COUNTED, what)}" if what else figure


def _days(text: str) -> str | None:
    """`DAY` or `START/END` in ISO 8601 as a reader writes it; `None` for anything else."""
    first, _slash, last = text.partition("/")
    try:
        return days.long_span(date.fromisoformat(first), date.fromisoformat(last or first))
    except ValueError:
        return None


def fact_badge(row: FactRow) -> Badge:
    """How the reports stand in a fact."""
    if row.status is FactStatus.SINGLE:
        return Mark.ONLY, only(key for fact in row.values for key in fact.reports)
    mark, words = _FACT_MARKS[row.status]
    if row.status is FactStatus.VARIANT and row.attribute in ("title", "theme") and len(row.values) > 2:
        count = len(row.values)
        return mark, translate("Compare", "%n renderings", "", count)
    return mark, say(words)


def row_badges(row: Row) -> tuple[Badge, ...]:
    """How the reports stand in a row, then in what they differ beyond the words."""
    differing = tuple(
        (Mark.VARIANT, words)
        for differs, words in (
            (row.speaker_differs, translate("Compare", "who speaks")),
            (row.force_differs, translate("Compare", "how binding")),
        )
        if differs
    )
    if row.stands_alone:
        return differing
    if differing and row.status in (RowStatus.SAME, RowStatus.REWORDED):
        return differing
    return (_row_badge(row), *differing)


def _row_badge(row: Row) -> Badge:
    if row.status is RowStatus.ONLY:
        return Mark.ONLY, only(key for key, units in row.cells.items() if units)
    mark, words = _ROW_MARKS[row.status]
    more = set(row.more.values())
    if row.status is RowStatus.PARTIAL and len(more) == 1:
        return mark, translate("Compare", "{report} says more").format(report=more.pop())
    return mark, say(words)


def held_badges(line: FactRow | Row, directory: Directory) -> tuple[Badge, ...]:
    """What the user holds of a line: the verdict, whether its row was joined or split."""
    found = [translate("Compare", "verdict: {who}").format(who=right(line.verdict, directory))] * bool(
        line.verdict
    )
    for fix in line.fixes if isinstance(line, Row) else ():
        joined = fix.fix is Fix.JOINED
        found.append(
            translate("Compare", "joined by you") if joined else translate("Compare", "split by you")
        )
    return tuple((Mark.HELD, words) for words in dict.fromkeys(found))


def right(verdict: RowVerdict | None, directory: Directory) -> str:
    """Who is right by a verdict: `A`, `A, B`, or that it is unclear; others by their publishers."""
    if verdict is None:
        return ""
    held = [*verdict.right, *(directory.name(report) for report in verdict.elsewhere)]
    return ", ".join(held) or translate("Compare", "unclear")


def speaker(unit: Unit, directory: Directory) -> str:
    """Who says it, or that the report does not say."""
    return directory.name(unit.speaker) if unit.speaker else translate("Compare", "speaker not stated")


def stands(row: Row, key: str) -> str:
    """How one report stands to the base in a row."""
    status = row.by[key]
    if status is RowStatus.PARTIAL and key in row.more:
        more = row.more[key] == key
        return translate("Compare", "says more") if more else translate("Compare", "says less")
    return say(_ROW_MARKS[status][1]) if status in _ROW_MARKS else translate("Compare", "only here")


def only(keys: Iterable[str]) -> str:
    """Which reports alone say it: `only B`."""
    return translate("Compare", "only {reports}").format(reports=", ".join(dict.fromkeys(keys)))
