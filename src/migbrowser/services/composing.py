"""Composing a document from what the user selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from migbrowser.model.address import Address
from migbrowser.model.comparison import Comparison
from migbrowser.model.document import Document, Section
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.progress import CancelToken
from migbrowser.services import labelling
from migbrowser.services.contrasting import contrast
from migbrowser.services.describing import describe
from migbrowser.services.referencing import Entries, References

Progress = Callable[[int, int], None]  # done, of how many


class Compares(Protocol):
    """What composing needs to put reports side by side; `Comparing` is one."""

    def compare(self, addresses: Sequence[Address], base: int = 0) -> Comparison:
        """The reports side by side. Raises `UserError` for an address that is no report."""


def unwatched(_done: int, _total: int) -> None:
    """Progress that nobody looks at."""


class Composing:
    """Documents over one catalogue."""

    def __init__(self, entries: Entries, compares: Compares) -> None:
        self._entries = entries
        self._compares = compares

    def document(
        self,
        addresses: Sequence[Address],
        title: str | None = None,
        day: date | None = None,
        progress: Progress = unwatched,
        cancel: CancelToken | None = None,
    ) -> Document:
        """The addressed entries in their order, each once.

        Raises `UserError` for no address, an address that names nothing, or a cancelled deed.
        """
        chosen = list(dict.fromkeys(addresses))
        if not chosen:
            raise UserError(Problem.NOTHING_TO_EXPORT)
        refs = References(self._entries)
        sections = []
        for done, address in enumerate(chosen):
            if cancel:
                cancel.check()
            progress(done, len(chosen))
            sections.append(self._section(address, refs))
        return self._bound(sections, title, day, refs)

    def comparison(
        self, comparison: Comparison, title: str | None = None, day: date | None = None
    ) -> Document:
        """A document with one comparison in it, of reports or of files."""
        refs = References(self._entries)
        return self._bound([_compared(comparison, _comparison_address(comparison), refs)], title, day, refs)

    def compared(self, address: Address) -> Comparison:
        """The comparison that `comparison/REPORT+REPORT…` names."""
        reports = [part.removeprefix("report/") for part in address.id.split("+")]
        if len(reports) < 2:
            raise UserError(Problem.COMPARE_NEEDS_TWO, given=len(reports))
        return self._compares.compare([Address(f"report/{report}") for report in reports])

    def _section(self, address: Address, refs: References) -> Section:
        if address.kind == "comparison":
            return _compared(self.compared(address), address, refs)
        entry = refs.entry(address)
        return Section(
            entry.address, labelling.kind(entry.address.kind), refs.title_of(entry), describe(entry, refs)
        )

    def _bound(
        self, sections: Sequence[Section], title: str | None, day: date | None, refs: References
    ) -> Document:
        more = f", and {len(sections) - 1} more" if len(sections) > 1 else ""
        default = f"{sections[0].title}{more}"
        return Document(
            title=" ".join((title or "").split()) or default,
            language="en",
            edition=self._entries.edition(),
            day=day,
            sections=tuple(sections),
            sources=refs.sources,
        )


def _compared(comparison: Comparison, address: Address | None, refs: References) -> Section:
    title = f"Comparison of {len(comparison.reports)} reports"
    if comparison.event:
        title = f"{title}: {refs.name(comparison.event)}"
    return Section(address, labelling.kind("comparison"), title, contrast(comparison, refs))


def _comparison_address(comparison: Comparison) -> Address | None:
    addresses = [report.address for report in comparison.reports]
    if any(address is None for address in addresses):
        return None
    return Address("comparison/" + "+".join(address.id for address in addresses if address))
