from typing import Any

import pytest

from tests.navigator.core.cases.by_hand import case_of, excludes, requires, service
from tests.navigator.core.oracle import judge_lines, law_of_reasons

FACTS = {
    "age": {"kind": "age"},
    "drink": {"kind": "one", "options": ["none", "some", "daily"]},
    "papers": {"kind": "yes_no"},
    "violence": {"kind": "ago"},
}
Json = dict[str, Any]
PAPERS: Json = {"fact": "papers", "is": True}
DAILY: Json = {"fact": "drink", "is": "daily"}
DRINKS: Json = {"fact": "drink", "one_of": ["some", "daily"]}
ADULT: Json = {"fact": "age", "at_least": 18}
RECENT: Json = {"fact": "violence", "within_months": 6}


def judged(*services: Json, facts: Json | None = None, **case: Any) -> Json:
    """The line of the first service."""
    document = case_of(list(services), facts=FACTS, person={"facts": facts or {}}) | case
    return next(judge_lines(document))


@pytest.mark.parametrize(
    ("clauses", "facts", "outcomes", "settles"),
    [
        ([], {}, ["open"], []),
        ([requires("a", PAPERS)], {"papers": True}, ["open"], []),
        ([requires("a", PAPERS)], {"papers": False}, ["closed"], []),
        ([requires("a", PAPERS)], {}, ["closed", "open"], ["papers"]),
        ([excludes("a", DAILY, strength="case_by_case")], {"drink": "daily"}, ["case_by_case"], []),
        ([excludes("a", DAILY, strength="not_said")], {"drink": "daily"}, ["not_said"], []),
        ([excludes("a", DAILY, challenge={"by": "duty"})], {"drink": "daily"}, ["case_by_case"], []),
        ([excludes("a", DAILY, challenge={"by": "guidance"})], {"drink": "daily"}, ["closed"], []),
        ([excludes("a", DAILY, unless=PAPERS)], {"drink": "daily", "papers": True}, ["open"], []),
        ([excludes("a", DAILY, unless=PAPERS)], {"drink": "daily"}, ["closed", "open"], ["papers"]),
        ([excludes("a", DAILY, unless=PAPERS)], {}, ["closed", "open"], ["drink", "papers"]),
        # Whatever the missing answer, one of the two clauses is broken.
        ([requires("a", PAPERS), excludes("b", PAPERS)], {}, ["closed"], []),
        # The worst broken strength counts.
        (
            [requires("a", PAPERS, strength="not_said"), excludes("b", DAILY, strength="case_by_case")],
            {"papers": False, "drink": "daily"},
            ["not_said"],
            [],
        ),
        # A whole-years age leaves the birthday open, and nothing else.
        ([requires("a", ADULT)], {"age": 18}, ["open"], []),
        ([requires("a", {"fact": "age", "at_most": 17})], {"age": 17}, ["open"], []),
    ],
)
def test_the_verdict_is_the_set_of_outcomes_over_all_completions(
    clauses: list[Json], facts: Json, outcomes: list[str], settles: list[str]
) -> None:
    line = judged(service("s1", *clauses), facts=facts)
    assert (line["outcomes"], line["settles"]) == (outcomes, settles)


@pytest.mark.parametrize(("day", "outcomes"), [(None, ["closed"]), ("asked", ["open"]), ("start", ["closed"])])
def test_a_clause_is_judged_on_the_day_of_asking_and_on_the_day_support_starts(
    day: str | None, outcomes: list[str]
) -> None:
    clause = requires("a", {"fact": "age", "at_most": 17}) | ({"day": day} if day else {})
    line = judged(service("s1", clause, about={"starts_in": 14}), facts={"age": "2008-12-01"})
    assert line["outcomes"] == outcomes


def test_a_birthday_in_the_wait_may_settle_a_whole_years_age() -> None:
    clause = requires("a", {"fact": "age", "at_most": 17})
    line = judged(service("s1", clause, about={"starts_in": 14}), facts={"age": 17})
    assert (line["outcomes"], line["settles"]) == (["closed", "open"], ["age"])


@pytest.mark.parametrize(
    ("facts", "opens_on"),
    [
        ({"age": "2008-12-01"}, "2026-12-01"),
        ({"age": "2009-11-21"}, "2027-11-21"),
        ({"age": "2009-11-22"}, None),
        # The latest birthday of a seventeen-year-old decides: until then not every completion is open, but one is
        # on the first day.
        ({"age": 17}, "2026-11-22"),
    ],
)
def test_a_closed_service_opens_on_the_first_day_that_does_not_close_it(facts: Json, opens_on: str | None) -> None:
    assert judged(service("s1", requires("a", ADULT)), facts=facts)["opens_on"] == opens_on


