"""What a captured page carries besides its article: site furniture, captions, date lines, teasers."""

from __future__ import annotations

import re
from enum import StrEnum

from migbrowser.text.layout import Block
from migbrowser.text.sentences import split_sentences


class Omission(StrEnum):
    """Why a block is left out of the body."""

    FURNITURE = "furniture"
    SHARE_BOX = "share-box"
    CAPTION = "caption"
    DATE_LINE = "date-line"
    TEASER = "teaser"
    HEADING = "heading"


_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:{_MONTH}\s+{_DAY},?\s+\d{{4}}|{_DAY}\s+{_MONTH},?\s+\d{{4}}"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日)"
)
_CLOCK = r"(?:[ T,]*\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:[ap]\.?m\.?|gmt|utc|z))?(?:\s*[+-]\d{2}:?\d{2})?)?"
_DATE_LINE = re.compile(
    rf"^(?:(?:published|posted|updated|date|time|issued|发布时间|时间|日期|更新时间)\s*(?:on|at|in)?\s*[:：]?\s*)?"
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s*)?{_DATE}{_CLOCK}\.?$",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"^share (?:on|to|this|via|with|by)\b|\bscan\b.*\bshare\b|\bshare\b.*\bscan\b"
    r"|分享(?:到|至)|扫一扫|扫码|^follow us\b|^(?:tweet|e-?mail|copy link)$",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"^(?:logo|home|news|menu|search|print|close|back|top|next|previous|login|sign in|subscribe|contact us"
    r"|about us|(?:back to )?top|read more|more|skip to (?:main )?content|advertisement|首页|新闻|打印|关闭"
    r"|字号.*|返回.*|上一篇.*|下一篇.*)$"
    r"|^(?:source|editor|author|reporter|by-?line|web editor|copyright"
    r"|来源|作者|编辑|责任编辑|责编|记者)\s*[:：]"
    r"|^(?:copyright\b|©|all rights reserved|版权所有)"
    r"|^home\s*[>»/|]",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"^(?:(?:an?|the|this)\s+)?(?:\w+\s+)?(?:photo(?:graph)?|picture|image|screenshot)s?\s*"
    r"(?:(?:of|taken|by|from|show(?:s|ing)|courtesy|credit|released|provided|:|/|\()|$)"
    r"|^(?:photo|image|picture|caption|credit|pictured)s?\s*[:：/]|\((?:photo|image|xinhua|afp|reuters)\s*[/:)]"
    r"|^(?:图为|图片|图：|图\d|▲|△)|摄[）)]?$|供图[）)]?$",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"^(?:related (?:news|articles?|stories|links|reading|content)|more (?:news|stories|from)\b.*"
    r"|you may also like|recommended(?: for you)?|latest news"
    r"|相关(?:新闻|阅读|链接|报道)|推荐阅读|延伸阅读|更多新闻)\s*[:：]?$",
    re.IGNORECASE,
)
# Finite verbs that a caption lacks and a report's short first sentence has.
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|shall|should|can|could|may|might|must|do|does|did"
    r"|took|take[sn]?|held|holds?|said|says|saw|made|makes?|gave|gives?|came|comes?|went|goes|met|meets?|began"
    r"|begins?|opens?|closes?|attends?|calls?|urges?|proposes?|announces?|reveals?|states?|signs?|agrees?|adopts?"
    r"|kicks?|launch(?:es)?|hosts?|joins?|issues?|stresses|vows?|seeks?|discuss(?:es)?|brings?|led|leads?"
    r"|(?<!\ba )(?<!\ban )(?<!\bthe )\w{3,}ed)\b",  # "a focused space" is no verb
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_HAN = re.compile(r"[\u3400-\u9fff]")


def length(text: str) -> int:
    """Words of `text`, two Chinese characters counting as one."""
    han = len(_HAN.findall(text))
    return len(_WORD.findall(_HAN.sub(" ", text))) + (han + 1) // 2


def is_prose(block: Block) -> bool:
    """Whether the block reads as running text: closed by a mark, an item of a list, or several sentences."""
    return block.ended or block.is_item or len(split_sentences(block.text)) > 1


def by_itself(block: Block) -> Omission | None:
    """Why the block is left out, as far as it can be told without its neighbours."""
    words = length(block.text)
    if _DATE_LINE.match(block.text):
        return Omission.DATE_LINE
    if words <= 30 and _SHARE.search(block.text):
        return Omission.SHARE_BOX
    if words <= 60 and _CAPTION.search(block.text) and len(split_sentences(block.text)) == 1:
        return Omission.CAPTION
    if not words or block.text.isdigit() or (words <= 30 and _FURNITURE.search(block.text)):
        return Omission.FURNITURE
    return None


def is_picture_line(block: Block) -> bool:
    """Whether it is one short sentence without a finite verb: the alternative text of a picture."""
    return (
        length(block.text) <= 20
        and not block.is_item
        and not _HAN.search(block.text)
        and not _VERB.search(block.text)
    )


def is_heading(block: Block) -> bool:
    """Whether an unclosed line is a heading: short, and in title case or without a finite verb."""
    if is_prose(block) or length(block.text) > 15:
        return False
    long_words = [word for word in _WORD.findall(block.text) if len(word) > 3]
    capital = sum(word[0].isupper() for word in long_words)
    return capital >= 0.6 * len(long_words) or not _VERB.search(block.text)


def teasers_from(blocks: list[Block]) -> int:
    """Index of the first block of the teasers that close the page; `len(blocks)` when it has none.

    A teaser is a heading, a short paragraph, a date line, often with a picture's text before it. One
    alone without a picture may be the report's own last section: it stays.
    """
    for at, block in enumerate(blocks):
        if at and _RELATED.match(block.text):
            return at
    first, groups, pictures = len(blocks), 0, 0
    while (size := _teaser_ending_at(blocks, first)) and first - size > 0:
        first -= size
        groups += 1
        pictures += size == 4
    return first if groups > 1 or pictures else len(blocks)


def _teaser_ending_at(blocks: list[Block], end: int) -> int:
    """How many blocks before `end` make one teaser: 0, 3, or 4 with a picture's text."""
    if end < 3 or not _DATE_LINE.match(blocks[end - 1].text):
        return 0
    summary, heading = blocks[end - 2], blocks[end - 3]
    if not is_prose(summary) or length(summary.text) > 60 or is_prose(heading) or by_itself(heading):
        return 0
    return 4 if end > 3 and is_prose(blocks[end - 4]) and is_picture_line(blocks[end - 4]) else 3
