"""The lock files: complete, by hash, for every system, and free of addresses."""

import re
import tomllib
from pathlib import Path

import pytest

from development.checkout import Checkout

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("name", ["run", "dev"])
def test_locks_pin_by_hash_and_name_no_place(name: str) -> None:
    text = Checkout(ROOT).lock(name).read_text("utf-8")
    requirements = re.split(r"\n(?=[a-z])", re.sub(r"^ *#.*\n", "", text, flags=re.MULTILINE).strip())
    for requirement in requirements:
        assert re.match(
            r"[a-z0-9-]+==[\w.]+( ; .+?)? \\\n( +--hash=sha256:[0-9a-f]{64}( \\\n)?)+$", requirement
        )
    assert not re.search(r"://|file:|^--|find-links|index", text, flags=re.MULTILINE)


def test_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    asked = {"run": project["project"]["dependencies"], "dev": groups["dev"] + groups["package"]}
    pins = {name: dict(pinned(name)) for name in asked}
    assert pins["run"].items() <= pins["dev"].items()
    for name, requirements in asked.items():
        names = {re.split(r"[^A-Za-z0-9-]", requirement)[0].lower() for requirement in requirements}
        assert names <= pins[name].keys()
    assert {"colorama", "pefile", "macholib"} <= pins["dev"].keys()  # for the other systems


def pinned(name: str) -> list[tuple[str, str]]:
    text = Checkout(ROOT).lock(name).read_text("utf-8")
    return re.findall(r"^([a-z0-9-]+)==(\S+)", text, flags=re.MULTILINE)
