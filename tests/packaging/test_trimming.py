"""What of Qt a bundle keeps."""

import importlib.util
from pathlib import Path

import pytest

FILE = Path(__file__).resolve().parents[2] / "packaging" / "trimming.py"
spec = importlib.util.spec_from_file_location("trimming", FILE)  # its folder is no package
assert spec
assert spec.loader
trimming = importlib.util.module_from_spec(spec)
spec.loader.exec_module(trimming)


@pytest.mark.parametrize(
    ("name", "used"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/printsupport/libcupsprintersupport.so", True),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", False),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/opengl32sw.dll", False),
        ("libcups.so.2", False),
        ("resources/i18n/migbrowser_zh.qm", True),
        ("resources/plugins/readme.txt", True),
        ("PySide6/QtCore.abi3.so", True),
    ],
)
def test_is_used(name: str, used: bool) -> None:
    assert trimming.is_used(name) is used


def test_only_libraries_that_something_loads_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    imports = {
        "/QtGui.so": {("libQt6Gui.so.6", "/qt/libQt6Gui.so.6")},
        "/libQt6Gui.so.6": {("libEGL.so.1", None), ("libicu.so", "/libicu.so")},
        "/libQt6Qml.so.6": {("libQt6Network.so.6", None)},
    }
    monkeypatch.setattr(trimming, "get_imports", lambda source: imports.get(source, set()))
    kept = [
        ("libpython3.11.so.1.0", "/libpython.so", "BINARY"),
        ("PySide6/QtGui.abi3.so", "/QtGui.so", "EXTENSION"),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/libqxcb.so", "BINARY"),
        ("PySide6/Qt/lib/libQt6Gui.so.6", "/libQt6Gui.so.6", "BINARY"),
        ("libssl.so.3", "/libssl.so", "BINARY"),
        ("libicu.so", "/libicu.so", "BINARY"),
    ]
    dropped = [
        ("PySide6/Qt/lib/libQt6Qml.so.6", "/libQt6Qml.so.6", "BINARY"),
        ("PySide6/Qt/lib/libQt6Network.so.6", "/libQt6Network.so.6", "BINARY"),
    ]
    assert sorted(trimming.reachable(kept + dropped)) == sorted(kept)
