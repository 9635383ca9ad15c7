from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.cli.arguments import parse

OPTIONS = {
    "--kind",
    "--event",
    "--party",
    "--report",
    "--language",
    "--since",
    "--until",
    "--sort",
    "--limit",
}
OPTIONS |= {"--offset", "--kwic", "--no-names", "--json", "--debug", "--version", "--help", "-h", "--"}
OPTIONS |= {"--catalogue", "--library", "--log-file"}


def refused(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    with pytest.raises(SystemExit) as caught:
        parse(argv)
    out, err = capsys.readouterr()
    assert (caught.value.code, out, err.count("\n")) == (2, "", 1)
    return err


@pytest.mark.parametrize(
    "argv",
    [
        ["--catalogue", "a.db", "--debug", "events"],
        ["events", "--catalogue", "a.db", "--debug"],
        ["--catalogue", "a.db", "events", "--debug"],
        ["--debug", "events", "--catalogue=a.db"],
    ],
)
def test_global_options_stand_before_or_after_the_command(argv: list[str]) -> None:
    arguments = parse(argv)
    assert (arguments.command, arguments.catalogue, arguments.debug) == ("events", Path("a.db"), True)
    assert (arguments.library, arguments.log_file, arguments.version) == (None, None, False)


def test_global_options_stand_after_a_deed() -> None:
    arguments = parse(["catalogue", "health", "--json", "--catalogue", "a.db"])
    assert (arguments.deed, arguments.catalogue, arguments.json) == ("health", Path("a.db"), True)


@pytest.mark.parametrize("argv", [[], ["--library", "folder"], ["--version"]])
def test_no_command(argv: list[str]) -> None:
    arguments = parse(argv)
    assert (arguments.command, arguments.link) == (None, None)


@pytest.mark.parametrize("argv", [["{}"], ["--library", "x", "{}"], ["{}", "--library", "x"]])
def test_a_link_opens_the_window_there(argv: list[str]) -> None:
    link = "migbrowser:clause/initiative-2023/12"
    arguments = parse([word.format(link) for word in argv])
    assert (arguments.command, arguments.link) == (None, link)


def test_a_link_goes_with_no_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert "link" in refused(capsys, "migbrowser:event/x", "events")


@pytest.mark.parametrize(
    "argv",
    [
        ["nonsense"],
        ["events", "--jsn"],
        ["events", "extra"],
        ["show"],
        ["compare"],
        ["compare", "a", "b", "--json", "--to", "x.pdf"],
        ["compare", "a", "b", "--base", "-1"],
        ["export", "a"],
        ["export", "--to", "a.pdf"],
        ["export", "a", "--selection", "b", "--to", "a.pdf"],
        ["export", "a", "--to", "a.pdf", "--date", "yesterday"],
        ["catalogue"],
        ["catalogue", "build", "a"],
        ["catalogue", "fingerprint", "a", "report/b"],
        ["attach", "report/a"],
        ["search", "x", "--limit", "many"],
        ["search", "x", "--limit", "9" * 5000],
        ["search", "x", "--since", "2025"],
        ["tour"],
        ["tour", "--to", "x", "--size", "big"],
        ["tour", "--to", "x", "--size", "0x5"],
        ["--catalogue"],
        ["non\nsense"],
    ],
)
def test_bad_usage_is_one_line(capsys: pytest.CaptureFixture[str], argv: list[str]) -> None:
    refused(capsys, *argv)


@pytest.mark.parametrize("argv", [["--help"], ["search", "--help"], ["catalogue", "build", "-h"]])
def test_help_can_be_printed_in_any_locale(capsys: pytest.CaptureFixture[str], argv: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        parse(argv)
    assert caught.value.code == 0
    assert capsys.readouterr().out.isascii()


@pytest.mark.parametrize("command", ["import", "fetch"])
def test_what_is_not_built_yet_is_no_command(capsys: pytest.CaptureFixture[str], command: str) -> None:
    refused(capsys, command, "x")


def test_search_takes_filters_and_words() -> None:
    arguments = parse(
        [
            "search",
            "labour",
            "--kind",
            "clause",
            "--json",
            "migration",
            "--kind=event",
            "--since",
            "2024-01-02",
        ]
    )
    assert arguments.query == ["labour", "migration"]
    assert (arguments.kind, arguments.since, arguments.json) == (["clause", "event"], date(2024, 1, 2), True)
    assert (arguments.limit, arguments.offset, arguments.sort) == (20, 0, "relevance")


@pytest.mark.parametrize(
    "query", ["-word", "-hello", "--", "-", "--jsn", "--no", "- a", "", "migbrowser:x", "-5"]
)
def test_a_query_may_look_like_an_option(query: str) -> None:
    arguments = parse(["search", "--json", query])
    assert arguments.json
    assert " ".join(arguments.query) == ("" if query == "--" else query)


@given(st.text())
def test_no_query_is_bad_usage(query: str) -> None:
    if query.partition("=")[0] not in OPTIONS:
        assert parse(["search", "--json", query]).query == [query]
    assert parse(["search", "--json", "--", query]).query == [query]


def test_tour_and_self_test_are_understood() -> None:
    arguments = parse(["tour", "--to", "shots", "--size", "1440x900", "--theme", "dark", "--language", "zh"])
    assert (arguments.size, arguments.theme, arguments.to) == ((1440, 900), "dark", Path("shots"))
    assert parse(["self-test"]).command == "self-test"
