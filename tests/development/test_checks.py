"""The checks of dev.py test, and their summary."""

import os

import pytest

from development import checks
from development.checkout import Checkout


def test_summary_names_every_check_and_closes_with_pytest(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        checks, "outcome", lambda checkout, title, *_: checks.Result(title, title != "mypy", "1.0 s")
    )
    monkeypatch.setattr(checks, "pytest", lambda *_: checks.Result("pytest", True, "3 passed in 0.1s"))
    assert checks.check(checkout, []) == 1
    lines = capfd.readouterr().out.splitlines()
    assert "mypy             FAILED   1.0 s" in lines
    assert "ruff check       ok       1.0 s" in lines
    assert any(line.startswith("own words        skipped  there is no ") for line in lines)
    assert lines[-1] == "3 passed in 0.1s"


def test_pytest_output_is_shown_and_its_failure_counts(
    checkout: Checkout, capfd: pytest.CaptureFixture[str]
) -> None:
    (checkout.package.parent / "pytest.py").write_text(
        "print('.F\\n1 failed, 2 passed in 0.10s'); raise SystemExit(1)"
    )
    result = checks.pytest(checkout, ["-x"], os.environ)
    assert result == checks.Result("pytest", False, "1 failed, 2 passed in 0.10s")
    assert ".F" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("line", "closing"),
    [
        ("12 passed in 3.21s\n", "12 passed in 3.21s"),
        ("\x1b[32m===== \x1b[1m1 failed, 12 passed, 2 skipped in 63.21s (0:01:03)\x1b[0m =====\n", None),
        ("no tests ran in 0.01s\n", "no tests ran in 0.01s"),
        ("tests/x.py ....  [100%]\n", None),
    ],
)
def test_closing_line(line: str, closing: str | None) -> None:
    expected = closing or ("1 failed, 12 passed, 2 skipped in 63.21s (0:01:03)" if "failed" in line else None)
    assert checks.closing_line(line) == expected
