"""Faults of the toolkit that would come back unseen with another version of it."""

import sys

from PySide6.QtWidgets import QLabel


def test_void_calls_do_not_eat_references_to_none(qapp):
    label = QLabel()
    before = sys.getrefcount(None)
    for number in range(300):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - 100
