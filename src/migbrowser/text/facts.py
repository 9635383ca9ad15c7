"""Typed facts of a report, each with its printed form and passage: when, where, what about, who, how many."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import islice

from migbrowser.model.party import PartyKind
from migbrowser.text.alignment import never
from migbrowser.text.counts import counts_in
from migbrowser.text.days import EITHER_ORDER, MONTH_ALONE, Days, day_first, days_in, months_in
from migbrowser.text.names import Named, Register
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
_ATTENDED = re.compile(
    r"\b(?:attended|took part|participated|joined)\b|\b(?:were|was)\s+(?:also\s+)?(?:present|represented)\b"
    r"|出席|与会",
    re.IGNORECASE,
)
_OF_IT = re.compile(r"\b(?:by|of|from)\b")
_OPEN = re.compile(r"\b(?:such as|including|like|among them|for example)\b|包括|例如|如|等", re.IGNORECASE)
_ANOTHER_LIST = re.compile(
    r"\b(?:alongside|along with|together with|as well as|in addition to|besides)\b|以及", re.IGNORECASE
)
_KINDS = (
    ("sub-forum", r"sub-?forum|分论坛"),
    ("forum", r"forum|论坛"),
    ("seminar", r"seminar|研讨会"),
    ("conference", r"conference|会议|大会"),
    ("summit", r"summit|峰会"),
    ("dialogue", r"dialogue|对话会"),
    ("workshop", r"workshop|研讨班"),
    ("symposium", r"symposium"),
    ("roundtable", r"round-?\s?table|圆桌会"),
    ("congress", r"congress|代表大会"),
    ("webinar", r"webinar|网络研讨会"),
    ("meeting", r"meeting"),
)
_KIND = re.compile(
    "|".join(f"(?P<k{number}>{pattern})" for number, (_, pattern) in enumerate(_KINDS)), re.IGNORECASE
)
_NO_PLACE = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun"
)
_NAME = rf"(?!(?:{_NO_PLACE})(?:day)?\b)[A-Z][\w'’-]+(?:\s(?!Province|City|Municipality)[A-Z][\w'’-]+){{0,4}}"
_PART = rf"{_NAME}(?:\s(?:City|Province|Municipality|Prefecture|Region|County))?"
_PLACE = re.compile(
    rf"\b[Ii]n\s+(?:the\s+(?:city|town|province)\s+of\s+)?(?P<place>{_PART}(?:,\s*{_PART}){{0,3}})"
)
_PROVINCES = (
    "江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|河北|山西|辽宁|吉林|黑龙江"
    "|台湾|内蒙古|广西|西藏|宁夏|新疆"
)
_HAN_PLACE = re.compile(
    rf"在(?:(?P<province>{_PROVINCES})省?)?(?P<city>[\u4e00-\u9fff]{{2,6}}?)市?(?=举行|召开|举办|开幕|闭幕)"
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
_HAN_INSTRUMENT = re.compile(
    r"《(?P<titled>[^《》]{2,60}(?:契约|公约|倡议|议程|宣言|宪章|协定|协议|议定书|计划|纲要))》"
    r"|(?P<named>全球(?:发展|安全|文明|治理)倡议|联合国宪章|2030年可持续发展议程)"
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


def facts_of(
    body: Body, register: Register, published: date | None = None, check: Callable[[], None] = never
) -> tuple[Found, ...]:
    """The typed facts of one report, at most one of each value; `published` is its own date, if stated.

    `check` is called now and then and may raise to cancel.
    """
    found = [
        *_title(body),
        *_kind(body),
        *_date(body, published),
        *_each(body, partial(_places, register)),
        *_each(body, _themes),
        *_all_parties(body, register, check),
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
        yield from _month(body)
        return
    _, _, days, sentence = max(ranked, key=lambda it: it[:2])
    days, in_order = _ordered(days, body, published)
    year, note = _year(days, sentence, body, published)
    note = in_order or note
    yield Found("date", days.value(year), sentence.text[days.at : days.end], sentence.passage, note=note)


def _month(body: Body) -> Iterator[Found]:
    """The month in which the event was held, where no day is printed at all."""
    held = (sentence for sentence in body.sentences if _HELD.search(sentence.text))
    months = ((month, sentence) for sentence in held for month in months_in(sentence.text))
    for (value, printed), sentence in islice(months, 1):
        yield Found("date", value, printed, sentence.passage, note=MONTH_ALONE)


def _ordered(days: Days, body: Body, published: date | None) -> tuple[Days, str | None]:
    """A day such as 05/09/2025 as the text's other days or the report's date let it be read; and how sure."""
    if not days.ambiguous:
        return days, None
    order = day_first("\n".join(sentence.text for sentence in body.sentences))
    if order is not None:
        return (
            replace(days, ambiguous=False) if order else days.turned
        ), "day and month as in the text's other days"
    past = [it for it in days.readings() if published and it.value(None) <= published.isoformat()]
    if len(past) == 1:
        return replace(past[0], ambiguous=False), "day and month by the report's own date"
    return days, EITHER_ORDER


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
    known = days.last if days.first > days.last else days.first  # over the turn of a year: the last day's
    return published.year - (known > (published.month, published.day)), "year from the report's own date"


def _places(register: Register, sentence: Sentence) -> Iterator[Found]:
    held = _HELD.search(sentence.text)
    if held is None:
        return
    if han := _HAN_PLACE.search(sentence.text):
        value = ", ".join(filter(None, (han["city"], han["province"])))
        yield Found("place", value, han.group().removeprefix("在"), sentence.passage)
    elif place := _PLACE.search(sentence.text, held.end()) or _PLACE.search(sentence.text):
        yield Found("place", _place_value(place["place"], register), place["place"], sentence.passage)


def _place_value(printed: str, register: Register) -> str:
    """City and province without their kinds; the country falls away where more is said.

    A lone name keeps its kind: *Jiangsu City* is not the province of that name.
    """
    parts = [part.strip() for part in printed.split(",")]
    if len(parts) > 1 and any(name.kind is PartyKind.STATE for name in register.named(parts[-1])):
        parts = parts[:-1]
    if len(parts) == 1:
        return parts[0]
    return ", ".join(
        re.sub(r"\s(?:City|Province|Municipality|Prefecture|Region|County)$", "", part) for part in parts
    )


def _themes(sentence: Sentence) -> Iterator[Found]:
    for match in _THEME.finditer(sentence.text):
        theme = match["theme"].rstrip(",.，。")
        yield Found("theme", theme, theme, sentence.passage)


def _all_parties(body: Body, register: Register, check: Callable[[], None]) -> Iterator[Found]:
    for sentence in body.sentences:
        check()
        yield from _parties(sentence, register)


def _parties(sentence: Sentence, register: Register) -> Iterator[Found]:
    named = register.named(sentence.text)
    taking_part, speaking = _TAKING_PART.search(sentence.text), _SPEAKING.search(sentence.text)
    lists = sum(name.kind is PartyKind.STATE for name in named) > 1
    for name in named:
        before = sentence.text[: name.start]
        note = "open list" if _OPEN.search(_ANOTHER_LIST.split(before)[-1]) else None
        if name.kind is PartyKind.STATE and taking_part and lists:
            yield Found("states", name.party, name.printed, sentence.passage, note=note)
        elif name.kind is PartyKind.ORGANISATION and (
            (taking_part and lists) or _present(sentence.text, name)
        ):
            yield Found("organisations", name.party, name.printed, sentence.passage, note=note)
        elif name.kind is PartyKind.PERSON and speaking:
            yield Found("persons", name.party, name.printed, sentence.passage)


def _present(text: str, name: Named) -> bool:
    """Whether officials were there, or the body itself attended, or it was attended by some of the body."""
    attended = _ATTENDED.search(text)
    if attended is None or _OFFICIALS.search(text):
        return bool(_OFFICIALS.search(text))
    return name.end <= attended.start() or bool(_OF_IT.search(text, attended.end(), name.start))


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
    for match in _HAN_INSTRUMENT.finditer(sentence.text):
        value = match["titled"] or match["named"]
        yield Found("instruments", value, value, sentence.passage)


def _topics(sentence: Sentence) -> Iterator[Found]:
    listed = _TOPICS.search(sentence.text)
    for match in _IN_QUOTES.finditer(listed["list"] if listed else ""):
        topic = match["topic"].rstrip(",.")
        note = "open list" if listed and listed["open"] in {"such as", "like", "including"} else None
        yield Found("topics_listed", topic, topic, sentence.passage, note=note)
