import json

from migbrowser.cli import documents
from migbrowser.model.address import Address
from migbrowser.services.browsing import Browsing
from migbrowser.store.catalogue import Catalogue


def test_text_stands_as_it_is_written() -> None:
    assert documents.document({"a": "移民管理"}) == '{\n "a": "移民管理"\n}\n'


def test_unknown_is_null_everywhere(tiny_catalogue: Catalogue) -> None:
    browsing = Browsing(tiny_catalogue)
    text = documents.document([browsing.events(), browsing.reports(), browsing.parties(), browsing.clauses()])
    assert '""' not in text.replace('"verb": ""', "")


def test_every_entry_is_one_document(tiny_catalogue: Catalogue) -> None:
    browsing = Browsing(tiny_catalogue)
    for address in tiny_catalogue.addresses():
        assert json.loads(documents.entry(browsing.show(address)))["address"] == address


def test_echoes_are_addresses_with_their_details_beside(tiny_catalogue: Catalogue) -> None:
    shown = Browsing(tiny_catalogue).show(Address("clause/lights-charter/1"))
    parts = json.loads(documents.entry(shown))
    assert parts["echoes"] == [echo["address"] for echo in parts["echo_details"]]
    assert parts["echo_details"][0]["grade"] == "reworded"


def test_a_report_and_its_event_say_which_clauses_they_take_up(tiny_catalogue: Catalogue) -> None:
    report = Browsing(tiny_catalogue).show(Address("report/post-en-2023-lights"))
    for address in (report.address, *report.subject.events):
        parts = json.loads(documents.entry(Browsing(tiny_catalogue).show(address)))
        assert [echo["clause"] for echo in parts["echo_details"]] == ["clause/lights-charter/1"]
        assert parts["echoes"] == []
