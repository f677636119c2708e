from datetime import date

import pytest

from navigator.core.clauses import Clause, Outcome, Service
from navigator.core.conditions import Elsewhere, Leaf, Not

PAPERS = Leaf("papers", "is", True)
DAILY = Leaf("drinking", "is", "daily")
FIRST = Clause("c1", "requires", "always", PAPERS, confirmed_on=date(2026, 5, 21))
SECOND = Clause("c2", "excludes", "always", DAILY)


@pytest.mark.parametrize(
    ("strength", "challenge", "outcome"),
    [
        ("always", None, "closed"),
        ("not_said", None, "not_said"),
        ("case_by_case", None, "case_by_case"),
        # The law says that the service may not refuse for this.
        ("always", "duty", "case_by_case"),
        ("not_said", "duty", "not_said"),
        ("case_by_case", "duty", "case_by_case"),
        # It should not stand, but in practice it does.
        ("always", "guidance", "closed"),
        ("not_said", "guidance", "not_said"),
    ],
)
def test_what_a_broken_clause_makes_of_the_outcome(strength: str, challenge: str | None, outcome: str) -> None:
    assert Clause("c1", "requires", strength, PAPERS, challenge=challenge).outcome.code == outcome


def test_outcomes_go_from_best_to_worst() -> None:
    assert [outcome.code for outcome in sorted(Outcome)] == ["open", "case_by_case", "not_said", "closed"]


def test_a_clause_turns_on_the_facts_of_its_test_and_of_its_unless() -> None:
    other = Elsewhere(service="s2")
    clause = Clause("c1", "requires", "always", Not(PAPERS), unless=DAILY)
    asking = Clause("c2", "requires", "always", Elsewhere(kind="hostel"), unless=other)
    assert (clause.leaves, clause.facts, clause.elsewheres) == ((PAPERS, DAILY), {"papers", "drinking"}, ())
    assert (asking.leaves, asking.elsewheres) == ((), (Elsewhere(kind="hostel"), other))


@pytest.mark.parametrize(
    ("confirmed_on", "before", "stale"),
    [
        (date(2026, 5, 20), date(2026, 5, 21), True),
        (date(2026, 5, 21), date(2026, 5, 21), False),
        (date(2026, 5, 22), date(2026, 5, 21), False),
        (None, date(2026, 5, 21), True),
        # Without a day nothing is stale.
        (date(2020, 1, 1), None, False),
        (None, None, False),
    ],
)
def test_a_clause_is_stale_when_nobody_confirmed_it_since(
    confirmed_on: date | None, before: date | None, stale: bool
) -> None:
    assert Clause("c1", "requires", "always", PAPERS, confirmed_on=confirmed_on).is_stale(before) is stale


def test_a_service_can_be_read_without_some_of_its_clauses() -> None:
    service = Service("s1", {"housing": "moves"}, (FIRST, SECOND))
    assert service.fresh(date(2026, 5, 21)).clauses == (FIRST,)
    assert service.fresh(None) == service
    assert service.without("c1").clauses == (SECOND,)
    assert service.without("c9") == service


@pytest.mark.parametrize(
    ("service", "names", "door"),
    [
        (Service("s1", {}, ()), {"s1"}, ("s1", None)),
        (Service("s1", {}, (), location="north"), {"s1"}, ("s1", "north")),
        (Service("s1-north", {}, (), service="s1", location="north"), {"s1-north", "s1"}, ("s1", "north")),
        # Strands of one service at one location are one door.
        (Service("a", {}, (), service="s1", location="north", strand="drugs"), {"a", "s1"}, ("s1", "north")),
        (Service("b", {}, (), service="s1", location="north", strand="women"), {"b", "s1"}, ("s1", "north")),
        (Service("c", {}, (), service="s1", location="south", strand="women"), {"c", "s1"}, ("s1", "south")),
    ],
)
def test_a_part_of_a_service_goes_by_its_own_name_and_that_of_the_whole(
    service: Service, names: set[str], door: tuple[str, str | None]
) -> None:
    assert (service.names, service.door) == (names, door)
