"""Saying the catalogue's values in a document's words: dates, counts, marks, names of attributes."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from migbrowser.model.comparison import FactStatus, FactValue, RowStatus
from migbrowser.model.document import Mark
from migbrowser.model.report import Report
from migbrowser.services.phrasing import chinese, say

_MONTHS = (  # not strftime: a document must not change with the machine's locale
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_LANGUAGES = {
    "en": "English",
    "zh": "Chinese",
    "ar": "Arabic",
    "bn": "Bengali",
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "id": "Indonesian",
    "ja": "Japanese",
    "km": "Khmer",
    "ko": "Korean",
    "lo": "Lao",
    "ms": "Malay",
    "my": "Burmese",
    "pt": "Portuguese",
    "ru": "Russian",
    "tet": "Tetum",
    "th": "Thai",
    "tl": "Filipino",
    "vi": "Vietnamese",
}
_KINDS = {"clause": "Clause", "point": "Point of comparison"}
_ATTRIBUTES = {
    "count_persons": "Number of persons",
    "count_countries": "Number of countries",
    "count_organisations": "Number of organisations",
    "count_subforums": "Number of sub-forums",
    "adoption_day": "Day of adoption",
    "topics_listed": "Topics listed",
    "instruments": "Instruments named",
}
_QUALIFIERS = {"about": "about", "more-than": "more than", "at-least": "at least", "at-most": "at most"}
_MARKS = {
    "agree": ("=", "agree"),
    "variant": ("≈", "named differently"),
    "conflict": ("≠", "conflict"),
    "partial": ("◐", "one says more"),
    "single": ("●", "one only"),
    "apart": ("●", "different events"),
    "same": ("=", "same"),
    "reworded": ("=", "same, reworded"),
    "only": ("●", "one only"),
}
SILENCE_EXPLAINED = (
    ("silent", "the report was read in full and does not speak of it"),
    ("not read", "only a part of the report was read: nothing follows"),
)
_NBSP = "\N{NO-BREAK SPACE}"
_SUPPLIED = re.compile(r"\[(Headline not read|From the address)\] (.+)", re.DOTALL)
MARKS_EXPLAINED = (
    ("≠", "conflict", "the reports cannot all be right"),
    ("≈", "named differently", "one thing under several names or in other words"),
    ("≈", "another speaker, another force", "said by somebody else, or more or less strongly"),
    ("◐", "lists differ, one says more", "one report holds more than the other"),
    ("●", "only one, not in one", "one report alone has it, or the one that the others are held to has not"),
    ("=", "agree, same, reworded", "no difference in substance"),
)


def day(value: date) -> str:
    """A day as `17 September 2025`."""
    if chinese():
        return f"{value.year}年{value.month}月{value.day}日"
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def days(first: date, last: date) -> str:
    """A span of days, as short as it can be: `17–19 September 2025`."""
    if first == last:
        return day(first)
    if chinese():
        return _days_in_chinese(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def _days_in_chinese(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{day(first).removesuffix('日')}—{last.day}日"
    ends = f"{last.month}月{last.day}日" if first.year == last.year else day(last)
    return f"{day(first)}—{ends}"


def language(code: str) -> str:
    """The English name of a language (BCP 47), else its code."""
    return say(_LANGUAGES.get(code.partition("-")[0].lower(), code))


def plain(slug: str) -> str:
    """A slug of the catalogue as words: `calls-on` becomes `calls on`."""
    return say(slug.replace("_", " ").replace("-", " "))


def title_case(slug: str) -> str:
    """A slug as a label: `kind_of_meeting` becomes `Kind of meeting`."""
    words = slug.replace("_", " ").replace("-", " ")
    return say(words[:1].upper() + words[1:])


def kind(slug: str) -> str:
    """The kind of an entry as a reader sees it."""
    return say(_KINDS[slug]) if slug in _KINDS else title_case(slug)


def attribute(slug: str) -> str:
    """The name of a typed fact."""
    return say(_ATTRIBUTES[slug]) if slug in _ATTRIBUTES else title_case(slug)


def mark(status: FactStatus | RowStatus, *, of_lists: bool = False) -> Mark:
    """The sign and the word for a status; `of_lists` where the values are lists of parties."""
    sign, word = _MARKS[status]
    return Mark(status, sign, say("lists differ" if of_lists and status is FactStatus.PARTIAL else word))


def value(fact: FactValue, name: Callable[[str], str]) -> str:
    """A fact's normalised value: days, counts with what is counted, names of parties through `name`."""
    if isinstance(fact.value, tuple):
        return f"{len(fact.value)}{say(': ')}{say(', ').join(name(party) for party in fact.value)}"
    if isinstance(fact.value, int):
        parts = (say(_QUALIFIERS.get(fact.qualifier or "", "")), str(fact.value), _counted(fact.counted))
        return " ".join(part for part in parts if part)
    return _days_of(fact.value) or name(fact.value)


def _counted(slug: str | None) -> str:
    """What a count counts; a list of three has its comma."""
    return plain(slug or "").replace("countries regions", "countries, regions")


def _days_of(text: str) -> str | None:
    first, _, last = text.partition("/")
    try:
        return days(date.fromisoformat(first), date.fromisoformat(last or first))
    except ValueError:
        return None


def published(report: Report) -> str | None:
    """The day of publication, or `None` where it is not stated."""
    return day(report.published) if report.published else None


def headline(title: str) -> str:
    """A report's title; one that the catalogue supplies stands in brackets, as in any list of sources."""
    supplied = _SUPPLIED.fullmatch(title)
    return f"[{say(supplied[1])}{say(': ')}{supplied[2]}]" if supplied else title


def quoted(title: str) -> str:
    """A report's title in quotation marks, if it is as printed."""
    return headline(title) if _SUPPLIED.fullmatch(title) else f"“{title}”"


def details(report: Report) -> str:
    """What a report is, in one line: genre, language, publication, how much was read."""
    when = published(report) or say("date not stated")
    pieces = (plain(report.genre), language(report.language), when, read(report))
    return f"{_NBSP}· ".join(pieces)


def captured(report: Report) -> str:
    """When a report's text was taken."""
    return say("as captured {}").format(day(report.captured))


def read(report: Report) -> str:
    """How much of a report was read."""
    return say("read in full" if report.read == "full" else "read in part")


def iso_day(text: str) -> str:
    """An ISO 8601 day as a reader writes it; any other text as it is."""
    return _days_of(text) or text
