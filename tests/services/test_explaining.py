"""How to read a comparison: said once, before it, and of its signs only those that stand in it."""

from __future__ import annotations

import pytest

from migbrowser.model.address import Address
from migbrowser.model.document import Compared, Document, Heading, Legend, Parallel
from migbrowser.services import listing
from migbrowser.services.browsing import Browsing
from migbrowser.services.comparing import Comparing
from migbrowser.services.composing import Composing
from migbrowser.services.phrasing import speaking
from migbrowser.services.phrasing_zh import PHRASES
from migbrowser.store.catalogue import Catalogue

PAIR = Address("comparison/gsh-en-2025-regional+nia-en-2025-regional-news")
ALL = Address("event/2025-lianyungang-regional")


@pytest.fixture
def composing(real_catalogue: Catalogue) -> Composing:
    return Composing(Browsing(real_catalogue), Comparing(real_catalogue))


def legends(document: Document) -> list[dict[str, str]]:
    return [
        {item.label: item.values[0].text for item in block.items}
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Legend)
    ]


def test_only_what_stands_in_the_comparison_is_explained(
    composing: Composing, real_catalogue: Catalogue
) -> None:
    (pair,) = legends(composing.document([PAIR]))
    assert {"Report A", "A 2.1", "A 2.1.b", "silent", "open list", "= agree, same, reworded"} <= set(pair)
    assert not {"not read", "≠ conflict", "≥", "moved"} & set(pair)
    (whole,) = legends(composing.comparison(Comparing(real_catalogue).compare_event(ALL, 5)))
    assert {"Report F", "F 2.1", "not read", "≠ conflict", "≥", "moved"} <= set(whole)


def test_it_stands_before_what_it_explains_and_once(composing: Composing) -> None:
    document = composing.document(
        [PAIR, Address("comparison/nia-en-2025-regional-news+gsh-en-2025-regional")]
    )
    assert len(legends(document)) == 1
    kinds = [type(block) for block in document.sections[0].blocks]
    assert kinds.index(Compared) < kinds.index(Legend) < kinds.index(Parallel)
    assert kinds.count(Compared) == 1
    first, second = (
        [block.text for block in section.blocks if isinstance(block, Heading)]
        for section in document.sections[:2]
    )
    assert first == ["The reports", "How to read it", *second[1:]]


def test_it_is_no_data(composing: Composing) -> None:
    assert "from it no absence follows" not in listing.csv(composing.document([PAIR]))


def test_all_of_it_is_said_in_chinese(composing: Composing) -> None:
    with speaking("zh"):
        (legend,) = legends(composing.document([PAIR]))
    assert not [meaning for meaning in legend.values() if meaning in PHRASES]
    assert all(any("\u4e00" <= char <= "\u9fff" for char in meaning) for meaning in legend.values())
