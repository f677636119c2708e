"""The next question (rules.md sections 7 and 9.10)."""

import pytest

from navigator.core.documents import read_case
from navigator.core.navigator import Navigator
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    AMA,
    ANYONE,
    CHILD,
    DRINKS,
    GROWN,
    HOUSED,
    JO,
    NOBODY_KNOWN,
    PAPERS,
    SAM,
    SOBER,
    STABLE,
    TREATED,
    VIOLENT,
    WOMAN,
    case,
    decides,
    detox,
    excludes,
    holding,
    housing,
    mental_health,
    planned,
    requires,
    somebody,
    substance_use,
    told_on,
)

NEEDED, REFINING = "needed", "refining"


def asked(*services: Json, who: Json, **changes: object) -> tuple[str, str] | None:
    """The fact that is asked next, and why."""
    found = planned(*services, who=who, **changes)["next"]  # type: ignore[arg-type]
    return (found["fact"], found["why"]) if found else None


@pytest.mark.parametrize(
    ("services", "question"),
    [
        ([], None),
        ([housing("s1")], None),
        ([housing("s1", requires("c1", PAPERS))], ("papers", NEEDED)),
        # With an open door more answers only add choices.
        ([housing("s1", requires("c1", PAPERS)), housing("s2")], ("papers", REFINING)),
        ([housing("s1", requires("c1", PAPERS)), housing("s2", decides())], ("papers", NEEDED)),
        ([housing("s1", requires("c1", PAPERS)), housing("s2", about={"reach": False})], ("papers", NEEDED)),
        # No answer changes what is closed anyway, or open anyway.
        ([housing("s1", requires("c1", PAPERS), excludes("c2", ANYONE))], None),
        ([housing("s1", requires("c1", {"any": [PAPERS, {"not": PAPERS}]}))], None),
        # An answer that only tells how it is closed to people counts.
        ([housing("s1", requires("c1", PAPERS, strength="not_said"), decides("c2"))], ("papers", NEEDED)),
        # For another need, or ruled out by nobody's answer: not asked.
        ([mental_health("s1", requires("c1", PAPERS))], None),
        # A holding service turns on it: that is worth asking.
        ([holding("s1", "housing", requires("c1", PAPERS))], ("papers", NEEDED)),
    ],
)
def test_what_is_asked_is_what_a_service_turns_on(services: list[Json], question: tuple[str, str] | None) -> None:
    assert asked(*services, who=NOBODY_KNOWN) == question


@pytest.mark.parametrize(
    ("about", "asks"),
    [
        ({"covers": False}, False),
        ({"safe": False}, False),
        ({"way_in": "papers_missing"}, False),
        ({"reach": False}, False),
        ({"usable": False}, False),
        ({"in_time": False}, False),
        # How long it lasts is no ready-made step before the door; and what is not known loses nothing.
        ({"lasts": False}, True),
        ({"covers": None, "reach": None}, True),
    ],
)
def test_nothing_is_asked_for_a_service_that_is_lost_anyway(about: Json, asks: bool) -> None:
    assert (asked(housing("s1", requires("c1", PAPERS), about=about), who=NOBODY_KNOWN) is not None) is asks


def test_nothing_is_asked_for_a_service_that_is_ruled_out() -> None:
    assert asked(housing("s1", requires("c1", PAPERS)), who=NOBODY_KNOWN | {"ruled_out": ["s1"]}) is None


@pytest.mark.parametrize(
    ("who", "question"),
    [
        (NOBODY_KNOWN | {"declined": ["papers"]}, "stable"),
        (NOBODY_KNOWN | {"declined": ["papers", "stable"]}, None),
        (somebody("housing", stable=True), "papers"),
        (somebody("housing", papers=False), None),
    ],
)
def test_what_is_declined_or_known_is_not_asked(who: Json, question: str | None) -> None:
    found = asked(housing("s1", requires("c1", PAPERS), requires("c2", STABLE)), who=who)
    assert (found[0] if found else None) == question


def test_what_is_deduced_is_not_asked_and_what_else_would_settle_it_is() -> None:
    adult = {"fact": "adult", "is": True}
    home = housing("home", requires("c1", adult, unless=PAPERS))
    assert asked(home, who=somebody("housing", age=17), implications=[CHILD]) == ("papers", NEEDED)


def test_whole_years_are_not_fully_known_where_a_door_turns_on_the_birthday() -> None:
    young = housing("s1", requires("c1", {"fact": "age", "at_most": 17}), about={"starts_in": 14})
    assert asked(young, who=somebody("housing", age=17)) == ("age", NEEDED)
    assert asked(young, who=somebody("housing", age="2009-05-05")) is None
    assert asked(housing("s1", requires("c1", GROWN)), who=somebody("housing", age=17)) is None


