"""Drifts, names and silence: rules that hold several tables against one another."""

from pathlib import Path

import pytest

from migbrowser.model.finding import Fault
from migbrowser.services.checking import check

SERIES, PARTIES = "series/lights.toml", "parties/all.toml"


def spoil(sources: Path, name: str, *changes: tuple[str, str]) -> list[tuple[str, Fault]]:
    """The findings, by file, after each text is replaced by its pair."""
    path = sources / name
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    return [(finding.file, finding.fault) for finding in check(sources)]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('change = "changed"', 'change = "better"', Fault.BAD_CHOICE),
        ('clause = "lights-charter/1"', 'clause = "lights-charter/9"', Fault.UNKNOWN_REFERENCE),
        ('later = "2023-arica-lights"', 'later = "2024-none"', Fault.UNKNOWN_REFERENCE),
        ('later = "2023-arica-lights"', 'later = "2022-bergen-lights"', Fault.DATE_ORDER),
        ('note = "Asked for at first, promised later."', "", Fault.MISSING_KEY),
    ],
)
def test_a_drift_with_a_mistake(tiny_sources: Path, old: str, new: str, fault: Fault) -> None:
    assert spoil(tiny_sources, SERIES, (old, new)) == [(SERIES, fault)]


def test_a_drift_stays_within_its_series(tiny_sources: Path) -> None:
    found = spoil(tiny_sources, "events/2023-arica-lights.toml", ('series = "lights"\n', ""))
    assert found == [(SERIES, Fault.NOT_OF_SERIES)]


@pytest.mark.parametrize(
    ("change", "event"), [("vanished", "post-en-2023-lights"), ("appeared", "post-en-2022-lights")]
)
def test_a_drift_that_rests_on_silence_needs_a_report_read_in_full(
    tiny_sources: Path, change: str, event: str
) -> None:
    assert spoil(tiny_sources, SERIES, ('change = "changed"', f'change = "{change}"')) == []
    found = spoil(tiny_sources, f"reports/{event}.toml", ('read = "full"', 'read = "excerpt"'))
    assert (SERIES, Fault.NOT_READ_IN_FULL) in found


def test_one_printed_name_stands_for_one_party_though_no_list_has_it(tiny_sources: Path) -> None:
    report = "reports/post-en-2023-lights.toml"
    changes = (
        ('printed = "Chile"', 'printed = "the Coast"'),
        ('printed = "the Guild"', 'printed = "The coast"'),
    )
    assert spoil(tiny_sources, report, *changes) == [(report, Fault.TWO_PARTIES)]


def test_a_name_may_be_printed_in_two_forms(tiny_sources: Path) -> None:
    changes = ('printed = "Chile"', 'printed = "the Republic of Chile"')
    assert spoil(tiny_sources, "reports/post-en-2023-lights.toml", changes) == []
