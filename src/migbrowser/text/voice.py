"""Who speaks in a sentence and with what force: China proposes, the parties agree, it was underscored."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from migbrowser.model.address import Address
from migbrowser.model.statement import Force
from migbrowser.text.alignment import never
from migbrowser.text.names import Named, Register

_FORCES = (
    (Force.DECIDES, r"decide[sd]?|adopt(?:s|ed)", "决定|通过了"),
    (Force.AGREES, r"(?:unanimously |jointly )?agree[sd]?|concur(?:s|red)", "一致同意|一致认为|同意|达成"),
    (
        Force.COMMITS,
        r"(?:is|are|was|were|remain|its|their)\s+(?:also |firm(?:ly)? |strong(?:ly)? )?commit(?:ted|ment)"
        r"|pledge[sd]?|commits|committed|promise[sd]?",
        "承诺",
    ),
    (Force.INTENDS, r"will|plans? to|intends? to|seeks? to|aims? to|is willing to", "将|计划|愿"),
    (
        Force.PROPOSES,
        r"propos(?:e[sd]?|ing)(?! by)|put(?:s|ting)? forward|advocate[sd]?(?! by)|suggest(?:s|ed)",
        "提出|倡议",
    ),
    (
        Force.CALLS_ON,
        r"call(?:s|ed|ing)? (?:up)?on|call(?:s|ed|ing)? for|urge[sd]?|appeal(?:s|ed)"
        r"|demand(?:s|ed|ing)|request(?:s|ed|ing)|ask(?:s|ed)|exhort(?:s|ed)",
        "呼吁|敦促|号召|要求",
    ),
    (Force.ADVISES, r"advise[sd]?|encourage[sd]?|recommend(?:s|ed)|should", "建议|鼓励|应"),
    (
        Force.NOTES,
        r"state[sd]?|claim(?:s|ed)|said|says|note[sd]|noting|stress(?:es|ed)|emphasi[sz](?:e[sd]?|ing)"
        r"|underscore[sd]?|highlight(?:s|ed)|recogni[sz]e[sd]?|reaffirm(?:s|ed)|reiterate[sd]?"
        r"|maintain(?:s|ed)|express(?:es|ed)|acknowledge[sd]?|commend(?:s|ed)"
        r"|add(?:s|ed)|announce[sd]?|declare[sd]?|warn(?:s|ed)|recall(?:s|ed)|explain(?:s|ed)"
        r"|point(?:s|ed) out|believe[sd]?|welcome[sd]|argue[sd]?|affirm(?:s|ed)",
        "表示|指出|强调|认为|重申|宣布|介绍|警告|回顾|欢迎",
    ),
)
_VERB = re.compile(
    "|".join(rf"(?P<{force.name}>\b(?:{english})\b|{chinese})" for force, english, chinese in _FORCES)
)
_COLLECTIVE = re.compile(
    r"\b(?:(?:all )?(?:attendees|participants|delegates|parties|representatives|countries concerned)"
    r"|the (?:conference|seminar|forum|sub-forum|meeting))\b|与会(?:代表|各方|者)|各方|会议",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(?:it|they|he|she|the (?:country|administration|agency|host|official))\b", re.IGNORECASE
)
_OPENING = re.compile(
    r"^(?:in|on|at|by|for|as|with|under|after|during|through|moreover|\w+ing)\b.*,", re.IGNORECASE
)
_AT_ONCE = 4  # characters: *The* before a name that opens a sentence
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been)\s+(?:\w+\s+)?(?:also\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Voice:
    """The speaker (a party, or the words for a collective; both None where none is stated) and the force.

    `verb` is as printed, empty where the sentence only describes.
    """

    party: Address | None
    words: str | None
    force: Force
    verb: str


def voices(sentences: Sequence[str], register: Register, check: Callable[[], None] = never) -> list[Voice]:
    """The voice of each sentence of a text; a pronoun stands for the speaker before it.

    `check` is called at each sentence and may raise to cancel.
    """
    return list(_voices(sentences, register, check))


def _voices(sentences: Sequence[str], register: Register, check: Callable[[], None]) -> Iterator[Voice]:
    before = Voice(None, None, Force.DESCRIBES, "")
    for sentence in sentences:
        check()
        named = register.named(sentence)
        voice = _voice(sentence, named, before)
        if voice.words:
            before = voice
        elif named and named[0].start <= _AT_ONCE:
            before = Voice(named[0].party, named[0].printed, Force.DESCRIBES, "")
        yield voice


def _voice(sentence: str, named: Sequence[Named], before: Voice) -> Voice:
    verb = _telling(sentence)
    if verb is None:
        return Voice(None, None, Force.DESCRIBES, "")
    force = Force[str(verb.lastgroup)]
    if force is Force.ADVISES and _PASSIVE.search(sentence[: verb.start()]):
        return Voice(None, None, force, verb.group())
    party, words = _speaker(sentence, verb.start(), named, before)
    if force is Force.INTENDS and not words:
        return Voice(None, None, Force.DESCRIBES, "")  # these steps will help: nobody's will
    return Voice(party, words, force, verb.group())


def _telling(sentence: str) -> re.Match[str] | None:
    """The first verb that says how strongly something is said; a plain *said* gives way to a later one."""
    found = list(_VERB.finditer(sentence))
    return next((verb for verb in found if verb.lastgroup != Force.NOTES.name), found[0] if found else None)


def _speaker(
    sentence: str, end: int, named: Sequence[Named], before: Voice
) -> tuple[Address | None, str | None]:
    """Who stands before the verb at `end`: a party, a collective, or a pronoun for the last speaker."""
    opening = _OPENING.match(sentence[:end])
    start = opening.end() if opening else 0
    party = next((name for name in named if start <= name.start and name.end <= end), None)
    collective = _COLLECTIVE.search(sentence, start, end)
    if party and not (collective and collective.start() < party.start):
        return party.party, party.printed
    if collective:
        return None, collective.group()
    return (before.party, before.words) if _PRONOUN.search(sentence, start, end) else (None, None)
