"""Reads a typed question into a query tree. Any text has a reading; none raises, and none takes long.

NOT binds tighter than AND, AND tighter than OR; words side by side are joined by AND. Only uppercase AND, OR,
NOT and NEAR are operators. What has no operand, no partner or no sense is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from migbrowser.model.query import Column, Everything, Field, Near, Not, Query, Words, every, some
from migbrowser.model.question import written

LONGEST = 2000  # characters that are read
MOST_TERMS = 64
DEEPEST = 16  # parentheses inside one another
_FARTHEST = 1000  # tokens between two words that are near
_USUAL_DISTANCE = 10

FIELDS = {
    "event": ("event", "会议", "活动", "事件"),
    "series": ("series", "系列"),
    "report": ("report", "报告", "报道"),
    "instrument": ("instrument", "文书", "文件"),
    "kind": ("kind", "type", "类型", "种类"),
    "party": ("party", "country", "state", "国家", "国", "参与方", "参会方"),
    "speaker": ("speaker", "发言人", "发言者"),
    "topic": ("topic", "主题", "议题"),
    "force": ("force", "力度", "效力"),
    "gcm": ("gcm", "目标"),
    "language": ("language", "lang", "语言", "语种"),
    "publisher": ("publisher", "发布者", "发布机构", "来源"),
    "place": ("place", "city", "地点", "城市"),
    "year": ("year", "年", "年份"),
    "date": ("date", "日期"),
    "published": ("published", "发布日期"),
    "title": ("title", "标题"),
    "url": ("url", "link", "网址", "链接"),
}
_CANONICAL = {alias: name for name, aliases in FIELDS.items() for alias in aliases}

# one character for one: full-width forms, quotation marks, marks that only separate
_READ_AS = str.maketrans(
    {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    | dict.fromkeys(map(ord, "“”„‟«»「」『』《》〈〉〝〞＂"), '"')
    | dict.fromkeys(map(ord, "、。，；！？…\u3000\0"), " ")
    | dict.fromkeys(map(ord, "−﹣－"), "-")
    | {ord("～"): "~", ord("‖"): "|", ord("∶"): ":"}
)
_LEXEME = re.compile(
    r"""(?P<quoted>"(?P<inside>[^"]*)(?:"(?P<after>\*|~\d{0,9})?|$))
      | (?P<open>\() | (?P<close>\)) | (?P<bar>\|+) | (?P<minus>[-+]+(?=["(]))
      | (?P<word>(?i:https?://)[^\s"|]*[^\s"|)] | [^\s"()|]+)""",
    re.VERBOSE,
)
_OPERATOR = re.compile(r"(?P<and>AND|&+)|(?P<or>OR)|(?P<not>NOT)|NEAR(?:/(?P<near>\d{1,9}))?")
_VALUE = re.compile(r'\s*(?:"(?P<inside>[^"]*)(?:"(?P<star>\*?)|$)|(?P<word>[^\s"()|]+))')
_PUNCTUATION = ".,;:!?'’[]{}【】〔〕"
_SIGNS = re.compile(r"[-+]+")


class _Kind(Enum):
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    NEAR = auto()
    TERM = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class _Lexeme:
    kind: _Kind
    term: Query | None = None
    distance: int = 0


_END = _Lexeme(_Kind.END)
_PLAIN = {name: _Lexeme(_Kind[name.upper()]) for name in ("open", "close", "and", "or", "not")}


@dataclass(frozen=True, slots=True)
class Parsed:
    """A question as read, still without tokens and tags, and what of it was too much to read."""

    query: Query
    ignored: tuple[str, ...] = ()


def parse(text: str) -> Parsed:
    """The reading of `text`; `Nothing` where there is nothing to look for."""
    lexemes, ignored = _capped(_lexemes(text[:LONGEST].translate(_READ_AS)))
    if len(text) > LONGEST:
        ignored = (*ignored, text[LONGEST : LONGEST + 20] + "…")
    return Parsed(_Parser(lexemes).whole(), ignored)


def _capped(lexemes: Iterator[_Lexeme]) -> tuple[list[_Lexeme], tuple[str, ...]]:
    kept: list[_Lexeme] = []
    ignored: list[str] = []
    terms = 0
    for lexeme in lexemes:
        terms += _size(lexeme.term)
        if lexeme.term is None or terms <= MOST_TERMS:
            kept.append(lexeme)
        else:
            ignored.append(written(lexeme.term))
    return kept, tuple(ignored)


def _size(term: Query | None) -> int:
    return len(term.parts) if isinstance(term, Near) else int(term is not None)


def _lexemes(text: str) -> Iterator[_Lexeme]:
    at = 0
    while found := _LEXEME.search(text, at):
        at = found.end()
        kind = found.lastgroup or ""
        if kind == "word":
            lexeme, at = _word(text, found["word"], at)
            yield from lexeme
        elif kind == "minus":
            yield from [_PLAIN["not"]] if "-" in found[0] else []
        elif found["quoted"] is not None:
            yield from _term(_quoted(found))
        else:
            yield _PLAIN["or" if kind == "bar" else kind]


def _term(term: Query | None) -> list[_Lexeme]:
    return [] if term is None else [_Lexeme(_Kind.TERM, term)]


def _word(text: str, word: str, at: int) -> tuple[list[_Lexeme], int]:
    """The lexemes that a bare word makes, and where to read on: a field may take its value from there."""
    operator = _OPERATOR.fullmatch(word)
    if operator:
        return [_operator(operator)], at
    signs = _SIGNS.match(word)
    bare = word[signs.end() :] if signs else word
    before = [_PLAIN["not"]] if signs and "-" in signs[0] and bare else []
    name, colon, value = bare.partition(":")
    field = _CANONICAL.get(name.lower()) if colon else None
    if field is None:
        return before + _term(_plain(bare)), at
    if not value:
        value, at = _value_after(text, at)
    return before + _term(_field(field, value)), at


def _operator(found: re.Match[str]) -> _Lexeme:
    if found.lastgroup in {"and", "or", "not"}:
        return _PLAIN[found.lastgroup]
    return _Lexeme(_Kind.NEAR, distance=min(int(found["near"] or _USUAL_DISTANCE), _FARTHEST))


def _value_after(text: str, at: int) -> tuple[str, int]:
    """The value of a field whose colon ends its word: what is quoted behind it, else the next word."""
    found = _VALUE.match(text, at)
    if not found or (found["word"] and _OPERATOR.fullmatch(found["word"])):
        return "", at
    return found["word"] or found["inside"] + (found["star"] or ""), found.end()


def _field(name: str, value: str) -> Query | None:
    value = " ".join(value.strip('"').split())
    if not value:
        return None
    if name == "title":
        return _plain(value, Column.TITLE)
    return Field(name, value)


def _plain(word: str, column: Column | None = None) -> Query | None:
    text = " ".join(word.strip("*~").split())
    text = text.strip(_PUNCTUATION) or text
    if not text:
        return Everything() if word and column is None and set(word) == {"*"} else None
    return Words(text, starred=word.endswith("*"), quoted=" " in text, column=column)


def _quoted(found: re.Match[str]) -> Query | None:
    text, after = " ".join(found["inside"].split()), found["after"] or ""
    if not text:
        return None
    if after.startswith("~") and " " in text:
        distance = min(int(after[1:] or _USUAL_DISTANCE), _FARTHEST)
        return Near(tuple(Words(word) for word in text.split()), distance)
    return Words(text, starred=after == "*", quoted=True)


class _Parser:
    """Recursive descent over lexemes; parentheses below `DEEPEST` are passed over with their partners."""

    def __init__(self, lexemes: list[_Lexeme]) -> None:
        self._lexemes = lexemes
        self._at = 0
        self._passed_over = 0

    def whole(self) -> Query:
        """The tree of all lexemes; a closing parenthesis without an opening one is passed over."""
        parts = []
        while self._next().kind is not _Kind.END:
            parts.append(self._alternatives(0))
            self._take(_Kind.CLOSE)
        return every([part for part in parts if part is not None])

    def _next(self) -> _Lexeme:
        return self._lexemes[self._at] if self._at < len(self._lexemes) else _END

    def _take(self, kind: _Kind) -> bool:
        taken = self._next().kind is kind
        self._at += taken
        return taken

    def _alternatives(self, depth: int) -> Query | None:
        parts = [self._together(depth)]
        while self._take(_Kind.OR):
            parts.append(self._together(depth))
        kept = [part for part in parts if part is not None]
        return some(kept) if kept else None

    def _together(self, depth: int) -> Query | None:
        parts = []
        while self._next().kind not in {_Kind.OR, _Kind.END} and not self._closes():
            if not self._take(_Kind.AND):
                parts.append(self._one(depth))
        kept = [part for part in parts if part is not None]
        return every(kept) if kept else None

    def _closes(self) -> bool:
        """Whether a parenthesis closes here; the partners of those passed over are skipped."""
        while self._passed_over and self._take(_Kind.CLOSE):
            self._passed_over -= 1
        return self._next().kind is _Kind.CLOSE

    def _one(self, depth: int) -> Query | None:
        negated = False
        while self._take(_Kind.NOT):
            negated = not negated
        part = self._operand(depth)
        return Not(part) if negated and part is not None else part

    def _operand(self, depth: int) -> Query | None:
        lexeme = self._next()
        if lexeme.kind is _Kind.OPEN:
            return self._group(depth)
        if lexeme.kind is _Kind.NEAR:
            self._at += 1
        if lexeme.kind is not _Kind.TERM:
            return None
        self._at += 1
        return self._near(lexeme.term) if isinstance(lexeme.term, Words) else lexeme.term

    def _group(self, depth: int) -> Query | None:
        self._at += 1
        if depth == DEEPEST:
            self._passed_over += 1
            return None
        inner = self._alternatives(depth + 1)
        self._take(_Kind.CLOSE)
        return inner

    def _near(self, first: Words) -> Query:
        parts, distance = [first], 0
        while self._next().kind is _Kind.NEAR:
            wanted = self._next().distance
            self._at += 1
            follower = self._next().term
            if isinstance(follower, Words):
                self._at += 1
                parts.append(follower)
                distance = max(distance, wanted)
        return Near(tuple(parts), distance) if len(parts) > 1 else first
