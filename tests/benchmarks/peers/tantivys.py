"""Tantivy over the same tokens, doing for a page of hits what the program does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from measuring import cpu
from ours import PAGE, marked

from migbrowser.model.query import Words
from migbrowser.model.search import SearchRecord


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
            marked(one.get_first("shown_title"), one.get_first("shown_body"), wanted) for one in documents
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
