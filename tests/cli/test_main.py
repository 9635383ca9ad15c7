"""Commands as a user and a script meet them: JSON, codes, messages."""

import io
import json
import logging
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from migbrowser.cli.arguments import parse
from migbrowser.cli.main import run_command
from migbrowser.services.services import Services
from migbrowser.store.catalogue import Catalogue

RESOURCES = Path(__file__).parents[2] / "resources"
ARICA, POST = "event/2023-arica-lights", "report/post-en-2023-lights"
GAZETTE, KEEPERS = "report/gazette-zh-2023-lights", "clause/lights-charter/1"


def no_library() -> Any:
    raise AssertionError("no command of these opens the library")


class Program:
    """Runs commands on one catalogue; remembers what stood on stderr."""

    def __init__(self, database: Path) -> None:
        self.database = database
        self.err = ""

    def __call__(self, *argv: str) -> tuple[int, str]:
        out, err = io.StringIO(), io.StringIO()
        services = Services(lambda: Catalogue(self.database), no_library, RESOURCES, lambda: False)
        code = run_command(parse(argv), services, out, err)
        if "catalogue" in vars(services):
            services.catalogue.close()
        self.err = err.getvalue()
        return code, out.getvalue()

    def json(self, *argv: str, code: int = 0) -> Any:
        found, text = self(*argv, "--json")
        assert found == code
        return json.loads(text)

    def refuses(self, *argv: str) -> str:
        assert self(*argv) == (2, "")
        assert self.err.count("\n") == 1
        assert "Traceback" not in self.err
        return self.err


@pytest.fixture
def program(tiny_database: Path) -> Program:
    return Program(tiny_database)


