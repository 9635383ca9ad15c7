"""Garbage goes on the main thread alone, whatever a job makes."""

import gc
import threading
import weakref

from migbrowser.ui.garbage import Sweeper, sweep
from migbrowser.ui.jobs import Jobs


class Knot:
    """Refers to itself: only a collection lets it go."""

    def __init__(self):
        self.itself = self


def test_a_job_lets_nothing_go_that_the_main_thread_made(qapp, services):
    threads = set()

    def noted(phase, _):
        if phase == "start":
            threads.add(threading.current_thread())

    jobs = Jobs(lambda: services)
    gc.callbacks.append(noted)
    try:
        jobs.run(lambda _: [Knot() for _ in range(50_000)])
        assert jobs.settle()
        sweep()
    finally:
        gc.callbacks.remove(noted)
        jobs.close()
    assert threads == {threading.main_thread()}


def test_what_is_due_is_collected_by_and_by(qapp, qtbot):
    sweeper = Sweeper()
    sweeper.setInterval(5)
    gone = weakref.ref(Knot())
    made = [Knot() for _ in range(gc.get_threshold()[0] + 1)]
    qtbot.waitUntil(lambda: gone() is None)
    assert made
    sweeper.stop()


def test_nothing_is_looked_through_for_little(qapp):
    gc.collect()
    kept = weakref.ref(Knot())
    sweep()
    assert kept() is not None
