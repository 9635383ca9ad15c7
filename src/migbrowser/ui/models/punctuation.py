"""The signs between words that are put together here, as the screens' language writes them."""

from __future__ import annotations

from collections.abc import Iterable

from migbrowser.ui.language import in_chinese


def listed(names: Iterable[str]) -> str:
    """Several of a kind: `Japan, India`, `日本、印度`."""
    return ("、" if in_chinese() else ", ").join(names)


def in_turn(parts: Iterable[str]) -> str:
    """One thing after the other about the same: `Suzhou, 9 Sep 2024`, `苏州，2024年9月9日`."""
    return ("，" if in_chinese() else ", ").join(parts)


def apart(parts: Iterable[str]) -> str:
    """Parts that may have commas of their own: `one, two; three`."""
    return ("；" if in_chinese() else "; ").join(parts)


def headed(head: str, words: str) -> str:
    """What is said under a head: `Kind: statement`, `类型：陈述`."""
    return f"{head}：{words}" if in_chinese() else f"{head}: {words}"


def beside(words: str, more: object) -> str:
    """More in brackets: `Suzhou (Sub-Forum)`, `苏州（分论坛）`."""
    return f"{words}（{more}）" if in_chinese() else f"{words} ({more})"
