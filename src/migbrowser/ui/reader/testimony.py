"""A fact in the reader: its value, how the reports stand, and on demand the wording of each."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from migbrowser.model.address import Address
from migbrowser.model.comparison import FactRow, FactStatus, FactValue, key_of
from migbrowser.ui.models import comparison_words as words
from migbrowser.ui.models.punctuation import headed
from migbrowser.ui.models.sigla import stretches
from migbrowser.ui.reader.lineage import one_text
from migbrowser.ui.reader.names import Names
from migbrowser.ui.reader.page import Run, Tone, Words, badge, joined, passage
from migbrowser.ui.widgets.labels import not_read_word, silent_word

WORDINGS = "wordings:"  # before a fact's name: the link that shows or hides each report's wording


def fact_lines(
    row: FactRow, reports: Sequence[Address], names: Names, unfolded: Collection[str] = ()
) -> list[Words]:
    """One line for each value, with who gives it where reports differ; then silence; then how they stand.

    Of facts in `unfolded`, by name, each report's own wording follows.
    """
    keys = [key_of(index) for index in range(len(reports))]
    lines: list[Words] = []
    for value in row.values:
        lines += _value_lines(row, value, names, keys)
    lines += _absent(row, keys)
    if len(reports) > 1:
        shown = row.attribute in unfolded
        lines.append([*_standing(row, reports, names), *_fold(row, shown=shown)])
        lines += _wordings(row, reports, names) if shown else []
    return lines


def _value_lines(row: FactRow, value: FactValue, names: Names, keys: Sequence[str]) -> list[Words]:
    several = len(keys) > 1
    apart = several and (len(row.values) > 1 or row.status is FactStatus.SINGLE)
    who = [Run(f"  {stretches(value.reports, keys)}", Tone.SOFT, small=True)] if apart else []
    places = set(value.at.values())
    at = [passage(places.pop())] if len(places) == 1 else []
    lines: list[Words] = [[*_value(row, value, names), *at, *who]]
    notes = [] if several else dict.fromkeys(value.notes.values())
    return [*lines, *(Run(words.note(note), Tone.SOFT, small=True) for note in notes)]


def _value(row: FactRow, value: FactValue, names: Names) -> list[Run]:
    if not isinstance(value.value, tuple):
        return [Run(_scalar(value, names))]
    if row.attribute not in ("states", "organisations", "persons"):
        return [Run(next(iter(value.printed.values()), ""))]
    named = sorted(value.value, key=names.of)
    count = [Run(headed(str(len(named)), ""), Tone.BOLD)] if len(named) > 1 else []
    return [*count, *joined(Run(names.of(party), link=party) for party in named)]


def _scalar(value: FactValue, names: Names) -> str:
    """A day, count or party in words; else as printed by the one report that gives it, or as normalised."""
    known = words.value(value, value.reports[0], names.directory)
    alone = len(set(value.printed.values())) == 1
    return known if alone or known not in value.printed.values() else str(value.value)


def _absent(row: FactRow, keys: Sequence[str]) -> list[Words]:
    """Which reports do not give it, in one line; of many that were not read only how many."""
    said = []
    if row.silent:
        said.append(_tr_silent().format(reports=stretches(row.silent, keys)))
    if row.unread:
        few = len(row.unread) <= _MOST_NAMED
        said.append(_tr_unread().format(reports=stretches(row.unread, keys) if few else len(row.unread)))
    return [Run(" · ".join(said), Tone.ITALIC, small=True)] if said else []


def _standing(row: FactRow, reports: Sequence[Address], names: Names) -> list[Run]:
    """The badge; how many of all reports give the value that most give, and what that is worth."""
    mark, said = words.fact_badge(row)
    held = [run for each in words.held_badges(row, names.directory) for run in (Run(" "), badge(*each))]
    most = max(row.values, key=lambda value: len(value.reports)).reports
    rendered = row.status is FactStatus.VARIANT and row.attribute in ("title", "theme")
    if len(most) < 2 or rendered:  # that two are in one language says nothing of the rest
        return [badge(mark, said), *held]
    agree = QCoreApplication.translate("Reader", "{some} of {all} reports agree")
    agree = agree.format(some=len(most), all=len(reports))
    said_of_it = _worth(most, reports, names)
    worth = [Run(f"  {said_of_it}", Tone.SOFT, small=True)] if said_of_it else []
    if row.status is FactStatus.AGREE:
        return [badge(mark, agree), *held, *worth]
    return [badge(mark, said), *held, Run(f"  {agree}", Tone.SOFT, small=True), *worth]


def _worth(keys: Sequence[str], reports: Sequence[Address], names: Names) -> str:
    """`(2 may render one text)`, nothing where no two are known to."""
    given = [report for index, report in enumerate(reports) if key_of(index) in keys]
    families = one_text(given, names.directory.reports)
    if not families:
        return ""
    one = QCoreApplication.translate("Reader", "({count} may render one text)")
    many = QCoreApplication.translate("Reader", "({count} may render one text each)")
    together = QCoreApplication.translate("Reader", " and ").join(map(str, families))
    return (one if len(families) == 1 else many).format(count=together)


def _fold(row: FactRow, *, shown: bool) -> list[Run]:
    """The way to each report's wording, or away from it again."""
    said = (
        QCoreApplication.translate("Reader", "hide wordings")
        if shown
        else QCoreApplication.translate("Reader", "each wording")
    )
    return [Run("  "), Run(f"{said} {'▴' if shown else '▾'}", link=f"{WORDINGS}{row.attribute}", small=True)]


def _wordings(row: FactRow, reports: Sequence[Address], names: Names) -> Iterator[Words]:
    """A line for each report: what it prints and where, that it is silent, or that it was not read."""
    for index, report in enumerate(reports):
        key = key_of(index)
        who = [Run(f"{key}  ", Tone.SOFT, small=True), Run(names.of(report), link=report), Run("  ")]
        for value in row.values:
            if key in value.reports:
                print_ = value.printed.get(key, "") or _scalar(value, names)
                yield [*who, Run(f"“{print_}”"), passage(value.at.get(key, ""))]
        if key in row.silent:
            yield [*who, Run(silent_word(), Tone.ITALIC, small=True)]
        elif key in row.unread:
            yield [*who, Run(not_read_word(), Tone.ITALIC, small=True)]


_MOST_NAMED = 3  # reports that were not read; more are counted


def _tr_silent() -> str:
    return QCoreApplication.translate("Reader", "{reports} silent")


def _tr_unread() -> str:
    return QCoreApplication.translate("Reader", "{reports} not read")
