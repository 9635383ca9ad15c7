"""Reports by their letters, in one line."""

from __future__ import annotations

from collections.abc import Collection, Sequence


def stretches(these: Collection[str], keys: Sequence[str]) -> str:
    """Some of the reports' keys, three or more that follow one another as a stretch: `A, C–F`."""
    found: list[list[str]] = []
    for before, key in zip(["", *keys], keys, strict=False):
        if key in these and before in these:
            found[-1].append(key)
        elif key in these:
            found.append([key])
    return ", ".join(f"{s[0]}–{s[-1]}" if len(s) > 2 else ", ".join(s) for s in found)
