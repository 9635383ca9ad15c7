"""One checkout of the project: where its parts are, and the few file deeds that all of dev.py shares."""

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

WINDOWS = sys.platform == "win32"


class StopError(Exception):
    """The work cannot go on, for a reason outside dev.py; the message says which and what to do."""


def say(message: str) -> None:
    """Prints one line of dev.py's own, on standard error: standard output belongs to what it starts."""
    print(f"dev.py: {message}", file=sys.stderr, flush=True)


class Checkout(NamedTuple):
    """The folders and files of a checkout that dev.py reads and makes."""

    root: Path

    @property
    def venv(self) -> Path:
        """The environment of the project."""
        return self.root / ".venv"

    @property
    def scripts(self) -> Path:
        """Where the environment keeps its commands."""
        return self.venv / ("Scripts" if WINDOWS else "bin")

    @property
    def python(self) -> Path:
        """The environment's interpreter."""
        return self.scripts / ("python.exe" if WINDOWS else "python")

    @property
    def stamp(self) -> Path:
        """What the environment holds. Written last: an environment without it was interrupted."""
        return self.venv / "migbrowser-setup.json"

    @property
    def build(self) -> Path:
        """Everything made that can be thrown away."""
        return self.root / "build"

    @property
    def package(self) -> Path:
        """The program."""
        return self.root / "src" / "migbrowser"

    @property
    def catalogue(self) -> Path:
        """The built catalogue, where the program looks for it."""
        return self.package / "catalogue.db"

    @property
    def catalogue_stamp(self) -> Path:
        """The digest of the sources that the catalogue was built from."""
        return self.package / "catalogue.stamp"

    def lock(self, name: str) -> Path:
        """The lock file for "run" (what the program needs) or "dev" (that and the tools)."""
        return self.root / "requirements" / f"{name}.lock"

    def migbrowser(self, *arguments: str) -> list[str]:
        """The command that starts the program; -P keeps the working folder's modules out of its way."""
        return [str(self.python), "-P", "-m", "migbrowser", *arguments]


def digest(paths: Iterable[Path], root: Path) -> str:
    """SHA-256 over the names (relative to root) and contents of files, in a fixed order."""
    total = hashlib.sha256()
    for path in sorted(paths):
        content = path.read_bytes()
        total.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()


def write_whole(path: Path, text: str) -> None:
    """Writes beside and renames, so that nobody ever reads half a file."""
    beside = path.with_name(f"{path.name}.new")
    beside.write_text(text, encoding="utf-8", newline="\n")
    beside.replace(path)
