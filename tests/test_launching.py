"""Which program of the bundle does what."""

import os
import sys
from pathlib import Path

import pytest

from migbrowser import launching


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], True),
        (["migbrowser:clause/initiative-2023/12"], True),
        (["tour", "--to", "pictures"], True),
        (["self-test"], True),
        (["paint"], True),
        (["--catalogue", "events", "tour"], True),
        (["--catalogue=events", "self-test"], True),
        (["--library", "folder"], True),
        (["--debug"], True),
        (["events"], False),
        (["--debug", "show", "migbrowser:clause/initiative-2023/12"], False),
        (["search", "tour"], False),
        (["--version"], False),
        (["--debug", "--help"], False),
        (["clause/initiative-2023/12"], False),
        (["--log-file", "tour", "events"], False),
    ],
)
def test_draws(arguments: list[str], expected: bool) -> None:
    assert launching.draws(arguments) is expected


def test_a_checkout_has_one_program() -> None:
    assert launching.window_program() is None


@pytest.mark.parametrize(
    ("this", "other"),
    [
        ("migbrowser", "migbrowser-window"),
        ("migbrowser.exe", "migbrowser-window.exe"),
        ("migbrowser-window", None),
        ("migbrowser-window.exe", None),
    ],
)
def test_window_program_stands_beside(
    this: str, other: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / this))
    assert launching.window_program() == (tmp_path / other if other else None)


@pytest.mark.skipif(os.name != "posix", reason="Windows cannot become another program")
def test_hand_over_becomes_the_other_program(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    monkeypatch.setattr(os, "execv", lambda *arguments: calls.append(arguments) or sys.exit(0))
    program = Path("/opt/migbrowser-window")
    with pytest.raises(SystemExit):
        launching.hand_over(program, ["tour", "--to", "a b"])
    assert calls == [(program, [str(program), "tour", "--to", "a b"])]


def test_output_and_code_are_passed_on(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    program = "import sys; print('out'); print('err', file=sys.stderr); sys.exit(2)"
    assert launching.pass_on([sys.executable, "-c", program]) == 2
    sys.stdout.flush()
    assert [stream.strip() for stream in capfdbinary.readouterr()] == [b"out", b"err"]
