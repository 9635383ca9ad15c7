"""migbrowser: an offline desktop reference for migration-governance meetings."""

__version__ = "0.1.0"
