"""About: versions, the catalogue's edition, licences, and that nothing is sent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QPlainTextEdit, QWidget

from migbrowser.model.entry import Edition
from migbrowser.ui.context import Context
from migbrowser.ui.dialogs.dialog import Dialog
from migbrowser.ui.tokens import SPACE_1, SPACE_4
from migbrowser.ui.versions import versions, versions_text
from migbrowser.ui.widgets import PlainButton, Section, Soft

# What is bundled, and under which licence (SPDX).
LICENCES = (
    ("migbrowser", "MIT"),
    ("Qt for Python (PySide6), Qt", "LGPL-3.0-only"),
    ("Python", "PSF-2.0"),
    ("SQLite", "blessing (public domain)"),
    ("sqlite-utils, sqlite-fts4", "Apache-2.0"),
    ("click, click-default-group", "BSD-3-Clause"),
    ("pluggy, tabulate", "MIT"),
    ("python-dateutil", "Apache-2.0 OR BSD-3-Clause"),
    ("tzdata", "Apache-2.0"),
    ("NumPy", "BSD-3-Clause"),
    (
        "OpenBLAS, libgfortran and libquadmath, in NumPy",
        "BSD-3-Clause, GPL-3.0-or-later WITH GCC-exception-3.1, LGPL-2.1-or-later",
    ),
    ("RapidFuzz", "MIT"),
    ("platformdirs", "MIT"),
    ("Typst", "Apache-2.0"),
    (
        "Rust libraries in Typst",
        "MIT, Apache-2.0, BSD-2-Clause, BSD-3-Clause, Zlib, Unicode-3.0, ISC, MPL-2.0",
    ),
    ("citeproc-py", "BSD-2-Clause-Views"),
    ("lxml, with libxml2, libxslt and zlib", "BSD-3-Clause, MIT, Zlib"),
    ("GNU libiconv, in lxml", "LGPL-2.1-or-later"),
    ("Citation styles (CSL) and their words", "CC-BY-SA-3.0"),
    ("Lucide icons", "ISC"),
    ("Noto Sans SC, KR, Bengali", "OFL-1.1"),
    ("Migbrowser Arabic (IBM Plex Sans Arabic, modified)", "OFL-1.1"),
    ("Source Sans 3", "OFL-1.1"),
    ("OpenCC's dictionary (traditional and simplified Chinese)", "Apache-2.0"),
    ("pypinyin's table of readings", "MIT"),
    ("CLDR's names of states", "Unicode-3.0"),
)


class About(Dialog):
    """Which program and which catalogue this is."""

    def __init__(self, context: Context, resources: Path, parent: QWidget | None = None) -> None:
        super().__init__("migbrowser", parent)
        self._context = context
        self._edition: Edition | None = None
        self.column.addWidget(Soft(_about(), wrap=True))
        known = QWidget()
        self._form = QFormLayout(known)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(SPACE_1)
        self._form.setHorizontalSpacing(SPACE_4)
        self.column.addWidget(self.scrolled(known, self.tr("Versions")), 1)
        self.column.addWidget(Section(self.tr("Licences")))
        texts = resources / "licences" / "texts"
        whole = self.tr("The long licences as whole texts: {folder}").format(folder=texts)
        licences = QPlainTextEdit(_licences(resources, whole))
        licences.setReadOnly(True)
        licences.setAccessibleName(self.tr("Licences"))
        self.column.addWidget(licences, 1)
        copy = PlainButton(self.tr("Copy versions"), self.tr("Copy all versions, for a report of a fault"))
        copy.clicked.connect(self._copy)
        self.end(copy)
        self.fit(context.theme, 580, 660)
        self._show()
        context.jobs.run(lambda services: services.browsing.edition(), self._set_edition, owner=self)

    def _set_edition(self, edition: Edition) -> None:
        self._edition = edition
        self._show()

    def _show(self) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        for name, version in versions(self._edition):
            label = QLabel(version)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._form.addRow(Soft(QCoreApplication.translate("Versions", name)), label)

    def _copy(self) -> None:
        self._context.copy(versions_text(self._edition), self.tr("Versions copied"))


def _about() -> str:
    return QCoreApplication.translate(
        "About",
        "An offline reference for migration-governance meetings: what happened when, who took part, what was "
        "proposed, and where the reports of one meeting differ. It needs no network and no account; it sends "
        "nothing.",
    )


def _licences(resources: Path, whole: str) -> str:
    """What is bundled, and the texts that are short: all of them would take a tenth of a second to show."""
    names = "\n".join(f"{name}: {licence}" for name, licence in LICENCES)
    files = sorted([*resources.glob("icons/LICENSE"), *resources.glob("fonts/*OFL*.txt")])
    files += sorted(resources.glob("licences/*.txt"))
    return "\n\n".join([names, whole, *(file.read_text("utf-8").strip() for file in files)])