class TestJson:
    def test_events(self, program: Program) -> None:
        _, event = program.json("events")
        given = {
            "address": ARICA,
            "title": "Second Lighthouse Talks",
            "series": "series/lights",
            "start": "2023-03-05",
            "end": "2023-03-06",
            "city": "Arica",
            "province": None,
            "country": "party/cl",
            "theme": None,
            "reports": [POST, GAZETTE],
            "states": 2,
            "organisations": 1,
        }
        assert event.items() >= given.items()

    def test_reports(self, program: Program) -> None:
        _, post, gazette = program.json("reports")
        assert gazette["published"] is None
        assert post["derives_from"] == {"kind": "translation", "report": GAZETTE}
        assert post.keys() >= {
            *("address", "title", "publisher", "copy_of", "url", "published", "language", "genre", "voice"),
            *("derives_from", "captured", "events", "read", "statements"),
        }

    def test_parties(self, program: Program) -> None:
        party = next(each for each in program.json("parties") if each["address"] == "party/cl")
        assert party["printed"][0] == {"name": "智利", "language": "zh", "report": GAZETTE}
        assert (party["kind"], party["iso"], party["events"]) == ("state", "CL", 1)

    def test_topics(self, program: Program) -> None:
        topic = program.json("topics")[0]
        assert (topic["gcm"], topic["sdg"], topic["clauses"], topic["statements"]) == ([1], ["14.c"], 2, 2)

    def test_clauses(self, program: Program) -> None:
        clause = program.json("clauses")[1]
        given = {
            "address": KEEPERS,
            "instrument": "instrument/lights-charter",
            "number": "1",
            "speaker": "party/no",
            "force": "proposes",
            "topics": ["topic/keepers", "topic/lamps"],
            "gcm": [1, 2],
            "gcm_strength": {"1": "direct", "2": "related"},
            "frameworks": ["framework/sea-law"],
            "echoes": ["statement/post-en-2023-lights/1.10"],
        }
        assert clause.items() >= given.items()

    def test_attendance(self, program: Program) -> None:
        row = program.json("attendance", "--event", ARICA, "--party", "party/no")[0]
        assert row == {
            "event": ARICA,
            "party": "party/no",
            "name": "Norway",
            "kind": "state",
            "role": "attending",
            "mode": "video",
            "list": "closed",
            "report": POST,
            "printed": "the Kingdom of Norway",
            "passage": "1.1",
        }

    @pytest.mark.parametrize("address", [ARICA, POST, KEEPERS, "party/no", "topic/lamps", "series/lights"])
    def test_show(self, program: Program, address: str) -> None:
        shown = program.json("show", address)
        assert shown["address"] == address
        assert shown.keys() >= {"title", "text", "facts", "statements", "links", "linked_from"}

    def test_show_keeps_the_keys_of_the_list(self, program: Program) -> None:
        shown, listed = program.json("show", KEEPERS), program.json("clauses")[1]
        assert shown.items() >= listed.items()

    def test_show_a_link_or_an_old_address(self, program: Program) -> None:
        assert program.json("show", " migbrowser:Event/2023-arica-talks ")["address"] == ARICA

    def test_statements_in_show(self, program: Program) -> None:
        statement = program.json("show", POST)["statements"][1]
        assert statement.keys() >= {
            *("address", "text", "passage", "speaker", "addressee", "force", "verb", "point", "topics")
        }
        assert (statement["address"], statement["addressee"]) == ("statement/post-en-2023-lights/1.2.b", None)

    def test_echoes(self, program: Program) -> None:
        (echo,) = program.json("echoes", KEEPERS)
        assert echo["address"] == "statement/post-en-2023-lights/1.10"
        assert (echo["grade"], echo["score"]) == ("reworded", None)

    def test_search(self, program: Program) -> None:
        found = program.json("search", "keepers")
        assert found["total"] > 0
        assert found.keys() >= {
            *("query", "understood", "total", "events", "hits", "facets", "silent", "unread", "suggestions"),
            "terms",
        }

    def test_compare(self, program: Program) -> None:
        found = program.json("compare", POST, GAZETTE)
        keys = {report["key"] for report in found["reports"]}
        assert keys == {"A", "B"}
        assert all(set(row["cells"]) == keys for row in found["rows"])
        count = next(row for row in found["facts"] if row["attribute"] == "count_persons")
        assert (count["status"], count["values"][0]["value"]) == ("conflict", 40)
        assert program.json("compare", ARICA)["reports"] == found["reports"]

    def test_the_same_report_twice_is_said_to_be_one(self, program: Program) -> None:
        code, out = program("compare", POST, GAZETTE, POST)[:2]
        assert (code, "A    " in out) == (0, True)
        assert f"A and C are the same: {POST}." in program.err
        program("compare", POST, GAZETTE)
        assert "are the same" not in program.err

    def test_base(self, program: Program) -> None:
        assert program.json("compare", POST, GAZETTE, "--base", "2")["base"] == "B"

    def test_health(self, program: Program) -> None:
        health = program.json("catalogue", "health")
        assert (health["edition"], health["counts"]["events"]) == ("2024-05-01", 2)
        assert health["unread_reports"] == [GAZETTE]
        assert health["open_conflicts"] == ["point/2023-arica-lights/count-persons"]
        assert (health["silent"], health["unread"]) == (1, 6)

    def test_drifts_in_show(self, program: Program) -> None:
        (drift,) = program.json("show", "series/lights")["drifts"]
        assert (drift["change"], drift["clause"], drift["later"]) == ("changed", KEEPERS, ARICA)
        assert "Training changed between event/2022-bergen-lights and" in program("show", "series/lights")[1]


