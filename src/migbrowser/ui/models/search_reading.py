"""How a question was understood, in words: what it was read as, and what else was looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from migbrowser.model.search import SearchAnswer
from migbrowser.ui.models.punctuation import apart, listed

translate = QCoreApplication.translate

_NOTHING: Mapping[str, str] = MappingProxyType({})
FORMS = 5  # other forms of a word that are named; the rest is counted


def reading(answer: SearchAnswer, most: int = FORMS, called: Mapping[str, str] = _NOTHING) -> str:
    """What the question was read as, and what else was looked for: at most so many forms of each word.

    `called`: what names in English are called in the screens' language.
    Then how words were spelt for looking up where that is not how they were typed, and what was passed over.
    """
    understood = answer.understood
    for forms in answer.expansions.values():
        understood = understood.replace(f" [{', '.join(forms)}]", "")
    parts = [translate("Search", "Read as: {question}").format(question=understood or "—")]
    if answer.expansions:
        also = translate("Search", "also looked for {forms}")
        parts.append(also.format(forms=apart(_forms(answer, most, called))))
    for typed, folded in answer.folded.items():
        said = translate("Search", "{word} is looked up as {folded}")
        parts.append(said.format(word=typed, folded=folded))
    if answer.unknown:
        nothing = translate("Search", "nothing is called so: {fields}")
        parts.append(nothing.format(fields=listed(answer.unknown)))
    if answer.ignored:
        passed = translate("Search", "passed over: {words}")
        parts.append(passed.format(words=listed(answer.ignored)))
    return " · ".join(parts)


def dropped(query: str, term: str) -> str | None:
    """A question without one of its terms, `None` if that does not stand in it as it is called."""
    for form in (f'"{term}"', term):
        bounds = r"(?<!\w){}(?!\w)" if form.isascii() else "{}"
        rest, count = re.subn(bounds.format(re.escape(form)), " ", query, count=1)
        if count:
            return " ".join(rest.split())
    return None


def _forms(answer: SearchAnswer, most: int, called: Mapping[str, str]) -> Iterator[str]:
    for word, forms in answer.expansions.items():
        left = len(forms) - most
        more = translate("Search", "%n more", "", left) if left > 0 else ""
        named = [_apart(form) for form in dict.fromkeys(called.get(form, form) for form in forms[:most])]
        of = f"{_apart(word)}: " if len(answer.expansions) > 1 else ""
        yield of + listed([*named, more] if more else named)


def _apart(word: str) -> str:
    """A word of any script, kept from turning the words around it."""
    return f"\u2068{word}\u2069"
