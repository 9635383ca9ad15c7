"""Correction requests: what the catalogue says, and a file that any TOML parser reads back."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.model.address import Address
from migbrowser.model.correction import Correction, Disputed, Part, proposed_name
from migbrowser.model.errors import Problem, UserError
from migbrowser.services.browsing import Browsing
from migbrowser.services.comparing import Comparing
from migbrowser.services.composing import Composing
from migbrowser.services.correcting import Correcting, toml
from migbrowser.store.catalogue import Catalogue
from tests.services.export_samples import EDITION

EVENT = Address("event/2023-arica-lights")
PAIR = Address("comparison/post-en-2023-lights+gazette-zh-2023-lights")
DISPUTED = Disputed(EVENT, "Talks", EDITION, (Part("Date", "5 March"),))


@pytest.fixture
def correcting(tiny_catalogue: Catalogue) -> Correcting:
    return Correcting(Composing(Browsing(tiny_catalogue), Comparing(tiny_catalogue)))


def test_every_entry_has_parts_with_their_passages(correcting: Correcting, tiny_catalogue: Catalogue) -> None:
    for address in (*tiny_catalogue.addresses(), PAIR):
        disputed = correcting.disputed(address)
        assert disputed.address == address
        assert disputed.edition.hash
        assert disputed.parts
        assert all(part.label for part in disputed.parts)
    says = " ".join(part.says for part in correcting.disputed(EVENT).parts)
    assert "[report/post-en-2023-lights 1.1]" in says


def test_an_address_that_names_nothing(correcting: Correcting) -> None:
    with pytest.raises(UserError) as caught:
        correcting.disputed(Address("event/none"))
    assert caught.value.problem is Problem.NO_SUCH_ENTRY


def test_a_request_is_a_file_with_all_that_is_needed(correcting: Correcting, tmp_path: Path) -> None:
    disputed = correcting.disputed(EVENT)
    part = disputed.parts[0]
    right = 'It was the 6th.\nSee the "second" page.'
    correcting.save(Correction(disputed, part, right, "https://x.example/a"), tmp_path / "c.toml")
    text = (tmp_path / "c.toml").read_text("utf-8")
    assert "Nothing was sent" in text
    assert tomllib.loads(text) == {
        "address": EVENT,
        "title": disputed.title,
        "edition": disputed.edition.date,
        "hash": disputed.edition.hash,
        "part": part.label,
        "says": part.says,
        "should_be": right,
        "evidence": "https://x.example/a",
    }


def test_no_words_are_no_request(correcting: Correcting, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        correcting.save(Correction(DISPUTED, None, " \n", "x"), tmp_path / "c.toml")
    assert caught.value.problem is Problem.BAD_VALUE
    assert not list(tmp_path.iterdir())


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
def test_whatever_is_written_is_read_back(right: str, says: str) -> None:
    correction = Correction(replace(DISPUTED, title=says), Part(right, says), right, says)
    found = tomllib.loads(toml(correction))
    assert found["should_be"] == right.strip().replace("\r\n", "\n") or "\n" not in right
    assert found["should_be"].split() == right.split()
    assert found["says"].split() == says.split()


def test_a_name_is_a_name_of_a_file() -> None:
    assert proposed_name(EVENT) == "correction-event-2023-arica-lights.toml"
    assert len(proposed_name(Address("comparison/" + "a+" * 200))) < 120
