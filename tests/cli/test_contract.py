"""The contract, command by command, on the catalogue that the program ships with.

A shape says what JSON must be: a dict has at least these keys, a list only such items, a tuple names
alternatives, a set values, a pattern the whole of a text.
"""

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from migbrowser.cli.arguments import parse
from migbrowser.cli.main import run_command
from migbrowser.services.services import Services
from migbrowser.store.catalogue import Catalogue

NIA, GSH = "report/nia-en-2025-regional-news", "report/gsh-en-2025-regional"
CONFERENCE, SUBFORUM = "event/2025-lianyungang-regional", "event/2025-lianyungang-subforum"
CLAUSE = "clause/initiative-2023/12"


def address(*kinds: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(kinds)})/[a-z0-9][a-z0-9./-]*")


DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
DAYS = re.compile(r"\d{4}-\d{2}-\d{2}(/\d{4}-\d{2}-\d{2})?")
PASSAGE = re.compile(r"\d+\.\d+")
TEXT = re.compile(r"\S(?s:.*)")  # unknown is null, never ""
KEY = re.compile("[A-Z]+")
KEYS = [KEY]
ROLES = {
    *("attending", "host", "organiser", "chair", "opening-speaker", "speaker"),
    *("head-of-delegation", "delegation-member", "observer"),
}
GENRES = {
    *("news", "press-release", "chair-statement", "joint-statement", "declaration", "initiative"),
    *("plan-of-action", "mou", "speech", "programme", "participants-list"),
}
FORCES = {
    *("describes", "notes", "advises", "calls-on", "proposes", "intends", "commits", "agrees", "decides")
}
GRADES = {"same-wording", "reworded", "same-idea"}
QUALIFIER = ({"about", "more-than", "at-least"}, None)
FACETS = ("kind", "event", "series", "party", "report", "publisher", "language", "topic", "year")
FACT_STATUSES = {"agree", "variant", "conflict", "partial", "single"}
ROW_STATUSES = {"same", "reworded", "partial", "conflict", "only"}

