"""What the window remembers between two starts: a small JSON file beside the library."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FILE_NAME = "window.json"


class Memory:
    """Values by key. Losing the file loses comfort, no work: it is read tolerantly and written whole."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self._values = _read(self._path)

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 (JSON)
        """What was put under `key` if it is of the type of `default`, else `default`."""
        value = self._values.get(key, default)
        return value if default is None or isinstance(value, type(default)) else default

    def put(self, **values: object) -> None:
        """Remember JSON values; `save` writes them."""
        self._values.update(values)

    def save(self) -> bool:
        """Write the file whole; whether that worked. That it did not is no reason not to quit."""
        from PySide6.QtCore import QSaveFile

        file = QSaveFile(str(self._path))
        if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
            return False
        written = json.dumps(self._values, ensure_ascii=False, indent=1)
        file.write(written.encode(errors="replace"))  # half a letter, of whatever wrote it, is none
        return file.commit()


def _read(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(path.read_text("utf-8"), parse_constant=lambda _: None)  # NaN is no JSON
    except (OSError, ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}
