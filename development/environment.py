"""The environment in .venv: made, filled from a lock file, and repaired where that was interrupted."""

import contextlib
import importlib.util
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Mapping, Sequence
from pathlib import Path

from development.checkout import WINDOWS, Checkout, StopError, digest, say, write_whole

VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"

# Variables that would send packages or imports elsewhere.
ASTRAY = {"PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_USER", "__PYVENV_LAUNCHER__"}

OFFLINE = re.compile("name resolution|NewConnectionError|ConnectTimeout|ProxyError|Network is unreachable")
NO_WHEEL = re.compile(r"No matching distribution found for ([^\s;]+)")


def identity(checkout: Checkout) -> dict[str, str]:
    """What must be as it was: an environment's scripts name its folder, its packages fit one Python."""
    return {"folder": str(checkout.root), "python": str(sys.implementation.cache_tag)}


def read_stamp(checkout: Checkout) -> dict[str, str]:
    """What was set up for this Python in this folder; empty where nothing was, or nothing usable is left."""
    try:
        stamp = json.loads(checkout.stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    usable = isinstance(stamp, dict) and identity(checkout).items() <= stamp.items()
    return stamp if usable and checkout.python.exists() else {}


def lock_digest(checkout: Checkout, name: str) -> str:
    """The digest of a lock file, as the stamp keeps it."""
    lock = checkout.lock(name)
    if not lock.is_file():
        raise StopError(f"{lock} is missing: take a complete checkout")
    return digest([lock], checkout.root)


def environment_is_fresh(checkout: Checkout, name: str) -> bool:
    """Whether .venv holds what a lock file says."""
    return read_stamp(checkout).get(name) == lock_digest(checkout, name)


def ensure_environment(checkout: Checkout, name: str) -> None:
    """Makes .venv hold what a lock file says."""
    if environment_is_fresh(checkout, name):
        return
    whole = bool(read_stamp(checkout))
    checkout.stamp.unlink(missing_ok=True)
    if not whole:
        make_environment(checkout)
    install(checkout, name)
    link_project(checkout)
    held = ("run", "dev") if name == "dev" else (name,)  # dev.lock holds all that run.lock does
    write_whole(
        checkout.stamp, json.dumps(identity(checkout) | {each: lock_digest(checkout, each) for each in held})
    )


def make_environment(checkout: Checkout) -> None:
    """Makes an empty .venv, in place of a broken one."""
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        raise StopError(
            f"this Python has no venv module: install it (Debian: apt install python{VERSION}-venv)"
        )
    if not has_full_text_search():
        raise StopError("this Python's SQLite has no full-text search (FTS5): start dev.py with another")
    say("making .venv")
    if checkout.venv.exists():
        shutil.rmtree(checkout.venv)
    base = getattr(sys, "_base_executable", None) or sys.executable  # .venv's own Python has just gone
    code, output = quietly([base, "-m", "venv", str(checkout.venv)])
    if code:
        raise StopError(f"making .venv failed: {last_line(output)}")


def has_full_text_search() -> bool:
    """Whether this Python has an SQLite that can search the catalogue."""
    try:
        import sqlite3
    except ImportError:
        return False
    with contextlib.closing(sqlite3.connect(":memory:")) as database:
        options = {option for (option,) in database.execute("PRAGMA compile_options")}
    return "ENABLE_FTS5" in options


def install(checkout: Checkout, name: str) -> None:
    """Installs exactly what a lock file names, each file checked against its hash."""
    lock = checkout.lock(name)
    count = sum(re.match(r"\w", line) is not None for line in lock.read_text(encoding="utf-8").splitlines())
    say(f"installing {count} packages into .venv, once; this can take a few minutes")
    command = [str(checkout.python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    command += ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--requirement", str(lock)]
    code, output = quietly(command)
    if code:
        log = checkout.venv / "install.log"
        write_whole(log, output)
        raise StopError(f"{why_not_installed(output)} ({log} has all that pip said)")


def why_not_installed(output: str) -> str:
    """Pip's output, as one line that says what to do."""
    if OFFLINE.search(output):
        return "the package index cannot be reached: connect to the network, or set pip's index or proxy"
    if missing := NO_WHEEL.search(output):
        return f"the package index has no {missing[1]} for this system and Python {VERSION}: try 3.11 to 3.14"
    if "No space left on device" in output:
        return "the disk is full: the packages need 700 MB"
    return f"pip failed: {last_line(output)}"


def quietly(command: Sequence[str]) -> tuple[int, str]:
    """Runs a command of the set-up; returns its exit code and all it printed."""
    done = subprocess.run(
        command,
        env=undisturbed(os.environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return done.returncode, done.stdout


def undisturbed(variables: Mapping[str, str]) -> dict[str, str]:
    """The environment variables without those that would send packages or imports elsewhere."""
    return {name: value for name, value in variables.items() if name not in ASTRAY}


def last_line(output: str) -> str:
    """The last line that says something."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return lines[-1] if lines else "it said nothing"


def link_project(checkout: Checkout) -> None:
    """Lets the environment import src/migbrowser as it stands, and gives it the command."""
    places = {"base": str(checkout.venv), "platbase": str(checkout.venv)}
    packages = Path(sysconfig.get_path("purelib", "venv", places))
    source = os.path.relpath(
        checkout.root / "src", packages
    )  # relative, so ASCII: such files have no encoding
    write_whole(packages / "migbrowser.pth", f"{source}\n")
    if WINDOWS:
        write_whole(checkout.scripts / "migbrowser.cmd", '@"%~dp0python.exe" -P -m migbrowser %*\n')
        return
    command = checkout.scripts / "migbrowser"
    write_whole(command, f'#!/bin/sh\nexec {shlex.join(checkout.migbrowser())} "$@"\n')
    command.chmod(0o755)
