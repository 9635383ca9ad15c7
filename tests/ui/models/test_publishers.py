"""What reports of one publisher are called where they stand together."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from migbrowser.model.address import Address
from migbrowser.ui.models.directory import Directory, read_directory
from migbrowser.ui.models.publishers import told_apart


@pytest.fixture
def directory(open_real):
    services = open_real()
    found = read_directory(services)
    services.catalogue.close()
    return found


def called(directory, *ids):
    return [*told_apart([Address(f"report/{each}") for each in ids], directory).values()]


def test_one_alone_has_its_publisher_s_name(directory):
    assert called(directory, "ani-en-2024-colombo-process") == ["Asian News International"]


def test_reports_of_one_publisher_in_one_language_are_told_apart_by_their_meetings(directory):
    said = called(
        directory, "nia-ar-2024-subforum-news", "nia-ar-2025-regional-news", "nia-ar-2025-subforum-news"
    )
    nia = "National Immigration Administration of China"
    assert said == [f"{nia} Sub-Forum 2024", f"{nia} Regional conference 2025", f"{nia} Sub-Forum 2025"]


def test_what_is_alike_in_all_but_its_title_is_called_by_it_and_the_others_are_not(directory):
    reports = ("gsh-de-2025-regional", "gsh-en-2025-regional", "gsh-en-2025-regional-2")
    german, *english = called(directory, *reports)
    assert german == "Global Study Hub German"
    titles = [directory.reports[Address(f"report/{each}")].title for each in reports[1:]]
    assert english == [f"Global Study Hub English “{title}”" for title in titles]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some.data())
def test_any_reports_are_told_apart_without_their_addresses(directory, data):
    """With the events at hand or without them, as in the matrix."""
    chosen = data.draw(some.sets(some.sampled_from(sorted(directory.reports)), max_size=12))
    for known in (directory, Directory(reports=directory.reports)):
        said = told_apart(chosen, known)
        assert set(said) == chosen
        assert len(set(said.values())) == len(chosen)
        assert not any(report.id in words for report, words in said.items())
