import pytest

from migbrowser.model.address import Address
from migbrowser.model.party import Party, PartyKind
from migbrowser.text.names import Register


def party(slug, kind, name, *also, zh=None):
    return Party(Address(f"party/{slug}"), name, zh, kind, None, None, None, None, 0, also=also)


REGISTER = Register(
    [
        party("kr", PartyKind.STATE, "Republic of Korea", "South Korea", "ROK", zh="韩国"),
        party("kp", PartyKind.STATE, "Democratic People's Republic of Korea", "DPRK", zh="朝鲜"),
        party("cn", PartyKind.STATE, "China", "People's Republic of China", zh="中国"),
        party("nia", PartyKind.ORGANISATION, "National Immigration Administration of China", "NIA"),
        party(
            "iom",
            PartyKind.ORGANISATION,
            "International Organization for Migration (IOM)",
            "IOM",
            zh="国际移民组织",
        ),
    ]
)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("South Korea and China came.", ["party/kr", "party/cn"]),
        ("The Democratic People's Republic of Korea came.", ["party/kp"]),
        ("The People’s Republic of China came.", ["party/cn"]),
        ("The National Immigration Administration of China spoke.", ["party/nia"]),
        ("韩国和国际移民组织出席。", ["party/kr", "party/iom"]),
        ("Nobody came.", []),
        ("", []),
    ],
)
def test_the_longest_name_counts(text, named):
    assert [found.party for found in REGISTER.named(text)] == named


def test_the_printed_form_is_whole():
    (found,) = REGISTER.named("Officials of the International Organization for Migration (IOM) came.")
    assert found.printed == "International Organization for Migration (IOM)"
    assert found.kind is PartyKind.ORGANISATION
