"""A document's sources as BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from migbrowser.model.document import Document
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.report import Genre, Report
from migbrowser.services import labelling
from migbrowser.text.direction import JOINERS

_BIBTEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",  # not \{: BibTeX counts braces before it looks at backslashes
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{char: f"\\{char}" for char in "&%$#_"},
    }
)
_URL = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20", '"': "%22"})
_CSL_TYPES = {
    Genre.NEWS: "article-newspaper",
    Genre.SPEECH: "speech",
    Genre.DECLARATION: "document",
    Genre.JOINT_STATEMENT: "document",
    Genre.PLAN_OF_ACTION: "report",
}
_RIS_TYPES = {Genre.NEWS: "NEWS", Genre.PLAN_OF_ACTION: "RPRT"}


def bibtex(document: Document) -> str:
    """One `@misc` for each source; keys are the ids of the reports.

    Raises `UserError(Problem.NOTHING_TO_EXPORT)` where nothing in the document has a source, as all three do.
    """
    return "\n".join(_bibtex_entry(report) for report in _sources(document))


def ris(document: Document) -> str:
    """One record for each source, lines ended as the format wants them."""
    return "".join(_ris_record(report) for report in _sources(document))


def csl_json(document: Document) -> str:
    """An array of CSL items."""
    items = [_csl_item(report) for report in _sources(document)]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def _sources(document: Document) -> Sequence[Report]:
    if not document.sources:
        raise UserError(Problem.NOTHING_TO_EXPORT)
    return document.sources


def _bibtex_entry(report: Report) -> str:
    fields = {
        "author": f"{{{_bibtex_text(report.publisher)}}}",  # braced twice: a body, not a person's names
        "title": f"{{{_bibtex_text(labelling.headline(report.title))}}}",  # braced twice: capitals stay
        "year": str(report.published.year) if report.published else None,
        "date": report.published.isoformat() if report.published else None,
        "url": _line(report.url).translate(_URL),
        "urldate": report.captured.isoformat(),
        "language": _bibtex_text(labelling.language(report.language)),
        "note": _bibtex_text(_note(report)),
    }
    lines = "".join(f"  {name} = {{{text}}},\n" for name, text in fields.items() if text)
    return f"@misc{{{report.address.id},\n{lines}}}\n"


def _bibtex_text(text: str) -> str:
    return _line(text).translate(_BIBTEX)


def _ris_record(report: Report) -> str:
    published, captured = report.published, report.captured
    fields = [
        ("TY", _RIS_TYPES.get(report.genre, "ELEC")),
        ("ID", report.address.id),
        ("TI", labelling.headline(report.title)),
        ("AU", report.publisher),
        ("PB", report.publisher),
        ("PY", str(published.year) if published else ""),
        ("DA", f"{published:%Y/%m/%d}/" if published else ""),
        ("UR", report.url),
        ("Y2", f"{captured:%Y/%m/%d}/"),
        ("LA", report.language),
        ("N1", _note(report)),
    ]
    lines = [f"{tag}  - {_line(text)}" for tag, text in fields if text]
    return "\r\n".join([*lines, "ER  - ", "", ""])


def _csl_item(report: Report) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": report.address.id,
        "type": _CSL_TYPES.get(report.genre, "webpage"),
        "title": _line(labelling.headline(report.title)),
        "author": [{"literal": _line(report.publisher)}],
        "publisher": _line(report.publisher),
        "URL": _line(report.url),
        "language": report.language,
        "accessed": _csl_date(report.captured.timetuple()[:3]),
        "note": _note(report),
    }
    if report.published:
        item["issued"] = _csl_date(report.published.timetuple()[:3])
    return item


def _csl_date(parts: Sequence[int]) -> dict[str, list[list[int]]]:
    return {"date-parts": [list(parts)]}


def _note(report: Report) -> str:
    """What a citation style has no field for."""
    when = "" if report.published else "date not stated; "
    copied = f"; copy of {_line(report.copy_of)}" if report.copy_of else ""
    return f"{when}{labelling.read(report)}{copied}; {report.address}"


def _line(text: str) -> str:
    """Text on one line, without control characters: a line break would begin a field of its own."""
    kept = (char if char.isprintable() or char in JOINERS else " " for char in text)
    return " ".join("".join(kept).split())
