import os
import shutil
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from migbrowser.model.address import Address
from migbrowser.model.clause import Grade, Standing, Strength
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.event import Rendering
from migbrowser.model.party import Listing, Membership, Mode, PartyKind, PrintedName, Role
from migbrowser.model.report import Derivation, DerivationKind, LeftOut, Read
from migbrowser.model.statement import Force
from migbrowser.store.catalogue import Catalogue

BERGEN, ARICA = Address("event/2022-bergen-lights"), Address("event/2023-arica-lights")
POST, GAZETTE = Address("report/post-en-2023-lights"), Address("report/gazette-zh-2023-lights")
FIRST_POST = Address("report/post-en-2022-lights")
KEEPERS = Address("clause/lights-charter/1")


def problem_of(path: Path) -> Problem:
    with pytest.raises(UserError) as caught:
        Catalogue(path)
    assert caught.value.values["path"] == str(path)
    return caught.value.problem


class TestOpening:
    def test_missing(self, tmp_path: Path) -> None:
        assert problem_of(tmp_path / "none.db") is Problem.CATALOGUE_MISSING
        assert problem_of(tmp_path / "no folder" / "none.db") is Problem.CATALOGUE_MISSING
        assert list(tmp_path.iterdir()) == []

    def test_folder(self, tmp_path: Path) -> None:
        assert problem_of(tmp_path) is Problem.CATALOGUE_FOREIGN

    def test_below_a_file(self, tiny_database: Path) -> None:
        assert problem_of(tiny_database / "x.db") is Problem.UNREADABLE_FILE

    def test_name_that_no_system_takes(self, tmp_path: Path) -> None:
        assert problem_of(tmp_path / "a\0b") is Problem.CATALOGUE_MISSING
        assert problem_of(tmp_path / ("a" * 5000)) is Problem.UNREADABLE_FILE

    def test_empty(self, tmp_path: Path) -> None:
        (tmp_path / "a.db").touch()
        assert problem_of(tmp_path / "a.db") is Problem.CATALOGUE_DAMAGED

    @pytest.mark.parametrize("content", [b"x", b"SQLite format 3\0" + b"\0" * 84, b"\xff" * 9000])
    def test_foreign_bytes(self, tmp_path: Path, content: bytes) -> None:
        (tmp_path / "a.db").write_bytes(content)
        assert problem_of(tmp_path / "a.db") is Problem.CATALOGUE_FOREIGN

    def test_foreign_database(self, tmp_path: Path) -> None:
        connection = sqlite3.connect(tmp_path / "a.db")
        connection.execute("CREATE TABLE events(address)")
        connection.close()
        assert problem_of(tmp_path / "a.db") is Problem.CATALOGUE_FOREIGN

    @pytest.mark.parametrize("share", [0.02, 0.3, 0.99])
    def test_cut_short(self, tmp_path: Path, tiny_database: Path, share: float) -> None:
        content = tiny_database.read_bytes()
        (tmp_path / "a.db").write_bytes(content[: int(len(content) * share)])
        assert problem_of(tmp_path / "a.db") is Problem.CATALOGUE_DAMAGED

    @pytest.mark.parametrize(
        ("version", "problem"), [(0, Problem.CATALOGUE_OLDER), (99, Problem.CATALOGUE_NEWER)]
    )
    def test_other_versions(
        self, tmp_path: Path, tiny_database: Path, version: int, problem: Problem
    ) -> None:
        copy = Path(shutil.copy(tiny_database, tmp_path))
        connection = sqlite3.connect(copy)
        connection.execute(f"PRAGMA user_version = {version}")
        connection.close()
        assert problem_of(copy) is problem

    @pytest.mark.parametrize("name", ["a#b?c%20.db", "a b&mode=rwc.db", "目录.db"])
    def test_awkward_names(self, tmp_path: Path, tiny_database: Path, name: str) -> None:
        shutil.copy(tiny_database, tmp_path / name)
        catalogue = Catalogue(tmp_path / name)
        assert len(catalogue.events()) == 2
        catalogue.close()
        assert [path.name for path in tmp_path.iterdir()] == [name]

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
    def test_forbidden(self, tmp_path: Path, tiny_database: Path) -> None:
        copy = Path(shutil.copy(tiny_database, tmp_path))
        copy.chmod(0)
        assert problem_of(copy) is Problem.UNREADABLE_FILE

    def test_damage_in_the_middle_is_the_files_fault(self, tmp_path: Path, tiny_database: Path) -> None:
        content = bytearray(tiny_database.read_bytes())
        content[4096:] = b"\xff" * (len(content) - 4096)
        (tmp_path / "a.db").write_bytes(content)
        catalogue = Catalogue(tmp_path / "a.db")
        with pytest.raises(UserError) as caught:
            catalogue.events()
        assert caught.value.problem is Problem.CATALOGUE_DAMAGED
        catalogue.close()


