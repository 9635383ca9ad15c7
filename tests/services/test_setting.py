"""The engine's process, asked as a stranger would ask it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from migbrowser.services import pressing
from migbrowser.services.answering import Message

HEAVY = {"PySide6", "sqlite3", "numpy", "argparse", "logging", "pathlib", "subprocess", "tempfile", "typst"}
LONG = "#for each in range(9000000) { let row = range(900) }"  # minutes


def started() -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    return subprocess.Popen(
        pressing.command(), stdin=pipe, stdout=pipe, stderr=pipe, env=pressing.environment()
    )


def message(head: object, *parts: bytes) -> bytes:
    text = json.dumps(head).encode()
    return len(text).to_bytes(8, "big") + text + b"".join(parts)


def template(folder: Path, text: str, name: str = "a.typ") -> dict[str, object]:
    (folder / name).write_text(text, "utf-8")
    return {
        "template": str(folder / name),
        "fonts": str(folder),
        "inputs": [],
        "format": "svg",
        "standards": [],
        "resolution": None,
    }


@pytest.mark.parametrize(
    "nonsense",
    [
        b"",
        b"\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"\xff" * 64,
        b"\0" * 64,
        message([]),
        message("parts"),
        message({}),
        message({"parts": [2**62]}, b"x"),
        message({"parts": [-1]}, b"x"),
        message({"parts": [True]}, b"x"),
        message({"parts": []}),
        message({"parts": [], "template": 1, "inputs": []}),
        message({"parts": [1], "template": "a", "inputs": ["a"]}, b"\xff"),
        (8_000_000).to_bytes(8, "big") + b"[" * 8_000_000,
    ],
)
def test_what_is_no_message_is_refused_in_one_line(nonsense: bytes) -> None:
    with started() as process:
        out, err = process.communicate(nonsense, timeout=60)
    assert process.returncode == 2
    assert out == b""
    assert err.decode().splitlines() == [
        "migbrowser: this command is for the program itself; see: migbrowser --help"
    ]


def test_it_answers_one_after_another(tmp_path: Path) -> None:
    with started() as process:
        assert process.stdin
        assert process.stdout
        for text, pages in (("#rect()", 1), ("#rect()#pagebreak()#rect()", 2)):
            Message(template(tmp_path, text)).write(process.stdin)
            answer = Message.read(process.stdout)
            assert answer.head == {}
            assert len(answer.parts) == pages
        Message(template(tmp_path, "#let")).write(process.stdin)
        assert "refused" in Message.read(process.stdout).head
        process.stdin.close()
        assert process.wait(60) == 0


def test_it_ends_with_whoever_asked_also_in_the_middle_of_its_work(tmp_path: Path) -> None:
    with started() as process:
        assert process.stdin
        assert process.stdout
        Message(template(tmp_path, LONG)).write(process.stdin)
        process.stdin.close()
        assert process.wait(60) == 0
        assert process.stdout.read() == b""


def test_passing_files_go_with_whoever_asked_and_all_others_stay(tmp_path: Path) -> None:
    for name, passing in (("passing", True), ("lasting", None), ("odd", "yes"), ("full", True)):
        folder = tmp_path / name
        folder.mkdir()
        head = template(folder, "#rect()", "page.typ")
        (folder / "document.pdf").write_bytes(b"any")
        if name == "full":
            (folder / "letter.txt").write_text("of somebody else")
        with started() as process:
            assert process.stdin
            assert process.stdout
            Message(head if passing is None else {**head, "passing": passing}).write(process.stdin)
            assert Message.read(process.stdout).head == {}
            process.stdin.close()
            assert process.wait(60) == 0
    assert sorted(each.name for each in tmp_path.iterdir()) == ["full", "lasting", "odd"]
    assert [each.name for each in (tmp_path / "full").iterdir()] == ["letter.txt"]


def test_it_imports_next_to_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-c", "import sys, migbrowser.services.setting; print(*sys.modules)"],
        env=pressing.environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert HEAVY.isdisjoint(done.stdout.split())


def test_no_help_names_it() -> None:
    done = subprocess.run(
        [*pressing.command()[:-1], "--help"],
        env=pressing.environment() | {"COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "export" in done.stdout
    assert "typeset" not in done.stdout
    assert "paint" not in done.stdout
