"""A reader's correction request: what the catalogue says, what should be right, how one can see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QFormLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.correction import Correction, Disputed, Part, proposed_name
from migbrowser.model.errors import UserError
from migbrowser.ui.context import Context
from migbrowser.ui.dialogs.dialog import Dialog
from migbrowser.ui.jobs import Lane
from migbrowser.ui.language import in_chinese
from migbrowser.ui.memory import Memory
from migbrowser.ui.models.chinese import read_glossary
from migbrowser.ui.tokens import SPACE_3
from migbrowser.ui.widgets import ChoiceBox, PrimaryButton, Soft

if TYPE_CHECKING:
    from migbrowser.services.services import Services

WIDTH, HEIGHT, FIELD = 620, 560, 84  # of the dialog, of a field at most; pixels at zoom 1
MOST = 200  # parts to choose from
LONGEST = 90  # letters of a part in the list; below it stands whole


class CorrectionDialog(Dialog):
    """Opened on an entry; *Save request…* writes a file, and nothing is sent.

    `others` may be meant too: they can be chosen instead.
    """

    def __init__(
        self,
        context: Context,
        memory: Memory,
        address: Address,
        parent: QWidget | None = None,
        others: Sequence[Address] = (),
    ) -> None:
        super().__init__(QCoreApplication.translate("Correction", "Request a correction"), parent)
        self._context, self._memory, self._address = context, memory, address
        self._disputed: Disputed | None = None
        self.which = ChoiceBox(self.tr("Entry"))
        self.which.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.which.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for each in (address, *others):
            self.which.addItem(str(each), each)
        self.entry = Soft(str(address), wrap=True)
        self.entry.setAlignment(Qt.AlignmentFlag.AlignTop)  # beside its label; the room left over is for all
        self.entry.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.part = ChoiceBox(self.tr("What is wrong"))
        self.part.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.says = self._field(self.tr("The catalogue says"))
        self.says.setReadOnly(True)
        self.says.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.right = self._field(self.tr("It should be"))
        self.evidence = self._field(self.tr("How one can see it"))
        self.evidence.setPlaceholderText(
            self.tr("A page's address, or a report and its passage, such as 3.2")
        )
        self._lay_out()
        self.part.currentIndexChanged.connect(lambda _: self._show_part())
        self.right.textChanged.connect(self._enable)
        self._enable()
        self._read(address)
        if others:
            self._name_entries((address, *others))
        self.which.currentIndexChanged.connect(lambda _: self._read(Address(self.which.currentData())))

    def correction(self) -> Correction | None:
        """What was written so far; `None` before the entry is there."""
        if self._disputed is None:
            return None
        part = self.part.currentData()
        chosen = self._disputed.parts[part] if isinstance(part, int) else None
        return Correction(self._disputed, chosen, self.right.toPlainText(), self.evidence.toPlainText())

    def save(self, target: Path) -> None:
        """Write the request to `target`, and say where it is."""
        correction = self.correction()
        if correction is None:
            return
        self._memory.put(export_folder=str(target.parent))
        said = self.tr("Written: {file}. Nothing was sent.").format(file=target)
        self._context.jobs.run(
            lambda services: services.correcting.save(correction, target),
            lambda _: self._saved(said),
            lane=Lane.WRITE,
            owner=self,
        )

    def _read(self, address: Address) -> None:
        self._address = address
        self._context.jobs.run(
            lambda services: _disputed(services, address),
            self._fill,
            key="correction",
            failed=self._fail,
            owner=self,
        )

    def _name_entries(self, addresses: Sequence[Address]) -> None:
        self._context.jobs.run(
            lambda services: [_disputed(services, each).title for each in addresses],
            self._call_them,
            failed=lambda _: None,  # then they are called by their addresses
            owner=self,
        )

    def _call_them(self, titles: list[str]) -> None:
        for number, title in enumerate(titles):
            self.which.setItemText(number, title)

    def _field(self, name: str) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setAccessibleName(name)
        field.setTabChangesFocus(True)
        field.setMaximumHeight(self._context.theme.px(FIELD))
        field.setMinimumHeight(self._context.theme.px(FIELD) // 2)
        return field

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)  # what is left over is below the fields, not between them
        column.setContentsMargins(0, 0, 0, 0)
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE_3)
        form.setVerticalSpacing(SPACE_3)
        column.addLayout(form)
        column.addStretch(1)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        if self.which.count() > 1:
            form.addRow(Soft(self.tr("Entry")), self.which)
            form.addRow(Soft(""), self.entry)
        else:
            form.addRow(Soft(self.tr("Entry")), self.entry)
        for field in (self.part, self.says, self.right, self.evidence):
            form.addRow(Soft(field.accessibleName()), field)
        self.column.addWidget(self.scrolled(page, self.windowTitle()), 1)
        where = self.tr(
            "The request is saved as a file that anyone can read; nothing is sent. Pass it on to those who"
            " keep the catalogue: CONTRIBUTING.md, under Corrections, says to whom."
        )
        self.column.addWidget(Soft(where, wrap=True))
        self.save_ = PrimaryButton(self.tr("Save request…"), self.tr("Save the request as a file"))
        self.save_.clicked.connect(self._ask)
        self.end(self.save_)
        self.fit(self._context.theme, WIDTH, HEIGHT)

    def _fill(self, disputed: Disputed) -> None:
        self._disputed = disputed
        edition = disputed.edition
        about = self.tr("{title}\n{address} · edition {date} ({hash})")
        self.entry.setText(
            about.format(
                title=disputed.title, address=disputed.address, date=edition.date, hash=edition.hash[:8]
            )
        )
        self.part.clear()
        self.part.addItem(self.tr("the entry as a whole"), None)
        for place, part in enumerate(disputed.parts[:MOST]):
            self.part.addItem(_short(part), place)
        self._enable()
        if not self.which.hasFocus():
            self.right.setFocus()

    def _show_part(self) -> None:
        correction = self.correction()
        self.says.setPlainText(correction.part.says if correction and correction.part else "")

    def _enable(self) -> None:
        self.save_.setEnabled(self._disputed is not None and bool(self.right.toPlainText().strip()))

    def _ask(self) -> None:
        folder = Path(self._memory.get("export_folder", str(Path.home())))
        dialog = QFileDialog(self, self.windowTitle(), str(folder), "TOML (*.toml)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("toml")
        dialog.selectFile(proposed_name(self._address))
        dialog.fileSelected.connect(lambda file: self.save(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _saved(self, said: str) -> None:
        self._context.tell(said)
        self.accept()

    def _fail(self, error: UserError) -> None:
        self._context.jobs.failed.emit(error)
        self.reject()


def _disputed(services: Services, address: Address) -> Disputed:
    """For a job: in the screens' language, as far as the catalogue has it."""
    found = services.correcting.disputed(address, "zh" if in_chinese() else "en")
    return replace(found, title=read_glossary(services).title(found.address, found.title))


def _short(part: Part) -> str:
    words = " ".join(f"{part.label}: {part.says}".split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"
