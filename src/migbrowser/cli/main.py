"""Runs a command: asks the services, prints the answer whole or not at all, ends with the contract's code."""

from __future__ import annotations

import errno
import io
import logging
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO, TypeVar

from migbrowser import __version__
from migbrowser.cli import documents, messages, tables
from migbrowser.model.address import Address, parse_address
from migbrowser.model.comparison import Comparison
from migbrowser.model.correction import Correction
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.export import CitationStyle, ExportOptions, Paper
from migbrowser.model.search import ContextOrder, Filters, Sort
from migbrowser.services.services import Services

DONE, NO, BAD_INPUT, OWN_FAULT = 0, 1, 2, 3
_STOPPED = 130  # what a shell says of a program that Ctrl+C ended
_Value = TypeVar("_Value")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command prints on stdout, its exit code, and what a person should know of it, on stderr."""

    text: str = ""
    code: int = DONE
    remark: str = ""


def run_command(
    arguments: Namespace, services: Services, out: TextIO | None = None, err: TextIO | None = None
) -> int:
    """Do what `arguments` (from `arguments.parse`) ask for, and return the exit code; never raises.

    `tour` and `self-test` are not commands of this floor. `out` and `err` default to the standard streams,
    of which Python has none where the shell has closed them.
    """
    out, err = out or sys.stdout or io.StringIO(), err or sys.stderr or io.StringIO()
    try:
        answer = (
            _version(services) if arguments.version else _COMMANDS[arguments.command](arguments, services)
        )
        _write(answer.text, out)
        if answer.remark:
            _say(answer.remark, err)
    except UserError as error:
        _say(messages.sentence(error), err)
        return BAD_INPUT
    except KeyboardInterrupt:
        return _STOPPED
    except Exception as error:  # noqa: BLE001 - the outermost frame: our fault, and still no traceback
        _log.debug("a command failed", exc_info=True)
        _say(
            f"migbrowser is at fault ({type(error).__name__}); --debug --log-file FILE keeps the details.",
            err,
        )
        return OWN_FAULT
    return answer.code


def _write(text: str, out: TextIO) -> None:
    """Print on stdout as UTF-8, whatever the locale; that nobody reads on (`| head`) is no error."""
    _use_utf8(out)
    try:
        out.write(text)
        out.flush()
    except OSError as error:
        _discard(out)
        if error.errno not in (errno.EPIPE, errno.EINVAL):  # Windows says EINVAL of a closed pipe
            raise UserError(Problem.UNWRITABLE_FILE, path="stdout", reason=error.strerror) from error


def _use_utf8(stream: TextIO) -> None:
    reconfigure: Callable[..., None] | None = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding="utf-8", errors="replace")


def _discard(out: TextIO) -> None:
    """Send what is still in the buffer nowhere, or Python complains of it when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, out.fileno())
    os.close(nowhere)


def _say(line: str, err: TextIO) -> None:
    _use_utf8(err)
    err.write(f"migbrowser: {line}\n")


def _version(services: Services) -> Answer:
    """The program's version, and the catalogue's edition and hash if there is a catalogue."""
    try:
        edition = services.browsing.edition()
    except UserError as error:
        return Answer(f"migbrowser {__version__}\nno catalogue: {messages.sentence(error)}\n")
    return Answer(f"migbrowser {__version__}\ncatalogue {edition.date} ({edition.hash[:8]})\n")


def _found(found: Sequence[_Value], arguments: Namespace, table: Callable[[Sequence[_Value]], str]) -> Answer:
    """A list as JSON or as a table; nothing found is a no."""
    code = DONE if found else NO
    if arguments.json:
        return Answer(documents.document(found), code)
    return Answer(table(found) if found else "nothing found\n", code)


def _events(arguments: Namespace, services: Services) -> Answer:
    return _found(services.browsing.events(), arguments, tables.events)


def _parties(arguments: Namespace, services: Services) -> Answer:
    return _found(services.browsing.parties(), arguments, tables.parties)


def _reports(arguments: Namespace, services: Services) -> Answer:
    return _found(services.browsing.reports(), arguments, tables.reports)


def _clauses(arguments: Namespace, services: Services) -> Answer:
    return _found(services.browsing.clauses(), arguments, tables.clauses)


def _topics(arguments: Namespace, services: Services) -> Answer:
    return _found(services.browsing.topics(), arguments, tables.topics)


def _show(arguments: Namespace, services: Services) -> Answer:
    shown = services.browsing.show(parse_address(arguments.address))
    return Answer(documents.entry(shown) if arguments.json else tables.entry(shown))


