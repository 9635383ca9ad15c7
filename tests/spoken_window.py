"""For `test_spoken_window`: what a screen reader is told of the window, over the system's own bus.

Runs under the system's Python, which has `pyatspi`. Steps come as JSON: keys to press (by xdotool's names),
words to type, a control to press as a screen reader does, the table that shows then. Each is answered with
a line of JSON: the names of the rows, how many controls show, and what those are that have no name.
"""

import json
import shutil
import subprocess
import sys
import time

import pyatspi

KEYBOARD = shutil.which("xdotool")
PATIENCE = 20.0  # seconds for the program, or a table, to be there
TABLES = {"table", "tree table", "tree", "list", "list box"}
CONTROLS = {
    "button",
    "check box",
    "combo box",
    "entry",
    "list item",
    "menu item",
    "page tab",
    "push button",
    "radio button",
    "slider",
    "spin button",
    "text",
    "toggle button",
    *TABLES,
}
ROWS = {"row header", "list item", "tree item", "table cell"}


def parts(node):
    """The parts of a node that are there to be asked."""
    for place in range(node.childCount):
        part = node.getChildAtIndex(place)
        if part is not None:
            yield part


def in_sight(node):
    """Every part that shows, the insides of tables left out: they are read row by row."""
    role = node.getRoleName()
    yield node, role
    if role in TABLES:
        return
    for part in parts(node):
        if part.getState().contains(pyatspi.STATE_SHOWING) or part.getRoleName() in (
            "menu item",
            "popup menu",
        ):
            yield from in_sight(part)


def program():
    """The application, as soon as it says that it is there."""
    for desktop in waiting():
        for each in parts(desktop):
            if each.childCount:
                return each
    raise SystemExit("the program did not come")


def waiting():
    """The desktop, again and again until patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        yield pyatspi.Registry.getDesktop(0)
        time.sleep(0.1)


def named(application, name, roles):
    """The part of this name, as soon as it shows."""
    for _ in waiting():
        for node, role in in_sight(application):
            if role in roles and node.name == name:
                return node
    raise SystemExit(f"no {name!r}; there are {sorted({(r, n.name) for n, r in in_sight(application)})}")


def rows_of(table):
    """The names of the rows, of a table the heads of its rows, as soon as there are any."""
    for _ in waiting():
        names = _read(table)
        if names:
            return names
    raise SystemExit(f"{table.name!r} stayed empty")


def _read(table):
    if "Table" not in pyatspi.listInterfaces(table):
        return [part.name for part in parts(table) if part.getRoleName() in ROWS]
    grid = table.queryTable()
    if not grid.nRows:
        return []
    heads = table.childCount // (grid.nRows + 1)  # cells of a line, the row's head first among them
    found = [table.getChildAtIndex(line * heads) for line in range(1, grid.nRows + 1)]
    return [head.name for head in found]


def press(application, step):
    """What the user does."""
    if keys := step.get("keys"):
        subprocess.run([KEYBOARD, "key", *keys], check=True)
    if words := step.get("type"):
        subprocess.run([KEYBOARD, "type", words], check=True)
        subprocess.run([KEYBOARD, "key", "Return"], check=True)
    if deed := step.get("do"):
        close_dialogs(application)
        named(application, deed, {"menu item"}).queryAction().doAction(0)
    if control := step.get("press"):
        named(application, control, CONTROLS).queryAction().doAction(0)


def close_dialogs(application):
    """Every dialog gone, as Escape does it."""
    for node in parts(application):
        if node.getRoleName() == "dialog":
            subprocess.run([KEYBOARD, "key", "Escape"], check=True)
            time.sleep(0.5)


def main():
    application = program()
    for step in json.load(sys.stdin):
        press(application, step)
        table = named(application, step["table"], TABLES)
        rows = rows_of(table)
        controls = [(role, node) for node, role in in_sight(application) if role in CONTROLS]
        nameless = [role for role, node in controls if not node.name.strip()]
        said = {"table": table.name, "rows": rows, "controls": len(controls), "nameless": nameless}
        sys.stdout.write(json.dumps(said) + "\n")


main()
