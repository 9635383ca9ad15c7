"""Deeds off the main thread, and their answers back on it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from migbrowser.model.changes import Changes
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.progress import CancelToken
from migbrowser.services.services import Services
from migbrowser.ui.garbage import Sweeper
from migbrowser.ui.turns import Turns

T = TypeVar("T")
CLOSING_SECONDS = 5.0  # how long quitting waits for a deed that does not look at its token


class Lane(StrEnum):
    """Where a deed runs; each lane is one thread with its own connections."""

    READ = "read"  # interruptible, the newest of a key wins
    WRITE = "write"  # in order, each to its end
    HEAVY = "heavy"  # long, with progress; shows itself and can be cancelled


@dataclass(eq=False)
class Job:
    """One deed on its way. Belongs to the main thread, except `cancel`, `stale` and `report`."""

    lane: Lane
    key: str
    deed: Callable[[Services, Job], Any]
    done: Callable[[Any], None] | None
    failed: Callable[[UserError], None] | None
    owner: QObject | None
    told: Callable[[float], None]
    token: CancelToken = field(default_factory=CancelToken)

    def cancel(self) -> None:
        """Stop it if it has not begun or looks at its token; its answer is dropped either way."""
        self.token.cancel()

    def then(self, done: Callable[[Any], None]) -> None:
        """Who gets the answer, where that was not known when it was asked for. On the main thread."""
        self.done, self.owner = done, _owner(done)

    def report(self, share: float) -> None:
        """Say how much is done, 0..1. For the deed, on its own thread."""
        self.told(share)


@dataclass(frozen=True, slots=True)
class _Answer:
    job: Job
    value: object = None
    error: BaseException | None = None


class Jobs(QObject):
    """All deeds of one window, for as long as it lives: three lanes, one way back.

    A user's trouble (`UserError`) goes to the deed's `failed`, else to the signal `failed`. Any other
    exception is ours: it is raised again on the main thread and so reaches the crash report.
    """

    changed = Signal(object)  # Changes
    failed = Signal(object)  # UserError that no one else takes
    busy = Signal(bool)  # whether a heavy deed runs or waits
    progress = Signal(object, float)  # Job, share 0..1
    _answered = Signal(object)

    def __init__(self, open_services: Callable[[], Services], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest: dict[str, Job] = {}
        self._open: dict[Job, None] = {}  # in the order in which they were asked for
        self._closed = False
        self.turns = Turns(self)  # what answers make the main thread do
        Sweeper(self)  # before there are threads
        self._answered.connect(self._receive, Qt.ConnectionType.QueuedConnection)
        self._lanes = {lane: _Thread(lane, open_services, self._answered.emit) for lane in Lane}

    def run(
        self,
        deed: Callable[[Services], T],
        done: Callable[[T], None] | None = None,
        *,
        lane: Lane | str = Lane.READ,
        key: str = "",
        failed: Callable[[UserError], None] | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Do `deed` on a lane; `done` gets its answer on the main thread, later, never at once.

        Of jobs with the same `key` only the newest is answered; the older one is interrupted. If `owner`
        (or the widget whose method `done` is) is gone by then, nobody is called.
        A deed captures values, never a widget. `Changes` that it returns are emitted once as `changed`.
        """
        return self.run_long(lambda services, _: deed(services), done, lane, key, failed, owner)

    def run_long(
        self,
        deed: Callable[[Services, Job], T],
        done: Callable[[T], None] | None = None,
        lane: Lane | str = Lane.HEAVY,
        key: str = "",
        failed: Callable[[UserError], None] | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """As `run`, for a deed that takes its `Job` too: to look at `job.token`, to call `job.report`."""
        job = Job(Lane(lane), key, deed, done, failed, owner or _owner(done), lambda _: None)
        job.told = lambda share: self.progress.emit(job, share)
        if self._closed:
            return job
        self._supersede(job)
        self._open[job] = None
        self._lanes[job.lane].put(job)
        self._say_busy(job)
        return job

    def stop(self) -> None:
        """Cancel the heavy deed that runs; called again, the next of those that wait."""
        heavy = (job for job in self._open if job.lane is Lane.HEAVY and not job.token.cancelled)
        if job := next(heavy, None):
            job.cancel()

    def idle(self) -> bool:
        """Whether every answer has come and is shown."""
        return not self._open and self.turns.idle()

    def settle(self, milliseconds: int = 60_000) -> bool:
        """Live on until every answer is shown; whether they were in time. For pictures and tests."""
        deadline = QDeadlineTimer(milliseconds)
        loop = QEventLoop()
        while not self.idle() and not deadline.hasExpired():
            QTimer.singleShot(5, loop.quit)
            loop.exec()
        return self.idle()

    def close(self) -> None:
        """Stop: reads are dropped, what is being written is written, heavy deeds are asked to end."""
        self._closed = True
        for job in self._open:
            if job.lane is not Lane.WRITE:
                job.cancel()
        for lane in self._lanes.values():
            lane.close()
        self._open.clear()

    def _supersede(self, job: Job) -> None:
        older = self._newest.get(job.key) if job.key else None
        if job.key:
            self._newest[job.key] = job
        if older is not None and older in self._open:
            older.cancel()
            self._lanes[older.lane].interrupt(older)

    def _receive(self, answer: _Answer) -> None:
        """Bring one answer home. Whose fault a failure is, is decided here and nowhere else."""
        job = answer.job
        if self._closed or job not in self._open:
            return
        self._open.pop(job)
        self._say_busy(job)
        if self._newest.get(job.key) is job:
            del self._newest[job.key]
        if job.token.cancelled and job.lane is Lane.READ:
            return  # an interrupted read ends in whatever error its library likes
        if isinstance(answer.error, UserError):
            self._fail(job, answer.error)
        elif answer.error is not None:
            raise answer.error
        else:
            self._finish(job, answer.value)

    def _finish(self, job: Job, value: object) -> None:
        if isinstance(value, Changes):
            self.changed.emit(value)
        if job.token.cancelled and job.lane is Lane.HEAVY:
            self._fail(job, UserError(Problem.CANCELLED))  # it was at its end when it was stopped
        elif job.done is not None and not job.token.cancelled and _alive(job.owner):
            job.done(value)

    def _fail(self, job: Job, error: UserError) -> None:
        if job.failed is not None and _alive(job.owner):
            job.failed(error)
        elif error.problem is not Problem.CANCELLED and not job.token.cancelled:
            self.failed.emit(error)

    def _say_busy(self, job: Job) -> None:
        if job.lane is Lane.HEAVY:
            self.busy.emit(any(other.lane is Lane.HEAVY for other in self._open))


class _Thread:
    """One lane: a queue, and a thread that opens its own services when the first deed comes.

    A process would go here: it would send the deed's values instead of the deed. Nothing above would know.
    """

    def __init__(
        self, lane: Lane, open_services: Callable[[], Services], answer: Callable[[object], None]
    ) -> None:
        self._lane, self._open_services, self._answer = lane, open_services, answer
        self._waiting: SimpleQueue[Job | None] = SimpleQueue()
        self._lock = threading.Lock()  # between "this job is running" and an interruption of it
        self._running: Job | None = None
        self._interrupt: Callable[[], None] | None = None
        self._thread: threading.Thread | None = None

    def put(self, job: Job | None) -> None:
        """Let `job` wait for its turn; `None` ends the lane."""
        self._waiting.put(job)
        if self._thread is None:
            self._thread = threading.Thread(target=self._live, name=f"lane-{self._lane}", daemon=True)
            self._thread.start()

    def interrupt(self, job: Job) -> None:
        """Break `job` off if it is what runs now; a later one is never hit."""
        with self._lock:
            if self._running is job and self._interrupt is not None:
                self._interrupt()

    def close(self) -> None:
        """End the lane after what waits; jobs with a cancelled token are skipped."""
        if self._thread is None:
            return
        self.put(None)
        running = self._running
        if running is not None and running.token.cancelled:
            self.interrupt(running)
        self._thread.join(CLOSING_SECONDS)

    def _live(self) -> None:
        services: Services | None = None
        while (job := self._waiting.get()) is not None:
            if job.token.cancelled:
                self._answer(_Answer(job, error=UserError(Problem.CANCELLED)))
                continue
            try:
                services = services or self._open_services()
                self._answer(_Answer(job, self._do(job, services)))
            except BaseException as error:  # noqa: BLE001 (it is raised again on the main thread)
                self._answer(_Answer(job, error=error))

    def _do(self, job: Job, services: Services) -> object:
        interrupt = services.catalogue.connection.interrupt if self._lane is Lane.READ else None
        with self._lock:
            self._running, self._interrupt = job, interrupt
        try:
            return job.deed(services, job)
        finally:
            with self._lock:
                self._running = None


def _owner(done: Callable[..., None] | None) -> QObject | None:
    owner = getattr(done, "__self__", None)
    return owner if isinstance(owner, QObject) else None


def _alive(owner: QObject | None) -> bool:
    return owner is None or isValid(owner)
