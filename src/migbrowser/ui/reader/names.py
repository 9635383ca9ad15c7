"""What the reader calls things: addresses by their titles, the catalogue's terms by their words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from migbrowser.model.address import Address
from migbrowser.model.clause import Objective
from migbrowser.model.entry import Entry
from migbrowser.ui.marking import QT_TRANSLATE_NOOP
from migbrowser.ui.models.clause_titles import clause_title
from migbrowser.ui.models.comparison_words import described
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.reader.page import Run, Tone

_ = QT_TRANSLATE_NOOP
_TERMS = {
    "state": _("Reader", "state"),
    "organisation": _("Reader", "organisation"),
    "person": _("Reader", "person"),
    "place": _("Reader", "place"),
    "attending": _("Reader", "attending"),
    "host": _("Reader", "host"),
    "organiser": _("Reader", "organiser"),
    "chair": _("Reader", "chair"),
    "opening-speaker": _("Reader", "opening speaker"),
    "speaker": _("Reader", "speaker"),
    "head-of-delegation": _("Reader", "head of delegation"),
    "delegation-member": _("Reader", "member of a delegation"),
    "observer": _("Reader", "observer"),
    "in-person": _("Reader", "in person"),
    "video": _("Reader", "by video"),
    "open": _("Reader", "open list"),
    "closed": _("Reader", "closed list"),
    "participant": _("Reader", "participant"),
    "international-organisation": _("Reader", "international organisation"),
    "press": _("Reader", "press"),
    "aggregator": _("Reader", "aggregator"),
    "translation": _("Reader", "translation"),
    "copy": _("Reader", "copy"),
    "rewrite": _("Reader", "rewrite"),
    "unknown": _("Reader", "not known"),
    "adopted": _("Reader", "adopted"),
    "agreed": _("Reader", "agreed"),
    "chair's own": _("Reader", "the chair's own"),
    "issued by host": _("Reader", "issued by the host"),
    "same-wording": _("Reader", "same wording"),
    "reworded": _("Reader", "reworded"),
    "same-idea": _("Reader", "same idea"),
    "direct": _("Reader", "directly"),
    "related": _("Reader", "related subject"),
    "appeared": _("Reader", "appeared"),
    "vanished": _("Reader", "vanished"),
    "changed": _("Reader", "changed"),
    "drift": _("Reader", "drift"),
    "country": _("Reader", "country"),
    "echo of": _("Reader", "echo"),
    "event": _("Reader", "event"),
    "framework": _("Reader", "framework"),
    "instrument": _("Reader", "instrument"),
    "issued by": _("Reader", "issued by"),
    "member of": _("Reader", "member of"),
    "point": _("Reader", "point"),
    "report": _("Reader", "report"),
    "series": _("Reader", "series"),
    "topic": _("Reader", "topic"),
}


def term(slug: str) -> str:
    """A controlled term of the catalogue in words."""
    if slug in _TERMS:
        return QCoreApplication.translate("Reader", _TERMS[slug])
    return slug.replace("-", " ")


@dataclass(frozen=True, slots=True)
class Names:
    """Titles of what an entry leads to, over the directory of the whole catalogue."""

    directory: Directory = field(default_factory=Directory)
    objectives: Mapping[int, Objective] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)

    def of(self, address: str) -> str:
        """What an address is called."""
        named = self.directory.name(address)
        if named != address:
            return named
        title = self.titles.get(address, named)
        return clause_title(Address(address), title) if address.startswith("clause/") else title

    def around(self, entry: Entry) -> Names:
        """These names and the titles of all that is linked with `entry`."""
        linked: dict[str, str] = {link.address: link.title for link in (*entry.links, *entry.linked_from)}
        return Names(self.directory, self.objectives, {**self.titles, **linked})


def report_of(statement: Address) -> Address:
    """The report in which a statement stands, read off its address."""
    return Address(f"report/{statement.id.rpartition('/')[0]}")


def passage_of(statement: Address) -> str:
    """The passage (with its part) at which a statement stands, read off its address."""
    return statement.id.rpartition("/")[2]


def report_line(report: Address, names: Names) -> list[Run]:
    """Who published a report, then what tells it from the publisher's others: kind, language, day."""
    known = names.directory.reports.get(report)
    about = [Run(f"  {described(known)}", Tone.SOFT, small=True)] if known else []
    return [Run(names.of(report), link=report), *about]
