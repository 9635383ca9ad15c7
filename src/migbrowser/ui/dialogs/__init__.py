"""Dialogs: each is opened by an action, none blocks the window's life."""
