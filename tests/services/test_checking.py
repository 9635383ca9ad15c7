"""Each test spoils one thing in a good folder and expects one finding at its line."""

from pathlib import Path

import pytest

from migbrowser.model.finding import Fault, Finding
from migbrowser.services.checking import check

EVENT, REPORT = "events/2023-arica-lights.toml", "reports/post-en-2023-lights.toml"
GAZETTE, CHARTER = "reports/gazette-zh-2023-lights.toml", "instruments/lights-charter.toml"
PARTIES, TOPICS = "parties/all.toml", "topics.toml"


def spoil(sources: Path, name: str, old: str, new: str) -> int:
    """Replace the first `old` by `new`; returns the line on which it stood."""
    path = sources / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def only(findings: list[Finding]) -> Finding:
    assert len(findings) == 1, findings
    return findings[0]


def test_a_good_folder(tiny_sources: Path) -> None:
    assert check(tiny_sources) == []


def test_an_empty_folder(tmp_path: Path) -> None:
    assert only(check(tmp_path)) == Finding("edition.toml", 1, Fault.MISSING_FILE)


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        (EVENT, 'city = "Arica"', 'city = "Arica"\ntown = "Arica"', Fault.UNKNOWN_KEY),
        (EVENT, 'city = "Arica"', "", Fault.MISSING_KEY),
        (EVENT, 'city = "Arica"', "city = 3", Fault.WRONG_TYPE),
        (EVENT, 'city = "Arica"', 'city = " "', Fault.WRONG_TYPE),
        (EVENT, 'city = "Arica"', 'city = "a\\u0000b"', Fault.CONTROL_CHARACTER),
        (EVENT, "start = 2023-03-05", 'start = "2023-03-05"', Fault.WRONG_TYPE),
        (EVENT, "start = 2023-03-05", "start = 2023-03-05T10:00:00", Fault.WRONG_TYPE),
        (EVENT, "start = 2023-03-05", "start = 2024-03-05", Fault.DATE_ORDER),
        (EVENT, 'series = "lights"', 'series = "none"', Fault.UNKNOWN_REFERENCE),
        (EVENT, 'country = "cl"', 'country = "xx"', Fault.UNKNOWN_REFERENCE),
        (EVENT, 'topics = ["keepers", "lamps"]', 'topics = ["none"]', Fault.UNKNOWN_REFERENCE),
        (EVENT, 'topics = ["keepers", "lamps"]', 'topics = ["lamps", "lamps"]', Fault.REPEATED),
        (EVENT, 'topics = ["keepers", "lamps"]', 'topics = "lamps"', Fault.WRONG_TYPE),
        (EVENT, 'slug = "count-persons"', 'slug = "persons-count"', Fault.BAD_FORM),
        (EVENT, 'slug = "count-persons"', 'slug = "Count persons"', Fault.BAD_FORM),
        (EVENT, 'status = "partial"', 'status = "better"', Fault.BAD_CHOICE),
        (EVENT, 'point = "training"', 'point = "none"', Fault.UNKNOWN_REFERENCE),
        (EVENT, 'more = "post-en-2023-lights"', 'more = "post-en-2022-lights"', Fault.BAD_CHOICE),
        (REPORT, 'url = "https:', 'url = "file:', Fault.BAD_FORM),
        (REPORT, 'language = "en"', 'language = "English"', Fault.BAD_FORM),
        (REPORT, 'genre = "news"', 'genre = "gossip"', Fault.BAD_CHOICE),
        (REPORT, 'events = ["2023-arica-lights"]', "events = []", Fault.MISSING_KEY),
        (REPORT, 'kind = "translation"', 'kind = "dream"', Fault.BAD_CHOICE),
        (REPORT, 'report = "gazette-zh-2023-lights"', 'report = ["none"]', Fault.UNKNOWN_REFERENCE),
        (REPORT, 'report = "gazette-zh-2023-lights"', "x = 1", Fault.UNKNOWN_KEY),
        (REPORT, "captured = 2024-04-01", "captured = 2022-04-01", Fault.DATE_ORDER),
        (REPORT, 'passage = "1.10"', "", Fault.MISSING_KEY),
        (REPORT, 'passage = "1.10"', 'passage = "1"', Fault.BAD_FORM),
        (REPORT, 'force = "intends"', 'force = "hopes"', Fault.BAD_CHOICE),
        (REPORT, 'speaker = "cl"', 'speaker = "xx"', Fault.UNKNOWN_REFERENCE),
        (REPORT, 'point = "training"', 'point = "none"', Fault.UNKNOWN_REFERENCE),
        (
            REPORT,
            'point = "training"',
            'point = "training"\nevent = "2022-bergen-lights"',
            Fault.NOT_OF_EVENT,
        ),
        (REPORT, 'value = "40"', 'value = "forty"', Fault.BAD_FORM),
        (REPORT, 'value = "40"', "value = 40", Fault.WRONG_TYPE),
        (REPORT, 'attribute = "place"', 'attribute = "states"', Fault.DERIVED_ATTRIBUTE),
        (REPORT, 'attribute = "place"', 'attribute = "host"', Fault.UNKNOWN_REFERENCE),
        (REPORT, 'attribute = "place"', 'attribute = "Place!"', Fault.BAD_FORM),
        (REPORT, 'printed = "the Guild"', "", Fault.MISSING_KEY),
        (REPORT, 'printed = "the Guild"', 'printed = "Norway"', Fault.TWO_PARTIES),
        (REPORT, 'party = "guild"', 'party = "none"', Fault.UNKNOWN_REFERENCE),
        (REPORT, 'mode = "video"', 'mode = "by letter"', Fault.BAD_CHOICE),
        (GAZETTE, 'value = "2023-03-05/2023-03-07"', 'value = "5 March"', Fault.BAD_FORM),
        (GAZETTE, 'value = "2023-03-05/2023-03-07"', 'value = "20230305"', Fault.BAD_FORM),
        (GAZETTE, 'value = "2023-03-05/2023-03-07"', 'value = "2023-03-07/2023-03-05"', Fault.BAD_FORM),
        (CHARTER, 'topics = ["keepers", "lamps"]', "", Fault.NO_TOPIC),
        (CHARTER, 'topics = ["keepers", "lamps"]', "topics = []", Fault.NO_TOPIC),
        (CHARTER, 'number = "1"', "number = 1", Fault.WRONG_TYPE),
        (CHARTER, '"2" = "related"', '"3" = "related"', Fault.UNKNOWN_REFERENCE),
        (CHARTER, '"2" = "related"', '"2" = "a bit"', Fault.BAD_CHOICE),
        (CHARTER, '"2" = "related"', '"2" = ["related"]', Fault.BAD_CHOICE),
        (CHARTER, "binding = false", 'binding = "no"', Fault.WRONG_TYPE),
        (CHARTER, 'issued_by = "no"', 'issued_by = "nobody"', Fault.UNKNOWN_REFERENCE),
        (CHARTER, 'frameworks = ["sea-law"]', 'frameworks = ["none"]', Fault.UNKNOWN_REFERENCE),
        (PARTIES, 'iso = "NO"\n', "", Fault.MISSING_KEY),
        (PARTIES, '"Norge"', '"CHILE"', Fault.TWO_PARTIES),
        (PARTIES, 'name = "Chile"', 'name = "Norway"', Fault.TWO_PARTIES),
        (PARTIES, 'body = "guild"', 'body = "none"', Fault.UNKNOWN_REFERENCE),
        ("objectives.toml", "number = 2", "number = true", Fault.WRONG_TYPE),
        (
            "echoes.toml",
            'clause = "lights-charter/1"',
            'clause = "lights-charter/9"',
            Fault.UNKNOWN_REFERENCE,
        ),
        ("echoes.toml", "post-en-2023-lights/1.10", "post-en-2023-lights/9.9", Fault.UNKNOWN_REFERENCE),
        ("echoes.toml", 'grade = "reworded"', 'grade = "similar"', Fault.BAD_CHOICE),
        (
            "aliases.toml",
            'address = "event/2023-arica-lights"',
            'address = "event/x"',
            Fault.UNKNOWN_REFERENCE,
        ),
        ("aliases.toml", "event/2023-arica-talks", "party/no", Fault.DUPLICATE),
        ("glossary.toml", '"海"', '"灯"', Fault.DUPLICATE),
        ("edition.toml", "schema = 1", "schema = 99", Fault.WRONG_SCHEMA),
        ("edition.toml", "schema = 1", "schema = 99999999999999999999", Fault.WRONG_TYPE),
    ],
)
def test_one_mistake_one_finding(tiny_sources: Path, name: str, old: str, new: str, fault: Fault) -> None:
    line = spoil(tiny_sources, name, old, new)
    found = [finding for finding in check(tiny_sources) if finding.fault is fault]
    assert [finding.file for finding in found] == [name]
    far = not new or fault in (
        Fault.DATE_ORDER,
        Fault.TWO_PARTIES,
        Fault.NO_TOPIC,
    )  # found at the table, or at the other key
    assert abs(found[0].line - line) <= (10 if far else 1)


