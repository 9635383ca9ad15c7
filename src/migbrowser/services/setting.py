"""The engine's process: sets what it is asked for (`answering.py`). It imports the engine and little else.

When whoever asked is gone it takes a folder of passing files with it.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Any

from migbrowser.services import answering
from migbrowser.services.answering import Deed, Message

PASSING = "document.pdf", "page.typ"  # what a folder of passing files holds


def serve() -> int:
    """Set until standard input ends, which ends the process; a code where nobody can have asked."""
    return answering.serve(_Setter())


class _Setter:
    def __init__(self) -> None:
        self._passing = ""

    def asked(self, message: Message) -> Deed:
        head = message.head
        template = head["template"]
        inputs = {name: part.decode() for name, part in zip(head["inputs"], message.parts, strict=True)}
        folder = os.path.dirname(template)  # noqa: PTH120 (pathlib takes as long to import as all else here)
        settings = {
            "input": template,
            "root": folder,
            "sys_inputs": inputs,
            "format": head["format"],
            "ppi": head["resolution"],
            "pdf_standards": head["standards"],
        }
        fonts = head["fonts"]
        if head.get("passing") is True:  # made for this process alone, with the template in it
            self._passing = folder
        return lambda: _set(fonts, settings)

    def clear(self) -> None:
        if not self._passing:
            return
        with suppress(OSError):
            for each in PASSING:  # by name: no other file is ours to remove
                os.unlink(os.path.join(self._passing, each))  # noqa: PTH108, PTH118 (as above)
            os.rmdir(self._passing)  # noqa: PTH106 (as above)


def _set(fonts: str, settings: dict[str, Any]) -> list[bytes]:
    """A document: one part, or one for each page."""
    import typst

    found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
    made: bytes | list[bytes] = typst.compile(font_paths=found, **settings)
    return made if isinstance(made, list) else [made]
