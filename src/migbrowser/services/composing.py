"""Composing a document from what the user selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol
from unicodedata import category

from migbrowser.model.address import Address
from migbrowser.model.comparison import Comparison
from migbrowser.model.document import Document, Own, Paragraph, Section
from migbrowser.model.entry import Entry
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.progress import CancelToken
from migbrowser.model.selection import Item, OwnText, TextKind, addresses_of
from migbrowser.model.verdict import Kept
from migbrowser.services import labelling
from migbrowser.services.contrasting import contrast
from migbrowser.services.describing import describe
from migbrowser.services.overlaying import overlaid
from migbrowser.services.phrasing import say, spoken
from migbrowser.services.picturing import events_among, pictures
from migbrowser.services.referencing import Entries, References, absent

_KEPT = {"Cc": "", "Cs": "\ufffd"}  # of control characters nothing; a half as what stands for the unknown
Progress = Callable[[int, int], None]  # done, of how many


class Compares(Protocol):
    """What composing needs to put reports side by side; `Comparing` is one."""

    def compare(self, addresses: Sequence[Address], base: int = 0) -> Comparison:
        """The reports side by side. Raises `UserError` for an address that is no report."""


def unwatched(_done: int, _total: int) -> None:
    """Progress that nobody looks at."""


class Composing:
    """Documents over one catalogue."""

    def __init__(self, entries: Entries, compares: Compares, kept: Callable[[], Kept] = Kept) -> None:
        self._entries = entries
        self._compares = compares
        self._kept = kept

    def document(
        self,
        items: Sequence[Item],
        title: str | None = None,
        day: date | None = None,
        progress: Progress = unwatched,
        cancel: CancelToken | None = None,
        *,
        gone: bool = False,
    ) -> Document:
        """The addressed entries in their order, each once, and the user's own text between them.

        Raises `UserError` for nothing at all, an address that names nothing (unless `gone`: then the document
        says that it is not there any more), or a cancelled deed.
        """
        chosen = list(dict.fromkeys(items))
        if not chosen:
            raise UserError(Problem.NOTHING_TO_EXPORT)
        refs = References(self._entries)
        sections: list[Section] = []
        depth = 0  # of what stands below a heading of the user's
        explained = False  # how to read a comparison
        for done, item in enumerate(chosen):
            if cancel:
                cancel.check()
            progress(done, len(chosen))
            if isinstance(item, OwnText):
                sections.append(_own(item, depth))
                depth = max(depth, int(item.kind is TextKind.HEADING))
            else:
                section = self._section_or_note(item, refs, gone, explained=explained)
                explained = explained or item.kind == "comparison"
                sections.append(replace(section, depth=depth))
        return self._bound(sections, title, day, refs, events_among(addresses_of(chosen), refs))

    def comparison(
        self, comparison: Comparison, title: str | None = None, day: date | None = None
    ) -> Document:
        """A document with one comparison in it, of reports or of files."""
        refs = References(self._entries)
        section = _compared(comparison, _comparison_address(comparison), refs)
        return self._bound([section], title, day, refs)

    def compared(self, address: Address) -> Comparison:
        """The comparison that `comparison/REPORT+REPORT…` names, as the user holds it."""
        reports = [part.removeprefix("report/") for part in address.id.split("+")]
        if len(reports) < 2:
            raise UserError(Problem.COMPARE_NEEDS_TWO, given=len(reports))
        found = self._compares.compare([Address(f"report/{report}") for report in reports])
        return overlaid(found, self._kept())

    def _section_or_note(self, address: Address, refs: References, gone: bool, *, explained: bool) -> Section:
        try:
            return self._section(address, refs, explained=explained)
        except UserError as error:
            if not gone or error.problem is not Problem.NO_SUCH_ENTRY:
                raise
            return _gone(address)

    def _section(self, address: Address, refs: References, *, explained: bool) -> Section:
        if address.kind == "comparison":
            return _compared(self.compared(address), address, refs, explained=explained)
        entry = refs.entry(address)
        return Section(
            entry.address, labelling.kind(entry.address.kind), refs.title_of(entry), describe(entry, refs)
        )

    def _bound(
        self,
        sections: Sequence[Section],
        title: str | None,
        day: date | None,
        refs: References,
        events: Sequence[Entry] = (),
    ) -> Document:
        """A document of the sections, and behind them the pictures of several events together."""
        entries = [section.title for section in sections if section.kind]  # the user's own headings are none
        titles = entries or [section.title for section in sections if section.title][:1]
        more = say(", and {} more").format(len(titles) - 1) if len(titles) > 1 else ""
        default = f"{titles[0]}{more}" if titles else say("Briefing")
        together = tuple(pictures(events, refs)) if events else ()
        return Document(
            title=_line(title or "") or default,
            language=spoken(),
            edition=self._entries.edition(),
            day=day,
            sections=(*sections, *together),
            sources=refs.sources,
        )


def _own(item: OwnText, depth: int) -> Section:
    """The user's own words: each line of a paragraph is a paragraph."""
    if item.kind is TextKind.HEADING:
        return Section(None, "", _line(item.text), ())
    lines = map(_line, item.text.splitlines())
    return Section(None, "", "", tuple(Own(line) for line in lines if line), depth)


def _line(text: str) -> str:
    """What the user wrote, on one line, without control characters and halves of characters."""
    kept = "".join(_KEPT.get(category(char), char) if not char.isspace() else " " for char in text)
    return " ".join(kept.split())


def _gone(address: Address) -> Section:
    """What stands in the place of an entry that the user selected in an earlier edition."""
    note = absent("This entry is not in this edition of the catalogue any more.")
    return Section(address, labelling.kind(address.kind), str(address), (Paragraph(note),))


def _compared(
    comparison: Comparison, address: Address | None, refs: References, *, explained: bool = False
) -> Section:
    title = say("Comparison of {} reports").format(len(comparison.reports))
    if comparison.event:
        title = f"{title}{say(': ')}{refs.name(comparison.event)}"
    return Section(
        address, labelling.kind("comparison"), title, contrast(comparison, refs, explained=explained)
    )


def _comparison_address(comparison: Comparison) -> Address | None:
    addresses = [report.address for report in comparison.reports]
    if any(address is None for address in addresses):
        return None
    return Address("comparison/" + "+".join(address.id for address in addresses if address))
