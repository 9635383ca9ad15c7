"""Lets `python -m migbrowser` start the program."""

from migbrowser.app import run

run()
