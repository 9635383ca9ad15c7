import pytest

from migbrowser.ui.instance import Instance


@pytest.fixture
def first(qapp, tmp_path):
    made = Instance(tmp_path)
    assert made.is_first()
    made.listen()
    yield made
    made.close()


def test_a_second_start_hands_its_link_over(first, tmp_path, qtbot):
    second = Instance(tmp_path)
    assert not second.is_first()
    with qtbot.waitSignal(first.asked) as asked:
        assert second.hand_over("migbrowser:clause/initiative-2023/12")
    assert asked.args == ["migbrowser:clause/initiative-2023/12"]


def test_a_second_start_without_a_link_brings_the_window_to_the_front(first, tmp_path, qtbot):
    with qtbot.waitSignal(first.asked) as asked:
        assert Instance(tmp_path).hand_over("")
    assert asked.args == [""]


def test_another_library_has_its_own_window(first, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    instance = Instance(other)
    assert instance.is_first()
    instance.close()


def test_when_the_window_is_closed_the_next_start_is_the_first(first, tmp_path):
    first.close()
    second = Instance(tmp_path)
    assert second.is_first()
    second.close()


def test_a_folder_that_cannot_be_written_keeps_nobody_out(qapp, tmp_path):
    assert Instance(tmp_path / "not" / "there").is_first()
