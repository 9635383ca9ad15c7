"""SQL and database files; the only floor that knows SQLite."""
