"""Narrowing an answer: the fields of a question that the filters beside it stand for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.period import Period
from migbrowser.model.query import Field, tag
from migbrowser.services.resolving import KINDS
from migbrowser.text.tokens import slug

if TYPE_CHECKING:
    from migbrowser.model.search import Filters
    from migbrowser.services.resolving import Resolving
    from migbrowser.store.catalogue import Catalogue
    from migbrowser.store.search import SearchIndex


class Narrowing:
    """Turns filters into fields; unlike what is typed, a filter that names nothing is bad input."""

    def __init__(self, catalogue: Catalogue, index: SearchIndex, resolving: Resolving) -> None:
        self._catalogue = catalogue
        self._index = index
        self._resolving = resolving

    def filters(self, filters: Filters) -> list[Field]:
        """The filters as fields of a question.

        Raises `UserError`: `NO_SUCH_ENTRY` for an address that names nothing, `WRONG_KIND` for one of another
        kind, `BAD_VALUE` for no known kind.
        """
        fields = [self._kinds(filters.kinds)] if filters.kinds else []
        for name in ("event", "party", "report", "series", "topic"):
            address: Address | None = getattr(filters, name)
            if address is not None:
                fields.append(Field(name, address, (tag(name, self._existing(name, address)),)))
        for name in ("language", "publisher", "year"):
            value = getattr(filters, name)
            if value is not None:
                fields.append(Field(name, str(value), self._exact(name, str(value))))
        if filters.since or filters.until:
            period = Period(filters.since, filters.until)
            tags = self._resolving.period("date", period)
            fields.append(Field("date", f"{filters.since or ''}..{filters.until or ''}", tags))
        return fields

    def _kinds(self, kinds: Iterable[str]) -> Field:
        for kind in kinds:
            if kind not in KINDS:
                raise UserError(Problem.BAD_VALUE, name="kind", value=kind, expected=", ".join(KINDS))
        return Field("kind", ",".join(kinds), tuple(tag("kind", kind) for kind in kinds))

    def _existing(self, kind: str, address: Address) -> Address:
        found = self._catalogue.alias(address)
        if found.kind != kind:
            raise UserError(Problem.WRONG_KIND, address=str(address), expected=kind)
        if not self._index.holds(found):
            raise UserError(Problem.NO_SUCH_ENTRY, address=str(address), nearest="")
        return found

    def _exact(self, name: str, value: str) -> tuple[str, ...]:
        if name == "language":
            return tuple(tag(name, one) for one in self._resolving.languages(value.casefold()))
        return (tag(name, slug(value) if name == "publisher" else value),)
