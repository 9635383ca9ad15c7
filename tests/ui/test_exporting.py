"""What is remembered of how the user exports."""

from pathlib import Path

import pytest

from migbrowser.model.export import CitationStyle, ExportOptions, Paper
from migbrowser.ui.exporting import PAPERS, STYLES, export_options
from migbrowser.ui.memory import Memory


def test_nothing_remembered_is_the_default(tmp_path: Path) -> None:
    assert export_options(Memory(tmp_path)) == ExportOptions()


def test_what_was_chosen(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    memory.put(citation_style="oscola", paper="letter")
    assert export_options(memory) == ExportOptions(paper=Paper.LETTER, style=CitationStyle.OSCOLA)


@pytest.mark.parametrize("value", ["papyrus", "", 7, None])
def test_what_no_longer_exists_is_the_default(tmp_path: Path, value: object) -> None:
    memory = Memory(tmp_path)
    memory.put(citation_style=value, paper=value)
    assert export_options(memory) == ExportOptions()


def test_every_choice_is_offered() -> None:
    assert [style for style, _ in STYLES] == list(CitationStyle)
    assert [paper for paper, _ in PAPERS] == list(Paper)
