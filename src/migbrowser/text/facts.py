"""Typed facts of a report, each with its printed form and passage: when, where, what about, who, how many."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from migbrowser.model.party import PartyKind
from migbrowser.text.counts import counts_in
from migbrowser.text.days import Days, days_in
from migbrowser.text.names import Register
from migbrowser.text.segments import Body, Sentence

_HELD = re.compile(
    r"\b(?:held|took place|takes place|taking place|convened|hosted|opened|kick(?:s|ed) off|concluded|met)\b"
    r"|举行|召开|举办|开幕|闭幕",
    re.IGNORECASE,
)
_TAKING_PART = re.compile(
    r"\b(?:attend\w*|participa\w*|present\b|represent\w*|gather\w*|guests?|delegat\w*|joined|took part)"
    r"|出席|参加|与会|来自|代表",
    re.IGNORECASE,
)
_SPEAKING = re.compile(
    r"\b(?:address(?:ed|es)?|delivered|spoke|speech|opened|chaired|presided|attended|remarks)\b|致辞|讲话|发言|主持|出席",
    re.IGNORECASE,
)
_OFFICIALS = re.compile(
    r"\b(?:officials|representatives)\b.{0,400}\b(?:present|attended|participated)\b|出席", re.IGNORECASE
)
_OPEN = re.compile(r"\b(?:such as|including|like|among them|for example)\b|包括|例如|如|等", re.IGNORECASE)
_KINDS = (
    ("sub-forum", r"sub-?forum|分论坛"),
    ("forum", r"forum|论坛"),
    ("seminar", r"seminar|研讨会"),
    ("conference", r"conference|会议|大会"),
    ("summit", r"summit|峰会"),
    ("dialogue", r"dialogue|对话会"),
    ("workshop", r"workshop|研讨班"),
    ("symposium", r"symposium"),
    ("meeting", r"meeting"),
)
_KIND = re.compile(
    "|".join(f"(?P<k{number}>{pattern})" for number, (_, pattern) in enumerate(_KINDS)), re.IGNORECASE
)
_NAME = r"[A-Z][\w'’-]+(?:\s(?!Province|City|Municipality)[A-Z][\w'’-]+){0,4}"
_PART = rf"{_NAME}(?:\s(?:City|Province|Municipality|Prefecture|Region|County))?"
_PLACE = re.compile(rf"\b[Ii]n\s+(?P<place>{_PART}(?:,\s*{_PART}){{0,3}})")
_HAN_PLACE = re.compile(
    r"在(?P<place>(?:[\u4e00-\u9fff]{2,4}省)?[\u4e00-\u9fff]{2,6}?市?)(?:举行|召开|举办|开幕)"
)
_QUOTED = r"[\"“'‘「《](?P<theme>[^\"”」》]{4,300})[\"”'’」》]"
_THEME = re.compile(
    rf"(?:\btheme(?:d| of| was| is)?(?: was| is)?|\btitled|\bmotto of|主题为|主题是|以)[\s,:：]*{_QUOTED}",
    re.IGNORECASE,
)
_TOPICS = re.compile(
    r"\b(?:topics?|issues?|subjects?)\s+(?P<open>such as|like|including|of|:)\s*(?P<list>.*)", re.IGNORECASE
)
_IN_QUOTES = re.compile(r"[\"“](?P<topic>[^\"”]{4,200})[\"”]")
_KIND_OF_TEXT = (
    "Initiative|Compact|Pact|Agenda|Charter|Declaration|Convention|Agreement|Protocol|Plan of Action"
)
_INSTRUMENT = re.compile(
    rf"(?:(?:[A-Z][\w’'-]*|\d{{4}})\s+){{0,10}}(?:{_KIND_OF_TEXT})"
    r"(?:\s+(?:for|on|of|to)\s+(?:the\s+)?[A-Z][\w-]+"
    r"(?:(?:,\s*|\s+and\s+|,\s*and\s+|\s+)[A-Z][\w-]+){0,10})?"
)
_ISSUER = re.compile(r"^(?:United Nations?(?:['’]s?)?|UN(?:['’]s)?)\s+(?=\d{4})")


@dataclass(frozen=True, slots=True)
class Found:
    """One typed value of a report. `attribute` and the values are those of the contract's comparisons.

    `value` is an ISO day or `START/END`, a count's digits, a party's address, or text. `note` says what
    was concluded rather than read: a year taken from the report's date, a list that is open.
    """

    attribute: str
    value: str
    printed: str
    passage: str
    qualifier: str | None = None
    counted: str | None = None
    note: str | None = None


def facts_of(body: Body, register: Register, published: date | None = None) -> tuple[Found, ...]:
    """The typed facts of one report, at most one of each value; `published` is its own date, if stated."""
    found = [
        *_title(body),
        *_kind(body),
        *_date(body, published),
        *_each(body, _places),
        *_each(body, _themes),
        *(fact for sentence in body.sentences for fact in _parties(sentence, register)),
        *_each(body, _counts),
        *_each(body, _instruments),
        *_each(body, _topics),
    ]
    return tuple({(fact.attribute, fact.value, fact.qualifier): fact for fact in reversed(found)}.values())[
        ::-1
    ]


def _each(body: Body, facts: Callable[[Sentence], Iterator[Found]]) -> Iterator[Found]:
    for sentence in ((body.title,) if body.title else ()) + body.sentences:
        yield from facts(sentence)


def _title(body: Body) -> Iterator[Found]:
    if body.title:
        yield Found("title", body.title.text, body.title.text, body.title.passage)


def _kind(body: Body) -> Iterator[Found]:
    """What the title calls the meeting, and what the first sentence that has it held calls it."""
    held = next((sentence for sentence in body.sentences if _HELD.search(sentence.text)), None)
    for sentence in filter(None, (body.title, held)):
        if match := _KIND.search(sentence.text):
            yield Found(
                "kind_of_meeting", _KINDS[int(str(match.lastgroup)[1:])][0], match.group(), sentence.passage
            )


def _date(body: Body, published: date | None) -> Iterator[Found]:
    """The days of the event: of all days printed, those that best fit a meeting that was held."""
    ranked = [
        (standing + _fitness(days, published), -number, days, sentence)
        for number, sentence in enumerate(body.sentences)
        for standing in [3 * bool(_HELD.search(sentence.text)) + 2 * (sentence.paragraph == 1)]
        for days in days_in(sentence.text)
    ]
    if not ranked:
        return
    _, _, days, sentence = max(ranked, key=lambda it: it[:2])
    year, note = _year(days, sentence, body, published)
    yield Found("date", days.value(year), sentence.text[days.at : days.end], sentence.passage, note=note)


def _fitness(days: Days, published: date | None) -> int:
    """How well days fit an event: a span and a printed year do, a day after the report's date does not."""
    later = published is not None and days.year is not None and days.value(None)[:10] > published.isoformat()
    return (days.first != days.last) + (days.year is not None) - 5 * later


