"""Values of the model as JSON types."""

import json
from datetime import date

import pytest

from migbrowser.model.address import Address
from migbrowser.model.clause import Strength
from migbrowser.model.document import Citation, Words
from migbrowser.services.encoding import encoded


def test_a_value_becomes_an_object() -> None:
    words = Words("said", (Citation(1, "2.3"),))
    assert encoded(words) == {
        "text": "said",
        "citations": [{"source": 1, "passage": "2.3"}],
        "manner": "plain",
    }


def test_keys_days_choices_and_addresses_become_text() -> None:
    value = {2: Strength.DIRECT, "on": date(2025, 9, 17), "at": Address("event/x"), "no": None}
    assert json.dumps(encoded(value)) == '{"2": "direct", "on": "2025-09-17", "at": "event/x", "no": null}'


def test_what_has_no_json_is_our_fault() -> None:
    with pytest.raises(TypeError):
        encoded(object())