EVENT = {
    "address": address("event"),
    "title": TEXT,
    "series": (address("series"), None),
    "start": DAY,
    "end": DAY,
    "city": TEXT,
    "province": (TEXT, None),
    "country": address("party"),
    "theme": (TEXT, None),
    "reports": [address("report")],
    "states": int,
    "organisations": int,
}
REPORT = {
    "address": address("report"),
    "title": TEXT,
    "publisher": TEXT,
    "copy_of": (TEXT, None),
    "url": TEXT,
    "published": (DAY, None),
    "language": re.compile("[a-z]{2,3}(-[A-Za-z]+)*"),
    "genre": GENRES,
    "voice": {"organiser", "participant", "international-organisation", "press", "aggregator"},
    "derives_from": {
        "kind": {"translation", "copy", "rewrite", "unknown"},
        "report": (address("report"), None),
    },
    "captured": DAY,
    "events": [address("event")],
    "read": {"full", "excerpt"},
    "statements": int,
}
PARTY = {
    "address": address("party"),
    "name": TEXT,
    "name_zh": (TEXT, None),
    "kind": {"state", "organisation", "person", "place"},
    "iso": (re.compile("[A-Z]{2}"), None),
    "events": int,
    "printed": [{"name": TEXT, "language": TEXT, "report": address("report")}],
}
TOPIC = {
    "address": address("topic"),
    "name": TEXT,
    "gcm": [set(range(1, 24))],
    "sdg": [TEXT],
    "clauses": int,
    "statements": int,
}
SAID = {
    "address": address("statement"),
    "text": TEXT,
    "passage": PASSAGE,
    "speaker": (address("party"), None),
    "addressee": (TEXT, None),
    "force": FORCES,
    "verb": str,
    "point": address("point"),
    "topics": [address("topic")],
}
ATTENDANCE = {
    "event": address("event"),
    "party": address("party"),
    "name": TEXT,
    "kind": {"state", "organisation", "person", "place"},
    "role": ROLES,
    "mode": ({"in-person", "video"}, None),
    "list": {"closed", "open"},
    "report": address("report"),
    "printed": TEXT,
    "passage": PASSAGE,
}
PROVISION = {
    "address": address("clause"),
    "instrument": address("instrument"),
    "number": TEXT,
    "heading": TEXT,
    "text": TEXT,
    "speaker": (address("party"), None),
    "force": FORCES,
    "topics": [address("topic")],
    "gcm": [set(range(1, 24))],
    "gcm_strength": dict,
    "frameworks": [address("framework")],
    "echoes": [address("statement")],
}
ECHO = {"address": address("statement"), "grade": GRADES, "why": TEXT, "score": (float, None)}
FACT = {
    "attribute": re.compile("[a-z_]+"),
    "status": FACT_STATUSES,
    "values": [{"value": (TEXT, int, [TEXT]), "reports": KEYS, "printed": dict, "at": dict}],
    "silent": KEYS,
    "unread": KEYS,
}
LINK = {"address": TEXT, "title": TEXT, "relation": TEXT}
ENTRY = {"text": str, "facts": [FACT], "statements": [SAID], "links": [LINK], "linked_from": [LINK]}
HIT = {
    "address": TEXT,
    "kind": TEXT,
    "event": (address("event"), None),
    "report": (address("report"), None),
    "title": TEXT,
    "snippet": str,
    "marks": [[int]],
    "score": float,
}
FOUND = {
    "query": str,
    "understood": str,
    "total": int,
    "events": int,
    "hits": [HIT],
    "facets": dict.fromkeys(FACETS, dict),
    "silent": dict,
    "unread": dict,
    "suggestions": [TEXT],
    "terms": dict,
}
COMPARISON = {
    "reports": [
        {
            "key": KEY,
            "address": (address("report"), None),
            "file": (TEXT, None),
            "title": TEXT,
            "read": {"full", "excerpt"},
        }
    ],
    "units": dict,
    "left_out": dict,
    "facts": [FACT],
    "rows": [
        {
            "point": (address("point"), None),
            "status": ROW_STATUSES,
            "by": dict,
            "moved": bool,
            "speaker_differs": bool,
            "force_differs": bool,
            "cells": dict,
            "unread": KEYS,
            "score": (float, None),
        }
    ],
    "wording": [{"terms": dict, "count": int}],
    "coverage": dict,
}


def fits(value: Any, shape: Any, at: str = "$") -> None:
    """Fail unless `value` has the shape; `at` says where it stands."""
    if isinstance(shape, tuple):
        one = next((each for each in shape if _looks_like(value, each)), None)
        assert one is not None or (value is None and None in shape), f"{at}: {value!r}"
        if value is not None:
            fits(value, one, at)
    elif isinstance(shape, dict):
        assert value.keys() >= shape.keys(), f"{at}: {sorted(shape.keys() - value.keys())} missing"
        for key, inner in shape.items():
            fits(value[key], inner, f"{at}.{key}")
    elif isinstance(shape, list):
        assert isinstance(value, list), f"{at}: {value!r}"
        for index, item in enumerate(value):
            fits(item, shape[0], f"{at}[{index}]")
    else:
        assert _is(value, shape), f"{at}: {value!r}"


def _looks_like(value: Any, shape: Any) -> bool:
    return isinstance(value, list) if isinstance(shape, list) else _is(value, shape)


def _is(value: Any, shape: Any) -> bool:
    if isinstance(shape, re.Pattern):
        return isinstance(value, str) and bool(shape.fullmatch(value))
    if isinstance(shape, type):
        return isinstance(value, shape) and (shape is bool or not isinstance(value, bool))
    return value in shape if isinstance(shape, set) else value == shape


class Commands:
    """Runs commands on one catalogue."""

    def __init__(self, database: Path) -> None:
        self._database = database

    def run(self, *argv: str) -> tuple[int, str, str]:
        """Exit code, stdout, stderr."""
        out, err = io.StringIO(), io.StringIO()
        library = (lambda: pytest.fail("library")), Path(), (lambda: False)
        services = Services(lambda: Catalogue(self._database), *library)
        code = run_command(parse(argv), services, out, err)
        if "catalogue" in vars(services):
            services.catalogue.close()
        return code, out.getvalue(), err.getvalue()

    def json(self, *argv: str, code: int = 0) -> Any:
        """The one document on stdout, with nothing on stderr."""
        found, out, err = self.run(*argv, "--json")
        assert (found, err) == (code, "")
        return json.loads(out)


