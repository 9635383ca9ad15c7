"""The format of the catalogue's sources: which tables there are, and what each key must hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from migbrowser.model.clause import Grade, Standing
from migbrowser.model.event import Change
from migbrowser.model.party import Listing, Mode, PartyKind, Role
from migbrowser.model.report import Genre, Read, Voice
from migbrowser.model.statement import Force


class Holds(StrEnum):
    """What the value of a key is."""

    TEXT = "text"
    WORDS = "text that may be empty"
    TEXTS = "a list of texts"
    DAY = "a date (2025-09-17)"
    NUMBER = "a whole number"
    FLAG = "true or false"
    OBJECTIVES = 'a table such as { "2" = "direct", "19" = "related" }'
    DERIVATION = 'a table such as { kind = "translation", report = "ID" }'
    HASHES = 'a table such as { "1.1" = "0123456789abcdef" }'


@dataclass(frozen=True, slots=True)
class Key:
    """What a key holds; which entries its value names, which values it may have, which form it has."""

    holds: Holds = Holds.TEXT
    needed: bool = False
    refers: str | None = None
    choices: Sequence[str] = ()
    form: str = ""  # a name in `FORMS`


@dataclass(frozen=True, slots=True)
class Shape:
    """One kind of table: its keys, the tables inside it, and the key that holds its id, if one does."""

    keys: Mapping[str, Key]
    tables: Mapping[str, Shape] = field(default_factory=dict)
    id_key: str | None = None


FORMS = {  # name: pattern, and how to say it
    "id": (r"[a-z0-9]+(?:[.-][a-z0-9]+)*", "lower-case letters and digits, joined by - or ."),
    "passage": (r"\d{1,4}\.\d{1,4}", "PARAGRAPH.SENTENCE, such as 1.2"),
    "part": (r"[b-z]", "one letter from b"),
    "attribute": (r"[a-z]+(?:_[a-z]+)*", "lower-case words joined by _"),
    "language": (r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", "a language tag such as en or zh-Hans"),
    "url": (r"https?://\S+", "an address that begins with http:// or https://"),
    "hash": (r"[0-9a-f]{16}", "16 hexadecimal digits"),
    "iso": (r"[A-Z]{2}", "two capital letters (ISO 3166-1)"),
    "address": (r"[a-z]+/[a-z0-9][a-z0-9./-]*", "KIND/ID"),
}
STATUSES = ("same", "reworded", "partial", "conflict", "agree", "variant")
QUALIFIERS = ("about", "more-than", "at-least", "at-most")
LEFT_OUT = ("furniture", "caption", "share-box", "date-line", "teaser")

_TEXT, _TEXT_NEEDED = Key(), Key(needed=True)
_DAY, _DAY_NEEDED = Key(Holds.DAY), Key(Holds.DAY, needed=True)
_ID = Key(needed=True, form="id")
_LANGUAGE = Key(needed=True, form="language")
_PASSAGE = Key(needed=True, form="passage")
_FORCE = Key(needed=True, choices=tuple(Force))
_TOPICS = Key(Holds.TEXTS, refers="topic")
_PARTY = Key(refers="party")
_REPORT = Key(refers="report")
_EVENT = Key(refers="event")

_RENDERING = Shape({"text": _TEXT_NEEDED, "language": _LANGUAGE, "report": _REPORT})
_POINT = Shape(
    {
        "slug": _ID,
        "heading": _TEXT_NEEDED,
        "attribute": Key(form="attribute"),
        "why": _TEXT,
        "topics": _TOPICS,
    }
)
_JUDGEMENT = Shape(
    {
        "point": _TEXT_NEEDED,
        "reports": Key(Holds.TEXTS, needed=True, refers="report"),
        "status": Key(needed=True, choices=STATUSES),
        "more": _REPORT,
        "why": _TEXT,
    }
)
_STATEMENT = Shape(
    {
        "passage": _PASSAGE,
        "part": Key(form="part"),
        "text": _TEXT_NEEDED,
        "speaker": _PARTY,
        "addressee": _TEXT,
        "force": _FORCE,
        "verb": Key(Holds.WORDS),
        "point": _TEXT_NEEDED,
        "topics": _TOPICS,
        "event": _EVENT,
    }
)
_FACT = Shape(
    {
        "attribute": Key(needed=True, form="attribute"),
        "value": _TEXT_NEEDED,
        "printed": _TEXT_NEEDED,
        "passage": _PASSAGE,
        "qualifier": Key(choices=QUALIFIERS),
        "counted": _TEXT,
        "note": _TEXT,
        "event": _EVENT,
    }
)
_ATTENDANCE = Shape(
    {
        "party": Key(needed=True, refers="party"),
        "role": Key(needed=True, choices=tuple(Role)),
        "mode": Key(choices=tuple(Mode)),
        "list": Key(needed=True, choices=tuple(Listing)),
        "printed": _TEXT_NEEDED,
        "passage": _PASSAGE,
        "event": _EVENT,
    }
)
_CLAUSE = Shape(
    {
        "number": _ID,
        "heading": _TEXT_NEEDED,
        "text": _TEXT_NEEDED,
        "speaker": _PARTY,
        "force": _FORCE,
        "verb": Key(Holds.WORDS),
        "passage": Key(form="passage"),
        "topics": _TOPICS,
        "gcm": Key(Holds.OBJECTIVES),
        "frameworks": Key(Holds.TEXTS, refers="framework"),
    }
)

_DRIFT = Shape(
    {
        "heading": _TEXT_NEEDED,
        "change": Key(needed=True, choices=tuple(Change)),
        "earlier": Key(needed=True, refers="event"),
        "later": Key(needed=True, refers="event"),
        "topic": Key(refers="topic"),
        "clause": Key(refers="clause"),
        "note": _TEXT_NEEDED,
    }
)

SHAPES: Mapping[str, Shape] = {
    "edition": Shape({"date": _DAY_NEEDED, "schema": Key(Holds.NUMBER, needed=True)}),
    "series": Shape(
        {
            "title": _TEXT_NEEDED,
            "short": _TEXT_NEEDED,
            "title_zh": _TEXT,
            "note": _TEXT,
            "coverage": _TEXT,
        },
        {"drift": _DRIFT},
    ),
    "event": Shape(
        {
            "series": Key(refers="series"),
            "title": _TEXT_NEEDED,
            "start": _DAY_NEEDED,
            "end": _DAY_NEEDED,
            "date_note": _TEXT,
            "city": _TEXT_NEEDED,
            "province": _TEXT,
            "country": Key(needed=True, refers="party"),
            "host": _PARTY,
            "theme": _TEXT,
            "summary": _TEXT_NEEDED,
        },
        {"other_title": _RENDERING, "other_theme": _RENDERING, "point": _POINT, "judgement": _JUDGEMENT},
    ),
    "report": Shape(
        {
            "title": _TEXT_NEEDED,
            "publisher": _TEXT_NEEDED,
            "copy_of": _TEXT,
            "url": Key(needed=True, form="url"),
            "published": _DAY,
            "language": _LANGUAGE,
            "genre": Key(needed=True, choices=tuple(Genre)),
            "voice": Key(needed=True, choices=tuple(Voice)),
            "derives_from": Key(Holds.DERIVATION),
            "captured": _DAY_NEEDED,
            "events": Key(Holds.TEXTS, needed=True, refers="event"),
            "read": Key(needed=True, choices=tuple(Read)),
            "catalogued_by": _TEXT_NEEDED,
            "checked": _DAY_NEEDED,
            "note": _TEXT,
        },
        {
            "statement": _STATEMENT,
            "fact": _FACT,
            "attendance": _ATTENDANCE,
            "left_out": Shape({"kind": Key(needed=True, choices=LEFT_OUT), "note": _TEXT_NEEDED}),
        },
    ),
    "fingerprint": Shape(
        {"splitter": Key(Holds.NUMBER, needed=True), "sentences": Key(Holds.HASHES, needed=True)}
    ),
    "instrument": Shape(
        {
            "title": _TEXT_NEEDED,
            "short": _TEXT_NEEDED,
            "title_zh": _TEXT,
            "event": Key(needed=True, refers="event"),
            "report": _REPORT,
            "issued_by": Key(needed=True, refers="party"),
            "adopted_by": _TEXT,
            "standing": Key(choices=tuple(Standing)),
            "binding": Key(Holds.FLAG),
            "dated": _DAY,
            "languages": Key(Holds.TEXTS, form="language"),
            "note": _TEXT,
        },
        {"clause": _CLAUSE},
    ),
    "party": Shape(
        {
            "id": _ID,
            "kind": Key(needed=True, choices=tuple(PartyKind)),
            "name": _TEXT_NEEDED,
            "name_zh": _TEXT,
            "iso": Key(form="iso"),
            "region": _TEXT,
            "office": _TEXT,
            "note": _TEXT,
            "also": Key(Holds.TEXTS),
        },
        {"membership": Shape({"body": Key(needed=True, refers="party"), "since": _DAY, "until": _DAY})},
        id_key="id",
    ),
    "topic": Shape(
        {
            "id": _ID,
            "name": _TEXT_NEEDED,
            "name_zh": _TEXT,
            "group": _TEXT_NEEDED,
            "gcm": Key(Holds.OBJECTIVES),
            "sdg": Key(Holds.TEXTS),
            "also": Key(Holds.TEXTS),
        },
        id_key="id",
    ),
    "objective": Shape(
        {"number": Key(Holds.NUMBER, needed=True), "title": _TEXT_NEEDED, "label": _TEXT_NEEDED},
        id_key="number",
    ),
    "framework": Shape(
        {
            "id": _ID,
            "name": _TEXT_NEEDED,
            "short": _TEXT_NEEDED,
            "name_zh": _TEXT,
            "symbol": _TEXT,
            "adopted": _DAY,
            "body": _TEXT,
        },
        id_key="id",
    ),
    "echo": Shape(
        {
            "clause": Key(needed=True, refers="clause"),
            "statement": Key(needed=True, refers="statement"),
            "grade": Key(needed=True, choices=tuple(Grade)),
            "why": _TEXT_NEEDED,
        }
    ),
    "formula": Shape(
        {"id": _ID, "name": _TEXT_NEEDED, "name_zh": _TEXT, "note": _TEXT},
        {
            "wording": Shape(
                {
                    "text": _TEXT_NEEDED,
                    "language": _LANGUAGE,
                    "report": _REPORT,
                    "passage": Key(form="passage"),
                    "note": _TEXT,
                }
            )
        },
        id_key="id",
    ),
    "word": Shape({"zh": Key(Holds.TEXTS, needed=True), "en": Key(Holds.TEXTS, needed=True)}),
    "alias": Shape({"alias": Key(needed=True, form="address"), "address": Key(needed=True, form="address")}),
}
FOLDERS = {
    "series": "series",
    "events": "event",
    "reports": "report",
    "instruments": "instrument",
    "fingerprints": "fingerprint",
}
LISTS = {  # file: the kind of its tables; every file in `parties/` holds parties
    "topics.toml": "topic",
    "objectives.toml": "objective",
    "frameworks.toml": "framework",
    "echoes.toml": "echo",
    "formulae.toml": "formula",
    "aliases.toml": "alias",
    "glossary.toml": "word",
}


def shape_of(kind: str) -> Shape:
    """The shape of a kind of table, such as `report` or `report.statement`."""
    outer, _, inner = kind.partition(".")
    return SHAPES[outer].tables[inner] if inner else SHAPES[outer]
