"""The stable name of an entry, `KIND/ID`: the same in links, results, PDF and JSON."""

from __future__ import annotations

import re
from urllib.parse import unquote

from migbrowser.model.errors import Problem, UserError

SCHEME = "migbrowser"
KINDS = (
    "event",
    "series",
    "report",
    "statement",
    "point",
    "instrument",
    "clause",
    "party",
    "topic",
    "framework",
    "formula",
    "comparison",
    "original",
)
LONGEST = 400  # characters; a comparison of four reports is the longest address there is
_SHAPE = re.compile(r"[a-z0-9][a-z0-9._+-]*(?:/[a-z0-9._+-]+)*")


class Address(str):
    """An entry's address, such as `clause/initiative-2023/12`; a `str` in every other respect."""

    __slots__ = ()

    @property
    def kind(self) -> str:
        """The part before the first slash: one of `KINDS`."""
        return self.partition("/")[0]

    @property
    def id(self) -> str:
        """The part after the first slash."""
        return self.partition("/")[2]

    @property
    def link(self) -> str:
        """The address as a link that the system hands to this program."""
        return f"{SCHEME}:{self}"


def parse_address(text: str) -> Address:
    """The address that a user, a script or a link wrote; case, spaces around it and the scheme do not matter.

    Raises `UserError(Problem.BAD_ADDRESS)` if `text` is not of the form `KIND/ID` with a known kind.
    """
    tidy = unquote(text[:LONGEST]).strip().lower().removeprefix(f"{SCHEME}:").strip("/")
    kind, _, rest = tidy.partition("/")
    if len(text) > LONGEST or kind not in KINDS or not _SHAPE.fullmatch(rest):
        raise UserError(Problem.BAD_ADDRESS, address=text[:80])
    return Address(tidy)


def is_link(text: str) -> bool:
    """Whether `text` is meant as a link of this program, well-formed or not."""
    return text.lower().startswith(f"{SCHEME}:")
