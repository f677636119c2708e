"""A plan as plain text: all of it, in lines that fit a terminal."""

import pytest

from navigator.telling.as_text import WIDTH, lines
from tests.navigator.telling.town import (
    CLINIC,
    DROP_IN,
    FROM_18,
    LODGE,
    NOT_SAID,
    RECOVERY,
    SEEN_FIRST,
    clause,
    plan,
    service,
)

DAILY = {"needs": ["housing", "mental_health", "substance_use"], "drinking": "daily", "treatment": False, "seen": False}

UNDER_18 = {"fact": "age", "at_most": 17}
CHALLENGED = clause(
    "not_daily",
    "excludes",
    {"fact": "drinking", "is": "daily"},
    challenge={"by": "guidance", "words": "Please look again."},
)


def text(*services: dict[str, object], facts: dict[str, object], explained: bool = False) -> str:
    return "\n".join(lines(plan(*services, facts=facts), explained=explained))


def flowing(found: str) -> str:
    """The text without its line breaks."""
    return " ".join(found.split())


def test_a_plan_reads_from_the_summary_down_to_what_it_rests_on() -> None:
    found = text(LODGE, CLINIC, RECOVERY, DROP_IN, facts=DAILY)
    headings = ["Your plan", "Now", "After that", "What is missing", "What this rests on"]
    places = [found.index(f"\n{heading}") for heading in headings]
    assert places == sorted(places)


def test_a_plan_in_text_is_a_guide_too() -> None:
    assert "a guide, not a decision, and no service may use it to refuse anybody" in flowing(text(LODGE, facts=DAILY))


def test_lines_fit_and_hold_no_markup() -> None:
    found = text(LODGE, CLINIC, RECOVERY, DROP_IN, facts=DAILY, explained=True)
    assert all(len(line) <= WIDTH for line in found.splitlines())
    assert "<" not in found


def test_explained_adds_the_funnel_the_reasons_and_the_wordings() -> None:
    short, long = (text(LODGE, facts=DAILY, explained=explained) for explained in (False, True))
    assert "Housing: where doors were lost" not in short
    for said in (
        "one way into services listed",
        "0 could take you",
        "“Their words on not_daily” (their leaflet)",
        "Turns on: Drinking now",
    ):
        assert said in flowing(long)
    assert "Without this one rule they would not say no: Plainly: not_daily" in flowing(long)


def test_explained_tells_the_rules_of_a_circle() -> None:
    recovery = service("recovery", {"substance_use": "moves"}, SEEN_FIRST)
    short, long = (text(CLINIC, recovery, facts=DAILY, explained=explained) for explained in (False, True))
    assert "Without this rule there would be a door." in flowing(short)
    assert "* Clinic: Plainly: in_treatment" in flowing(long)


def test_a_door_that_has_not_said_quotes_itself_shortly() -> None:
    wordy = NOT_SAID | {"wording": "We have not thought about it. " * 20}
    facts = {"needs": ["housing"], "gender": "man"}
    short, long = (
        flowing(text(service("house", {"housing": "moves"}, wordy), facts=facts, explained=explained))
        for explained in (False, True)
    )
    assert "They say: “We have not thought about it." in short
    assert "…”" in short
    assert "…”" not in long


def test_the_next_question_comes_with_its_reasons() -> None:
    found = flowing(text(LODGE, facts={"needs": ["housing"]}))
    assert "Drinking? (drinking)" in found
    assert "Why we ask: Some services ask." in found


def test_where_no_answer_would_change_anything_the_text_says_so() -> None:
    assert "No further answer would change this plan." in text(LODGE, facts={"needs": ["housing"], "drinking": "none"})


@pytest.mark.parametrize(
    ("services", "facts", "said"),
    [
        (
            [service("young", {"housing": "moves"}, clause("under_25", "requires", {"fact": "age", "at_most": 24}))],
            {"needs": ["housing"], "age": "2002-01-15"},
            "Young would say no from 15 January 2027 on: go before then.",
        ),
        (
            [service("house", {"housing": "moves"}, FROM_18)],
            {"needs": ["housing"], "age": "2008-12-24"},
            "House opens on 24 December 2026, with nothing else changed.",
        ),
        (
            [service("house", {"housing": "moves"}, FROM_18, clause("under_18", "requires", UNDER_18))],
            {"needs": ["housing"]},
            "One of these stands in the way, however the open answers turn out:",
        ),
        (
            [LODGE],
            {"needs": ["housing"], "drinking": "daily"},
            "Help with drink or drugs can settle this.",
        ),
        (
            [service("house", {"housing": "moves"}, CHALLENGED)],
            {"needs": ["housing"], "drinking": "daily"},
            "national guidance says that this rule should not stand. You could say: “Please look again.”",
        ),
    ],
)
def test_explained_tells(services: list[dict[str, object]], facts: dict[str, object], said: str) -> None:
    assert said in flowing(text(*services, facts=facts, explained=True))


def test_what_a_service_only_ticked_is_not_quoted() -> None:
    ticked = NOT_SAID | {"wording": "Men: no. Women: yes.", "x_quoted": False}
    found = text(service("house", {"housing": "moves"}, ticked), facts={"needs": ["housing"], "gender": "man"})
    assert "Their entry: Men: no. Women: yes." in found
    assert "They say" not in found


def test_a_rule_without_a_wording_quotes_nothing() -> None:
    bare = clause("not_daily", "excludes", {"fact": "drinking", "is": "daily"})
    del bare["wording"]
    found = text(service("house", {"housing": "moves"}, bare), facts={**DAILY, "needs": ["housing"]}, explained=True)
    assert "Plainly: not_daily" in found
    assert "They say" not in found


def test_what_a_service_says_beside_a_no_stands_below_it() -> None:
    rule = {**CHALLENGED, "x_until": "Until they are in treatment.", "x_who_else": "The Night Stop."}
    found = flowing(text(service("house", {"housing": "moves"}, rule), facts=DAILY, explained=True))
    assert (
        "They say for how long: “Until they are in treatment.” They say who else may help: “The Night Stop.”" in found
    )
