"""migbrowser: an offline desktop reference for migration-governance meetings."""

__version__ = "0.1.0"
ENGINE = "typeset"  # the command that starts the engine's process; for the program alone, so no help names it
