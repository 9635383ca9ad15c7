"""Originals: told by their fingerprint, kept in the library, linked to what the catalogue says of them."""

import hashlib
import html
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.original import Verdict
from migbrowser.services.attaching import Attaching
from migbrowser.services.building import build
from migbrowser.services.fingerprinting import fingerprint_report
from migbrowser.store.catalogue import Catalogue
from migbrowser.store.library import Library, open_library

POST, GAZETTE = Address("report/post-en-2022-lights"), Address("report/gazette-zh-2023-lights")
TITLE = "Talks on lamps"
BODY = (
    'Norway said, under the motto "Light for all", that lamps had better be brighter.',
    "Twelve keepers came; three brought a lens.",
    "They agreed to meet again in Arica, where the coast is long.",
    "Nobody spoke of the storm.",
)
PAGE = f"{TITLE}\n\n{' '.join(BODY[:2])}\n\n{' '.join(BODY[2:])}\n"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small catalogue, with the fingerprint of a report of four sentences."""
    folder = tmp_path_factory.mktemp("lamps")
    sources = _copy(Path(__file__).parents[1] / "tiny", folder / "sources")
    (sources / "fingerprints/post-en-2022-lights.toml").unlink()
    (folder / "page.txt").write_text(PAGE, encoding="utf-8")
    fingerprint_report(sources, POST, folder / "page.txt")
    statement = '\n[[statement]]\npassage = "{}"\ntext = "Said."\nforce = "notes"\npoint = "lamps"\n'
    with (sources / "reports/post-en-2022-lights.toml").open("a", encoding="utf-8") as file:
        file.writelines(map(statement.format, ("1.2", "2.1", "2.2")))
    build(sources, folder / "a.db")
    return folder / "a.db"


def _copy(source: Path, target: Path) -> Path:
    for path in source.rglob("*.toml"):
        place = target / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(path.read_bytes())
    return target


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(tmp_path / "library")
    yield opened
    opened.close()


@pytest.fixture
def attaching(database: Path, library: Library) -> Iterator[Attaching]:
    catalogue = Catalogue(database)
    yield Attaching(catalogue, lambda: library)
    catalogue.close()


def saved(folder: Path, text: str, name: str = "page.txt") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def quoted_otherwise(text: str) -> str:
    opening = text.replace(' "', " “")
    return opening.replace('"', "”")


def as_page(text: str) -> str:
    """The text as a web page has it, with what stands around it there."""
    title, *paragraphs = text.strip().split("\n\n")
    body = "".join(f"<p>{html.escape(each).replace('lamps', '<b>lam</b>ps')}</p>" for each in paragraphs)
    return (
        "<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>"
        f"<script>var Nobody = 1 < 2;</script><h1>{title}</h1><div>Share on wechat</div>{body}</body></html>"
    )


COPIES = {
    "as it is": PAGE,
    "re-wrapped": "\n\n".join(textwrap.fill(part, 30) for part in PAGE.split("\n\n")),
    "re-quoted": quoted_otherwise(PAGE),
    "in capitals": PAGE.upper(),
    "with hard blanks": PAGE.replace(" ", "\u00a0"),
    "full width": PAGE.replace("t", "\uff54"),
    "a sentence a line": f"{TITLE}\n\n" + "\n\n".join(BODY),
    "sentences joined": PAGE.replace("lens. They", "lens, they").replace("long. Nobody", "long; nobody"),
    "without its title": "\n\n".join(PAGE.split("\n\n")[1:]),
    "as a page": as_page(PAGE),
}


@pytest.mark.parametrize("copy", COPIES)
def test_what_a_copy_does_to_a_text_leaves_it_the_same(
    attaching: Attaching, tmp_path: Path, copy: str
) -> None:
    found = attaching.attach(POST, saved(tmp_path, COPIES[copy])).likeness
    assert (found.verdict, found.share, found.missing, found.added) == (Verdict.SAME, 1.0, (), ())
    assert {"1.1", "1.2", "2.1", "2.2"} <= found.places.keys()


def test_a_sentence_joined_with_its_neighbour_is_placed_there(attaching: Attaching) -> None:
    found = attaching.told(POST, PAGE.replace("long. Nobody", "long; nobody"))
    assert found.verdict is Verdict.SAME
    assert (found.places["2.1"], found.places["2.2"]) == (("2.1",), ("2.1",))


def test_a_changed_sentence_is_named_on_both_sides(attaching: Attaching) -> None:
    found = attaching.told(POST, PAGE.replace("Twelve", "Fourteen"))
    assert (found.verdict, found.missing) == (Verdict.CHANGED, ("1.2",))
    assert [(each.at, each.text[:8]) for each in found.added] == [("1.2", "Fourteen")]


def test_a_sentence_taken_out_or_put_in_is_a_change(attaching: Attaching) -> None:
    assert attaching.told(POST, PAGE.replace(BODY[3], "")).missing == ("2.2",)
    added = attaching.told(POST, PAGE + "\nThe storm came, and no lamp was lit.\n")
    assert (added.verdict, added.missing, len(added.added)) == (Verdict.CHANGED, (), 1)


def test_another_text(attaching: Attaching, library: Library, tmp_path: Path) -> None:
    found = attaching.attach(POST, saved(tmp_path, "A museum\n\nA museum opened again. Entry is free.\n"))
    assert (found.likeness.verdict, found.original) == (Verdict.OTHER, None)
    assert attaching.originals(POST) == []


def test_a_report_read_in_part_cannot_be_told(attaching: Attaching, tmp_path: Path) -> None:
    found = attaching.attach(GAZETTE, saved(tmp_path, "灯塔会谈\n\n会谈于3月5日举行。双方谈到培训。\n"))
    assert (found.likeness.verdict, found.statements) == (Verdict.UNKNOWN, ())
    assert [each.address for each in attaching.originals(GAZETTE)] == [found.original]


class TestKept:
    def test_with_its_hash_its_text_and_the_statements(self, attaching: Attaching, tmp_path: Path) -> None:
        file = saved(tmp_path, PAGE.replace("Twelve", "Fourteen"))
        answer = attaching.attach(POST, file)
        (kept,) = attaching.originals(POST)
        assert kept.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
        assert kept.address == answer.original == f"original/{kept.sha256[:16]}"
        assert (kept.file, kept.title, kept.verdict) == ("page.txt", TITLE, Verdict.CHANGED)
        assert (kept.text, len(kept.sentences), answer.sentences) == (file.read_text("utf-8"), 5, 5)
        assert [each.id.rpartition("/")[2] for each in answer.statements] == ["1.1", "2.1", "2.2"]
        assert kept.places["2.1"] == ("2.1",)

    def test_once_however_often_it_is_attached(self, attaching: Attaching, tmp_path: Path) -> None:
        for _ in range(2):
            attaching.attach(POST, saved(tmp_path, PAGE))
        assert len(attaching.originals(POST)) == 1

    def test_beside_an_earlier_one(self, attaching: Attaching, tmp_path: Path) -> None:
        attaching.attach(POST, saved(tmp_path, PAGE))
        attaching.attach(POST, saved(tmp_path, PAGE.replace("Twelve", "Fourteen")))
        assert {each.verdict for each in attaching.originals(POST)} == {Verdict.SAME, Verdict.CHANGED}


@pytest.mark.parametrize(
    ("report", "content", "problem"),
    [
        ("party/no", PAGE, Problem.WRONG_KIND),
        ("report/none", PAGE, Problem.NO_SUCH_ENTRY),
        (POST, " \n", Problem.NO_TEXT),
        (POST, "%PDF-1.4", Problem.NOT_TEXT),
    ],
)
def test_what_cannot_be_attached(
    attaching: Attaching, tmp_path: Path, report: str, content: str, problem: Problem
) -> None:
    with pytest.raises(UserError) as caught:
        attaching.attach(Address(report), saved(tmp_path, content))
    assert caught.value.problem is problem


def test_telling_opens_no_library(database: Path) -> None:
    catalogue = Catalogue(database)
    attaching = Attaching(catalogue, lambda: pytest.fail("the library was opened"))
    assert attaching.told(POST, PAGE).verdict is Verdict.SAME
    catalogue.close()
