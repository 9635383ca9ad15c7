"""The system libraries that Qt needs: installed where that may be done, told elsewhere."""

import pytest

from development import libraries
from development.checkout import Checkout


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


def test_missing_packages_are_those_of_the_libraries_not_found() -> None:
    assert libraries.missing_packages(lambda name: name != "libEGL.so.1") == ["libegl1"]
    assert libraries.missing_packages(lambda name: True) == []
    assert not libraries.loads("libnobody-has-this.so.1")
