"""Measures deeds in turn, and says what came of it beside a peer."""

from __future__ import annotations

import gc
import resource
import statistics
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

_Answer = TypeVar("_Answer")


def medians(
    *deeds: Callable[[], object],
    times: int = 15,
    most: float = 6.0,
    clock: Callable[[], float] = time.perf_counter,
) -> list[float]:
    """Milliseconds of the middle run of each, run in turn; fewer runs where they take long.

    With the `clock` `time.process_time` it is the processor's time, whatever else this machine does.
    """
    taken: list[list[float]] = [[] for _ in deeds]
    started = time.perf_counter()
    for run in range(times + 1):
        for deed, times_of in zip(deeds, taken, strict=True):
            start = clock()
            deed()
            if run:  # the first warms up
                times_of.append((clock() - start) * 1000)
        if run and time.perf_counter() - started > most:
            break
    return [statistics.median(times_of) for times_of in taken]


def cpu(deed: Callable[[], _Answer]) -> tuple[_Answer, float]:
    """What `deed` answers, and the processor's seconds in all threads."""
    gc.collect()
    before = _used()
    return deed(), _used() - before


def _used() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def say(what: str, times: Sequence[float], target: float | None = None, unit: str = "ms") -> None:
    ours, theirs = times
    ratio = ours / theirs if theirs else float("inf")
    verdict = "" if target is None else f"  target {target:<5g} {'met' if ratio <= target else 'MISSED'}"
    print(f"  {what:44} {ours:10.2f} {unit:2} / {theirs:10.2f} {unit:2} = {ratio:7.3f}{verdict}", flush=True)
