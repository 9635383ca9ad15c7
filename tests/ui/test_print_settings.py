"""What was chosen of a printer comes out of the values as it went in."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintEngine, QPrinter

from migbrowser.ui.print_settings import give, settings_of

PAPERS = st.one_of(
    st.sampled_from(("A4", "A3", "Letter", "Legal", "EnvelopeDL")).map(
        lambda name: QPageSize(QPageSize.PageSizeId[name])
    ),
    st.builds(
        lambda width, height, unit, name: QPageSize(
            QSizeF(width, height), unit, name, QPageSize.SizeMatchPolicy.ExactMatch
        ),
        st.integers(300, 900),
        st.integers(300, 900),
        st.sampled_from((QPageSize.Unit.Point, QPageSize.Unit.Millimeter)),
        st.sampled_from(("Our own", "自定义")),
    ),
)
LAYOUTS = st.builds(
    QPageLayout,
    PAPERS,
    st.sampled_from(QPageLayout.Orientation),
    st.builds(QMarginsF, *[st.integers(0, 20)] * 4),
    st.sampled_from((QPageLayout.Unit.Point, QPageLayout.Unit.Millimeter)),
)


class Keeping(QPrinter):
    """A printer that can do what no file can."""

    def __init__(self):
        super().__init__()
        self.sides, self.tray = QPrinter.DuplexMode.DuplexNone, QPrinter.PaperSource.Auto

    def duplex(self):
        return self.sides

    def setDuplex(self, sides):
        self.sides = sides

    def paperSource(self):
        return self.tray

    def setPaperSource(self, tray):
        self.tray = tray


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    layout=LAYOUTS,
    full=st.booleans(),
    copies=st.integers(1, 99),
    collated=st.booleans(),
    colour=st.sampled_from(QPrinter.ColorMode),
    resolution=st.sampled_from((72, 300, 600, 1200)),
    title=st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40),
    sides=st.sampled_from(QPrinter.DuplexMode),
    tray=st.sampled_from((QPrinter.PaperSource.Auto, QPrinter.PaperSource.Upper)),
)
def test_all_that_was_chosen_is_chosen_again(
    qapp, *, layout, full, copies, collated, colour, resolution, title, sides, tray
):
    first, second = Keeping(), Keeping()
    first.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    first.setOutputFileName("a folder/打印.pdf")
    first.setResolution(resolution)
    first.setPageLayout(layout)
    first.setFullPage(full)
    first.setCopyCount(copies)
    first.setCollateCopies(collated)
    first.setColorMode(colour)
    first.setDocName(title)
    first.setDuplex(sides)
    first.setPaperSource(tray)
    give(json.loads(json.dumps(settings_of(first))), second)
    assert second.pageLayout().isEquivalentTo(first.pageLayout())
    assert second.pageLayout() == first.pageLayout()
    assert settings_of(second) == settings_of(first)
    assert (second.copyCount(), second.collateCopies(), second.colorMode()) == (copies, collated, colour)
    assert (second.docName(), second.outputFileName()) == (title, "a folder/打印.pdf")
    assert (second.duplex(), second.paperSource(), second.resolution()) == (sides, tray, resolution)


@pytest.mark.parametrize("options", [[], ["number-up", "4", "page-set", "even"]])
def test_what_is_asked_of_cups_goes_along(qapp, monkeypatch, options):
    given_options = []

    class Engine:
        def property(self, key):
            assert key.value == 0xFE00
            return options

        def setProperty(self, key, value):
            assert isinstance(key, QPrintEngine.PrintEnginePropertyKey)
            given_options.append(value)

    printer = QPrinter()
    printer.setOutputFileName("a.pdf")
    monkeypatch.setattr(QPrinter, "printEngine", lambda _: Engine())
    give(settings_of(printer), printer)
    assert given_options == ([options] if options else [])
