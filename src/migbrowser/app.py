"""The front door: reads what was typed, opens the databases, and lets a floor answer."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from migbrowser import PRINTER, paths
from migbrowser.launching import draws, hand_over, window_program
from migbrowser.services.services import Services

if TYPE_CHECKING:
    from argparse import Namespace

    from migbrowser.store.catalogue import Catalogue
    from migbrowser.store.library import Library

_LOG_BYTES = 1_000_000  # of one log file; one older one is kept
NOTHING_TYPED = {
    **dict.fromkeys(("command", "link", "catalogue", "library", "log_file")),
    **dict.fromkeys(("debug", "version"), False),
}


def main(argv: Sequence[str]) -> int:
    """Do what `argv` asks for and return the exit code of the contract."""
    program = window_program()
    if program is not None and draws(argv):
        return hand_over(program, argv)
    if argv == [PRINTER]:
        from migbrowser.ui.printer import serve

        return serve()
    arguments = _arguments(argv)
    _keep_log(arguments)
    if arguments.version or (arguments.command and not draws([arguments.command])):
        from migbrowser.cli.main import run_command

        return run_command(arguments, _services(arguments))
    gc.disable()  # a start throws nothing away; behind it ui/garbage.py collects
    from migbrowser.ui.start import draw

    return draw(arguments, lambda: _services(arguments))


def _arguments(argv: Sequence[str]) -> Namespace:
    """What was typed. The window's plain start does without the parser of all commands."""
    if not argv:
        return cast("Namespace", SimpleNamespace(**NOTHING_TYPED))
    from migbrowser.cli.arguments import parse

    return parse(argv)


def _services(arguments: Namespace) -> Services:
    """The deeds over the databases that were named, each opened when first needed."""

    def open_catalogue() -> Catalogue:
        from migbrowser.store.catalogue import Catalogue

        return Catalogue(arguments.catalogue or paths.catalogue())

    def open_library() -> Library:
        from migbrowser.store.library import open_library

        return open_library(arguments.library or paths.library_folder())

    def has_library() -> bool:
        from migbrowser.store.library import FILE_NAME

        return bool(((arguments.library or paths.library_folder()) / FILE_NAME).exists())

    vectors = (arguments.library or paths.library_folder()) / "vectors"
    return Services(open_catalogue, open_library, paths.resources(), has_library, vectors)


def _keep_log(arguments: Namespace) -> None:
    """Write a log where one was asked for; a log that cannot be written stops nobody's work."""
    level = logging.DEBUG if arguments.debug else logging.WARNING
    if not arguments.log_file:
        logging.basicConfig(
            level=level, handlers=[logging.StreamHandler() if arguments.debug else logging.NullHandler()]
        )
        return
    from logging.handlers import RotatingFileHandler

    try:
        handler = RotatingFileHandler(
            arguments.log_file, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8"
        )
    except OSError as error:
        print(f"migbrowser: the log cannot be written: {error}", file=sys.stderr)  # noqa: T201
        handler = None
    logging.basicConfig(
        level=level,
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
        handlers=[handler or logging.NullHandler()],
    )
