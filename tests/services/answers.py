"""What a search answered, as tests compare it."""

from __future__ import annotations

from migbrowser.model.search import SearchAnswer


def found(answer: SearchAnswer) -> list[str]:
    """The entries found, best first."""
    return [str(hit.address) for hit in answer.hits]
