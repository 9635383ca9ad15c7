"""Fingerprinting a report that was read in full, so that its text can be told later without being kept."""

from __future__ import annotations

from pathlib import Path

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.report import Read
from migbrowser.services.loading import load_text
from migbrowser.services.reading import Table, read_sources
from migbrowser.services.saving import save
from migbrowser.text.fingerprint import fingerprint
from migbrowser.text.segments import Body, segment

FOLDER = "fingerprints"
_HEAD = "# Written by `migbrowser catalogue fingerprint`: a hash of each sentence by its passage.\n"


def fingerprint_report(sources: Path, report: Address, file: Path) -> tuple[Path, int]:
    """Write the fingerprint of `report`, whose text is in `file`, into `sources`: where, how many sentences.

    The same text gives the same bytes. Raises `UserError` for a report that the sources do not have or that
    was not read in full, a file without text, and where another fingerprint stands there already.
    """
    known = _report(sources, report)
    body = segment(load_text(file).text, known["language"])
    if not body.sentences:
        raise UserError(Problem.NO_TEXT, path=str(file))
    target = sources / FOLDER / f"{report.id}.toml"
    content = _written(body).encode()
    if target.exists() and target.read_bytes() != content:
        raise UserError(Problem.FINGERPRINT_DIFFERS, path=str(target))
    target.parent.mkdir(exist_ok=True)
    save(target, content)
    return target, len(body.passages)


def _report(sources: Path, report: Address) -> Table:
    tables = {table.address: table for table in read_sources(sources).of("report")}
    if report.kind != "report":
        raise UserError(Problem.WRONG_KIND, address=str(report), expected="report")
    if report not in tables:
        raise UserError(Problem.NO_SUCH_ENTRY, address=str(report), nearest="")
    if tables[report]["read"] != Read.FULL:
        expected = "a report that was read in full"
        raise UserError(Problem.BAD_VALUE, name="a fingerprint", value=report, expected=expected)
    return tables[report]


def _written(body: Body) -> str:
    marks = zip(body.passages, fingerprint([*body.passages.values()]), strict=True)
    lines = "".join(f'"{passage}" = "{mark}"\n' for passage, mark in marks)
    return f"{_HEAD}splitter = {body.splitter}\n\n[sentences]\n{lines}"
