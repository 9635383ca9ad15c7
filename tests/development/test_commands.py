"""dev.py run and bench, from another folder than the checkout's."""

import json
from collections.abc import Callable, Mapping
from subprocess import CompletedProcess

import pytest

from development import commands
from development.checkout import Checkout

Start = Callable[..., CompletedProcess[str]]


def test_run_passes_everything_through(checkout: Checkout, start: Start) -> None:
    first = start("run", "tell", "--help", "a b", "", "é", given="typed")
    said = [["tell", "--help", "a b", "", "é"], str(checkout.root.parent), "typed"]
    assert json.loads(first.stdout) == said
    assert first.returncode == 7
    assert first.stderr.splitlines() == ["dev.py: building the catalogue", "catalogue built"]
    second = start("run", "tell", "--help", "a b", "", "é", given="typed")
    assert json.loads(second.stdout) == said
    assert second.stderr == ""


def test_modules_of_the_working_folder_do_not_get_in_the_way(checkout: Checkout, start: Start) -> None:
    (checkout.root.parent / "json.py").write_text("raise SystemExit('the wrong json')", encoding="utf-8")
    assert start("run", "tell").returncode == 7


def test_run_without_display_draws_instead(checkout: Checkout, start: Start) -> None:
    done = start("run")
    tour, sample = checkout.build / "tour", checkout.build / "sample.pdf"
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        f"started tour --to {tour}",
        f"started export {' '.join(commands.SAMPLE)} --to {sample}",
    ]
    assert "there is no display" in done.stderr
    assert f"the views are in {tour}" in done.stderr
    assert f"the sample is {sample}" in done.stderr


def test_run_with_arguments_needs_no_display(checkout: Checkout, start: Start) -> None:
    assert start("run", "events", QT_QPA_PLATFORM="offscreen").stdout == "started events\n"


def test_run_with_display_opens_the_window(checkout: Checkout, start: Start) -> None:
    assert start("run", DISPLAY=":7").stdout == "started\n"


@pytest.mark.parametrize(
    ("variables", "platform", "seen"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({"QT_QPA_PLATFORM": "minimal:enable_fonts"}, "linux", False),
        ({"QT_QPA_PLATFORM": "vnc"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "darwin", False),
    ],
)
def test_has_display(variables: Mapping[str, str], platform: str, seen: bool) -> None:
    assert commands.has_display(variables, platform) is seen


def test_bench_knows_its_measurements(checkout: Checkout, start: Start) -> None:
    (checkout.root / "tests" / "benchmarks").mkdir(parents=True)
    for name in ("one", "two"):
        (checkout.root / "tests" / "benchmarks" / f"{name}.py").write_text(f"print('{name} ran')")
    assert start("bench", "two").stdout == "--- two\ntwo ran\n"
    assert start("bench").stdout == "--- one\none ran\n--- two\ntwo ran\n"
    unknown = start("bench", "three")
    assert unknown.returncode == 2
    assert unknown.stderr == "dev.py: there is no measurement called three: choose from one, two\n"
