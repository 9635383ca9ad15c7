"""Turns a query tree into an FTS5 match expression made of quoted strings and operators of ours alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from migbrowser.model.query import (
    EVERY_ENTRY,
    And,
    Everything,
    Field,
    Leaf,
    Near,
    Not,
    Nothing,
    Or,
    Query,
    Widened,
    Words,
    spread,
)

_NO_ENTRY = '"=none"'  # a tag that no entry has


def match_expression(query: Query) -> str:
    """The right-hand side of `MATCH` for `query`; valid for every tree."""
    match query:
        case And(parts):
            return _all_of(parts)
        case Or(parts):
            # FTS5 loses scores where an OR holds an AND that holds an OR: all but the outermost are spread.
            return _joined(" OR ", (match_expression(one) for part in parts for one in _apart(part)))
        case Not():
            return _all_of((query,))
        case Everything():
            return _quoted(EVERY_ENTRY)
        case Nothing():
            return _NO_ENTRY
        case _:
            return _term(query)


def _apart(part: Query) -> list[Query]:
    return spread(part) if isinstance(part, (And, Widened)) else [part]


def _all_of(parts: Sequence[Query]) -> str:
    """FTS5 knows NOT only between two operands: what is asked for NOT what is not."""
    wanted = [match_expression(part) for part in parts if not isinstance(part, Not)]
    unwanted = [match_expression(part.part) for part in parts if isinstance(part, Not)]
    found = _joined(" AND ", wanted or [_quoted(EVERY_ENTRY)])
    return f"({found} NOT {_joined(' OR ', unwanted)})" if unwanted else found


def _term(leaf: Leaf) -> str:
    match leaf:
        case Widened(query=query):
            return match_expression(query)
        case Words(column=column) if leaf.tokens:
            return (f"{column} : " if column else "") + _phrase(leaf)
        case Near(parts, distance) if all(part.tokens for part in parts):
            return f"NEAR({' '.join(_phrase(part) for part in parts)}, {distance})"
        case Field(tags=tags) if tags:
            return _joined(" OR ", map(_quoted, tags))
        case _:
            return _NO_ENTRY


def _joined(operator: str, parts: Iterable[str]) -> str:
    return f"({operator.join(parts)})"


def _phrase(words: Words) -> str:
    return _quoted(" ".join(words.tokens)) + (" *" if words.prefix else "")


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
