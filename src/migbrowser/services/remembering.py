"""Remembering searches: those that the user names and keeps, and those made lately."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from migbrowser.model.changes import Changes
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.remembered import PastSearch, SavedSearch
from migbrowser.model.search import Filters, SearchAnswer, Sort
from migbrowser.store import remembered

if TYPE_CHECKING:
    from migbrowser.store.library import Library

MOST = 200  # searches of the history
_CHANGED = Changes(searches=True)


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


class Remembering:
    """The searches kept in one library; every change raises `UserError` where it cannot be written."""

    def __init__(self, library: Library, now: Callable[[], datetime] = _now) -> None:
        self._library = library
        self._now = now

    def saved(self) -> tuple[SavedSearch, ...]:
        """The saved searches by name."""
        return tuple(remembered.saved(self._library.connection))

    def save(
        self,
        name: str,
        question: str,
        filters: Filters | None = None,
        sort: Sort = Sort.RELEVANCE,
        *,
        names: bool = True,
    ) -> Changes:
        """Keep a search under `name`, in place of one so called. `UserError(BAD_VALUE)` for no name."""
        search = SavedSearch(_name(name), question, filters or Filters(), sort, self._now(), names)
        return self.restore(search)

    def restore(self, search: SavedSearch) -> Changes:
        """Keep a search that was kept before exactly as it was, in place of one so called."""
        with self._library.writing() as connection:
            remembered.save(connection, search)
        return _CHANGED

    def rename(self, name: str, new: str) -> Changes:
        """Call a saved search otherwise. Raises `UserError(BAD_VALUE)` for no name or one in use."""
        new = _name(new)
        with self._library.writing() as connection:
            if new != name and any(one.name == new for one in remembered.saved(connection)):
                raise UserError(Problem.BAD_VALUE, name="name", value=new, expected="a name not in use")
            return Changes(searches=remembered.rename(connection, name, new))

    def forget(self, name: str) -> Changes:
        """Drop a saved search; one that is not there does not matter."""
        with self._library.writing() as connection:
            return Changes(searches=remembered.forget(connection, name))

    def history(self) -> tuple[PastSearch, ...]:
        """The searches made lately, the last first, each once."""
        return tuple(remembered.history(self._library.connection))

    def record(self, answer: SearchAnswer, filters: Filters | None = None) -> Changes:
        """Put the question of `answer` into the history; one without a word is none."""
        question = answer.query.strip()
        if not question:
            return Changes()
        with self._library.writing() as connection:
            past = PastSearch(question, filters or Filters(), answer.total, self._now())
            remembered.record(connection, past, MOST)
        return _CHANGED

    def clear(self) -> Changes:
        """Forget the history."""
        with self._library.writing() as connection:
            return Changes(searches=remembered.clear(connection))

    def bring_back(self, searches: Sequence[PastSearch]) -> Changes:
        """Put a history that was forgotten, the last first, behind what was asked since."""
        with self._library.writing() as connection:
            for search in reversed((*remembered.history(connection), *searches)):
                remembered.record(connection, search, MOST)
        return Changes(searches=bool(searches))


def _name(text: str) -> str:
    name = " ".join(text.split())
    if not name:
        raise UserError(Problem.BAD_VALUE, name="name", value=text, expected="some letters")
    return name