@pytest.mark.parametrize(
    ("services", "fact"),
    [
        # Needed before refining, however sensitive.
        ([mental_health("a", requires("c1", WOMAN)), housing("b"), housing("c", requires("c1", STABLE))], "gender"),
        # Then the least sensitive: stable 0, papers and age 1, gender and drinking 2.
        ([housing("a", requires("c1", WOMAN)), housing("b", requires("c1", PAPERS))], "papers"),
        ([housing("a", requires("c1", PAPERS)), housing("b", requires("c1", STABLE))], "stable"),
        # Then the one on which most such services turn.
        ([housing("a", requires("c1", TREATED)), housing("b", requires("c1", STABLE)),
          housing("c", requires("c1", STABLE))], "stable"),
        # Services for several needs count once; all needs count.
        ([housing("a", requires("c1", STABLE)), housing("b", requires("c1", TREATED)),
          mental_health("c", requires("c1", TREATED))], "in_treatment"),
        # Then the vocabulary's order: in_treatment, stable, housed.
        ([housing("a", requires("c1", HOUSED)), housing("b", requires("c1", STABLE))], "stable"),
        ([housing("a", requires("c1", {"all": [HOUSED, STABLE, TREATED]}))], "in_treatment"),
        ([housing("a", requires("c1", PAPERS)), housing("b", requires("c1", GROWN))], "age"),
    ],
)  # fmt: skip
def test_which_of_several_questions_comes_first(services: list[Json], fact: str) -> None:
    found = asked(*services, who=somebody("housing", "mental_health"))
    assert found is not None
    assert found[0] == fact


@pytest.mark.parametrize(
    ("facts", "declined", "fact"),
    [
        # Fewer than three answers beside the needs: the most sensitive waits, though it is needed.
        ({}, [], "papers"),
        ({"age": 34, "stable": True}, [], "papers"),
        # Given or declined, three are enough.
        ({"age": 34, "stable": True, "nights": 3}, [], "violence"),
        ({"age": 34, "stable": True}, ["nights"], "violence"),
        ({}, ["age", "stable", "nights"], "violence"),
        ({"age": 34}, ["stable"], "papers"),
    ],
)
def test_the_most_sensitive_facts_are_never_among_the_first_three(facts: Json, declined: list[str], fact: str) -> None:
    # Housing turns on violence; mental health has an open door, and one more that asks for papers.
    services = [
        housing("home", excludes("c1", VIOLENT)),
        mental_health("minds"),
        mental_health("more", requires("c1", PAPERS)),
    ]
    found = asked(*services, who=somebody("housing", "mental_health", **facts) | {"declined": declined})
    assert found is not None
    assert found[0] == fact


def test_the_most_sensitive_is_asked_early_where_nothing_else_is_left() -> None:
    assert asked(housing("home", excludes("c1", VIOLENT)), who=NOBODY_KNOWN) == ("violence", NEEDED)


def test_after_three_answers_the_most_sensitive_still_comes_last_of_the_needed() -> None:
    services = [housing("home", excludes("c1", VIOLENT)), housing("other", requires("c1", PAPERS))]
    assert asked(*services, who=somebody("housing", age=3, stable=True, nights=3)) == ("papers", NEEDED)


def test_a_door_at_a_later_stage_is_asked_about_with_the_progress_made() -> None:
    # The home turns on papers once treatment is under way; today it is closed.
    services = [housing("home", requires("c1", TREATED), requires("c2", PAPERS)), substance_use("drugs")]
    assert asked(*services, who=SAM) == ("papers", NEEDED)
    assert asked(services[0], who=SAM) is None


def test_progress_that_settles_a_fact_does_not_ask_it_before() -> None:
    # Whether Jo was ever stable is not known, and both today and after the clinic doors turn on papers.
    who = somebody("housing", "mental_health", housed=False)
    services = [housing("home", requires("c1", STABLE), requires("c2", PAPERS)), mental_health("minds")]
    assert asked(*services, who=who) == ("stable", NEEDED)


def test_services_are_counted_over_all_stages() -> None:
    # Papers: one service today. Gender is as sensitive as drinking: two services, one of them only after treatment.
    services = [
        substance_use("drugs"),
        housing("a", requires("c1", {"fact": "nights", "at_least": 3})),
        housing("b", requires("c1", TREATED), requires("c2", STABLE)),
        housing("c", requires("c1", TREATED), requires("c2", STABLE)),
    ]
    who = somebody("housing", "substance_use", in_treatment=False, drinking="some")
    assert asked(*services, who=who) == ("stable", NEEDED)


@pytest.mark.parametrize(
    ("services", "why"),
    [
        # Needed: its need has no open door at stage 0.
        ([housing("home", requires("c1", STABLE)), housing("later", requires("c1", TREATED)), substance_use("drugs")],
         NEEDED),
        ([housing("home", requires("c1", STABLE)), housing("now"), substance_use("drugs")], REFINING),
    ],
)  # fmt: skip
def test_an_open_door_at_a_later_stage_is_no_open_door_today(services: list[Json], why: str) -> None:
    who = somebody("housing", "substance_use", in_treatment=False, drinking="some")
    assert asked(*services, who=who) == ("stable", why)


