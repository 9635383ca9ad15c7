"""What goes into a bundle of Qt, and what shortens its start.

The program is packaged with this, and the bare window that its start is timed against. An entry is
PyInstaller's: where a file goes in the bundle, where it comes from, and its kind.
"""

import compileall
import os
import py_compile
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Protocol

from PyInstaller.depend.bindepend import get_imports

Entry = tuple[str, str, str]


class Found(Protocol):
    """What is used of PyInstaller's `Analysis`."""

    binaries: list[Entry]
    datas: list[Entry]


# The plugins that a program of widgets uses on any of the systems: screens, what is typed through input
# methods, the system's dialogs, theme and printers, https.
PLUGINS = {
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platformthemes": {"qxdgdesktopportal"},
    "printsupport": {"cupsprintersupport", "windowsprintersupport"},
    "styles": {"qmodernwindowsstyle", "qmacstyle"},
    "tls": {"qopensslbackend", "qschannelbackend", "qsecuretransportbackend"},
    "wayland-decoration-client": {"bradient"},
    "wayland-shell-integration": {"xdg-shell"},
}
TRANSLATIONS = {"qtbase_zh_CN.qm"}  # Qt's own English needs no file

# Loaded by name while running, so that nothing kept needs to import them.
LOADED_BY_NAME = re.compile(r"(lib)?(python|ssl|crypto)[\d.-]*", re.IGNORECASE)
# A software OpenGL of 20 MB for Windows; widgets draw without. CUPS and the dozen libraries behind it are the
# system's that prints; where it has none, Qt offers to print into a file.
NEVER = {"opengl32sw.dll", "libcups.so.2"}
# Shipped with symbols that only a debugger reads: 33 of 107 MB.
STRIPPED = re.compile(r"libpython|_typst\.")


def trim(analysis: Found, workplace: Path) -> None:
    """Cuts what PyInstaller's analysis found down to what is used, and adds what shortens the start.

    Takes an `Analysis` of a spec file, whose `binaries` and `datas` it replaces, and a folder to work in.
    """
    binaries = reachable([entry for entry in analysis.binaries if is_used(entry[0])])
    there = {name for name, _, _ in binaries}
    analysis.binaries = [stripped(entry, workplace) for entry in binaries]
    analysis.datas = [
        entry
        for entry in analysis.datas
        if is_used(entry[0]) and (entry[2] != "SYMLINK" or entry[1] in there)
    ]
    analysis.datas += compiled_support(workplace)


def is_used(name: str) -> bool:
    """Whether a file is used, by its place in the bundle; libraries are another matter (`reachable`)."""
    path = PurePath(name)
    if "PySide6" in path.parts and "translations" in path.parts:
        return path.name in TRANSLATIONS
    if is_plugin(path):
        plugin = path.name.partition(".")[0].removeprefix("lib")
        return plugin in PLUGINS.get(path.parent.name, set())
    return path.name not in NEVER


def reachable(binaries: Iterable[Entry]) -> list[Entry]:
    """The binaries without the libraries that nothing loads any more."""
    kept: list[Entry] = []
    libraries: dict[str, Entry] = {}
    for entry in binaries:
        if is_library(entry):
            libraries[PurePath(entry[0]).name.lower()] = entry
        else:
            kept.append(entry)
    for entry in kept:  # grows while it is walked
        for name, _ in get_imports(entry[1]):
            library = libraries.pop(PurePath(name).name.lower(), None)
            if library:
                kept.append(library)
    return kept


def is_library(entry: Entry) -> bool:
    """Whether a binary is there only because others load it."""
    path = PurePath(entry[0])
    return entry[2] == "BINARY" and not is_plugin(path) and not LOADED_BY_NAME.match(path.name)


def is_plugin(path: PurePath) -> bool:
    """Whether Qt loads a file as one of its plugins."""
    return "PySide6" in path.parts and "plugins" in path.parts


def stripped(entry: Entry, workplace: Path) -> Entry:
    """An entry whose file has no debugger's symbols, where that is worth it and the system can do it."""
    name, source, kind = entry
    target = workplace / PurePath(name).name
    if sys.platform != "linux" or not STRIPPED.search(target.name) or not shutil.which("strip"):
        return entry
    subprocess.run(["strip", "--strip-unneeded", "-o", target, source], check=True)
    return name, str(target), kind


def compiled_support(workplace: Path) -> list[Entry]:
    """Shiboken's own Python, compiled; without these files each start unpacks and compiles it anew."""
    import shiboken6

    copy = workplace / "shiboken" / "shiboken6"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(Path(shiboken6.__file__).parent, copy)
    # Its own switch for writing these files, thrown in the copy so that the environment stays as it is.
    subprocess.run(
        [sys.executable, "-P", "-c", "from shiboken6 import Shiboken"],
        env=os.environ | {"SBK_EMBED": "0", "PYTHONPATH": str(copy.parent)},
        check=True,
    )
    support = copy / "files.dir"
    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
    compileall.compile_dir(support, quiet=1, legacy=True, invalidation_mode=mode, stripdir=str(copy.parent))
    compiled = sorted(support.rglob("*.pyc"))
    if not compiled:
        raise SystemExit(
            "shiboken6 did not write its support files: see compiled_support in packaging/trimming.py"
        )
    return [(str(path.relative_to(copy.parent)), str(path), "DATA") for path in compiled]
