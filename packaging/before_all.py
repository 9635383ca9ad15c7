"""Runs first in the bundle's programs: has modules imported from the one file of `packaging/one_file.py`."""

import marshal
import mmap
import os
import sys
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import (
    SourcelessFileLoader,
    spec_from_file_location,
)  # importlib is in the file
from types import CodeType

BASE = sys._MEIPASS  # type: ignore[attr-defined]  # set by PyInstaller: where the bundle's files are


class OneFile:
    """Finds modules by the file's index."""

    def __init__(self, path: str) -> None:
        with open(path, "rb") as file:  # noqa: PTH123 (pathlib is in the file)
            content = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        begin = 8 + int.from_bytes(content[:8], "little")
        self._index = marshal.loads(content[8:begin])
        self._codes = content[begin:]

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """How to import a module, if it is one of ours."""
        if name not in self._index:
            return None
        place, begin, end = self._index[name]
        loader = Loader(name, BASE + os.sep + place, self._codes[begin:end])
        return spec_from_file_location(name, loader=loader)


class Loader(SourcelessFileLoader):
    """Loads a module as if its file were there, with the data files beside it."""

    def __init__(self, name: str, path: str, code: memoryview) -> None:
        super().__init__(name, path)
        self._code = code

    def get_code(self, _: str) -> CodeType:
        """The module's code."""
        code: CodeType = marshal.loads(self._code)
        return code


sys.meta_path.insert(0, OneFile(BASE + os.sep + "modules"))
