"""Engines over words, dates and names: pure functions over values."""
