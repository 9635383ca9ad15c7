"""Exporting selected entries to a file: one deed, the format by the name's ending."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from migbrowser.model.address import Address
from migbrowser.model.comparison import Comparison
from migbrowser.model.document import Document
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.export import CitationStyle, ExportOptions
from migbrowser.model.progress import CancelToken
from migbrowser.model.selection import Item, OwnText, addresses_of
from migbrowser.model.verdict import Kept
from migbrowser.services import listing, rendering_html, rendering_markdown, rendering_references, saving
from migbrowser.services.composing import Compares, Composing, Progress, unwatched
from migbrowser.services.encoding import Json, encoded, entry_record, record
from migbrowser.services.phrasing import speaking
from migbrowser.services.proofing import Proof
from migbrowser.services.referencing import Entries
from migbrowser.services.styling import Styling
from migbrowser.services.typesetting import Attachment, Typesetting

FORMATS = (".pdf", ".html", ".md", ".csv", ".json", ".bib", ".ris", ".csl.json")
_WORDED = (".pdf", ".html", ".md")
_DEFAULT = ExportOptions()


class Exporting:
    """Selections and comparisons as files."""

    def __init__(
        self,
        browsing: Entries,
        comparing: Compares,
        resources: Path,
        kept: Callable[[], Kept] = Kept,
    ) -> None:
        """`kept` answers what the user holds of comparisons; it is asked only for one."""
        self._browsing = browsing
        self._composing = Composing(browsing, comparing, kept)
        self._typesetting = Typesetting(resources)
        self._styling = Styling(resources, browsing.in_chinese)

    def export(
        self,
        items: Sequence[Item],
        target: Path,
        options: ExportOptions = _DEFAULT,
        *,
        gone: bool = False,
        progress: Progress = unwatched,
        cancel: CancelToken | None = None,
    ) -> None:
        """Write the entries to `target`, whole or not at all.

        The user's own text stands between them where a format has text. With `gone` an entry that the
        catalogue lacks is said to be so, and is no error.

        Raises `UserError`: UNKNOWN_FORMAT, a target that cannot be written, an address that names nothing,
        nothing to export (no address; no source, for a format of citations), CANCELLED.
        """
        suffix = _suffix(target)
        saving.check_target(target)
        with speaking(_language(suffix, options)):
            document = self._composing.document(
                items, options.title, options.day, progress, cancel, gone=gone
            )
            content = self._made(
                document, suffix, options, lambda: self._json(document, dict.fromkeys(items)), cancel
            )
        if cancel:
            cancel.check()
        saving.save(target, content)
        progress(len(items), len(items))

    def export_comparison(
        self,
        comparison: Comparison,
        target: Path,
        options: ExportOptions = _DEFAULT,
        *,
        cancel: CancelToken | None = None,
    ) -> None:
        """Write one comparison, of reports or of files, to `target`; raises as `export` does."""
        suffix = _suffix(target)
        saving.check_target(target)
        with speaking(_language(suffix, options)):
            document = self._composing.comparison(comparison, options.title, options.day)
            content = self._made(document, suffix, options, lambda: _json_text(encoded(comparison)), cancel)
        if cancel:
            cancel.check()
        saving.save(target, content)

    def preview(
        self,
        items: Sequence[Item],
        options: ExportOptions = _DEFAULT,
        *,
        progress: Progress = unwatched,
        cancel: CancelToken | None = None,
    ) -> Proof:
        """The PDF to look at, its pages drawn one by one; raises as `export` does. Close it in the end."""
        with speaking(options.language):
            document = self._kept(items, options, progress, cancel)
            return Proof(self._typesetting.pdf(document, options.paper, (), cancel))

    @contextmanager
    def drawings(
        self,
        items: Sequence[Item],
        options: ExportOptions = _DEFAULT,
        *,
        progress: Progress = unwatched,
        cancel: CancelToken | None = None,
    ) -> Iterator[tuple[int, Iterator[bytes]]]:
        """How many pages the PDF has, and each as an SVG drawing, for printers; raises as `export` does."""
        with ExitStack() as drawing:
            with speaking(options.language):
                document = self._kept(items, options, progress, cancel)
                pages = drawing.enter_context(self._typesetting.drawings(document, options.paper, cancel))
            yield pages

    def _kept(
        self,
        items: Sequence[Item],
        options: ExportOptions,
        progress: Progress,
        cancel: CancelToken | None,
    ) -> Document:
        """The document of a selection that the user keeps: what is gone from the catalogue is said to be."""
        document = self._composing.document(items, options.title, options.day, progress, cancel, gone=True)
        if cancel:
            cancel.check()
        return self._styled(document, options)

    def _styled(self, document: Document, options: ExportOptions) -> Document:
        """The document with its sources in the style that was asked for."""
        if options.style is CitationStyle.PLAIN:
            return document
        found = (self._styling.reference(report, options.style) for report in document.sources)
        return replace(document, references=tuple(found))

    def _made(
        self,
        document: Document,
        suffix: str,
        options: ExportOptions,
        as_json: Callable[[], str],
        cancel: CancelToken | None = None,
    ) -> bytes:
        """The file's content; `as_json` gives the same for programs."""
        document = self._styled(document, options)
        if suffix == ".pdf":
            attached = _attachments(document, as_json()) if options.attach else ()
            return self._typesetting.pdf(document, options.paper, attached, cancel)
        text = as_json() if suffix == ".json" else _TEXTS[suffix](document)
        return text.encode("utf-8", errors="replace")

    def _json(self, document: Document, items: Iterable[Item]) -> str:
        """The entries as the catalogue has them, for programs; comparisons as `compare --json` has them.

        `items` is the order with the user's own text in it.
        """
        items = tuple(items)
        return _json_text(
            {
                "title": document.title,
                "edition": {"date": document.edition.date, "hash": document.edition.hash},
                "exported": encoded(document.day),
                "items": [_json_item(item) for item in items],
                "entries": [self._encoded(address) for address in addresses_of(items)],
                "sources": encoded(document.sources),
            }
        )

    def _encoded(self, address: Address) -> dict[str, Json]:
        if address.kind == "comparison":
            return {"address": address, **record(self._composing.compared(address))}
        try:
            return entry_record(self._browsing.show(address))
        except UserError as error:  # composing has refused it where that is an error
            if error.problem is not Problem.NO_SUCH_ENTRY:
                raise
            return {"address": address, "gone": True}


