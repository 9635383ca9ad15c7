"""Printing, into a file that is read back: what a printer would get."""

import pypdfium2
import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.export import ExportOptions
from migbrowser.ui import printing
from migbrowser.ui.context import Context
from migbrowser.ui.jobs import Jobs

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


def pages(tmp_path):
    return PdfReader(tmp_path / "printed.pdf").pages


class AJob:
    def __init__(self):
        self.token, self.shares = self, []

    def check(self):
        pass

    def report(self, share):
        self.shares.append(share)


def test_every_page_is_printed_as_it_lies(printer, tmp_path):
    job = AJob()
    printing.draw(printer, 3, [a_page(), a_page(400, 300), a_page()], job)
    assert [page.mediabox.width > page.mediabox.height for page in pages(tmp_path)] == [False, True, False]
    assert job.shares[-1] == 1


@pytest.mark.parametrize(("width", "height"), [(300, 400), (400, 300)])
def test_a_page_fills_the_paper_and_nothing_gets_fatter(printer, tmp_path, width, height):
    square = f'<path d="M{width - 40} {height - 40} h20 v20 h-20 Z"/>'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
    printing.draw(printer, 2, [a_page(), f"{head}{square}</svg>".encode()], AJob())
    with pypdfium2.PdfDocument(tmp_path / "printed.pdf") as printed:
        page = printed[1]
        # Letter is wider than the drawing, A4 is higher: where its edges are follows from both
        scale = min(page.get_width() / width, page.get_height() / height)
        picture = page.render(scale=1 / scale, grayscale=True).to_numpy()
    dark = [(row, column) for row, column in zip(*(picture < 128).nonzero(), strict=True)]
    rows, columns = sorted({row for row, _ in dark}), sorted({column for _, column in dark})
    assert len(rows) == pytest.approx(20, abs=1)
    assert len(columns) == pytest.approx(20, abs=1)
    assert picture.shape[0] - rows[-1] == pytest.approx(20 + (picture.shape[0] - height) / 2, abs=2)
    assert picture.shape[1] - columns[-1] == pytest.approx(20 + (picture.shape[1] - width) / 2, abs=2)


def test_only_the_pages_asked_for(printer, tmp_path):
    printer.setFromTo(2, 3)
    printing.draw(printer, 5, [a_page()] * 5, AJob())
    assert len(pages(tmp_path)) == 2


def test_pages_that_are_not_there(printer):
    printer.setFromTo(7, 9)
    with pytest.raises(UserError) as caught:
        printing.draw(printer, 1, [a_page()], AJob())
    assert caught.value.problem is Problem.NOT_PRINTED


def test_a_selection_is_printed(printer, real_context, tmp_path):
    printing.print_items(real_context, printer, (CLAUSE,), ExportOptions(title="On paper"))
    assert real_context.jobs.settle()
    printed = pages(tmp_path)
    assert len(printed) >= 3
    assert all(not page.images for page in printed), "letters are outlines, not dots"
    assert all(page.get_contents().get_data().count(b" c\n") > 100 for page in printed[2:])


def test_of_all_pages_one_is_here_at_a_time(printer, tmp_path):
    asked = []

    def drawn_when_asked_for():
        for number in range(600):
            asked.append(number)
            assert len(asked) <= len(job.shares) + 1, "the page before is with the printer"
            yield a_page()

    job = AJob()
    printing.draw(printer, 600, drawn_when_asked_for(), job)
    assert len(pages(tmp_path)) == 600


def test_printing_is_stopped_between_two_pages(printer, real_context):
    job = printing.print_items(real_context, printer, (CLAUSE,), ExportOptions())
    told = []
    job.told = lambda share: (told.append(share), job.cancel() if share > 0.5 else None)
    assert real_context.jobs.settle()
    assert len([share for share in told if share > 0.5]) == 1, "the first page was the last"


def test_the_dialog_of_the_system_is_asked(context, monkeypatch):
    opened = []
    monkeypatch.setattr(QDialog, "open", opened.append)
    dialog = printing.ask_and_print(None, context, (CLAUSE,), ExportOptions(title="On paper"))
    assert opened == [dialog]
    assert dialog.printer().docName() == "On paper"
