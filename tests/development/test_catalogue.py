"""When the catalogue is built, and when not."""

from collections.abc import Callable
from subprocess import CompletedProcess

from development.catalogue import catalogue_is_fresh, ensure_catalogue
from development.checkout import Checkout


def test_catalogue_is_built_again_when_its_sources_change(checkout: Checkout) -> None:
    def times_built() -> int:
        ensure_catalogue(checkout)
        return checkout.catalogue.read_text().count("built")

    assert times_built() == 1
    assert times_built() == 1
    (checkout.package / "ui" / "window.py").touch()
    assert times_built() == 1
    (checkout.root / "data" / "events.toml").touch()
    assert times_built() == 2
    (checkout.package / "store" / "schema.py").write_text("TABLES = ()\n")
    assert times_built() == 3
    (checkout.root / "data" / "events.toml").rename(checkout.root / "data" / "meetings.toml")
    assert times_built() == 4
    checkout.catalogue.unlink()
    assert times_built() == 1


def test_catalogue_with_bad_sources_stops_the_start(
    checkout: Checkout, start: Callable[..., CompletedProcess[str]]
) -> None:
    ensure_catalogue(checkout)
    (checkout.root / "data" / "bad.toml").touch()
    done = start("run", "tell")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.splitlines() == [
        "dev.py: building the catalogue",
        "bad.toml:1: no such key",
        "dev.py: the catalogue was not built, for the reason above",
    ]
    assert not catalogue_is_fresh(checkout)
