"""The tables of the catalogue, as SQL: primary keys are addresses, and every reference is a foreign key."""

from __future__ import annotations

APPLICATION_ID = 0x4D424341  # "MBCA", in the file's header
SCHEMA_VERSION = 1  # `user_version`; a program reads its own version only, for the file is replaced whole

TABLES = """
CREATE TABLE catalogue (  -- edition, schema, hash, and how many rows each table has
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
CREATE TABLE series (
    address TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    short TEXT NOT NULL,
    title_zh TEXT,
    note TEXT,
    coverage TEXT
);
CREATE TABLE parties (
    address TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    name_zh TEXT,
    iso TEXT,
    region TEXT,
    office TEXT,
    note TEXT
);
CREATE TABLE memberships (
    party TEXT NOT NULL REFERENCES parties(address),
    position INTEGER NOT NULL,
    body TEXT NOT NULL REFERENCES parties(address),
    since TEXT,
    until TEXT,
    PRIMARY KEY (party, position)
);
CREATE TABLE events (
    address TEXT PRIMARY KEY,
    series TEXT REFERENCES series(address),
    title TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    date_note TEXT,
    city TEXT NOT NULL,
    province TEXT,
    country TEXT NOT NULL REFERENCES parties(address),
    host TEXT REFERENCES parties(address),
    theme TEXT,
    summary TEXT NOT NULL
);
CREATE TABLE reports (
    address TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    copy_of TEXT,
    url TEXT NOT NULL,
    published TEXT,
    language TEXT NOT NULL,
    genre TEXT NOT NULL,
    voice TEXT NOT NULL,
    derivation TEXT NOT NULL,
    derived_from TEXT REFERENCES reports(address),
    captured TEXT NOT NULL,
    read TEXT NOT NULL,
    catalogued_by TEXT NOT NULL,
    checked TEXT NOT NULL,
    note TEXT
);
CREATE TABLE report_events (  -- position 0: the event that the report is about in the main
    report TEXT NOT NULL REFERENCES reports(address),
    position INTEGER NOT NULL,
    event TEXT NOT NULL REFERENCES events(address),
    PRIMARY KEY (report, position)
);
CREATE TABLE left_out (
    report TEXT NOT NULL REFERENCES reports(address),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (report, position)
);
CREATE TABLE fingerprints (  -- a hash of each normalised sentence of a report read in full; 0.1 is its title
    report TEXT NOT NULL REFERENCES reports(address),
    position INTEGER NOT NULL,
    passage TEXT NOT NULL,
    hash TEXT NOT NULL,
    splitter INTEGER NOT NULL,  -- version of the rules that numbered the passages
    PRIMARY KEY (report, passage)
);
CREATE TABLE event_titles (
    event TEXT NOT NULL REFERENCES events(address),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    report TEXT REFERENCES reports(address),
    PRIMARY KEY (event, position)
);
CREATE TABLE event_themes (
    event TEXT NOT NULL REFERENCES events(address),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    report TEXT REFERENCES reports(address),
    PRIMARY KEY (event, position)
);
CREATE TABLE objectives (  -- of the Global Compact for Migration
    number INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    label TEXT NOT NULL
);
CREATE TABLE topics (
    address TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    name_zh TEXT,
    heading TEXT NOT NULL  -- the group it stands in
);
CREATE TABLE topic_objectives (
    topic TEXT NOT NULL REFERENCES topics(address),
    objective INTEGER NOT NULL REFERENCES objectives(number),
    strength TEXT NOT NULL,
    PRIMARY KEY (topic, objective)
);
CREATE TABLE topic_goals (  -- SDG targets
    topic TEXT NOT NULL REFERENCES topics(address),
    position INTEGER NOT NULL,
    goal TEXT NOT NULL,
    PRIMARY KEY (topic, position)
);
CREATE TABLE topic_terms (  -- what people type
    topic TEXT NOT NULL REFERENCES topics(address),
    position INTEGER NOT NULL,
    term TEXT NOT NULL,
    PRIMARY KEY (topic, position)
);
CREATE TABLE frameworks (
    address TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    short TEXT NOT NULL,
    name_zh TEXT,
    symbol TEXT,
    adopted TEXT,
    body TEXT
);
CREATE TABLE points (
    address TEXT PRIMARY KEY,
    event TEXT NOT NULL REFERENCES events(address),
    position INTEGER NOT NULL,
    heading TEXT NOT NULL,
    attribute TEXT,
    why TEXT
);
CREATE TABLE point_topics (
    point TEXT NOT NULL REFERENCES points(address),
    position INTEGER NOT NULL,
    topic TEXT NOT NULL REFERENCES topics(address),
    PRIMARY KEY (point, position)
);
CREATE TABLE judgements (  -- how two reports stand to one another on a point
    point TEXT NOT NULL REFERENCES points(address),
    report TEXT NOT NULL REFERENCES reports(address),
    other TEXT NOT NULL REFERENCES reports(address),
    status TEXT NOT NULL,
    more TEXT REFERENCES reports(address),
    why TEXT,
    PRIMARY KEY (point, report, other)
);
CREATE TABLE statements (
    address TEXT PRIMARY KEY,
    report TEXT NOT NULL REFERENCES reports(address),
    position INTEGER NOT NULL,
    event TEXT NOT NULL REFERENCES events(address),
    passage TEXT NOT NULL,
    text TEXT NOT NULL,
    speaker TEXT REFERENCES parties(address),
    addressee TEXT,
    force TEXT NOT NULL,
    verb TEXT NOT NULL,
    point TEXT NOT NULL REFERENCES points(address)
);
CREATE TABLE statement_topics (
    statement TEXT NOT NULL REFERENCES statements(address),
    position INTEGER NOT NULL,
    topic TEXT NOT NULL REFERENCES topics(address),
    PRIMARY KEY (statement, position)
);
CREATE TABLE facts (
    report TEXT NOT NULL REFERENCES reports(address),
    position INTEGER NOT NULL,
    event TEXT NOT NULL REFERENCES events(address),
    point TEXT NOT NULL REFERENCES points(address),
    attribute TEXT NOT NULL,
    value TEXT NOT NULL,
    printed TEXT NOT NULL,
    passage TEXT NOT NULL,
    qualifier TEXT,
    counted TEXT,
    note TEXT,
    PRIMARY KEY (report, position)
);
CREATE TABLE attendance (
    report TEXT NOT NULL REFERENCES reports(address),
    position INTEGER NOT NULL,
    event TEXT NOT NULL REFERENCES events(address),
    party TEXT NOT NULL REFERENCES parties(address),
    role TEXT NOT NULL,
    mode TEXT,
    list TEXT NOT NULL,
    printed TEXT NOT NULL,
    passage TEXT NOT NULL,
    PRIMARY KEY (report, position)
);
CREATE TABLE party_names (  -- no report: nobody prints it, people type it
    party TEXT NOT NULL REFERENCES parties(address),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    language TEXT,
    report TEXT REFERENCES reports(address),
    PRIMARY KEY (party, position)
);
CREATE TABLE instruments (
    address TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    short TEXT NOT NULL,
    title_zh TEXT,
    event TEXT NOT NULL REFERENCES events(address),
    report TEXT REFERENCES reports(address),
    issued_by TEXT NOT NULL REFERENCES parties(address),
    adopted_by TEXT,
    standing TEXT,
    binding INTEGER,
    dated TEXT,
    note TEXT
);
CREATE TABLE instrument_languages (
    instrument TEXT NOT NULL REFERENCES instruments(address),
    position INTEGER NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (instrument, position)
);
CREATE TABLE clauses (
    address TEXT PRIMARY KEY,
    instrument TEXT NOT NULL REFERENCES instruments(address),
    position INTEGER NOT NULL,
    number TEXT NOT NULL,
    heading TEXT NOT NULL,
    text TEXT NOT NULL,
    speaker TEXT REFERENCES parties(address),
    force TEXT NOT NULL,
    verb TEXT NOT NULL,
    passage TEXT
);
CREATE TABLE clause_topics (
    clause TEXT NOT NULL REFERENCES clauses(address),
    position INTEGER NOT NULL,
    topic TEXT NOT NULL REFERENCES topics(address),
    PRIMARY KEY (clause, position)
);
CREATE TABLE clause_objectives (
    clause TEXT NOT NULL REFERENCES clauses(address),
    objective INTEGER NOT NULL REFERENCES objectives(number),
    strength TEXT NOT NULL,
    PRIMARY KEY (clause, objective)
);
CREATE TABLE clause_frameworks (
    clause TEXT NOT NULL REFERENCES clauses(address),
    position INTEGER NOT NULL,
    framework TEXT NOT NULL REFERENCES frameworks(address),
    PRIMARY KEY (clause, position)
);
CREATE TABLE echoes (
    clause TEXT NOT NULL REFERENCES clauses(address),
    position INTEGER NOT NULL,
    statement TEXT NOT NULL REFERENCES statements(address),
    grade TEXT NOT NULL,
    why TEXT NOT NULL,
    score REAL,
    PRIMARY KEY (clause, statement)
);
CREATE TABLE formulae (
    address TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_zh TEXT,
    note TEXT
);
CREATE TABLE wordings (
    formula TEXT NOT NULL REFERENCES formulae(address),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    report TEXT REFERENCES reports(address),
    passage TEXT,
    note TEXT,
    PRIMARY KEY (formula, position)
);
CREATE TABLE drifts (  -- how a subject changed between two events of one series
    series TEXT NOT NULL REFERENCES series(address),
    position INTEGER NOT NULL,
    heading TEXT NOT NULL,
    change TEXT NOT NULL,
    earlier TEXT NOT NULL REFERENCES events(address),
    later TEXT NOT NULL REFERENCES events(address),
    topic TEXT REFERENCES topics(address),
    clause TEXT REFERENCES clauses(address),
    note TEXT NOT NULL,
    PRIMARY KEY (series, position)
);
CREATE TABLE glossary (  -- Chinese words that people type, with the English ones for them
    word TEXT NOT NULL,
    position INTEGER NOT NULL,
    rendering TEXT NOT NULL,
    PRIMARY KEY (word, position)
);
CREATE TABLE aliases (  -- a renamed entry is still found under its old address
    alias TEXT PRIMARY KEY,
    address TEXT NOT NULL
);
"""

INDEXES = """
CREATE INDEX events_by_series ON events(series);
CREATE INDEX report_events_by_event ON report_events(event);
CREATE INDEX points_by_event ON points(event, position);
CREATE INDEX statements_by_report ON statements(report, position);
CREATE INDEX statements_by_event ON statements(event);
CREATE INDEX statements_by_point ON statements(point);
CREATE INDEX statements_by_speaker ON statements(speaker);
CREATE INDEX statement_topics_by_topic ON statement_topics(topic);
CREATE INDEX facts_by_event ON facts(event);
CREATE INDEX facts_by_point ON facts(point);
CREATE INDEX attendance_by_event ON attendance(event, party);
CREATE INDEX attendance_by_party ON attendance(party, event);
CREATE INDEX instruments_by_event ON instruments(event);
CREATE INDEX clauses_by_instrument ON clauses(instrument, position);
CREATE INDEX clause_topics_by_topic ON clause_topics(topic);
CREATE INDEX echoes_by_statement ON echoes(statement);
"""
