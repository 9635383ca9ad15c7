"""Printing, into a file that is read back: what a printer would get, drawn by the process that draws it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog

from migbrowser import PRINTER
from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.export import ExportOptions
from migbrowser.services import pressing
from migbrowser.services.answering import Message
from migbrowser.services.pressing import PRINTING, Press
from migbrowser.ui import printing
from migbrowser.ui.context import Context
from migbrowser.ui.jobs import Jobs
from migbrowser.ui.messages import worded
from migbrowser.ui.print_settings import settings_of

CLAUSE = Address("clause/initiative-2023/12")


def a_page(width=300, height=400):
    shape = '<path d="M10 10 L200 10 L200 200 Z"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{shape}</svg>'.encode()


@pytest.fixture
def printer(qapp, tmp_path):
    made = QPrinter()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    return made


@pytest.fixture
def real_context(open_real, theme):
    jobs = Jobs(open_real)
    yield Context(jobs, theme)
    jobs.close()


class AJob:
    def __init__(self):
        self.shares = []

    def report(self, share):
        self.shares.append(share)


def printed(printer, drawings, numbers=None, job=None):
    """Has the process of its own draw."""
    with Press(None, PRINTING) as press:
        press.ask({"settings": settings_of(printer)})
        printing.print_pages(press, drawings, numbers or range(1, len(drawings) + 1), job or AJob())


def pages(tmp_path):
    return PdfReader(tmp_path / "printed.pdf").pages


def files(folder):
    return sorted(each.name for each in folder.iterdir())


def test_every_page_is_printed_as_it_lies(printer, tmp_path):
    job = AJob()
    printed(printer, [a_page(), a_page(400, 300), a_page()], job=job)
    assert [page.mediabox.width > page.mediabox.height for page in pages(tmp_path)] == [False, True, False]
    assert job.shares == pytest.approx([2 / 3, 5 / 6, 1])


@pytest.mark.parametrize(("width", "height"), [(300, 400), (400, 300)])
def test_a_page_fills_the_paper_and_nothing_gets_fatter(printer, tmp_path, width, height):
    square = f'<path d="M{width - 40} {height - 40} h20 v20 h-20 Z"/>'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
    printed(printer, [a_page(), f"{head}{square}</svg>".encode()])
    with pypdfium2.PdfDocument(tmp_path / "printed.pdf") as made:
        page = made[1]
        # Letter is wider than the drawing, A4 is higher: where its edges are follows from both
        scale = min(page.get_width() / width, page.get_height() / height)
        picture = page.render(scale=1 / scale, grayscale=True).to_numpy()
    dark = [(row, column) for row, column in zip(*(picture < 128).nonzero(), strict=True)]
    rows, columns = sorted({row for row, _ in dark}), sorted({column for _, column in dark})
    assert len(rows) == pytest.approx(20, abs=1)
    assert len(columns) == pytest.approx(20, abs=1)
    assert picture.shape[0] - rows[-1] == pytest.approx(20 + (picture.shape[0] - height) / 2, abs=2)
    assert picture.shape[1] - columns[-1] == pytest.approx(20 + (picture.shape[1] - width) / 2, abs=2)


def test_only_the_pages_asked_for_in_their_order(printer, tmp_path):
    drawings = [a_page(300, 400 + 10 * number) for number in range(9)]
    printer.setFullPage(True)
    taken = []
    printed(printer, (taken.append(each) or each for each in drawings), [2, 5, 6])
    assert len(taken) == 6, "what comes after the last page asked for is not drawn"
    with pypdfium2.PdfDocument(tmp_path / "printed.pdf") as made:
        widths = [
            right - left for left, _, right, _ in (next(page.get_objects()).get_bounds() for page in made)
        ]
    heights = [400 + 10 * (number - 1) for number in (2, 5, 6)]
    paper = pages(tmp_path)[0].mediabox
    scales = [min(float(paper.width) / 300, float(paper.height) / height) for height in heights]
    assert widths == pytest.approx([190 * scale for scale in scales], rel=0.02)


@pytest.mark.parametrize(
    ("text", "count", "numbers"),
    [("", 3, [1, 2, 3]), ("2-3", 5, [2, 3]), ("1,3-4", 9, [1, 3, 4]), ("4-9", 5, [4, 5])],
)
def test_which_pages_are_asked_for(printer, text, count, numbers):
    printer.setPageRanges(QPageRanges.fromString(text))
    assert printing.wanted(printing.pages_of(printer), count) == numbers


def test_pages_that_are_not_there(printer, real_context, tmp_path):
    said = []
    real_context.jobs.failed.connect(said.append)
    printer.setFromTo(700, 900)
    printing.print_items(real_context, printer, (CLAUSE,), ExportOptions())
    assert real_context.jobs.settle()
    assert [error.problem for error in said] == [Problem.NOT_PRINTED]
    assert files(tmp_path) == []


def test_a_selection_is_printed(printer, real_context, tmp_path):
    (tmp_path / "printed.pdf").write_bytes(b"of last week")
    printing.print_items(real_context, printer, (CLAUSE,), ExportOptions(title="On paper"))
    assert real_context.jobs.settle()
    made = pages(tmp_path)
    assert len(made) >= 3
    assert all(not page.images for page in made), "letters are outlines, not dots"
    assert all(page.get_contents().get_data().count(b" c\n") > 100 for page in made[2:])
    assert files(tmp_path) == ["printed.pdf"]


def test_some_of_its_pages_are_printed(printer, real_context, tmp_path):
    printer.setPageRanges(QPageRanges.fromString("1,3"))
    printing.print_items(real_context, printer, (CLAUSE,), ExportOptions())
    assert real_context.jobs.settle()
    assert len(pages(tmp_path)) == 2


def test_of_all_pages_one_is_here_at_a_time(printer, tmp_path):
    asked, job = [], AJob()

    def drawn_when_asked_for():
        for number in range(300):
            asked.append(number)
            assert len(asked) <= len(job.shares) + 1, "the page before is with the printer"
            yield a_page()

    printed(printer, drawn_when_asked_for(), range(1, 301), job)
    assert len(pages(tmp_path)) == 300


def test_printing_is_stopped_between_two_pages_and_nothing_is_left(printer, real_context, tmp_path):
    (tmp_path / "printed.pdf").write_bytes(b"of last week")
    said, told = [], []
    real_context.jobs.failed.connect(said.append)
    job = printing.print_items(real_context, printer, (CLAUSE,), ExportOptions())
    job.told = lambda share: (told.append(share), job.cancel() if share > 0.5 else None)
    assert real_context.jobs.settle()
    assert len([share for share in told if share > 0.5]) == 1, "the first page was the last"
    assert said == []
    assert files(tmp_path) == ["printed.pdf"]
    assert (tmp_path / "printed.pdf").read_bytes() == b"of last week"


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_the_death_of_what_prints_is_a_message_and_nothing_is_left(
    printer, real_context, tmp_path, monkeypatch
):
    started, said = [], []
    real = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda *a, **k: started.append(real(*a, **k)) or started[-1])
    real_context.jobs.failed.connect(said.append)
    job = printing.print_items(real_context, printer, (CLAUSE,), ExportOptions())
    job.told = lambda share: os.kill(printing_process(started).pid, signal.SIGKILL) if share > 0.5 else None
    assert real_context.jobs.settle()
    assert [(error.problem, error.values) for error in said] == [(Problem.PRINTING_ENDED, {"how": "SIGKILL"})]
    assert "SIGKILL" in worded(said[0])
    assert files(tmp_path) == []


def printing_process(started):
    (found,) = [process for process in started if process.args[-1] == PRINTER]
    return found


def test_what_prints_goes_with_whoever_asked_and_takes_its_file_along(printer, tmp_path):
    command, pipe = pressing.command(PRINTER), subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, env=pressing.environment()) as process:
        for message in (Message({"settings": settings_of(printer)}), Message({"page": True}, a_page())):
            message.write(process.stdin)
            assert Message.read(process.stdout).head == {}
        assert files(tmp_path) == ["printed.pdf"]
        process.stdin.close()
        assert process.wait(60) == 0
    assert files(tmp_path) == []


@pytest.mark.parametrize("nonsense", [Message({"page": True}, b"x"), Message({"settings": 1}), None])
def test_what_is_no_message_is_refused_in_one_line(nonsense):
    command, pipe = pressing.command(PRINTER), subprocess.PIPE
    environment = pressing.environment()
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=environment) as process:
        if nonsense:
            nonsense.write(process.stdin)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (2, b"")
    assert err.decode().startswith("migbrowser: this command is for the program itself")


def test_a_printer_that_is_gone_is_a_message(printer):
    settings = {**settings_of(printer), "name": "Third floor", "format": "NativeFormat", "file": ""}
    with pytest.raises(UserError) as caught, Press(None, PRINTING) as press:
        press.ask({"settings": settings})
    assert caught.value.problem is Problem.NOT_PRINTED
    assert "Third floor" in worded(caught.value)


@pytest.mark.skipif(sys.platform != "linux", reason="a limit on files that holds")
@pytest.mark.parametrize("count", [1, 40])  # Qt notices it between two pages, and not at the end
def test_a_file_for_which_there_is_no_room_is_a_message(printer, monkeypatch, count):
    real = pressing.command(PRINTER)
    limit = "import os, resource; resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000)); "
    limited = f"{limit}os.execv({real[0]!r}, {real!r})"
    monkeypatch.setattr(pressing, "command", lambda *_: [sys.executable, "-c", limited])
    with pytest.raises(UserError) as caught:
        printed(printer, [a_page()] * count)
    assert caught.value.problem is Problem.NOT_PRINTED


def test_a_folder_that_is_gone_is_a_message(printer, real_context, tmp_path):
    said = []
    real_context.jobs.failed.connect(said.append)
    printer.setOutputFileName(str(tmp_path / "gone" / "printed.pdf"))
    printing.print_items(real_context, printer, (CLAUSE,), ExportOptions())
    assert real_context.jobs.settle()
    assert [error.problem for error in said] == [Problem.NO_SUCH_FOLDER]


def test_the_bundles_program_with_qt_prints(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    for name in ("migbrowser-window", "migbrowser-window.exe"):
        monkeypatch.setattr(sys, "executable", str(Path("/opt") / name))
        assert pressing.command(PRINTER) == [str(Path("/opt") / name), PRINTER]


def test_the_dialog_of_the_system_is_asked(context, monkeypatch):
    opened = []
    monkeypatch.setattr(QDialog, "open", opened.append)
    dialog = printing.ask_and_print(None, context, (CLAUSE,), ExportOptions(title="On paper"))
    assert opened == [dialog]
    assert dialog.printer().docName() == "On paper"
