"""No question is bad input: each of the hostile ones, as the shell hands it over, is answered in JSON."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from migbrowser.cli.arguments import parse
from migbrowser.cli.main import run_command
from migbrowser.services.services import Services
from migbrowser.store.catalogue import Catalogue

TESTS = Path(__file__).parents[1]
HOSTILE: list[str] = json.loads((TESTS / "hostile_queries.json").read_text(encoding="utf-8"))
ENDLESS = {
    "open parentheses": "(" * 3000,
    "nested parentheses": "(" * 3000 + "a" + ")" * 3000,
    "one letter": "a" * 100_000,
    "words": "a " * 50_000,
    "quotes": '"' * 100_000,
    "fields": "kind:a " * 14_000,
    "Chinese": "移民" * 50_000,
    "halves of characters": "\udcff" * 100_000,
    "commas": "party:" + "a," * 50_000,
}


def no_library() -> None:
    raise AssertionError("a search does not make a library")


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    from migbrowser.services.building import build

    path = tmp_path_factory.mktemp("hostile") / "catalogue.db"
    build(TESTS / "tiny", path)
    made = Services(lambda: Catalogue(path), no_library, TESTS.parent / "resources", lambda: False)
    yield made
    made.catalogue.close()


def asked(services: Services, *words: str, options: tuple[str, ...] = ()) -> int:
    """The exit code, once the answer has turned out to be one JSON document and stderr to be empty."""
    out, err = io.StringIO(), io.StringIO()
    code = run_command(parse(("search", "--json", *options, *words)), services, out, err)
    assert err.getvalue() == ""
    answer = json.loads(out.getvalue().encode("utf-8"))
    assert code == (0 if answer["total"] else 1)
    return code


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:40])
def test_a_hostile_question_is_answered(services: Services, text: str) -> None:
    assert asked(services, text) in {0, 1}
    assert asked(services, text, options=("--kwic", "--limit", "2")) in {0, 1}


def test_a_value_that_names_nothing_is_said_and_names_can_be_switched_off(services: Services) -> None:
    out = io.StringIO()
    assert run_command(parse(("search", "place:Atlantis")), services, out, io.StringIO()) == 1
    assert "place:Atlantis: nothing in the catalogue is called so\n" in out.getvalue()
    readings = []
    for options in ((), ("--no-names",)):
        out = io.StringIO()
        run_command(parse(("search", "--json", *options, "灯光")), services, out, io.StringIO())
        readings.append(json.loads(out.getvalue())["understood"])
    assert readings == ["灯光 [lights, lamp]", "灯光"]


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS)
def test_an_endless_question_is_answered(services: Services, text: str) -> None:
    assert asked(services, text) in {0, 1}


@pytest.mark.parametrize(
    "words", [("-word",), ("-", "-"), ("NOT", "-x"), ("--", "--json"), ("a", "OR"), ("",), ()], ids=str
)
def test_what_looks_like_an_option_is_a_question(services: Services, words: tuple[str, ...]) -> None:
    assert asked(services, *words) in {0, 1}
