"""Says a query tree in the query language again: what was understood, and what could be asked instead."""

from __future__ import annotations

import re

from migbrowser.model.query import And, Everything, Field, Leaf, Near, Not, Nothing, Or, Query, Widened, Words

_BARE = re.compile(r'(?!(?:AND|OR|NOT|NEAR(?:/\d+)?)$)[^\s"()|:*~&+-](?:[^\s"()|:*]*[^\s"()|:*~])?')


def written(query: Query, *, explained: bool = False) -> str:
    """The tree as a question, `""` for `Nothing`; `explained` adds in brackets what a term was widened to."""
    match query:
        case And(parts):
            return " AND ".join(_inside(part, explained, Or) for part in parts)
        case Or(parts):
            return " OR ".join(_inside(part, explained) for part in parts)
        case Not(part):
            return f"NOT {_inside(part, explained, And, Or, Not)}"
        case Everything():
            return "*"
        case Nothing():
            return ""
        case _:
            return term(query) + (_readings(query) if explained else "")


def term(leaf: Leaf) -> str:
    """One term as it is typed."""
    match leaf:
        case Words(text, starred, quoted, column):
            typed = text if not quoted and _BARE.fullmatch(text) else f'"{text}"'
            return (f"{column}:" if column else "") + typed + ("*" if starred else "")
        case Near(parts, distance):
            return f" NEAR/{distance} ".join(term(part) for part in parts)
        case Field(name, value):
            return f"{name}:{_value(value)}"
        case Widened(asked=asked):
            return _inside(asked, False, And, Or)


def label(leaf: Leaf) -> str:
    """One term as a reader names it: words without their quotation marks."""
    match leaf:
        case Words(text, starred):
            return text + ("*" if starred else "")
        case Widened(text=text):
            return text
        case _:
            return term(leaf)


def _inside(query: Query, explained: bool, *wrapped: type[Query]) -> str:
    inner = written(query, explained=explained)
    return f"({inner})" if wrapped and isinstance(query, wrapped) else inner


def _readings(leaf: Leaf) -> str:
    return f" [{', '.join(leaf.readings)}]" if isinstance(leaf, (Field, Widened)) and leaf.readings else ""


def _value(value: str) -> str:
    return f'"{value}"' if re.search(r"[\s()|]", value) else value