@pytest.mark.parametrize("copies", [2, 3])
def test_an_address_that_stands_twice(tiny_sources: Path, copies: int) -> None:
    path = tiny_sources / TOPICS
    path.write_text("\n".join([path.read_text(encoding="utf-8")] * copies), encoding="utf-8")
    found = check(tiny_sources)
    assert {finding.fault for finding in found} == {Fault.DUPLICATE}
    assert len(found) == 2 * (copies - 1)
    assert found[0].values == {"address": "topic/lamps", "other": "topics.toml:1"}


@pytest.mark.parametrize(
    ("name", "header"), [(EVENT, "[[judgement]]"), ("echoes.toml", "[[echo]]"), ("aliases.toml", "[[alias]]")]
)
def test_a_table_that_stands_twice(tiny_sources: Path, name: str, header: str) -> None:
    path = tiny_sources / name
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "\n" + text[text.index(header) :], encoding="utf-8")
    assert only(check(tiny_sources)).fault is Fault.DUPLICATE


def test_a_judgement_of_a_pair_in_either_order_stands_twice(tiny_sources: Path) -> None:
    with (tiny_sources / EVENT).open("a", encoding="utf-8") as file:
        file.write(
            '[[judgement]]\npoint = "training"\nstatus = "same"\n'
            'reports = ["gazette-zh-2023-lights", "post-en-2023-lights"]\n'
        )
    assert only(check(tiny_sources)).fault is Fault.DUPLICATE