@pytest.fixture
def migbrowser(real_database: Path) -> Commands:
    return Commands(real_database)


@pytest.mark.parametrize(
    ("command", "shape"),
    [
        ("events", EVENT),
        ("reports", REPORT),
        ("parties", PARTY),
        ("topics", TOPIC),
        ("clauses", PROVISION),
        ("attendance", ATTENDANCE),
    ],
)
def test_lists(migbrowser: Commands, command: str, shape: Any) -> None:
    found = migbrowser.json(command)
    assert found
    fits(found, [shape])


def test_the_event_of_the_contract(migbrowser: Commands) -> None:
    event = next(each for each in migbrowser.json("events") if each["address"] == CONFERENCE)
    assert (event["start"], event["end"], event["city"], event["country"]) == (
        "2025-09-17",
        "2025-09-17",
        "Lianyungang",
        "party/cn",
    )
    assert {GSH, NIA} <= set(event["reports"])


def test_the_clause_of_the_contract(migbrowser: Commands) -> None:
    clause = next(each for each in migbrowser.json("clauses") if each["address"] == CLAUSE)
    assert (clause["instrument"], clause["number"]) == ("instrument/initiative-2023", "12")
    assert (clause["speaker"], clause["force"]) == ("party/nia-cn", "proposes")
    assert clause["gcm"] == [3, 4, 9, 11]
    assert (clause["gcm_strength"]["3"], clause["gcm_strength"]["11"]) == ("direct", "related")


@pytest.mark.parametrize(
    ("entry", "shape"),
    [
        (CONFERENCE, EVENT),
        ("party/kr", PARTY),
        (CLAUSE, PROVISION),
        ("statement/nia-en-2025-regional-news/1.2", SAID),
        (NIA, {key: shape for key, shape in REPORT.items() if key != "statements"}),
        ("topic/law-enforcement", {key: shape for key, shape in TOPIC.items() if key != "statements"}),
        ("point/2025-lianyungang-subforum/count-countries", {"address": TEXT}),
        ("instrument/initiative-2023", {"address": TEXT, "clauses": [address("clause")]}),
        ("framework/2030-agenda", {"address": TEXT, "name": TEXT}),
        ("series/regional", {"address": TEXT, "events": [address("event")]}),
    ],
)
def test_show_has_the_keys_of_the_list_and_what_hangs_on_the_entry(
    migbrowser: Commands, entry: str, shape: Any
) -> None:
    shown = migbrowser.json("show", entry)
    assert shown["address"] == entry
    fits(shown, {**shape, **ENTRY})


@pytest.mark.parametrize("written", [f"migbrowser:{CLAUSE}", CLAUSE.upper(), f" {CLAUSE} ", f"{CLAUSE}/"])
def test_an_address_may_be_a_link_or_in_capitals(migbrowser: Commands, written: str) -> None:
    assert migbrowser.json("show", written)["address"] == CLAUSE


@pytest.mark.parametrize("kind", ["event", "party"])
def test_attendance_is_narrowed(migbrowser: Commands, kind: str) -> None:
    given = {"event": CONFERENCE, "party": "party/kr"}[kind]
    rows = migbrowser.json("attendance", f"--{kind}", given)
    assert {row[kind] for row in rows} == {given}


