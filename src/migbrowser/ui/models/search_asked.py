"""What the Search tab asks: the question with all that decides its answer, as a value for jobs and disks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from migbrowser.model.search import Concordance, ContextOrder, Filters, Mark, SearchAnswer, Sort

if TYPE_CHECKING:
    from migbrowser.model.progress import CancelToken
    from migbrowser.services.composing import Progress
    from migbrowser.services.harvesting import Harvest
    from migbrowser.services.services import Services


@dataclass(frozen=True, slots=True)
class Asked:
    """One question; `typing` while its last word may still be the beginning of one."""

    text: str
    filters: Filters = field(default_factory=Filters)
    sort: Sort = Sort.RELEVANCE
    names: bool = True
    typing: bool = False

    def search(self, services: Services, limit: int, offset: int = 0) -> SearchAnswer:
        """For a job: a page of its answer."""
        return services.searching.search(
            self.text,
            self.filters,
            sort=self.sort,
            limit=limit,
            offset=offset,
            names=self.names,
            typing=self.typing,
        )

    def contexts(self, services: Services, order: ContextOrder, limit: int, offset: int = 0) -> Concordance:
        """For a job: a page of its hits, each in the middle of its line."""
        return services.searching.contexts(
            self.text,
            self.filters,
            order=order,
            limit=limit,
            offset=offset,
            names=self.names,
            typing=self.typing,
        )

    def harvest(
        self, services: Services, order: ContextOrder | None, progress: Progress, cancel: CancelToken
    ) -> Harvest:
        """For a long job: every hit, with `order` also in their contexts."""
        return services.harvesting.harvest(
            self.text,
            self.filters,
            sort=self.sort,
            order=order,
            names=self.names,
            typing=self.typing,
            progress=progress,
            cancel=cancel,
        )

    def marks(self, services: Services, text: str) -> tuple[Mark, ...]:
        """For a job: where its hits stand in any text."""
        return services.searching.marks(self.text, text, names=self.names, typing=self.typing)


def choices_of(filters: Filters) -> dict[str, str]:
    """The facets of the Search tab that `filters` narrow by; what it has no facet for is left out."""
    single: Mapping[str, Any] = {
        name: getattr(filters, name)
        for name in ("event", "party", "report", "series", "topic", "language", "publisher", "year")
    }
    kinds = {"kind": filters.kinds[0]} if filters.kinds else {}
    return kinds | {name: str(value) for name, value in single.items() if value}
