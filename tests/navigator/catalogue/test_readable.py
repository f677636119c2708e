"""Documents that the core cannot read: all four outcomes, and never dropped."""

from typing import Any

import pytest

from navigator.catalogue.readable import UNREADABLE, read
from navigator.core.cases import Catalogue
from navigator.core.documents import Faults, read_person
from navigator.core.navigator import Navigator
from navigator.core.verdicts import Outcome
from navigator.vocabulary import shipped_vocabulary

ADULTS = {"id": "adults", "effect": "requires", "strength": "always", "test": {"fact": "age", "at_least": 18}}
GOOD = {"id": "good", "needs": {"housing": "moves"}, "clauses": [ADULTS]}

BAD: list[tuple[str, dict[str, Any], str]] = [
    ("a fact that is none", {"clauses": [{**ADULTS, "test": {"fact": "shoe_size", "at_least": 18}}]}, "shoe_size"),
    ("a need that is none", {"needs": {"housing": "moves", "wings": "moves"}}, "wings"),
    ("needs of no shape", {"needs": ["housing"]}, "needs"),
    ("clauses of no shape", {"clauses": "adults only"}, "clauses"),
    ("a service that never was", {"clauses": [{**ADULTS, "test": {"elsewhere": {"service": "nowhere"}}}]}, "nowhere"),
    ("two clauses of one name", {"clauses": [ADULTS, ADULTS]}, "adults"),
]


@pytest.mark.parametrize(("what", "change", "named"), BAD, ids=[each[0] for each in BAD])
def test_what_cannot_be_read_has_every_outcome_and_says_why(what: str, change: dict[str, Any], named: str) -> None:
    reading = read(shipped_vocabulary(), [GOOD, {**GOOD, "id": "bad", **change}])
    person = read_person(
        reading.vocabulary, reading.services, {"id": "p", "asked_on": "2026-11-22", "facts": {"age": 30}}
    )
    engine = Navigator(Catalogue(reading.vocabulary, reading.services)).engines({}).strict
    assert [each.id for each in reading.services] == ["good", "bad"]
    assert set(engine.outcomes(1, person.answers)) == set(Outcome)
    assert set(engine.outcomes(0, person.answers)) == {Outcome.OPEN}
    assert named in str(reading.unreadable["bad"])


def test_it_stays_a_door_for_the_needs_that_can_be_read() -> None:
    reading = read(shipped_vocabulary(), [{**GOOD, "needs": {"housing": "moves", "wings": "moves"}}])
    assert reading.services[0].needs == {"housing": "moves"}


def test_a_service_that_others_ask_about_is_still_there_for_them() -> None:
    asks = {**GOOD, "id": "asks", "clauses": [{**ADULTS, "test": {"elsewhere": {"service": "bad"}}}]}
    reading = read(shipped_vocabulary(), [asks, {**GOOD, "id": "bad", "clauses": [{}]}])
    assert list(reading.unreadable) == ["bad"]


def test_rules_may_ask_about_services_that_are_read_at_another_time() -> None:
    asks = {**GOOD, "id": "asks", "clauses": [{**ADULTS, "test": {"elsewhere": {"service": "there"}}}]}
    reading = read(shipped_vocabulary(), [asks], others=["there"])
    assert [each.id for each in reading.services] == ["asks"]
    assert reading.unreadable == {}


def test_what_is_read_at_another_time_is_not_missed_beside_something_unreadable() -> None:
    asks = {**GOOD, "id": "asks", "clauses": [{**ADULTS, "test": {"elsewhere": {"service": "there"}}}]}
    reading = read(shipped_vocabulary(), [asks, {**GOOD, "id": "bad", "clauses": [{}]}], others=["there"])
    assert [each.id for each in reading.services] == ["asks", "bad"]
    assert list(reading.unreadable) == ["bad"]


def test_where_everything_can_be_read_the_vocabulary_is_as_it_was() -> None:
    reading = read(shipped_vocabulary(), [GOOD])
    assert UNREADABLE not in reading.vocabulary.facts
    assert reading.unreadable == {}


def test_a_vocabulary_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(Faults, match="format"):
        read({**shipped_vocabulary(), "format": 2}, [GOOD])