class TestSearch:
    @pytest.mark.parametrize(
        "options",
        [
            *(["--kind", "clause"], ["--kind", "clause", "--kind", "statement"], ["--kwic"], ["--no-names"]),
            *(["--event", CONFERENCE], ["--party", "party/cn"], ["--report", NIA], ["--language", "en"]),
            *(["--since", "2025-01-01"], ["--until", "2024-12-31"], ["--limit", "3"], ["--offset", "2"]),
            *(["--sort", "relevance"], ["--sort", "event"], ["--sort", "published"], ["--limit", "0"]),
        ],
    )
    def test_every_option(self, migbrowser: Commands, options: list[str]) -> None:
        found = migbrowser.json("search", "migration", *options)
        fits(found, FOUND)
        assert found["total"] > 0

    def test_marks_are_places_in_the_snippet(self, migbrowser: Commands) -> None:
        for hit in migbrowser.json("search", "patrols", "--no-names")["hits"]:
            assert all(hit["snippet"][a:b].lower() == "patrols" for a, b in hit["marks"])

    def test_limit_and_offset_change_the_page_alone(self, migbrowser: Commands) -> None:
        whole, none = (migbrowser.json("search", "migration", "--limit", n) for n in ("500", "0"))
        late = migbrowser.json("search", "migration", "--offset", "999999999")
        assert len(whole["hits"]) == whole["total"] == none["total"] == late["total"]
        assert none["hits"] == late["hits"] == []
        assert whole["facets"] == none["facets"]

    def test_options_may_stand_before_and_after_the_query(self, migbrowser: Commands) -> None:
        before = migbrowser.json("search", "--kind", "clause", "joint", "operations")
        assert before == migbrowser.json("search", "joint", "operations", "--kind", "clause")

    def test_silent_reports(self, migbrowser: Commands) -> None:
        found = migbrowser.json("search", "streamlining", "--event", CONFERENCE)
        assert GSH in found["silent"][CONFERENCE]
        assert NIA not in found["silent"][CONFERENCE]

    def test_nothing_found_is_a_no(self, migbrowser: Commands) -> None:
        found = migbrowser.json("search", "migraton", code=1)
        fits(found, FOUND)
        assert (found["terms"], found["suggestions"][0]) == ({"migraton": 0}, "migration")

    @pytest.mark.parametrize(
        "query", ["", " ", '"', "((", "AND OR", "a NEAR/0", "*", "title:", "\ud800", "😀 -x"]
    )
    def test_no_query_is_bad_input(self, migbrowser: Commands, query: str) -> None:
        code, out, err = migbrowser.run("search", "--json", query)
        assert (code in (0, 1), err) == (True, "")
        fits(json.loads(out), FOUND)


class TestCompare:
    def test_two_reports(self, migbrowser: Commands) -> None:
        found = migbrowser.json("compare", NIA, GSH)
        fits(found, COMPARISON)
        assert [(each["key"], each["address"]) for each in found["reports"]] == [("A", NIA), ("B", GSH)]
        for name in ("units", "left_out", "coverage"):
            assert list(found[name]) == ["A", "B"]
        assert found["coverage"].keys() == {"A", "B"}

    @pytest.mark.parametrize("what", [[NIA, GSH], [CONFERENCE], [SUBFORUM], [NIA, GSH, NIA]])
    def test_every_key_stands_in_every_row(self, migbrowser: Commands, what: list[str]) -> None:
        found = migbrowser.json("compare", *what)
        keys = {each["key"] for each in found["reports"]}
        units = {key: {unit["at"] for unit in said} for key, said in found["units"].items()}
        for row in found["rows"]:
            assert row["cells"].keys() == keys
            assert all(units[key] >= set(places) for key, places in row["cells"].items())
        for fact in found["facts"]:
            spoke = {key for value in fact["values"] for key in value["reports"]}
            assert spoke | {*fact["silent"]} | {*fact["unread"]} == keys
            for value in fact["values"]:
                assert {*value["printed"]} == {*value["at"]} == {*value["reports"]}

    def test_each_unit_stands_in_one_row(self, migbrowser: Commands) -> None:
        found = migbrowser.json("compare", NIA, GSH)
        for key, units in found["units"].items():
            placed = [at for row in found["rows"] for at in row["cells"][key]]
            assert sorted(placed) == sorted(unit["at"] for unit in units)

    def test_values_of_facts(self, migbrowser: Commands) -> None:
        for event in (CONFERENCE, SUBFORUM):
            for fact in migbrowser.json("compare", event)["facts"]:
                for value in fact["values"]:
                    _typed(fact["attribute"], value)

    def test_left_out(self, migbrowser: Commands) -> None:
        left_out = migbrowser.json("compare", NIA, GSH)["left_out"]
        assert [text.partition(":")[0] for text in left_out["B"]] == [
            *("furniture", "date-line", "caption", "teaser")
        ]
        fits(left_out["A"], [TEXT])

    def test_the_base(self, migbrowser: Commands) -> None:
        found = migbrowser.json("compare", NIA, GSH, "--base", "2")
        assert found["base"] == "B"
        places = [at for row in found["rows"] for at in row["cells"]["B"]]
        assert places == [unit["at"] for unit in found["units"]["B"]]

    def test_an_event_is_all_its_reports(self, migbrowser: Commands) -> None:
        event = next(each for each in migbrowser.json("events") if each["address"] == CONFERENCE)
        reports = migbrowser.json("compare", CONFERENCE)["reports"]
        assert [each["address"] for each in reports] == event["reports"]

    def test_a_file(self, migbrowser: Commands, tmp_path: Path) -> None:
        file = tmp_path / "own account.txt"
        file.write_text(
            "Meeting in Lianyungang\n\nThe meeting was held on September 17, 2025. All went home."
        )
        found = migbrowser.json("compare", NIA, str(file))
        fits(found, COMPARISON)
        assert [(each["address"], each["file"]) for each in found["reports"]] == [
            (NIA, None),
            (None, str(file)),
        ]
        assert [unit["at"] for unit in found["units"]["B"]] == ["1.1", "1.2"]

    @pytest.mark.parametrize("name", ["none.txt", "/none/none.html", "none", "event/" + "a" * 300, "\0"])
    def test_a_file_that_is_not_there(self, migbrowser: Commands, name: str) -> None:
        code, out, err = migbrowser.run("compare", NIA, name, "--json")
        assert (code, out, err.count("\n")) == (2, "", 1)