def _year(
    days: Days, sentence: Sentence, body: Body, published: date | None
) -> tuple[int | None, str | None]:
    """The year where the day has none: the meeting's own name, the title, or the report's date; and which."""
    if days.year is not None:
        return None, None
    for place, text in (("text", sentence.text), ("title", body.title.text if body.title else "")):
        if printed := re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", text):
            return int(printed.group()), f"year from the {place}"
    if published is None:
        return None, "year not stated"
    month_day = (published.month, published.day)
    return published.year - (days.first > month_day), "year from the report's own date"


def _places(sentence: Sentence) -> Iterator[Found]:
    held = _HELD.search(sentence.text)
    if held is None:
        return
    after = _HAN_PLACE.search(sentence.text) or _PLACE.search(sentence.text, held.end())
    if after:
        yield Found("place", _place_value(after["place"]), after["place"], sentence.passage)


def _place_value(printed: str) -> str:
    """City and province without their kinds; the country falls away where more is said.

    A lone name keeps its kind: *Jiangsu City* is not the province of that name.
    """
    parts = [part.strip() for part in printed.split(",")]
    if len(parts) > 1 and not re.search(r"Province|City|Region", parts[-1]):
        parts = parts[:-1]
    if len(parts) == 1:
        return re.sub(r"[省市]", "", parts[0])
    return ", ".join(
        re.sub(r"\s(?:City|Province|Municipality|Prefecture|Region|County)$", "", part) for part in parts
    )


def _themes(sentence: Sentence) -> Iterator[Found]:
    for match in _THEME.finditer(sentence.text):
        theme = match["theme"].rstrip(",.，。")
        yield Found("theme", theme, theme, sentence.passage)


def _parties(sentence: Sentence, register: Register) -> Iterator[Found]:
    named = register.named(sentence.text)
    taking_part, speaking = _TAKING_PART.search(sentence.text), _SPEAKING.search(sentence.text)
    lists = sum(name.kind is PartyKind.STATE for name in named) > 1
    for name in named:
        before = sentence.text[: name.start]
        note = "open list" if _OPEN.search(before) else None
        if name.kind is PartyKind.STATE and taking_part and lists:
            yield Found("states", name.party, name.printed, sentence.passage, note=note)
        elif name.kind is PartyKind.ORGANISATION and ((taking_part and lists) or _present(sentence.text)):
            yield Found("organisations", name.party, name.printed, sentence.passage, note=note)
        elif name.kind is PartyKind.PERSON and speaking:
            yield Found("persons", name.party, name.printed, sentence.passage)


def _present(text: str) -> bool:
    """Whether the sentence is about officials who were there."""
    return bool(
        re.search(
            r"\b(?:officials|representatives)\b.{0,400}\b(?:present|attended|participated)\b|出席",
            text,
            re.IGNORECASE,
        )
    )


def _counts(sentence: Sentence) -> Iterator[Found]:
    if not _TAKING_PART.search(sentence.text):
        return
    for count in counts_in(sentence.text):
        yield Found(
            count.attribute,
            str(count.number),
            count.printed,
            sentence.passage,
            count.qualifier,
            count.counted,
        )


def _instruments(sentence: Sentence) -> Iterator[Found]:
    for match in _INSTRUMENT.finditer(sentence.text):
        printed = re.sub(r"^(?:The|An?)\s+", "", match.group())
        if " " in printed:
            value = _ISSUER.sub("", printed)
            yield Found("instruments", value, printed, sentence.passage)


def _topics(sentence: Sentence) -> Iterator[Found]:
    listed = _TOPICS.search(sentence.text)
    for match in _IN_QUOTES.finditer(listed["list"] if listed else ""):
        topic = match["topic"].rstrip(",.")
        note = "open list" if listed and listed["open"] in {"such as", "like", "including"} else None
        yield Found("topics_listed", topic, topic, sentence.passage, note=note)
