"""A file is saved whole or not at all."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from migbrowser.model.errors import Problem, UserError
from migbrowser.services.saving import check_target, save


def refusal(target: Path) -> Problem:
    with pytest.raises(UserError) as caught:
        save(target, b"new")
    return caught.value.problem


def test_writes_under_the_name_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "brief für den Minister, 移民 #1.pdf"
    save(target, b"content")
    assert target.read_bytes() == b"content"
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_replaces_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old and longer")
    save(target, b"new")
    assert target.read_bytes() == b"new"


def test_writes_through_a_link_and_keeps_it(tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(b"old")
    link = tmp_path / "link.pdf"
    link.symlink_to("real.pdf")
    save(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"new"


def test_the_file_is_as_open_to_others_as_any(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    save(tmp_path / "a.pdf", b"")
    assert (tmp_path / "a.pdf").stat().st_mode == (tmp_path / "plain").stat().st_mode


@pytest.mark.skipif(os.name != "posix", reason="rights of other kinds")
def test_what_was_closed_to_others_stays_so(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").touch()
    (tmp_path / "a.pdf").chmod(0o600)
    save(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").stat().st_mode & 0o777 == 0o600


def test_refuses_a_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path) is Problem.TARGET_IS_FOLDER


def test_refuses_a_missing_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none" / "a.pdf") is Problem.NO_SUCH_FOLDER


def test_refuses_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert refusal(tmp_path / "file" / "a.pdf") is Problem.NO_SUCH_FOLDER


def test_refuses_a_read_only_file_and_leaves_it(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    target.chmod(0o444)
    assert refusal(target) is Problem.UNWRITABLE_FILE
    assert target.read_bytes() == b"old"


@pytest.mark.skipif(os.name != "posix", reason="devices have names on POSIX only")
def test_refuses_what_is_no_ordinary_file() -> None:
    assert refusal(Path("/dev/null")) is Problem.UNWRITABLE_FILE


@pytest.mark.parametrize("name", ["x" * 300 + ".pdf", "a\0b.pdf"])
def test_refuses_a_name_that_no_system_takes(tmp_path: Path, name: str) -> None:
    assert refusal(tmp_path / name) is Problem.UNWRITABLE_FILE


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EIO])
def test_a_disk_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: int
) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")

    def failing(_handle: int) -> None:
        raise OSError(fault, os.strerror(fault))

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(UserError) as caught:
        save(target, b"new")
    assert caught.value.values["reason"] == os.strerror(fault)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.pdf", b"old")]


def test_a_disk_that_is_really_full(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        problem = refusal_of_large(tmp_path / "a.pdf")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert problem is Problem.UNWRITABLE_FILE
    assert list(tmp_path.iterdir()) == []


def refusal_of_large(target: Path) -> Problem:
    with pytest.raises(UserError) as caught:
        save(target, bytes(100_000))
    return caught.value.problem


def test_checking_writes_nothing(tmp_path: Path) -> None:
    check_target(tmp_path / "a.pdf")
    assert list(tmp_path.iterdir()) == []


def during_sync(monkeypatch: pytest.MonkeyPatch, deed: Callable[[], object]) -> None:
    """Have `deed` happen when the content is written and not yet in its place."""
    sync = os.fsync

    def disturbed(handle: int) -> None:
        sync(handle)
        monkeypatch.setattr(os, "fsync", sync)
        deed()

    monkeypatch.setattr(os, "fsync", disturbed)


def test_a_folder_that_goes_away_while_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    during_sync(monkeypatch, lambda: folder.rename(tmp_path / "gone"))
    assert refusal(folder / "a.pdf") is Problem.UNWRITABLE_FILE
    assert not (tmp_path / "gone" / "a.pdf").exists()


def test_a_file_removed_while_writing_is_there_whole_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    during_sync(monkeypatch, target.unlink)
    save(target, b"new")
    assert target.read_bytes() == b"new"


def test_a_file_that_becomes_a_folder_while_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.pdf"
    during_sync(monkeypatch, target.mkdir)
    assert refusal(target) is Problem.UNWRITABLE_FILE
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
