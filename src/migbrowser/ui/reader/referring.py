"""What leads to an entry, under headings that say how; what its own text shows already is left out."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from migbrowser.model.entry import Entry, Link
from migbrowser.ui.marking import QT_TRANSLATE_NOOP
from migbrowser.ui.models.punctuation import beside
from migbrowser.ui.reader.names import Names
from migbrowser.ui.reader.page import Page, Run, Tone

MOST = 24  # of one relation; a topic is linked from hundreds of statements
# By what the entry is to those that lead to it, and by their kind.
_HEADINGS: Mapping[tuple[str, str], str] = {
    ("event", "instrument"): QT_TRANSLATE_NOOP("Referring", "Instruments of this event"),
    ("report", "instrument"): QT_TRANSLATE_NOOP("Referring", "Instruments read in this report"),
    ("report", "formula"): QT_TRANSLATE_NOOP("Referring", "Set phrases rendered in this report"),
    ("derives from", "report"): QT_TRANSLATE_NOOP("Referring", "Reports that derive from this one"),
    ("issued by", "instrument"): QT_TRANSLATE_NOOP("Referring", "Instruments it issued"),
    ("speaker", "clause"): QT_TRANSLATE_NOOP("Referring", "Clauses it put forward"),
    ("host", "event"): QT_TRANSLATE_NOOP("Referring", "Events it hosted"),
    ("country", "event"): QT_TRANSLATE_NOOP("Referring", "Events held there"),
    ("member of", "party"): QT_TRANSLATE_NOOP("Referring", "Its members"),
    ("topic", "clause"): QT_TRANSLATE_NOOP("Referring", "Clauses under this topic"),
    ("topic", "point"): QT_TRANSLATE_NOOP("Referring", "Points compared under this topic"),
    ("drift", "series"): QT_TRANSLATE_NOOP("Referring", "Series in which it drifted"),
    ("framework", "clause"): QT_TRANSLATE_NOOP("Referring", "Clauses that cite it"),
}


def write_referring(page: Page, entry: Entry, names: Names) -> None:
    """A section for each way in which others refer to `entry`."""
    ways: dict[str, list[Link]] = {}
    for link in entry.linked_from:
        heading = _HEADINGS.get((link.relation, link.address.kind))
        if heading is not None:
            ways.setdefault(heading, []).append(link)
    for heading, links in ways.items():
        page.section(beside(QCoreApplication.translate("Referring", heading), len(links)))
        for link in links[:MOST]:
            page.paragraph(Run(names.of(link.address), link=link.address))
        if len(links) > MOST:
            more = QCoreApplication.translate("Referring", "and %n more", "", len(links) - MOST)
            page.paragraph(Run(more, Tone.SOFT))