class TestLists:
    def test_edition(self, tiny_catalogue: Catalogue) -> None:
        edition = tiny_catalogue.edition()
        assert (edition.date, edition.schema, len(edition.hash)) == ("2024-05-01", 1, 64)
        assert dict(edition.counts)["statements"] == 5

    def test_events_come_by_day(self, tiny_catalogue: Catalogue) -> None:
        first, second = tiny_catalogue.events()
        assert (first.address, second.address) == (BERGEN, ARICA)
        assert (first.start, first.end, first.host) == (date(2022, 3, 1), date(2022, 3, 2), "party/no")
        assert (second.host, second.theme, second.province) == (None, None, None)
        assert (second.states, second.organisations) == (2, 1)

    def test_an_events_reports_come_by_publication(self, tiny_catalogue: Catalogue) -> None:
        assert tiny_catalogue.event(ARICA).reports == (POST, GAZETTE)
        assert tiny_catalogue.event(BERGEN).reports == (FIRST_POST, GAZETTE)

    def test_other_titles(self, tiny_catalogue: Catalogue) -> None:
        assert tiny_catalogue.event(BERGEN).titles == (Rendering("第一届灯塔会谈", "zh", FIRST_POST),)

    def test_series(self, tiny_catalogue: Catalogue) -> None:
        (series,) = tiny_catalogue.series()
        assert series.events == (BERGEN, ARICA)
        assert tiny_catalogue.one_series(series.address) == series

    def test_reports(self, tiny_catalogue: Catalogue) -> None:
        assert [report.address for report in tiny_catalogue.reports()] == [FIRST_POST, POST, GAZETTE]
        report = tiny_catalogue.report(GAZETTE)
        assert (report.published, report.copy_of, report.read) == (None, "State Gazette", Read.EXCERPT)
        assert report.derives_from == Derivation(DerivationKind.UNKNOWN)
        assert (report.events, report.statements) == ((ARICA, BERGEN), 1)

    def test_what_a_report_derives_from(self, tiny_catalogue: Catalogue) -> None:
        report = tiny_catalogue.report(POST)
        assert report.derives_from == Derivation(DerivationKind.TRANSLATION, GAZETTE)
        assert report.left_out == (LeftOut("caption", "A picture of the lamp at Arica."),)

    def test_statements_stand_in_the_order_of_passages(self, tiny_catalogue: Catalogue) -> None:
        found = tiny_catalogue.statements(POST)
        assert [each.address.rpartition("/")[2] for each in found] == ["1.2", "1.2.b", "1.10"]
        plain, guild, _ = found
        assert (plain.speaker, plain.verb, plain.addressee) == (None, "", None)
        assert (guild.speaker, guild.force, guild.passage) == ("party/guild", Force.CALLS_ON, "1.2")
        assert guild.topics == ("topic/lamps",)

    def test_statements_by_what_they_hang_on(self, tiny_catalogue: Catalogue) -> None:
        training = Address("point/2023-arica-lights/training")
        assert len(tiny_catalogue.statements_on(training)) == 4
        assert len(tiny_catalogue.statements_at(ARICA)) == 4
        assert [each.force for each in tiny_catalogue.statements_by(Address("party/cl"))] == ["intends"]
        assert len(tiny_catalogue.statements_about(Address("topic/keepers"))) == 2

    def test_facts(self, tiny_catalogue: Catalogue) -> None:
        count, place = tiny_catalogue.facts(POST)
        assert (count.value, count.qualifier, count.counted) == ("40", "about", "persons")
        assert (place.attribute, place.event, place.note) == ("place", ARICA, None)

    def test_points_of_facts_come_first_and_are_made_where_missing(self, tiny_catalogue: Catalogue) -> None:
        points = tiny_catalogue.points(ARICA)
        slugs = [point.address.rpartition("/")[2] for point in points]
        assert slugs == ["date", "place", "states", "organisations", "persons", "count-persons", "training"]
        assert [point.attribute for point in points][-2:] == ["count_persons", None]
        assert points[2].heading == "States named"
        assert points[5].why == "The Post counts guests, the Gazette keepers."
        assert points[6].topics == ("topic/keepers", "topic/lamps")

    def test_judgements(self, tiny_catalogue: Catalogue) -> None:
        (judgement,) = tiny_catalogue.judgements(ARICA)
        assert (judgement.reports, judgement.status, judgement.more) == ((POST, GAZETTE), "partial", POST)
        assert tiny_catalogue.judgements(BERGEN) == []

    def test_attendance_narrows(self, tiny_catalogue: Catalogue) -> None:
        assert len(tiny_catalogue.attendance()) == 6
        assert len(tiny_catalogue.attendance(event=ARICA)) == 5
        assert len(tiny_catalogue.attendance(report=GAZETTE)) == 1
        host, guest = tiny_catalogue.attendance(party=Address("party/no"))
        assert (host.event, host.role, host.mode, host.list) == (BERGEN, Role.HOST, None, Listing.CLOSED)
        assert (guest.mode, guest.printed, guest.name) == (Mode.VIDEO, "the Kingdom of Norway", "Norway")

    def test_parties(self, tiny_catalogue: Catalogue) -> None:
        assert [party.name for party in tiny_catalogue.parties()] == [
            "Chile",
            "Norway",
            "Ada Lund",
            "Guild of Keepers",
        ]
        norway = tiny_catalogue.party(Address("party/no"))
        assert norway.printed == (
            PrintedName("Norway", "en", FIRST_POST),
            PrintedName("the Kingdom of Norway", "en", POST),
        )
        assert norway.also == ("Kingdom of Norway", "Norge")
        assert norway.memberships == (Membership(Address("party/guild"), date(1990, 1, 1), None),)
        assert (norway.kind, norway.iso, norway.events) == (PartyKind.STATE, "NO", 2)

    def test_instruments(self, tiny_catalogue: Catalogue) -> None:
        (charter,) = tiny_catalogue.instruments()
        assert (charter.standing, charter.binding) == (Standing.ISSUED_BY_HOST, False)
        assert (charter.adopted_by, charter.languages) == (None, ("en", "zh"))
        assert charter.clauses == ("clause/lights-charter/preamble", KEEPERS)
        assert tiny_catalogue.instrument(charter.address) == charter

    def test_clauses(self, tiny_catalogue: Catalogue) -> None:
        preamble, clause = tiny_catalogue.clauses()
        assert (preamble.number, preamble.gcm, preamble.passage) == ("preamble", (), None)
        assert (clause.gcm, clause.gcm_strength) == ((1, 2), {1: Strength.DIRECT, 2: Strength.RELATED})
        assert clause.topics == ("topic/keepers", "topic/lamps")
        assert clause.frameworks == ("framework/sea-law",)
        assert clause.echoes == ("statement/post-en-2023-lights/1.10",)
        assert tiny_catalogue.clause(KEEPERS) == clause

    def test_topics(self, tiny_catalogue: Catalogue) -> None:
        lamps, keepers = tiny_catalogue.topics()
        assert (lamps.clauses, lamps.statements, lamps.sdg) == (2, 2, ("14.c",))
        assert (lamps.also, lamps.gcm, lamps.group) == (("bulbs", "beacons"), (1,), "Things")
        assert keepers.name_zh is None
        assert tiny_catalogue.topic(keepers.address) == keepers

    def test_frameworks_and_objectives(self, tiny_catalogue: Catalogue) -> None:
        (law,) = tiny_catalogue.frameworks()
        assert (law.adopted, law.symbol) == (date(1982, 12, 10), "X/1")
        assert tiny_catalogue.framework(law.address) == law
        assert [each.label for each in tiny_catalogue.objectives()] == ["Light", "Watch"]

    def test_echoes_from_every_side(self, tiny_catalogue: Catalogue) -> None:
        (echo,) = tiny_catalogue.echoes(KEEPERS)
        assert (echo.grade, echo.score, echo.clause) == (Grade.REWORDED, None, KEEPERS)
        assert tiny_catalogue.echoes(echo.address) == [echo]
        assert tiny_catalogue.echoes(Address("instrument/lights-charter")) == [echo]
        assert tiny_catalogue.echoes(Address("clause/lights-charter/preamble")) == []


