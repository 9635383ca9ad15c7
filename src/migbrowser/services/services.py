"""All deeds in one place, as `app.py` opens them for one thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from migbrowser.model.address import Address
    from migbrowser.model.comparison import Comparison
    from migbrowser.model.original import Original
    from migbrowser.model.query import Query
    from migbrowser.services.annotating import Annotating
    from migbrowser.services.attaching import Attaching
    from migbrowser.services.attending import Attending
    from migbrowser.services.browsing import Browsing
    from migbrowser.services.citing import Citing
    from migbrowser.services.collating import Collating
    from migbrowser.services.collecting import Collecting
    from migbrowser.services.comparing import Comparing
    from migbrowser.services.correcting import Correcting
    from migbrowser.services.echoing import Echoing
    from migbrowser.services.exporting import Exporting
    from migbrowser.services.harvesting import Harvesting
    from migbrowser.services.judging import Judging
    from migbrowser.services.remembering import Remembering
    from migbrowser.services.searching import Searching
    from migbrowser.services.timing import Timing
    from migbrowser.services.verifying import Verifying
    from migbrowser.store.catalogue import Catalogue
    from migbrowser.store.library import Library


@dataclass(frozen=True)
class Services:
    """The deeds over one open catalogue and one open library; belongs to the thread that opened them.

    Each is imported and made when first asked for: the first picture must not wait for an exporter.
    """

    open_catalogue: Callable[[], Catalogue]
    open_library: Callable[[], Library]
    resources: Path
    has_library: Callable[[], bool] = lambda: True  # whether there is one yet: reading alone makes none
    vectors: Path | None = None  # where vectors of sentences are kept; kept nowhere where there is none

    @cached_property
    def catalogue(self) -> Catalogue:
        """The bundled catalogue. Raises `UserError` where its file is missing or not one of ours."""
        return self.open_catalogue()

    @cached_property
    def library(self) -> Library:
        """The user's library. Raises `UserError` where it cannot be opened."""
        return self.open_library()

    @cached_property
    def browsing(self) -> Browsing:
        """Reading entries."""
        from migbrowser.services.browsing import Browsing

        return Browsing(self.catalogue)

    @cached_property
    def searching(self) -> Searching:
        """Asking in words."""
        from migbrowser.services.searching import Searching

        return Searching(self.catalogue, lambda: self.library if self.has_library() else None)

    @cached_property
    def harvesting(self) -> Harvesting:
        """Taking all hits at once."""
        from migbrowser.services.harvesting import Harvesting

        return Harvesting(self.searching)

    @cached_property
    def remembering(self) -> Remembering:
        """Keeping searches."""
        from migbrowser.services.remembering import Remembering

        return Remembering(self.library)

    @cached_property
    def annotating(self) -> Annotating:
        """Writing notes."""
        from migbrowser.services.annotating import Annotating

        def understand(text: str) -> Query:  # searching is made when notes are first searched
            return self.searching.query(text)

        return Annotating(self.library, self.browsing, understand)

    @cached_property
    def comparing(self) -> Comparing:
        """Putting reports side by side."""
        from migbrowser.services.comparing import Comparing

        return Comparing(self.catalogue)

    @cached_property
    def attending(self) -> Attending:
        """Who took part in what."""
        from migbrowser.services.attending import Attending

        return Attending(self.catalogue)

    @cached_property
    def timing(self) -> Timing:
        """When events were, and when their reports came out."""
        from migbrowser.services.timing import Timing

        def compare(event: Address) -> Comparison:  # what compares is made when asked for, as all is here
            return self.comparing.compare_event(event)

        return Timing(self.catalogue, compare)

    @cached_property
    def collating(self) -> Collating:
        """Comparing files."""
        from migbrowser.services.collating import Collating
        from migbrowser.services.vectoring import Vectoring

        return Collating(self.catalogue, self.comparing, Vectoring(self.vectors))

    @cached_property
    def judging(self) -> Judging:
        """Keeping verdicts on comparisons."""
        from migbrowser.services.judging import Judging

        return Judging(lambda: self.library, self.has_library)

    @cached_property
    def verifying(self) -> Verifying:
        """Putting originals beside a comparison."""
        from migbrowser.services.verifying import Verifying

        return Verifying(self._originals)

    @cached_property
    def echoing(self) -> Echoing:
        """Looking for clauses in texts."""
        from migbrowser.services.echoing import Echoing

        return Echoing(self.catalogue, self._originals)

    def _originals(self, report: Address) -> list[Original]:
        """A report's originals, without making a library where there is none."""
        return self.attaching.originals(report) if self.has_library() else []

    @cached_property
    def attaching(self) -> Attaching:
        """Telling and keeping originals."""
        from migbrowser.services.attaching import Attaching

        return Attaching(self.catalogue, lambda: self.library)

    @cached_property
    def exporting(self) -> Exporting:
        """Writing a selection to a file."""
        from migbrowser.services.exporting import Exporting

        return Exporting(self.browsing, self.comparing, self.resources, self.judging.kept)

    @cached_property
    def citing(self) -> Citing:
        """Saying how an entry is cited."""
        from migbrowser.services.citing import Citing

        return Citing(self.browsing, self.resources)

    @cached_property
    def correcting(self) -> Correcting:
        """Writing correction requests."""
        from migbrowser.services.composing import Composing
        from migbrowser.services.correcting import Correcting

        return Correcting(Composing(self.browsing, self.comparing))

    @cached_property
    def collecting(self) -> Collecting:
        """Keeping the selection."""
        from migbrowser.services.collecting import Collecting

        return Collecting(self.library)
