"""Exporting selected entries to a file: one deed, the format by the name's ending."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from migbrowser.model.address import Address
from migbrowser.model.comparison import Comparison
from migbrowser.model.document import Document
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.progress import CancelToken
from migbrowser.services import citing, listing, rendering_html, rendering_markdown, saving
from migbrowser.services.composing import Compares, Composing, Progress, unwatched
from migbrowser.services.encoding import Json, encoded, entry_record, record
from migbrowser.services.referencing import Entries
from migbrowser.services.typesetting import Typesetting

FORMATS = (".pdf", ".html", ".md", ".csv", ".json", ".bib", ".ris", ".csl.json")
_PREVIEW = 96  # dots per inch


class Exporting:
    """Selections and comparisons as files."""

    def __init__(self, browsing: Entries, comparing: Compares, resources: Path) -> None:
        self._browsing = browsing
        self._composing = Composing(browsing, comparing)
        self._typesetting = Typesetting(resources)

    def export(  # noqa: PLR0913 - each is one thing that the user can say
        self,
        addresses: Sequence[Address],
        target: Path,
        day: date | None = None,
        title: str | None = None,
        *,
        paper: str = "a4",
        progress: Progress = unwatched,
        cancel: CancelToken | None = None,
    ) -> None:
        """Write the entries to `target`, whole or not at all; `day` is the day of export, if it shall appear.

        Raises `UserError`: UNKNOWN_FORMAT, a target that cannot be written, an address that names nothing,
        nothing to export (no address; no source, for a format of citations), CANCELLED.
        """
        suffix = _suffix(target)
        saving.check_target(target)
        document = self._composing.document(addresses, title, day, progress, cancel)
        if suffix == ".json":
            content = self._json(document, list(dict.fromkeys(addresses)))
        else:
            content = self._made(document, suffix, paper)
        if cancel:
            cancel.check()
        saving.save(target, content)
        progress(len(addresses), len(addresses))

    def export_comparison(
        self, comparison: Comparison, target: Path, day: date | None = None, *, paper: str = "a4"
    ) -> None:
        """Write one comparison, of reports or of files, to `target`; raises as `export` does."""
        suffix = _suffix(target)
        saving.check_target(target)
        if suffix == ".json":
            content = _json_bytes(encoded(comparison))
        else:
            content = self._made(self._composing.comparison(comparison, day=day), suffix, paper)
        saving.save(target, content)

    def preview(
        self, addresses: Sequence[Address], title: str | None = None, *, paper: str = "a4"
    ) -> list[bytes]:
        """The pages of the PDF as PNG pictures; raises as `export` does."""
        return self._typesetting.pages(self._composing.document(addresses, title), paper, _PREVIEW)

    def _made(self, document: Document, suffix: str, paper: str) -> bytes:
        if suffix == ".pdf":
            return self._typesetting.pdf(document, paper)
        return _TEXTS[suffix](document).encode("utf-8", errors="replace")

    def _json(self, document: Document, addresses: Sequence[Address]) -> bytes:
        """The entries as the catalogue has them, for programs; comparisons as `compare --json` has them."""
        return _json_bytes(
            {
                "title": document.title,
                "edition": {"date": document.edition.date, "hash": document.edition.hash},
                "exported": encoded(document.day),
                "entries": [self._encoded(address) for address in addresses],
                "sources": encoded(document.sources),
            }
        )

    def _encoded(self, address: Address) -> dict[str, Json]:
        if address.kind == "comparison":
            return {"address": address, **record(self._composing.compared(address))}
        return entry_record(self._browsing.show(address))


_TEXTS: dict[str, Callable[[Document], str]] = {
    ".html": rendering_html.html,
    ".md": rendering_markdown.markdown,
    ".csv": listing.csv,
    ".bib": citing.bibtex,
    ".ris": citing.ris,
    ".csl.json": citing.csl_json,
}


def _suffix(target: Path) -> str:
    name = target.name.lower()
    for suffix in sorted(FORMATS, key=len, reverse=True):
        if name.endswith(suffix) and name != suffix:
            return suffix
    raise UserError(Problem.UNKNOWN_FORMAT, path=target, known=", ".join(FORMATS))


def _json_bytes(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8", errors="replace")
