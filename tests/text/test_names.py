import pytest

from migbrowser.model.address import Address
from migbrowser.model.party import Party, PartyKind
from migbrowser.text.names import Register, the_world, with_the_world


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


WORLD = Register(with_the_world([party("kr", PartyKind.STATE, "Republic of Korea")]))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Fiji, PNG and Papua New Guinea came.", ["party/fj", "party/pg", "party/pg"]),
        ("Guinea-Bissau, Guinea, Equatorial Guinea", ["party/gw", "party/gn", "party/gq"]),
        ("South Sudan and Sudan, Niger and Nigeria", ["party/ss", "party/sd", "party/ne", "party/ng"]),
        ("the Democratic Republic of the Congo; the Republic of the Congo", ["party/cd", "party/cg"]),
        (
            "Türkiye or Turkey, Côte d’Ivoire, the French Republic",
            ["party/tr", "party/tr", "party/ci", "party/fr"],
        ),
        ("South Korea, ROK, DPRK, North Korea", ["party/kr", "party/kr", "party/kp", "party/kp"]),
        ("They told us that who comes, comes.", []),
        ("斐济、刚果（金）、巴布亚新几内亚和大韩民国", ["party/fj", "party/cd", "party/pg", "party/kr"]),
        ("WHO, Europol and 欧安组织", ["party/who", "party/europol", "party/osce"]),
    ],
)
def test_states_and_bodies_are_known_without_the_catalogue(text, named):
    assert [found.party for found in WORLD.named(text)] == named


@pytest.mark.parametrize("printed", ["U.S.", "刚果（金）", "United States"])
def test_a_name_is_printed_with_its_last_dot_and_bracket(printed):
    (found,) = WORLD.named(f"{printed} came")
    assert found.printed == printed


def test_the_world_has_each_party_once_under_names_of_its_own():
    parties = list(the_world())
    assert len({found.address for found in parties}) == len(parties)
    names = [name.casefold() for found in parties for name in {found.name, found.name_zh, *found.also}]
    assert len(set(names)) == len(names)
    assert sum(found.kind is PartyKind.STATE for found in parties) == 195
