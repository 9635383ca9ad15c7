"""The questions put to the catalogue, as SQL: one `SELECT` a kind, its lists gathered as JSON."""

from __future__ import annotations

_LIST = (
    "(SELECT json_group_array({item}) FROM (SELECT * FROM {table} WHERE {key} = x.address ORDER BY {order}))"
)

_RENDERING = "json_array(text, language, report)"
_WORDING = "json_array(text, language, report, passage, note)"
_DRIFT = "json_array(heading, change, earlier, later, topic, clause, note)"
_STRENGTH = "json_array(objective, strength)"


def _gathered(item: str, table: str, key: str, order: str = "position") -> str:
    """A list of a row's children, in order, as a JSON array."""
    return _LIST.format(item=item, table=table, key=key, order=order)


SERIES = f"""
    SELECT x.*, (SELECT json_group_array(address) FROM (
            SELECT address FROM events WHERE series = x.address ORDER BY first_day, address)) AS events,
        {_gathered(_DRIFT, "drifts", "series")} AS drifts
    FROM series x
"""  # noqa: S608 - put together from constants of this module, here and below

_EVENT_LISTS = f"""
        {_gathered(_RENDERING, "event_titles", "event")} AS titles,
        {_gathered(_RENDERING, "event_themes", "event")} AS themes,
        (SELECT json_group_array(report) FROM (
            SELECT report FROM report_events re JOIN reports r ON r.address = re.report
            WHERE re.event = x.address ORDER BY r.published IS NULL, r.published, r.address)) AS reports
"""  # noqa: S608

EVENTS = f"""
    SELECT x.*, {_EVENT_LISTS},
        (SELECT count(DISTINCT party) FROM attendance a JOIN parties p ON p.address = a.party
            WHERE a.event = x.address AND p.kind = 'state') AS states,
        (SELECT count(DISTINCT party) FROM attendance a JOIN parties p ON p.address = a.party
            WHERE a.event = x.address AND p.kind = 'organisation') AS organisations
    FROM events x
"""  # noqa: S608

# With all parties named, each as often as it is: to count them by kind takes long for thousands of events.
EVENTS_FOLDED = f"""
    SELECT x.*, {_EVENT_LISTS},
        (SELECT json_group_array(party) FROM attendance WHERE event = x.address) AS parties
    FROM events x ORDER BY x.first_day, x.address
"""  # noqa: S608

BEST_REPORTED = """
    SELECT e.address
    FROM reports r CROSS JOIN report_events re ON re.report = r.address JOIN events e ON e.address = re.event
    GROUP BY e.address HAVING count(*) > 1
    ORDER BY sum(r.read = 'full') DESC, count(*) DESC, e.first_day DESC, e.address LIMIT 1
"""

EVENT_HEADS = """
    SELECT x.address, x.title, x.series, x.first_day, x.city,
        (SELECT count(*) FROM report_events WHERE event = x.address) AS reports
    FROM events x
    ORDER BY x.first_day, x.address
"""

EVENT_LINES = """
    SELECT address, title, series, first_day, last_day, date_note, city, province, country, theme
    FROM events ORDER BY first_day, address
"""

STATES_NAMED = """
    SELECT event, count(DISTINCT party) AS states FROM attendance
    WHERE party IN (SELECT address FROM parties WHERE kind = 'state') GROUP BY event
"""

# One row: what is known of each event's reports at once, and behind one another the lists of them.
# All reports are wanted: in the order in which they lie they are read once.
REPORTS_OF_EVENTS = """
    SELECT json_group_array(json_array(event, count, undated, first, last, out, open_until, length(lines))),
        group_concat(lines, '')
    FROM (
        SELECT re.event, count(*) AS count, sum(x.published IS NULL) AS undated,
            min(x.published) AS first, max(x.published) AS last,
            min(coalesce(x.published, x.captured)) AS out,
            max(CASE WHEN x.published IS NULL THEN x.captured END) AS open_until,
            json_group_array(json_array(x.address, x.publisher, x.published, x.captured, x.language)) AS lines
        FROM reports x CROSS JOIN report_events re ON x.address = re.report GROUP BY re.event
    )
"""

REPORTS = f"""
    SELECT x.*,
        {_gathered("event", "report_events", "report")} AS events,
        {_gathered("json_array(kind, note)", "left_out", "report")} AS left_out,
        (SELECT count(*) FROM statements WHERE report = x.address) AS statements
    FROM reports x
"""  # noqa: S608

STATEMENTS = f"""
    SELECT x.*, {_gathered("topic", "statement_topics", "statement")} AS topics
    FROM statements x
"""  # noqa: S608

POINTS = f"""
    SELECT x.*, {_gathered("topic", "point_topics", "point")} AS topics
    FROM points x
"""  # noqa: S608

PARTIES = f"""
    SELECT x.*,
        {_gathered("json_array(name, language, report)", "party_names", "party")} AS names,
        {_gathered("json_array(body, since, until)", "memberships", "party")} AS memberships,
        (SELECT count(*) FROM (SELECT DISTINCT event FROM attendance WHERE party = x.address)) AS events
    FROM parties x
"""  # noqa: S608

ATTENDANCE = """
    SELECT x.*, p.name, p.kind
    FROM attendance x JOIN parties p ON p.address = x.party JOIN events e ON e.address = x.event
"""

INSTRUMENTS = f"""
    SELECT x.*,
        {_gathered("language", "instrument_languages", "instrument")} AS languages,
        {_gathered("address", "clauses", "instrument")} AS clauses
    FROM instruments x
"""  # noqa: S608

CLAUSES = f"""
    SELECT x.*,
        {_gathered("topic", "clause_topics", "clause")} AS topics,
        {_gathered(_STRENGTH, "clause_objectives", "clause", "objective")} AS objectives,
        {_gathered("framework", "clause_frameworks", "clause")} AS frameworks,
        {_gathered("statement", "echoes", "clause")} AS echoes
    FROM clauses x JOIN instruments i ON i.address = x.instrument
"""  # noqa: S608

FORMULAE = f"""
    SELECT x.*, {_gathered(_WORDING, "wordings", "formula")} AS wordings
    FROM formulae x
"""  # noqa: S608

TOPICS = f"""
    SELECT x.*,
        {_gathered(_STRENGTH, "topic_objectives", "topic", "objective")} AS objectives,
        {_gathered("goal", "topic_goals", "topic")} AS goals,
        {_gathered("term", "topic_terms", "topic")} AS terms,
        (SELECT count(*) FROM clause_topics WHERE topic = x.address) AS clauses,
        (SELECT count(*) FROM statement_topics WHERE topic = x.address) AS statements
    FROM topics x
"""  # noqa: S608
