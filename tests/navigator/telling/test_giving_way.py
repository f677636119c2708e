"""Which rules somebody is told to ask about: what might be bent for them, never whom a service is there for."""

from typing import Any

import pytest

from navigator.telling.giving_way import might_give_way
from tests.navigator.telling.town import IN_TREATMENT, NOT_DAILY, WOMEN, clause, evidence, plan, service

PAPERS = {"fact": "id_papers", "is": True}
DUTY = {"by": "duty", "text": "No law asks for papers."}
DRINKS = {"fact": "drinking", "one_of": ["some", "daily"]}
BENT: list[tuple[dict[str, Any], bool]] = [
    (NOT_DAILY, True),
    (clause("refuses", "excludes", {"fact": "drinking", "is": "daily"}), True),
    (IN_TREATMENT, True),
    (clause("papers", "requires", PAPERS, challenge=DUTY), True),
    (clause("papers", "requires", PAPERS, settled_by="housing"), True),
    (clause("drinkers", "requires", DRINKS), False),
    (WOMEN, False),
    (clause("men", "excludes", {"fact": "gender", "is": "man"}), False),
    (clause("women", "requires", {"fact": "gender", "is": "woman"}, challenge=DUTY), False),
    (clause("either", "excludes", {"any": [DRINKS, {"fact": "age", "at_most": 17}]}), False),
]


@pytest.mark.parametrize(("rule", "bent"), BENT)
def test_which_rules_might_give_way(rule: dict[str, Any], bent: bool) -> None:
    known = evidence(service("house", {"housing": "moves"}, rule), facts={"needs": ["housing"]})
    assert might_give_way(known, "house", rule["id"]) is bent


def test_nobody_is_told_to_ask_for_an_exception_from_what_a_service_is_there_for() -> None:
    for_drinkers = service("house", {"housing": "moves"}, clause("drinkers", "requires", DRINKS))
    told = plan(for_drinkers, facts={"needs": ["housing"], "drinking": "none"})
    assert told.changes == ()
    assert "Plainly: drinkers" in str(told.needs), "the rule itself is still told"
