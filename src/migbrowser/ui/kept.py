"""Reading what was kept from an earlier start: another program or another hand may have written it.

Each function takes the value of one name if it is of the kind asked for, else it answers as if there were
none.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import Any, TypeGuard

Written = Mapping[str, Any]  # JSON values by name
LARGEST = 30_000  # pixels: no screen is so wide, and Qt lays out no more


def part(written: Written, name: str) -> dict[str, Any]:
    """A state within a state."""
    value = written.get(name)
    return dict(value) if isinstance(value, Mapping) else {}


def text(written: Written, name: str) -> str:
    """Words; "" where there are none."""
    value = written.get(name)
    return value if isinstance(value, str) else ""


def texts(written: Written, name: str) -> list[str]:
    """Words in a row, all that are words."""
    return [each for each in _list(written, name) if isinstance(each, str)]


def pixels(value: object) -> TypeGuard[int]:
    """Whether a value is a size in pixels."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST


def sizes(written: Written, name: str, count: int = 2) -> list[int]:
    """So many sizes in pixels, which are not all nothing; else none at all."""
    found = [each for each in _list(written, name) if pixels(each)]
    return found if len(found) == count == len(_list(written, name)) and any(found) else []


def numbers(written: Written, name: str, count: int = 2) -> list[float]:
    """So many finite numbers, else none at all."""
    found = _list(written, name)
    return [float(each) for each in found] if len(found) == count and all(map(_is_number, found)) else []


def _list(written: Written, name: str) -> list[Any]:
    value = written.get(name)
    return value if isinstance(value, list) else []


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and _is_finite(value)


def _is_finite(value: float) -> bool:
    try:
        return isfinite(value)
    except OverflowError:  # a whole number beyond all floats
        return False
