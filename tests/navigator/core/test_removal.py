"""One clause taken away (rules.md sections 4, 6 and 9.12)."""

import pytest

from navigator.core.lines import judge_lines
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    AMA,
    DRUGS,
    JO,
    MINDS,
    PAPERS,
    SAM,
    SOBER,
    STABLE,
    TREATED,
    VIOLENT,
    case,
    decides,
    excludes,
    gap,
    housing,
    judged,
    mental_health,
    planned,
    requires,
    service,
    substance_use,
    told_on,
)


@pytest.mark.parametrize(
    ("clauses", "away"),
    [
        ([], []),
        ([requires("c1", PAPERS)], ["c1"]),
        ([requires("c1", PAPERS), excludes("c2", VIOLENT)], []),
        ([requires("c1", PAPERS), excludes("c2", VIOLENT, strength="not_said")], ["c1"]),
        # Not closed is enough: it need not be open.
        ([requires("c1", PAPERS), requires("c2", STABLE)], ["c1"]),
        # Two clauses that together are always broken: without either it may take the person.
        ([requires("c1", STABLE), excludes("c2", STABLE)], ["c1", "c2"]),
        # Of a service that is not closed, none.
        ([requires("c1", STABLE)], []),
        ([requires("c1", PAPERS, strength="not_said")], []),
    ],
)
def test_the_clauses_each_of_which_alone_keeps_a_service_closed(clauses: list[Json], away: list[str]) -> None:
    assert judged(housing("s1", *clauses), who=AMA)["one_clause_away"] == away


def test_each_service_has_clauses_of_its_own_to_take_away() -> None:
    document = case(housing("s1", requires("c1", PAPERS)), housing("s2", requires("c2", PAPERS)), who=AMA)
    assert [line["one_clause_away"] for line in judge_lines(document)] == [["c1"], ["c2"]]


def for_both(*clauses: Json, about: Json | None = None) -> Json:
    """A service for both needs of the circle that nobody can travel to, or that is lost otherwise."""
    return service("both", *clauses, moves="mental_health substance_use", about=about or {"reach": False})


def breaks(*services: Json, who: Json = JO, **changes: object) -> list[tuple[str, str | None]]:
    """What would break the one circle."""
    plan = planned(*services, who=who, **changes)  # type: ignore[arg-type]
    return [(each["service"], each.get("clause")) for each in gap(plan, "catch_22")["breaks"]]


@pytest.mark.parametrize(
    ("others", "found"),
    [
        ([], []),
        # A second clause that shuts the same door: no single one breaks the circle there.
        ([substance_use("more", requires("a", STABLE), requires("b", PAPERS))], []),
        # A door for a third need does not matter, nor a service that cannot be reached.
        ([housing("home", requires("a", STABLE))], []),
        ([mental_health("far", requires("a", STABLE), about={"reach": False})], []),
        ([mental_health("third", requires("a", STABLE))], [("third", "a")]),
    ],
)
def test_every_single_clause_without_which_a_need_of_the_circle_has_a_stage(
    others: list[Json], found: list[tuple[str, str]]
) -> None:
    # Papers are refused to nobody but Jo, who has none.
    who = JO | {"facts": JO["facts"] | {"papers": False}}
    assert breaks(MINDS, DRUGS, *others, who=who) == [("minds", "sober"), ("drugs", "stable"), *found]


def test_a_clause_of_another_service_may_break_the_circle_through_elsewhere() -> None:
    asked = mental_health("minds", requires("sent", {"elsewhere": {"service": "clinic"}}, unless=TREATED))
    shut = housing("clinic", requires("papers", PAPERS))
    who = JO | {"facts": JO["facts"] | {"papers": False}}
    assert breaks(asked, DRUGS, shut, who=who) == [("minds", "sent"), ("drugs", "stable"), ("clinic", "papers")]


def test_a_clause_breaks_a_circle_only_where_the_run_then_reaches_one_of_its_needs() -> None:
    # Housing has no door but for `papers`; without it housing is reached, and nothing of the circle.
    who = SAM | {"facts": SAM["facts"] | {"papers": False}}
    home = housing("home", requires("papers", PAPERS), requires("sober", SOBER))
    assert ("home", "papers") not in breaks(MINDS, DRUGS, home, who=who)


def test_a_clause_that_lets_in_for_another_need_breaks_no_circle() -> None:
    who = SAM | {"facts": SAM["facts"] | {"papers": False}}
    assert breaks(housing("home", requires("papers", PAPERS)), MINDS, DRUGS, who=who) == [
        ("minds", "sober"),
        ("drugs", "stable"),
    ]


