"""The plain methods that the engine is compared with, each as well as it can do: Jaccard, BM25, difflib."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

import numpy as np

from migbrowser.text.ngrams import normal_form

Links = set[tuple[int, int]]


@dataclass(frozen=True)
class Case:
    """Two texts and which of their sentences belong together."""

    left: list[str]
    right: list[str]
    links: Links


def terms(text: str) -> list[str]:
    form = normal_form(text)
    return form.split() if form.isascii() else list(form.replace(" ", ""))


def jaccard(left: Sequence[str], right: Sequence[str]) -> np.ndarray:
    one, two = ([set(terms(text)) for text in side] for side in (left, right))
    return np.array([[len(a & b) / max(len(a | b), 1) for b in two] for a in one])


def bm25(left: Sequence[str], right: Sequence[str]) -> np.ndarray:
    documents = [Counter(terms(text)) for text in right]
    mean = sum(sum(document.values()) for document in documents) / max(len(documents), 1)
    had = Counter(term for document in documents for term in document)

    def weight(term: str, document: Counter[str]) -> float:
        rarity = np.log(1 + (len(documents) - had[term] + 0.5) / (had[term] + 0.5))
        return float(
            rarity
            * document[term]
            * 2.2
            / (document[term] + 1.2 * (0.25 + 0.75 * sum(document.values()) / mean))
        )

    scores = np.array(
        [[sum(weight(t, d) for t in set(terms(text)) if t in d) for d in documents] for text in left]
    )
    return scores / max(float(scores.max(initial=0)), 1e-9)


def ratios(left: Sequence[str], right: Sequence[str]) -> np.ndarray:
    return np.array([[SequenceMatcher(None, a, b, autojunk=False).ratio() for b in right] for a in left])


def best_threshold(similarity: Callable[..., np.ndarray], cases: Sequence[Case]) -> list[Links]:
    """Links above the one threshold that suits this very set best: more than the plain method deserves."""
    grids = [similarity(case.left, case.right) for case in cases]
    options = [[links_above(grid, cut) for grid in grids] for cut in np.arange(0.05, 0.95, 0.05)]
    return max(options, key=lambda found: figures(cases, found)[2])


def links_above(grid: np.ndarray, cut: float) -> Links:
    """Each sentence with its best counterpart, where that is above the cut."""
    rows = {(i, int(grid[i].argmax())) for i in range(grid.shape[0])}
    columns = {(int(grid[:, j].argmax()), j) for j in range(grid.shape[1])}
    return {(i, j) for i, j in rows | columns if grid[i, j] >= cut}


def other_numbers(case: Case, links: Links) -> set[Any]:
    """The linked sentences of which each prints a number that the other does not."""
    numbers = [[set(re.findall(r"\d+", text)) for text in side] for side in (case.left, case.right)]
    return {(i, j) for i, j in links if numbers[0][i] - numbers[1][j] and numbers[1][j] - numbers[0][i]}


def figures(cases: Sequence[Case], found: Sequence[Links]) -> tuple[float, float, float]:
    right = sum(len(case.links & links) for case, links in zip(cases, found, strict=True))
    precision = right / max(sum(map(len, found)), 1)
    recall = right / max(sum(len(case.links) for case in cases), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)
