"""Comparisons over the bundled catalogue's sources: the pair that the program was made for."""

from __future__ import annotations

import pytest

from migbrowser.model.address import Address
from migbrowser.model.comparison import FactStatus, RowStatus, key_of
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.report import Read
from migbrowser.services.building import build
from migbrowser.services.comparing import Comparing
from migbrowser.store.catalogue import Catalogue

NIA = Address("report/nia-en-2025-regional-news")
GSH = Address("report/gsh-en-2025-regional")
EVENT = Address("event/2025-lianyungang-regional")


@pytest.fixture
def comparing(real_catalogue):
    return Comparing(real_catalogue)


@pytest.fixture
def pair(comparing):
    return comparing.compare([NIA, GSH])


def fact(comparison, attribute):
    return next(row for row in comparison.facts if row.attribute == attribute)


def row(comparison, slug):
    return next(row for row in comparison.rows if row.point.endswith(f"/{slug}"))


def test_sigla_go_on_after_z():
    assert [key_of(index) for index in (0, 25, 26, 51, 52)] == ["A", "Z", "AA", "AZ", "BA"]


def test_the_year_that_no_report_prints_is_said_to_be_inferred(pair):
    day = fact(pair, "date")
    assert (day.status, day.values[0].value) == (FactStatus.AGREE, "2025-09-17")
    assert set(day.values[0].notes) == {"A", "B"}


def test_south_korea_is_the_republic_of_korea(pair):
    states = fact(pair, "states")
    assert states.status is FactStatus.AGREE
    assert len(states.values[0].value) == 13
    assert {"A": "Republic of Korea", "B": "South Korea"} in [pair.terms for pair in pair.wording]


def test_migration_and_immigration_are_the_terms_of_the_pair(pair):
    terms = [each.terms for each in pair.wording]
    assert {"A": "regional migration governance", "B": "regional immigration governance"} in terms
    assert {"A": "migration management", "B": "immigration management"} in terms  # A has either


def test_renderings_of_a_set_phrase_meet_across_languages(tiny_sources, tmp_path):
    with (tiny_sources / "formulae.toml").open("a", encoding="utf-8") as file:
        file.write(
            '\n[[formula.wording]]\ntext = "光明"\nlanguage = "zh"\nreport = "gazette-zh-2023-lights"\n'
            '\n[[formula.wording]]\ntext = "Light for all"\nlanguage = "en"\nreport = "post-en-2023-lights"\n'
        )
    build(tiny_sources, tmp_path / "a.db")
    catalogue = Catalogue(tmp_path / "a.db")
    english, chinese = Address("report/post-en-2022-lights"), Address("report/gazette-zh-2023-lights")
    found = Comparing(catalogue).compare([english, chinese])
    assert {"A": "light for all", "B": "光明"} in [pair.terms for pair in found.wording]
    same = Comparing(catalogue).compare([english, Address("report/post-en-2023-lights")])
    assert "light for all" not in [pair.terms["A"] for pair in same.wording]  # a capital makes no other term
    catalogue.close()


def test_a_headline_against_its_own_text_stands_under_two_values(pair):
    place = fact(pair, "place")
    assert place.status is FactStatus.VARIANT
    assert [value.reports for value in place.values if "B" in value.reports] == [("A", "B"), ("B",)]


def test_who_puts_forward_the_security_model_differs(pair):
    model = row(pair, "asian-security-model")
    assert model.speaker_differs
    units = {unit.at: unit for unit in (*pair.units["A"], *pair.units["B"])}
    assert [units[model.cells[key][0]].speaker for key in "AB"] == [Address("party/cn"), None]


def test_what_only_one_says_is_silence_in_the_other(pair):
    homeland = row(pair, "shared-homeland")
    assert (homeland.status, homeland.cells["B"], homeland.unread) == (RowStatus.ONLY, (), ())


def test_every_unit_stands_in_one_row_and_rows_keep_the_bases_order(pair):
    for key, units in pair.units.items():
        placed = [at for found in pair.rows for at in found.cells[key]]
        assert sorted(placed) == sorted(unit.at for unit in units)
    order = [unit.at for unit in pair.units["A"]]
    first = [order.index(found.cells["A"][0]) for found in pair.rows if found.cells["A"]]
    assert first == sorted(first)


def test_another_base_turns_the_view_and_not_the_finding(comparing, pair):
    turned = comparing.compare([NIA, GSH], base=1)
    assert turned.base == "B"
    assert {r.point: (r.status, r.cells) for r in turned.rows} == {
        r.point: (r.status, r.cells) for r in pair.rows
    }
    assert turned.rows != pair.rows


def test_an_event_brings_all_its_reports(comparing, real_catalogue):
    brought = {report.address for report in comparing.compare_event(EVENT).reports}
    assert brought == set(real_catalogue.event(EVENT).reports)
    assert brought > {NIA, GSH}


def test_a_report_against_itself_agrees_in_everything(comparing):
    same = comparing.compare([GSH, GSH])
    assert {found.status for found in same.rows} == {RowStatus.SAME}
    assert not any(found.speaker_differs or found.force_differs or found.moved for found in same.rows)
    assert same.coverage == {"A": {"B": 1.0}, "B": {"A": 1.0}}


def test_reports_of_two_events_share_facts_but_no_point(comparing):
    both = comparing.compare([NIA, Address("report/nia-en-2025-subforum-news")])
    assert both.event is None
    assert {found.status for found in both.rows} == {RowStatus.ONLY}
    assert fact(both, "date").status is FactStatus.APART  # both can be right


@pytest.mark.parametrize(
    ("addresses", "base", "problem"),
    [
        ([], 0, Problem.COMPARE_NEEDS_TWO),
        ([NIA, GSH], 2, Problem.BAD_VALUE),
        ([NIA, EVENT], 0, Problem.WRONG_KIND),
        ([NIA, Address("report/none")], 0, Problem.NO_SUCH_ENTRY),
    ],
)
def test_what_cannot_be_compared_is_said(comparing, addresses, base, problem):
    with pytest.raises(UserError) as caught:
        comparing.compare(addresses, base)
    assert caught.value.problem is problem


def test_an_events_reports_are_best_held_to_the_one_read_in_full_that_says_most(
    real_catalogue: Catalogue,
) -> None:
    comparing = Comparing(real_catalogue)
    for event in real_catalogue.events():
        reports = [real_catalogue.report(address) for address in event.reports]
        chosen = reports[comparing.fullest(event.address)]
        assert chosen.read is Read.FULL or not any(report.read is Read.FULL for report in reports)
        assert chosen.statements == max(each.statements for each in reports if each.read is chosen.read)


def test_facts_that_cannot_all_be_right_come_first(real_catalogue: Catalogue) -> None:
    for event in real_catalogue.events():
        found = Comparing(real_catalogue).compare_event(event.address).facts
        grave = [row.status is FactStatus.CONFLICT for row in found]
        assert grave == sorted(grave, reverse=True)


def test_a_remark_on_two_of_several_reports_says_on_which(comparing, pair):
    alone = "The same mechanism: China proposes it in one report"
    assert alone in row(pair, "joint-mechanism").why
    assert "and B: " not in row(pair, "joint-mechanism").why
    among = comparing.compare_event(EVENT, comparing.fullest(EVENT))
    assert f"C and F: {alone}" in row(among, "joint-mechanism").why


def test_a_row_knows_which_reports_have_it_elsewhere(comparing):
    rows = comparing.compare_event(EVENT, comparing.fullest(EVENT)).rows
    assert all(row.moved == bool(row.moved_in) for row in rows)
    assert ("E",) in {row.moved_in for row in rows}
