from migbrowser.model.address import Address
from migbrowser.model.search import Filters
from migbrowser.ui.models.search_asked import choices_of
from migbrowser.ui.models.search_facets import FACETS, filters_of


def test_filters_become_choices_and_choices_filters():
    choices = {name: "2025" if name == "year" else f"{name}/x" for name in FACETS}
    assert choices_of(filters_of(choices)) == choices


def test_what_no_facet_narrows_by_is_left_out():
    assert choices_of(Filters(kinds=("clause", "event"), party=Address("party/kr"))) == {
        "kind": "clause",
        "party": "party/kr",
    }
