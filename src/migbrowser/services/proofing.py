"""Looking at a document before it is saved: the very PDF, each of its pages drawn when it is asked for."""

from __future__ import annotations

import re
import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path
from weakref import finalize

from migbrowser.model.errors import Problem, UserError
from migbrowser.services.pressing import Press
from migbrowser.services.setting import PASSING

# The size of each page in its order, as the engine writes it; what a title says never begins a line.
_PAGE = re.compile(rb"^<</Type/Page/[^\n]*?/MediaBox *\[0 0 ([0-9.]+) ([0-9.]+)\]", re.MULTILINE)
_DOCUMENT_FILE, _SHEET_FILE = PASSING
_SHEET = f"""#let size(side) = float(sys.inputs.at(side)) * 1pt
#set page(width: size("width"), height: size("height"), margin: 0pt)
#image("{_DOCUMENT_FILE}", page: int(sys.inputs.page), width: 100%, height: 100%)
"""


class Proof:
    """A PDF of the engine's, and the process that draws its pages from the first one asked for until `close`.

    Pages may be asked for on any thread, one at a time.
    """

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf
        self.sizes = tuple((float(width), float(height)) for width, height in _PAGE.findall(pdf))  # in points
        self._open = ExitStack()
        self._at_work: tuple[Press, Path] | None = None
        self._end = finalize(self, self._open.close)

    def page(self, number: int, resolution: float) -> bytes:
        """A page, counted from 0, as a PNG, `resolution` in dots per inch.

        Raises `UserError`: ENGINE_FAILED, ENGINE_ENDED, ENGINE_NOT_STARTED; UNWRITABLE_FILE where the folder
        for temporary files has no room for the document.
        """
        width, height = self.sizes[number]
        inputs = {"page": number + 1, "width": width, "height": height}
        press, folder = self._at_work = self._at_work or self._begun()
        head = {
            "template": str(folder / _SHEET_FILE),
            "fonts": str(folder),
            "inputs": list(inputs),
            "format": "png",
            "standards": [],
            "resolution": resolution,
            "passing": True,
        }
        try:
            [picture] = press.ask(head, *(str(value).encode() for value in inputs.values()))
        except UserError:
            self.close()  # another page gets another process
            raise
        return picture

    def close(self) -> None:
        """End the process and leave no file behind."""
        self._at_work = None
        self._open.close()

    def _begun(self) -> tuple[Press, Path]:
        try:
            folder = Path(tempfile.mkdtemp(prefix="migbrowser-"))
            self._open.callback(shutil.rmtree, folder, ignore_errors=True)
            (folder / _DOCUMENT_FILE).write_bytes(self._pdf)
            (folder / _SHEET_FILE).write_text(_SHEET, "utf-8")
        except OSError as error:
            self.close()
            place, reason = error.filename or tempfile.gettempdir(), error.strerror or str(error)
            raise UserError(Problem.UNWRITABLE_FILE, path=place, reason=reason) from error
        return self._open.enter_context(Press()), folder
