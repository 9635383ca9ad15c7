"""migbrowser: an offline desktop reference for migration-governance meetings."""

__version__ = "0.1.0"
# The commands that start a process of the program's own, for the engine and for printing: no help names them.
ENGINE, PRINTER = "typeset", "paint"
