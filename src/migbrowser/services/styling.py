"""Formatting a report as a reference in a citation style (CSL), through citeproc.

What the catalogue prints goes in as characters that no style knows and is put back afterwards: a style may
raise the first letters of an English title; it may not upper-case a body's name, drop a word, or read text as
markup.
Where citeproc is known to be at fault, what it gave is mended here: the test of each style shows the result.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from migbrowser.model.address import Address
from migbrowser.model.entry import Edition
from migbrowser.model.export import CitationStyle, Reference, Span
from migbrowser.model.report import Report
from migbrowser.services import labelling
from migbrowser.text.direction import JOINERS
from migbrowser.text.quotes import curled

_LOCALES = {
    CitationStyle.HARVARD: "en-GB",
    CitationStyle.OSCOLA: "en-GB",
    CitationStyle.GB_T_7714: "zh-CN",
}
_STOPS_IN_QUOTES = (CitationStyle.CHICAGO, CitationStyle.CHICAGO_NOTES, CitationStyle.MLA)

_CATALOGUE = "migbrowser"

# All of these are private: no text of the catalogue has them, and none of text that has them keeps them.
_ITALIC, _UPRIGHT, _AUTHOR, _URL = "\uf8f0", "\uf8f1", "\uf8f2", "\uf8f3"
_PLANE = 0xF0000  # a title's punctuation, shifted by this much
_SEEN = (" ", ":")  # after a colon a style may raise a letter
_SHIFTED = re.compile("[\U000f0000-\U000fffff]")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_ONLINE = re.compile(f"(?:Accessed [^.]*\\. )?{_URL}")
_STOP_OUTSIDE = re.compile("(”)([.,])")
_STOP_BETWEEN = re.compile(f"({chr(_PLANE + ord('’'))})([.,])(?=”)")
_SUPPLIED = re.compile(f"[{_ITALIC}“‘](\\[[^\\]]*\\])([.,]?)[{_UPRIGHT}”’]")  # not as printed: stands bare
_STOPS_TWICE = re.compile(
    f"([{''.join(chr(_PLANE + ord(stop)) for stop in '.?!…。？！')}][{_UPRIGHT}’”]*)\\."
)


class Styling:
    """References in the styles of one folder. Each style is read when it is first used, and kept."""

    def __init__(self, resources: Path, in_chinese: Callable[[], Mapping[str, str]] = dict) -> None:
        """`in_chinese` answers what publishers are called in Chinese; a Chinese style asks it, once."""
        self._folder = resources / "csl"
        self._in_chinese = cache(in_chinese)
        self._engine = cache(self._opened)

    def reference(self, report: Report, style: CitationStyle, place: str = "") -> Reference:
        """The report as an entry in a list of sources; `style` must not be `PLAIN`.

        With `place`, such as `passage 1.2`, that place in it, where the style has one.
        """
        item = _page(_ranked(labelling.headline(report.title), style), report.language, report.published)
        item["accessed"] = _day(report.captured)
        return self._entry(item, self._author(report, style), report.url, style, place)

    def _author(self, report: Report, style: CitationStyle) -> str:
        """The publisher; the Chinese style has sources in their own language."""
        if style is CitationStyle.GB_T_7714 and report.language.partition("-")[0] == "zh":
            return self._in_chinese().get(report.publisher, report.publisher)
        return report.publisher

    def catalogued(self, title: str, address: Address, edition: Edition, style: CitationStyle) -> Reference:
        """An entry that the catalogue itself answers for, under its link, as of the edition's day."""
        item = _page(title, "en", date.fromisoformat(edition.date))
        place = f"catalogue edition {edition.hash[:8]}"
        return self._entry(item, _CATALOGUE, f"{_CATALOGUE}:{address}", style, place)

    def _entry(
        self, item: dict[str, Any], author: str, url: str, style: CitationStyle, place: str
    ) -> Reference:
        made = self._title_first(item) if style is CitationStyle.MLA else self._rendered(item, style)
        if style in _STOPS_IN_QUOTES:
            made = _STOP_BETWEEN.sub(r"\2\1", _STOP_OUTSIDE.sub(r"\2\1", made))
        made = _STOPS_TWICE.sub(r"\1", made)
        made = _PLACED[style](made, _line(place)) if place else made
        if style is CitationStyle.OSCOLA:
            made += "."  # its entries are notes
        author = _line(author)
        if author.endswith("."):
            made = made.replace(f"{_AUTHOR}.", _AUTHOR)
        made = made.replace(_AUTHOR, author).replace(_URL, _line(url))
        made = _SHIFTED.sub(lambda found: chr(ord(found[0]) - _PLANE), made)
        return tuple(_spans(_SUPPLIED.sub(r"\1\2", made)))

    def _title_first(self, item: dict[str, Any]) -> str:
        """As MLA has a body's own page: its title, with the body as its site.

        The author is taken off afterwards: without one citeproc gives the title twice.
        """
        made = self._rendered({**item, "container-title": _AUTHOR}, CitationStyle.MLA)
        return made.removeprefix(f"{_AUTHOR}. ")

    def _rendered(self, item: dict[str, Any], style: CitationStyle) -> str:
        from citeproc import Citation, CitationItem, CitationStylesBibliography
        from citeproc.source.json import CiteProcJSON

        engine = self._engine(style)
        made = CitationStylesBibliography(engine, CiteProcJSON([item]), _Marks)
        made.register(Citation([CitationItem(item["id"])]))
        return _unnumbered(str(made.bibliography()[0]))

    def _opened(self, style: CitationStyle) -> Any:  # noqa: ANN401 - citeproc has no types
        from citeproc import CitationStylesStyle

        found = CitationStylesStyle(
            str(self._folder / f"{style}.csl"), locale=_LOCALES.get(style, "en-US"), validate=False
        )
        _remembering(found.root)
        return found


