"""Pages of a PDF, drawn one by one."""

import io
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from migbrowser.model.comparison import FactStatus
from migbrowser.model.document import Column, Parallel, ParallelRow, Words
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.export import Paper
from migbrowser.services import labelling
from migbrowser.services.pressing import environment
from migbrowser.services.proofing import Proof
from migbrowser.services.typesetting import Typesetting
from tests.services.export_samples import document

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="module")
def pdf() -> bytes:
    heads = tuple(Column(letter, None, f"Report {letter}", "file") for letter in "ABC")
    row = ParallelRow(1, "Point", labelling.mark(FactStatus.CONFLICT), (), ((Words("text"),),) * 3, "why")
    return Typesetting(RESOURCES).pdf(document(Parallel(heads, (row,))), Paper.A4)


@pytest.fixture
def proof(pdf: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Proof]:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    found = Proof(pdf)
    yield found
    found.close()


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG")
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


def test_every_page_has_the_size_that_it_has_in_the_document(proof: Proof, pdf: bytes) -> None:
    pages = PdfReader(io.BytesIO(pdf)).pages
    assert [tuple(map(round, size)) for size in proof.sizes] == [
        (round(page.mediabox.width), round(page.mediabox.height)) for page in pages
    ]
    assert any(width > height for width, height in proof.sizes)
    for number, (width, height) in enumerate(proof.sizes):
        wide, high = size_of(proof.page(number, 36))
        assert (wide, high) == (pytest.approx(width / 2, abs=1), pytest.approx(height / 2, abs=1))


def test_a_title_is_no_page() -> None:
    title = "/MediaBox [0 0 9 9] <</Type/Page/MediaBox[0 0 9 9]"
    pdf = Typesetting(RESOURCES).pdf(document(title=title), Paper.A4)
    assert len(Proof(pdf).sizes) == len(PdfReader(io.BytesIO(pdf)).pages)


_LOOKING = """
import sys
from pathlib import Path
from migbrowser.services.proofing import Proof
proof = Proof(Path(sys.argv[1]).read_bytes())
proof.page(0, 20)
print(proof._at_work[0]._process.pid, flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="ends a process as only Unix does")
def test_a_program_that_is_killed_leaves_no_files(pdf: bytes, tmp_path: Path) -> None:
    document, folder = tmp_path / "a.pdf", tmp_path / "temporary"
    document.write_bytes(pdf)
    folder.mkdir()
    with subprocess.Popen(
        [sys.executable, "-c", _LOOKING, str(document)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment() | {"TMPDIR": str(folder)},
    ) as program:
        assert program.stdout
        engine = int(program.stdout.readline())
        assert len(list(folder.iterdir())) == 1
        program.kill()
    for _ in range(200):
        if not Path(f"/proc/{engine}").exists() or not any(folder.iterdir()):
            break
        time.sleep(0.1)
    assert not any(folder.iterdir())


def test_pages_differ_and_repeat(proof: Proof) -> None:
    first, second = proof.page(0, 40), proof.page(1, 40)
    assert first != second
    assert proof.page(0, 40) == first


def test_closed_it_leaves_nothing_and_can_be_asked_again(proof: Proof, tmp_path: Path) -> None:
    proof.close()
    assert not list(tmp_path.iterdir())
    first = proof.page(0, 40)
    assert list(tmp_path.iterdir())
    proof.close()
    assert not list(tmp_path.iterdir())
    assert proof.page(0, 40) == first


def test_forgotten_it_leaves_nothing(pdf: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    Proof(pdf).page(0, 40)
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_another_process_where_one_died(proof: Proof) -> None:
    first = proof.page(0, 40)
    assert proof._at_work
    os.kill(proof._at_work[0]._process.pid, signal.SIGKILL)
    with pytest.raises(UserError) as caught:
        proof.page(1, 40)
    assert caught.value.problem is Problem.ENGINE_ENDED
    assert proof.page(0, 40) == first


def test_no_room_for_the_document(proof: Proof, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(UserError) as caught:
        proof.page(0, 40)
    assert caught.value.problem is Problem.UNWRITABLE_FILE
