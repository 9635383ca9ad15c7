"""Runs in the bundle's window program last before it, when PyInstaller has made PySide6 ready."""

import builtins
import os

# PySide6 puts a function of its own before each import, for a feature that nothing here uses.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)

# Our libraries were found by now; a browser or mail program that we start shall find its own.
if "LD_LIBRARY_PATH_ORIG" in os.environ:
    os.environ["LD_LIBRARY_PATH"] = os.environ.pop("LD_LIBRARY_PATH_ORIG")
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