def _remembering(style: Any) -> None:  # noqa: ANN401 - as above
    """Have the elements of a style and its locales know what citeproc looks up anew for each entry, by XPath.

    What an element is given stays with it for as long as somebody holds it: its root holds them all.
    """
    from citeproc.model import CitationStylesElement, Macro

    for root in (style, *style.locales):
        tree = root.getroottree()
        root.elements = [each for each in root.iter() if isinstance(each, CitationStylesElement)]
        macros = {each.get("name"): each for each in root.elements if isinstance(each, Macro)}
        for each in root.elements:
            each.get_root, each.get_macro = tree.getroot, macros.__getitem__
            each.xpath_search = cache(each.xpath_search)
    for each in style.elements:
        if hasattr(type(each), "calls_variable"):
            each.calls_variable = cache(each.calls_variable)


class _Italic(str):
    """Text between the marks of italics."""

    __slots__ = ()

    def __new__(cls, text: str) -> _Italic:
        return super().__new__(cls, f"{_ITALIC}{text}{_UPRIGHT}")


class _Marks:
    """What citeproc calls a formatter: italics are marked, all else is text."""

    Italic = Oblique = _Italic
    Bold = Light = Underline = Superscript = Subscript = SmallCaps = str

    @staticmethod
    def preformat(text: str) -> str:
        """Text as it is: there is no markup to escape it for."""
        return text


def _behind_title(form: str) -> Callable[[str, str], str]:
    """A place behind an italic title, as `form` has it; a full stop follows."""
    return lambda made, place: re.sub(
        rf"{_UPRIGHT}\.? ", lambda _: f"{_UPRIGHT}{form.format(place)}. ", made, count=1
    )


def _before(mark: str, form: str) -> Callable[[str, str], str]:
    """A place before `mark`, as `form` has it."""
    return lambda made, place: made.replace(mark, f"{form.format(place)}{mark}", 1)


def _behind_day(made: str, place: str) -> str:
    """As Chicago has it: behind the day of publication, where there is none in a sentence of its own."""
    found = _ONLINE.search(made)
    at = found.start() if found else len(made)
    head, rest = made[:at].rstrip(), made[at:]
    if head.endswith("."):
        return f"{head[:-1]}, {place}. {rest}"
    return f"{head} {place[:1].upper()}{place[1:]}. {rest}"


_PLACED: dict[CitationStyle, Callable[[str, str], str]] = {
    CitationStyle.APA: _behind_title(" ({})"),
    CitationStyle.CHICAGO: _behind_day,
    CitationStyle.CHICAGO_NOTES: _behind_day,
    CitationStyle.MLA: _before(f", {_URL}", ", {}"),
    CitationStyle.HARVARD: _behind_title(", {}"),
    CitationStyle.OSCOLA: _before(f" <{_URL}", " {}"),
    CitationStyle.GB_T_7714: _before("[EB/OL]", ": {}"),
}


def _page(title: str, language: str, published: date | None) -> dict[str, Any]:
    """An entry as CSL has it: to a style each is a page of its publisher, who is author and site at once.

    A publisher given twice would be printed twice; a newspaper's type brings in an edition that is not there.
    """
    item: dict[str, Any] = {
        "id": "report",
        "type": "webpage",
        "title": _shifted(_line(title)),
        "author": [{"literal": _AUTHOR}],
        "URL": _URL,
        "language": language,
    }
    return {**item, "issued": _day(published)} if published else item


def _ranked(title: str, style: CitationStyle) -> str:
    """A title with the quotation marks that stand within those of the style."""
    if style in _STOPS_IN_QUOTES:
        return curled(title).replace("“", "‘").replace("”", "’")
    return curled(title)


def _day(day: date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}


def _shifted(title: str) -> str:
    """A title of which a style sees the letters alone."""
    return "".join(
        char if char.isalnum() or char in _SEEN or ord(char) > 0xFFFF else chr(_PLANE + ord(char))
        for char in title
    )


def _unnumbered(made: str) -> str:
    """Without a number at its head: a document numbers its sources itself."""
    return re.sub(r"^\[1\]\s*", "", made)


def _line(text: str) -> str:
    """Text on one line, without control characters and private ones."""
    kept = "".join(char if char.isprintable() or char in JOINERS else " " for char in _PRIVATE.sub(" ", text))
    return " ".join(kept.split())


def _spans(made: str) -> Iterator[Span]:
    italic = False
    letters: list[tuple[str, bool]] = []
    for char in made:
        if char in (_ITALIC, _UPRIGHT):
            italic = char == _ITALIC
        else:
            letters.append((char, italic))
    for slanted, run in groupby(letters, key=lambda letter: letter[1]):
        yield Span("".join(char for char, _ in run), slanted)
