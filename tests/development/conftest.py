"""A checkout to try dev.py on, with a stub for the program and nothing installed."""

import json
import os
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

import pytest

from development.checkout import Checkout
from development.environment import identity, link_project, lock_digest

ROOT = Path(__file__).resolve().parents[2]
STUB = """
import json, os, sys
arguments = sys.argv[1:]
if arguments[:2] == ["catalogue", "build"]:
    if os.path.exists(os.path.join(arguments[2], "bad.toml")):
        sys.exit("bad.toml:1: no such key")
    with open(arguments[3], "a") as catalogue:
        catalogue.write("built ")
    print("catalogue built")
elif arguments[:1] == ["tell"]:
    print(json.dumps([arguments, os.getcwd(), sys.stdin.read()]))
    sys.exit(7)
else:
    print("started", *arguments)
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A checkout in a path with spaces and signs, whose environment holds nothing and says it is whole."""
    checkout = Checkout(tmp_path / "my “checkout” é")
    (checkout.root / "requirements").mkdir(parents=True)
    (checkout.root / "data").mkdir()
    for floor in ("model", "text", "store", "services", "ui"):
        (checkout.package / floor).mkdir(parents=True)
        (checkout.package / floor / "__init__.py").touch()
    (checkout.package / "__init__.py").touch()
    (checkout.package / "__main__.py").write_text(STUB, encoding="utf-8")
    for name in ("run", "dev"):
        checkout.lock(name).write_text(f"{name}==1\n", encoding="utf-8")
    venv.create(checkout.venv)
    link_project(checkout)
    write_stamp(checkout)
    return checkout


def write_stamp(checkout: Checkout, **changed: str) -> None:
    """Says that the environment is whole, but for what is changed."""
    whole = {name: lock_digest(checkout, name) for name in ("run", "dev")} | {"libraries": "found"}
    checkout.stamp.write_text(json.dumps(identity(checkout) | whole | changed), encoding="utf-8")


@pytest.fixture
def restamp(checkout: Checkout) -> Callable[..., None]:
    """Writes the environment's stamp again, with changes."""
    return lambda **changed: write_stamp(checkout, **changed)


@pytest.fixture
def start(checkout: Checkout) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs dev.py of this repository in the other checkout, from the folder above it, without a display."""

    def run(*arguments: str, given: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
        program = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import dev, pathlib; "
        program += "sys.exit(dev.main(sys.argv[2:], pathlib.Path(sys.argv[1])))"
        hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
        kept = {name: value for name, value in os.environ.items() if name not in hidden}
        return subprocess.run(
            [sys.executable, "-P", "-c", program, str(checkout.root), *arguments],
            env=kept | {"PYTHONUTF8": "1"} | variables,
            cwd=checkout.root.parent,
            input=given,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run
