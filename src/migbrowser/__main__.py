"""Where the program starts: the command, `python -m migbrowser`, and both programs of the bundle."""

from __future__ import annotations

import sys
from typing import NoReturn

STOPPED = 130  # what a shell says of a program that Ctrl+C ended


def run() -> NoReturn:
    """Do what was typed and end with its exit code; Ctrl+C ends it quietly, also while it is loading."""
    try:
        from migbrowser.app import main

        code = main(sys.argv[1:])
    except KeyboardInterrupt:
        code = STOPPED
    sys.exit(code)


if __name__ == "__main__":
    run()
