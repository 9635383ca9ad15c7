"""The house keeps its floors: which way imports go, who may know Qt and SQLite, and how large things are."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src"
HEIGHTS = {"ground": -1, "model": 0, "text": 1, "store": 1, "services": 2, "ui": 3, "cli": 3, "door": 4}
GROUND = {"migbrowser", "migbrowser.paths"}  # where the files are: every floor stands on it
SHARED = {("migbrowser.ui.messages", "migbrowser.cli.messages")}  # one wording of each problem for both
HOMES = {"sqlite3": "store", "sqlite_utils": "store", "PySide6": "ui", "shiboken6": "ui"}


def name_of(path: Path) -> str:
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(path): ast.parse(path.read_text("utf-8")) for path in SOURCE.rglob("*.py")}


def imports(tree: ast.AST) -> Iterator[str]:
    """Every module that a tree imports, wherever in it; relative imports are not in use."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, ast.unparse(node)
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            yield from (inner & MODULES.keys()) or {str(node.module)}


def floor(module: str) -> str:
    """Where a module lives; app.py and its neighbours are the door."""
    if module in GROUND:
        return "ground"
    return next((name for name in module.split(".")[1:2] if name in HEIGHTS), "door")


IMPORTS = {module: sorted(set(imports(tree))) for module, tree in MODULES.items()}


def test_imports_only_go_downstairs() -> None:
    steps = [
        (module, target)
        for module, targets in IMPORTS.items()
        for target in targets
        if target in MODULES and (module, target) not in SHARED
    ]
    ways = [(f"{module} imports {target}", floor(module), floor(target)) for module, target in steps]
    upstairs = [way for way, here, there in ways if here != there and HEIGHTS[there] >= HEIGHTS[here]]
    assert not upstairs, "\n".join(upstairs)
    past_services = [way for way, here, there in ways if here in {"ui", "cli"} and there in {"store", "text"}]
    assert not past_services, "\n".join(past_services)


def test_no_circles() -> None:
    graph = {
        module: [target for target in targets if target in MODULES] for module, targets in IMPORTS.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" imports ".join(reversed(error.args[1])))


def test_qt_and_sqlite_stay_where_they_live() -> None:
    strays = [
        f"{module} imports {target}"
        for module, targets in IMPORTS.items()
        for target in targets
        if HOMES.get(target.split(".")[0], floor(module)) != floor(module)
        and (module, target.split(".")[0]) != ("migbrowser.app", "PySide6")
    ]
    assert not strays, "\n".join(strays)


def test_everything_below_the_window_imports_without_qt() -> None:
    below = sorted(module for module in MODULES if floor(module) not in {"ui", "door"})
    program = (
        f"import sys, importlib; sys.modules['PySide6'] = None; [importlib.import_module(m) for m in {below}]"
    )
    command = [sys.executable, "-W", "error", "-c", program]
    done = subprocess.run(
        command, env=os.environ | {"PYTHONPATH": str(SOURCE)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def python_files() -> Iterator[Path]:
    yield ROOT / "dev.py"
    for folder in ("src", "tests", "development", "packaging"):
        yield from (ROOT / folder).rglob("*.py")


def test_no_file_is_longer_than_500_lines() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in python_files()}
    long = [f"{path}: {length} lines" for path, length in lengths.items() if length > 500]
    assert not long, "\n".join(long)


def test_functions_are_short() -> None:
    lengths = {
        f"{path}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert not [f"{name}: {length} lines" for name, length in lengths.items() if length > 60]
    long = sorted(name for name, length in lengths.items() if length > 30)
    assert len(long) <= 0.05 * len(lengths), "\n".join(long)
