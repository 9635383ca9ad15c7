"""How the reports of one event agree in typed facts: normalised values grouped, silence kept apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from migbrowser.model.address import Address
from migbrowser.model.comparison import FactRow, FactStatus, FactValue
from migbrowser.model.party import Attendance, PartyKind
from migbrowser.model.statement import Fact
from migbrowser.text.counts import exceeds, exclude
from migbrowser.text.days import EITHER_ORDER

ATTRIBUTES = (
    "title",
    "kind_of_meeting",
    "date",
    "place",
    "theme",
    "host",
    "states",
    "organisations",
    "persons",
    "count_persons",
    "count_countries",
    "count_organisations",
    "instruments",
    "topics_listed",
)
_LISTED = {
    "states": PartyKind.STATE,
    "organisations": PartyKind.ORGANISATION,
    "persons": PartyKind.PERSON,
}
_YEAR = re.compile(r"(?<!\d)\d{4}(?=-)")
_MONTH = re.compile(r"\d{4}-\d\d$")
_DAY = re.compile(r"^(\d{4})-(\d\d)-(\d\d)$")
_PLACE_KIND = re.compile(r"\s(?:City|Province|Municipality|Prefecture|Region|County)\b")
_PROVINCE = re.compile(  # of China: *Jiangsu, China* is the place that *Suzhou, China* lies in
    r"(?:Anhui|Fujian|Gansu|Guangdong|Guangxi|Guizhou|Hainan|Hebei|Heilongjiang|Henan|Hubei|Hunan"
    r"|Inner Mongolia|Jiangsu|Jiangxi|Jilin|Liaoning|Ningxia|Qinghai|Shaanxi|Shandong|Shanxi|Sichuan"
    r"|Tibet|Xinjiang|Yunnan|Zhejiang)(?: Province| Autonomous Region)?"
)
_SETS = {*_LISTED, "instruments", "topics_listed"}


@dataclass(frozen=True, slots=True)
class Account:
    """What one report gives: its key, whether all of it was read, its facts and whom it names."""

    key: str
    read_in_full: bool
    facts: tuple[Fact, ...]
    attendance: tuple[Attendance, ...]


@dataclass(frozen=True, slots=True)
class _Reading:
    """One value that one report gives."""

    key: str
    value: str | int | tuple[str, ...]
    printed: str
    at: str
    qualifier: str | None = None
    counted: str | None = None
    note: str | None = None


def fact_rows(accounts: Sequence[Account]) -> tuple[FactRow, ...]:
    """One row for each attribute that any report gives, in the order in which people ask for them."""
    readings = {attribute: _readings(attribute, accounts) for attribute in _attributes(accounts)}
    return tuple(_row(attribute, given, accounts) for attribute, given in readings.items() if given)


def told_apart(row: FactRow, events: Mapping[str, Sequence[Address]]) -> FactRow:
    """A row whose values differ, but only between reports (by their keys) that share no event, is `apart`."""
    if row.status not in (FactStatus.CONFLICT, FactStatus.VARIANT):
        return row
    givers = [[set(events[key]) for key in value.reports] for value in row.values]
    met = (one & other for a, b in combinations(givers, 2) for one, other in product(a, b))
    return row if any(met) else replace(row, status=FactStatus.APART)


def conflicts_first(rows: Iterable[FactRow]) -> tuple[FactRow, ...]:
    """What cannot all be right before the rest; each part in its order."""
    return tuple(sorted(rows, key=lambda row: row.status is not FactStatus.CONFLICT))


def attribute_slug(attribute: str) -> str:
    """The last part of the address of an attribute's point."""
    return attribute.replace("_", "-")


def _attributes(accounts: Sequence[Account]) -> list[str]:
    given = {fact.attribute for account in accounts for fact in account.facts}
    return [*ATTRIBUTES, *sorted(given - set(ATTRIBUTES))]


def _readings(attribute: str, accounts: Iterable[Account]) -> list[_Reading]:
    return [reading for account in accounts for reading in _readings_of(attribute, account)]


def _readings_of(attribute: str, account: Account) -> list[_Reading]:
    if attribute in _LISTED:
        return _party_list(account, _LISTED[attribute])
    facts = [fact for fact in account.facts if fact.attribute == attribute]
    if attribute in _SETS:
        return _item_list(account.key, facts)
    return [_scalar(account.key, fact) for fact in facts]


def _party_list(account: Account, kind: PartyKind) -> list[_Reading]:
    named = {row.party: row for row in reversed(account.attendance) if row.kind is kind}
    if not named:
        return []
    in_order = list(reversed(named.values()))
    open_list = any(row.list == "open" for row in in_order)
    return [
        _Reading(
            account.key,
            tuple(sorted(named)),
            "; ".join(row.printed for row in in_order),
            ", ".join(dict.fromkeys(row.passage for row in in_order)),
            note="open list" if open_list else None,
        )
    ]


def _item_list(key: str, facts: Sequence[Fact]) -> list[_Reading]:
    if not facts:
        return []
    return [
        _Reading(
            key,
            tuple(sorted({fact.value for fact in facts})),
            "; ".join(fact.printed for fact in facts),
            ", ".join(dict.fromkeys(fact.passage for fact in facts)),
            note="; ".join(dict.fromkeys(fact.note for fact in facts if fact.note)) or None,
        )
    ]


