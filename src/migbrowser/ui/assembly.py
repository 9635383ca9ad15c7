"""The window put together: used by the start, the tour, the self-test and their tests alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from migbrowser.services.services import Services
from migbrowser.ui.context import Context
from migbrowser.ui.deeds import Deeds
from migbrowser.ui.jobs import Jobs
from migbrowser.ui.main_window import MainWindow
from migbrowser.ui.memory import Memory
from migbrowser.ui.theme import Theme, ThemeChoice


@dataclass(frozen=True)
class Assembly:
    """One window with all that it hangs on."""

    window: MainWindow
    context: Context
    jobs: Jobs
    theme: Theme
    memory: Memory
    deeds: Deeds

    def close(self) -> None:
        """Close the window and stop the jobs."""
        self.window.leave()
        self.jobs.close()


def assemble(
    open_services: Callable[[], Services],
    resources: Path,
    folder: Path,
    theme_choice: ThemeChoice | None = None,
) -> Assembly:
    """A window, not yet shown, that remembers itself in `folder`. Needs a `QApplication`."""
    jobs = Jobs(open_services)
    memory = Memory(folder)
    theme = Theme(resources)
    theme.set_zoom(memory.get("zoom", 1.0), theme_choice or _choice(memory))
    context = Context(jobs, theme)
    window = MainWindow(context, memory)
    return Assembly(window, context, jobs, theme, memory, Deeds(window, memory, resources))


def _choice(memory: Memory) -> ThemeChoice:
    written = memory.get("theme", "")
    return ThemeChoice(written) if written in list(ThemeChoice) else ThemeChoice.SYSTEM
