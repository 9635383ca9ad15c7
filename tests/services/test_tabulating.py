from pathlib import Path

import pytest

from migbrowser.services.reading import Sources, read_sources
from migbrowser.services.tabulating import attribute_points, event_of, tabulate
from migbrowser.store.schema import TABLES


@pytest.fixture
def sources(tiny_sources: Path) -> Sources:
    return read_sources(tiny_sources)


def test_parents_come_before_children(sources: Sources) -> None:
    names = list(tabulate(sources))
    assert len(names) == len(set(names))
    assert [name for name in names if f"CREATE TABLE {name} (" not in TABLES] == []
    assert names.index("parties") < names.index("events") < names.index("report_events")
    assert names.index("points") < names.index("statements") < names.index("echoes")


def test_rows_of_a_table_have_the_same_columns(sources: Sources) -> None:
    for name, rows in tabulate(sources).items():
        assert len({tuple(sorted(row)) for row in rows}) <= 1, name


def test_attributes_that_reports_give_become_points(sources: Sources) -> None:
    events = {event.id: attribute_points(sources, event) for event in sources.of("event")}
    assert events["2022-bergen-lights"] == {"date": "date", "states": "states"}
    assert list(events["2023-arica-lights"])[-1] == "count-persons"


def test_an_attribute_of_its_own_gets_a_plain_heading(tiny_sources: Path) -> None:
    path = tiny_sources / "reports/post-en-2023-lights.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace('"place"', '"number_of_lamps"'), encoding="utf-8"
    )
    points = {row["address"]: row for row in tabulate(read_sources(tiny_sources))["points"]}
    made = points["point/2023-arica-lights/number-of-lamps"]
    assert (made["heading"], made["attribute"]) == ("Number of lamps", "number_of_lamps")


def test_a_host_is_a_party_by_address(tiny_sources: Path) -> None:
    path = tiny_sources / "reports/post-en-2022-lights.toml"
    fact = '[[fact]]\nattribute = "host"\nvalue = "no"\nprinted = "Norway"\npassage = "1.1"\n'
    path.write_text(path.read_text(encoding="utf-8") + fact, encoding="utf-8")
    (host,) = (row for row in tabulate(read_sources(tiny_sources))["facts"] if row["attribute"] == "host")
    assert host["value"] == "party/no"


def test_what_names_no_event_is_of_the_reports_first(sources: Sources) -> None:
    gazette = [table for table in sources.of("report.fact") if table.owner.id == "gazette-zh-2023-lights"]
    assert {event_of(table) for table in gazette} == {"2023-arica-lights"}


def test_a_name_printed_twice_by_one_report_is_one_name(tiny_sources: Path) -> None:
    path = tiny_sources / "reports/post-en-2022-lights.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + text[text.index("[[attendance]]") :], encoding="utf-8")
    tables = tabulate(read_sources(tiny_sources))
    assert len(tables["attendance"]) == 7
    assert [row["name"] for row in tables["party_names"] if row["party"] == "party/no"].count("Norway") == 1
