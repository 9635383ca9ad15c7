"""How long hostile questions take to read; the limit is 100 ms whatever is typed."""

from __future__ import annotations

import json
from pathlib import Path

from measuring import medians

from migbrowser.model.parsing import parse

LIMIT = 100.0  # milliseconds
ENDLESS = {
    "3,000 parentheses": "(" * 3000,
    "3,000 pairs of parentheses": "(" * 3000 + "a" + ")" * 3000,
    "100,000 quotation marks": '"' * 100_000,
    "100,000 Chinese characters": "移" * 100_000,
    "100,000 letters": "a" * 100_000,
    "50,000 words": "a " * 50_000,
    "25,000 times NOT": "NOT " * 25_000,
    "10,000 alternatives": "移民 OR " * 10_000,
    "100,000 signs": "-+" * 50_000,
    "20,000 colons": "title:" * 20_000,
    "100,000 stars": "*" * 100_000,
    "a million characters": "migration (" * 90_910,
}


def read(corpus: Path) -> None:
    """Print the longest readings."""
    texts = {ascii(text)[:40]: text for text in json.loads(corpus.read_text(encoding="utf-8"))}
    for name, asked in (("hostile questions", texts), ("endless questions", ENDLESS)):
        taken = {key: medians(lambda text=text: parse(text), times=3)[0] for key, text in asked.items()}  # type: ignore[misc]
        longest = max(taken, key=taken.__getitem__)
        ordered = sorted(taken.values())
        verdict = "met" if ordered[-1] <= LIMIT else "MISSED"
        print(
            f"  reading {len(taken)} {name:28} p50 {ordered[len(ordered) // 2]:.3f} ms, longest"
            f" {ordered[-1]:.2f} ms ({longest})  target {LIMIT:g} {verdict}",
            flush=True,
        )
