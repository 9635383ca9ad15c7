import pytest

from migbrowser.model.address import Address
from migbrowser.model.unfolding import Unfolding

ONE, TWO, THREE = (Address(f"event/{n}") for n in ("one", "two", "three"))


@pytest.fixture
def made() -> list[str]:
    return []


@pytest.fixture
def unfolding(made: list[str]) -> Unfolding[str]:
    def make(folded: str) -> str:
        made.append(folded)
        return folded.upper()

    return Unfolding({ONE: "a", TWO: "b"}, make)


def test_nothing_is_made_to_know_what_there_is(unfolding: Unfolding[str], made: list[str]) -> None:
    assert (list(unfolding), len(unfolding)) == ([ONE, TWO], 2)
    assert ONE in unfolding
    assert THREE not in unfolding
    assert made == []


def test_each_value_is_made_once_when_it_is_looked_at(unfolding: Unfolding[str], made: list[str]) -> None:
    assert unfolding[TWO] == unfolding.get(TWO) == "B"
    assert made == ["b"]
    assert dict(unfolding) == {ONE: "A", TWO: "B"}
    assert made == ["b", "a"]


def test_what_is_not_there(unfolding: Unfolding[str]) -> None:
    assert unfolding.get(THREE) is None
    with pytest.raises(KeyError):
        unfolding[THREE]


def test_turned_values_are_made_when_looked_at_too(unfolding: Unfolding[str], made: list[str]) -> None:
    turned = unfolding.turned(lambda value: f"{value}!")
    assert made == []
    assert turned[ONE] == "A!"
    assert turned[ONE] == "A!"
    assert made == ["a"]
