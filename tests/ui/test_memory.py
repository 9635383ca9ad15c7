import pytest

from migbrowser.ui.memory import FILE_NAME, Memory


def test_what_is_saved_is_there_at_the_next_start(tmp_path):
    memory = Memory(tmp_path)
    memory.put(zoom=1.25, tabs={"search": {"text": "边境"}})
    assert memory.save()
    again = Memory(tmp_path)
    assert again.get("zoom", 1.0) == 1.25
    assert again.get("tabs", {}) == {"search": {"text": "边境"}}


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff\xfe", b'{"zoom": "large"}'])
def test_a_spoilt_file_costs_comfort_only(tmp_path, content):
    (tmp_path / FILE_NAME).write_bytes(content)
    assert Memory(tmp_path).get("zoom", 1.0) == 1.0


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path):
    (tmp_path / "file").touch()
    assert Memory(tmp_path / "file").save() is False
