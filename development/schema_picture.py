"""Draws the catalogue's schema into data/README.md: `python -m development.schema_picture`."""

import re
import sqlite3
import sys
from pathlib import Path

README = Path(__file__).resolve().parents[1] / "data" / "README.md"
BEGIN, END = "<!-- schema: begin -->", "<!-- schema: end -->"


def main() -> int:
    """Brings the picture in the README up to date with the schema of the program beside it."""
    sys.path.insert(0, str(README.parents[1] / "src"))
    from migbrowser.store.schema import TABLES

    text = README.read_text("utf-8")
    README.write_text(drawn_into(text, picture(TABLES)), "utf-8")
    return 0


def drawn_into(text: str, drawn: str) -> str:
    """The text, with the picture between its two marks."""
    return re.sub(f"(?s){re.escape(BEGIN)}.*{re.escape(END)}", lambda _: f"{BEGIN}\n{drawn}{END}", text)


def picture(schema: str) -> str:
    """The references as a Mermaid diagram, then each table with its columns; `*` marks the primary key."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(schema)
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    arrows = "".join(_arrows(connection, table) for table in tables)
    listed = "".join(_columns(connection, table) for table in tables)
    connection.close()
    return f"```mermaid\nerDiagram\n{arrows}```\n\n{listed}"


def _arrows(connection: sqlite3.Connection, table: str) -> str:
    """What a table refers to: from one row there, to any number of rows here."""
    needed = {row[1]: row[3] for row in connection.execute(f"PRAGMA table_info({table})")}
    keys = sorted(connection.execute(f"PRAGMA foreign_key_list({table})"), key=lambda row: -row[0])
    return "".join(
        f"    {row[2]} {'||' if needed[row[3]] else '|o'}--o{{ {table} : {row[3]}\n" for row in keys
    )


def _columns(connection: sqlite3.Connection, table: str) -> str:
    columns = connection.execute(f"PRAGMA table_info({table})")
    return f"- **{table}**: " + ", ".join(f"{row[1]}{'*' * bool(row[5])}" for row in columns) + "\n"


if __name__ == "__main__":
    sys.exit(main())
