"""One running window per library: a second start hands its link over and ends."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

LOCK_NAME = "window.lock"
PATIENCE = 2000  # milliseconds for the other window to listen
LONGEST = 4096  # bytes of a link; what is longer is cut


class Instance(QObject):
    """This start's place among others on the same library."""

    asked = Signal(str)  # by a second start: a link, or "" to come to the front

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(folder / LOCK_NAME))
        self._lock.setStaleLockTime(0)  # a lock is stale when its process is gone, not when it is old
        self._folder = folder
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """Whether no other window has this library. A folder that cannot be written has none."""
        return self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError

    def hand_over(self, link: str) -> bool:
        """Give `link` to the window that is there; whether it took it."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name())
        if not socket.waitForConnected(PATIENCE):
            return False
        socket.write(link.encode()[:LONGEST] + b"\n")
        taken = socket.waitForBytesWritten(PATIENCE)
        socket.disconnectFromServer()
        return taken

    def listen(self) -> None:
        """Take links from now on. Not needed for the first picture: it brings the network module in."""
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name())  # left behind by a crash; the lock says that it is ours
        self._server.newConnection.connect(self._receive)
        self._server.listen(self._name())

    def close(self) -> None:
        """Let another start be the first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _name(self) -> str:
        import hashlib  # brings OpenSSL in: not before the first picture

        return "migbrowser-" + hashlib.sha256(str(self._folder.resolve()).encode()).hexdigest()[:16]

    def _receive(self) -> None:
        socket = self._server.nextPendingConnection() if self._server else None
        if socket is None:
            return

        def read() -> None:
            if socket.canReadLine():
                self.asked.emit(bytes(socket.readLine(LONGEST).data()).decode("utf-8", "replace").strip())
                socket.disconnectFromServer()

        socket.readyRead.connect(read)
        socket.disconnected.connect(socket.deleteLater)
        read()
