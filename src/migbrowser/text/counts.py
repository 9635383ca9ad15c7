"""Numbers with what is counted: about 240 participants; 57 countries and regions; six organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from migbrowser.text.numerals import NUMBER, value_of

_ABOUT = 0.1  # "about 240" and 250 can both be right; about 240 and 300 cannot
_QUALIFIERS = (
    ("about", r"approximately|about|around|some|roughly|nearly|almost|close to|约|大约|近|将近"),
    ("more-than", r"more than|over|exceeding|upwards? of|超过|逾"),
    ("at-least", r"at least|no fewer than|不少于|至少"),
    ("at-most", r"at most|up to|fewer than|less than|no more than|under|不到|不足|至多"),
)
_COUNTED = (
    (
        "count_countries",
        "countries-and-regions",
        r"countries (?:and|or) regions|countries, regions|个国家和地区",
    ),
    ("count_countries", "countries", r"countries|states|nations|个国家|国(?=[的代家参与移边执]|$)"),
    ("count_countries", "regions", r"regions|个地区"),
    ("count_organisations", "organisations-and-mechanisms", r"organi[sz]ations and multilateral mechanisms"),
    ("count_organisations", "organisations", r"organi[sz]ations|agencies|bodies|个国际组织|个组织"),
    (
        "count_persons",
        "persons",
        r"attendees|participants|guests|delegates|representatives|people|persons|officials|experts|heads"
        r"|[名位]?[余多]?(?:与会)?(?:代表|嘉宾|人士|官员|专家|参会者)|余人|多人|人",
    ),
)
_COUNT = re.compile(
    r"(?:(?P<qualifier>"
    + "|".join(pattern for _, pattern in _QUALIFIERS)
    + rf")\s*)?(?<![\d.,])(?P<number>{NUMBER})(?P<more>[余多+]?)(?![\d.,]*\d)"
    r"(?!\s+(?:other|more|further|additional)\b)"
    r"(?:\s+[a-z-]+(?<!of)(?<!and)(?<!to)){0,2}?\s*(?P<counted>"
    + "|".join(pattern for _, _, pattern in _COUNTED)
    + r")(?![a-z])",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:an)?other\s+$|另外?$|其他$", re.IGNORECASE
)  # the rest of a number is no number of all
_RANGE = re.compile(
    rf"(?:(?<!\d){NUMBER}\s*(?:-|–|—|~|至|到)|\bbetween\s+{NUMBER}\s+and|\bfrom\s+{NUMBER}\s+to|\d\s+to)\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Count:
    """A number as qualified and what it counts; `attribute` is the fact's name in the contract."""

    attribute: str
    number: int
    qualifier: str | None
    counted: str
    printed: str


def counts_in(text: str) -> Iterator[Count]:
    """Every counted number in `text`, left to right; a range (200 to 300 guests) is no one number."""
    for match in _COUNT.finditer(text):
        attribute, counted = _counted(match["counted"])
        number = value_of(match["number"])
        before = text[max(0, match.start() - 40) : match.start()]
        if number is not None and not _RANGE.search(before) and not _OTHERS.search(before):
            yield Count(attribute, number, _qualifier(match), counted, match.group().strip())


def _counted(printed: str) -> tuple[str, str]:
    return next(
        (attribute, counted)
        for attribute, counted, pattern in _COUNTED
        if re.fullmatch(pattern, printed, re.IGNORECASE)
    )


def _qualifier(match: re.Match[str]) -> str | None:
    if match["more"]:
        return "more-than"
    if not match["qualifier"]:
        return None
    return next(
        name for name, pattern in _QUALIFIERS if re.fullmatch(pattern, match["qualifier"], re.IGNORECASE)
    )


def exclude(one: int, qualifier: str | None, other: int, other_qualifier: str | None) -> bool:
    """Whether two counts of the same thing cannot both be right: no number is admitted by both."""
    least, most = _admitted(one, qualifier)
    other_least, other_most = _admitted(other, other_qualifier)
    return max(least, other_least) > min(most, other_most)


def exceeds(one: int, qualifier: str | None, other: int, other_qualifier: str | None) -> bool:
    """Whether the first count is greater whatever numbers the two, as they are qualified, stand for."""
    return _admitted(one, qualifier)[0] > _admitted(other, other_qualifier)[1]


def _admitted(count: int, qualifier: str | None) -> tuple[float, float]:
    """The least and the greatest number for which a count, as it is qualified, would still be right."""
    if qualifier == "about":
        return count * (1 - _ABOUT), count * (1 + _ABOUT)
    if qualifier == "more-than":
        return count + 1, inf
    if qualifier == "at-least":
        return count, inf
    if qualifier == "at-most":
        return 0, count
    return count, count
