"""Deeds a user would name with a verb; free of Qt and of SQL."""
