from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from migbrowser.model.address import Address
from migbrowser.model.event import Series
from migbrowser.model.party import Party, PartyKind
from migbrowser.ui.models.directory import party_name, series_name
from migbrowser.ui.models.regions import region

PARTY = Party(
    Address("party/kr"), "Republic of Korea", "韩国", PartyKind.STATE, "KR", "Eastern Asia", None, None, 3
)
SERIES = Series(Address("series/regional"), "Conference", "Regional conference", "区域研讨会", None, None)


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
