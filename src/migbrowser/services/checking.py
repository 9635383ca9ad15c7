"""Checking the catalogue's sources, so that only what is well-formed and hangs together is built."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Set
from datetime import date, datetime
from pathlib import Path

from migbrowser.model.clause import Strength
from migbrowser.model.finding import Fault, Finding
from migbrowser.model.report import DerivationKind
from migbrowser.services.reading import EDITION_FILE, Sources, Table, read_sources
from migbrowser.services.reconciling import contradictions
from migbrowser.services.shaping import FOLDERS, FORMS, Holds, Key, shape_of

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_ADDRESSED = ("event.point", "report.statement", "instrument.clause")  # inner tables that are entries
_UNNAMED = ("edition", "echo", "alias", "fingerprint", "word")  # outer tables that are none


def check(sources: Path) -> list[Finding]:
    """What is wrong with the sources in a folder, by file and line; an empty list if nothing is.

    Raises `UserError(Problem.NO_SUCH_FOLDER)`.
    """
    return check_sources(read_sources(sources))


def check_sources(sources: Sources) -> list[Finding]:
    """What is wrong with sources that were loaded, by file and line.

    The tables are looked at once all files could be loaded, what they say together once each has its shape:
    one mistake is not to be followed by a hundred that it causes.
    """
    findings = [*sources.findings, *_missing_edition(sources)]
    if not findings:
        ids = _ids(sources)
        findings = [finding for table in sources.tables for finding in _misshapen(table, ids)]
    if not findings:
        findings = [*_duplicates(sources), *contradictions(sources)]
    return sorted(findings, key=lambda finding: (finding.file, finding.line, finding.fault))


def _missing_edition(sources: Sources) -> Iterator[Finding]:
    seen = {table.kind for table in sources.tables} | {finding.file for finding in sources.findings}
    if not seen & {"edition", EDITION_FILE}:
        yield Finding(EDITION_FILE, 1, Fault.MISSING_FILE)


def _ids(sources: Sources) -> Mapping[str, Set[str]]:
    """What can be referred to, by kind: the part of the address after the kind."""
    ids: defaultdict[str, set[str]] = defaultdict(set)
    for table in sources.tables:
        if table.parent is None or table.kind in _ADDRESSED:
            kind, _, rest = table.address.partition("/")
            ids[kind].add(rest)
    return ids


def _misshapen(table: Table, ids: Mapping[str, Set[str]]) -> Iterator[Finding]:
    shape = shape_of(table.kind)
    for name in table.values:
        if name not in shape.keys:
            known = ", ".join([*shape.keys, *(f"[[{inner}]]" for inner in shape.tables)])
            yield table.finding(Fault.UNKNOWN_KEY, name, known=known)
    for name, key in shape.keys.items():
        if key.needed and table[name] in (None, []):
            yield table.finding(Fault.MISSING_KEY, name)
        elif name in table.values:
            yield from _bad_value(table, name, key, ids)
    if table.kind == "fingerprint" and table.id not in ids.get("report", ()):
        yield table.finding(Fault.UNKNOWN_REFERENCE, "file name", kind="report", id=table.id)
    if table.kind in FOLDERS.values() and not re.fullmatch(FORMS["id"][0], table.id):
        yield table.finding(Fault.BAD_FORM, "file name", value=table.id, expected=FORMS["id"][1])


def _bad_value(table: Table, name: str, key: Key, ids: Mapping[str, Set[str]]) -> Iterator[Finding]:
    if not _HOLDS[key.holds](table[name]):
        yield table.finding(Fault.WRONG_TYPE, name, expected=key.holds)
    elif key.holds is Holds.OBJECTIVES:
        yield from _bad_objectives(table, name, ids)
    elif key.holds is Holds.DERIVATION:
        yield from _bad_derivation(table, name, ids)
    elif key.holds is Holds.HASHES:
        yield from _bad_hashes(table, name)
    elif key.holds in (Holds.TEXT, Holds.WORDS, Holds.TEXTS):
        texts = table[name] if key.holds is Holds.TEXTS else [table[name]]
        for text in texts:
            yield from _bad_text(table, name, key, text, ids)
        for text, count in Counter(texts).items():
            if count > 1:
                yield table.finding(Fault.REPEATED, name, value=text)


def _bad_text(table: Table, name: str, key: Key, text: str, ids: Mapping[str, Set[str]]) -> Iterator[Finding]:
    if _CONTROL.search(text):
        yield table.finding(Fault.CONTROL_CHARACTER, name)
    if key.choices and text not in key.choices:
        yield table.finding(Fault.BAD_CHOICE, name, value=text, known=", ".join(key.choices))
    if key.form and not re.fullmatch(FORMS[key.form][0], text):
        yield table.finding(Fault.BAD_FORM, name, value=text, expected=FORMS[key.form][1])
    if key.refers and text not in ids.get(key.refers, ()):
        yield table.finding(Fault.UNKNOWN_REFERENCE, name, kind=key.refers, id=text)


def _bad_objectives(table: Table, name: str, ids: Mapping[str, Set[str]]) -> Iterator[Finding]:
    for number, strength in table[name].items():
        if number not in ids.get("objective", ()):
            yield table.finding(Fault.UNKNOWN_REFERENCE, name, kind="objective", id=number)
        if strength not in tuple(Strength):
            yield table.finding(Fault.BAD_CHOICE, name, value=strength, known=", ".join(Strength))


def _bad_derivation(table: Table, name: str, ids: Mapping[str, Set[str]]) -> Iterator[Finding]:
    derivation = table[name]
    for key in sorted(derivation.keys() - {"kind", "report"}):
        yield table.finding(Fault.UNKNOWN_KEY, f"{name}.{key}", known="kind, report")
    if derivation.get("kind") not in tuple(DerivationKind):
        known = ", ".join(DerivationKind)
        yield table.finding(Fault.BAD_CHOICE, f"{name}.kind", value=derivation.get("kind"), known=known)
    report = derivation.get("report")
    if report is not None and str(report) not in ids.get("report", ()):
        yield table.finding(Fault.UNKNOWN_REFERENCE, f"{name}.report", kind="report", id=report)


def _bad_hashes(table: Table, name: str) -> Iterator[Finding]:
    for passage, mark in table[name].items():
        for form, value in (("passage", passage), ("hash", mark)):
            if not re.fullmatch(FORMS[form][0], str(value)):
                yield table.finding(Fault.BAD_FORM, name, value=value, expected=FORMS[form][1])


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**31


_HOLDS: Mapping[Holds, Callable[[object], bool]] = {
    Holds.TEXT: _is_text,
    Holds.WORDS: lambda value: isinstance(value, str),
    Holds.TEXTS: lambda value: isinstance(value, list) and all(map(_is_text, value)),
    Holds.DAY: _is_day,
    Holds.NUMBER: _is_number,
    Holds.FLAG: lambda value: isinstance(value, bool),
    Holds.OBJECTIVES: lambda value: isinstance(value, dict),
    Holds.DERIVATION: lambda value: isinstance(value, dict),
    Holds.HASHES: lambda value: isinstance(value, dict) and bool(value),
}


def _duplicates(sources: Sources) -> Iterator[Finding]:
    """Entries whose address another one has already."""
    first: dict[str, Table] = {}
    for table in sources.tables:
        if table.kind in _UNNAMED or (table.parent is not None and table.kind not in _ADDRESSED):
            continue
        if (earlier := first.setdefault(table.address, table)) is not table:
            place = f"{earlier.file}:{earlier.line}"
            yield table.finding(Fault.DUPLICATE, address=table.address, other=place)
