import re

import pytest
from PySide6.QtCore import QLocale

from migbrowser.ui.models.punctuation import apart, beside, headed, in_turn, listed

SAID = [
    (listed(["Japan", "India"]), "Japan, India"),
    (in_turn(["Suzhou", "9 Sep"]), "Suzhou, 9 Sep"),
    (apart(["a, b", "c"]), "a, b; c"),
    (headed("Kind", "news"), "Kind: news"),
    (beside("Suzhou", 3), "Suzhou (3)"),
]


@pytest.fixture
def chinese():
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(("said", "expected"), SAID)
def test_in_english(said, expected):
    assert said == expected


def test_in_chinese_no_sign_is_narrow(chinese):
    said = [
        listed(["日本", "印度"]),
        in_turn(["苏州", "9月"]),
        apart(["甲", "乙"]),
        headed("类型", "新闻"),
        beside("苏州", 3),
    ]
    assert said == ["日本、印度", "苏州，9月", "甲；乙", "类型：新闻", "苏州（3）"]
    assert not re.search(r"[,;:()]", "".join(said))