class TestEntries:
    def test_every_address_has_a_title(self, tiny_catalogue: Catalogue) -> None:
        addresses = tiny_catalogue.addresses()
        assert len(addresses) == len(set(addresses))
        assert all(tiny_catalogue.title(address) for address in addresses)

    @pytest.mark.parametrize(
        ("address", "title"),
        [
            (KEEPERS, "Charter, clause 1: Keepers"),
            ("clause/lights-charter/preamble", "Charter, preamble: Why"),
            ("statement/post-en-2023-lights/1.2.b", "The guild asked for more lamps."),
            ("point/2023-arica-lights/place", "Place"),
            ("event/none", None),
        ],
    )
    def test_titles(self, tiny_catalogue: Catalogue, address: str, title: str | None) -> None:
        assert tiny_catalogue.title(Address(address)) == title

    def test_aliases(self, tiny_catalogue: Catalogue) -> None:
        assert tiny_catalogue.alias(Address("event/2023-arica-talks")) == ARICA
        assert tiny_catalogue.alias(ARICA) == ARICA

    def test_links_go_both_ways(self, tiny_catalogue: Catalogue) -> None:
        for source in tiny_catalogue.addresses():
            for link in tiny_catalogue.links(source):
                back = tiny_catalogue.links_to(link.address)
                assert (source, link.relation) in {(each.address, each.relation) for each in back}

    def test_an_address_that_names_nothing(self, tiny_catalogue: Catalogue) -> None:
        with pytest.raises(UserError) as caught:
            tiny_catalogue.event(Address("event/none"))
        assert caught.value.problem is Problem.NO_SUCH_ENTRY


