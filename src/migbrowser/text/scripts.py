"""The script that a text is mostly written in: texts in two scripts share hardly more than numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

_SCRIPTS = {
    "han": re.compile(r"[\u3400-\u9fff\uf900-\ufaff]"),
    "latin": re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]"),
    "cyrillic": re.compile(r"[\u0400-\u052f]"),
    "arabic": re.compile(r"[\u0600-\u06ff\u0750-\u077f]"),
    "hangul": re.compile(r"[\uac00-\ud7af\u1100-\u11ff]"),
    "kana": re.compile(r"[\u3040-\u30ff]"),
    "thai": re.compile(r"[\u0e00-\u0e7f]"),
    "khmer": re.compile(r"[\u1780-\u17ff]"),
    "myanmar": re.compile(r"[\u1000-\u109f]"),
    "lao": re.compile(r"[\u0e80-\u0eff]"),
    "indic": re.compile(r"[\u0900-\u0dff]"),
    "greek": re.compile(r"[\u0370-\u03ff]"),
}
_ENOUGH = 500  # sentences that tell the script of a text


def script_of(sentences: Iterable[str]) -> str:
    """The script with the most letters, such as `han` or `latin`; empty where there is no letter.

    Japanese has kana among its Chinese characters: a tenth of them is enough.
    """
    text = "\n".join(islice(sentences, _ENOUGH))
    counts = {script: len(letters.findall(text)) for script, letters in _SCRIPTS.items()}
    if counts["kana"] * 10 > counts["han"] > 0:
        return "kana"
    return max(counts, key=lambda script: counts[script]) if any(counts.values()) else ""
