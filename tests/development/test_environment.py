"""When the environment is made, filled or left alone, and what is said when that fails."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from development import environment
from development.checkout import Checkout, StopError
from development.environment import ensure_environment, read_stamp


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Stands in for what would take minutes, and keeps what was asked for."""
    asked: list[str] = []
    monkeypatch.setattr(environment, "make_environment", lambda checkout: asked.append("make"))
    monkeypatch.setattr(environment, "install", lambda checkout, name: asked.append(f"install {name}"))
    return asked


def test_environment_that_is_whole_is_left_alone(checkout: Checkout, steps: list[str]) -> None:
    ensure_environment(checkout, "run")
    ensure_environment(checkout, "dev")
    assert steps == []


def test_changed_lock_is_installed_into_what_is_there(checkout: Checkout, steps: list[str]) -> None:
    checkout.lock("dev").write_text("dev==2\n")
    ensure_environment(checkout, "run")
    assert steps == []
    ensure_environment(checkout, "dev")
    ensure_environment(checkout, "dev")
    ensure_environment(checkout, "run")
    assert steps == ["install dev"]
    assert "libraries" not in read_stamp(checkout)  # new packages may need others


@pytest.mark.parametrize("changed", ["python", "folder"])
def test_environment_of_another_python_or_place_is_made_anew(
    checkout: Checkout, steps: list[str], restamp: Callable[..., None], changed: str
) -> None:
    restamp(**{changed: "another"})
    ensure_environment(checkout, "run")
    assert steps == ["make", "install run"]


@pytest.mark.parametrize("content", ["", "{", "[]"])
def test_unreadable_stamp_means_no_environment(checkout: Checkout, steps: list[str], content: str) -> None:
    checkout.stamp.write_text(content)
    ensure_environment(checkout, "run")
    assert steps == ["make", "install run"]


def test_environment_without_its_python_is_made_anew(checkout: Checkout, steps: list[str]) -> None:
    checkout.python.unlink()
    ensure_environment(checkout, "run")
    assert steps == ["make", "install run"]


def test_interrupted_installation_is_repaired(
    checkout: Checkout, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(checkout: Checkout, name: str) -> None:
        raise KeyboardInterrupt

    checkout.lock("run").write_text("run==2\n")
    with monkeypatch.context() as patch:
        patch.setattr(environment, "install", interrupted)
        with pytest.raises(KeyboardInterrupt):
            ensure_environment(checkout, "run")
    assert read_stamp(checkout) == {}
    ensure_environment(checkout, "run")
    assert steps == ["make", "install run"]


def test_environment_can_import_the_project_and_has_its_command(checkout: Checkout) -> None:
    found = [str(checkout.python), "-c", "import migbrowser; print(migbrowser.__file__)"]
    where = subprocess.run(found, capture_output=True, encoding="utf-8", check=True).stdout.strip()
    assert Path(where) == checkout.package / "__init__.py"
    command = checkout.scripts / ("migbrowser.cmd" if sys.platform == "win32" else "migbrowser")
    said = subprocess.run([str(command), "a b", "$c"], capture_output=True, encoding="utf-8", check=True)
    assert said.stdout == "started a b $c\n"


def test_python_without_venv_is_told_what_to_install(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(environment, "quietly", pytest.fail)
    with pytest.raises(StopError, match=r"apt install python3\.\d+-venv"):
        environment.make_environment(checkout)


def test_python_without_full_text_search_is_refused(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert environment.has_full_text_search()
    monkeypatch.setitem(sys.modules, "sqlite3", None)
    assert not environment.has_full_text_search()
    monkeypatch.setattr(environment, "quietly", pytest.fail)
    with pytest.raises(StopError, match="FTS5"):
        environment.make_environment(checkout)


def test_failed_installation_says_why_and_keeps_what_pip_said(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "quietly", lambda command: (1, "ERROR: first\nERROR: the last\n\n"))
    with pytest.raises(StopError, match=r"pip failed: ERROR: the last .*install\.log"):
        environment.install(checkout, "run")
    assert "first" in (checkout.venv / "install.log").read_text()


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ("Temporary failure in name resolution\nERROR: No matching distribution found for a==1", "network"),
        (
            "ERROR: No matching distribution found for pyside6==6; x",
            "no pyside6==6 for this system and Python",
        ),
        ("ERROR: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "pip failed: ERROR: THESE"),
        ("", "it said nothing"),
    ],
)
def test_why_not_installed(output: str, reason: str) -> None:
    assert reason in environment.why_not_installed(output)


def test_variables_that_lead_packages_astray_are_left_out() -> None:
    kept = {"PATH": "/bin", "PIP_INDEX_URL": "mine", "HTTPS_PROXY": "proxy"}
    assert environment.undisturbed(kept | {"PIP_USER": "1", "PYTHONHOME": "/", "PIP_TARGET": "x"}) == kept


def test_incomplete_checkout_is_named(
    checkout: Checkout, start: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    checkout.lock("run").unlink()
    done = start("run", "tell")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"dev.py: {checkout.lock('run')} is missing: take a complete checkout\n"
