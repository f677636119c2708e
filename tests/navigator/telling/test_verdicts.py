"""What a service's rules come to, in public words."""

from dataclasses import replace
from typing import Any

import pytest

from navigator.telling.verdicts import depends_on, in_public, told_verdict
from tests.navigator.telling.town import (
    FROM_18,
    IN_TREATMENT,
    LODGE,
    NOT_DAILY,
    NOT_SAID,
    THEY_DECIDE,
    WOMEN,
    evidence,
    service,
)

HOUSING = {"needs": ["housing"]}


@pytest.mark.parametrize(
    ("clauses", "facts", "label", "sign"),
    [
        ([], {}, "Likely to take you", "fits"),
        ([THEY_DECIDE], {}, "They decide each time: ask", "ask"),
        ([NOT_SAID], {"gender": "man"}, "They haven't said: ask", "unsaid"),
        ([NOT_DAILY], {"drinking": "daily"}, "Their rules say no, today", "no"),
        ([NOT_DAILY], {}, "Depends on drinking now", "depends"),
        ([NOT_DAILY, WOMEN], {}, "Depends on gender and drinking now", "depends"),
        ([NOT_DAILY, WOMEN, FROM_18, IN_TREATMENT], {}, "Depends on gender, age and 2 more", "depends"),
    ],
)
def test_a_verdict(clauses: list[Any], facts: dict[str, Any], label: str, sign: str) -> None:
    house = service("house", {"housing": "moves"}, *clauses)
    found = told_verdict(evidence(house, facts={**HOUSING, **facts}), "house")
    assert (found.label, found.sign) == (label, sign)


def test_an_abbreviation_keeps_its_capitals_within_a_sentence() -> None:
    rule = {"id": "id", "effect": "requires", "strength": "always", "test": {"fact": "id_papers", "is": True}}
    known = evidence(service("house", {"housing": "moves"}, rule), facts=HOUSING)
    assert depends_on(known, "house") == ("ID",)


def test_a_verdict_after_help_has_begun() -> None:
    house = service("house", {"housing": "moves"}, IN_TREATMENT)
    known = evidence(house, facts={"needs": ["housing", "substance_use"], "treatment": False})
    assert told_verdict(known, "house").code == "closed"
    assert told_verdict(known, "house", frozenset({"substance_use"})).code == "open"


def test_no_verdict_names_a_fact_that_is_known() -> None:
    assert depends_on(evidence(LODGE, facts={**HOUSING, "drinking": "some"}), "lodge") == ()


PRIVATE_OR_NOT: list[tuple[dict[str, Any], str]] = [
    ({"sensitivity": 3}, "Depends on drinking now and something private"),
    ({"for_staff": True}, "Depends on drinking now and an assessment by staff"),
    ({"for_staff": True, "sensitivity": 3}, "Depends on drinking now and an assessment by staff"),
    ({"sensitivity": 2}, "Depends on gender and drinking now"),
]


@pytest.mark.parametrize(("how", "label"), PRIVATE_OR_NOT)
def test_what_is_most_private_or_known_to_staff_alone_is_never_named(how: dict[str, Any], label: str) -> None:
    known = evidence(service("house", {"housing": "moves"}, NOT_DAILY, WOMEN), facts=HOUSING)
    asked = known.listings.questions
    hidden = replace(known.listings, questions={**asked, "gender": replace(asked["gender"], **how)})
    assert sorted(told_verdict(replace(known, listings=hidden), "house").label.split()) == sorted(label.split())


def test_several_private_things_are_told_once() -> None:
    known = evidence(service("house", {"housing": "moves"}, NOT_DAILY, WOMEN, FROM_18), facts=HOUSING)
    private = {name: replace(each, sensitivity=3) for name, each in known.listings.questions.items()}
    known = replace(known, listings=replace(known.listings, questions=private))
    assert told_verdict(known, "house").label == "Depends on something private"
    assert depends_on(known, "house") == ("something private",)
    assert in_public(known, ["gender", "age"]) == ("Something private",)
