"""Exporting: the format by the ending, whole files or none."""

import csv
import errno
import json
import os
import re
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.export import CitationStyle, ExportOptions
from migbrowser.model.progress import CancelToken
from migbrowser.model.selection import OwnText, TextKind
from migbrowser.services.browsing import Browsing
from migbrowser.services.comparing import Comparing
from migbrowser.services.exporting import FORMATS, Exporting
from migbrowser.store.catalogue import Catalogue

RESOURCES = Path(__file__).parents[2] / "resources"
EVENT = Address("event/2023-arica-lights")
POST = Address("report/post-en-2023-lights")
PAIR = Address("comparison/post-en-2023-lights+gazette-zh-2023-lights")
CONFERENCE = Address("comparison/nia-en-2025-regional-news+gsh-en-2025-regional")


@pytest.fixture
def exporting(tiny_catalogue: Catalogue) -> Exporting:
    return Exporting(Browsing(tiny_catalogue), Comparing(tiny_catalogue), RESOURCES)


@pytest.fixture
def real(real_catalogue: Catalogue) -> Exporting:
    return Exporting(Browsing(real_catalogue), Comparing(real_catalogue), RESOURCES)


def text_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


@pytest.mark.parametrize("suffix", FORMATS)
def test_each_format_twice_the_same_and_nothing_beside(
    exporting: Exporting, tmp_path: Path, suffix: str
) -> None:
    for name in ("one", "two"):
        exporting.export([EVENT, POST, PAIR], tmp_path / f"{name}{suffix}")
    first, second = ((tmp_path / f"{name}{suffix}").read_bytes() for name in ("one", "two"))
    assert first
    assert first == second
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("name", ["a.docx", "a", ".pdf", "a.pdf.zip", ""])
def test_an_unknown_ending(exporting: Exporting, tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError) as caught:
        exporting.export([EVENT], Path(name) if not name else tmp_path / name)
    assert caught.value.problem is Problem.UNKNOWN_FORMAT
    assert ".csl.json" in str(caught.value.values["known"])


def test_the_endings_case_does_not_matter(exporting: Exporting, tmp_path: Path) -> None:
    exporting.export([EVENT], tmp_path / "A.PDF")
    assert (tmp_path / "A.PDF").read_bytes().startswith(b"%PDF-")


def test_json_is_what_show_and_compare_give(exporting: Exporting, tmp_path: Path) -> None:
    exporting.export([POST, PAIR], tmp_path / "a.json", ExportOptions(day=date(2026, 1, 2)))
    found = json.loads((tmp_path / "a.json").read_text("utf-8"))
    report, comparison = found["entries"]
    assert report["address"] == POST
    assert report["published"] == "2023-03-07"
    assert len(report["statements"]) == 3
    assert comparison["address"] == PAIR
    assert [each["key"] for each in comparison["reports"]] == ["A", "B"]
    assert found["exported"] == "2026-01-02"
    assert len(found["edition"]["hash"]) == 64
    assert {source["address"] for source in found["sources"]} >= {POST}


