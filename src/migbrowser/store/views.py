"""The views of the catalogue, as SQL: what people and programs ask of its tables most."""

from __future__ import annotations

VIEWS = """
CREATE VIEW entries AS  -- whatever has an address, and its title
    SELECT address, 'event' AS kind, title FROM events
    UNION ALL SELECT address, 'series', title FROM series
    UNION ALL SELECT address, 'report', title FROM reports
    UNION ALL SELECT address, 'statement', text FROM statements
    UNION ALL SELECT address, 'point', heading FROM points
    UNION ALL SELECT address, 'instrument', title FROM instruments
    UNION ALL
        SELECT c.address, 'clause', i.short || ', ' || iif(c.number GLOB '*[^0-9]*', '', 'clause ')
            || c.number || ': ' || c.heading
        FROM clauses c JOIN instruments i ON i.address = c.instrument
    UNION ALL SELECT address, 'party', name FROM parties
    UNION ALL SELECT address, 'topic', name FROM topics
    UNION ALL SELECT address, 'framework', name FROM frameworks
    UNION ALL SELECT address, 'formula', name FROM formulae;

CREATE VIEW links AS  -- which entry refers to which, and as what
    SELECT address AS source, 'series' AS relation, series AS target FROM events WHERE series IS NOT NULL
    UNION ALL SELECT address, 'country', country FROM events
    UNION ALL SELECT address, 'host', host FROM events WHERE host IS NOT NULL
    UNION ALL SELECT report, 'event', event FROM report_events
    UNION ALL SELECT address, 'derives from', derived_from FROM reports WHERE derived_from IS NOT NULL
    UNION ALL SELECT address, 'event', event FROM points
    UNION ALL SELECT point, 'topic', topic FROM point_topics
    UNION ALL SELECT address, 'report', report FROM statements
    UNION ALL SELECT address, 'event', event FROM statements
    UNION ALL SELECT address, 'speaker', speaker FROM statements WHERE speaker IS NOT NULL
    UNION ALL SELECT address, 'point', point FROM statements
    UNION ALL SELECT statement, 'topic', topic FROM statement_topics
    UNION ALL SELECT DISTINCT event, 'participant', party FROM attendance
    UNION ALL SELECT party, 'member of', body FROM memberships
    UNION ALL SELECT address, 'event', event FROM instruments
    UNION ALL SELECT address, 'report', report FROM instruments WHERE report IS NOT NULL
    UNION ALL SELECT address, 'issued by', issued_by FROM instruments
    UNION ALL SELECT address, 'instrument', instrument FROM clauses
    UNION ALL SELECT address, 'speaker', speaker FROM clauses WHERE speaker IS NOT NULL
    UNION ALL SELECT clause, 'topic', topic FROM clause_topics
    UNION ALL SELECT clause, 'framework', framework FROM clause_frameworks
    UNION ALL SELECT statement, 'echo of', clause FROM echoes
    UNION ALL SELECT DISTINCT series, 'drift', clause FROM drifts WHERE clause IS NOT NULL
    UNION ALL SELECT DISTINCT series, 'drift', topic FROM drifts WHERE topic IS NOT NULL
    UNION ALL SELECT DISTINCT formula, 'report', report FROM wordings WHERE report IS NOT NULL;

CREATE VIEW participants AS  -- who took part in what, readable
    SELECT e.title AS event_title, e.first_day, p.name AS party_name, p.kind, a.role, a.mode, a.list,
           a.printed, a.passage, r.publisher, a.event, a.party, a.report, a.position
    FROM attendance a
        JOIN events e ON e.address = a.event
        JOIN parties p ON p.address = a.party
        JOIN reports r ON r.address = a.report;

CREATE VIEW said AS  -- who says what, how strongly, where
    SELECT s.address, e.title AS event_title, e.first_day, r.publisher, s.passage,
           coalesce(p.name, 'not stated') AS speaker_name, s.force, s.verb, s.text, o.heading AS point_heading
    FROM statements s
        JOIN events e ON e.address = s.event
        JOIN reports r ON r.address = s.report
        JOIN points o ON o.address = s.point
        LEFT JOIN parties p ON p.address = s.speaker;

CREATE VIEW claims AS  -- what each report gives for each typed fact, normalised and as printed
    SELECT e.title AS event_title, f.attribute, f.qualifier, f.value, f.counted, f.printed, r.publisher,
           r.language, r.published, f.passage, f.note, f.event, f.report, f.point
    FROM facts f
        JOIN events e ON e.address = f.event
        JOIN reports r ON r.address = f.report;

CREATE VIEW printed_names AS  -- every name that reports print for a party, and how many of them do
    SELECT p.name AS party_name, p.name_zh, n.name AS printed, n.language, count(*) AS reports, n.party
    FROM party_names n JOIN parties p ON p.address = n.party
    WHERE n.report IS NOT NULL
    GROUP BY n.party, n.name, n.language;

CREATE VIEW trails AS  -- which later passages take up which clause
    SELECT i.short AS instrument, c.number, c.heading, o.grade, o.why, s.text, r.publisher, s.passage,
           e.first_day, o.clause, o.statement
    FROM echoes o
        JOIN clauses c ON c.address = o.clause
        JOIN instruments i ON i.address = c.instrument
        JOIN statements s ON s.address = o.statement
        JOIN reports r ON r.address = s.report
        JOIN events e ON e.address = s.event;

CREATE VIEW disagreements AS  -- points on which two reports cannot both be right
    SELECT e.title AS event_title, o.heading, r.publisher AS one, s.publisher AS other, j.why, j.point
    FROM judgements j
        JOIN points o ON o.address = j.point
        JOIN events e ON e.address = o.event
        JOIN reports r ON r.address = j.report
        JOIN reports s ON s.address = j.other
    WHERE j.status = 'conflict';

CREATE VIEW provisions AS  -- the clauses with their instruments and topics
    SELECT c.address, i.short AS instrument, c.number, c.heading, c.text, c.force,
           (SELECT group_concat(name, '; ') FROM (
                SELECT t.name FROM clause_topics ct JOIN topics t ON t.address = ct.topic
                WHERE ct.clause = c.address ORDER BY ct.position)) AS topics
    FROM clauses c JOIN instruments i ON i.address = c.instrument;
"""