class TestNo:
    def test_echoes_in_a_file(self, program: Program, tmp_path: Path) -> None:
        text = tmp_path / "talks.txt"
        text.write_text("All keepers should be trained.\n\nThe cooks were thanked.\n", encoding="utf-8")
        found = program.json("echoes", "instrument/lights-charter", "--in", str(text))
        assert found["clauses"] == ["clause/lights-charter/preamble", KEEPERS]
        (echo,) = found["echoes"]
        assert (echo["clause"], echo["file"], echo["report"]) == (KEEPERS, str(text), None)
        assert found["not_compared"] == []
        _, said = program("echoes", "instrument/lights-charter", "--in", str(text))
        assert "clause/lights-charter/preamble: none\n" in said

    def test_no_echo_in_a_file(self, program: Program, tmp_path: Path) -> None:
        for name, words in (("one.txt", "The cooks were thanked."), ("two.txt", "厨师受到感谢。")):
            (tmp_path / name).write_text(words, encoding="utf-8")
        texts = [str(tmp_path / name) for name in ("one.txt", "two.txt")]
        found = program.json("echoes", KEEPERS, "--in", *texts, code=1)
        assert (found["asked"], found["not_compared"], found["echoes"]) == (texts[:1], texts[1:], [])
        code, said = program("echoes", KEEPERS, "--in", *texts)
        assert code == 1
        assert f"{KEEPERS}: none\n" in said
        assert f"{texts[1]}: not compared: other script\n" in said
        assert program("echoes", KEEPERS, "--originals") == (1, "no text to look in\n")

    def test_files_in_two_scripts(self, program: Program, tmp_path: Path) -> None:
        for name, words in (("one.txt", "The towns met."), ("two.txt", "各城市会面了。")):
            (tmp_path / name).write_text(words, encoding="utf-8")
        texts = [str(tmp_path / name) for name in ("one.txt", "two.txt")]
        (row,) = program.json("compare", *texts)["rows"]
        assert (row["unread"], row["not_compared"]) == ([], ["B"])
        said = program("compare", *texts)[1]
        assert "not compared: other script" in said
        assert "not read" not in said

    @pytest.mark.parametrize("ending", [".pdf", ".html", ".md", ".csv", ".json"])
    def test_files_in_two_scripts_as_a_document(self, program: Program, tmp_path: Path, ending: str) -> None:
        for name, words in (("one.txt", "The towns met."), ("two.txt", "各城市会面了。")):
            (tmp_path / name).write_text(words, encoding="utf-8")
        target = tmp_path / f"out{ending}"
        assert (
            program("compare", str(tmp_path / "one.txt"), str(tmp_path / "two.txt"), "--to", str(target))[0]
            == 0
        )
        assert target.stat().st_size > 0

    def test_no_echo(self, program: Program) -> None:
        assert program.json("echoes", "clause/lights-charter/preamble", code=1) == []
        assert program("echoes", "clause/lights-charter/preamble")[0] == 1

    def test_nobody_there(self, program: Program) -> None:
        assert (
            program.json("attendance", "--event", "event/2022-bergen-lights", "--party", "party/cl", code=1)
            == []
        )

    def test_nothing_found(self, program: Program) -> None:
        assert program.json("search", "zzzzzz", code=1)["hits"] == []
        assert program("search", "zzzzzz")[0] == 1

    @pytest.mark.parametrize(
        "query", ["", '"', "((((", "-", "AND", "title:", "a" * 10000, "\0", "'; DROP TABLE x"]
    )
    def test_no_query_is_bad(self, program: Program, query: str) -> None:
        code, text = program("search", "--json", query)
        assert code in (0, 1)
        assert json.loads(text)["total"] >= 0

    def test_a_failed_check(self, program: Program, tiny_sources: Path) -> None:
        (tiny_sources / "topics.toml").write_text("[[topic]]\nid = 3\n")
        code, text = program("catalogue", "check", str(tiny_sources))
        assert code == 1
        assert "topics.toml:2: id must be text" in text
        listed = program.json("catalogue", "check", str(tiny_sources), code=1)
        assert {"file", "line", "fault", "values"} == listed[0].keys()

    def test_a_check_that_is_passed(self, program: Program, tiny_sources: Path) -> None:
        assert program("catalogue", "check", str(tiny_sources)) == (0, "")


