"""Where the program's files and the user's files are."""

from __future__ import annotations

import sys
from pathlib import Path

PROGRAM = "migbrowser"


def bundle() -> Path | None:
    """The folder of a packaged program's files, or `None` when it runs from a checkout."""
    inside = getattr(sys, "_MEIPASS", None)
    return Path(inside) if inside else None


def resources() -> Path:
    """The folder with fonts, icons, styles, translations and the handbook."""
    return (bundle() or Path(__file__).resolve().parents[2]) / "resources"


def catalogue() -> Path:
    """The catalogue that is read when no other is named."""
    return Path(__file__).resolve().parent / "catalogue.db"


def library_folder() -> Path:
    """The folder of the user's library when no other is named."""
    from platformdirs import user_data_path

    return user_data_path(PROGRAM, appauthor=False)


def log_file() -> Path:
    """The log file when no other is named."""
    from platformdirs import user_log_path

    return user_log_path(PROGRAM, appauthor=False) / f"{PROGRAM}.log"
