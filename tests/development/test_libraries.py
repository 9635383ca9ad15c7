"""The system libraries that Qt needs: installed where that may be done, told elsewhere."""

import pytest

from development import libraries
from development.checkout import Checkout, StopError


def test_missing_libraries_are_installed_where_that_may_be_done(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing, installed = ["libegl1"], []

    def install(prefix: list[str], packages: list[str]) -> None:
        installed.append((prefix, list(packages)))
        missing.clear()

    monkeypatch.setattr(libraries, "missing_packages", lambda: list(missing))
    monkeypatch.setattr(libraries, "unasked", lambda: ["sudo", "-n"])
    monkeypatch.setattr(libraries, "install_packages", install)
    libraries.ensure_libraries(checkout)
    assert installed == [(["sudo", "-n"], ["libegl1"])]
    assert libraries.libraries_are_known(checkout)


def test_missing_libraries_are_told_where_they_may_not_be_installed(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(libraries, "missing_packages", lambda: ["libegl1", "libxcb-cursor0"])
    monkeypatch.setattr(libraries, "unasked", lambda: None)
    monkeypatch.setattr(libraries, "install_packages", pytest.fail)
    libraries.ensure_libraries(checkout)
    said = capsys.readouterr()
    assert said.err.endswith("sudo apt-get install libegl1 libxcb-cursor0\n")
    assert said.out == ""


def test_packaging_tools_are_installed_or_told(monkeypatch: pytest.MonkeyPatch) -> None:
    missing = ["binutils", "libpython3.11"]
    monkeypatch.setattr(libraries, "missing_tools", lambda: list(missing))
    monkeypatch.setattr(libraries, "unasked", lambda: None)
    with pytest.raises(StopError, match=r"sudo apt-get install binutils libpython3\.11$"):
        libraries.ensure_packaging_tools()
    monkeypatch.setattr(libraries, "unasked", list)
    monkeypatch.setattr(libraries, "install_packages", lambda prefix, packages: missing.clear())
    libraries.ensure_packaging_tools()
    assert missing == []


def test_missing_tools_are_those_not_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries.sys, "platform", "linux")
    monkeypatch.setattr(libraries.shutil, "which", lambda program: None)
    monkeypatch.setattr(libraries, "loads", lambda library: True)
    assert libraries.missing_tools() == ["binutils"]
    monkeypatch.setattr(libraries.sys, "platform", "darwin")
    assert libraries.missing_tools() == []


def test_missing_packages_are_those_of_the_libraries_not_found() -> None:
    assert libraries.missing_packages(lambda name: name != "libEGL.so.1") == ["libegl1"]
    assert libraries.missing_packages(lambda name: True) == []
    assert not libraries.loads("libnobody-has-this.so.1")
