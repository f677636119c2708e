"""Equal values kept once: ten thousand services say the same few hundred things, in the same words. PURE.

"always" of 70,000 clauses                              one text
{"fact": "age", "at_least": 18} of 3,000                one test
"has not said whether it takes couples" of 5,000        one clause
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, TypeVar

from navigator.core.clauses import Clause, Service
from navigator.telling.listings import Listing

Value = TypeVar("Value", bound=Hashable)

CLAUSES, TESTS = "clauses", ("test", "unless")
"""The key of a rule document under which its clauses stand, and those of a clause under which tests do."""


class Sharing:
    """Gives of equal values always the first; what it met it keeps, so it is for one reading and is then let go."""

    def __init__(self) -> None:
        self._met: dict[tuple[type, Hashable], Any] = {}
        self._tests: dict[str, Any] = {}
        self._clauses: dict[int, tuple[Any, Any]] = {}

    def one(self, value: Value) -> Value:
        """The first value equal to this one. True and 1 are equal to Python, and are two values here."""
        found: Value = self._met.setdefault((type(value), value), value)
        return found

    def document(self, document: Mapping[str, Any]) -> dict[str, Any]:
        """The same rule document, with texts and tests that it shares with others. A clause that is one and the same
        value in several documents stays so."""
        shared = {self.one(key): self._texts(value) for key, value in document.items() if key != CLAUSES}
        clauses = document[CLAUSES]
        return {**shared, CLAUSES: list(map(self._clause, clauses)) if isinstance(clauses, list) else clauses}

    def _clause(self, clause: Any) -> Any:
        known = self._clauses.get(id(clause))
        if known is None:
            known = self._clauses[id(clause)] = clause, self._of_shared_parts(clause)
        return known[1]

    def _of_shared_parts(self, clause: Any) -> Any:
        if not isinstance(clause, dict):
            return clause
        return {self.one(key): self._test(each) if key in TESTS else self._texts(each) for key, each in clause.items()}

    def _test(self, test: Any) -> Any:
        text = json.dumps(test)
        if text not in self._tests:
            self._tests[text] = self._texts(test)
        return self._tests[text]

    def _texts(self, value: Any) -> Any:
        """The same JSON value of shared texts."""
        if isinstance(value, str):
            return self.one(value)
        if isinstance(value, list):
            return [self._texts(each) for each in value]
        if isinstance(value, dict):
            return {self.one(key): self._texts(each) for key, each in value.items()}
        return value

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Documents that are read together: of their clauses nothing is kept beyond the block, since most are stated by
        one service alone."""
        try:
            yield
        finally:
            self._clauses.clear()

    def services(self, services: Iterable[Service]) -> Iterator[Service]:
        """The same services, with kinds, tests and days that they share with others."""
        met: dict[int, Clause] = {}
        for service in services:
            for each in service.clauses:
                if id(each) not in met:
                    met[id(each)] = self._read(each)
            clauses = tuple([met[id(each)] for each in service.clauses])
            yield replace(service, kinds=self.one(service.kinds), clauses=clauses)

    def _read(self, clause: Clause) -> Clause:
        return replace(
            clause,
            test=self.one(clause.test),
            unless=self.one(clause.unless),
            confirmed_on=self.one(clause.confirmed_on),
        )

    def listing(self, listing: Listing) -> Listing:
        """The same listing, with rules that it words as others do."""
        return replace(listing, rules={name: self.one(rule) for name, rule in listing.rules.items()})
