"""Rules that change, by every engine: changed so many times, it answers as one that was made for the last ones."""

from dataclasses import replace
from random import Random

import pytest

from navigator.core.cases import Case
from navigator.core.clauses import Service
from navigator.core.documents import read_case
from navigator.core.engines import ENGINES
from navigator.core.engines.fast import engine as fast_engine
from navigator.core.facts.givens import Answers
from navigator.core.rulebook import Rulebook, as_written, hopeful
from navigator.core.verdicts import Engine
from tests.navigator.core.cases.chances import chance, some
from tests.navigator.core.cases.documents import random_case
from tests.navigator.core.cast import (
    ADULT,
    AMA,
    CHILD,
    ELSEWHERE,
    GROWN,
    PAPERS,
    STABLE,
    answers,
    engine_of,
    excludes,
    housing,
    outcomes_named,
    requires,
    somebody,
)

pytestmark = pytest.mark.parametrize("engine", ENGINES)

AT_ONCE = 10


def everything(engine: Engine, given: Answers) -> object:
    """All that an engine says of a person, over all its services."""
    services = engine.rulebook.services
    every = range(len(services))
    verdicts = engine.verdicts(given)
    shut = engine.rulebook.everyone & ~verdicts.taken(strict=True)
    return (
        verdicts,
        dict(engine.settling(given, engine.rulebook.everyone)),
        [engine.outcomes(at, given) for at in every],
        [engine.outcomes(at, given, without=clause.id) for at in every for clause in services[at].clauses],
        [list(engine.outcomes_by_day(at, given, [0, 40])) for at in every],
        [engine.settles(at, given) for at in every],
        [engine.broken(at, [clause.id], given) for at in every for clause in services[at].clauses],
        list(engine.liftable(given, shut, strict=True)),
    )


def changed(rng: Random, services: list[Service]) -> list[Service]:
    """Some services of the same names: some gone, some with the clauses of others, now and then in another order."""
    kept = some(rng, services, least=1)
    swapped = [replace(each, clauses=rng.choice(services).clauses) if chance(rng, 0.3) else each for each in kept]
    lighter = [replace(each, clauses=each.clauses[1:]) if chance(rng, 0.2) else each for each in swapped]
    if chance(rng, 0.2):
        rng.shuffle(lighter)
    return lighter


def book(rng: Random, case: Case, services: list[Service]) -> Rulebook:
    """These services in one of the two readings, some with another wait than before."""
    starts_in = tuple(40 if chance(rng, 0.1) else len(each.id) * 7 % 3 * 10 for each in services)
    vocabulary, stale_before = case.catalogue.vocabulary, case.catalogue.stale_before
    if chance(rng, 0.3):
        return hopeful(vocabulary, tuple(services), starts_in=starts_in, stale_before=stale_before)
    return as_written(vocabulary, tuple(services), starts_in=starts_in)


@pytest.mark.parametrize("most_parts", [1, 2, 6])
@pytest.mark.parametrize("first", range(0, 40, AT_ONCE))
def test_after_many_changes_it_answers_as_one_made_from_scratch(
    first: int, most_parts: int, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fast_engine, "MOST_PARTS", most_parts)
    for seed in range(first, first + AT_ONCE):
        rng = Random(seed)
        case = read_case(random_case(rng, most_services=6, most_people=2, moving=0.3))
        services = list(case.catalogue.services)
        made = ENGINES[engine](book(rng, case, services))
        for _ in range(4):
            latest = book(rng, case, changed(rng, services))
            made = made.over(latest)
            for person in case.people:
                scratch = everything(ENGINES[engine](latest), person.answers)
                assert everything(made, person.answers) == scratch, (seed, person.id)


def test_what_was_changed_and_what_was_not_are_each_judged_by_their_own_rules(engine: str) -> None:
    _, before = engine_of(housing("a", requires("c1", PAPERS)), housing("b", requires("c1", STABLE)), engine=engine)
    services = [housing("new", requires("c1", GROWN)), housing("a", requires("c1", PAPERS)), housing("b")]
    _, latest = engine_of(*services, engine=engine)
    found = before.over(latest.rulebook).verdicts(answers(AMA))
    assert found.possible == latest.verdicts(answers(AMA)).possible
    assert [found.of(at) for at in (1, 2)] == [outcomes_named("closed"), outcomes_named("open")]


def test_who_asks_about_a_service_that_changed_is_judged_anew(engine: str) -> None:
    asking = housing("s1", excludes("c1", ELSEWHERE))
    _, before = engine_of(asking, housing("s2"), engine=engine)
    _, latest = engine_of(asking, housing("s2", requires("c1", PAPERS)), engine=engine)
    found = [each.outcomes(0, answers(AMA)) for each in (before, before.over(latest.rulebook))]
    assert found == [outcomes_named("closed"), outcomes_named("open")]


def test_who_asks_about_services_of_a_kind_is_judged_anew_when_one_more_is_of_it(engine: str) -> None:
    asking = housing("s1", excludes("c1", {"elsewhere": {"kind": "hostel"}}))
    _, before = engine_of(asking, housing("s2"), engine=engine)
    _, latest = engine_of(asking, housing("s2", kinds=["hostel"]), engine=engine)
    found = [each.outcomes(0, answers(AMA)) for each in (before, before.over(latest.rulebook))]
    assert found == [outcomes_named("open"), outcomes_named("closed")]


def test_a_wait_that_changes_is_a_rule_that_changes(engine: str) -> None:
    young = requires("c1", {"fact": "age", "at_most": 17})
    _, before = engine_of(housing("s1", young), engine=engine)
    _, latest = engine_of(housing("s1", young, about={"starts_in": 30}), engine=engine)
    soon_grown = answers(somebody("housing", age="2008-12-01"))
    found = [each.outcomes(0, soon_grown) for each in (before, before.over(latest.rulebook))]
    assert found == [outcomes_named("open"), outcomes_named("closed")]


def test_another_vocabulary_is_another_set_of_rules(engine: str) -> None:
    grown = housing("s1", requires("c1", ADULT))
    _, before = engine_of(grown, engine=engine)
    _, latest = engine_of(grown, engine=engine, implications=[CHILD])
    child = answers(somebody("housing", age=9))
    found = [each.outcomes(0, child) for each in (before, before.over(latest.rulebook))]
    assert found == [outcomes_named("open", "closed"), outcomes_named("closed")]
