"""Statements, clauses and claims as blocks of a document, each with its place in a source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from migbrowser.model.address import Address
from migbrowser.model.clause import Clause, Echo, Strength
from migbrowser.model.comparison import FactRow, FactValue, key_of
from migbrowser.model.document import Block, Claim, Claims, Heading, Item, Said, Table, Words
from migbrowser.model.entry import Link
from migbrowser.model.statement import Statement
from migbrowser.services import labelling
from migbrowser.services.phrasing import chinese, say, say_each
from migbrowser.services.referencing import References, absent, aside, given
from migbrowser.text.scripts import script_of


def statement(said: Statement, refs: References) -> Said:
    """One statement under its passage."""
    return Said(
        address=said.address,
        label=said.address.rpartition("/")[2],  # the passage, with its part where there are several
        heading=None,
        text=said.text,
        citation=refs.cite(said.report, said.passage),
        speaker=speaker(said.speaker, refs),
        addressee=said.addressee,
        force=labelling.plain(said.force),
        verb=said.verb,
    )


def clause(provision: Clause, refs: References) -> Said:
    """One clause under its number as printed."""
    return Said(
        address=provision.address,
        label=provision.number,
        heading=provision.heading,
        text=provision.text,
        citation=refs.source_of(provision),
        speaker=speaker(provision.speaker, refs),
        addressee=None,
        force=labelling.plain(provision.force),
        verb=provision.verb,
        details=tuple(_subjects(provision, refs)),
    )


def speaker(party: Address | None, refs: References) -> Words:
    """Who speaks, or that the report does not say."""
    return Words(refs.name(party)) if party else absent("speaker not stated")


def objectives(strengths: Iterable[tuple[int, Strength]]) -> Iterator[Item]:
    """The GCM objectives served, direct ones apart from related ones; the mapping is the catalogue's."""
    served = sorted(strengths)
    for strength in Strength:
        numbers = say(", ").join(str(number) for number, found in served if found is strength)
        yield from given(f"GCM objectives, {strength}", numbers)


def echoes(found: Sequence[Echo], refs: References) -> Iterator[Block]:
    """Later passages that take a clause up."""
    if found:
        yield Heading(say("Taken up later"))
        rows = tuple(_echo(echo, refs) for echo in found)
        yield Table(say_each("How closely", "Later passage", "Why"), rows, (2, 6, 5))


def claims(facts: Sequence[FactRow], reports: Sequence[Link], refs: References) -> Iterator[Block]:
    """What each report says on each typed fact; the keys A, B, … of `facts` stand for `reports` in order."""
    if facts:
        keys = {key_of(index): link.address for index, link in enumerate(reports)}
        yield Heading(say("What the reports say" if reports[1:] else "What the report says"))
        yield Claims(tuple(_claim(row, keys, refs) for row in facts))


def fact_words(attribute: str, fact: FactValue, key: str, refs: References) -> tuple[str, str | None]:
    """How one report gives a value, and beside it what it prints, or what that means, where they differ.

    Names printed in a script that the document is not in stand by the names that its reader knows.
    """
    printed = fact.printed.get(key, "")
    if isinstance(fact.value, tuple):
        return _listed(fact.value, printed, refs)
    text = labelling.value(fact, refs.name)
    if text == fact.value and attribute != "host":
        means = text if _foreign(printed) and not _foreign(text) else None
        return f"“{printed or text}”", means
    if not printed or printed.casefold() == text.casefold():
        return text, None
    return text, say("printed “{}”").format(printed)


def _listed(members: tuple[str, ...], printed: str, refs: References) -> tuple[str, str | None]:
    """How many are named, and who: as printed if that can be read, else by name and as printed beside it."""
    count = say("{} named").format(len(members))
    names = sorted(map(refs.name, members))
    known = not printed or (_foreign(printed) and not any(map(_foreign, names)))
    text = f"{count}{say(': ')}{say('; ').join(names) if known else printed}"
    return text, say("printed “{}”").format(printed) if known and printed else None


def _foreign(text: str) -> bool:
    """Whether a text is in a script that the document's reader need not know."""
    return _script(text) not in ("han" if chinese() else "latin", "")


@lru_cache(1000)
def _script(text: str) -> str:
    return script_of([text])


def _claim(row: FactRow, keys: dict[str, Address], refs: References) -> Claim:
    values = [words for fact in row.values for words in _values(row.attribute, fact, keys, refs)]
    for word, missing in (("silent", row.silent), ("not read", row.unread)):
        places = [refs.cite(keys[key]) for key in missing]
        if places:
            values.append(absent(word, *(place for place in places if place)))
    return Claim(
        heading=labelling.attribute(row.attribute),
        mark=labelling.mark(row.status, of_lists=has_lists(row)) if len(keys) > 1 else None,
        values=tuple(values),
        why=row.why,
    )


def has_lists(row: FactRow) -> bool:
    """Whether the values of a fact are lists."""
    return any(isinstance(fact.value, tuple) for fact in row.values)


def _values(attribute: str, fact: FactValue, keys: dict[str, Address], refs: References) -> Iterator[Words]:
    """A value once for all reports that give it in the same words, with their remarks."""
    said: dict[str, list[str]] = {}
    for key in fact.reports:
        text, printed = fact_words(attribute, fact, key, refs)
        said.setdefault(say("{} ({})").format(text, printed) if printed else text, []).append(key)
    for text, reports in said.items():
        places = [refs.cite(keys[key], fact.at.get(key)) for key in reports]
        yield Words(text, tuple(place for place in places if place))
        yield from (aside(say(note)) for note in dict.fromkeys(map(fact.notes.get, reports)) if note)


def _echo(echo: Echo, refs: References) -> tuple[tuple[Words, ...], ...]:
    later = refs.find(echo.address)
    if later is None or not isinstance(later.subject, Statement):
        place = Words(refs.name(echo.address))
    else:
        place = refs.cited(later.subject.text, later.subject.report, later.subject.passage)
    return (Words(labelling.plain(echo.grade)),), (place,), (Words(echo.why),)


def _subjects(provision: Clause, refs: References) -> Iterator[Item]:
    if provision.topics:
        yield Item(say("Topics"), refs.names(provision.topics))
    yield from objectives(provision.gcm_strength.items())
    if provision.frameworks:
        yield Item(say("Cites"), refs.names(provision.frameworks))
