"""The visible text of a web page: its blocks as lines, without scripts and marks of form."""

from __future__ import annotations

from html.parser import HTMLParser

_UNSEEN = frozenset({"script", "style", "template", "noscript", "head", "svg"})
_INLINE = frozenset(  # tags that a word may run through; all others end a line
    {
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd"),
        *("mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
    }
)


def page_text(page: str) -> str:
    """The text that a reader of the page sees, a blank line between blocks. Any string will do."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.parts).split("\0"))
    return "\n\n".join(line for line in lines if line)


class _Reader(HTMLParser):
    """Collects visible text; a NUL stands where a block begins or ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Leave what is not seen; end a line at a block."""
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif tag not in _INLINE:
            self.parts.append("\0")

    def handle_endtag(self, tag: str) -> None:
        """Go on after what is not seen, also where an inner tag of it was never closed."""
        if tag in self._unseen:
            del self._unseen[self._unseen.index(tag) :]
        elif tag == "body":
            self._unseen.clear()
        if tag not in _INLINE:
            self.parts.append("\0")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """A tag that closes itself, such as `<br/>`, holds nothing."""
        if tag not in _INLINE:
            self.parts.append("\0")

    def handle_data(self, data: str) -> None:
        """Keep what is seen."""
        if not self._unseen:
            self.parts.append(data.replace("\0", "\ufffd"))
