"""What is typed after `migbrowser`, as a namespace; bad usage is one line on stderr and code 2."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from migbrowser.model.address import is_link
from migbrowser.model.export import CitationStyle, Paper
from migbrowser.model.search import ContextOrder, Sort

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]

_GLOBAL_FILES = ("--catalogue", "--library", "--log-file")
_SEARCH_VALUES = (
    *_GLOBAL_FILES,
    *("--kind", "--event", "--party", "--report", "--language", "--since", "--until"),
    *("--sort", "--kwic-sort", "--limit", "--offset"),
)
_SEARCH_FLAGS = ("--kwic", "--no-names", "--json", "--debug", "--version", "--help", "-h")
_LISTS = {
    "events": "list the events",
    "parties": "list states, organisations and persons",
    "reports": "list the reports",
    "clauses": "list the clauses of all instruments",
    "topics": "list the topics",
}


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments as a namespace; `command` is `None` for the window, `link` what it shall open.

    Ends the program, as argparse does, for `--help` (code 0) and for bad usage (code 2, stdout empty).
    """
    place = _command_place(argv)
    words, link = list(argv), None
    if place is not None and is_link(words[place]):
        link = words.pop(place)
    elif place is not None and words[place] == "search":
        words[place + 1 :] = _with_query_last(words[place + 1 :])
    arguments = _parser().parse_args(words)
    if link and arguments.command:
        _parser().error("a link opens the window and goes with no command")
    if arguments.command == "export" and bool(arguments.addresses) == (arguments.selection is not None):
        _parser().error("export takes either addresses or --selection NAME")
    arguments.link = link
    return arguments


def _command_place(argv: Sequence[str]) -> int | None:
    """Where the command or link stands: the first argument that is no option and no option's value."""
    skip = False
    for index, argument in enumerate(argv):
        if skip:
            skip = False
        elif argument in _GLOBAL_FILES:
            skip = True
        elif not argument.startswith("-"):
            return index
    return None


def _with_query_last(words: Sequence[str]) -> list[str]:
    """The arguments of `search`, the query behind `--`: whatever is no option is query, `-word` too."""
    options: list[str] = []
    query: list[str] = []
    remaining = list(words)
    while remaining:
        word = remaining.pop(0)
        if word == "--":
            query += remaining
            break
        if word in _SEARCH_VALUES:
            options += [word, *remaining[:1]]
            del remaining[:1]
        elif word in _SEARCH_FLAGS or word.partition("=")[0] in _SEARCH_VALUES:
            options.append(word)
        else:
            query.append(word)
    return [*options, "--", *query]


class _Parser(argparse.ArgumentParser):
    """argparse whose complaints are one line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with code 2."""
        line = " ".join(message.split())
        self.exit(2, f"migbrowser: {line} (see: {self.prog} --help)\n")


