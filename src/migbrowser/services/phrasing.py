"""Phrasing what a document says about its matter, in the document's language.

English is what the code has; a document in another language is composed and set within `speaking`. What the
catalogue holds is not translated: only labels, dates and the names that it has in that language.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from migbrowser.services.phrasing_zh import PHRASES

_spoken: ContextVar[str] = ContextVar("spoken", default="en")


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Within it `say` answers in `language`; in one that there are no phrases of, in English."""
    token = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(token)


def spoken() -> str:
    """The document's language (BCP 47)."""
    return "zh" if chinese() else "en"


def chinese() -> bool:
    """Whether the document is in Chinese."""
    return _spoken.get() == "zh"


def say(phrase: str) -> str:
    """The phrase in the document's language; one that is not known there as it is."""
    return PHRASES.get(phrase, phrase) if chinese() else phrase


def say_each(*phrases: str) -> tuple[str, ...]:
    """Several phrases, as the heads of a table."""
    return tuple(map(say, phrases))
