"""What is seen: the window, its views and its jobs. The only floor that knows Qt."""

import builtins

import PySide6.QtCore  # noqa: F401 - it puts a function of its own before each import

# That is for a feature that nothing here uses, and makes every import half as dear again: it reads sources.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
