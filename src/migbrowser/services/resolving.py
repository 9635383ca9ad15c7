"""Resolving: what the value of a field, as people type it, stands for among the entries of the catalogue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.period import Period, period_tags, read_period
from migbrowser.model.query import Field, tag
from migbrowser.services.dating import named_periods
from migbrowser.text.tokens import fold, query_tokens, slug, token_texts, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from migbrowser.services.glossing import Glossing
    from migbrowser.store.catalogue import Catalogue
    from migbrowser.store.search import SearchIndex
    from migbrowser.text.mentions import NameBook

_OBJECTIVES = range(1, 24)  # of the Global Compact for Migration
_ADDRESSED = ("event", "series", "report", "instrument", "topic")  # fields whose values are entries
_DATED = {"year": "date", "date": "date", "published": "published"}  # fields, and the tags that they read
_NAMED = 3  # of what a value stands for, so many are named
_MOST_ALIKE = 3
_LIKE = 0.7  # share of letters that stay where they are
KINDS = {
    "event": ("会议", "事件", "活动", "meeting", "meetings"),
    "series": ("系列",),
    "report": ("报告", "报道"),
    "statement": ("陈述", "论述"),
    "point": ("fact", "facts", "要点", "事实"),
    "instrument": ("文书", "文件"),
    "clause": ("条款", "条"),
    "party": ("parties", "participant", "participants", "country", "countries", "参与方", "国家"),
    "topic": ("主题", "议题"),
    "framework": ("框架",),
    "formula": ("formulae", "提法", "固定提法"),
    "note": ("笔记",),
    "original": ("原文",),
}
_LANGUAGES = {
    "ar": ("arabic", "阿拉伯语", "阿拉伯文", "阿语"),
    "bn": ("bengali", "孟加拉语"),
    "de": ("german", "德语", "德文"),
    "en": ("english", "英语", "英文"),
    "es": ("spanish", "西班牙语", "西语"),
    "fr": ("french", "法语", "法文"),
    "id": ("indonesian", "印尼语", "印度尼西亚语"),
    "ja": ("japanese", "日语", "日文"),
    "km": ("khmer", "高棉语"),
    "ko": ("korean", "韩语", "韩文", "朝鲜语"),
    "lo": ("lao", "老挝语"),
    "ms": ("malay", "马来语"),
    "my": ("burmese", "缅甸语"),
    "pt": ("portuguese", "葡萄牙语", "葡语"),
    "ru": ("russian", "俄语", "俄文"),
    "tet": ("tetum", "德顿语"),
    "th": ("thai", "泰语"),
    "tl": ("filipino", "菲律宾语"),
    "vi": ("vietnamese", "越南语"),
    "zh": ("chinese", "mandarin", "汉语", "中文", "华语"),
}
_FORCES = {
    "describes": ("describe", "described", "描述", "说明"),
    "notes": ("note", "noted", "指出"),
    "advises": ("advise", "advised", "advice", "建议"),
    "calls-on": ("call-on", "called-on", "calls", "call", "called", "呼吁"),
    "proposes": ("propose", "proposed", "proposal", "proposals", "提议", "倡议", "提出"),
    "intends": ("intend", "intended", "plans", "拟", "打算"),
    "commits": ("commit", "committed", "commitment", "commitments", "承诺"),
    "agrees": ("agree", "agreed", "agreement", "同意"),
    "decides": ("decide", "decided", "decision", "决定"),
}
_Found = Mapping[str, str]  # tags, with what each of them is called
_Known = Sequence[tuple[str, frozenset[str]]]  # what can be named, with the words that it is known by


class Resolving:
    """Knows what the entries of a catalogue are called, and so what a value may mean."""

    def __init__(self, catalogue: Catalogue, index: SearchIndex, book: NameBook, glossing: Glossing) -> None:
        self._catalogue = catalogue
        self._index = index
        self._book = book
        self._glossing = glossing

    def field(self, name: str, value: str) -> Field:
        """The field `name:value` with its tags, and what these are called where that is not what was typed.

        A value may list several, with commas. Without tags, nothing in the catalogue is called so.
        """
        found = dict(self._found(name, value))
        if not found and "," in value:
            parts = (part.strip() for part in value.split(","))
            found = {key: called for part in parts if part for key, called in self._found(name, part).items()}
        return Field(name, value, tuple(found), _named(value, found.values()))

    def languages(self, value: str) -> list[str]:
        """The languages of this name or code, in whatever script: `zh` is `zh-Hans` too."""
        codes = {code for code, also in _LANGUAGES.items() if value in also} or {value}
        known = {one for combination in self._index.facet("language").values for one in combination}
        return sorted(one for one in known if one.casefold() in codes or one.partition("-")[0] in codes)

    def period(self, name: str, period: Period | None) -> tuple[str, ...]:
        """The tags of a period, open ends closed where the catalogue ends."""
        years = self._years
        if period is None or not years:
            return ()
        first = max(period.first or date.min, date(min(years), 1, 1))
        last = min(period.last or date.max, date(max(years), 12, 31))
        return period_tags(name, Period(first, last))

    def dated(self, text: str) -> Iterator[Field]:
        """What was held on the days, or in the month, that `text` names, and what was published then."""
        periods = named_periods(text, self._years)
        shown = _shown(periods[0]) if len(periods) == 1 else text
        for name, said in (("date", "events of"), ("published", "published")):
            tags = tuple(one for period in periods for one in self.period(name, period))
            field = Field(name, f"{said} {shown}", tags)
            if tags and self._index.newest(field, 1):
                yield field

    def alike(self, name: str, value: str) -> list[str]:
        """Values that the field `name` knows and that look most like `value`, the likeliest first."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        known = {fold(one): one for one in self._values_of(name)}
        found = process.extract(
            fold(value), known.keys(), scorer=OSA.normalized_similarity, score_cutoff=_LIKE, limit=_MOST_ALIKE
        )
        return [known[str(one[0])] for one in found]

    def _found(self, name: str, value: str) -> _Found:
        if name in _DATED:
            periods = [found] if (found := read_period(value)) else named_periods(value, self._years)
            tags = (one for period in periods for one in self.period(_DATED[name], period))
            return dict.fromkeys(tags, _in_iso(value, periods))
        if name in _ADDRESSED:
            return {tag(name, address): self._called(address) for address in self._entries(name, value)}
        if name == "gcm":
            labels = self._objectives
            return {tag(name, str(one)): labels.get(one, "") for one in _numbers(value)}
        find: Callable[[str], Mapping[str, str]] = getattr(self, f"_{name}")
        return {tag(name, key): called for key, called in find(value).items()}

    def _ways(self, value: str) -> tuple[str, ...]:
        """A value, and what is said for it in English."""
        return (value, *self._glossing.renderings(value))

    def _called(self, address: Address) -> str:
        if address.kind == "topic":
            return self._catalogue.title(address) or address.id
        return address.id

    def _entries(self, kind: str, value: str) -> list[Address]:
        """The entries of a kind that an address, an id or words of the title name."""
        wanted = value.lower().removeprefix(f"{kind}/")
        exact = [address for address, _ in self._titles[kind] if address.id == wanted]
        named = (address for way in self._ways(value) for address in _holding(way, self._words[kind]))
        return exact or (kind == "event" and self._held_in(value)) or [*dict.fromkeys(map(Address, named))]

    def _held_in(self, place: str) -> list[Address]:
        """The events in the city or province that is called so, not those that bear its name elsewhere."""
        ways = {slug(way) for way in self._ways(place)}
        return [event for event, places in self._held.items() if not ways.isdisjoint(places)]

    @cached_property
    def _held(self) -> Mapping[Address, frozenset[str]]:
        """The city and the province of each event."""
        events = self._catalogue.events()
        return {one.address: frozenset(map(slug, filter(None, (one.city, one.province)))) for one in events}

    @cached_property
    def _titles(self) -> dict[str, list[tuple[Address, str]]]:
        """Addresses with the words that they are known by, those of other languages too."""
        known: dict[str, list[tuple[Address, str]]] = {}
        also = self._other_titles
        for kind in _ADDRESSED:
            titles = self._index.titles(kind)
            known[kind] = [
                (address, " \n ".join((title, address.id, *also.get(address, ()))))
                for address, title in titles
            ]
        return known

    @cached_property
    def _words(self) -> Mapping[str, _Known]:
        """By field, what can be named with the words of its titles or names: cut once, for all questions."""
        publishers = ((one, one) for one in self._publishers)
        known = {field: _cut(titles) for field, titles in self._titles.items()}
        return {**known, "party": _cut(self._book.known()), "publisher": _cut(publishers)}

    @cached_property
    def _other_titles(self) -> Mapping[Address, tuple[str, ...]]:
        also: defaultdict[Address, tuple[str, ...]] = defaultdict(tuple)
        for event in self._catalogue.events():
            also[event.address] = (event.city, event.province or "", *(title.text for title in event.titles))
        for series in self._catalogue.series():
            also[series.address] = (series.short, series.title_zh or "")
        for instrument in self._catalogue.instruments():
            also[instrument.address] = (instrument.short, instrument.title_zh or "")
        for topic in self._catalogue.topics():
            also[topic.address] = (topic.name_zh or "", *topic.also)
        return also

    def _party(self, value: str) -> Mapping[str, str]:
        """The parties that an id or one of their names names; else those with these words in a name."""
        wanted = value.lower().removeprefix("party/")
        named = Address(f"party/{wanted}")
        found = (named,) if self._book.names(named) else self._book.parties(value)
        if found is None:
            found = tuple(map(Address, dict.fromkeys(_holding(value, self._words["party"]))))
        return {party: self._book.names(party)[0] for party in found}

    def _speaker(self, value: str) -> Mapping[str, str]:
        """The parties named, and the persons whose office is one of theirs."""
        named = self._party(value)
        others = (person for party in named for person in self._officers.get(Address(party), ()))
        return {**named, **{person: self._book.names(person)[0] for person in others}}

    @cached_property
    def _officers(self) -> Mapping[Address, tuple[Address, ...]]:
        """The persons whose office names a party."""
        officers: defaultdict[Address, tuple[Address, ...]] = defaultdict(tuple)
        for person in self._catalogue.parties():
            office = person.office or ""
            for mention in self._book.mentions(office, tokens(office)):
                officers[mention.party] = (*officers[mention.party], person.address)
        return officers

    def _kind(self, value: str) -> Mapping[str, str]:
        folded = fold(value)
        return {kind: kind for kind, also in KINDS.items() if folded in (kind, f"{kind}s", *also)}

    def _language(self, value: str) -> Mapping[str, str]:
        return {one: one for one in self.languages(fold(value))}

    def _force(self, value: str) -> Mapping[str, str]:
        plain = fold(value).replace(" ", "-")
        return {force: force for force, also in _FORCES.items() if plain in (force, *also)}

    def _publisher(self, value: str) -> Mapping[str, str]:
        """The publishers with these words in their names, or those of a party that is called so."""
        names = [name for party in self._book.parties(value) or () for name in self._book.names(party)]
        longer = (name for name in names if len(token_texts(name)) > 1)
        known = self._words["publisher"]
        found = [one for way in (*self._ways(value), *longer) for one in _holding(way, known)]
        return {slug(one): one for one in found}

    @cached_property
    def _publishers(self) -> tuple[str, ...]:
        return tuple(one for (one, *_) in filter(None, self._index.facet("publisher").values))

    def _place(self, value: str) -> Mapping[str, str]:
        """The cities, provinces and countries of events that are called so."""
        ways = {slug(way) for way in self._ways(value)}
        places = {key: called for key, called in self._places.items() if key in ways}
        countries = {party: self._book.names(party)[0] for party in self._book.parties(value) or ()}
        return {**places, **{party: name for party, name in countries.items() if party in self._places}}

    @cached_property
    def _places(self) -> Mapping[str, str]:
        places: dict[str, str] = {}
        for event in self._catalogue.events():
            places |= {slug(place): place for place in (event.city, event.province) if place}
            places[event.country] = self._book.names(event.country)[0]
        return places

    def _url(self, value: str) -> Mapping[str, str]:
        """The report at this address; else the reports whose addresses hold it."""
        wanted = slug(value)
        exact = [one for one in self._urls if one == wanted]
        return dict.fromkeys(
            exact or [one for one in self._urls if wanted and f"_{wanted}_" in f"_{one}_"], ""
        )

    @cached_property
    def _urls(self) -> tuple[str, ...]:
        return tuple(slug(report.url) for report in self._catalogue.reports() if report.url)

    @cached_property
    def _objectives(self) -> Mapping[int, str]:
        return {one.number: one.label for one in self._catalogue.objectives()}

    @cached_property
    def _years(self) -> frozenset[int]:
        """The years of events and publications."""
        values = (*self._index.facet("year").values, *self._index.facet("published").values)
        return frozenset(int(value[:4]) for combination in values for value in combination)

    def _values_of(self, name: str) -> Iterator[str]:
        """What can be typed behind the name of a field."""
        if name in _ADDRESSED:
            yield from (word for _, words in self._titles[name] for word in words.split() if len(word) > 3)
        elif name in {"party", "speaker"}:
            yield from (known for _, known in self._book.known())
        elif name == "place":
            yield from (*self._places.values(), *self._glossing.words)
        elif name == "publisher":
            yield from self._publishers
        else:
            known = {"kind": KINDS, "force": _FORCES, "language": _LANGUAGES}.get(name, {})
            yield from (word for one, also in known.items() for word in (one, *also))


