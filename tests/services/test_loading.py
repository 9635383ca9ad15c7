"""Loading what a user calls a text file: encodings, and what is no text."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from migbrowser.cli.messages import sentence
from migbrowser.model.errors import Problem, UserError
from migbrowser.services import loading
from migbrowser.services.loading import load_text

WORDS = "移民管理 migration, déjà vu"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030"])
def test_the_encoding_is_found(tmp_path, encoding):
    file = tmp_path / "text.txt"
    file.write_bytes(WORDS.encode(encoding))
    assert load_text(file).text == WORDS


def test_western_text_without_a_mark_is_read(tmp_path):
    file = tmp_path / "text.txt"
    file.write_bytes("déjà".encode("cp1252") + b" \xff")
    assert "d" in load_text(file).text


def test_of_a_web_page_what_is_seen_is_read(tmp_path):
    file = tmp_path / "page.html"
    file.write_text("<!DOCTYPE html><script>no</script><p>The <b>ferry</b> runs.<p>Piers.", encoding="utf-8")
    assert load_text(file).text.split("\n\n") == ["The ferry runs.", "Piers."]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7 ...", "a PDF, no plain text"),
        (b"PK\x03\x04", "a packed file, such as DOCX,"),
        (bytes(range(256)) * 9, "a picture"),  # a picture or a program
        (WORDS.encode("utf-16-le"), "a picture"),  # without its mark
    ],
)
def test_what_is_no_plain_text_is_said_to_be_none(tmp_path, data, said):
    file = tmp_path / "file"
    file.write_bytes(data)
    with pytest.raises(UserError) as caught:
        load_text(file)
    assert said in sentence(caught.value)
    assert "who may read it" not in sentence(caught.value)


def test_a_text_with_a_few_stray_control_characters_is_still_one(tmp_path):
    file = tmp_path / "text.txt"
    file.write_bytes(b"\0\x1f" + b"The ferry runs at nine.\n" * 9)
    assert load_text(file).text.count("ferry") == 9


def test_a_missing_file_a_folder_and_a_huge_one(tmp_path, monkeypatch):
    for path in (tmp_path / "none", tmp_path):
        with pytest.raises(UserError) as caught:
            load_text(path)
        assert caught.value.problem is Problem.UNREADABLE_FILE
    monkeypatch.setattr(loading, "LARGEST", 3)
    (tmp_path / "long").write_text("four")
    with pytest.raises(UserError) as caught:
        load_text(tmp_path / "long")
    assert caught.value.problem is Problem.TOO_LARGE


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60))
def test_any_bytes_are_text_or_a_users_trouble(tmp_path, data):
    file = tmp_path / "any"
    file.write_bytes(data)
    with suppress(UserError):
        assert "\0" not in load_text(file).text
