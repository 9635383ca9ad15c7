"""Groups of sentences across two, three or four texts: who says the same, text by text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations, pairwise

from migbrowser.model.errors import Problem, UserError
from migbrowser.text.alignment import MOST_PAIRS, Pair, matched, matched_arrays, never
from migbrowser.text.kinship import LONGEST_RUN
from migbrowser.text.ngrams import Floats, vectors
from migbrowser.text.scripts import script_of

_LINKED = 0.5  # share of the pairs of texts in a group that must be linked directly

Node = tuple[int, int]  # text, sentence


@dataclass(frozen=True, slots=True)
class Gathering:
    """What the texts say on one point: 0-based sentence indexes, a tuple per text, empty where it is silent.

    `score` is the mean cosine of the pairs of texts that are linked in it; 0 where one text speaks alone.
    """

    members: tuple[tuple[int, ...], ...]
    score: float


def gather(
    texts: Sequence[Sequence[str]],
    *,
    check: Callable[[], None] = never,
    embedded: Sequence[Floats] = (),
) -> list[Gathering]:
    """Group the sentences of all `texts`. Every sentence occurs in exactly one group.

    The order of the texts decides the order of the groups (the first text's, then what others add) and
    nothing else. `embedded` has the vectors of each text (sentences × dimensions): by them texts in two
    scripts are aligned, which share no n-grams. Raises `UserError(TOO_LARGE)` when two texts are too long.
    """
    decline_too_large([len(text) for text in texts])
    order = sorted(range(len(texts)), key=lambda at: tuple(texts[at]))
    arrays = [embedded[at] for at in order] if embedded else []
    links = list(_links([texts[at] for at in order], arrays, check))
    groups = _Groups(links)
    places = dict(enumerate(order))
    found = [_gathering(group, scores, places) for group, scores in groups.scored(links)]
    found.extend(
        _alone(at, sentence, len(texts))
        for place, at in places.items()
        for sentence in range(len(texts[at]))
        if not groups.holds((place, sentence))
    )
    return sorted(found, key=_reading_order)


def decline_too_large(sizes: Sequence[int]) -> None:
    """Raise `UserError(TOO_LARGE)` where two texts of so many sentences are too long to be aligned."""
    most = max((one * two for one, two in combinations(sizes, 2)), default=0)
    if most > MOST_PAIRS:
        raise UserError(Problem.TOO_LARGE, what="the number of sentence pairs", size=most, most=MOST_PAIRS)


def _links(
    texts: Sequence[Sequence[str]], arrays: Sequence[Floats], check: Callable[[], None]
) -> Iterator[tuple[int, int, Pair]]:
    """The matched pairs of every two texts, the surest first."""
    scripts = [script_of(text) for text in texts] if arrays else [""] * len(texts)
    everything = vectors([sentence for text in texts for sentence in text])
    ends = [0, *accumulate(len(text) for text in texts)]
    parts = [everything.part(start, end) for start, end in pairwise(ends)]
    found = [
        (one, two, pair)
        for one, two in combinations(range(len(texts)), 2)
        for pair in (
            matched(parts[one], parts[two], check)
            if scripts[one] == scripts[two]
            else matched_arrays(arrays[one], arrays[two], check)
        )
    ]
    yield from sorted(found, key=lambda link: (-link[2].score, link[0], link[1], link[2].left))


class _Groups:
    """Sets of sentences that grow by links, as long as they hold together."""

    def __init__(self, links: Sequence[tuple[int, int, Pair]]) -> None:
        self._of: dict[Node, frozenset[Node]] = {}
        self._linked = {
            frozenset([(one, left), (two, right)])
            for one, two, pair in links
            for left in pair.left
            for right in pair.right
        }
        for one, two, pair in links:
            self._join([*((one, at) for at in pair.left), *((two, at) for at in pair.right)])

    def scored(self, links: Sequence[tuple[int, int, Pair]]) -> list[tuple[frozenset[Node], list[float]]]:
        """The groups of more than one sentence, each with the scores of the links inside it."""
        scores: dict[frozenset[Node], list[float]] = {group: [] for group in self._of.values()}
        for one, two, pair in links:
            group = self._of.get((one, pair.left[0]), frozenset())
            if (two, pair.right[0]) in group:
                scores[group].append(pair.score)
        return list(scores.items())

    def holds(self, node: Node) -> bool:
        """Whether a sentence is in a group with others."""
        return node in self._of

    def _join(self, nodes: Sequence[Node]) -> None:
        parts = {self._of.get(node, frozenset([node])) for node in nodes}
        whole = frozenset().union(*parts)
        if len(parts) > 1 and self._holds(whole):
            self._of.update(dict.fromkeys(whole, whole))

    def _holds(self, group: frozenset[Node]) -> bool:
        """Whether the texts are linked with one another in the group, and none fills it alone."""
        by_text: dict[int, list[int]] = {}
        for text, sentence in sorted(group):
            by_text.setdefault(text, []).append(sentence)
        if any(len(said) > LONGEST_RUN for said in by_text.values()):
            return False
        pairs = list(combinations(by_text, 2))
        linked = sum(self._are_linked(one, by_text[one], two, by_text[two]) for one, two in pairs)
        return linked >= _LINKED * len(pairs)

    def _are_linked(self, one: int, said: Sequence[int], two: int, told: Sequence[int]) -> bool:
        return any(frozenset([(one, a), (two, b)]) in self._linked for a in said for b in told)


def _gathering(group: frozenset[Node], scores: Sequence[float], places: dict[int, int]) -> Gathering:
    members: list[tuple[int, ...]] = [()] * len(places)
    for place, sentence in sorted(group):
        members[places[place]] += (sentence,)
    return Gathering(tuple(members), sum(scores) / len(scores) if scores else 0.0)


def _alone(text: int, sentence: int, texts: int) -> Gathering:
    members: list[tuple[int, ...]] = [()] * texts
    members[text] = (sentence,)
    return Gathering(tuple(members), 0.0)


def _reading_order(group: Gathering) -> tuple[int, tuple[int, ...]]:
    """The first text's groups in its order, then what the second adds, and so on."""
    first = next(text for text, said in enumerate(group.members) if said)
    return first, group.members[first]