@pytest.mark.parametrize(
    ("reports", "fault"),
    [
        ('["post-en-2023-lights"]', Fault.BAD_FORM),
        ('["post-en-2023-lights", "gazette-zh-2023-lights", "post-en-2022-lights"]', Fault.BAD_FORM),
        ('["post-en-2023-lights", "post-en-2022-lights"]', Fault.NOT_OF_EVENT),
    ],
)
def test_a_judgement_is_of_two_reports_of_the_event(tiny_sources: Path, reports: str, fault: Fault) -> None:
    spoil(tiny_sources, EVENT, '["post-en-2023-lights", "gazette-zh-2023-lights"]', reports)
    assert fault in {finding.fault for finding in check(tiny_sources)}


class TestDaysOutsideTheEvent:
    def test_need_a_reason(self, tiny_sources: Path) -> None:
        spoil(tiny_sources, EVENT, 'date_note = "The Gazette prints one day more."\n', "")
        finding = only(check(tiny_sources))
        assert (finding.fault, finding.file) == (Fault.OUTSIDE_EVENT, GAZETTE)

    def test_the_fact_may_give_it(self, tiny_sources: Path) -> None:
        spoil(tiny_sources, EVENT, 'date_note = "The Gazette prints one day more."\n', "")
        spoil(
            tiny_sources, GAZETTE, 'printed = "3月5日至7日"', 'printed = "3月5日至7日"\nnote = "Departure."'
        )
        assert check(tiny_sources) == []


def test_a_states_id_is_its_code(tiny_sources: Path) -> None:
    spoil(tiny_sources, PARTIES, 'iso = "NO"', 'iso = "NA"')
    finding = only(check(tiny_sources))
    assert (finding.fault, finding.values["expected"]) == (Fault.BAD_FORM, "na")


def test_file_names_are_ids(tiny_sources: Path) -> None:
    (tiny_sources / "series/lights.toml").rename(tiny_sources / "series/Bright Lights.toml")
    faults = {(finding.file, finding.fault) for finding in check(tiny_sources)}
    assert ("series/Bright Lights.toml", Fault.BAD_FORM) in faults


def test_findings_come_by_file_and_line(tiny_sources: Path) -> None:
    spoil(tiny_sources, REPORT, 'speaker = "cl"', 'speaker = "xx"')
    spoil(tiny_sources, REPORT, 'genre = "news"', 'genre = "gossip"')
    spoil(tiny_sources, EVENT, 'country = "cl"', 'country = "xx"')
    places = [(finding.file, finding.line) for finding in check(tiny_sources)]
    assert places == sorted(places)
    assert len(places) == 3