def _named(value: str, called: Iterable[str]) -> tuple[str, ...]:
    """Names to show for a value: not what was typed, and not too many."""
    names = tuple(dict.fromkeys(name for name in called if name))
    if names[1:] or not names or fold(names[0]) != fold(value):
        return names if len(names) <= _NAMED else (*names[:_NAMED], "…")
    return ()


def _in_iso(value: str, periods: Sequence[Period]) -> str:
    """The one period of a value as the catalogue writes it; "" for one typed so, and for several."""
    if len(periods) != 1 or (value.isascii() and read_period(value)):
        return ""
    return _shown(periods[0])


def _shown(period: Period) -> str:
    """A period in ISO 8601: a day, a month, else its ends."""
    first, last = (one.isoformat() if one else "" for one in (period.first, period.last))
    if first == last:
        return first
    whole = read_period(first[:7])
    return first[:7] if first and whole == period else f"{first}..{last}"


def _cut(known: Iterable[tuple[str, str]]) -> _Known:
    return [(str(key), frozenset(token_texts(words))) for key, words in known]


def _holding(value: str, known: _Known) -> Iterator[str]:
    """The keys of which all words of `value` stand among theirs; an unspaced word inside another one too."""
    wanted, begun = query_tokens(value)
    whole = set(wanted[:-1] if begun else wanted)
    for key, there in known:
        if wanted and whole <= there and (not begun or any(one.startswith(wanted[-1]) for one in there)):
            yield key


def _numbers(value: str) -> Iterable[int]:
    """The objectives of `10` and `1..5`."""
    first, dots, last = value.partition("..")
    if not (first.isdecimal() and (last.isdecimal() or not dots)) or len(value) > len("00..00"):
        return ()
    return [number for number in _OBJECTIVES if int(first) <= number <= int(last or first)]