def _attendance(arguments: Namespace, services: Services) -> Answer:
    found = services.browsing.attendance(_address(arguments.event), _address(arguments.party))
    return _found(found, arguments, tables.attendance)


def _echoes(arguments: Namespace, services: Services) -> Answer:
    if arguments.files or arguments.originals:
        return _echoes_in(arguments, services)
    found = services.browsing.echoes(parse_address(arguments.address))
    return _found(found, arguments, tables.echoes)


def _echoes_in(arguments: Namespace, services: Services) -> Answer:
    clause = services.browsing.resolve(parse_address(arguments.address))
    found = services.echoing.echoes_in(clause, arguments.files, originals=arguments.originals)
    code = DONE if found.echoes else NO
    return Answer(documents.document(found) if arguments.json else tables.echo_search(found), code)


def _search(arguments: Namespace, services: Services) -> Answer:
    filters = Filters(
        kinds=tuple(dict.fromkeys(arguments.kind)),
        event=_address(arguments.event),
        party=_address(arguments.party),
        report=_address(arguments.report),
        language=arguments.language,
        since=arguments.since,
        until=arguments.until,
    )
    answer = services.searching.search(
        " ".join(arguments.query),
        filters,
        sort=Sort(arguments.sort),
        limit=arguments.limit,
        offset=arguments.offset,
        names=not arguments.no_names,
    )
    code, remark = DONE if answer.total else NO, _remark(arguments)
    if not arguments.kwic:
        return Answer(documents.document(answer) if arguments.json else tables.search(answer), code, remark)
    found = services.searching.contexts(
        " ".join(arguments.query),
        filters,
        order=ContextOrder(arguments.kwic_sort),
        limit=arguments.limit,
        offset=arguments.offset,
        names=not arguments.no_names,
    )
    text = (
        documents.in_context(answer, found)
        if arguments.json
        else tables.keyword_in_context(found, answer.total)
    )
    return Answer(text, code, remark)


def _remark(arguments: Namespace) -> str:
    """That no day is asked for, where that is so."""
    since, until = arguments.since, arguments.until
    if since is None or until is None or since <= until:
        return ""
    return f"No day is both on or after {since} and on or before {until}: exchange --since and --until."


def _compare(arguments: Namespace, services: Services) -> Answer:
    base = None if arguments.base is None else arguments.base - 1
    found = _compared(arguments.what, base, services)
    if arguments.to:
        services.exporting.export_comparison(found, arguments.to, _options(arguments))
        return Answer(remark=_twice(found))
    if arguments.json:
        return Answer(documents.document(found))
    browsing = services.browsing
    names = {str(it.address): it.name for it in (*browsing.outsiders(), *browsing.parties())}
    return Answer(tables.comparison(found, lambda text: names.get(text, text)), remark=_twice(found))


def _twice(found: Comparison) -> str:
    """Which columns are one report or file, where that is so."""
    keys: dict[str, list[str]] = {}
    for each in found.reports:
        keys.setdefault(str(each.address or each.file), []).append(each.key)
    same = (f"{' and '.join(each)} are the same: {name}." for name, each in keys.items() if len(each) > 1)
    return " ".join(same)


def _compared(what: Sequence[str], base: int | None, services: Services) -> Comparison:
    """The reports and files that are named, or all reports of one event, as the user holds them."""
    from migbrowser.services.overlaying import overlaid

    held = overlaid(_side_by_side(what, base, services), services.judging.kept())
    return services.verifying.verified(held)


def _side_by_side(what: Sequence[str], base: int | None, services: Services) -> Comparison:
    sides = [_side(each, services) for each in what]
    addresses = [side for side in sides if isinstance(side, Address)]
    if len(addresses) < len(sides):
        return services.collating.collate(sides, base or 0)
    if len(addresses) > 1:
        return services.comparing.compare(addresses, base or 0)
    if addresses[0].kind == "event":
        fullest = services.comparing.fullest(addresses[0]) if base is None else base
        return services.comparing.compare_event(addresses[0], fullest)
    raise UserError(Problem.COMPARE_NEEDS_TWO, given=1)


def _side(text: str, services: Services) -> Address | Path:
    """What to compare: an entry of the catalogue; what is no address, or names none and is a file, a file."""
    try:
        return services.browsing.resolve(parse_address(text))
    except UserError as error:
        if error.problem is Problem.BAD_ADDRESS or os.path.isfile(text):  # noqa: PTH113 - never raises
            return Path(text)
        raise


