"""What a rule asks of a service that is listed no longer: none there, so the test fails (rules.md section 2). PURE."""

from collections.abc import Collection
from typing import Any

NEVER = {"not": {"anyone": True}}


def without_the_absent(test: Any, absent: Collection[str]) -> Any:
    """A document in which `elsewhere` for a service in `absent` stands as a test that fails.

    A service that is listed nowhere and never was is not `absent`: the core refuses its name, since nobody can have
    meant it.
    """
    if isinstance(test, list):
        return [without_the_absent(each, absent) for each in test]
    if not isinstance(test, dict):
        return test
    asked = test.get("elsewhere")
    if isinstance(asked, dict) and asked.get("service") in absent:
        return NEVER
    return {key: without_the_absent(value, absent) for key, value in test.items()}
