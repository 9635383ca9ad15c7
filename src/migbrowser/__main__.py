"""Where the program starts: the command, `python -m migbrowser`, and both programs of the bundle."""

from __future__ import annotations

import sys
from typing import NoReturn

from migbrowser import ENGINE

STOPPED = 130  # what a shell says of a program that Ctrl+C ended


def run() -> NoReturn:
    """Do what was typed and end with its exit code; Ctrl+C ends it quietly, also while it is loading."""
    try:
        code = _do(sys.argv[1:])
    except KeyboardInterrupt:
        code = STOPPED
    sys.exit(code)


def _do(arguments: list[str]) -> int:
    if arguments == [ENGINE]:  # before all else, for it needs nothing of it
        from migbrowser.services.setting import serve

        return serve()
    from migbrowser.app import main

    return main(arguments)


if __name__ == "__main__":
    run()
