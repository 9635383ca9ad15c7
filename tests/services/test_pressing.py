"""The engine's process as the rest of the program has it: ended when cancelled, missed when it dies."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from migbrowser.model.errors import Problem, UserError
from migbrowser.model.export import Paper
from migbrowser.model.progress import CancelToken
from migbrowser.services import pressing
from migbrowser.services.pressing import Press
from migbrowser.services.typesetting import Typesetting
from tests.services.export_samples import document, every_block

RESOURCES = Path(__file__).parents[2] / "resources"
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals")
ASLEEP = "import time; time.sleep(600)"
HEARS = "import sys; sys.stdin.buffer.read(8); "
AT_WORK = f"{HEARS}print(flush=True, file=sys.stderr); {ASLEEP}"


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch):
    """Puts a small program of Python in the engine's place."""

    def put(program: str) -> None:
        monkeypatch.setattr(pressing, "command", lambda *_: [sys.executable, "-c", program])

    return put


def problem_of(press: Press) -> UserError:
    with pytest.raises(UserError) as caught:
        press.ask({"a": 1}, b"text")
    return caught.value


def test_cancelling_ends_it_in_the_middle_of_its_work(engine) -> None:
    engine(ASLEEP)
    cancel = CancelToken()
    with Press(cancel) as press:
        threading.Timer(0.1, cancel.cancel).start()
        assert problem_of(press).problem is Problem.CANCELLED
        assert press._process.wait(10) != 0


def test_cancelled_before_it_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: pytest.fail("it was started"))
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(UserError) as caught:
        Press(cancel)
    assert caught.value.problem is Problem.CANCELLED


def test_nothing_is_left_when_it_is_left(engine) -> None:
    engine(ASLEEP)
    with Press() as press:
        pass
    assert press._process.returncode is not None
    with pytest.raises(ZeroDivisionError), Press() as press:
        _ = 1 / 0
    assert press._process.returncode is not None


@POSIX
def test_killed_by_another(engine) -> None:
    engine(HEARS + "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    with Press() as press:
        error = problem_of(press)
    assert (error.problem, error.values) == (Problem.ENGINE_ENDED, {"how": "SIGKILL"})


@pytest.mark.parametrize(
    "program",
    [
        "raise SystemExit(7)",
        HEARS + "raise SystemExit(7)",
        HEARS + "sys.stdout.write('no answer, this'); raise SystemExit(7)",
        HEARS + "sys.stdout.buffer.write(bytes(7) + b'\\x09{}'); raise SystemExit(7)",
    ],
)
def test_an_end_without_an_answer(engine, program: str) -> None:
    engine(program)
    with Press() as press:
        error = problem_of(press)
    assert (error.problem, error.values) == (Problem.ENGINE_ENDED, {"how": "code 7"})


def test_nonsense_from_what_lives_on_ends_it(engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pressing, "_MOMENT", 0.05)
    engine(HEARS + f"sys.stdout.buffer.write(bytes(7) + b'\\x02[]'); sys.stdout.flush(); {ASLEEP}")
    with Press() as press:
        assert problem_of(press).problem is Problem.ENGINE_ENDED
        assert press._process.returncode is not None


def test_what_is_not_there_does_not_start(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(pressing, "command", lambda *_: [str(tmp_path / "gone")])
    with pytest.raises(UserError) as caught:
        Press()
    assert caught.value.problem is Problem.ENGINE_NOT_STARTED
    assert caught.value.values["reason"]


@pytest.mark.skipif(sys.platform != "linux", reason="a limit on memory that holds")
def test_out_of_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    real = pressing.command()
    limit = "import os, resource; resource.setrlimit(resource.RLIMIT_AS, (250 << 20,) * 2); "
    limited = f"{limit}os.execv({real[0]!r}, {real!r})"
    monkeypatch.setattr(pressing, "command", lambda *_: [sys.executable, "-c", limited])
    with pytest.raises(UserError) as caught:
        Typesetting(RESOURCES).pdf(document(*every_block("words " * 4000)), Paper.A4)
    assert caught.value.problem in (Problem.ENGINE_ENDED, Problem.ENGINE_FAILED)


def test_the_bundles_program_without_qt_is_the_one_that_is_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    for name, started in (("migbrowser-window", "migbrowser"), ("migbrowser-window.exe", "migbrowser.exe")):
        monkeypatch.setattr(sys, "executable", str(tmp_path / name))
        assert pressing.command() == [str(tmp_path / started), "typeset"]


@POSIX
def test_an_interrupted_command_ends_at_once_and_writes_nothing(tmp_path: Path, tiny_database: Path) -> None:
    program = (
        "import signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it\n"
        "from migbrowser.services import pressing\n"
        f"pressing.command = lambda *_: [sys.executable, '-c', {AT_WORK!r}]\n"
        "pressing._log.setLevel('DEBUG')\n"
        "from migbrowser.app import main\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    (tmp_path / "out").mkdir()
    target = tmp_path / "out" / "a.pdf"
    target.write_bytes(b"old")
    command = ["export", "event/2023-arica-lights", "--to", target, "--catalogue", tiny_database]
    with subprocess.Popen(
        [sys.executable, "-c", program, *map(str, command)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=pressing.environment() | {"XDG_DATA_HOME": str(tmp_path)},
    ) as process:
        assert process.stderr
        assert process.stderr.readline() == b"\n"  # the engine is at work
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"")
    assert [path.read_bytes() for path in (tmp_path / "out").iterdir()] == [b"old"]
