"""How whole the catalogue is: counts, what it lacks, and where its reports leave a question open."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QUrl
from PySide6.QtWidgets import QTextBrowser, QWidget

from migbrowser.model.address import Address
from migbrowser.model.health import Health
from migbrowser.ui.context import Context
from migbrowser.ui.dialogs.dialog import Dialog
from migbrowser.ui.marking import QT_TRANSLATE_NOOP
from migbrowser.ui.models.chinese import read_glossary
from migbrowser.ui.reader.page import Page, Run, Tone, badge
from migbrowser.ui.tokens import SPACE_1, Mark

if TYPE_CHECKING:
    from migbrowser.services.services import Services

_Answer = tuple[Health, Mapping[Address, str], Collection[str]]
_MOST = 60  # entries of one kind; the command prints all
_LACKS = {
    "open_conflicts": QT_TRANSLATE_NOOP("HealthReport", "Conflicts between reports"),
    "unexplained_conflicts": QT_TRANSLATE_NOOP("HealthReport", "Conflicts without a line on why"),
    "single_source_facts": QT_TRANSLATE_NOOP("HealthReport", "Facts that one report alone gives"),
    "unread_reports": QT_TRANSLATE_NOOP("HealthReport", "Reports not read in full"),
    "without_fingerprint": QT_TRANSLATE_NOOP("HealthReport", "Read in full, without a fingerprint"),
    "events_without_report": QT_TRANSLATE_NOOP("HealthReport", "Events without a report"),
    "without_chinese": QT_TRANSLATE_NOOP("HealthReport", "Names without a Chinese form"),
}


_COUNTED = {
    "series": QT_TRANSLATE_NOOP("HealthReport", "series"),
    "events": QT_TRANSLATE_NOOP("HealthReport", "events"),
    "reports": QT_TRANSLATE_NOOP("HealthReport", "reports"),
    "statements": QT_TRANSLATE_NOOP("HealthReport", "statements"),
    "points": QT_TRANSLATE_NOOP("HealthReport", "points"),
    "facts": QT_TRANSLATE_NOOP("HealthReport", "facts"),
    "attendance": QT_TRANSLATE_NOOP("HealthReport", "attendance"),
    "instruments": QT_TRANSLATE_NOOP("HealthReport", "instruments"),
    "clauses": QT_TRANSLATE_NOOP("HealthReport", "clauses"),
    "parties": QT_TRANSLATE_NOOP("HealthReport", "parties"),
    "topics": QT_TRANSLATE_NOOP("HealthReport", "topics"),
    "frameworks": QT_TRANSLATE_NOOP("HealthReport", "frameworks"),
    "echoes": QT_TRANSLATE_NOOP("HealthReport", "echoes"),
    "formulae": QT_TRANSLATE_NOOP("HealthReport", "formulae"),
}


class HealthReport(Dialog):
    """The survey of the catalogue that is open; each entry named opens in the reader."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("HealthReport", "Data health"), parent)
        self._context = context
        self._written: Page | None = None
        self.page = QTextBrowser()
        self.page.setProperty("role", "entry")
        self.page.setAccessibleName(self.windowTitle())
        self.page.setOpenLinks(False)
        self.page.setPlainText(self.tr("Surveying the catalogue…"))
        self.page.anchorClicked.connect(self._follow)
        self.column.addWidget(self.page)
        self.end()
        self.fit(context.theme, 720, 640)
        context.jobs.run(_survey, self._fill, key="health", owner=self)

    def _fill(self, answer: _Answer) -> None:
        found, titles, judged = answer
        page = Page(self._context.theme)
        edition = found.edition
        number = QLocale().toString
        told = " · ".join(f"{_counted(name)}\u00a0{number(count)}" for name, count in edition.counts)
        counts = [(_capital(self.tr("entries")), [Run(told)])]
        about = [(_capital(self.tr("edition")), [Run(f"{edition.date} · {edition.hash[:12]}")])]
        cells = [
            (_capital(self.tr("silent on a point")), [Run(number(found.silent))]),
            (_capital(self.tr("not read on a point")), [Run(number(found.unread))]),
        ]
        page.definitions([*about, *counts, *cells])
        for name, words in _LACKS.items():
            heading = QCoreApplication.translate("HealthReport", words)
            self._list(page, heading, getattr(found, name), titles, judged)
        page.document.setDocumentMargin(0)  # the dialog has margins
        page.document.setParent(self.page)
        self._written = page
        self.page.setDocument(page.document)

    def _list(
        self,
        page: Page,
        heading: str,
        addresses: tuple[Address, ...],
        titles: Mapping[Address, str],
        judged: Collection[str],
    ) -> None:
        page.section(f"{heading} ({len(addresses)})")
        if not addresses:
            page.paragraph(Run(self.tr("none"), Tone.ITALIC))
        for address in addresses[:_MOST]:
            link = Run(titles.get(address, address), link=address)
            held = [Run("  "), badge(Mark.HELD, self.tr("judged by you"))] if address in judged else []
            page.paragraph([link, Run(f"  {address}", Tone.FAINT, small=True), *held], before=SPACE_1)
        more = len(addresses) - _MOST
        if more > 0:
            said = self.tr("and {count} more: migbrowser catalogue health lists all").format(count=more)
            page.paragraph(Run(said, Tone.SOFT))

    def _follow(self, link: QUrl) -> None:
        self._context.open(link.toString())


def _counted(name: str) -> str:
    """What a count of the edition counts, in words."""
    return _capital(QCoreApplication.translate("HealthReport", _COUNTED[name]) if name in _COUNTED else name)


def _capital(words: str) -> str:
    """A line's name begins like all names of lines."""
    return words[:1].upper() + words[1:]


def _survey(services: Services) -> _Answer:
    """For a job: the survey, the titles of the entries that the dialog names, what has a verdict."""
    from migbrowser.services.surveying import survey

    found = survey(services.catalogue)
    named = {address for name in _LACKS for address in getattr(found, name)[:_MOST]}
    browsing, glossary = services.browsing, read_glossary(services)
    titles = {address: glossary.title(address, browsing.title(address)) for address in named}
    return found, titles, services.judging.kept().verdicts.keys()