ASKS = mental_health("minds", requires("sent", {"elsewhere": {"service": "clinic"}}, unless=TREATED))
CLINIC = {"id": "clinic", "needs": {}, "clauses": [requires("papers", PAPERS)]}
NO_PAPERS = JO | {"facts": JO["facts"] | {"papers": False}}


@pytest.mark.parametrize(
    "others",
    [
        [],
        # Others that ask about it as well, for needs that Jo does not have.
        [housing("home", requires("sent", {"elsewhere": {"service": "clinic"}}))],
        [housing("home", requires("sent", {"elsewhere": {"service": "clinic"}})), housing("last")],
    ],
)
def test_a_clause_of_a_service_that_is_asked_about_may_break_a_circle(others: list[Json]) -> None:
    found = breaks(*others, DRUGS, CLINIC, ASKS, who=NO_PAPERS)
    assert found == [("drugs", "stable"), ("clinic", "papers"), ("minds", "sent")]


def test_a_clause_that_shuts_another_door_once_it_is_gone_breaks_nothing() -> None:
    # Without its rule the clinic takes Sam, and then the home no longer does, which the other clinic wants first.
    who = SAM | {"facts": SAM["facts"] | {"papers": False}}
    home = housing("home", excludes("elsewhere", {"elsewhere": {"service": "clinic"}}))
    minds = mental_health(
        "minds",
        requires("sent", {"any": [TREATED, {"elsewhere": {"service": "clinic"}}]}),
        requires("housed", {"fact": "housed", "is": True}),
    )
    for services in ([home, minds, DRUGS, CLINIC], [minds, DRUGS, CLINIC, home]):
        assert breaks(*services, who=who) == [("minds", "sent"), ("drugs", "stable")]


def test_a_clause_may_break_the_circle_of_other_needs_by_what_follows() -> None:
    # Without `papers` housing is reached; once housed, mental health has a door.
    who = SAM | {"facts": SAM["facts"] | {"papers": False}}
    home = housing("home", requires("papers", PAPERS))
    housed = mental_health("outreach", requires("housed", {"fact": "housed", "is": True}))
    found = breaks(MINDS, DRUGS, home, housed, who=who)
    assert found == [("minds", "sober"), ("drugs", "stable"), ("home", "papers"), ("outreach", "housed")]


def test_a_stale_clause_that_counts_elsewhere_may_break_a_possible_circle() -> None:
    stale = told_on("2020-01-01", requires("sober", TREATED))
    plan = planned(mental_health("minds", stale), DRUGS, who=JO, stale_before="2026-01-01")
    # Undated clauses are stale as well: hopefully both doors are open, strictly each waits for the other.
    assert gap(plan, "catch_22")["certainty"] == "possible"
    assert [each["service"] for each in gap(plan, "catch_22")["breaks"]] == ["minds", "drugs"]


@pytest.mark.parametrize(
    ("about", "breaking"),
    [
        # A service that moves all needs of the circle, takes the person, and is lost only after `takes`.
        ({"reach": False}, True),
        ({"way_in": "needs_referrer"}, True),
        ({"safe": False}, True),
        ({"in_time": False}, True),
        ({"covers": False}, False),
    ],
)
def test_a_service_for_all_needs_that_is_lost_later_on_would_break_the_circle(about: Json, breaking: bool) -> None:
    both = for_both(about=about)
    assert (("both", None) in breaks(MINDS, DRUGS, both)) is breaking


@pytest.mark.parametrize(
    ("needs", "clauses", "breaking"),
    [
        ("mental_health substance_use", [], True),
        ("mental_health", [], False),
        ("mental_health substance_use", [decides()], True),
        ("mental_health substance_use", [requires("a", STABLE), requires("b", TREATED)], False),
    ],
)
def test_such_a_service_must_move_them_all_and_take_the_person(needs: str, clauses: list[Json], breaking: bool) -> None:
    both = service("both", *clauses, moves=needs, about={"reach": False})
    assert (("both", None) in breaks(MINDS, DRUGS, both)) is breaking


def test_a_service_that_only_holds_one_of_them_breaks_no_circle() -> None:
    half = for_both() | {"needs": {"mental_health": "moves", "substance_use": "holds"}}
    assert ("both", None) not in breaks(MINDS, DRUGS, half)


def test_such_a_service_may_take_the_person_only_after_other_progress() -> None:
    both = for_both(requires("housed", {"fact": "housed", "is": True}))
    assert ("both", None) in breaks(MINDS, DRUGS, both, housing("home"), who=SAM)
    assert ("both", None) not in breaks(MINDS, DRUGS, both, who=SAM)


def test_a_ruled_out_service_breaks_nothing() -> None:
    assert ("both", None) not in breaks(MINDS, DRUGS, for_both(), who=JO | {"ruled_out": ["both"]})
