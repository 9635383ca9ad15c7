"""Loading the catalogue's sources: TOML files into tables that know their file and line."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from migbrowser.model.errors import Problem, UserError
from migbrowser.model.finding import Fault, Finding
from migbrowser.services.shaping import FOLDERS, LISTS, SHAPES, Shape

EDITION_FILE = "edition.toml"
_NAMED_BY = {"point": "slug", "statement": "passage", "clause": "number"}  # last part of an inner address
_HEADER = re.compile(r"\s*\[{1,2}\s*([\w.-]+)\s*\]{1,2}")
_KEY = re.compile(r"""\s*["']?([\w-]+)["']?\s*=""")
_SYNTAX_LINE = re.compile(r"\(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a source file, unchecked: its kind (`report`, `report.statement`), id and values.

    `id` is the file's name or the table's own id; inner tables carry their parent and no id.
    """

    kind: str
    file: str
    line: int
    id: str
    values: Mapping[str, Any]
    lines: Mapping[str, int] = field(default_factory=dict)
    parent: Table | None = None

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401 - TOML values are of any type until checked
        return self.values.get(key)

    @property
    def owner(self) -> Table:
        """The table that this one stands in; itself where it stands in none."""
        return self.parent or self

    @property
    def address(self) -> str:
        """The address of the entry that this table describes; of an inner table without one, its owner's."""
        name = self.kind.partition(".")[2]
        if name not in _NAMED_BY:
            return f"{self.owner.kind}/{self.owner.id}"
        part = f".{self['part']}" if self["part"] else ""
        return f"{name}/{self.owner.id}/{self[_NAMED_BY[name]]}{part}"

    def line_of(self, key: str) -> int:
        """The line on which `key` stands, else the table's."""
        return self.lines.get(key, self.line)

    def finding(self, fault: Fault, key: str = "", **values: object) -> Finding:
        """A fault of this table, at its `key`."""
        said = {name: str(value) for name, value in values.items()}
        return Finding(
            self.file, self.line_of(key.partition(".")[0]), fault, {"key": key, **said} if key else said
        )


@dataclass(frozen=True)
class Sources:
    """All tables, in the order of their files; what could not be loaded; the hash over paths and bytes."""

    tables: Sequence[Table]
    findings: Sequence[Finding]
    hash: str

    @cached_property
    def _by_kind(self) -> Mapping[str, Sequence[Table]]:
        sorted_out: defaultdict[str, list[Table]] = defaultdict(list)
        for table in self.tables:
            sorted_out[table.kind].append(table)
        return sorted_out

    def of(self, kind: str) -> Iterator[Table]:
        """The tables of one kind."""
        return iter(self._by_kind.get(kind, ()))

    def inside(self, parent: Table, kind: str) -> Iterator[Table]:
        """The tables of one kind (`statement`) that stand in `parent`."""
        return (table for table in self.of(f"{parent.kind}.{kind}") if table.parent is parent)


def read_sources(folder: Path) -> Sources:
    """Load every TOML file under `folder`.

    Raises `UserError(Problem.NO_SUCH_FOLDER)`; what is wrong with a single file becomes a finding.
    """
    try:
        files = _files(folder)
    except (OSError, ValueError) as error:
        raise UserError(Problem.NO_SUCH_FOLDER, path=str(folder)) from error
    digest = hashlib.sha256()
    tables: list[Table] = []
    findings: list[Finding] = []
    for name, path in files:
        try:
            content = path.read_bytes()
            tables += _tables(name, content)
        except OSError as error:
            findings.append(Finding(name, 1, Fault.UNREADABLE, {"reason": error.strerror or ""}))
            continue
        except _BadFileError as error:
            findings.append(error.finding)
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return Sources(tables, findings, digest.hexdigest())


class _BadFileError(Exception):
    def __init__(self, finding: Finding) -> None:
        super().__init__(finding)
        self.finding = finding


def _files(folder: Path) -> list[tuple[str, Path]]:
    """Names relative to the folder, with `/`, in an order that no system changes. Raises `OSError`."""
    next(folder.iterdir(), None)  # unlike `rglob`, this complains of a folder that is not there
    return sorted((path.relative_to(folder).as_posix(), path) for path in folder.rglob("*.toml"))


def _tables(name: str, content: bytes) -> list[Table]:
    text = _text(name, content)
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits is a plain ValueError
        place = _SYNTAX_LINE.search(str(error))
        line = int(place[1]) if place else max(1, len(text.splitlines()))
        reason = _SYNTAX_LINE.sub("", str(error)).strip()
        raise _BadFileError(Finding(name, line, Fault.SYNTAX, {"reason": reason})) from error
    kind, listed = _kind(name)
    places = _Places(text)
    if listed:
        return list(_listed_tables(kind, name, data, places))
    own_id = PurePosixPath(name).stem
    return list(_Flattening(name, places).tables(kind, SHAPES[kind], own_id, data))


def _text(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise _BadFileError(Finding(name, line, Fault.NOT_UTF8, {"position": str(error.start)})) from error


def _kind(name: str) -> tuple[str, bool]:
    """The kind of a file's tables, and whether the file is a list of them."""
    if name == EDITION_FILE:
        return "edition", False
    if name in LISTS:
        return LISTS[name], True
    folder, _, rest = name.partition("/")
    if rest and "/" not in rest:
        if folder == "parties":
            return "party", True
        if folder in FOLDERS:
            return FOLDERS[folder], False
    raise _BadFileError(Finding(name, 1, Fault.UNKNOWN_FILE))


class _Places:
    """On which line each table header and each key stands; multi-line strings are passed over."""

    def __init__(self, text: str) -> None:
        self._headers: dict[str, list[int]] = {"": [0]}
        self._keys: dict[int, dict[str, int]] = {0: {}}
        block, inside = 0, ""
        for number, line in enumerate(text.split("\n"), 1):
            if not inside:
                block = self._note(line, number, block)
            inside = _open_string(line, inside)

    def _note(self, line: str, number: int, block: int) -> int:
        if header := _HEADER.match(line):
            self._headers.setdefault(header[1], []).append(number)
            self._keys[number] = {}
            return number
        if key := _KEY.match(line):
            self._keys[block].setdefault(key[1], number)
        return block

    def of(self, header: str, index: int) -> tuple[int, Mapping[str, int]]:
        """The line (from 1) of the header's `index`-th table and the lines of its keys."""
        lines = self._headers.get(header, [])
        if index >= len(lines):
            return 1, {}
        return max(1, lines[index]), self._keys[lines[index]]


def _open_string(line: str, inside: str) -> str:
    """The quotes of the multi-line string that is open after `line`."""
    for quotes in re.findall(r'"""|\'\'\'', line):
        if not inside:
            inside = quotes
        elif quotes == inside:
            inside = ""
    return inside


def _listed_tables(kind: str, name: str, data: Mapping[str, Any], places: _Places) -> Iterator[Table]:
    listed = data.get(kind, [])
    if data.keys() - {kind} or not _are_tables(listed):
        strays = ", ".join(sorted(data.keys() - {kind})) or kind
        raise _BadFileError(Finding(name, 1, Fault.UNKNOWN_KEY, {"key": strays, "known": f"[[{kind}]]"}))
    shape, flattening = SHAPES[kind], _Flattening(name, places)
    for values in listed:
        own_id = str(values.get(shape.id_key, "")) if shape.id_key else ""
        yield from flattening.tables(kind, shape, own_id, values, header=kind)


class _Flattening:
    """Takes the tables of one file apart, in their order, each with its place."""

    def __init__(self, name: str, places: _Places) -> None:
        self._name, self._places = name, places
        self._seen: Counter[str] = Counter()

    def tables(
        self,
        kind: str,
        shape: Shape,
        own_id: str,
        data: Mapping[str, Any],
        header: str = "",
        parent: Table | None = None,
    ) -> Iterator[Table]:
        """A table, then the tables inside it."""
        inner = [key for key in shape.tables if _are_tables(data.get(key))]
        values = {key: value for key, value in data.items() if key not in inner}
        line, lines = self._places.of(header, self._seen[header])
        self._seen[header] += 1
        table = Table(kind, self._name, line, own_id, values, lines, parent)
        yield table
        for key in inner:
            inside = f"{header}.{key}" if header else key
            for item in data[key]:
                yield from self.tables(f"{kind}.{key}", shape.tables[key], "", item, inside, table)


def _are_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)
