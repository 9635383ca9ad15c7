"""The catalogue that the program opens: built anew when its sources or the code that builds it changed."""

import subprocess
import sys
from pathlib import Path

from development.checkout import Checkout, StopError, digest, say, write_whole

FLOORS = ("model", "text", "store", "services")


def sources_digest(checkout: Checkout) -> str:
    """A digest of all that decides what the catalogue holds: its data, and the floors that build it."""
    sources: list[Path] = [path for path in (checkout.root / "data").rglob("*") if path.is_file()]
    for floor in FLOORS:
        sources += (checkout.package / floor).rglob("*.py")
    return digest(sources, checkout.root)


def catalogue_is_fresh(checkout: Checkout) -> bool:
    """Whether the built catalogue belongs to the sources as they are."""
    try:
        built_from = checkout.catalogue_stamp.read_text(encoding="utf-8")
    except OSError:
        return False
    return checkout.catalogue.is_file() and built_from == sources_digest(checkout)


def ensure_catalogue(checkout: Checkout) -> None:
    """Builds the catalogue if it is missing or stale."""
    if catalogue_is_fresh(checkout):
        return
    say("building the catalogue")
    sources = sources_digest(checkout)
    checkout.catalogue_stamp.unlink(missing_ok=True)
    build = checkout.migbrowser("catalogue", "build", str(checkout.root / "data"), str(checkout.catalogue))
    if subprocess.run(build, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False).returncode:
        raise StopError("the catalogue was not built, for the reason above")
    write_whole(checkout.catalogue_stamp, sources)