def test_a_service_for_a_met_and_an_unmet_need_is_needed() -> None:
    both = {"id": "both", "needs": {"housing": "moves", "detox": "holds"}, "clauses": [requires("c1", PAPERS)]}
    assert asked(both, housing("home"), who=somebody("housing", "detox")) == ("papers", NEEDED)


def test_questions_are_those_of_the_hopeful_reading() -> None:
    stale = told_on("2020-01-01", requires("c1", PAPERS))
    assert asked(housing("home", stale), who=NOBODY_KNOWN, stale_before="2026-05-21") is None


def test_nothing_is_left_to_ask_where_all_is_settled() -> None:
    assert asked(housing("home", requires("c1", PAPERS), excludes("c2", VIOLENT)), who=AMA) is None
    assert asked(substance_use("rehab", requires("c1", SOBER)), detox("ward"), who=JO) is None


def test_drinking_is_asked_where_a_progression_turns_on_it_only_if_a_door_does() -> None:
    who = somebody("housing", "substance_use", in_treatment=False)
    services = [substance_use("drugs"), housing("home", requires("c1", TREATED))]
    assert asked(*services, who=who) is None
    assert asked(*services, housing("dry", excludes("c1", DRINKS)), who=who) == ("drinking", NEEDED)


@pytest.mark.parametrize("engine", ["fast", "reference"])
def test_a_fact_that_can_only_change_along_with_another_is_asked_in_its_stead(engine: str) -> None:
    both_ways = [
        {"if": {"fact": "age", "at_most": 17}, "then": {"adult": False}},
        {"if": {"fact": "age", "at_least": 18}, "then": {"adult": True}},
    ]
    grown = housing("h", requires("c1", {"fact": "adult", "is": True}))
    who = {**somebody("housing"), "declined": ["adult"]}
    plan = planned(grown, who=who, engine=engine, implications=both_ways)
    assert plan["next"] == {"fact": "age", "why": "needed"}


def all_asked(*services: Json, who: Json) -> list[tuple[str, str, int]]:
    """Every fact that can still change the plan, in order: why, and how many services turn on it."""
    case_read = read_case(case(*services, who=who))
    plan = Navigator(case_read.catalogue).plan(case_read.people[0], case_read.about["p1"])
    assert plan.next == (plan.asking[0] if plan.asking else None)
    return [(each.fact, each.why, each.services) for each in plan.asking]


@pytest.mark.parametrize(
    ("services", "asking"),
    [
        ([], []),
        ([housing("a")], []),
        # Each fact that is left, the least sensitive first: stable 0, papers 1, gender 2.
        ([housing("a", requires("c1", WOMAN), requires("c2", PAPERS)), housing("b", requires("c1", STABLE))],
         [("stable", NEEDED, 1), ("papers", NEEDED, 1), ("gender", NEEDED, 1)]),
        # What a need waits for comes before what only adds choices, however private.
        ([housing("a", requires("c1", WOMAN)), mental_health("b"), mental_health("c", requires("c1", STABLE))],
         [("gender", NEEDED, 1), ("stable", REFINING, 1)]),
        # Equally private: the one on which more services turn, then the vocabulary's order.
        ([housing("a", requires("c1", TREATED)), housing("b", requires("c1", HOUSED)),
          housing("c", requires("c1", HOUSED), requires("c2", STABLE))],
         [("housed", NEEDED, 2), ("in_treatment", NEEDED, 1), ("stable", NEEDED, 1)]),
        # A service counts once for each fact, for however many of the needs; those lost anyway do not count.
        ([housing("a", requires("c1", STABLE), requires("c2", PAPERS), decides("c3")),
          {**housing("b", requires("c1", STABLE)), "needs": {"housing": "moves", "mental_health": "moves"}},
          housing("c", requires("c1", STABLE), about={"covers": False})],
         [("stable", NEEDED, 2), ("papers", NEEDED, 1)]),
        # The most sensitive waits for three answers, though it is needed and others are not.
        ([housing("a", excludes("c1", VIOLENT)), mental_health("b"), mental_health("c", requires("c1", PAPERS))],
         [("papers", REFINING, 1), ("violence", NEEDED, 1)]),
    ],
)  # fmt: skip
def test_all_that_is_left_to_ask_is_told_in_order(services: list[Json], asking: list[tuple[str, str, int]]) -> None:
    assert all_asked(*services, who=somebody("housing", "mental_health")) == asking


def test_what_is_known_or_declined_leaves_the_rest_in_order() -> None:
    services = [housing("a", requires("c1", WOMAN), requires("c2", PAPERS), requires("c3", STABLE))]
    who = somebody("housing", papers=True) | {"declined": ["stable"]}
    assert all_asked(*services, who=who) == [("gender", NEEDED, 1)]


def test_a_service_that_turns_on_a_fact_at_two_stages_counts_once() -> None:
    services = [substance_use("drugs"), housing("a", requires("c1", STABLE)), housing("b", requires("c1", TREATED))]
    who = somebody("housing", "substance_use", in_treatment=False, drinking="some")
    assert all_asked(*services, who=who) == [("stable", NEEDED, 1)]
