"""What can go wrong that is not our fault, as values; `cli/messages.py` words them."""

from __future__ import annotations

from enum import StrEnum


class Problem(StrEnum):
    """One kind of trouble that the world, not the program, has caused."""

    BAD_ADDRESS = "bad-address"  # address
    NO_SUCH_ENTRY = "no-such-entry"  # address, nearest (an address or "")
    WRONG_KIND = "wrong-kind"  # address, expected
    CATALOGUE_MISSING = "catalogue-missing"  # path
    CATALOGUE_DAMAGED = "catalogue-damaged"  # path, reason
    CATALOGUE_FOREIGN = "catalogue-foreign"  # path
    CATALOGUE_NEWER = "catalogue-newer"  # path, found, known
    CATALOGUE_OLDER = "catalogue-older"  # path, found, known
    LIBRARY_UNWRITABLE = "library-unwritable"  # path, reason
    LIBRARY_DAMAGED = "library-damaged"  # path, reason
    LIBRARY_NEWER = "library-newer"  # path, found, known
    BAD_SOURCE = "bad-source"  # findings: one line each, `file:line: reason`
    UNREADABLE_FILE = "unreadable-file"  # path, reason
    NO_TEXT = "no-text"  # path
    NOT_TEXT = "not-text"  # path, kind
    UNWRITABLE_FILE = "unwritable-file"  # path, reason
    TARGET_IS_FOLDER = "target-is-folder"  # path
    NO_SUCH_FOLDER = "no-such-folder"  # path
    UNKNOWN_FORMAT = "unknown-format"  # path, known
    NOTHING_TO_EXPORT = "nothing-to-export"  # -
    COMPARE_NEEDS_TWO = "compare-needs-two"  # given
    TOO_LARGE = "too-large"  # what, size, most
    BAD_VALUE = "bad-value"  # name, value, expected
    NO_SUCH_SELECTION = "no-such-selection"  # name, known
    NO_NAMED_SELECTION = "no-named-selection"  # name
    NAME_TAKEN = "name-taken"  # name
    NOT_PRINTED = "not-printed"  # reason
    PRINTING_ENDED = "printing-ended"  # how
    ENGINE_FAILED = "engine-failed"  # reason
    ENGINE_ENDED = "engine-ended"  # how
    ENGINE_NOT_STARTED = "engine-not-started"  # reason
    FINGERPRINT_DIFFERS = "fingerprint-differs"  # path
    CANCELLED = "cancelled"  # -


class Obstacle(StrEnum):
    """Why the system refuses a place, as far as that can be told: the `reason` of some problems."""

    NOT_A_FOLDER = "not-a-folder"
    NO_RIGHT = "no-right"
    READ_ONLY = "read-only"
    FULL = "full"
    IN_USE = "in-use"


class Matter(StrEnum):
    """What a file holds instead of text: the `kind` of a problem."""

    PDF = "pdf"
    PACKED = "packed"
    OFFICE = "office"
    DATABASE = "database"
    OTHER = "other"


class UserError(Exception):
    """The world's fault: carries which problem it is and the values that its message needs."""

    def __init__(self, problem: Problem, **values: object) -> None:
        super().__init__(problem, values)
        self.problem = problem
        self.values = values