def _typed(attribute: str, value: Any) -> None:
    if attribute.startswith("count_"):
        fits(value, {"value": int, "qualifier": QUALIFIER, "counted": (TEXT, None)})
    elif attribute == "date":
        fits(value["value"], DAYS)
    elif attribute == "host":
        fits(value["value"], address("party"))
    elif attribute in ("states", "organisations", "persons"):
        fits(value["value"], [address("party")])
        assert value["value"] == sorted(value["value"])


class TestEchoes:
    @pytest.mark.parametrize("of", [CLAUSE, "instrument/initiative-2023"])
    def test_of_a_clause_and_of_an_instrument(self, migbrowser: Commands, of: str) -> None:
        fits(migbrowser.json("echoes", of), [ECHO])

    def test_of_a_statement(self, migbrowser: Commands) -> None:
        echoes = migbrowser.json("echoes", "statement/nia-en-2025-regional-news/3.4.c")
        assert CLAUSE in {echo["clause"] for echo in echoes}
        assert migbrowser.json("show", echoes[0]["address"])["echoes"] == []


class TestExitCodes:
    @pytest.mark.parametrize(
        "argv",
        [
            *(["show", "clause/initiative-2023/99"], ["show", "nonsense"], ["show", f"comparison/{NIA[7:]}"]),
            *(["attendance", "--event", "party/kr"], ["search", "x", "--event", "party/kr"]),
            *(["search", "x", "--kind", "nonsense"], ["echoes", "party/kr"], ["compare", NIA]),
            *(["compare", CONFERENCE, "--base", "0"], ["compare", NIA, GSH, "--base", "3"]),
            *(["export", "event/none", "--to", "x.md"], ["catalogue", "check", "/none", "--json"]),
        ],
    )
    def test_two_is_one_line_on_stderr_and_nothing_on_stdout(
        self, migbrowser: Commands, argv: list[str]
    ) -> None:
        code, out, err = migbrowser.run(*argv)
        assert (code, out, err.count("\n")) == (2, "", 1)

    def test_one_comes_with_json(self, migbrowser: Commands) -> None:
        assert migbrowser.json("attendance", "--event", CONFERENCE, "--party", "party/jp", code=1) == []


@pytest.mark.parametrize("argv", [["--version"], ["events", "--version"], ["--debug", "events", "--version"]])
def test_globals_stand_before_or_after_the_command(migbrowser: Commands, argv: list[str]) -> None:
    code, out, _ = migbrowser.run(*argv)
    assert (code, out.split()[0]) == (0, "migbrowser")
