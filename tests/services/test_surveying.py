"""Data health: what a catalogue lacks, and where its reports leave a question open."""

from pathlib import Path

from migbrowser.model.report import Read
from migbrowser.services.building import build
from migbrowser.services.surveying import survey
from migbrowser.store.catalogue import Catalogue

ARICA = "point/2023-arica-lights"


def test_what_is_lacking(tiny_catalogue: Catalogue) -> None:
    health = survey(tiny_catalogue)
    assert health.edition == tiny_catalogue.edition()
    assert health.unread_reports == ("report/gazette-zh-2023-lights",)
    assert health.without_fingerprint == ("report/post-en-2023-lights",)
    assert health.events_without_report == ()
    assert set(health.without_chinese) >= {"party/guild", "topic/keepers", "framework/sea-law"}
    assert not set(health.without_chinese) & {"party/no", "formula/light-for-all"}


def test_what_is_open(tiny_catalogue: Catalogue) -> None:
    health = survey(tiny_catalogue)
    assert health.open_conflicts == (f"{ARICA}/count-persons",)
    assert health.unexplained_conflicts == ()
    assert f"{ARICA}/place" in health.single_source_facts
    assert f"{ARICA}/count-persons" not in health.single_source_facts


def test_silence_is_counted_apart_from_what_was_not_read(tiny_catalogue: Catalogue) -> None:
    """The Post gives no date for Arica. The Gazette, read in part, gives of Arica no place, organisations and
    persons, and of Bergen no date, no states and nothing on lamps."""
    health = survey(tiny_catalogue)
    assert (health.silent, health.unread) == (1, 6)


def test_a_judged_conflict_counts_whatever_the_base(tiny_sources: Path, tmp_path: Path) -> None:
    path = tiny_sources / "events/2023-arica-lights.toml"
    text = path.read_text("utf-8").replace('status = "partial"', 'status = "conflict"')
    path.write_text(text.replace('why = "Only the Post names the school."', ""), "utf-8")
    build(tiny_sources, tmp_path / "a.db")
    catalogue = Catalogue(tmp_path / "a.db")
    health = survey(catalogue)
    assert set(health.open_conflicts) == {f"{ARICA}/count-persons", f"{ARICA}/training"}
    assert health.unexplained_conflicts == (f"{ARICA}/training",)
    catalogue.close()


def test_an_event_without_reports(tiny_sources: Path, tmp_path: Path) -> None:
    (tiny_sources / "events/2024-oslo-lights.toml").write_text(
        'title = "Third"\nstart = 2024-01-01\nend = 2024-01-01\n'
        'city = "Oslo"\ncountry = "no"\nsummary = "Short."\n'
    )
    build(tiny_sources, tmp_path / "a.db")
    catalogue = Catalogue(tmp_path / "a.db")
    assert survey(catalogue).events_without_report == ("event/2024-oslo-lights",)
    catalogue.close()


def test_the_real_catalogue_adds_up(real_catalogue: Catalogue) -> None:
    health = survey(real_catalogue)
    read = [report.address for report in real_catalogue.reports() if report.read is Read.FULL]
    assert len(health.unread_reports) + len(read) == len(real_catalogue.reports())
    assert set(health.unexplained_conflicts) <= set(health.open_conflicts)
    assert health.silent > 0
    assert health.unread > 0
