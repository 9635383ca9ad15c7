"""The two programs of the bundle: one for commands, without Qt, that starts the other for whatever draws.

On Windows a program with windows has no console, so it could not print; everywhere, commands that draw
nothing start faster without Qt. From a checkout there is one program, and nothing here applies.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from migbrowser import PRINTER
from migbrowser.paths import PROGRAM

DRAWING = frozenset({"tour", "self-test", PRINTER})
LINK = f"{PROGRAM}:"
OPTIONS_WITH_VALUE = frozenset({"--catalogue", "--library", "--log-file"})


def draws(arguments: Sequence[str]) -> bool:
    """Whether arguments ask for Qt: no command at all, a link, `tour`, `self-test` or printing.

    Of the options that may stand before a command, `--help` and `--version` are answered without Qt.
    """
    remaining = iter(arguments)
    for argument in remaining:
        if argument in OPTIONS_WITH_VALUE:
            next(remaining, None)
        elif argument in {"-h", "--help", "--version"}:
            return False
        elif not argument.startswith("-"):
            return argument in DRAWING or argument.startswith(LINK)
    return True


def window_program() -> Path | None:
    """The bundle's program with Qt, where this one is its program without; else `None`."""
    this = Path(sys.executable)
    if not getattr(sys, "frozen", False) or this.stem != PROGRAM:
        return None
    return this.with_name(f"{PROGRAM}-window{this.suffix}")


def hand_over(program: Path, arguments: Sequence[str]) -> int:
    """Lets another program do what arguments ask for; returns its exit code, if it returns at all.

    Where the system can, this process becomes the program.
    """
    command = [str(program), *arguments]
    if os.name == "posix":
        os.execv(program, command)  # noqa: S606 (no shell is wanted)
    return pass_on(command)


def pass_on(command: Sequence[str]) -> int:
    """Runs a command that has no console (Windows gives none to programs with windows), and prints for it."""
    import subprocess  # 10 ms that other starts do without

    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    sys.stdout.buffer.write(done.stdout)
    sys.stderr.buffer.write(done.stderr)
    return done.returncode
