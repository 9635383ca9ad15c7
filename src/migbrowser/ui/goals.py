"""Everything that can be gone to by a few words: entries with what people call them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from migbrowser.model.address import Address, parse_address
from migbrowser.model.errors import UserError
from migbrowser.ui.models.chinese import read_glossary
from migbrowser.ui.models.clauses_words import clause_name, initials_of
from migbrowser.ui.models.directory import party_name, topic_name
from migbrowser.ui.models.punctuation import headed, in_turn

if TYPE_CHECKING:
    from migbrowser.services.services import Services

MOST = 50  # shown at once
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Goal:
    """An entry by its names; `words` are what typed words must begin, in lower case."""

    address: Address
    title: str
    kind: str
    words: tuple[str, ...]


def goals(services: Services) -> tuple[Goal, ...]:
    """All entries of the catalogue that people would call by a name."""
    return tuple(_goals(services))


def matching(all_goals: Iterable[Goal], text: str) -> list[Goal]:
    """The goals of which every typed word begins a word, best first, at most `MOST`."""
    typed = _words(text)
    if not typed:
        return []
    found = [goal for goal in all_goals if all(_begins(word, goal.words) for word in typed)]
    found.sort(key=lambda goal: _rank(goal, typed))
    return found[:MOST]


def addressed(services: Services, text: str) -> list[Goal]:
    """For a job: the entry whose address or link was typed, of any kind; nothing if it is none."""
    try:
        address = services.browsing.resolve(parse_address(text))
    except UserError:
        return []
    title = read_glossary(services).title(address, services.browsing.title(address))
    return [Goal(address, title, address.kind, ())]


def _rank(goal: Goal, typed: tuple[str, ...]) -> tuple[int, int]:
    whole = sum(word not in goal.words for word in typed)
    return whole, len(goal.title)


def _begins(typed: str, words: tuple[str, ...]) -> bool:
    if typed.isascii():
        return any(word.startswith(typed) for word in words)
    return any(typed in word for word in words)  # Chinese is not written in separate words


def _goals(services: Services) -> Iterator[Goal]:
    browsing, glossary = services.browsing, read_glossary(services)
    for event in browsing.events():
        there = glossary.event(event)
        names = (there.city, event.title, str(event.start.year), event.city, event.theme)
        yield _goal(event.address, there.title, *names)
    instruments = {instrument.address: instrument for instrument in browsing.instruments()}
    for instrument in instruments.values():
        yield _goal(instrument.address, instrument.title, instrument.short, instrument.title_zh)
    for clause in browsing.clauses():
        short = instruments[clause.instrument].short
        title = headed(in_turn((short, clause_name(clause))), clause.heading)
        yield _goal(clause.address, title, f"{short}/{clause.number}", initials_of(short))
    for party in browsing.parties():
        known = (party.name, party.name_zh, party.iso, *(name.name for name in party.printed), *party.also)
        yield _goal(party.address, party_name(party), *known)
    for topic in browsing.topics():
        yield _goal(topic.address, topic_name(topic), topic.name, topic.name_zh, *topic.also)
    for report in browsing.reports():
        yield _goal(report.address, report.title, report.publisher, str(report.published or ""))
    for framework in browsing.frameworks():
        title = glossary.name(framework.name)
        yield _goal(framework.address, title, framework.name, framework.short, framework.name_zh)
    for series in browsing.series():
        yield _goal(series.address, glossary.name(series.title), series.title, series.short, series.title_zh)


def _goal(address: Address, title: str, *names: str | None) -> Goal:
    words = _words(" ".join((address, title, *(name for name in names if name))))
    return Goal(address, title, address.kind, tuple(dict.fromkeys(words)))


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))
