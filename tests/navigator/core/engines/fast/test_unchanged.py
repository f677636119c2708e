"""Which services are judged as before, and which parts of an engine serve on."""

import pytest

from navigator.core.engines.fast.engine import MOST_PARTS, FastEngine
from navigator.core.engines.fast.unchanged import unchanged
from navigator.core.rulebook import Rulebook
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    ELSEWHERE,
    PAPERS,
    STABLE,
    engine_of,
    excludes,
    housing,
    requires,
    substance_use,
    told_on,
)

A, B = housing("a", requires("c1", PAPERS)), housing("b", requires("c1", STABLE))
ASKING = housing("s1", excludes("c1", ELSEWHERE))
OF_A_KIND = housing("s1", excludes("c1", {"elsewhere": {"kind": "hostel"}}))
STALE_IN_PART = told_on("2020-01-01", requires("c1", PAPERS))


def book(*services: Json, stale_before: str | None = None) -> Rulebook:
    """The rules of these services in the hopeful reading, which is the one written down where nothing is stale."""
    return engine_of(*services, engine="fast", stale_before=stale_before)[0].rulebook


@pytest.mark.parametrize(
    ("old", "new", "stood"),
    [
        ([A, B], [A, B], {0: 0, 1: 1}),
        ([A, B], [B, A], {0: 1, 1: 0}),
        ([A, B], [B], {0: 1}),
        ([B], [A, B], {1: 0}),
        ([A, B], [A, housing("b", requires("c1", PAPERS))], {0: 0}),
        # What it is called or is for does not turn its verdict; what its clauses are called does, where they are told.
        ([A], [substance_use("a", requires("c1", PAPERS), kinds=["team"])], {0: 0}),
        ([A], [housing("a", requires("c2", PAPERS))], {}),
        ([A], [A | {"about": {"starts_in": 3}}], {}),
        # Who asks about others is judged anew where one of them changes, comes or goes.
        ([ASKING, housing("s2")], [ASKING, housing("s2")], {0: 0, 1: 1}),
        ([ASKING, housing("s2")], [housing("s2"), ASKING], {0: 1, 1: 0}),
        ([ASKING, housing("s2")], [ASKING, housing("s2", requires("c1", PAPERS))], {}),
        ([ASKING, housing("s2")], [ASKING, housing("s2", about={"starts_in": 3})], {}),
        ([ASKING, housing("s2"), A], [ASKING, housing("s2"), B], {0: 0, 1: 1}),
        ([OF_A_KIND, A], [OF_A_KIND, A | {"kinds": ["hostel"]}], {1: 1}),
        ([OF_A_KIND, A | {"kinds": ["hostel"]}], [OF_A_KIND], {}),
    ],
)
def test_who_is_judged_as_before(old: list[Json], new: list[Json], stood: dict[int, int]) -> None:
    assert unchanged(book(*old), book(*new)) == stood


def test_who_asks_about_a_service_is_judged_anew_when_a_clause_of_it_goes_stale_in_one_reading() -> None:
    services = [ASKING, housing("s2", STALE_IN_PART), A | {"clauses": []}]
    fresh, stale = book(*services), book(*services, stale_before="2026-01-01")
    assert unchanged(fresh, stale) == {2: 2}


@pytest.mark.parametrize("before", [(), (told_on("2020-01-01", requires("c1", STABLE)),)])
def test_who_asks_about_a_service_is_judged_anew_where_only_the_reading_with_its_stale_clauses_differs(
    before: tuple[Json, ...],
) -> None:
    asking = housing("s1", told_on("2026-06-01", excludes("c1", ELSEWHERE)))
    old = book(asking, housing("s2", *before), stale_before="2026-01-01")
    new = book(asking, housing("s2", STALE_IN_PART), stale_before="2026-01-01")
    assert unchanged(old, new) == {1: 1}


def ready(*services: Json) -> FastEngine:
    engine = engine_of(*services, engine="fast")[1]
    assert isinstance(engine, FastEngine)
    return engine


def test_what_did_not_change_is_not_made_ready_again() -> None:
    before = ready(A, B)
    after = before.over(book(A, housing("b"), housing("c")))
    assert [list(part.services) for part in before.parts] == [[0, 1]]
    assert [list(part.services) for part in after.parts] == [[0, 1], [1, 2]]
    assert list(before.parts) == list(after.parts)[:1]


def test_what_is_gone_needs_no_new_part() -> None:
    before = ready(A, B)
    assert [*before.over(book(B)).parts] == [*before.parts]


def test_many_small_changes_leave_few_parts() -> None:
    names = [f"s{number:02}" for number in range(20)]
    rules = {name: [requires("c1", PAPERS)] for name in names}
    engine = ready(*(housing(name, *rules[name]) for name in names))
    for name in names[:12]:
        rules[name] = [requires("c1", STABLE)]
        engine = engine.over(book(*(housing(each, *rules[each]) for each in names)))
        assert len(engine.parts) <= MOST_PARTS
    assert sorted(len(part.services) for part in engine.parts)[-1] == 20