class TestBadInput:
    @pytest.mark.parametrize(
        "argv",
        [
            ["show", "nonsense"],
            ["show", "event/none"],
            ["show", "event/" + "a" * 10000],
            ["show", "event/a'; DROP TABLE events"],
            ["show", ""],
            ["show", "comparison/post-en-2023-lights+gazette-zh-2023-lights"],
            ["attendance", "--event", "party/no"],
            ["attendance", "--party", "party/none"],
            ["echoes", ARICA],
            ["compare", POST],
            ["compare", "event/none"],
            ["compare", POST, "party/no"],
            ["compare", POST, GAZETTE, "--base", "3"],
            ["compare", POST, GAZETTE, "--base", "0"],
            ["export", "event/none", "--to", "a.pdf"],
            ["export", ARICA, "--to", "a.unknown"],
            ["search", "x", "--event", "event/none"],
            ["search", "x", "--event", "party/no"],
            ["search", "x", "--kind", "nonsense"],
            ["search", "x", "--kind", "comparison"],
            ["compare", "a file.html", POST],
            ["compare", POST, "a file.html"],
            ["catalogue", "check", "/none"],
            ["catalogue", "fingerprint", "/none", POST, "a.txt"],
            ["attach", POST, "/none.txt"],
            ["attach", "report/none", "/none.txt"],
            ["attach", "party/no", "/none.txt"],
            ["catalogue", "build", "/none", "a.db"],
        ],
    )
    def test_one_line_says_what_is_wrong(
        self, program: Program, argv: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        program.refuses(*argv)
        assert list(tmp_path.iterdir()) == []

    def test_the_nearest_address_is_offered(self, program: Program) -> None:
        assert f"Did you mean {ARICA}?" in program.refuses("show", "event/2023-arica-light")

    def test_bad_sources(self, program: Program, tiny_sources: Path, tmp_path: Path) -> None:
        (tiny_sources / "topics.toml").write_bytes(b"\xff")
        line = program.refuses("catalogue", "build", str(tiny_sources), str(tmp_path / "a.db"))
        assert "topics.toml:1: is not UTF-8" in line
        assert not (tmp_path / "a.db").exists()

    @pytest.mark.parametrize("name", ["none.db", "folder", "empty.db", "text.db", "short.db", "a#b?c%.db"])
    def test_catalogues_that_are_none(self, tiny_database: Path, tmp_path: Path, name: str) -> None:
        (tmp_path / "folder").mkdir()
        (tmp_path / "empty.db").touch()
        (tmp_path / "text.db").write_text("text" * 100)
        (tmp_path / "short.db").write_bytes(tiny_database.read_bytes()[:5000])
        program = Program(tmp_path / name)
        assert str(tmp_path / name) in program.refuses("events", "--json")

    def test_no_list_where_the_catalogue_is_missing(self, tmp_path: Path) -> None:
        for command in ("events", "parties", "reports", "clauses", "topics", "attendance"):
            assert "no catalogue" in Program(tmp_path / "none.db").refuses(command)


class TestOwnFault:
    @pytest.fixture
    def broken(self, program: Program, monkeypatch: pytest.MonkeyPatch) -> Program:
        monkeypatch.setattr(Catalogue, "events", lambda _: 1 // 0)
        return program

    def test_is_one_line_without_traceback(self, broken: Program) -> None:
        assert broken("events") == (3, "")
        assert "ZeroDivisionError" in broken.err
        assert broken.err.count("\n") == 1

    def test_the_log_has_the_details(self, broken: Program, caplog: pytest.LogCaptureFixture) -> None:
        with caplog.at_level(logging.DEBUG):
            broken("events")
        assert "Traceback" in caplog.text


class TestVersion:
    def test_names_program_edition_and_hash(self, program: Program) -> None:
        code, text = program("--version")
        assert code == 0
        assert text.startswith("migbrowser 0.1.0\ncatalogue 2024-05-01 (")

    def test_needs_no_catalogue(self, tmp_path: Path) -> None:
        code, text = Program(tmp_path / "none.db")("--version")
        assert code == 0
        assert "no catalogue" in text


class TestTables:
    @pytest.mark.parametrize(
        "argv",
        [
            *(["events"], ["parties"], ["reports"], ["clauses"], ["topics"], ["attendance"]),
            *(["show", ARICA], ["echoes", KEEPERS], ["compare", ARICA], ["search", "keepers"]),
            *(["search", "keepers", "--kwic"], ["catalogue", "health"]),
        ],
    )
    def test_read_without_json(self, program: Program, argv: list[str]) -> None:
        code, text = program(*argv)
        assert code == 0
        assert text.endswith("\n")

    def test_build_says_what_was_built(self, program: Program, tiny_sources: Path, tmp_path: Path) -> None:
        code, text = program("catalogue", "build", str(tiny_sources), str(tmp_path / "a.db"))
        assert (code, text[:21]) == (0, "catalogue 2024-05-01 ")
        assert (tmp_path / "a.db").is_file()


class TestStreams:
    """Real pipes and a poor locale, in a process of its own."""

    CODE = (
        "import sys; from pathlib import Path; from migbrowser.cli.arguments import parse;"
        "from migbrowser.cli.main import run_command; from migbrowser.services.services import Services;"
        "from migbrowser.store.catalogue import Catalogue; a = parse(sys.argv[1:]);"
        "sys.exit(run_command(a, Services(lambda: Catalogue(a.catalogue), None, Path())))"
    )

    def start(self, database: Path, *argv: str, **options: Any) -> subprocess.Popen[bytes]:
        source = str(Path(__file__).parents[2] / "src")
        environment = os.environ | {"PYTHONPATH": source, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
        command = [sys.executable, "-c", self.CODE, "--catalogue", str(database), *argv]
        return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, **options)

    def test_utf8_in_any_locale(self, tiny_database: Path) -> None:
        process = self.start(tiny_database, "reports", "--json", stdout=subprocess.PIPE)
        out, err = process.communicate(timeout=60)
        assert (process.returncode, err) == (0, b"")
        assert json.loads(out.decode("utf-8"))[2]["title"] == "灯塔会谈"

    @pytest.mark.skipif(sys.platform == "win32", reason="needs a pipe that can be closed first")
    def test_a_closed_pipe_is_silent(self, tiny_database: Path) -> None:
        reader, writer = os.pipe()
        os.close(reader)
        process = self.start(tiny_database, "show", ARICA, "--json", stdout=writer)
        os.close(writer)
        _, err = process.communicate(timeout=60)
        assert (process.returncode, err) == (0, b"")

    @pytest.mark.skipif(sys.platform == "win32", reason="needs a shell that closes streams")
    @pytest.mark.parametrize(("closing", "code"), [("show party/no >&-", 0), ("show party/zz 2>&-", 2)])
    def test_closed_streams(self, tiny_database: Path, closing: str, code: int) -> None:
        shell = f'exec "$0" -c "$1" --catalogue "$2" {closing}'
        command = ["/bin/sh", "-c", shell, sys.executable, self.CODE, str(tiny_database)]
        environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2] / "src")}
        done = subprocess.run(command, env=environment, capture_output=True, timeout=60, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (code, b"", b"")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
    def test_a_full_disk_is_said(self, tiny_database: Path) -> None:
        with Path("/dev/full").open("wb") as full:
            process = self.start(tiny_database, "events", stdout=full)
            _, err = process.communicate(timeout=60)
        assert process.returncode == 2
        assert err.decode("utf-8").count("\n") == 1

    def test_a_catalogue_under_an_awkward_name(self, tiny_database: Path, tmp_path: Path) -> None:
        copy = tmp_path / "a b#c?d%41.db"
        shutil.copy(tiny_database, copy)
        process = self.start(copy, "events", "--json", stdout=subprocess.PIPE)
        out, _ = process.communicate(timeout=60)
        assert (process.returncode, len(json.loads(out))) == (0, 2)


def test_cite_in_a_style(program: Program) -> None:
    code, text = program("cite", POST, "--style", "APA")
    assert code == 0
    assert "(2023, March 7)" in text
    found = program.json("cite", POST, ARICA)
    assert found["style"] == "plain"
    assert [each["address"] for each in found["citations"]] == [POST, ARICA]


@pytest.mark.parametrize("option", [("--style", "vancouver"), ("--paper", "a5")])
def test_a_style_or_paper_that_there_is_not(
    program: Program, tmp_path: Path, capsys: pytest.CaptureFixture[str], option: tuple[str, str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        program("export", POST, "--to", str(tmp_path / "a.pdf"), *option)
    assert stopped.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_export_and_compare_take_title_and_style(program: Program, tmp_path: Path) -> None:
    options = ("--title", "For the *minister*", "--style", "apa", "--date", "2026-01-02")
    assert program("export", POST, "--to", str(tmp_path / "a.md"), *options) == (0, "")
    assert program("compare", POST, GAZETTE, "--to", str(tmp_path / "b.md"), *options) == (0, "")
    for name in ("a.md", "b.md"):
        text = (tmp_path / name).read_text("utf-8")
        assert text.startswith("# For the \\*minister\\*\n")
        assert "Exported on 2 January 2026" in text
        assert "(2023, March 7). *" in text


def test_days_the_wrong_way_round_are_said_and_the_answer_stays(program: Program) -> None:
    code, text = program("search", "light", "--since", "2024-02-01", "--until", "2024-01-31", "--json")
    assert code == 1
    assert json.loads(text)["total"] == 0
    assert "2024-02-01" in program.err
    program("search", "light", "--since", "2024-01-31", "--until", "2024-01-31")
    assert not program.err