def test_the_first_birthday_after_a_28_february_of_a_leap_year_may_be_1_march() -> None:
    case = case_of([service("s1", requires("a", ADULT))], facts=FACTS, person={"facts": {"age": 17}})
    case["people"][0]["asked_on"] = "2028-02-28"
    # Nobody was born on 29 February 2010, so the next to turn eighteen were born on 1 March.
    assert next(judge_lines(case))["opens_on"] == "2028-03-01"


def test_a_look_back_runs_out_after_thirty_days_a_month() -> None:
    line = judged(service("s1", excludes("a", RECENT)), facts={"violence": 5})
    assert (line["verdict"], line["opens_on"]) == ("closed", "2027-01-20")


def test_a_door_closes_on_the_first_day_that_closes_it() -> None:
    line = judged(service("s1", requires("a", {"fact": "age", "at_most": 24})), facts={"age": "2001-12-24"})
    assert (line["opens_on"], line["closes_on"]) == (None, "2026-12-24")


def test_one_clause_away_names_each_clause_that_alone_shuts_the_door() -> None:
    alone = judged(
        service("s1", requires("a", PAPERS), requires("b", DAILY)), facts={"papers": False, "drink": "daily"}
    )
    both = judged(service("s1", requires("a", PAPERS), excludes("b", DAILY)), facts={"papers": False, "drink": "daily"})
    assert (alone["one_clause_away"], both["one_clause_away"]) == (["a"], [])


ELSEWHERE = {"elsewhere": {"service": "s2"}}


@pytest.mark.parametrize(
    ("other", "outcomes"),
    [
        (service("s2"), ["closed"]),
        (service("s2", requires("a", PAPERS)), ["open"]),
        (service("s2", requires("a", PAPERS, strength="case_by_case")), ["closed"]),
        (service("s2", requires("a", PAPERS, strength="not_said")), ["open"]),
        (service("s3", service="s2"), ["closed"]),
        (service("s3"), ["open"]),
        # Its own clause that speaks of others is left out.
        (service("s2", requires("a", {"elsewhere": {"service": "s1"}})), ["closed"]),
        # A strand of the same service is no other service.
        (service("s2", service="s1"), ["open"]),
    ],
)
def test_elsewhere_holds_where_another_service_is_open_or_decides_case_by_case(
    other: Json, outcomes: list[str]
) -> None:
    line = judged(service("s1", excludes("a", ELSEWHERE)), other, facts={"papers": False})
    assert line["outcomes"] == outcomes


def test_what_is_unknown_elsewhere_is_the_same_person_here() -> None:
    first = service("s1", excludes("a", ELSEWHERE), excludes("b", PAPERS))
    line = judged(first, service("s2", excludes("a", PAPERS)), facts={})
    assert (line["outcomes"], line["settles"]) == (["closed"], [])


@pytest.mark.parametrize(
    ("reasons", "lawful"),
    [
        ([{"clauses": ["a"], "facts": ["papers"]}], True),
        ([{"clauses": ["a"], "facts": ["papers", "drink"]}], False),
        ([{"clauses": ["a"], "facts": []}], False),
        ([{"clauses": ["a", "b"], "facts": ["papers"]}], False),
        ([], False),
        ([{"clauses": ["a"], "facts": ["papers"]}, {"clauses": ["b"], "facts": ["drink"]}], False),
    ],
)
def test_the_law_of_reasons_wants_each_broken_clause_with_just_its_facts(reasons: list[Json], lawful: bool) -> None:
    clauses = [requires("a", PAPERS), excludes("b", DAILY)]
    document = case_of([service("s1", *clauses)], facts=FACTS, person={"facts": {"papers": False, "drink": "some"}})
    assert (not law_of_reasons(document, document["people"][0], document["services"][0], reasons)) is lawful


@pytest.mark.parametrize(
    ("reasons", "lawful"),
    [
        ([{"clauses": ["a", "b"], "facts": ["drink"]}], True),
        ([{"clauses": ["a", "b", "c"], "facts": ["drink"]}], False),
        ([{"clauses": ["a"], "facts": ["drink"]}], False),
        ([{"clauses": ["a", "b"], "facts": []}], False),
    ],
)
def test_where_no_clause_is_surely_broken_the_law_wants_one_smallest_set(reasons: list[Json], lawful: bool) -> None:
    sober_with_papers = {"any": [PAPERS, {"not": DRINKS}]}
    clauses = [requires("a", sober_with_papers), excludes("b", PAPERS), excludes("c", ADULT)]
    document = case_of([service("s1", *clauses)], facts=FACTS, person={"facts": {"drink": "some"}})
    assert (not law_of_reasons(document, document["people"][0], document["services"][0], reasons)) is lawful
