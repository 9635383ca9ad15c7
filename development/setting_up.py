"""Everything that must be there before the program can start."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

from development.catalogue import catalogue_is_fresh, ensure_catalogue
from development.checkout import Checkout
from development.environment import ensure_environment, environment_is_fresh
from development.libraries import ensure_libraries, libraries_are_known


def set_up(checkout: Checkout, name: str) -> None:
    """Makes what is missing or stale, for the lock file "run" or "dev"."""
    known = libraries_are_known(checkout)
    if known and environment_is_fresh(checkout, name) and catalogue_is_fresh(checkout):
        return
    with one_at_a_time(checkout.build / "setting-up"):
        ensure_environment(checkout, name)
        if not libraries_are_known(checkout):
            ensure_libraries(checkout)
        ensure_catalogue(checkout)


@contextlib.contextmanager
def one_at_a_time(path: Path) -> Iterator[None]:
    """Waits until no other dev.py sets this checkout up; the system frees the file when a process ends."""
    path.parent.mkdir(exist_ok=True)
    with path.open("a") as handle:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