def _notes(arguments: Namespace, services: Services) -> Answer:
    if arguments.to:
        services.annotating.export(arguments.to)
        return Answer()
    found = services.annotating.search(" ".join(arguments.query))
    code = DONE if found else NO
    if arguments.json:
        return Answer(documents.notes(found), code)
    return Answer(tables.notes(found) if found else "nothing found\n", code)


def _selections(arguments: Namespace, services: Services) -> Answer:
    return _found(services.collecting.all(), arguments, tables.selections)


def _correct(arguments: Namespace, services: Services) -> Answer:
    disputed = services.correcting.disputed(parse_address(arguments.address))
    parts = {part.label: part for part in disputed.parts}
    if arguments.part is not None and arguments.part not in parts:
        known = ", ".join(f"“{label}”" for label in parts)
        raise UserError(Problem.BAD_VALUE, name="--part", value=arguments.part, expected=known)
    part = parts.get(arguments.part)
    correction = Correction(disputed, part, arguments.right, arguments.evidence)
    services.correcting.save(correction, arguments.to)
    return Answer()


def _export(arguments: Namespace, services: Services) -> Answer:
    if arguments.selection is not None:
        kept = services.collecting.named(arguments.selection)
        asked = _options(arguments)
        options = replace(asked, title=asked.title or kept.title)
        services.exporting.export(kept.items, arguments.to, options, gone=True)
        return Answer()
    addresses = [parse_address(text) for text in arguments.addresses]
    services.exporting.export(addresses, arguments.to, _options(arguments))
    return Answer()


def _cite(arguments: Namespace, services: Services) -> Answer:
    style = CitationStyle(arguments.style)
    addresses = [parse_address(text) for text in arguments.addresses]
    cited = {address: services.citing.cite(address, style) for address in addresses}
    if arguments.json:
        return Answer(documents.citations(cited, style))
    return Answer("\n\n".join(cited.values()) + "\n")


def _options(arguments: Namespace) -> ExportOptions:
    return ExportOptions(
        title=arguments.title,
        day=arguments.date,
        paper=Paper(arguments.paper),
        style=CitationStyle(arguments.style),
        attach=arguments.attach,
        language=arguments.language,
    )


def _catalogue(arguments: Namespace, services: Services) -> Answer:
    return _DEEDS[arguments.deed](arguments, services)


def _build(arguments: Namespace, _services: Services) -> Answer:
    from migbrowser.services.building import build

    edition = build(arguments.sources, arguments.target)
    return Answer(f"catalogue {edition.date} ({edition.hash[:8]}): {arguments.target}\n")


def _check(arguments: Namespace, _services: Services) -> Answer:
    from migbrowser.services.checking import check

    findings = check(arguments.sources)
    code = NO if findings else DONE
    if arguments.json:
        return Answer(documents.document(findings), code)
    return Answer("".join(f"{messages.finding_sentence(finding)}\n" for finding in findings), code)


def _health(arguments: Namespace, services: Services) -> Answer:
    from migbrowser.services.surveying import survey

    found = survey(services.catalogue)
    return Answer(documents.health(found) if arguments.json else tables.health(found))


def _fingerprint(arguments: Namespace, _services: Services) -> Answer:
    from migbrowser.services.fingerprinting import fingerprint_report

    report = parse_address(arguments.report)
    target, sentences = fingerprint_report(arguments.sources, report, arguments.file)
    return Answer(f"{sentences} sentences: {target}\n")


def _attach(arguments: Namespace, services: Services) -> Answer:
    report = services.browsing.resolve(parse_address(arguments.report))
    found = services.attaching.attach(report, arguments.file)
    code = DONE if found.original else NO
    return Answer(documents.attached(found) if arguments.json else tables.attached(found), code)


def _address(text: str | None) -> Address | None:
    return None if text is None else parse_address(text)


_Command = Callable[[Namespace, Services], Answer]
_COMMANDS: dict[str, _Command] = {
    "events": _events,
    "parties": _parties,
    "reports": _reports,
    "clauses": _clauses,
    "topics": _topics,
    "show": _show,
    "attendance": _attendance,
    "search": _search,
    "compare": _compare,
    "echoes": _echoes,
    "notes": _notes,
    "selections": _selections,
    "correct": _correct,
    "export": _export,
    "cite": _cite,
    "attach": _attach,
    "catalogue": _catalogue,
}
_DEEDS: dict[str, _Command] = {
    "build": _build,
    "check": _check,
    "health": _health,
    "fingerprint": _fingerprint,
}
