"""The JSON of each command: the model's values under their own names, days as ISO 8601, unknown as null."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from migbrowser.model.address import Address
from migbrowser.model.entry import Entry
from migbrowser.model.health import Health
from migbrowser.model.note import KeptNote
from migbrowser.model.original import Attached
from migbrowser.model.search import Concordance, SearchAnswer
from migbrowser.services.annotating import as_record
from migbrowser.services.encoding import encoded, entry_record, record


def document(value: object) -> str:
    """One JSON document of values of the model, with a newline at its end."""
    return json.dumps(encoded(value), ensure_ascii=False, indent=1) + "\n"


def entry(shown: Entry) -> str:
    """The keys of the entry's own list, then what hangs on it."""
    return document(entry_record(shown))


def citations(cited: Mapping[Address, str], style: str) -> str:
    """The style, and each address with its text."""
    return document(
        {"style": style, "citations": [{"address": each, "text": text} for each, text in cited.items()]}
    )


def in_context(answer: SearchAnswer, found: Concordance) -> str:
    """A search's answer, then under `kwic` each place of the hits, `left`, `hit` and `right`.

    `kwic_total` counts the places in the best `kwic_entries` entries.
    """
    lines = {"kwic": found.contexts, "kwic_total": found.total, "kwic_entries": found.entries}
    return document({**record(answer), **lines})


def health(found: Health) -> str:
    """The edition's date and hash, its counts, and what is lacking."""
    lacking = {key: value for key, value in record(found).items() if key != "edition"}
    edition = found.edition
    about = {"edition": edition.date, "hash": edition.hash, "schema": edition.schema}
    return document({**about, "counts": dict(edition.counts), **lacking})


def notes(found: Sequence[KeptNote]) -> str:
    """A note's source and times, and whether the catalogue still has its entry."""
    return document([as_record(kept) for kept in found])


def attached(found: Attached) -> str:
    """What was attached, and how it stands to the text that was catalogued."""
    likeness = record(found.likeness)
    about = {key: value for key, value in record(found).items() if key != "likeness"}
    return document({**about, **likeness})
