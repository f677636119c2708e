"""What a rule asks of other services: whom it names, and what becomes of one that is listed no longer. PURE."""

from collections.abc import Collection, Iterator
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


def _named(test: dict[str, Any]) -> str | None:
    asked = test.get("elsewhere")
    name = asked.get("service") if isinstance(asked, dict) else None
    return name if isinstance(name, str) else None
