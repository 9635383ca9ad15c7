"""Narrowing an answer: which tags of the index a field of a question, or a filter beside it, stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.period import Period, period_tags, read_period
from migbrowser.model.query import Field, tag
from migbrowser.text.tokens import slug, token_texts

if TYPE_CHECKING:
    from migbrowser.model.search import Filters
    from migbrowser.store.catalogue import Catalogue
    from migbrowser.store.search import SearchIndex
    from migbrowser.text.mentions import NameBook

_OBJECTIVES = range(1, 24)  # of the Global Compact for Migration
_ADDRESSED = ("event", "series", "report", "instrument", "topic")  # fields whose values are entries
_DATED = {"year": "date", "date": "date", "published": "published"}  # fields, and the tags that they read
_KINDS = {
    "event": ("会议", "事件", "活动"),
    "series": ("系列",),
    "report": ("报告", "报道"),
    "statement": ("陈述", "论述"),
    "point": ("fact", "facts", "要点", "事实"),
    "instrument": ("文书", "文件"),
    "clause": ("条款", "条"),
    "party": ("parties", "参与方", "国家"),
    "topic": ("主题", "议题"),
    "framework": ("框架",),
    "formula": ("formulae", "提法"),
    "note": ("笔记",),
    "original": ("原文",),
}
_LANGUAGES = {
    "en": ("english", "英语", "英文"),
    "zh": ("chinese", "mandarin", "汉语", "中文"),
    "id": ("indonesian", "印尼语"),
    "ja": ("japanese", "日语"),
    "km": ("khmer", "高棉语"),
    "ko": ("korean", "韩语"),
    "lo": ("lao", "老挝语"),
    "ms": ("malay", "马来语"),
    "my": ("burmese", "缅甸语"),
    "pt": ("portuguese", "葡萄牙语"),
    "ru": ("russian", "俄语"),
    "th": ("thai", "泰语"),
    "tl": ("filipino", "菲律宾语"),
    "vi": ("vietnamese", "越南语"),
}


class Narrowing:
    """Finds the tags that values, as people type them, stand for."""

    def __init__(self, catalogue: Catalogue, index: SearchIndex, book: NameBook) -> None:
        self._catalogue = catalogue
        self._index = index
        self._book = book

    def tags(self, name: str, value: str) -> tuple[str, ...]:
        """The tags that `name:value` stands for; none if nothing in the catalogue is called so."""
        if name in _DATED:
            return self._period(_DATED[name], read_period(value))
        if name in _ADDRESSED:
            return tuple(tag(name, address) for address in self._entries(name, value))
        if name in {"party", "speaker"}:
            return tuple(tag(name, party) for party in self._parties(value))
        return tuple(tag(name, found) for found in self._values(name, value))

    def filters(self, filters: Filters) -> list[Field]:
        """The filters as fields of a question.

        Raises `UserError`: `NO_SUCH_ENTRY` for an address that names nothing, `WRONG_KIND` for one of another
        kind, `BAD_VALUE` for no known kind.
        """
        fields = [self._kinds(filters.kinds)] if filters.kinds else []
        for name in ("event", "party", "report", "series", "topic"):
            address: Address | None = getattr(filters, name)
            if address is not None:
                fields.append(Field(name, address, (tag(name, self._existing(name, address)),)))
        for name in ("language", "publisher", "year"):
            value = getattr(filters, name)
            if value is not None:
                fields.append(Field(name, str(value), self._exact(name, str(value))))
        if filters.since or filters.until:
            period = Period(filters.since, filters.until)
            fields.append(
                Field("date", f"{filters.since or ''}..{filters.until or ''}", self._period("date", period))
            )
        return fields

    def _kinds(self, kinds: Iterable[str]) -> Field:
        for kind in kinds:
            if kind not in _KINDS:
                raise UserError(Problem.BAD_VALUE, name="kind", value=kind, expected=", ".join(_KINDS))
        return Field("kind", ",".join(kinds), tuple(tag("kind", kind) for kind in kinds))

    def _existing(self, kind: str, address: Address) -> Address:
        found = self._catalogue.alias(address)
        if found.kind != kind:
            raise UserError(Problem.WRONG_KIND, address=str(address), expected=kind)
        if not self._index.holds(found):
            raise UserError(Problem.NO_SUCH_ENTRY, address=str(address), nearest="")
        return found

    def _exact(self, name: str, value: str) -> tuple[str, ...]:
        if name == "language":
            return tuple(tag(name, one) for one in self._languages(value.casefold()))
        return (tag(name, slug(value) if name == "publisher" else value),)

    def _period(self, name: str, period: Period | None) -> tuple[str, ...]:
        """The tags of a period, open ends closed where the catalogue ends."""
        years = self._years
        if period is None or not years:
            return ()
        first = max(period.first or date.min, date(min(years), 1, 1))
        last = min(period.last or date.max, date(max(years), 12, 31))
        return period_tags(name, Period(first, last))

    @cached_property
    def _years(self) -> frozenset[int]:
        """The years of events and publications."""
        values = (*self._index.facet("year").values, *self._index.facet("published").values)
        return frozenset(int(value[:4]) for combination in values for value in combination)

    def _entries(self, kind: str, value: str) -> list[Address]:
        """The entries of a kind that an address, an id or words of the title name."""
        known = self._titles[kind]
        wanted = value.lower().removeprefix(f"{kind}/")
        exact = [address for address, _ in known if address.id == wanted]
        return exact or [Address(found) for found in _holding(value, known)]

    @cached_property
    def _titles(self) -> dict[str, list[tuple[Address, str]]]:
        """Addresses with the words that they are known by."""
        known = {
            kind: [(address, f"{title} {address.id}") for address, title in self._index.titles(kind)]
            for kind in _ADDRESSED
        }
        terms = {
            topic.address: " ".join((topic.name_zh or "", *topic.also)) for topic in self._catalogue.topics()
        }
        known["topic"] = [(address, f"{words} {terms[address]}") for address, words in known["topic"]]
        return known

    def _parties(self, value: str) -> tuple[Address, ...]:
        """The parties that an id or one of their names names; else those with these words in a name."""
        wanted = value.lower().removeprefix("party/")
        exact = tuple(party.address for party in self._catalogue.parties() if party.address.id == wanted)
        called = self._book.parties(value)
        return exact or called or tuple(map(Address, dict.fromkeys(_holding(value, self._book.known()))))

    def _languages(self, value: str) -> list[str]:
        """The languages of this name or code, in whatever script: `zh` is `zh-Hans` too."""
        codes = {code for code, also in _LANGUAGES.items() if value in also} or {value}
        known = {one for combination in self._index.facet("language").values for one in combination}
        return sorted(one for one in known if one.casefold() in codes or one.partition("-")[0] in codes)

    def _values(self, name: str, value: str) -> list[str]:
        folded = value.casefold()
        match name:
            case "kind":
                return [kind for kind, also in _KINDS.items() if folded in (kind, f"{kind}s", *also)]
            case "language":
                return self._languages(folded)
            case "gcm":
                return [str(number) for number in _numbers(value)]
            case "publisher":
                known = (
                    (slug(one), one) for (one, *_) in filter(None, self._index.facet("publisher").values)
                )
                return list(_holding(value, known))
            case "place" | "url":
                parties = self._book.parties(value) if name == "place" else None
                return [slug(value), *(parties or ())]
            case _:
                return [folded.replace(" ", "-")]


def _holding(value: str, known: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The keys of which all words of `value` stand among theirs."""
    wanted = set(token_texts(value))
    for key, words in known:
        if wanted and wanted.issubset(token_texts(words)):
            yield key


def _numbers(value: str) -> Iterable[int]:
    """The objectives of `10` and `1..5`."""
    first, dots, last = value.partition("..")
    if not (first.isdecimal() and (last.isdecimal() or not dots)) or len(value) > len("00..00"):
        return ()
    return [number for number in _OBJECTIVES if int(first) <= number <= int(last or first)]
