import pytest

from migbrowser.model.address import Address
from migbrowser.model.comparison import FactStatus
from migbrowser.model.errors import Problem, UserError
from migbrowser.services.showing import Showing
from migbrowser.store.catalogue import Catalogue


@pytest.fixture
def showing(tiny_catalogue: Catalogue) -> Showing:
    return Showing(tiny_catalogue)


def test_every_entry_can_be_shown(tiny_catalogue: Catalogue, showing: Showing) -> None:
    for address in tiny_catalogue.addresses():
        entry = showing.entry(address)
        assert (entry.address, entry.subject.address) == (address, address)
        assert entry.title == tiny_catalogue.title(address)


def test_an_event_holds_what_its_reports_say(showing: Showing) -> None:
    entry = showing.entry(Address("event/2023-arica-lights"))
    statuses = {row.attribute: row.status for row in entry.facts}
    assert statuses["count_persons"] is FactStatus.CONFLICT
    assert statuses["states"] is FactStatus.PARTIAL
    assert [link.address for link in entry.fact_reports] == [
        "report/post-en-2023-lights",
        "report/gazette-zh-2023-lights",
    ]
    assert (len(entry.statements), len(entry.attendance)) == (4, 5)
    assert entry.text == "Keepers met a second time."


def test_held_statements_are_not_linked_again(showing: Showing) -> None:
    entry = showing.entry(Address("report/post-en-2023-lights"))
    assert len(entry.statements) == 3
    assert not {link.address.kind for link in entry.linked_from} & {"statement"}


def test_a_point_holds_its_fact_and_its_statements(showing: Showing) -> None:
    fact = showing.entry(Address("point/2023-arica-lights/count-persons"))
    assert [row.attribute for row in fact.facts] == ["count_persons"]
    assert fact.text == "The Post counts guests, the Gazette keepers."
    said = showing.entry(Address("point/2023-arica-lights/training"))
    assert (said.facts, said.fact_reports, len(said.statements)) == ((), (), 4)


def test_echoes_show_on_both_ends(showing: Showing) -> None:
    clause = showing.entry(Address("clause/lights-charter/1"))
    statement = showing.entry(Address("statement/post-en-2023-lights/1.10"))
    assert clause.echoes == statement.echoes != ()
    assert ("echo of", clause.address) in {(link.relation, link.address) for link in statement.links}


def test_a_party_holds_its_words_and_its_attendance(showing: Showing) -> None:
    entry = showing.entry(Address("party/no"))
    assert (len(entry.statements), len(entry.attendance)) == (1, 2)
    assert {link.relation for link in entry.linked_from} == {
        *("country", "host", "issued by", "participant", "speaker")
    }


@pytest.mark.parametrize("address", ["comparison/a+b", "original/00"])
def test_kinds_that_cannot_be_shown(showing: Showing, address: str) -> None:
    with pytest.raises(UserError) as caught:
        showing.entry(Address(address))
    assert caught.value.problem is Problem.WRONG_KIND
