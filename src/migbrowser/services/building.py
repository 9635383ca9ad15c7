"""Building the catalogue: a folder of TOML files becomes one database file."""

from __future__ import annotations

from pathlib import Path

from migbrowser.model.entry import Edition
from migbrowser.model.errors import Problem, UserError
from migbrowser.services.checking import check_sources
from migbrowser.services.indexing import search_records, spelt_names
from migbrowser.services.reading import Sources, read_sources
from migbrowser.services.tabulating import tabulate
from migbrowser.store.draft import drafting


def build(sources: Path, target: Path) -> Edition:
    """Write the catalogue that `sources` describe to `target`; same sources and SQLite, same bytes.

    Raises `UserError` for sources that are not fit (`BAD_SOURCE`, with the findings) or a target that cannot
    be written; an old file at `target` is then still there.
    """
    loaded = read_sources(sources)
    findings = check_sources(loaded)
    if findings:
        raise UserError(Problem.BAD_SOURCE, path=str(sources), findings=findings)
    with drafting(target) as draft:
        edition = draft.fill(tabulate(loaded), _edition(loaded))
        draft.index(search_records, spelt_names)
    return edition


def _edition(sources: Sources) -> Edition:
    table = next(sources.of("edition"))
    return Edition(table["date"].isoformat(), sources.hash, table["schema"], ())