@pytest.mark.parametrize(
    ("column", "value"), [("first_day", "yesterday"), ("city", b"\xff\xfe"), ("first_day", b"\xff")]
)
def test_values_that_no_good_file_holds(
    tiny_database: Path, tmp_path: Path, column: str, value: object
) -> None:
    copy = Path(shutil.copy(tiny_database, tmp_path / "copy.db"))
    connection = sqlite3.connect(copy)
    connection.execute(f"UPDATE events SET {column} = CAST(? AS TEXT)", (value,))
    connection.commit()
    connection.close()
    catalogue = Catalogue(copy)
    with pytest.raises(UserError) as caught:
        catalogue.events()
    catalogue.close()
    assert caught.value.problem is Problem.CATALOGUE_DAMAGED


def test_a_formula_has_its_wordings(tiny_catalogue: Catalogue) -> None:
    lights = ("lights", "lamp")
    assert tiny_catalogue.glossary() == {"海": ("sea",), "灯": lights, "灯光": lights}
    (formula,) = tiny_catalogue.formulae()
    assert (formula.address, formula.name_zh) == ("formula/light-for-all", "光明")
    assert [(each.text, each.report, each.passage) for each in formula.wordings] == [
        ("light for all", "report/post-en-2022-lights", "1.1")
    ]
    assert tiny_catalogue.formula(formula.address) == formula


class TestReadInOneRow:
    """What is gathered for thousands says what is read row by row."""

    @pytest.fixture(params=["tiny_catalogue", "real_catalogue"])
    def catalogue(self, request: pytest.FixtureRequest) -> Catalogue:
        found = request.getfixturevalue(request.param)
        assert isinstance(found, Catalogue)
        return found

    def test_events(self, catalogue: Catalogue) -> None:
        assert list(catalogue.events_by_address.values()) == catalogue.events()

    def test_reports(self, catalogue: Catalogue) -> None:
        assert dict(catalogue.reports_by_address) == {each.address: each for each in catalogue.reports()}

    def test_heads_and_lines(self, catalogue: Catalogue) -> None:
        events = catalogue.events()
        heads, lines = catalogue.event_heads(), catalogue.event_lines()
        assert [(head.address, head.start, head.reports) for head in heads] == [
            (event.address, event.start, len(event.reports)) for event in events
        ]
        assert [(line.address, line.end, line.series, line.states) for line in lines] == [
            (event.address, event.end, event.series, event.states) for event in events
        ]

    def test_lines_of_reports(self, catalogue: Catalogue) -> None:
        found = catalogue.reports_of_events()
        reports = catalogue.reports()
        for event in catalogue.events():
            lines = found[event.address].lines if event.reports else ()
            assert {(line.address, line.publisher, line.published) for line in lines} == {
                (each.address, each.publisher, each.published)
                for each in reports
                if event.address in each.events
            }

    def test_best_reported(self, catalogue: Catalogue) -> None:
        read = {report.address: report.read is Read.FULL for report in catalogue.reports()}
        several = [event for event in catalogue.events() if len(event.reports) > 1]
        best = max(several, key=lambda e: (sum(map(read.get, e.reports)), len(e.reports), e.start))
        assert catalogue.best_reported == best.address

    def test_what_nobody_can_change_is_read_once_and_given_away_whole(self, catalogue: Catalogue) -> None:
        catalogue.parties().clear()
        catalogue.event_heads().clear()
        assert catalogue.parties()
        assert catalogue.event_heads()


def test_a_broken_value_is_the_files_fault_when_it_is_looked_at(tiny_database: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.db"
    shutil.copy(tiny_database, broken)
    connection = sqlite3.connect(broken)
    connection.execute("UPDATE reports SET captured = 'no day' WHERE address = ?", (POST,))
    connection.commit()
    connection.close()
    reports = Catalogue(broken).reports_by_address
    assert reports[GAZETTE].address == GAZETTE
    with pytest.raises(UserError) as caught:
        reports[POST]
    assert caught.value.problem is Problem.CATALOGUE_DAMAGED
