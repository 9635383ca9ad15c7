"""How the Clauses tab puts clauses, objectives, frameworks and their later life into words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from migbrowser.model.address import Address
from migbrowser.model.clause import Clause, Framework, Grade, Objective, Strength
from migbrowser.model.event import Event
from migbrowser.ui.models.clause_titles import called, numbered
from migbrowser.ui.models.clauses_register import ClauseRow, Echoed, passage_of
from migbrowser.ui.models.days import month, span
from migbrowser.ui.models.punctuation import apart as parted
from migbrowser.ui.models.punctuation import beside, headed, in_turn, listed

_translate = QCoreApplication.translate
_PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")


def number(clause: Clause) -> str:
    """The clause's number, or what stands in its place."""
    return numbered(clause.number)


def initials_of(short: str) -> str:
    """`Initiative 2023` as `I2023`: first letters, figures whole."""
    return "".join(part if part.isdecimal() else part[0].upper() for part in _PART.findall(short))


def reference(row: ClauseRow) -> str:
    """The clause's number after its instrument's initials: `I2023/10`."""
    initials = initials_of(row.instrument.short)
    return f"{initials}{'/' if row.clause.number.isdecimal() else ' '}{number(row.clause)}"


def clause_name(clause: Clause) -> str:
    """What a clause is called in a sentence: `clause 10`, `preamble`."""
    return called(clause.number)


def clauses(count: int) -> str:
    """So many clauses."""
    if count == 1:
        return _translate("Clauses", "1 clause")
    return _translate("Clauses", "%n clauses", "", count)


def statements(count: int) -> str:
    """So many statements."""
    if count == 1:
        return _translate("Clauses", "1 statement")
    return _translate("Clauses", "%n statements", "", count)


def passages(count: int) -> str:
    """So many passages."""
    if count == 1:
        return _translate("Clauses", "1 passage")
    return _translate("Clauses", "%n passages", "", count)


def grade(value: Grade) -> str:
    """How closely a passage takes up a clause."""
    return {
        Grade.SAME_WORDING: _translate("Clauses", "same wording"),
        Grade.REWORDED: _translate("Clauses", "reworded"),
        Grade.SAME_IDEA: _translate("Clauses", "same idea"),
    }[value]


def strength(value: Strength) -> str:
    """How a clause serves an objective."""
    if value is Strength.DIRECT:
        return _translate("Clauses", "directly")
    return _translate("Clauses", "related subject")


def objective(value: Objective) -> str:
    """An objective by its number and the label that the UN Network gives it."""
    return f"{value.number} {value.label}"


def served(clause: Clause, objectives: Iterable[Objective], between: str) -> str:
    """The objectives that a clause serves, each with its label and how: `2 Minimize … (directly)`."""
    known = {each.number: each for each in objectives}
    return between.join(
        beside(objective(known[n]) if n in known else str(n), strength(clause.gcm_strength[n]))
        for n in clause.gcm
    )


def own_mapping() -> str:
    """Whose reading the objectives are."""
    return _translate("Clauses", "Our own mapping; labels of the UN Network on Migration.")


def framework(value: Framework) -> str:
    """A framework's full name with its year."""
    return beside(value.name, value.adopted.year) if value.adopted else value.name


def where(event: Event, apart: Mapping[Address, str]) -> str:
    """Where and when an event was; which one, if there were two at a time."""
    named = in_turn((event.city, span(event.start, event.end)))
    return beside(named, apart[event.address]) if event.address in apart else named


def lines(event: Event, apart: Mapping[Address, str]) -> tuple[str, ...]:
    """An event under a mark of its own: city, its series if there were two at a time, month."""
    series = apart.get(event.address)
    return (event.city, *([series] if series else []), month(event.start))


def none_recorded() -> str:
    """The word for a clause of which no later passage is recorded to take it up."""
    return _translate("Clauses", "none recorded")


def taken_up(row: ClauseRow) -> str:
    """A clause's later life in one sentence, event by event."""
    if not row.echoed:
        return _translate("Clauses", "none recorded; most later reports were read in part only")
    parts = [
        at_event(event, list(group), row.apart) for event, group in groupby(row.echoed, key=lambda e: e.event)
    ]
    return headed(passages(len(row.echoed)), parted(parts))


def at_event(event: Event, echoed: Sequence[Echoed], apart: Mapping[Address, str]) -> str:
    """How a clause was taken up at one event: `Suzhou, 9 Sep 2024: 2 passages (same idea)`."""
    grades = dict.fromkeys(grade(each.echo.grade) for each in echoed)
    return headed(where(event, apart), beside(passages(len(echoed)), listed(grades)))


def echo_line(echoed: Echoed) -> str:
    """One passage for a menu: publisher, passage, grade."""
    passage = passage_of(echoed.echo.address)
    return f"{in_turn((echoed.report.publisher, passage))} · {grade(echoed.echo.grade)}"
