from pathlib import Path

import pytest

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.services.browsing import Browsing
from migbrowser.store.catalogue import Catalogue

ARICA, OLD = Address("event/2023-arica-lights"), Address("event/2023-arica-talks")
POST = Address("report/post-en-2023-lights")


@pytest.fixture
def browsing(tiny_catalogue: Catalogue) -> Browsing:
    return Browsing(tiny_catalogue)


def test_lists_are_those_of_the_catalogue(browsing: Browsing) -> None:
    assert [len(browsing.events()), len(browsing.reports()), len(browsing.parties())] == [2, 3, 4]
    assert [len(browsing.clauses()), len(browsing.topics()), len(browsing.instruments())] == [2, 2, 1]
    assert [len(browsing.series()), len(browsing.frameworks()), len(browsing.objectives())] == [1, 1, 2]
    assert [len(browsing.points(ARICA)), len(browsing.statements(POST))] == [7, 3]
    assert browsing.edition().date == "2024-05-01"


def test_places_publishers_and_parties_have_chinese_names_as_far_as_they_are_known(
    real_database: Path,
) -> None:
    catalogue = Catalogue(real_database)
    called = Browsing(catalogue).in_chinese()
    catalogue.close()
    assert called["Lianyungang"] == "连云港"
    assert called["National Immigration Administration of China"] == "国家移民管理局"
    assert called["Xinhua News Agency"] == "新华社"
    assert called["Charter of the United Nations"] == "联合国宪章"
    assert called["International Organization for Migration (IOM)"] == "国际移民组织"
    assert "遣返" in called["Return and readmission"]
    assert "Antara News Nowhere" not in called


def test_old_addresses_work_everywhere(browsing: Browsing) -> None:
    assert browsing.resolve(OLD) == ARICA
    assert browsing.exists(OLD)
    assert browsing.title(OLD) == "Second Lighthouse Talks"
    assert browsing.show(OLD).address == ARICA
    assert browsing.attendance(event=OLD) == browsing.attendance(event=ARICA)
    assert browsing.points(OLD) == browsing.points(ARICA)


def test_an_address_that_names_nothing_gets_the_nearest(browsing: Browsing) -> None:
    with pytest.raises(UserError) as caught:
        browsing.resolve(Address("event/2023-arika-lights"))
    assert caught.value.problem is Problem.NO_SUCH_ENTRY
    assert caught.value.values["nearest"] == ARICA


def test_nothing_is_offered_that_is_not_alike(browsing: Browsing) -> None:
    with pytest.raises(UserError) as caught:
        browsing.resolve(Address("event/zzzz"))
    assert caught.value.values["nearest"] == ""


def test_entries_of_another_kind_are_refused(browsing: Browsing) -> None:
    for ask in (browsing.points, browsing.statements, browsing.echoes, browsing.attendance):
        with pytest.raises(UserError) as caught:
            ask(Address("party/no"))
        assert caught.value.problem is Problem.WRONG_KIND


def test_comparisons_exist_where_their_reports_do(browsing: Browsing) -> None:
    there = Address("comparison/post-en-2023-lights+gazette-zh-2023-lights")
    assert browsing.exists(there)
    assert browsing.title(there) == "Keepers meet again / 灯塔会谈"
    assert not browsing.exists(Address("comparison/post-en-2023-lights+none"))


def test_attendance_by_event_and_party(browsing: Browsing) -> None:
    assert [row.printed for row in browsing.attendance(ARICA, Address("party/cl"))] == ["智利", "Chile"]


def test_an_event_without_reports_is_fine(tiny_sources: Path, tmp_path: Path) -> None:
    from migbrowser.services.building import build

    (tiny_sources / "events/2024-oslo-lights.toml").write_text(
        'title = "Third"\nstart = 2024-01-01\nend = 2024-01-01\n'
        'city = "Oslo"\ncountry = "no"\nsummary = "Short."\n'
    )
    build(tiny_sources, tmp_path / "a.db")
    catalogue = Catalogue(tmp_path / "a.db")
    browsing = Browsing(catalogue)
    entry = browsing.show(Address("event/2024-oslo-lights"))
    assert (entry.facts, entry.statements, entry.attendance) == ((), (), ())
    catalogue.close()
