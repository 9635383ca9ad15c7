"""The front door of dev.py: usage, help, and every trouble in one line."""

import ast
import errno
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from development import commands
from development.checkout import Checkout, StopError

ROOT = Path(__file__).resolve().parents[1]


def test_python_that_is_too_old_says_so() -> None:
    ast.parse((ROOT / "dev.py").read_text("utf-8"), feature_version=(3, 7))
    program = "import sys; sys.version_info = (3, 9, 2, 'final', 0); sys.argv = ['dev.py', 'run']; "
    program += f"exec(compile(open({str(ROOT / 'dev.py')!r}, encoding='utf-8').read(), 'dev.py', 'exec'))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "dev.py: this is Python 3.9; start it with 3.11 or newer\n"


def test_unknown_command_is_bad_usage(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in ([], ["walk"]):
        assert dev.main(arguments, ROOT) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err == (
            "dev.py: say what to do: "
            "python3 dev.py run | test | package | pictures | bench | lock (--help tells more)\n"
        )


def test_help_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["--help"], ROOT) == 0
    said = capsys.readouterr().out
    assert all(f"dev.py {command} " in said for command in commands.COMMANDS)


@pytest.mark.parametrize(
    ("trouble", "code", "line"),
    [
        (KeyboardInterrupt(), 130, ""),
        (StopError("the reason"), 2, "dev.py: the reason\n"),
        (
            OSError(errno.ENOSPC, "No space left on device", "/x/y"),
            2,
            "dev.py: /x/y: No space left on device\n",
        ),
        (
            OSError(errno.EROFS, "Read-only file system", "/x/y"),
            2,
            "dev.py: /x/y: Read-only file system; "
            "copy the checkout to a folder that you can write to, and start there\n",
        ),
    ],
)
def test_trouble_is_one_line(
    trouble: BaseException,
    code: int,
    line: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def troubled(checkout: Checkout, arguments: object) -> int:
        raise trouble

    monkeypatch.setitem(commands.COMMANDS, "run", troubled)
    assert dev.main(["run"], ROOT) == code
    assert capsys.readouterr().err == line
