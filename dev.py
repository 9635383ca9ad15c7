#!/usr/bin/env python3
"""Run, test, package and measure migbrowser from a checkout.

    python3 dev.py run [ARGS…]      set up what is missing, then start migbrowser with ARGS
    python3 dev.py test [ARGS…]     every check that a change must pass; ARGS go to pytest
    python3 dev.py package          make dist/migbrowser and try it in a clean environment
    python3 dev.py pictures         take the README's pictures again, from the program itself
    python3 dev.py bench [NAME…]    print the measurements in tests/benchmarks
    python3 dev.py lock [ARGS…]     remake the lock files; ARGS, such as --upgrade, go to uv

Needs Python 3.11 or newer and nothing else. Exit codes: 0 done, 1 a check failed, 2 something must be
mended first (one line on standard error says what); run passes on the program's own.
"""

import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 (an older Python gets this far, and should say why no further)
    sys.stderr.write("dev.py: this is Python {}.{}; start it with 3.11 or newer\n".format(*sys.version_info))
    sys.exit(2)

from development.checkout import Checkout, StopError, say
from development.commands import COMMANDS


def main(arguments: list[str], root: Path) -> int:
    """Carries out one command in the checkout at root; returns the exit code."""
    if arguments[:1] in (["-h"], ["--help"]):
        print(__doc__)
        return 0
    if not arguments or arguments[0] not in COMMANDS:
        say("say what to do: python3 dev.py {} (--help tells more)".format(" | ".join(COMMANDS)))
        return 2
    try:
        return COMMANDS[arguments[0]](Checkout(root), arguments[1:])
    except StopError as stop:
        say(str(stop))
        return 2
    except OSError as error:
        say(explained(error))
        return 2
    except KeyboardInterrupt:
        return 130


def explained(error: OSError) -> str:
    """What the system refused, and what to do about it."""
    refusal = f"{error.filename}: {error.strerror}" if error.filename else str(error)
    if isinstance(error, PermissionError) or error.strerror == "Read-only file system":
        refusal += "; copy the checkout to a folder that you can write to, and start there"
    return refusal


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path(__file__).resolve().parent))
