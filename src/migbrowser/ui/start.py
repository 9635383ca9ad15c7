"""Starting what draws: the window, the tour, the self-test."""

from __future__ import annotations

import contextlib
import gc
import logging
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from migbrowser import paths
from migbrowser.model.errors import UserError
from migbrowser.ui.assembly import Assembly, assemble
from migbrowser.ui.crash import Crashes
from migbrowser.ui.instance import Instance
from migbrowser.ui.language import install_language
from migbrowser.ui.memory import Memory
from migbrowser.ui.messages import worded
from migbrowser.ui.theme import STYLE_ARGUMENTS, STYLED

if TYPE_CHECKING:
    from argparse import Namespace

    from migbrowser.services.services import Services

DONE, FAILED, BAD_INPUT, OWN_FAULT = 0, 1, 2, 3
TRACE = "MIGBROWSER_TRACE_START"  # the time of the start, seconds since 1970: then the times are printed
BLANK = 150  # milliseconds that the entries may keep the window from being shown
TURN = 0.0005
"""Seconds after which a thread that computes lets the main thread on: in Python's own 5 ms nearly every wake
of the window waits that long while a job runs, and is late for its frame."""
PATIENCE = 1000  # milliseconds after the first picture in which the tab should have its entries

if TYPE_CHECKING:
    OpenServices = Callable[[], Services]


def draw(arguments: Namespace, open_services: OpenServices) -> int:
    """Do what `arguments` ask for and return the contract's exit code; never raises."""
    try:
        return _drawn(arguments, open_services)
    except Exception as error:
        logging.getLogger(__name__).critical("a fault of the program", exc_info=True)
        fault = type(error).__name__
        sys.stderr.write(f"migbrowser is at fault ({fault}); --debug --log-file FILE keeps the details.\n")
        return OWN_FAULT


def _drawn(arguments: Namespace, open_services: OpenServices) -> int:
    if arguments.command is None:
        return start(open_services, arguments.link or "", arguments.library or paths.library_folder())
    import tempfile

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="migbrowser-", ignore_cleanup_errors=True) as folder:
        arguments.library = Path(folder)  # the user's own is neither needed nor touched
        return _draw_offscreen(arguments, open_services, Path(folder))


def start(open_services: OpenServices, link: str, folder: Path) -> int:
    """Open the window on the library in `folder`, at `link` if there is one, and live until it is closed."""
    if not _has_screen():
        sys.stderr.write("migbrowser: there is no display to open a window on. See: migbrowser --help\n")
        return BAD_INPUT
    app = make_application()
    with contextlib.suppress(OSError):  # who needs to write there will say so
        folder.mkdir(parents=True, exist_ok=True)
    instance = Instance(folder)
    if not instance.is_first() and instance.hand_over(link):
        return DONE
    crashes = Crashes()
    crashes.install()
    install_language(paths.resources(), Memory(folder).get("language", ""))
    whole = assemble(open_services, paths.resources(), folder)
    _connect(whole, instance, link)
    whole.window.begin()
    _show_once_ready(whole)
    code = app.exec()
    whole.jobs.close()
    instance.close()
    crashes.uninstall()
    return code


def make_application() -> QApplication:
    """The one application, named, whose window comes before the work behind it."""
    sys.setswitchinterval(TURN)
    running = QApplication.instance()
    if isinstance(running, QApplication):
        app = running
    else:
        app = QApplication([paths.PROGRAM, *STYLE_ARGUMENTS])
        app.setProperty(STYLED, True)
    app.setApplicationName(paths.PROGRAM)
    app.setApplicationDisplayName(paths.PROGRAM)
    QGuiApplication.setDesktopFileName(paths.PROGRAM)
    return app


def _show_once_ready(whole: Assembly) -> None:
    """Show the window with its entries in it, painted once; or without, where they take long."""
    wait = QTimer(whole.window, singleShot=True, interval=BLANK)
    wait.timeout.connect(whole.window.show)
    whole.window.tabs.current.ready.connect(wait.timeout)
    whole.jobs.failed.connect(wait.timeout)
    wait.start()


def _connect(whole: Assembly, instance: Instance, link: str) -> None:
    window = whole.window
    links = _Links(window, whole)
    instance.asked.connect(links.take)
    window.messages.hopeless.connect(lambda: QApplication.exit(BAD_INPUT))
    rest = _Rest(whole, instance, lambda: links.take(link) if link else None)
    window.first_painted.connect(lambda: rest.wait(PATIENCE))
    window.filled.connect(lambda: rest.wait(0))
    whole.jobs.failed.connect(lambda _: rest.wait(0))
    if os.environ.get(TRACE):
        window.first_painted.connect(lambda: _trace("first painted"))
        window.filled.connect(lambda: _trace("timeline painted"))


class _Rest(QTimer):
    """All that the first picture, with its entries in it, does not wait for; done once."""

    def __init__(self, whole: Assembly, instance: Instance, go: Callable[[], None]) -> None:
        super().__init__(whole.window, singleShot=True)
        self._whole, self._instance, self._go = whole, instance, go
        self._done = False
        self.timeout.connect(self._do)

    def wait(self, milliseconds: int) -> None:
        """Do it then, unless it is done."""
        if not self._done:
            self.start(milliseconds)

    def _do(self) -> None:
        self._done = True
        self._whole.theme.load_fonts()
        self._whole.window.begin_rest()
        self._instance.listen()
        gc.freeze()
        self._go()


class _Links(QObject):
    """Links from other programs: on macOS they come as events, elsewhere from a second start."""

    def __init__(self, parent: QObject, whole: Assembly) -> None:
        super().__init__(parent)
        self._whole = whole
        if sys.platform == "darwin":  # a filter written in Python sees every event: no more of it than needed
            make_application().installEventFilter(self)

    def take(self, link: str) -> None:
        """Come to the front, and open `link` if it is one."""
        window = self._whole.window
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()
        if link:
            window.navigation.go(link)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Take links that the system hands over."""
        if isinstance(event, QFileOpenEvent) and event.url().isValid():
            self.take(event.url().toString())
            return True
        return False


def _draw_offscreen(arguments: Namespace, open_services: OpenServices, folder: Path) -> int:
    from migbrowser.ui.self_test import self_test
    from migbrowser.ui.tour import tour

    make_application()
    crashes = Crashes(show=False)
    crashes.install()
    try:
        if arguments.command == "tour":
            install_language(paths.resources(), arguments.language)
            pictures = tour(open_services, folder, arguments.to, arguments.theme, arguments.size)
            sys.stdout.write("".join(f"{picture}\n" for picture in pictures))
            return OWN_FAULT if crashes.count else DONE
        install_language(paths.resources(), "en")
        checks = self_test(open_services, folder)
        sys.stdout.write("".join(f"{check}\n" for check in checks))
        return FAILED if crashes.count or not all(check.passed for check in checks) else DONE
    except UserError as error:
        sys.stderr.write(f"migbrowser: {worded(error)}\n")
        return BAD_INPUT
    finally:
        crashes.uninstall()


def _has_screen() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _trace(what: str) -> None:
    begun = float(os.environ[TRACE])
    sys.stderr.write(f"{what} {1000 * (time.time() - begun):.0f} ms\n")
