"""Values of the model as JSON types."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from migbrowser.model.entry import Entry

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"


def encoded(value: object) -> Json:
    """Dataclasses and mappings as objects, sequences as arrays, days as ISO 8601, unknown as `None`."""
    if isinstance(value, str):
        return str(value)  # an address or a choice as the plain text that it is
    if value is None or isinstance(value, (int, float)):
        return value
    if isinstance(value, (list, tuple)):
        return [encoded(each) for each in value]
    if value.__class__ in _NAMES or is_dataclass(value) or isinstance(value, Mapping):
        return record(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")


def entry_record(shown: Entry) -> dict[str, Json]:
    """An entry: the keys of its own list, then what hangs on it.

    `echoes` are the addresses of later statements, as for clauses: nothing else has any. `echo_details` says
    of a statement, a report or an event, too, which clauses are taken up there.
    """
    parts = {key: value for key, value in record(shown).items() if key not in ("subject", "echoes")}
    echoed = shown.address.kind in ("clause", "instrument")
    echoes: list[Json] = [str(echo.address) for echo in shown.echoes if echoed]
    return {**record(shown.subject), **parts, "echoes": echoes, "echo_details": encoded(shown.echoes)}


def record(value: object, without: Container[str] = ()) -> dict[str, Json]:
    """A dataclass or a mapping as a JSON object; a dataclass without the fields of some names."""
    if isinstance(value, Mapping):
        return {str(key): encoded(each) for key, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {name: encoded(getattr(value, name)) for name in _names(value) if name not in without}
    raise TypeError(f"no JSON object for {type(value).__name__}")


_NAMES: dict[type, tuple[str, ...]] = {}  # of the fields of each dataclass that was written down


def _names(value: DataclassInstance) -> tuple[str, ...]:
    kind = value.__class__
    if kind not in _NAMES:
        _NAMES[kind] = tuple(field.name for field in fields(value))
    return _NAMES[kind]
