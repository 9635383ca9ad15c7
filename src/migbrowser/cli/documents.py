"""The JSON of each command: the model's values under their own names, days as ISO 8601, unknown as null."""

from __future__ import annotations

import json

from migbrowser.model.entry import Entry
from migbrowser.services.encoding import Json, encoded, record
from migbrowser.services.surveying import Health


def document(value: object) -> str:
    """One JSON document of values of the model, with a newline at its end."""
    return json.dumps(encoded(value), ensure_ascii=False, indent=1) + "\n"


def entry(shown: Entry) -> str:
    """The keys of the entry's own list, then what hangs on it; `echoes` are addresses, as for clauses."""
    own = record(shown.subject)
    parts = {key: value for key, value in record(shown).items() if key not in ("subject", "echoes")}
    echoes: list[Json] = [str(echo.address) for echo in shown.echoes]
    return document({**own, **parts, "echoes": echoes, "echo_details": encoded(shown.echoes)})


def health(found: Health) -> str:
    """The edition's date and hash, its counts, and what is lacking."""
    lacking = {key: value for key, value in record(found).items() if key != "edition"}
    edition = found.edition
    about = {"edition": edition.date, "hash": edition.hash, "schema": edition.schema}
    return document({**about, "counts": dict(edition.counts), **lacking})
