"""Equal values kept once: ten thousand services say the same few hundred things, in the same words. PURE.

"always" of 70,000 clauses                  one text
{"fact": "age", "at_least": 18} of 3,000    one test
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from typing import Any, TypeVar

from navigator.core.clauses import Clause, Service
from navigator.telling.listings import Listing

Value = TypeVar("Value", bound=Hashable)


class Sharing:
    """Gives of equal values always the first; what it met it keeps, so it is for one reading and is then let go."""

    def __init__(self) -> None:
        self._met: dict[tuple[type, Hashable], Any] = {}

    def one(self, value: Value) -> Value:
        """The first value equal to this one. True and 1 are equal to Python, and are two values here."""
        found: Value = self._met.setdefault((type(value), value), value)
        return found

    def document(self, value: Any) -> Any:
        """The same JSON document of shared texts."""
        if isinstance(value, str):
            return self.one(value)
        if isinstance(value, list):
            return [self.document(each) for each in value]
        if isinstance(value, dict):
            return {self.one(key): self.document(each) for key, each in value.items()}
        return value

    def service(self, service: Service) -> Service:
        """The same service, with kinds, tests and days that it shares with others."""
        clauses = tuple([self._clause(each) for each in service.clauses])
        return replace(service, kinds=self.one(service.kinds), clauses=clauses)

    def _clause(self, clause: Clause) -> Clause:
        return replace(
            clause,
            test=self.one(clause.test),
            unless=self.one(clause.unless),
            confirmed_on=self.one(clause.confirmed_on),
        )

    def listing(self, listing: Listing) -> Listing:
        """The same listing, with rules that it words as others do."""
        return replace(listing, rules={name: self.one(rule) for name, rule in listing.rules.items()})
