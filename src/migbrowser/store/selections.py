"""The selections in the library, and the log by which each change of them can be taken back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from migbrowser.model.address import Address
from migbrowser.model.selection import Deed, Item, OwnText, Selection, SelectionSummary, TextKind

TABLES = """
    CREATE TABLE selections (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,  -- '' until the first one is named
        title TEXT NOT NULL DEFAULT '',  -- of its documents
        present INTEGER NOT NULL DEFAULT 0  -- 1: the one that is shown
    );
    CREATE TABLE selection_items (
        selection INTEGER NOT NULL REFERENCES selections(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,  -- from 0, without gaps
        kind TEXT NOT NULL CHECK (kind IN ('entry', 'heading', 'paragraph')),
        content TEXT NOT NULL,  -- an entry's address, else the user's text
        key TEXT NOT NULL DEFAULT ''  -- of the user's text
    );
    CREATE INDEX selection_items_in_order ON selection_items (selection, position);
    CREATE TABLE selection_changes (  -- NULL: the selection was not there
        id INTEGER PRIMARY KEY,
        selection INTEGER NOT NULL,
        deed TEXT NOT NULL,
        name_before TEXT,
        name_after TEXT,
        title_before TEXT,
        title_after TEXT,
        position INTEGER NOT NULL,  -- where the items differ
        items_before TEXT NOT NULL,  -- JSON: [kind, content, key] each
        items_after TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0
    );
    INSERT INTO selections (id, name, present) VALUES (1, '', 1);
    INSERT INTO selection_items (selection, position, kind, content)
        SELECT 1, row_number() OVER (ORDER BY position) - 1, 'entry', address FROM selection;
    DROP TABLE selection;
"""
MOST = 100  # changes that can be taken back
_ENTRY = "entry"
_Row = tuple[str, str, str]  # kind, content, key


@dataclass(frozen=True, slots=True)
class Change:
    """How one selection became another; `None` is one that is not there."""

    deed: Deed
    before: Selection | None
    after: Selection | None


def present(connection: sqlite3.Connection) -> Selection:
    """The selection that is shown; if that was deleted, the one made last. There always is one."""
    row = connection.execute(
        "SELECT id, name, title FROM selections ORDER BY present DESC, id DESC LIMIT 1"
    ).fetchone()
    return _whole(connection, row)


def named(connection: sqlite3.Connection, name: str) -> Selection | None:
    """The selection of that name."""
    row = connection.execute("SELECT id, name, title FROM selections WHERE name = ?", (name,)).fetchone()
    return _whole(connection, row) if row else None


def summaries(connection: sqlite3.Connection) -> tuple[SelectionSummary, ...]:
    """All selections in the order in which they were made."""
    rows = connection.execute(
        "SELECT id, name, title, (SELECT count(*) FROM selection_items"
        " WHERE selection = selections.id AND kind = 'entry') FROM selections ORDER BY id"
    ).fetchall()
    shown = present(connection).id
    return tuple(SelectionSummary(name, title, entries, id_ == shown) for id_, name, title, entries in rows)


def show(connection: sqlite3.Connection, selection: int) -> None:
    """Make another selection the present one."""
    connection.execute("UPDATE selections SET present = (id = ?)", (selection,))


def next_id(connection: sqlite3.Connection) -> int:
    """A number that no selection has or had, as far as one can come back."""
    (number,) = connection.execute(
        "SELECT max((SELECT ifnull(max(id), 0) FROM selections),"
        " (SELECT ifnull(max(selection), 0) FROM selection_changes)) + 1"
    ).fetchone()
    return int(number)


def make(connection: sqlite3.Connection, change: Change) -> None:
    """Write a change, and log it; what had been undone can be done again no more."""
    _put(connection, change.before, change.after)
    connection.execute("DELETE FROM selection_changes WHERE undone")
    position, before, after = _difference(_items(change.before), _items(change.after))
    old, new = change.before, change.after
    connection.execute(
        "INSERT INTO selection_changes (selection, deed, name_before, name_after, title_before, title_after,"
        " position, items_before, items_after) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (old or new or _NONE).id,
            change.deed,
            *(old and old.name, new and new.name, old and old.title, new and new.title),
            position,
            *(_written(before), _written(after)),
        ),
    )
    connection.execute(
        "DELETE FROM selection_changes WHERE id <= (SELECT max(id) FROM selection_changes) - ?", (MOST,)
    )


def undoable(connection: sqlite3.Connection) -> Deed | None:
    """The last change that stands."""
    row = connection.execute(_LAST_DONE).fetchone()
    return Deed(row[0]) if row else None


def redoable(connection: sqlite3.Connection) -> Deed | None:
    """The last change that was taken back."""
    row = connection.execute(_FIRST_UNDONE).fetchone()
    return Deed(row[0]) if row else None


def undo(connection: sqlite3.Connection) -> bool:
    """Take the last change back and show its selection; whether there was one."""
    return _step(connection, back=True)


def redo(connection: sqlite3.Connection) -> bool:
    """Make the change again that was last taken back; whether there was one."""
    return _step(connection, back=False)


_NONE = Selection(0, "")
_LAST_DONE = """
    SELECT deed, id, selection, position, name_before, title_before, items_before,
        name_after, title_after, items_after
    FROM selection_changes WHERE NOT undone ORDER BY id DESC LIMIT 1
"""
_FIRST_UNDONE = """
    SELECT deed, id, selection, position, name_before, title_before, items_before,
        name_after, title_after, items_after
    FROM selection_changes WHERE undone ORDER BY id LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class _Step:
    """A change of the log in one direction: what should stand there now, and what shall; no name: nothing."""

    id: int
    selection: int
    position: int
    now: tuple[str | None, str | None, str]  # name, title, items
    wanted: tuple[str | None, str | None, str]


def _step(connection: sqlite3.Connection, *, back: bool) -> bool:
    step = _next_step(connection, back=back)
    if step is None:
        return False
    current = _by_id(connection, step.selection)
    try:
        goal = _goal(connection, step, current)
    except LookupError:
        connection.execute("DELETE FROM selection_changes")  # the selections were changed past the log
        return False
    _put(connection, current, goal)
    connection.execute("UPDATE selection_changes SET undone = ? WHERE id = ?", (int(back), step.id))
    if goal is not None:
        show(connection, step.selection)
    return True


def _next_step(connection: sqlite3.Connection, *, back: bool) -> _Step | None:
    row = connection.execute(_LAST_DONE if back else _FIRST_UNDONE).fetchone()
    if row is None:
        return None
    _, change, selection, position, *sides = row
    before, after = tuple(sides[:3]), tuple(sides[3:])
    now, wanted = (after, before) if back else (before, after)
    return _Step(change, selection, position, now, wanted)


def _goal(connection: sqlite3.Connection, step: _Step, current: Selection | None) -> Selection | None:
    """What the step leads to. Raises `LookupError` where it does not start from what is there."""
    name, title, wanted = step.wanted
    now, end = _read(step.now[2]), step.position + len(_read(step.now[2]))
    items = _items(current)
    if (step.now[0] is None) != (current is None) or items[step.position : end] != now:
        raise LookupError(step)
    if name is None:
        return None
    other = named(connection, name)
    if other is not None and other.id != step.selection:
        raise LookupError(name)
    return Selection(
        step.selection, name, title or "", (*items[: step.position], *_read(wanted), *items[end:])
    )


def _put(connection: sqlite3.Connection, before: Selection | None, after: Selection | None) -> None:
    """Write `after` where `before` is, touching no more rows than differ."""
    if after is None:
        if before is not None:
            connection.execute("DELETE FROM selections WHERE id = ?", (before.id,))
        return
    if before is None:
        connection.execute(
            "INSERT INTO selections (id, name, title) VALUES (?, ?, ?)", (after.id, after.name, after.title)
        )
    else:
        connection.execute(
            "UPDATE selections SET name = ?, title = ? WHERE id = ?", (after.name, after.title, after.id)
        )
    position, out, put = _difference(_items(before), after.items)
    _replace(connection, after.id, position, len(out), [_row(item) for item in put])


def _replace(
    connection: sqlite3.Connection, selection: int, position: int, out: int, put: Sequence[_Row]
) -> None:
    key = (selection, position)
    connection.execute(
        "DELETE FROM selection_items WHERE selection = ? AND position >= ? AND position < ? + ?",
        (*key, position, out),
    )
    if out != len(put):
        connection.execute(
            "UPDATE selection_items SET position = position + ? WHERE selection = ? AND position >= ?",
            (len(put) - out, *key),
        )
    connection.executemany(
        "INSERT INTO selection_items (selection, position, kind, content, key) VALUES (?, ?, ?, ?, ?)",
        ((selection, place, *row) for place, row in enumerate(put, position)),
    )


def _by_id(connection: sqlite3.Connection, selection: int) -> Selection | None:
    row = connection.execute("SELECT id, name, title FROM selections WHERE id = ?", (selection,)).fetchone()
    return _whole(connection, row) if row else None


def _difference(before: Sequence[Item], after: Sequence[Item]) -> tuple[int, Sequence[Item], Sequence[Item]]:
    """Where two lists begin to differ, and what stands there in each until they are alike again."""
    most = min(len(before), len(after))
    start = next((n for n in range(most) if before[n] != after[n]), most)
    end = next((n for n in range(most - start) if before[-1 - n] != after[-1 - n]), most - start)
    return start, before[start : len(before) - end], after[start : len(after) - end]


def _whole(connection: sqlite3.Connection, row: tuple[int, str, str]) -> Selection:
    rows = connection.execute(
        "SELECT kind, content, key FROM selection_items WHERE selection = ? ORDER BY position", (row[0],)
    )
    return Selection(*row, tuple(_item(*each) for each in rows))


def _items(selection: Selection | None) -> tuple[Item, ...]:
    return selection.items if selection else ()


def _item(kind: str, content: str, key: str) -> Item:
    return Address(content) if kind == _ENTRY else OwnText(TextKind(kind), content, key)


def _row(item: Item) -> _Row:
    return (item.kind.value, item.text, item.key) if isinstance(item, OwnText) else (_ENTRY, str(item), "")


def _written(items: Iterable[Item]) -> str:
    return json.dumps([_row(item) for item in items], ensure_ascii=False)


def _read(text: str) -> tuple[Item, ...]:
    return tuple(_item(*row) for row in json.loads(text))
