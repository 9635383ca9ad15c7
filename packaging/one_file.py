"""All modules of a bundle in one file, since finding each takes longer than running it.

`gather` makes the file while packaging; in the bundle `packaging/before_all.py` imports from it. First comes
the length of its index, 8 bytes, then the index, marshalled: of each module its place in the bundle and where
its code begins and ends.
"""

import marshal
from pathlib import Path, PurePath
from typing import Protocol

from PyInstaller.compat import PY3_BASE_MODULES

Entry = tuple[str, str, str]

NAME = "modules"
HEADER = 16  # bytes of a .pyc before its code
SUPPORT = "files.dir"  # where Shiboken keeps its own Python


class Found(Protocol):
    """What is used of PyInstaller's `Analysis`."""

    datas: list[Entry]
    scripts: list[Entry]


def gather(workplace: Path, *analyses: Found) -> None:
    """Puts the modules among the data of analyses made with `noarchive` into one file in their place.

    Those that Python needs before it can run anything stay files, as do Shiboken's, which are looked for.
    """
    modules = {place: source for each in analyses for place, source, _ in each.datas if is_module(place)}
    target = workplace / NAME
    target.write_bytes(
        packed({place: Path(source).read_bytes()[HEADER:] for place, source in modules.items()})
    )
    for each in analyses:
        kept = [entry for entry in each.datas if not is_module(entry[0]) or stays(entry[0])]
        each.datas = [*kept, (NAME, str(target), "DATA")]


def is_module(place: str) -> bool:
    """Whether a file is a compiled module, by its place in the bundle."""
    return PurePath(place).suffix == ".pyc"


def stays(place: str) -> bool:
    """Whether a module is needed as a file too."""
    return module_at(place).partition(".")[0] in {*PY3_BASE_MODULES, "shibokensupport"}


def packed(codes: dict[str, bytes]) -> bytes:
    """The file's content, from the marshalled code at each place in the bundle (`json/decoder.pyc`)."""
    index, end = {}, 0
    for place, code in sorted(codes.items()):
        index[module_at(place)] = (place, end, end + len(code))
        end += len(code)
    head = marshal.dumps(index)
    return len(head).to_bytes(8, "little") + head + b"".join(code for _, code in sorted(codes.items()))


def module_at(place: str) -> str:
    """The module's name: `json` for `json/__init__.pyc`; Shiboken has a folder in the way."""
    parts = PurePath(place).with_suffix("").parts
    parts = parts[parts.index(SUPPORT) + 1 :] if SUPPORT in parts else parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def run_last(analysis: Found, hook: str) -> None:
    """Has a runtime hook of ours run after PyInstaller's own, just before the program."""
    hooks = [entry for entry in analysis.scripts if entry[0] == hook]
    others = [entry for entry in analysis.scripts if entry[0] != hook]
    analysis.scripts = [*others[:-1], *hooks, others[-1]]