_TEXTS: dict[str, Callable[[Document], str]] = {
    ".html": rendering_html.html,
    ".md": rendering_markdown.markdown,
    ".csv": listing.csv,
    ".bib": rendering_references.bibtex,
    ".ris": rendering_references.ris,
    ".csl.json": rendering_references.csl_json,
}


def _json_item(item: Item) -> dict[str, Json]:
    return {item.kind: item.text} if isinstance(item, OwnText) else {"entry": item}


def _language(suffix: str, options: ExportOptions) -> str:
    """Formats for programs are the same in every language."""
    return options.language if suffix in _WORDED else "en"


def _suffix(target: Path) -> str:
    name = target.name.lower()
    for suffix in sorted(FORMATS, key=len, reverse=True):
        if name.endswith(suffix) and name != suffix:
            return suffix
    raise UserError(Problem.UNKNOWN_FORMAT, path=target, known=", ".join(FORMATS))


def _attachments(document: Document, as_json: str) -> tuple[Attachment, ...]:
    """What the document says, for programs."""
    found = [
        Attachment(
            "data.csv", "text/csv", "A line for each thing said, with its source", listing.csv(document)
        ),
        Attachment("data.json", "application/json", "The entries as the catalogue has them", as_json),
    ]
    if document.sources:
        sources = rendering_references.csl_json(document)
        kind = "application/vnd.citationstyles.csl+json"
        found.append(Attachment("sources.csl.json", kind, "The sources, for reference managers", sources))
    return tuple(found)


def _json_text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
