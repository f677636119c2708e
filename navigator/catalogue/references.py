"""What a rule asks of other services: whom it names, and what becomes of one that is listed no longer. PURE."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

NEVER = {"not": {"anyone": True}}


def without_the_absent(test: Any, absent: Collection[str]) -> Any:
    """A document in which `elsewhere` for a service in `absent` stands as a test that fails.

    There is none there, so it does (rules.md section 2). A service that is listed nowhere and never was is not
    `absent`: the core refuses its name, since nobody can have meant it.
    """
    if isinstance(test, list):
        return [without_the_absent(each, absent) for each in test]
    if not isinstance(test, dict):
        return test
    if _named(test) in absent:
        return NEVER
    return {key: without_the_absent(value, absent) for key, value in test.items()}


def asked_about(test: Any) -> Iterator[str]:
    """The names of all services that a document asks about."""
    if isinstance(test, list):
        for each in test:
            yield from asked_about(each)
    elif isinstance(test, dict):
        if (name := _named(test)) is not None:
            yield name
        for value in test.values():
            yield from asked_about(value)


class Asking:
    """Whom rules ask about, for one document after another; a test that many of them share is looked through once."""

    def __init__(self) -> None:
        self._met: dict[int, tuple[Any, frozenset[str]]] = {}
        """By the identity of a test, which is kept here so that it stays its own."""

    def about(self, documents: Iterable[Mapping[str, Any]]) -> frozenset[str]:
        """The names of all services that the clauses of rule documents ask about."""
        found = {id(test): test for each in documents for test in _tests(each["clauses"])}
        return frozenset[str]().union(*(self._of(test) for test in found.values()))

    def _of(self, test: Any) -> frozenset[str]:
        if id(test) not in self._met:
            self._met[id(test)] = test, frozenset(asked_about(test))
        return self._met[id(test)][1]


def _tests(clauses: Any) -> Iterator[Any]:
    for clause in clauses if isinstance(clauses, list) else ():
        if isinstance(clause, dict):
            yield from (clause[key] for key in ("test", "unless") if key in clause)


def _named(test: dict[str, Any]) -> str | None:
    asked = test.get("elsewhere")
    name = asked.get("service") if isinstance(asked, dict) else None
    return name if isinstance(name, str) else None