def test_csv_opens_with_its_head(exporting: Exporting, tmp_path: Path) -> None:
    exporting.export([POST], tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert "Chile will train keepers." in {row["text"] for row in rows}
    assert {row["report"] for row in rows if row["force"]} == {POST}


def test_a_failing_address_leaves_the_old_file(exporting: Exporting, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    with pytest.raises(UserError):
        exporting.export([EVENT, Address("event/none")], target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_bad_target_is_told_before_the_work(exporting: Exporting, tmp_path: Path) -> None:
    (tmp_path / "folder.pdf").mkdir()
    seen: list[int] = []
    for target, problem in (
        (tmp_path / "folder.pdf", Problem.TARGET_IS_FOLDER),
        (tmp_path / "none" / "a.pdf", Problem.NO_SUCH_FOLDER),
    ):
        with pytest.raises(UserError) as caught:
            exporting.export([EVENT], target, progress=lambda done, of: seen.append(done))
        assert caught.value.problem is problem
    assert seen == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_read_only_target_stays_as_it_is_in_every_format(
    exporting: Exporting, tmp_path: Path, suffix: str
) -> None:
    target = tmp_path / f"a{suffix}"
    target.write_bytes(b"old")
    target.chmod(0o444)
    with pytest.raises(UserError) as caught:
        exporting.export([POST], target)
    assert caught.value.problem is Problem.UNWRITABLE_FILE
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_disk_that_is_full_leaves_the_old_file_in_every_format(
    exporting: Exporting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    target = tmp_path / f"a{suffix}"
    target.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError) as caught:
        exporting.export([POST], target)
    assert caught.value.values["reason"] == os.strerror(errno.ENOSPC)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [(target.name, b"old")]


@pytest.mark.parametrize("suffix", [".html", ".md", ".csv", ".json"])
def test_five_thousand_items_are_all_in_the_file(exporting: Exporting, tmp_path: Path, suffix: str) -> None:
    gone = [Address(f"topic/made-up-{number}") for number in range(4_999)]
    exporting.export([POST, *gone], tmp_path / f"a{suffix}", gone=True)
    text = (tmp_path / f"a{suffix}").read_text("utf-8")
    if suffix != ".csv":  # that has what is said alone
        assert all(re.search(rf"made\\?-up\\?-{number}\b", text) for number in (0, 2_500, 4_998))
    assert POST in text.replace("\\", "")


def test_cancelled_writes_nothing(exporting: Exporting, tmp_path: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(UserError) as caught:
        exporting.export([EVENT], tmp_path / "a.pdf", cancel=cancel)
    assert caught.value.problem is Problem.CANCELLED
    assert list(tmp_path.iterdir()) == []


def test_five_thousand_entries_stop_where_they_are_cancelled(exporting: Exporting, tmp_path: Path) -> None:
    items = [OwnText(TextKind.PARAGRAPH, f"Paragraph {number}.", f"k{number}") for number in range(5000)]
    cancel = CancelToken()
    seen: list[int] = []

    def stop_half_way(done: int, _of: int) -> None:
        seen.append(done)
        if done == 2500:
            cancel.cancel()

    with pytest.raises(UserError) as caught:
        exporting.export(items, tmp_path / "a.pdf", progress=stop_half_way, cancel=cancel)
    assert caught.value.problem is Problem.CANCELLED
    assert seen[-1] == 2500
    assert not list(tmp_path.iterdir())


def test_progress_ends_whole(exporting: Exporting, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    exporting.export([EVENT, POST], tmp_path / "a.md", progress=lambda *at: seen.append(at))
    assert seen == [(0, 2), (1, 2), (2, 2)]


def test_the_day_of_export_appears_only_when_asked_for(exporting: Exporting, tmp_path: Path) -> None:
    for name, day in (("without", None), ("with", date(2026, 1, 2))):
        exporting.export([POST], tmp_path / f"{name}.pdf", ExportOptions(day=day))
    assert "2 January 2026" in text_of(tmp_path / "with.pdf")
    assert "January" not in text_of(tmp_path / "without.pdf")


def test_a_comparison_as_a_value(exporting: Exporting, tiny_catalogue: Catalogue, tmp_path: Path) -> None:
    found = Comparing(tiny_catalogue).compare([POST, Address("report/gazette-zh-2023-lights")])
    exporting.export_comparison(found, tmp_path / "a.pdf")
    exporting.export_comparison(found, tmp_path / "a.json")
    assert "Harbour Post" in text_of(tmp_path / "a.pdf")
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["base"] == "A"


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_cancelled_comparison_writes_nothing(
    exporting: Exporting, tiny_catalogue: Catalogue, tmp_path: Path, suffix: str
) -> None:
    found = Comparing(tiny_catalogue).compare([POST, Address("report/gazette-zh-2023-lights")])
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(UserError) as caught:
        exporting.export_comparison(found, tmp_path / f"a{suffix}", cancel=cancel)
    assert caught.value.problem is Problem.CANCELLED
    assert list(tmp_path.iterdir()) == []


def test_preview(exporting: Exporting, tmp_path: Path) -> None:
    exporting.export([POST], tmp_path / "a.pdf")
    found = exporting.preview([POST])
    assert len(found.sizes) == len(PdfReader(tmp_path / "a.pdf").pages) >= 3
    assert found.page(0, 40).startswith(b"\x89PNG")
    found.close()


class TestConference:
    """The comparison that an analyst hands to a minister."""

    @pytest.fixture
    def reader(self, real: Exporting, tmp_path: Path) -> PdfReader:
        selection = [Address("event/2025-lianyungang-regional"), CONFERENCE]
        real.export(
            [*selection, Address("clause/initiative-2023/12")],
            tmp_path / "a.pdf",
            ExportOptions(title="Note"),
        )
        return PdfReader(tmp_path / "a.pdf")

    def test_it_says_what_the_catalogue_says(self, reader: PdfReader) -> None:
        text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
        for said in ("17 September 2025", "named differently", "National Immigration Administration"):
            assert said in text
        assert "What they say, in the order of report A" in text
        assert "globalstudyhub.cn" in text
        assert "[U+" not in text

    def test_the_head_of_the_columns_is_repeated(self, reader: PdfReader) -> None:
        pages = [page.extract_text() for page in reader.pages]
        assert sum("Point" in page and "Global Study Hub" in page for page in pages) > 2

    def test_chinese_terms_copy_out(self, real: Exporting, tmp_path: Path) -> None:
        real.export([Address("party/nia-cn"), Address("party/kr")], tmp_path / "b.pdf")
        text = text_of(tmp_path / "b.pdf")
        assert "国家移民管理局" in text
        assert "移民管理" in text
        assert "韩国" in text


BRIEFING = [
    OwnText(TextKind.HEADING, "#set <b>What</b> they said", "a"),
    POST,
    OwnText(TextKind.PARAGRAPH, "We $think$ *so*.\n<script>", "b"),
]


@pytest.mark.parametrize("suffix", [".pdf", ".html", ".md", ".json"])
def test_the_users_own_words_are_in_every_format_with_text(
    exporting: Exporting, tmp_path: Path, suffix: str
) -> None:
    target = tmp_path / f"a{suffix}"
    exporting.export(BRIEFING, target)
    text = text_of(target) if suffix == ".pdf" else target.read_text("utf-8")
    assert "they said" in text
    assert ("We $think$ *so*." if suffix != ".md" else "We \\$think\\$ \\*so\\*.") in text
    assert ("<script>" in text) == (suffix in (".pdf", ".json"))
    if suffix == ".json":
        items = json.loads(text)["items"]
        assert items == [{"heading": BRIEFING[0].text}, {"entry": POST}, {"paragraph": BRIEFING[2].text}]


@pytest.mark.parametrize("suffix", [".csv", ".bib", ".ris", ".csl.json"])
def test_formats_of_data_have_the_entries_alone(exporting: Exporting, tmp_path: Path, suffix: str) -> None:
    exporting.export(BRIEFING, tmp_path / f"a{suffix}")
    exporting.export([POST], tmp_path / f"b{suffix}")
    assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()


def test_headings_of_the_users_stand_above_their_entries(exporting: Exporting, tmp_path: Path) -> None:
    exporting.export([BRIEFING[0], EVENT], tmp_path / "a.pdf")
    outline = PdfReader(tmp_path / "a.pdf").outline
    titles = [each.title for each in outline if not isinstance(each, list)]
    assert titles[1] == BRIEFING[0].text
    assert isinstance(outline[2], list), "the event is below it"


def test_what_is_gone_is_said_to_be_gone_in_a_selection(exporting: Exporting, tmp_path: Path) -> None:
    gone = Address("event/no-longer")
    exporting.export([POST, gone], tmp_path / "a.json", gone=True)
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["entries"][1] == {
        "address": gone,
        "gone": True,
    }
    exporting.export([POST, gone], tmp_path / "a.md", gone=True)
    assert "not in this edition" in (tmp_path / "a.md").read_text("utf-8")


@pytest.mark.parametrize("attach", [False, True])
def test_data_inside_a_pdf_only_when_asked_for(exporting: Exporting, tmp_path: Path, attach: bool) -> None:
    options = ExportOptions(attach=attach)
    exporting.export([POST], tmp_path / "a.pdf", options)
    exporting.export([POST], tmp_path / "b.pdf", options)
    exporting.export([POST], tmp_path / "a.csv")
    exporting.export([POST], tmp_path / "a.json")
    found = {name: files[0] for name, files in PdfReader(tmp_path / "a.pdf").attachments.items()}
    assert set(found) == ({"data.csv", "data.json", "sources.csl.json"} if attach else set())
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    if attach:
        assert found["data.csv"] == (tmp_path / "a.csv").read_bytes()
        assert found["data.json"] == (tmp_path / "a.json").read_bytes()


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_title_that_was_not_typed_as_text_is_no_fault(
    exporting: Exporting, tmp_path: Path, suffix: str
) -> None:
    title = os.fsdecode(b"a\xff\x00b")
    exporting.export([EVENT], tmp_path / f"a{suffix}", ExportOptions(title=title, attach=True))
    assert (tmp_path / f"a{suffix}").stat().st_size


def test_sources_in_a_style(exporting: Exporting, tmp_path: Path) -> None:
    options = ExportOptions(style=CitationStyle.APA)
    for suffix in (".pdf", ".html", ".md"):
        exporting.export([POST], tmp_path / f"a{suffix}", options)
    assert "Harbour Post. (2023, March 7). " in text_of(tmp_path / "a.pdf")
    assert "(2023, March 7). <i>" in (tmp_path / "a.html").read_text("utf-8")
    assert "(2023, March 7). *" in (tmp_path / "a.md").read_text("utf-8")


def test_a_mark_says_what_is_other_and_nothing_says_it_again(real: Exporting, tmp_path: Path) -> None:
    real.export([CONFERENCE], tmp_path / "a.html")
    page = (tmp_path / "a.html").read_text("utf-8")
    marks = re.findall(r'<span class="mark variant">≈ (another [^<]*)</span>(.*?)</td>', page, re.DOTALL)
    assert {mark for mark, _ in marks} == {"another force", "another speaker and force"}
    assert not any(">another " in after for _, after in marks)


def test_a_point_of_statements_says_who_was_not_read(real: Exporting, tmp_path: Path) -> None:
    real.export([Address("point/2025-lianyungang-regional/border-patrols")], tmp_path / "a.md")
    text = (tmp_path / "a.md").read_text("utf-8")
    unread = next(line for line in text.splitlines() if line.startswith("*not read*"))
    assert unread.count("\\[") == 5
    assert "*silent*" not in text
