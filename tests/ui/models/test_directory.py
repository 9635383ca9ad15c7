from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale, QTranslator

from migbrowser import paths
from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.event import Event, Series
from migbrowser.model.party import Party, PartyKind
from migbrowser.model.unfolding import Unfolding
from migbrowser.services.services import Services
from migbrowser.ui.jobs import Jobs
from migbrowser.ui.language import install_language
from migbrowser.ui.models.chinese import read_glossary
from migbrowser.ui.models.comparison_words import headline
from migbrowser.ui.models.directory import (
    GROUPS,
    party_name,
    read_ahead,
    read_directory,
    series_name,
    topic_group,
)
from migbrowser.ui.models.regions import region
from migbrowser.ui.models.search_facets import value_words

PARTY = Party(
    Address("party/kr"), "Republic of Korea", "韩国", PartyKind.STATE, "KR", "Eastern Asia", None, None, 3
)
SERIES = Series(Address("series/regional"), "Conference", "Regional conference", "区域研讨会", None, None)


def an_event():
    day, nothing = date(2025, 9, 17), None
    held = Address("party/cn")
    return Event(
        Address("event/a"),
        "Conference",
        nothing,
        day,
        day,
        nothing,
        "Lianyungang",
        nothing,
        held,
        nothing,
        nothing,
        "",
        (),
    )


def services():
    """A catalogue that knows a city and a publisher."""
    called = {"Lianyungang": "连云港", "Xinhua News Agency": "新华社"}
    lists = dict.fromkeys(("series", "outsiders", "parties", "topics"), lambda: [])
    folded = dict.fromkeys(
        ("events_by_address", "reports_by_address"), lambda: Unfolding({}, lambda value: value)
    )
    browsing = SimpleNamespace(
        **lists,
        **folded,
        best_reported=lambda: None,
        in_chinese=lambda: called,
        edition=lambda: SimpleNamespace(date="2025-12-01"),
    )
    return SimpleNamespace(browsing=browsing)


def in_use():
    """What is read in the screens' language."""
    return read_directory(services())


@pytest.fixture
def chinese():
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    yield
    QLocale.setDefault(before)


def test_chinese_screens_name_in_chinese_what_has_a_chinese_name(chinese):
    assert (party_name(PARTY), series_name(SERIES)) == ("韩国", "区域研讨会")
    assert party_name(replace(PARTY, name_zh=None)) == "Republic of Korea"


def test_other_screens_name_in_english():
    assert (party_name(PARTY), series_name(SERIES)) == ("Republic of Korea", "Regional conference")


def test_a_region_beyond_the_standard_keeps_its_name():
    assert region("The Moon") == "The Moon"


def test_cities_and_publishers_have_their_chinese_names_on_chinese_screens_alone(chinese):
    assert headline(read_glossary(services()).event(an_event()), in_use()).startswith("Conference，连云港，")
    assert value_words("publisher", "Xinhua News Agency", in_use()) == "新华社"
    assert value_words("publisher", "HK01", in_use()) == "HK01"
    QLocale.setDefault(QLocale("en_GB"))
    assert headline(read_glossary(services()).event(an_event()), in_use()).startswith(
        "Conference, Lianyungang, "
    )


def test_groups_of_topics_have_headings_in_chinese_and_unknown_ones_keep_theirs(chinese, qapp):
    known = qapp.findChildren(QTranslator)
    install_language(paths.resources(), "zh")
    said = [topic_group(group) for group in GROUPS]
    kept = topic_group("Fishing")
    for translator in set(qapp.findChildren(QTranslator)) - set(known):
        qapp.removeTranslator(translator)
    assert not set(said) & set(GROUPS)
    assert len(set(said)) == len(GROUPS)
    assert kept == "Fishing"


def test_every_group_of_the_catalogue_has_a_heading(real_catalogue):
    assert {topic.group for topic in real_catalogue.topics()} == set(GROUPS)
    assert all(topic.name_zh for topic in real_catalogue.topics())


def test_what_was_read_ahead_is_not_read_again(qapp, tiny_catalogue, tmp_path):
    open_services = Services(lambda: tiny_catalogue, lambda: None, tmp_path)
    for part in deeds_of(read_ahead):
        part(open_services)
    asked = []
    tiny_catalogue.connection.set_trace_callback(asked.append)
    directory = read_directory(open_services)
    assert directory.best_reported in directory.events
    assert not [
        sql for sql in asked if any(f"FROM {table}" in sql for table in ("events", "reports", "parties"))
    ]


def deeds_of(ask):
    """What `ask` has jobs do."""
    deeds = []
    ask(SimpleNamespace(run=lambda deed, **_: deeds.append(deed)))
    return deeds


def test_nobody_is_told_of_what_could_not_be_read_ahead(qapp, tmp_path):
    def damaged():
        raise UserError(Problem.CATALOGUE_DAMAGED, path="x", reason="y")

    jobs, told = Jobs(lambda: Services(damaged, lambda: None, tmp_path)), []
    jobs.failed.connect(told.append)
    read_ahead(jobs)
    assert jobs.settle()
    jobs.close()
    assert told == []
