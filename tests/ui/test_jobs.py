import threading
import time
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QThread
from PySide6.QtWidgets import QLabel

from migbrowser.model.changes import Changes
from migbrowser.model.errors import Problem, UserError
from migbrowser.ui.jobs import Jobs, Lane


def test_answers_come_on_the_main_thread_and_never_at_once(jobs):
    answers = []
    jobs.run(
        lambda _: threading.current_thread().name,
        lambda name: answers.append((name, QThread.currentThread() is QCoreApplication.instance().thread())),
    )
    assert answers == []
    assert jobs.settle()
    assert answers == [("lane-read", True)]


def test_each_lane_opens_its_own_services_on_its_own_thread(qapp, services):
    opened = []

    def open_services():
        opened.append(threading.current_thread().name)
        return services

    jobs = Jobs(open_services)
    for lane in Lane:
        jobs.run(lambda _: None, lane=lane)
        jobs.run(lambda _: None, lane=lane)
    assert jobs.settle()
    jobs.close()
    assert sorted(opened) == ["lane-heavy", "lane-read", "lane-write"]


def test_only_the_newest_of_a_key_is_answered(jobs):
    answers = []
    go = threading.Event()
    jobs.run(lambda _: go.wait(5))
    for number in range(5):
        jobs.run(lambda _, n=number: n, answers.append, key="search")
    go.set()
    assert jobs.settle()
    assert answers == [4]


def test_a_running_read_is_interrupted_by_a_newer_one_and_its_error_dropped(qapp, services):
    broken = threading.Event()
    running = threading.Event()
    services.catalogue = SimpleNamespace(connection=SimpleNamespace(interrupt=broken.set))

    def long_read(_):
        running.set()
        assert broken.wait(5)
        raise RuntimeError("interrupted")

    jobs, answers = Jobs(lambda: services), []
    jobs.run(long_read, answers.append, key="search")
    assert running.wait(5)
    jobs.run(lambda _: "new", answers.append, key="search")
    assert jobs.settle()
    jobs.close()
    assert answers == ["new"]


def test_another_key_is_never_interrupted(qapp, services):
    interrupted = []
    services.catalogue = SimpleNamespace(
        connection=SimpleNamespace(interrupt=lambda: interrupted.append(True))
    )
    jobs, answers = Jobs(lambda: services), []
    for key in "ab":
        jobs.run(lambda _, key=key: key, answers.append, key=key)
    assert jobs.settle()
    jobs.close()
    assert answers == ["a", "b"]
    assert interrupted == []


def test_writes_are_done_in_order(jobs):
    done = []
    for number in range(20):
        jobs.run(lambda _, n=number: done.append(n), lane="write")
    assert jobs.settle()
    assert done == list(range(20))


def test_changes_are_told_once(jobs, qtbot):
    told = []
    jobs.changed.connect(told.append)
    jobs.run(lambda _: Changes(selection=True), lane=Lane.WRITE)
    assert jobs.settle()
    assert told == [Changes(selection=True)]


def test_the_worlds_fault_goes_to_the_deed_or_else_to_everybody(jobs):
    everybody, deed = [], []
    jobs.failed.connect(everybody.append)

    def fails(_):
        raise UserError(Problem.NO_SUCH_ENTRY, address="event/x")

    jobs.run(fails, failed=deed.append)
    jobs.run(fails)
    assert jobs.settle()
    assert [error.problem for error in deed] == [Problem.NO_SUCH_ENTRY]
    assert [error.values for error in everybody] == [{"address": "event/x"}]


def test_our_fault_is_raised_on_the_main_thread_with_its_traceback(jobs, qtbot):
    def broken(_):
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        jobs.run(broken)
        assert jobs.settle()
    ((kind, _, trace),) = caught
    assert kind is ZeroDivisionError
    frames = []
    while trace:
        frames.append(trace.tb_frame.f_code.co_name)
        trace = trace.tb_next
    assert "broken" in frames


def test_services_that_cannot_be_opened_are_the_worlds_fault_and_are_tried_again(qapp, services):
    tries, errors, answers = [], [], []

    def open_services():
        tries.append(1)
        if len(tries) == 1:
            raise UserError(Problem.CATALOGUE_MISSING, path="x")
        return services

    jobs = Jobs(open_services)
    jobs.failed.connect(errors.append)
    jobs.run(lambda _: 1, answers.append)
    jobs.run(lambda _: 2, answers.append)
    assert jobs.settle()
    jobs.close()
    assert [error.problem for error in errors] == [Problem.CATALOGUE_MISSING]
    assert answers == [2]


def test_a_widget_that_is_gone_is_not_called(jobs, qtbot):
    class Label(QLabel):
        def take(self, text):
            raise AssertionError("called after its end")

    label = Label()
    jobs.run(lambda _: "late", label.take)
    label.deleteLater()
    QCoreApplication.sendPostedEvents(None, 52)  # QEvent::DeferredDelete
    assert jobs.settle()


def test_a_heavy_deed_tells_how_far_it_is_and_can_be_cancelled(jobs):
    shares, ends, busy = [], [], []
    jobs.progress.connect(lambda _, share: shares.append(share))
    jobs.busy.connect(busy.append)
    started = threading.Event()

    def long_deed(_, job):
        job.report(0.5)
        started.set()
        while True:
            job.token.check()
            time.sleep(0.001)

    job = jobs.run_long(long_deed, ends.append, failed=ends.append)
    assert started.wait(5)
    job.cancel()
    assert jobs.settle()
    assert shares == [0.5]
    assert [error.problem for error in ends] == [Problem.CANCELLED]
    assert busy == [True, False]


def test_stopping_ends_what_runs_then_what_waits_whether_or_not_they_tell_how_far_they_are(jobs):
    ends, started = [], threading.Event()

    def long_deed(_, job):
        started.set()
        while not job.token.cancelled:
            time.sleep(0.001)

    jobs.stop()
    for name in ("first", "second", "third"):
        jobs.run_long(long_deed, failed=lambda error, name=name: ends.append((name, error.problem)))
    assert started.wait(5)
    for name in ("first", "second", "third"):
        assert name not in dict(ends)
        jobs.stop()
    assert jobs.settle()
    assert ends == [(name, Problem.CANCELLED) for name in ("first", "second", "third")]


def test_a_cancelled_deed_that_nobody_asks_about_says_nothing(jobs):
    told = []
    jobs.failed.connect(told.append)
    jobs.run_long(lambda _, job: job.token.check()).cancel()
    assert jobs.settle()
    assert told == []


def test_closing_finishes_writes_drops_reads_and_ends_the_threads(qapp, services):
    jobs, done, answers = Jobs(lambda: services), [], []
    held = threading.Event()
    jobs.run(lambda _: held.wait(5), lane=Lane.WRITE)
    jobs.run(lambda _: done.append("written"), answers.append, lane=Lane.WRITE)
    jobs.run(lambda _: held.wait(5))
    jobs.run(lambda _: done.append("read"), answers.append)
    held.set()
    jobs.close()
    QCoreApplication.processEvents()
    assert done == ["written"]
    assert answers == []
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("lane-")]


def test_after_closing_nothing_begins(jobs):
    jobs.close()
    jobs.run(lambda _: pytest.fail("began"))
    assert jobs.idle()


def test_not_even_a_thousand_quick_questions_are_lost_or_answered_twice(jobs):
    answers = []
    for number in range(1000):
        jobs.run(lambda _, n=number: n, answers.append)
    assert jobs.settle()
    assert answers == list(range(1000))
