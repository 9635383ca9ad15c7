import pytest

from migbrowser.model.address import Address
from migbrowser.model.party import Party, PartyKind
from migbrowser.model.statement import Force
from migbrowser.text.names import Register
from migbrowser.text.voice import voices

REGISTER = Register(
    [
        Party(Address("party/aa"), "Aland", "阿兰", PartyKind.STATE, "AA", None, None, None, 0),
        Party(Address("party/hb"), "Harbour Board", None, PartyKind.ORGANISATION, None, None, None, None, 0),
    ]
)


@pytest.mark.parametrize(
    ("sentence", "party", "words", "force"),
    [
        ("Aland proposed a new pier.", "party/aa", "Aland", Force.PROPOSES),
        ("During the conference, Aland called on all parties to help.", "party/aa", "Aland", Force.CALLS_ON),
        ("All participants agreed on the plan of Aland.", None, "All participants", Force.AGREES),
        (
            "The Harbour Board stated that it will light the piers.",
            "party/hb",
            "Harbour Board",
            Force.INTENDS,
        ),
        ("The towns are advised to light their piers.", None, None, Force.ADVISES),
        ("There was a call for more ferries.", None, None, Force.CALLS_ON),
        ("These steps will help travellers.", None, None, Force.DESCRIBES),
        ("The plan proposed by Aland was long.", None, None, Force.DESCRIBES),
        ("阿兰呼吁各方合作。", "party/aa", "阿兰", Force.CALLS_ON),
        ("Aland demanded a new pier.", "party/aa", "Aland", Force.CALLS_ON),
        ("阿兰要求各方点灯。", "party/aa", "阿兰", Force.CALLS_ON),
        ("Aland warned of storms.", "party/aa", "Aland", Force.NOTES),
        ("It rained.", None, None, Force.DESCRIBES),
        ("", None, None, Force.DESCRIBES),
    ],
)
def test_who_speaks_and_with_what_force(sentence, party, words, force):
    (voice,) = voices([sentence], REGISTER)
    assert (voice.party, voice.words, voice.force) == (party, words, force)


def test_a_pronoun_stands_for_the_speaker_before_it():
    first, _, third = voices(
        ["Aland urged all to come.", "Rain fell.", "It also promised to help."], REGISTER
    )
    assert first.force is Force.CALLS_ON
    assert (third.party, third.force, third.verb) == ("party/aa", Force.COMMITS, "promised")
