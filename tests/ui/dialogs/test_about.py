"""About names what the program is made of, and the texts of its licences are there."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from migbrowser import paths
from migbrowser.ui.dialogs.about import LICENCES, About

LOCK = Path(__file__).parents[3] / "requirements" / "run.lock"
TEXTS = paths.resources() / "licences" / "texts"
STANDARD = {
    "LGPL-3.0-only": "LGPL-3",
    "LGPL-2.1-or-later": "LGPL-2.1",
    "GPL-3.0-or-later": "GPL-3",
    "Apache-2.0": "Apache-2.0",
    "MPL-2.0": "MPL-2.0",
}
NAMED = " ".join(name for name, _ in LICENCES).casefold()


def packages():
    return sorted(set(re.findall(r"^([a-z0-9-]+)==", LOCK.read_text("utf-8"), re.MULTILINE)))


@pytest.mark.parametrize("package", packages())
def test_every_package_that_the_program_runs_on_is_named(package):
    called = {"pyside6-essentials": "pyside6", "shiboken6": "pyside6"}.get(package, package)
    assert called in NAMED


@pytest.mark.parametrize("part", ["libxml2", "libxslt", "libiconv", "openblas", "libgfortran", "libquadmath"])
def test_so_are_the_libraries_within_them(part):
    assert part in NAMED


@pytest.mark.parametrize(("licence", "file"), STANDARD.items())
def test_licences_that_want_their_text_with_the_program_have_it(licence, file):
    assert any(licence in licences for _, licences in LICENCES)
    assert len((TEXTS / f"{file}.txt").read_text("utf-8")) > 5_000


def test_the_window_says_where_the_long_texts_are(context, qtbot):
    about = About(context, paths.resources())
    qtbot.addWidget(about)
    shown = about.findChild(QPlainTextEdit).toPlainText()
    assert str(TEXTS) in shown
    assert "GNU libiconv, in lxml: LGPL-2.1-or-later" in shown
    assert context.jobs.settle()