def _scalar(key: str, fact: Fact) -> _Reading:
    value = int(fact.value) if fact.attribute.startswith("count_") else fact.value
    return _Reading(key, value, fact.printed, fact.passage, fact.qualifier, fact.counted, fact.note)


def _row(attribute: str, readings: Sequence[_Reading], accounts: Sequence[Account]) -> FactRow:
    values = _grouped(readings)
    spoke = {reading.key for reading in readings}
    return FactRow(
        attribute=attribute,
        status=_status(attribute, values, len(spoke)),
        values=values,
        silent=tuple(t.key for t in accounts if t.key not in spoke and t.read_in_full),
        unread=tuple(t.key for t in accounts if t.key not in spoke and not t.read_in_full),
    )


def _grouped(readings: Sequence[_Reading]) -> tuple[FactValue, ...]:
    groups: dict[tuple[object, ...], list[_Reading]] = {}
    for reading in readings:
        groups.setdefault((reading.value, reading.qualifier, reading.counted), []).append(reading)
    return tuple(_value(group) for group in groups.values())


def _value(group: Sequence[_Reading]) -> FactValue:
    first = group[0]
    return FactValue(
        value=first.value,
        reports=tuple(dict.fromkeys(reading.key for reading in group)),
        printed=_by_key(group, lambda reading: reading.printed),
        at=_by_key(group, lambda reading: reading.at),
        qualifier=first.qualifier,
        counted=first.counted,
        notes={key: note for key, note in _by_key(group, lambda reading: reading.note or "").items() if note},
    )


def _by_key(group: Iterable[_Reading], part: Callable[[_Reading], str]) -> Mapping[str, str]:
    gathered: dict[str, list[str]] = {}
    for reading in group:
        gathered.setdefault(reading.key, []).append(part(reading))
    return {key: "; ".join(dict.fromkeys(filter(None, parts))) for key, parts in gathered.items()}


def _status(attribute: str, values: Sequence[FactValue], reports: int) -> FactStatus:
    if len(values) == 1:
        return FactStatus.SINGLE if reports == 1 else FactStatus.AGREE
    if attribute in _SETS:
        return FactStatus.PARTIAL
    exclude_each_other = {"date": _other_days, "place": _elsewhere}.get(attribute, _exclude)
    if any(exclude_each_other(a, b) for a, b in combinations(values, 2)):
        return FactStatus.CONFLICT
    return FactStatus.VARIANT


def _exclude(one: FactValue, other: FactValue) -> bool:
    """Whether two values are counts that cannot both be right.

    Of different things they can, unless the one is a part of the other (countries; countries and regions) and
    yet more.
    """
    if not (isinstance(one.value, int) and isinstance(other.value, int)):
        return False
    if one.counted != other.counted and one.counted and other.counted:
        part, whole = sorted((one, other), key=lambda value: len(_things(value)))
        more = exceeds(_number(part), part.qualifier, _number(whole), whole.qualifier)
        return _things(part) < _things(whole) and more
    return exclude(one.value, one.qualifier, other.value, other.qualifier)


def _things(value: FactValue) -> frozenset[str]:
    return frozenset((value.counted or "").split("-")) - {"and"}


def _number(value: FactValue) -> int:
    return value.value if isinstance(value.value, int) else 0


def _other_days(one: FactValue, other: FactValue) -> bool:
    """Whether two days or spans differ in more than what one of them leaves open."""
    return not any(_same_days(*days) for days in product(_days_meant(one), _days_meant(other)))


def _days_meant(value: FactValue) -> list[str]:
    """The day, and the other one that is meant perhaps where day and month may be the other way round."""
    day = str(value.value)
    turned = _DAY.sub(r"\1-\3-\2", day)
    return [day, turned] if EITHER_ORDER in value.notes.values() else [day]


def _same_days(one: str, other: str) -> bool:
    """Whether two days, spans or months can be the same: one may lack the year (`--09-17`), or the day."""
    month = _MONTH.match(one) or _MONTH.match(other)
    if "--" in (one[:2], other[:2]):
        one, other = (_YEAR.sub("-", day) for day in (one, other))
    if not month:
        return one == other
    size, ends = min(len(one), len(other)), [each.split("/") for each in (one, other)]
    return max(end[0][:size] for end in ends) <= min(end[-1][:size] for end in ends)


def _elsewhere(one: FactValue, other: FactValue) -> bool:
    """Whether two places cannot both be right: towns, of which neither is in the other.

    *Jiangsu City* and *Lianyungang, Jiangsu* name one place, if badly; a lone name may be a region or a
    country unless its country is printed behind it, and of names in two scripts nothing is known.
    """
    names, others = (_PLACE_KIND.sub("", str(it.value)).casefold().split(", ") for it in (one, other))
    if "".join(names).isascii() != "".join(others).isascii() or not (_is_town(one) and _is_town(other)):
        return False
    return names[0] not in others and others[0] not in names


def _is_town(place: FactValue) -> bool:
    """Whether a place is a town: it is printed with what it lies in, and no province."""
    within = ", " in str(place.value) or any(", " in printed for printed in place.printed.values())
    return within and not _PROVINCE.fullmatch(str(place.value))


def settle(row: FactRow, status: FactStatus | None, point: Address | None, why: str | None) -> FactRow:
    """The row with the address of its point, what the catalogue says of it, and a status judged by hand."""
    return FactRow(
        row.attribute, status or row.status, row.values, row.silent, row.unread, point or row.point, why
    )
