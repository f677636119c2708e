"""A rule about other services asks those that are listed now, by their own rules."""

from typing import Any

import pytest

from navigator.editing.trying import made_ready, tried
from tests.directory.cast import a_draft, a_service, a_term

pytestmark = pytest.mark.django_db

ADULTS = {"id": "adults", "effect": "requires", "strength": "always", "test": {"fact": "age", "at_least": 18}}
BRIDGE = {"elsewhere": {"service": "bridge-house"}}
OF_A_KIND = {"elsewhere": {"kind": "hostel"}}


def verdict(test: dict[str, Any], *, age: int) -> str:
    """What a service comes to that takes only those of whom the test holds."""
    clause = {"id": "other", "effect": "requires", "strength": "always", "test": test}
    ready = made_ready({"id": "night-shelter", "needs": {"housing": "moves"}, "clauses": [clause]})
    return tried(ready.ask({"age": age}, asked_on="2026-11-22"), ready.id).verdict.code


@pytest.mark.parametrize(("age", "code"), [(40, "open"), (10, "closed")])
@pytest.mark.parametrize("test", [BRIDGE, OF_A_KIND])
def test_it_is_asked_by_name_or_by_kind(test: dict[str, Any], age: int, code: str) -> None:
    bridge = a_service("Bridge House", clauses=[ADULTS])
    bridge.kinds = [a_term("hostel", taxonomy="kinds")]
    bridge.save_revision().publish()
    assert verdict(test, age=age) == code


@pytest.mark.parametrize("test", [BRIDGE, OF_A_KIND])
def test_one_that_is_not_listed_takes_nobody(test: dict[str, Any]) -> None:
    a_draft("Bridge House", clauses=[ADULTS])
    assert verdict(test, age=40) == "closed"


def test_what_the_other_asks_about_others_counts_for_nothing_here() -> None:
    a_service("Bridge House", clauses=[{**ADULTS, "test": {"elsewhere": {"kind": "nowhere"}}}])
    assert verdict(BRIDGE, age=40) == "open"


def test_what_is_printed_of_rules_made_ready_holds_nobody() -> None:
    ready = made_ready({"id": "night-shelter", "needs": {}, "clauses": [ADULTS]})
    ready.ask({"age": 40}, asked_on="2026-11-22")
    assert repr(ready) == "Ready(id='night-shelter')"
