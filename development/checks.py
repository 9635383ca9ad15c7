"""The checks of dev.py test: each is run and shown as it goes, then all results in short."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from development.checkout import Checkout

CLOSING = re.compile(r"\b(\d+ [a-z]+|no tests ran)\b.* in [\d.]+s\b")
COLOUR = re.compile(r"\x1b\[[\d;]*m")


class Result(NamedTuple):
    """How a check ended; passed is None for one that was not made, and the note says why."""

    title: str
    passed: bool | None
    note: str

    def __str__(self) -> str:
        """One line of the summary."""
        word = {True: "ok", False: "FAILED", None: "skipped"}[self.passed]
        return f"{self.title:16} {word:8} {self.note}"


def check(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Makes every check, pytest with the arguments; returns 1 if any failed. The last line is pytest's."""
    variables = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    module = [str(checkout.python), "-m"]
    results = [
        outcome(checkout, "ruff format", [*module, "ruff", "format", "--check", "."], variables),
        outcome(checkout, "ruff check", [*module, "ruff", "check", "."], variables),
        outcome(checkout, "mypy", [*module, "mypy"], variables),
        outcome(checkout, "catalogue check", checkout.migbrowser("catalogue", "check", "data"), variables),
        own_words(checkout, variables),
        pytest(checkout, arguments, variables),
    ]
    print("", *results, results[-1].note, sep="\n", flush=True)
    return 1 if any(result.passed is False for result in results) else 0


def outcome(checkout: Checkout, title: str, command: Sequence[str], variables: Mapping[str, str]) -> Result:
    """Runs one check; its output goes where ours does."""
    print(f"\n--- {title}", flush=True)
    start = time.monotonic()
    code = subprocess.run(command, cwd=checkout.root, env=variables, check=False).returncode
    return Result(title, code == 0, f"{time.monotonic() - start:.1f} s")


def own_words(checkout: Checkout, variables: Mapping[str, str]) -> Result:
    """Checks that no file repeats the source reports, where these are kept beside the checkout."""
    tool = checkout.root.parent / "shared" / "tools" / "own_words.py"
    if not tool.is_file():
        return Result("own words", None, f"there is no {tool}")
    return outcome(checkout, "own words", [str(checkout.python), str(tool), str(checkout.root)], variables)


def pytest(checkout: Checkout, arguments: Sequence[str], variables: Mapping[str, str]) -> Result:
    """Runs pytest, showing its output as it comes; the note is its closing line."""
    print("\n--- pytest", flush=True)
    options = list(arguments) or ["--numprocesses", "auto"]  # not with arguments: --pdb wants one process
    if sys.stdout.isatty():
        options.append("--color=yes")
    closing = "pytest ended without a closing line"
    with subprocess.Popen(
        [str(checkout.python), "-m", "pytest", *options],
        cwd=checkout.root,
        env=variables,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
            closing = closing_line(line) or closing
    return Result("pytest", process.returncode == 0, closing)


def closing_line(line: str) -> str | None:
    """A line of pytest's output without its colours, if it is the one that counts the tests."""
    plain = COLOUR.sub("", line).strip(" =\n\r")
    return plain if CLOSING.search(plain) else None
