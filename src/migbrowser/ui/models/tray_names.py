"""What selected entries are called in one line, and in the list of the selection."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.ui.marking import QT_TRANSLATE_NOOP
from migbrowser.ui.models.chinese import Glossary, read_glossary
from migbrowser.ui.models.clauses_words import initials_of
from migbrowser.ui.models.punctuation import headed

if TYPE_CHECKING:
    from migbrowser.services.browsing import Browsing
    from migbrowser.services.services import Services

_ = QT_TRANSLATE_NOOP
_KINDS = {
    "event": _("Tray", "event {name}"),
    "series": _("Tray", "series {name}"),
    "report": _("Tray", "report {name}"),
    "statement": _("Tray", "statement {name}"),
    "point": _("Tray", "point {name}"),
    "instrument": _("Tray", "instrument {name}"),
    "clause": _("Tray", "clause {name}"),
    "party": _("Tray", "party {name}"),
    "topic": _("Tray", "topic {name}"),
    "framework": _("Tray", "framework {name}"),
    "formula": _("Tray", "formula {name}"),
    "comparison": _("Tray", "comparison {name}"),
    "original": _("Tray", "original {name}"),
}
MOST = 40  # names in one line, whatever the width


@dataclass(frozen=True, slots=True)
class Named:
    """An entry by its title and by the short name that its kind goes before; "" where it is gone."""

    address: Address
    title: str
    name: str

    @property
    def gone(self) -> bool:
        """Whether the catalogue no longer has it."""
        return not self.title

    @property
    def short(self) -> str:
        """Kind and name: `clause I2023/12`."""
        return QCoreApplication.translate("Tray", _KINDS[self.address.kind]).format(name=self.name)


def read_names(services: Services, addresses: Sequence[Address]) -> Mapping[Address, Named]:
    """For a job: what entries are called; what the catalogue does not have is named by its address."""
    browsing, glossary = services.browsing, read_glossary(services)
    short = _short_names(browsing, glossary, addresses)
    return {address: _named(browsing, glossary, address, short) for address in addresses}


def _named(
    browsing: Browsing, glossary: Glossary, address: Address, short: Callable[[Address, str], str]
) -> Named:
    try:
        title = glossary.title(address, browsing.title(address))
    except UserError as error:
        if error.problem is not Problem.NO_SUCH_ENTRY:
            raise
        return Named(address, "", address.id)
    return Named(address, title, short(address, title))


def _short_names(
    browsing: Browsing, glossary: Glossary, addresses: Iterable[Address]
) -> Callable[[Address, str], str]:
    """Short names of the kinds that have them; lists are read only if an entry of theirs is asked for."""
    kinds = {address.kind for address in addresses}
    events = {each.address: glossary.event(each) for each in browsing.events()} if "event" in kinds else {}
    instruments = browsing.instruments() if "clause" in kinds else []
    initials = {each.address.id: initials_of(each.short) for each in instruments}
    reporting = {"report", "statement"} & kinds
    reports = map(glossary.report, browsing.reports()) if reporting else ()
    publishers = {each.address.id: each.publisher for each in reports}

    def short(address: Address, title: str) -> str:
        inside, _slash, place = address.id.rpartition("/")
        if address in events:
            return f"{events[address].start.year} {events[address].city}"
        if address.kind == "comparison":
            letters = ascii_uppercase[: address.id.count("+") + 1]
            return f"{letters[0]}–{letters[-1]}"
        if address.kind == "report":
            return publishers.get(address.id, title)
        if address.kind == "clause" and inside in initials:
            return f"{initials[inside]}/{place}"
        return f"{publishers[inside]} {place}" if inside in publishers else title

    return short


def entries(count: int) -> str:
    """So many entries."""
    if count == 1:
        return QCoreApplication.translate("Tray", "1 entry")
    return QCoreApplication.translate("Tray", "%n entries", "", count)


def one_line(names: Sequence[str], count: int, fits: Callable[[str], bool]) -> str:
    """As many names as fit, whole, after the number of entries; the rest is said to be there."""
    best = entries(count)
    head = headed(best, "")
    for shown in range(1, len(names) + (count > len(names))):
        line = head + " · ".join((*names[:shown], _more(count - shown)))
        if not fits(line):
            break
        best = line
    whole = head + " · ".join(names)
    return whole if len(names) == count and fits(whole) else best


def _more(count: int) -> str:
    return QCoreApplication.translate("Tray", "and %n more", "", count)
