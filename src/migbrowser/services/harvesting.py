"""Harvesting: all hits of a question at once, to be copied, saved or selected."""

from __future__ import annotations

import csv as csv_format
import io
import json as json_format
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from migbrowser.model.errors import Problem, UserError
from migbrowser.model.progress import CancelToken
from migbrowser.model.search import Concordance, ContextOrder, Filters, Hit, SearchAnswer, Sort
from migbrowser.services import saving
from migbrowser.services.composing import Progress, unwatched
from migbrowser.services.encoding import record
from migbrowser.services.listing import safe

if TYPE_CHECKING:
    from migbrowser.services.searching import Searching

FORMATS = (".csv", ".json")
_STEP = 500  # hits fetched between two looks at whether to go on
_ALL = 10**9


@dataclass(frozen=True, slots=True)
class Harvest:
    """An answer with every hit in it, and, if wanted, with their contexts."""

    answer: SearchAnswer
    contexts: Concordance | None = None

    @property
    def capped(self) -> int:
        """To how many of the best entries the contexts are limited; 0 where they are of all hits."""
        found = self.contexts
        return found.entries if found is not None and found.entries < self.answer.total else 0


class Harvesting:
    """All that one `Searching` finds."""

    def __init__(self, searching: Searching) -> None:
        self._searching = searching

    def harvest(  # noqa: PLR0913 - the options of one search, and how long it may take
        self,
        text: str,
        filters: Filters,
        *,
        sort: Sort = Sort.RELEVANCE,
        order: ContextOrder | None = None,
        names: bool = True,
        typing: bool = False,
        progress: Progress = unwatched,
        cancel: CancelToken | None = None,
    ) -> Harvest:
        """Every hit, with `order` also in their contexts. Raises what a search raises, and CANCELLED."""
        cancel = cancel or CancelToken()

        def page(offset: int) -> SearchAnswer:
            cancel.check()
            return self._searching.search(
                text, filters, sort=sort, limit=_STEP, offset=offset, names=names, typing=typing
            )

        first = page(0)
        hits = list(first.hits)
        while len(hits) < first.total and (more := page(len(hits)).hits):
            hits += more
            progress(len(hits), first.total)
        contexts = None
        if order is not None:
            contexts = self._searching.contexts(
                text, filters, order=order, limit=_ALL, names=names, typing=typing
            )
        cancel.check()
        return Harvest(replace(first, hits=tuple(hits)), contexts)

    def save(self, harvest: Harvest, target: Path) -> None:
        """Write a harvest to `target`, whole or not at all; its ending says in which format.

        Raises `UserError`: UNKNOWN_FORMAT, or a target that cannot be written.
        """
        suffix = target.suffix.lower()
        if suffix not in FORMATS:
            raise UserError(Problem.UNKNOWN_FORMAT, path=target, known=", ".join(FORMATS))
        saving.save(target, (csv(harvest) if suffix == ".csv" else json(harvest)).encode())


def text(harvest: Harvest) -> str:
    """A line for each hit, or each context, for the clipboard: tab-separated, the address at the end."""
    return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in _lines(harvest))


def csv(harvest: Harvest) -> str:
    """A table of hits or contexts with its head; no cell is one that a spreadsheet would run."""
    columns = _HIT_COLUMNS if harvest.contexts is None else _CONTEXT_COLUMNS
    covers = f"best {harvest.capped} of {harvest.answer.total} entries"
    limited = {"covers": covers} if harvest.capped else {}  # in each row: a line of its own is no row
    written = io.StringIO(newline="")
    writer = csv_format.DictWriter(written, (*columns, *limited), restval="")
    writer.writeheader()
    for row in harvest.answer.hits if harvest.contexts is None else harvest.contexts.contexts:
        values = record(row)
        writer.writerow({**safe({name: str(values[name] or "") for name in columns}), **limited})
    return written.getvalue()


def json(harvest: Harvest) -> str:
    """The document of the command `search`, every hit in it; contexts under `kwic`."""
    document = record(harvest.answer)
    if harvest.contexts is not None:
        found = harvest.contexts
        document |= {
            "kwic": record(found)["contexts"],
            "kwic_total": found.total,
            "kwic_entries": found.entries,
        }
    return json_format.dumps(document, ensure_ascii=False, indent=1) + "\n"


_HIT_COLUMNS = ("address", "kind", "event", "report", "title", "snippet", "score")
_CONTEXT_COLUMNS = ("left", "hit", "right", "address", "event", "report", "kind")


def _lines(harvest: Harvest) -> Iterator[tuple[str, ...]]:
    if harvest.contexts is not None:
        for line in harvest.contexts.contexts:
            yield line.left, f"[{line.hit}]", line.right, line.address
        return
    for hit in harvest.answer.hits:
        yield hit.title, _other_text(hit), hit.address


def _other_text(hit: Hit) -> str:
    return hit.snippet if hit.snippet != hit.title else ""
