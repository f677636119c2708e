"""What would change a plan: help that has begun, and one rule of a service."""

import pytest

from tests.navigator.telling.town import IN_TREATMENT, LODGE, RECOVERY, SEEN_FIRST, WOMEN, plan, service


@pytest.mark.parametrize(
    ("services", "facts", "change"),
    [
        (
            [LODGE],
            {"needs": ["housing"], "drinking": "daily"},
            "Lodge: one rule is in the way, “Plainly: not_daily”. Ask whether they make exceptions.",
        ),
        (
            [RECOVERY, service("open", {"housing": "moves"}), service("house", {"housing": "moves"}, IN_TREATMENT)],
            {"needs": ["housing", "substance_use"], "treatment": False},
            "When help with drink or drugs has begun: House may open.",
        ),
    ],
)
def test_what_would_change_the_plan(services: list[dict[str, object]], facts: dict[str, object], change: str) -> None:
    assert change in plan(*services, facts=facts).changes


def test_changes_begin_with_those_that_open_most() -> None:
    houses = [service(name, {"housing": "moves"}, IN_TREATMENT) for name in ("house", "home")]
    team = service("team", {"mental_health": "moves"}, IN_TREATMENT, SEEN_FIRST)
    facts = {"needs": ["housing", "mental_health"], "treatment": False, "seen": False, "drinking": "daily"}
    told = plan(team, LODGE, *houses, facts=facts).changes
    assert "House and Home" in told[0]
    assert len(told) > 1


def test_a_rule_that_ends_in_a_full_stop_is_quoted_without_it() -> None:
    rule = {**IN_TREATMENT, "x_plain": "You need to be in treatment."}
    told = plan(service("house", {"housing": "moves"}, rule), facts={"needs": ["housing"], "treatment": False})
    assert told.changes == (
        "House: one rule is in the way, “You need to be in treatment”. Ask whether they make exceptions.",
    )


def test_nobody_is_told_to_ask_a_service_to_change_whom_it_is_for() -> None:
    for_women = service("house", {"housing": "moves"}, WOMEN)
    assert plan(for_women, facts={"needs": ["housing"], "gender": "man"}).changes == ()
