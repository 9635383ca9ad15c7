"""How long the packaged program takes to its whole first picture, against a bare window packaged alike.

A second bare window, left as PyInstaller makes it, shows what our packaging gains. They start in turn on a
screen of their own (Xvfb), whose picture is read while it changes. A start is over when 98 in 100 of the
places that have something in them once the picture has settled (text, lines, marks) have something in them,
of those that the menus, the bar, the tabs and the timeline with its table take: so the window only counts
with its timeline in it, though a mark may still move. When the reader, the tray and the status line have
come as well is told apart. The first round warms the disk cache and is not counted. Other work on the
machine shows: the best times say what the programs need, the middle ones what this run was like.
"""

import contextlib
import os
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

ROOT = Path(__file__).resolve().parents[2]
SOURCE = Path(__file__).resolve().parent / "bare"
PROGRAM = ROOT / "dist" / "migbrowser" / "migbrowser-window"
BARE = ROOT / "build" / "bare"
WIDTH, HEIGHT = 1440, 900
PLACE = 20  # pixels to a side
VIEW = np.s_[: 720 // PLACE, : 920 // PLACE]  # of the window at its first start; right and below is the rest
ROUNDS = 12
SETTLED = 1.0  # seconds without a change, or
PATIENCE = 4.0  # seconds after the first change (a caret blinks for ever)
TARGET = 1.6

Picture = npt.NDArray[np.uint32]


class Screen(NamedTuple):
    """A virtual screen: its name for DISPLAY, and its pixels as they are now."""

    display: str
    pixels: Picture


def packaged_bare(name: str, *source: str) -> Path:
    """Packages the bare window; returns its program."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *source]
    subprocess.run([*command, "--workpath", str(BARE / "work"), "--distpath", str(BARE)], check=True)
    return BARE / name / name


def programs() -> dict[str, Path]:
    """What is timed, by what it is called."""
    window = str(SOURCE / "bare.py")
    plain = ("--name", "plain", "--windowed", "--specpath", str(BARE), window)
    return {
        "migbrowser": PROGRAM,
        "bare window, packaged alike": packaged_bare("bare", str(SOURCE / "bare.spec")),
        "bare window, plain bundle": packaged_bare("plain", *plain),
    }


@contextlib.contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    """Runs a virtual screen that keeps its picture in a file of the folder."""
    command = [
        "Xvfb",
        "-displayfd",
        "1",
        "-fbdir",
        str(folder),
        "-screen",
        "0",
        f"{WIDTH}x{HEIGHT}x24",
        "-br",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        number = server.stdout.readline().strip() if server.stdout else ""
        try:
            yield Screen(f":{number}", pixels_of(folder / "Xvfb_screen0"))
        finally:
            server.terminate()


def pixels_of(dump: Path) -> Picture:
    """The pixels of an X window dump, shared with the file: they change as it does."""
    head = struct.unpack(">20I", dump.read_bytes()[:80])
    size, colours, bytes_per_line = head[0], head[19], head[12]
    shape = (HEIGHT, bytes_per_line // 4)
    return np.memmap(dump, dtype=np.uint32, mode="r", offset=size + 12 * colours, shape=shape)[:, :WIDTH]


def filled(picture: Picture) -> npt.NDArray[np.bool_]:
    """Which places of a picture have something in them: a pixel that differs from the one before or above."""
    edges = np.zeros(picture.shape, dtype=np.bool_)
    edges[:, 1:] |= picture[:, 1:] != picture[:, :-1]
    edges[1:, :] |= picture[1:, :] != picture[:-1, :]
    places = edges.reshape(HEIGHT // PLACE, PLACE, WIDTH // PLACE, PLACE)
    has_edge: npt.NDArray[np.bool_] = np.logical_or.reduce(places, axis=(1, 3))
    return has_edge


def frames(program: Path, where: Screen, home: Path) -> list[tuple[float, Picture]]:
    """Starts a program and returns each new picture of its screen, with its seconds since the start."""
    variables = {
        "DISPLAY": where.display,
        "HOME": str(home),
        "PATH": os.defpath,
        "LANG": "C.UTF-8",
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
    }
    last = where.pixels.copy()
    seen: list[tuple[float, Picture]] = []
    begin = time.perf_counter()
    with subprocess.Popen([str(program)], cwd=home, env=variables, stdin=subprocess.DEVNULL) as process:
        while process.poll() is None:
            now = time.perf_counter() - begin
            if not np.array_equal(where.pixels, last):
                last = where.pixels.copy()
                seen.append((now, last))
            if seen and (now - seen[-1][0] > SETTLED or now - seen[0][0] > PATIENCE):
                break
            time.sleep(0.001)
        process.kill()
    while where.pixels.any():  # until its window is gone
        time.sleep(0.01)
    return seen


def whole_at(seen: list[tuple[float, Picture]], part: tuple[slice, slice]) -> float:
    """When the first picture had something in nearly all places of a part that the last one fills."""
    final = filled(seen[-1][1])
    if final[part].any():  # else there is no such part: a bare window has but its outline
        outside = np.ones_like(final)
        outside[part] = False
        final &= ~outside
    return next(at for at, picture in seen if np.mean(filled(picture)[final]) >= 0.98)


def start_seconds(program: Path, where: Screen, home: Path) -> tuple[float, float]:
    """One start: to the view with its entries, and to the whole window."""
    seen = frames(program, where, home)
    if not seen:
        raise SystemExit(f"{program} showed nothing")
    return whole_at(seen, VIEW), whole_at(seen, np.s_[:, :])


def report(times: dict[str, list[float]]) -> None:
    """Prints the times in seconds, and ours as ratios to the others."""
    ours, *others = times.values()
    for title, measured in times.items():
        best, middle = 1000 * min(measured), 1000 * statistics.median(measured)
        print(f"{title:28} {best:4.0f} ms at best, {middle:4.0f} ms in the middle of {len(measured)}")
    for title, measured in zip(list(times)[1:], others, strict=True):
        best, middle = (of(ours) / of(measured) for of in (min, statistics.median))
        print(f"ratio to {title}: {best:.2f} at best, {middle:.2f} in the middle (no more than {TARGET})")


def main() -> int:
    """Times all of them in turn."""
    if not shutil.which("Xvfb"):
        print("this needs Xvfb (Debian: apt install xvfb), and Linux", file=sys.stderr)
        return 2
    if not PROGRAM.exists():
        print(f"there is no {PROGRAM}: python3 dev.py package makes it", file=sys.stderr)
        return 2
    timed = programs()
    times: dict[str, list[tuple[float, float]]] = {title: [] for title in timed}
    with tempfile.TemporaryDirectory() as folder, screen(Path(folder)) as where:
        for _ in range(ROUNDS):
            for title, program in timed.items():
                home = Path(folder) / program.name
                home.mkdir(exist_ok=True)
                times[title].append(start_seconds(program, where, home))
    report({title: [view for view, _ in measured[1:]] for title, measured in times.items()})
    rest = [whole for _, whole in next(iter(times.values()))[1:]]
    print(f"the rest of the window has come after {1000 * min(rest):.0f} ms at best")
    return 0


if __name__ == "__main__":
    sys.exit(main())