def _parser() -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = _Parser(
        prog="migbrowser",
        description="Offline reference for migration-governance meetings; without a command, its window.",
        epilog="A link such as migbrowser:clause/initiative-2023/12 opens the window there.",
        allow_abbrev=False,
    )
    _add_globals(parser, suppress=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for add in (
        _add_lists,
        _add_readers,
        _add_search,
        _add_compare,
        _add_attach,
        _add_notes,
        _add_selections,
        _add_correct,
        _add_export,
        _add_cite,
        _add_catalogue,
        _add_drawing,
    ):
        add(commands)
    return parser


def _add_globals(parser: argparse.ArgumentParser, *, suppress: bool) -> None:
    """The options that stand before or after the command; after it they must not undo those before."""

    def default(value: object) -> object:
        return argparse.SUPPRESS if suppress else value

    group = parser.add_argument_group("everywhere")
    group.add_argument(
        "--catalogue", type=Path, metavar="FILE", default=default(None), help="read this catalogue"
    )
    group.add_argument(
        "--library", type=Path, metavar="DIR", default=default(None), help="keep the user's data here"
    )
    group.add_argument(
        "--log-file", type=Path, metavar="FILE", default=default(None), help="write the log here"
    )
    group.add_argument("--debug", action="store_true", default=default(False), help="log details")
    group.add_argument(
        "--version", action="store_true", default=default(False), help="say the versions and stop"
    )


def _command(commands: _Commands, name: str, about: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=about, description=about, allow_abbrev=False)
    _add_globals(parser, suppress=True)
    return parser


def _add_json(parser: argparse._ActionsContainer) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def _add_lists(commands: _Commands) -> None:
    for name, about in _LISTS.items():
        _add_json(_command(commands, name, about))


def _add_readers(commands: _Commands) -> None:
    show = _command(commands, "show", "show one entry with all that hangs on it")
    show.add_argument("address", metavar="ADDRESS")
    _add_json(show)
    attendance = _command(commands, "attendance", "who took part in what, according to which report")
    attendance.add_argument("--event", metavar="ADDRESS", help="only this event")
    attendance.add_argument("--party", metavar="ADDRESS", help="only this party")
    _add_json(attendance)
    echoes = _command(commands, "echoes", "later passages that take up a clause")
    echoes.add_argument("address", metavar="ADDRESS", help="a clause, an instrument or a statement")
    echoes.add_argument(
        "--in",
        dest="files",
        nargs="+",
        type=Path,
        default=[],
        metavar="FILE",
        help="look for a clause's echoes in these texts or saved web pages",
    )
    echoes.add_argument("--originals", action="store_true", help="look in all originals that you attached")
    _add_json(echoes)


def _add_search(commands: _Commands) -> None:
    search = _command(commands, "search", "search everything")
    search.add_argument(
        "query", nargs="*", metavar="QUERY", help="words, phrases, AND, OR, NOT, word*, field:value"
    )
    search.add_argument(
        "--kind", action="append", default=[], metavar="KIND", help="only entries of this kind; repeatable"
    )
    for name in ("event", "party", "report"):
        search.add_argument(f"--{name}", metavar="ADDRESS", help=f"only of this {name}")
    search.add_argument("--language", metavar="TAG", help="only of reports in this language")
    search.add_argument("--since", type=_day, metavar="DATE", help="only of events on or after this day")
    search.add_argument("--until", type=_day, metavar="DATE", help="only of events on or before this day")
    search.add_argument("--sort", choices=[str(order) for order in Sort], default=str(Sort.RELEVANCE))
    search.add_argument("--kwic", action="store_true", help="the hits in the middle of their lines")
    search.add_argument(
        "--kwic-sort",
        choices=[str(order) for order in ContextOrder],
        default=str(ContextOrder.FOUND),
        help="with --kwic: as found, or by the words before or behind",
    )
    search.add_argument("--no-names", action="store_true", help="do not look for a name's other forms")
    search.add_argument("--limit", type=_count, default=20, metavar="N", help="how many hits (20)")
    search.add_argument("--offset", type=_count, default=0, metavar="N", help="how many hits to pass over")
    _add_json(search)


def _add_compare(commands: _Commands) -> None:
    compare = _command(commands, "compare", "put reports of one event side by side")
    compare.add_argument("what", nargs="+", metavar="WHAT", help="an event, or two or more reports or files")
    compare.add_argument(
        "--base",
        type=_count,
        metavar="N",
        help="which report the others are held to (1; of an event, the one read in full that says most)",
    )
    answer = compare.add_mutually_exclusive_group()
    _add_json(answer)
    answer.add_argument("--to", type=Path, metavar="FILE", help="write the comparison to a file")
    _add_export_options(compare.add_argument_group("with --to"))


def _add_attach(commands: _Commands) -> None:
    attach = _command(commands, "attach", "keep a report's own text, and say whether it is the same")
    attach.add_argument("report", metavar="REPORT")
    attach.add_argument("file", type=Path, metavar="FILE", help="plain text or a web page")
    _add_json(attach)


def _add_notes(commands: _Commands) -> None:
    notes = _command(commands, "notes", "list your notes, or write all of them to a file")
    notes.add_argument("query", nargs="*", metavar="QUERY", help="only notes with these words")
    answer = notes.add_mutually_exclusive_group()
    _add_json(answer)
    answer.add_argument("--to", type=Path, metavar="FILE", help="write all notes to a file: .md .json")


def _add_selections(commands: _Commands) -> None:
    _add_json(_command(commands, "selections", "list the selections kept in the library"))


def _add_correct(commands: _Commands) -> None:
    correct = _command(commands, "correct", "write a request to correct an entry to a file; nothing is sent")
    correct.add_argument("address", metavar="ADDRESS")
    correct.add_argument("--part", metavar="LABEL", help="which of the things that the entry says")
    correct.add_argument("--right", required=True, metavar="TEXT", help="what should be right")
    correct.add_argument("--evidence", default="", metavar="TEXT", help="a page's address, or a passage")
    correct.add_argument("--to", type=Path, required=True, metavar="FILE", help="the file, as TOML")


def _add_export(commands: _Commands) -> None:
    export = _command(commands, "export", "write entries to a file; its ending says the format")
    export.add_argument("addresses", nargs="*", metavar="ADDRESS")
    export.add_argument("--selection", metavar="NAME", help="a selection of the library in their place")
    export.add_argument(
        "--to",
        type=Path,
        required=True,
        metavar="FILE",
        help=".pdf .html .md .csv .json .bib .ris .csl.json",
    )
    _add_export_options(export)


def _add_cite(commands: _Commands) -> None:
    cite = _command(commands, "cite", "say how entries are cited; a point, what each report says on it")
    cite.add_argument("addresses", nargs="+", metavar="ADDRESS")
    _add_style(cite)
    _add_json(cite)


def _add_style(parser: argparse._ActionsContainer) -> None:
    parser.add_argument(
        "--style",
        type=str.lower,
        choices=[*map(str, CitationStyle)],
        default=str(CitationStyle.PLAIN),
        metavar="NAME",
        help="how sources are written down: " + " ".join(CitationStyle),
    )


def _add_export_options(parser: argparse._ActionsContainer) -> None:
    parser.add_argument("--title", metavar="TEXT", help="what the title page says")
    parser.add_argument("--date", type=_day, metavar="DATE", help="the day of export, to be printed")
    parser.add_argument(
        "--language", choices=("en", "zh"), default="en", help="of labels, dates and names in the document"
    )
    parser.add_argument("--paper", type=str.lower, choices=[*map(str, Paper)], default=str(Paper.A4))
    parser.add_argument(
        "--attach", action="store_true", help="put the same data into a PDF as CSV, JSON and CSL-JSON"
    )
    _add_style(parser)


def _add_catalogue(commands: _Commands) -> None:
    catalogue = _command(commands, "catalogue", "make, check or survey a catalogue")
    deeds = catalogue.add_subparsers(dest="deed", metavar="DEED", required=True)
    build = _command(deeds, "build", "write the catalogue that a folder of sources describes")
    build.add_argument("sources", type=Path, metavar="SOURCES")
    build.add_argument("target", type=Path, metavar="OUT")
    check = _command(deeds, "check", "say what is wrong with a folder of sources")
    check.add_argument("sources", type=Path, metavar="SOURCES")
    _add_json(check)
    mark = _command(deeds, "fingerprint", "write the hashes of a report's sentences into the sources")
    mark.add_argument("sources", type=Path, metavar="SOURCES")
    mark.add_argument("report", metavar="REPORT", help="a report that was read in full")
    mark.add_argument("file", type=Path, metavar="FILE", help="its text: plain text or a web page")
    _add_json(_command(deeds, "health", "say what the catalogue holds and lacks"))


def _add_drawing(commands: _Commands) -> None:
    tour = _command(commands, "tour", "write a picture of every view, without a display")
    tour.add_argument("--to", type=Path, required=True, metavar="DIR")
    tour.add_argument("--theme", choices=("light", "dark"), default="light")
    tour.add_argument("--language", choices=("en", "zh"), default="en")
    tour.add_argument("--size", type=_size, default=(1280, 800), metavar="WxH", help="1280x800")
    _command(commands, "self-test", "check that this installation works")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2025-09-17") from None


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a number from 0 up")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not all(part.isascii() and part.isdigit() and 0 < int(part) < 10000 for part in (width, height)):
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a size such as 1280x800")
    return int(width), int(height)
