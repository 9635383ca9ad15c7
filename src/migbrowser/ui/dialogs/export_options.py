"""What a user says of one export: title, format, paper, citations, whether its day is printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from migbrowser.model.comparison import Comparison
from migbrowser.model.export import CitationStyle, ExportOptions, Paper
from migbrowser.model.selection import LONGEST_NAME, addresses_of
from migbrowser.ui.context import Context
from migbrowser.ui.dialogs.dialog import Dialog
from migbrowser.ui.dialogs.export import FILTERS, Exported, ask_and_export
from migbrowser.ui.exporting import PAPERS, STYLES, export_options
from migbrowser.ui.jobs import Lane
from migbrowser.ui.memory import Memory
from migbrowser.ui.widgets import ChoiceBox, PrimaryButton, Soft

WIDTH = 460  # device-independent pixels at zoom 1
_TITLED = (".pdf", ".html", ".md", ".json")
_CITED = (".pdf", ".html", ".md")


class ExportDialog(Dialog):
    """Asked before the file's name; what is chosen is offered again, the title with its selection."""

    def __init__(
        self, context: Context, memory: Memory, items: Exported, parent: QWidget | None = None
    ) -> None:
        super().__init__(QCoreApplication.translate("ExportDialog", "Export"), parent)
        self._context, self._memory, self._items = context, memory, items
        present = context.collected.present
        self._whole = items == present.items  # the selection, not what is being looked at
        self.title = QLineEdit(present.title if self._whole else "")
        self.title.setAccessibleName(self.tr("Title"))
        self.title.setToolTip(self.tr("The document's title"))
        self.title.setMaxLength(LONGEST_NAME)
        self.title.setPlaceholderText(self.tr("made from the first entry"))
        self.title.setMinimumWidth(context.theme.px(WIDTH) // 2)
        self.format = _box(self.tr("Format"), [(suffix, name) for name, suffix in FILTERS])
        self.paper = _box(self.tr("Paper"), PAPERS)
        own = self.tr("as in the program")
        self.style_ = _box(self.tr("Citations"), [(style, name or own) for style, name in STYLES])
        inside = self.tr("with CSV, JSON and CSL-JSON inside")
        self.attach = _box(self.tr("PDF"), ((False, self.tr("pages alone")), (True, inside)))
        self.day = _box(
            self.tr("Day of export"), ((False, self.tr("not printed")), (True, self.tr("printed: today")))
        )
        self._lay_out()
        self._show_remembered()
        self.format.currentIndexChanged.connect(lambda _: self._enable())
        self._enable()

    def options(self) -> ExportOptions:
        """What was chosen."""
        return replace(
            export_options(self._memory),
            title=" ".join(self.title.text().split()) or None,
            day=date.today() if self.day.currentData() else None,
            paper=Paper(self.paper.currentData()),
            style=CitationStyle(self.style_.currentData()),
            attach=bool(self.attach.currentData()),
        )

    def _what(self) -> str:
        """What will be written: the selection goes before what is looked at."""
        if isinstance(self._items, Comparison):
            return self.tr("This comparison of %n report(s)", "", len(self._items.reports))
        entries = len(addresses_of(self._items))
        if self._whole:
            return self.tr("The selection: %n entry(s)", "", entries)
        return self.tr("What is open or marked: %n entry(s)", "", entries)

    def _lay_out(self) -> None:
        self.what = Soft(self._what(), wrap=True)
        self.column.addWidget(self.what)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in (self.title, self.format, self.paper, self.attach, self.style_, self.day):
            form.addRow(Soft(field.accessibleName()), field)
        self.column.addLayout(form)
        same = self.tr("Without a day, the same selection and edition make the same file.")
        self.column.addWidget(Soft(same, wrap=True))
        self.save = PrimaryButton(self.tr("Save as…"), self.tr("Choose a file, and write it"))
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        self.end(self.save)
        self.resize(self._context.theme.px(WIDTH), self.sizeHint().height())

    def _show_remembered(self) -> None:
        options = export_options(self._memory)
        self.paper.setCurrentIndex(self.paper.findData(options.paper))
        self.style_.setCurrentIndex(self.style_.findData(options.style))
        self.attach.setCurrentIndex(self.attach.findData(options.attach))
        self.format.setCurrentIndex(max(self.format.findData(self._memory.get("export_format", "")), 0))

    def _enable(self) -> None:
        suffix = self.format.currentData()
        self.title.setEnabled(suffix in _TITLED)
        self.day.setEnabled(suffix in _TITLED)
        self.style_.setEnabled(suffix in _CITED)
        for box in (self.paper, self.attach):
            box.setEnabled(suffix == ".pdf")

    def _save(self) -> None:
        options, suffix = self.options(), self.format.currentData()
        self._memory.put(paper=options.paper.value, citation_style=options.style.value)
        self._memory.put(attach=options.attach, export_format=suffix)
        title = options.title or ""
        if self._whole and title != self._context.collected.present.title:
            self._context.jobs.run(lambda services: services.collecting.entitle(title), lane=Lane.WRITE)
        window = self.parentWidget() or self
        self.accept()
        ask_and_export(window, self._context, self._memory, self._items, options, suffix)


def _box(name: str, choices: Iterable[tuple[object, str]]) -> ChoiceBox:
    box = ChoiceBox(name)
    for value, words in choices:
        box.addItem(words, value)
    return box
