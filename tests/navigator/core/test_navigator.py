"""Rules made ready once, for one person after another."""

import pytest

from navigator.core.documents import read_case
from navigator.core.engines import FastEngine
from navigator.core.navigator import STARTS_REMEMBERED, Navigator
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cases.by_hand import requires
from tests.navigator.core.cast import AMA, JO, PAPERS, STABLE, case, housing, mental_health, told_on


def ready(document: Json) -> Navigator:
    return Navigator(read_case(document).catalogue)


def test_services_are_judged_in_the_order_of_the_catalogue() -> None:
    document = case(housing("b"), housing("a"), housing("c"), who=AMA)
    found = read_case(document)
    judged = Navigator(found.catalogue).judge(found.people[0], {})
    assert [each.service for each in judged] == ["b", "a", "c"]


def test_where_nothing_is_stale_both_readings_share_one_engine() -> None:
    engines = ready(case(housing("h", requires("c1", PAPERS)), who=AMA)).engines({})
    assert engines.hopeful is engines.strict


def test_a_stale_clause_parts_the_readings() -> None:
    stale = told_on("2020-01-01", requires("c1", PAPERS))
    engines = ready(case(housing("h", stale), who=AMA, stale_before="2026-01-01")).engines({})
    assert [len(each.rulebook.services[0].clauses) for each in (engines.hopeful, engines.strict)] == [0, 1]


def test_rules_are_kept_ready_for_the_waits_asked_about_last() -> None:
    navigator = ready(case(housing("h"), who=AMA))
    waits = [
        read_case(case(housing("h", about={"starts_in": days}), who=AMA)).about["p1"]
        for days in range(1, STARTS_REMEMBERED + 2)
    ]
    kept = [navigator.engines(wait) for wait in waits[:-1]]
    assert navigator.engines(waits[0]) is kept[0]
    navigator.engines(waits[-1])
    assert navigator.engines(waits[0]) is kept[0]
    assert navigator.engines(waits[1]) is not kept[1]


@pytest.mark.parametrize("engine", ["fast", "reference"])
def test_one_persons_plan_leaves_the_next_ones_as_it_would_have_been(engine: str) -> None:
    found = read_case(case(mental_health("m", requires("c1", STABLE)), housing("h", requires("c1", PAPERS)), who=JO))
    other = read_case(case(housing("h", requires("c1", PAPERS)), who=AMA)).people[0]
    navigator = Navigator(found.catalogue, engine=engine)
    alone = Navigator(found.catalogue, engine=engine).plan(other, {})
    navigator.plan(found.people[0], {})
    assert navigator.plan(other, {}) == alone


@pytest.mark.parametrize("engine", ["fast", "reference"])
def test_a_navigator_made_after_another_plans_over_its_own_catalogue(engine: str) -> None:
    before = Navigator(read_case(case(housing("h", requires("c1", PAPERS)), who=AMA)).catalogue, engine=engine)
    later = read_case(case(mental_health("m"), housing("h", requires("c1", STABLE)), who=AMA))
    who, about = later.people[0], later.about["p1"]
    before.plan(who, {})
    after = Navigator(later.catalogue, engine=engine, before=before)
    assert after.plan(who, about) == Navigator(later.catalogue, engine=engine).plan(who, about)


def test_what_an_earlier_navigator_had_ready_serves_the_next_and_another_set_of_waits() -> None:
    found = read_case(case(housing("h", requires("c1", PAPERS)), housing("g", about={"starts_in": 3}), who=AMA))
    before = Navigator(found.catalogue)
    first, waiting = before.engines({}).strict, before.engines(found.about["p1"]).strict
    after = Navigator(found.catalogue, before=before).engines({}).strict
    assert isinstance(first, FastEngine)
    assert isinstance(waiting, FastEngine)
    assert isinstance(after, FastEngine)
    (ready,) = first.parts
    assert ready in waiting.parts
    assert ready in after.parts
