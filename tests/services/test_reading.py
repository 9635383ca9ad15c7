import shutil
from pathlib import Path

import pytest

from migbrowser.model.errors import Problem, UserError
from migbrowser.model.finding import Fault
from migbrowser.services.reading import Table, read_sources

REPORT = "reports/post-en-2023-lights.toml"


def line_with(sources: Path, name: str, text: str) -> int:
    lines = (sources / name).read_text(encoding="utf-8").splitlines()
    return lines.index(text) + 1


def test_a_good_folder_has_no_findings(tiny_sources: Path) -> None:
    sources = read_sources(tiny_sources)
    assert sources.findings == []
    assert {table.id for table in sources.of("party")} == {"no", "cl", "guild", "ada-lund"}


def test_tables_know_their_lines(tiny_sources: Path) -> None:
    (membership,) = read_sources(tiny_sources).of("party.membership")
    name = "parties/all.toml"
    assert (membership.file, membership.line) == (name, line_with(tiny_sources, name, "[[party.membership]]"))
    assert membership.line_of("since") == line_with(tiny_sources, name, "since = 1990-01-01")
    assert membership.line_of("not there") == membership.line


def test_the_second_of_two_tables_has_its_own_line(tiny_sources: Path) -> None:
    statements = [
        table for table in read_sources(tiny_sources).of("report.statement") if table.file == REPORT
    ]
    assert statements[1].line_of("passage") == line_with(tiny_sources, REPORT, 'passage = "1.10"')


def test_lines_in_a_text_of_several_lines_are_no_headers(tiny_sources: Path) -> None:
    path = tiny_sources / "series/lights.toml"
    path.write_text('note = """\n[[title]]\ntitle = 1\n"""\ntitle = "T"\n', encoding="utf-8")
    (series,) = read_sources(tiny_sources).of("series")
    assert series.line_of("title") == 5


def test_windows_line_ends_change_no_line(tiny_sources: Path) -> None:
    before = next(read_sources(tiny_sources).of("party.membership")).line
    path = tiny_sources / "parties/all.toml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert next(read_sources(tiny_sources).of("party.membership")).line == before


@pytest.mark.parametrize(
    ("kind", "addresses"),
    [
        ("event", {"event/2022-bergen-lights", "event/2023-arica-lights"}),
        ("instrument.clause", {"clause/lights-charter/preamble", "clause/lights-charter/1"}),
        ("report.left_out", {"report/post-en-2023-lights"}),
        ("party.membership", {"party/no"}),
    ],
)
def test_addresses(tiny_sources: Path, kind: str, addresses: set[str]) -> None:
    assert {table.address for table in read_sources(tiny_sources).of(kind)} == addresses


def test_a_second_statement_of_a_passage_has_its_part_in_the_address(tiny_sources: Path) -> None:
    addresses = [table.address for table in read_sources(tiny_sources).of("report.statement")]
    assert "statement/post-en-2023-lights/1.2.b" in addresses


@pytest.mark.parametrize("name", ["none", "edition.toml", "a" * 300])
def test_no_folder(tiny_sources: Path, name: str) -> None:
    with pytest.raises(UserError) as caught:
        read_sources(tiny_sources / name)
    assert caught.value.problem is Problem.NO_SUCH_FOLDER


@pytest.mark.parametrize(
    ("content", "fault", "line"),
    [
        (b'title = "a"\nshort = \n', Fault.SYNTAX, 2),
        (b'title = "a"\ntitle = "b"\n', Fault.SYNTAX, 2),
        (b'title = "a"\nshort = "', Fault.SYNTAX, 2),
        (b'title = "a"\nshort = "\xff"\n', Fault.NOT_UTF8, 2),
        (b"\xef\xbb\xbf[", Fault.SYNTAX, 1),
        (b"a = " + b"[" * 5000, Fault.SYNTAX, 1),
        (b"\0" * 100, Fault.SYNTAX, 1),
        (b"a = 1e999999999999\nb = " + b"9" * 5000, Fault.SYNTAX, 2),
    ],
)
def test_files_that_are_no_toml(tiny_sources: Path, content: bytes, fault: Fault, line: int) -> None:
    (tiny_sources / "series/lights.toml").write_bytes(content)
    (finding,) = read_sources(tiny_sources).findings
    assert (finding.file, finding.fault, finding.line) == ("series/lights.toml", fault, line)


def test_a_byte_order_mark_is_no_fault(tiny_sources: Path) -> None:
    path = tiny_sources / "series/lights.toml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read_sources(tiny_sources).findings == []


@pytest.mark.parametrize("name", ["stray.toml", "reports/deep/a.toml", "parties.toml", "other/a.toml"])
def test_files_that_belong_nowhere(tiny_sources: Path, name: str) -> None:
    (tiny_sources / name).parent.mkdir(exist_ok=True)
    (tiny_sources / name).write_text("")
    (finding,) = read_sources(tiny_sources).findings
    assert (finding.file, finding.fault) == (name, Fault.UNKNOWN_FILE)


@pytest.mark.parametrize("content", ['name = "a"', 'topic = "a"', "topic = [1]", "[topic]\nid = 'a'"])
def test_lists_that_are_none(tiny_sources: Path, content: str) -> None:
    (tiny_sources / "topics.toml").write_text(content)
    (finding,) = read_sources(tiny_sources).findings
    assert (finding.file, finding.fault) == ("topics.toml", Fault.UNKNOWN_KEY)


def test_a_folder_named_like_a_file_is_a_finding(tiny_sources: Path) -> None:
    (tiny_sources / "series/x.toml").mkdir()
    (finding,) = read_sources(tiny_sources).findings
    assert (finding.file, finding.fault) == ("series/x.toml", Fault.UNREADABLE)


class TestHash:
    def test_same_content_same_hash(self, tiny_sources: Path, tmp_path: Path) -> None:
        copy = shutil.copytree(tiny_sources, tmp_path / "elsewhere")
        assert read_sources(copy).hash == read_sources(tiny_sources).hash

    def test_what_is_no_source_does_not_count(self, tiny_sources: Path) -> None:
        before = read_sources(tiny_sources).hash
        (tiny_sources / "README.md").write_text("words")
        assert read_sources(tiny_sources).hash == before

    def test_a_comment_counts(self, tiny_sources: Path) -> None:
        before = read_sources(tiny_sources).hash
        with (tiny_sources / "topics.toml").open("a") as file:
            file.write("# more\n")
        assert read_sources(tiny_sources).hash != before

    def test_a_name_counts(self, tiny_sources: Path) -> None:
        before = read_sources(tiny_sources).hash
        (tiny_sources / "parties/all.toml").rename(tiny_sources / "parties/every.toml")
        assert read_sources(tiny_sources).hash != before


def test_a_finding_names_its_key() -> None:
    table = Table("series", "series/a.toml", 3, "a", {}, {"title": 5})
    finding = table.finding(Fault.MISSING_KEY, "title", number=1)
    assert (finding.line, finding.values) == (5, {"key": "title", "number": "1"})
