"""What is wrong with a source of the catalogue, as values; `cli/messages.py` words them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Fault(StrEnum):
    """One kind of mistake in a source file; beside it, the values that its sentence needs."""

    UNREADABLE = "unreadable"  # reason
    NOT_UTF8 = "not-utf8"  # position (bytes before the first bad one)
    SYNTAX = "syntax"  # reason
    UNKNOWN_FILE = "unknown-file"  # -
    MISSING_FILE = "missing-file"  # -
    UNKNOWN_KEY = "unknown-key"  # key, known
    MISSING_KEY = "missing-key"  # key
    WRONG_TYPE = "wrong-type"  # key, expected
    CONTROL_CHARACTER = "control-character"  # key
    BAD_CHOICE = "bad-choice"  # key, value, known
    BAD_FORM = "bad-form"  # key, value, expected
    UNKNOWN_REFERENCE = "unknown-reference"  # key, kind, id
    DUPLICATE = "duplicate"  # address, other (`file:line`)
    REPEATED = "repeated"  # key, value
    DATE_ORDER = "date-order"  # key, other
    OUTSIDE_EVENT = "outside-event"  # value, start, end
    NOT_OF_EVENT = "not-of-event"  # report, event
    DERIVED_ATTRIBUTE = "derived-attribute"  # attribute
    NO_TOPIC = "no-topic"  # clause
    TWO_PARTIES = "two-parties"  # name, other (party id)
    UNKNOWN_PASSAGE = "unknown-passage"  # key, value, report
    UNCOVERED_PASSAGE = "uncovered-passage"  # value, report
    NOT_READ_IN_FULL = "not-read-in-full"  # key, value
    REPEATS_SOURCE = "repeats-source"  # key, report
    NOT_OF_SERIES = "not-of-series"  # key, value, series
    WRONG_SCHEMA = "wrong-schema"  # found, known


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault, and where it is: `file` relative to the sources, `line` from 1."""

    file: str
    line: int
    fault: Fault
    values: Mapping[str, str] = field(default_factory=dict)
