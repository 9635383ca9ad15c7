"""What can be done with all hits of the Search tab at once, and walking them from one to the next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from migbrowser.model.address import Address
from migbrowser.model.search import ContextOrder
from migbrowser.services.services import Services
from migbrowser.ui.context import Context
from migbrowser.ui.jobs import Job, Lane
from migbrowser.ui.models.search_asked import Asked


class AllHits(QObject):
    """Copies, exports and selects every hit of the question shown, fetched or not; each can be stopped."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._asked: Asked | None = None
        self._order: ContextOrder | None = None

    def set_question(self, asked: Asked | None, order: ContextOrder | None) -> None:
        """Which question is shown, and in which order its contexts if these are."""
        self._asked, self._order = asked, order

    def deeds(self) -> dict[str, Callable[[], None]]:
        """What can be done, by action."""
        return {"copy_hits": self.copy, "export_hits": self.export, "select_hits": self.select}

    def copy(self) -> None:
        """Put all hits, or contexts, on the clipboard."""
        asked, order = self._asked, self._order
        if asked is None:
            return

        def deed(services: Services, job: Job) -> tuple[str, int]:
            from migbrowser.services.harvesting import text

            harvest = asked.harvest(services, order, _told(job), job.token)
            return text(harvest), harvest.capped

        def copy(found: tuple[str, int]) -> None:
            from migbrowser.ui.dialogs.export import capped_words

            words, capped = found
            self._context.copy(words, self._copied(len(words.splitlines())) + capped_words(capped))

        self._run(deed, copy)

    def export(self) -> None:
        """Ask where to, then write all hits, or contexts."""
        if self._asked is not None:
            self._context.hits_export_requested.emit(self._asked, self._order)

    def select(self) -> None:
        """Put the entries of all hits into the selection, as one change of it."""
        asked = self._asked
        if asked is None:
            return

        def deed(services: Services, job: Job) -> tuple[Address, ...]:
            hits = asked.harvest(services, None, _told(job), job.token).answer.hits
            return tuple(dict.fromkeys(hit.address for hit in hits))

        self._run(deed, self._select)

    def _select(self, addresses: tuple[Address, ...]) -> None:
        known = set(self._context.selection)
        new = sum(address not in known for address in addresses)
        self._context.select(addresses)
        said = self.tr("%n entry(s) added to the selection", "", new)
        if new < len(addresses):
            said = f"{said} · {self.tr('%n there already', '', len(addresses) - new)}"
        self._context.tell(said)

    def _copied(self, count: int) -> str:
        if self._order is None:
            return self.tr("%n hit(s) copied", "", count)
        return self.tr("%n line(s) copied", "", count)

    def _run(self, deed: Callable[[Services, Job], object], done: Callable[..., None]) -> None:
        self._context.jobs.run_long(deed, done, Lane.HEAVY, key="all-hits", owner=self)


def _told(job: Job) -> Callable[[int, int], None]:
    return lambda done, of: job.report(done / max(of, 1))


class HitSteps(QObject):
    """Goes from the hit that the reader shows to the one before or after, fetching more where needed."""

    def __init__(
        self,
        context: Context,
        hits: Callable[[], tuple[Address, ...]],
        fetch: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """`hits`: the entries fetched so far, in order; `fetch` asks for more and says if there are any."""
        super().__init__(parent)
        self._context, self._hits, self._fetch = context, hits, fetch
        self._before: frozenset[Address] | None = None  # the hits known when more were asked for
        context.hit_requested.connect(self._step)

    def go_on(self) -> None:
        """More hits are there: take the step that waited for them, to the first of the new ones.

        Folded by event, they may stand before the one from which the step was taken.
        """
        before, self._before = self._before, None
        new = (address for address in self._hits() if before is not None and address not in before)
        if (first := next(new, None)) is not None:
            self._context.open(first)

    def _step(self, step: int) -> None:
        hits, current = self._hits(), self._context.current
        if not hits:
            return
        if current not in hits:
            self._context.open(hits[0 if step > 0 else -1])
            return
        place = hits.index(current) + step
        if 0 <= place < len(hits):
            self._context.open(hits[place])
        elif step > 0 and self._fetch():
            self._before = frozenset(hits)
        else:
            self._context.tell(
                self.tr("This is the last hit") if step > 0 else self.tr("This is the first hit")
            )
